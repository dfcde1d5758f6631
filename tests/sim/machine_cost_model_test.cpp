// SPDX-License-Identifier: Apache-2.0
//
// Timing-only images and the search for a mapping on the cycle model. What breaks them: a cycle
// that depends on a weight, a judge that runs something else than the program that is chosen.

#include "ternion/sim/machine_cost_model.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <random>
#include <string>

#include "ternion/compiler/compile.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/sim/backends.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::sim {
namespace {

using compiler::At;
using compiler::Counter;
using compiler::Counters;
using compiler::Product;
using compiler::ProgramImage;
using compiler::RunResult;
using compiler::Target;

Target Shipped(const std::string& name) { return compiler::FindTarget(name, {TERNION_TARGETS}); }

std::vector<RunResult> RunAll(const ProgramImage& image, const Target& target) {
  MachineOptions options;
  options.record_timings = true;
  options.timing_only = image.timing_only;
  const auto machine =
      image.timing_only ? MakeCycleMachine(target, options) : MakeSystemCMachine(target, options);
  machine->Load(image);
  std::vector<RunResult> results;
  for (std::size_t i = 0; i < image.segments.size(); ++i) results.push_back(machine->Run());
  EXPECT_TRUE(results.back().halted);
  return results;
}

TEST(TimingOnlyImage, TakesTheCyclesOfTheFullOneInstructionByInstruction) {
  std::mt19937_64 random(31);
  std::vector<std::int8_t> trits(100 * 300);
  for (auto& trit : trits) trit = static_cast<std::int8_t>(static_cast<int>(random() % 3) - 1);
  const model::TernaryMatrix matrix(100, 300, trits);
  for (const char* name : {"tiny", "edge"}) {
    for (const auto packing : {compiler::Packing::kBase3, compiler::Packing::kTwoBit}) {
      for (const std::uint32_t tokens : {1U, 40U}) {
        SCOPED_TRACE(::testing::Message() << name << ", tokens " << tokens);
        Product full;
        full.weight = &matrix;
        full.tokens = tokens;
        Product shape = full;
        shape.weight = nullptr;
        shape.shape = compiler::WeightShape{100, 300};
        compiler::CompileOptions options;
        options.packing = packing;
        const Target target = Shipped(name);
        const auto with =
            RunAll(compiler::Compile(std::vector<Product>(2, full), target, options), target);
        const auto without =
            RunAll(compiler::Compile(std::vector<Product>(2, shape), target, options), target);
        for (std::size_t i = 0; i < with.size(); ++i) {
          EXPECT_EQ(with[i].timings, without[i].timings);
          Counters a = with[i].counters;
          Counters b = without[i].counters;
          EXPECT_EQ(with[i].status, compiler::Status::kNone);
          EXPECT_EQ(without[i].status, compiler::Status::kNone);
          // The one counter that depends on weights.
          EXPECT_NE(At(a, Counter::kZeroWeightsLoaded), At(b, Counter::kZeroWeightsLoaded));
          At(a, Counter::kZeroWeightsLoaded) = At(b, Counter::kZeroWeightsLoaded) = 0;
          EXPECT_EQ(a, b);
        }
      }
    }
  }
}

TEST(TimingOnlyImage, MachinesWithValuesRefuseIt) {
  Product product;
  product.shape = compiler::WeightShape{8, 8};
  const Target target = Shipped("tiny");
  const ProgramImage image = compiler::Compile(std::span(&product, 1), target, {});
  for (const auto& machine : {MakeRtlMachine, MakeSystemCMachine, MakeCycleMachine}) {
    try {
      machine(target, {})->Load(image);
      FAIL();
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find(": weights: the image is timing-only"),
                std::string::npos);
    }
  }
}

std::unique_ptr<compiler::Machine> MakeTimingMachine(const Target& target) {
  MachineOptions options;
  options.timing_only = true;
  return MakeCycleMachine(target, options);
}

/// Cycles and bytes of an image of one product.
compiler::Cost CostOf(const ProgramImage& image, const Target& target) {
  const RunResult result = RunAll(image, target)[0];
  return {At(result.counters, Counter::kCycles), At(result.counters, Counter::kReadBytes) +
                                                     At(result.counters, Counter::kFetchBytes) +
                                                     At(result.counters, Counter::kWriteBytes)};
}

TEST(MachineCostModel, ChosenProgramsCostWhatTheListingSaysAndAreNoSlower) {
  struct Size {
    const char* target;
    std::uint32_t tokens;
    std::uint32_t n;
    std::uint32_t k;
  };
  int moved = 0;
  for (const Size& size :
       {Size{"tiny", 1, 80, 200}, Size{"tiny", 60, 100, 300}, Size{"tiny", 64, 200, 64},
        Size{"edge", 64, 640, 640}, Size{"edge", 200, 320, 256}, Size{"server", 100, 640, 1280}}) {
    SCOPED_TRACE(::testing::Message()
                 << size.target << " M=" << size.tokens << " N=" << size.n << " K=" << size.k);
    const Target target = Shipped(size.target);
    MachineCostModel judge([&] { return MakeTimingMachine(target); });
    Product product;
    product.tokens = size.tokens;
    product.shape = compiler::WeightShape{size.n, size.k};
    compiler::CompileOptions options;
    const compiler::Cost plain =
        CostOf(compiler::Compile(std::span(&product, 1), target, options), target);
    options.cost_model = &judge;
    const ProgramImage image = compiler::Compile(std::span(&product, 1), target, options);
    const compiler::Cost searched = CostOf(image, target);
    EXPECT_LE(searched.cycles, plain.cycles);
    EXPECT_NE(image.notes.find(fmt::format(" {} ", plain.cycles)), std::string::npos)
        << image.notes;
    EXPECT_NE(image.notes.find(fmt::format(" {} ", searched.cycles)), std::string::npos)
        << image.notes;
    EXPECT_NE(image.notes.find("judged by timing"), std::string::npos);
    EXPECT_EQ(compiler::Compile(std::span(&product, 1), target, options), image);
    moved += searched.cycles < plain.cycles || searched.bytes < plain.bytes;
  }
  EXPECT_GT(moved, 0);  // the search finds something that the estimate does not
}

TEST(MachineCostModel, TheDocumentedSearchIsWhatTheNotesSay) {
  const Target target = Shipped("server");
  MachineCostModel judge([&] { return MakeTimingMachine(target); });
  Product product;
  product.tokens = 100;
  product.shape = compiler::WeightShape{640, 1280};
  compiler::CompileOptions options;
  options.cost_model = &judge;
  const std::string notes = compiler::Compile(std::span(&product, 1), target, options).notes;
  const std::string page = ReadText(std::string(TERNION_DOCS) + "/compiler.md");
  EXPECT_NE(page.find("```text search\n" + notes + "```\n"), std::string::npos) << notes;
}

TEST(MachineCostModel, MachineThatKnowsNoTimeIsRefused) {
  const Target target = Shipped("tiny");
  MachineCostModel judge([&] { return std::make_unique<compiler::Interpreter>(target); });
  const model::TernaryMatrix matrix(4, 8, std::vector<std::int8_t>(32, 0));
  Product product;
  product.weight = &matrix;
  const ProgramImage image = compiler::Compile(std::span(&product, 1), target, {});
  try {
    judge.Judge(image);
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "cost model interpreter: cycles: it counts none");
  }
}

/// Another judge that remembers what it heard.
class Remembering final : public compiler::CostModel {
 public:
  explicit Remembering(compiler::CostModel& inner) : inner_(inner) {}
  compiler::Cost Judge(const ProgramImage& image) override {
    costs.push_back(inner_.Judge(image));
    return costs.back();
  }
  std::string_view name() const override { return inner_.name(); }
  std::vector<compiler::Cost> costs;

 private:
  compiler::CostModel& inner_;
};

// Prints the rows of the table "Search" in docs/compiler.md: run by hand, for the target in
// TERNION_TABLE_TARGET and no more tokens than TERNION_TABLE_TOKENS. Minutes.
TEST(MachineCostModelTable, DISABLED_Rows) {
  const char* name = std::getenv("TERNION_TABLE_TARGET");
  const char* most = std::getenv("TERNION_TABLE_TOKENS");
  ASSERT_TRUE(name != nullptr && most != nullptr);
  const Target target = Shipped(name);
  MachineCostModel timing([&] { return MakeTimingMachine(target); });
  for (const std::uint32_t tokens : {1U, 8U, 64U, 512U}) {
    if (tokens > std::stoul(most)) break;
    for (const auto& [k, n] :
         {std::pair{2560U, 2560U}, {2560U, 640U}, {2560U, 6912U}, {6912U, 2560U}}) {
      Product product;
      product.tokens = tokens;
      product.shape = compiler::WeightShape{n, k};
      Remembering judge(timing);
      compiler::CompileOptions options;
      options.cost_model = &judge;
      const ProgramImage image = compiler::Compile(std::span(&product, 1), target, options);
      const auto star = image.notes.find("\n*") + 2;
      const auto won = static_cast<std::size_t>(std::stoul(image.notes.substr(star, 3))) - 1;
      const compiler::Cost& before = judge.costs[0];
      const compiler::Cost& after = judge.costs.at(won);
      std::cout << fmt::format(
                       "| {} | {} x {} | {} | {} | {} | {} | {} | {:+.2f} % | {:+.1f} % |\n", name,
                       k, n, tokens, before.cycles, before.bytes, after.cycles, after.bytes,
                       100.0 * (double(after.cycles) / double(before.cycles) - 1),
                       100.0 * (double(after.bytes) / double(before.bytes) - 1))
                << image.notes.substr(star - 1, image.notes.find('\n', star) - star + 1)
                << std::endl;
    }
  }
}

}  // namespace
}  // namespace ternion::sim
