// SPDX-License-Identifier: Apache-2.0
//
// One layer, 512 x 3200 x 3200 on 128 x 128 lanes, beside the counts of two simulators of systolic
// arrays. Both counts follow closed forms; the difference to ours is accounted for term by term
// (docs/studies.md).

#include <gtest/gtest.h>

#include "ternion/sim/backends.h"
#include "ternion/sim/study.h"

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
  const ModelPass once = {.phase = compiler::Phase::kPrefill};
  return RunStudy(workload, target, std::vector{once}, {},
                  [&] { return MakeSystemCMachine(target, {}); });
}

TEST(Peers, TheClosedFormsGiveTheMeasuredCounts) {
  EXPECT_EQ(kFolds, 625U);
  EXPECT_EQ(kScaleSim, 558'749U);
  EXPECT_EQ(kOnnxim - kFolds * kM, 4'005U) << "its ends";
}

TEST(Peers, OurStepsAreTheirStreamingTermAndTheRestIsSmallerThanEither) {
  const Study study = RunLayer();
  const CycleSplit& split = study.runs.at(0).split;
  EXPECT_EQ(split.Of(CycleUse::kSteps), kFolds * kM) << "what all three count alike";
  EXPECT_EQ(split.useful_lane_steps, split.lane_steps) << "no lane is padding here";
  const std::uint64_t beyond = split.cycles - kFolds * kM;
  EXPECT_LT(split.cycles, kScaleSim);
  // STORE reads each of the 25 x 512 accumulator words through the port that a step needs, unless
  // the step at hand begins a sum.
  EXPECT_LE(split.Of(CycleUse::kPort), kM * (kN / kColumns));
  EXPECT_EQ(beyond, split.Of(CycleUse::kTakeUp) + split.Of(CycleUse::kWaitBandwidth) +
                        split.Of(CycleUse::kWaitLatency) + split.Of(CycleUse::kWaitStore) +
                        split.Of(CycleUse::kPort) + split.Of(CycleUse::kDrain) +
                        split.Of(CycleUse::kIdle));
  // What ONNXim's ends are, and what its model leaves out: a port that results are read through.
  EXPECT_LT(beyond - split.Of(CycleUse::kPort), kFolds * kM / 40);
}

}  // namespace
}  // namespace ternion::sim
