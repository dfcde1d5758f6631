// SPDX-License-Identifier: Apache-2.0
//
// Ternary weights in the tensor types of GGUF files: taken out of them, and put into them.

#ifndef TERNION_MODEL_TERNARY_BLOCKS_H_
#define TERNION_MODEL_TERNARY_BLOCKS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ternion/model/gguf.h"
#include "ternion/model/ternary_matrix.h"

namespace ternion::model {

/// Weights of a tensor and the scale that multiplies them.
struct TernaryTensor {
  SharedBytes packed;  ///< as TernaryMatrix takes it
  float scale = 1;     ///< finite, > 0; 1 when every weight is 0
};

/// Takes apart a tensor [rows, columns] of any type but Q6_K. `bytes` is GgmlBytes() long.
/// `order`, when not empty, has for each row of the result the row of the tensor it is.
///
/// TQ1_0 and TQ2_0: every block must have the same scale d; one of only zeros may have d = 0, as
/// llama.cpp's quantizer writes it. I2_S: the order of weights is that of x86 builds of bitnet.cpp
/// (groups of 128). F32, F16, BF16: every value must be 0, +d or -d.
///
/// Throws std::invalid_argument, saying where and what, for a bit pattern that is no weight (code
/// 3, or a byte of TQ1_0 that packs no five trits), scales that differ, a scale that is not
/// positive and finite, other values in a float tensor; and for sizes that do not match.
TernaryTensor DecodeTernary(GgmlType type, std::span<const std::uint8_t> bytes, std::size_t rows,
                            std::size_t columns, std::span<const std::uint32_t> order = {});

/// The bytes of a tensor that DecodeTernary takes apart to the same weights and scale; types TQ1_0,
/// TQ2_0 and I2_S. Throws std::invalid_argument when the type cannot hold the matrix: its columns
/// are no whole number of blocks, or (TQ1_0, TQ2_0) `scale` is no float16 value.
std::vector<std::uint8_t> EncodeTernary(GgmlType type, const TernaryMatrix& weights, float scale);

/// The binary16 bits of `value`, or nothing when it has no exact ones. Not for NaN.
std::optional<std::uint16_t> ExactFloat16(float value);

}  // namespace ternion::model

#endif  // TERNION_MODEL_TERNARY_BLOCKS_H_
