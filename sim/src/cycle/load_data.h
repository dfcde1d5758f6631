// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_LOAD_DATA_H_
#define TERNION_SIM_SRC_CYCLE_LOAD_DATA_H_

#include <vector>

#include "block.h"
#include "realign.h"

namespace ternion::sim::cycle {

/// Load unit, second half: realigns beats into words, unpacks weights and writes the buffers, one
/// beat and one word per cycle at most (rtl/load/tern_load_data.sv).
class LoadData final : public Block {
 public:
  using Block::Block;

  void Reset() override;
  void Clock() override;
  /// No instruction in hand and no word on its way.
  bool Still() const { return state_ == State::kIdle && !word_valid_; }

 private:
  enum class State : std::uint8_t { kIdle, kActive, kFinish, kStopped };

  void TakeUp();
  void BeginRow();
  void Move(LoadDataEvents& events);
  void TakeBeat();
  bool TakeWord(bool& row_done);
  void DiscardBeat();
  void WriteWord(LoadDataEvents& events);
  void WritePayload(bool fits, LoadDataEvents& events);
  void WriteWeights(bool fits, LoadDataEvents& events);
  std::uint32_t Depth() const;
  std::uint32_t WordBytes() const;

  State state_ = State::kIdle;
  Command load_;
  std::uint32_t word_bytes_ = 0;
  std::uint32_t rows_ = 0;        // left, this one included
  std::uint64_t row_offset_ = 0;  // only its place on the bus matters
  std::uint32_t bytes_ = 0;       // of this row not yet in a word
  std::uint64_t beats_ = 0;       // of this row not yet accepted
  bool first_beat_ = false;
  std::uint32_t group_ = 0;    // of the next word
  std::uint32_t address_ = 0;  // of the next word
  Realign realign_;

  // Word register between realigner and buffers
  bool word_valid_ = false;
  std::vector<std::uint8_t> word_;
  std::uint32_t word_group_ = 0;
  std::uint32_t word_address_ = 0;
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_LOAD_DATA_H_
