// SPDX-License-Identifier: Apache-2.0
//
// The technologies that ship, and the files that are refused.

#include "ternion/energy/technology.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>

#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::energy {
namespace {

using nlohmann::json;

const std::filesystem::path kFolder = std::filesystem::path(TERNION_SOURCE_DIR) / "energy/tech";

std::string ErrorOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

// The tables of the papers, typed a second time: a slip in the data file shows here.
TEST(TechnologyTest, ShippedFilesHoldThePublishedFigures) {
  const std::map<std::string, double> seven = {
      {"int8_add", 0.007}, {"int32_add", 0.03}, {"bf16_add", 0.11},  {"fp16_add", 0.16},
      {"fp32_add", 0.38},  {"int8_mul", 0.07},  {"int32_mul", 1.48}, {"bf16_mul", 0.21},
      {"fp16_mul", 0.34},  {"fp32_mul", 1.31}};
  const Technology t7 = LoadTechnology(kFolder / "published-7nm.json");
  ASSERT_EQ(t7.operations.size(), seven.size());
  for (const auto& [id, pj] : seven) EXPECT_EQ(t7.Operation(id).value, pj) << id;
  const std::map<std::string, double> forty_five = {
      {"int8_add", 0.03}, {"int32_add", 0.1}, {"fp16_add", 0.4}, {"fp32_add", 0.9},
      {"int8_mul", 0.2},  {"int32_mul", 3.1}, {"fp16_mul", 1.1}, {"fp32_mul", 3.7}};
  const Technology t45 = LoadTechnology(kFolder / "published-45nm.json");
  ASSERT_EQ(t45.operations.size(), forty_five.size());
  for (const auto& [id, pj] : forty_five) EXPECT_EQ(t45.Operation(id).value, pj) << id;
  EXPECT_EQ(t7.Sram(8192).access.value, 7.5);
  EXPECT_EQ(t7.Sram(32768).access.value, 8.5);
  EXPECT_EQ(t7.Sram(1 << 20).access.value, 14);
  EXPECT_EQ(t45.Sram(8192).access.value, 10);
  EXPECT_EQ(t45.Sram(32768).access.value, 20);
  EXPECT_EQ(t45.Sram(1 << 20).access.value, 100);
  EXPECT_DOUBLE_EQ(t7.Dram("hbm2").pj_per_bit(), 3.9);
  EXPECT_DOUBLE_EQ(t7.Dram("hbm2").pj_per_byte(), 31.2);
  EXPECT_NEAR(t7.Dram("ddr").pj_per_bit(), 20.3, 0.02);
  EXPECT_EQ(t7.Dram("lpddr").kind, Kind::kAssumed);
  EXPECT_EQ(t7.Dram("lpddr").low, 2);
  EXPECT_EQ(t7.Dram("lpddr").high, 14);
}

TEST(TechnologyTest, PicksTheSmallestSramThatHoldsTheBuffer) {
  const Technology t = LoadTechnology(kFolder / "published-7nm.json");
  EXPECT_EQ(t.Sram(1).capacity_bytes, 8192u);
  EXPECT_EQ(t.Sram(8192).capacity_bytes, 8192u);
  EXPECT_EQ(t.Sram(8193).capacity_bytes, 32768u);
  EXPECT_EQ(t.Sram(32769).capacity_bytes, 1048576u);
  EXPECT_EQ(t.Sram(1048577).capacity_bytes, 1048576u) << "the largest, for want of a larger one";
}

TEST(TechnologyTest, SaysWhichFigureAFileLacks) {
  const Technology t = LoadTechnology(kFolder / "published-45nm.json");
  EXPECT_FALSE(t.HasOperation("bf16_add"));
  const std::string error = ErrorOf([&] { (void)t.Operation("bf16_add"); });
  EXPECT_NE(error.find("published-45nm.json: operations"), std::string::npos) << error;
  EXPECT_NE(error.find("bf16_add"), std::string::npos) << error;
  EXPECT_NE(ErrorOf([&] { (void)t.Dram("hbm2"); }).find("only ddr"), std::string::npos);
}

struct BadFile {
  std::string name;
  std::function<void(json&)> edit;
  std::string says;
};

void PrintTo(const BadFile& file, std::ostream* out) { *out << file.name; }

class TechnologyRefusal : public testing::TestWithParam<BadFile> {};

TEST_P(TechnologyRefusal, NamesFileFieldAndReason) {
  json file = json::parse(ReadText(kFolder / "published-7nm.json"));
  GetParam().edit(file);
  EXPECT_EQ(ErrorOf([&] { ParseTechnology(file.dump(), "t.json"); }), "t.json: " + GetParam().says);
}

const BadFile kBadFiles[] = {
    {"schema", [](json& f) { f["schema"] = "x"; },
     "schema: unknown schema 'x', expected 'ternion.technology/1'"},
    {"negative", [](json& f) { f["operations"][0]["value"] = -0.1; },
     "operations[0].value: must not be negative"},
    {"text", [](json& f) { f["operations"][0]["value"] = "1"; },
     "operations[0].value: must be a number"},
    {"unit", [](json& f) { f["operations"][0]["unit"] = "nJ"; },
     "operations[0].unit: must be pJ, not 'nJ'"},
    {"no_source", [](json& f) { f["operations"][2].erase("source"); },
     "operations[2].source: missing field"},
    {"empty_source", [](json& f) { f["operations"][2]["source"] = ""; },
     "operations[2].source: must not be empty"},
    {"kind", [](json& f) { f["sram"][0]["kind"] = "guess"; },
     "sram[0].kind: must be published, derived, assumed or measured, not 'guess'"},
    {"mark", [](json& f) { f["dram"][0]["mark"] = "X"; },
     "dram[0].mark: must be one of P, O, S, D, U, A, not 'X'"},
    {"per", [](json& f) { f["dram"][0]["per"] = "operation"; },
     "dram[0].per: 'operation' is not a unit for this table"},
    {"range",
     [](json& f) {
       f["dram"][0]["range"] = {4.5, 7};
     },
     "dram[0].range: must hold the value, from low to high"},
    {"sram_order", [](json& f) { f["sram"][1]["capacity_bytes"] = 8192; },
     "sram[1].capacity_bytes: must be greater than 0 and than the one before"},
    {"twice", [](json& f) { f["operations"][1]["id"] = "int8_add"; },
     "operations[1].id: appears twice"},
    {"no_dram", [](json& f) { f["dram"] = json::array(); }, "dram: must not be empty"},
    {"default", [](json& f) { f["default_dram"] = "hmc"; }, "default_dram: 'hmc' is not in dram"},
    {"unknown", [](json& f) { f["wires"] = 1; }, "wires: unknown field"},
};

INSTANTIATE_TEST_SUITE_P(Files, TechnologyRefusal, testing::ValuesIn(kBadFiles),
                         [](const auto& instance) { return instance.param.name; });

}  // namespace
}  // namespace ternion::energy
