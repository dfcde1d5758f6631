// SPDX-License-Identifier: Apache-2.0
//
// Embedding and LM head: a matrix of float values in the form of the checkpoint.

#ifndef TERNION_MODEL_EMBEDDING_H_
#define TERNION_MODEL_EMBEDDING_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ternion/util/shared_bytes.h"

namespace ternion {
class ThreadPool;
}

namespace ternion::model {

/// The float32 value of a bfloat16, exact.
float FloatFromBfloat16(std::uint16_t bits);
/// The float32 value of a binary16, exact.
float FloatFromFloat16(std::uint16_t bits);

/// How the values lie in memory, row after row, little endian.
enum class EmbeddingFormat : std::uint8_t {
  kF32,
  kF16,
  kBF16,
  kQ6K,  ///< GGUF Q6_K: 210 bytes for 256 values (docs/checkpoints.md); columns divisible by 256
};
std::string_view Name(EmbeddingFormat format);
/// Bytes of one row. Throws std::invalid_argument for columns that the format cannot hold.
std::size_t RowBytes(EmbeddingFormat format, std::size_t columns);

/// Embedding table or LM head, shape [rows = vocabulary, columns = hidden size], kept as stored.
class Embedding {
 public:
  /// Throws std::invalid_argument when the size is wrong. Values must be finite
  /// (FirstNotFinite()); nothing else is checked.
  Embedding(std::size_t rows, std::size_t columns, EmbeddingFormat format, SharedBytes values);
  Embedding(std::size_t rows, std::size_t columns, std::vector<std::uint16_t> bfloat16);
  Embedding(std::size_t rows, std::size_t columns, std::vector<float> float32);

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  EmbeddingFormat format() const { return format_; }
  std::span<const std::uint8_t> bytes() const { return values_.bytes; }

  /// As TernaryMatrix::MoveToHugePages.
  void MoveToHugePages() { values_ = ternion::MoveToHugePages(values_); }

  /// Index (row * columns + column) of the first value that is NaN or infinite; rows() * columns()
  /// when there is none.
  std::size_t FirstNotFinite() const;

  /// Writes row `row` to `out` (columns() values) as float32.
  void Row(std::size_t row, std::span<float> out) const;

  /// out[t, r] = Dot(row r, x[t]) (docs/numerics.md, "Sums"); x [tokens, columns], out [tokens,
  /// rows]. The bits do not depend on the instruction set nor on `pool` (null: this thread alone).
  void Project(std::span<const float> x, std::size_t tokens, std::span<float> out,
               ThreadPool* pool = nullptr) const;

 private:
  std::size_t rows_;
  std::size_t columns_;
  EmbeddingFormat format_;
  std::size_t row_bytes_;
  SharedBytes values_;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_EMBEDDING_H_
