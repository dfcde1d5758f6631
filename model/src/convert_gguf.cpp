// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>

#include "gguf_names.h"
#include "pack_rows.h"
#include "ternion/model/convert.h"
#include "ternion/model/gguf_writer.h"
#include "ternion/model/ternary_blocks.h"
#include "ternion/util/error.h"

namespace ternion::model {
namespace {

using Pair = std::pair<std::string, GgufNewValue>;

std::string Architecture(const Config& config, const std::string& source) {
  const bool relu2 = config.activation == Activation::kRelu2;
  if (config.sub_norms && !config.tied_embeddings) {
    throw Error(source, "output.weight",
                "engines of the bitnet architectures use the embedding as LM head, and this model "
                "has another");
  }
  if (config.sub_norms) return relu2 ? "bitnet-b1.58" : "bitnet";
  if (relu2) throw Error(source, "", "no GGUF architecture has relu^2 without sub-norms");
  return "llama";
}

void AddVocabulary(std::vector<Pair>& metadata, const GgufVocabulary& vocabulary) {
  const auto add = [&](const char* name, GgufNewValue value) {
    metadata.emplace_back(std::string("tokenizer.ggml.") + name, std::move(value));
  };
  const auto add_id = [&](const char* name, const std::optional<std::int64_t>& id) {
    if (id) add(name, static_cast<std::uint32_t>(*id));
  };
  const auto add_flag = [&](const char* name, const std::optional<bool>& flag) {
    if (flag) add(name, *flag);
  };
  add("model", vocabulary.model);
  if (!vocabulary.pre.empty()) add("pre", vocabulary.pre);
  add("tokens", vocabulary.tokens);
  if (!vocabulary.scores.empty()) add("scores", vocabulary.scores);
  if (!vocabulary.types.empty()) add("token_type", vocabulary.types);
  if (!vocabulary.merges.empty()) add("merges", vocabulary.merges);
  add_id("bos_token_id", vocabulary.bos);
  add_id("eos_token_id", vocabulary.eos);
  add_flag("add_bos_token", vocabulary.add_bos);
  add_flag("add_eos_token", vocabulary.add_eos);
  add_flag("add_space_prefix", vocabulary.add_space);
  if (vocabulary.chat_template) {
    metadata.emplace_back("tokenizer.chat_template", *vocabulary.chat_template);
  }
}

/// The keys of the network; ids of the tokenizer are the vocabulary's, if there is one.
std::vector<Pair> NetworkMetadata(const Config& config, const std::string& architecture,
                                  bool vocabulary) {
  std::vector<Pair> metadata = {{"general.architecture", architecture}};
  const auto add = [&](const char* name, GgufNewValue value) {
    metadata.emplace_back(architecture + "." + name, std::move(value));
  };
  add("block_count", config.layers);
  add("context_length", config.max_positions);
  add("embedding_length", config.hidden_size);
  add("feed_forward_length", config.intermediate_size);
  add("attention.head_count", config.attention_heads);
  add("attention.head_count_kv", config.key_value_heads);
  add("attention.key_length", config.head_dim);
  add("attention.value_length", config.head_dim);
  add("attention.layer_norm_rms_epsilon", config.rms_norm_eps);
  add("rope.freq_base", config.rope_theta);
  add("rope.dimension_count", config.head_dim);
  add("vocab_size", config.vocab_size);
  add("hidden_activation", std::string(config.activation == Activation::kRelu2 ? "relu2" : "silu"));
  if (!vocabulary && config.bos_token_id) {
    metadata.emplace_back("tokenizer.ggml.bos_token_id",
                          static_cast<std::uint32_t>(*config.bos_token_id));
  }
  if (!vocabulary && config.eos_token_id) {
    metadata.emplace_back("tokenizer.ggml.eos_token_id",
                          static_cast<std::uint32_t>(*config.eos_token_id));
  }
  return metadata;
}

/// The exact scales, when the tensors' own do not say them.
void AddExactScales(std::vector<Pair>& metadata, const Model& model, GgmlType type) {
  const ScaleDirection direction = model.config.scale_direction;
  bool exact = direction == ScaleDirection::kMultiply;
  std::vector<float> scales;
  for (const auto& [id, weight] : Products(model)) {
    const float scale = model.linear(id).weight_scale;
    const float nearest = NearestGgufScale(type, scale, direction);  // throws, even if not exact
    exact = exact && nearest == scale;
    scales.push_back(scale);
  }
  if (exact) return;
  metadata.emplace_back(
      kGgufScaleDirection,
      std::string(direction == ScaleDirection::kMultiply ? "multiply" : "divide"));
  metadata.emplace_back(kGgufWeightScales, std::move(scales));
}

TernaryMatrix Reordered(const TernaryMatrix& matrix, std::span<const std::uint32_t> order) {
  std::vector<std::int8_t> trits(matrix.columns());
  SharedBytes packed = PackRows(
      matrix.rows(), matrix.columns(), order, [&](std::size_t row, std::span<std::uint8_t> codes) {
        matrix.UnpackRow(row, trits);
        std::transform(trits.begin(), trits.end(), codes.begin(),
                       [](std::int8_t trit) { return static_cast<std::uint8_t>(trit + 1); });
        return true;
      });
  return {matrix.rows(), matrix.columns(), std::move(packed)};
}

GgufNewTensor FloatTensor(std::string name, const std::vector<float>& values) {
  return {
      std::move(name), GgmlType::kF32, {values.size()}, [&values]() -> SharedBytes {
        return {nullptr, {reinterpret_cast<const std::uint8_t*>(values.data()), values.size() * 4}};
      }};
}

GgufNewTensor EmbeddingTensor(std::string name, const Embedding& embedding) {
  GgmlType type = GgmlType::kF32;
  if (embedding.format() == EmbeddingFormat::kF16) type = GgmlType::kF16;
  if (embedding.format() == EmbeddingFormat::kBF16) type = GgmlType::kBF16;
  if (embedding.format() == EmbeddingFormat::kQ6K) type = GgmlType::kQ6K;
  return {std::move(name),
          type,
          {embedding.rows(), embedding.columns()},
          [&embedding]() -> SharedBytes {
            return {nullptr, embedding.bytes()};
          }};
}

GgufNewTensor LinearTensor(const Model& model, const LinearId& id, GgmlType type,
                           const std::string& source) {
  const BitLinear& linear = model.linear(id);
  const TernaryMatrix& weight = linear.weight;
  const std::string name = GgufTensorName(id) + ".weight";
  try {
    (void)GgmlBytes(type, weight.rows(), weight.columns());
  } catch (const std::invalid_argument& error) {
    throw Error(source, name, error.what());
  }
  const bool pairs =
      !model.config.sub_norms && (id.kind == LinearKind::kQ || id.kind == LinearKind::kK);
  return {name, type, {weight.rows(), weight.columns()}, [&model, &linear, type, pairs] {
            const float scale = NearestGgufScale(type, linear.weight_scale, linear.direction);
            if (!pairs) return Share(EncodeTernary(type, linear.weight, scale));
            const auto rows = static_cast<std::uint32_t>(linear.weight.rows());
            const auto order = HalvesFromPairs(rows, model.config.head_dim);
            return Share(EncodeTernary(type, Reordered(linear.weight, order), scale));
          }};
}

}  // namespace

float NearestGgufScale(GgmlType type, float scale, ScaleDirection direction) {
  const float multiplier = direction == ScaleDirection::kMultiply ? scale : 1.0F / scale;
  if (!std::isfinite(multiplier)) {
    throw std::invalid_argument(fmt::format("scale 1 / {} is outside float32", scale));
  }
  if (type == GgmlType::kI2S) return multiplier;
  if (!(multiplier >= 0x1p-14F) || !(multiplier <= 65504.0F)) {
    throw std::invalid_argument(fmt::format("scale {} is outside float16", multiplier));
  }
  // Half the distance of two float16 values, added and taken away, rounds to the nearest.
  const float unit = std::ldexp(1.5F, std::ilogb(multiplier) + 13);
  return (multiplier + unit) - unit;
}

void WriteGgufModel(const Model& model, GgmlType weights, const CarriedTokenizer& tokenizer,
                    const std::filesystem::path& path) {
  const std::string source = path.string();
  const std::string architecture = Architecture(model.config, source);
  GgufContents contents;
  contents.metadata = NetworkMetadata(model.config, architecture, tokenizer.vocabulary.has_value());
  try {
    AddExactScales(contents.metadata, model, weights);
  } catch (const std::invalid_argument& error) {
    throw Error(source, "", error.what());
  }
  if (tokenizer.vocabulary) AddVocabulary(contents.metadata, *tokenizer.vocabulary);
  if (tokenizer.json) contents.metadata.emplace_back(kGgufTokenizerJson, *tokenizer.json);

  auto& tensors = contents.tensors;
  tensors.push_back(EmbeddingTensor("token_embd.weight", model.embedding));
  for (std::uint32_t l = 0; l < model.layers.size(); ++l) {
    const Layer& layer = model.layers[l];
    const std::string prefix = fmt::format("blk.{}.", l);
    tensors.push_back(FloatTensor(prefix + "attn_norm.weight", layer.input_norm));
    tensors.push_back(FloatTensor(prefix + "ffn_norm.weight", layer.post_attention_norm));
    if (model.config.sub_norms) {
      tensors.push_back(FloatTensor(prefix + "attn_sub_norm.weight", layer.attention_sub_norm));
      tensors.push_back(FloatTensor(prefix + "ffn_sub_norm.weight", layer.ffn_sub_norm));
    }
    for (std::size_t i = 0; i < kLinearKinds; ++i) {
      tensors.push_back(LinearTensor(model, {l, static_cast<LinearKind>(i)}, weights, source));
    }
  }
  tensors.push_back(FloatTensor("output_norm.weight", model.final_norm));
  if (model.lm_head) tensors.push_back(EmbeddingTensor("output.weight", *model.lm_head));
  WriteGguf(path, contents);
}

}  // namespace ternion::model
