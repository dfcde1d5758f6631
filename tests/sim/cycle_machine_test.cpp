// SPDX-License-Identifier: Apache-2.0
//
// What the cycle model can do without SystemC's kernel: many machines at once, in several threads,
// targets as run-time data, timing without values, other arithmetic. That it is the SystemC model
// cycle for cycle is shown on random programs in tests/cosim/random_program_test.cpp.

#include <gtest/gtest.h>

#include <filesystem>
#include <future>
#include <memory>
#include <random>
#include <vector>

#include "ternion/compiler/baseline.h"
#include "ternion/compiler/compile.h"
#include "ternion/sim/backends.h"
#include "ternion/util/error.h"

namespace ternion::sim {
namespace {

using compiler::Arithmetic;
using compiler::At;
using compiler::Counter;
using compiler::Equal;
using compiler::Product;
using compiler::ProgramImage;
using compiler::RunResult;
using compiler::Status;
using compiler::Target;

Target Shipped(const std::string& name) {
  return compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) / (name + ".toml"));
}

ProgramImage CompileShapes(const Target& target,
                           const std::vector<std::pair<std::uint32_t, std::uint32_t>>& shapes,
                           std::uint32_t tokens) {
  std::vector<Product> products;
  for (std::uint32_t i = 0; i < shapes.size(); ++i) {
    products.push_back({.id = {.layer = i, .kind = model::LinearKind::kGate},
                        .tokens = tokens,
                        .shape = compiler::WeightShape{shapes[i].first, shapes[i].second, {}}});
  }
  return compiler::Compile(products, target, {});
}

std::unique_ptr<compiler::Machine> Timing(const Target& target) {
  MachineOptions options;
  options.timing_only = true;
  options.record_timings = true;
  return MakeCycleMachine(target, options);
}

std::vector<RunResult> RunAll(compiler::Machine& machine, const ProgramImage& image) {
  machine.Load(image);
  std::vector<RunResult> stretches;
  do {
    stretches.push_back(machine.Run());
  } while (!stretches.back().halted && stretches.back().status == Status::kNone);
  return stretches;
}

void ExpectSame(const std::vector<RunResult>& a, const std::vector<RunResult>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].status, b[i].status);
    EXPECT_EQ(a[i].counters, b[i].counters) << "stretch " << i;
    EXPECT_EQ(a[i].timings, b[i].timings) << "stretch " << i;
  }
}

/// Fails if machines share any state: both are stopped between two segments at the same time.
TEST(CycleMachine, MachinesStoppedAtHostSyncDoNotDisturbEachOther) {
  const Target edge = Shipped("edge");
  const Target tiny = Shipped("tiny");
  const ProgramImage on_edge = CompileShapes(edge, {{200, 300}, {64, 500}}, 3);
  const ProgramImage on_tiny = CompileShapes(tiny, {{30, 40}, {16, 90}, {5, 5}}, 2);
  const auto alone_edge = RunAll(*Timing(edge), on_edge);
  const auto alone_tiny = RunAll(*Timing(tiny), on_tiny);
  ASSERT_EQ(alone_edge.size(), 2U);
  ASSERT_EQ(alone_tiny.size(), 3U);

  const auto first = Timing(edge);
  const auto second = Timing(tiny);
  first->Load(on_edge);
  second->Load(on_tiny);
  std::vector<RunResult> mixed_edge, mixed_tiny;
  for (int i = 0; i < 3; ++i) {
    if (i < 2) mixed_edge.push_back(first->Run());
    mixed_tiny.push_back(second->Run());
  }
  ExpectSame(mixed_edge, alone_edge);
  ExpectSame(mixed_tiny, alone_tiny);
}

TEST(CycleMachine, ThreadsGetTheSameResults) {
  const Target edge = Shipped("edge");
  const ProgramImage image = CompileShapes(edge, {{640, 640}, {100, 1000}}, 5);
  const auto alone = RunAll(*Timing(edge), image);
  std::vector<std::future<std::vector<RunResult>>> runs;
  for (int i = 0; i < 4; ++i) {
    runs.push_back(std::async(std::launch::async, [&] { return RunAll(*Timing(edge), image); }));
  }
  for (auto& run : runs) ExpectSame(run.get(), alone);
}

/// The counters of 2,000 programs on as many targets obey what the program says.
TEST(CycleMachine, ThousandsOfTargetsInOneProcess) {
  const std::uint64_t seed = 20261122;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 rng(seed);
  const auto draw = [&](std::uint32_t least, std::uint32_t most) {
    return least + static_cast<std::uint32_t>(rng() % (most - least + 1));
  };
  for (int i = 0; i < 2000; ++i) {
    Target t = Shipped("tiny");
    t.data_bits = 64U << draw(0, 3);
    t.columns = t.data_bits / 32 * draw(1, 4);
    t.unpack_columns = draw(0, 1) == 0 ? t.columns : 1;
    t.lanes = draw(2, 70);
    t.weight_tiles = draw(1, 40);
    t.activation_vectors = draw(1, 60);
    t.accumulator_words = draw(1, 60);
    t.start_words = draw(1, 20);
    t.bytes_per_cycle = draw(1, t.bus_bytes());
    t.read_latency_cycles = draw(1, 200);
    t.write_latency_cycles = draw(1, 200);
    const std::uint32_t outputs = draw(1, 150), inputs = draw(1, 300), tokens = draw(1, 6);
    SCOPED_TRACE(testing::Message() << "target " << i);
    const RunResult run = RunAll(*Timing(t), CompileShapes(t, {{outputs, inputs}}, tokens)).front();
    ASSERT_EQ(run.status, Status::kNone);
    const auto tiles = [](std::uint32_t size, std::uint32_t tile) {
      return (size + tile - 1) / tile;
    };
    ASSERT_EQ(At(run.counters, Counter::kSteps),
              std::uint64_t{tokens} * tiles(outputs, t.columns) * tiles(inputs, t.lanes));
    ASSERT_GE(At(run.counters, Counter::kCycles) * t.bytes_per_cycle,
              At(run.counters, Counter::kReadBytes));
  }
}

TEST(CycleMachine, TimingOnlyProgramsNeedTimingOnlyMachines) {
  const Target tiny = Shipped("tiny");
  const ProgramImage image = CompileShapes(tiny, {{30, 40}}, 1);
  EXPECT_THROW(MakeCycleMachine(tiny, {})->Load(image), Error);
  EXPECT_THROW(MakeSystemCMachine(tiny, {})->Load(image), Error);
  EXPECT_EQ(Timing(tiny)->name(), "timing");
  EXPECT_EQ(MakeCycleMachine(tiny, {})->name(), "cycle");
}

/// A long prompt's activations and outputs would not fit a computer's memory.
TEST(CycleMachine, ProgramsWithoutWeightsTakeNoMemoryForTheirValues) {
  const Target edge = Shipped("edge");
  const ProgramImage image = CompileShapes(edge, {{6912, 2560}}, 20'000);
  ASSERT_GT(image.window_bytes, 500'000'000U);
  const auto machine = Timing(edge);
  machine->Load(image);
  EXPECT_LT(machine->memory().size(), image.bytes.size() + edge.bus_bytes());
}

/// Decode is bound by memory: with the same memory, cycles grow as bits per weight do.
TEST(CycleMachine, DecodeOfBaselinesOfEqualPeakTakesAsMuchLongerAsTheirWeightsAreWider) {
  const Target edge = Shipped("edge");
  const auto cycles = [](const Target& target) {
    const RunResult run = RunAll(*Timing(target), CompileShapes(target, {{2560, 2560}}, 1)).front();
    EXPECT_EQ(run.status, Status::kNone);
    return static_cast<double>(At(run.counters, Counter::kCycles));
  };
  const double ternary = cycles(edge);
  const double packed_bits = 8.0 * 13 / 64;  // 64 lanes in 13 bytes
  for (const auto& [arithmetic, bits] :
       {std::pair(Arithmetic::kInt4, 4.0), std::pair(Arithmetic::kInt8, 8.0),
        std::pair(Arithmetic::kFp16, 16.0)}) {
    const Target baseline = compiler::MakeBaseline(edge, arithmetic, Equal::kPeak, 0);
    const double ratio = cycles(baseline) / ternary;
    EXPECT_NEAR(ratio, bits / packed_bits, 0.04 * bits / packed_bits) << baseline.name;
    EXPECT_THROW(MakeCycleMachine(baseline, {}), Error);
  }
}

/// Prefill is bound by the array: with the same number of multipliers it takes the same time, with
/// as many as fit the area it takes as much longer as there are fewer.
TEST(CycleMachine, PrefillOfBaselinesFollowsTheNumberOfTheirMultipliers) {
  const Target edge = Shipped("edge");
  const auto cycles = [](const Target& target) {
    const RunResult run = RunAll(*Timing(target), CompileShapes(target, {{640, 512}}, 512)).front();
    EXPECT_EQ(run.status, Status::kNone);
    return static_cast<double>(At(run.counters, Counter::kCycles));
  };
  const double ternary = cycles(edge);
  const Target peak = compiler::MakeBaseline(edge, Arithmetic::kInt4, Equal::kPeak, 0);
  EXPECT_NEAR(cycles(peak) / ternary, 1.0, 0.1);
  const Target area = compiler::MakeBaseline(edge, Arithmetic::kFp16, Equal::kArea, 20.0);
  EXPECT_LE(area.lanes * area.columns, edge.lanes * edge.columns / 20.0);
  const double fewer = double(edge.lanes) * edge.columns / (area.lanes * area.columns);
  EXPECT_NEAR(cycles(area) / ternary, fewer, 0.15 * fewer);
}

}  // namespace
}  // namespace ternion::sim
