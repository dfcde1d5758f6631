// SPDX-License-Identifier: Apache-2.0

/// The watchdog, for every sequence of progress, clears and limits that the host writes: it expires in
/// exactly the cycles in which at least `limit` cycles without progress stand behind the last progress,
/// clear or expiry, this one included, and never otherwise. So under a limit that stays it expires in the
/// limit-th such cycle, not one earlier and not one later.
///
/// The specification counts in 34 bits and never wraps; the block's counter stops at 2^32 - 1, which is enough.
module tern_watchdog_spec (
  input  logic        clk_i,
  input  logic        rst_ni,
  input  logic [31:0] limit_i,
  input  logic        clear_i,
  input  logic        progress_i,
  output logic        cover_expired_o,
  output logic        cover_lowered_o,
  output logic        cover_off_o
);

  logic expired;

  tern_watchdog u_watchdog (
    .clk_i,
    .rst_ni,
    .limit_i,
    .clear_i,
    .progress_i,
    .expired_o (expired)
  );

  logic        started_q = 1'b0;
  logic [33:0] silent_q, silent;  // cycles without progress: before this one, with it
  logic [31:0] limit_q;
  logic        same_limit_q;      // the limit is what it was when the count began

  assign silent = silent_q + 34'd1;

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    limit_q   <= limit_i;
    if (!rst_ni || clear_i || progress_i || expired) begin
      silent_q     <= '0;
      same_limit_q <= 1'b1;
    end else begin
      if (!silent_q[33]) silent_q <= silent;
      same_limit_q <= same_limit_q && ((silent_q == '0) || (limit_i == limit_q));
    end
  end

  // Inside
  (* hierconn *) logic [31:0] \u_watchdog.silent_q ;

  logic same_limit;
  assign same_limit = same_limit_q && ((silent_q == '0) || (limit_i == limit_q));

  always_comb begin : p_spec
    assume (rst_ni == started_q);
    if (started_q) begin
      Exact_A : assert (expired == ((limit_i != '0) && !progress_i && (silent >= 34'(limit_i))));
      if (expired && same_limit) begin
        ExactlyThen_A : assert (silent == 34'(limit_i));
      end
      // Inside
      Count_A : assert ((silent_q[33:32] == '0) ? (silent_q[31:0] == \u_watchdog.silent_q )
                                                : (\u_watchdog.silent_q == '1));
      if (same_limit_q && (limit_q != '0) && (silent_q != '0)) begin
        NotYet_A : assert (silent_q < 34'(limit_q));
      end
    end
  end

  assign cover_expired_o = started_q && expired && (limit_i == 32'd5);
  assign cover_lowered_o = started_q && expired && (silent > 34'(limit_i));
  assign cover_off_o     = started_q && (limit_i == '0) && (silent_q == 34'd7) && same_limit;

endmodule
