// SPDX-License-Identifier: Apache-2.0
//
// 16-bit floating-point operands for tests: every kind of number, and pairs that are hard to add or
// multiply.

#ifndef TERNION_TESTS_BASELINE_FLOAT_CASES_H_
#define TERNION_TESTS_BASELINE_FLOAT_CASES_H_

#include <bit>
#include <cstdint>
#include <random>
#include <tuple>
#include <utility>
#include <vector>

namespace ternion {

/// binary16 or bfloat16, by the bits of its exponent and fraction.
struct FloatFormat {
  std::uint32_t exponent_bits;
  std::uint32_t fraction_bits;
};
inline constexpr FloatFormat kBinary16{5, 10};
inline constexpr FloatFormat kBfloat16{8, 7};

inline _Float16 Value(std::uint16_t bits) { return std::bit_cast<_Float16>(bits); }
/// Any NaN is the quiet one.
inline std::uint16_t Bits(_Float16 value) {
  return value != value ? std::uint16_t{0x7E00} : std::bit_cast<std::uint16_t>(value);
}

/// Zeros, smallest and largest subnormal and normal numbers, one and its neighbours, infinities,
/// NaNs, and fractions that make ties, of both signs.
inline std::vector<std::uint16_t> Corners(FloatFormat format) {
  const std::uint32_t top = (1U << format.exponent_bits) - 1;
  const std::uint32_t bias = top / 2;
  const std::uint32_t last = (1U << format.fraction_bits) - 1;
  const std::uint32_t half = 1U << (format.fraction_bits - 1);
  std::vector<std::uint16_t> corners;
  for (const std::uint32_t exponent :
       {0U, 1U, 2U, 3U, bias / 2, bias - format.fraction_bits - 2, bias - format.fraction_bits - 1,
        bias - format.fraction_bits, bias - 1, bias, bias + 1, bias + format.fraction_bits,
        bias + format.fraction_bits + 1, top - 2, top - 1, top}) {
    for (const std::uint32_t fraction :
         {0U, 1U, 2U, 3U, half - 1, half, half + 1, last - 1, last, last / 3, half / 4}) {
      const std::uint32_t magnitude = exponent << format.fraction_bits | fraction;
      corners.push_back(static_cast<std::uint16_t>(magnitude));
      corners.push_back(static_cast<std::uint16_t>(magnitude | 0x8000U));
    }
  }
  return corners;
}

/// Operand pairs of one of four kinds.
class OperandPairs {
 public:
  OperandPairs(FloatFormat format, std::uint64_t seed) : format_(format), rng_(seed) {}

  std::pair<std::uint16_t, std::uint16_t> Draw() {
    const std::uint64_t word = rng_();
    auto a = static_cast<std::uint16_t>(word);
    auto b = static_cast<std::uint16_t>(word >> 16);
    const std::uint32_t fraction = (1U << format_.fraction_bits) - 1;
    switch (word >> 61) {
      case 0:  // exponents next to each other, signs opposed: cancellation
      case 1:
        b = static_cast<std::uint16_t>((a ^ 0x8000U) + ((word >> 32) % 5 - 2) * (fraction + 1));
        b = static_cast<std::uint16_t>((b & ~fraction) | ((word >> 16) & fraction));
        break;
      case 2:  // nearly equal magnitudes
        b = static_cast<std::uint16_t>((a ^ 0x8000U) + (word >> 32) % 9 - 4);
        break;
      case 3:  // few bits: ties
        a = static_cast<std::uint16_t>(a & ~(fraction >> 4));
        b = static_cast<std::uint16_t>(b & ~(fraction >> 3));
        break;
      default:  // any bits at all
        break;
    }
    return {a, b};
  }
  /// A number such as networks have: exponent within `spread` below that of one.
  std::uint16_t Usual(std::uint32_t spread) {
    const std::uint64_t word = rng_();
    const std::uint32_t bias = (1U << (format_.exponent_bits - 1)) - 1;
    const auto exponent = static_cast<std::uint32_t>(bias - (word >> 32) % spread);
    return static_cast<std::uint16_t>(exponent << format_.fraction_bits |
                                      (word & ((1U << format_.fraction_bits) - 1)) |
                                      (word >> 16 & 0x8000U));
  }
  std::uint64_t Word() { return rng_(); }

 private:
  FloatFormat format_;
  std::mt19937_64 rng_;
};

}  // namespace ternion

#endif  // TERNION_TESTS_BASELINE_FLOAT_CASES_H_
