// SPDX-License-Identifier: Apache-2.0
//
// Sums of products of float32 values in the order of docs/numerics.md, "Sums", on vector
// instructions: the same bits as Dot() of specification.h.

#ifndef TERNION_MODEL_SRC_KERNELS_FLOAT_ROWS_H_
#define TERNION_MODEL_SRC_KERNELS_FLOAT_ROWS_H_

#include <cstddef>
#include <cstdint>
#include <span>

namespace ternion::model::kernels {

/// Dot(a, b) of n values.
float DotProduct(const float* a, const float* b, std::size_t n);

enum class RowFormat : std::uint8_t { kF32, kF16, kBF16 };

/// Rows of one format; any alignment.
struct FloatRows {
  const std::uint8_t* values = nullptr;
  std::size_t columns = 0;
  std::size_t stride = 0;  ///< values from a row to the next; at least `columns`
  RowFormat format = RowFormat::kF32;
};

/// out[t * stride + r] = Dot(row r, x + t * columns) for rows first <= r < last and t < tokens.
void DotRows(const FloatRows& rows, const float* x, std::size_t tokens, std::size_t first,
             std::size_t last, std::size_t stride, float* out);

/// Writes out.size() values as float32, exactly.
void WidenValues(const std::uint8_t* values, RowFormat format, std::span<float> out);

/// Index of the first value of `count` that is NaN or infinite; `count` when there is none.
std::size_t FirstNotFinite(const std::uint8_t* values, RowFormat format, std::size_t count);

}  // namespace ternion::model::kernels

#endif  // TERNION_MODEL_SRC_KERNELS_FLOAT_ROWS_H_
