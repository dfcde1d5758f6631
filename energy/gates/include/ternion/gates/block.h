// SPDX-License-Identifier: Apache-2.0
//
// The blocks that are mapped to gates and measured (energy/gates/blocks.toml lists them and states
// their contract).

#ifndef TERNION_GATES_BLOCK_H_
#define TERNION_GATES_BLOCK_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/gates/activation_code.h"

namespace ternion::gates {

/// What a block multiplies and how it rounds. Oracle (oracle.h) defines each exactly.
/// From kInt8Add on: single operations without an accumulator, of both operands or, the last two,
/// of weight_i alone.
enum class Arithmetic : std::uint8_t {
  kTernary,
  kInt8,
  kInt8x2,
  kFp16Fp16,
  kFp16Fp32,
  kBf16Fp32,
  kInt8Add,
  kFp16Add,
  kFp16Multiply,
  kActivationCode,
  kUnpackBase3
};
inline constexpr std::size_t kArithmetics = 11;

/// "ternary", "int8", "int8x2", "fp16_fp16", "fp16_fp32", "bf16_fp32", "int8_add", "fp16_add",
/// "fp16_multiply", "activation_code", "unpack_base3".
std::string_view Name(Arithmetic arithmetic);
std::optional<Arithmetic> FindArithmetic(std::string_view name);
/// Operands are binary16 or bfloat16.
bool IsFloatingPoint(Arithmetic arithmetic);
/// A single operation, without an accumulator.
bool IsOperation(Arithmetic arithmetic);
/// The block has no port activation_i.
bool HasWeightsOnly(Arithmetic arithmetic);

/// What a start value holds besides the value a sum starts from: so much for each weight +1 and -1
/// of the sum and for each of its steps (start_values.h).
struct StartShares {
  std::int32_t plus = 0;
  std::int32_t minus = 0;
  std::int32_t step = 0;
};

/// One processing element (one lane) or dot-product column.
struct Block {
  std::string name;
  std::string module;
  Arithmetic arithmetic = Arithmetic::kTernary;
  std::uint32_t lanes = 1;            ///< multiply-accumulates per cycle
  std::uint32_t latency = 1;          ///< cycles from a step's inputs to its result at result_o
  std::uint32_t weight_bits = 0;      ///< per lane
  std::uint32_t activation_bits = 0;  ///< of an operand
  ActivationCode activation_code = ActivationCode::kOperand;
  std::uint32_t result_bits = 0;
  /// With a port start_i, 32 bits, that is given one cycle behind first_i and is 0 otherwise.
  std::optional<StartShares> start;

  /// Of activation_i, per lane.
  std::uint32_t activation_wires() const { return Wires(activation_code, activation_bits); }
};

/// Every block of the file, in its order. Throws Error naming file, block, field and reason.
std::vector<Block> LoadBlocks(const std::filesystem::path& path);
std::vector<Block> ParseBlocks(std::string_view text, const std::string& source);

/// Throws Error naming the blocks there are when there is none of this name.
const Block& FindBlock(const std::vector<Block>& blocks, std::string_view name,
                       const std::string& source);

}  // namespace ternion::gates

#endif  // TERNION_GATES_BLOCK_H_
