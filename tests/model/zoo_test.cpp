// SPDX-License-Identifier: Apache-2.0
//
// The shipped model, against what its training script measured and against itself.

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "ternion/model/decoder.h"
#include "ternion/model/generate.h"
#include "ternion/model/model.h"
#include "ternion/model/perplexity.h"
#include "ternion/util/files.h"
#include "test_files.h"

namespace ternion::model {
namespace {

class Zoo : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    model_ = new Model(LoadModel(ZooModel()));
    tokenizer_ = new Tokenizer(LoadTokenizer(ZooModel(), model_->config));
  }
  static void TearDownTestSuite() {
    delete tokenizer_;
    delete model_;
  }
  static inline const Model* model_ = nullptr;
  static inline const Tokenizer* tokenizer_ = nullptr;
};

TEST_F(Zoo, PerplexityIsWhatTheTrainingScriptMeasured) {
  const auto evaluation = nlohmann::json::parse(ReadText(ZooModel() / "evaluation.json"));
  const std::string text = ReadText(ZooModel() / "heldout.txt");
  const auto ids = tokenizer_->Encode(text);
  ASSERT_EQ(ids.size(), evaluation["tokens"].get<std::size_t>());
  EXPECT_EQ(tokenizer_->Decode(ids), text);

  ReferenceExecutor executor;
  const auto result =
      Perplexity(*model_, ids, evaluation["window_tokens"].get<std::uint32_t>(), executor);

  EXPECT_EQ(result.tokens_predicted, evaluation["tokens_predicted"].get<std::uint64_t>());
  const double expected = evaluation["perplexity"];
  EXPECT_NEAR(result.perplexity, expected, 1e-4 * expected);
  const double nats = evaluation["nats_per_token"];
  EXPECT_NEAR(result.nats_per_token, nats, 1e-4 * nats);
}

TEST_F(Zoo, ZeroFractionIsWhatTheExportCounted) {
  const auto evaluation = nlohmann::json::parse(ReadText(ZooModel() / "evaluation.json"));
  const ModelInfo info = Describe(*model_);
  EXPECT_DOUBLE_EQ(info.zero_fraction(), evaluation["zero_fraction"].get<double>());
  EXPECT_EQ(info.linears.size(), 28U);
  // Counted from the shapes: 4 layers of 2 x 256 x 256 + 2 x 128 x 256 + 3 x 768 x 256.
  EXPECT_EQ(info.ternary_parameters, 4U * (2 * 256 * 256 + 2 * 128 * 256 + 3 * 768 * 256));
  EXPECT_EQ(info.embedding_parameters, 1024U * 256U);
  EXPECT_EQ(info.norm_parameters, 4U * (3 * 256 + 768) + 256U);
}

TEST_F(Zoo, LogitsDoNotDependOnHowTheTextIsCutIntoCalls) {
  const auto ids = tokenizer_->Encode("ROMEO:\nWhat light is this that breaks upon the field,\n");
  ReferenceExecutor executor;
  const auto whole = Decoder(*model_).Forward(ids, executor);
  for (const std::size_t step : {std::size_t{1}, std::size_t{3}, ids.size() - 1}) {
    Decoder decoder(*model_);
    std::vector<float> pieces;
    for (std::size_t at = 0; at < ids.size(); at += step) {
      const auto part = std::span(ids).subspan(at, std::min(step, ids.size() - at));
      const auto logits = decoder.Forward(part, executor);
      pieces.insert(pieces.end(), logits.begin(), logits.end());
    }
    EXPECT_EQ(pieces, whole) << "calls of " << step << " tokens";  // bit for bit: no NaN here
  }
}

TEST_F(Zoo, LastRowAloneIsTheLastRowOfAll) {
  const auto ids = tokenizer_->Encode("First Citizen:\n");
  ReferenceExecutor executor;
  const auto all = Decoder(*model_).Forward(ids, executor);
  const auto last = Decoder(*model_).Forward(ids, executor, LogitRows::kLast);
  EXPECT_EQ(last, std::vector<float>(all.end() - 1024, all.end()));
}

TEST_F(Zoo, AResetDecoderStartsOver) {
  const auto ids = tokenizer_->Encode("My lord,");
  ReferenceExecutor executor;
  Decoder decoder(*model_);
  const auto first = decoder.Forward(ids, executor);
  decoder.Reset();
  EXPECT_EQ(decoder.position(), 0U);
  EXPECT_EQ(decoder.Forward(ids, executor), first);
}

/// Records the order of products.
class OrderRecorder final : public TernaryExecutor {
 public:
  void Multiply(const LinearId& id, const TernaryMatrix& weight, std::span<const std::int8_t> q,
                std::size_t tokens, std::span<std::int32_t> acc) override {
    reference_.Multiply(id, weight, q, tokens, acc);
    order.emplace_back(id, &weight);
  }
  std::vector<std::pair<LinearId, const TernaryMatrix*>> order;

 private:
  ReferenceExecutor reference_;
};

TEST_F(Zoo, ProductsAreRequestedInProgramOrderOnceEach) {
  OrderRecorder recorder;
  (void)Decoder(*model_).Forward(tokenizer_->Encode("O"), recorder);
  EXPECT_EQ(recorder.order, Products(*model_));
  EXPECT_EQ(recorder.order.front().first, (LinearId{0, LinearKind::kQ}));
  EXPECT_EQ(recorder.order.back().first, (LinearId{3, LinearKind::kDown}));
}

/// Adds 100 to one sum of one product.
class FaultyExecutor final : public TernaryExecutor {
 public:
  void Multiply(const LinearId& id, const TernaryMatrix& weight, std::span<const std::int8_t> q,
                std::size_t tokens, std::span<std::int32_t> acc) override {
    reference_.Multiply(id, weight, q, tokens, acc);
    if (id == LinearId{2, LinearKind::kO}) acc[weight.rows() + 7] += 100;
  }

 private:
  ReferenceExecutor reference_;
};

TEST_F(Zoo, CheckedExecutorNamesAnInjectedFaultAndHandsItOn) {
  const auto ids = tokenizer_->Encode("ROMEO:\n");
  FaultyExecutor faulty;
  CheckedExecutor checked(faulty);
  const auto wrong = Decoder(*model_).Forward(ids, checked);
  EXPECT_EQ(checked.mismatches(), 1U);
  EXPECT_TRUE(checked.first_mismatch().starts_with("layers.2.o_proj: token 1, output 7: "))
      << checked.first_mismatch();

  ReferenceExecutor reference;
  CheckedExecutor clean(reference);
  const auto right = Decoder(*model_).Forward(ids, clean);
  EXPECT_EQ(clean.mismatches(), 0U);
  EXPECT_TRUE(clean.first_mismatch().empty());
  EXPECT_NE(wrong, right);  // the value an executor returns is the value the model uses
}

TEST_F(Zoo, GenerateIsRepeatableAndSeedsMatter) {
  const auto prompt = tokenizer_->Encode("ROMEO:\n");
  ReferenceExecutor executor;
  const auto write = [&](SamplingOptions sampling) {
    return Generate(*model_, prompt, {24, sampling}, executor);
  };
  const auto greedy = write({});
  EXPECT_EQ(greedy.size(), 24U);
  EXPECT_EQ(write({}), greedy);
  EXPECT_EQ(write({0.8, 1, 5}), greedy);  // the most likely of one candidate
  const auto sampled = write({0.8, 40, 1});
  EXPECT_EQ(write({0.8, 40, 1}), sampled);
  EXPECT_NE(write({0.8, 40, 2}), sampled);
}

TEST_F(Zoo, GenerateShowsEachTokenAndStopsAtEndOfText) {
  const auto prompt = tokenizer_->Encode("ROMEO:\n");
  ReferenceExecutor executor;
  std::vector<std::int32_t> shown;
  const auto ids = Generate(*model_, prompt, {6, {}}, executor, [&](std::int32_t id) {
    shown.push_back(id);
    return true;
  });
  EXPECT_EQ(shown, ids);
  Model ending = *model_;
  ending.config.eos_token_id = ids[2];
  const auto first = std::find(ids.begin(), ids.end(), ids[2]);
  EXPECT_EQ(Generate(ending, prompt, {6, {}}, executor),
            std::vector<std::int32_t>(ids.begin(), first + 1));
  EXPECT_EQ(Generate(*model_, prompt, {6, {}, {ids[2]}}, executor),
            std::vector<std::int32_t>(ids.begin(), first + 1));
  EXPECT_EQ(Generate(*model_, prompt, {6, {}}, executor, [](std::int32_t) { return false; }),
            std::vector<std::int32_t>(ids.begin(), ids.begin() + 1));
}

TEST_F(Zoo, TextLongerThanTheContextIsRefused) {
  ReferenceExecutor executor;
  const std::vector<std::int32_t> ids(257, 0);
  EXPECT_EQ(ErrorOf([&] { (void)Decoder(*model_).Forward(ids, executor); }),
            "token ids: a sequence of 257 tokens is longer than the model's context of 256");
  EXPECT_EQ(ErrorOf([&] {
              (void)Generate(*model_, std::span(ids).first(250), {7, {}}, executor);
            }),
            "prompt: 250 tokens and 7 to write are more than the context of 256");
  EXPECT_EQ(ErrorOf([&] {
              (void)Generate(*model_, {}, {7, {}}, executor);
            }),
            "prompt: is empty: the model needs a token to start from");
  EXPECT_EQ(ErrorOf([&] { (void)Perplexity(*model_, ids, 257, executor); }),
            "perplexity: window: 257 is outside 1..256");
  EXPECT_EQ(ErrorOf([&] { (void)Perplexity(*model_, std::span(ids).first(8), 8, executor); }),
            "perplexity: text: 8 tokens do not fill one window of 8 and the token after it");
}

TEST_F(Zoo, IdsOutsideTheVocabularyAreRefused) {
  ReferenceExecutor executor;
  Decoder decoder(*model_);
  EXPECT_EQ(ErrorOf([&] {
              (void)decoder.Forward(std::vector<std::int32_t>{5, 1024}, executor);
            }),
            "token ids: position 1: 1024 is outside 0..1023");
  EXPECT_EQ(ErrorOf([&] { (void)decoder.Forward(std::vector<std::int32_t>{-1}, executor); }),
            "token ids: position 0: -1 is outside 0..1023");
  EXPECT_EQ(ErrorOf([&] { (void)decoder.Forward({}, executor); }), "token ids: none given");
  EXPECT_EQ(decoder.position(), 0U);
}

TEST_F(Zoo, ProductsAreFoundByLayerAndName) {
  EXPECT_EQ(FindLinear(*model_, 3, "down_proj"), (LinearId{3, LinearKind::kDown}));
  EXPECT_EQ(ErrorOf([&] { (void)FindLinear(*model_, 4, "q_proj"); }),
            "linear: layer: 4, but the model has layers 0..3");
  EXPECT_TRUE(ErrorOf([&] {
                (void)FindLinear(*model_, 0, "qproj");
              }).starts_with("linear: name: \"qproj\" is unknown"));
}

}  // namespace
}  // namespace ternion::model
