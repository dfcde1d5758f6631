// SPDX-License-Identifier: Apache-2.0
//
// The float32 operations of the network that treat every value on its own, on vector instructions.
// Each gives the bits of the scalar formula beside it.

#ifndef TERNION_MODEL_SRC_KERNELS_ELEMENTWISE_H_
#define TERNION_MODEL_SRC_KERNELS_ELEMENTWISE_H_

#include <cstddef>
#include <cstdint>

namespace ternion::model::kernels {

/// max |x[i]|; NaN or infinity when a value is not finite. 0 for no values.
float LargestMagnitude(const float* x, std::size_t n);

/// q[i] = clamp(round_half_even(x[i] * scale), -128, 127), for |x[i] * scale| below 2^22.
void Quantize(const float* x, std::size_t n, float scale, std::int8_t* q);

/// y[i] = float(acc[i]) / divisor * factor.
void DivideAndMultiply(const std::int32_t* acc, std::size_t n, float divisor, float factor,
                       float* y);

/// out[i] = gain[i] * (x[i] * factor).
void ScaleByGain(const float* x, const float* gain, std::size_t n, float factor, float* out);

/// gate[i] = (r * r) * up[i] with r = gate[i] > 0 ? gate[i] : 0.
void Relu2Gate(const float* up, std::size_t n, float* gate);

/// sum[i] += x[i].
void AddTo(const float* x, std::size_t n, float* sum);

/// out[i] = ((weights[0] * rows[i] + weights[1] * rows[stride + i]) + ...), `count` rows of n
/// values, each product and sum rounded; the first sum is with 0.
void WeightedSum(const float* rows, std::size_t stride, std::size_t n, const float* weights,
                 std::size_t count, float* out);

}  // namespace ternion::model::kernels

#endif  // TERNION_MODEL_SRC_KERNELS_ELEMENTWISE_H_
