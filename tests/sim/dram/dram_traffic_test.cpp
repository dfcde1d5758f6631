// SPDX-License-Identifier: Apache-2.0
//
// The commands that random traffic makes, against a checker that knows every constraint and no
// scheduler. What breaks them: a command too early, data offered before they arrived, an access
// counted twice.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "command_checker.h"
#include "dram_command.h"
#include "memory_master.h"
#include "presets.h"
#include "ternion/sim/axi_memory.h"

namespace ternion::sim {
namespace {

class DramTrafficTest : public ::testing::TestWithParam<const char*> {};

/// Bursts in all parts of a memory, in streams and hops.
std::vector<Burst> RandomBursts(std::mt19937_64& rng, std::size_t count, std::uint32_t bus_bytes,
                                std::uint64_t bytes) {
  std::vector<Burst> bursts;
  std::uint64_t at = 0;
  const std::uint64_t hops = 1 + rng() % 8;
  while (bursts.size() < count) {
    if (rng() % hops == 0) at = rng() % (bytes - 8192) / bus_bytes * bus_bytes;
    const std::size_t before = bursts.size();
    CutRow(at, (1 + rng() % 16) * bus_bytes, bus_bytes, 16, bursts);
    for (std::size_t i = before; i < bursts.size(); ++i) at += bursts[i].beats * bus_bytes;
    if (at > bytes - 8192) at = 0;
  }
  return bursts;
}

/// Reads of a run that were offered before their data can have been there; RD commands of a channel
/// come in the order of its accesses.
std::uint64_t EarlyBeats(const DramMemory& memory, std::uint32_t bus_bytes,
                         const std::vector<Burst>& reads, const Transfers& seen,
                         const std::vector<DramCommand>& commands) {
  const DramParameters& d = memory.dram;
  const std::uint32_t channels = memory.channels * d.pseudo_channels;
  std::vector<std::vector<std::uint64_t>> issued(channels);
  for (const DramCommand& c : commands) {
    if (c.kind == DramCommandKind::kRead) issued.at(c.channel).push_back(c.at);
  }
  std::vector<std::size_t> used(channels);
  std::uint64_t early = 0;
  std::size_t beat = 0;
  for (const Burst& burst : reads) {
    const std::uint64_t end = burst.offset + std::uint64_t{burst.beats} * bus_bytes;
    for (std::uint64_t a = burst.offset / d.access_bytes(); a * d.access_bytes() < end; ++a) {
      const std::uint64_t begin = a * d.access_bytes();
      const auto channel = static_cast<std::size_t>(begin / d.channel_bytes % channels);
      const std::uint64_t there =
          issued[channel].at(used[channel]++) + d.read_latency_ps + d.burst_ps() + d.response_ps;
      for (std::uint32_t b = 0; b < burst.beats; ++b) {
        const std::uint64_t offset = burst.offset + std::uint64_t{b} * bus_bytes;
        if (offset + bus_bytes <= begin || begin + d.access_bytes() <= offset) continue;
        const std::uint64_t time = seen.beats[beat + b] * kMicrosecond / memory.frequency_mhz;
        if (time < there) ++early;
      }
    }
    beat += burst.beats;
  }
  return early;
}

TEST_P(DramTrafficTest, RandomTrafficKeepsEveryConstraint) {
  std::uint64_t conflicts = 0, turnarounds = 0, refreshes = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 rng(seed);
    DramParameters d = Preset(GetParam());
    // The standard's figures, and slower and faster devices.
    if (seed % 2 == 0) {
      for (const auto field :
           {&DramParameters::activate_to_read_ps, &DramParameters::activate_to_precharge_ps,
            &DramParameters::activate_to_activate_ps, &DramParameters::precharge_to_activate_ps,
            &DramParameters::four_activates_ps, &DramParameters::read_to_precharge_ps,
            &DramParameters::write_to_precharge_ps, &DramParameters::refresh_ps}) {
        d.*field = static_cast<std::uint32_t>(d.*field * (50 + rng() % 100) / 100);
      }
      d.window_accesses = 1 + static_cast<std::uint32_t>(rng() % 40);
      d.write_high = 1 + static_cast<std::uint32_t>(rng() % d.write_accesses);
      d.write_low = static_cast<std::uint32_t>(rng() % d.write_high);
    }
    const std::uint32_t bus_bytes = 8U << rng() % 5;
    MemoryTiming timing = Timing(d, 1 + static_cast<std::uint32_t>(rng() % 3), bus_bytes,
                                 300 + static_cast<std::uint32_t>(rng() % 1500));
    AxiMemory memory(timing, kMemoryBytes);
    std::vector<DramCommand> commands;
    memory.ObserveCommands([&](const DramCommand& c) { commands.push_back(c); });
    const std::vector<Burst> reads = RandomBursts(rng, 400, bus_bytes, kMemoryBytes);
    const std::vector<Burst> writes = RandomBursts(rng, 200, bus_bytes, kMemoryBytes);
    const auto pause = static_cast<std::uint32_t>(rng() % 3 * 20);
    const Transfers seen = ReadAndWrite(memory, reads, writes, bus_bytes, pause, rng);
    for (int i = 0; i < 20'000; ++i) memory.Tick({});  // writes that were acknowledged
    ASSERT_EQ(BrokenDramRule(d, commands), "");
    ASSERT_EQ(EarlyBeats(*timing.dram, bus_bytes, reads, seen, commands), 0U);
    const auto count = [&](DramCommandKind kind) {
      return static_cast<std::uint64_t>(std::count_if(
          commands.begin(), commands.end(), [&](const auto& c) { return c.kind == kind; }));
    };
    const auto s = memory.statistics().value();
    const std::uint64_t accesses = count(DramCommandKind::kRead) + count(DramCommandKind::kWrite);
    EXPECT_EQ(s.row_hits + s.row_misses + s.row_conflicts, accesses);
    EXPECT_EQ(s.read_bytes, count(DramCommandKind::kRead) * d.access_bytes());
    EXPECT_EQ(s.write_bytes, count(DramCommandKind::kWrite) * d.access_bytes());
    conflicts += s.row_conflicts;
    turnarounds += s.turnarounds;
    refreshes += s.refreshes;
    if (HasFailure()) return;
  }
  EXPECT_GT(conflicts, 1000U);
  EXPECT_GT(turnarounds, 200U);
  EXPECT_GT(refreshes, 100U);
}

// The checker is not blind, and the scheduler not idle: with any one constraint longer, the same
// commands break it.
TEST_P(DramTrafficTest, CheckerNoticesEveryConstraint) {
  const DramParameters d = Preset(GetParam());
  const auto run = [&](const std::vector<Burst>& reads, const std::vector<Burst>& writes) {
    AxiMemory memory(Timing(d, 1, 32), kMemoryBytes);
    std::vector<DramCommand> own;
    memory.ObserveCommands([&](const DramCommand& c) { own.push_back(c); });
    std::mt19937_64 rng(7);
    ReadAndWrite(memory, reads, writes, 32, 0, rng);
    EXPECT_EQ(BrokenDramRule(d, own), "");
    return own;
  };
  std::mt19937_64 rng(11);
  std::vector<std::vector<DramCommand>> runs;
  for (int i = 0; i < 12; ++i) {
    runs.push_back(run(RandomBursts(rng, 600, 32, i % 2 == 0 ? 65536 : kMemoryBytes),
                       RandomBursts(rng, 300, 32, i % 2 == 0 ? 65536 : kMemoryBytes)));
  }
  struct Field {
    const char* name;
    std::uint32_t DramParameters::*field;
  };
  for (const Field& f : {
           Field{"activate_to_read", &DramParameters::activate_to_read_ps},
           Field{"activate_to_write", &DramParameters::activate_to_write_ps},
           Field{"activate_to_precharge", &DramParameters::activate_to_precharge_ps},
           Field{"activate_to_activate", &DramParameters::activate_to_activate_ps},
           Field{"same group", &DramParameters::activate_to_activate_same_group_ps},
           Field{"other group", &DramParameters::activate_to_activate_other_group_ps},
           Field{"four_activates", &DramParameters::four_activates_ps},
           Field{"precharge_to_activate", &DramParameters::precharge_to_activate_ps},
           Field{"precharge_all_to_activate", &DramParameters::precharge_all_to_activate_ps},
           Field{"read_to_read same", &DramParameters::read_to_read_same_group_ps},
           Field{"read_to_read other", &DramParameters::read_to_read_other_group_ps},
           Field{"write_to_write same", &DramParameters::write_to_write_same_group_ps},
           Field{"write_to_write other", &DramParameters::write_to_write_other_group_ps},
           Field{"read_to_write", &DramParameters::read_to_write_ps},
           Field{"write_to_read same", &DramParameters::write_to_read_same_group_ps},
           Field{"write_to_read other", &DramParameters::write_to_read_other_group_ps},
           Field{"read_to_precharge", &DramParameters::read_to_precharge_ps},
           Field{"write_to_precharge", &DramParameters::write_to_precharge_ps},
           Field{"refresh", &DramParameters::refresh_ps},
           Field{"refresh_interval", &DramParameters::refresh_interval_ps},
       }) {
    DramParameters longer = d;
    longer.*f.field += std::max(2 * d.command_ps(), d.*f.field / 10);
    EXPECT_TRUE(std::any_of(runs.begin(), runs.end(), [&](const auto& own) {
      return !BrokenDramRule(longer, own).empty();
    })) << f.name;
  }
}

INSTANTIATE_TEST_SUITE_P(Presets, DramTrafficTest, ::testing::Values("lpddr5-6400", "hbm2-2000"),
                         TestName);

}  // namespace
}  // namespace ternion::sim
