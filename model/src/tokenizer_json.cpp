// SPDX-License-Identifier: Apache-2.0
//
// tokenizer.json (Hugging Face tokenizers): vocabulary, added tokens and merges.

#include <fmt/format.h>

#include <set>

#include "byte_alphabet.h"
#include "byte_level_bpe.h"
#include "ternion/util/error.h"
#include "ternion/util/parse_json.h"
#include "tokenizer_json_steps.h"
#include "tokenizer_state.h"

namespace ternion::model {
namespace {

using nlohmann::json;

/// Reads one tokenizer.json into a state.
class Reader {
 public:
  Reader(const json& document, const std::string& source, Tokenizer::State& state)
      : source_(source),
        fields_(document, source, ""),
        state_(state),
        bpe_(std::make_unique<ByteLevelBpe>()) {}

  void Run() {
    for (const char* name : {"normalizer", "truncation", "padding"}) {
      if (fields_.Find(name) != nullptr) fields_.Fail(name, "not supported, expected null");
    }
    ReadModel();
    bpe_->pre_tokenizer = ReadPreTokenizer(fields_);
    ReadPostProcessor(fields_, state_);
    if (fields_.Find("decoder") != nullptr) {
      const JsonFields decoder = fields_.Object("decoder");
      if (decoder.RequireString("type") != "ByteLevel") RefuseType(decoder);
    }
    state_.encoder = std::move(bpe_);
  }

 private:
  [[noreturn]] void Fail(const std::string& field, std::string_view reason) const {
    throw Error(source_, field, reason);
  }

  void ReadModel() {
    const JsonFields model = fields_.Object("model");
    if (model.RequireString("type") != "BPE") RefuseType(model);
    if (model.BoolOr("byte_fallback", false)) {
      model.Fail("byte_fallback",
                 "true is not supported: SentencePiece is read from tokenizer.model");
    }
    if (model.Find("dropout") != nullptr && model.RequireNumber("dropout") != 0) {
      model.Fail("dropout", "not supported, expected null");
    }
    for (const char* name : {"continuing_subword_prefix", "end_of_word_suffix"}) {
      if (model.Find(name) != nullptr && !model.RequireString(name).empty()) {
        model.Fail(name, "not supported, expected null");
      }
    }
    bpe_->ignore_merges = model.BoolOr("ignore_merges", false);
    (void)model.Object("vocab");
    ReadVocabulary(model.Require("vocab"));
    ReadMerges(model);
  }

  /// Vocabulary and added tokens together have the ids 0..n-1.
  void ReadVocabulary(const json& vocabulary) {
    std::vector<std::pair<std::uint64_t, TokenText>> tokens;
    for (const auto& [text, id] : vocabulary.items()) {
      if (!id.is_number_unsigned()) {
        Fail("model.vocab." + text,
             fmt::format("id is {}, expected an integer from 0 up", TypeText(id)));
      }
      if (text.empty()) Fail("model.vocab.", "empty token");
      tokens.emplace_back(
          id.get<std::uint64_t>(),
          TokenText{.bytes = BytesOfSpelling(text, source_, "model.vocab." + text)});
    }
    const std::size_t plain = tokens.size();
    std::set<std::uint64_t> special;
    ReadAddedTokens(vocabulary, tokens, special);
    state_.tokens.resize(tokens.size());
    bpe_->Reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      auto& [id, token] = tokens[i];
      const char* field = i < plain ? "model.vocab" : "added_tokens";
      if (id >= tokens.size()) {
        Fail(field, fmt::format("id {}, but the {} ids must be 0..{}", id, tokens.size(),
                                tokens.size() - 1));
      }
      if (!state_.tokens[id].bytes.empty()) Fail(field, fmt::format("id {} appears twice", id));
      if (i < plain) (void)bpe_->AddToken(token.bytes, static_cast<std::int32_t>(id));
      token.special = special.contains(id);
      state_.tokens[id] = std::move(token);
    }
    bpe_->RequireBytes(source_, "model.vocab");
  }

  void ReadAddedTokens(const json& vocabulary,
                       std::vector<std::pair<std::uint64_t, TokenText>>& tokens,
                       std::set<std::uint64_t>& special) {
    if (fields_.Find("added_tokens") == nullptr) return;
    const json& array = fields_.Require("added_tokens");
    if (!array.is_array()) fields_.Fail("added_tokens", "is not an array");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < array.size(); ++i) {
      const JsonFields token(array[i], source_, fmt::format("added_tokens[{}].", i));
      for (const char* name : {"lstrip", "rstrip", "single_word"}) RefuseTrue(token, name);
      const std::string text = token.RequireString("content");
      const std::uint32_t id = token.RequireUnsigned("id", 0, INT32_MAX);
      if (text.empty()) token.Fail("content", "is empty");
      if (!seen.insert(text).second) token.Fail("content", fmt::format("\"{}\" twice", text));
      const auto known = vocabulary.find(text);
      if (known == vocabulary.end()) {
        tokens.emplace_back(id, TokenText{.bytes = text});
      } else if (*known != id) {
        token.Fail("id", fmt::format("{}, but model.vocab says {}", id, known->dump()));
      }
      if (token.BoolOr("special", false)) special.insert(id);
      AddedTokens& set = token.BoolOr("normalized", false) ? state_.added_later : state_.added;
      (void)set.Insert(text, static_cast<std::int32_t>(id));
    }
  }

  /// The two texts of a merge: "a b", or ["a", "b"].
  std::pair<std::string_view, std::string_view> MergeParts(const json& merge,
                                                           std::size_t rank) const {
    if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string()) {
      return {merge[0].get_ref<const std::string&>(), merge[1].get_ref<const std::string&>()};
    }
    if (merge.is_string()) {
      const std::string_view text = merge.get_ref<const std::string&>();
      const std::size_t space = text.find(' ');
      if (space != std::string_view::npos && text.find(' ', space + 1) == std::string_view::npos) {
        return {text.substr(0, space), text.substr(space + 1)};
      }
    }
    Fail(fmt::format("model.merges[{}]", rank), R"(is not "left right" or ["left", "right"])");
  }

  void ReadMerges(const JsonFields& model) {
    const json& merges = model.Require("merges");
    if (!merges.is_array()) model.Fail("merges", "is not an array");
    for (std::size_t rank = 0; rank < merges.size(); ++rank) {
      const auto [left, right] = MergeParts(merges[rank], rank);
      AddMerge(*bpe_, rank, left, right, source_, "model.merges");
    }
  }

  const std::string& source_;
  JsonFields fields_;
  Tokenizer::State& state_;
  std::unique_ptr<ByteLevelBpe> bpe_;
};

}  // namespace

void ReadTokenizerJson(std::string_view json, const std::string& source, Tokenizer::State& state) {
  const nlohmann::json document = ParseJson(json, source);
  state.source = source;
  Reader(document, source, state).Run();
}

}  // namespace ternion::model
