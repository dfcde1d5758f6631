// SPDX-License-Identifier: Apache-2.0

#include "network_math.h"

#include <algorithm>
#include <cmath>

#include "kernels/elementwise.h"
#include "kernels/float_rows.h"
#include "ternion/model/math.h"

namespace ternion::model {
namespace {

/// Softmax in place: Exp in float64 rounded to float32, the sum in order, then a division each.
void Softmax(std::span<float> scores) {
  const float largest = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (float& score : scores) {
    score = static_cast<float>(Exp(static_cast<double>(score - largest)));
    sum += score;
  }
  for (float& score : scores) score /= sum;
}

}  // namespace

std::vector<float> RmsNorm(std::span<const float> x, std::span<const float> gain, float eps) {
  const std::size_t n = gain.size();
  std::vector<float> out(x.size());
  for (std::size_t row = 0; row < x.size(); row += n) {
    const float* at = x.data() + row;
    const float mean = kernels::DotProduct(at, at, n) / static_cast<float>(n);
    const float factor = 1.0F / std::sqrt(mean + eps);
    kernels::ScaleByGain(at, gain.data(), n, factor, out.data() + row);
  }
  return out;
}

std::vector<float> InverseFrequencies(float theta, std::size_t head_dim) {
  std::vector<float> frequencies(head_dim / 2);
  for (std::size_t i = 0; i < frequencies.size(); ++i) {
    const float exponent = static_cast<float>(2 * i) / static_cast<float>(head_dim);
    const auto power =
        static_cast<float>(Pow(static_cast<double>(theta), static_cast<double>(exponent)));
    frequencies[i] = 1.0F / power;
  }
  return frequencies;
}

void Rotate(std::span<float> heads, std::size_t position,
            std::span<const float> inverse_frequency) {
  const std::size_t half = inverse_frequency.size();
  for (std::size_t i = 0; i < half; ++i) {
    const float angle = static_cast<float>(position) * inverse_frequency[i];
    const auto cosine = static_cast<float>(Cos(static_cast<double>(angle)));
    const auto sine = static_cast<float>(Sin(static_cast<double>(angle)));
    for (std::size_t head = 0; head < heads.size(); head += 2 * half) {
      float& low = heads[head + i];
      float& high = heads[head + i + half];
      const float rotated_low = low * cosine - high * sine;
      const float rotated_high = high * cosine + low * sine;
      low = rotated_low;
      high = rotated_high;
    }
  }
}

void Gate(Activation activation, std::span<const float> up, std::span<float> gate) {
  if (activation == Activation::kRelu2) {
    kernels::Relu2Gate(up.data(), gate.size(), gate.data());
    return;
  }
  for (std::size_t i = 0; i < gate.size(); ++i) {
    const auto exponential = static_cast<float>(Exp(-static_cast<double>(gate[i])));
    gate[i] = gate[i] / (1.0F + exponential) * up[i];
  }
}

void AttendToken(const Config& config, std::span<const float> q, std::span<const float> keys,
                 std::span<const float> values, std::size_t context, std::span<float> out) {
  const std::size_t dim = config.head_dim;
  const std::size_t stride = config.key_value_size();
  const std::size_t group = config.attention_heads / config.key_value_heads;
  const auto scale = static_cast<float>(1.0 / std::sqrt(static_cast<double>(dim)));
  std::vector<float> weights(group * context);
  for (std::size_t shared = 0; shared < config.key_value_heads; ++shared) {
    const auto* key = reinterpret_cast<const std::uint8_t*>(keys.data() + shared * dim);
    const std::size_t first = shared * group;  // of the heads that share a key-value head
    kernels::DotRows({key, dim, stride, kernels::RowFormat::kF32}, q.data() + first * dim, group, 0,
                     context, context, weights.data());
    for (float& weight : weights) weight *= scale;
    for (std::size_t head = 0; head < group; ++head) {
      const auto of_head = std::span(weights).subspan(head * context, context);
      Softmax(of_head);
      kernels::WeightedSum(values.data() + shared * dim, stride, dim, of_head.data(), context,
                           out.data() + (first + head) * dim);
    }
  }
}

}  // namespace ternion::model
