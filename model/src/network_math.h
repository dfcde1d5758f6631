// SPDX-License-Identifier: Apache-2.0
//
// The float32 operations of the network outside the ternary product, in the fixed order of
// docs/numerics.md.

#ifndef TERNION_MODEL_SRC_NETWORK_MATH_H_
#define TERNION_MODEL_SRC_NETWORK_MATH_H_

#include <cstddef>
#include <span>
#include <vector>

#include "ternion/model/config.h"

namespace ternion::model {

/// RMSNorm of every row of x [tokens, gain.size()]:
/// gain[i] * (x[i] * (1 / sqrt(Dot(x, x) / n + eps))).
std::vector<float> RmsNorm(std::span<const float> x, std::span<const float> gain, float eps);

/// RoPE inverse frequencies: 1 / theta^(2i / head_dim), i < head_dim / 2, the quotient, the power
/// and its reciprocal each rounded to float32.
std::vector<float> InverseFrequencies(float theta, std::size_t head_dim);

/// Rotates each head of one token (size a multiple of head_dim = 2 * inverse_frequency.size()) in
/// place, element i against element i + head_dim / 2, by the angle position * inverse_frequency[i].
void Rotate(std::span<float> heads, std::size_t position, std::span<const float> inverse_frequency);

/// gate[i] = act(gate[i]) * up[i]: relu(x)^2 as (relu(x) * relu(x)), SiLU as x / (1 + Exp(-x)) with
/// the exponential rounded to float32.
void Gate(Activation activation, std::span<const float> up, std::span<float> gate);

/// Attention of one token over the first `context` positions of the caches
/// ([positions, key_value_size]): q, out [attention_size].
void AttendToken(const Config& config, std::span<const float> q, std::span<const float> keys,
                 std::span<const float> values, std::size_t context, std::span<float> out);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_NETWORK_MATH_H_
