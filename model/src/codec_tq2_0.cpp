// SPDX-License-Identifier: Apache-2.0
//
// TQ2_0 of llama.cpp (ggml-common.h, block_tq2_0): 256 weights in 64 bytes of codes and a float16.
// Half h holds weights 128h to 128h + 127 in bytes 32h to 32h + 31: weight e of a half is in byte
// e % 32, bits 1..0 for e < 32, then 3..2, 5..4 and 7..6.

#include <algorithm>
#include <array>

#include "ternary_codecs.h"

namespace ternion::model {
namespace {

constexpr std::size_t kHalfBytes = 32;
constexpr std::size_t kCodeBytes = 64;

}  // namespace

bool DecodeTq2Row(const std::uint8_t* row, std::span<std::uint8_t> codes) {
  std::uint8_t bad = 0;
  std::uint8_t* out = codes.data();
  for (std::size_t k = 0; k < codes.size(); k += kTqWeights, row += kTq2Bytes) {
    // A copy that `out` cannot overlap, so that the loops become vector code.
    std::array<std::uint8_t, kCodeBytes> bytes;
    std::copy_n(row, bytes.size(), bytes.begin());
    for (std::size_t half = 0; half < kCodeBytes; half += kHalfBytes) {
      for (unsigned shift = 0; shift < 8; shift += 2, out += kHalfBytes) {
        for (std::size_t i = 0; i < kHalfBytes; ++i) {
          out[i] = static_cast<std::uint8_t>((bytes[half + i] >> shift) & 3U);
        }
      }
    }
    // Code 3 has both bits of a pair.
    for (const std::uint8_t byte : bytes) {
      bad = static_cast<std::uint8_t>(bad | (byte & (byte >> 1U) & 0x55U));
    }
  }
  return bad == 0;
}

void EncodeTq2Row(std::span<const std::uint8_t> codes, std::uint16_t scale, std::uint8_t* row) {
  for (std::size_t k = 0; k < codes.size(); k += kTqWeights, row += kTq2Bytes) {
    for (std::size_t i = 0; i < kCodeBytes; ++i) {
      const std::size_t first = k + i / kHalfBytes * (kTqWeights / 2) + i % kHalfBytes;
      unsigned byte = 0;
      for (std::size_t quarter = 0; quarter < 4; ++quarter) {
        byte |= static_cast<unsigned>(codes[first + quarter * kHalfBytes]) << (2 * quarter);
      }
      row[i] = static_cast<std::uint8_t>(byte);
    }
    row[kCodeBytes] = static_cast<std::uint8_t>(scale & 0xFFU);
    row[kCodeBytes + 1] = static_cast<std::uint8_t>(scale >> 8U);
  }
}

}  // namespace ternion::model
