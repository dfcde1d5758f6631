// SPDX-License-Identifier: Apache-2.0
//
// rtl/include/tern_assert.svh for Icarus Verilog 11, which reads no concurrent assertion: what holds in
// every cycle is checked at every clock edge, and an unknown bit in it is a failure. What speaks of
// more than one cycle is left out.

`ifndef TERN_ASSERT_SVH_
`define TERN_ASSERT_SVH_

`define TERN_ASSERT(name, condition) \
    always @(posedge clk_i) begin : name \
      if (rst_ni && (condition) !== 1'b1) $fatal(1, "%m: assertion failed"); \
    end
`define TERN_ASSERT_SEQUENCE(name, sequence_)
`define TERN_COVER(name, condition)

`endif  // TERN_ASSERT_SVH_
