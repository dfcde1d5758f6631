// SPDX-License-Identifier: Apache-2.0
//
// The same netlist, loads and activity in OpenSTA: an independent account of energy.

#ifndef TERNION_TESTS_GATES_OPENSTA_H_
#define TERNION_TESTS_GATES_OPENSTA_H_

#include <filesystem>
#include <vector>

#include "ternion/gates/gate_simulator.h"

namespace ternion::gates {

/// Of one instance, fJ: per transition of its output, and per cycle.
struct StaEnergy {
  double internal_fj = 0;
  double switching_fj = 0;
  double leakage_fj = 0;  ///< per cycle
};

/// Gives OpenSTA the library as Liberty, the netlist as Verilog, each net's wire as SPEF and one
/// transition of every net per cycle, and reads its report_power of each instance. (OpenSTA 2.0.17
/// takes activities of input ports and of the whole design, but not of single pins.) Throws
/// std::runtime_error when sta fails or warns.
std::vector<StaEnergy> RunOpenSta(const GateSimulator& simulator, const CellLibrary& library,
                                  const std::filesystem::path& folder);

}  // namespace ternion::gates

#endif  // TERNION_TESTS_GATES_OPENSTA_H_
