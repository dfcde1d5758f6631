// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/tokenizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>

#include "ternion/util/files.h"
#include "test_files.h"

namespace ternion::model {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// The LLaMA-3 split pattern.
constexpr const char* kLlama3 =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

std::string Utf8(unsigned character) {
  if (character < 0x80) return {static_cast<char>(character)};
  return {static_cast<char>(0xC0 | character >> 6), static_cast<char>(0x80 | (character & 0x3F))};
}

/// The 256 single bytes have the ids 0..255 in byte order; then come `merges`' results from 256 up.
json Document(const std::vector<std::pair<std::string, std::string>>& merges) {
  json vocabulary = json::object();
  unsigned other = 256;
  for (unsigned byte = 0; byte < 256; ++byte) {
    const bool printable = (byte > 32 && byte < 127) || (byte > 160 && byte != 173);
    vocabulary[Utf8(printable ? byte : other++)] = byte;
  }
  json list = json::array();
  for (const auto& [left, right] : merges) {
    vocabulary[left + right] = vocabulary.size();
    list.push_back(left + " " + right);
  }
  return {{"added_tokens", json::array()},
          {"pre_tokenizer",
           {{"type", "Sequence"},
            {"pretokenizers",
             {{{"type", "Split"}, {"pattern", {{"Regex", kLlama3}}}, {"behavior", "Isolated"}},
              {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", false}}}}}},
          {"decoder", {{"type", "ByteLevel"}}},
          {"model", {{"type", "BPE"}, {"vocab", vocabulary}, {"merges", list}}}};
}

Tokenizer Make(const json& document) { return Tokenizer::Parse(document.dump(), "t"); }

template <typename Change>
std::string Refusal(Change&& change) {
  json document = Document({{"a", "b"}});
  change(document);
  return ErrorOf([&] { (void)Make(document); });
}

TEST(Tokenizer, MergesTheLowestRankFirstAndTheLeftmostOfEqualOnes) {
  const Tokenizer tokenizer = Make(Document({{"b", "c"}, {"a", "b"}, {"a", "bc"}, {"a", "a"}}));
  EXPECT_THAT(tokenizer.Encode("abc"), ElementsAre(258));  // bc first, then a bc
  EXPECT_THAT(tokenizer.Encode("ab"), ElementsAre(257));
  EXPECT_THAT(tokenizer.Encode("aaa"), ElementsAre(259, 'a'));  // leftmost pair
  EXPECT_THAT(tokenizer.Encode("aabc"), ElementsAre('a', 258));
}

TEST(Tokenizer, LongRunsMergeAsShortOnesDo) {
  const Tokenizer tokenizer = Make(Document({{"a", "a"}, {"aa", "aa"}}));
  EXPECT_EQ(tokenizer.Encode(std::string(40'000, 'a')), std::vector<std::int32_t>(10'000, 257));
}

TEST(Tokenizer, SplitsAsTheLlama3PatternDoes) {
  // Merges across a split must not happen: "1234" is cut into three digits and one.
  const Tokenizer tokenizer = Make(Document({{"3", "4"}, {"1", "2"}, {"'", "S"}, {"t", "'"}}));
  EXPECT_THAT(tokenizer.Encode("1234"), ElementsAre(257, '3', '4'));
  EXPECT_THAT(tokenizer.Encode("it'S"), ElementsAre('i', 't', 258));  // case-insensitive suffix
}

TEST(Tokenizer, IgnoreMergesTakesAWholePieceThatIsAToken) {
  json document = Document({{"b", "c"}, {"a", "b"}});
  document["model"]["vocab"]["abc"] = 258;  // no merge leads to it
  EXPECT_THAT(Make(document).Encode("abc"), ElementsAre('a', 256));
  document["model"]["ignore_merges"] = true;
  EXPECT_THAT(Make(document).Encode("abc"), ElementsAre(258));
}

TEST(Tokenizer, AddedTokensAreFoundFirstAndTheLongestWins) {
  json document = Document({{"<", "x"}});
  document["added_tokens"] = {{{"id", 257}, {"content", "<x>"}},
                              {{"id", 258}, {"content", "<x>>"}}};
  const Tokenizer tokenizer = Make(document);
  EXPECT_EQ(tokenizer.vocab_size(), 259U);
  EXPECT_THAT(tokenizer.Encode("a<x>b<x>>"), ElementsAre('a', 257, 'b', 258));
  EXPECT_EQ(tokenizer.Decode(std::vector<std::int32_t>{257, 'a'}), "<x>a");
}

TEST(Tokenizer, TemplatePutsSpecialTokensAroundTheText) {
  json document = Document({});
  document["added_tokens"] = {{{"id", 256}, {"content", "<bos>"}}};
  document["post_processor"] = {
      {"type", "Sequence"},
      {"processors",
       {{{"type", "ByteLevel"}},
        {{"type", "TemplateProcessing"},
         {"single", {{{"SpecialToken", {{"id", "B"}}}}, {{"Sequence", {{"id", "A"}}}}}},
         {"special_tokens", {{"B", {{"ids", {256}}}}}}}}}};
  EXPECT_THAT(Make(document).Encode("a"), ElementsAre(256, 'a'));
  EXPECT_THAT(Make(document).Encode("a", false), ElementsAre('a'));
}

TEST(Tokenizer, MergesMayBePairs) {
  json document = Document({{"a", "b"}});
  document["model"]["merges"] = json::array({json::array({"a", "b"})});
  EXPECT_THAT(Make(document).Encode("ab"), ElementsAre(256));
}

RC_GTEST_PROP(Tokenizer, DecodingUndoesEncoding, ()) {
  static const Tokenizer tokenizer = Tokenizer::Read(ZooModel() / "tokenizer.json");
  std::string text;
  for (const unsigned character : *rc::gen::container<std::vector<unsigned>>(
           rc::gen::oneOf(rc::gen::inRange(32U, 127U), rc::gen::inRange(1U, 0x7FFU)))) {
    text += Utf8(character);
  }
  RC_ASSERT(tokenizer.Decode(tokenizer.Encode(text)) == text);
}

TEST(Tokenizer, RefusesTextThatIsNotUtf8) {
  const Tokenizer tokenizer = Make(Document({}));
  for (const std::string bad :
       {"ok\xFF", "ok\xC0\x80", "ok\xED\xA0\x80", "ok\xE2\x82", "ok\x80", "ok\xF4\x90\x80\x80"}) {
    EXPECT_EQ(ErrorOf([&] { (void)tokenizer.Encode(bad); }), "text: byte 2: is not UTF-8");
  }
  EXPECT_EQ(tokenizer.Decode(tokenizer.Encode("\xF0\x9F\x98\x80")), "\xF0\x9F\x98\x80");
}

TEST(Tokenizer, RefusesIdsItDoesNotHave) {
  const Tokenizer tokenizer = Make(Document({}));
  EXPECT_EQ(ErrorOf([&] { (void)tokenizer.Decode(std::vector<std::int32_t>{256}); }),
            "t: decode: id 256 is outside 0..255");
}

TEST(Tokenizer, RefusesTypesItDoesNotImplement) {
  EXPECT_EQ(Refusal([](json& d) { d["model"]["type"] = "Unigram"; }),
            "t: model.type: \"Unigram\" is not supported");
  EXPECT_EQ(Refusal([](json& d) {
              d["normalizer"] = {{"type", "NFC"}};
            }),
            "t: normalizer: not supported, expected null");
  EXPECT_EQ(Refusal([](json& d) {
              d["pre_tokenizer"] = {{"type", "Metaspace"}};
            }),
            "t: pre_tokenizer.type: \"Metaspace\" is not supported");
  EXPECT_EQ(Refusal([](json& d) { d["pre_tokenizer"]["pretokenizers"].erase(1); }),
            "t: pre_tokenizer: has no ByteLevel step");
  EXPECT_EQ(Refusal([](json& d) { d["decoder"]["type"] = "WordPiece"; }),
            "t: decoder.type: \"WordPiece\" is not supported");
  EXPECT_EQ(Refusal([](json& d) {
              d["post_processor"] = {{"type", "BertProcessing"}};
            }),
            "t: post_processor.type: \"BertProcessing\" is not supported");
  EXPECT_EQ(
      Refusal([](json& d) { d["model"]["byte_fallback"] = true; }),
      "t: model.byte_fallback: true is not supported: SentencePiece is read from tokenizer.model");
}

TEST(Tokenizer, RefusesARegularExpressionThatDoesNotCompile) {
  EXPECT_THAT(
      Refusal([](json& d) { d["pre_tokenizer"]["pretokenizers"][0]["pattern"]["Regex"] = "a(b"; }),
      HasSubstr("t: pre_tokenizer.pretokenizers[0].pattern.Regex: invalid regular "
                "expression \"a(b\" at 3: missing closing parenthesis"));
}

TEST(Tokenizer, RefusesABrokenVocabulary) {
  EXPECT_EQ(Refusal([](json& d) { d["model"]["vocab"]["ab"] = 300; }),
            "t: model.vocab: id 300, but the 257 ids must be 0..256");
  EXPECT_EQ(Refusal([](json& d) { d["model"]["vocab"]["ab"] = 7; }),
            "t: model.vocab: id 7 appears twice");
  EXPECT_EQ(Refusal([](json& d) { d["model"]["vocab"]["ab"] = -1; }),
            "t: model.vocab.ab: id is the number -1, expected an integer from 0 up");
  EXPECT_EQ(Refusal([](json& d) { d["model"]["vocab"]["a b"] = 257; }),
            "t: model.vocab.a b: U+0020 in \"a b\" is not in the ByteLevel alphabet");
  EXPECT_EQ(Refusal([](json& d) {
              d["model"]["vocab"].erase("z");
              d["model"]["vocab"]["zz"] = 'z';
            }),
            "t: model.vocab: no token for byte 122");
  EXPECT_EQ(Refusal([](json& d) {
              d["added_tokens"] = {{{"id", 3}, {"content", "ab"}}};
            }),
            "t: added_tokens[0].id: 3, but model.vocab says 256");
}

TEST(Tokenizer, RefusesMergesOfUnknownTokens) {
  EXPECT_EQ(Refusal([](json& d) { d["model"]["merges"] = {"a zz"}; }),
            "t: model.merges[0]: \"zz\" is not in the vocabulary");
  EXPECT_EQ(Refusal([](json& d) {
              d["model"]["merges"] = {"a b", "b a"};
            }),
            "t: model.merges[1]: \"ba\" is not in the vocabulary");
  EXPECT_EQ(Refusal([](json& d) {
              d["model"]["merges"] = {"a b", "a b"};
            }),
            "t: model.merges[1]: \"a b\" appears twice");
  EXPECT_EQ(Refusal([](json& d) { d["model"]["merges"] = {"ab"}; }),
            "t: model.merges[0]: is not \"left right\" or [\"left\", \"right\"]");
}

TEST(Tokenizer, RefusesTextThatIsNotJson) {
  EXPECT_THAT(ErrorOf([] { (void)Tokenizer::Parse("{", "t"); }), HasSubstr("t: not valid JSON"));
  EXPECT_EQ(ErrorOf([] { (void)Tokenizer::Parse("{}", "t"); }), "t: model: missing");
}

}  // namespace
}  // namespace ternion::model
