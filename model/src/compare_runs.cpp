// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/compare_runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <stdexcept>

#include "ternion/model/decoder.h"
#include "ternion/model/math.h"

namespace ternion::model {
namespace {

/// What one side showed of one product or hidden state.
struct Shown {
  std::vector<float> floats;  // x, or hidden states
  LinearResult linear;        // of a product
};

class Collector final : public DecoderObserver {
 public:
  void OnLinear(const LinearId& /*id*/, std::span<const float> x,
                const LinearResult& result) override {
    shown_.push_back({{x.begin(), x.end()}, result});
  }
  void OnHidden(std::uint32_t /*index*/, std::span<const float> hidden) override {
    shown_.push_back({{hidden.begin(), hidden.end()}, {}});
  }
  std::vector<Shown>& shown() { return shown_; }

 private:
  std::vector<Shown> shown_;
};

/// Stages of one step of tokens are visited in the same order every time.
class Stages {
 public:
  explicit Stages(std::vector<StageDifference>& stages) : stages_(stages) {}

  /// The stages of these tokens follow, from the first one on.
  void Begin(std::uint64_t first_token, std::size_t tokens) {
    first_token_ = first_token;
    tokens_ = tokens;
    next_ = 0;
  }

  template <typename T>
  void Compare(const std::string& name, std::span<const T> a, std::span<const T> b) {
    if (next_ == stages_.size()) stages_.push_back({.name = name});
    StageDifference& stage = stages_[next_++];
    if (a.size() != b.size()) return;  // one of them keeps these values to itself
    stage.values += a.size();
    const std::size_t per_token = std::max<std::size_t>(a.size() / tokens_, 1);
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (Same(a[i], b[i])) continue;
      const auto left = static_cast<double>(a[i]);
      const auto right = static_cast<double>(b[i]);
      const double absolute = std::abs(left - right);
      const double larger = std::max(std::abs(left), std::abs(right));
      ++stage.differing;
      stage.largest_absolute = std::max(stage.largest_absolute, absolute);
      if (larger > 0) stage.largest_relative = std::max(stage.largest_relative, absolute / larger);
      if (!stage.first) {
        stage.first = {first_token_ + i / per_token, i % per_token, left, right};
      }
    }
  }

 private:
  static bool Same(float a, float b) {
    return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
  }
  template <typename T>
  static bool Same(T a, T b) {
    return a == b;
  }

  std::vector<StageDifference>& stages_;
  std::uint64_t first_token_ = 0;
  std::size_t tokens_ = 0;
  std::size_t next_ = 0;
};

/// Compares what B shows with what A showed, as it is shown.
class Comparer final : public DecoderObserver {
 public:
  Comparer(const std::vector<Shown>& a, std::uint32_t layers, Stages& stages)
      : a_(a), layers_(layers), stages_(stages) {}

  void OnLinear(const LinearId& id, std::span<const float> x, const LinearResult& b) override {
    const Shown& a = Next();
    const std::string name = ToString(id);
    stages_.Compare<float>(name + ".x", a.floats, x);
    stages_.Compare<std::int8_t>(name + ".q", a.linear.q, b.q);
    stages_.Compare<float>(name + ".scale", a.linear.scale, b.scale);
    stages_.Compare<std::int32_t>(name + ".acc", a.linear.acc, b.acc);
    stages_.Compare<float>(name + ".y", a.linear.y, b.y);
  }
  void OnHidden(std::uint32_t index, std::span<const float> hidden) override {
    const std::string name = index == 0         ? "embedding"
                             : index <= layers_ ? fmt::format("layers.{}.hidden", index - 1)
                                                : "final_norm";
    stages_.Compare<float>(name, Next().floats, hidden);
  }

 private:
  const Shown& Next() { return a_[next_++ % a_.size()]; }  // every step shows as much

  const std::vector<Shown>& a_;
  std::uint32_t layers_;
  Stages& stages_;
  std::size_t next_ = 0;
};

/// log softmax, in float64.
std::vector<double> LogProbabilities(std::span<const float> logits) {
  const double largest = *std::max_element(logits.begin(), logits.end());
  double sum = 0;
  for (const float logit : logits) sum += Exp(static_cast<double>(logit) - largest);
  const double offset = largest + Log(sum);
  std::vector<double> result;
  for (const float logit : logits) result.push_back(static_cast<double>(logit) - offset);
  return result;
}

double Divergence(std::span<const float> a, std::span<const float> b) {
  const std::vector<double> log_a = LogProbabilities(a);
  const std::vector<double> log_b = LogProbabilities(b);
  double sum = 0;
  for (std::size_t i = 0; i < log_a.size(); ++i) sum += Exp(log_a[i]) * (log_a[i] - log_b[i]);
  return std::max(sum, 0.0);  // rounding can leave it a little below
}

std::size_t Likeliest(std::span<const float> logits) {
  return static_cast<std::size_t>(std::max_element(logits.begin(), logits.end()) - logits.begin());
}

/// Bytes that one token shows.
std::uint64_t BytesPerToken(const Config& config) {
  std::uint64_t bytes = 0;
  for (std::size_t kind = 0; kind < kLinearKinds; ++kind) {
    const auto [out, in] = LinearShape(config, static_cast<LinearKind>(kind));
    bytes += 5 * std::uint64_t{in} + 8 * std::uint64_t{out} + 4;
  }
  bytes = (bytes + 4 * std::uint64_t{config.hidden_size}) * config.layers;
  return bytes + 8 * std::uint64_t{config.hidden_size} + 4 * std::uint64_t{config.vocab_size};
}

bool SameShape(const Config& a, const Config& b) {
  return a.hidden_size == b.hidden_size && a.intermediate_size == b.intermediate_size &&
         a.layers == b.layers && a.attention_heads == b.attention_heads &&
         a.key_value_heads == b.key_value_heads && a.head_dim == b.head_dim &&
         a.vocab_size == b.vocab_size;
}

}  // namespace

const StageDifference* RunDifference::first() const {
  const auto at = std::find_if(stages.begin(), stages.end(),
                               [](const StageDifference& stage) { return stage.differing > 0; });
  return at == stages.end() ? nullptr : &*at;
}

RunDifference CompareRuns(const ComparedRun& a, const ComparedRun& b,
                          std::span<const std::int32_t> ids,
                          const std::function<bool(std::uint64_t, std::uint64_t)>& go_on,
                          std::uint64_t step_bytes) {
  const Config& config = a.model.config;
  if (!SameShape(config, b.model.config)) throw std::invalid_argument("models of another shape");
  const std::uint64_t step = std::max<std::uint64_t>(1, step_bytes / BytesPerToken(config));
  RunDifference result;
  Collector collector;
  std::vector<Shown>& shown = collector.shown();
  Decoder decoder_a(a.model, &collector);
  Stages stages(result.stages);
  Comparer comparer(shown, config.layers, stages);
  Decoder decoder_b(b.model, &comparer);
  double divergences = 0;
  while (result.tokens < ids.size()) {
    const auto part = ids.subspan(result.tokens, std::min(step, ids.size() - result.tokens));
    shown.clear();
    const std::vector<float> logits_a = decoder_a.Forward(part, a.executor);
    stages.Begin(result.tokens, part.size());
    const std::vector<float> logits_b = decoder_b.Forward(part, b.executor);
    stages.Compare<float>("logits", logits_a, logits_b);
    for (std::size_t t = 0; t < part.size(); ++t) {
      const auto row_a = std::span(logits_a).subspan(t * config.vocab_size, config.vocab_size);
      const auto row_b = std::span(logits_b).subspan(t * config.vocab_size, config.vocab_size);
      if (Likeliest(row_a) == Likeliest(row_b)) ++result.greedy_agreements;
      const double divergence = Divergence(row_a, row_b);
      divergences += divergence;
      result.largest_divergence = std::max(result.largest_divergence, divergence);
    }
    result.tokens += part.size();
    result.mean_divergence = divergences / static_cast<double>(result.tokens);
    if (go_on && !go_on(result.tokens, ids.size())) break;
  }
  return result;
}

}  // namespace ternion::model
