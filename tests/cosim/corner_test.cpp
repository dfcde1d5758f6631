// SPDX-License-Identifier: Apache-2.0
//
// Corners that random draws seldom meet: products of one number, more tokens than any buffer holds,
// memories far faster or slower than the hardware was made for. RTL, SystemC model, plain cycle
// model and timing alone take the same cycles in all of them, and the values are right.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "random_program.h"
#include "ternion/sim/backends.h"
#include "ternion/sim/dram.h"

namespace ternion::cosim {
namespace {

using compiler::RunResult;
using compiler::Target;

constexpr std::array kSizes = {
    ProductSize{1, 1, 1},   ProductSize{1, 1, 5},    ProductSize{3, 7, 1}, ProductSize{2, 9, 5},
    ProductSize{1, 515, 3}, ProductSize{2, 17, 129}, ProductSize{1, 8, 4}, ProductSize{300, 3, 2},
    ProductSize{9, 65, 33}, ProductSize{1, 4099, 1}};

Target Tiny() { return compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) / "tiny.toml"); }

void ExpectSame(const std::vector<RunResult>& a, const std::vector<RunResult>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].status, b[i].status);
    EXPECT_EQ(a[i].counters, b[i].counters);
    EXPECT_EQ(a[i].timings, b[i].timings);
    EXPECT_EQ(a[i].dram, b[i].dram);
  }
}

/// All machines on one program with every product, on this memory.
void ExpectAllMachinesAgree(const Target& target, sim::MachineOptions options) {
  std::mt19937_64 rng(20261122);
  options.record_timings = true;
  const RandomProgram program = MakeProgram(rng, target, kSizes);
  const ProgramRun rtl = RunProgram(*sim::MakeRtlMachine(target, options), program);
  EXPECT_EQ(rtl.outputs, program.expected);
  ASSERT_EQ(rtl.results.size(), kSizes.size());
  const ProgramRun systemc = RunProgram(*sim::MakeSystemCMachine(target, options), program);
  EXPECT_EQ(systemc.outputs, program.expected);
  ExpectSame(rtl.results, systemc.results);
  const ProgramRun cycle = RunProgram(*sim::MakeCycleMachine(target, options), program);
  EXPECT_EQ(cycle.outputs, program.expected);
  ExpectSame(rtl.results, cycle.results);
  options.timing_only = true;
  ProgramRun timing = RunProgram(*sim::MakeCycleMachine(target, options), program);
  ASSERT_EQ(timing.results.size(), kSizes.size());
  for (std::size_t i = 0; i < kSizes.size(); ++i) {
    // Nobody sees a value there.
    At(timing.results[i].counters, compiler::Counter::kZeroWeightsLoaded) =
        At(rtl.results[i].counters, compiler::Counter::kZeroWeightsLoaded);
  }
  ExpectSame(rtl.results, timing.results);
}

TEST(Corners, LatenciesAndBandwidthsFarFromTheTargets) {
  for (const std::uint32_t latency : {1U, 10'000U}) {
    for (const std::uint32_t rate : {1U, 5U, 8U}) {
      SCOPED_TRACE(fmt::format("latency {}, {} bytes per cycle", latency, rate));
      Target target = Tiny();
      target.read_latency_cycles = target.write_latency_cycles = latency;
      target.bytes_per_cycle = rate;
      ExpectAllMachinesAgree(target, {});
      if (HasFailure()) return;
    }
  }
}

TEST(Corners, ManyAndFewChannelsOfADramFastAndSlowClocks) {
  for (const char* name : {"lpddr5-6400", "hbm2-2000"}) {
    for (const std::uint32_t channels : {1U, 64U}) {
      for (const std::uint32_t mhz : {1U, 977U, 10'000U}) {
        SCOPED_TRACE(fmt::format("{} channels of {}, {} MHz", channels, name, mhz));
        Target target = Tiny();
        target.dram = name;
        target.dram_channels = channels;
        target.frequency_mhz = mhz;
        sim::MachineOptions options;
        options.dram = sim::FindDram(name, {TERNION_MEMORIES});
        ExpectAllMachinesAgree(target, options);
        if (HasFailure()) return;
      }
    }
  }
}

// An access of a few bytes, a queue that just holds a beat, refreshes as close as they may be.
TEST(Corners, DramAtTheEdgeOfItsRules) {
  Target target = Tiny();
  target.dram = "hbm2-2000";
  target.dram_channels = 3;
  sim::MachineOptions options;
  sim::DramParameters dram = sim::FindDram(target.dram, {TERNION_MEMORIES});
  dram.data_bits = 8;
  dram.burst_length = 2;
  dram.row_bytes = 64;
  dram.channel_bytes = 8;
  dram.window_accesses = 1;
  dram.write_accesses = 4;
  dram.write_high = 4;
  dram.write_low = 3;
  dram.refresh_interval_ps = 500'000;
  options.dram = dram;
  ExpectAllMachinesAgree(target, options);
}

}  // namespace
}  // namespace ternion::cosim
