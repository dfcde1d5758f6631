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

std::uint16_t DrawWeight(Arithmetic arithmetic, Random& random) {
  const double normal = random.Normal();
  if (IsFloatingPoint(arithmetic)) return FloatCode(arithmetic, kWeightSigma * normal);
  return Int8Code(std::clamp(normal / kWeightAbsmax, -1.0, 1.0) * 127);
}

}  // namespace ternion::gates
