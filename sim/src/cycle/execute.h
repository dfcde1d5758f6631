// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_EXECUTE_H_
#define TERNION_SIM_SRC_CYCLE_EXECUTE_H_

#include "block.h"

namespace ternion::sim::cycle {

/// Execute unit: walks the loop nest of MULTIPLY, one step per cycle (rtl/execute/tern_execute.sv).
class Execute final : public Block {
 public:
  using Block::Block;

  void Reset() override;
  void Clock() override;

 private:
  enum class State : std::uint8_t { kIdle, kRun, kDrain, kStopped };

  ExecuteClass TakeUp(ExecuteEvents& events);
  ExecuteClass Run(ExecuteEvents& events, Step& next);
  void Issue(ExecuteEvents& events, Step& next);
  void Advance();
  void Drain(ExecuteEvents& events);
  bool Fits() const;
  /// Whether the step at hand reads the start buffer, not the accumulators.
  bool BeginsSum() const;

  State state_ = State::kIdle;
  Command multiply_;
  Step step_;  // now entering the array

  // The next step: loop counters count down to 1, as many left as they say.
  std::uint32_t weight_ = 0;
  std::uint32_t activation_ = 0;
  std::uint32_t accumulator_ = 0;
  std::uint32_t start_ = 0;
  std::uint32_t vector_k_ = 0;    // first token's vector of this k-tile
  std::uint32_t column_acc_ = 0;  // first token's accumulator word of this n-tile
  std::uint32_t tokens_left_ = 0;
  std::uint32_t k_left_ = 0;
  std::uint32_t n_left_ = 0;
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_EXECUTE_H_
