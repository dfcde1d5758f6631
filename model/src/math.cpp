// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/math.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <stdexcept>

namespace ternion::model {
namespace {

// ln 2 and pi/2 cut into parts whose products with an integer below 2^20 are exact: the leading
// parts have 33 significant bits. Each tail is the rest, rounded to float64.
constexpr double kLn2High = 0x1.62e42feep-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
constexpr double kHalfPi1 = 0x1.921fb544p0;
constexpr double kHalfPi2 = 0x1.0b4611a6p-34;
constexpr double kHalfPi3 = 0x1.3198a2e037073p-69;
constexpr double kLog2E = 0x1.71547652b82fep0;
constexpr double kTwoOverPi = 0x1.45f306dc9c883p-1;

// Adding and subtracting 1.5 * 2^52 rounds to the nearest integer, ties to even.
constexpr double kRoundingShift = 0x1.8p52;
double RoundToInteger(double x) { return (x + kRoundingShift) - kRoundingShift; }

/// sum_i coefficients[i] * x^i by Horner's rule.
template <std::size_t N>
double Polynomial(const std::array<double, N>& coefficients, double x) {
  double sum = coefficients[N - 1];
  for (std::size_t i = N - 1; i-- > 0;) sum = sum * x + coefficients[i];
  return sum;
}

constexpr double Factorial(int n) { return n <= 1 ? 1.0 : n * Factorial(n - 1); }

/// 1/first!, 1/(first+step)!, ... with the sign of the Taylor series of sine and cosine when
/// `alternate`.
template <std::size_t N>
constexpr std::array<double, N> InverseFactorials(int first, int step, bool alternate) {
  std::array<double, N> values{};
  for (std::size_t i = 0; i < N; ++i) {
    const double sign = alternate && i % 2 == 1 ? -1.0 : 1.0;
    values[i] = sign / Factorial(first + step * static_cast<int>(i));
  }
  return values;
}

constexpr auto kExp = InverseFactorials<12>(2, 1, false);  // 1/2! .. 1/13!
constexpr auto kSin = InverseFactorials<9>(1, 2, true);    // 1/1!, -1/3!, .. 1/17!
constexpr auto kCos = InverseFactorials<9>(0, 2, true);    // 1/0!, -1/2!, .. 1/16!

/// 2/3, 2/5, ... 2/23: the series of 2 atanh(s) / s - 2 in s^2.
constexpr std::array<double, 11> kAtanh = []() {
  std::array<double, 11> values{};
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = 2.0 / static_cast<double>(2 * i + 3);
  return values;
}();

/// 2^exponent for exponent in [-1022, 1023].
double PowerOfTwo(int exponent) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

/// x = k * pi/2 + r, |r| <= pi/4 plus rounding; returns r and sets quadrant = k mod 4.
double ReduceByHalfPi(double x, unsigned& quadrant) {
  if (!(std::fabs(x) <= 0x1p20)) throw std::invalid_argument("Sin, Cos: |x| is over 2^20");
  const double k = RoundToInteger(x * kTwoOverPi);
  quadrant = static_cast<unsigned>(static_cast<std::int64_t>(k)) & 3U;
  return ((x - k * kHalfPi1) - k * kHalfPi2) - k * kHalfPi3;
}

double SinOfReduced(double r) { return r * Polynomial(kSin, r * r); }
double CosOfReduced(double r) { return Polynomial(kCos, r * r); }

/// sin(r + quadrant * pi/2).
double SinOfQuadrant(double r, unsigned quadrant) {
  const double value = quadrant % 2 == 0 ? SinOfReduced(r) : CosOfReduced(r);
  return quadrant >= 2 ? -value : value;
}

}  // namespace

double Exp(double x) {
  if (std::isnan(x)) return x;
  if (x > 709.0) return std::numeric_limits<double>::infinity();
  if (x < -708.0) return 0.0;
  const double k = RoundToInteger(x * kLog2E);
  const double r = (x - k * kLn2High) - k * kLn2Low;
  const double value = 1.0 + (r + (r * r) * Polynomial(kExp, r));
  // k = 1023 is the largest here; value < 1.5, so the product stays finite.
  return value * PowerOfTwo(static_cast<int>(k));
}

double Log(double x) {
  if (!(x >= 0.0)) return std::numeric_limits<double>::quiet_NaN();
  if (x < 0x1p-1022) return -std::numeric_limits<double>::infinity();
  if (std::isinf(x)) return x;
  // x = 2^k * m with m in [sqrt(1/2), sqrt(2)).
  constexpr std::uint64_t kMantissa = (std::uint64_t{1} << 52) - 1;
  const auto bits = std::bit_cast<std::uint64_t>(x);
  int k = static_cast<int>(bits >> 52) - 1023;
  auto m = std::bit_cast<double>((bits & kMantissa) | std::bit_cast<std::uint64_t>(1.0));
  if (m >= 0x1.6a09e667f3bcdp0) {
    m *= 0.5;
    ++k;
  }
  // ln(1 + f) = f - (f^2/2 - s (f^2/2 + R)) with s = f/(2+f), R = 2 atanh(s)/s - 2: f carries the
  // value exactly and the rest is small, so one rounding dominates.
  const double f = m - 1.0;
  const double s = f / (2.0 + f);
  const double s2 = s * s;
  const double half = 0.5 * f * f;
  const double remainder = s2 * Polynomial(kAtanh, s2);
  const double correction = half - s * (half + remainder);
  const double exponent = k;
  return exponent * kLn2High + (f - (correction - exponent * kLn2Low));
}

double Pow(double x, double y) { return Exp(y * Log(x)); }

double Sin(double x) {
  unsigned quadrant = 0;
  const double r = ReduceByHalfPi(x, quadrant);
  return SinOfQuadrant(r, quadrant);
}

double Cos(double x) {
  unsigned quadrant = 0;
  const double r = ReduceByHalfPi(x, quadrant);
  return SinOfQuadrant(r, (quadrant + 1) & 3U);
}

}  // namespace ternion::model
