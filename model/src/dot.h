// SPDX-License-Identifier: Apache-2.0
//
// The one order in which float32 sums of products are taken (docs/numerics.md, "Sums").

#ifndef TERNION_MODEL_SRC_DOT_H_
#define TERNION_MODEL_SRC_DOT_H_

#include <array>
#include <cstddef>

namespace ternion::model {

/// Partial sums that run side by side: two 128-bit vector registers or one of 256 bits, so that any
/// compiler can vectorize the sum without reordering it.
inline constexpr std::size_t kDotLanes = 8;

/// Sum of a[i] * b[i], i < n: lane j adds the products with i mod 8 = j in rising i, each product
/// and each sum rounded to float32; then lanes j and j + 8 are added, then j and j + 4, j + 2, j
/// + 1.
inline float Dot(const float* a, const float* b, std::size_t n) {
  std::array<float, kDotLanes> lane{};
  std::size_t i = 0;
  for (; i + kDotLanes <= n; i += kDotLanes) {
    for (std::size_t j = 0; j < kDotLanes; ++j) lane[j] += a[i + j] * b[i + j];
  }
  for (std::size_t j = 0; i + j < n; ++j) lane[j] += a[i + j] * b[i + j];
  for (std::size_t width = kDotLanes / 2; width > 0; width /= 2) {
    for (std::size_t j = 0; j < width; ++j) lane[j] += lane[j + width];
  }
  return lane[0];
}

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_DOT_H_
