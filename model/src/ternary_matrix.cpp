// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/ternary_matrix.h"

#include <array>
#include <limits>
#include <stdexcept>

namespace ternion::model {
namespace {

constexpr std::size_t kPerByte = 4;

using Trits = std::array<std::int8_t, kPerByte>;

/// The four trits of every byte.
constexpr std::array<Trits, 256> kTritsOfByte = [] {
  std::array<Trits, 256> table{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    for (unsigned i = 0; i < kPerByte; ++i) {
      table[byte][i] = static_cast<std::int8_t>(static_cast<int>((byte >> (2 * i)) & 3U) - 1);
    }
  }
  return table;
}();

}  // namespace

TernaryMatrix::TernaryMatrix(std::size_t rows, std::size_t columns,
                             std::span<const std::int8_t> trits)
    : rows_(rows), columns_(columns), row_bytes_(columns / kPerByte + (columns % kPerByte != 0)) {
  if (columns != 0 && rows > std::numeric_limits<std::size_t>::max() / columns) {
    throw std::invalid_argument("TernaryMatrix: rows * columns overflows");
  }
  if (trits.size() != rows * columns) {
    throw std::invalid_argument("TernaryMatrix: size is not rows * columns");
  }
  codes_.resize(rows * row_bytes_);
  for (std::size_t row = 0; row < rows; ++row) {
    std::uint8_t* codes = codes_.data() + row * row_bytes_;
    for (std::size_t column = 0; column < columns; ++column) {
      const int trit = trits[row * columns + column];
      if (trit < -1 || trit > 1) throw std::invalid_argument("TernaryMatrix: value not ternary");
      codes[column / kPerByte] |=
          static_cast<std::uint8_t>((trit + 1) << (2 * (column % kPerByte)));
    }
  }
}

void TernaryMatrix::UnpackRow(std::size_t row, std::span<std::int8_t> out) const {
  if (row >= rows_ || out.size() != columns_) {
    throw std::invalid_argument("TernaryMatrix::UnpackRow: wrong row or size");
  }
  const std::uint8_t* codes = codes_.data() + row * row_bytes_;
  const std::size_t whole = columns_ / kPerByte;
  for (std::size_t byte = 0; byte < whole; ++byte) {
    const Trits& trits = kTritsOfByte[codes[byte]];
    for (std::size_t i = 0; i < kPerByte; ++i) out[byte * kPerByte + i] = trits[i];
  }
  for (std::size_t column = whole * kPerByte; column < columns_; ++column) {
    out[column] = kTritsOfByte[codes[whole]][column % kPerByte];
  }
}

std::uint64_t TernaryMatrix::CountZeros() const {
  std::vector<std::int8_t> trits(columns_);
  std::uint64_t zeros = 0;
  for (std::size_t row = 0; row < rows_; ++row) {
    UnpackRow(row, trits);
    for (const std::int8_t trit : trits) zeros += trit == 0 ? 1 : 0;
  }
  return zeros;
}

}  // namespace ternion::model
