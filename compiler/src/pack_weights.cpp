// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/pack_weights.h"

namespace ternion::compiler {

void PackColumn(Packing packing, std::span<const std::int8_t> trits, std::span<std::uint8_t> out) {
  const std::size_t per_byte = packing == Packing::kBase3 ? 5 : 4;
  const unsigned radix = packing == Packing::kBase3 ? 3 : 4;
  std::size_t lane = 0;
  for (std::uint8_t& byte : out) {
    unsigned value = 0;
    unsigned weight = 1;
    for (std::size_t i = 0; i < per_byte; ++i, ++lane, weight *= radix) {
      const int trit = lane < trits.size() ? trits[lane] : 0;
      value += static_cast<unsigned>(trit + 1) * weight;
    }
    byte = static_cast<std::uint8_t>(value);
  }
}

}  // namespace ternion::compiler
