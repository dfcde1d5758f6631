// SPDX-License-Identifier: Apache-2.0
//
// The floating-point columns' arithmetic in integers, bit for bit: what tern_float_column's header
// says.

#ifndef TERNION_GATES_FLOAT_COLUMN_H_
#define TERNION_GATES_FLOAT_COLUMN_H_

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace ternion::gates {

/// One column's accumulator. Products of a step are aligned to the step's largest exponent, in
/// units of four places, and cut off below a window; sums of what is left are exact; the
/// accumulator's exponent only grows; the result is rounded to binary32 once.
class FloatColumn {
 public:
  /// binary16: 5 and 10 bits, bfloat16: 8 and 7.
  FloatColumn(std::uint32_t exponent_bits, std::uint32_t fraction_bits)
      : fraction_bits_(fraction_bits),
        top_((1U << exponent_bits) - 1),
        last_place_(-2 * static_cast<int>(top_ / 2) - 2 * static_cast<int>(fraction_bits) - kGuard -
                    kBelow) {}

  /// The binary32 result after this step.
  std::uint32_t Step(std::span<const std::uint16_t> weights,
                     std::span<const std::uint16_t> activations, bool first) {
    if (first) nan_ = plus_ = minus_ = false;
    std::vector<Product> products;
    int largest = 0;
    for (std::size_t lane = 0; lane < weights.size(); ++lane) {
      products.push_back(Multiply(weights[lane], activations[lane]));
      largest = std::max(largest, products.back().exponent / 4);
    }
    std::int64_t total = 0;
    for (const Product& p : products) {
      const std::uint64_t shifted = (p.significand << (p.exponent % 4 + kGuard)) >>
                                    (4 * std::min(largest - p.exponent / 4, kMostPlaces));
      total +=
          p.negative ? -static_cast<std::int64_t>(shifted) : static_cast<std::int64_t>(shifted);
    }
    total *= 1 << kBelow;
    if (first) {
      value_ = total;
      block_ = largest;
    } else {
      const int block = std::max(block_, largest);
      value_ = Right(value_, block - block_) + Right(total, block - largest);
      block_ = block;
    }
    return Result();
  }

 private:
  static constexpr int kGuard = 2;
  static constexpr int kBelow = 4;
  static constexpr int kMostPlaces = 15;

  struct Product {
    std::uint64_t significand = 0;
    int exponent = 0;
    bool negative = false;
  };

  Product Multiply(std::uint16_t a, std::uint16_t b) {
    const auto field = [&](std::uint16_t x) { return (x >> fraction_bits_) & top_; };
    const auto fraction = [&](std::uint16_t x) { return x & ((1U << fraction_bits_) - 1); };
    const auto significand = [&](std::uint16_t x) {
      return fraction(x) | (field(x) != 0 ? 1U << fraction_bits_ : 0);
    };
    Product p;
    p.significand = std::uint64_t{significand(a)} * significand(b);
    p.exponent = static_cast<int>(std::max(field(a), 1U) + std::max(field(b), 1U));
    p.negative = ((a ^ b) & 0x8000) != 0;
    for (const auto& [x, y] : {std::pair{a, b}, std::pair{b, a}}) {
      if (field(x) != top_) continue;
      if (fraction(x) != 0 || (y & 0x7FFF) == 0) {
        nan_ = true;
      } else if (field(y) != top_ || fraction(y) == 0) {
        (p.negative ? minus_ : plus_) = true;
      }
    }
    return p;
  }

  /// Rounds down.
  static std::int64_t Right(std::int64_t value, int blocks) {
    return value >> (4 * std::min(blocks, kMostPlaces));
  }

  std::uint32_t Result() const {
    if (nan_ || (plus_ && minus_)) return 0x7FC00000;
    if (plus_ || minus_) return minus_ ? 0xFF800000 : 0x7F800000;
    // Halfway cases and subnormal results: rounded once, by integers.
    const bool negative = value_ < 0;
    const auto magnitude = static_cast<std::uint64_t>(negative ? -value_ : value_);
    if (magnitude == 0) return 0;
    const int exponent = 4 * block_ + last_place_;
    const int top = 63 - std::countl_zero(magnitude);
    const int last = std::max(exponent + top - 23, -149);  // weight of the result's last place
    const int drop = last - exponent;
    std::uint64_t kept = drop <= 0 ? magnitude << -drop : drop > 63 ? 0 : magnitude >> drop;
    if (drop > 0 && drop <= 63) {
      const std::uint64_t rest = magnitude & ((std::uint64_t{1} << drop) - 1);
      const std::uint64_t half = std::uint64_t{1} << (drop - 1);
      if (rest > half || (rest == half && (kept & 1) != 0)) ++kept;
    }
    const double exact = std::ldexp(static_cast<double>(kept), last);
    const auto result = static_cast<float>(exact);  // exact, or an overflow
    return std::bit_cast<std::uint32_t>(negative ? -result : result);
  }

  std::uint32_t fraction_bits_;
  std::uint32_t top_;
  int last_place_;
  std::int64_t value_ = 0;
  int block_ = 0;
  bool nan_ = false, plus_ = false, minus_ = false;
};

}  // namespace ternion::gates

#endif  // TERNION_GATES_FLOAT_COLUMN_H_
