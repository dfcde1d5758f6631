// SPDX-License-Identifier: Apache-2.0
//
// NumPy .npy files: format versions 1.0 and 2.0, little endian, C order, four element types.
// Format: numpy.lib.format in the NumPy reference.

#ifndef TERNION_UTIL_NPY_H_
#define TERNION_UTIL_NPY_H_

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace ternion {

/// An array in row-major (C) order; `values.size()` is the product of `shape`.
template <typename T>
struct NpyArray {
  std::vector<std::size_t> shape;
  std::vector<T> values;
};

/// Reads an array whose element type is exactly T: float, std::int8_t, std::int32_t or
/// std::int64_t. Throws Error naming the file and what is wrong with it: not a .npy file, another
/// element type or byte order, Fortran order, a size that does not match the shape.
template <typename T>
NpyArray<T> ReadNpy(const std::filesystem::path& path);

/// Reads an array of int8, int32 or int64 as int64. Throws as ReadNpy.
NpyArray<std::int64_t> ReadNpyIntegers(const std::filesystem::path& path);

/// Writes `values`, whose size must be the product of `shape` (std::invalid_argument otherwise),
/// atomically, in format version 1.0. Same T as ReadNpy.
template <typename T>
void WriteNpy(const std::filesystem::path& path, std::span<const std::size_t> shape,
              std::span<const T> values);

}  // namespace ternion

#endif  // TERNION_UTIL_NPY_H_
