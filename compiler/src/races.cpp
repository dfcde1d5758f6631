// SPDX-License-Identifier: Apache-2.0

#include "races.h"

namespace ternion::compiler {
namespace {

/// True when position `position` of `unit` is the same unit's past or surely completed.
bool IsBehind(Unit unit, std::uint64_t position, const Moment& moment) {
  return unit == moment.unit || position <= moment.before[static_cast<std::size_t>(unit)];
}

}  // namespace

void BufferHistory::Read(std::uint64_t first, std::uint64_t count, const Moment& moment) {
  for (std::uint64_t w = first; w < first + count; ++w) {
    Word& word = words_[w];
    if (word.written == 0) throw Violation("reads a buffer word that nothing has written");
    if (!IsBehind(word.writer, word.written, moment)) {
      throw Violation("reads a buffer word whose writer may not have completed");
    }
    word.read[static_cast<std::size_t>(moment.unit)] = moment.position;
  }
}

void BufferHistory::Write(std::uint64_t first, std::uint64_t count, const Moment& moment) {
  for (std::uint64_t w = first; w < first + count; ++w) {
    Word& word = words_[w];
    if (word.written != 0 && !IsBehind(word.writer, word.written, moment)) {
      throw Violation("overwrites a buffer word whose writer may not have completed");
    }
    if (word.unused()) throw Violation("overwrites a buffer word that nothing has used");
    for (std::size_t u = 0; u < kUnits; ++u) {
      if (!IsBehind(static_cast<Unit>(u), word.read[u], moment)) {
        throw Violation("overwrites a buffer word that may still be read");
      }
    }
    word = Word{moment.unit, moment.position, {}};
  }
}

void BufferHistory::CheckAllUsed() const {
  for (const Word& word : words_) {
    if (word.unused()) throw Violation("leaves a buffer word that nothing has used");
  }
}

}  // namespace ternion::compiler
