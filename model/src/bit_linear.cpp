// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/bit_linear.h"

#include <stdexcept>

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
    for (std::size_t n = t * out; n < (t + 1) * out; ++n) {
      result.y[n] =
          ScaleBack(result.acc[n], result.scale[t], linear.weight_scale, linear.direction);
    }
  }
  return result;
}

}  // namespace ternion::model
