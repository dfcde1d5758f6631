// SPDX-License-Identifier: Apache-2.0
//
// GGUF Q6_K (type 14): 256 values in 210 bytes.

#ifndef TERNION_MODEL_SRC_Q6_K_H_
#define TERNION_MODEL_SRC_Q6_K_H_

#include <cstddef>
#include <cstdint>
#include <span>

namespace ternion::model {

/// A block: 128 bytes with the low four bits of each value, 64 with the high two, 16 int8 scales, a
/// binary16 scale of all.
inline constexpr std::size_t kQ6KValues = 256;
inline constexpr std::size_t kQ6KBytes = 210;
inline constexpr std::size_t kQ6KHighAt = 128;
inline constexpr std::size_t kQ6KScalesAt = 192;
inline constexpr std::size_t kQ6KScaleAt = 208;

inline constexpr std::size_t kQ6KRun = 32;       // values with the same place in their bytes
inline constexpr std::size_t kQ6KPerScale = 16;  // values with one int8 scale

/// Writes the values of whole blocks: float32(d * scale) * q, q in -32..31, each product rounded
/// (ggml's dequantize_row_q6_K).
void UnpackQ6K(std::span<const std::uint8_t> blocks, std::span<float> out);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_Q6_K_H_
