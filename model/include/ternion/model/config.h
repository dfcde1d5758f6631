// SPDX-License-Identifier: Apache-2.0
//
// config.json of a BitNet b1.58 checkpoint in the Hugging Face layout.

#ifndef TERNION_MODEL_CONFIG_H_
#define TERNION_MODEL_CONFIG_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/model/load_report.h"

namespace ternion::model {

/// What `weight_scale` does to the product (docs/numerics.md, "Scale back").
enum class ScaleDirection : std::uint8_t {
  kMultiply,  ///< quantization_config.linear_class "autobitlinear": y = acc / s * weight_scale
  kDivide,    ///< "bitlinear" or absent: y = acc / (weight_scale * s)
};

/// What stands between gate_proj and the product with up_proj (docs/numerics.md, "Network").
enum class Activation : std::uint8_t {
  kRelu2,  ///< relu(x)^2
  kSilu,   ///< x / (1 + exp(-x))
};

/// Shape and constants of the network. Every size is at least 1.
struct Config {
  std::uint32_t hidden_size = 0;
  std::uint32_t intermediate_size = 0;
  std::uint32_t layers = 0;
  std::uint32_t attention_heads = 0;
  std::uint32_t key_value_heads = 0;  ///< divides attention_heads
  std::uint32_t head_dim = 0;         ///< even; hidden_size / attention_heads unless given
  std::uint32_t vocab_size = 0;
  std::uint32_t max_positions = 0;  ///< longest context in tokens
  float rms_norm_eps = 0;
  float rope_theta = 0;
  bool tied_embeddings = true;
  Activation activation = Activation::kRelu2;
  bool sub_norms = true;  ///< RMSNorm before o_proj and before down_proj
  ScaleDirection scale_direction = ScaleDirection::kDivide;
  std::optional<std::int32_t> bos_token_id;
  std::optional<std::int32_t> eos_token_id;

  std::uint32_t attention_size() const { return attention_heads * head_dim; }
  std::uint32_t key_value_size() const { return key_value_heads * head_dim; }
  friend bool operator==(const Config&, const Config&) = default;
};

/// Kinds of Hugging Face checkpoint (docs/checkpoints.md).
enum class ModelFamily : std::uint8_t {
  kBitNet,       ///< model_type "bitnet": both sub-norms
  kLlamaBitNet,  ///< model_type "llama" with quantization_config of BitNet: no sub-norms
  k1bitLlm,      ///< model_type "llama", weight_bits 1, input_bits 8: both sub-norms, other names
};
/// "BitNet b1.58", "LLaMA with BitLinear layers", "BitNet b1.58 of 1bitLLM".
std::string_view Name(ModelFamily family);

/// What config.json says of a folder, and why it was understood so.
struct CheckpointConfig {
  Config config;
  ModelFamily family = ModelFamily::kBitNet;
  /// Whether the weights are the float ones that were trained, to be quantized while loading;
  /// empty when only the tensors can tell.
  std::optional<bool> latent;
  std::vector<Finding> findings;
  std::vector<std::string> warnings;
};

/// Parses config.json. `source` names it in errors. Throws Error naming the field for a missing
/// field, a wrong type, a value out of range, fields that contradict each other, a model_type
/// "llama" without a sign of BitNet, or a feature that would change the numbers and is not
/// implemented (rope_scaling, attention_bias, another activation, use_rms_norm). A missing
/// hidden_act means relu^2 for "bitnet" (the 2B4T network), SiLU for "llama".
CheckpointConfig ParseCheckpointConfig(std::string_view json, const std::string& source);

/// The configuration alone.
Config ParseConfig(std::string_view json, const std::string& source);

/// ParseConfig of a file.
Config ReadConfig(const std::filesystem::path& path);

/// The sizes alone, of any model_type, activation and scale: for studies of shapes, which compute
/// no values. Read are hidden_size, intermediate_size, num_hidden_layers, num_attention_heads,
/// num_key_value_heads and head_dim (both optional, as in ParseConfig), vocab_size and
/// tie_word_embeddings; everything else keeps its default. Throws Error as ParseConfig does.
Config ParseSizes(std::string_view json, const std::string& source);

}  // namespace ternion::model

#endif  // TERNION_MODEL_CONFIG_H_
