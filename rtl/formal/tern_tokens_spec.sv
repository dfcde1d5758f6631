// SPDX-License-Identifier: Apache-2.0

/// What a token counter must do while tokens are taken only when available: every token given can be
/// taken exactly once, and an overflow is told in the very cycle in which a token would be lost.
module tern_tokens_spec (
  input  logic clk_i,
  input  logic rst_ni,
  input  logic clear_i,
  input  logic give_i,
  input  logic take_i,
  // Reached by some run
  output logic cover_taken_o,
  output logic cover_give_and_take_o,
  output logic cover_cleared_o
);

  logic available, overflow;

  tern_tokens u_tokens (
    .clk_i,
    .rst_ni,
    .clear_i,
    .give_i,
    .take_i,
    .available_o (available),
    .overflow_o  (overflow)
  );

  logic       started_q = 1'b0;
  logic [8:0] held_q;  // given and not taken; one bit more than the counter needs
  logic       over_q;  // a run ends at an overflow: nothing is promised until the next clear

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    if (!rst_ni || clear_i) begin
      held_q <= '0;
      over_q <= 1'b0;
    end else begin
      if (overflow) over_q <= 1'b1;
      held_q <= held_q + 9'(give_i) - 9'(take_i);
    end
  end

  always_comb begin : p_spec
    assume (rst_ni == started_q);
    assume (!take_i || available);
    if (started_q && !over_q) begin
      InRange_A : assert (held_q <= 9'd255);
      AvailableExact_A : assert (available == (held_q != '0));
      OverflowExact_A : assert (overflow == (give_i && !take_i && (held_q == 9'd255)));
    end
  end

  assign cover_taken_o         = started_q && take_i && (held_q == 9'd3);
  assign cover_give_and_take_o = started_q && take_i && give_i;
  assign cover_cleared_o       = started_q && clear_i && (held_q == 9'd2);

endmodule
