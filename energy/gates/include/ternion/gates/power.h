// SPDX-License-Identifier: Apache-2.0
//
// Energy of a netlist from counted transitions.
//
// Per net: transitions x C V^2 / 2, C = input pins and wire. Per cell: the library's internal
// energy of each output transition, the mean over the arcs of each input pin weighted by how often
// those inputs change; of input transitions that no output follows; of clock pulses by data and
// state. Plus leakage. Rise and fall tables are averaged: over a long run both happen equally
// often.

#ifndef TERNION_GATES_POWER_H_
#define TERNION_GATES_POWER_H_

#include <vector>

#include "ternion/gates/gate_simulator.h"

namespace ternion::gates {

/// fJ per clock cycle; the parts sum to the total.
struct EnergyParts {
  double logic_fj = 0;      ///< transitions of combinational cells that a cycle needs
  double glitches_fj = 0;   ///< their transitions beyond those
  double registers_fj = 0;  ///< data of flip-flops and latches: outputs with their nets, input pins
  double clock_fj = 0;      ///< clock nets, clock pins, clock gates
  double inputs_fj = 0;     ///< nets of primary inputs, whose drivers are outside
  double leakage_fj = 0;

  double total_fj() const {
    return logic_fj + glitches_fj + registers_fj + clock_fj + inputs_fj + leakage_fj;
  }
};

struct PowerReport {
  EnergyParts parts;
  /// The same total by origin.
  double switching_fj = 0;  ///< C V^2 / 2 of nets
  double internal_fj = 0;   ///< inside cells
  double leakage_fj = 0;
  /// fJ per cycle of each instance: its output nets, internal energy and leakage.
  std::vector<double> instance_fj;
};

/// Energy per cycle and stream of what the simulator has counted. Throws Error when it has counted
/// no cycle or the library states no voltage.
PowerReport ComputePower(const GateSimulator& simulator, double voltage_v);

}  // namespace ternion::gates

#endif  // TERNION_GATES_POWER_H_
