// SPDX-License-Identifier: Apache-2.0

#include "network_math.h"

#include <algorithm>
#include <cmath>

#include "dot.h"
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
    const float mean = Dot(x.data() + row, x.data() + row, n) / static_cast<float>(n);
    const float factor = 1.0F / std::sqrt(mean + eps);
    for (std::size_t i = 0; i < n; ++i) out[row + i] = gain[i] * (x[row + i] * factor);
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
    for (std::size_t i = 0; i < gate.size(); ++i) {
      const float positive = gate[i] > 0 ? gate[i] : 0.0F;
      gate[i] = (positive * positive) * up[i];
    }
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
  std::vector<float> weights(context);
  for (std::size_t head = 0; head < config.attention_heads; ++head) {
    const std::size_t offset = head / group * dim;  // of the key-value head this head shares
    for (std::size_t p = 0; p < context; ++p) {
      weights[p] = Dot(q.data() + head * dim, keys.data() + p * stride + offset, dim) * scale;
    }
    Softmax(weights);
    const auto mixed = out.subspan(head * dim, dim);
    std::fill(mixed.begin(), mixed.end(), 0.0F);
    for (std::size_t p = 0; p < context; ++p) {
      const float* value = values.data() + p * stride + offset;
      for (std::size_t i = 0; i < dim; ++i) mixed[i] += weights[p] * value[i];
    }
  }
}

}  // namespace ternion::model
