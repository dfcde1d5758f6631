// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/float_formats.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace ternion::gates {
namespace {

constexpr int kFraction = 10;
constexpr int kLeastExponent = -14;  ///< of a normal number
constexpr int kMostExponent = 15;
constexpr std::uint16_t kInfinity = 0x7C00;

}  // namespace

std::uint16_t ToBinary16(double value) {
  if (std::isnan(value)) return 0x7E00;
  const std::uint16_t sign = std::signbit(value) ? 0x8000 : 0;
  const double magnitude = std::abs(value);
  if (std::isinf(magnitude)) return sign | kInfinity;
  if (magnitude == 0) return sign;
  const int exponent = std::max(std::ilogb(magnitude), kLeastExponent);
  // In units of the last place: exact in double, and nearbyint rounds to nearest even.
  const auto units =
      static_cast<std::uint32_t>(std::nearbyint(std::ldexp(magnitude, kFraction - exponent)));
  // A carry out of the fraction moves on into the exponent by itself.
  const std::uint32_t bits =
      (static_cast<std::uint32_t>(exponent - kLeastExponent) << kFraction) + units;
  if (exponent > kMostExponent || bits >= kInfinity) return sign | kInfinity;
  return static_cast<std::uint16_t>(sign | bits);
}

double FromBinary16(std::uint16_t bits) {
  const int exponent = (bits >> kFraction) & 0x1F;
  const int fraction = bits & 0x3FF;
  double magnitude = 0;
  if (exponent == 0x1F) {
    magnitude = fraction == 0 ? std::numeric_limits<double>::infinity()
                              : std::numeric_limits<double>::quiet_NaN();
  } else if (exponent == 0) {
    magnitude = std::ldexp(fraction, kLeastExponent - kFraction);
  } else {
    magnitude = std::ldexp(fraction + 0x400, exponent - 1 + kLeastExponent - kFraction);
  }
  return (bits & 0x8000) != 0 ? -magnitude : magnitude;
}

bool IsNanBinary16(std::uint16_t bits) { return (bits & 0x7FFF) > kInfinity; }

std::uint16_t ToBfloat16(float value) {
  if (std::isnan(value)) return 0x7FC0;
  const auto bits = std::bit_cast<std::uint32_t>(value);
  return static_cast<std::uint16_t>((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
}

float FromBfloat16(std::uint16_t bits) { return std::bit_cast<float>(std::uint32_t{bits} << 16); }

}  // namespace ternion::gates
