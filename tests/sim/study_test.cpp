// SPDX-License-Identifier: Apache-2.0
//
// Studies: one run per shape stands for all programs of that shape, and nothing is lost on the way.

#include "ternion/sim/study.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "ternion/compiler/compile.h"
#include "ternion/sim/backends.h"
#include "ternion/sim/instruction_trace.h"
#include "ternion/util/error.h"
#include "tiny_target.h"

namespace ternion::sim {
namespace {

using compiler::Counter;
using compiler::Phase;

template <typename Function>
std::string ErrorOf(Function&& function) {
  try {
    function();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

/// Three layers of seven products; no size is a multiple of tiny's eight lanes or four columns.
compiler::Workload SmallModel() {
  compiler::Workload workload = compiler::MakeTransformerWorkload({.hidden = 42,
                                                                   .ffn = 110,
                                                                   .layers = 3,
                                                                   .heads = 3,
                                                                   .kv_heads = 1,
                                                                   .head_dim = 14,
                                                                   .ffn_matrices = 3,
                                                                   .vocabulary = 50});
  workload.name = "small";
  workload.source = "this test";
  return workload;
}

constexpr ModelPass kDecode = {.phase = Phase::kDecode, .tokens = 1, .batch = 1, .context = 9};
constexpr ModelPass kBatch = {.phase = Phase::kDecode, .tokens = 1, .batch = 5, .context = 9};
constexpr ModelPass kPrefill = {.phase = Phase::kPrefill, .tokens = 6, .batch = 2, .context = 6};

compiler::MachineFactory Timing(const compiler::Target& target, bool timings = false) {
  MachineOptions options;
  options.timing_only = true;
  options.record_timings = timings;
  return [target, options] { return MakeCycleMachine(target, options); };
}

Study Small(std::vector<ModelPass> passes, bool timings = false) {
  const compiler::Target target = compiler::TinyTarget();
  return RunStudy(SmallModel(), target, passes, {.record_timings = timings},
                  Timing(target, timings));
}

model::TernaryMatrix RandomMatrix(std::uint32_t rows, std::uint32_t columns,
                                  std::mt19937_64& random) {
  std::vector<std::int8_t> trits(std::size_t{rows} * columns);
  for (std::int8_t& trit : trits) trit = static_cast<std::int8_t>(random() % 3) - 1;
  return {rows, columns, trits};
}

compiler::Counters Sum(const Study& study, std::size_t pass) {
  compiler::Counters sum{};
  for (const StudyProduct& product : study.passes[pass].products) {
    for (std::size_t i = 0; i < compiler::kCounters; ++i) {
      sum[i] += product.programs * study.runs[product.run].counters[i];
    }
  }
  return sum;
}

TEST(Study, EqualsRunningEveryProgramOfEveryLayerOneAfterTheOther) {
  const std::uint64_t seed = 20261122;
  SCOPED_TRACE(::testing::Message() << "seed " << seed);
  std::mt19937_64 random(seed);
  const compiler::Target target = compiler::TinyTarget();
  const compiler::Workload workload = SmallModel();
  // All passes in one study, so that a run standing for another number of tokens would be seen.
  const Study study = Small({kDecode, kBatch, kPrefill});
  EXPECT_EQ(study.runs.size(), 3U * 4) << "q and o, k and v, gate and up, down, and no more";
  for (std::size_t p = 0; p < study.passes.size(); ++p) {
    const ModelPass& pass = study.passes[p].pass;
    // Step by step on the SystemC model: one machine, other random weights and inputs in each of
    // the 21 programs.
    const auto machine = MakeSystemCMachine(target, {});
    compiler::Counters all{};
    for (std::uint32_t layer = 0; layer < workload.layers; ++layer) {
      for (const compiler::WorkloadProduct& product : workload.products) {
        const auto weight = RandomMatrix(product.out_features, product.in_features, random);
        const compiler::Product one{.id = {layer, product.kind},
                                    .weight = &weight,
                                    .tokens = static_cast<std::uint32_t>(pass.rows())};
        const auto image = compiler::Compile({&one, 1}, target, {.phase = pass.phase});
        machine->Load(image);
        const compiler::Segment& segment = image.segments[0];
        for (std::uint8_t& byte :
             machine->memory().subspan(segment.activation_offset,
                                       std::size_t{segment.tokens} * segment.activation_stride)) {
          byte = static_cast<std::uint8_t>(random());
        }
        const compiler::RunResult result = machine->Run();
        ASSERT_TRUE(result.halted);
        for (std::size_t i = 0; i < compiler::kCounters; ++i) all[i] += result.counters[i];
      }
    }
    const compiler::Counters sum = Sum(study, p);
    for (std::size_t i = 0; i < compiler::kCounters; ++i) {
      const auto counter = static_cast<Counter>(i);
      if (counter == Counter::kZeroWeightsLoaded) continue;  // there are no weights in a study
      EXPECT_EQ(sum[i], all[i]) << Name(counter);
    }
    EXPECT_EQ(study.passes[p].split.cycles, At(all, Counter::kCycles));
    EXPECT_EQ(At(sum, Counter::kZeroWeightsLoaded), 0U);
  }
}

TEST(Study, OneProgramOfAllProductsDoesTheSameWorkInNoMoreCycles) {
  const compiler::Target target = compiler::TinyTarget();
  const Study study = Small({kBatch});
  std::vector<compiler::Product> products;
  for (std::uint32_t layer = 0; layer < 3; ++layer) {
    for (const compiler::WorkloadProduct& product : study.workload.products) {
      products.push_back({.id = {layer, product.kind},
                          .tokens = 5,
                          .shape = compiler::WeightShape{.out_features = product.out_features,
                                                         .in_features = product.in_features}});
    }
  }
  const auto machine = Timing(target)();
  machine->Load(compiler::Compile(products, target, {}));
  compiler::Counters all{};
  for (std::size_t segment = 0; segment < products.size(); ++segment) {
    const compiler::RunResult result = machine->Run();
    ASSERT_EQ(result.halted, segment + 1 == products.size());
    for (std::size_t i = 0; i < compiler::kCounters; ++i) all[i] += result.counters[i];
  }
  const compiler::Counters sum = Sum(study, 0);
  for (const Counter counter :
       {Counter::kSteps, Counter::kWriteBytes, Counter::kWeightTilesLoaded,
        Counter::kWeightTilesRead, Counter::kVectorsLoaded, Counter::kVectorsRead,
        Counter::kAccumulatorWrites, Counter::kOutputReads, Counter::kInstructions}) {
    EXPECT_EQ(At(sum, counter), At(all, counter)) << Name(counter);
  }
  // A segment begins with instructions fetched while the host worked; a program with none: one
  // memory latency, and what fetch and dispatch take.
  const std::uint64_t most = study.passes[0].programs() * (target.read_latency_cycles + 12);
  EXPECT_LE(At(all, Counter::kCycles), study.passes[0].split.cycles);
  EXPECT_GE(At(all, Counter::kCycles) + most, study.passes[0].split.cycles);
}

TEST(Study, PlansJudgedByAMachineAreNeverSlower) {
  const compiler::Target target = compiler::TinyTarget();
  const Study estimated = Small({kPrefill});
  const Study judged = RunStudy(SmallModel(), target, std::vector{kPrefill},
                                {.judged_candidates = 8}, Timing(target));
  EXPECT_LE(judged.passes[0].split.cycles, estimated.passes[0].split.cycles);
  EXPECT_EQ(judged.passes[0].split.useful_lane_steps, estimated.passes[0].split.useful_lane_steps);
}

TEST(Study, KeepsTheTimingsThatTheSystemCModelGivesWithWeights) {
  const compiler::Target target = compiler::TinyTarget();
  const Study study = Small({kPrefill}, true);
  std::mt19937_64 random(3);
  MachineOptions options;
  options.record_timings = true;
  const auto machine = MakeSystemCMachine(target, options);
  for (const ProgramRun& run : study.runs) {
    const auto weight = RandomMatrix(run.out_features, run.in_features, random);
    const compiler::Product one{.id = {}, .weight = &weight, .tokens = run.tokens};
    machine->Load(compiler::Compile({&one, 1}, target, {.phase = Phase::kPrefill}));
    EXPECT_EQ(machine->Run().timings, run.timings);
  }
}

TEST(Study, PassesShareRunsOfEqualShapes) {
  const Study study = Small({kBatch, {.phase = Phase::kDecode, .batch = 5, .context = 700}});
  EXPECT_EQ(study.runs.size(), 4U);
  EXPECT_EQ(study.passes[0].split.cycles, study.passes[1].split.cycles);
}

TEST(Study, TheRunRecordHasTheCyclesAndReadsBack) {
  const Study study = Small({kDecode, kPrefill});
  for (std::size_t pass = 0; pass < 2; ++pass) {
    const RunRecord record = ToRunRecord(study, pass);
    EXPECT_EQ(record.products.size(), 21U);
    EXPECT_EQ(At(record.Totals(), Counter::kCycles), study.passes[pass].split.cycles);
    EXPECT_EQ(record.MultiplyAccumulates(), study.passes[pass].split.useful_lane_steps);
    EXPECT_EQ(record.Tokens(), study.passes[pass].pass.rows());
    EXPECT_EQ(ToJson(FromJson(ToJson(record), "record")), ToJson(record));
  }
}

TEST(Study, KBeyondOneProgramIsCutAndCountedInFull) {
  compiler::Workload workload;
  workload.name = "wide";
  workload.source = "this test";
  workload.products = {{.name = "wide", .in_features = 16386, .out_features = 4, .tokens = 1}};
  const compiler::Target target = compiler::TinyTarget();
  const Study study = RunStudy(workload, target, std::vector{kDecode}, {}, Timing(target));
  EXPECT_EQ(study.passes[0].products[0].pieces, 2U);
  EXPECT_EQ(study.runs.at(0).in_features, 8193U);
  EXPECT_EQ(study.passes[0].split.useful_lane_steps, 16386U * 4);
  EXPECT_EQ(study.passes[0].split.cycles, 2 * study.runs[0].split.cycles);
  EXPECT_EQ(ToRunRecord(study, 0).MultiplyAccumulates(), 16386U * 4);
}

TEST(Study, ATopologysLayersHaveTheirOwnTokensAndCounts) {
  const compiler::Workload workload = compiler::ParseTopology(
      "Layer,IFMAP Height,IFMAP Width,Filter Height,Filter Width,Channels,Num Filter,Strides,\n"
      "a,6,6,3,3,4,8,1,\nDP_b,6,6,3,3,5,1,1,\n",
      "t");
  const compiler::Target target = compiler::TinyTarget();
  const ModelPass once = {.phase = Phase::kPrefill};
  const Study study = RunStudy(workload, target, std::vector{once}, {}, Timing(target));
  EXPECT_EQ(study.passes[0].programs(), 6U);
  EXPECT_EQ(study.passes[0].split.useful_lane_steps, 16U * 36 * 8 + 5 * 16 * 9);
  EXPECT_EQ(At(ToRunRecord(study, 0).Totals(), Counter::kCycles), study.passes[0].split.cycles);
}

TEST(Study, WhatCannotBeAPassIsRefused) {
  const auto refusal = [](const ModelPass& pass) { return ErrorOf([&] { Small({pass}); }); };
  EXPECT_EQ(refusal({.phase = Phase::kDecode, .tokens = 2}),
            "study: pass: decode has one token per sequence");
  EXPECT_EQ(refusal({.phase = Phase::kPrefill, .tokens = 2}),
            "study: pass: prefill begins with an empty context");
  EXPECT_EQ(refusal({.batch = 0}), "study: pass: tokens, batch and context must be at least 1");
}

TEST(Study, ARunThatDoesNotEndInHaltIsAnError) {
  const compiler::Target target = compiler::TinyTarget();
  MachineOptions options;
  options.timing_only = true;
  options.fail_offset = 0;
  const auto machine = [&] { return MakeCycleMachine(target, options); };
  EXPECT_EQ(ErrorOf([&] { RunStudy(SmallModel(), target, std::vector{kDecode}, {}, machine); }),
            "study: 1 x 42 x 42: the timing ended with bus_error");
}

}  // namespace
}  // namespace ternion::sim
