// SPDX-License-Identifier: Apache-2.0

/// Clock gate: `clk_o` is `clk_i` in the cycles behind an edge at which `enable_i` was high, else low.
///
/// A latch that is transparent while the clock is low, and an AND: no glitch reaches `clk_o` as long as
/// `enable_i` settles before the rising edge. Mapping (docs/synthesis.md) replaces the instance by the
/// library's clock gate.
module tern_clock_gate (
  input  logic clk_i,
  input  logic enable_i,
  output logic clk_o
);

  logic enable_q;

  always_latch begin : p_enable
    if (!clk_i) enable_q = enable_i;
  end

  assign clk_o = clk_i & enable_q;

endmodule
