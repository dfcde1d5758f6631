// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <nlohmann/json.hpp>

#include "ternion/model/convert.h"
#include "ternion/model/safetensors_writer.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::model {
namespace {

/// The shortest decimal number that is read as this float32.
double Shortest(float value) {
  const double shortest = std::stod(fmt::format("{}", value));
  return static_cast<float>(shortest) == value ? shortest : static_cast<double>(value);
}

nlohmann::ordered_json ConfigJson(const Config& config, const std::filesystem::path& folder) {
  const bool relu2 = config.activation == Activation::kRelu2;
  if (relu2 && !config.sub_norms) {
    throw Error(folder.string(), "hidden_act",
                "no Hugging Face checkpoint has relu^2 without sub-norms");
  }
  nlohmann::ordered_json json;
  json["architectures"] = {config.sub_norms ? "BitNetForCausalLM" : "LlamaForCausalLM"};
  json["model_type"] = config.sub_norms ? "bitnet" : "llama";
  json["hidden_act"] = relu2 ? "relu2" : "silu";
  json["hidden_size"] = config.hidden_size;
  json["intermediate_size"] = config.intermediate_size;
  json["num_hidden_layers"] = config.layers;
  json["num_attention_heads"] = config.attention_heads;
  json["num_key_value_heads"] = config.key_value_heads;
  json["head_dim"] = config.head_dim;
  json["rms_norm_eps"] = Shortest(config.rms_norm_eps);
  json["rope_theta"] = Shortest(config.rope_theta);
  json["vocab_size"] = config.vocab_size;
  json["max_position_embeddings"] = config.max_positions;
  json["tie_word_embeddings"] = config.tied_embeddings;
  json["torch_dtype"] = "bfloat16";
  json["bos_token_id"] = nullptr;
  json["eos_token_id"] = nullptr;
  if (config.bos_token_id) json["bos_token_id"] = *config.bos_token_id;
  if (config.eos_token_id) json["eos_token_id"] = *config.eos_token_id;
  const bool multiplies = config.scale_direction == ScaleDirection::kMultiply;
  json["quantization_config"] = {{"quant_method", "bitnet"},
                                 {"linear_class", multiplies ? "autobitlinear" : "bitlinear"},
                                 {"quantization_mode", "offline"}};
  return json;
}

bool IsBfloat16(float value) { return (std::bit_cast<std::uint32_t>(value) & 0xFFFFU) == 0; }

/// Values that lie in the model, as BF16 if all of them are such values.
NewTensor FloatTensor(std::string name, std::span<const float> values) {
  const bool narrow = std::all_of(values.begin(), values.end(), IsBfloat16);
  return {std::move(name),
          narrow ? DType::kBF16 : DType::kF32,
          {values.size()},
          [values, narrow](const ByteSink& sink) {
            for (const float value : values) {
              const auto bits = std::bit_cast<std::array<std::uint8_t, 4>>(value);
              sink(std::span(bits).subspan(narrow ? 2 : 0));
            }
          }};
}

NewTensor EmbeddingTensor(std::string name, const Embedding& embedding) {
  const std::vector<std::uint64_t> shape = {embedding.rows(), embedding.columns()};
  if (embedding.format() != EmbeddingFormat::kQ6K) {
    const DType dtype = embedding.format() == EmbeddingFormat::kF32   ? DType::kF32
                        : embedding.format() == EmbeddingFormat::kF16 ? DType::kF16
                                                                      : DType::kBF16;
    return {std::move(name), dtype, shape,
            [&embedding](const ByteSink& sink) { sink(embedding.bytes()); }};
  }
  return {std::move(name), DType::kF32, shape, [&embedding](const ByteSink& sink) {
            std::vector<float> row(embedding.columns());
            for (std::size_t r = 0; r < embedding.rows(); ++r) {
              embedding.Row(r, row);
              sink({reinterpret_cast<const std::uint8_t*>(row.data()), row.size() * sizeof(float)});
            }
          }};
}

void AddLinear(std::vector<NewTensor>& tensors, const std::string& name, const BitLinear& linear) {
  const TernaryMatrix& weight = linear.weight;
  tensors.push_back({name + ".weight",
                     DType::kU8,
                     {weight.packed_rows(), weight.columns()},
                     [&weight](const ByteSink& sink) { sink(weight.packed()); }});
  tensors.push_back(FloatTensor(name + ".weight_scale", {&linear.weight_scale, 1}));
}

}  // namespace

void WriteHuggingFace(const Model& model, const std::filesystem::path& folder) {
  const nlohmann::ordered_json config = ConfigJson(model.config, folder);
  std::vector<NewTensor> tensors;
  tensors.push_back(EmbeddingTensor("model.embed_tokens.weight", model.embedding));
  if (model.lm_head) tensors.push_back(EmbeddingTensor("lm_head.weight", *model.lm_head));
  tensors.push_back(FloatTensor("model.norm.weight", model.final_norm));
  for (std::size_t l = 0; l < model.layers.size(); ++l) {
    const Layer& layer = model.layers[l];
    const std::string prefix = fmt::format("model.layers.{}.", l);
    tensors.push_back(FloatTensor(prefix + "input_layernorm.weight", layer.input_norm));
    tensors.push_back(
        FloatTensor(prefix + "post_attention_layernorm.weight", layer.post_attention_norm));
    if (model.config.sub_norms) {
      tensors.push_back(
          FloatTensor(prefix + "self_attn.attn_sub_norm.weight", layer.attention_sub_norm));
      tensors.push_back(FloatTensor(prefix + "mlp.ffn_sub_norm.weight", layer.ffn_sub_norm));
    }
    for (std::size_t i = 0; i < kLinearKinds; ++i) {
      const auto kind = static_cast<LinearKind>(i);
      const char* block = kind < LinearKind::kGate ? "self_attn." : "mlp.";
      AddLinear(tensors, prefix + block + std::string(Name(kind)), layer.linear(kind));
    }
  }
  WriteSafetensors(folder / "model.safetensors", std::move(tensors));
  WriteAtomically(folder / "config.json", std::string_view(config.dump(2) + "\n"));
}

}  // namespace ternion::model
