// SPDX-License-Identifier: Apache-2.0
//
// Where the cycles of a program went: what the array did in each, and what bounds the whole
// (docs/studies.md).

#ifndef TERNION_SIM_CYCLE_SPLIT_H_
#define TERNION_SIM_CYCLE_SPLIT_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "ternion/compiler/machine.h"
#include "ternion/compiler/target.h"

namespace ternion::sim {

/// What the array did in a cycle.
enum class CycleUse : std::uint8_t {
  kSteps,          ///< a step: every lane has a weight and an activation, padding included
  kTakeUp,         ///< taking up a MULTIPLY
  kWaitBandwidth,  ///< waiting for load while the bus had no cycle to spare
  kWaitLatency,    ///< waiting for load otherwise: latency of the memory, order of the loads
  kWaitStore,      ///< waiting for store to free accumulators
  kPort,           ///< store read an accumulator word through the port the step needs
  kDrain,          ///< the pipeline behind the last step of a MULTIPLY
  kIdle,           ///< no MULTIPLY there: the program's start, and its last results' way out
};
inline constexpr std::size_t kCycleUses = 8;
/// "steps", "take_up", "wait_bandwidth", ...
std::string_view Name(CycleUse use);
/// "steps", "takes up a MULTIPLY", "waits for bandwidth", ... for people.
std::string_view Title(CycleUse use);

/// What a program cannot get below: the steps of its products, the bytes it moves, or neither.
enum class Bound : std::uint8_t { kCompute, kBandwidth, kLatency };
std::string_view Name(Bound bound);

/// Cycles by use; they add up to `cycles`. All counts add over programs.
struct CycleSplit {
  std::uint64_t cycles = 0;
  std::array<std::uint64_t, kCycleUses> by_use{};
  std::uint64_t transfer_cycles = 0;    ///< bytes moved / bytes per cycle, rounded up per program
  std::uint64_t lane_steps = 0;         ///< steps x lanes x columns
  std::uint64_t useful_lane_steps = 0;  ///< of these, on a matrix's weight: multiply-accumulates

  std::uint64_t Of(CycleUse use) const { return by_use[static_cast<std::size_t>(use)]; }
  /// The largest of: steps; transfer cycles; cycles less the larger of the two. Of equals the
  /// first.
  Bound bound() const;
  /// `times` programs like this one.
  CycleSplit Times(std::uint64_t times) const;
  CycleSplit& operator+=(const CycleSplit& other);
};

/// The split of one program that computed `multiply_accumulates` products of a weight and an
/// activation. The counters know how long the array waited for load (W), how many cycles the bytes
/// take (X) and all cycles (T), but not which cycles were both; at least X + W - T of them were,
/// and exactly these are waits for bandwidth. Throws Error with `source` when the counters
/// contradict each other.
CycleSplit SplitCycles(const compiler::Counters& counters, const compiler::Target& target,
                       std::uint64_t multiply_accumulates, const std::string& source);

}  // namespace ternion::sim

#endif  // TERNION_SIM_CYCLE_SPLIT_H_
