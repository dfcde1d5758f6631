// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/block.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

constexpr std::string_view kGood = R"(
[[block]]
name = "one"
module = "tern_one"
arithmetic = "int8"
lanes = 64
latency = 2
weight_bits = 8
activation_bits = 8
result_bits = 32
sources = []
)";

std::string Replaced(std::string_view from, std::string_view to) {
  std::string text(kGood);
  return text.replace(text.find(from), from.size(), to);
}

std::string MessageFor(const std::string& text) {
  try {
    (void)ParseBlocks(text, "blocks.toml");
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(Blocks, AreRead) {
  const std::vector<Block> blocks = ParseBlocks(kGood, "blocks.toml");
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(blocks[0].module, "tern_one");
  EXPECT_EQ(blocks[0].arithmetic, Arithmetic::kInt8);
  EXPECT_EQ(blocks[0].lanes, 64U);
  EXPECT_EQ(blocks[0].latency, 2U);
  EXPECT_EQ(&FindBlock(blocks, "one", "blocks.toml"), blocks.data());
  EXPECT_THROW((void)FindBlock(blocks, "two", "blocks.toml"), Error);
}

TEST(Blocks, OfTheProjectAreRead) {
  const auto path = std::filesystem::path(TERNION_SOURCE_DIR) / "energy/gates/blocks.toml";
  EXPECT_FALSE(LoadBlocks(path).empty());
}

TEST(Blocks, MistakesAreNamed) {
  using ::testing::HasSubstr;
  EXPECT_THAT(MessageFor(Replaced("\"int8\"", "\"int9\"")),
              HasSubstr("block \"one\".arithmetic: unknown arithmetic \"int9\""));
  EXPECT_THAT(MessageFor(Replaced("lanes = 64", "lanes = 0")), HasSubstr("lanes: 0 is not in"));
  EXPECT_THAT(MessageFor(Replaced("lanes = 64", "")), HasSubstr("lanes: missing"));
  EXPECT_THAT(MessageFor(Replaced("weight_bits = 8", "weight_bits = 2")),
              HasSubstr("weight_bits: int8 needs 8"));
  EXPECT_THAT(MessageFor(Replaced("[[block]]", "[block]")), HasSubstr("block: lists none"));
  EXPECT_THAT(MessageFor(std::string(kGood) + std::string(kGood)), HasSubstr("appears twice"));
  EXPECT_THAT(MessageFor("name = "), HasSubstr("line 1"));
}

}  // namespace
}  // namespace ternion::gates
