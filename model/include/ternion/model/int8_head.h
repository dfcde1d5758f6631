// SPDX-License-Identifier: Apache-2.0
//
// An LM head rounded to 8 bits: half the bytes of BF16 at every token, and other logits.

#ifndef TERNION_MODEL_INT8_HEAD_H_
#define TERNION_MODEL_INT8_HEAD_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ternion/model/embedding.h"
#include "ternion/util/shared_bytes.h"

namespace ternion::model {

/// Row r as int8: with m = max |w|, w8 = round_half_even(w * float32(127 / m)), and m / 127 as
/// scale (a row of zeros has scale 0); with m below 2^-120, zeros. The input is quantized as that
/// of a BitLinear is (docs/numerics.md): q, s. out[t, r] = float32(sum q * w8) / s[t] * scale[r];
/// the sum is exact.
class Int8Head {
 public:
  /// Throws std::invalid_argument for more than 2^16 columns, whose sums int32 does not hold.
  explicit Int8Head(const Embedding& head, ThreadPool* pool = nullptr);

  std::size_t rows() const { return scales_.size(); }
  std::size_t columns() const { return columns_; }
  /// The rows in memory, filled up with zeros to whole cache lines.
  std::span<const std::uint8_t> bytes() const { return rows_.bytes; }
  std::span<const std::int8_t> row(std::size_t index) const;
  float scale(std::size_t index) const { return scales_[index]; }

  /// x [tokens, columns], out [tokens, rows].
  void Project(std::span<const float> x, std::size_t tokens, std::span<float> out,
               ThreadPool* pool = nullptr) const;

 private:
  std::size_t columns_;
  std::size_t pitch_;
  SharedBytes rows_;  // [rows, pitch], filled up with zeros
  std::vector<float> scales_;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_INT8_HEAD_H_
