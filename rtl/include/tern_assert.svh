// SPDX-License-Identifier: Apache-2.0
//
// The one place that decides what an assertion becomes.
//   TERN_ASSERT(name, condition)          holds in every cycle; proved by scripts/prove, checked in simulation
//   TERN_ASSERT_SEQUENCE(name, property)  speaks of more than one cycle; checked in simulation, and proved
//                                         where a specification in rtl/formal states it again
//   TERN_COVER(name, condition)           a situation that the tests must have met: scripts/coverage counts it
// Yosys 0.23 cannot read concurrent assertions, so under SYNTHESIS (which Yosys defines by itself)
// all are empty, and for proofs (TERN_PROVE) the first is an immediate assertion.

`ifndef TERN_ASSERT_SVH_
`define TERN_ASSERT_SVH_

`ifdef TERN_PROVE
  `define TERN_ASSERT(name, condition) \
    always_comb begin \
      if (rst_ni) name : assert (condition); \
    end
  `define TERN_ASSERT_SEQUENCE(name, sequence_)
  `define TERN_COVER(name, condition)
`elsif SYNTHESIS
  `define TERN_ASSERT(name, condition)
  `define TERN_ASSERT_SEQUENCE(name, sequence_)
  `define TERN_COVER(name, condition)
`else
  `define TERN_ASSERT(name, condition) \
    name : assert property (@(posedge clk_i) disable iff (!rst_ni) (condition)) \
      else $error("%m: assertion failed");
  `define TERN_ASSERT_SEQUENCE(name, sequence_) \
    name : assert property (@(posedge clk_i) disable iff (!rst_ni) (sequence_)) \
      else $error("%m: assertion failed");
  `define TERN_COVER(name, condition) \
    name : cover property (@(posedge clk_i) disable iff (!rst_ni) (condition));
`endif

`endif  // TERN_ASSERT_SVH_
