// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/perplexity.h"

#include <fmt/format.h>

#include <algorithm>

#include "ternion/model/decoder.h"
#include "ternion/model/math.h"
#include "ternion/util/error.h"

namespace ternion::model {
namespace {

/// -ln softmax(logits)[target], in float64.
double NegativeLogLikelihood(std::span<const float> logits, std::int32_t target) {
  const double largest = *std::max_element(logits.begin(), logits.end());
  double sum = 0;
  for (const float logit : logits) sum += Exp(static_cast<double>(logit) - largest);
  return largest + Log(sum) - static_cast<double>(logits[static_cast<std::size_t>(target)]);
}

}  // namespace

PerplexityResult PerplexityState::Result(std::uint32_t window) const {
  PerplexityResult result;
  result.tokens_predicted = windows_done * window;
  if (result.tokens_predicted == 0) return result;
  result.nats_per_token = nats / static_cast<double>(result.tokens_predicted);
  result.perplexity = Exp(result.nats_per_token);
  return result;
}

std::uint64_t PerplexityWindows(std::size_t ids, std::uint32_t window) {
  return ids == 0 || window == 0 ? 0 : (ids - 1) / window;
}

PerplexityState MeasurePerplexity(
    const Model& model, std::span<const std::int32_t> ids, std::uint32_t window,
    TernaryExecutor& executor, PerplexityState state,
    const std::function<bool(const PerplexityState&, std::uint64_t)>& go_on) {
  if (window == 0 || window > model.config.max_positions) {
    throw Error("perplexity", "window",
                fmt::format("{} is outside 1..{}", window, model.config.max_positions));
  }
  if (ids.size() <= window) {
    throw Error("perplexity", "text",
                fmt::format("{} tokens do not fill one window of {} and the token after it",
                            ids.size(), window));
  }
  const std::uint64_t windows = PerplexityWindows(ids.size(), window);
  if (state.windows_done > windows) {
    throw Error("perplexity", "windows_done",
                fmt::format("{}, but the text has {}", state.windows_done, windows));
  }
  const std::size_t vocabulary = model.config.vocab_size;
  Decoder decoder(model);
  while (state.windows_done < windows) {
    const std::uint64_t begin = state.windows_done * window;
    decoder.Reset();
    const std::vector<float> logits = decoder.Forward(ids.subspan(begin, window), executor);
    for (std::size_t t = 0; t < window; ++t) {
      const std::int32_t target = ids[begin + t + 1];
      if (target < 0 || static_cast<std::size_t>(target) >= vocabulary) {
        throw Error("token ids", fmt::format("position {}", begin + t + 1),
                    fmt::format("{} is outside 0..{}", target, vocabulary - 1));
      }
      state.nats +=
          NegativeLogLikelihood(std::span(logits).subspan(t * vocabulary, vocabulary), target);
    }
    ++state.windows_done;
    if (go_on && !go_on(state, windows)) break;
  }
  return state;
}

PerplexityResult Perplexity(const Model& model, std::span<const std::int32_t> ids,
                            std::uint32_t window, TernaryExecutor& executor) {
  return MeasurePerplexity(model, ids, window, executor).Result(window);
}

}  // namespace ternion::model
