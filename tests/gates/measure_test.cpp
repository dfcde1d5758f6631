// SPDX-License-Identifier: Apache-2.0
//
// Measuring a block: an adder of eight full-adder cells, whose results and energy are known.

#include "ternion/gates/measure.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "small_library.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

using Json = nlohmann::json;

/// Net numbers: 2.. weight_i, 10.. activation_i, 20.. result_o, 30.. the rest.
Json Connections(int a, int b, const Json& carry, int carry_out, int sum) {
  return {{"A", {a}}, {"B", {b}}, {"CI", {carry}}, {"CON", {carry_out}}, {"SN", {sum}}};
}

/// Ripple of eight full adders with inverters behind both outputs.
Json AdderNetlist() {
  Json cells = Json::object();
  Json ports = {{"weight_i", {{"direction", "input"}}},
                {"activation_i", {{"direction", "input"}}},
                {"result_o", {{"direction", "output"}}}};
  const auto inverter = [&](const std::string& name, int from, int to) {
    cells[name] = {{"type", "INV"}, {"connections", {{"A", {from}}, {"Y", {to}}}}};
  };
  Json carry = "0";
  for (int i = 0; i < 8; ++i) {
    ports["weight_i"]["bits"].push_back(2 + i);
    ports["activation_i"]["bits"].push_back(10 + i);
    ports["result_o"]["bits"].push_back(20 + i);
    const std::string bit = std::to_string(i);
    cells["add" + bit] = {
        {"type", "FA"}, {"connections", Connections(2 + i, 10 + i, carry, 30 + 3 * i, 31 + 3 * i)}};
    inverter("sum" + bit, 31 + 3 * i, 20 + i);
    if (i < 7) inverter("carry" + bit, 30 + 3 * i, 32 + 3 * i);
    carry = 32 + 3 * i;
  }
  return {{"modules",
           {{"add",
             {{"attributes", Json::object()},
              {"ports", ports},
              {"cells", cells},
              {"netnames", Json::object()}}}}}};
}

class MeasureTest : public ::testing::Test {
 protected:
  MeasureTest() {
    block_.name = "add";
    block_.arithmetic = Arithmetic::kInt8Add;
    block_.latency = 0;
    block_.weight_bits = block_.activation_bits = block_.result_bits = 8;
    source_ = MakeSynthetic(block_, {});
    options_ = DefaultMeasureOptions(block_, *source_, Order::kDecode);
    options_.schedule.steps = 16;
    options_.repeats = 2;
  }

  Measurement Run(const Json& netlist) {
    const Netlist parsed = ParseNetlist(netlist.dump(), "add.json", library_);
    return Measure(parsed, block_, *source_, options_, library_.voltage_v);
  }

  CellLibrary library_ = SmallLibrary();
  Block block_;
  std::unique_ptr<OperandSource> source_;
  MeasureOptions options_;
};

TEST_F(MeasureTest, EveryResultIsCheckedAndThePartsSumToTheTotal) {
  const Measurement timed = Run(AdderNetlist());
  EXPECT_EQ(timed.cycles, 2U * 16 * kStreams);
  EXPECT_EQ(timed.results, 2U * (16 + options_.warmup) * kStreams);
  EXPECT_GT(timed.energy.logic_fj, 0);
  EXPECT_GT(timed.energy.glitches_fj, 0);
  EXPECT_EQ(timed.energy.clock_fj, 0);
  EXPECT_NEAR(timed.switching_fj + timed.internal_fj + timed.energy.leakage_fj,
              timed.energy.total_fj(), 1e-9 * timed.energy.total_fj());
  EXPECT_NEAR((timed.repeats_fj[0] + timed.repeats_fj[1]) / 2, timed.energy.total_fj(), 1e-9);
  EXPECT_GT(timed.standard_error_fj, 0);
  EXPECT_LT(timed.standard_error_fj, 0.02 * timed.energy.total_fj());

  options_.simulator.timed = false;
  const Measurement zero_delay = Run(AdderNetlist());
  EXPECT_EQ(zero_delay.energy.glitches_fj, 0);
  EXPECT_NEAR(zero_delay.energy.logic_fj, timed.energy.logic_fj, 1e-6 * timed.energy.logic_fj);
}

TEST_F(MeasureTest, AWrongResultEndsIt) {
  Json netlist = AdderNetlist();
  netlist["modules"]["add"]["cells"]["sum5"]["type"] = "BUF";
  try {
    (void)Run(netlist);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("block add: result_o: 0x"), std::string::npos)
        << error.what();
    EXPECT_NE(std::string(error.what()).find("at step 0 of stream 0 (seed 1)"), std::string::npos)
        << error.what();
  }
}

TEST_F(MeasureTest, PortsMustBeThoseOfTheBlock) {
  Json netlist = AdderNetlist();
  netlist["modules"]["add"]["ports"]["weight_i"]["bits"].erase(7);
  netlist["modules"]["add"]["cells"]["add7"]["connections"]["A"] = {"0"};
  EXPECT_THROW((void)Run(netlist), Error);
  netlist["modules"]["add"]["ports"].erase("result_o");
  EXPECT_THROW((void)Run(netlist), Error);
  options_.repeats = 0;
  EXPECT_THROW((void)Run(AdderNetlist()), Error);
}

}  // namespace
}  // namespace ternion::gates
