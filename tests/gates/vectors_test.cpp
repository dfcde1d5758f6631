// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/vectors.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "ternion/gates/oracle.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/npy.h"

namespace ternion::gates {
namespace {

Block MakeBlock(Arithmetic arithmetic, std::uint32_t lanes) {
  Block block;
  block.name = "block";
  block.arithmetic = arithmetic;
  block.lanes = lanes;
  block.result_bits = 32;
  return block;
}

Schedule Small(Order order) {
  Schedule schedule;
  schedule.order = order;
  schedule.streams = 64;
  schedule.steps = 40;
  schedule.hold = 16;
  schedule.accumulate = 10;
  schedule.lead_in = 0;
  schedule.seed = 3;
  return schedule;
}

/// Part of the (step, stream) pairs behind step 0 for which `what` holds.
double Share(const Schedule& schedule, const auto& what) {
  std::size_t count = 0;
  for (std::size_t step = 1; step < schedule.steps; ++step) {
    for (std::size_t s = 0; s < schedule.streams; ++s) count += what(step, s) ? 1 : 0;
  }
  return static_cast<double>(count) / static_cast<double>((schedule.steps - 1) * schedule.streams);
}

bool Same(std::span<const std::uint16_t> a, std::span<const std::uint16_t> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

TEST(Vectors, PrefillHoldsWeightsAndDecodeHoldsActivations) {
  const Block block = MakeBlock(Arithmetic::kTernary, 16);
  const auto source = MakeSynthetic(block, {});
  const Vectors prefill(block, *source, Small(Order::kPrefill));
  for (std::size_t step = 1; step < 40; ++step) {
    for (std::size_t s = 0; s < 64; ++s) {
      ASSERT_EQ(Same(prefill.Weights(step, s), prefill.Weights(step - 1, s)),
                !prefill.Loads(step, s));
      ASSERT_FALSE(Same(prefill.Activations(step, s), prefill.Activations(step - 1, s)));
    }
  }
  const double loads =
      Share(prefill.schedule(), [&](std::size_t t, std::size_t s) { return prefill.Loads(t, s); });
  EXPECT_NEAR(loads, 1.0 / 16, 0.005);

  const Vectors decode(block, *source, Small(Order::kDecode));
  const double moves = Share(decode.schedule(), [&](std::size_t t, std::size_t s) {
    return !Same(decode.Activations(t, s), decode.Activations(t - 1, s));
  });
  EXPECT_NEAR(moves, 1.0 / 16, 0.005);
  const double kept = Share(decode.schedule(), [&](std::size_t t, std::size_t s) {
    return Same(decode.Weights(t, s), decode.Weights(t - 1, s)) || !decode.Loads(t, s);
  });
  EXPECT_EQ(kept, 0);
}

TEST(Vectors, ExpectedResultsAreTheOraclesOverEachSum) {
  const Block block = MakeBlock(Arithmetic::kTernary, 8);
  const auto source = MakeSynthetic(block, {});
  const Vectors vectors(block, *source, Small(Order::kDecode));
  std::size_t firsts = 0;
  for (std::size_t s = 0; s < 64; ++s) {
    std::int32_t sum = 0;
    for (std::size_t step = 0; step < 40; ++step) {
      if (vectors.First(step, s)) {
        sum = 0;
        ++firsts;
      }
      for (std::size_t lane = 0; lane < 8; ++lane) {
        const int x = static_cast<std::int8_t>(vectors.Activations(step, s)[lane]);
        const std::uint16_t w = vectors.Weights(step, s)[lane];
        sum += w == 1 ? x : w == 2 ? -x : 0;
      }
      ASSERT_EQ(static_cast<std::uint32_t>(vectors.Expected(step, s)),
                static_cast<std::uint32_t>(sum));
    }
  }
  // Step 0 everywhere, then every tenth step.
  EXPECT_NEAR(static_cast<double>(firsts), 64 + 64 * 3.9, 7);
}

TEST(Vectors, SyntheticOperandsFollowTheirDistributions) {
  const Block block = MakeBlock(Arithmetic::kTernary, 64);
  const auto source = MakeSynthetic(block, {});
  Random random(1, 0);
  std::vector<std::uint16_t> weights(1 << 17);
  std::vector<std::uint16_t> activations(1 << 17);
  source->HoldWeights(random, 0, weights, activations);
  const auto count = static_cast<double>(weights.size());
  EXPECT_NEAR(static_cast<double>(std::count(weights.begin(), weights.end(), 0)) / count, 0.422,
              0.006);
  EXPECT_NEAR(static_cast<double>(std::count(weights.begin(), weights.end(), 2)) / count, 0.289,
              0.006);
  const double squares = std::accumulate(activations.begin(), activations.end(), 0.0,
                                         [](double sum, std::uint16_t code) {
                                           const double x = static_cast<std::int8_t>(code);
                                           return sum + x * x;
                                         });
  EXPECT_NEAR(std::sqrt(squares / count), 22, 0.3);
}

/// Root of the mean square of what the sums hold behind the lead-in.
double SpreadBehindLeadIn(const Block& block, std::size_t lead_in) {
  const auto source = MakeSynthetic(block, {});
  Schedule schedule = Small(Order::kDecode);
  schedule.streams = 512;
  schedule.steps = lead_in + 1;
  schedule.accumulate = 320;
  schedule.lead_in = lead_in;
  const Vectors vectors(block, *source, schedule);
  double squares = 0;
  for (std::size_t s = 0; s < schedule.streams; ++s) {
    const auto value = static_cast<std::int32_t>(vectors.Expected(lead_in - 1, s));
    squares += static_cast<double>(value) * value;
  }
  return std::sqrt(squares / static_cast<double>(schedule.streams));
}

TEST(Vectors, TheLeadInBringsSumsToWhereLongOnesStand) {
  // A sum of n products grows as sqrt(n); over all phases the mean square is that of n / 2 steps.
  const double trits = std::sqrt(320.0 / 2 * 8 * 0.578) * 22;
  EXPECT_NEAR(SpreadBehindLeadIn(MakeBlock(Arithmetic::kTernary, 8), 4) / trits, 1, 0.1);
  const double int8 = std::sqrt(320.0 / 2 * 8) * 22 * 24.1;
  EXPECT_NEAR(SpreadBehindLeadIn(MakeBlock(Arithmetic::kInt8, 8), 4) / int8, 1, 0.1);
}

TEST(Vectors, TheSeedDecidesEverything) {
  const Block block = MakeBlock(Arithmetic::kFp16Fp16, 1);
  const auto source = MakeSynthetic(block, {});
  Schedule schedule = Small(Order::kPrefill);
  const Vectors a(block, *source, schedule);
  const Vectors b(block, *source, schedule);
  schedule.seed = 4;
  const Vectors c(block, *source, schedule);
  EXPECT_TRUE(Same(a.Activations(39, 63), b.Activations(39, 63)));
  EXPECT_FALSE(Same(a.Activations(39, 63), c.Activations(39, 63)));
}

TEST(Vectors, LengthsOfZeroAreRefused) {
  const Block block = MakeBlock(Arithmetic::kTernary, 8);
  const auto source = MakeSynthetic(block, {});
  for (auto field :
       {&Schedule::streams, &Schedule::steps, &Schedule::hold, &Schedule::accumulate}) {
    Schedule schedule = Small(Order::kDecode);
    schedule.*field = 0;
    EXPECT_THROW(Vectors(block, *source, schedule), Error);
  }
  EXPECT_THROW((void)MakeSynthetic(block, {.zero_fraction = 1.5}), Error);
  EXPECT_THROW((void)MakeSynthetic(block, {.activation_sigma = -1}), Error);
}

/// One product of 2 tokens, 4 inputs and 3 outputs.
class CapturedTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(::testing::TempDir()) / "ternion_captured";
    std::filesystem::create_directories(folder_);
    Write("inputs", std::vector<std::size_t>{2, 4}, inputs_);
    Write("activations", std::vector<std::size_t>{2, 4}, activations_);
    Write("weights", std::vector<std::size_t>{3, 4}, weights_);
    WriteAtomically(folder_ / "summary.json",
                    std::string_view(R"({"schema": "ternion.capture", "version": 1, "tokens": 2,
"linears": [{"name": "layers.0.q_proj", "tokens": 2, "in_features": 4, "out_features": 3}]})"));
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  template <typename T>
  void Write(const char* what, const std::vector<std::size_t>& shape,
             const std::vector<T>& values) const {
    WriteNpy<T>(folder_ / (std::string("layers.0.q_proj.") + what + ".npy"), shape, values);
  }

  std::filesystem::path folder_;
  std::vector<float> inputs_ = {1, 2, 3, 4, -1, -2, -3, -4};
  std::vector<std::int8_t> activations_ = {10, 20, 30, 40, -10, -20, -30, -40};
  std::vector<std::int8_t> weights_ = {1, 0, -1, 1, 0, 0, 1, 1, -1, -1, 0, 0};
};

TEST_F(CapturedTest, TokensStreamPastATileOfTheMatrix) {
  const auto source = LoadCaptured(MakeBlock(Arithmetic::kTernary, 2), folder_);
  EXPECT_EQ(source->tokens(), 2U);
  Random random(7, 0);
  for (int i = 0; i < 20; ++i) {
    std::vector<std::uint16_t> weights(2);
    std::vector<std::uint16_t> activations(4);
    source->HoldWeights(random, 1, weights, activations);
    const bool left = activations[0] == std::uint8_t(-10);
    EXPECT_THAT(activations,
                left ? ::testing::ElementsAre(std::uint8_t(-10), std::uint8_t(-20), 10, 20)
                     : ::testing::ElementsAre(std::uint8_t(-30), std::uint8_t(-40), 30, 40));
    using Row = std::vector<std::uint16_t>;
    const std::vector<Row> rows =
        left ? std::vector<Row>{{1, 0}, {0, 0}, {2, 2}} : std::vector<Row>{{2, 1}, {1, 1}, {0, 0}};
    EXPECT_THAT(rows, ::testing::Contains(weights));
  }
}

TEST_F(CapturedTest, FloatingPointSeesTheInputsBeforeQuantization) {
  const auto source = LoadCaptured(MakeBlock(Arithmetic::kBf16Fp32, 4), folder_);
  Random random(7, 0);
  std::vector<std::uint16_t> weights(4);
  std::vector<std::uint16_t> activations(4);
  source->HoldWeights(random, 0, weights, activations);
  EXPECT_THAT(activations, ::testing::ElementsAre(0x3F80, 0x4000, 0x4040, 0x4080));
}

TEST_F(CapturedTest, DamageIsNamed) {
  const Block block = MakeBlock(Arithmetic::kTernary, 2);
  EXPECT_THROW((void)LoadCaptured(block, folder_, "v_proj"), Error);
  EXPECT_THROW((void)LoadCaptured(MakeBlock(Arithmetic::kTernary, 8), folder_), Error);
  Write("weights", std::vector<std::size_t>{4, 3}, weights_);
  EXPECT_THROW((void)LoadCaptured(block, folder_), Error);
  std::vector<std::int8_t> other = weights_;
  other[5] = 2;
  Write("weights", std::vector<std::size_t>{3, 4}, other);
  EXPECT_THROW((void)LoadCaptured(block, folder_), Error);
  Write("weights", std::vector<std::size_t>{3, 4}, weights_);
  EXPECT_NO_THROW((void)LoadCaptured(block, folder_));
  // Operands of no token would be looked for at a token modulo 0.
  Write("activations", std::vector<std::size_t>{0, 4}, std::vector<std::int8_t>{});
  for (const char* tokens : {"0", "-1", "1e300", "16777217", "\"2\""}) {
    WriteAtomically(
        folder_ / "summary.json",
        std::string_view(fmt::format(R"({{"linears": [{{"name": "layers.0.q_proj", "tokens": {},
          "in_features": 4, "out_features": 3}}]}})",
                                     tokens)));
    EXPECT_THROW((void)LoadCaptured(block, folder_), Error) << tokens;
  }
  WriteAtomically(folder_ / "summary.json", std::string_view("{}"));
  EXPECT_THROW((void)LoadCaptured(block, folder_), Error);
  EXPECT_THROW((void)LoadCaptured(block, folder_ / "none"), Error);
}

}  // namespace
}  // namespace ternion::gates
