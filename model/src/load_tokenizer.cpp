// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <map>

#include "loaders.h"
#include "strict_json.h"
#include "ternion/model/convert_tokenizer.h"
#include "ternion/model/gguf_model.h"
#include "ternion/model/model.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"

namespace ternion::model {
namespace {

/// tokenizer.model, with what the files beside it say of special tokens.
Tokenizer ReadSentencePieceFolder(const std::filesystem::path& folder, const std::string& bytes) {
  const std::string source = (folder / "tokenizer.model").string();
  SentencePieceOptions options;
  const std::filesystem::path config = folder / "tokenizer_config.json";
  if (std::filesystem::exists(config)) {
    const nlohmann::json document = ParseJson(ReadText(config), config.string());
    const JsonFields fields(document, config.string(), "");
    options.add_bos = fields.BoolOr("add_bos_token", true);
    options.add_eos = fields.BoolOr("add_eos_token", false);
  }
  Tokenizer plain = Tokenizer::ParseSentencePiece(bytes, source, options);
  options.further_tokens = ReadFurtherTokens(folder, plain.vocab_size());
  if (options.further_tokens.empty()) return plain;
  return Tokenizer::ParseSentencePiece(bytes, source, options);
}

Tokenizer ReadFolder(const std::filesystem::path& folder) {
  if (HoldsSentencePiece(folder)) {
    return ReadSentencePieceFolder(folder, ReadText(folder / "tokenizer.model"));
  }
  return Tokenizer::Read(folder / "tokenizer.json");
}

/// A GGUF file may hold the whole tokenizer.json, which says more than the other keys.
Tokenizer ReadGguf(const std::filesystem::path& path) {
  const GgufFile file = OpenGguf(path);
  if (file.metadata.Has(kGgufTokenizerJson)) {
    return Tokenizer::Parse(file.metadata.Text(kGgufTokenizerJson),
                            fmt::format("{}: {}", path.string(), kGgufTokenizerJson));
  }
  return Tokenizer::FromGguf(ReadVocabulary(file.metadata), path.string());
}

}  // namespace

bool HoldsSentencePiece(const std::filesystem::path& folder) {
  const std::filesystem::path model = folder / "tokenizer.model";
  if (!std::filesystem::exists(model)) return false;
  if (!std::filesystem::exists(folder / "tokenizer.json")) return true;
  // A SentencePiece model begins with its first piece, field 1.
  return ReadText(model).starts_with('\n');
}

std::vector<std::string> ReadFurtherTokens(const std::filesystem::path& folder, std::size_t size) {
  const std::filesystem::path path = folder / "added_tokens.json";
  if (!std::filesystem::exists(path)) return {};
  const std::string source = path.string();
  const nlohmann::json document = ParseJson(ReadText(path), source);
  if (!document.is_object()) throw Error(source, "", "is not an object");
  std::map<std::uint64_t, std::string> tokens;
  for (const auto& [text, id] : document.items()) {
    if (!id.is_number_unsigned() || !tokens.emplace(id.get<std::uint64_t>(), text).second) {
      throw Error(source, text, fmt::format("{} is no id, or appears twice", id.dump()));
    }
  }
  std::vector<std::string> texts;
  for (const auto& [id, text] : tokens) {
    if (id < size) continue;  // repeats a piece of the model
    if (id != size + texts.size()) {
      throw Error(source, text,
                  fmt::format("id {}, expected {}: ids have no gaps", id, size + texts.size()));
    }
    texts.push_back(text);
  }
  return texts;
}

Tokenizer LoadTokenizer(const std::filesystem::path& path, const Config& config) {
  Tokenizer tokenizer = std::filesystem::is_regular_file(path) ? ReadGguf(path) : ReadFolder(path);
  if (tokenizer.vocab_size() > config.vocab_size) {
    throw Error(path.string(), "tokenizer",
                fmt::format("id {} is not below vocab_size {} of the model",
                            tokenizer.vocab_size() - 1, config.vocab_size));
  }
  return tokenizer;
}

}  // namespace ternion::model
