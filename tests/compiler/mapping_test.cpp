// SPDX-License-Identifier: Apache-2.0
//
// The search for a mapping, with judges made for the test. What breaks it: a candidate whose
// program is wrong, a judge that is not heard, a winner that is slower than the estimate's own.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <sstream>
#include <string>

#include "programs.h"
#include "support.h"
#include "ternion/compiler/compile.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/compiler/verify.h"

namespace ternion::compiler {
namespace {

/// Costs by the order of the questions.
class Fake final : public CostModel {
 public:
  using Costs = std::function<Cost(std::size_t)>;
  Fake(Target target, Costs costs) : target_(std::move(target)), costs_(std::move(costs)) {}

  Cost Judge(const ProgramImage& image) override {
    EXPECT_TRUE(image.timing_only);
    EXPECT_EQ(image.segments.size(), 1U);
    EXPECT_NO_THROW(Verify(image, target_));
    programs.push_back(image);
    return costs_(programs.size() - 1);
  }
  std::string_view name() const override { return "fake"; }

  std::vector<ProgramImage> programs;

 private:
  Target target_;
  Costs costs_;
};

/// Makes the `winner`-th candidate the best of all.
Fake Forced(const Target& target, std::size_t winner) {
  return {target, [winner](std::size_t i) { return Cost{i == winner ? 50U : 100U, 1000}; }};
}

std::vector<Instruction> Instructions(const ProgramImage& image) {
  std::vector<Instruction> instructions;
  for (std::uint32_t i = 0; i < image.instruction_count; ++i) instructions.push_back(At(image, i));
  return instructions;
}

struct Case {
  std::uint32_t tokens;
  std::size_t n;
  std::size_t k;
  bool start;
};

/// Compiles the product with every candidate in turn as the winner and runs each on the
/// interpreter. Returns the words of the winners' lines in the notes that name the loop order.
std::set<std::string> ExpectEveryCandidateExact(const Target& target, const Case& c,
                                                Packing packing, std::uint64_t seed) {
  constexpr std::uint32_t kJudged = 24;
  SCOPED_TRACE(::testing::Message() << target.name << " M=" << c.tokens << " N=" << c.n
                                    << " K=" << c.k << " seed=" << seed);
  std::mt19937_64 random(seed);
  const Weights weights = RandomWeights(c.n, c.k, random);
  const auto q = RandomActivations(c.tokens * c.k, random);
  std::vector<std::int32_t> start(c.start ? c.n : 0);
  for (auto& value : start) value = static_cast<std::int32_t>(random() % 2'000'001) - 1'000'000;
  const auto expected = PlainProduct(weights, q, c.tokens, start);
  Product product;
  product.weight = &weights.matrix;
  product.tokens = c.tokens;
  product.start = start;
  std::set<std::string> orders;
  std::size_t candidates = 1;
  for (std::size_t winner = 0; winner < candidates; ++winner) {
    Fake judge = Forced(target, winner);
    CompileOptions options{Phase::kPrefill, packing};
    options.cost_model = &judge;
    options.judged_candidates = kJudged;
    const ProgramImage image = Compile(std::span(&product, 1), target, options);
    candidates = judge.programs.size();
    // The winner's program, whose weights lie behind the same start words.
    EXPECT_EQ(Instructions(image), Instructions(judge.programs[winner])) << winner;
    std::istringstream notes(image.notes);
    for (std::string line; std::getline(notes, line);) {
      if (line.empty() || line[0] != '*') continue;
      std::istringstream words(line.substr(1));
      std::string number;
      std::string order;
      words >> number >> order;
      EXPECT_EQ(number, std::to_string(winner + 1));
      orders.insert(order);
    }
    Interpreter machine(target);
    machine.Load(image);
    PutActivations(image.segments[0], q, machine);
    EXPECT_EQ(machine.Run().status, Status::kNone) << winner;
    EXPECT_EQ(GetOutputs(image.segments[0], machine), expected) << "candidate " << winner;
  }
  return orders;
}

TEST(Mapping, EveryCandidateComputesTheProduct) {
  std::uint64_t seed = 1;
  const std::set<std::string> both = {"tokens", "weights"};
  for (const Packing packing : {Packing::kBase3, Packing::kTwoBit}) {
    for (const bool start : {false, true}) {
      EXPECT_EQ(ExpectEveryCandidateExact(Shipped("tiny"), {50, 70, 100, start}, packing, seed++),
                both);
      EXPECT_EQ(ExpectEveryCandidateExact(Shipped("edge"), {120, 80, 700, start}, packing, seed++),
                both);
      ExpectEveryCandidateExact(Shipped("tiny"), {7, 33, 515, start}, packing, seed++);
      ExpectEveryCandidateExact(Shipped("tiny"), {1, 40, 300, start}, packing, seed++);
      ExpectEveryCandidateExact(Shipped("tiny"), {129, 3, 64, start}, packing, seed++);
    }
  }
}

TEST(Mapping, EveryCandidateComputesTheProductOnSmallBuffers) {
  std::uint64_t seed = 100;
  for (const auto field : {&Target::weight_tiles, &Target::activation_vectors,
                           &Target::accumulator_words, &Target::start_words}) {
    for (const std::uint32_t depth : {1U, 2U, 5U}) {
      Target small = Shipped("tiny");
      small.*field = depth;
      ExpectEveryCandidateExact(small, {9, 30, 40, depth == 2}, Packing::kBase3, ++seed);
    }
  }
}

TEST(Mapping, WithoutAJudgeTheEstimateDecidesAlone) {
  Product product;
  product.shape = WeightShape{640, 640};
  for (const char* name : {"tiny", "edge", "server"}) {
    for (const std::uint32_t tokens : {1U, 8U, 200U}) {
      product.tokens = tokens;
      const Target target = Shipped(name);
      const ProgramImage plain = Compile(std::span(&product, 1), target, {});
      Fake judge(target, [](std::size_t) { return Cost{7, 7}; });
      CompileOptions options;
      options.cost_model = &judge;
      options.judged_candidates = 1;
      const ProgramImage judged = Compile(std::span(&product, 1), target, options);
      EXPECT_EQ(judge.programs.size(), 1U);
      EXPECT_EQ(judged.bytes, plain.bytes);
      EXPECT_EQ(judged.segments, plain.segments);
      // Equal costs change nothing either.
      options.judged_candidates = 5;
      EXPECT_EQ(Compile(std::span(&product, 1), target, options).bytes, plain.bytes);
    }
  }
}

TEST(Mapping, TheCheapestJudgedPlanThatIsNotSlowerWins) {
  Product product;
  product.shape = WeightShape{300, 200};
  product.tokens = 60;
  const Target target = Shipped("tiny");
  std::mt19937_64 random(20);
  int moved = 0;
  for (int round = 0; round < 60; ++round) {
    std::vector<Cost> costs(6);
    for (Cost& cost : costs) cost = {1000 + random() % 40, 5000 + random() % 20'000};
    Fake judge(target, [&](std::size_t i) { return costs[i]; });
    CompileOptions options;
    options.cost_model = &judge;
    options.judged_candidates = 6;
    const ProgramImage image = Compile(std::span(&product, 1), target, options);
    ASSERT_EQ(judge.programs.size(), 6U);
    // The rule of docs/compiler.md, once more.
    std::uint64_t cycles = costs[0].cycles;
    std::uint64_t bytes = costs[0].bytes;
    for (const Cost& cost : costs) {
      cycles = std::min(cycles, cost.cycles);
      bytes = std::min(bytes, cost.bytes);
    }
    const auto weighed = [&](const Cost& cost) {
      return static_cast<double>(cost.cycles) / static_cast<double>(cycles) +
             0.01 * static_cast<double>(cost.bytes) / static_cast<double>(bytes);
    };
    std::size_t best = 0;
    for (std::size_t i = 1; i < costs.size(); ++i) {
      if (costs[i].cycles <= costs[0].cycles && weighed(costs[i]) < weighed(costs[best])) best = i;
    }
    EXPECT_EQ(Instructions(image), Instructions(judge.programs[best])) << "round " << round;
    moved += best != 0;
    EXPECT_NE(image.notes.find(fmt::format("\n*{:>2} ", best + 1)), std::string::npos)
        << image.notes;
  }
  EXPECT_GT(moved, 15);
}

TEST(Mapping, CandidatesToJudgeDiffer) {
  Product product;
  product.shape = WeightShape{2560, 640};
  product.tokens = 64;
  const Target target = Shipped("edge");
  Fake judge(target, [](std::size_t i) { return Cost{100 - i, 100}; });
  CompileOptions options;
  options.cost_model = &judge;
  options.judged_candidates = 12;
  Compile(std::span(&product, 1), target, options);
  EXPECT_EQ(judge.programs.size(), 12U);
  for (std::size_t a = 0; a < judge.programs.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      EXPECT_NE(Instructions(judge.programs[a]), Instructions(judge.programs[b]));
    }
  }
}

TEST(Mapping, EqualShapesAreJudgedOnceAndToldOnce) {
  Product product;
  product.shape = WeightShape{64, 64};
  std::vector<Product> products(5, product);
  products[3].shape = WeightShape{64, 128};
  const Target target = Shipped("tiny");
  Fake judge(target, [](std::size_t) { return Cost{1, 1}; });
  CompileOptions options;
  options.cost_model = &judge;
  options.judged_candidates = 2;
  const ProgramImage image = Compile(products, target, options);
  EXPECT_EQ(judge.programs.size(), 4U);
  EXPECT_NE(image.notes.find("layers.0.q_proj and 3 like it: 1 tokens x 16 n-tiles x 8 k-tiles"),
            std::string::npos)
      << image.notes;
}

}  // namespace
}  // namespace ternion::compiler
