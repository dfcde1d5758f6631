// SPDX-License-Identifier: Apache-2.0
//
// The exact product of int8 activations and packed ternary weights on vector instructions.

#ifndef TERNION_MODEL_SRC_KERNELS_TERNARY_PRODUCT_H_
#define TERNION_MODEL_SRC_KERNELS_TERNARY_PRODUCT_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace ternion::model::kernels {

/// Weights as TernaryMatrix (ternary_matrix.h) packs them.
struct PackedCodes {
  const std::uint8_t* packed = nullptr;  ///< [packed_rows, columns]
  std::size_t packed_rows = 0;
  std::size_t rows = 0;
  std::size_t columns = 0;
};

/// Activations as the product wants them: every token starts at a cache line and is filled up with
/// zeros to a multiple of 64 values.
class PackedActivations {
 public:
  /// q [tokens, columns].
  PackedActivations(std::span<const std::int8_t> q, std::size_t tokens, std::size_t columns);

  const std::int8_t* token(std::size_t index) const { return start_ + index * pitch_; }
  std::size_t pitch() const { return pitch_; }
  /// Sum of a token's values: codes are weight + 1, so the product of codes is too large by it.
  const std::int32_t* sums() const { return sums_.data(); }
  std::size_t tokens() const { return sums_.size(); }

 private:
  std::size_t pitch_;
  std::vector<std::int8_t> values_;
  std::int8_t* start_;
  std::vector<std::int32_t> sums_;
};

/// Packed rows that are computed as one piece: their outputs of a token fill a cache line.
inline constexpr std::size_t kPackedRowsAtOnce = 16;

/// acc[m * rows + n] = sum over k of q[m, k] * weight[n, k] for every n = r + i * packed_rows with
/// first <= r < last, i < 4. |sum| must fit in int32: columns below 2^24.
/// `vnni` asks for the AVX-512 VNNI form, which the processor must have (HasVnni()).
void TernaryProduct(const PackedCodes& codes, const PackedActivations& q, std::size_t first,
                    std::size_t last, bool vnni, std::int32_t* acc);

bool HasVnni();

/// Name of the instruction set that the products of this process use ("AVX-512 VNNI", "AVX2", ...).
std::string_view InstructionSet();

}  // namespace ternion::model::kernels

#endif  // TERNION_MODEL_SRC_KERNELS_TERNARY_PRODUCT_H_
