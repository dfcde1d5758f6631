// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/sampler.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <set>

#include "test_files.h"

namespace ternion::model {
namespace {

// First outputs for seed 1234567, as published with the generator's C code (Vigna, splitmix64.c).
TEST(SplitMix64, GivesThePublishedSequence) {
  SplitMix64 random(1234567);
  EXPECT_EQ(random.Next(), 6457827717110365317U);
  EXPECT_EQ(random.Next(), 3203168211198807973U);
  EXPECT_EQ(random.Next(), 9817491932198370423U);
}

TEST(Greedy, TakesTheLowestIdOfEqualLogits) {
  EXPECT_EQ(Greedy(std::array<float, 4>{1, 3, 3, 2}), 1);
  EXPECT_EQ(Sampler({}).Sample(std::array<float, 4>{-5, -5, -5, -5}), 0);
}

TEST(Sampler, DrawsWithTheProbabilitiesOfTheSoftmax) {
  const std::array<float, 3> logits = {0.0F, 1.0F, 2.0F};
  const double temperature = 2.0;
  Sampler sampler({temperature, 0, 42});
  constexpr int kDraws = 100'000;
  std::array<int, 3> counts{};
  for (int i = 0; i < kDraws; ++i) ++counts[static_cast<std::size_t>(sampler.Sample(logits))];
  double total = 0;
  for (const float logit : logits) total += std::exp(logit / temperature);
  for (std::size_t i = 0; i < logits.size(); ++i) {
    const double p = std::exp(logits[i] / temperature) / total;
    // Five standard deviations of a binomial count.
    EXPECT_NEAR(counts[i], p * kDraws, 5 * std::sqrt(p * (1 - p) * kDraws)) << "seed 42, id " << i;
  }
}

TEST(Sampler, TopKKeepsTheLikeliestAndTheLowestIdOfEqualOnes) {
  const std::array<float, 5> logits = {1, 2, 2, 2, 0};
  Sampler sampler({1.0, 2, 7});
  std::set<std::int32_t> seen;
  for (int i = 0; i < 200; ++i) seen.insert(sampler.Sample(logits));
  EXPECT_EQ(seen, (std::set<std::int32_t>{1, 2}));
}

TEST(Sampler, RefusesATemperatureOrLogitsThatMeanNothing) {
  EXPECT_EQ(ErrorOf([] {
              (void)Sampler({-1.0, 0, 0});
            }),
            "sampling: temperature: -1 is not a number from 0 up");
  EXPECT_EQ(ErrorOf([] {
              (void)Sampler({std::nan(""), 0, 0});
            }),
            "sampling: temperature: nan is not a number from 0 up");
  const std::array<float, 2> bad = {0, std::numeric_limits<float>::infinity()};
  EXPECT_EQ(ErrorOf([&] { (void)Sampler({}).Sample(bad); }), "logits: token 1: is inf");
}

}  // namespace
}  // namespace ternion::model
