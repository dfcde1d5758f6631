// SPDX-License-Identifier: Apache-2.0
//
// Compiled products, run on the interpreter, against three plain loops.

#include "ternion/compiler/compile.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "programs.h"
#include "support.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/compiler/verify.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

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

TEST_P(Products, StartValuesAreAddedToEveryTokensSum) {
  const auto& [name, packing] = GetParam();
  const Target target = Shipped(name);
  std::mt19937_64 random(3);
  const Weights weights = RandomWeights(203, 71, random);
  std::vector<std::int32_t> start(203);
  for (auto& value : start) value = static_cast<std::int32_t>(random() % 4'000'000'000) / 2;
  for (const std::uint32_t tokens : {1U, 70U}) {
    const auto q = RandomActivations(tokens * 71, random);
    EXPECT_EQ(RunOne(target, weights, tokens, packing, q, start),
              PlainProduct(weights, q, tokens, start));
  }
}

INSTANTIATE_TEST_SUITE_P(BothTargetsAndPackings, Products,
                         ::testing::Combine(::testing::Values("tiny", "edge"),
                                            ::testing::Values(Packing::kBase3, Packing::kTwoBit)),
                         [](const auto& tested) {
                           return std::get<0>(tested.param) +
                                  (std::get<1>(tested.param) == Packing::kBase3 ? "Base3"
                                                                                : "TwoBit");
                         });

TEST(Compile, LargestSumOfTheLargestProductIsExact) {
  // 16384 x (-128 x -1) = 2^21, which needs 23 bits.
  const std::vector<std::int8_t> trits(5 * 16384, -1);
  const Weights weights{5, 16384, trits, model::TernaryMatrix(5, 16384, trits)};
  const std::vector<std::int8_t> q(2 * 16384, -128);
  for (const char* name : {"tiny", "edge"}) {
    for (const std::uint32_t tokens : {1U, 2U}) {
      const auto in = std::span(q).first(tokens * std::size_t{16384});
      EXPECT_EQ(RunOne(Shipped(name), weights, tokens, Packing::kBase3, in),
                std::vector<std::int32_t>(tokens * std::size_t{5}, 1 << 21));
    }
  }
}

TEST(Compile, TargetsWithTheLeastBuffersStillRunEverything) {
  Target target = Shipped("tiny");
  std::uint64_t seed = 100;
  for (const auto field : {&Target::weight_tiles, &Target::activation_vectors,
                           &Target::accumulator_words, &Target::start_words}) {
    for (const std::uint32_t depth : {1U, 2U, 3U}) {
      Target small = target;
      small.*field = depth;
      ExpectExact(small, {5, 30, 90}, Packing::kBase3, ++seed);
    }
  }
  target.weight_tiles = target.activation_vectors = 1;
  target.accumulator_words = target.start_words = 1;
  ExpectExact(target, {5, 30, 90}, Packing::kTwoBit, ++seed);
}

TEST(Compile, OddTargetsAreExact) {
  Target target = Shipped("tiny");
  target.lanes = 13;
  target.columns = 6;
  target.unpack_columns = 3;
  for (const Packing packing : {Packing::kBase3, Packing::kTwoBit}) {
    ExpectExact(target, {1, 50, 700}, packing, 1);
    ExpectExact(target, {40, 50, 70}, packing, 2);
  }
}

/// Bytes of the weights that a decode program loads, each counted as often as it is loaded.
std::uint64_t WeightBytes(const ProgramImage& image) {
  std::uint64_t bytes = 0;
  for (std::uint32_t n = 0; n < image.instruction_count; ++n) {
    const Instruction i = At(image, n);
    if (i.opcode == Opcode::kLoadWeights) bytes += std::uint64_t{i.rows} * i.row_bytes;
  }
  return bytes;
}

TEST(Compile, WeightStreamOfThe2B4TShapesTakes1Point625BitsPerWeight) {
  const std::vector<std::pair<std::size_t, std::size_t>> shapes = {
      {2560, 2560}, {6912, 2560}, {2560, 6912}, {640, 2560}};
  for (const auto& [n, k] : shapes) {
    const model::TernaryMatrix matrix(n, k, std::vector<std::int8_t>(n * k, 0));
    Product product;
    product.weight = &matrix;
    const ProgramImage image =
        Compile(std::span(&product, 1), Shipped("edge"), {Phase::kDecode, Packing::kBase3});
    EXPECT_EQ(WeightBytes(image) * 8 * 1000, n * k * 1625) << n << " x " << k;
    EXPECT_EQ(image.segments[0].zero_weights, n * k);
    // Instruction fetch is to stay under 1 % of the bytes moved.
    EXPECT_LT(image.instruction_count * kInstructionBytes * 100, WeightBytes(image));
  }
}

TEST(Compile, WeightsAreOneStreamInTheOrderOfUse) {
  std::mt19937_64 random(5);
  for (const auto& [n, k] :
       std::vector<std::pair<std::size_t, std::size_t>>{{100, 300}, {50, 6000}, {700, 10}}) {
    const Weights weights = RandomWeights(n, k, random);
    Product product;
    product.weight = &weights.matrix;
    const ProgramImage image =
        Compile(std::span(&product, 1), Shipped("tiny"), {Phase::kDecode, Packing::kBase3});
    std::uint64_t next = 0;
    for (std::uint32_t index = 0; index < image.instruction_count; ++index) {
      const Instruction i = At(image, index);
      if (i.opcode != Opcode::kLoadWeights) continue;
      EXPECT_EQ(i.rows, 1U);
      EXPECT_TRUE(next == 0 || i.memory_offset == next) << i.memory_offset << ", " << next;
      next = i.memory_offset + i.row_bytes;
    }
  }
}

TEST(Compile, SegmentsRunOneAfterTheOtherAndShareTheirRegions) {
  std::mt19937_64 random(6);
  const Target target = Shipped("tiny");
  const Weights first = RandomWeights(30, 100, random);
  const Weights second = RandomWeights(60, 40, random);
  std::vector<Product> products(2);
  products[0] = {{4, model::LinearKind::kGate}, &first.matrix, 3, {}};
  products[1] = {{4, model::LinearKind::kDown}, &second.matrix, 1, {}};
  const ProgramImage image = Compile(products, target, {Phase::kPrefill, Packing::kBase3});
  ASSERT_EQ(image.segments.size(), 2U);
  EXPECT_EQ(image.segments[0].id, products[0].id);
  EXPECT_EQ(image.segments[0].activation_offset, image.segments[1].activation_offset);
  EXPECT_EQ(image.segments[0].output_offset, image.segments[1].output_offset);
  EXPECT_EQ(image.segments[0].zero_weights,
            static_cast<std::uint64_t>(std::count(first.trits.begin(), first.trits.end(), 0)));
  EXPECT_EQ(image, Compile(products, target, {Phase::kPrefill, Packing::kBase3}));

  Interpreter machine(target);
  machine.Load(image);
  for (int pass = 0; pass < 2; ++pass) {
    for (std::size_t i = 0; i < 2; ++i) {
      const Weights& weights = i == 0 ? first : second;
      const Segment& segment = image.segments[i];
      const auto q = RandomActivations(segment.tokens * weights.columns, random);
      PutActivations(segment, q, machine);
      const RunResult result = machine.Run();
      ASSERT_EQ(result.status, Status::kNone);
      EXPECT_EQ(result.halted, i == 1);
      EXPECT_EQ(GetOutputs(segment, machine), PlainProduct(weights, q, segment.tokens));
    }
  }
}

TEST(Compile, PaddedOutputsAreZero) {
  std::mt19937_64 random(8);
  const Target target = Shipped("edge");
  const Weights weights = RandomWeights(33, 65, random);
  Product product;
  product.weight = &weights.matrix;
  const ProgramImage image =
      Compile(std::span(&product, 1), target, {Phase::kDecode, Packing::kBase3});
  Interpreter machine(target);
  machine.Load(image);
  const Segment& s = image.segments[0];
  const auto memory = machine.memory();
  std::fill(memory.begin() + static_cast<std::ptrdiff_t>(s.output_offset), memory.end(),
            std::uint8_t{0xEE});
  PutActivations(s, RandomActivations(65, random), machine);
  ASSERT_EQ(machine.Run().status, Status::kNone);
  EXPECT_EQ(s.output_stride, 2U * 128);
  for (std::size_t at = 33 * 4; at < s.output_stride; ++at) {
    EXPECT_EQ(memory[s.output_offset + at], 0) << at;
  }
}

/// Message of the Error that compiling gives.
std::string Refusal(const std::vector<Product>& products) {
  try {
    Compile(products, Shipped("tiny"), {});
    return "";
  } catch (const Error& error) {
    return error.what();
  }
}

TEST(Compile, WhatCannotRunIsRefusedWithTheReason) {
  EXPECT_EQ(Refusal({}), "compile: program: no products");
  const model::TernaryMatrix wide(1, 16385, std::vector<std::int8_t>(16385, 0));
  const model::TernaryMatrix good(2, 16384, std::vector<std::int8_t>(2 * 16384, 0));
  const model::LinearId id{2, model::LinearKind::kV};
  EXPECT_EQ(Refusal({{id, &wide, 1, {}}}),
            "compile: layers.2.v_proj: 16385 input features are more than 16384");
  EXPECT_EQ(Refusal({{id, &good, 1, {}}}), "");
  EXPECT_EQ(Refusal({{id, &good, 0, {}}}), "compile: layers.2.v_proj: no tokens");
  const std::vector<std::int32_t> one = {1};
  EXPECT_EQ(Refusal({{id, &good, 1, one}}),
            "compile: layers.2.v_proj: 1 start values for 2 outputs");
  const std::vector<std::int32_t> large = {0, 2147483647 - (1 << 21) + 1};
  EXPECT_EQ(Refusal({{id, &good, 1, large}}),
            "compile: layers.2.v_proj: start value 2145386496 of output 1 leaves no room for the "
            "sum in 32 bits");
  EXPECT_EQ(Refusal({{id, &good, ~0U, {}}}),
            "compile: layers.2.v_proj: 4294967295 tokens need more than 67108864 instructions on "
            "target tiny");
}

TEST(Compile, TheDocumentedExampleIsWhatTheCompilerMakes) {
  const model::TernaryMatrix matrix(40, 100, std::vector<std::int8_t>(4000, 0));
  Product product;
  product.weight = &matrix;
  product.tokens = 3;
  const ProgramImage image = Compile(std::span(&product, 1), Shipped("tiny"), {});
  std::string text = "```text example\n";
  for (std::uint32_t i = 0; i < image.instruction_count; ++i) {
    text += fmt::format("{:3}  {}\n", i, Disassemble(At(image, i)));
  }
  const std::string page = ReadText(std::string(TERNION_DOCS) + "/compiler.md");
  EXPECT_NE(page.find(text + "```"), std::string::npos) << text;
}

}  // namespace
}  // namespace ternion::compiler
