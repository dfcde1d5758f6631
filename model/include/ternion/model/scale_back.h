// SPDX-License-Identifier: Apache-2.0
//
// The last step of a BitLinear: from an exact integer sum to the output, in float32.

#ifndef TERNION_MODEL_SCALE_BACK_H_
#define TERNION_MODEL_SCALE_BACK_H_

#include <cstdint>
#include <span>

#include "ternion/model/config.h"

namespace ternion::model {

/// What turns the sums of a product into outputs.
struct OutputScales {
  std::span<const float> activation;  ///< per token: what its activations were multiplied by
  float weight = 1;                   ///< of the whole tensor
  ScaleDirection direction = ScaleDirection::kMultiply;
};

/// One output, every operation rounded to float32 on its own:
///   kMultiply: float32(sum) / activation_scale * weight_scale, from left to right;
///   kDivide:   float32(sum) / (weight_scale * activation_scale).
inline float ScaleBack(std::int32_t sum, float activation_scale, float weight_scale,
                       ScaleDirection direction) {
  const auto value = static_cast<float>(sum);
  return direction == ScaleDirection::kMultiply ? value / activation_scale * weight_scale
                                                : value / (weight_scale * activation_scale);
}

}  // namespace ternion::model

#endif  // TERNION_MODEL_SCALE_BACK_H_
