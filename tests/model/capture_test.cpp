// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/capture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <numeric>

#include "ternion/model/quantize.h"
#include "ternion/util/files.h"
#include "ternion/util/npy.h"
#include "test_files.h"

namespace ternion::model {
namespace {

TEST(RequiredBits, CountsTwosComplementBits) {
  EXPECT_EQ(RequiredBits(0, 0), 1U);
  EXPECT_EQ(RequiredBits(-1, 0), 1U);
  EXPECT_EQ(RequiredBits(0, 1), 2U);
  EXPECT_EQ(RequiredBits(-128, 127), 8U);
  EXPECT_EQ(RequiredBits(-129, 0), 9U);
  EXPECT_EQ(RequiredBits(0, 128), 9U);
  EXPECT_EQ(RequiredBits(-(1 << 21), 0), 22U);
  EXPECT_EQ(RequiredBits(0, 1 << 21), 23U);
  EXPECT_EQ(RequiredBits(std::numeric_limits<std::int32_t>::min(), 0), 32U);
}

class CaptureTest : public ::testing::Test {
 protected:
  const Model model_ = LoadModel(GoldenFolder() / "2b4t-tiny");
  const std::vector<std::int32_t> ids_ = {10, 20, 30};
  ReferenceExecutor executor_;
  TemporaryFolder folder_;
};

TEST_F(CaptureTest, TheFilesMultiplyOutAndTheSummaryDescribesThem) {
  const auto out = folder_.path() / "deep" / "er";
  const CaptureSummary summary = Capture(model_, ids_, executor_, out);
  const auto json = nlohmann::json::parse(ReadText(out / "summary.json"));
  EXPECT_EQ(json["schema"], "ternion.capture");
  EXPECT_EQ(json["tokens"], 3);
  ASSERT_EQ(json["linears"].size(), 14U);
  ASSERT_EQ(summary.linears.size(), 14U);
  for (const auto& linear : json["linears"]) {
    const std::string name = linear["name"];
    const auto q = ReadNpy<std::int8_t>(out / (name + ".activations.npy"));
    const auto w = ReadNpy<std::int8_t>(out / (name + ".weights.npy"));
    const auto acc = ReadNpy<std::int32_t>(out / (name + ".accumulators.npy"));
    const auto scales = ReadNpy<float>(out / (name + ".scales.npy"));
    const auto inputs = ReadNpy<float>(out / (name + ".inputs.npy"));
    const std::size_t in = linear["in_features"];
    EXPECT_EQ(scales.values.size(), 3U);
    ASSERT_EQ(inputs.shape, (std::vector<std::size_t>{3, in}));
    std::vector<std::int8_t> quantized(in);
    for (std::size_t t = 0; t < 3; ++t) {
      EXPECT_EQ(QuantizeActivations(std::span(inputs.values).subspan(t * in, in), quantized),
                scales.values[t]);
      EXPECT_TRUE(std::equal(quantized.begin(), quantized.end(),
                             q.values.begin() + static_cast<std::ptrdiff_t>(t * in)));
    }
    const std::size_t outs = linear["out_features"];
    ASSERT_EQ(q.shape, (std::vector<std::size_t>{3, in}));
    ASSERT_EQ(w.shape, (std::vector<std::size_t>{outs, in}));
    for (std::size_t i = 0; i < acc.values.size(); ++i) {
      const auto x = q.values.begin() + static_cast<std::ptrdiff_t>(i / outs * in);
      const auto row = w.values.begin() + static_cast<std::ptrdiff_t>(i % outs * in);
      ASSERT_EQ(acc.values[i], std::inner_product(x, x + static_cast<std::ptrdiff_t>(in), row, 0));
    }
    const auto fraction_of_zeros = [](const auto& values) {
      return static_cast<double>(std::count(values.begin(), values.end(), 0)) /
             static_cast<double>(values.size());
    };
    EXPECT_EQ(linear["activation_zero_fraction"], fraction_of_zeros(q.values));
    EXPECT_EQ(linear["weight_zero_fraction"], fraction_of_zeros(w.values));
    const std::vector<std::uint64_t> histogram = linear["activation_histogram"];
    ASSERT_EQ(histogram.size(), 256U);
    EXPECT_EQ(std::accumulate(histogram.begin(), histogram.end(), std::uint64_t{0}), 3 * in);
    EXPECT_EQ(histogram[128 + 127], std::count(q.values.begin(), q.values.end(), 127));
    const auto [low, high] = std::minmax_element(acc.values.begin(), acc.values.end());
    EXPECT_EQ(linear["accumulator_min"], *low);
    EXPECT_EQ(linear["accumulator_max"], *high);
    EXPECT_EQ(linear["accumulator_bits"], RequiredBits(*low, *high));
  }
}

TEST_F(CaptureTest, AFolderThatCannotBeMadeIsRefused) {
  WriteAtomically(folder_.path() / "file", std::string_view("x"));
  EXPECT_THAT(
      ErrorOf([&] { (void)Capture(model_, ids_, executor_, folder_.path() / "file" / "sub"); }),
      ::testing::HasSubstr("file/sub: cannot make the folder: "));
}

}  // namespace
}  // namespace ternion::model
