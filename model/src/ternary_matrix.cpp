// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/ternary_matrix.h"

#include <fmt/format.h>

#include <limits>
#include <stdexcept>
#include <vector>

#include "kernels/ternary_codes.h"

namespace ternion::model {
namespace {

constexpr std::size_t kPerByte = 4;

unsigned Code(unsigned byte, std::size_t place) { return (byte >> (2 * place)) & 3U; }

std::size_t PackedRows(std::size_t rows, std::size_t columns) {
  if (columns != 0 && rows > std::numeric_limits<std::size_t>::max() / columns) {
    throw std::invalid_argument("TernaryMatrix: rows * columns overflows");
  }
  return rows / kPerByte + (rows % kPerByte != 0);
}

std::vector<std::uint8_t> Pack(std::size_t rows, std::size_t columns,
                               std::span<const std::int8_t> trits) {
  const std::size_t packed_rows = PackedRows(rows, columns);
  if (trits.size() != rows * columns) {
    throw std::invalid_argument("TernaryMatrix: size is not rows * columns");
  }
  std::vector<std::uint8_t> packed(packed_rows * columns);
  for (std::size_t row = 0; row < packed_rows * kPerByte; ++row) {
    std::uint8_t* codes = packed.data() + row % packed_rows * columns;
    const std::size_t shift = 2 * (row / packed_rows);
    for (std::size_t column = 0; column < columns; ++column) {
      // Rows that do not exist: weights 0.
      const int trit = row < rows ? trits[row * columns + column] : 0;
      if (trit < -1 || trit > 1) throw std::invalid_argument("TernaryMatrix: value not ternary");
      codes[column] = static_cast<std::uint8_t>(codes[column] | (trit + 1) << shift);
    }
  }
  return packed;
}

[[noreturn]] void FailAtCode3(std::span<const std::uint8_t> packed, std::size_t packed_rows,
                              std::size_t columns) {
  for (std::size_t at = 0; at < packed.size(); ++at) {
    for (std::size_t place = 0; place < kPerByte; ++place) {
      if (Code(packed[at], place) == 3) {
        throw std::invalid_argument(fmt::format("code 3 is no weight (row {}, column {})",
                                                at / columns + place * packed_rows, at % columns));
      }
    }
  }
  throw std::logic_error("TernaryMatrix: a code 3 was counted and is not there");
}

}  // namespace

TernaryMatrix::TernaryMatrix(std::size_t rows, std::size_t columns,
                             std::span<const std::int8_t> trits)
    : TernaryMatrix(rows, columns, Share(Pack(rows, columns, trits))) {}

TernaryMatrix::TernaryMatrix(std::size_t rows, std::size_t columns, SharedBytes packed)
    : rows_(rows),
      columns_(columns),
      packed_rows_(PackedRows(rows, columns)),
      packed_(std::move(packed)) {
  if (packed_.bytes.size() != packed_rows_ * columns_) {
    throw std::invalid_argument("TernaryMatrix: size is not ceil(rows / 4) * columns");
  }
  const kernels::CodeCounts counts = kernels::CountCodes(packed_.bytes);
  if (counts.invalid != 0) FailAtCode3(packed_.bytes, packed_rows_, columns_);
  zeros_ = counts.zeros;
  for (std::size_t row = rows_; row < packed_rows_ * kPerByte; ++row) {
    const auto codes = packed_.bytes.subspan(row % packed_rows_ * columns_, columns_);
    for (const unsigned byte : codes) zeros_ -= Code(byte, row / packed_rows_) == 1 ? 1 : 0;
  }
}

void TernaryMatrix::MoveToHugePages() { packed_ = ternion::MoveToHugePages(packed_); }

void TernaryMatrix::UnpackRow(std::size_t row, std::span<std::int8_t> out) const {
  if (row >= rows_ || out.size() != columns_) {
    throw std::invalid_argument("TernaryMatrix::UnpackRow: wrong row or size");
  }
  const std::uint8_t* codes = packed_.bytes.data() + row % packed_rows_ * columns_;
  const auto place = static_cast<unsigned>(row / packed_rows_);
  for (std::size_t column = 0; column < columns_; ++column) {
    out[column] = static_cast<std::int8_t>(static_cast<int>(Code(codes[column], place)) - 1);
  }
}

}  // namespace ternion::model
