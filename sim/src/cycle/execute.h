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
  /// As many edges as there are steps before the last one of this MULTIPLY, while nothing else
  /// moves and nothing blocks them. Calls `before` at each, with the events that counters see then.
  /// Returns how many.
  template <typename Before>
  std::uint64_t Rush(const Before& before);

 private:
  enum class State : std::uint8_t { kIdle, kRun, kDrain, kStopped };

  ExecuteClass TakeUp(ExecuteEvents& events);
  ExecuteClass Run(ExecuteEvents& events, Step& next);
  void Issue(ExecuteEvents& events, Step& next);
  void Advance();
  void Drain(ExecuteEvents& events);
  bool Fits() const;
  bool LastStep() const { return tokens_left_ == 1 && k_left_ == 1 && n_left_ == 1; }
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

template <typename Before>
std::uint64_t Execute::Rush(const Before& before) {
  std::uint64_t edges = 0;
  ExecuteEvents seen = nets_.execute_events.Read();
  for (; state_ == State::kRun && !LastStep() && Fits(); ++edges) {
    before(seen);
    ExecuteEvents events;
    events.cycle = ExecuteClass::kBusy;
    events.step = step_.valid;
    events.step_first = step_.first;
    Step next = step_;
    Issue(events, next);
    step_ = next;
    seen = events;
  }
  if (edges != 0) {
    nets_.step.Reset(step_);
    nets_.execute_events.Reset(seen);
  }
  return edges;
}

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_EXECUTE_H_
