// SPDX-License-Identifier: Apache-2.0
//
// binary16 product and sum against the compiler's _Float16: all kinds of operands crossed, and ten
// million random pairs.

#include TERNION_BLOCKS_HEADER
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdint>

#include "float_cases.h"

namespace ternion {
namespace {

constexpr std::uint64_t kRandomPairs = 10'000'000;

class Fp16Blocks : public ::testing::Test {
 protected:
  bool Check(std::uint16_t a, std::uint16_t b) {
    blocks_.a_i = a;
    blocks_.b_i = b;
    blocks_.eval();
    const std::uint16_t product = Bits(Value(a) * Value(b));
    const std::uint16_t sum = Bits(Value(a) + Value(b));
    ++checked_;
    subnormal_products_ += (product & 0x7C00) == 0 && (product & 0x3FF) != 0 ? 1 : 0;
    if (blocks_.product_o == product && blocks_.sum_o == sum) return true;
    ADD_FAILURE() << fmt::format(
        "{:04x} * {:04x} = {:04x}, expected {:04x}; + {:04x}, expected {:04x}", a, b,
        blocks_.product_o, product, blocks_.sum_o, sum);
    return false;
  }

  TERNION_BLOCKS blocks_;
  std::uint64_t checked_ = 0;
  std::uint64_t subnormal_products_ = 0;
};

TEST_F(Fp16Blocks, EveryKindOfOperandWithEveryOther) {
  const std::vector<std::uint16_t> corners = Corners(kBinary16);
  for (const std::uint16_t a : corners) {
    for (const std::uint16_t b : corners) {
      if (!Check(a, b)) return;
    }
  }
  EXPECT_EQ(checked_, corners.size() * corners.size());
}

TEST_F(Fp16Blocks, TenMillionRandomPairs) {
  const std::uint64_t seed = 20261122;
  RecordProperty("seed", std::to_string(seed));
  SCOPED_TRACE(fmt::format("seed {}", seed));
  OperandPairs pairs(kBinary16, seed);
  for (std::uint64_t i = 0; i < kRandomPairs; ++i) {
    const auto [a, b] = pairs.Draw();
    if (!Check(a, b)) return;
  }
  EXPECT_GT(subnormal_products_, kRandomPairs / 100);
  fmt::print("{} pairs, seed {}: {} subnormal products\n", checked_, seed, subnormal_products_);
}

}  // namespace
}  // namespace ternion
