// SPDX-License-Identifier: Apache-2.0
//
// What stands between two blocks: every channel shows its state before the clock edge to all blocks
// and takes on their changes after it (clock_edge.h). So the order in which blocks run does not
// matter.

#ifndef TERNION_SIM_SRC_CYCLE_CHANNELS_H_
#define TERNION_SIM_SRC_CYCLE_CHANNELS_H_

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "clock_edge.h"
#include "ternion/compiler/instruction.h"

namespace ternion::sim::cycle {

/// Registered outputs of one block, read by others in the next cycle.
template <typename T>
class Wire final : public Channel {
 public:
  using Channel::Channel;
  const T& Read() const { return value_; }

  void Write(const T& value) {
    if (value == next_) return;
    next_ = value;
    RequestUpdate();
  }

  /// Between simulation runs only.
  void Reset(const T& value = T{}) { value_ = next_ = value; }

 private:
  void Update() override { value_ = next_; }

  T value_{};
  T next_{};
};

/// First-in first-out buffer like tern_fifo: full and empty come from the state before the edge, so
/// a full FIFO does not accept in the cycle in which it is popped.
template <typename T>
class ClockedFifo final : public Channel {
 public:
  using Channel::Channel;
  bool CanPush() const { return count_ != slots_.size(); }
  bool CanPop() const { return count_ != 0; }
  const T& Front() const { return slots_[read_]; }

  /// The slot to fill; it is seen after this edge.
  T& Push() {
    assert(CanPush());
    pushed_ = true;
    RequestUpdate();
    return slots_[write_];
  }
  void Pop() {
    assert(CanPop());
    popped_ = true;
    RequestUpdate();
  }
  /// Empties the FIFO after this edge, whatever is pushed.
  void Flush() {
    flushed_ = true;
    RequestUpdate();
  }

  /// Between simulation runs only.
  void Reset(std::size_t depth) {
    slots_.assign(depth, T{});
    Empty();
    pushed_ = popped_ = flushed_ = false;
  }

 private:
  void Update() override {
    if (flushed_) {
      Empty();
    } else {
      if (pushed_) {
        write_ = Next(write_);
        ++count_;
      }
      if (popped_) {
        read_ = Next(read_);
        --count_;
      }
    }
    pushed_ = popped_ = flushed_ = false;
  }

  std::size_t Next(std::size_t slot) const { return slot + 1 == slots_.size() ? 0 : slot + 1; }
  void Empty() { read_ = write_ = count_ = 0; }

  std::vector<T> slots_;
  std::size_t read_ = 0;
  std::size_t write_ = 0;
  std::size_t count_ = 0;
  bool pushed_ = false;
  bool popped_ = false;
  bool flushed_ = false;
};

/// A count that one block raises and another lowers: room reserved in the read FIFO.
class Credits final : public Channel {
 public:
  using Channel::Channel;
  std::uint32_t Value() const { return value_; }
  void Add(std::uint32_t n) {
    added_ += n;
    RequestUpdate();
  }
  void Remove(std::uint32_t n) {
    removed_ += n;
    RequestUpdate();
  }
  void Reset() { value_ = added_ = removed_ = 0; }

 private:
  void Update() override {
    value_ = value_ + added_ - removed_;
    added_ = removed_ = 0;
  }

  std::uint32_t value_ = 0;
  std::uint32_t added_ = 0;
  std::uint32_t removed_ = 0;
};

/// Errors of one cycle from all blocks; the most important one stays. The sequencer answers in the
/// same cycle: it is settled right after the edge.
class ErrorLine final : public Channel {
 public:
  using Channel::Channel;
  void Raise(compiler::Status status) {
    Keep(status);
    RequestUpdate();
  }
  /// For channels, whose errors are known in the update phase only.
  void RaiseInUpdate(compiler::Status status) {
    Keep(status);
    edge().RequestSettling();
  }
  compiler::Status Take() {
    const compiler::Status status = value_;
    value_ = compiler::Status::kNone;
    return status;
  }
  void Reset() { value_ = compiler::Status::kNone; }

 private:
  /// Larger wins (docs/timing.md, "Errors").
  static int Rank(compiler::Status status) {
    switch (status) {
      case compiler::Status::kBusError:
        return 6;
      case compiler::Status::kOutsideWindow:
        return 5;
      case compiler::Status::kInvalidWeight:
        return 4;
      case compiler::Status::kBadLength:
        return 3;
      case compiler::Status::kBufferOverflow:
        return 2;
      case compiler::Status::kTokenOverflow:
        return 1;
      default:
        return 0;
    }
  }
  void Keep(compiler::Status status) {
    if (Rank(status) > Rank(value_)) value_ = status;
  }
  void Update() override { edge().RequestSettling(); }

  compiler::Status value_ = compiler::Status::kNone;
};

/// Counts cycles without progress (rtl/control/tern_watchdog.sv). The sequencer is settled right
/// after the edge of the cycle in which the limit is reached.
class Watchdog final : public Channel {
 public:
  using Channel::Channel;
  /// In the cycle that ends, something happened.
  void Progress() { progress_ = true; }
  /// Once per cycle, by the sequencer; `clear` forgets the cycles counted.
  void Count(bool clear) {
    clear_ = clear;
    RequestUpdate();
  }
  /// Forgets the cycles counted, after the edge.
  void Clear() { silent_ = 0; }
  bool TakeExpired() { return std::exchange(expired_, false); }

  /// Between simulation runs only. 0 is off.
  void Reset(std::uint32_t limit) {
    limit_ = limit;
    silent_ = 0;
    progress_ = clear_ = expired_ = false;
  }

 private:
  void Update() override {
    const bool reached = limit_ != 0 && !progress_ && silent_ >= limit_ - 1;
    expired_ = reached && !clear_;
    if (expired_) edge().RequestSettling();
    if (clear_ || progress_ || reached) {
      silent_ = 0;
    } else if (silent_ != std::numeric_limits<std::uint32_t>::max()) {
      ++silent_;
    }
    progress_ = clear_ = false;
  }

  std::uint32_t limit_ = 0;
  std::uint32_t silent_ = 0;  // cycles without progress before the next one
  bool progress_ = false;
  bool clear_ = false;
  bool expired_ = false;
};

/// Dependence tokens from one unit to another: 0 to 255. A token given in one cycle can be taken in
/// the next.
class Tokens final : public Channel {
 public:
  Tokens(ClockEdge& edge, ErrorLine& errors) : Channel(edge), errors_(errors) {}

  bool Available() const { return count_ != 0; }
  void Give() {
    given_ = true;
    RequestUpdate();
  }
  void Take() {
    taken_ = true;
    RequestUpdate();
  }
  void Clear() {
    cleared_ = true;
    RequestUpdate();
  }
  void Reset() {
    count_ = 0;
    given_ = taken_ = cleared_ = false;
  }

 private:
  void Update() override {
    if (given_ && !taken_ && count_ == 255) {
      errors_.RaiseInUpdate(compiler::Status::kTokenOverflow);
    }
    if (cleared_) {
      count_ = 0;
    } else {
      count_ = static_cast<std::uint8_t>(count_ + (given_ ? 1 : 0) - (taken_ ? 1 : 0));
    }
    given_ = taken_ = cleared_ = false;
  }

  ErrorLine& errors_;
  std::uint8_t count_ = 0;
  bool given_ = false;
  bool taken_ = false;
  bool cleared_ = false;
};

/// On-chip memory with one read and one write port like tern_sram: a read shows its word after the
/// edge and holds it until the next one; it returns the old word when the same word is written.
template <typename T>
class Sram final : public Channel {
 public:
  using Channel::Channel;

  void Read(std::uint32_t word) {
    if (words_.empty()) return;
    read_word_ = word;
    reading_ = true;
    RequestUpdate();
  }
  /// Room for `count` elements that replace those from `first` on in `word`. Not without contents.
  T* Write(std::uint32_t word, std::size_t first, std::size_t count) {
    write_at_ = word * width_ + first;
    write_count_ = count;
    RequestUpdate();
    return staged_.data();
  }
  /// The word read last, `width` elements.
  const T* Output() const { return output_.data(); }

  /// `words` = 0: a memory without contents, for timing alone.
  void Reset(std::size_t words, std::size_t width) {
    width_ = width;
    words_.assign(words * width, T{});
    output_.assign(width, T{});
    staged_.assign(width, T{});
    reading_ = false;
    write_count_ = 0;
  }

 private:
  void Update() override {
    if (reading_) {
      const T* from = words_.data() + read_word_ * width_;
      std::copy(from, from + width_, output_.begin());
    }
    std::copy(staged_.begin(), staged_.begin() + static_cast<std::ptrdiff_t>(write_count_),
              words_.begin() + static_cast<std::ptrdiff_t>(write_at_));
    reading_ = false;
    write_count_ = 0;
  }

  std::size_t width_ = 0;
  std::vector<T> words_;
  std::vector<T> output_;
  std::vector<T> staged_;
  std::size_t read_word_ = 0;
  std::size_t write_at_ = 0;
  std::size_t write_count_ = 0;
  bool reading_ = false;
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_CHANNELS_H_
