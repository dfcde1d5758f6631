// SPDX-License-Identifier: Apache-2.0
//
// The integer baselines against plain int arithmetic: every pair of operands on the processing
// elements, random and extreme vectors on columns of many lane counts, steps left out, weights held
// and replaced.

#include <Vint_blocks.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <deque>
#include <random>

namespace ternion {
namespace {

constexpr std::size_t kMaxLanes = 7;
constexpr std::array<std::size_t, 4> kLanes = {1, 2, 3, 7};  // as int_blocks.sv
constexpr std::size_t kPeCycles = 1;
constexpr std::size_t kColumnCycles = 2;

using Vector = std::array<std::int8_t, kMaxLanes>;

struct Values {
  std::uint32_t int8_pe = 0, int8x2_pe = 0;
  std::array<std::uint32_t, kLanes.size()> int8_column{}, int8x2_column{};
};

std::int32_t TwoBit(std::int8_t weight) { return ((weight & 3) ^ 2) - 2; }

class IntBlocks : public ::testing::Test {
 protected:
  IntBlocks() {
    blocks_.rst_ni = 0;
    Edge();
    blocks_.rst_ni = 1;
  }

  /// One cycle: `weights` are loaded at its beginning if there are any, then the step is taken.
  void Step(const Vector* weights, const Vector& activations, bool valid, bool first) {
    if (weights != nullptr) {
      weights_ = *weights;
      Put(blocks_.weight_i, *weights);
    }
    blocks_.load_i = weights != nullptr;
    blocks_.valid_i = 0;
    Edge();
    blocks_.load_i = 0;
    Put(blocks_.activation_i, activations);
    blocks_.valid_i = valid;
    blocks_.first_i = first;
    Edge();
    if (valid) Accumulate(activations, first);
    Compare();
  }
  std::uint64_t compared() const { return compared_; }

 private:
  static void Put(QData& port, const Vector& values) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < kMaxLanes; ++i) {
      bits |= std::uint64_t{static_cast<std::uint8_t>(values[i])} << (8 * i);
    }
    port = bits;
  }

  void Edge() {
    blocks_.clk_i = 0;
    blocks_.eval();
    blocks_.clk_i = 1;
    blocks_.eval();
  }

  void Accumulate(const Vector& activations, bool first) {
    if (first) values_ = {};
    std::int64_t int8 = 0, int8x2 = 0;
    std::size_t lane = 0;
    for (std::size_t c = 0; c < kLanes.size(); ++c) {
      for (; lane < kLanes[c]; ++lane) {
        int8 += weights_[lane] * activations[lane];
        int8x2 += TwoBit(weights_[lane]) * activations[lane];
      }
      values_.int8_column[c] += static_cast<std::uint32_t>(int8);
      values_.int8x2_column[c] += static_cast<std::uint32_t>(int8x2);
    }
    values_.int8_pe = values_.int8_column[0];
    values_.int8x2_pe = values_.int8x2_column[0];
  }

  // Two edges per step, of which the first is idle: both latencies have passed by the step after.
  void Compare() {
    ASSERT_EQ(blocks_.int8_pe_o, values_.int8_pe);
    ASSERT_EQ(blocks_.int8x2_pe_o, values_.int8x2_pe);
    blocks_.valid_i = 0;
    for (std::size_t i = kPeCycles; i < kColumnCycles; ++i) Edge();
    for (std::size_t c = 0; c < kLanes.size(); ++c) {
      ASSERT_EQ(blocks_.int8_column_o[c], values_.int8_column[c]) << kLanes[c] << " lanes";
      ASSERT_EQ(blocks_.int8x2_column_o[c], values_.int8x2_column[c]) << kLanes[c] << " lanes";
    }
    ++compared_;
  }

  Vint_blocks blocks_;
  Vector weights_{};
  Values values_;
  std::uint64_t compared_ = 0;
};

TEST_F(IntBlocks, EveryPairOfOperands) {
  for (int weight = -128; weight < 128; ++weight) {
    Vector weights, activations;
    weights.fill(static_cast<std::int8_t>(weight));
    for (int activation = -128; activation < 128; ++activation) {
      activations.fill(static_cast<std::int8_t>(activation));
      Step(activation == -128 ? &weights : nullptr, activations, true, activation % 4 == 0);
      if (HasFatalFailure()) FAIL() << fmt::format("weight {}, activation {}", weight, activation);
    }
  }
  EXPECT_EQ(compared(), 65536U);
}

TEST_F(IntBlocks, RandomVectors) {
  const std::uint64_t seed = 20261122;
  SCOPED_TRACE(fmt::format("seed {}", seed));
  std::mt19937_64 rng(seed);
  Vector weights{}, activations{};
  Step(&weights, activations, true, true);
  for (int step = 0; step < 20'000 && !HasFailure(); ++step) {
    const auto fill = [&](Vector& values) {
      const std::uint64_t kind = rng() % 4;  // any, extremes, the most negative, small
      for (std::int8_t& value : values) {
        const auto any = static_cast<std::int8_t>(rng());
        value = kind == 0   ? any
                : kind == 1 ? static_cast<std::int8_t>(any < 0 ? -128 : 127)
                : kind == 2 ? std::int8_t{-128}
                            : static_cast<std::int8_t>(any / 32);
      }
    };
    fill(activations);
    const bool load = rng() % 3 == 0;
    if (load) fill(weights);
    Step(load ? &weights : nullptr, activations, rng() % 8 != 0, rng() % 16 == 0);
  }
  EXPECT_EQ(compared(), 20'001U);
  fmt::print("{} steps of {} blocks, seed {}\n", compared(), 2 + 2 * kLanes.size(), seed);
}

/// A step per cycle without pause, new weights each cycle: what is loaded at an edge meets the
/// activations behind that edge.
TEST(IntPipeline, StepsAndLoadsInEveryCycle) {
  const std::uint64_t seed = 77;
  SCOPED_TRACE(fmt::format("seed {}", seed));
  std::mt19937_64 rng(seed);
  Vint_blocks blocks;
  const auto edge = [&] {
    blocks.clk_i = 0;
    blocks.eval();
    blocks.clk_i = 1;
    blocks.eval();
  };
  blocks.rst_ni = 0;
  edge();
  blocks.rst_ni = 1;
  blocks.load_i = 1;
  constexpr std::size_t kColumn = 3;  // of 7 lanes
  constexpr std::uint64_t kBits = (1ULL << (8 * kMaxLanes)) - 1;
  std::uint64_t weights = 0, next_weights = rng() & kBits;
  std::uint32_t value = 0;
  std::deque<std::uint32_t> expected;  // of the column, latest first
  blocks.weight_i = next_weights;
  edge();
  for (int step = 0; step < 20'000; ++step) {
    weights = next_weights;
    next_weights = rng() & kBits;
    const std::uint64_t activations = rng() & kBits;
    blocks.activation_i = activations;
    blocks.weight_i = next_weights;
    const bool first = step == 0 || rng() % 8 == 0;
    std::int32_t dot = 0;
    for (std::size_t i = 0; i < kMaxLanes; ++i) {
      dot += static_cast<std::int8_t>(activations >> (8 * i)) *
             static_cast<std::int8_t>(weights >> (8 * i));
    }
    value = (first ? 0 : value) + static_cast<std::uint32_t>(dot);
    blocks.valid_i = 1;
    blocks.first_i = first;
    edge();
    expected.push_front(value);
    if (expected.size() < kColumnCycles) continue;
    ASSERT_EQ(blocks.int8_column_o[kColumn], expected[kColumnCycles - 1]) << "step " << step;
  }
}

}  // namespace
}  // namespace ternion
