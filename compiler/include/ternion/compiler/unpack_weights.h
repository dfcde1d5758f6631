// SPDX-License-Identifier: Apache-2.0
//
// From the bytes of a packed weight column to trits, as the hardware does it.

#ifndef TERNION_COMPILER_UNPACK_WEIGHTS_H_
#define TERNION_COMPILER_UNPACK_WEIGHTS_H_

#include <cstdint>
#include <span>

#include "ternion/compiler/target.h"

namespace ternion::compiler {

/// Unpacks one column. `bytes` holds PackedBytes(packing, trits.size()) bytes. Returns false when a
/// byte is no weight: above 242 (base 3), or with a code 3 in it (2-bit), lanes beyond the last
/// included. `trits` then holds unspecified values.
bool UnpackColumn(Packing packing, std::span<const std::uint8_t> bytes,
                  std::span<std::int8_t> trits);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_UNPACK_WEIGHTS_H_
