// SPDX-License-Identifier: Apache-2.0
//
// One row of each ternary block format. Codes are weight + 1, a byte each. The scales of a block,
// its last two bytes in TQ1_0 and TQ2_0, are the caller's.

#ifndef TERNION_MODEL_SRC_TERNARY_CODECS_H_
#define TERNION_MODEL_SRC_TERNARY_CODECS_H_

#include <cstddef>
#include <cstdint>
#include <span>

namespace ternion::model {

inline constexpr std::size_t kTqWeights = 256;  // of a block of TQ1_0 or TQ2_0
inline constexpr std::size_t kTq1Bytes = 54;
inline constexpr std::size_t kTq2Bytes = 66;
inline constexpr std::size_t kI2sWeights = 128;  // of a group of I2_S
inline constexpr std::size_t kI2sBytes = 32;

// Decoders write one code for each column and return false when the row holds a bit pattern that is
// no weight; the codes are then in part meaningless. Encoders take codes 0 to 2.

bool DecodeTq1Row(const std::uint8_t* row, std::span<std::uint8_t> codes);
bool DecodeTq2Row(const std::uint8_t* row, std::span<std::uint8_t> codes);
bool DecodeI2sRow(const std::uint8_t* row, std::span<std::uint8_t> codes);

void EncodeTq1Row(std::span<const std::uint8_t> codes, std::uint16_t scale, std::uint8_t* row);
void EncodeTq2Row(std::span<const std::uint8_t> codes, std::uint16_t scale, std::uint8_t* row);
void EncodeI2sRow(std::span<const std::uint8_t> codes, std::uint8_t* row);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_TERNARY_CODECS_H_
