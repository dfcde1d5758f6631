// SPDX-License-Identifier: Apache-2.0
//
// Exact sums of products of int8 rows and int8 activations, and reading memory as fast as it goes.

#ifndef TERNION_MODEL_SRC_KERNELS_INT8_ROWS_H_
#define TERNION_MODEL_SRC_KERNELS_INT8_ROWS_H_

#include <cstddef>
#include <cstdint>
#include <span>

#include "kernels/ternary_product.h"

namespace ternion::model::kernels {

/// Bytes from a row to the next: rows are filled up with zeros to whole cache lines.
std::size_t Int8Pitch(std::size_t columns);

/// sums[r - first] = sum over k of rows[r * q.pitch() + k] * q[token, k], first <= r < last. Rows
/// start at a cache line and are q.pitch() apart. |sum| must fit in int32: columns up to 2^16.
/// `vnni` as for TernaryProduct.
void Int8Dots(const std::int8_t* rows, const PackedActivations& q, std::size_t token,
              std::size_t first, std::size_t last, bool vnni, std::int32_t* sums);

/// Exclusive or of all 64-bit words of whole cache lines: reads every byte once, with the
/// prefetching of the products. What it reaches is the memory bandwidth a product could have.
std::uint64_t ReadAll(std::span<const std::uint8_t> bytes);

}  // namespace ternion::model::kernels

#endif  // TERNION_MODEL_SRC_KERNELS_INT8_ROWS_H_
