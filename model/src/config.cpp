// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/config.h"

#include <fmt/format.h>

#include "strict_json.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"

namespace ternion::model {
namespace {

// Far above any published model, and low enough that no product of two sizes overflows 64 bits,
// that an int32 sum of K int8 values cannot overflow, and that Sin and Cos stay in their range.
constexpr std::uint32_t kMaxFeatures = 1U << 20;
constexpr std::uint32_t kMaxLayers = 1U << 12;
constexpr std::uint32_t kMaxVocabulary = 1U << 24;
constexpr std::uint32_t kMaxPositions = 1U << 20;

float ParsePositive(const JsonFields& fields, const char* name, double high) {
  const double value = fields.RequireNumber(name);
  const auto rounded = static_cast<float>(value);
  if (!(rounded > 0) || value > high) {
    fields.Fail(name, fmt::format("{} is outside (0, {}]", value, high));
  }
  return rounded;
}

std::optional<std::int32_t> ParseTokenId(const JsonFields& fields, const char* name,
                                         std::uint32_t vocab_size) {
  if (fields.Find(name) == nullptr) return std::nullopt;
  return static_cast<std::int32_t>(fields.RequireUnsigned(name, 0, vocab_size - 1));
}

/// Features that would change the numbers and that this model does not have.
void RefuseUnsupported(const JsonFields& fields) {
  const std::string type = fields.RequireString("model_type");
  if (type != "bitnet") {
    fields.Fail("model_type", fmt::format("\"{}\" is not supported, expected \"bitnet\"", type));
  }
  // Missing means relu^2: the 2B4T network has no other, and engines that assumed SiLU got
  // perplexity 99.8 instead of 17.1.
  if (fields.Find("hidden_act") != nullptr && fields.RequireString("hidden_act") != "relu2") {
    fields.Fail("hidden_act", fmt::format("\"{}\" is not supported, expected \"relu2\"",
                                          fields.RequireString("hidden_act")));
  }
  for (const char* name : {"rope_scaling", "sliding_window"}) {
    if (fields.Find(name) != nullptr) fields.Fail(name, "not supported, expected null");
  }
  for (const char* name : {"attention_bias", "mlp_bias"}) {
    if (fields.BoolOr(name, false)) fields.Fail(name, "true is not supported");
  }
}

ScaleDirection ParseScaleDirection(const JsonFields& fields) {
  if (fields.Find("quantization_config") == nullptr) return ScaleDirection::kDivide;
  const JsonFields quantization = fields.Object("quantization_config");
  const auto expect = [&](const char* name, std::string_view expected) {
    if (quantization.Find(name) == nullptr) return;
    const std::string value = quantization.RequireString(name);
    if (value == expected) return;
    quantization.Fail(name,
                      fmt::format("\"{}\" is not supported, expected \"{}\"", value, expected));
  };
  expect("quant_method", "bitnet");
  expect("quantization_mode", "offline");
  if (quantization.BoolOr("use_rms_norm", false)) {
    quantization.Fail("use_rms_norm", "true is not supported");
  }
  if (quantization.Find("linear_class") == nullptr) return ScaleDirection::kDivide;
  const std::string linear_class = quantization.RequireString("linear_class");
  if (linear_class == "autobitlinear") return ScaleDirection::kMultiply;
  if (linear_class == "bitlinear") return ScaleDirection::kDivide;
  quantization.Fail("linear_class",
                    fmt::format("\"{}\" is not supported, expected \"autobitlinear\" or "
                                "\"bitlinear\"",
                                linear_class));
}

void ParseHeads(const JsonFields& fields, Config& config) {
  config.attention_heads = fields.RequireUnsigned("num_attention_heads", 1, kMaxFeatures);
  config.key_value_heads = fields.Find("num_key_value_heads") == nullptr
                               ? config.attention_heads
                               : fields.RequireUnsigned("num_key_value_heads", 1, kMaxFeatures);
  if (config.attention_heads % config.key_value_heads != 0) {
    fields.Fail("num_key_value_heads", fmt::format("{} does not divide num_attention_heads {}",
                                                   config.key_value_heads, config.attention_heads));
  }
  if (fields.Find("head_dim") != nullptr) {
    config.head_dim = fields.RequireUnsigned("head_dim", 2, kMaxFeatures);
  } else if (config.hidden_size % config.attention_heads == 0) {
    config.head_dim = config.hidden_size / config.attention_heads;
  } else {
    fields.Fail("num_attention_heads",
                fmt::format("{} does not divide hidden_size {}, and head_dim is not given",
                            config.attention_heads, config.hidden_size));
  }
  if (config.head_dim % 2 != 0) {
    fields.Fail("head_dim", fmt::format("{} is odd; RoPE rotates pairs", config.head_dim));
  }
  if (std::uint64_t{config.attention_heads} * config.head_dim > kMaxFeatures) {
    fields.Fail("head_dim", fmt::format("{} heads of {} are more than {}", config.attention_heads,
                                        config.head_dim, kMaxFeatures));
  }
}

Config ReadSizes(const JsonFields& fields) {
  Config config;
  config.hidden_size = fields.RequireUnsigned("hidden_size", 1, kMaxFeatures);
  config.intermediate_size = fields.RequireUnsigned("intermediate_size", 1, kMaxFeatures);
  config.layers = fields.RequireUnsigned("num_hidden_layers", 1, kMaxLayers);
  ParseHeads(fields, config);
  config.vocab_size = fields.RequireUnsigned("vocab_size", 1, kMaxVocabulary);
  return config;
}

}  // namespace

Config ParseConfig(std::string_view json, const std::string& source) {
  const nlohmann::json document = ParseJson(json, source);
  const JsonFields fields(document, source, "");
  RefuseUnsupported(fields);
  Config config = ReadSizes(fields);
  config.max_positions = fields.RequireUnsigned("max_position_embeddings", 1, kMaxPositions);
  config.rms_norm_eps = ParsePositive(fields, "rms_norm_eps", 1.0);
  config.rope_theta = ParsePositive(fields, "rope_theta", 1e12);
  if (config.rope_theta < 1) fields.Fail("rope_theta", "is less than 1");
  config.tied_embeddings = fields.RequireBool("tie_word_embeddings");
  config.scale_direction = ParseScaleDirection(fields);
  config.bos_token_id = ParseTokenId(fields, "bos_token_id", config.vocab_size);
  config.eos_token_id = ParseTokenId(fields, "eos_token_id", config.vocab_size);
  return config;
}

Config ParseSizes(std::string_view json, const std::string& source) {
  const nlohmann::json document = ParseJson(json, source);
  const JsonFields fields(document, source, "");
  Config config = ReadSizes(fields);
  config.tied_embeddings = fields.RequireBool("tie_word_embeddings");
  return config;
}

Config ReadConfig(const std::filesystem::path& path) {
  return ParseConfig(ReadText(path), path.string());
}

}  // namespace ternion::model
