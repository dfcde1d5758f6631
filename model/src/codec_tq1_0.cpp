// SPDX-License-Identifier: Apache-2.0
//
// TQ1_0 of llama.cpp (ggml-common.h, block_tq1_0): 256 weights in 52 bytes and a float16. A byte
// holds five base-3 digits q = sum d[n] 3^(4-n) as ceil(q 256 / 243), so that digit n is the upper
// part of 3 ((byte 3^n) mod 256). Three pieces: 32 bytes with digit n of byte m = weight 32n + m,
// 16 bytes with weight 160 + 16n + m, 4 bytes of four digits with weight 240 + 4n + m.

#include <algorithm>
#include <array>

#include "ternary_codecs.h"

namespace ternion::model {
namespace {

struct Piece {
  std::size_t bytes;
  std::size_t digits;
};
constexpr std::array<Piece, 3> kPieces = {{{32, 5}, {16, 5}, {4, 4}}};
constexpr std::array<std::uint8_t, 5> kPowers = {1, 3, 9, 27, 81};
constexpr std::size_t kScaleAt = 52;

std::uint8_t Digit(std::uint8_t byte, std::uint8_t power) {
  const auto shifted = static_cast<std::uint8_t>(byte * power);
  return static_cast<std::uint8_t>((shifted * 3U) >> 8U);
}

/// The byte of q, which is below 243.
std::uint8_t Byte(unsigned q) { return static_cast<std::uint8_t>((q * 256U + 242U) / 243U); }

template <std::size_t kPiece>
bool DecodePiece(const std::uint8_t* from, std::uint8_t* out) {
  constexpr Piece kShape = kPieces[kPiece];
  // A copy that `out` cannot overlap, so that the loops become vector code.
  std::array<std::uint8_t, kShape.bytes> bytes;
  std::copy_n(from, bytes.size(), bytes.begin());
  std::uint8_t bad = 0;
  std::array<std::uint16_t, kShape.bytes> q{};
  for (std::size_t n = 0; n < kShape.digits; ++n) {
    for (std::size_t m = 0; m < kShape.bytes; ++m) {
      const std::uint8_t digit = Digit(bytes[m], kPowers[n]);
      out[n * kShape.bytes + m] = digit;
      q[m] = static_cast<std::uint16_t>(3U * q[m] + digit);
    }
  }
  // A digit that is not stored is 0. Bytes that come from no q differ from the byte of their
  // digits.
  for (std::size_t m = 0; m < kShape.bytes; ++m) {
    const unsigned whole = kShape.digits == 5 ? q[m] : 3U * q[m];
    bad = static_cast<std::uint8_t>(bad | (Byte(whole) ^ bytes[m]));
  }
  return bad == 0;
}

template <std::size_t kPiece>
void EncodePiece(const std::uint8_t* codes, std::uint8_t* bytes) {
  constexpr Piece kShape = kPieces[kPiece];
  for (std::size_t m = 0; m < kShape.bytes; ++m) {
    unsigned q = 0;
    for (std::size_t n = 0; n < kPowers.size(); ++n) {
      q = 3 * q + (n < kShape.digits ? codes[n * kShape.bytes + m] : 0U);
    }
    bytes[m] = Byte(q);
  }
}

}  // namespace

bool DecodeTq1Row(const std::uint8_t* row, std::span<std::uint8_t> codes) {
  bool good = true;
  for (std::size_t k = 0; k < codes.size(); k += kTqWeights, row += kTq1Bytes) {
    std::uint8_t* out = codes.data() + k;
    const bool first = DecodePiece<0>(row, out);
    const bool second = DecodePiece<1>(row + 32, out + 160);
    const bool third = DecodePiece<2>(row + 48, out + 240);
    good = good && first && second && third;
  }
  return good;
}

void EncodeTq1Row(std::span<const std::uint8_t> codes, std::uint16_t scale, std::uint8_t* row) {
  for (std::size_t k = 0; k < codes.size(); k += kTqWeights, row += kTq1Bytes) {
    const std::uint8_t* from = codes.data() + k;
    EncodePiece<0>(from, row);
    EncodePiece<1>(from + 160, row + 32);
    EncodePiece<2>(from + 240, row + 48);
    row[kScaleAt] = static_cast<std::uint8_t>(scale & 0xFFU);
    row[kScaleAt + 1] = static_cast<std::uint8_t>(scale >> 8U);
  }
}

}  // namespace ternion::model
