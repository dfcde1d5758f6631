// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/decoder.h"

#include <fmt/format.h>

#include "network_math.h"
#include "ternion/util/error.h"

namespace ternion::model {

Decoder::Decoder(const Model& model, DecoderObserver* observer)
    : model_(&model),
      observer_(observer),
      inverse_frequency_(InverseFrequencies(model.config.rope_theta, model.config.head_dim)),
      cache_(model.config.layers) {}

void Decoder::Reset() {
  for (LayerCache& cache : cache_) {
    cache.keys.clear();
    cache.values.clear();
  }
  position_ = 0;
}

void Decoder::CheckIds(std::span<const std::int32_t> ids) const {
  const Config& config = model_->config;
  if (ids.empty()) throw Error("token ids", "", "none given");
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (ids[i] < 0 || static_cast<std::uint32_t>(ids[i]) >= config.vocab_size) {
      throw Error("token ids", fmt::format("position {}", i),
                  fmt::format("{} is outside 0..{}", ids[i], config.vocab_size - 1));
    }
  }
  if (position_ + ids.size() > config.max_positions) {
    throw Error("token ids", "",
                fmt::format("a sequence of {} tokens is longer than the model's context of {}",
                            position_ + ids.size(), config.max_positions));
  }
}

std::vector<float> Decoder::Linear(const LinearId& id, std::span<const float> x, std::size_t tokens,
                                   TernaryExecutor& executor) {
  LinearResult result = ApplyLinear(id, model_->linear(id), x, tokens, executor);
  if (observer_ != nullptr) observer_->OnLinear(id, x, result);
  return std::move(result.y);
}

std::vector<float> Decoder::Attention(std::uint32_t layer, std::span<const float> x,
                                      std::size_t tokens, TernaryExecutor& executor) {
  const Config& config = model_->config;
  const std::vector<float> normed =
      RmsNorm(x, model_->layers[layer].input_norm, config.rms_norm_eps);
  std::vector<float> q = Linear({layer, LinearKind::kQ}, normed, tokens, executor);
  std::vector<float> k = Linear({layer, LinearKind::kK}, normed, tokens, executor);
  const std::vector<float> v = Linear({layer, LinearKind::kV}, normed, tokens, executor);
  for (std::size_t t = 0; t < tokens; ++t) {
    const std::size_t position = position_ + t;
    Rotate(std::span(q).subspan(t * config.attention_size(), config.attention_size()), position,
           inverse_frequency_);
    Rotate(std::span(k).subspan(t * config.key_value_size(), config.key_value_size()), position,
           inverse_frequency_);
  }
  LayerCache& cache = cache_[layer];
  cache.keys.insert(cache.keys.end(), k.begin(), k.end());
  cache.values.insert(cache.values.end(), v.begin(), v.end());

  std::vector<float> mixed(tokens * config.attention_size());
  for (std::size_t t = 0; t < tokens; ++t) {
    AttendToken(config, std::span(q).subspan(t * config.attention_size(), config.attention_size()),
                cache.keys, cache.values, position_ + t + 1,
                std::span(mixed).subspan(t * config.attention_size(), config.attention_size()));
  }
  mixed = RmsNorm(mixed, model_->layers[layer].attention_sub_norm, config.rms_norm_eps);
  return Linear({layer, LinearKind::kO}, mixed, tokens, executor);
}

std::vector<float> Decoder::FeedForward(std::uint32_t layer, std::span<const float> x,
                                        std::size_t tokens, TernaryExecutor& executor) {
  const Config& config = model_->config;
  const std::vector<float> normed =
      RmsNorm(x, model_->layers[layer].post_attention_norm, config.rms_norm_eps);
  std::vector<float> gate = Linear({layer, LinearKind::kGate}, normed, tokens, executor);
  const std::vector<float> up = Linear({layer, LinearKind::kUp}, normed, tokens, executor);
  for (std::size_t i = 0; i < gate.size(); ++i) {
    const float positive = gate[i] > 0 ? gate[i] : 0.0F;
    gate[i] = (positive * positive) * up[i];
  }
  const std::vector<float> inner =
      RmsNorm(gate, model_->layers[layer].ffn_sub_norm, config.rms_norm_eps);
  return Linear({layer, LinearKind::kDown}, inner, tokens, executor);
}

std::vector<float> Decoder::Forward(std::span<const std::int32_t> ids, TernaryExecutor& executor,
                                    LogitRows rows) {
  CheckIds(ids);
  const std::size_t tokens = ids.size();
  const std::size_t width = model_->config.hidden_size;
  std::vector<float> hidden(tokens * width);
  for (std::size_t t = 0; t < tokens; ++t) {
    model_->embedding.Row(static_cast<std::size_t>(ids[t]),
                          std::span(hidden).subspan(t * width, width));
  }
  if (observer_ != nullptr) observer_->OnHidden(0, hidden);

  const auto add = [&hidden](const std::vector<float>& delta) {
    for (std::size_t i = 0; i < hidden.size(); ++i) hidden[i] += delta[i];
  };
  for (std::uint32_t layer = 0; layer < model_->config.layers; ++layer) {
    add(Attention(layer, hidden, tokens, executor));
    add(FeedForward(layer, hidden, tokens, executor));
    if (observer_ != nullptr) observer_->OnHidden(layer + 1, hidden);
  }
  position_ += tokens;

  hidden = RmsNorm(hidden, model_->final_norm, model_->config.rms_norm_eps);
  if (observer_ != nullptr) observer_->OnHidden(model_->config.layers + 1, hidden);
  const std::size_t wanted = rows == LogitRows::kAll ? tokens : 1;
  const Embedding& head = model_->lm_head ? *model_->lm_head : model_->embedding;
  std::vector<float> logits(wanted * head.rows());
  head.Project(std::span<const float>(hidden).last(wanted * width), wanted, logits);
  return logits;
}

}  // namespace ternion::model
