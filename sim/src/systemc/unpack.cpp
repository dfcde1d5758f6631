// SPDX-License-Identifier: Apache-2.0

#include "unpack.h"

#include <algorithm>
#include <array>

namespace ternion::sim::systemc {
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

}  // namespace

Unpacked UnpackWeights(const std::uint8_t* word, bool two_bit, const Geometry& geometry,
                       std::int8_t* weights) {
  const std::array<Digits, 256>& table = two_bit ? kTwoBit : kBase3;
  const std::uint32_t per_byte = two_bit ? 4 : 5;
  Unpacked result;
  for (std::uint32_t c = 0; c < geometry.unpack_columns; ++c) {
    for (std::uint32_t lane = 0; lane < geometry.lanes; lane += per_byte) {
      const Digits& digits = table[*word++];
      const std::uint32_t used = std::min(per_byte, geometry.lanes - lane);
      std::copy_n(digits.weights.begin(), used, weights + lane);
      result.invalid |= digits.invalid;
    }
    weights += geometry.lanes;
  }
  std::int8_t* const first = weights - geometry.unpack_columns * geometry.lanes;
  result.zeros = static_cast<std::uint32_t>(std::count(first, weights, std::int8_t{0}));
  return result;
}

}  // namespace ternion::sim::systemc
