// SPDX-License-Identifier: Apache-2.0

#include "ternion/sim/cycle_split.h"

#include <algorithm>

#include "ternion/sim/run_record.h"
#include "ternion/util/error.h"

namespace ternion::sim {
namespace {

using compiler::Counter;

constexpr std::array<std::string_view, kCycleUses> kNames = {
    "steps", "take_up", "wait_bandwidth", "wait_latency", "wait_store", "port", "drain", "idle"};
constexpr std::array<std::string_view, kCycleUses> kTitles = {"steps",
                                                              "takes up a MULTIPLY",
                                                              "waits for bandwidth",
                                                              "waits for latency",
                                                              "waits for store",
                                                              "leaves the port to store",
                                                              "drains",
                                                              "idle: start and end"};

}  // namespace

std::string_view Name(CycleUse use) { return kNames[static_cast<std::size_t>(use)]; }
std::string_view Title(CycleUse use) { return kTitles[static_cast<std::size_t>(use)]; }

std::string_view Name(Bound bound) {
  constexpr std::array<std::string_view, 3> kBounds = {"compute", "bandwidth", "latency"};
  return kBounds[static_cast<std::size_t>(bound)];
}

Bound CycleSplit::bound() const {
  const std::uint64_t steps = Of(CycleUse::kSteps);
  const std::uint64_t larger = std::max(steps, transfer_cycles);
  if (larger < cycles - std::min(cycles, larger)) return Bound::kLatency;
  return steps >= transfer_cycles ? Bound::kCompute : Bound::kBandwidth;
}

CycleSplit CycleSplit::Times(std::uint64_t times) const {
  CycleSplit all = *this;
  all.cycles *= times;
  for (std::uint64_t& use : all.by_use) use *= times;
  all.transfer_cycles *= times;
  all.lane_steps *= times;
  all.useful_lane_steps *= times;
  return all;
}

CycleSplit& CycleSplit::operator+=(const CycleSplit& other) {
  cycles += other.cycles;
  for (std::size_t i = 0; i < kCycleUses; ++i) by_use[i] += other.by_use[i];
  transfer_cycles += other.transfer_cycles;
  lane_steps += other.lane_steps;
  useful_lane_steps += other.useful_lane_steps;
  return *this;
}

CycleSplit SplitCycles(const compiler::Counters& counters, const compiler::Target& target,
                       std::uint64_t multiply_accumulates, const std::string& source) {
  CheckUnitSums(counters, source, "counters");
  CycleSplit split;
  split.cycles = At(counters, Counter::kCycles);
  const std::uint64_t steps = At(counters, Counter::kSteps);
  split.lane_steps = steps * target.lanes * target.columns;
  split.useful_lane_steps = multiply_accumulates;
  if (steps > At(counters, Counter::kExecuteBusy)) {
    throw Error(source, "counters.steps", "more than the busy cycles of the execute unit");
  }
  if (multiply_accumulates > split.lane_steps) {
    throw Error(source, "counters.steps", "too few for the multiply-accumulates");
  }
  const std::uint64_t bytes = At(counters, Counter::kReadBytes) +
                              At(counters, Counter::kFetchBytes) +
                              At(counters, Counter::kWriteBytes);
  split.transfer_cycles = (bytes + target.bytes_per_cycle - 1) / target.bytes_per_cycle;

  const std::uint64_t waits = At(counters, Counter::kExecuteStallLoad);
  const std::uint64_t both = split.transfer_cycles + waits;
  const std::uint64_t bandwidth = both > split.cycles ? std::min(waits, both - split.cycles) : 0;
  split.by_use = {steps,
                  At(counters, Counter::kExecuteBusy) - steps,
                  bandwidth,
                  waits - bandwidth,
                  At(counters, Counter::kExecuteStallStore),
                  At(counters, Counter::kExecuteStallPort),
                  At(counters, Counter::kExecuteDrain),
                  At(counters, Counter::kExecuteIdle)};
  return split;
}

}  // namespace ternion::sim
