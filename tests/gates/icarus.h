// SPDX-License-Identifier: Apache-2.0
//
// The same netlist, delays and stimulus in Icarus Verilog: an independent count of transitions.

#ifndef TERNION_TESTS_GATES_ICARUS_H_
#define TERNION_TESTS_GATES_ICARUS_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "ternion/gates/gate_simulator.h"

namespace ternion::gates {

/// Values of all input ports (the clock's left out) in one cycle, port by port, bit by bit.
using CycleInputs = std::vector<bool>;

/// Input bits in the order CycleInputs has them.
struct InputBit {
  std::string port;
  std::size_t bit = 0;
  NetId net = 0;
};
std::vector<InputBit> InputBits(const Netlist& netlist, const std::string& clock);

struct IcarusCounts {
  std::vector<std::uint64_t> transitions;  ///< per net, of the cycles after `warm_up`
  double seconds = 0;                      ///< processor time of vvp alone
};

/// Verilog with one always block and one delayed assignment per cell output, and a bench that
/// applies `inputs` as the simulator does. Registers start at 0. Throws std::runtime_error when
/// iverilog or vvp fails.
IcarusCounts RunIcarus(const Netlist& netlist, const std::vector<NetTiming>& timing,
                       const SimulatorOptions& options, const std::vector<CycleInputs>& inputs,
                       std::size_t warm_up, const std::filesystem::path& folder);

}  // namespace ternion::gates

#endif  // TERNION_TESTS_GATES_ICARUS_H_
