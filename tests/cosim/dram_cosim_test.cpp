// SPDX-License-Identifier: Apache-2.0
//
// DRAM behind the RTL and behind the SystemC model: the same cycles on both, and weights that
// stream at what an ideal master gets from the same memory. What breaks them: time in the DRAM that
// hangs on host time, a read queue too short to hide latency and refresh, weights placed across
// each other.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <limits>
#include <string>

#include "memory_master.h"
#include "random_program.h"
#include "systemc_programs.h"
#include "ternion/compiler/compile.h"
#include "ternion/compiler/machine.h"
#include "ternion/sim/backends.h"

namespace ternion::cosim {
namespace {

using compiler::At;
using compiler::Counter;
using compiler::Instruction;
using compiler::Opcode;
using compiler::ProgramImage;
using compiler::RunResult;
using compiler::Target;

Target Shipped(const std::string& name) {
  return compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) / (name + ".toml"));
}

void ExpectSame(const RunResult& rtl, const RunResult& systemc) {
  EXPECT_EQ(rtl.status, systemc.status);
  EXPECT_EQ(rtl.segment, systemc.segment);
  EXPECT_EQ(rtl.halted, systemc.halted);
  for (std::size_t c = 0; c < compiler::kCounters; ++c) {
    EXPECT_EQ(rtl.counters[c], systemc.counters[c]) << Name(static_cast<Counter>(c));
  }
  EXPECT_EQ(rtl.timings, systemc.timings);
  ASSERT_TRUE(rtl.dram);
  EXPECT_EQ(rtl.dram, systemc.dram);
}

/// Any DRAM within the rules around a preset's figures, any clock, jitter on top.
sim::MachineOptions DrawDram(std::mt19937_64& rng, Target& target) {
  sim::MachineOptions options;
  options.record_timings = true;
  if (rng() % 2 == 0) options.jitter = MakeRandomJitter(rng);
  target.dram = rng() % 2 == 0 ? "lpddr5-6400" : "hbm2-2000";
  target.dram_channels = 1 + static_cast<std::uint32_t>(rng() % 3);
  target.frequency_mhz = 200 + static_cast<std::uint32_t>(rng() % 2000);
  sim::DramParameters dram = sim::FindDram(target.dram, {TERNION_MEMORIES});
  // Programs are short: refreshes must come into them.
  if (rng() % 2 == 0)
    dram.refresh_interval_ps = 600'000 + static_cast<std::uint32_t>(rng() % 400'000);
  if (rng() % 2 == 0) {
    dram.window_accesses = 1 + static_cast<std::uint32_t>(rng() % 16);
    dram.write_high = 1 + static_cast<std::uint32_t>(rng() % dram.write_accesses);
    dram.write_low = static_cast<std::uint32_t>(rng() % dram.write_high);
    dram.request_ps = static_cast<std::uint32_t>(rng() % 50'000);
  }
  options.dram = dram;
  return options;
}

TEST(DramCosimTest, CompiledProgramsTakeTheSameCyclesOnBoth) {
  const Target tiny = Shipped("tiny");
  std::uint64_t refreshes = 0, turnarounds = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    std::mt19937_64 rng(seed);
    Target target = tiny;
    sim::MachineOptions options = DrawDram(rng, target);
    const RandomProgram program = MakeRandomProgram(rng, target, SizeLimits{20, 100, 40, 3});
    SCOPED_TRACE(fmt::format("seed {}: {}", seed, program.description));
    const ProgramRun rtl = RunProgram(*sim::MakeRtlMachine(target, options), program);
    const ProgramRun systemc = RunProgram(*sim::MakeSystemCMachine(target, options), program);
    EXPECT_EQ(rtl.outputs, program.expected);
    EXPECT_EQ(systemc.outputs, program.expected);
    // Passes cycles at once, and with them what the DRAM still does in them.
    options.timing_only = true;
    const ProgramRun timing = RunProgram(*sim::MakeCycleMachine(target, options), program);
    ASSERT_EQ(rtl.results.size(), systemc.results.size());
    ASSERT_EQ(rtl.results.size(), timing.results.size());
    for (std::size_t i = 0; i < rtl.results.size(); ++i) {
      ExpectSame(rtl.results[i], systemc.results[i]);
      EXPECT_EQ(At(rtl.results[i].counters, Counter::kCycles),
                At(timing.results[i].counters, Counter::kCycles));
      EXPECT_EQ(rtl.results[i].timings, timing.results[i].timings);
      EXPECT_EQ(rtl.results[i].dram, timing.results[i].dram);
      refreshes += systemc.results[i].dram->refreshes;
      turnarounds += systemc.results[i].dram->turnarounds;
    }
    if (HasFailure()) return;
  }
  // Or the comparison shows little.
  EXPECT_GT(refreshes, 500U);
  EXPECT_GT(turnarounds, 500U);
}

// Racing programs compute with whatever is in the buffers in that cycle, and may end in an error.
TEST(DramCosimTest, RandomInstructionsTakeTheSameCyclesOnBoth) {
  const Target tiny = Shipped("tiny");
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    SCOPED_TRACE(fmt::format("seed {}", seed));
    std::mt19937_64 rng(seed);
    Target target = tiny;
    const sim::MachineOptions options = DrawDram(rng, target);
    const ProgramImage image = sim::MakeRandomInstructions(rng, target);
    const auto rtl = sim::MakeRtlMachine(target, options);
    const auto systemc = sim::MakeSystemCMachine(target, options);
    rtl->Load(image);
    systemc->Load(image);
    while (true) {
      const RunResult a = rtl->Run();
      const RunResult b = systemc->Run();
      ExpectSame(a, b);
      if (HasFailure()) return;
      if (a.halted || a.status != compiler::Status::kNone) break;
    }
    EXPECT_TRUE(std::ranges::equal(rtl->memory(), systemc->memory()));
  }
}

struct Decode {
  std::string target;
  std::size_t k;
  std::size_t n;
  std::uint32_t channels;
};

sim::MachineOptions Options(const Target& target) {
  sim::MachineOptions options;
  options.record_timings = true;
  options.dram = sim::FindDram(target.dram, {TERNION_MEMORIES});
  return options;
}

ProgramImage CompileDecode(const Decode& decode, const Target& target) {
  std::vector<std::int8_t> trits(decode.k * decode.n);
  for (std::size_t i = 0; i < trits.size(); ++i) {
    trits[i] = static_cast<std::int8_t>(static_cast<int>(i * 7 % 11 % 3) - 1);
  }
  const model::TernaryMatrix weight(decode.n, decode.k, trits);
  compiler::Product product;
  product.weight = &weight;
  product.tokens = 1;
  return compiler::Compile(std::span(&product, 1), target,
                           {compiler::Phase::kDecode, compiler::Packing::kBase3});
}

Instruction InstructionAt(const ProgramImage& image, std::uint32_t index, const Target& target) {
  Instruction instruction;
  const auto bytes =
      std::span(image.bytes)
          .subspan(image.instruction_offset + std::size_t{index} * compiler::kInstructionBytes)
          .first<compiler::kInstructionBytes>();
  EXPECT_EQ(compiler::Decode(bytes, target.bus_bytes(), instruction), compiler::Status::kNone);
  return instruction;
}

bool IsLoad(Opcode opcode) {
  return opcode == Opcode::kLoadWeights || opcode == Opcode::kLoadActivations ||
         opcode == Opcode::kLoadStart || opcode == Opcode::kLoadScales;
}

/// The bursts of the program's loads up to its last weights, in order.
std::vector<sim::Burst> LoadBursts(const ProgramImage& image, const Target& target) {
  std::vector<sim::Burst> bursts;
  std::size_t weights_end = 0;
  for (std::uint32_t i = 0; i < image.instruction_count; ++i) {
    const Instruction load = InstructionAt(image, i, target);
    if (!IsLoad(load.opcode)) continue;
    for (std::uint64_t row = 0; row < load.rows; ++row) {
      sim::CutRow(load.memory_offset + row * load.row_stride, load.row_bytes, target.bus_bytes(),
                  target.max_burst_beats, bursts);
    }
    if (load.opcode == Opcode::kLoadWeights) weights_end = bursts.size();
  }
  bursts.resize(weights_end);
  return bursts;
}

/// Cycles from the start of the first load to the end of the last LOAD_WEIGHTS.
std::uint64_t WeightStreamCycles(const ProgramImage& image, const RunResult& result,
                                 const Target& target) {
  std::uint64_t first = std::numeric_limits<std::uint64_t>::max();
  std::uint64_t last = 0;
  for (const compiler::InstructionTiming& timing : result.timings) {
    const Opcode opcode = InstructionAt(image, timing.index, target).opcode;
    if (IsLoad(opcode)) first = std::min(first, timing.start);
    if (opcode == Opcode::kLoadWeights) last = std::max(last, timing.end);
  }
  EXPECT_LT(first, last);
  return last - first;
}

/// What the ideal master needs for the same bursts from the same memory.
std::uint64_t IdealCycles(const ProgramImage& image, const Target& target) {
  sim::MemoryTiming timing;
  timing.bus_bytes = target.bus_bytes();
  timing.dram = sim::DramMemory{sim::FindDram(target.dram, {TERNION_MEMORIES}),
                                target.dram_channels, target.frequency_mhz};
  sim::AxiMemory memory(timing, image.window_bytes);
  return sim::ReadAll(memory, LoadBursts(image, target)).cycles;
}

RunResult RunOn(compiler::Machine& machine, const ProgramImage& image) {
  machine.Load(image);
  RunResult result = machine.Run();
  EXPECT_EQ(result.status, compiler::Status::kNone);
  EXPECT_TRUE(result.halted);
  return result;
}

class DramDecodeTest : public ::testing::TestWithParam<Decode> {
 protected:
  Target target() const {
    Target target = Shipped(GetParam().target);
    target.dram_channels = GetParam().channels;
    return target;
  }
};

TEST_P(DramDecodeTest, WeightsStreamAtNearlyWhatAnIdealMasterGets) {
  const ProgramImage image = CompileDecode(GetParam(), target());
  const RunResult result = RunOn(*sim::MakeSystemCMachine(target(), Options(target())), image);
  const std::uint64_t ideal = IdealCycles(image, target());
  const std::uint64_t took = WeightStreamCycles(image, result, target());
  EXPECT_GE(100 * ideal, 95 * took) << "ideal " << ideal << " cycles, took " << took;
  RecordProperty("per_mille_of_ideal", fmt::format("{}", 1000 * ideal / took));
}

TEST_P(DramDecodeTest, RtlTakesTheSameCycles) {
  const ProgramImage image = CompileDecode(GetParam(), target());
  sim::MachineOptions options = Options(target());
  const RunResult systemc = RunOn(*sim::MakeSystemCMachine(target(), options), image);
  options.array = sim::RtlArray::kBehavioral;
  ExpectSame(RunOn(*sim::MakeRtlMachine(target(), options), image), systemc);
}

INSTANTIATE_TEST_SUITE_P(
    MatricesOf2B4T, DramDecodeTest,
    ::testing::Values(Decode{"edge-lpddr5", 2560, 2560, 5}, Decode{"edge-lpddr5", 2560, 6912, 5},
                      Decode{"edge-lpddr5", 2560, 2560, 4}, Decode{"server-hbm2", 2560, 2560, 4},
                      Decode{"server-hbm2", 2560, 6912, 4}),
    [](const auto& test) {
      std::string name = fmt::format("{}_{}x{}_{}_channels", test.param.target, test.param.k,
                                     test.param.n, test.param.channels);
      std::replace(name.begin(), name.end(), '-', '_');
      return name;
    });

// Eight channels bring 102 GB/s to a bus of 64. The ideal master has enough outstanding to hide the
// refreshes behind what the channels bring too much; a read FIFO of 256 beats is too short for
// that.
TEST(DramDecode, MoreBandwidthThanTheBusHasWantsALongerReadFifo) {
  Target target = Shipped("edge-lpddr5");
  target.dram_channels = 8;
  const auto share = [&] {
    const ProgramImage image = CompileDecode({target.name, 2560, 2560, 8}, target);
    const RunResult result = RunOn(*sim::MakeSystemCMachine(target, Options(target)), image);
    return double(IdealCycles(image, target)) / double(WeightStreamCycles(image, result, target));
  };
  EXPECT_LT(share(), 0.95);
  target.read_fifo_beats = 512;
  EXPECT_GT(share(), 0.95);
}

// Prints the rows of the table in docs/memory-timing.md: run by hand, after a change of timing.
TEST(DramTable, DISABLED_Rows) {
  for (const Decode& decode :
       {Decode{"edge-lpddr5", 2560, 2560, 4}, Decode{"edge-lpddr5", 2560, 2560, 5},
        Decode{"edge-lpddr5", 2560, 2560, 8}, Decode{"edge-lpddr5", 2560, 640, 5},
        Decode{"edge-lpddr5", 2560, 6912, 5}, Decode{"edge-lpddr5", 6912, 2560, 5},
        Decode{"server-hbm2", 2560, 2560, 4}, Decode{"server-hbm2", 2560, 640, 4},
        Decode{"server-hbm2", 2560, 6912, 4}, Decode{"server-hbm2", 6912, 2560, 4}}) {
    Target target = Shipped(decode.target);
    target.dram_channels = decode.channels;
    const ProgramImage image = CompileDecode(decode, target);
    const RunResult result = RunOn(*sim::MakeSystemCMachine(target, Options(target)), image);
    const std::uint64_t ideal = IdealCycles(image, target);
    const std::uint64_t took = WeightStreamCycles(image, result, target);
    const std::uint64_t bytes = decode.k * decode.n * 13 / 64;
    const compiler::DramStatistics& s = *result.dram;
    std::cout << fmt::format(
        "| `{}`, {} channels | {} x {} | {} | {} | {} | {:.1f} % | {:.1f} | {:.2f} % | {} | {} | "
        "{} |\n",
        decode.target, decode.channels, decode.k, decode.n, At(result.counters, Counter::kCycles),
        took, ideal, 100.0 * double(ideal) / double(took), double(bytes) / double(took),
        100.0 * double(s.row_hits) / double(s.row_hits + s.row_misses + s.row_conflicts),
        s.row_conflicts, s.turnarounds, s.refreshes);
  }
}

}  // namespace
}  // namespace ternion::cosim
