// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/arithmetic.h"

#include <array>

namespace ternion::compiler {
namespace {

constexpr std::array<ArithmeticTraits, kArithmetics> kTraits = {{
    {"ternary", 2, 1, 0},
    {"int4", 4, 1, 1},
    {"int8", 8, 1, 1},
    {"fp16", 16, 2, 7},
}};

}  // namespace

const ArithmeticTraits& Traits(Arithmetic arithmetic) {
  return kTraits[static_cast<std::size_t>(arithmetic)];
}

std::optional<Arithmetic> FindArithmetic(std::string_view name) {
  for (std::size_t i = 0; i < kArithmetics; ++i) {
    if (kTraits[i].name == name) return static_cast<Arithmetic>(i);
  }
  return std::nullopt;
}

}  // namespace ternion::compiler
