// SPDX-License-Identifier: Apache-2.0

#include "latent_weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "kernels/float_rows.h"
#include "pack_rows.h"

namespace ternion::model {
namespace {

constexpr float kSmallestMean = 1e-5F;

kernels::RowFormat Format(DType dtype) {
  switch (dtype) {
    case DType::kF32:
      return kernels::RowFormat::kF32;
    case DType::kF16:
      return kernels::RowFormat::kF16;
    case DType::kBF16:
      return kernels::RowFormat::kBF16;
    default:
      throw std::invalid_argument("no float type");
  }
}

/// Half rounds to even, which is 0; everything beyond is clamped to 1.
std::uint8_t Code(float scaled) {
  return static_cast<std::uint8_t>(1 + (scaled > 0.5F ? 1 : 0) - (scaled < -0.5F ? 1 : 0));
}

void WriteCodes(std::span<const float> values, float factor, std::span<std::uint8_t> codes) {
  // Pieces by way of an array that `values` cannot overlap, so that the loop becomes vector code.
  std::array<std::uint8_t, 64> piece{};
  std::size_t k = 0;
  for (; k + piece.size() <= values.size(); k += piece.size()) {
    const float* from = values.data() + k;
    for (std::size_t i = 0; i < piece.size(); ++i) piece[i] = Code(from[i] * factor);
    std::copy(piece.begin(), piece.end(), codes.begin() + static_cast<std::ptrdiff_t>(k));
  }
  for (; k < values.size(); ++k) codes[k] = Code(values[k] * factor);
}

}  // namespace

TernaryTensor QuantizeLatent(DType dtype, std::span<const std::uint8_t> bytes, std::size_t rows,
                             std::size_t columns) {
  const kernels::RowFormat format = Format(dtype);
  const std::size_t row_bytes = columns * ElementBytes(dtype);
  if (rows == 0 || columns == 0 || bytes.size() != rows * row_bytes) {
    throw std::invalid_argument("wrong number of bytes");
  }
  const std::size_t bad = kernels::FirstNotFinite(bytes.data(), format, rows * columns);
  if (bad < rows * columns) throw std::invalid_argument(fmt::format("value {} is not finite", bad));

  std::vector<float> row_values(columns);
  // In storage order, so one addition after the other.
  double sum = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    kernels::WidenValues(bytes.data() + row * row_bytes, format, row_values);
    for (const float value : row_values) sum += std::fabs(value);
  }
  TernaryTensor tensor;
  tensor.scale =
      std::max(static_cast<float>(sum / static_cast<double>(rows * columns)), kSmallestMean);
  const float factor = 1.0F / tensor.scale;
  tensor.packed = PackRows(rows, columns, {}, [&](std::size_t row, std::span<std::uint8_t> codes) {
    kernels::WidenValues(bytes.data() + row * row_bytes, format, row_values);
    WriteCodes(row_values, factor, codes);
    return true;
  });
  return tensor;
}

}  // namespace ternion::model
