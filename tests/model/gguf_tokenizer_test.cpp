// SPDX-License-Identifier: Apache-2.0
//
// Tokenizers of GGUF metadata: the same ids as the same vocabulary gives in its own file.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "sentencepiece_bytes.h"
#include "ternion/model/gguf_vocabulary.h"
#include "ternion/model/tokenizer.h"
#include "ternion/util/files.h"
#include "test_files.h"
#include "unicode_text.h"

namespace ternion::model {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr const char* kLlama3 =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

json ZooDocument() { return json::parse(ReadText(ZooModel() / "tokenizer.json")); }

/// The vocabulary of the shipped model as a converter would write it, and one control token.
GgufVocabulary ByteLevel() {
  const json model = ZooDocument()["model"];
  GgufVocabulary vocabulary;
  vocabulary.model = "gpt2";
  vocabulary.pre = "llama-bpe";
  vocabulary.tokens.resize(model["vocab"].size());
  for (const auto& [text, id] : model["vocab"].items()) {
    vocabulary.tokens[id.get<std::size_t>()] = text;
  }
  vocabulary.types.assign(vocabulary.tokens.size(), 1);
  vocabulary.tokens.emplace_back("<|eot|>");
  vocabulary.types.push_back(3);
  vocabulary.merges = model["merges"].get<std::vector<std::string>>();
  vocabulary.bos = 1024;
  vocabulary.eos = 1024;
  vocabulary.add_bos = false;
  return vocabulary;
}

TEST(GgufTokenizer, ByteLevelGivesTheIdsOfTokenizerJson) {
  json document = ZooDocument();
  document["pre_tokenizer"]["pretokenizers"][0]["pattern"]["Regex"] = kLlama3;
  document["model"]["ignore_merges"] = true;
  document["added_tokens"] = {{{"id", 1024}, {"content", "<|eot|>"}, {"special", true}}};
  const Tokenizer expected = Tokenizer::Parse(document.dump(), "t");
  const Tokenizer tokenizer = Tokenizer::FromGguf(ByteLevel(), "g");
  ASSERT_EQ(tokenizer.vocab_size(), 1025U);
  constexpr std::uint64_t kSeed = 5;
  SCOPED_TRACE(kSeed);
  const std::string source = ReadText(ZooModel() / "heldout.txt");
  UnicodeText texts(kSeed, source);
  for (int i = 0; i < 500; ++i) {
    const std::string text = texts.Next(20) + "<|eot|>" + texts.Next(20);
    const auto ids = tokenizer.Encode(text);
    ASSERT_EQ(ids, expected.Encode(text)) << text;
    ASSERT_EQ(tokenizer.Decode(ids), text);
  }
  EXPECT_EQ(tokenizer.FindSpecial("<|eot|>"), 1024);
}

TEST(GgufTokenizer, SplitIsTheOneNamed) {
  GgufVocabulary vocabulary = ByteLevel();
  vocabulary.tokens.emplace_back("'S");
  vocabulary.types.push_back(1);
  vocabulary.merges.emplace_back("' S");
  const auto pieces = [&] { return Tokenizer::FromGguf(vocabulary, "g").Encode("it'S").size(); };
  const std::size_t llama3 = pieces();
  vocabulary.pre = "gpt-2";  // knows 's but not 'S
  EXPECT_NE(pieces(), llama3);
}

TEST(GgufTokenizer, SpecialTokensGoAroundATextAsTheFileSays) {
  GgufVocabulary vocabulary = ByteLevel();
  vocabulary.add_eos = true;
  EXPECT_EQ(Tokenizer::FromGguf(vocabulary, "g").Encode("").size(), 1U);
  vocabulary.add_bos.reset();  // "llama-bpe" has one
  EXPECT_EQ(Tokenizer::FromGguf(vocabulary, "g").Encode("").size(), 2U);
  vocabulary.pre = "gpt-2";  // has none
  EXPECT_EQ(Tokenizer::FromGguf(vocabulary, "g").Encode("").size(), 1U);
}

/// Handmade pieces with scores, as tokenizer.model and as metadata.
ModelFields Pieces() {
  ModelFields fields;
  fields.pieces = {{"<unk>", 0, 2}, {"<s>", 0, 3}, {"</s>", 0, 3}};
  for (int byte = 0; byte < 256; ++byte) fields.pieces.push_back({BytePiece(byte), 0, 6});
  const char* texts[] = {"\xE2\x96\x81", "t", "h", "e", "th", "he", "the", "\xE2\x96\x81the"};
  float score = -1;
  for (const char* text : texts) fields.pieces.push_back({text, score--, 1});
  fields.pieces.push_back({"<sep>", 0, 4});
  return fields;
}

GgufVocabulary Llama() {
  GgufVocabulary vocabulary;
  vocabulary.model = "llama";
  for (const ModelFields::Piece& piece : Pieces().pieces) {
    vocabulary.tokens.push_back(piece.text);
    vocabulary.scores.push_back(piece.score);
    vocabulary.types.push_back(piece.type);
  }
  vocabulary.bos = 1;
  vocabulary.eos = 2;
  return vocabulary;
}

TEST(GgufTokenizer, LlamaGivesTheIdsOfTokenizerModel) {
  const Tokenizer expected = Tokenizer::ParseSentencePiece(Serialize(Pieces()), "m");
  const Tokenizer tokenizer = Tokenizer::FromGguf(Llama(), "g");
  const std::string source = "the heath, the then: he, eth. ";
  UnicodeText texts(9, source);
  for (int i = 0; i < 500; ++i) {
    const std::string text = texts.Next(15) + "<sep>" + texts.Next(15);
    const auto ids = tokenizer.Encode(text);
    ASSERT_EQ(ids, expected.Encode(text)) << text;
    ASSERT_EQ(tokenizer.Decode(ids, {.special_tokens = false}), text);
  }
  GgufVocabulary bare = Llama();
  bare.add_space = false;
  bare.add_bos = false;
  EXPECT_THAT(Tokenizer::FromGguf(bare, "g").Encode("the"), ElementsAre(265));
}

TEST(GgufTokenizer, AMissingSplitIsLlama3sOnlyForItsVocabulary) {
  GgufVocabulary vocabulary = ByteLevel();
  vocabulary.pre.clear();
  EXPECT_EQ(ErrorOf([&] { (void)Tokenizer::FromGguf(vocabulary, "g"); }),
            "g: tokenizer.ggml.pre: missing, and the vocabulary is not LLaMA-3's");
  // As bitnet.cpp's converter writes 2B4T: 128,000 tokens of text, then those that are not.
  for (std::size_t id = vocabulary.tokens.size(); id < 128'000; ++id) {
    vocabulary.tokens.push_back("unused" + std::to_string(id));
    vocabulary.types.push_back(5);
  }
  vocabulary.tokens.emplace_back("<|begin_of_text|>");
  vocabulary.types.push_back(3);
  vocabulary.bos = 128'000;
  vocabulary.add_bos.reset();
  const Tokenizer tokenizer = Tokenizer::FromGguf(vocabulary, "g");
  EXPECT_EQ(tokenizer.Encode("a").front(), 128'000);
  GgufVocabulary named = ByteLevel();
  EXPECT_EQ(tokenizer.Encode("it'S 1234", false),
            Tokenizer::FromGguf(named, "g").Encode("it'S 1234"));
}

template <typename Change>
std::string Refusal(GgufVocabulary vocabulary, Change&& change) {
  change(vocabulary);
  return ErrorOf([&] { (void)Tokenizer::FromGguf(vocabulary, "g"); });
}

TEST(GgufTokenizer, RefusesWhatItDoesNotImplement) {
  EXPECT_EQ(Refusal(ByteLevel(), [](auto& v) { v.model = "bert"; }),
            "g: tokenizer.ggml.model: \"bert\" is not supported, expected \"gpt2\" or \"llama\"");
  EXPECT_EQ(Refusal(ByteLevel(), [](auto& v) { v.model.clear(); }),
            "g: tokenizer.ggml.model: missing");
  EXPECT_THAT(Refusal(ByteLevel(), [](auto& v) { v.pre = "qwen2"; }),
              HasSubstr("tokenizer.ggml.pre: \"qwen2\" is not supported"));
}

TEST(GgufTokenizer, RefusesListsThatDoNotFit) {
  EXPECT_EQ(Refusal({}, [](auto&) {}), "g: tokenizer.ggml.tokens: missing");
  EXPECT_EQ(Refusal(ByteLevel(), [](auto& v) { v.types.pop_back(); }),
            "g: tokenizer.ggml.token_type: 1024 values for 1025 tokens");
  EXPECT_EQ(Refusal(ByteLevel(), [](auto& v) { v.types[3] = 7; }),
            "g: tokenizer.ggml.token_type[3]: 7 is unknown");
  EXPECT_EQ(Refusal(ByteLevel(), [](auto& v) { v.merges[5] = "ab"; }),
            "g: tokenizer.ggml.merges[5]: is not \"left right\"");
  EXPECT_EQ(Refusal(ByteLevel(), [](auto& v) { v.merges[5] = "zz qq"; }),
            "g: tokenizer.ggml.merges[5]: \"zz\" is not in the vocabulary");
  EXPECT_EQ(Refusal(ByteLevel(), [](auto& v) { v.tokens[1000] = "a b"; }),
            "g: tokenizer.ggml.tokens[1000]: U+0020 in \"a b\" is not in the ByteLevel alphabet");
  EXPECT_EQ(Refusal(ByteLevel(),
                    [](auto& v) {
                      v.add_bos = true;
                      v.bos = 4000;
                    }),
            "g: tokenizer.ggml.bos_token_id: 4000 is outside 0..1024");
  EXPECT_EQ(Refusal(ByteLevel(),
                    [](auto& v) {
                      v.add_eos = true;
                      v.eos.reset();
                    }),
            "g: tokenizer.ggml.eos_token_id: missing, but a text gets this token");
  EXPECT_EQ(Refusal(Llama(), [](auto& v) { v.scores.pop_back(); }),
            "g: tokenizer.ggml.scores: 267 values for 268 tokens");
  EXPECT_EQ(Refusal(Llama(), [](auto& v) { v.types[260] = 1, v.types[100] = 1; }),
            "g: tokenizer.ggml.tokens: no piece <0x61>");
}

}  // namespace
}  // namespace ternion::model
