// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_LOAD_REQUEST_H_
#define TERNION_SIM_SRC_CYCLE_LOAD_REQUEST_H_

#include "block.h"

namespace ternion::sim::cycle {

/// Load unit, first half: waits for tokens, checks rows against the window and requests their
/// bytes, one burst per cycle at most (rtl/load/tern_load_request.sv).
class LoadRequest final : public Block {
 public:
  using Block::Block;

  void Reset() override;
  void Clock() override;
  /// No instruction in hand.
  bool Still() const { return state_ == State::kIdle; }

 private:
  enum class State : std::uint8_t { kIdle, kRow, kBurst, kStopped };

  void TakeUp(LoadRequestEvents& events);
  void BeginRow();
  void Issue();

  State state_ = State::kIdle;
  compiler::Instruction load_;
  std::uint64_t row_offset_ = 0;
  std::uint32_t rows_ = 0;     // left, this one included
  std::uint64_t address_ = 0;  // of the next burst, aligned to the bus
  std::uint64_t beats_ = 0;    // of this row not yet requested
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_LOAD_REQUEST_H_
