// SPDX-License-Identifier: Apache-2.0
//
// Counting over packed ternary codes.

#ifndef TERNION_MODEL_SRC_KERNELS_TERNARY_CODES_H_
#define TERNION_MODEL_SRC_KERNELS_TERNARY_CODES_H_

#include <cstdint>
#include <span>

namespace ternion::model::kernels {

struct CodeCounts {
  std::uint64_t zeros = 0;    ///< codes 1: weights that are 0
  std::uint64_t invalid = 0;  ///< codes 3
};

/// Counts over all four codes of every byte.
CodeCounts CountCodes(std::span<const std::uint8_t> packed);

}  // namespace ternion::model::kernels

#endif  // TERNION_MODEL_SRC_KERNELS_TERNARY_CODES_H_
