// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <cmath>

#include "loaders.h"
#include "ternion/util/error.h"

namespace ternion::model {

std::vector<float> FiniteFloats(EmbeddingFormat format, std::span<const std::uint8_t> bytes,
                                const std::string& source, const std::string& name) {
  const std::size_t count = bytes.size() / RowBytes(format, 1);
  std::vector<float> values(count);
  Embedding(1, count, format, {nullptr, bytes}).Row(0, values);
  for (std::size_t i = 0; i < count; ++i) {
    if (!std::isfinite(values[i])) {
      throw Error(source, name, fmt::format("value {} is {}", i, values[i]));
    }
  }
  return values;
}

Embedding FiniteEmbedding(std::size_t rows, std::size_t columns, EmbeddingFormat format,
                          SharedBytes values, const std::string& source, const std::string& name) {
  Embedding embedding(rows, columns, format, std::move(values));
  const std::size_t bad = embedding.FirstNotFinite();
  if (bad < rows * columns) throw Error(source, name, fmt::format("value {} is not finite", bad));
  return embedding;
}

}  // namespace ternion::model
