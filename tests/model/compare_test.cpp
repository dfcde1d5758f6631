// SPDX-License-Identifier: Apache-2.0
//
// Two runs and two checkpoints, with differences planted where the test knows them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "ternion/model/compare_models.h"
#include "ternion/model/compare_runs.h"
#include "ternion/model/decoder.h"
#include "test_files.h"

namespace ternion::model {
namespace {

const std::vector<std::int32_t> kIds = {40, 7, 300, 12, 99, 512, 3, 64, 1000};

/// The reference, but one sum is one more than it should be.
class WrongExecutor final : public TernaryExecutor {
 public:
  WrongExecutor(LinearId id, std::size_t token, std::size_t output)
      : id_(id), token_(token), output_(output) {}

  void Multiply(const LinearId& id, const TernaryMatrix& weight, std::span<const std::int8_t> q,
                std::size_t tokens, std::span<std::int32_t> acc) override {
    reference_.Multiply(id, weight, q, tokens, acc);
    if (id != id_) return;
    if (token_ >= seen_ && token_ < seen_ + tokens) {
      acc[(token_ - seen_) * weight.rows() + output_] += 1;
    }
    seen_ += tokens;
  }

 private:
  ReferenceExecutor reference_;
  LinearId id_;
  std::size_t token_;
  std::size_t output_;
  std::size_t seen_ = 0;
};

/// The reference, scaling back itself: it shows no sums.
class ScalingExecutor final : public TernaryExecutor {
 public:
  void Multiply(const LinearId& id, const TernaryMatrix& weight, std::span<const std::int8_t> q,
                std::size_t tokens, std::span<std::int32_t> acc) override {
    reference_.Multiply(id, weight, q, tokens, acc);
  }
  bool MultiplyAndScale(const LinearId& id, const TernaryMatrix& weight,
                        std::span<const std::int8_t> q, const OutputScales& scales,
                        std::span<float> y) override {
    const std::size_t tokens = scales.activation.size();
    std::vector<std::int32_t> acc(tokens * weight.rows());
    reference_.Multiply(id, weight, q, tokens, acc);
    for (std::size_t i = 0; i < acc.size(); ++i) {
      y[i] =
          ScaleBack(acc[i], scales.activation[i / weight.rows()], scales.weight, scales.direction);
    }
    return true;
  }

 private:
  ReferenceExecutor reference_;
};

class CompareTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { model_ = new Model(LoadModel(ZooModel())); }
  static void TearDownTestSuite() { delete model_; }
  static inline Model* model_ = nullptr;
  ReferenceExecutor reference_;
};

TEST_F(CompareTest, TheSameRunIsEqualInEveryStage) {
  ReferenceExecutor other;
  const RunDifference runs = CompareRuns({*model_, reference_}, {*model_, other}, kIds);
  EXPECT_TRUE(runs.equal());
  EXPECT_EQ(runs.tokens, kIds.size());
  EXPECT_EQ(runs.greedy_agreements, kIds.size());
  EXPECT_EQ(runs.largest_divergence, 0);
  const Config& config = model_->config;
  ASSERT_EQ(runs.stages.size(), 1 + config.layers * (kLinearKinds * 5 + 1) + 2);
  EXPECT_EQ(runs.stages.front().name, "embedding");
  EXPECT_EQ(runs.stages[1].name, "layers.0.q_proj.x");
  EXPECT_EQ(runs.stages.back().name, "logits");
  EXPECT_EQ(runs.stages.back().values, kIds.size() * config.vocab_size);
  for (const StageDifference& stage : runs.stages) EXPECT_GT(stage.values, 0U) << stage.name;
}

TEST_F(CompareTest, FloatsAreComparedByTheirBits) {
  const std::size_t columns = model_->config.hidden_size;
  std::vector<float> values(std::size_t{model_->config.vocab_size} * columns);
  for (std::size_t row = 0; row < model_->config.vocab_size; ++row) {
    model_->embedding.Row(row, std::span(values).subspan(row * columns, columns));
  }
  const std::size_t place = static_cast<std::size_t>(kIds[1]) * columns + 3;
  const auto with = [&](float value) {
    values[place] = value;
    Model model = *model_;
    model.embedding = Embedding(model.config.vocab_size, columns, values);
    return model;
  };
  const Model plus = with(0.0F);
  const Model minus = with(-0.0F);  // equal as a number
  const ModelDifference models = CompareModels(plus, minus);
  ASSERT_EQ(models.differing.size(), 1U);
  EXPECT_EQ(models.differing[0].name, "embedding");
  EXPECT_EQ(models.differing[0].differing, 1U);
  EXPECT_EQ(models.differing[0].column, 3U);
  ReferenceExecutor other;
  const RunDifference runs = CompareRuns({plus, reference_}, {minus, other}, kIds);
  ASSERT_NE(runs.first(), nullptr);
  EXPECT_EQ(runs.first()->name, "embedding");
  EXPECT_EQ(runs.first()->differing, 1U);
  EXPECT_EQ(runs.first()->first->token, 1U);
  EXPECT_EQ(runs.first()->largest_absolute, 0);
}

TEST_F(CompareTest, FindsTheOneSumThatIsWrongWhateverTheStep) {
  for (const std::uint64_t step_bytes :
       {std::uint64_t{1}, std::uint64_t{300'000}, std::uint64_t{1} << 30}) {
    WrongExecutor wrong({1, LinearKind::kO}, 5, 200);
    const RunDifference runs =
        CompareRuns({*model_, reference_}, {*model_, wrong}, kIds, {}, step_bytes);
    ASSERT_NE(runs.first(), nullptr);
    EXPECT_EQ(runs.first()->name, "layers.1.o_proj.acc");
    EXPECT_EQ(runs.first()->differing, 1U);
    EXPECT_EQ(runs.first()->largest_absolute, 1);
    ASSERT_TRUE(runs.first()->first);
    EXPECT_EQ(runs.first()->first->token, 5U);
    EXPECT_EQ(runs.first()->first->index, 200U);
    EXPECT_EQ(runs.first()->first->b - runs.first()->first->a, 1);
    // It reaches the logits of its token, and nothing before it.
    const StageDifference& logits = runs.stages.back();
    ASSERT_TRUE(logits.first);
    EXPECT_EQ(logits.first->token, 5U);
    EXPECT_GT(runs.largest_divergence, 0);
  }
}

TEST_F(CompareTest, SumsThatAreNotShownAreNotCompared) {
  ScalingExecutor scaling;
  const RunDifference runs = CompareRuns({*model_, reference_}, {*model_, scaling}, kIds);
  EXPECT_TRUE(runs.equal());
  for (const StageDifference& stage : runs.stages) {
    EXPECT_EQ(stage.values == 0, stage.name.ends_with(".acc")) << stage.name;
  }
}

TEST_F(CompareTest, StopsWhenToldTo) {
  ReferenceExecutor other;
  const RunDifference runs = CompareRuns(
      {*model_, reference_}, {*model_, other}, kIds,
      [](std::uint64_t done, std::uint64_t all) {
        EXPECT_EQ(all, kIds.size());
        return done < 4;
      },
      1);
  EXPECT_EQ(runs.tokens, 4U);
}

TEST_F(CompareTest, DivergenceIsThatOfTheTwoDistributions) {
  Model other = LoadModel(ZooModel());
  for (float& gain : other.final_norm) gain *= 1.5F;
  ReferenceExecutor executor;
  const RunDifference runs = CompareRuns({*model_, reference_}, {other, executor}, kIds);
  EXPECT_EQ(runs.first()->name, "final_norm");
  const std::vector<float> a = Decoder(*model_).Forward(kIds, executor);
  const std::vector<float> b = Decoder(other).Forward(kIds, executor);
  const std::size_t vocabulary = model_->config.vocab_size;
  double sum = 0;
  double largest = 0;
  for (std::size_t t = 0; t < kIds.size(); ++t) {
    double total_a = 0;
    double total_b = 0;
    for (std::size_t i = t * vocabulary; i < (t + 1) * vocabulary; ++i) {
      total_a += std::exp(double{a[i]});
      total_b += std::exp(double{b[i]});
    }
    double divergence = 0;
    for (std::size_t i = t * vocabulary; i < (t + 1) * vocabulary; ++i) {
      const double p = std::exp(double{a[i]}) / total_a;
      divergence += p * std::log(p / (std::exp(double{b[i]}) / total_b));
    }
    sum += divergence;
    largest = std::max(largest, divergence);
  }
  ASSERT_GT(largest, 0);
  EXPECT_NEAR(runs.mean_divergence, sum / static_cast<double>(kIds.size()), 1e-9);
  EXPECT_NEAR(runs.largest_divergence, largest, 1e-9);
}

TEST_F(CompareTest, ModelsOfOtherShapeAreNotRun) {
  Model other = LoadModel(ZooModel());
  other.config.layers = 3;
  ReferenceExecutor executor;
  EXPECT_THROW((void)CompareRuns({*model_, reference_}, {other, executor}, kIds),
               std::invalid_argument);
  const ModelDifference difference = CompareModels(*model_, other);
  EXPECT_FALSE(difference.same_shape);
  ASSERT_EQ(difference.config.size(), 1U);
  EXPECT_EQ(difference.config[0].name, "num_hidden_layers");
  EXPECT_EQ(difference.config[0].a, "4");
  EXPECT_EQ(difference.config[0].b, "3");
}

TEST_F(CompareTest, EqualCheckpointsAreEqual) {
  const ModelDifference difference = CompareModels(*model_, LoadModel(ZooModel()));
  EXPECT_TRUE(difference.equal());
  // Embedding, final norm; per layer four norms, seven products and their scales.
  EXPECT_EQ(difference.tensors, 2 + 4 * (4 + 2 * kLinearKinds));
}

TEST_F(CompareTest, NamesEveryTensorThatDiffersAndTheFirstPlace) {
  Model other = LoadModel(ZooModel());
  other.config.rope_theta = 500;
  other.layers[1].ffn_sub_norm[9] += 1;
  other.layers[1].ffn_sub_norm[700] += 1;
  other.layers[2].linears[static_cast<std::size_t>(LinearKind::kV)].weight_scale *= 2;
  BitLinear& down = other.layers[0].linears[static_cast<std::size_t>(LinearKind::kDown)];
  std::vector<std::int8_t> trits(down.weight.rows() * down.weight.columns());
  for (std::size_t row = 0; row < down.weight.rows(); ++row) {
    down.weight.UnpackRow(
        row, std::span(trits).subspan(row * down.weight.columns(), down.weight.columns()));
  }
  std::int8_t& trit = trits[17 * down.weight.columns() + 33];
  const std::int8_t before = trit;
  trit = static_cast<std::int8_t>(before == 1 ? 0 : 1);
  const std::int8_t after = trit;
  down.weight = TernaryMatrix(down.weight.rows(), down.weight.columns(), trits);

  const ModelDifference difference = CompareModels(*model_, other);
  EXPECT_TRUE(difference.same_shape);
  ASSERT_EQ(difference.config.size(), 1U);
  EXPECT_EQ(difference.config[0].name, "rope_theta");
  ASSERT_EQ(difference.differing.size(), 3U);
  EXPECT_EQ(difference.differing[0].name, "layers.0.down_proj.weight");
  EXPECT_EQ(difference.differing[0].differing, 1U);
  EXPECT_EQ(difference.differing[0].row, 17U);
  EXPECT_EQ(difference.differing[0].column, 33U);
  EXPECT_EQ(difference.differing[0].a, before);
  EXPECT_EQ(difference.differing[0].b, after);
  EXPECT_EQ(difference.differing[1].name, "layers.1.ffn_sub_norm");
  EXPECT_EQ(difference.differing[1].differing, 2U);
  EXPECT_EQ(difference.differing[1].column, 9U);
  EXPECT_EQ(difference.differing[2].name, "layers.2.v_proj.weight_scale");
}

}  // namespace
}  // namespace ternion::model
