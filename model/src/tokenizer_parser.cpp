// SPDX-License-Identifier: Apache-2.0

#include "tokenizer_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "strict_json.h"
#include "ternion/util/error.h"
#include "ternion/util/parse_json.h"
#include "utf8.h"

namespace ternion::model {
namespace {

using nlohmann::json;

// GPT-2's, which a ByteLevel pre-tokenizer with use_regex applies.
constexpr std::string_view kGpt2Pattern =
    R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

/// The byte that a character of the ByteLevel alphabet stands for, if any. Printable bytes stand
/// for themselves; the other 68 are U+0100 up, in rising order (GPT-2, encoder.py,
/// bytes_to_unicode).
std::optional<std::uint8_t> ByteOfCharacter(char32_t character) {
  static const auto kTable = [] {
    std::array<std::optional<std::uint8_t>, 324> table{};
    std::size_t next = 256;
    for (unsigned byte = 0; byte < 256; ++byte) {
      const bool printable =
          (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
      table[printable ? byte : next++] = static_cast<std::uint8_t>(byte);
    }
    return table;
  }();
  return character < kTable.size() ? kTable[character] : std::nullopt;
}

/// Reads one tokenizer.json into a state.
class Parser {
 public:
  Parser(const json& document, const std::string& source, Tokenizer::State& state)
      : source_(source), fields_(document, source, ""), state_(state) {}

  void Run() {
    for (const char* name : {"normalizer", "truncation", "padding"}) {
      if (fields_.Find(name) != nullptr) fields_.Fail(name, "not supported, expected null");
    }
    ParseModel();
    ParsePreTokenizer(fields_.Require("pre_tokenizer"), "pre_tokenizer");
    if (!byte_level_) fields_.Fail("pre_tokenizer", "has no ByteLevel step");
    if (fields_.Find("post_processor") != nullptr) {
      ParsePostProcessor(*fields_.Find("post_processor"), "post_processor");
    }
    if (fields_.Find("decoder") != nullptr) {
      const JsonFields decoder = fields_.Object("decoder");
      if (decoder.RequireString("type") != "ByteLevel") RefuseType(decoder);
    }
  }

 private:
  [[noreturn]] static void RefuseType(const JsonFields& fields) {
    fields.Fail("type", fmt::format("\"{}\" is not supported", fields.RequireString("type")));
  }
  [[noreturn]] void Fail(const std::string& field, std::string_view reason) const {
    throw Error(source_, field, reason);
  }

  static void ExpectFalse(const JsonFields& fields, const char* name) {
    if (fields.BoolOr(name, false)) fields.Fail(name, "true is not supported");
  }

  void ParseModel() {
    const JsonFields model = fields_.Object("model");
    if (model.RequireString("type") != "BPE") RefuseType(model);
    ExpectFalse(model, "byte_fallback");
    if (model.Find("dropout") != nullptr && model.RequireNumber("dropout") != 0) {
      model.Fail("dropout", "not supported, expected null");
    }
    for (const char* name : {"continuing_subword_prefix", "end_of_word_suffix"}) {
      if (model.Find(name) != nullptr && !model.RequireString(name).empty()) {
        model.Fail(name, "not supported, expected null");
      }
    }
    state_.ignore_merges = model.BoolOr("ignore_merges", false);
    (void)model.Object("vocab");
    ParseVocabulary(model.Require("vocab"));
    ParseMerges(model);
  }

  std::string BytesOf(const std::string& text, const std::string& field) const {
    std::string bytes;
    char32_t character = 0;
    for (std::size_t at = 0; at < text.size();) {
      // The JSON parser accepted the text, so it is UTF-8.
      (void)NextCharacter(text, at, character);
      const std::optional<std::uint8_t> byte = ByteOfCharacter(character);
      if (!byte) {
        Fail(field, fmt::format("U+{:04X} in \"{}\" is not in the ByteLevel alphabet",
                                static_cast<std::uint32_t>(character), text));
      }
      bytes.push_back(static_cast<char>(*byte));
    }
    return bytes;
  }

  /// Vocabulary and added tokens together have the ids 0..n-1.
  void ParseVocabulary(const json& vocabulary) {
    std::vector<std::pair<std::uint64_t, std::string>> tokens;
    for (const auto& [text, id] : vocabulary.items()) {
      const std::string field = "model.vocab." + text;
      if (!id.is_number_unsigned()) {
        Fail(field, fmt::format("id is {}, expected an integer from 0 up", TypeText(id)));
      }
      if (text.empty()) Fail(field, "empty token");
      tokens.emplace_back(id.get<std::uint64_t>(), BytesOf(text, field));
    }
    const std::size_t plain = tokens.size();
    ParseAddedTokens(vocabulary, tokens);
    state_.bytes.resize(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      auto& [id, bytes] = tokens[i];
      const std::string field = i < plain ? "model.vocab" : "added_tokens";
      if (id >= tokens.size()) {
        Fail(field, fmt::format("id {}, but the {} ids must be 0..{}", id, tokens.size(),
                                tokens.size() - 1));
      }
      if (!state_.bytes[id].empty()) Fail(field, fmt::format("id {} appears twice", id));
      if (i < plain) state_.ids.emplace(bytes, static_cast<std::int32_t>(id));
      state_.bytes[id] = std::move(bytes);
    }
    for (unsigned byte = 0; byte < 256; ++byte) {
      const auto at = state_.ids.find(std::string(1, static_cast<char>(byte)));
      if (at == state_.ids.end()) Fail("model.vocab", fmt::format("no token for byte {}", byte));
      state_.byte_ids[byte] = at->second;
    }
  }

  void ParseAddedTokens(const json& vocabulary,
                        std::vector<std::pair<std::uint64_t, std::string>>& tokens) {
    if (fields_.Find("added_tokens") == nullptr) return;
    const json& array = fields_.Require("added_tokens");
    if (!array.is_array()) fields_.Fail("added_tokens", "is not an array");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < array.size(); ++i) {
      const JsonFields token(array[i], source_, fmt::format("added_tokens[{}].", i));
      for (const char* name : {"lstrip", "rstrip", "single_word"}) ExpectFalse(token, name);
      const std::string text = token.RequireString("content");
      const std::uint32_t id = token.RequireUnsigned("id", 0, INT32_MAX);
      if (text.empty()) token.Fail("content", "is empty");
      if (!seen.insert(text).second) token.Fail("content", fmt::format("\"{}\" twice", text));
      const auto known = vocabulary.find(text);
      if (known == vocabulary.end()) {
        tokens.emplace_back(id, text);
      } else if (*known != id) {
        token.Fail("id", fmt::format("{}, but model.vocab says {}", id, known->dump()));
      }
      state_.added.push_back({text, static_cast<std::int32_t>(id)});
    }
    std::stable_sort(state_.added.begin(), state_.added.end(),
                     [](const auto& a, const auto& b) { return a.text.size() > b.text.size(); });
  }

  /// The two texts of a merge: "a b", or ["a", "b"].
  std::pair<std::string, std::string> MergeParts(const json& merge,
                                                 const std::string& field) const {
    if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string()) {
      return {merge[0].get<std::string>(), merge[1].get<std::string>()};
    }
    if (merge.is_string()) {
      const auto& text = merge.get_ref<const std::string&>();
      const std::size_t space = text.find(' ');
      if (space != std::string::npos && text.find(' ', space + 1) == std::string::npos) {
        return {text.substr(0, space), text.substr(space + 1)};
      }
    }
    Fail(field, "is not \"left right\" or [\"left\", \"right\"]");
  }

  void ParseMerges(const JsonFields& model) {
    const json& merges = model.Require("merges");
    if (!merges.is_array()) model.Fail("merges", "is not an array");
    for (std::size_t rank = 0; rank < merges.size(); ++rank) {
      const std::string field = fmt::format("model.merges[{}]", rank);
      const auto [left, right] = MergeParts(merges[rank], field);
      const std::int32_t left_id = TokenId(left, field);
      const std::int32_t right_id = TokenId(right, field);
      const Merge merge{static_cast<std::uint32_t>(rank), TokenId(left + right, field)};
      if (!state_.merges.emplace(PairKey(left_id, right_id), merge).second) {
        Fail(field, fmt::format("\"{} {}\" appears twice", left, right));
      }
    }
  }

  std::int32_t TokenId(const std::string& text, const std::string& field) const {
    const auto at = state_.ids.find(BytesOf(text, field));
    if (at == state_.ids.end()) Fail(field, fmt::format("\"{}\" is not in model.vocab", text));
    return at->second;
  }

  void ParsePreTokenizer(const json& value, const std::string& field) {
    const JsonFields step(value, source_, field + ".");
    const std::string type = step.RequireString("type");
    if (byte_level_)
      step.Fail("type", fmt::format("\"{}\" after ByteLevel is not supported", type));
    if (type == "Sequence" && field == "pre_tokenizer") {
      const json& list = step.Require("pretokenizers");
      if (!list.is_array()) step.Fail("pretokenizers", "is not an array");
      for (std::size_t i = 0; i < list.size(); ++i) {
        ParsePreTokenizer(list[i], fmt::format("{}.pretokenizers[{}]", field, i));
      }
    } else if (type == "Split") {
      if (step.RequireString("behavior") != "Isolated") {
        step.Fail("behavior", "not supported, expected \"Isolated\"");
      }
      ExpectFalse(step, "invert");
      const std::string pattern = step.Object("pattern").RequireString("Regex");
      state_.splits.emplace_back(pattern, source_, field + ".pattern.Regex");
    } else if (type == "ByteLevel") {
      ExpectFalse(step, "add_prefix_space");
      if (step.BoolOr("use_regex", true)) state_.splits.emplace_back(kGpt2Pattern, source_, field);
      byte_level_ = true;
    } else {
      RefuseType(step);
    }
  }

  void ParsePostProcessor(const json& value, const std::string& field) {
    const JsonFields step(value, source_, field + ".");
    const std::string type = step.RequireString("type");
    if (type == "Sequence" && field == "post_processor") {
      const json& list = step.Require("processors");
      if (!list.is_array()) step.Fail("processors", "is not an array");
      for (std::size_t i = 0; i < list.size(); ++i) {
        ParsePostProcessor(list[i], fmt::format("{}.processors[{}]", field, i));
      }
    } else if (type == "TemplateProcessing") {
      ParseTemplate(step, field);
    } else if (type != "ByteLevel") {  // ByteLevel only moves offsets
      RefuseType(step);
    }
  }

  /// "single": special tokens around the one sequence "A".
  void ParseTemplate(const JsonFields& step, const std::string& field) {
    const json& single = step.Require("single");
    if (!single.is_array()) step.Fail("single", "is not an array");
    bool after = false;
    for (std::size_t i = 0; i < single.size(); ++i) {
      const JsonFields item(single[i], source_, fmt::format("{}.single[{}].", field, i));
      if (item.Find("Sequence") != nullptr) {
        if (after || item.Object("Sequence").RequireString("id") != "A") {
          item.Fail("Sequence", "not supported, expected \"A\" once");
        }
        after = true;
        continue;
      }
      const std::string name = item.Object("SpecialToken").RequireString("id");
      const JsonFields token = step.Object("special_tokens").Object(name.c_str());
      const json& ids = token.Require("ids");
      if (!ids.is_array()) token.Fail("ids", "is not an array");
      for (const json& id : ids) {
        if (!id.is_number_unsigned() || id.get<std::uint64_t>() >= state_.bytes.size()) {
          token.Fail("ids", fmt::format("{} is no token", id.dump()));
        }
        (after ? state_.suffix_ids : state_.prefix_ids).push_back(id.get<std::int32_t>());
      }
    }
    if (!after) step.Fail("single", "has no sequence \"A\"");
  }

  const std::string& source_;
  JsonFields fields_;
  Tokenizer::State& state_;
  bool byte_level_ = false;
};

}  // namespace

void ParseTokenizer(std::string_view json, const std::string& source, Tokenizer::State& state) {
  const nlohmann::json document = ParseJson(json, source);
  state.source = source;
  Parser(document, source, state).Run();
}

}  // namespace ternion::model
