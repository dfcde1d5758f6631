// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/convert_tokenizer.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "loaders.h"
#include "sentencepiece_model.h"
#include "strict_json.h"
#include "ternion/model/gguf.h"
#include "ternion/model/gguf_model.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"

namespace ternion::model {
namespace {

using nlohmann::json;

// meta-llama/Meta-Llama-3-8B, tokenizer.json; llama.cpp calls it "llama-bpe".
constexpr std::string_view kLlama3Split =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|)"
    R"(\s*[\r\n]+|\s+(?!\S)|\s+)";

constexpr std::array<const char*, 7> kTokenizerFiles = {
    "tokenizer.json",          "tokenizer.model",        "tokenizer_config.json",
    "special_tokens_map.json", "generation_config.json", "added_tokens.json",
    "chat_template.jinja"};

/// Whether `object` is an object whose `name` is exactly `value`.
bool Has(const json& object, const char* name, const json& value) {
  return object.is_object() && object.contains(name) && object[name] == value;
}

/// The name GGUF files have for the pre-tokenizer, or "" when they have none.
std::string SplitName(const JsonFields& tokenizer) {
  if (tokenizer.Find("pre_tokenizer") == nullptr) return "";
  const JsonFields pre = tokenizer.Object("pre_tokenizer");
  const std::string type = pre.RequireString("type");
  if (type == "ByteLevel") return pre.BoolOr("use_regex", true) ? "gpt-2" : "";
  const json* steps = type == "Sequence" ? pre.Find("pretokenizers") : nullptr;
  if (steps == nullptr || !steps->is_array() || steps->size() != 2) return "";
  const json& split = (*steps)[0];
  const json& bytes = (*steps)[1];
  const bool llama3 = Has(split, "type", "Split") && split.contains("pattern") &&
                      Has(split["pattern"], "Regex", kLlama3Split) &&
                      Has(bytes, "type", "ByteLevel") && Has(bytes, "use_regex", false);
  return llama3 ? "llama-bpe" : "";
}

class VocabularyReader {
 public:
  VocabularyReader(const json& document, std::string source)
      : document_(document), source_(std::move(source)) {}

  std::optional<GgufVocabulary> Run(const std::filesystem::path& config) {
    const JsonFields tokenizer(document_, source_, "");
    vocabulary_.model = "gpt2";
    vocabulary_.pre = SplitName(tokenizer);
    if (vocabulary_.pre.empty()) return std::nullopt;
    const JsonFields model = tokenizer.Object("model");
    const json& vocab = model.Require("vocab");
    const json* added = tokenizer.Find("added_tokens");
    most_ids_ = vocab.size() + (added != nullptr ? added->size() : 0);
    for (const auto& [text, id] : vocab.items()) Put(text, id, GgufTokenType::kNormal);
    ReadMerges(model.Require("merges"));
    if (added != nullptr) {
      for (const json& token : *added) {
        const JsonFields fields(token, source_, "added_tokens.");
        Put(fields.RequireString("content"), fields.Require("id"),
            fields.BoolOr("special", false) ? GgufTokenType::kControl
                                            : GgufTokenType::kUserDefined);
      }
    }
    for (std::size_t id = 0; id < vocabulary_.types.size(); ++id) {
      if (vocabulary_.types[id] == 0) {
        throw Error(source_, "model.vocab", fmt::format("no token has id {}", id));
      }
    }
    ReadSpecialTokens(config);
    return std::move(vocabulary_);
  }

 private:
  void Put(const std::string& text, const json& id, GgufTokenType type) {
    // Ids have no gaps: a larger one would only ask for memory.
    if (!id.is_number_unsigned() || id.get<std::uint64_t>() >= most_ids_) {
      throw Error(source_, "model.vocab", fmt::format(R"("{}" has id {})", text, id.dump()));
    }
    const auto index = id.get<std::size_t>();
    if (index >= vocabulary_.tokens.size()) {
      vocabulary_.tokens.resize(index + 1);
      vocabulary_.types.resize(index + 1, 0);
    }
    vocabulary_.tokens[index] = text;
    vocabulary_.types[index] = static_cast<std::int32_t>(type);
  }

  void ReadMerges(const json& merges) {
    for (const json& merge : merges) {
      if (merge.is_string()) {
        vocabulary_.merges.push_back(merge.get<std::string>());
      } else if (merge.is_array() && merge.size() == 2 && merge[0].is_string() &&
                 merge[1].is_string()) {
        vocabulary_.merges.push_back(merge[0].get<std::string>() + " " +
                                     merge[1].get<std::string>());
      } else {
        throw Error(source_, "model.merges", merge.dump() + " is no merge");
      }
    }
  }

  /// Which tokens begin and end a text; the post-processor says whether they are put there.
  void ReadSpecialTokens(const std::filesystem::path& config) {
    if (std::filesystem::exists(config)) {
      const json document = ParseJson(ReadText(config), config.string());
      vocabulary_.bos = IdOf(document, "bos_token");
      vocabulary_.eos = IdOf(document, "eos_token");
      if (document.contains("chat_template") && document["chat_template"].is_string()) {
        vocabulary_.chat_template = document["chat_template"].get<std::string>();
      }
    }
    const bool adds = document_.contains("post_processor") &&
                      document_["post_processor"].dump().find("SpecialToken") != std::string::npos;
    vocabulary_.add_bos = adds && vocabulary_.bos.has_value();
  }

  std::optional<std::int64_t> IdOf(const json& config, const char* name) const {
    if (!config.contains(name)) return std::nullopt;
    const json& token = config[name];
    const json& text = token.is_object() && token.contains("content") ? token["content"] : token;
    if (!text.is_string()) return std::nullopt;
    for (std::size_t id = 0; id < vocabulary_.tokens.size(); ++id) {
      if (text == vocabulary_.tokens[id]) return static_cast<std::int64_t>(id);
    }
    return std::nullopt;
  }

  const json& document_;
  std::string source_;
  std::size_t most_ids_ = 0;  ///< tokens that the file lists
  GgufVocabulary vocabulary_;
};

GgufVocabulary FromSentencePiece(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "tokenizer.model";
  const std::filesystem::path config = folder / "tokenizer_config.json";
  const SentencePieceModel model = ParseSentencePieceModel(ReadText(path), path.string());
  GgufVocabulary vocabulary;
  vocabulary.model = "llama";
  for (const SentencePiece& piece : model.pieces) {
    vocabulary.tokens.push_back(piece.text);
    vocabulary.scores.push_back(piece.score);
    vocabulary.types.push_back(static_cast<std::int32_t>(piece.type));
  }
  for (const std::string& token : ReadFurtherTokens(folder, model.pieces.size())) {
    vocabulary.tokens.push_back(token);
    vocabulary.scores.push_back(0);
    vocabulary.types.push_back(static_cast<std::int32_t>(GgufTokenType::kControl));
  }
  if (model.bos) vocabulary.bos = *model.bos;
  if (model.eos) vocabulary.eos = *model.eos;
  vocabulary.add_space = model.dummy_prefix;
  vocabulary.add_bos = model.bos.has_value();
  vocabulary.add_eos = false;
  if (std::filesystem::exists(config)) {
    const json document = ParseJson(ReadText(config), config.string());
    const JsonFields fields(document, config.string(), "");
    vocabulary.add_bos = fields.BoolOr("add_bos_token", *vocabulary.add_bos);
    vocabulary.add_eos = fields.BoolOr("add_eos_token", false);
  }
  return vocabulary;
}

/// What a TemplateProcessing post-processor puts around a text.
nlohmann::ordered_json Template(const GgufVocabulary& vocabulary, const std::string& source) {
  nlohmann::ordered_json single = nlohmann::ordered_json::array();
  nlohmann::ordered_json tokens = nlohmann::ordered_json::object();
  const auto put = [&](const std::optional<std::int64_t>& id, const char* key) {
    if (*id < 0 || static_cast<std::uint64_t>(*id) >= vocabulary.tokens.size()) {
      throw Error(source, key,
                  fmt::format("{}, but there are {} tokens", *id, vocabulary.tokens.size()));
    }
    const std::string& text = vocabulary.tokens[static_cast<std::size_t>(*id)];
    single.push_back({{"SpecialToken", {{"id", text}, {"type_id", 0}}}});
    tokens[text] = {{"id", text}, {"ids", {*id}}, {"tokens", {text}}};
  };
  const bool llama3 = vocabulary.pre != "gpt-2" && vocabulary.pre != "gpt2";
  if (vocabulary.add_bos.value_or(llama3) && vocabulary.bos) {
    put(vocabulary.bos, "tokenizer.ggml.bos_token_id");
  }
  single.push_back({{"Sequence", {{"id", "A"}, {"type_id", 0}}}});
  if (vocabulary.add_eos.value_or(false) && vocabulary.eos) {
    put(vocabulary.eos, "tokenizer.ggml.eos_token_id");
  }
  if (tokens.empty()) return nullptr;
  return {{"type", "TemplateProcessing"},
          {"single", single},
          {"pair", single},
          {"special_tokens", tokens}};
}

}  // namespace

std::optional<std::string> MakeTokenizerJson(const GgufVocabulary& vocabulary,
                                             const std::string& source) {
  const std::string& pre = vocabulary.pre;
  const bool gpt2 = pre == "gpt-2" || pre == "gpt2";
  const bool llama3 =
      pre == "llama-bpe" || pre == "llama3" || pre == "llama-v3" || pre == "falcon3";
  if (vocabulary.model != "gpt2" || (!gpt2 && !llama3) ||
      vocabulary.types.size() != vocabulary.tokens.size()) {
    return std::nullopt;
  }
  using Json = nlohmann::ordered_json;
  const Json bytes = {{"type", "ByteLevel"},
                      {"add_prefix_space", false},
                      {"trim_offsets", true},
                      {"use_regex", gpt2}};
  Json document = {{"version", "1.0"}, {"truncation", nullptr}, {"padding", nullptr}};
  document["added_tokens"] = Json::array();
  Json tokens = Json::object();
  for (std::size_t id = 0; id < vocabulary.tokens.size(); ++id) {
    const std::string& text = vocabulary.tokens[id];
    const auto type = static_cast<GgufTokenType>(vocabulary.types[id]);
    if (type == GgufTokenType::kNormal) {
      tokens[text] = id;
      continue;
    }
    document["added_tokens"].push_back({{"id", id},
                                        {"content", text},
                                        {"single_word", false},
                                        {"lstrip", false},
                                        {"rstrip", false},
                                        {"normalized", false},
                                        {"special", type == GgufTokenType::kControl}});
  }
  document["normalizer"] = nullptr;
  if (gpt2) {
    document["pre_tokenizer"] = bytes;
  } else {
    document["pre_tokenizer"] = {{"type", "Sequence"},
                                 {"pretokenizers",
                                  {{{"type", "Split"},
                                    {"pattern", {{"Regex", kLlama3Split}}},
                                    {"behavior", "Isolated"},
                                    {"invert", false}},
                                   bytes}}};
  }
  document["post_processor"] = Template(vocabulary, source);
  document["decoder"] = {{"type", "ByteLevel"},
                         {"add_prefix_space", true},
                         {"trim_offsets", true},
                         {"use_regex", true}};
  document["model"] = {{"type", "BPE"}, {"ignore_merges", llama3}};
  document["model"]["vocab"] = std::move(tokens);
  document["model"]["merges"] = vocabulary.merges;
  try {
    return document.dump();
  } catch (const nlohmann::json::exception&) {
    throw Error(source, "tokenizer.ggml.tokens", "a token or merge is not UTF-8");
  }
}

CarriedTokenizer ReadTokenizer(const std::filesystem::path& checkpoint) {
  CarriedTokenizer tokenizer;
  if (!std::filesystem::is_directory(checkpoint)) {
    const GgufFile file = OpenGguf(checkpoint);
    if (file.metadata.Has(kGgufTokenizerJson)) {
      tokenizer.json = file.metadata.Text(kGgufTokenizerJson);
    }
    if (file.metadata.Has("tokenizer.ggml.tokens")) {
      tokenizer.vocabulary = ReadVocabulary(file.metadata);
    }
    return tokenizer;
  }
  if (HoldsSentencePiece(checkpoint)) {
    tokenizer.vocabulary = FromSentencePiece(checkpoint);
    return tokenizer;
  }
  const std::filesystem::path path = checkpoint / "tokenizer.json";
  if (!std::filesystem::exists(path)) return tokenizer;
  tokenizer.json = ReadText(path);
  const json document = ParseJson(*tokenizer.json, path.string());
  tokenizer.vocabulary =
      VocabularyReader(document, path.string()).Run(checkpoint / "tokenizer_config.json");
  return tokenizer;
}

void RefuseOtherTokenizer(const std::filesystem::path& from, const std::filesystem::path& to) {
  const bool folder = std::filesystem::is_directory(from);
  for (const std::string name : kTokenizerFiles) {
    const bool replaced = folder ? std::filesystem::exists(from / name) : name == "tokenizer.json";
    if (!replaced && std::filesystem::exists(to / name)) {
      throw Error((to / name).string(), "",
                  "belongs to another checkpoint and would be read with this one; remove it, or "
                  "give another folder");
    }
  }
}

bool CopyTokenizer(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (!std::filesystem::is_directory(from)) {
    const CarriedTokenizer tokenizer = ReadTokenizer(from);
    std::optional<std::string> text = tokenizer.json;
    if (!text && tokenizer.vocabulary)
      text = MakeTokenizerJson(*tokenizer.vocabulary, from.string());
    if (text) WriteAtomically(to / "tokenizer.json", std::string_view(*text));
    return text.has_value();
  }
  bool any = false;
  for (const char* name : kTokenizerFiles) {
    if (!std::filesystem::exists(from / name)) continue;
    WriteAtomically(to / name, std::string_view(ReadText(from / name)));
    any = true;
  }
  return any;
}

}  // namespace ternion::model
