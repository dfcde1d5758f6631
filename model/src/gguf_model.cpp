// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/gguf_model.h"

#include <fmt/format.h>

#include <limits>

#include "model_limits.h"
#include "ternion/util/error.h"

namespace ternion::model {
namespace {

constexpr const char* kEmbedding = "token_embd.weight";

/// The keys below "<architecture>.".
class Keys {
 public:
  Keys(const GgufMetadata& metadata, std::string architecture)
      : metadata_(metadata), architecture_(std::move(architecture)) {}

  std::string Key(std::string_view name) const { return fmt::format("{}.{}", architecture_, name); }
  bool Has(std::string_view name) const { return metadata_.Has(Key(name)); }
  std::uint32_t Unsigned(std::string_view name, std::uint32_t low, std::uint32_t high) const {
    return metadata_.Unsigned(Key(name), low, high);
  }
  std::uint32_t UnsignedOr(std::string_view name, std::uint32_t low, std::uint32_t high,
                           std::uint32_t otherwise) const {
    return Has(name) ? Unsigned(name, low, high) : otherwise;
  }
  float Positive(std::string_view name, double high) const {
    const double value = metadata_.Number(Key(name));
    const auto rounded = static_cast<float>(value);
    if (!(rounded > 0) || value > high) {
      Fail(name, fmt::format("{} is outside (0, {}]", value, high));
    }
    return rounded;
  }
  std::string Text(std::string_view name) const { return metadata_.Text(Key(name)); }
  [[noreturn]] void Fail(std::string_view name, std::string_view reason) const {
    metadata_.Fail(Key(name), reason);
  }

 private:
  const GgufMetadata& metadata_;
  std::string architecture_;
};

void ReadHeads(const Keys& keys, Config& config) {
  config.attention_heads = keys.Unsigned("attention.head_count", 1, kMaxFeatures);
  config.key_value_heads =
      keys.UnsignedOr("attention.head_count_kv", 1, kMaxFeatures, config.attention_heads);
  if (config.attention_heads % config.key_value_heads != 0) {
    keys.Fail("attention.head_count_kv",
              fmt::format("{} does not divide head_count {}", config.key_value_heads,
                          config.attention_heads));
  }
  if (keys.Has("attention.key_length")) {
    config.head_dim = keys.Unsigned("attention.key_length", 2, kMaxFeatures);
  } else if (config.hidden_size % config.attention_heads == 0) {
    config.head_dim = config.hidden_size / config.attention_heads;
  } else {
    keys.Fail("attention.head_count", fmt::format("{} does not divide embedding_length {}",
                                                  config.attention_heads, config.hidden_size));
  }
  if (config.head_dim % 2 != 0) {
    keys.Fail("attention.head_count",
              fmt::format("heads of {} values; RoPE rotates pairs", config.head_dim));
  }
  if (std::uint64_t{config.attention_heads} * config.head_dim > kMaxFeatures) {
    keys.Fail("attention.head_count",
              fmt::format("{} heads of {} are more than {}", config.attention_heads,
                          config.head_dim, kMaxFeatures));
  }
  for (const char* name : {"attention.value_length", "rope.dimension_count"}) {
    if (keys.UnsignedOr(name, 1, kMaxFeatures, config.head_dim) != config.head_dim) {
      keys.Fail(name, fmt::format("is not the head size {}", config.head_dim));
    }
  }
}

void RefuseUnsupported(const Keys& keys) {
  if (keys.Has("rope.scaling.type")) {
    const std::string type = keys.Text("rope.scaling.type");
    const bool nothing = type == "none" || (type == "linear" && keys.Has("rope.scaling.factor") &&
                                            keys.Positive("rope.scaling.factor", 1e9) == 1.0F);
    if (!nothing) keys.Fail("rope.scaling.type", fmt::format(R"("{}" is not supported)", type));
  }
  for (const char* name : {"expert_count", "attention.sliding_window"}) {
    if (keys.UnsignedOr(name, 0, std::numeric_limits<std::uint32_t>::max(), 0) != 0) {
      keys.Fail(name, "not supported, expected 0");
    }
  }
}

bool Has2b4tShape(const Config& c) {
  return c.hidden_size == 2560 && c.intermediate_size == 6912 && c.layers == 30 &&
         c.attention_heads == 20 && c.key_value_heads == 5;
}

void DecideActivation(const Keys& keys, GgufModel& model) {
  constexpr const char* kKey = "hidden_activation";
  Activation& activation = model.config.activation;
  std::string reason;
  if (keys.Has(kKey)) {
    const std::string name = keys.Text(kKey);
    const bool relu2 = name == "relu2" || name == "relu_sqr";
    if (!relu2 && name != "silu") {
      keys.Fail(kKey, fmt::format(R"("{}" is not supported, expected "relu2" or "silu")", name));
    }
    activation = relu2 ? Activation::kRelu2 : Activation::kSilu;
    reason = fmt::format(R"({} is "{}")", keys.Key(kKey), name);
  } else if (model.architecture == "llama") {
    activation = Activation::kSilu;
    reason = R"(architecture is "llama")";
  } else if (model.architecture != "bitnet") {
    activation = Activation::kRelu2;
    reason = fmt::format(R"(architecture is "{}")", model.architecture);
  } else if (Has2b4tShape(model.config)) {
    activation = Activation::kRelu2;
    reason = "the shape is that of BitNet b1.58 2B4T";
    model.warnings.push_back(
        fmt::format("{} is missing; relu^2 is assumed, as the shape is that of BitNet b1.58 2B4T "
                    "(with SiLU its "
                    "perplexity is 99.8 instead of 17.1)",
                    keys.Key(kKey)));
  } else {
    activation = Activation::kSilu;
    reason = R"(architecture is "bitnet", which llama.cpp computes with SiLU)";
    model.warnings.push_back(fmt::format(
        R"({} is missing; SiLU is assumed, as llama.cpp computes architecture "bitnet")",
        keys.Key(kKey)));
  }
  model.findings.push_back(
      {"activation", activation == Activation::kRelu2 ? "relu^2" : "SiLU", reason});
}

std::uint32_t VocabularySize(const GgufFile& file, const Keys& keys) {
  const auto embedding = file.tensors.find(kEmbedding);
  if (embedding == file.tensors.end()) throw Error(file.source, kEmbedding, "tensor is missing");
  const std::uint64_t rows = embedding->second.shape.front();
  if (rows > kMaxVocabulary) {
    throw Error(file.source, kEmbedding, fmt::format("{} rows are too many", rows));
  }
  const auto size = static_cast<std::uint32_t>(rows);
  if (keys.UnsignedOr("vocab_size", 1, kMaxVocabulary, size) != size) {
    keys.Fail("vocab_size", fmt::format("{} has {} rows", kEmbedding, size));
  }
  return size;
}

std::optional<std::int32_t> TokenId(const GgufMetadata& metadata, const std::string& key,
                                    std::uint32_t vocab_size) {
  if (!metadata.Has(key)) return std::nullopt;
  return static_cast<std::int32_t>(metadata.Unsigned(key, 0, vocab_size - 1));
}

}  // namespace

GgufModel DescribeGguf(const GgufFile& file) {
  const GgufMetadata& metadata = file.metadata;
  GgufModel model;
  constexpr const char* kArchitecture = "general.architecture";
  model.architecture = metadata.Text(kArchitecture);
  const bool llama = model.architecture == "llama";
  if (!llama && model.architecture != "bitnet" && model.architecture != "bitnet-25" &&
      model.architecture != "bitnet-b1.58") {
    metadata.Fail(kArchitecture,
                  fmt::format(R"("{}" is not supported, expected "bitnet", "bitnet-25", )"
                              R"("bitnet-b1.58" or "llama")",
                              model.architecture));
  }
  const Keys keys(metadata, model.architecture);
  RefuseUnsupported(keys);
  Config& config = model.config;
  config.hidden_size = keys.Unsigned("embedding_length", 1, kMaxFeatures);
  config.intermediate_size = keys.Unsigned("feed_forward_length", 1, kMaxFeatures);
  config.layers = keys.Unsigned("block_count", 1, kMaxLayers);
  ReadHeads(keys, config);
  config.vocab_size = VocabularySize(file, keys);
  config.max_positions = keys.Unsigned("context_length", 1, kMaxPositions);
  config.rms_norm_eps = keys.Positive("attention.layer_norm_rms_epsilon", 1.0);
  // 10000 is what llama.cpp takes when the key is missing.
  config.rope_theta = keys.Has("rope.freq_base") ? keys.Positive("rope.freq_base", 1e12) : 10000.0F;
  if (config.rope_theta < 1) keys.Fail("rope.freq_base", "is less than 1");
  config.tied_embeddings = !file.tensors.contains("output.weight");
  config.sub_norms = !llama;
  config.scale_direction = ScaleDirection::kMultiply;
  config.bos_token_id = TokenId(metadata, "tokenizer.ggml.bos_token_id", config.vocab_size);
  config.eos_token_id = TokenId(metadata, "tokenizer.ggml.eos_token_id", config.vocab_size);
  model.interleaved_heads = llama;
  model.findings.push_back({"family", llama ? "LLaMA with BitLinear layers" : "BitNet b1.58",
                            fmt::format(R"({} is "{}")", kArchitecture, model.architecture)});
  DecideActivation(keys, model);
  model.findings.push_back({"RoPE",
                            llama ? "rows of q and k put back in the order of halves" : "halves",
                            fmt::format(R"(architecture "{}" rotates {})", model.architecture,
                                        llama ? "neighbouring pairs" : "halves")});
  return model;
}

GgufVocabulary ReadVocabulary(const GgufMetadata& metadata) {
  const auto key = [](const char* name) { return std::string("tokenizer.ggml.") + name; };
  const auto text = [&](const std::string& k) {
    return metadata.Has(k) ? metadata.Text(k) : std::string();
  };
  const auto id = [&](const std::string& k) -> std::optional<std::int64_t> {
    if (!metadata.Has(k)) return std::nullopt;
    return metadata.Unsigned(k, 0, std::numeric_limits<std::int32_t>::max());
  };
  const auto flag = [&](const std::string& k) -> std::optional<bool> {
    if (!metadata.Has(k)) return std::nullopt;
    return metadata.Bool(k);
  };
  GgufVocabulary vocabulary;
  vocabulary.model = text(key("model"));
  vocabulary.pre = text(key("pre"));
  if (metadata.Has(key("tokens"))) vocabulary.tokens = metadata.Texts(key("tokens"));
  if (metadata.Has(key("scores"))) vocabulary.scores = metadata.Floats(key("scores"));
  if (metadata.Has(key("token_type"))) vocabulary.types = metadata.Integers(key("token_type"));
  if (metadata.Has(key("merges"))) vocabulary.merges = metadata.Texts(key("merges"));
  vocabulary.bos = id(key("bos_token_id"));
  vocabulary.eos = id(key("eos_token_id"));
  vocabulary.add_bos = flag(key("add_bos_token"));
  vocabulary.add_eos = flag(key("add_eos_token"));
  vocabulary.add_space = flag(key("add_space_prefix"));
  if (metadata.Has("tokenizer.chat_template")) {
    vocabulary.chat_template = metadata.Text("tokenizer.chat_template");
  }
  return vocabulary;
}

}  // namespace ternion::model
