// SPDX-License-Identifier: Apache-2.0
//
// The same netlist, loads and activity in OpenSTA: an independent account of energy.

#ifndef TERNION_TESTS_GATES_OPENSTA_H_
#define TERNION_TESTS_GATES_OPENSTA_H_

#include <filesystem>

#include "ternion/gates/gate_simulator.h"

namespace ternion::gates {

/// fJ per cycle.
struct StaPower {
  double internal_fj = 0;
  double switching_fj = 0;
  double leakage_fj = 0;
};

/// Gives OpenSTA the library as Liberty, the netlist as Verilog, each net's wire as SPEF and each
/// net's counted transitions and time at 1, and reads its report_power. Throws std::runtime_error
/// when sta fails or warns.
StaPower RunOpenSta(const GateSimulator& simulator, const CellLibrary& library,
                    const std::filesystem::path& folder);

}  // namespace ternion::gates

#endif  // TERNION_TESTS_GATES_OPENSTA_H_
