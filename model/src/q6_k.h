// SPDX-License-Identifier: Apache-2.0
//
// GGUF Q6_K (type 14): 256 values in 210 bytes.

#ifndef TERNION_MODEL_SRC_Q6_K_H_
#define TERNION_MODEL_SRC_Q6_K_H_

#include <cstddef>
#include <cstdint>
#include <span>

namespace ternion::model {

inline constexpr std::size_t kQ6KValues = 256;
inline constexpr std::size_t kQ6KBytes = 210;

/// Where the binary16 scale of a block lies.
inline constexpr std::size_t kQ6KScaleAt = 208;

/// Writes the values of whole blocks: float32(d * scale) * q, q in -32..31, each product rounded
/// (ggml's dequantize_row_q6_K). A block: 128 bytes with the low four bits of each value, 64 with
/// the high two, 16 int8 scales, the binary16 d.
void UnpackQ6K(std::span<const std::uint8_t> blocks, std::span<float> out);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_Q6_K_H_
