// SPDX-License-Identifier: Apache-2.0
//
// Finds buffer words that two units touch without an order between them.

#ifndef TERNION_COMPILER_SRC_RACES_H_
#define TERNION_COMPILER_SRC_RACES_H_

#include <cstdint>
#include <vector>

#include "happens_before.h"

namespace ternion::compiler {

/// An instruction's place in time: its unit, its position there, and what is behind it.
struct Moment {
  Unit unit = Unit::kLoad;
  std::uint64_t position = 0;  ///< from 1
  Clock before{};
};

/// The history of one buffer, word by word.
class BufferHistory {
 public:
  explicit BufferHistory(std::uint32_t words) : words_(words) {}

  std::uint64_t words() const { return words_.size(); }

  /// Words [first, first + count) are read or written at `moment`; they are inside the buffer.
  /// Throws Violation when the order is not certain or nothing was written.
  void Read(std::uint64_t first, std::uint64_t count, const Moment& moment);
  void Write(std::uint64_t first, std::uint64_t count, const Moment& moment);

  /// Throws Violation when a word was written that nothing has read since: lost work, which a
  /// wrong buffer address leaves behind.
  void CheckAllUsed() const;

 private:
  struct Word {
    Unit writer = Unit::kLoad;
    std::uint64_t written = 0;  ///< position of the writer, 0 = never
    Clock read{};               ///< latest reader of each unit since then
    bool unused() const { return written != 0 && read == Clock{}; }
  };

  std::vector<Word> words_;
};

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_SRC_RACES_H_
