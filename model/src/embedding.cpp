// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/embedding.h"

#include <algorithm>
#include <bit>
#include <stdexcept>

#include "dot.h"

namespace ternion::model {

float FloatFromBfloat16(std::uint16_t bits) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

Embedding::Embedding(std::size_t rows, std::size_t columns, std::vector<std::uint16_t> bfloat16)
    : rows_(rows), columns_(columns), values_(std::move(bfloat16)) {
  if (std::get<0>(values_).size() != rows * columns) {
    throw std::invalid_argument("Embedding: size is not rows * columns");
  }
}

Embedding::Embedding(std::size_t rows, std::size_t columns, std::vector<float> float32)
    : rows_(rows), columns_(columns), values_(std::move(float32)) {
  if (std::get<1>(values_).size() != rows * columns) {
    throw std::invalid_argument("Embedding: size is not rows * columns");
  }
}

std::size_t Embedding::value_bytes() const {
  return std::holds_alternative<std::vector<float>>(values_) ? sizeof(float)
                                                             : sizeof(std::uint16_t);
}

void Embedding::Row(std::size_t row, std::span<float> out) const {
  if (row >= rows_ || out.size() != columns_) {
    throw std::invalid_argument("Embedding::Row: wrong row or size");
  }
  if (const auto* bits = std::get_if<std::vector<std::uint16_t>>(&values_)) {
    const std::uint16_t* from = bits->data() + row * columns_;
    for (std::size_t i = 0; i < columns_; ++i) out[i] = FloatFromBfloat16(from[i]);
  } else {
    std::copy_n(std::get<std::vector<float>>(values_).data() + row * columns_, columns_,
                out.data());
  }
}

void Embedding::Project(std::span<const float> x, std::size_t tokens, std::span<float> out) const {
  if (x.size() != tokens * columns_ || out.size() != tokens * rows_) {
    throw std::invalid_argument("Embedding::Project: wrong sizes");
  }
  std::vector<float> row(columns_);
  for (std::size_t r = 0; r < rows_; ++r) {
    Row(r, row);
    for (std::size_t t = 0; t < tokens; ++t) {
      out[t * rows_ + r] = Dot(row.data(), x.data() + t * columns_, columns_);
    }
  }
}

}  // namespace ternion::model
