// SPDX-License-Identifier: Apache-2.0
//
// Columns of adder cells against the sum as integers: every result after every sum, with random and
// extreme operands, weights loaded and held, steps with gaps between them.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "Vcolumns_bench.h"
#include "ternion/gates/block.h"
#include "ternion/gates/start_values.h"

namespace ternion::gates {
namespace {

constexpr std::size_t kLanes = 128;
constexpr int kSums = 1500;

// In the order of columns_bench.
constexpr std::array<const char*, 6> kVariants = {"ternary_dadda_16",  "ternary_dadda_64",
                                                  "ternary_dadda_128", "ternary_window_16",
                                                  "ternary_window_64", "ternary_window_128"};
using Words = std::array<std::uint32_t, kVariants.size()>;

struct Inputs {
  std::array<int, kLanes> weights{};
  std::array<int, kLanes> activations{};
};

class Columns : public testing::Test {
 protected:
  Columns() : blocks_(LoadBlocks(TERNION_BLOCKS)) {
    top_.rst_ni = 0;
    top_.load_i = 0;
    top_.valid_i = 0;
    Cycle();
    Cycle();
    top_.rst_ni = 1;
  }

  void Cycle() {
    top_.clk_i = 0;
    top_.eval();
    top_.clk_i = 1;
    top_.eval();
  }

  const Block& Find(const std::string& name) const { return FindBlock(blocks_, name, "blocks"); }

  /// Weights for the cycle to come.
  void Load(const std::array<int, kLanes>& weights) {
    top_.load_i = 1;
    top_.valid_i = 0;
    for (std::size_t l = 0; l < kLanes; ++l) {
      const std::uint32_t code = weights[l] > 0 ? 1U : weights[l] < 0 ? 2U : 0U;
      auto& word = top_.weight_i[l / 16];
      word = (word & ~(3U << (2 * (l % 16)))) | code << (2 * (l % 16));
    }
  }

  /// Activations are offered also without valid_i: they must not matter.
  void SetActivations(const std::array<int, kLanes>& activations) {
    for (std::size_t l = 0; l < kLanes; ++l) {
      auto& word = top_.activation_i[l / 4];
      word = (word & ~(0xFFU << (8 * (l % 4)))) |
             (static_cast<std::uint32_t>(activations[l]) & 0xFFU) << (8 * (l % 4));
    }
  }

  void GiveStart(const Words& starts) {
    for (std::size_t v = 0; v < kVariants.size(); ++v) top_.start_i[v] = starts[v];
  }

  /// One sum over `steps` from start value `from`, each with weights of its own or all with the
  /// first ones.
  void RunSum(const std::vector<Inputs>& steps, bool hold, std::uint32_t from,
              std::mt19937& random) {
    Words starts{};
    Words exact{};
    for (std::size_t v = 0; v < kVariants.size(); ++v) {
      const Block& block = Find(kVariants[v]);
      const StartShares shares = block.start.value();
      starts[v] = exact[v] = from;
      for (const Inputs& step : steps) {
        const auto& weights = hold ? steps[0].weights : step.weights;
        starts[v] += static_cast<std::uint32_t>(shares.step);
        for (std::size_t l = 0; l < block.lanes; ++l) {
          if (weights[l] > 0) starts[v] += static_cast<std::uint32_t>(shares.plus);
          if (weights[l] < 0) starts[v] += static_cast<std::uint32_t>(shares.minus);
          exact[v] += static_cast<std::uint32_t>(weights[l] * step.activations[l]);
        }
      }
    }
    // The weights of a step are loaded in the cycle before it, beside the step before it.
    Load(steps[0].weights);
    Cycle();
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const bool more = !hold && i + 1 < steps.size();
      if (more) Load(steps[i + 1].weights);
      top_.load_i = more ? 1 : 0;
      top_.valid_i = 1;
      top_.first_i = i == 0 ? 1 : 0;
      SetActivations(steps[i].activations);
      Cycle();
      GiveStart(i == 0 ? starts : Words{});
      if (random() % 4 == 0) {  // a gap: whatever is offered does not count
        top_.load_i = 0;
        top_.valid_i = 0;
        top_.first_i = random() % 2;
        std::array<int, kLanes> noise{};
        for (int& x : noise) x = static_cast<int>(random() % 256) - 128;
        SetActivations(noise);
        Cycle();
        GiveStart(Words{});
      }
    }
    top_.load_i = 0;
    top_.valid_i = 0;
    Cycle();
    GiveStart(Words{});
    for (std::size_t v = 0; v < kVariants.size(); ++v) {
      ASSERT_EQ(top_.result_o[v], exact[v]) << kVariants[v];
    }
  }

  std::vector<Block> blocks_;
  Vcolumns_bench top_;
};

TEST_F(Columns, AreExactOnRandomSums) {
  const unsigned seed = std::random_device()();
  RecordProperty("seed", std::to_string(seed));
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  std::normal_distribution<double> normal(0, 22);
  for (int sum = 0; sum < kSums; ++sum) {
    // Each sum has a kind: normal or uniform activations, few or many zero weights.
    const bool uniform = random() % 2 == 0;
    const std::size_t zeros = random() % 100;
    std::vector<Inputs> steps(1 + random() % 5);
    for (Inputs& step : steps) {
      for (int& w : step.weights) w = random() % 100 < zeros ? 0 : random() % 2 == 0 ? 1 : -1;
      for (int& x : step.activations) {
        x = uniform ? static_cast<int>(random() % 256) - 128
                    : std::clamp(static_cast<int>(std::lround(normal(random))), -128, 127);
      }
    }
    RunSum(steps, random() % 2 == 0, static_cast<std::uint32_t>(random()), random);
    if (HasFatalFailure()) return;
  }
}

TEST_F(Columns, AreExactAtTheExtremes) {
  std::mt19937 random(1);
  for (const int weight : {-1, 0, 1}) {
    for (const int activation : {-128, -127, -38, -37, -1, 0, 1, 26, 27, 37, 127}) {
      Inputs all;
      all.weights.fill(weight);
      all.activations.fill(activation);
      RunSum({all, all, all}, true, 0, random);
      if (HasFatalFailure()) return;
      // Against the sign, so that every second lane is at the other end.
      for (std::size_t l = 0; l < kLanes; l += 2) all.weights[l] = -weight;
      RunSum({all, all}, false, 0xFFFF0000U, random);
      if (HasFatalFailure()) return;
    }
  }
}

}  // namespace
}  // namespace ternion::gates
