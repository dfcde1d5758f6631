// SPDX-License-Identifier: Apache-2.0
//
// Deriving cell data, its file, and the file that ships.

#include "ternion/gates/cell_data.h"

#include <gtest/gtest.h>

#include <set>

#include "liberty_text.h"
#include "ternion/gates/liberty.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::gates {
namespace {

using Values = std::vector<double>;

CellLibrary Source() { return ParseLiberty(EveryConstruct(), "small.lib"); }

const DeriveOptions kGrid = {{10, 20}, {1, 3}};

const std::filesystem::path kShipped =
    std::filesystem::path(TERNION_SOURCE_DIR) / "energy/cells/asap7-rvt-tt.json";

TEST(DeriveTest, SamplesTablesOnTheGrid) {
  const CellLibrary derived = Derive(Source(), kGrid);
  const Pin& y = *derived.FindCell("NAND")->FindPin("Y");
  const Table& rise = y.timing.at(0).delay_rise;
  EXPECT_EQ(rise.slews_ps, (Values{10, 20}));
  EXPECT_EQ(rise.loads_ff, (Values{1, 3}));
  EXPECT_EQ(rise.values, (Values{1, 2.5, 2, 5.75}));
  EXPECT_EQ(y.timing[0].slew_rise.values, (Values{5}));  // a constant stays one
  EXPECT_EQ(derived.FindCell("NAND")->FindPin("A")->energy.at(0).rise_fj.values,
            (Values{1.25, 2.25}));
  EXPECT_TRUE(derived.FindCell("NAND")->leakages.empty());
  EXPECT_EQ(derived.FindCell("NAND")->leakage_nw, Source().FindCell("NAND")->leakage_nw);
}

/// A buffer with two conditions and a default in delay and energy.
CellLibrary Conditional(const std::string& in_cell) {
  const auto delay = [](const std::string& when, const std::string& value) {
    const std::string table = " (scalar) { values (\"" + value + "\"); }\n";
    return "timing () { related_pin : \"A\"; " + when + DelayTables(table, table) + "}\n";
  };
  const auto energy = [](const std::string& when, const std::string& value) {
    return "internal_power () { related_pin : \"A\"; " + when + "power (scalar) { values (\"" +
           value + "\"); } }\n";
  };
  return ParseLiberty(LibertyText("cell (C) { " + in_cell +
                                  "pin (A) { direction : input; } pin (B) { direction : input; }"
                                  "pin (Y) { direction : output; function : \"A\"; " +
                                  delay("when : \"B\"; ", "3") + delay("when : \"!B\"; ", "5") +
                                  delay("", "4") + energy("when : \"B\"; ", "1") +
                                  energy("when : \"!B\"; ", "2") + energy("", "9") + "} }"),
                      "c.lib");
}

TEST(DeriveTest, SlowestDelayAndMeanEnergyOfConditions) {
  const CellLibrary derived = Derive(Conditional(""), kGrid);
  const Pin& y = *derived.cells.at(0).FindPin("Y");
  ASSERT_EQ(y.timing.size(), 1U);
  EXPECT_EQ(y.timing[0].when, "");
  EXPECT_EQ(y.timing[0].delay_fall.values, (Values{5}));
  ASSERT_EQ(y.energy.size(), 3U);
  for (const EnergyArc& arc : y.energy) EXPECT_EQ(arc.rise_fj.values, (Values{4}));  // 1, 2, 9
  EXPECT_EQ(y.energy[1].when, "!B");
}

TEST(DeriveTest, ShortensConditions) {
  const auto shortened = [](const std::string& when) {
    return Derive(ParseLiberty(LibertyText("cell (C) { pin (A, B) { direction : input; } pin (Y) { "
                                           "direction : output; internal_power () { when : \"" +
                                           when + "\"; power (scalar) { values (1); } } } }"),
                               "c.lib"),
                  kGrid)
        .cells.at(0)
        .FindPin("Y")
        ->energy.at(0)
        .when;
  };
  EXPECT_EQ(shortened("(A * !B)"), "A*!B");
  EXPECT_EQ(shortened("(A  B)"), "A B");
  EXPECT_EQ(shortened("(A) + (!A * B)"), "(A)+(!A*B)");
  EXPECT_EQ(shortened("((A))"), "((A))");
  EXPECT_EQ(shortened("A"), "A");
}

TEST(DeriveTest, RegistersKeepTheConditionsOfTheirEnergy) {
  const CellLibrary derived =
      Derive(Conditional("ff (IQ, IQN) { clocked_on : A; next_state : B; } "), kGrid);
  const Pin& y = *derived.cells.at(0).FindPin("Y");
  ASSERT_EQ(y.energy.size(), 3U);
  EXPECT_EQ(y.energy[1].when, "!B");
  EXPECT_EQ(y.energy[1].rise_fj.values, (Values{2}));
  EXPECT_EQ(y.timing.size(), 1U);
}

TEST(DeriveTest, BadGrids) {
  EXPECT_THROW(Derive(Source(), {{}, {1}}), Error);
  EXPECT_THROW(Derive(Source(), {{1}, {}}), Error);
  EXPECT_THROW(Derive(Source(), {{2, 1}, {1}}), Error);
  EXPECT_THROW(Derive(Source(), {{1}, {-1, 1}}), Error);
}

TEST(CellDataTest, WritingAndReadingGivesTheSame) {
  CellLibrary derived = Derive(Source(), kGrid);
  derived.license = "BSD-3-Clause";
  derived.date = "a \"day\"";
  const std::string text = ToCellData(derived);
  const CellLibrary again = ParseCellData(text, "cells.json");
  EXPECT_EQ(ToCellData(again), text);
  // These figures have no more than 4 digits, so Liberty from it is the same as well.
  derived.date.clear();
  CellLibrary read = again;
  read.date.clear();
  EXPECT_EQ(ToLiberty(read), ToLiberty(derived));
  EXPECT_EQ(again.license, "BSD-3-Clause");
  EXPECT_EQ(again.date, "a \"day\"");
}

TEST(CellDataTest, OneLinePerCell) {
  const std::string text = ToCellData(Derive(Source(), kGrid));
  EXPECT_NE(text.find("\n{\"name\":\"XOR\","), std::string::npos);
  const auto lines = std::count(text.begin(), text.end(), '\n');
  EXPECT_EQ(lines, 12 + 7);  // head, cells, end
}

TEST(CellDataTest, RefusesTablesOnSeveralGrids) { EXPECT_THROW(ToCellData(Source()), Error); }

TEST(CellDataTest, RefusesNamesThatAreNotUtf8) {
  CellLibrary derived = Derive(Source(), kGrid);
  derived.cells[0].name = "\xff";
  EXPECT_THROW(ToCellData(derived), Error);
}

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t found = text.find(from);
  EXPECT_NE(found, std::string::npos) << from;
  return text.replace(found, from.size(), to);
}

TEST(CellDataTest, Errors) {
  const std::string text = ToCellData(Derive(Source(), kGrid));
  const std::pair<const char*, const char*> changes[] = {
      {"ternion.cells/1", "ternion.cells/2"},
      {"\"slews_ps\": [10, 20]", "\"slews_ps\": [20, 10]"},
      {"\"slews_ps\": [10, 20]", "\"slews_ps\": []"},
      {"\"slews_ps\": [10, 20]", "\"slews_ps\": [10, 20, 30]"},
      {"\"area_um2\":1.5", "\"area_um2\":-1.5"},
      {"\"area_um2\":1.5", "\"area_um2\":\"big\""},
      {"\"area_um2\":1.5,", ""},
      {"\"from\":\"A\"", "\"from\":\"Q\""},
      {"\"!(A * B)\"", "\"!(A * \""},
      {"\"!(A * B)\"", "\"!(A * Z)\""},
      {"\"sense\":\"negative\"", "\"sense\":\"sideways\""},
      {"\"name\":\"XOR\"", "\"name\":\"NAND\""},
      {"\"rise\":[", "\"rise\":[\"a\","},
      {"\"rise\":[", "\"up\":["},
      {"\"name\":\"B\"", "\"name\":\"A\""},
      {"]}\n", "]\n"}};
  ParseCellData(text, "cells.json");
  for (const auto& [from, to] : changes) {
    EXPECT_THROW(ParseCellData(Replaced(text, from, to), "cells.json"), Error) << to;
  }
}

TEST(ShippedCellDataTest, HoldsWhatSynthesisNeeds) {
  const CellLibrary library = LoadCells(kShipped);
  EXPECT_EQ(library.license, "BSD-3-Clause");
  EXPECT_DOUBLE_EQ(library.voltage_v, 0.7);
  EXPECT_GT(library.cells.size(), 150U);
  EXPECT_LT(std::filesystem::file_size(kShipped), 400'000U);
  std::set<std::string> kinds;
  for (const Cell& cell : library.cells) {
    EXPECT_GT(cell.area_um2, 0) << cell.name;
    EXPECT_EQ(cell.name.find("SDF"), std::string::npos);
    if (cell.sequential) kinds.insert(std::to_string(static_cast<int>(cell.sequential->kind)));
  }
  EXPECT_EQ(kinds.size(), 3U);
}

// Read from the Liberty files by hand, and interpolated to points of this file's grid.
TEST(ShippedCellDataTest, FiguresOfTheLibrary) {
  const CellLibrary library = LoadCells(kShipped);
  const Cell* const nand = library.FindCell("NAND2xp5_ASAP7_75t_R");
  ASSERT_NE(nand, nullptr);
  EXPECT_DOUBLE_EQ(nand->area_um2, 0.05832);
  EXPECT_NEAR(nand->leakage_nw, 0.0496344, 1e-5);
  EXPECT_NEAR(nand->FindPin("A")->capacitance_ff, 0.495514, 1e-4);
  const TimingArc& arc = nand->FindPin("Y")->timing.at(0);
  EXPECT_EQ(arc.related_pin, "A");
  // Slew 80 ps, loads 1.44 and 2.88 fF.
  const double at_load_2 = 37.0846 + (49.3982 - 37.0846) * (2 - 1.44) / (2.88 - 1.44);
  EXPECT_NEAR(arc.delay_rise.At(80, 2), at_load_2, 0.01);
  // Rise energy at 80 ps and 0.6 fF, of VDD and of VSS.
  const double share = (0.6 - 0.36) / (0.72 - 0.36);
  const double vdd = 0.142712 + (0.141684 - 0.142712) * share;
  const double vss = -0.0313912 + (-0.0324722 + 0.0313912) * share;
  EXPECT_NEAR(nand->FindPin("Y")->energy.at(0).rise_fj.At(80, 0.6), vdd + vss, 1e-4);
}

}  // namespace
}  // namespace ternion::gates
