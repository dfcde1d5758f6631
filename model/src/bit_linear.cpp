// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/bit_linear.h"

#include <stdexcept>

#include "ternion/model/quantize.h"

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

  result.acc.resize(tokens * out);
  executor.Multiply(id, linear.weight, result.q, tokens, result.acc);

  result.y.resize(tokens * out);
  const bool multiply = linear.direction == ScaleDirection::kMultiply;
  for (std::size_t t = 0; t < tokens; ++t) {
    const float scale = result.scale[t];
    for (std::size_t n = t * out; n < (t + 1) * out; ++n) {
      const auto sum = static_cast<float>(result.acc[n]);
      result.y[n] =
          multiply ? sum / scale * linear.weight_scale : sum / (linear.weight_scale * scale);
    }
  }
  return result;
}

}  // namespace ternion::model
