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

PerplexityResult Perplexity(const Model& model, std::span<const std::int32_t> ids,
                            std::uint32_t window, TernaryExecutor& executor,
                            const std::function<void(std::uint64_t, std::uint64_t)>& on_window) {
  if (window == 0 || window > model.config.max_positions) {
    throw Error("perplexity", "window",
                fmt::format("{} is outside 1..{}", window, model.config.max_positions));
  }
  if (ids.size() <= window) {
    throw Error("perplexity", "text",
                fmt::format("{} tokens do not fill one window of {} and the token after it",
                            ids.size(), window));
  }
  const std::uint64_t windows = (ids.size() - 1) / window;
  const std::size_t vocabulary = model.config.vocab_size;
  Decoder decoder(model);
  double nats = 0;
  for (std::uint64_t w = 0; w < windows; ++w) {
    const auto context = ids.subspan(w * window, window);
    decoder.Reset();
    const std::vector<float> logits = decoder.Forward(context, executor);
    for (std::size_t t = 0; t < window; ++t) {
      const std::int32_t target = ids[w * window + t + 1];
      if (target < 0 || static_cast<std::size_t>(target) >= vocabulary) {
        throw Error("token ids", fmt::format("position {}", w * window + t + 1),
                    fmt::format("{} is outside 0..{}", target, vocabulary - 1));
      }
      nats += NegativeLogLikelihood(std::span(logits).subspan(t * vocabulary, vocabulary), target);
    }
    if (on_window) on_window(w + 1, windows);
  }
  PerplexityResult result;
  result.tokens_predicted = windows * window;
  result.nats_per_token = nats / static_cast<double>(result.tokens_predicted);
  result.perplexity = Exp(result.nats_per_token);
  return result;
}

}  // namespace ternion::model
