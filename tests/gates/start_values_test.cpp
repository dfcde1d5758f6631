// SPDX-License-Identifier: Apache-2.0
//
// Codes of activations and start values: what the columns of adder cells rely on.

#include "ternion/gates/start_values.h"

#include <gtest/gtest.h>

#include <array>

#include "ternion/gates/activation_code.h"
#include "ternion/gates/operands.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

TEST(ActivationCodes, ComplementHoldsBothSigns) {
  for (int x = -128; x < 128; ++x) {
    const std::uint32_t wires =
        Encode(ActivationCode::kComplement, static_cast<std::uint16_t>(x & 0xFF));
    // Wires are the complements of the words for +1 and -1.
    EXPECT_EQ(~wires & 0xFFU, static_cast<std::uint32_t>(x + 128));
    EXPECT_EQ(~wires >> 8 & 0xFFU, static_cast<std::uint32_t>(127 - x));
  }
}

TEST(ActivationCodes, WindowHoldsBothSigns) {
  constexpr std::array<int, 9> kWeights = {1, 2, 4, 8, 16, 32, 64, 64, -128};
  for (int x = -128; x < 128; ++x) {
    const std::uint32_t words =
        ~Encode(ActivationCode::kWindow, static_cast<std::uint16_t>(x & 0xFF));
    int plus = 0;
    int minus = (words & 1U) != 0 ? 1 : 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
      plus += (words >> i & 1U) != 0 ? kWeights[i] : 0;
      if (i > 0) minus += (words >> (8 + i) & 1U) != 0 ? kWeights[i] : 0;
    }
    EXPECT_EQ(plus, x + 37) << x;
    EXPECT_EQ(minus, -x + 37) << x;
    // Seldom-used wires are still in the window.
    if (x >= -26 && x <= 26) {
      EXPECT_EQ(words & 0x1C1C0U, 0U) << x;
    }
  }
}

TEST(ActivationCodes, WidthsFollowTheCode) {
  EXPECT_EQ(Wires(ActivationCode::kOperand, 8), 8U);
  EXPECT_EQ(Wires(ActivationCode::kComplement, 8), 16U);
  EXPECT_EQ(Wires(ActivationCode::kWindow, 8), 17U);
  EXPECT_EQ(FindActivationCode("window"), ActivationCode::kWindow);
  EXPECT_FALSE(FindActivationCode("gray"));
}

TEST(StartValues, HoldWhatTheStepsOfASumTakeOff) {
  Block block;
  block.lanes = 4;
  block.result_bits = 32;
  block.start = StartShares{.plus = -37, .minus = -36, .step = 1000};
  Schedule schedule;
  schedule.streams = 8;
  schedule.steps = 30;
  schedule.accumulate = 7;
  schedule.lead_in = 0;
  const Vectors vectors(block, *MakeSynthetic(block, {}), schedule);
  const StartValues starts(block, vectors);
  for (std::size_t stream = 0; stream < schedule.streams; ++stream) {
    std::uint32_t left = 0;
    for (std::size_t step = 0; step < schedule.steps; ++step) {
      if (vectors.First(step, stream)) {
        EXPECT_EQ(left, 0U) << "nothing is left behind a sum's last step";
        left = starts.Start(step, stream);
      }
      left -= 1000;
      for (const std::uint16_t weight : vectors.Weights(step, stream)) {
        if (weight == 1) left += 37;
        if (weight == 2) left += 36;
      }
      EXPECT_EQ(left, starts.Pending(step, stream)) << step << " of " << stream;
    }
    EXPECT_EQ(left, 0U);
  }
}

TEST(Blocks, TernaryFieldsAreChecked) {
  const std::string head =
      "[[block]]\nname = \"one\"\nmodule = \"m\"\nlanes = 4\nlatency = 2\n"
      "activation_bits = 8\nresult_bits = 32\nsources = []\n";
  const std::string ternary = head + "arithmetic = \"ternary\"\nweight_bits = 2\n";
  const std::string start = "start = { plus = -1, minus = 2, step = 3 }\n";
  const std::vector<Block> blocks =
      ParseBlocks(ternary + "activation_code = \"window\"\n" + start, "b.toml");
  EXPECT_EQ(blocks[0].activation_wires(), 17U);
  EXPECT_EQ(blocks[0].start.value().minus, 2);
  EXPECT_THROW((void)ParseBlocks(ternary + "activation_code = \"gray\"\n", "b.toml"), Error);
  EXPECT_THROW((void)ParseBlocks(ternary + "start = { plus = 1, minus = 1 }\n", "b.toml"), Error);
  EXPECT_THROW(
      (void)ParseBlocks(head + "arithmetic = \"int8\"\nweight_bits = 8\n" + start, "b.toml"),
      Error);
}

}  // namespace
}  // namespace ternion::gates
