// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_SYSTEMC_DATAPATH_H_
#define TERNION_SIM_SRC_SYSTEMC_DATAPATH_H_

#include <vector>

#include "block.h"

namespace ternion::sim::systemc {

/// Array and accumulators: what follows the buffer reads of a step (rtl/execute/tern_datapath.sv,
/// rtl/array). A step issued in cycle t enters the array in t+1, is summed over its lanes in t+2
/// and added to its accumulator word in t+3.
class Datapath final : public Block {
 public:
  Datapath(const sc_core::sc_module_name& name, Nets& nets) : Block(name, nets) {}

  void Reset() override;

 private:
  void Clock() override;
  void Add();
  void SumLanes();
  void Enter(const Step& step);

  // Array: the held tile and the vector, 16 bits wide so that products vectorize
  std::vector<std::int16_t> tile_;
  std::vector<std::int16_t> vector_;
  std::vector<std::int32_t> sums_;
  std::vector<std::int32_t> bypass_word_;

  Step lane_;  // being summed
  Step add_;   // being added
  bool bypass_ = false;

  // Store's request travels beside the step whose place it took.
  AccumulatorRequest request_;
  AccumulatorRequest port_;
};

}  // namespace ternion::sim::systemc

#endif  // TERNION_SIM_SRC_SYSTEMC_DATAPATH_H_
