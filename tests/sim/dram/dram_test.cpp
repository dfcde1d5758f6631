// SPDX-License-Identifier: Apache-2.0
//
// The DRAM behind the AXI4 port against closed forms worked out here from a preset's parameters,
// and against a checker that knows every constraint and no scheduler. What breaks them: a command
// one slot too early or needlessly late, rows not opened ahead, data offered before they arrived,
// time that depends on what was before start.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "dram_command.h"
#include "memory_master.h"
#include "presets.h"
#include "ternion/sim/axi_memory.h"
#include "ternion/util/error.h"

namespace ternion::sim {
namespace {

std::uint64_t UpTo(std::uint64_t time, std::uint64_t step) {
  return (time + step - 1) / step * step;
}

std::uint64_t CyclesUpTo(std::uint64_t time, std::uint64_t frequency_mhz) {
  return (time * frequency_mhz + kMicrosecond - 1) / kMicrosecond;
}

std::vector<Burst> Stream(std::uint64_t bytes, std::uint32_t bus_bytes, std::uint32_t max_beats) {
  std::vector<Burst> bursts;
  CutRow(0, bytes, bus_bytes, max_beats, bursts);
  return bursts;
}

class DramTest : public ::testing::TestWithParam<const char*> {};

TEST_P(DramTest, SingleReadTakesActivateAndReadLatency) {
  const DramParameters d = Preset(GetParam());
  for (const std::uint32_t frequency : {250U, 700U, 1000U, 1333U, 3000U}) {
    AxiMemory memory(Timing(d, 1, d.access_bytes(), frequency), kMemoryBytes);
    const Burst read{0, 1};
    const std::uint64_t slot = d.clock_ps * d.pseudo_channels;
    // Taken in cycle 0, it leaves the bus when cycle 1 begins.
    const std::uint64_t arrival = kMicrosecond / frequency + d.request_ps;
    const std::uint64_t activate = UpTo(arrival, slot) + slot * (d.activate_commands - 1);
    const std::uint64_t command = UpTo(activate + d.activate_to_read_ps, slot);
    const std::uint64_t data = command + d.read_latency_ps + d.burst_ps() + d.response_ps;
    EXPECT_EQ(ReadAll(memory, std::span(&read, 1)).beats.at(0), CyclesUpTo(data, frequency))
        << frequency << " MHz";
  }
}

TEST_P(DramTest, WriteIsAcknowledgedWhenTheControllerHasIt) {
  const DramParameters d = Preset(GetParam());
  AxiMemory memory(Timing(d, 1, d.access_bytes()), kMemoryBytes);
  const Burst write{0, 1};
  // Address in cycle 0, wready in 2 answers wvalid of 1, the response comes back from there.
  const std::uint64_t way = CyclesUpTo(std::uint64_t{d.request_ps} + d.response_ps, 1000);
  EXPECT_EQ(WriteAll(memory, std::span(&write, 1), d.access_bytes()).responses.at(0), 2 + 1 + way);
}

TEST_P(DramTest, StreamsKeepTheDataBusesBusyAcrossRows) {
  const DramParameters d = Unrefreshed(GetParam());
  for (const std::uint32_t channels : {1U, 2U, 3U}) {
    // A bus that is wider than all data buses together.
    const std::uint32_t bus_bytes = 128;
    const std::uint64_t bytes = std::uint64_t{3} << 20;
    AxiMemory memory(Timing(d, channels, bus_bytes), kMemoryBytes);
    const Transfers seen = ReadAll(memory, Stream(bytes, bus_bytes, 32));
    const std::uint64_t accesses = bytes / d.access_bytes() / (channels * d.pseudo_channels);
    const std::uint64_t elapsed = seen.beats.back() - seen.beats.front();
    const std::uint64_t peak = accesses * d.burst_ps() / 1000;  // cycles of 1 ns
    // The first rows are opened one after the other.
    const std::uint64_t start = d.bank_groups * d.activate_to_activate_other_group_ps / 1000;
    EXPECT_LE(elapsed, peak + start) << channels << " channels";
    // The first beat needs its own accesses, and a piece of channel_bytes comes from one channel.
    const std::uint64_t piece = d.channel_bytes / d.access_bytes() * d.burst_ps() / 1000;
    EXPECT_GE(elapsed + 2 * piece, peak) << channels << " channels";
    const auto statistics = memory.statistics();
    ASSERT_TRUE(statistics);
    EXPECT_EQ(statistics->read_bytes, bytes);
    const std::uint64_t rows = bytes / d.row_bytes;
    EXPECT_EQ(statistics->row_misses + statistics->row_conflicts, rows);
    EXPECT_EQ(statistics->row_hits, bytes / d.access_bytes() - rows);
    EXPECT_EQ(statistics->refreshes, 0U);
  }
}

TEST_P(DramTest, RefreshingTakesItsShareAndLittleMore) {
  const DramParameters d = Preset(GetParam());
  const std::uint64_t bytes = std::uint64_t{6} << 20;
  AxiMemory memory(Timing(d, 1, 128), kMemoryBytes);
  const Transfers seen = ReadAll(memory, Stream(bytes, 128, 32));
  const double accesses = double(bytes) / d.access_bytes() / d.pseudo_channels;
  const double busy = accesses * d.burst_ps();
  const double share = 1 - double(d.refresh_ps) / d.refresh_interval_ps;
  const double reached = busy / (double(seen.cycles) * 1000);
  EXPECT_LE(reached, share);
  // Closing the rows, and opening them again, beside each refresh.
  const double around = double(d.read_to_precharge_ps) + d.precharge_all_to_activate_ps +
                        d.activate_to_read_ps + 8 * d.command_ps();
  EXPECT_GE(reached, share - 1.5 * around / d.refresh_interval_ps);
  const double refreshes = double(seen.cycles) * 1000 / d.refresh_interval_ps * d.pseudo_channels;
  EXPECT_NEAR(double(memory.statistics()->refreshes), refreshes, d.pseudo_channels);
}

TEST_P(DramTest, TwoRowsOfABankTakeTurnsAtItsRowCycle) {
  const DramParameters d = Unrefreshed(GetParam());
  AxiMemory memory(Timing(d, 1, d.access_bytes()), kMemoryBytes);
  // From a row of a bank to its next one: a row of every bank, in all pseudo channels.
  const std::uint64_t next_row =
      std::uint64_t{d.row_bytes} * d.bank_groups * d.banks_per_group * d.pseudo_channels;
  std::vector<Burst> bursts;
  for (std::uint64_t i = 0; i < 200; ++i) bursts.push_back({i % 2 * next_row, 1});
  const Transfers seen = ReadAll(memory, bursts);
  const std::uint64_t slot = d.clock_ps * d.pseudo_channels;
  const std::uint64_t cycle =
      std::max(UpTo(d.activate_to_activate_ps, slot),
               UpTo(d.activate_to_precharge_ps, slot) + UpTo(d.precharge_to_activate_ps, slot));
  const double each = double(seen.beats.back() - seen.beats.front()) * 1000 / 199;
  EXPECT_NEAR(each, double(cycle), 10);
  EXPECT_EQ(memory.statistics()->row_conflicts, 199U);
  EXPECT_EQ(memory.statistics()->row_misses, 1U);
}

TEST_P(DramTest, AccessesToEverNewRowsAreBoundByFourActivates) {
  DramParameters d = Unrefreshed(GetParam());
  // The presets' own window is just four times the time between two activates.
  d.four_activates_ps = 4 * 12'500;
  AxiMemory memory(Timing(d, 1, d.access_bytes()), kMemoryBytes);
  // One access to each bank of channel 0, then to the next row of each.
  const std::uint64_t next_group = d.access_bytes();
  const std::uint64_t next_bank = std::uint64_t{d.row_bytes} * d.bank_groups * d.pseudo_channels;
  std::vector<Burst> bursts;
  // The first and the last begin a window, in which the activates stand together.
  for (std::uint64_t i = 0; i < 4 * 99 + 1; ++i) {
    const std::uint64_t group = i % d.bank_groups;
    const std::uint64_t row = i / d.bank_groups;
    bursts.push_back({group * next_group + row * next_bank, 1});
  }
  const Transfers seen = ReadAll(memory, bursts);
  const double each = double(seen.beats.back() - seen.beats.front()) * 1000 / (4 * 99);
  EXPECT_NEAR(each, 12'500, 10);
}

TEST_P(DramTest, IdleTimeBeforeTheFirstTransferChangesNothing) {
  const DramParameters d = Preset(GetParam());
  const std::vector<Burst> bursts = Stream(100'000, 64, 16);
  AxiMemory memory(Timing(d, 1, 64, 700), kMemoryBytes);
  const std::vector<std::uint64_t> first = ReadAll(memory, bursts).beats;
  const auto statistics = memory.statistics();
  // Again, with its rows open and its refreshes somewhere, after any idle time.
  for (const int idle : {0, 1, 2, 3, 1000, 12'345}) {
    for (int i = 0; i < idle; ++i) memory.Tick({});
    ASSERT_EQ(ReadAll(memory, bursts).beats, first) << idle;
    for (int i = 0; i < idle; ++i) memory.Tick({});
    EXPECT_EQ(memory.statistics(), statistics) << idle;
  }
}

TEST_P(DramTest, ReadComesAfterTheWriteItMustSee) {
  const DramParameters d = Unrefreshed(GetParam());
  AxiMemory memory(Timing(d, 1, d.access_bytes()), kMemoryBytes);
  std::vector<DramCommand> commands;
  memory.ObserveCommands([&](const DramCommand& c) { commands.push_back(c); });
  // Reads keep the channel from writing; the last of them wants what was written.
  std::vector<Burst> reads;
  for (std::uint64_t i = 0; i < 30; ++i) reads.push_back({i * d.access_bytes(), 1});
  const std::uint64_t shared =
      std::uint64_t{d.row_bytes} * d.bank_groups * d.banks_per_group * d.pseudo_channels;
  reads.push_back({shared, 1});
  const Burst write{shared, 1};
  std::mt19937_64 rng(1);
  ReadAndWrite(memory, reads, std::span(&write, 1), d.access_bytes(), 0, rng);
  const auto is_shared = [&](DramCommandKind kind) {
    return [kind](const DramCommand& c) { return c.kind == kind && c.row == 1; };
  };
  const auto wrote =
      std::find_if(commands.begin(), commands.end(), is_shared(DramCommandKind::kWrite));
  const auto read =
      std::find_if(commands.begin(), commands.end(), is_shared(DramCommandKind::kRead));
  ASSERT_NE(wrote, commands.end());
  ASSERT_NE(read, commands.end());
  EXPECT_LT(wrote->at, read->at);
}

TEST_P(DramTest, MemoryLargerThanTheDramIsRefused) {
  DramParameters d = Preset(GetParam());
  d.rows = 4;
  const std::uint64_t holds = d.channel_capacity_bytes();
  EXPECT_NO_THROW(AxiMemory(Timing(d, 1, 64), holds));
  EXPECT_THROW(AxiMemory(Timing(d, 1, 64), holds + 1), Error);
  EXPECT_NO_THROW(AxiMemory(Timing(d, 2, 64), holds + 1));
  EXPECT_THROW(AxiMemory(Timing(d, 0, 64), 0), Error);
}

INSTANTIATE_TEST_SUITE_P(Presets, DramTest, ::testing::Values("lpddr5-6400", "hbm2-2000"),
                         TestName);

}  // namespace
}  // namespace ternion::sim
