// SPDX-License-Identifier: Apache-2.0
//
// The float32 operations that the vector code of kernels/ does, one value after the other, as
// docs/numerics.md specifies them. The tests hold the vector code to these bits; nothing else calls
// them. The specification of the ternary product is ReferenceExecutor.

#ifndef TERNION_MODEL_SRC_SPECIFICATION_H_
#define TERNION_MODEL_SRC_SPECIFICATION_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace ternion::model::specification {

/// Sum of a[i] * b[i]: eight partial sums, number j over the i with i mod 8 = j, then added in
/// pairs.
inline float Dot(const float* a, const float* b, std::size_t n) {
  constexpr std::size_t kPartialSums = 8;
  std::array<float, kPartialSums> sums{};
  for (std::size_t i = 0; i < n; ++i) sums[i % kPartialSums] += a[i] * b[i];
  for (std::size_t width = kPartialSums / 2; width > 0; width /= 2) {
    for (std::size_t j = 0; j < width; ++j) sums[j] += sums[j + width];
  }
  return sums[0];
}

/// One quantized activation. Adding and subtracting 1.5 * 2^23 rounds half to even, exactly for
/// |x * scale| below 2^22.
inline std::int8_t Quantize(float x, float scale) {
  constexpr float kShift = 0x1.8p23F;
  const float rounded = (x * scale + kShift) - kShift;
  return static_cast<std::int8_t>(std::clamp(rounded, -128.0F, 127.0F));
}

inline float DivideAndMultiply(std::int32_t acc, float divisor, float factor) {
  return static_cast<float>(acc) / divisor * factor;
}

inline float ScaleByGain(float x, float gain, float factor) { return gain * (x * factor); }

inline float Relu2Gate(float gate, float up) {
  const float positive = gate > 0 ? gate : 0.0F;
  return (positive * positive) * up;
}

/// Value i of a weighted sum of rows.
inline float WeightedSum(const float* rows, std::size_t stride, std::size_t i, const float* weights,
                         std::size_t count) {
  float sum = 0;
  for (std::size_t p = 0; p < count; ++p) sum += weights[p] * rows[p * stride + i];
  return sum;
}

/// Value i < 256 of a GGUF Q6_K block (q6_k.h), `d` its binary16 scale.
inline float Q6KValue(const std::uint8_t* block, std::size_t i, float d) {
  const std::size_t half = i / 128;
  const std::size_t run = i % 128 / 32;
  const std::size_t place = i % 32;
  const unsigned low_byte = block[half * 64 + run % 2 * 32 + place];
  const unsigned low = run < 2 ? low_byte & 15U : low_byte >> 4;
  const unsigned high = (static_cast<unsigned>(block[128 + half * 32 + place]) >> (2 * run)) & 3U;
  const int q = static_cast<int>(low | high << 4) - 32;
  const auto scale = static_cast<std::int8_t>(block[192 + i / 16]);
  return d * static_cast<float>(scale) * static_cast<float>(q);
}

}  // namespace ternion::model::specification

#endif  // TERNION_MODEL_SRC_SPECIFICATION_H_
