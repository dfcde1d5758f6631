// SPDX-License-Identifier: Apache-2.0

/// What a column of adder cells must do (rtl/array/columns), proved for three lanes: behind each step its
/// result is what it was, or the start value, plus the sum of the lanes' products and what the start value is to
/// hold of them: exactly, for every activation, -128 included, every legal weight and every start value, modulo 2^32.
///
/// Every cycle is a step with weights of its own, and clock gates are open: what they hold back is looked at
/// by tests/columns. The high bits of the accumulator, whose clock runs only for a carry, keep their value
/// without one by their own logic.
module tern_cell_column_spec #(
  parameter bit Window = 1'b0,
  // What the column counts too much: per weight +1, per weight -1, per step.
  parameter int unsigned Plus  = 128,
  parameter int unsigned Minus = 127,
  parameter int unsigned Step  = 0,
  localparam int unsigned Lanes = 3,
  localparam int unsigned Wires = Window ? 17 : 16
) (
  input  logic               clk_i,
  input  logic               rst_ni,
  input  logic [2*Lanes-1:0] weight_i,
  input  logic [8*Lanes-1:0] activation_i,
  input  logic               first_i,
  input  logic [31:0]        start_i,
  output logic               cover_negative_o,
  output logic               cover_carry_o
);

  logic [Wires*Lanes-1:0] wires;
  logic [31:0]            result;
  logic                   first_q;

  for (genvar l = 0; l < Lanes; l++) begin : gen_lane
    tern_activation_code #(
      .Window (Window)
    ) u_code (
      .activation_i (activation_i[8*l +: 8]),
      .wires_o      (wires[Wires*l +: Wires])
    );
  end

  if (Window) begin : gen_column
    tern_window_column_3 u_column (
      .clk_i, .rst_ni, .load_i (1'b1), .weight_i, .valid_i (1'b1), .first_i, .activation_i (wires),
      .start_i (first_q ? start_i : 32'd0), .result_o (result)
    );
  end else begin : gen_column
    tern_dadda_column_3 u_column (
      .clk_i, .rst_ni, .load_i (1'b1), .weight_i, .valid_i (1'b1), .first_i, .activation_i (wires),
      .start_i (first_q ? start_i : 32'd0), .result_o (result)
    );
  end

  // The same as integers.
  logic               started_q = 1'b0;
  logic               known1_q, known2_q;
  logic [2*Lanes-1:0] weight_q;
  logic [31:0]        step, step_q, exact_q;

  always_comb begin : p_step
    step = 32'(Step);
    for (int unsigned l = 0; l < Lanes; l++) begin
      if (weight_q[2*l]) begin
        step = step + 32'(Plus) + {{24{activation_i[8*l + 7]}}, activation_i[8*l +: 8]};
      end
      if (weight_q[2*l + 1]) begin
        step = step + 32'(Minus) - {{24{activation_i[8*l + 7]}}, activation_i[8*l +: 8]};
      end
    end
  end

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    known1_q  <= started_q;
    known2_q  <= known1_q && first_q && started_q || known2_q && started_q;
    weight_q  <= weight_i;
    first_q   <= first_i;
    step_q    <= step;
    exact_q   <= (first_q ? start_i : exact_q) + step_q;
  end

  always_comb begin : p_spec
    assume (rst_ni == started_q);
    for (int unsigned l = 0; l < Lanes; l++) assume (weight_i[2*l +: 2] != 2'b11);
    if (started_q && known2_q) begin
      Exact_A : assert (result == exact_q);
    end
  end

  assign cover_negative_o = started_q && known2_q && exact_q[31];
  assign cover_carry_o    = started_q && known2_q && exact_q[17:0] == 18'h2_0000;

endmodule
