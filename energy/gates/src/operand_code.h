// SPDX-License-Identifier: Apache-2.0
//
// Numbers as the bit patterns of a block's operands.

#ifndef TERNION_GATES_SRC_OPERAND_CODE_H_
#define TERNION_GATES_SRC_OPERAND_CODE_H_

#include <cstdint>

#include "ternion/gates/block.h"
#include "ternion/gates/random.h"

namespace ternion::gates {

/// Standard deviation of floating-point weights.
inline constexpr double kWeightSigma = 0.02;
/// Expected absolute maximum of 2560 x 2560 normal values, in standard deviations.
inline constexpr double kWeightAbsmax = 5.27;

/// -1, 0 or +1: bit 0 adds, bit 1 subtracts; for int8x2 two's complement.
std::uint16_t TritCode(Arithmetic arithmetic, int trit);
/// Of int8 arithmetic: rounded and clipped to -128..127.
std::uint16_t Int8Code(double value);
/// Of floating-point arithmetic.
std::uint16_t FloatCode(Arithmetic arithmetic, double value);
/// A weight of int8 or floating-point arithmetic, drawn as operands.h states.
std::uint16_t DrawWeight(Arithmetic arithmetic, Random& random);

/// What the codes stand for.
double WeightValue(Arithmetic arithmetic, std::uint16_t code);
double ActivationValue(Arithmetic arithmetic, std::uint16_t code);

struct OperandPair {
  std::uint16_t weight = 0;
  std::uint16_t activation = 0;
};
/// Operands whose product is near `product`, as far as they reach.
OperandPair OperandsOfProduct(Arithmetic arithmetic, double product);

}  // namespace ternion::gates

#endif  // TERNION_GATES_SRC_OPERAND_CODE_H_
