// SPDX-License-Identifier: Apache-2.0
//
// A matrix of weights in {-1, 0, +1}: the immutable input of every executor.

#ifndef TERNION_MODEL_TERNARY_MATRIX_H_
#define TERNION_MODEL_TERNARY_MATRIX_H_

#include <cstddef>
#include <cstdint>
#include <span>

#include "ternion/util/shared_bytes.h"

namespace ternion::model {

/// Ternary weights, shape [rows = out_features, columns = in_features], four to a byte as Hugging
/// Face transformers packs them (`integrations/bitnet.py`, pack_weights): with R = packed_rows() =
/// ceil(rows / 4), bits 2i+1..2i of byte [r][k] hold row r + i R, column k, as code = weight + 1. A
/// checkpoint of that kind is used as it lies in its file.
class TernaryMatrix {
 public:
  /// `trits` is row-major, rows * columns values in {-1, 0, +1}.
  /// Throws std::invalid_argument when the size or a value is wrong.
  TernaryMatrix(std::size_t rows, std::size_t columns, std::span<const std::int8_t> trits);

  /// `packed` [packed_rows, columns] as above; codes of rows that do not exist may be 0, 1 or 2.
  /// Throws std::invalid_argument when the size is wrong or a code is 3, naming row and column.
  TernaryMatrix(std::size_t rows, std::size_t columns, SharedBytes packed);

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }

  /// Writes row `row` to `out` (columns() values in {-1, 0, +1}).
  void UnpackRow(std::size_t row, std::span<std::int8_t> out) const;

  /// Number of weights that are 0.
  std::uint64_t CountZeros() const { return zeros_; }

  /// Moves codes that lie in a mapped file to memory with huge pages (shared_bytes.h); codes that
  /// were built in memory stay.
  void MoveToHugePages();

  std::size_t packed_rows() const { return packed_rows_; }
  /// [packed_rows, columns], as above.
  std::span<const std::uint8_t> packed() const { return packed_.bytes; }

 private:
  std::size_t rows_;
  std::size_t columns_;
  std::size_t packed_rows_;
  SharedBytes packed_;
  std::uint64_t zeros_ = 0;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_TERNARY_MATRIX_H_
