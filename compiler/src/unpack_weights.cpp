// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/unpack_weights.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace ternion::compiler {
namespace {

/// Trits of every byte value, padded to 8 so that one entry is one aligned word.
using Trits = std::array<std::int8_t, 8>;

constexpr std::array<Trits, 256> MakeTable(unsigned radix, std::size_t per_byte) {
  std::array<Trits, 256> table{};
  for (unsigned value = 0; value < 256; ++value) {
    unsigned rest = value;
    for (std::size_t i = 0; i < per_byte; ++i, rest /= radix) {
      table[value][i] = static_cast<std::int8_t>(static_cast<int>(rest % radix) - 1);
    }
  }
  return table;
}

constexpr std::array<Trits, 256> kBase3Table = MakeTable(3, 5);
constexpr std::array<Trits, 256> kTwoBitTable = MakeTable(4, 4);

constexpr std::uint8_t kLargestBase3Byte = 242;  // 3^5 - 1

bool HasCode3(std::uint8_t byte) { return (byte & (byte >> 1) & 0x55U) != 0; }

}  // namespace

bool UnpackColumn(Packing packing, std::span<const std::uint8_t> bytes,
                  std::span<std::int8_t> trits) {
  const bool base3 = packing == Packing::kBase3;
  const std::size_t per_byte = base3 ? 5 : 4;
  const std::array<Trits, 256>& table = base3 ? kBase3Table : kTwoBitTable;
  bool valid = true;
  std::size_t lane = 0;
  for (const std::uint8_t byte : bytes) {
    valid = valid && (base3 ? byte <= kLargestBase3Byte : !HasCode3(byte));
    const std::size_t count = std::min(per_byte, trits.size() - lane);
    std::copy_n(table[byte].begin(), count, trits.begin() + static_cast<std::ptrdiff_t>(lane));
    lane += count;
  }
  return valid;
}

}  // namespace ternion::compiler
