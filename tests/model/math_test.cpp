// SPDX-License-Identifier: Apache-2.0
//
// The own transcendental functions against MPFR at 200 bits. The bounds are those of
// ternion/model/math.h; RecordProperty keeps the measured maxima in the test report.

#include "ternion/model/math.h"

#include <gtest/gtest.h>
#include <mpfr.h>

#include <cmath>
#include <functional>
#include <limits>
#include <random>

namespace ternion::model {
namespace {

constexpr int kSamples = 200'000;
constexpr unsigned kSeed = 20240227;

/// An MPFR number that frees itself.
class Big {
 public:
  Big() { mpfr_init2(value_, 200); }
  explicit Big(double x) : Big() { mpfr_set_d(value_, x, MPFR_RNDN); }
  Big(const Big&) = delete;
  Big& operator=(const Big&) = delete;
  ~Big() { mpfr_clear(value_); }
  mpfr_ptr get() { return value_; }

 private:
  mpfr_t value_;
};

/// |got - exact| in units of the last place of a number with `digits` significant bits.
double UlpError(double got, Big& exact, int digits) {
  Big error(got);
  mpfr_sub(error.get(), error.get(), exact.get(), MPFR_RNDN);
  const auto exponent = mpfr_zero_p(exact.get()) ? -1021 : mpfr_get_exp(exact.get());
  mpfr_mul_2si(error.get(), error.get(), digits - exponent, MPFR_RNDN);
  return std::fabs(mpfr_get_d(error.get(), MPFR_RNDN));
}

using Reference = std::function<void(mpfr_ptr out, mpfr_ptr in)>;

/// Largest error of `function` over seeded inputs from `draw`, in ulp of float64.
double MaxUlp(double (*function)(double), const Reference& reference,
              const std::function<double(std::mt19937_64&)>& draw) {
  std::mt19937_64 random(kSeed);
  double worst = 0;
  for (int i = 0; i < kSamples; ++i) {
    const double x = draw(random);
    Big in(x);
    Big exact;
    reference(exact.get(), in.get());
    worst = std::max(worst, UlpError(function(x), exact, 53));
  }
  ::testing::Test::RecordProperty("seed", kSeed);
  ::testing::Test::RecordProperty("max_ulp", std::to_string(worst));
  std::printf("[ measured ] %.4f ulp\n", worst);
  return worst;
}

std::function<double(std::mt19937_64&)> Uniform(double low, double high) {
  return [low, high](std::mt19937_64& random) {
    return std::uniform_real_distribution<double>(low, high)(random);
  };
}

void MpfrExp(mpfr_ptr out, mpfr_ptr in) { mpfr_exp(out, in, MPFR_RNDN); }
void MpfrLog(mpfr_ptr out, mpfr_ptr in) { mpfr_log(out, in, MPFR_RNDN); }

TEST(Exp, ErrsByLessThanOneUlp) {
  EXPECT_LT(MaxUlp(&Exp, MpfrExp, Uniform(-708, 709)), 1.0);
  EXPECT_LT(MaxUlp(&Exp, MpfrExp, Uniform(-30, 0)), 1.0);  // what softmax asks for
  EXPECT_LT(MaxUlp(&Exp, MpfrExp, Uniform(-1e-3, 1e-3)), 1.0);
}

TEST(Exp, IsExactAtZeroAndSaturatesAtTheEnds) {
  EXPECT_EQ(Exp(0.0), 1.0);
  EXPECT_EQ(Exp(-0.0), 1.0);
  EXPECT_EQ(Exp(-709.0), 0.0);
  EXPECT_EQ(Exp(-std::numeric_limits<double>::infinity()), 0.0);
  EXPECT_TRUE(std::isinf(Exp(709.5)));
  EXPECT_FALSE(std::isinf(Exp(709.0)));
  EXPECT_TRUE(std::isnan(Exp(std::numeric_limits<double>::quiet_NaN())));
}

TEST(Log, ErrsByLessThanOneUlp) {
  EXPECT_LT(MaxUlp(&Log, MpfrLog, Uniform(0.5, 2.0)), 1.0);
  EXPECT_LT(MaxUlp(&Log, MpfrLog, Uniform(1.0, 2e5)), 1.0);
  EXPECT_LT(MaxUlp(&Log, MpfrLog,
                   [](std::mt19937_64& random) {
                     return std::ldexp(std::uniform_real_distribution<double>(1, 2)(random),
                                       std::uniform_int_distribution<int>(-1022, 1023)(random));
                   }),
            1.0);
}

TEST(Log, HandlesTheEdgesOfItsDomain) {
  EXPECT_EQ(Log(1.0), 0.0);
  EXPECT_EQ(Log(0.0), -std::numeric_limits<double>::infinity());
  EXPECT_TRUE(std::isnan(Log(-1.0)));
  EXPECT_TRUE(std::isnan(Log(std::numeric_limits<double>::quiet_NaN())));
  EXPECT_EQ(Log(std::numeric_limits<double>::infinity()), std::numeric_limits<double>::infinity());
}

TEST(Pow, ErrsByLessThanItsBoundForRopeBases) {
  std::mt19937_64 random(kSeed);
  for (int i = 0; i < kSamples; ++i) {
    const double x = std::exp2(std::uniform_real_distribution<double>(0, 40)(random));
    const double y = std::uniform_real_distribution<double>(0, 1)(random);
    Big exact(x);
    Big exponent(y);
    mpfr_pow(exact.get(), exact.get(), exponent.get(), MPFR_RNDN);
    ASSERT_LT(UlpError(Pow(x, y), exact, 53), 2.0 + 2.0 * y * std::log(x)) << x << "^" << y;
  }
}

/// Largest absolute error over seeded angles, and largest error in ulp of float32 after rounding.
void CheckTrigonometry(double (*function)(double), const Reference& reference) {
  std::mt19937_64 random(kSeed);
  double worst = 0;
  double worst_float_ulp = 0;
  for (int i = 0; i < kSamples; ++i) {
    // Every magnitude from 2^-10 to 2^20, as float32: what RoPE asks for.
    const double scale = std::exp2(std::uniform_real_distribution<double>(-10, 20)(random));
    const float x =
        static_cast<float>(std::uniform_real_distribution<double>(-1, 1)(random) * scale);
    Big in(static_cast<double>(x));
    Big exact;
    reference(exact.get(), in.get());
    const double got = function(static_cast<double>(x));
    worst_float_ulp = std::max(worst_float_ulp,
                               UlpError(static_cast<double>(static_cast<float>(got)), exact, 24));
    Big error(got);
    mpfr_sub(error.get(), error.get(), exact.get(), MPFR_RNDN);
    worst = std::max(worst, std::fabs(mpfr_get_d(error.get(), MPFR_RNDN)));
  }
  std::printf("[ measured ] %.3g absolute, %.9f ulp of float32\n", worst, worst_float_ulp);
  EXPECT_LT(worst, 0x1p-52) << "seed " << kSeed;
  EXPECT_LT(worst_float_ulp, 0.5001) << "seed " << kSeed;
}

TEST(SinAndCos, ErrByLessThan2PowMinus52) {
  CheckTrigonometry(&Sin, [](mpfr_ptr out, mpfr_ptr in) { mpfr_sin(out, in, MPFR_RNDN); });
  CheckTrigonometry(&Cos, [](mpfr_ptr out, mpfr_ptr in) { mpfr_cos(out, in, MPFR_RNDN); });
}

TEST(SinAndCos, AreExactAtZeroAndRefuseWhatTheyCannotReduce) {
  EXPECT_EQ(Sin(0.0), 0.0);
  EXPECT_EQ(Cos(0.0), 1.0);
  EXPECT_NO_THROW((void)Sin(0x1p20));
  EXPECT_THROW((void)Sin(std::nextafter(0x1p20, 2e9)), std::invalid_argument);
  EXPECT_THROW((void)Cos(std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
}

}  // namespace
}  // namespace ternion::model
