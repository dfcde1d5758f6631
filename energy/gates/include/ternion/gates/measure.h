// SPDX-License-Identifier: Apache-2.0
//
// Energy of a mapped block while it computes, every result compared with the exact one.

#ifndef TERNION_GATES_MEASURE_H_
#define TERNION_GATES_MEASURE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "ternion/gates/block.h"
#include "ternion/gates/gate_simulator.h"
#include "ternion/gates/power.h"
#include "ternion/gates/vectors.h"

namespace ternion::gates {

struct MeasureOptions {
  SimulatorOptions simulator;
  /// Of one repeat. `steps` are the counted ones; `streams` is the simulator's. Repeat r has seed
  /// seed + r.
  Schedule schedule;
  /// Steps between the schedule's lead-in and the first counted one: the pipeline's.
  std::size_t warmup = 4;
  std::size_t repeats = 4;
};

/// DefaultSchedule for the simulator's streams.
MeasureOptions DefaultMeasureOptions(const Block& block, const OperandSource& source, Order order);

struct Measurement {
  EnergyParts energy;              ///< fJ per cycle, mean over the repeats
  double standard_error_fj = 0;    ///< of the total's mean; 0 with one repeat
  double switching_fj = 0;         ///< of the total: nets
  double internal_fj = 0;          ///< of the total: inside cells
  std::vector<double> repeats_fj;  ///< totals
  std::uint64_t results = 0;       ///< compared with the oracle, all equal
  double transitions = 0;          ///< per cycle, all nets but the clock's
  double glitch_transitions = 0;   ///< of these
  std::uint64_t cycles = 0;        ///< counted, times streams
};

/// Drives the netlist through its ports as energy/gates/blocks.toml states; ports it lacks are left
/// out. Throws Error when a port is missing or has another width, and when a result differs.
Measurement Measure(const Netlist& netlist, const Block& block, const OperandSource& source,
                    const MeasureOptions& options, double voltage_v);

}  // namespace ternion::gates

#endif  // TERNION_GATES_MEASURE_H_
