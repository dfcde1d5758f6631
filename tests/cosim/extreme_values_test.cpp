// SPDX-License-Identifier: Apache-2.0
//
// The largest sums there are: K = 16,384, every weight -1, every activation -128, on both machines.
// What breaks them: an accumulator or adder tree too narrow by a bit, negation of -128 in 8 bits,
// a counter of k-tiles that wraps.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <limits>

#include "ternion/compiler/compile.h"
#include "ternion/sim/backends.h"

namespace ternion::cosim {
namespace {

using compiler::RunResult;

constexpr std::uint32_t kFeatures = 16384;
constexpr std::uint32_t kOutputs = 33;  // one more than a column group of edge

struct Extreme {
  const char* target;
  std::int8_t weight;
  std::uint32_t tokens;
};

class ExtremeValues : public ::testing::TestWithParam<Extreme> {};

struct Computed {
  RunResult result;
  std::vector<std::int32_t> outputs;
};

Computed RunOn(compiler::Machine& machine, const compiler::ProgramImage& image) {
  machine.Load(image);
  const compiler::Segment& segment = image.segments.front();
  for (std::size_t m = 0; m < segment.tokens; ++m) {
    const auto row = machine.memory().subspan(
        segment.activation_offset + m * segment.activation_stride, segment.in_features);
    std::fill(row.begin(), row.end(), std::uint8_t{0x80});
  }
  Computed run;
  run.result = machine.Run();
  run.outputs.resize(std::size_t{segment.tokens} * segment.out_features);
  for (std::size_t m = 0; m < segment.tokens; ++m) {
    std::memcpy(run.outputs.data() + m * segment.out_features,
                machine.memory().data() + segment.output_offset + m * segment.output_stride,
                segment.out_features * sizeof(std::int32_t));
  }
  return run;
}

TEST_P(ExtremeValues, AreExactAndTakeTheSameCyclesOnRtlAndSystemC) {
  const compiler::Target target = compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) /
                                                       fmt::format("{}.toml", GetParam().target));
  const model::TernaryMatrix weight(
      kOutputs, kFeatures,
      std::vector<std::int8_t>(std::size_t{kOutputs} * kFeatures, GetParam().weight));
  compiler::Product product;
  product.weight = &weight;
  product.tokens = GetParam().tokens;
  const auto image =
      compiler::Compile(std::span(&product, 1), target,
                        {product.tokens == 1 ? compiler::Phase::kDecode : compiler::Phase::kPrefill,
                         compiler::Packing::kBase3});
  sim::MachineOptions options;
  options.record_timings = true;
  const Computed rtl = RunOn(*sim::MakeRtlMachine(target, options), image);
  const Computed systemc = RunOn(*sim::MakeSystemCMachine(target, options), image);
  EXPECT_EQ(rtl.result.status, compiler::Status::kNone);
  const std::int32_t sum = GetParam().weight * -128 * static_cast<std::int32_t>(kFeatures);
  EXPECT_EQ(rtl.outputs, std::vector<std::int32_t>(rtl.outputs.size(), sum));
  EXPECT_EQ(systemc.outputs, rtl.outputs);
  EXPECT_EQ(systemc.result.counters, rtl.result.counters);
  EXPECT_EQ(systemc.result.timings, rtl.result.timings);
}

INSTANTIATE_TEST_SUITE_P(Targets, ExtremeValues,
                         ::testing::Values(Extreme{"tiny", -1, 1}, Extreme{"tiny", -1, 3},
                                           Extreme{"tiny", 1, 2}, Extreme{"edge", -1, 1},
                                           Extreme{"edge", -1, 3}, Extreme{"edge", 1, 2}),
                         [](const auto& test) {
                           return fmt::format("{}_{}_{}", test.param.target,
                                              test.param.weight < 0 ? "minus" : "plus",
                                              test.param.tokens);
                         });

}  // namespace
}  // namespace ternion::cosim
