// SPDX-License-Identifier: Apache-2.0
//
// From trits to the bytes of a packed weight column (docs/isa.md, "weight tile").

#ifndef TERNION_COMPILER_PACK_WEIGHTS_H_
#define TERNION_COMPILER_PACK_WEIGHTS_H_

#include <cstddef>
#include <cstdint>
#include <span>

#include "ternion/compiler/target.h"

namespace ternion::compiler {

/// Bytes that `lanes` trits take.
constexpr std::size_t PackedBytes(Packing packing, std::size_t lanes) {
  return packing == Packing::kBase3 ? (lanes + 4) / 5 : (lanes + 3) / 4;
}

/// Packs one column. `trits` holds values in {-1, 0, +1}, lane 0 first; `out` holds
/// PackedBytes(packing, trits.size()) bytes. Lanes beyond the last are packed as 0 weights.
void PackColumn(Packing packing, std::span<const std::int8_t> trits, std::span<std::uint8_t> out);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_PACK_WEIGHTS_H_
