// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_DATAPATH_H_
#define TERNION_SIM_SRC_CYCLE_DATAPATH_H_

#include <vector>

#include "block.h"

namespace ternion::sim::cycle {

/// Array and accumulators: what follows the buffer reads of a step (rtl/execute/tern_datapath.sv,
/// rtl/array). A step issued in cycle t enters the array in t+1 and is summed over its lanes from
/// t+2 on; its sums and its accumulator word meet and are added in t + 2 + the columns' latency.
class Datapath final : public Block {
 public:
  using Block::Block;

  void Reset() override;
  void Clock() override;
  /// Every stage holds a step and no request of store is on its way.
  bool Full() const;

 private:
  void Add();
  void SumLanes();
  void ReadBase();
  void Enter(const Step& step);

  // Array: the held tile and the vector, 16 bits wide so that products vectorize
  std::vector<std::int16_t> tile_;
  std::vector<std::int16_t> vector_;
  std::vector<std::int32_t> bypass_word_;

  // A step and its sums on the way through the columns: element 0 is being summed, the last one
  // reads its accumulator word.
  struct Stage {
    Step step;
    std::vector<std::int32_t> sums;
  };
  std::vector<Stage> stages_;
  Stage add_;  // being added
  bool bypass_ = false;

  // Store's requests travel beside the step whose place they took: the last one has the port.
  std::vector<AccumulatorRequest> requests_;
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_DATAPATH_H_
