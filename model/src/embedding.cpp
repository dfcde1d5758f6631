// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/embedding.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>

#include "kernels/float_rows.h"
#include "q6_k.h"
#include "ternion/util/thread_pool.h"

namespace ternion::model {
namespace {

constexpr std::size_t kRowsAtOnce = 64;  // one thread's piece of a projection
constexpr std::size_t kWideRows = 8;     // quantized rows that are widened at once

template <typename T>
SharedBytes BytesOf(std::vector<T> values) {
  const auto owner = std::make_shared<const std::vector<T>>(std::move(values));
  return {owner,
          {reinterpret_cast<const std::uint8_t*>(owner->data()), owner->size() * sizeof(T)},
          false};
}

kernels::RowFormat FloatFormat(EmbeddingFormat format) {
  switch (format) {
    case EmbeddingFormat::kF16:
      return kernels::RowFormat::kF16;
    case EmbeddingFormat::kBF16:
      return kernels::RowFormat::kBF16;
    default:
      return kernels::RowFormat::kF32;
  }
}

}  // namespace

float FloatFromBfloat16(std::uint16_t bits) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

float FloatFromFloat16(std::uint16_t bits) {
  const std::uint32_t sign = (bits & 0x8000U) << 16;
  const std::uint32_t exponent = (bits >> 10) & 31U;
  const std::uint32_t fraction = bits & 1023U;
  if (exponent == 0) {  // zero and denormals: fraction * 2^-24, exact
    const float magnitude = static_cast<float>(fraction) * 0x1p-24F;
    return sign == 0 ? magnitude : -magnitude;
  }
  const std::uint32_t wide = exponent == 31 ? 255 : exponent + (127 - 15);
  return std::bit_cast<float>(sign | wide << 23 | fraction << 13);
}

std::string_view Name(EmbeddingFormat format) {
  switch (format) {
    case EmbeddingFormat::kF32:
      return "F32";
    case EmbeddingFormat::kF16:
      return "F16";
    case EmbeddingFormat::kBF16:
      return "BF16";
    case EmbeddingFormat::kQ6K:
      break;
  }
  return "Q6_K";
}

std::size_t RowBytes(EmbeddingFormat format, std::size_t columns) {
  if (format == EmbeddingFormat::kF32) return 4 * columns;
  if (format != EmbeddingFormat::kQ6K) return 2 * columns;
  if (columns % kQ6KValues != 0) {
    throw std::invalid_argument("Q6_K: columns are no multiple of 256");
  }
  return columns / kQ6KValues * kQ6KBytes;
}

Embedding::Embedding(std::size_t rows, std::size_t columns, EmbeddingFormat format,
                     SharedBytes values)
    : rows_(rows),
      columns_(columns),
      format_(format),
      row_bytes_(RowBytes(format, columns)),
      values_(std::move(values)) {
  if (values_.bytes.size() != rows * row_bytes_) {
    throw std::invalid_argument("Embedding: size is not rows * columns");
  }
}

Embedding::Embedding(std::size_t rows, std::size_t columns, std::vector<std::uint16_t> bfloat16)
    : Embedding(rows, columns, EmbeddingFormat::kBF16, BytesOf(std::move(bfloat16))) {}

Embedding::Embedding(std::size_t rows, std::size_t columns, std::vector<float> float32)
    : Embedding(rows, columns, EmbeddingFormat::kF32, BytesOf(std::move(float32))) {}

std::size_t Embedding::FirstNotFinite() const {
  const std::size_t values = rows_ * columns_;
  if (format_ != EmbeddingFormat::kQ6K) {
    return kernels::FirstNotFinite(values_.bytes.data(), FloatFormat(format_), values);
  }
  // Only a block's scale can be infinite or NaN: 65504 * 128 * 32 is finite.
  for (std::size_t block = 0; block < values / kQ6KValues; ++block) {
    const std::uint8_t* scale = values_.bytes.data() + block * kQ6KBytes + kQ6KScaleAt;
    if ((scale[1] & 0x7CU) == 0x7CU) return block * kQ6KValues;
  }
  return values;
}

void Embedding::Row(std::size_t row, std::span<float> out) const {
  if (row >= rows_ || out.size() != columns_) {
    throw std::invalid_argument("Embedding::Row: wrong row or size");
  }
  if (format_ == EmbeddingFormat::kQ6K) {
    UnpackQ6K(values_.bytes.subspan(row * row_bytes_, row_bytes_), out);
  } else {
    kernels::WidenValues(values_.bytes.data() + row * row_bytes_, FloatFormat(format_), out);
  }
}

void Embedding::Project(std::span<const float> x, std::size_t tokens, std::span<float> out,
                        ThreadPool* pool) const {
  if (x.size() != tokens * columns_ || out.size() != tokens * rows_) {
    throw std::invalid_argument("Embedding::Project: wrong sizes");
  }
  ParallelFor(pool, rows_, kRowsAtOnce, [&](std::size_t begin, std::size_t end) {
    if (format_ != EmbeddingFormat::kQ6K) {
      kernels::DotRows({values_.bytes.data(), columns_, columns_, FloatFormat(format_)}, x.data(),
                       tokens, begin, end, rows_, out.data());
      return;
    }
    // As many rows at once as DotRows takes side by side.
    std::vector<float> wide(kWideRows * columns_);
    for (std::size_t r = begin; r < end; r += kWideRows) {
      const std::size_t rows = std::min(kWideRows, end - r);
      UnpackQ6K(values_.bytes.subspan(r * row_bytes_, rows * row_bytes_),
                std::span(wide).first(rows * columns_));
      const auto* bytes = reinterpret_cast<const std::uint8_t*>(wide.data());
      kernels::DotRows({bytes, columns_, columns_, kernels::RowFormat::kF32}, x.data(), tokens, 0,
                       rows, rows_, out.data() + r);
    }
  });
}

}  // namespace ternion::model
