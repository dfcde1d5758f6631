// SPDX-License-Identifier: Apache-2.0
//
// The arithmetic of the float32 output stage against the processor's own: conversion, division and
// multiplication apart, and the three in a row against the expression of the reference model.
// A rounding step left out, a sticky bit lost or a special value mixed up fails these tests.

#include TERNION_UNITS_HEADER
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <verilated.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <deque>
#include <limits>
#include <random>
#include <vector>

#include "ternion/model/scale_back.h"

namespace ternion {
namespace {

// Pipeline depths, as tern_pkg.sv and docs/timing.md state them.
constexpr std::size_t kIntToFloatCycles = 2;
constexpr std::size_t kDivideCycles = 15;
constexpr std::size_t kMultiplyCycles = 3;
constexpr std::size_t kFloatCycles = 20;
constexpr std::uint64_t kRandomCases = 10'000'000;
constexpr std::uint32_t kQuietNan = 0x7FC00000;

std::uint32_t Bits(float value) {
  // Which NaN the processor gives differs from maker to maker; the stage has one.
  return std::isnan(value) ? kQuietNan : std::bit_cast<std::uint32_t>(value);
}
float Float(std::uint32_t bits) { return std::bit_cast<float>(bits); }

struct Case {
  std::uint32_t value = 0;
  std::uint32_t dividend = 0, divisor = 0;
  std::uint32_t a = 0, b = 0;
  std::uint32_t sum = 0, activation_scale = 0, weight_scale = 0;
};

/// Feeds a case per cycle and compares what comes out of each unit with what went in when.
class FloatUnits : public ::testing::Test {
 protected:
  void Feed(const Case& c) {
    units_.value_i = c.value;
    units_.dividend_i = c.dividend;
    units_.divisor_i = c.divisor;
    units_.a_i = c.a;
    units_.b_i = c.b;
    units_.sum_i = c.sum;
    units_.activation_scale_i = c.activation_scale;
    units_.weight_scale_i = c.weight_scale;
    Edge();
    recent_.push_front(c);
    if (recent_.size() > kFloatCycles) recent_.pop_back();
    Compare();
  }
  void Flush() {
    for (std::size_t i = 0; i < kFloatCycles; ++i) Feed({});
  }
  std::uint64_t results() const { return results_; }
  std::uint64_t subnormal() const { return subnormal_; }
  std::uint64_t infinite() const { return infinite_; }

 private:
  void Edge() {
    units_.clk_i = 0;
    units_.eval();
    units_.clk_i = 1;
    units_.eval();
  }

  void Compare() {
    if (recent_.size() < kFloatCycles) return;
    const Case& convert = recent_[kIntToFloatCycles - 1];
    const auto value = static_cast<std::int32_t>(convert.value);
    Expect(units_.converted_o, static_cast<float>(value), "convert", {convert.value, 0, 0});
    const Case& divide = recent_[kDivideCycles - 1];
    Expect(units_.quotient_o, Float(divide.dividend) / Float(divide.divisor), "divide",
           {divide.dividend, divide.divisor, 0});
    const Case& multiply = recent_[kMultiplyCycles - 1];
    Expect(units_.product_o, Float(multiply.a) * Float(multiply.b), "multiply",
           {multiply.a, multiply.b, 0});
    const Case& lane = recent_[kFloatCycles - 1];
    const float result =
        model::ScaleBack(static_cast<std::int32_t>(lane.sum), Float(lane.activation_scale),
                         Float(lane.weight_scale), model::ScaleDirection::kMultiply);
    Expect(units_.result_o, result, "lane", {lane.sum, lane.activation_scale, lane.weight_scale});
    ++results_;
    subnormal_ += std::fpclassify(result) == FP_SUBNORMAL ? 1 : 0;
    infinite_ += std::isinf(result) ? 1 : 0;
  }

  void Expect(std::uint32_t got, float expected, const char* unit,
              const std::array<std::uint32_t, 3>& operands) {
    if (got == Bits(expected) || ::testing::Test::HasFailure()) return;
    ADD_FAILURE() << fmt::format("{}({:08x}, {:08x}, {:08x}) = {:08x}, expected {:08x}", unit,
                                 operands[0], operands[1], operands[2], got, Bits(expected));
  }

  VerilatedContext context_;
  TERNION_UNITS units_{&context_};
  std::deque<Case> recent_;  // latest first
  std::uint64_t results_ = 0;
  std::uint64_t subnormal_ = 0;
  std::uint64_t infinite_ = 0;
};

std::vector<std::uint32_t> CornerFloats() {
  std::vector<std::uint32_t> corners;
  for (const std::uint32_t exponent :
       {0U, 1U, 2U, 23U, 24U, 104U, 126U, 127U, 128U, 150U, 151U, 230U, 231U, 253U, 254U, 255U}) {
    for (const std::uint32_t fraction :
         {0U, 1U, 2U, 3U, 0x400000U, 0x400001U, 0x2AAAAAU, 0x555555U, 0x7FFFFEU, 0x7FFFFFU}) {
      corners.push_back(exponent << 23 | fraction);
      corners.push_back(1U << 31 | exponent << 23 | fraction);
    }
  }
  return corners;
}

std::vector<std::uint32_t> CornerIntegers() {
  std::vector<std::uint32_t> corners = {0};
  for (unsigned bit = 0; bit < 32; ++bit) {
    for (std::uint32_t below = 0; below < 5; ++below) {
      const std::uint32_t power = 1U << bit;
      corners.insert(corners.end(), {power + below, power - below, 0U - power - below});
      // A tie and its neighbours, where the rounding bit is the lowest one but 23.
      if (bit >= 24) corners.push_back(power + (1U << (bit - 24)) * below + below - 2);
    }
  }
  return corners;
}

TEST_F(FloatUnits, CornersInEveryCombination) {
  const std::vector<std::uint32_t> floats = CornerFloats();
  const std::vector<std::uint32_t> integers = CornerIntegers();
  std::size_t next = 0;
  for (const std::uint32_t a : floats) {
    for (const std::uint32_t b : floats) {
      const std::uint32_t integer = integers[next++ % integers.size()];
      Feed({integer, a, b, a, b, integer, a, b});
    }
  }
  Flush();
  EXPECT_GE(results(), floats.size() * floats.size());
}

class Draws {
 public:
  explicit Draws(std::uint64_t seed) : rng_(seed) {}

  std::uint32_t Word() { return static_cast<std::uint32_t>(rng_() >> 32); }
  std::uint32_t Below(std::uint32_t limit) { return Word() % limit; }
  std::uint32_t Sign() { return Word() & (1U << 31); }
  /// A number of `exponent` whose fraction has only its upper `bits` bits.
  std::uint32_t Short(std::uint32_t exponent, std::uint32_t bits) {
    return Sign() | exponent << 23 | ((Word() & 0x7FFFFF) >> (23 - bits) << (23 - bits));
  }
  std::uint32_t Positive(std::uint32_t low_exponent, std::uint32_t high_exponent) {
    return (low_exponent + Below(high_exponent - low_exponent + 1)) << 23 | (Word() & 0x7FFFFF);
  }

 private:
  std::mt19937_64 rng_;
};

/// Sums, scales and operands of one of five kinds.
Case Draw(Draws& d, std::uint64_t index) {
  Case c;
  // An odd stride goes through the whole of int32; the same words shifted have ties in all places.
  c.value = static_cast<std::uint32_t>(index * 429496729ULL);
  if (index % 4 == 0) c.value = (c.value | 1U) >> (index / 4 % 8);
  switch (index % 5) {
    case 0:  // any bits at all, NaN and infinities among them
      c.dividend = d.Word(), c.divisor = d.Word();
      c.a = d.Word(), c.b = d.Word();
      c.sum = d.Word(), c.activation_scale = d.Word(), c.weight_scale = d.Word();
      break;
    case 1:  // what networks have: sums to 2^21, scales of 2^-3 to 2^24, weight scales of 2^-10 to
             // 2^4
      c.sum = static_cast<std::uint32_t>(static_cast<std::int32_t>(d.Word()) >> (10 + d.Below(16)));
      c.activation_scale = d.Positive(124, 151);
      c.weight_scale = d.Positive(117, 131);
      c.dividend = d.Positive(110, 150), c.divisor = d.Positive(110, 150);
      c.a = d.Positive(110, 150), c.b = d.Positive(110, 150);
      break;
    case 2: {  // results around the smallest normal and below, and around the largest
      c.dividend = d.Sign() | d.Positive(0, 40);
      c.divisor = d.Sign() | d.Positive(110, 190);
      c.a = d.Sign() | d.Positive(0, 70);
      c.b = d.Sign() | d.Positive(40, 130);
      if (d.Below(2) == 0) c.dividend ^= 0x7F000000, c.divisor ^= 0x7F000000;
      if (d.Below(2) == 0) c.a |= 0x60000000, c.b |= 0x40000000;
      c.sum = d.Word();
      c.activation_scale = d.Positive(120, 254);
      c.weight_scale = d.Positive(0, 60);
      if (d.Below(3) == 0)
        c.activation_scale = d.Positive(0, 40), c.weight_scale = d.Positive(90, 160);
      break;
    }
    case 3: {  // few bits: products and subnormal quotients that fall on a tie or beside one
      c.a = d.Short(100 + d.Below(50), 11 + d.Below(3));
      c.b = d.Short(100 + d.Below(50), 11 + d.Below(3));
      c.divisor = d.Short(120 + d.Below(20), d.Below(3));
      c.dividend = d.Short(d.Below(24), 5 + d.Below(19));
      c.sum = static_cast<std::uint32_t>(static_cast<std::int32_t>(d.Word()) >> d.Below(20)) | 1U;
      c.activation_scale = d.Short(127, d.Below(2)) & 0x7FFFFFFF;
      c.weight_scale = d.Short(120 + d.Below(16), 1 + d.Below(3)) & 0x7FFFFFFF;
      break;
    }
    default: {  // a quotient or product one unit in the last place from a tie of the next digit
      const std::uint32_t q = d.Positive(120, 134);
      c.divisor = d.Positive(120, 134);
      const double half = (double{Float(q)} + double{Float(q + 1)}) / 2;
      c.dividend = std::bit_cast<std::uint32_t>(static_cast<float>(half * Float(c.divisor)));
      c.dividend += d.Below(3) - 1;
      c.a = d.Positive(120, 134);
      c.b = std::bit_cast<std::uint32_t>(static_cast<float>(half / Float(c.a))) + d.Below(3) - 1;
      c.sum = d.Below(1U << 25);
      c.activation_scale = d.Positive(127, 150);
      c.weight_scale = Bits(static_cast<float>(half * Float(c.activation_scale) / (c.sum + 1.0)));
    }
  }
  return c;
}

TEST_F(FloatUnits, TenMillionRandomCasesOfEachUnit) {
  const std::uint64_t seed = 20261122;
  RecordProperty("seed", std::to_string(seed));
  SCOPED_TRACE(fmt::format("seed {}", seed));
  Draws draws(seed);
  for (std::uint64_t i = 0; i < kRandomCases && !HasFailure(); ++i) Feed(Draw(draws, i));
  Flush();
  if (HasFailure()) return;
  EXPECT_GE(results(), kRandomCases);
  // The cases are worth little unless the hard ones are among them.
  EXPECT_GT(subnormal(), kRandomCases / 50);
  EXPECT_GT(infinite(), kRandomCases / 50);
  fmt::print("{} cases of each unit, seed {}: {} subnormal, {} infinite results\n", results(), seed,
             subnormal(), infinite());
}

TEST_F(FloatUnits, DividingByTheProductOfTheScalesIsTheOtherDirection) {
  const std::uint64_t seed = 77;
  RecordProperty("seed", std::to_string(seed));
  Draws draws(seed);
  std::uint64_t different = 0;
  for (int i = 0; i < 200'000 && !HasFailure(); ++i) {
    const auto sum = static_cast<std::int32_t>(draws.Word()) >> (8 + draws.Below(16));
    const float activation = Float(draws.Positive(124, 151));
    const float weight = Float(draws.Positive(117, 131));
    const float expected =
        model::ScaleBack(sum, activation, weight, model::ScaleDirection::kDivide);
    Case c;
    c.sum = static_cast<std::uint32_t>(sum);
    c.activation_scale = Bits(weight * activation);
    c.weight_scale = Bits(1.0F);
    Feed(c);
    // What went in is compared by Feed(); that it is what the reference computes, here.
    ASSERT_EQ(Bits(model::ScaleBack(sum, Float(c.activation_scale), 1.0F,
                                    model::ScaleDirection::kMultiply)),
              Bits(expected));
    different += expected != static_cast<float>(sum) / activation / weight ? 1 : 0;
  }
  EXPECT_GT(different, 10'000U);  // another order of operations would be noticed
}

}  // namespace
}  // namespace ternion
