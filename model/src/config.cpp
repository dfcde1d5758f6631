// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/config.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "model_limits.h"
#include "strict_json.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"

namespace ternion::model {
namespace {

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
  const nlohmann::json* value = fields.Find(name);
  if (value == nullptr) return std::nullopt;
  // A list holds alternatives that end a text; the first is the one of the base model.
  if (value->is_array() && !value->empty()) {
    const nlohmann::json first = {{name, value->front()}};
    return ParseTokenId(JsonFields(first, fields.source(), ""), name, vocab_size);
  }
  return static_cast<std::int32_t>(fields.RequireUnsigned(name, 0, vocab_size - 1));
}

/// Features that would change the numbers and that this model does not have.
void RefuseUnsupported(const JsonFields& fields) {
  if (fields.Find("sliding_window") != nullptr) {
    fields.Fail("sliding_window", "not supported, expected null");
  }
  for (const char* name : {"attention_bias", "mlp_bias"}) {
    if (fields.BoolOr(name, false)) fields.Fail(name, "true is not supported");
  }
}

/// Refuses every way of scaling positions but the one that does nothing.
void RefuseRopeScaling(const JsonFields& fields, const char* name) {
  if (fields.Find(name) == nullptr) return;
  const JsonFields scaling = fields.Object(name);
  const char* key = scaling.Find("rope_type") != nullptr ? "rope_type" : "type";
  if (scaling.Find(key) != nullptr && scaling.RequireString(key) == "default") return;
  fields.Fail(name, "not supported, expected null");
}

/// rope_theta stands in the object itself, or in rope_parameters in files of newer software.
float ParseRopeTheta(const JsonFields& fields) {
  for (const char* name : {"rope_scaling", "rope_parameters"}) RefuseRopeScaling(fields, name);
  const bool nested = fields.Find("rope_theta") == nullptr && fields.Find("rope_parameters");
  const JsonFields place = nested ? fields.Object("rope_parameters") : fields;
  const float theta = ParsePositive(place, "rope_theta", 1e12);
  if (theta < 1) place.Fail("rope_theta", "is less than 1");
  return theta;
}

void ParseActivation(const JsonFields& fields, CheckpointConfig& checkpoint) {
  Activation& activation = checkpoint.config.activation;
  const bool bitnet = checkpoint.family == ModelFamily::kBitNet;
  std::string reason;
  if (fields.Find("hidden_act") == nullptr) {
    activation = bitnet ? Activation::kRelu2 : Activation::kSilu;
    reason = fmt::format("hidden_act is missing; it is what {} networks have",
                         bitnet ? "BitNet b1.58 2B4T" : "LLaMA");
    checkpoint.warnings.push_back(fmt::format(
        "config.json has no hidden_act, so {} is assumed; another activation gives fluent nonsense",
        bitnet ? "relu^2" : "SiLU"));
  } else {
    const std::string name = fields.RequireString("hidden_act");
    reason = fmt::format(R"(hidden_act is "{}")", name);
    if (name == "relu2" && checkpoint.family != ModelFamily::kLlamaBitNet) {
      activation = Activation::kRelu2;
    } else if (name == "silu") {
      activation = Activation::kSilu;
    } else {
      fields.Fail("hidden_act", fmt::format(R"("{}" is not supported, expected {})", name,
                                            checkpoint.family == ModelFamily::kLlamaBitNet
                                                ? R"("silu")"
                                                : R"("relu2" or "silu")"));
    }
  }
  checkpoint.findings.push_back(
      {"activation", activation == Activation::kRelu2 ? "relu^2" : "SiLU", reason});
}

/// quantization_config of transformers (BitNetQuantConfig), with its defaults.
void ParseQuantization(const JsonFields& fields, CheckpointConfig& checkpoint) {
  const JsonFields quantization = fields.Object("quantization_config");
  const auto choice = [&](const char* name, std::string_view otherwise,
                          std::vector<std::string_view> known) {
    std::string value = quantization.Find(name) == nullptr ? std::string(otherwise)
                                                           : quantization.RequireString(name);
    if (std::find(known.begin(), known.end(), value) != known.end()) return value;
    quantization.Fail(name, fmt::format(R"("{}" is not supported, expected "{}")", value,
                                        fmt::join(known, R"(" or ")")));
  };
  choice("quant_method", "bitnet", {"bitnet"});
  if (quantization.BoolOr("use_rms_norm", false)) {
    quantization.Fail("use_rms_norm", "true is not supported: a norm inside every BitLinear layer");
  }
  if (const nlohmann::json* kept = quantization.Find("modules_to_not_convert")) {
    if (!kept->is_array()) {
      quantization.Fail("modules_to_not_convert",
                        fmt::format("{}, expected an array", TypeText(*kept)));
    }
    for (const nlohmann::json& module : *kept) {
      if (module == "lm_head") continue;
      quantization.Fail("modules_to_not_convert",
                        fmt::format(R"({} is not supported, expected "lm_head")", module.dump()));
    }
  }
  const bool given = quantization.Find("linear_class") != nullptr;
  const bool multiplies =
      choice("linear_class", "bitlinear", {"autobitlinear", "bitlinear"}) == "autobitlinear";
  checkpoint.config.scale_direction =
      multiplies ? ScaleDirection::kMultiply : ScaleDirection::kDivide;
  checkpoint.latent = choice("quantization_mode", "offline", {"offline", "online"}) == "online";
  if (*checkpoint.latent && !multiplies) {
    quantization.Fail("quantization_mode", R"("online" needs linear_class "autobitlinear")");
  }
  checkpoint.findings.push_back({"weight_scale", multiplies ? "multiplies" : "divides",
                                 !given ? R"(linear_class is missing, which means "bitlinear")"
                                 : multiplies ? R"(linear_class is "autobitlinear")"
                                              : R"(linear_class is "bitlinear")"});
}

/// Finds out what kind of checkpoint this is; throws for models that are not ternary.
void ParseFamily(const JsonFields& fields, CheckpointConfig& checkpoint) {
  const std::string type = fields.RequireString("model_type");
  std::string reason = fmt::format(R"(model_type is "{}")", type);
  const bool quantized = fields.Find("quantization_config") != nullptr;
  if (type == "bitnet") {
    checkpoint.family = ModelFamily::kBitNet;
    if (quantized) {
      ParseQuantization(fields, checkpoint);
    } else {
      checkpoint.config.scale_direction = ScaleDirection::kDivide;
    }
  } else if (type != "llama") {
    fields.Fail("model_type", fmt::format(R"("{}" is not supported, expected "bitnet" or )"
                                          R"("llama" with BitLinear layers)",
                                          type));
  } else if (quantized &&
             fields.Object("quantization_config").RequireString("quant_method") == "bitnet") {
    checkpoint.family = ModelFamily::kLlamaBitNet;
    reason += R"(, quant_method "bitnet")";
    ParseQuantization(fields, checkpoint);
  } else if (!quantized && fields.Find("weight_bits") != nullptr &&
             fields.RequireUnsigned("weight_bits", 1, 64) == 1 &&
             fields.RequireUnsigned("input_bits", 1, 64) == 8) {
    checkpoint.family = ModelFamily::k1bitLlm;
    reason += ", weight_bits 1, input_bits 8";
    checkpoint.config.scale_direction = ScaleDirection::kMultiply;
    checkpoint.latent = true;
    checkpoint.findings.push_back(
        {"weight_scale", "multiplies", "it is the mean |W| that quantizing finds"});
  } else {
    fields.Fail("model_type",
                R"("llama" without a sign of BitNet (quantization_config.quant_method "bitnet", )"
                "or weight_bits 1 with input_bits 8): not a ternary model");
  }
  checkpoint.config.sub_norms = checkpoint.family != ModelFamily::kLlamaBitNet;
  checkpoint.findings.insert(checkpoint.findings.begin(),
                             {"family", std::string(Name(checkpoint.family)), reason});
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

void ReadSizes(const JsonFields& fields, Config& config) {
  config.hidden_size = fields.RequireUnsigned("hidden_size", 1, kMaxFeatures);
  config.intermediate_size = fields.RequireUnsigned("intermediate_size", 1, kMaxFeatures);
  config.layers = fields.RequireUnsigned("num_hidden_layers", 1, kMaxLayers);
  ParseHeads(fields, config);
  config.vocab_size = fields.RequireUnsigned("vocab_size", 1, kMaxVocabulary);
}

}  // namespace

std::string_view Name(ModelFamily family) {
  switch (family) {
    case ModelFamily::kBitNet:
      return "BitNet b1.58";
    case ModelFamily::kLlamaBitNet:
      return "LLaMA with BitLinear layers";
    case ModelFamily::k1bitLlm:
      break;
  }
  return "BitNet b1.58 of 1bitLLM";
}

CheckpointConfig ParseCheckpointConfig(std::string_view json, const std::string& source) {
  const nlohmann::json document = ParseJson(json, source);
  const JsonFields fields(document, source, "");
  CheckpointConfig checkpoint;
  ParseFamily(fields, checkpoint);
  RefuseUnsupported(fields);
  Config& config = checkpoint.config;
  ReadSizes(fields, config);
  config.max_positions = fields.RequireUnsigned("max_position_embeddings", 1, kMaxPositions);
  config.rms_norm_eps = ParsePositive(fields, "rms_norm_eps", 1.0);
  config.rope_theta = ParseRopeTheta(fields);
  config.tied_embeddings = fields.RequireBool("tie_word_embeddings");
  ParseActivation(fields, checkpoint);
  config.bos_token_id = ParseTokenId(fields, "bos_token_id", config.vocab_size);
  config.eos_token_id = ParseTokenId(fields, "eos_token_id", config.vocab_size);
  return checkpoint;
}

Config ParseConfig(std::string_view json, const std::string& source) {
  return ParseCheckpointConfig(json, source).config;
}

Config ParseSizes(std::string_view json, const std::string& source) {
  const nlohmann::json document = ParseJson(json, source);
  const JsonFields fields(document, source, "");
  Config config;
  ReadSizes(fields, config);
  config.tied_embeddings = fields.RequireBool("tie_word_embeddings");
  return config;
}

Config ReadConfig(const std::filesystem::path& path) {
  return ParseConfig(ReadText(path), path.string());
}

}  // namespace ternion::model
