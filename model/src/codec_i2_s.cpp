// SPDX-License-Identifier: Apache-2.0
//
// I2_S of bitnet.cpp (ggml-bitnet-mad.cpp, quantize_i2_s of x86 builds): 128 weights in 32 bytes;
// weight j is in byte j % 32, bits 7..6 for j < 32, then 5..4, 3..2 and 1..0.

#include <algorithm>
#include <array>

#include "ternary_codecs.h"

namespace ternion::model {
namespace {

constexpr unsigned HighBitsFirst(std::size_t quarter) {
  return 6U - 2U * static_cast<unsigned>(quarter);
}

}  // namespace

bool DecodeI2sRow(const std::uint8_t* row, std::span<std::uint8_t> codes) {
  std::uint8_t bad = 0;
  std::uint8_t* out = codes.data();
  for (std::size_t k = 0; k < codes.size(); k += kI2sWeights, row += kI2sBytes) {
    // A copy that `out` cannot overlap, so that the loops become vector code.
    std::array<std::uint8_t, kI2sBytes> bytes;
    std::copy_n(row, bytes.size(), bytes.begin());
    for (std::size_t quarter = 0; quarter < 4; ++quarter, out += kI2sBytes) {
      const unsigned shift = HighBitsFirst(quarter);
      for (std::size_t i = 0; i < kI2sBytes; ++i) {
        out[i] = static_cast<std::uint8_t>((bytes[i] >> shift) & 3U);
      }
    }
    // Code 3 has both bits of a pair.
    for (const std::uint8_t byte : bytes) {
      bad = static_cast<std::uint8_t>(bad | (byte & (byte >> 1U) & 0x55U));
    }
  }
  return bad == 0;
}

void EncodeI2sRow(std::span<const std::uint8_t> codes, std::uint8_t* row) {
  for (std::size_t k = 0; k < codes.size(); k += kI2sWeights, row += kI2sBytes) {
    for (std::size_t i = 0; i < kI2sBytes; ++i) {
      unsigned byte = 0;
      for (std::size_t quarter = 0; quarter < 4; ++quarter) {
        byte |= static_cast<unsigned>(codes[k + quarter * kI2sBytes + i]) << HighBitsFirst(quarter);
      }
      row[i] = static_cast<std::uint8_t>(byte);
    }
  }
}

}  // namespace ternion::model
