// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/decoder.h"

#include <fmt/format.h>

#include <algorithm>

#include "kernels/elementwise.h"
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
                                      std::span<const Row> rows, TernaryExecutor& executor) {
  const Config& config = model_->config;
  const std::size_t tokens = rows.size();
  const std::vector<float> normed =
      RmsNorm(x, model_->layers[layer].input_norm, config.rms_norm_eps);
  std::vector<float> q = Linear({layer, LinearKind::kQ}, normed, tokens, executor);
  std::vector<float> k = Linear({layer, LinearKind::kK}, normed, tokens, executor);
  std::vector<float> v = Linear({layer, LinearKind::kV}, normed, tokens, executor);
  const auto row_of = [](std::vector<float>& values, std::size_t row, std::size_t size) {
    return std::span(values).subspan(row * size, size);
  };
  for (std::size_t r = 0; r < tokens; ++r) {
    const auto key = row_of(k, r, config.key_value_size());
    const auto value = row_of(v, r, config.key_value_size());
    Rotate(row_of(q, r, config.attention_size()), rows[r].position, inverse_frequency_);
    Rotate(key, rows[r].position, inverse_frequency_);
    LayerCache& cache = rows[r].sequence->cache_[layer];
    cache.keys.insert(cache.keys.end(), key.begin(), key.end());
    cache.values.insert(cache.values.end(), value.begin(), value.end());
  }
  std::vector<float> mixed(tokens * config.attention_size());
  ParallelFor(executor.pool(), tokens, 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t r = begin; r < end; ++r) {
      const LayerCache& cache = rows[r].sequence->cache_[layer];
      AttendToken(config, row_of(q, r, config.attention_size()), cache.keys, cache.values,
                  rows[r].position + 1, row_of(mixed, r, config.attention_size()));
    }
  });
  if (config.sub_norms) {
    mixed = RmsNorm(mixed, model_->layers[layer].attention_sub_norm, config.rms_norm_eps);
  }
  return Linear({layer, LinearKind::kO}, mixed, tokens, executor);
}

std::vector<float> Decoder::FeedForward(std::uint32_t layer, std::span<const float> x,
                                        std::size_t tokens, TernaryExecutor& executor) {
  const Config& config = model_->config;
  const std::vector<float> normed =
      RmsNorm(x, model_->layers[layer].post_attention_norm, config.rms_norm_eps);
  std::vector<float> gate = Linear({layer, LinearKind::kGate}, normed, tokens, executor);
  const std::vector<float> up = Linear({layer, LinearKind::kUp}, normed, tokens, executor);
  Gate(config.activation, up, gate);
  if (config.sub_norms) {
    gate = RmsNorm(gate, model_->layers[layer].ffn_sub_norm, config.rms_norm_eps);
  }
  return Linear({layer, LinearKind::kDown}, gate, tokens, executor);
}

std::vector<float> Decoder::Hidden(std::span<const std::int32_t> ids, std::span<const Row> rows,
                                   TernaryExecutor& executor) {
  const std::size_t tokens = ids.size();
  const std::size_t width = model_->config.hidden_size;
  std::vector<float> hidden(tokens * width);
  for (std::size_t t = 0; t < tokens; ++t) {
    model_->embedding.Row(static_cast<std::size_t>(ids[t]),
                          std::span(hidden).subspan(t * width, width));
  }
  if (observer_ != nullptr) observer_->OnHidden(0, hidden);

  const auto add = [&hidden](const std::vector<float>& delta) {
    kernels::AddTo(delta.data(), hidden.size(), hidden.data());
  };
  for (std::uint32_t layer = 0; layer < model_->config.layers; ++layer) {
    add(Attention(layer, hidden, rows, executor));
    add(FeedForward(layer, hidden, tokens, executor));
    if (observer_ != nullptr) observer_->OnHidden(layer + 1, hidden);
  }
  for (const Row& row : rows) row.sequence->position_ = row.position + 1;

  hidden = RmsNorm(hidden, model_->final_norm, model_->config.rms_norm_eps);
  if (observer_ != nullptr) observer_->OnHidden(model_->config.layers + 1, hidden);
  return hidden;
}

std::vector<float> Decoder::Logits(std::span<const float> hidden, ThreadPool* pool) const {
  const std::size_t rows = hidden.size() / model_->config.hidden_size;
  if (model_->int8_head) {
    std::vector<float> logits(rows * model_->int8_head->rows());
    model_->int8_head->Project(hidden, rows, logits, pool);
    return logits;
  }
  const Embedding& head = model_->lm_head ? *model_->lm_head : model_->embedding;
  std::vector<float> logits(rows * head.rows());
  head.Project(hidden, rows, logits, pool);
  return logits;
}

std::vector<float> Decoder::Forward(std::span<const std::int32_t> ids, TernaryExecutor& executor,
                                    LogitRows rows) {
  CheckIds(ids);
  std::vector<Row> places;
  for (std::size_t t = 0; t < ids.size(); ++t) places.push_back({this, position_ + t});
  const std::vector<float> hidden = Hidden(ids, places, executor);
  const std::size_t wanted = rows == LogitRows::kAll ? ids.size() : 1;
  return Logits(std::span(hidden).last(wanted * model_->config.hidden_size), executor.pool());
}

std::vector<float> Decoder::Step(std::span<Decoder* const> sequences,
                                 std::span<const std::int32_t> ids, TernaryExecutor& executor) {
  if (sequences.empty()) throw Error("sequences", "", "none given");
  if (sequences.size() != ids.size()) {
    throw Error("sequences", "",
                fmt::format("{} token ids for {} sequences", ids.size(), sequences.size()));
  }
  std::vector<Row> rows;
  for (std::size_t b = 0; b < sequences.size(); ++b) {
    Decoder* sequence = sequences[b];
    if (sequence->model_ != sequences[0]->model_) {
      throw Error("sequences", fmt::format("{}", b), "is of another model than the first");
    }
    if (std::find(sequences.begin(), sequences.begin() + static_cast<std::ptrdiff_t>(b),
                  sequence) != sequences.begin() + static_cast<std::ptrdiff_t>(b)) {
      throw Error("sequences", fmt::format("{}", b), "is given twice");
    }
    sequence->CheckIds(ids.subspan(b, 1));
    rows.push_back({sequence, sequence->position_});
  }
  // Model and constants; it keeps no tokens of its own.
  Decoder pass(*sequences[0]->model_);
  return pass.Logits(pass.Hidden(ids, rows, executor), executor.pool());
}

}  // namespace ternion::model
