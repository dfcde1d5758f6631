// SPDX-License-Identifier: Apache-2.0
//
// Every cycle has one use, and what bounds a program is what its counters say.

#include "ternion/sim/cycle_split.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "ternion/util/error.h"
#include "tiny_target.h"

namespace ternion::sim {
namespace {

using compiler::Counter;
using compiler::Counters;

/// Counters of a run of `cycles` in which load and store were idle.
Counters Ran(std::uint64_t cycles, std::uint64_t busy, std::uint64_t steps, std::uint64_t load,
             std::uint64_t bytes) {
  Counters c{};
  At(c, Counter::kCycles) = At(c, Counter::kLoadIdle) = At(c, Counter::kStoreIdle) = cycles;
  At(c, Counter::kExecuteBusy) = busy;
  At(c, Counter::kSteps) = steps;
  At(c, Counter::kExecuteStallLoad) = load;
  At(c, Counter::kExecuteIdle) = cycles - busy - load;
  At(c, Counter::kReadBytes) = bytes;
  return c;
}

CycleSplit Split(const Counters& counters, std::uint64_t macs = 0) {
  return SplitCycles(counters, compiler::TinyTarget(), macs, "run");
}

TEST(CycleSplit, WaitsAreForBandwidthOnlyWhereTheBusHadNoCycleToSpare) {
  // 100 cycles, 60 of them waiting for load. 640 bytes take 80 cycles of tiny's bus: of the 60,
  // at least 80 + 60 - 100 = 40 had a transfer.
  const CycleSplit split = Split(Ran(100, 12, 10, 60, 640));
  EXPECT_EQ(split.transfer_cycles, 80U);
  EXPECT_EQ(split.Of(CycleUse::kWaitBandwidth), 40U);
  EXPECT_EQ(split.Of(CycleUse::kWaitLatency), 20U);
  EXPECT_EQ(split.Of(CycleUse::kSteps), 10U);
  EXPECT_EQ(split.Of(CycleUse::kTakeUp), 2U);
  EXPECT_EQ(split.Of(CycleUse::kIdle), 28U);
  EXPECT_EQ(split.bound(), Bound::kBandwidth);
}

TEST(CycleSplit, WithTheBusAtRestAllWaitsAreForLatency) {
  const CycleSplit split = Split(Ran(100, 12, 10, 60, 80));
  EXPECT_EQ(split.Of(CycleUse::kWaitBandwidth), 0U);
  EXPECT_EQ(split.Of(CycleUse::kWaitLatency), 60U);
  EXPECT_EQ(split.bound(), Bound::kLatency);
}

TEST(CycleSplit, TheBoundIsTheLargestOfStepsTransfersAndTheRest) {
  EXPECT_EQ(Split(Ran(100, 90, 85, 5, 8 * 85)).bound(), Bound::kCompute);
  EXPECT_EQ(Split(Ran(100, 90, 85, 5, 8 * 86)).bound(), Bound::kBandwidth);
  EXPECT_EQ(Split(Ran(100, 60, 50, 5, 0)).bound(), Bound::kCompute) << "half is not less";
  EXPECT_EQ(Split(Ran(100, 60, 49, 5, 0)).bound(), Bound::kLatency);
}

TEST(CycleSplit, LanesBeyondAMatrixsEdgeAreStepsButNoUse) {
  const CycleSplit split = Split(Ran(100, 12, 10, 60, 640), 300);
  EXPECT_EQ(split.lane_steps, 10U * 8 * 4);
  EXPECT_EQ(split.useful_lane_steps, 300U);
}

TEST(CycleSplit, CountersThatContradictEachOtherAreRefused) {
  EXPECT_THROW(Split(Ran(100, 9, 10, 60, 0)), Error) << "more steps than busy cycles";
  EXPECT_THROW(Split(Ran(100, 12, 10, 60, 0), 321), Error) << "more work than lanes";
  Counters c = Ran(100, 12, 10, 60, 0);
  At(c, Counter::kExecuteDrain) = 1;
  EXPECT_THROW(Split(c), Error) << "classes that do not add up";
}

TEST(CycleSplit, PartsAddUpToTheCyclesWhateverTheCountersAre) {
  const std::uint64_t seed = 20261122;
  SCOPED_TRACE(::testing::Message() << "seed " << seed);
  std::mt19937_64 random(seed);
  CycleSplit sum;
  std::uint64_t cycles = 0;
  for (int i = 0; i < 2000; ++i) {
    Counters c{};
    std::uint64_t left = At(c, Counter::kCycles) = random() % 1000 + 1;
    for (const Counter part :
         {Counter::kExecuteBusy, Counter::kExecuteStallLoad, Counter::kExecuteStallStore,
          Counter::kExecuteStallPort, Counter::kExecuteDrain}) {
      left -= At(c, part) = random() % (left + 1);
    }
    At(c, Counter::kExecuteIdle) = left;
    At(c, Counter::kLoadIdle) = At(c, Counter::kStoreBusy) = At(c, Counter::kCycles);
    At(c, Counter::kSteps) = random() % (At(c, Counter::kExecuteBusy) + 1);
    At(c, Counter::kReadBytes) = random() % 10000;
    const CycleSplit split = Split(c);
    EXPECT_EQ(std::accumulate(split.by_use.begin(), split.by_use.end(), std::uint64_t{0}),
              split.cycles);
    const std::uint64_t times = random() % 5;
    sum += split.Times(times);
    cycles += times * split.cycles;
  }
  EXPECT_EQ(sum.cycles, cycles);
  EXPECT_EQ(std::accumulate(sum.by_use.begin(), sum.by_use.end(), std::uint64_t{0}), cycles);
}

}  // namespace
}  // namespace ternion::sim
