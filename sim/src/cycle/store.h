// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_STORE_H_
#define TERNION_SIM_SRC_CYCLE_STORE_H_

#include <deque>
#include <vector>

#include "block.h"
#include "float_stage.h"

namespace ternion::sim::cycle {

/// Store unit: reads accumulator words ahead and writes them in bursts, one under way at a time
/// (rtl/store/tern_store.sv).
class Store final : public Block {
 public:
  using Block::Block;

  void Reset() override;
  void Clock() override;
  /// No instruction in hand, nothing on its way through the float32 stage or to the bus.
  bool Still() const {
    return state_ == State::kIdle && Quiet() && !drop_ && !reader_.reading && words_held_ == 0 &&
           !weight_read_ && !scale_read_ && float_stage_.empty();
  }

 private:
  enum class State : std::uint8_t { kIdle, kRow, kSetup, kBurst, kRespond, kFinish, kStopped };

  /// Walks the instruction's words ahead of the bus.
  struct Reader {
    bool reading = false;
    std::uint32_t row_word = 0;  // accumulator word of the row's first n-tile
    std::uint32_t word = 0;      // of the next request
    std::uint32_t bytes = 0;     // of this row not yet requested
    std::uint32_t rows = 0;
    std::uint32_t words = 0;         // requested and not yet sent
    bool weight_scale_turn = false;  // float32: the weight scale is read in this cycle
    std::uint32_t scale = 0;         // float32: word of the row's activation scale
  };

  StoreClass Classify(bool sent) const;
  void Step(StoreEvents& events);
  bool TakeUp(StoreEvents& events);
  void BeginRow();
  void Announce();
  void Channels(bool sent, bool setup, bool drop);
  void Read(bool taken, bool word_sent);
  bool Request() const;
  bool BadLength() const;
  bool Overflow() const;
  void ReadScale();
  void PushWord(const void* word);
  /// Drops everything but a beat that is `held` on the bus.
  void Flush(bool held);
  void Publish();

  bool BurstEnd() const { return !awvalid_ && burst_left_ == 0; }
  bool Quiet() const { return BurstEnd() && responses_ == 0; }
  bool WriteValid() const { return burst_left_ != 0 && (words_held_ != 0 || drop_); }

  State state_ = State::kIdle;
  Command store_;
  std::uint64_t row_offset_ = 0;
  std::uint32_t rows_ = 0;
  std::uint64_t beats_ = 0;    // of this row not yet announced
  std::uint64_t address_ = 0;  // of the next burst
  bool awvalid_ = false;
  Burst burst_;                   // announced last
  std::uint32_t burst_left_ = 0;  // of its beats not yet sent
  std::uint32_t responses_ = 0;   // bursts not yet acknowledged
  bool drop_ = false;             // flushed: the rest of the burst goes with strobes off
  Reader reader_;

  // Words read, in a ring of kOutputDepth slots, and the part of the front one that is sent next
  std::vector<std::uint8_t> ring_;
  std::uint32_t front_ = 0;
  std::uint32_t words_held_ = 0;
  std::uint32_t part_ = 0;

  // Scales on their way to their words, and the float32 stage
  bool weight_read_ = false;  // the scale buffer shows the weight scale
  std::uint32_t weight_scale_ = 0;
  bool scale_read_ = false;                // it shows an activation scale
  std::deque<std::uint32_t> word_scales_;  // of the words asked for and not yet there
  FloatStage float_stage_;
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_STORE_H_
