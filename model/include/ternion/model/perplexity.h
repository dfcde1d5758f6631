// SPDX-License-Identifier: Apache-2.0
//
// How well a model predicts a text.

#ifndef TERNION_MODEL_PERPLEXITY_H_
#define TERNION_MODEL_PERPLEXITY_H_

#include <cstdint>
#include <functional>
#include <span>

#include "ternion/model/executor.h"
#include "ternion/model/model.h"

namespace ternion::model {

struct PerplexityResult {
  std::uint64_t tokens_predicted = 0;
  double nats_per_token = 0;
  double perplexity = 0;  ///< Exp(nats_per_token)
};

/// Cuts `ids` into floor((ids.size() - 1) / window) consecutive windows of `window` tokens, runs
/// each in a fresh context, and predicts for each of its tokens the one that follows (the last one
/// predicts the next window's first). What is left over is not used. Each term is
/// max + Log(sum Exp(logit - max)) - logit[next] in float64, summed in order.
/// `on_window`, if set, is called after each window with windows done and in all.
/// Throws Error when `ids` has no full window or `window` is 0 or over config.max_positions.
PerplexityResult Perplexity(
    const Model& model, std::span<const std::int32_t> ids, std::uint32_t window,
    TernaryExecutor& executor,
    const std::function<void(std::uint64_t, std::uint64_t)>& on_window = {});

}  // namespace ternion::model

#endif  // TERNION_MODEL_PERPLEXITY_H_
