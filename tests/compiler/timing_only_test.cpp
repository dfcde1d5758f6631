// SPDX-License-Identifier: Apache-2.0
//
// Timing-only images: what a full image has, but for the weights. What breaks them: a memory map
// that depends on whether there are weights; work for each weight or each of many equal products.

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>

#include "support.h"
#include "ternion/compiler/compile.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/compiler/program_executor.h"
#include "ternion/compiler/verify.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

Product ShapeOf(const Product& full) {
  Product product = full;
  product.weight = nullptr;
  product.shape =
      WeightShape{static_cast<std::uint32_t>(full.weight->rows()),
                  static_cast<std::uint32_t>(full.weight->columns()), full.weight->CountZeros()};
  return product;
}

TEST(TimingOnly, ImageIsTheFullOneWithoutItsWeights) {
  std::mt19937_64 random(11);
  const Weights a = RandomWeights(100, 300, random);
  const Weights b = RandomWeights(33, 65, random);
  const std::vector<std::int32_t> start(33, -7);
  for (const char* name : {"tiny", "edge", "server"}) {
    for (const Packing packing : {Packing::kBase3, Packing::kTwoBit}) {
      for (const std::uint32_t tokens : {1U, 9U, 70U}) {
        SCOPED_TRACE(::testing::Message() << name << " tokens=" << tokens);
        const std::vector<Product> full = {
            {{0, model::LinearKind::kQ}, &a.matrix, tokens, {}},
            {{0, model::LinearKind::kK}, &b.matrix, tokens, start},
            {{1, model::LinearKind::kQ}, &a.matrix, tokens, {}},
        };
        std::vector<Product> shapes;
        std::transform(full.begin(), full.end(), std::back_inserter(shapes), ShapeOf);
        const CompileOptions options{Phase::kPrefill, packing};
        const ProgramImage with = Compile(full, Shipped(name), options);
        ProgramImage without = Compile(shapes, Shipped(name), options);
        EXPECT_FALSE(with.timing_only);
        EXPECT_TRUE(without.timing_only);
        EXPECT_EQ(without.segments, with.segments);
        // Everything before the first weight is there, the start words with it.
        EXPECT_EQ(without.segments[0].weight_offset,
                  (without.bytes.size() + Shipped(name).bus_bytes() - 1) /
                      Shipped(name).bus_bytes() * Shipped(name).bus_bytes());
        EXPECT_TRUE(std::equal(without.bytes.begin(), without.bytes.end(), with.bytes.begin()));
        EXPECT_EQ(Deserialize(Serialize(without), "x.tern"), without);
        without.timing_only = false;
        without.bytes = with.bytes;
        EXPECT_EQ(without, with);
      }
    }
  }
}

std::vector<Product> Products2B4T(std::uint32_t tokens) {
  // q, k, v, o, gate, up, down of 30 layers.
  const std::pair<std::uint32_t, std::uint32_t> shapes[] = {
      {2560, 2560}, {640, 2560},  {640, 2560}, {2560, 2560},
      {6912, 2560}, {6912, 2560}, {2560, 6912}};
  std::vector<Product> products;
  for (std::uint32_t layer = 0; layer < 30; ++layer) {
    for (std::size_t kind = 0; kind < model::kLinearKinds; ++kind) {
      Product product;
      product.id = {layer, static_cast<model::LinearKind>(kind)};
      product.tokens = tokens;
      product.shape = WeightShape{shapes[kind].first, shapes[kind].second};
      products.push_back(product);
    }
  }
  return products;
}

TEST(TimingOnly, AllOf2B4TTakesLittleTimeAndMemory) {
  for (const char* name : {"edge", "server"}) {
    const Target target = Shipped(name);
    double least = 1e9;
    for (int attempt = 0; attempt < 3; ++attempt) {
      const std::clock_t begin = std::clock();
      const ProgramImage image = Compile(Products2B4T(1), target, {});
      least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
      EXPECT_EQ(image.segments.size(), 210U);
      EXPECT_FALSE(image.segments[0].zero_weights.has_value());
      EXPECT_LT(image.bytes.size(), 4U << 20);
      // The weights have their place: 1.625 bits each, and more where rows are padded.
      EXPECT_GT(image.window_bytes, 2'084'044'800ULL * 13 / 64);
    }
    RecordProperty(std::string(name) + "_ms", static_cast<int>(1000 * least));
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__)
    EXPECT_LT(least, 0.05) << name;
#endif
  }
}

template <typename Action>
std::string Refusal(Action&& action) {
  try {
    action();
    return "";
  } catch (const Error& error) {
    return error.what();
  }
}

TEST(TimingOnly, WhatComputesValuesRefusesIt) {
  const Target target = Shipped("tiny");
  Product product;
  product.shape = WeightShape{4, 8, 0};
  const ProgramImage image = Compile(std::span(&product, 1), target, {});
  Interpreter interpreter(target);
  EXPECT_EQ(Refusal([&] { interpreter.Load(image); }),
            "interpreter: weights: the image is timing-only: its weights were left out, so no "
            "values can be computed");
  EXPECT_EQ(Refusal([&] { ProgramExecutor({product}, target, Packing::kBase3, {}, nullptr); }),
            "program executor: layers.0.q_proj: has a shape without weights: no values can be "
            "computed");
  EXPECT_NO_THROW(Verify(image, target));
}

TEST(TimingOnly, ProductsThatContradictThemselvesAreRefused) {
  const Target target = Shipped("tiny");
  const model::TernaryMatrix matrix(4, 8, std::vector<std::int8_t>(32, 0));
  Product full;
  full.weight = &matrix;
  const Product shape = ShapeOf(full);
  const auto refusal = [&](const std::vector<Product>& products) {
    return Refusal([&] { Compile(products, target, {}); });
  };
  Product both = full;
  both.shape = shape.shape;
  EXPECT_EQ(refusal({both}), "compile: layers.0.q_proj: has weights and a shape beside them");
  EXPECT_EQ(refusal({Product{}}), "compile: layers.0.q_proj: has neither weights nor a shape");
  EXPECT_EQ(refusal({full, shape}),
            "compile: layers.0.q_proj: has only a shape, the products before it weights");
  EXPECT_EQ(refusal({shape, full}),
            "compile: layers.0.q_proj: has weights, the products before it only shapes");
  Product zeros = shape;
  zeros.shape->zero_weights = 33;
  EXPECT_EQ(refusal({zeros}), "compile: layers.0.q_proj: 33 zero weights are more than 4 x 8");
  zeros.shape = WeightShape{0, 8};
  EXPECT_EQ(refusal({zeros}), "compile: layers.0.q_proj: the matrix is empty");
}

}  // namespace
}  // namespace ternion::compiler
