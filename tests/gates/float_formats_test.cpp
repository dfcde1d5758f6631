// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/float_formats.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

#include "ternion/gates/random.h"

namespace ternion::gates {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(Binary16, EveryPatternComesBack) {
  for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
    const auto pattern = static_cast<std::uint16_t>(bits);
    if (IsNanBinary16(pattern)) {
      ASSERT_TRUE(std::isnan(FromBinary16(pattern)));
      ASSERT_EQ(ToBinary16(FromBinary16(pattern)), 0x7E00);
    } else {
      ASSERT_EQ(ToBinary16(FromBinary16(pattern)), pattern);
    }
  }
}

TEST(Binary16, RoundsToNearestEvenBetweenEveryPairOfNeighbours) {
  for (std::uint16_t low = 0; low < 0x7BFF; ++low) {
    const auto high = static_cast<std::uint16_t>(low + 1);
    const double middle = (FromBinary16(low) + FromBinary16(high)) / 2;
    ASSERT_EQ(ToBinary16(middle), low % 2 == 0 ? low : high);
    ASSERT_EQ(ToBinary16(std::nextafter(middle, 0)), low);
    ASSERT_EQ(ToBinary16(-std::nextafter(middle, kInfinity)), high | 0x8000);
  }
}

TEST(Binary16, OverflowsAtTheMiddleBehindTheLargestNumber) {
  EXPECT_EQ(ToBinary16(65519.999), 0x7BFF);
  EXPECT_EQ(ToBinary16(65520), 0x7C00);
  EXPECT_EQ(ToBinary16(-1e300), 0xFC00);
  EXPECT_EQ(ToBinary16(kInfinity), 0x7C00);
  EXPECT_EQ(ToBinary16(1e-300), 0);
  EXPECT_EQ(ToBinary16(-0.0), 0x8000);
}

TEST(Bfloat16, IsTheUpperHalfRoundedToNearestEven) {
  EXPECT_EQ(ToBfloat16(1.0F), 0x3F80);
  EXPECT_EQ(ToBfloat16(std::bit_cast<float>(0x3F808000U)), 0x3F80);
  EXPECT_EQ(ToBfloat16(std::bit_cast<float>(0x3F818000U)), 0x3F82);
  EXPECT_EQ(ToBfloat16(std::bit_cast<float>(0x3F808001U)), 0x3F81);
  EXPECT_EQ(ToBfloat16(std::numeric_limits<float>::max()), 0x7F80);
  EXPECT_EQ(ToBfloat16(std::numeric_limits<float>::quiet_NaN()), 0x7FC0);
  EXPECT_EQ(FromBfloat16(0xC000), -2.0F);
}

TEST(Random, GivesTheSameNumbersAgainAndOthersInAnotherStream) {
  Random a(1, 2);
  Random b(1, 2);
  Random c(1, 3);
  const std::uint64_t first = a.Next();
  EXPECT_EQ(first, b.Next());
  EXPECT_NE(first, c.Next());
  EXPECT_EQ(Random(0, 0).Next(), 11091344671253066420U);
}

TEST(Random, NormalNumbersHaveTheirMoments) {
  Random random(5, 0);
  constexpr int kCount = 200000;
  double sum = 0;
  double squares = 0;
  for (int i = 0; i < kCount; ++i) {
    const double x = random.Normal();
    sum += x;
    squares += x * x;
  }
  EXPECT_NEAR(sum / kCount, 0, 0.01);
  EXPECT_NEAR(squares / kCount, 1, 0.02);
}

}  // namespace
}  // namespace ternion::gates
