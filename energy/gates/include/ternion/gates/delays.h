// SPDX-License-Identifier: Apache-2.0
//
// Load, slew and delay of every net of a netlist, before layout.

#ifndef TERNION_GATES_DELAYS_H_
#define TERNION_GATES_DELAYS_H_

#include <cstdint>
#include <vector>

#include "ternion/gates/netlist.h"

namespace ternion::gates {

/// Capacitance of a net's wire: base + per_fanout x fanout. Assumed, not extracted.
struct WireModel {
  double base_ff = 0.25;
  double per_fanout_ff = 0.35;

  double At(std::uint32_t fanout) const { return base_ff + per_fanout_ff * fanout; }
};

struct DelayOptions {
  WireModel wire;
  double input_slew_ps = 20;  ///< of primary inputs
  double clock_slew_ps = 20;  ///< of the clock and of gated clocks: an ideal tree
};

struct NetTiming {
  double load_ff = 0;  ///< pins and wire
  double slew_ps = 0;  ///< mean of rise and fall
  /// From any input of the driver to the net, whole ps, at least 1; 0 without a driving cell. The
  /// mean over the driver's arcs: one pair per cell output, whichever input changed.
  std::uint16_t rise_ps = 0;
  std::uint16_t fall_ps = 0;
};

/// The order in which instances can be evaluated: flip-flops, latches and clock gates first, then
/// every cell behind those that drive it. Throws Error naming a net of a combinational loop.
std::vector<std::uint32_t> EvaluationOrder(const Netlist& netlist);

/// Slews travel from inputs to outputs along `order`, each the mean over the driver's arcs at the
/// mean input slew.
std::vector<NetTiming> ComputeDelays(const Netlist& netlist,
                                     const std::vector<std::uint32_t>& order,
                                     const DelayOptions& options);

}  // namespace ternion::gates

#endif  // TERNION_GATES_DELAYS_H_
