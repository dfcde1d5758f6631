// SPDX-License-Identifier: Apache-2.0
//
// The token embedding, which is also the LM head when the two are tied.

#ifndef TERNION_MODEL_EMBEDDING_H_
#define TERNION_MODEL_EMBEDDING_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace ternion::model {

/// The float32 with these upper 16 bits; exact.
float FloatFromBfloat16(std::uint16_t bits);

/// A matrix [rows = vocabulary, columns = hidden], kept in the precision of the file.
class Embedding {
 public:
  Embedding(std::size_t rows, std::size_t columns, std::vector<std::uint16_t> bfloat16);
  Embedding(std::size_t rows, std::size_t columns, std::vector<float> float32);

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  /// Bytes one value takes: 2 (BF16) or 4 (F32).
  std::size_t value_bytes() const;

  /// Writes row `row` to `out` (columns() values) as float32.
  void Row(std::size_t row, std::span<float> out) const;

  /// out[t, r] = Dot(row r, x[t]) (docs/numerics.md, "Sums"); x [tokens, columns], out [tokens,
  /// rows].
  void Project(std::span<const float> x, std::size_t tokens, std::span<float> out) const;

 private:
  std::size_t rows_;
  std::size_t columns_;
  std::variant<std::vector<std::uint16_t>, std::vector<float>> values_;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_EMBEDDING_H_
