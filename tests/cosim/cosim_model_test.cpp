// SPDX-License-Identifier: Apache-2.0
//
// The shipped model on the machines: every BitLinear shape it has, with its own weights and the
// activations it really makes, and whole forward passes whose logits must not depend on who
// computed the ternary products.

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <memory>

#include "ternion/compiler/interpreter.h"
#include "ternion/compiler/program_executor.h"
#include "ternion/model/decoder.h"
#include "ternion/sim/backends.h"

namespace ternion::cosim {
namespace {

using compiler::Counters;
using compiler::Machine;
using compiler::ProductRun;

const model::Model& ShippedModel() {
  static const model::Model kModel = model::LoadModel(TERNION_ZOO "/shakespeare-3m");
  return kModel;
}

std::unique_ptr<Machine> Make(const std::string& backend, const compiler::Target& target,
                              const sim::MachineOptions& options) {
  if (backend == "interpreter") return std::make_unique<compiler::Interpreter>(target);
  if (backend == "systemc") return sim::MakeSystemCMachine(target, options);
  return sim::MakeRtlMachine(target, options);
}

/// Everything observable about a forward pass.
struct Pass {
  std::vector<float> logits;
  std::vector<ProductRun> runs;
};

/// A prefill of `prompt` and one decoded token.
Pass RunModel(const std::string& backend, const compiler::Target& target,
              const sim::MachineOptions& options, std::span<const std::int32_t> prompt) {
  Pass pass;
  std::vector<compiler::Product> products;
  for (const auto& [id, weight] : model::Products(ShippedModel())) {
    products.push_back({.id = id, .weight = weight, .tokens = 1});
  }
  model::ReferenceExecutor reference;
  compiler::ProgramExecutor hardware(
      products, target, compiler::Packing::kBase3, [&] { return Make(backend, target, options); },
      [&](const ProductRun& run) { pass.runs.push_back(run); });
  model::TernaryExecutor* executor = &hardware;
  if (backend == "reference") executor = &reference;
  model::Decoder decoder(ShippedModel());
  pass.logits = decoder.Forward(prompt, *executor);
  const std::int32_t next[] = {42};
  const auto more = decoder.Forward(next, *executor);
  pass.logits.insert(pass.logits.end(), more.begin(), more.end());
  return pass;
}

class ModelCosim : public ::testing::TestWithParam<const char*> {
 protected:
  compiler::Target target_ = compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) /
                                                  (std::string(GetParam()) + ".toml"));
};

TEST_P(ModelCosim, LogitsAreIdenticalWhoeverComputesTheProducts) {
  const std::vector<std::int32_t> prompt = {816, 58, 10, 73, 384};
  const Pass reference = RunModel("reference", target_, {}, prompt);
  for (const char* backend : {"interpreter", "systemc", "rtl"}) {
    EXPECT_EQ(RunModel(backend, target_, {}, prompt).logits, reference.logits) << backend;
  }
}

TEST_P(ModelCosim, EveryBitLinearShapeTakesTheSameCyclesOnRtlAndSystemC) {
  const std::vector<std::int32_t> prompt = {816, 58, 10, 73, 384, 320, 304};
  for (const std::uint64_t seed : {0, 20261122}) {
    sim::MachineOptions options;
    options.record_timings = true;
    if (seed != 0) options.jitter = {seed, 40, 4};
    SCOPED_TRACE("jitter seed " + std::to_string(seed));
    const Pass rtl = RunModel("rtl", target_, options, prompt);
    const Pass systemc = RunModel("systemc", target_, options, prompt);
    ASSERT_EQ(rtl.runs.size(), systemc.runs.size());
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> shapes;
    for (std::size_t i = 0; i < rtl.runs.size(); ++i) {
      const compiler::Segment& segment = rtl.runs[i].segment;
      SCOPED_TRACE(ToString(segment.id) + ", tokens " + std::to_string(segment.tokens));
      ASSERT_EQ(rtl.runs[i].result.counters, systemc.runs[i].result.counters);
      ASSERT_EQ(rtl.runs[i].result.timings, systemc.runs[i].result.timings);
      ASSERT_FALSE(rtl.runs[i].result.timings.empty());
      ++shapes[{segment.in_features, segment.out_features}];
    }
    // 256x256, 256x128, 256x768 and 768x256.
    EXPECT_EQ(shapes.size(), 4U);
    EXPECT_EQ(rtl.runs.size(), 2U * 28U);
    ASSERT_EQ(rtl.logits, systemc.logits);
  }
}

INSTANTIATE_TEST_SUITE_P(Targets, ModelCosim, ::testing::Values("tiny", "edge"),
                         [](const auto& test) { return std::string(test.param); });

}  // namespace
}  // namespace ternion::cosim
