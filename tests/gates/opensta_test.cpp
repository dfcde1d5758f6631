// SPDX-License-Identifier: Apache-2.0
//
// Energy of combinational netlists against OpenSTA's report_power at the same activity.

#include "opensta.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <random>

#include "random_netlist.h"
#include "ternion/gates/cell_data.h"
#include "ternion/gates/power.h"

namespace ternion::gates {
namespace {

/// Breaks when switching, internal or leakage energy is wrong by a factor, a unit, a rail or a
/// load; OpenSTA weighs a cell's input pins by another rule, so that internal energy agrees closely
/// but not exactly.
TEST(Power, AgreesWithOpenSta) {
  const unsigned seed = 7;
  RecordProperty("seed", static_cast<int>(seed));
  std::mt19937 random(seed);
  const CellLibrary library =
      LoadCells(std::filesystem::path(TERNION_SOURCE_DIR) / "energy/cells/asap7-rvt-tt.json");
  for (int design = 0; design < 4; ++design) {
    SCOPED_TRACE(design);
    const RandomNetlistShape shape{.inputs = 12, .cells = 100 + 100 * design, .registers = 0};
    const Netlist netlist =
        ParseNetlist(RandomNetlist(random, library, shape), "random.json", library);
    SimulatorOptions options;
    options.period_ps = 8000;
    GateSimulator simulator(netlist, options);
    for (int cycle = 0; cycle < 20; ++cycle) {
      for (int input = 0; input < shape.inputs; ++input) {
        StreamBits value;
        for (std::uint64_t& word : value.words) word = std::uint64_t{random()} << 32 | random();
        simulator.SetInput(fmt::format("in{}", input), 0, value);
      }
      if (cycle == 2) simulator.ResetActivity();
      simulator.Step();
    }
    const PowerReport ours = ComputePower(simulator, library.voltage_v);
    const std::filesystem::path folder = std::filesystem::temp_directory_path() /
                                         fmt::format("ternion_sta_{}_{}", ::getpid(), design);
    const StaPower sta = RunOpenSta(simulator, library, folder);
    // OpenSTA charges a net to its driver: those of primary inputs have none.
    const double ours_switching = ours.switching_fj - ours.parts.inputs_fj;
    fmt::print(
        "design {}: switching {:.4f} {:.4f} fJ, internal {:.4f} {:.4f}, leakage {:.5f} {:.5f}\n",
        design, ours_switching, sta.switching_fj, ours.internal_fj, sta.internal_fj,
        ours.leakage_fj, sta.leakage_fj);
    EXPECT_NEAR(ours_switching / sta.switching_fj, 1, 0.001) << folder;
    EXPECT_NEAR(ours.internal_fj / sta.internal_fj, 1, 0.05) << folder;
    EXPECT_NEAR(ours.leakage_fj / sta.leakage_fj, 1, 0.05) << folder;
    const double total = ours_switching + ours.internal_fj + ours.leakage_fj;
    EXPECT_NEAR(total / (sta.switching_fj + sta.internal_fj + sta.leakage_fj), 1, 0.05) << folder;
    if (!HasFailure()) std::filesystem::remove_all(folder);
  }
}

}  // namespace
}  // namespace ternion::gates
