// SPDX-License-Identifier: Apache-2.0
//
// From compiled programs to joules: products run on the functional interpreter, recorded, written,
// read back and estimated. Whatever the shape, the counters must fit the shapes.

#include <gtest/gtest.h>

#include <memory>
#include <random>

#include "ternion/compiler/interpreter.h"
#include "ternion/compiler/program_executor.h"
#include "ternion/energy/estimate.h"
#include "ternion/sim/run_record.h"

namespace ternion::energy {
namespace {

const std::filesystem::path kSource = TERNION_SOURCE_DIR;

model::TernaryMatrix RandomMatrix(std::mt19937& random, std::size_t rows, std::size_t columns) {
  std::vector<std::int8_t> trits(rows * columns);
  for (std::int8_t& trit : trits) trit = static_cast<std::int8_t>(random() % 3) - 1;
  return model::TernaryMatrix(rows, columns, trits);
}

/// Runs one product of `tokens` tokens three times and returns the record, through its file form.
sim::RunRecord RunProduct(const compiler::Target& target, compiler::Packing packing,
                          const model::TernaryMatrix& weight, std::size_t tokens) {
  sim::RunRecord record;
  record.backend = "interpreter";
  record.model = "random";
  record.target = target;
  compiler::Product product;
  product.id = {0, model::LinearKind::kUp};
  product.weight = &weight;
  compiler::ProgramExecutor executor(
      {product}, target, packing, [&] { return std::make_unique<compiler::Interpreter>(target); },
      [&](const compiler::ProductRun& run) { record.Add(run, compiler::Phase::kPrefill); });
  const std::vector<std::int8_t> q(tokens * weight.columns(), 3);
  std::vector<std::int32_t> acc(tokens * weight.rows());
  for (int i = 0; i < 3; ++i) executor.Multiply(product.id, weight, q, tokens, acc);
  return sim::FromJson(sim::ToJson(record), "record");
}

TEST(InterpreterRunTest, CountersOfEveryShapeFitTheShapeAndGiveAnEstimate) {
  constexpr unsigned kSeed = 20240217;
  std::mt19937 random(kSeed);
  const Technology technology = LoadTechnology(kSource / "energy/tech/published-7nm.json");
  for (const char* name : {"tiny", "edge"}) {
    const compiler::Target target =
        compiler::LoadTarget(kSource / "compiler/targets" / (std::string(name) + ".toml"));
    for (int i = 0; i < 12; ++i) {
      const std::size_t rows = 1 + random() % 150;
      const std::size_t columns = 1 + random() % 200;
      const std::size_t tokens = 1 + random() % 9;
      const auto packing =
          random() % 2 == 0 ? compiler::Packing::kBase3 : compiler::Packing::kTwoBit;
      SCOPED_TRACE(testing::Message() << "seed " << kSeed << ", " << name << ", " << tokens << " x "
                                      << columns << " x " << rows);
      const model::TernaryMatrix weight = RandomMatrix(random, rows, columns);
      const EnergyReport report = Estimate(RunProduct(target, packing, weight, tokens), technology);
      EXPECT_EQ(report.run.multiply_accumulates, 3 * tokens * rows * columns);
      EXPECT_EQ(report.run.zero_weight_multiply_accumulates, 3 * tokens * weight.CountZeros());
      EXPECT_EQ(report.run.tokens, 3 * tokens);
      EXPECT_EQ(report.ternary.rows[0].events, 3 * tokens * (rows * columns - weight.CountZeros()));
      EXPECT_GT(report.ternary.Of(Category::kOnChipMemory), 0);
      EXPECT_GT(report.fp16.Of(Category::kDram), 0);
    }
  }
}

}  // namespace
}  // namespace ternion::energy
