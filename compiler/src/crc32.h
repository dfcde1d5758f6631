// SPDX-License-Identifier: Apache-2.0
//
// CRC-32 as in zlib (IEEE 802.3, reflected, initial value and final inversion all ones).

#ifndef TERNION_COMPILER_SRC_CRC32_H_
#define TERNION_COMPILER_SRC_CRC32_H_

#include <zlib.h>

#include <cstdint>
#include <span>

namespace ternion::compiler {

inline std::uint32_t Crc32(std::span<const std::uint8_t> bytes) {
  return static_cast<std::uint32_t>(crc32_z(0, bytes.data(), bytes.size()));
}

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_SRC_CRC32_H_
