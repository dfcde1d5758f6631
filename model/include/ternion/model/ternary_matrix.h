// SPDX-License-Identifier: Apache-2.0
//
// A matrix of weights in {-1, 0, +1}: the immutable input of every executor.

#ifndef TERNION_MODEL_TERNARY_MATRIX_H_
#define TERNION_MODEL_TERNARY_MATRIX_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ternion::model {

/// Ternary weights, shape [rows = out_features, columns = in_features], 2 bits each in memory.
class TernaryMatrix {
 public:
  /// `trits` is row-major, rows * columns values in {-1, 0, +1}.
  /// Throws std::invalid_argument when the size or a value is wrong.
  TernaryMatrix(std::size_t rows, std::size_t columns, std::span<const std::int8_t> trits);

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }

  /// Writes row `row` to `out` (columns() values in {-1, 0, +1}).
  void UnpackRow(std::size_t row, std::span<std::int8_t> out) const;

  /// Number of weights that are 0.
  std::uint64_t CountZeros() const;

 private:
  std::size_t rows_;
  std::size_t columns_;
  std::size_t row_bytes_;
  std::vector<std::uint8_t> codes_;  // code = trit + 1, four to a byte, lowest column in bits 1..0
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_TERNARY_MATRIX_H_
