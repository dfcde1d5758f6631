// SPDX-License-Identifier: Apache-2.0
//
// Energy of combinational netlists against OpenSTA's report_power at the same activity.

#include "opensta.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <random>

#include "random_bits.h"
#include "random_netlist.h"
#include "ternion/gates/cell_data.h"
#include "ternion/gates/power.h"

namespace ternion::gates {
namespace {

/// Energies without conditions and without those of inputs alone, which OpenSTA 2.0.17 counts in a
/// way of its own (docs/cell-data.md): one arc per output and input, the mean over its conditions.
void RemoveConditions(CellLibrary& library) {
  for (Cell& cell : library.cells) {
    for (Pin& pin : cell.pins) {
      std::vector<EnergyArc> kept;
      for (EnergyArc& arc : pin.energy) {
        if (pin.direction != Pin::Direction::kOutput) continue;
        const bool is_new = std::none_of(kept.begin(), kept.end(), [&](const EnergyArc& other) {
          return other.related_pin == arc.related_pin;
        });
        // The cell data hold the same mean in every condition of a logic cell.
        arc.when.clear();
        if (is_new) kept.push_back(std::move(arc));
      }
      pin.energy = std::move(kept);
    }
  }
}

/// Breaks when switching, internal or leakage energy is wrong by a factor, a unit, a rail, a slew
/// or a load.
TEST(Power, AgreesWithOpenSta) {
  const unsigned seed = 7;
  RecordProperty("seed", static_cast<int>(seed));
  std::mt19937 random(seed);
  CellLibrary library =
      LoadCells(std::filesystem::path(TERNION_SOURCE_DIR) / "energy/cells/asap7-rvt-tt.json");
  // OpenSTA 2.0.17 adds the energies of a cell's input pins, each times the chance that the pin
  // decides: for more than two pins that is more than one transition's energy (AOI22 twice, AO222
  // six times). And weak cells driving the widest ones make slews that no mapped netlist has.
  std::erase_if(library.cells, [](const Cell& cell) {
    const auto inputs = std::count_if(cell.pins.begin(), cell.pins.end(), [](const Pin& pin) {
      return pin.direction == Pin::Direction::kInput;
    });
    return inputs > 2 || cell.pins.size() - static_cast<std::size_t>(inputs) > 1 ||
           std::any_of(cell.pins.begin(), cell.pins.end(),
                       [](const Pin& pin) { return pin.capacitance_ff > 1.5; });
  });
  RemoveConditions(library);
  for (int design = 0; design < 4; ++design) {
    SCOPED_TRACE(design);
    const RandomNetlistShape shape{.inputs = 12, .cells = 100 + 100 * design, .reach = 12};
    const Netlist netlist =
        ParseNetlist(RandomNetlist(random, library, shape), "random.json", library);
    SimulatorOptions options;
    options.period_ps = 20000;
    options.delays.wire = {.base_ff = 0, .per_fanout_ff = 0};
    GateSimulator simulator(netlist, options);
    for (int cycle = 0; cycle < 20; ++cycle) {
      for (int input = 0; input < shape.inputs; ++input) {
        const StreamBits value = RandomBits(random);
        simulator.SetInput(fmt::format("in{}", input), 0, value);
      }
      if (cycle == 2) simulator.ResetActivity();
      simulator.Step();
    }
    const PowerReport ours = ComputePower(simulator, library.voltage_v);
    const std::filesystem::path folder = std::filesystem::temp_directory_path() /
                                         fmt::format("ternion_sta_{}_{}", ::getpid(), design);
    const std::vector<StaEnergy> sta = RunOpenSta(simulator, library, folder);
    StaEnergy theirs;
    for (std::size_t i = 0; i < sta.size(); ++i) {
      // Internal energy of a cell with two outputs is their sum at one transition each.
      double transitions = 0;
      double outputs = 0;
      const Instance& instance = netlist.instances[i];
      for (std::size_t p = 0; p < instance.nets.size(); ++p) {
        if (instance.cell->pins[p].direction != Pin::Direction::kOutput) continue;
        transitions += static_cast<double>(simulator.activity().nets[instance.nets[p]].transitions);
        outputs += 1;
      }
      const double activity =
          transitions / outputs / static_cast<double>(simulator.activity().cycles);
      theirs.internal_fj += activity * sta[i].internal_fj;
      theirs.switching_fj += activity * sta[i].switching_fj;
      theirs.leakage_fj += sta[i].leakage_fj;
    }
    // OpenSTA charges a net to its driver: those of primary inputs have none.
    const double switching = ours.switching_fj - ours.parts.inputs_fj;
    fmt::print(
        "design {}: switching {:.3f} {:.3f} fJ, internal {:.3f} {:.3f}, leakage {:.4f} {:.4f}\n",
        design, switching, theirs.switching_fj, ours.internal_fj, theirs.internal_fj,
        ours.leakage_fj, theirs.leakage_fj);
    EXPECT_NEAR(switching / theirs.switching_fj, 1, 0.01) << folder;
    EXPECT_NEAR(ours.internal_fj / theirs.internal_fj, 1, 0.01) << folder;
    EXPECT_NEAR(ours.leakage_fj / theirs.leakage_fj, 1, 0.01) << folder;
    const double total = switching + ours.internal_fj + ours.leakage_fj;
    EXPECT_NEAR(total / (theirs.switching_fj + theirs.internal_fj + theirs.leakage_fj), 1, 0.01)
        << folder;
    if (!HasFailure()) std::filesystem::remove_all(folder);
  }
}

}  // namespace
}  // namespace ternion::gates
