// SPDX-License-Identifier: Apache-2.0

#include "operand_code.h"

#include <algorithm>
#include <cmath>

#include "ternion/gates/float_formats.h"

namespace ternion::gates {

std::uint16_t TritCode(Arithmetic arithmetic, int trit) {
  if (trit == 0) return 0;
  if (trit > 0) return 1;
  return arithmetic == Arithmetic::kInt8x2 ? 3 : 2;
}

std::uint16_t Int8Code(double value) {
  const double rounded = std::clamp(std::nearbyint(value), -128.0, 127.0);
  return static_cast<std::uint8_t>(static_cast<std::int8_t>(rounded));
}

std::uint16_t FloatCode(Arithmetic arithmetic, double value) {
  return arithmetic == Arithmetic::kBf16Fp32 ? ToBfloat16(static_cast<float>(value))
                                             : ToBinary16(value);
}

double WeightValue(Arithmetic arithmetic, std::uint16_t code) {
  if (arithmetic == Arithmetic::kTernary) return (code & 1) - (code >> 1 & 1);
  if (arithmetic == Arithmetic::kInt8x2) return (code & 1) - (code & 2);
  return ActivationValue(arithmetic, code);
}

double ActivationValue(Arithmetic arithmetic, std::uint16_t code) {
  if (arithmetic == Arithmetic::kBf16Fp32) return static_cast<double>(FromBfloat16(code));
  if (IsFloatingPoint(arithmetic)) return FromBinary16(code);
  return static_cast<std::int8_t>(code);
}

OperandPair OperandsOfProduct(Arithmetic arithmetic, double product) {
  if (IsFloatingPoint(arithmetic)) {
    return {FloatCode(arithmetic, product), FloatCode(arithmetic, 1)};
  }
  if (arithmetic == Arithmetic::kInt8 || arithmetic == Arithmetic::kInt8Add) {
    const double root = std::sqrt(std::abs(product));
    return {Int8Code(std::copysign(root, product)), Int8Code(root)};
  }
  return {TritCode(arithmetic, product < 0 ? -1 : 1), Int8Code(std::abs(product))};
}

std::uint16_t DrawWeight(Arithmetic arithmetic, Random& random) {
  const double normal = random.Normal();
  if (IsFloatingPoint(arithmetic)) return FloatCode(arithmetic, kWeightSigma * normal);
  return Int8Code(std::clamp(normal / kWeightAbsmax, -1.0, 1.0) * 127);
}

}  // namespace ternion::gates
