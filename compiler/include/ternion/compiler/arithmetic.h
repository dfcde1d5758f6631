// SPDX-License-Identifier: Apache-2.0
//
// What an accelerator multiplies. Ternary is what the RTL does; the others are the accelerators it
// is compared with, in the same cycle model: the same dataflow, control and memory system around
// another array.

#ifndef TERNION_COMPILER_ARITHMETIC_H_
#define TERNION_COMPILER_ARITHMETIC_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ternion::compiler {

enum class Arithmetic : std::uint8_t {
  kTernary,  ///< weights of {-1, 0, +1}, int8 activations, int32 sums
  kInt4,     ///< 4-bit weights, int8 activations, int32 sums
  kInt8,     ///< int8 weights and activations, int32 sums
  kFp16,     ///< binary16 weights and activations, binary32 sums
};
inline constexpr std::size_t kArithmetics = 4;

/// Sizes of an arithmetic's numbers.
struct ArithmeticTraits {
  std::string_view name;           ///< "ternary", "int4", "int8", "fp16"
  std::uint32_t weight_bits;       ///< in memory and in the weight buffer; ternary: in the buffer
  std::uint32_t activation_bytes;  ///< in memory and in the activation buffer
  std::uint32_t
      column_latency;  ///< cycles from a vector at a column's input to its sum, at 1 GHz. One less
                       ///< than `latency` in energy/gates/blocks.toml: int8_column_64,
                       ///< fp16_column_64; int4 as int8 (assumed). Ternary: Target::column says it.
};

const ArithmeticTraits& Traits(Arithmetic arithmetic);
/// The arithmetic of that name, if there is one.
std::optional<Arithmetic> FindArithmetic(std::string_view name);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_ARITHMETIC_H_
