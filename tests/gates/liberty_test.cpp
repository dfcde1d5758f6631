// SPDX-License-Identifier: Apache-2.0
//
// Liberty in: units, tables, conditions, registers, errors. Expected figures are worked out by
// hand.

#include "ternion/gates/liberty.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <fstream>

#include "liberty_text.h"
#include "ternion/gates/cell_data.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

CellLibrary Parse(const std::string& text) { return ParseLiberty(text, "small.lib"); }

std::string ErrorOf(const std::string& text) {
  try {
    Parse(text);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

using Values = std::vector<double>;

TEST(LibertyTest, Head) {
  const CellLibrary library = Parse(EveryConstruct());
  EXPECT_EQ(library.name, "small");
  EXPECT_EQ(library.source, "small.lib");
  EXPECT_EQ(library.process, "typical");
  EXPECT_DOUBLE_EQ(library.voltage_v, 0.7);
  EXPECT_DOUBLE_EQ(library.temperature_c, 25);
  EXPECT_EQ(library.slew_low_percent, 10);
  EXPECT_EQ(library.slew_high_percent, 90);
  EXPECT_TRUE(library.energy_by_supply);
  // The pad and the memory are left out.
  EXPECT_EQ(library.cells.size(), 7U);
  EXPECT_EQ(library.FindCell("PAD"), nullptr);
  EXPECT_EQ(library.FindCell("MEMORY"), nullptr);
}

TEST(LibertyTest, PinsLeakageAndFunctions) {
  const CellLibrary library = Parse(EveryConstruct());
  const Cell* const nand = library.FindCell("NAND");
  ASSERT_NE(nand, nullptr);
  EXPECT_EQ(nand->area_um2, 1.5);
  EXPECT_DOUBLE_EQ(nand->leakage_nw, 0.02);
  ASSERT_EQ(nand->leakages.size(), 1U);
  EXPECT_EQ(nand->leakages[0].when, "A * B");
  EXPECT_DOUBLE_EQ(nand->leakages[0].nw, 0.04);  // both supplies
  ASSERT_EQ(nand->pins.size(), 3U);
  EXPECT_EQ(nand->FindPin("B")->capacitance_ff, 0.5);
  const Pin& y = *nand->FindPin("Y");
  EXPECT_EQ(y.direction, Pin::Direction::kOutput);
  EXPECT_EQ(y.max_capacitance_ff, 20);
  EXPECT_EQ(y.function->text(), "!(A * B)");
  EXPECT_TRUE(library.FindCell("UNUSED")->dont_use);
  const Cell* const tristate = library.FindCell("TRISTATE");
  EXPECT_TRUE(tristate->dont_use);
  EXPECT_FALSE(tristate->FindPin("Y")->function.has_value());
}

TEST(LibertyTest, DelayTables) {
  const CellLibrary library = Parse(EveryConstruct());
  const Pin& y = *library.FindCell("NAND")->FindPin("Y");
  ASSERT_EQ(y.timing.size(), 2U);  // related_pin : "A B"
  EXPECT_EQ(y.timing[0].related_pin, "A");
  EXPECT_EQ(y.timing[1].related_pin, "B");
  EXPECT_EQ(y.timing[1].sense, Sense::kNegativeUnate);
  const Table& rise = y.timing[0].delay_rise;
  EXPECT_EQ(rise.slews_ps, (Values{10, 20}));
  EXPECT_EQ(rise.loads_ff, (Values{1, 2, 4}));
  EXPECT_EQ(rise.values, (Values{1, 2, 3, 2, 3.5, 8}));
  EXPECT_DOUBLE_EQ(rise.At(10, 1), 1);
  EXPECT_DOUBLE_EQ(rise.At(15, 1), 1.5);
  EXPECT_DOUBLE_EQ(rise.At(15, 3), (2.5 + 5.75) / 2);  // at load 3: 2.5 and 5.75
  EXPECT_DOUBLE_EQ(rise.At(10, 6), 4);                 // on beyond the last load
  EXPECT_DOUBLE_EQ(rise.At(0, 1), 0);                  // and below the first slew
  EXPECT_DOUBLE_EQ(rise.At(20, 0), 0.5);
  const Table& slew = y.timing[0].slew_fall;
  EXPECT_EQ(slew.values, (Values{5}));
  EXPECT_DOUBLE_EQ(slew.At(1000, 1000), 5);
}

TEST(LibertyTest, SensesFollowTheFunctionWhereNotStated) {
  const CellLibrary library = Parse(EveryConstruct());
  const Pin& y = *library.FindCell("XOR")->FindPin("Y");
  ASSERT_EQ(y.timing.size(), 3U);
  EXPECT_EQ(y.timing[0].sense, Sense::kNegativeUnate);
  EXPECT_EQ(y.timing[0].when, "B");
  EXPECT_EQ(y.timing[1].sense, Sense::kPositiveUnate);
  EXPECT_EQ(y.timing[2].sense, Sense::kNonUnate);
  const std::string pins =
      "cell (C) { pin (A) { direction : input; } pin (B) { direction : input; } "
      "pin (Y) { direction : output; function : \"A * !B\"; ";
  const auto arc = [](const std::string& related) {
    return "timing () { related_pin : " + related +
           "; cell_rise (scalar) { values (\"1\"); } rise_transition (scalar) { values (1); } }";
  };
  const CellLibrary unate = Parse(LibertyText(pins + arc("A") + arc("\"B\"") + "} }"));
  EXPECT_EQ(unate.cells[0].pins[2].timing[0].sense, Sense::kPositiveUnate);
  EXPECT_EQ(unate.cells[0].pins[2].timing[1].sense, Sense::kNegativeUnate);
}

TEST(LibertyTest, EnergySumsOverSupplies) {
  const CellLibrary library = Parse(EveryConstruct());
  const Cell& nand = *library.FindCell("NAND");
  const Pin& a = *nand.FindPin("A");
  ASSERT_EQ(a.energy.size(), 1U);
  EXPECT_EQ(a.energy[0].related_pin, "");
  EXPECT_EQ(a.energy[0].when, "Y");
  EXPECT_EQ(a.energy[0].rise_fj.values, (Values{1.25, 2.25}));
  EXPECT_EQ(a.energy[0].fall_fj.values, (Values{-1, -0.5}));
  const Pin& y = *nand.FindPin("Y");
  ASSERT_EQ(y.energy.size(), 1U);
  EXPECT_EQ(y.energy[0].related_pin, "A");
  EXPECT_EQ(y.energy[0].rise_fj.slews_ps, (Values{10, 30}));          // its own index_1
  EXPECT_EQ(y.energy[0].rise_fj.values, y.energy[0].fall_fj.values);  // `power` is for both
  EXPECT_DOUBLE_EQ(y.energy[0].fall_fj.At(20, 3), 1.5);
}

// Two tables of 4096 values, one for each axis: their sum would have 16 million.
TEST(LibertyTest, SumsOverTooManyPointsAreRefused) {
  std::string points = "1";
  for (int i = 2; i <= 4096; ++i) points += ", " + std::to_string(i);
  const auto power = [&](const std::string& variable) {
    const std::string table = " (t_" + variable + ") { values (\"" + points + "\"); }\n";
    return "internal_power () { related_pin : A; rise_power" + table + "fall_power" + table + "}\n";
  };
  std::string text;
  for (const char* variable : {"input_transition_time", "total_output_net_capacitance"}) {
    text += "power_lut_template (t_" + std::string(variable) + ") { variable_1 : " + variable +
            "; index_1 (\"" + points + "\"); }\n";
  }
  text +=
      "cell (C) { pin (A) { direction : input; }\npin (Y) { direction : output; function : A;\n";
  const std::string one = text + power("input_transition_time") + "} }\n";
  EXPECT_EQ(ErrorOf(LibertyText(one)), "");
  const std::string two =
      text + power("input_transition_time") + power("total_output_net_capacitance") + "} }\n";
  EXPECT_THAT(ErrorOf(LibertyText(two)), testing::HasSubstr("sums tables over too many points"));
}

TEST(LibertyTest, Registers) {
  const CellLibrary library = Parse(EveryConstruct());
  const Cell& flop = *library.FindCell("FLOP");
  EXPECT_DOUBLE_EQ(flop.leakage_nw, 0.007);
  ASSERT_TRUE(flop.sequential.has_value());
  EXPECT_EQ(flop.sequential->kind, Sequential::Kind::kFlipFlop);
  EXPECT_EQ(flop.sequential->state, "IQ");
  EXPECT_EQ(flop.sequential->inverse_state, "IQN");
  EXPECT_EQ(flop.sequential->clock->text(), "CK");
  EXPECT_EQ(flop.sequential->data->text(), "D");
  EXPECT_EQ(flop.sequential->clear->text(), "!R");
  EXPECT_FALSE(flop.sequential->preset.has_value());
  EXPECT_TRUE(flop.FindPin("CK")->is_clock);
  const Pin& q = *flop.FindPin("Q");
  ASSERT_EQ(q.timing.size(), 2U);
  EXPECT_EQ(q.timing[0].kind, ArcKind::kRisingEdge);
  EXPECT_EQ(q.timing[1].kind, ArcKind::kCombinational);  // clear
  EXPECT_TRUE(q.timing[1].delay_rise.empty());
  const Pin& d = *flop.FindPin("D");
  ASSERT_EQ(d.constraints.size(), 2U);
  EXPECT_TRUE(d.constraints[0].setup);
  EXPECT_FALSE(d.constraints[1].setup);
  EXPECT_EQ(d.constraints[1].when, "R");
  // The template's first variable is the clock's slew: it runs along the columns here.
  const Table& setup = d.constraints[0].rise;
  EXPECT_EQ(setup.slews_ps, (Values{10, 20}));
  EXPECT_EQ(setup.loads_ff, (Values{10, 30}));
  EXPECT_EQ(setup.values, (Values{1, 3, 2, 4}));
  EXPECT_DOUBLE_EQ(setup.At(20, 10), 2);
  const Cell& latch = *library.FindCell("LATCH");
  EXPECT_EQ(latch.sequential->kind, Sequential::Kind::kLatch);
  EXPECT_EQ(latch.sequential->clock->text(), "!G");
}

TEST(LibertyTest, ClockGate) {
  const CellLibrary library = Parse(EveryConstruct());
  const Cell& gate = *library.FindCell("GATE");
  EXPECT_EQ(gate.clock_gating, "latch_posedge_precontrol");
  ASSERT_TRUE(gate.sequential.has_value());
  EXPECT_EQ(gate.sequential->kind, Sequential::Kind::kClockGate);
  EXPECT_EQ(gate.sequential->state, "IQ");
  EXPECT_EQ(gate.sequential->clock->text(), "CK");
  EXPECT_EQ(gate.sequential->data->text(), "EN + SE");
  EXPECT_EQ(gate.FindPin("IQ")->direction, Pin::Direction::kInternal);
  EXPECT_EQ(gate.FindPin("GCK")->function->text(), "CK & IQ");
}

TEST(LibertyTest, UnitsAndLoadFirstTables) {
  const CellLibrary library = Parse(R"lib(library (big) {
    time_unit : "1ns"; voltage_unit : "100mV"; leakage_power_unit : "10uW";
    capacitive_load_unit (0.1, pF); nom_voltage : 18;
    lu_table_template (t) { variable_1 : total_output_net_capacitance;
                            variable_2 : input_net_transition; }
    power_lut_template (p) { variable_1 : total_output_net_capacitance;
                             variable_2 : input_transition_time; }
    cell (INV) { area : 1; cell_leakage_power : 0.5;
      pin (A) { direction : input; rise_capacitance : 0.02; fall_capacitance : 0.03; }
      pin (Y) { direction : output; function : "A'";
        timing () { related_pin : "A";
          cell_rise (t) { index_1 ("0.01, 0.02"); index_2 ("0.5, 1"); values ("1, 2", "3, 4"); }
          rise_transition (scalar) { values ("+0.25"); } }
        internal_power () { related_pin : "A";
          rise_power (p) { index_1 ("0.01 0.02"); index_2 ("0.5, 1"); values ("1, 2, 3, 4"); } } }
    } })lib");
  EXPECT_DOUBLE_EQ(library.voltage_v, 1.8);
  EXPECT_FALSE(library.energy_by_supply);
  const Cell& inv = library.cells.at(0);
  EXPECT_DOUBLE_EQ(inv.leakage_nw, 5000);
  EXPECT_DOUBLE_EQ(inv.pins[0].capacitance_ff, 3);  // the larger one
  const Table& rise = inv.pins[1].timing.at(0).delay_rise;
  EXPECT_EQ(rise.slews_ps, (Values{500, 1000}));
  EXPECT_EQ(rise.loads_ff, (Values{1, 2}));
  EXPECT_EQ(rise.values, (Values{1000, 3000, 2000, 4000}));
  EXPECT_DOUBLE_EQ(inv.pins[1].timing[0].slew_rise.At(1, 1), 250);
  // 100 fF x (0.1 V)^2 = 1 fJ.
  EXPECT_NEAR(inv.pins[1].energy.at(0).rise_fj.At(1000, 1), 2, 1e-12);
}

TEST(LibertyTest, WritingAndReadingGivesTheSame) {
  const std::string once = ToLiberty(Parse(EveryConstruct()));
  const CellLibrary again = Parse(once);
  EXPECT_EQ(ToLiberty(again), once);
  // What the text above does not show, and a writer could drop.
  EXPECT_EQ(again.cells.size(), 7U);
  EXPECT_EQ(again.voltage_v, 0.7);
  EXPECT_EQ(again.FindCell("NAND")->FindPin("A")->energy[0].rise_fj.values, (Values{1.25, 2.25}));
  EXPECT_DOUBLE_EQ(again.FindCell("NAND")->leakages[0].nw, 0.04);
  EXPECT_EQ(again.FindCell("GATE")->sequential->data->text(), "EN + SE");
  EXPECT_EQ(again.FindCell("FLOP")->FindPin("Q")->timing[1].sense, Sense::kPositiveUnate);
  EXPECT_NE(once.find("timing_type : clear;"), std::string::npos);
  EXPECT_NE(once.find("timing_type : combinational_fall;"), std::string::npos);
  EXPECT_NE(once.find("L L L : - : L, L H L : - : H, L L H : - : H, L H H : - : H, H - - : - : N"),
            std::string::npos);
  EXPECT_EQ(again.FindCell("FLOP")->FindPin("D")->constraints[0].rise.values, (Values{1, 3, 2, 4}));
}

TEST(LibertyTest, CellsOfManyPinsAreLeftOut) {
  std::string pins = "P0";
  for (int i = 1; i <= 256; ++i) pins += ", P" + std::to_string(i);
  const auto cell = [](const std::string& names) {
    return Parse(LibertyText("cell (C) { pin (" + names + ") { direction : input; } }"));
  };
  EXPECT_TRUE(cell(pins).cells.empty());
  EXPECT_EQ(cell(pins.substr(4)).cells.size(), 1U);
}

TEST(LibertyTest, ErrorsNameFileAndLine) {
  EXPECT_EQ(ErrorOf(""), "small.lib: line 1: the file is empty");
  EXPECT_EQ(ErrorOf("library (a) {\n cell (b) {\n"),
            "small.lib: line 2: group 'cell' does not end");
  EXPECT_EQ(ErrorOf("module a;"), "small.lib: line 1: expected ':' or '(' after 'module'");
  EXPECT_EQ(ErrorOf("cell (a) { }"), "small.lib: line 1: expected 'library (name) {'");
  EXPECT_EQ(ErrorOf("library (a) { }\n }"), "small.lib: line 2: text after the end of the library");
  EXPECT_EQ(ErrorOf("library (a) {\n\n/* \n"), "small.lib: line 3: a comment does not end");
  EXPECT_EQ(ErrorOf("library (a) { date : \"x;\n }"),
            "small.lib: line 1: a quoted text does not end");
  EXPECT_EQ(ErrorOf("library (a) {\n time_unit : \"1m\";\n}"),
            "small.lib: line 2: '1m' is no unit that time_unit can have");
  EXPECT_EQ(ErrorOf("library (a) {\n nom_voltage : 1.2.3;\n}"),
            "small.lib: line 2: nom_voltage: \"1.2.3\" is no list of finite numbers");
  std::string nested = "library (a) {";
  for (int i = 0; i < 1000; ++i) nested += "g () {";
  EXPECT_EQ(ErrorOf(nested), "small.lib: line 1: groups are nested too deeply");
}

/// The error of a cell with pins A and Y and `in_y` in Y, without file and line.
std::string CellError(const std::string& in_y, const std::string& in_cell = "") {
  const std::string error = ErrorOf(LibertyText("cell (C) { " + in_cell +
                                                " pin (A) { direction : input; } "
                                                "pin (Y) { direction : output; " +
                                                in_y + " } }"));
  const std::size_t begin = error.find(": ", error.find("line"));
  return begin == std::string::npos ? error : error.substr(begin + 2);
}

TEST(LibertyTest, ErrorsInCells) {
  EXPECT_EQ(CellError(""), "");
  EXPECT_EQ(CellError("function : \"A *\";"),
            "function \"A *\": ends where an operand is expected");
  EXPECT_EQ(CellError("function : \"B\";"), "'B' is no pin of C");
  EXPECT_EQ(CellError("", "area : -1;"), "area is negative");
  EXPECT_EQ(CellError("", "pin (A) { direction : input; }"), "pin 'A' is there twice");
  EXPECT_EQ(CellError("", "pin (Z) { }"), "pin 'Z' has no direction");
  const auto timing = [](const std::string& related, const std::string& table) {
    return CellError("timing () { related_pin : \"" + related + "\"; cell_rise " + table +
                     " rise_transition (scalar) { values (\"1\"); } }");
  };
  EXPECT_EQ(timing("Q", "(scalar) { values (\"1\"); }"), "related_pin 'Q' is no pin of C");
  EXPECT_EQ(timing("A", "(nothing) { values (\"1\"); }"), "unknown template 'nothing'");
  EXPECT_EQ(timing("A A A", "(scalar) { values (\"1\"); }"), "related_pin names a pin twice");
  EXPECT_EQ(timing("A", "(scalar) { }"), "cell_rise has no values");
  EXPECT_EQ(timing("A", "(delay_2x3) { values (\"1, 2\"); }"), "2 values, the axes say 6");
  EXPECT_EQ(timing("A", "(delay_2x3) { index_1 (\"2, 2\"); values (\"1\"); }"),
            "index_1 does not rise");
  EXPECT_EQ(timing("A", "(check_2x2) { values (\"1\"); }"),
            "cell_rise over 'related_pin_transition' is not supported");
  EXPECT_EQ(timing("A", "(scalar) { values (\"nan\"); }"),
            "values: \"nan\" is no list of finite numbers");
  EXPECT_EQ(CellError("timing () { related_pin : A; cell_rise (scalar) { values (1); } }"),
            "an arc has a delay without a transition, or the reverse");
  EXPECT_EQ(ErrorOf(LibertyText("cell (C) { } cell (C) { }")).substr(0, 10), "small.lib:");
}

class LibertyFileTest : public testing::Test {
 protected:
  std::filesystem::path Write(const std::string& name, const std::string& text) {
    const std::filesystem::path path = testing::TempDir() + "/" + name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }

  std::filesystem::path WriteCompressed(const std::string& name, const std::string& text) {
    const std::filesystem::path path = testing::TempDir() + "/" + name;
    const gzFile file = gzopen(path.c_str(), "wb");
    EXPECT_EQ(gzwrite(file, text.data(), static_cast<unsigned>(text.size())),
              static_cast<int>(text.size()));
    EXPECT_EQ(gzclose(file), Z_OK);
    return path;
  }
};

TEST_F(LibertyFileTest, CompressedFiles) {
  const auto plain = Write("plain.lib", EveryConstruct());
  const auto compressed = WriteCompressed("compressed.lib.gz", EveryConstruct());
  EXPECT_EQ(ToLiberty(LoadLiberty(compressed)), ToLiberty(LoadLiberty(plain)));
  EXPECT_EQ(ToLiberty(LoadCells(compressed)), ToLiberty(LoadLiberty(plain)));
  std::string bytes;
  std::ifstream in(compressed, std::ios::binary);
  bytes.assign(std::istreambuf_iterator<char>(in), {});
  const auto cut = Write("cut.lib.gz", bytes.substr(0, bytes.size() / 2));
  EXPECT_THROW(LoadLiberty(cut), Error);
  bytes[bytes.size() / 2] ^= 0x55;
  EXPECT_THROW(LoadLiberty(Write("damaged.lib.gz", bytes)), Error);
}

TEST_F(LibertyFileTest, SeveralFiles) {
  const auto a = Write("a.lib", LibertyText("cell (A) { area : 1; }"));
  const auto b = Write("b.lib", LibertyText("cell (B) { area : 1; }"));
  const std::vector<std::filesystem::path> both = {a, b};
  const CellLibrary library = LoadLiberties(both);
  EXPECT_EQ(library.cells.size(), 2U);
  EXPECT_EQ(library.source, a.string() + " " + b.string());
  const std::vector<std::filesystem::path> twice = {a, a};
  EXPECT_THROW(LoadLiberties(twice), Error);
  EXPECT_THROW(LoadLiberties({}), Error);
  const auto hot =
      Write("hot.lib", "library (h) { nom_voltage : 0.7; nom_temperature : 125; cell (H) { } }");
  const std::vector<std::filesystem::path> mixed = {a, hot};
  EXPECT_THROW(LoadLiberties(mixed), Error);
}

}  // namespace
}  // namespace ternion::gates
