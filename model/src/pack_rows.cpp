// SPDX-License-Identifier: Apache-2.0

#include "pack_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace ternion::model {
namespace {

constexpr std::size_t kRowsPerByte = 4;

}  // namespace

SharedBytes PackRows(std::size_t rows, std::size_t columns, std::span<const std::uint32_t> order,
                     const RowDecoder& decode) {
  const std::size_t packed_rows = (rows + kRowsPerByte - 1) / kRowsPerByte;
  const MutableBytes packed = AllocateHugePages(packed_rows * columns);
  std::vector<std::uint8_t> codes(kRowsPerByte * columns);
  for (std::size_t r = 0; r < packed_rows; ++r) {
    for (std::size_t i = 0; i < kRowsPerByte; ++i) {
      const std::size_t row = r + i * packed_rows;
      const auto row_codes = std::span(codes).subspan(i * columns, columns);
      if (row >= rows) {
        std::fill(row_codes.begin(), row_codes.end(), std::uint8_t{1});  // no row: weights 0
      } else if (const std::size_t from = order.empty() ? row : order[row];
                 !decode(from, row_codes)) {
        throw std::invalid_argument(fmt::format("row {} holds a code that is no weight", from));
      }
    }
    const std::uint8_t* c = codes.data();
    std::uint8_t* out = packed.bytes.data() + r * columns;
    for (std::size_t k = 0; k < columns; ++k) {
      out[k] = static_cast<std::uint8_t>(c[k] | c[columns + k] << 2U | c[2 * columns + k] << 4U |
                                         c[3 * columns + k] << 6U);
    }
  }
  return {packed.owner, packed.bytes};
}

}  // namespace ternion::model
