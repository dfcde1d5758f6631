// SPDX-License-Identifier: Apache-2.0
//
// The one place that decides what an assertion becomes. Yosys 0.23 cannot read concurrent
// assertions, so under SYNTHESIS (which Yosys defines by itself) the macro is empty.

`ifndef TERN_ASSERT_SVH_
`define TERN_ASSERT_SVH_

`ifdef SYNTHESIS
  `define TERN_ASSERT(name, prop)
`else
  `define TERN_ASSERT(name, prop) \
    name : assert property (@(posedge clk_i) disable iff (!rst_ni) (prop)) \
      else $error("%m: assertion failed");
`endif

`endif  // TERN_ASSERT_SVH_
