// SPDX-License-Identifier: Apache-2.0
//
// What a measured block must answer, exactly.

#ifndef TERNION_GATES_ORACLE_H_
#define TERNION_GATES_ORACLE_H_

#include <cstdint>
#include <memory>
#include <span>

#include "ternion/gates/block.h"

namespace ternion::gates {

/// One block's accumulator. Operands are bit patterns, one per lane: ternary weights bit 0 adds,
/// bit 1 subtracts; integers in two's complement; binary16 or bfloat16.
///
///   ternary, int8, int8x2   acc += sum of products, modulo 2^result_bits
///   fp16_fp16               binary16, rounded after the product and after the sum
///   fp16_fp32, bf16_fp32    binary32; one lane: exact product, rounded after the sum; more:
///   FloatColumn
///                           (float_column.h)
///   int8_add, fp16_add,     weight + activation or weight * activation; nothing is accumulated
///   fp16_multiply
///   activation_code         Encode(block.activation_code, weight)
///   unpack_base3            five weights of two bits from the base-3 digits of a byte
///
/// Starting anew sets acc to the first product (one lane, floating point: no rounding against 0).
class Oracle {
 public:
  virtual ~Oracle() = default;
  /// One step; returns the accumulator's bit pattern after it.
  virtual std::uint64_t Step(std::span<const std::uint16_t> weights,
                             std::span<const std::uint16_t> activations, bool first) = 0;
  /// NaN patterns are one value.
  virtual bool Equal(std::uint64_t a, std::uint64_t b) const { return a == b; }
};

/// Throws Error when the arithmetic has no definition for this number of lanes.
std::unique_ptr<Oracle> MakeOracle(const Block& block);

}  // namespace ternion::gates

#endif  // TERNION_GATES_ORACLE_H_
