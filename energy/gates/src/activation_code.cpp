// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/activation_code.h"

#include <array>

namespace ternion::gates {
namespace {

constexpr std::array<std::string_view, kActivationCodes> kNames = {"operand", "complement",
                                                                   "window"};

constexpr int kWindowOffset = 37;
constexpr int kComplementWires = 16;
constexpr int kWindowWires = 17;

/// y + 37 as rest + 64 h1 + 64 h2 - 128 h3: bits 0..5 the rest, 6..8 h1, h2, h3.
std::uint32_t WindowWord(int y) {
  // In order of the multiple of 64, from -2.
  constexpr std::array<std::uint32_t, 5> kHigh = {0b100, 0b101, 0b000, 0b001, 0b011};
  const auto shifted = static_cast<std::uint32_t>(y + kWindowOffset + 128);
  return shifted % 64 | kHigh[shifted / 64] << 6;
}

}  // namespace

std::string_view Name(ActivationCode code) { return kNames[static_cast<std::size_t>(code)]; }

std::optional<ActivationCode> FindActivationCode(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<ActivationCode>(i);
  }
  return std::nullopt;
}

std::uint32_t Wires(ActivationCode code, std::uint32_t activation_bits) {
  switch (code) {
    case ActivationCode::kComplement:
      return kComplementWires;
    case ActivationCode::kWindow:
      return kWindowWires;
    case ActivationCode::kOperand:
      break;
  }
  return activation_bits;
}

std::uint32_t Encode(ActivationCode code, std::uint16_t operand) {
  const int x = (operand & 0xFF) - ((operand & 0x80) << 1);  // as a signed byte
  switch (code) {
    case ActivationCode::kComplement: {
      const auto word = static_cast<std::uint32_t>(x + 128);
      return (~word & 0xFF) | word << 8;
    }
    case ActivationCode::kWindow:
      // Bit 0 is the same in both words. The wires carry complements.
      return ~(WindowWord(x) | WindowWord(-x) >> 1 << 9) & ((1U << kWindowWires) - 1);
    case ActivationCode::kOperand:
      break;
  }
  return operand;
}

}  // namespace ternion::gates
