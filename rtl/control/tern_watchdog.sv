// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Counts cycles without progress and says when `limit_i` of them have passed in a row; 0 is off.
///
/// `expired_o` is high in the limit-th such cycle, and counting begins anew behind it. docs/timing.md
/// says what progress is.
module tern_watchdog (
  input  logic        clk_i,
  input  logic        rst_ni,
  input  logic [31:0] limit_i,
  input  logic        clear_i,
  input  logic        progress_i,
  output logic        expired_o
);

  logic [31:0] silent_q;  // cycles without progress before this one

  // Not equality: the host may lower the limit below what has been counted.
  assign expired_o = (limit_i != '0) && !progress_i && (silent_q >= limit_i - 1'b1);

  always_ff @(posedge clk_i) begin : p_count
    if (!rst_ni || clear_i || progress_i || expired_o) silent_q <= '0;
    else if (silent_q != '1)                           silent_q <= silent_q + 1'b1;
  end

  `TERN_ASSERT(NotWhileProgress_A, !(expired_o && progress_i))

  `TERN_COVER(Expired_C, expired_o)
  `TERN_COVER(ProgressInLastCycle_C, (limit_i != '0) && progress_i && (silent_q == limit_i - 1'b1))
  `TERN_COVER(LimitLowered_C, expired_o && (silent_q > limit_i - 1'b1))

endmodule
