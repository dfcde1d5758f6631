// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/sampler.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <vector>

#include "ternion/model/math.h"
#include "ternion/util/error.h"

namespace ternion::model {

std::uint64_t SplitMix64::Next() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31);
}

double SplitMix64::NextUnit() { return static_cast<double>(Next() >> 11) * 0x1p-53; }

std::int32_t Greedy(std::span<const float> logits) {
  // max_element returns the first of equal ones.
  return static_cast<std::int32_t>(std::max_element(logits.begin(), logits.end()) - logits.begin());
}

Sampler::Sampler(const SamplingOptions& options) : options_(options), random_(options.seed) {
  if (!(options.temperature >= 0) || !std::isfinite(options.temperature)) {
    throw Error("sampling", "temperature",
                fmt::format("{} is not a number from 0 up", options.temperature));
  }
}

std::int32_t Sampler::Sample(std::span<const float> logits) {
  if (logits.empty()) throw std::invalid_argument("Sampler: no logits");
  for (std::size_t i = 0; i < logits.size(); ++i) {
    if (!std::isfinite(logits[i])) {
      throw Error("logits", fmt::format("token {}", i), fmt::format("is {}", logits[i]));
    }
  }
  if (options_.temperature == 0) return Greedy(logits);

  std::vector<std::int32_t> order(logits.size());
  std::iota(order.begin(), order.end(), 0);
  const std::size_t kept =
      options_.top_k == 0 ? order.size() : std::min<std::size_t>(options_.top_k, order.size());
  const auto logit = [&](std::int32_t id) { return logits[static_cast<std::size_t>(id)]; };
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(),
                    [&](std::int32_t a, std::int32_t b) {
                      return logit(a) != logit(b) ? logit(a) > logit(b) : a < b;
                    });
  order.resize(kept);

  const double largest = logit(order.front());
  std::vector<double> weights(kept);
  double total = 0;
  for (std::size_t i = 0; i < kept; ++i) {
    weights[i] = Exp((static_cast<double>(logit(order[i])) - largest) / options_.temperature);
    total += weights[i];
  }
  const double drawn = random_.NextUnit() * total;
  double sum = 0;
  for (std::size_t i = 0; i < kept; ++i) {
    sum += weights[i];
    if (sum > drawn) return order[i];
  }
  return order.back();  // drawn rounded up to total
}

}  // namespace ternion::model
