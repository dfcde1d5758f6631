// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "ternion/util/files.h"
#include "test_files.h"

namespace ternion::model {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

json Good() { return json::parse(ReadText(ZooModel() / "config.json")); }

Config Parse(const json& document) { return ParseConfig(document.dump(), "c"); }

/// The error after `change` was made to a good configuration.
template <typename Change>
std::string Refusal(Change&& change) {
  json document = Good();
  change(document);
  return ErrorOf([&] { (void)Parse(document); });
}
std::string RefusalOf(const char* field, const json& value) {
  return Refusal([&](json& document) { document[field] = value; });
}

TEST(Config, ReadsTheShippedModel) {
  const Config config = Parse(Good());
  EXPECT_EQ(config.hidden_size, 256U);
  EXPECT_EQ(config.intermediate_size, 768U);
  EXPECT_EQ(config.layers, 4U);
  EXPECT_EQ(config.attention_heads, 4U);
  EXPECT_EQ(config.key_value_heads, 2U);
  EXPECT_EQ(config.head_dim, 64U);
  EXPECT_EQ(config.vocab_size, 1024U);
  EXPECT_EQ(config.max_positions, 256U);
  EXPECT_EQ(config.rms_norm_eps, 1e-5F);
  EXPECT_EQ(config.rope_theta, 10000.0F);
  EXPECT_TRUE(config.tied_embeddings);
  EXPECT_EQ(config.scale_direction, ScaleDirection::kMultiply);
  EXPECT_FALSE(config.eos_token_id.has_value());
}

TEST(Config, ScaleDividesUnlessTheLinearClassIsAutobitlinear) {
  json document = Good();
  document["quantization_config"]["linear_class"] = "bitlinear";
  EXPECT_EQ(Parse(document).scale_direction, ScaleDirection::kDivide);
  document["quantization_config"].erase("linear_class");
  EXPECT_EQ(Parse(document).scale_direction, ScaleDirection::kDivide);
  document.erase("quantization_config");
  EXPECT_EQ(Parse(document).scale_direction, ScaleDirection::kDivide);
}

TEST(Config, MissingActivationMeansReluSquaredAndIsWarnedOf) {
  json document = Good();
  document.erase("hidden_act");
  EXPECT_EQ(Parse(document), Parse(Good()));
  EXPECT_TRUE(ParseCheckpointConfig(Good().dump(), "c").warnings.empty());
  EXPECT_THAT(ParseCheckpointConfig(document.dump(), "c").warnings,
              ElementsAre(HasSubstr("no hidden_act, so relu^2 is assumed")));
}

TEST(Config, LlamaNeedsASignOfBitNet) {
  json document = Good();
  document["model_type"] = "llama";
  document["hidden_act"] = "silu";
  document["quantization_config"] = {{"quant_method", "bitnet"},
                                     {"modules_to_not_convert", {"lm_head"}}};
  const CheckpointConfig packed = ParseCheckpointConfig(document.dump(), "c");
  EXPECT_EQ(packed.family, ModelFamily::kLlamaBitNet);
  EXPECT_EQ(packed.config.activation, Activation::kSilu);
  EXPECT_FALSE(packed.config.sub_norms);
  EXPECT_EQ(packed.config.scale_direction, ScaleDirection::kDivide);
  EXPECT_EQ(packed.latent, false);

  const std::string none =
      "c: model_type: \"llama\" without a sign of BitNet (quantization_config.quant_method "
      "\"bitnet\", or weight_bits 1 with input_bits 8): not a ternary model";
  document["quantization_config"]["quant_method"] = "gptq";
  EXPECT_EQ(ErrorOf([&] { (void)Parse(document); }), none);
  document.erase("quantization_config");
  EXPECT_EQ(ErrorOf([&] { (void)Parse(document); }), none);
  document["weight_bits"] = 4;
  document["input_bits"] = 8;
  EXPECT_EQ(ErrorOf([&] { (void)Parse(document); }), none);
  document["weight_bits"] = 1;
  const CheckpointConfig latent = ParseCheckpointConfig(document.dump(), "c");
  EXPECT_EQ(latent.family, ModelFamily::k1bitLlm);
  EXPECT_TRUE(latent.config.sub_norms);
  EXPECT_EQ(latent.config.scale_direction, ScaleDirection::kMultiply);
  EXPECT_EQ(latent.latent, true);
}

TEST(Config, OnlineQuantizationMeansLatentWeights) {
  json document = Good();
  document["quantization_config"]["quantization_mode"] = "online";
  EXPECT_EQ(ParseCheckpointConfig(document.dump(), "c").latent, true);
  document["quantization_config"]["linear_class"] = "bitlinear";
  EXPECT_EQ(ErrorOf([&] { (void)Parse(document); }),
            "c: quantization_config.quantization_mode: \"online\" needs linear_class "
            "\"autobitlinear\"");
}

TEST(Config, RopeOfNewerSoftwareAndListsOfEndTokensAreRead) {
  json document = Good();
  document.erase("rope_theta");
  document["rope_parameters"] = {{"rope_type", "default"}, {"rope_theta", 500000}};
  document["eos_token_id"] = {7, 9};
  const Config config = Parse(document);
  EXPECT_EQ(config.rope_theta, 500000.0F);
  EXPECT_EQ(config.eos_token_id, 7);
}

TEST(Config, RefusesModelsItWouldComputeWrongly) {
  EXPECT_EQ(RefusalOf("model_type", "gemma"),
            "c: model_type: \"gemma\" is not supported, expected \"bitnet\" or \"llama\" with "
            "BitLinear layers");
  EXPECT_EQ(RefusalOf("hidden_act", "gelu"),
            "c: hidden_act: \"gelu\" is not supported, expected \"relu2\" or \"silu\"");
  EXPECT_EQ(RefusalOf("rope_scaling", {{"factor", 8}}),
            "c: rope_scaling: not supported, expected null");
  EXPECT_EQ(RefusalOf("rope_parameters", {{"rope_type", "yarn"}}),
            "c: rope_parameters: not supported, expected null");
  EXPECT_EQ(RefusalOf("attention_bias", true), "c: attention_bias: true is not supported");
  EXPECT_EQ(RefusalOf("quantization_config", {{"linear_class", "linear"}}),
            "c: quantization_config.linear_class: \"linear\" is not supported, expected "
            "\"autobitlinear\" or \"bitlinear\"");
  EXPECT_EQ(RefusalOf("quantization_config", {{"quantization_mode", "later"}}),
            "c: quantization_config.quantization_mode: \"later\" is not supported, expected "
            "\"offline\" or \"online\"");
  EXPECT_EQ(RefusalOf("quantization_config", {{"use_rms_norm", true}}),
            "c: quantization_config.use_rms_norm: true is not supported: a norm inside every "
            "BitLinear layer");
  EXPECT_EQ(
      RefusalOf("quantization_config", {{"modules_to_not_convert", {{"lm_head", "lm_head"}}}}),
      "c: quantization_config.modules_to_not_convert: an object, expected an array");
  EXPECT_EQ(RefusalOf("quantization_config", {{"modules_to_not_convert", {"o_proj"}}}),
            "c: quantization_config.modules_to_not_convert: \"o_proj\" is not supported, expected "
            "\"lm_head\"");
  EXPECT_EQ(RefusalOf("quantization_config", 3),
            "c: quantization_config: the number 3, expected an object");
}

TEST(Config, EveryNumberIsRequiredTypedAndBounded) {
  for (const char* field : {"hidden_size", "intermediate_size", "num_hidden_layers",
                            "num_attention_heads", "vocab_size", "max_position_embeddings"}) {
    const std::string name = std::string("c: ") + field + ": ";
    EXPECT_EQ(Refusal([&](json& d) { d.erase(field); }), name + "missing");
    EXPECT_EQ(RefusalOf(field, "8"), name + "a string, expected an integer");
    EXPECT_EQ(RefusalOf(field, 8.5), name + "a fractional number, expected an integer");
    EXPECT_THAT(RefusalOf(field, 0), HasSubstr(name + "0 is outside 1.."));
    EXPECT_THAT(RefusalOf(field, -1), HasSubstr(name + "-1 is outside 1.."));
    EXPECT_THAT(RefusalOf(field, 1ULL << 40), HasSubstr(name + "1099511627776 is outside 1.."));
  }
  for (const char* field : {"rms_norm_eps", "rope_theta"}) {
    const std::string name = std::string("c: ") + field + ": ";
    EXPECT_EQ(Refusal([&](json& d) { d.erase(field); }), name + "missing");
    EXPECT_EQ(RefusalOf(field, "1"), name + "a string, expected a number");
    EXPECT_THAT(RefusalOf(field, 0), HasSubstr(name + "0 is outside (0, "));
    EXPECT_THAT(RefusalOf(field, 1e300), HasSubstr(" is outside (0, "));
  }
  EXPECT_EQ(RefusalOf("rope_theta", 0.5), "c: rope_theta: is less than 1");
  EXPECT_EQ(RefusalOf("tie_word_embeddings", 1),
            "c: tie_word_embeddings: the number 1, expected true or false");
  EXPECT_EQ(RefusalOf("eos_token_id", 1024), "c: eos_token_id: 1024 is outside 0..1023");
}

TEST(Config, RefusesFieldsThatContradictEachOther) {
  EXPECT_EQ(RefusalOf("num_key_value_heads", 3),
            "c: num_key_value_heads: 3 does not divide num_attention_heads 4");
  EXPECT_EQ(Refusal([](json& d) {
              d["num_attention_heads"] = 3;
              d["num_key_value_heads"] = 1;
            }),
            "c: num_attention_heads: 3 does not divide hidden_size 256, and head_dim is not given");
  EXPECT_EQ(RefusalOf("head_dim", 7), "c: head_dim: 7 is odd; RoPE rotates pairs");
}

TEST(Config, RefusesTextThatIsNotOneJsonObject) {
  const auto refusal = [](const char* text) {
    return ErrorOf([&] { (void)ParseConfig(text, "c"); });
  };
  EXPECT_THAT(refusal(""), HasSubstr("c: not valid JSON"));
  EXPECT_THAT(refusal("{} {}"), HasSubstr("c: not valid JSON"));
  EXPECT_THAT(refusal("{\"a\":\"\xFF\"}"), HasSubstr("c: not valid JSON"));
  EXPECT_EQ(refusal("null"), "c: null, expected an object");
  EXPECT_EQ(refusal(R"({"model_type":"bitnet","model_type":"bitnet"})"),
            "c: model_type: appears twice");
}

}  // namespace
}  // namespace ternion::model
