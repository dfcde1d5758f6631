// SPDX-License-Identifier: Apache-2.0
//
// BitLinear: quantize the activations, multiply by ternary weights, scale back.

#ifndef TERNION_MODEL_BIT_LINEAR_H_
#define TERNION_MODEL_BIT_LINEAR_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ternion/model/config.h"
#include "ternion/model/executor.h"
#include "ternion/model/ternary_matrix.h"

namespace ternion::model {

/// One BitLinear layer: weight [out, in] and the scale that belongs to the whole tensor.
struct BitLinear {
  TernaryMatrix weight;
  float weight_scale = 1;  ///< finite, > 0
  ScaleDirection direction = ScaleDirection::kMultiply;
};

/// Everything a BitLinear computes, in order.
struct LinearResult {
  std::size_t tokens = 0;
  std::vector<float> scale;    ///< [tokens]
  std::vector<std::int8_t> q;  ///< [tokens, in]
  /// [tokens, out]; empty when the executor scales back and keeps the sums to itself.
  std::vector<std::int32_t> acc;
  std::vector<float> y;  ///< [tokens, out]
};

/// Runs `linear` on x [tokens, in]; the ternary product is computed by `executor`, and scaled back
/// by it too if it does that.
/// Throws std::invalid_argument when x.size() is not tokens * in, Error when x is not finite.
LinearResult ApplyLinear(const LinearId& id, const BitLinear& linear, std::span<const float> x,
                         std::size_t tokens, TernaryExecutor& executor);

}  // namespace ternion::model

#endif  // TERNION_MODEL_BIT_LINEAR_H_
