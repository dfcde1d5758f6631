// SPDX-License-Identifier: Apache-2.0
//
// The transcendental functions of the specification path. The C library's choose their code by
// CPU, so their last bit differs between machines; these use only +, -, *, / in float64 in the
// order written, so the same input gives the same bits everywhere (docs/numerics.md, "Own
// functions"). Callers round to float32 where the specification says float32.

#ifndef TERNION_MODEL_MATH_H_
#define TERNION_MODEL_MATH_H_

namespace ternion::model {

/// e^x. Error below 1 ulp of float64 for x in [-708, 709]; 0 below, +infinity above, NaN for NaN.
double Exp(double x);

/// Natural logarithm. Error below 1 ulp of float64 for x >= 2^-1022; -infinity for 0 and NaN for
/// negative x or NaN; +infinity for +infinity.
double Log(double x);

/// x^y as Exp(y * Log(x)), for x > 0. Error below 2 + 2 |y ln x| ulp of float64.
double Pow(double x, double y);

/// Sine and cosine of x radians. Error below 2^-52 absolute for |x| <= 2^20.
/// Throws std::invalid_argument beyond that range: the reduction would lose bits.
double Sin(double x);
double Cos(double x);

}  // namespace ternion::model

#endif  // TERNION_MODEL_MATH_H_
