// SPDX-License-Identifier: Apache-2.0
//
// Memory of any latency from 0 to 10,000 cycles: the right results, equal on RTL and models, and a
// watchdog that fires when it is shorter than the latency and not when it is longer.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "fault_fixture.h"
#include "fault_programs.h"
#include "fault_rules.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

using compiler::Status;

constexpr std::uint32_t kLatencies[] = {0,   1,   2,   3,    5,    7,    15,   16,    17,  31,
                                        32,  33,  63,  64,   65,   100,  127,  128,   129, 255,
                                        256, 257, 999, 1000, 2047, 4095, 4096, 10'000};
constexpr std::uint32_t kOnChip = 12;  // nothing on the chip is silent, or goes on, for longer

class LatencyTest : public FaultTest {
 protected:
  /// The walk, and a pipeline of units that overlap.
  std::vector<RandomCase> Programs() const {
    std::vector<RandomCase> programs = FaultPrograms(target_);
    programs.resize(2);
    return programs;
  }

  void ExpectRight(const RandomCase& c) {
    const Outcome run = RunAlike(c);
    ASSERT_FALSE(run.stuck);
    EXPECT_EQ(Name(run.stretches.back().status), "none");
    EXPECT_TRUE(run.stretches.back().halted);
    EXPECT_LE(CyclesOf(run), RunBound(c));
  }
};

TEST_P(LatencyTest, OfReadsAndWritesChangesNoResult) {
  for (const RandomCase& program : Programs()) {
    const std::uint32_t read = program.target.read_latency_cycles;
    const std::uint32_t write = program.target.write_latency_cycles;
    for (const std::uint32_t latency : kLatencies) {
      SCOPED_TRACE(program.description + ", latency " + std::to_string(latency));
      RandomCase c = program;
      for (const auto& [r, w] :
           {std::pair(latency, write), std::pair(read, latency), std::pair(latency, latency)}) {
        c.target.read_latency_cycles = r;
        c.target.write_latency_cycles = w;
        ExpectRight(c);
      }
      if (HasFailure()) return;
    }
  }
}

TEST_P(LatencyTest, AboveTheWatchdogEndsTheRunAndBelowItDoesNot) {
  const std::vector<RandomCase> programs = Programs();
  for (const RandomCase& program : programs) {
    for (const std::uint32_t latency : kLatencies) {
      // The chip's own pauses are as long, or the other direction's latency.
      if (latency < 63 ||
          latency < std::max(target_.read_latency_cycles, target_.write_latency_cycles)) {
        continue;
      }
      for (const bool write : {false, true}) {
        // The responses to a pipeline's many rows come one after the other: each is progress.
        // So are, for a while, those to the walk's last row where bursts are short.
        if (write && (&program != &programs.front() || latency < 255)) continue;
        SCOPED_TRACE(program.description + (write ? ", write" : ", read") + " latency " +
                     std::to_string(latency));
        RandomCase c = program;
        (write ? c.target.write_latency_cycles : c.target.read_latency_cycles) = latency;
        c.watchdog_cycles = latency + kOnChip;
        ExpectRight(c);
        // From the last thing the chip can do without the answer to the answer.
        c.watchdog_cycles = write ? latency * 2 / 3 : latency - kOnChip;
        const Outcome ended = RunAlike(c);
        EXPECT_EQ(Name(ended.stretches.back().status), Name(Status::kWatchdog));
        EXPECT_FALSE(ended.stretches.back().bus_stuck);
        // Draining, it expires again, unless the response to an older write comes.
        c.watchdog_cycles = latency / 3;
        const Outcome impatient = RunAlike(c);
        EXPECT_EQ(Name(impatient.stretches.back().status), Name(Status::kWatchdog));
        EXPECT_TRUE(impatient.stretches.back().bus_stuck || write);
        c.watchdog_cycles = 0;
        ExpectRight(c);
        if (HasFailure()) return;
      }
    }
  }
}

TERNION_FAULT_TARGETS(LatencyTest);

}  // namespace
}  // namespace ternion::cosim
