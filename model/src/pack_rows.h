// SPDX-License-Identifier: Apache-2.0
//
// Makes the packing of TernaryMatrix from rows that are decoded one by one.

#ifndef TERNION_MODEL_SRC_PACK_ROWS_H_
#define TERNION_MODEL_SRC_PACK_ROWS_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

#include "ternion/util/shared_bytes.h"

namespace ternion::model {

/// Writes the codes (weight + 1) of a row, one a byte; false when it holds what is no weight.
using RowDecoder = std::function<bool(std::size_t row, std::span<std::uint8_t> codes)>;

/// Packed [ceil(rows / 4), columns]. `order`, when not empty, has for each row of the result the
/// row to decode. Throws std::invalid_argument with the number of a row that `decode` refuses.
SharedBytes PackRows(std::size_t rows, std::size_t columns, std::span<const std::uint32_t> order,
                     const RowDecoder& decode);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_PACK_ROWS_H_
