// SPDX-License-Identifier: Apache-2.0
//
// One layer, 512 x 3200 x 3200 on 128 x 128 lanes, beside the counts of two simulators of systolic
// arrays. Both counts follow closed forms; the difference to ours is accounted for term by term
// (docs/studies.md).

#include <gtest/gtest.h>

#include "ternion/sim/backends.h"
#include "ternion/sim/study.h"
#include "ternion/util/files.h"

namespace ternion::sim {
namespace {

using compiler::Counter;

constexpr std::uint64_t kM = 512, kK = 3200, kN = 3200, kRows = 128, kColumns = 128;
constexpr std::uint64_t kFolds = (kK / kRows) * (kN / kColumns);

/// SCALE-Sim, weight stationary: every fold's weights are loaded in view (R cycles), the array
/// fills and drains (R + C - 2) and the tokens stream past (M).
constexpr std::uint64_t kScaleSim = kFolds * (2 * kRows + kColumns + kM - 2) - 1;
/// ONNXim, measured; all but the ends is folds x max(M, R), because the next weights load
/// meanwhile.
constexpr std::uint64_t kOnnxim = 324'005;

Study RunLayer() {
  compiler::Workload workload;
  workload.name = "layer";
  workload.source = "512 x 3200 x 3200";
  workload.products = {{.name = "layer", .in_features = kK, .out_features = kN, .tokens = kM}};
  const compiler::Target target = compiler::LoadTarget(std::string(TERNION_SOURCE_DIR) +
                                                       "/examples/targets/array-128x128.toml");
  MachineOptions options;
  options.timing_only = true;
  const ModelPass once = {.phase = compiler::Phase::kPrefill};
  return RunStudy(workload, target, std::vector{once}, {},
                  [&] { return MakeCycleMachine(target, options); });
}

TEST(Peers, TheClosedFormsGiveTheMeasuredCounts) {
  EXPECT_EQ(kFolds, 625U);
  EXPECT_EQ(kScaleSim, 558'749U);
  EXPECT_EQ(kOnnxim - kFolds * kM, 4'005U) << "its ends";
}

/// "1,234,567".
std::string Count(std::uint64_t count) {
  std::string text = std::to_string(count);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3) {
    text.insert(text.begin() + at, ',');
  }
  return text;
}

TEST(Peers, OurStepsAreTheirStreamingTermAndThePageHasEveryTermOfTheDifference) {
  const CycleSplit split = RunLayer().runs.at(0).split;
  EXPECT_EQ(split.Of(CycleUse::kSteps), kFolds * kM) << "what all three count alike";
  EXPECT_EQ(split.useful_lane_steps, split.lane_steps) << "no lane is padding here";
  EXPECT_LT(split.cycles, kScaleSim);
  // STORE reads each of 25 x 512 accumulator words through the port that a step needs, unless the
  // step at hand begins a sum.
  EXPECT_LE(split.Of(CycleUse::kPort), kM * (kN / kColumns));
  const std::string page = ReadText(std::string(TERNION_SOURCE_DIR) + "/docs/studies.md");
  std::uint64_t scale_sim = 0, onnxim = 0, ours = 0;
  const auto term = [&](const std::string& name, std::uint64_t a, std::uint64_t b,
                        std::uint64_t c) {
    const std::string row =
        "| " + name + " | " + Count(a) + " | " + Count(b) + " | " + Count(c) + " | ";
    EXPECT_NE(page.find(row), std::string::npos) << "docs/studies.md lacks: " << row;
    scale_sim += a;
    onnxim += b;
    ours += c;
  };
  term("tokens streaming past 625 folds", kFolds * kM, kFolds * kM, split.Of(CycleUse::kSteps));
  term("weights loaded in view", kFolds * kRows, 0, split.Of(CycleUse::kWaitBandwidth));
  term("fill and drain", kFolds * (kRows + kColumns - 2) - 1, 0,
       split.Of(CycleUse::kTakeUp) + split.Of(CycleUse::kDrain));
  term("waits for load", 0, 0, split.Of(CycleUse::kWaitLatency) + split.Of(CycleUse::kWaitStore));
  term("results read through the steps' port", 0, 0, split.Of(CycleUse::kPort));
  term("start and end", 0, kOnnxim - kFolds * kM, split.Of(CycleUse::kIdle));
  EXPECT_EQ(scale_sim, kScaleSim);
  EXPECT_EQ(onnxim, kOnnxim);
  EXPECT_EQ(ours, split.cycles) << "every cycle is in one term";
  EXPECT_NE(page.find("| all | " + Count(kScaleSim) + " | " + Count(kOnnxim) + " | " +
                      Count(split.cycles) + " | "),
            std::string::npos)
      << split.cycles;
}

}  // namespace
}  // namespace ternion::sim
