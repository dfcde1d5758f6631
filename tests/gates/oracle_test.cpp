// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/oracle.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <vector>

#include "ternion/gates/float_formats.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

Block MakeBlock(Arithmetic arithmetic, std::uint32_t lanes, std::uint32_t result_bits) {
  Block block;
  block.name = "block";
  block.arithmetic = arithmetic;
  block.lanes = lanes;
  block.result_bits = result_bits;
  return block;
}

using Codes = std::vector<std::uint16_t>;

std::uint64_t Step(Oracle& oracle, const Codes& weights, const Codes& activations, bool first) {
  return oracle.Step(weights, activations, first);
}

TEST(Oracle, TernaryAddsSubtractsOrSkips) {
  const auto oracle = MakeOracle(MakeBlock(Arithmetic::kTernary, 4, 32));
  // -128 subtracted, 5 added, 7 skipped, -1 added.
  EXPECT_EQ(Step(*oracle, {2, 1, 0, 1}, {0x80, 5, 7, 0xFF}, true), 128U + 5 - 1);
  EXPECT_EQ(Step(*oracle, {2, 2, 2, 2}, {127, 127, 0, 0}, false), (1ULL << 32) + 132 - 254);
  EXPECT_EQ(Step(*oracle, {1, 0, 0, 0}, {3, 9, 9, 9}, true), 3U);
}

TEST(Oracle, IntegersWrapAtTheResultsWidth) {
  const auto int8 = MakeOracle(MakeBlock(Arithmetic::kInt8, 2, 16));
  EXPECT_EQ(Step(*int8, {0x80, 0x80}, {0x80, 0x80}, true), 0x8000U);
  EXPECT_EQ(Step(*int8, {0x80, 0x80}, {0x80, 0x80}, false), 0U);
  const auto int8x2 = MakeOracle(MakeBlock(Arithmetic::kInt8x2, 4, 32));
  EXPECT_EQ(Step(*int8x2, {0, 1, 2, 3}, {10, 20, 30, 40}, true), (1ULL << 32) + 20 - 60 - 40);
}

TEST(Oracle, Fp16RoundsProductAndSum) {
  const auto oracle = MakeOracle(MakeBlock(Arithmetic::kFp16Fp16, 1, 16));
  const std::uint16_t third = ToBinary16(1.0 / 3);
  EXPECT_EQ(Step(*oracle, {third}, {third}, true),
            ToBinary16(FromBinary16(third) * FromBinary16(third)));
  // 2048 + 1: a tie that goes to the even neighbour below.
  Step(*oracle, {ToBinary16(2048)}, {ToBinary16(1)}, true);
  EXPECT_EQ(Step(*oracle, {ToBinary16(1)}, {ToBinary16(1)}, false), ToBinary16(2048));
  EXPECT_EQ(Step(*oracle, {ToBinary16(1)}, {ToBinary16(3)}, false), ToBinary16(2052));
  EXPECT_TRUE(oracle->Equal(0x7E00, 0x7C01));
  EXPECT_FALSE(oracle->Equal(0x7C00, 0x7E00));
}

TEST(Oracle, Fp32AccumulatesTheExactProduct) {
  const auto oracle = MakeOracle(MakeBlock(Arithmetic::kFp16Fp32, 1, 32));
  const std::uint16_t a = ToBinary16(1 + 0x1p-10);
  EXPECT_EQ(Step(*oracle, {a}, {a}, true),
            std::bit_cast<std::uint32_t>(static_cast<float>(1 + 0x1p-9 + 0x1p-20)));
  const auto bf16 = MakeOracle(MakeBlock(Arithmetic::kBf16Fp32, 1, 32));
  Step(*bf16, {ToBfloat16(0x1p24F)}, {ToBfloat16(1)}, true);
  EXPECT_EQ(Step(*bf16, {ToBfloat16(1)}, {ToBfloat16(1)}, false),
            std::bit_cast<std::uint32_t>(0x1p24F));
  EXPECT_EQ(Step(*bf16, {0x7F80}, {0}, false), 0x7FC00000U);
}

TEST(Oracle, FloatColumnsAlignToTheLargestProduct) {
  const auto oracle = MakeOracle(MakeBlock(Arithmetic::kFp16Fp32, 3, 32));
  const std::uint16_t one = ToBinary16(1), big = ToBinary16(1024), tiny = ToBinary16(0x1p-14);
  // 2^20 + 1 + 1 fits the window; beside 2^20 a product of 2^-28 is below it.
  EXPECT_EQ(Step(*oracle, {big, one, one}, {big, one, one}, true),
            std::bit_cast<std::uint32_t>(0x1p20F + 2));
  EXPECT_EQ(Step(*oracle, {big, tiny, one}, {big, tiny, one}, true),
            std::bit_cast<std::uint32_t>(0x1p20F + 1));
  EXPECT_EQ(Step(*oracle, {tiny, 0, 0}, {tiny, 0, 0}, true),
            std::bit_cast<std::uint32_t>(0x1p-28F));
}

TEST(Oracle, OperationsAccumulateNothing) {
  const auto int8 = MakeOracle(MakeBlock(Arithmetic::kInt8Add, 1, 8));
  EXPECT_EQ(Step(*int8, {200}, {100}, false), 44U);
  EXPECT_EQ(Step(*int8, {1}, {2}, false), 3U);
  const auto add = MakeOracle(MakeBlock(Arithmetic::kFp16Add, 1, 16));
  EXPECT_EQ(Step(*add, {ToBinary16(1.5)}, {ToBinary16(2)}, false), ToBinary16(3.5));
  const auto multiply = MakeOracle(MakeBlock(Arithmetic::kFp16Multiply, 1, 16));
  EXPECT_EQ(Step(*multiply, {ToBinary16(1.5)}, {ToBinary16(-2)}, false), ToBinary16(-3));
}

TEST(Oracle, SupportingOperationsAreThoseOfTheArray) {
  const auto unpack = MakeOracle(MakeBlock(Arithmetic::kUnpackBase3, 1, 10));
  // 0 + 3 x 2 + 9 x 1 + 27 x 0 + 81 x 2: -1, +1, 0, -1, +1.
  EXPECT_EQ(Step(*unpack, {6 + 9 + 162}, {0}, false), 2U | 1U << 2 | 0U << 4 | 2U << 6 | 1U << 8);
  Block block = MakeBlock(Arithmetic::kActivationCode, 1, 16);
  block.activation_code = ActivationCode::kComplement;
  EXPECT_EQ(Step(*MakeOracle(block), {5}, {0}, false), 122U | 133U << 8);
}

TEST(Oracle, ArithmeticWithoutADefinitionIsRefused) {
  EXPECT_THROW((void)MakeOracle(MakeBlock(Arithmetic::kFp16Add, 64, 16)), Error);
}

/// Five lanes are added as ((a + b) + (c + d)) + e, each sum rounded: 2048 + 1 is 2048 in binary16.
TEST(Oracle, Binary16ColumnsAddInATreeOfPairs) {
  const auto oracle = MakeOracle(MakeBlock(Arithmetic::kFp16Fp16, 5, 16));
  const std::vector<std::uint16_t> weights(5, ToBinary16(1.0));
  std::vector<std::uint16_t> activations(5, ToBinary16(1.0));
  activations[4] = ToBinary16(2048.0);
  EXPECT_EQ(oracle->Step(weights, activations, true), ToBinary16(2052.0));
  std::reverse(activations.begin(), activations.end());
  // 2048 + 1 goes to 2048, 2048 + 2 is exact, 2050 + 1 goes to 2052; one by one it would be 2048.
  EXPECT_EQ(oracle->Step(weights, activations, true), ToBinary16(2052.0));
  EXPECT_EQ(oracle->Step(weights, activations, false), ToBinary16(4104.0));
}

}  // namespace
}  // namespace ternion::gates
