// SPDX-License-Identifier: Apache-2.0

#include "happens_before.h"

#include <algorithm>

namespace ternion::compiler {
namespace {

constexpr std::uint64_t kMostTokens = 255;

void Join(Clock& clock, const Clock& other) {
  for (std::size_t u = 0; u < kUnits; ++u) clock[u] = std::max(clock[u], other[u]);
}

}  // namespace

Unit UnitOf(Opcode opcode) {
  switch (opcode) {
    case Opcode::kLoadWeights:
    case Opcode::kLoadActivations:
    case Opcode::kLoadStart:
    case Opcode::kLoadScales:
      return Unit::kLoad;
    case Opcode::kMultiply:
      return Unit::kExecute;
    case Opcode::kStore:
      return Unit::kStore;
    case Opcode::kFence:
    case Opcode::kHostSync:
    case Opcode::kHalt:
      return Unit::kSequencer;
  }
  return Unit::kSequencer;
}

HappensBefore::Counter& HappensBefore::Between(std::size_t from, std::size_t to) {
  // 0: load to execute, 1: execute to load, 2: execute to store, 3: store to execute.
  return counters_[2 * std::min(from, to) + (from > to ? 1 : 0)];
}

void HappensBefore::Take(std::size_t from, std::size_t to, Clock& clock) {
  Counter& counter = Between(from, to);
  const std::size_t index = counter.takers.size();
  if (index >= counter.signals.size()) {
    throw Violation("waits for a token that no earlier instruction signals");
  }
  Join(clock, counter.signals[index]);
  counter.takers.push_back(count_[to]);
}

void HappensBefore::Signal(std::size_t from, std::size_t to, const Clock& after) {
  Counter& counter = Between(from, to);
  counter.signals.push_back(after);
  // Only takers that have surely completed are sure to have made room.
  while (counter.surely_taken < counter.takers.size() &&
         counter.takers[counter.surely_taken] <= after[to]) {
    ++counter.surely_taken;
  }
  if (counter.signals.size() - counter.surely_taken > kMostTokens) {
    throw Violation("signals a token that could be the 256th");
  }
}

Clock HappensBefore::Barrier() {
  // Everything earlier has completed, and what follows begins after it.
  for (Clock& clock : unit_clock_) clock = count_;
  return count_;
}

Clock HappensBefore::Next(const Instruction& i) {
  const Unit unit = UnitOf(i.opcode);
  if (unit == Unit::kSequencer) return Barrier();
  const auto u = static_cast<std::size_t>(unit);
  ++count_[u];
  Clock clock = unit_clock_[u];
  if (i.wait_previous) Take(u - 1, u, clock);
  if (i.wait_next) Take(u + 1, u, clock);
  Clock after = clock;
  after[u] = count_[u];
  unit_clock_[u] = after;
  if (i.signal_previous) Signal(u, u - 1, after);
  if (i.signal_next) Signal(u, u + 1, after);
  return clock;
}

std::uint64_t HappensBefore::TokensLeft() const {
  std::uint64_t left = 0;
  for (const Counter& counter : counters_) left += counter.signals.size() - counter.takers.size();
  return left;
}

}  // namespace ternion::compiler
