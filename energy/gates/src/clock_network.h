// SPDX-License-Identifier: Apache-2.0
//
// Which nets of a netlist carry the clock, and what stands between the clock and each register.

#ifndef TERNION_GATES_CLOCK_NETWORK_H_
#define TERNION_GATES_CLOCK_NETWORK_H_

#include <cstdint>
#include <string>
#include <vector>

#include "ternion/gates/netlist.h"

namespace ternion::gates {

inline constexpr std::uint32_t kNoGate = 0xFFFFFFFF;

/// A net of the clock network.
struct ClockNet {
  bool is_clock = false;
  bool inverted = false;         ///< against the clock
  std::uint32_t gate = kNoGate;  ///< the last clock gate on the way: index into gates
};

struct ClockGate {
  std::uint32_t instance = 0;
  std::uint32_t parent = kNoGate;  ///< the gate that its own clock passes first
};

struct ClockNetwork {
  std::vector<ClockNet> nets;       ///< per net
  std::vector<ClockGate> gates;     ///< parents before children
  std::vector<bool> is_clock_cell;  ///< per instance: inverter or buffer of the clock network
};

/// Throws Error when there is no input port `clock`, or the clock reaches a data pin.
ClockNetwork FindClockNetwork(const Netlist& netlist, const std::string& clock);

/// The net at a sequential cell's clock pin. Throws Error when its clock function is not one pin,
/// or its inverse.
struct ClockPin {
  NetId net = kNoNet;
  bool inverted = false;  ///< the cell acts on the other edge or level
};
ClockPin ClockPinOf(const Netlist& netlist, std::uint32_t instance_index);

}  // namespace ternion::gates

#endif  // TERNION_GATES_CLOCK_NETWORK_H_
