// SPDX-License-Identifier: Apache-2.0

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>

#include "ternion/model/bit_linear.h"
#include "ternion/model/executor.h"
#include "ternion/model/ternary_matrix.h"

namespace ternion::model {
namespace {

constexpr LinearId kId{0, LinearKind::kQ};

std::int32_t ConstantProduct(std::size_t columns, std::int8_t weight, std::int8_t activation) {
  const TernaryMatrix matrix(1, columns, std::vector<std::int8_t>(columns, weight));
  std::array<std::int32_t, 1> acc{};
  ReferenceExecutor().Multiply(kId, matrix, std::vector<std::int8_t>(columns, activation), 1, acc);
  return acc[0];
}

// A public CPU kernel sums code * x (code = w + 1, here 2) in int16 lanes and gets -398336 and
// -163840 where the code sums are 650240 and 884736, twice the products below.
TEST(ReferenceExecutor, DoesNotWrapWhereInt16LanesDo) {
  EXPECT_EQ(ConstantProduct(2560, +1, 127), 325120);
  EXPECT_EQ(ConstantProduct(6912, +1, 64), 442368);
}

TEST(ReferenceExecutor, HoldsTheLargestSumsOfEitherSign) {
  EXPECT_EQ(ConstantProduct(16384, -1, -128), 1 << 21);
  EXPECT_EQ(ConstantProduct(16384, +1, -128), -(1 << 21));
  EXPECT_EQ(ConstantProduct(6912, +1, 127), 6912 * 127);
}

RC_GTEST_PROP(ReferenceExecutor, EqualsSumsTakenOneByOne, ()) {
  const auto rows = *rc::gen::inRange<std::size_t>(1, 9);
  const auto columns = *rc::gen::inRange<std::size_t>(1, 70);
  const auto tokens = *rc::gen::inRange<std::size_t>(1, 5);
  const auto trits = *rc::gen::container<std::vector<std::int8_t>>(
      rows * columns, rc::gen::element<std::int8_t>(-1, 0, 1));
  const auto q = *rc::gen::container<std::vector<std::int8_t>>(tokens * columns,
                                                               rc::gen::arbitrary<std::int8_t>());
  const TernaryMatrix matrix(rows, columns, trits);

  std::vector<std::int32_t> acc(tokens * rows);
  ReferenceExecutor().Multiply(kId, matrix, q, tokens, acc);

  for (std::size_t m = 0; m < tokens; ++m) {
    for (std::size_t n = 0; n < rows; ++n) {
      std::int64_t sum = 0;
      for (std::size_t k = 0; k < columns; ++k) {
        if (trits[n * columns + k] > 0) sum += q[m * columns + k];
        if (trits[n * columns + k] < 0) sum -= q[m * columns + k];
      }
      RC_ASSERT(acc[m * rows + n] == sum);
    }
  }
}

RC_GTEST_PROP(TernaryMatrix, GivesBackWhatItWasMadeFrom, ()) {
  const auto rows = *rc::gen::inRange<std::size_t>(1, 9);
  const auto columns = *rc::gen::inRange<std::size_t>(1, 30);
  const auto trits = *rc::gen::container<std::vector<std::int8_t>>(
      rows * columns, rc::gen::element<std::int8_t>(-1, 0, 1));
  const TernaryMatrix matrix(rows, columns, trits);
  std::vector<std::int8_t> unpacked(rows * columns);
  for (std::size_t row = 0; row < rows; ++row) {
    matrix.UnpackRow(row, std::span(unpacked).subspan(row * columns, columns));
  }
  RC_ASSERT(unpacked == trits);
  const auto zeros = std::count(trits.begin(), trits.end(), std::int8_t{0});
  RC_ASSERT(matrix.CountZeros() == static_cast<std::uint64_t>(zeros));
}

TEST(TernaryMatrix, RefusesWrongSizesAndValues) {
  const std::vector<std::int8_t> good(6, 1);
  const std::vector<std::int8_t> bad = {1, 0, 2, 0, 0, 0};
  EXPECT_NO_THROW(TernaryMatrix(2, 3, good));
  EXPECT_THROW(TernaryMatrix(2, 4, good), std::invalid_argument);
  EXPECT_THROW(TernaryMatrix(2, 3, bad), std::invalid_argument);
  std::vector<std::int8_t> row(3);
  EXPECT_THROW(TernaryMatrix(2, 3, good).UnpackRow(2, row), std::invalid_argument);
}

TEST(ApplyLinear, ScalesBackInTheDirectionOfTheCheckpoint) {
  // x = 2 quantizes to 127 with scale 63.5; two equal weights sum to 254; y = 254 / 63.5 = 4.
  const std::array<float, 2> x = {2.0F, 2.0F};
  const TernaryMatrix ones(1, 2, std::vector<std::int8_t>{1, 1});
  ReferenceExecutor executor;
  const BitLinear multiplies{ones, 0.5F, ScaleDirection::kMultiply};
  const BitLinear divides{ones, 0.5F, ScaleDirection::kDivide};
  EXPECT_EQ(ApplyLinear(kId, multiplies, x, 1, executor).y, std::vector<float>{2.0F});
  EXPECT_EQ(ApplyLinear(kId, divides, x, 1, executor).y, std::vector<float>{8.0F});
}

TEST(LinearKind, NamesRoundTrip) {
  for (std::size_t i = 0; i < kLinearKinds; ++i) {
    const auto kind = static_cast<LinearKind>(i);
    EXPECT_EQ(LinearKindFromName(Name(kind)), kind);
  }
  EXPECT_EQ(ToString(LinearId{3, LinearKind::kGate}), "layers.3.gate_proj");
}

}  // namespace
}  // namespace ternion::model
