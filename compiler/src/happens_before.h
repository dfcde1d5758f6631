// SPDX-License-Identifier: Apache-2.0
//
// Which instructions have surely completed before another one begins.

#ifndef TERNION_COMPILER_SRC_HAPPENS_BEFORE_H_
#define TERNION_COMPILER_SRC_HAPPENS_BEFORE_H_

#include <array>
#include <cstdint>
#include <stdexcept>
#include <vector>

#include "ternion/compiler/instruction.h"

namespace ternion::compiler {

/// A rule that a program breaks; what() says which, without saying where.
class Violation : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

enum class Unit : std::uint8_t { kLoad = 0, kExecute = 1, kStore = 2, kSequencer = 3 };
inline constexpr std::size_t kUnits = 3;

Unit UnitOf(Opcode opcode);

/// For each unit, how many of its instructions have completed: a vector clock.
using Clock = std::array<std::uint64_t, kUnits>;

/// Follows a program instruction by instruction. A unit runs its instructions in order, and the
/// n-th token taken from a counter is the n-th one signalled, so that everything its signaller had
/// behind it is behind the taker too.
class HappensBefore {
 public:
  /// Instructions surely completed when `instruction`, the next of the program, begins.
  /// Throws Violation when a token does not come from an earlier instruction or
  /// a counter could pass 255.
  Clock Next(const Instruction& instruction);

  /// Tokens signalled and not taken, over all counters.
  std::uint64_t TokensLeft() const;

  /// Position of the latest instruction of `unit` among that unit's, from 1.
  std::uint64_t Count(Unit unit) const { return count_[static_cast<std::size_t>(unit)]; }

 private:
  /// One token counter, from one unit to its neighbour.
  struct Counter {
    std::vector<Clock> signals;         ///< clock after each signaller completed
    std::vector<std::uint64_t> takers;  ///< consumer's position of each taking instruction
    std::size_t surely_taken = 0;
  };

  Counter& Between(std::size_t from, std::size_t to);
  void Take(std::size_t from, std::size_t to, Clock& clock);
  void Signal(std::size_t from, std::size_t to, const Clock& after);
  Clock Barrier();

  Clock count_{};
  std::array<Clock, kUnits> unit_clock_{};
  std::array<Counter, 4> counters_;
};

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_SRC_HAPPENS_BEFORE_H_
