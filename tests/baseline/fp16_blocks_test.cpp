// SPDX-License-Identifier: Apache-2.0
//
// binary16 product, sum and processing element against the compiler's _Float16: all kinds of
// operands crossed, ten million random pairs of each, and sums of steps that follow one another or
// pause.

#include TERNION_BLOCKS_HEADER
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <optional>

#include "float_cases.h"

namespace ternion {
namespace {

constexpr std::uint64_t kRandomPairs = 10'000'000;
constexpr std::uint16_t kQuietNan = 0x7E00;

_Float16 Value(std::uint16_t bits) { return std::bit_cast<_Float16>(bits); }
std::uint16_t Bits(_Float16 value) {
  return value != value ? kQuietNan : std::bit_cast<std::uint16_t>(value);
}

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
  void Edge() {
    blocks_.clk_i = 0;
    blocks_.eval();
    blocks_.clk_i = 1;
    blocks_.eval();
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

TEST_F(Fp16Blocks, SumsOfSteps) {
  const std::uint64_t seed = 77;
  SCOPED_TRACE(fmt::format("seed {}", seed));
  OperandPairs pairs(kBinary16, seed);
  blocks_.rst_ni = 0;
  Edge();
  blocks_.rst_ni = 1;
  blocks_.load_i = 1;
  blocks_.weight_i = 0x3C00;
  Edge();
  std::uint16_t weight = 0x3C00, value = 0;
  bool started = false;
  std::optional<std::uint16_t> earlier;
  for (int step = 0; step < 1'000'000; ++step) {
    const std::uint64_t word = pairs.Word();
    const auto any = pairs.Draw();
    const bool usual = (word & 15) != 0;
    const std::uint16_t activation = usual ? pairs.Usual(8) : any.first;
    const std::uint16_t next_weight = usual ? pairs.Usual(12) : any.second;
    const bool valid = (word >> 4 & 7) != 0;
    const bool first = (word >> 8 & 31) == 0 || !started;
    const bool load = (word >> 16 & 3) == 0;
    blocks_.activation_i = activation;
    blocks_.valid_i = valid;
    blocks_.first_i = first;
    blocks_.load_i = load;
    blocks_.weight_i = next_weight;
    Edge();
    // Three cycles: what the value was before the step before.
    if (earlier) {
      ASSERT_EQ(blocks_.result_o, *earlier) << "step " << step;
    }
    if (started) earlier = value;
    if (valid) {
      const _Float16 product = Value(weight) * Value(activation);
      value = first ? Bits(product) : Bits(Value(value) + product);
      started = true;
    }
    if (load) weight = next_weight;
  }
}

}  // namespace
}  // namespace ternion
