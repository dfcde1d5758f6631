// SPDX-License-Identifier: Apache-2.0
//
// Start values of blocks that count weights instead of negating exactly.

#ifndef TERNION_GATES_START_VALUES_H_
#define TERNION_GATES_START_VALUES_H_

#include <cstdint>
#include <vector>

#include "ternion/gates/block.h"
#include "ternion/gates/vectors.h"

namespace ternion::gates {

/// What a block with a start_i port is given there, modulo 2^32: for every step of a sum, so much
/// per weight +1, per weight -1 and per step (Block::start). The block's adders leave out as much
/// in each step, so that its accumulator is right behind a sum's last step, and before it exceeds
/// the right value by what the steps to come will take off.
class StartValues {
 public:
  /// Sums that the vectors cut off count only the steps there are.
  StartValues(const Block& block, const Vectors& vectors);

  /// For the sum whose first step this is.
  std::uint32_t Start(std::size_t step, std::size_t stream) const {
    return pending_[At(step, stream)] + share_[At(step, stream)];
  }
  /// What the accumulator holds too much of behind this step; 0 behind the last one of a sum.
  std::uint32_t Pending(std::size_t step, std::size_t stream) const {
    return pending_[At(step, stream)];
  }

 private:
  std::size_t At(std::size_t step, std::size_t stream) const { return step * streams_ + stream; }

  std::size_t streams_;
  std::vector<std::uint32_t> share_;    ///< [steps, streams]
  std::vector<std::uint32_t> pending_;  ///< [steps, streams]
};

}  // namespace ternion::gates

#endif  // TERNION_GATES_START_VALUES_H_
