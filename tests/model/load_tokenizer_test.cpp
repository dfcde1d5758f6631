// SPDX-License-Identifier: Apache-2.0
//
// Which file of a checkpoint says how its text becomes tokens.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sentencepiece_bytes.h"
#include "ternion/model/convert_tokenizer.h"
#include "ternion/model/model.h"
#include "ternion/util/files.h"
#include "test_files.h"

namespace ternion::model {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class LoadTokenizerTest : public testing::Test {
 protected:
  void Write(const char* name, std::string_view text) {
    WriteAtomically(folder_.path() / name, text);
  }
  /// <unk>, <s>, </s>, 256 bytes, and a space.
  void WriteModel() {
    ModelFields fields;
    fields.pieces = {{"<unk>", 0, 2}, {"<s>", 0, 3}, {"</s>", 0, 3}};
    for (int byte = 0; byte < 256; ++byte) fields.pieces.push_back({BytePiece(byte), 0, 6});
    fields.pieces.push_back({"\xE2\x96\x81", 0, 1});
    Write("tokenizer.model", Serialize(fields));
  }
  Tokenizer Load(std::uint32_t vocabulary = 5000) {
    Config config;
    config.vocab_size = vocabulary;
    return LoadTokenizer(folder_.path(), config);
  }

  TemporaryFolder folder_;
};

TEST_F(LoadTokenizerTest, SentencePieceComesBeforeItsCopyInJson) {
  WriteModel();
  Write("tokenizer.json", R"({"model": {"type": "BPE", "byte_fallback": true}})");
  EXPECT_THAT(Load().Encode("A"), ElementsAre(1, 259, 3 + 'A'));
}

TEST_F(LoadTokenizerTest, WhatGoesIntoGgufIsTheTokenizerThatIsRead) {
  WriteModel();
  Write("tokenizer.json", R"({"model": {"type": "BPE", "byte_fallback": true}})");
  Write("tokenizer_config.json", R"({"add_eos_token": true})");
  Write("added_tokens.json", R"({"</line>": 261, "<pad>": 260})");
  const CarriedTokenizer carried = ReadTokenizer(folder_.path());
  EXPECT_FALSE(carried.json.has_value());
  ASSERT_TRUE(carried.vocabulary.has_value());
  const Tokenizer from_keys = Tokenizer::FromGguf(*carried.vocabulary, "keys");
  const Tokenizer from_files = Load();
  EXPECT_EQ(from_keys.vocab_size(), 262U);
  EXPECT_EQ(from_keys.Encode("A</line>"), from_files.Encode("A</line>"));
  const std::vector<std::int32_t> ids = {260, 3 + 'A', 261};
  EXPECT_EQ(from_keys.Decode(ids), "<pad>A</line>");
  EXPECT_EQ(from_files.Decode(ids), "<pad>A</line>");
}

TEST_F(LoadTokenizerTest, AnotherFormatUnderThatNameIsPassedOver) {
  Write("tokenizer.model", "IQ== 0\nIg== 1\n");
  EXPECT_THAT(ErrorOf([&] { (void)Load(); }), HasSubstr("tokenizer.model: pieces: there are none"));
  Write("tokenizer.json", ReadText(ZooModel() / "tokenizer.json"));
  EXPECT_EQ(Load().vocab_size(), 1024U);
}

TEST_F(LoadTokenizerTest, FilesBesideSentencePieceSaySpecialTokens) {
  WriteModel();
  Write("tokenizer_config.json", R"({"add_bos_token": false, "add_eos_token": true})");
  Write("added_tokens.json", R"({"</line>": 261, "<pad>": 260, "<s>": 1})");
  const Tokenizer tokenizer = Load();
  EXPECT_THAT(tokenizer.Encode("A"), ElementsAre(259, 3 + 'A', 2));
  EXPECT_EQ(tokenizer.vocab_size(), 262U);
  EXPECT_EQ(tokenizer.Decode(std::vector<std::int32_t>{260, 261}), "<pad></line>");
  Write("added_tokens.json", R"({"<pad>": 262})");
  EXPECT_THAT(ErrorOf([&] { (void)Load(); }),
              HasSubstr("added_tokens.json: <pad>: id 262, expected 260"));
}

TEST_F(LoadTokenizerTest, IdsMustBeTheModels) {
  WriteModel();
  EXPECT_NO_THROW((void)Load(260));
  EXPECT_THAT(ErrorOf([&] { (void)Load(259); }),
              HasSubstr("tokenizer: id 259 is not below vocab_size 259"));
}

}  // namespace
}  // namespace ternion::model
