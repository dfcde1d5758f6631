// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/bit_linear.h"

#include <stdexcept>

#include "kernels/elementwise.h"
#include "ternion/model/quantize.h"
#include "ternion/model/scale_back.h"

namespace ternion::model {

LinearResult ApplyLinear(const LinearId& id, const BitLinear& linear, std::span<const float> x,
                         std::size_t tokens, TernaryExecutor& executor) {
  const std::size_t in = linear.weight.columns();
  const std::size_t out = linear.weight.rows();
  if (x.size() != tokens * in) throw std::invalid_argument("ApplyLinear: x is not [tokens, in]");

  LinearResult result;
  result.tokens = tokens;
  result.scale.resize(tokens);
  result.q.resize(tokens * in);
  for (std::size_t t = 0; t < tokens; ++t) {
    result.scale[t] =
        QuantizeActivations(x.subspan(t * in, in), std::span(result.q).subspan(t * in, in));
  }

  result.y.resize(tokens * out);
  const OutputScales scales{result.scale, linear.weight_scale, linear.direction};
  if (executor.MultiplyAndScale(id, linear.weight, result.q, scales, result.y)) return result;

  result.acc.resize(tokens * out);
  executor.Multiply(id, linear.weight, result.q, tokens, result.acc);
  for (std::size_t t = 0; t < tokens; ++t) {
    // ScaleBack() of a row; a product with 1 is exact.
    const bool multiply = linear.direction == ScaleDirection::kMultiply;
    const float divisor = multiply ? result.scale[t] : linear.weight_scale * result.scale[t];
    const float factor = multiply ? linear.weight_scale : 1.0F;
    kernels::DivideAndMultiply(result.acc.data() + t * out, out, divisor, factor,
                               result.y.data() + t * out);
  }
  return result;
}

}  // namespace ternion::model
