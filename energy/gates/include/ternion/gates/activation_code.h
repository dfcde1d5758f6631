// SPDX-License-Identifier: Apache-2.0
//
// What a ternary block has on the wires of its activation port, and what its start value holds
// besides the value a sum starts from (docs/columns.md).

#ifndef TERNION_GATES_ACTIVATION_CODE_H_
#define TERNION_GATES_ACTIVATION_CODE_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace ternion::gates {

/// How an activation is broadcast to columns. The encoder stands outside of them, once for all of
/// them (rtl/array/columns/tern_activation_code.sv).
enum class ActivationCode : std::uint8_t {
  kOperand,     ///< the operand's bits
  kComplement,  ///< int8: 127 - x in wires 0..7, x + 128 in wires 8..15
  kWindow,      ///< int8: x + 37 and -x + 37, six bits and a seldom-used multiple of 64 each
};
inline constexpr std::size_t kActivationCodes = 3;

/// "operand", "complement", "window".
std::string_view Name(ActivationCode code);
std::optional<ActivationCode> FindActivationCode(std::string_view name);

/// Wires per lane, for operands of `activation_bits` bits.
std::uint32_t Wires(ActivationCode code, std::uint32_t activation_bits);
/// Bit i is wire i. `operand` is the bit pattern of an int8, except for kOperand.
std::uint32_t Encode(ActivationCode code, std::uint16_t operand);

}  // namespace ternion::gates

#endif  // TERNION_GATES_ACTIVATION_CODE_H_
