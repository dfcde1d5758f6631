// SPDX-License-Identifier: Apache-2.0
//
// LLaMA's kind of SentencePiece against the library it comes from, which also trains the models.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sentencepiece_processor.h>
#include <sentencepiece_trainer.h>

#include <random>
#include <unordered_map>

#include "sentencepiece_bytes.h"
#include "ternion/model/tokenizer.h"
#include "ternion/util/files.h"
#include "test_files.h"
#include "unicode_text.h"

namespace ternion::model {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::string_view kSpace = "\xE2\x96\x81";

using Options = std::unordered_map<std::string, std::string>;

/// Trains a model as LLaMA's was; `options` replace or add to those.
std::string Train(Options options) {
  const TemporaryFolder folder;
  const Options common = {{"input", (ZooModel() / "heldout.txt").string()},
                          {"model_prefix", (folder.path() / "m").string()},
                          {"model_type", "bpe"},
                          {"vocab_size", "900"},
                          {"byte_fallback", "true"},
                          {"character_coverage", "0.999"},
                          {"normalization_rule_name", "identity"},
                          {"remove_extra_whitespaces", "false"},
                          {"split_digits", "true"},
                          {"num_threads", "1"},
                          {"minloglevel", "2"}};
  options.insert(common.begin(), common.end());
  const auto status = sentencepiece::SentencePieceTrainer::Train(options);
  EXPECT_TRUE(status.ok()) << status.ToString();
  return ReadText(folder.path() / "m.model");
}

struct Kind {
  const char* name;
  Options options;
};

class SentencePieceTest : public testing::TestWithParam<Kind> {};

TEST_P(SentencePieceTest, GivesTheLibrarysIdsAndTheTextBack) {
  const std::string bytes = Train(GetParam().options);
  sentencepiece::SentencePieceProcessor library;
  ASSERT_TRUE(library.LoadFromSerializedProto(bytes).ok());
  const Tokenizer tokenizer = Tokenizer::ParseSentencePiece(bytes, "m.model");
  ASSERT_EQ(tokenizer.vocab_size(), static_cast<std::size_t>(library.GetPieceSize()));

  constexpr std::uint64_t kSeed = 20261122;
  SCOPED_TRACE(kSeed);
  const std::string source = ReadText(ZooModel() / "heldout.txt");
  UnicodeText texts(kSeed, source);
  std::size_t bytes_seen = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string text = texts.Next(40);
    bytes_seen += text.size();
    const std::vector<int> expected = library.EncodeAsIds(text);
    const std::vector<std::int32_t> ids = tokenizer.Encode(text, /*special_tokens=*/false);
    ASSERT_EQ(ids, expected) << "text " << i << ": " << text;
    ASSERT_EQ(tokenizer.Decode(ids), text) << i;
  }
  EXPECT_GT(bytes_seen, 300'000U);
  const std::vector<int> whole = library.EncodeAsIds(source);
  EXPECT_EQ(tokenizer.Encode(source, false), whole);
}

TEST_P(SentencePieceTest, DecodesAsTheLibraryDoes) {
  const std::string bytes = Train(GetParam().options);
  sentencepiece::SentencePieceProcessor library;
  ASSERT_TRUE(library.LoadFromSerializedProto(bytes).ok());
  const Tokenizer tokenizer = Tokenizer::ParseSentencePiece(bytes, "m.model");
  std::mt19937_64 random(7);
  for (int i = 0; i < 2000; ++i) {
    std::vector<int> ids(1 + random() % 12);
    for (int& id : ids) {
      // Not the bytes: what is no UTF-8 comes out of the library as U+FFFD.
      do {
        id = static_cast<int>(random() % static_cast<std::uint64_t>(library.GetPieceSize()));
      } while (library.IsByte(id));
    }
    std::string expected;
    ASSERT_TRUE(library.Decode(ids, &expected).ok());
    EXPECT_EQ(tokenizer.Decode(ids, {.special_tokens = false}), expected);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, SentencePieceTest,
    testing::Values(Kind{"LikeLlama", {}}, Kind{"NoDummyPrefix", {{"add_dummy_prefix", "false"}}},
                    // Pieces that go across spaces: merges may cross every place in a text.
                    Kind{"AcrossSpaces", {{"split_by_whitespace", "false"}}},
                    Kind{"UserDefined", {{"user_defined_symbols", "KING,thee,th,E,<sep>"}}}),
    [](const auto& kind) { return kind.param.name; });

/// Pieces of `fields`, then the 256 bytes, <unk>, <s>, </s>, the space, and `pieces`: with none in
/// `fields`, the ids of those begin at 260.
std::string Handmade(const std::vector<std::pair<std::string, float>>& pieces,
                     ModelFields fields = {}) {
  const int first = static_cast<int>(fields.pieces.size());
  for (int byte = 0; byte < 256; ++byte) fields.pieces.push_back({BytePiece(byte), 0, 6});
  fields.pieces.push_back({"<unk>", 0, 2});
  fields.pieces.push_back({"<s>", 0, 3});
  fields.pieces.push_back({"</s>", 0, 3});
  fields.pieces.push_back({std::string(kSpace), -100, 1});
  for (const auto& [text, score] : pieces) fields.pieces.push_back({text, score, 1});
  fields.bos = first + 257;
  fields.eos = first + 258;
  return Serialize(fields);
}

TEST(SentencePiece, MergesTheHighestScoreFirstAndTheLeftmostOfEqualOnes) {
  const Tokenizer tokenizer = Tokenizer::ParseSentencePiece(
      Handmade({{"a", -9}, {"b", -9}, {"c", -9}, {"ab", -3}, {"bc", -2}, {"aa", -4}}), "m");
  EXPECT_THAT(tokenizer.Encode("abc", false), ElementsAre(259, 260, 264));
  EXPECT_THAT(tokenizer.Encode("ab", false), ElementsAre(259, 263));
  EXPECT_THAT(tokenizer.Encode("aaa", false), ElementsAre(259, 265, 260));
}

TEST(SentencePiece, TextBeginsWithASpaceThatDecodingTakesOff) {
  const Tokenizer tokenizer = Tokenizer::ParseSentencePiece(Handmade({{"a", 0}}), "m");
  EXPECT_THAT(tokenizer.Encode("a"), ElementsAre(257, 259, 260));
  EXPECT_THAT(tokenizer.Encode(" a", false), ElementsAre(259, 259, 260));
  EXPECT_THAT(tokenizer.Encode("", false), ElementsAre());
  const std::vector<std::int32_t> ids = {257, 259, 260, 258};
  EXPECT_EQ(tokenizer.Decode(ids), "<s>a</s>");
  EXPECT_EQ(tokenizer.Decode(ids, {.special_tokens = false}), "a");
  EXPECT_EQ(tokenizer.Decode(ids, {.text_start = false, .special_tokens = false}), " a");
  EXPECT_EQ(tokenizer.FindSpecial("</s>"), 258);
  EXPECT_EQ(tokenizer.FindSpecial("a"), std::nullopt);
}

TEST(SentencePiece, ControlPiecesInATextAreText) {
  const Tokenizer tokenizer = Tokenizer::ParseSentencePiece(Handmade({}), "m");
  const auto ids = tokenizer.Encode("</s>", false);
  EXPECT_THAT(ids, testing::Not(testing::Contains(258)));
  EXPECT_EQ(tokenizer.Decode(ids), "</s>");
}

TEST(SentencePiece, FurtherTokensHaveTheNextIdsAndOnlyDecode) {
  const Tokenizer tokenizer = Tokenizer::ParseSentencePiece(
      Handmade({}), "m", {.add_bos = false, .add_eos = true, .further_tokens = {"<pad>"}});
  EXPECT_EQ(tokenizer.vocab_size(), 261U);
  EXPECT_EQ(tokenizer.Decode(std::vector<std::int32_t>{260}), "<pad>");
  EXPECT_EQ(tokenizer.Encode("<pad>").back(), 258);
  EXPECT_EQ(tokenizer.Encode("<pad>", false).size(), 1U + 5U);
}

std::string Refusal(const std::string& bytes) {
  return ErrorOf([&] { (void)Tokenizer::ParseSentencePiece(bytes, "m"); });
}

TEST(SentencePiece, RefusesWhatItDoesNotImplement) {
  EXPECT_EQ(Refusal(Handmade({}, {.model_type = 1})),
            "m: trainer_spec.model_type: 1 is not supported, expected 2 (BPE)");
  EXPECT_EQ(Refusal(Handmade({}, {.byte_fallback = false})),
            "m: trainer_spec.byte_fallback: false is not supported: text would not come back as it "
            "was");
  EXPECT_EQ(Refusal(Handmade({}, {.remove_spaces = true})),
            "m: normalizer_spec.remove_extra_whitespaces: true is not supported: text would not "
            "come back as it was");
  EXPECT_EQ(
      Refusal(Handmade({}, {.charsmap = "xyz"})),
      "m: normalizer_spec.precompiled_charsmap: \"nmt_nfkc\" is not supported: text would not "
      "come back as it was");
  ModelFields unused;
  unused.pieces = {{"ab", 0, 5}, {"a", 0, 1}, {"b", 0, 1}};
  EXPECT_EQ(Refusal(Handmade({}, unused)),
            "m: pieces[0]: unused piece \"ab\" that text can become: not supported");
  unused.pieces = {{"[PAD7]", 0, 5}};  // no text can
  EXPECT_NO_THROW(
      (void)Tokenizer::ParseSentencePiece(Handmade({}, unused), "m", {.add_bos = false}));
  EXPECT_THAT(Refusal(Train({{"normalization_rule_name", "nmt_nfkc"}})),
              HasSubstr("precompiled_charsmap: \"nmt_nfkc\" is not supported"));
  EXPECT_THAT(Refusal(Train({{"model_type", "unigram"}})), HasSubstr("1 is not supported"));
}

TEST(SentencePiece, RefusesBrokenPieces) {
  EXPECT_EQ(Refusal(Serialize({.pieces = {{"<s>", 0, 3}, {"</s>", 0, 3}}, .bos = 0, .eos = 1})),
            "m: pieces: no piece <0x00>");
  EXPECT_EQ(Refusal(Handmade({{"a", 0}, {"a", 1}})), "m: pieces[261]: \"a\" twice");
  EXPECT_EQ(Refusal(Handmade({{"\xFF", 0}})), "m: pieces[260]: is not UTF-8");
  EXPECT_EQ(Refusal(Handmade({{"a", std::numeric_limits<float>::quiet_NaN()}})),
            "m: pieces[260]: its score is not finite");
  EXPECT_EQ(Refusal(Handmade({{std::string(600, 'a'), 0}})),
            "m: pieces[260]: has 600 bytes, over 512");
  ModelFields fields;
  fields.pieces = {{"x", 0, 7}};
  EXPECT_EQ(Refusal(Handmade({}, fields)), "m: pieces[0]: type 7 is unknown");
  fields.pieces = {{"<0x1g>", 0, 6}};
  EXPECT_EQ(Refusal(Handmade({}, fields)),
            "m: pieces[0]: byte piece \"<0x1g>\" is not <0x00> to <0xFF>");
}

TEST(SentencePiece, RefusesBytesThatAreNoModel) {
  EXPECT_EQ(Refusal(""), "m: pieces: there are none: is this a SentencePiece model?");
  EXPECT_THAT(Refusal("{}"), HasSubstr("m: byte"));
  EXPECT_THAT(Refusal(std::string(12, '\xFF')), HasSubstr("a number has over 64 bits"));
  const std::string good = Handmade({{"a", 0}});
  EXPECT_NO_THROW((void)Tokenizer::ParseSentencePiece(good, "m"));
  // Cut anywhere, it is refused: fields that say no spaces are removed come last.
  for (std::size_t size = 0; size < good.size(); size += 7) {
    EXPECT_THAT(Refusal(good.substr(0, size)), testing::StartsWith("m: ")) << size;
  }
}

}  // namespace
}  // namespace ternion::model
