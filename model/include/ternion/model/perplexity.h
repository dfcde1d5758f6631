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

/// How far a measurement is: what another one can go on from.
struct PerplexityState {
  std::uint64_t windows_done = 0;
  double nats = 0;  ///< of their tokens, summed in order

  PerplexityResult Result(std::uint32_t window) const;
};

/// Windows that Perplexity cuts so many ids into: those that have a next token, whole ones only.
std::uint64_t PerplexityWindows(std::size_t ids, std::uint32_t window);

/// Cuts `ids` into floor((ids.size() - 1) / window) consecutive windows of `window` tokens, runs
/// each in a fresh context, and predicts for each of its tokens the one that follows (the last one
/// predicts the next window's first). What is left over is not used. Each term is
/// max + Log(sum Exp(logit - max)) - logit[next] in float64, summed in order.
/// Goes on from `state`. `go_on`, if set, is called with it and the windows in all after each
/// window, and ends the run early by returning false. Returns the last state: the result does not
/// depend on how often the run was interrupted.
/// Throws Error when `ids` has no full window, `window` is 0 or over config.max_positions, or more
/// windows are done than there are.
PerplexityState MeasurePerplexity(
    const Model& model, std::span<const std::int32_t> ids, std::uint32_t window,
    TernaryExecutor& executor, PerplexityState state = {},
    const std::function<bool(const PerplexityState&, std::uint64_t)>& go_on = {});

/// The whole of it at once.
PerplexityResult Perplexity(const Model& model, std::span<const std::int32_t> ids,
                            std::uint32_t window, TernaryExecutor& executor);

}  // namespace ternion::model

#endif  // TERNION_MODEL_PERPLEXITY_H_
