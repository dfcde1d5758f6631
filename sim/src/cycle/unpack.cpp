// SPDX-License-Identifier: Apache-2.0

#include "unpack.h"

#include <algorithm>
#include <array>

namespace ternion::sim::cycle {
namespace {

struct Digits {
  std::array<std::int8_t, 5> weights{};
  bool invalid = false;
};

constexpr std::array<Digits, 256> kBase3 = [] {
  std::array<Digits, 256> table{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    Digits& digits = table[byte];
    digits.invalid = byte > 242;
    unsigned rest = byte;
    for (std::int8_t& weight : digits.weights) {
      weight = digits.invalid ? std::int8_t{1} : static_cast<std::int8_t>(rest % 3 - 1);
      rest /= 3;
    }
  }
  return table;
}();

constexpr std::array<Digits, 256> kTwoBit = [] {
  std::array<Digits, 256> table{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    for (unsigned i = 0; i < 4; ++i) {
      const unsigned code = (byte >> (2 * i)) & 3U;
      table[byte].invalid |= code == 3;
      table[byte].weights[i] = code == 3 ? std::int8_t{0} : static_cast<std::int8_t>(code - 1);
    }
  }
  return table;
}();

/// One packed column of `lanes` weights, `kPerByte` to a byte; returns what follows it.
template <std::uint32_t kPerByte>
const std::uint8_t* UnpackColumn(const std::uint8_t* bytes, const std::array<Digits, 256>& table,
                                 std::uint32_t lanes, std::int8_t* weights, bool& invalid) {
  std::uint32_t lane = 0;
  for (; lane + kPerByte <= lanes; lane += kPerByte) {
    const Digits& digits = table[*bytes++];
    std::copy_n(digits.weights.begin(), kPerByte, weights + lane);
    invalid |= digits.invalid;
  }
  if (lane < lanes) {
    const Digits& digits = table[*bytes++];
    std::copy_n(digits.weights.begin(), lanes - lane, weights + lane);
    invalid |= digits.invalid;
  }
  return bytes;
}

}  // namespace

Unpacked UnpackWeights(const std::uint8_t* word, bool two_bit, const Geometry& geometry,
                       std::int8_t* weights) {
  Unpacked result;
  for (std::uint32_t c = 0; c < geometry.unpack_columns; ++c) {
    std::int8_t* const column = weights + std::size_t{c} * geometry.lanes;
    word = two_bit ? UnpackColumn<4>(word, kTwoBit, geometry.lanes, column, result.invalid)
                   : UnpackColumn<5>(word, kBase3, geometry.lanes, column, result.invalid);
  }
  const std::size_t count = std::size_t{geometry.unpack_columns} * geometry.lanes;
  std::uint32_t zeros = 0;
  for (std::size_t i = 0; i < count; ++i) zeros += weights[i] == 0 ? 1 : 0;
  result.zeros = zeros;
  return result;
}

}  // namespace ternion::sim::cycle
