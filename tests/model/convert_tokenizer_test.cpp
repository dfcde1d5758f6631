// SPDX-License-Identifier: Apache-2.0
//
// A tokenizer that is taken to another form makes the same tokens of every text.

#include "ternion/model/convert_tokenizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "ternion/model/convert.h"
#include "ternion/model/model.h"
#include "ternion/util/files.h"
#include "test_files.h"

namespace ternion::model {
namespace {

const char* const kTexts[] = {"ROMEO:\nWhat light, 1234567 don't  \n\n  it's", "",
                              "caf\xC3\xA9 \xE4\xBD\xA0\xE5\xA5\xBD \xF0\x9F\x98\x80\t\r\nend ",
                              "<|begin|>x<|end|> plain"};

/// Byte-level BPE over the 256 bytes, a few merges and two special tokens, with LLaMA-3's split.
GgufVocabulary SmallVocabulary() {
  GgufVocabulary vocabulary;
  vocabulary.model = "gpt2";
  vocabulary.pre = "llama-bpe";
  const nlohmann::json zoo = nlohmann::json::parse(ReadText(ZooModel() / "tokenizer.json"));
  std::vector<std::string> texts(zoo["model"]["vocab"].size());
  for (const auto& [text, id] : zoo["model"]["vocab"].items()) texts[id.get<std::size_t>()] = text;
  vocabulary.tokens = texts;
  for (const auto& merge : zoo["model"]["merges"]) {
    vocabulary.merges.push_back(merge.is_string() ? merge.get<std::string>()
                                                  : merge[0].get<std::string>() + " " +
                                                        merge[1].get<std::string>());
  }
  vocabulary.types.assign(texts.size(), 1);
  for (const char* special : {"<|begin|>", "<|end|>"}) {
    vocabulary.tokens.emplace_back(special);
    vocabulary.types.push_back(3);
  }
  vocabulary.bos = static_cast<std::int64_t>(texts.size());
  vocabulary.eos = static_cast<std::int64_t>(texts.size()) + 1;
  vocabulary.add_bos = true;
  return vocabulary;
}

void ExpectSame(const Tokenizer& a, const Tokenizer& b) {
  EXPECT_EQ(a.vocab_size(), b.vocab_size());
  for (const char* text : kTexts) {
    for (const bool special : {false, true}) {
      EXPECT_EQ(a.Encode(text, special), b.Encode(text, special)) << text;
    }
  }
}

TEST(ConvertTokenizer, KeysBecomeATokenizerJsonAndKeysAgain) {
  const GgufVocabulary vocabulary = SmallVocabulary();
  const Tokenizer expected = Tokenizer::FromGguf(vocabulary, "keys");
  EXPECT_EQ(expected.Encode("", true), (std::vector<std::int32_t>{1024}));
  const TemporaryFolder folder;
  const std::optional<std::string> json = MakeTokenizerJson(vocabulary, "in.gguf");
  ASSERT_TRUE(json.has_value());
  ExpectSame(Tokenizer::Parse(*json, "made"), expected);
  WriteAtomically(folder.path() / "tokenizer.json", std::string_view(*json));
  WriteAtomically(
      folder.path() / "tokenizer_config.json",
      std::string_view(R"({"bos_token":"<|begin|>","eos_token":{"content":"<|end|>"}})"));
  const CarriedTokenizer carried = ReadTokenizer(folder.path());
  ASSERT_TRUE(carried.vocabulary.has_value());
  EXPECT_EQ(carried.vocabulary->tokens, vocabulary.tokens);
  EXPECT_EQ(carried.vocabulary->types, vocabulary.types);
  EXPECT_EQ(carried.vocabulary->merges, vocabulary.merges);
  EXPECT_EQ(carried.vocabulary->eos, vocabulary.eos);
  ExpectSame(Tokenizer::FromGguf(*carried.vocabulary, "keys"), expected);
}

TEST(ConvertTokenizer, AGgufFileCarriesBothForms) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "m.gguf";
  const Model model = LoadModel(ZooModel());
  // The shipped model's split has no name in GGUF files; tokenizer.json goes along whole.
  const CarriedTokenizer zoo = ReadTokenizer(ZooModel());
  EXPECT_TRUE(zoo.json.has_value());
  EXPECT_FALSE(zoo.vocabulary.has_value());
  WriteGgufModel(model, GgmlType::kTq2, zoo, path);
  ExpectSame(LoadTokenizer(path, model.config), LoadTokenizer(ZooModel(), model.config));
}

TEST(ConvertTokenizer, OtherModelsAndSplitsAreNotMade) {
  GgufVocabulary vocabulary = SmallVocabulary();
  vocabulary.pre = "qwen2";
  EXPECT_FALSE(MakeTokenizerJson(vocabulary, "in.gguf").has_value());
  vocabulary = SmallVocabulary();
  vocabulary.model = "llama";
  EXPECT_FALSE(MakeTokenizerJson(vocabulary, "in.gguf").has_value());
}

// Without the checks the first reads past the tokens, and the second ends in an exception of the
// JSON library that no caller knows.
TEST(ConvertTokenizer, KeysThatMakeNoTokenizerJsonAreRefused) {
  GgufVocabulary vocabulary = SmallVocabulary();
  vocabulary.bos = static_cast<std::int64_t>(vocabulary.tokens.size());
  EXPECT_THAT(ErrorOf([&] { (void)MakeTokenizerJson(vocabulary, "in.gguf"); }),
              testing::StartsWith("in.gguf: tokenizer.ggml.bos_token_id: 1026, but"));
  vocabulary = SmallVocabulary();
  vocabulary.tokens[0] = "\xFF";
  EXPECT_THAT(ErrorOf([&] { (void)MakeTokenizerJson(vocabulary, "in.gguf"); }),
              testing::HasSubstr("not UTF-8"));
}

// An id of 2^24 - 1 in a file of a few bytes would make 16 million tokens, 700 MB.
TEST(ConvertTokenizer, IdsBeyondTheTokensThatAreListedAreRefused) {
  const TemporaryFolder folder;
  WriteAtomically(folder.path() / "tokenizer.json", std::string_view(R"({
    "pre_tokenizer": {"type": "ByteLevel"},
    "model": {"vocab": {"a": 16777215, "b": 0}, "merges": []}})"));
  EXPECT_THAT(ErrorOf([&] { (void)ReadTokenizer(folder.path()); }),
              testing::HasSubstr(R"("a" has id 16777215)"));
}

}  // namespace
}  // namespace ternion::model
