// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/quantize.h"

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <limits>

#include "ternion/util/npy.h"
#include "test_files.h"

namespace ternion::model {
namespace {

TEST(QuantizeActivations, AgreesBitForBitOnTiesZerosDenormalsAndHugeValues) {
  const auto folder = GoldenFolder() / "units" / "actquant";
  const auto x = ReadNpy<float>(folder / "x_f32.npy");
  const auto scale = ReadNpy<float>(folder / "s_f32.npy");
  const auto expected = ReadNpy<std::int8_t>(folder / "q_f32.npy");
  const std::size_t n = x.shape[1];
  std::vector<std::int8_t> q(n);
  for (std::size_t row = 0; row < x.shape[0]; ++row) {
    EXPECT_EQ(QuantizeActivations(std::span(x.values).subspan(row * n, n), q), scale.values[row]);
    const auto from = expected.values.begin() + static_cast<std::ptrdiff_t>(row * n);
    EXPECT_EQ(q, std::vector<std::int8_t>(from, from + static_cast<std::ptrdiff_t>(n)))
        << "row " << row;
  }
}

TEST(QuantizeActivations, TakesTheReciprocalBeforeMultiplyingBy127) {
  // 127 / 3 rounds to another float32 than (1 / 3) * 127; torch computes the second.
  const std::array<float, 1> x = {3.0F};
  std::array<std::int8_t, 1> q{};
  const float reciprocal = 1.0F / 3.0F;
  EXPECT_EQ(QuantizeActivations(x, q), reciprocal * 127.0F);
  // Over many inputs a true division differs for a quarter of them, so the order matters.
  int different = 0;
  for (int i = 0; i < 10000; ++i) {
    const std::array<float, 1> value = {1.0F + static_cast<float>(i) / 10000.0F};
    different += QuantizeActivations(value, q) != 127.0F / value[0] ? 1 : 0;
  }
  EXPECT_GT(different, 1000);
}

TEST(QuantizeActivations, RefusesValuesThatAreNotFinite) {
  std::array<std::int8_t, 2> q{};
  for (const float bad :
       {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    const std::array<float, 2> x = {1.0F, bad};
    EXPECT_TRUE(
        ErrorOf([&] { (void)QuantizeActivations(x, q); }).starts_with("activations: value 1: "));
  }
}

/// Nearest BF16, ties to even.
float RoundToBfloat16(float value) {
  const auto bits = std::bit_cast<std::uint32_t>(value);
  return std::bit_cast<float>((bits + 0x7FFFU + ((bits >> 16) & 1U)) & 0xFFFF0000U);
}

TEST(QuantizeWeights, AgreesWithTorchOnLatentWeightsInBothDirections) {
  const auto folder = GoldenFolder() / "units" / "weightquant";
  const auto latent = ReadNpy<float>(folder / "w.npy");
  const auto trits = ReadNpy<std::int8_t>(folder / "tern_fp32.npy");
  const auto multiplies = ReadNpy<float>(folder / "weight_scale_mul_bf16.npy");
  const auto divides = ReadNpy<float>(folder / "weight_scale_div_bf16.npy");
  const std::size_t size = latent.shape[1] * latent.shape[2];
  for (std::size_t i = 0; i < latent.shape[0]; ++i) {
    const auto result = QuantizeWeights(std::span(latent.values).subspan(i * size, size));
    const auto from = trits.values.begin() + static_cast<std::ptrdiff_t>(i * size);
    EXPECT_EQ(result.trits,
              std::vector<std::int8_t>(from, from + static_cast<std::ptrdiff_t>(size)))
        << "tensor " << i;
    EXPECT_EQ(RoundToBfloat16(result.mean), multiplies.values[i]);
    // Torch took the reciprocal of the BF16 mean; ours is of the float32 mean.
    EXPECT_EQ(RoundToBfloat16(1.0F / multiplies.values[i]), divides.values[i]);
    EXPECT_NEAR(result.scale, divides.values[i], 0.01F * divides.values[i]);
  }
}

TEST(QuantizeWeights, RefusesAnEmptyTensorAndValuesThatAreNotFinite) {
  EXPECT_EQ(ErrorOf([] { (void)QuantizeWeights({}); }), "weights: empty tensor");
  const std::array<float, 1> bad = {std::numeric_limits<float>::infinity()};
  EXPECT_TRUE(ErrorOf([&] { (void)QuantizeWeights(bad); }).starts_with("weights: value 0: "));
}

}  // namespace
}  // namespace ternion::model
