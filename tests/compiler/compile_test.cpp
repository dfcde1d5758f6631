// SPDX-License-Identifier: Apache-2.0
//
// Compiled products, run on the interpreter, against three plain loops.

#include "ternion/compiler/compile.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "support.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/compiler/verify.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

struct Case {
  std::uint32_t tokens;
  std::size_t n;
  std::size_t k;
};

/// Compiles and runs one product; returns the outputs.
std::vector<std::int32_t> RunOne(const Target& target, const Weights& weights, std::uint32_t tokens,
                                 Packing packing, std::span<const std::int8_t> q,
                                 std::span<const std::int32_t> start = {}) {
  Product product;
  product.weight = &weights.matrix;
  product.tokens = tokens;
  product.start = start;
  const ProgramImage image = Compile(std::span(&product, 1), target,
                                     {tokens == 1 ? Phase::kDecode : Phase::kPrefill, packing});
  Interpreter machine(target);
  machine.Load(image);
  PutActivations(image.segments[0], q, machine);
  const RunResult result = machine.Run();
  EXPECT_EQ(result.status, Status::kNone);
  EXPECT_TRUE(result.halted);
  return GetOutputs(image.segments[0], machine);
}

void ExpectExact(const Target& target, const Case& c, Packing packing, std::uint64_t seed) {
  SCOPED_TRACE(::testing::Message() << target.name << " M=" << c.tokens << " N=" << c.n
                                    << " K=" << c.k << " seed=" << seed);
  std::mt19937_64 random(seed);
  const Weights weights = RandomWeights(c.n, c.k, random);
  const auto q = RandomActivations(c.tokens * c.k, random);
  EXPECT_EQ(RunOne(target, weights, c.tokens, packing, q), PlainProduct(weights, q, c.tokens));
}

class Products : public ::testing::TestWithParam<std::tuple<std::string, Packing>> {};

TEST_P(Products, AwkwardSizesAreExact) {
  const auto& [name, packing] = GetParam();
  const Target target = Shipped(name);
  // Around the tile, the half buffers of `tiny` and its whole buffers, in every dimension.
  const std::vector<Case> cases = {
      {1, 1, 1},     {1, 4, 8},      {1, 5, 9},     {2, 3, 7},      {3, 33, 65},  {1, 129, 255},
      {1, 130, 256}, {1, 67, 257},   {5, 20, 2047}, {7, 20, 2049},  {33, 70, 63}, {64, 65, 64},
      {65, 17, 129}, {129, 9, 40},   {2, 600, 24},  {1, 1030, 16},  {300, 3, 8},  {4, 12, 4100},
      {1, 40, 6912}, {17, 100, 300}, {40, 5, 2056}, {256, 1, 2048},
  };
  std::uint64_t seed = 1;
  for (const Case& c : cases) ExpectExact(target, c, packing, seed++);
}

TEST_P(Products, RandomSizesAreExact) {
  const auto& [name, packing_value] = GetParam();
  const Packing packing = packing_value;
  const Target target = Shipped(name);
  const bool holds = rc::check("compiled product equals the plain one", [&] {
    const Case c{*rc::gen::inRange<std::uint32_t>(1, 80), *rc::gen::inRange<std::size_t>(1, 160),
                 *rc::gen::inRange<std::size_t>(1, 700)};
    std::mt19937_64 random(*rc::gen::arbitrary<std::uint64_t>());
    const Weights weights = RandomWeights(c.n, c.k, random);
    const auto q = RandomActivations(c.tokens * c.k, random);
    std::vector<std::int32_t> start(*rc::gen::arbitrary<bool>() ? c.n : 0);
    for (auto& value : start) value = static_cast<std::int32_t>(random() % 2'000'001) - 1'000'000;
    RC_ASSERT(RunOne(target, weights, c.tokens, packing, q, start) ==
              PlainProduct(weights, q, c.tokens, start));
  });
  EXPECT_TRUE(holds);
}

INSTANTIATE_TEST_SUITE_P(BothTargetsAndPackings, Products,
                         ::testing::Combine(::testing::Values("tiny", "edge"),
                                            ::testing::Values(Packing::kBase3, Packing::kTwoBit)),
                         [](const auto& tested) {
                           return std::get<0>(tested.param) +
                                  (std::get<1>(tested.param) == Packing::kBase3 ? "Base3"
                                                                                : "TwoBit");
                         });

}  // namespace
}  // namespace ternion::compiler
