// SPDX-License-Identifier: Apache-2.0
//
// Products of binary16 and bfloat16 numbers in binary32, binary32 sums, and the processing elements
// made of them, against the processor's arithmetic and, for a part of the cases, MPFR: all kinds of
// operands crossed, ten million random pairs of each unit, and sums of steps.

#include <Vfp32_blocks.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <mpfr.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <optional>

#include "float_cases.h"

namespace ternion {
namespace {

constexpr std::uint64_t kRandomPairs = 10'000'000;
constexpr std::uint32_t kQuietNan = 0x7FC00000;

float Float(std::uint32_t bits) { return std::bit_cast<float>(bits); }
float Binary16(std::uint16_t bits) { return static_cast<float>(std::bit_cast<_Float16>(bits)); }
float Bfloat16(std::uint16_t bits) { return Float(std::uint32_t{bits} << 16); }
std::uint32_t Bits(float value) {
  return std::isnan(value) ? kQuietNan : std::bit_cast<std::uint32_t>(value);
}

/// MPFR's sum of two binary32 numbers: 24 bits, exponents of binary32, subnormal numbers rounded
/// once.
class MpfrSum {
 public:
  MpfrSum() {
    mpfr_set_emin(-148);
    mpfr_set_emax(128);
    mpfr_inits2(24, x_, y_, sum_, nullptr);
  }
  ~MpfrSum() { mpfr_clears(x_, y_, sum_, nullptr); }
  MpfrSum(const MpfrSum&) = delete;
  MpfrSum& operator=(const MpfrSum&) = delete;

  std::uint32_t operator()(float x, float y) {
    mpfr_set_flt(x_, x, MPFR_RNDN);
    mpfr_set_flt(y_, y, MPFR_RNDN);
    int ternary = mpfr_add(sum_, x_, y_, MPFR_RNDN);
    ternary = mpfr_check_range(sum_, ternary, MPFR_RNDN);
    mpfr_subnormalize(sum_, ternary, MPFR_RNDN);
    return Bits(mpfr_get_flt(sum_, MPFR_RNDN));
  }

 private:
  mpfr_t x_, y_, sum_;
};

class Fp32Blocks : public ::testing::Test {
 protected:
  bool CheckProducts(std::uint16_t a, std::uint16_t b) {
    blocks_.a_i = a;
    blocks_.b_i = b;
    blocks_.eval();
    const std::uint32_t fp16 = Bits(Binary16(a) * Binary16(b));
    const std::uint32_t bf16 = Bits(Bfloat16(a) * Bfloat16(b));
    subnormal_ += (bf16 & 0x7F800000) == 0 && (bf16 & 0x7FFFFF) != 0 ? 1 : 0;
    ++checked_;
    if (blocks_.fp16_product_o == fp16 && blocks_.bf16_product_o == bf16) return true;
    ADD_FAILURE() << fmt::format(
        "{:04x} * {:04x}: binary16 {:08x}, expected {:08x}; bfloat16 {:08x}, expected {:08x}", a, b,
        blocks_.fp16_product_o, fp16, blocks_.bf16_product_o, bf16);
    return false;
  }
  bool CheckSum(std::uint32_t x, std::uint32_t y, bool with_mpfr) {
    blocks_.x_i = x;
    blocks_.y_i = y;
    blocks_.eval();
    const std::uint32_t sum = Bits(Float(x) + Float(y));
    ++checked_;
    if (with_mpfr && mpfr_sum_(Float(x), Float(y)) != sum) {
      ADD_FAILURE() << fmt::format("{:08x} + {:08x}: MPFR and processor differ", x, y);
      return false;
    }
    if (blocks_.sum_o == sum) return true;
    ADD_FAILURE() << fmt::format("{:08x} + {:08x} = {:08x}, expected {:08x}", x, y, blocks_.sum_o,
                                 sum);
    return false;
  }
  void Edge() {
    blocks_.clk_i = 0;
    blocks_.eval();
    blocks_.clk_i = 1;
    blocks_.eval();
  }

  Vfp32_blocks blocks_;
  MpfrSum mpfr_sum_;
  std::uint64_t checked_ = 0;
  std::uint64_t subnormal_ = 0;
};

TEST_F(Fp32Blocks, ProductsOfEveryKindOfOperandWithEveryOther) {
  for (const FloatFormat format : {kBinary16, kBfloat16}) {
    const std::vector<std::uint16_t> corners = Corners(format);
    for (const std::uint16_t a : corners) {
      for (const std::uint16_t b : corners) {
        if (!CheckProducts(a, b)) return;
      }
    }
  }
  EXPECT_GT(checked_, 200'000U);
}

TEST_F(Fp32Blocks, TenMillionRandomProducts) {
  const std::uint64_t seed = 20261122;
  RecordProperty("seed", std::to_string(seed));
  SCOPED_TRACE(fmt::format("seed {}", seed));
  OperandPairs pairs(kBfloat16, seed);
  for (std::uint64_t i = 0; i < kRandomPairs; ++i) {
    auto [a, b] = pairs.Draw();
    // Every fourth product is around the smallest normal number.
    if (i % 4 == 0) b = static_cast<std::uint16_t>((0x3F80 - (a & 0x7F80) + (b & 0x0FFF)) & 0x7FFF);
    if (!CheckProducts(a, b)) return;
  }
  EXPECT_GT(subnormal_, kRandomPairs / 100);
  fmt::print("{} pairs, seed {}: {} subnormal products\n", checked_, seed, subnormal_);
}

/// binary32 numbers whose upper half is one of the 16-bit corners.
std::vector<std::uint32_t> WideCorners() {
  std::vector<std::uint32_t> corners;
  for (const std::uint16_t upper : Corners(kBfloat16)) {
    for (const std::uint32_t lower : {0x0000U, 0x0001U, 0x8000U, 0xFFFFU}) {
      corners.push_back(std::uint32_t{upper} << 16 | lower);
    }
  }
  return corners;
}

TEST_F(Fp32Blocks, SumsOfEveryKindOfOperandWithEveryOther) {
  const std::vector<std::uint32_t> corners = WideCorners();
  for (const std::uint32_t x : corners) {
    for (const std::uint32_t y : corners) {
      if (!CheckSum(x, y, checked_ % 4 == 0)) return;
    }
  }
  EXPECT_EQ(checked_, corners.size() * corners.size());
}

TEST_F(Fp32Blocks, TenMillionRandomSums) {
  const std::uint64_t seed = 5;
  RecordProperty("seed", std::to_string(seed));
  SCOPED_TRACE(fmt::format("seed {}", seed));
  std::mt19937_64 rng(seed);
  for (std::uint64_t i = 0; i < kRandomPairs; ++i) {
    const std::uint64_t word = rng();
    const auto x = static_cast<std::uint32_t>(word);
    auto y = static_cast<std::uint32_t>(word >> 32);
    if (i % 4 != 0) {  // exponents no further apart than the rounding reaches
      y = (y & 0x807FFFFF) |
          ((x & 0x7F800000) + static_cast<std::uint32_t>(rng() % 57 - 28) * 0x800000);
      y = (y & 0x7FFFFFFF) | (static_cast<std::uint32_t>(word >> 32) & 0x80000000);
    }
    if (i % 16 == 1) y = (x ^ 0x80000000) + static_cast<std::uint32_t>(word >> 32) % 9 - 4;
    if (!CheckSum(x, y, i % 16 == 0)) return;
  }
  fmt::print("{} pairs, seed {}\n", checked_, seed);
}

TEST_F(Fp32Blocks, SumsOfSteps) {
  const std::uint64_t seed = 77;
  SCOPED_TRACE(fmt::format("seed {}", seed));
  OperandPairs pairs(kBinary16, seed);
  blocks_.rst_ni = 0;
  Edge();
  blocks_.rst_ni = 1;
  blocks_.load_i = 1;
  blocks_.weight_i = 0x3C00;
  Edge();
  std::uint16_t weight = 0x3C00;
  float fp16 = 0, bf16 = 0;
  bool started = false;
  std::optional<std::pair<std::uint32_t, std::uint32_t>> earlier;
  for (int step = 0; step < 500'000; ++step) {
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
    // Three cycles: what the values were before the step before.
    if (earlier) {
      ASSERT_EQ(blocks_.fp16_result_o, earlier->first) << "step " << step;
      ASSERT_EQ(blocks_.bf16_result_o, earlier->second) << "step " << step;
    }
    if (started) earlier = {Bits(fp16), Bits(bf16)};
    if (valid) {
      const float fp16_product = Binary16(weight) * Binary16(activation);
      const float bf16_product = Bfloat16(weight) * Bfloat16(activation);
      fp16 = first ? fp16_product : fp16 + fp16_product;
      bf16 = first ? bf16_product : bf16 + bf16_product;
      started = true;
    }
    if (load) weight = next_weight;
  }
}

}  // namespace
}  // namespace ternion
