// SPDX-License-Identifier: Apache-2.0
//
// Internal energies of single pins.

#ifndef TERNION_GATES_CLOCKED_ENERGY_H_
#define TERNION_GATES_CLOCKED_ENERGY_H_

#include <string_view>

#include "ternion/gates/gate_simulator.h"

namespace ternion::gates {

bool HasEnergy(const Pin& pin, std::string_view related_pin);

/// fJ of one transition: the mean over conditions, rise and fall of the pin's arcs with this
/// related pin (empty: none).
double MeanEnergy(const Pin& pin, std::string_view related_pin, double slew_ps, double load_ff);

/// fJ of all counted pulses at the clock pin of a sequential instance: the rising edge by data and
/// state before it, the falling edge by the state after it and how often data is 1. Energy of
/// pulses that change the output stands in the output's arcs.
double ClockPinEnergy(const Netlist& netlist, const Instance& instance, const Pin& clock_pin,
                      const ClockActivity& clocked, const Activity& activity, double slew_ps);

}  // namespace ternion::gates

#endif  // TERNION_GATES_CLOCKED_ENERGY_H_
