// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/quantize.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "kernels/elementwise.h"
#include "ternion/util/error.h"

namespace ternion::model {
namespace {

constexpr float kSmallestMagnitude = 1e-5F;

/// Round half to even for |x| < 2^22: adding 1.5 * 2^23 leaves no fraction bits.
float RoundHalfEven(float x) {
  constexpr float kShift = 0x1.8p23F;
  return (x + kShift) - kShift;
}

void CheckFinite(std::span<const float> values, const char* source) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) {
      throw Error(source, fmt::format("value {}", i), fmt::format("{} is not finite", values[i]));
    }
  }
}

}  // namespace

float QuantizeActivations(std::span<const float> x, std::span<std::int8_t> q) {
  if (q.size() != x.size()) throw std::invalid_argument("QuantizeActivations: sizes differ");
  float largest = kernels::LargestMagnitude(x.data(), x.size());
  if (!std::isfinite(largest)) CheckFinite(x, "activations");
  largest = std::max(largest, kSmallestMagnitude);
  // Reciprocal first: 127 / largest is another number for a quarter of all inputs.
  const float scale = (1.0F / largest) * 127.0F;
  kernels::Quantize(x.data(), x.size(), scale, q.data());  // |x * scale|: 127 and a rounding
  return scale;
}

QuantizedWeights QuantizeWeights(std::span<const float> latent) {
  if (latent.empty()) throw Error("weights", "", "empty tensor");
  CheckFinite(latent, "weights");
  double sum = 0;
  for (const float value : latent) sum += std::fabs(value);
  QuantizedWeights result;
  result.mean =
      std::max(static_cast<float>(sum / static_cast<double>(latent.size())), kSmallestMagnitude);
  result.scale = 1.0F / result.mean;
  result.trits.reserve(latent.size());
  for (const float value : latent) {
    // Clamping first cannot change the result and keeps large values in RoundHalfEven's range.
    const float scaled = std::clamp(value * result.scale, -1.0F, 1.0F);
    result.trits.push_back(static_cast<std::int8_t>(RoundHalfEven(scaled)));
  }
  return result;
}

}  // namespace ternion::model
