// SPDX-License-Identifier: Apache-2.0
//
// The two quantizers of BitNet b1.58 (Ma et al., arXiv:2402.17764, section 2; the order of
// operations is that of transformers' integrations/bitnet.py in float32).

#ifndef TERNION_MODEL_QUANTIZE_H_
#define TERNION_MODEL_QUANTIZE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ternion/model/ternary_matrix.h"

namespace ternion::model {

/// Absmax int8 quantization of one token:
///   a = max(max|x|, 1e-5), s = (1 / a) * 127, q[k] = clamp(round_half_even(x[k] * s), -128, 127),
/// every operation in float32. Writes q (same size as x) and returns s.
/// Throws Error("activations", ...) when a value is NaN or infinite.
float QuantizeActivations(std::span<const float> x, std::span<std::int8_t> q);

/// Ternary weights made from latent ones.
struct QuantizedWeights {
  std::vector<std::int8_t> trits;  ///< row-major, as the latent values
  float scale = 0;                 ///< s = 1 / max(mean|W|, 1e-5): the scale that divides
  float mean = 0;                  ///< max(mean|W|, 1e-5): the scale that multiplies
};

/// Absmean ternary quantization of a whole tensor: t = clamp(round_half_even(W * s), -1, 1).
/// The mean is the float64 sum in order, divided by the count and rounded to float32.
/// Throws Error when `latent` is empty or holds a value that is not finite.
QuantizedWeights QuantizeWeights(std::span<const float> latent);

}  // namespace ternion::model

#endif  // TERNION_MODEL_QUANTIZE_H_
