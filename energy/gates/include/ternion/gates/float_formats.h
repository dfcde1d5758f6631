// SPDX-License-Identifier: Apache-2.0
//
// binary16 and bfloat16 as 16-bit patterns: exact widening, narrowing with round to nearest even.

#ifndef TERNION_GATES_FLOAT_FORMATS_H_
#define TERNION_GATES_FLOAT_FORMATS_H_

#include <cstdint>

namespace ternion::gates {

/// IEEE 754 binary16, subnormals, infinities and NaN included. NaN becomes 0x7E00.
std::uint16_t ToBinary16(double value);
double FromBinary16(std::uint16_t bits);
bool IsNanBinary16(std::uint16_t bits);

/// The upper half of binary32, rounded from binary32. NaN becomes 0x7FC0.
std::uint16_t ToBfloat16(float value);
float FromBfloat16(std::uint16_t bits);

}  // namespace ternion::gates

#endif  // TERNION_GATES_FLOAT_FORMATS_H_
