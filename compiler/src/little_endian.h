// SPDX-License-Identifier: Apache-2.0
//
// Little-endian fields of instructions and program images.

#ifndef TERNION_COMPILER_SRC_LITTLE_ENDIAN_H_
#define TERNION_COMPILER_SRC_LITTLE_ENDIAN_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace ternion::compiler {

/// Writes `value` at `offset`; the caller has made sure that it fits.
template <typename T>
void PutLittleEndian(std::span<std::uint8_t> bytes, std::size_t offset, T value) {
  static_assert(std::is_unsigned_v<T>);
  for (std::size_t i = 0; i < sizeof(T); ++i) {
    bytes[offset + i] = static_cast<std::uint8_t>(value >> (8 * i));
  }
}

/// Reads a T at `offset`; the caller has made sure that it is inside.
template <typename T>
T GetLittleEndian(std::span<const std::uint8_t> bytes, std::size_t offset) {
  static_assert(std::is_unsigned_v<T>);
  T value = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i) {
    value = static_cast<T>(value | static_cast<T>(static_cast<T>(bytes[offset + i]) << (8 * i)));
  }
  return value;
}

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_SRC_LITTLE_ENDIAN_H_
