// SPDX-License-Identifier: Apache-2.0
//
// The executor that a model's forward pass calls: whole passes, changing token counts, misuse.

#include "ternion/compiler/program_executor.h"

#include <gtest/gtest.h>

#include <deque>

#include "support.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

class ProgramExecutorTest : public ::testing::Test {
 protected:
  ProgramExecutorTest() {
    const std::vector<std::pair<std::size_t, std::size_t>> shapes = {{40, 96}, {7, 33}, {130, 17}};
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      weights_.push_back(RandomWeights(shapes[i].first, shapes[i].second, random_));
      Product product;
      product.id = {0, static_cast<model::LinearKind>(i)};
      product.weight = &weights_.back().matrix;
      products_.push_back(product);
    }
  }

  std::unique_ptr<ProgramExecutor> Make(Packing packing = Packing::kBase3) {
    return std::make_unique<ProgramExecutor>(
        products_, target_, packing,
        [this] {
          ++machines_;
          return std::make_unique<Interpreter>(target_);
        },
        [this](const ProductRun& run) { runs_.push_back(run); });
  }

  void RunProduct(ProgramExecutor& executor, std::size_t index, std::size_t tokens) {
    const Weights& weights = weights_[index];
    const auto q = RandomActivations(tokens * weights.columns, random_);
    std::vector<std::int32_t> acc(tokens * weights.rows, 12345);
    executor.Multiply(products_[index].id, weights.matrix, q, tokens, acc);
    EXPECT_EQ(acc, PlainProduct(weights, q, tokens)) << "product " << index;
  }

  void RunPass(ProgramExecutor& executor, std::size_t tokens) {
    for (std::size_t i = 0; i < products_.size(); ++i) RunProduct(executor, i, tokens);
  }

  const Target target_ = Shipped("tiny");
  std::mt19937_64 random_{42};
  std::deque<Weights> weights_;
  std::vector<Product> products_;
  std::vector<ProductRun> runs_;
  int machines_ = 0;
};

TEST_F(ProgramExecutorTest, PrefillThenDecodeIsExactWithOneMachineForEach) {
  for (const Packing packing : {Packing::kBase3, Packing::kTwoBit}) {
    machines_ = 0;
    const auto executor = Make(packing);
    RunPass(*executor, 9);
    for (int i = 0; i < 3; ++i) RunPass(*executor, 1);
    RunPass(*executor, 9);
    EXPECT_EQ(machines_, 2);
    RunPass(*executor, 4);  // replaces the prefill image, not decode's
    RunPass(*executor, 1);
    EXPECT_EQ(machines_, 3);
  }
}

TEST_F(ProgramExecutorTest, ReportsEveryProductWithItsSegmentAndCounters) {
  const auto executor = Make();
  RunPass(*executor, 2);
  ASSERT_EQ(runs_.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(runs_[i].segment.id, products_[i].id);
    EXPECT_EQ(runs_[i].segment.tokens, 2U);
    EXPECT_EQ(runs_[i].result.halted, i == 2);
    const auto tiles = [](std::size_t a, std::size_t b) { return (a + b - 1) / b; };
    EXPECT_EQ(At(runs_[i].result.counters, Counter::kSteps),
              2 * tiles(weights_[i].rows, 4) * tiles(weights_[i].columns, 8));
  }
}

TEST_F(ProgramExecutorTest, MisuseIsRefusedAndThePassGoesOn) {
  const auto executor = Make();
  EXPECT_THROW(RunProduct(*executor, 1, 1), Error);  // not the first product
  RunProduct(*executor, 0, 1);
  EXPECT_THROW(RunProduct(*executor, 0, 1), Error);  // again
  EXPECT_THROW(RunProduct(*executor, 1, 2), Error);  // other tokens within a pass
  std::vector<std::int8_t> q(33);
  std::vector<std::int32_t> acc(6);
  EXPECT_THROW(executor->Multiply(products_[1].id, weights_[1].matrix, q, 1, acc), Error);
  acc.resize(7);
  EXPECT_THROW(executor->Multiply(products_[1].id, weights_[2].matrix, q, 1, acc), Error);
  RunProduct(*executor, 1, 1);
  RunProduct(*executor, 2, 1);
}

/// A machine that reports an error in its second stretch.
class Broken final : public Machine {
 public:
  explicit Broken(const Target& target) : inner_(target) {}
  void Load(const ProgramImage& image) override { inner_.Load(image); }
  std::span<std::uint8_t> memory() override { return inner_.memory(); }
  RunResult Run() override {
    RunResult result = inner_.Run();
    if (++runs_ == 2) result.status = Status::kBusError;
    return result;
  }
  std::string_view name() const override { return "broken"; }

 private:
  Interpreter inner_;
  int runs_ = 0;
};

TEST_F(ProgramExecutorTest, MachineErrorIsThrownByName) {
  ProgramExecutor executor(
      products_, target_, Packing::kBase3, [this] { return std::make_unique<Broken>(target_); },
      nullptr);
  RunProduct(executor, 0, 1);
  try {
    RunProduct(executor, 1, 1);
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "machine at layers.0.k_proj: status: bus_error");
  }
  RunProduct(executor, 0, 1);  // a new pass gets a new machine
}

}  // namespace
}  // namespace ternion::compiler
