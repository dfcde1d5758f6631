// SPDX-License-Identifier: Apache-2.0

#include "clock_network.h"

#include <fmt/format.h>

#include <utility>

#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

/// +1 for a buffer, -1 for an inverter, 0 for anything else.
int Polarity(const Cell& cell) {
  if (cell.sequential) return 0;
  const Pin* output = nullptr;
  for (const Pin& pin : cell.pins) {
    if (pin.direction != Pin::Direction::kOutput) continue;
    if (output != nullptr) return 0;
    output = &pin;
  }
  if (output == nullptr || !output->function || output->function->inputs().size() != 1) return 0;
  const bool at_one = output->function->Evaluate(1);
  if (at_one == output->function->Evaluate(0)) return 0;
  return at_one ? 1 : -1;
}

}  // namespace

ClockPin ClockPinOf(const Netlist& netlist, std::uint32_t instance_index) {
  const Instance& instance = netlist.instances[instance_index];
  const auto& clock = instance.cell->sequential->clock;
  if (!clock || clock->inputs().size() != 1 || clock->Evaluate(0) == clock->Evaluate(1)) {
    throw Error(netlist.top, instance.name,
                fmt::format("{} is not clocked by one pin", instance.cell->name));
  }
  const Pin* pin = instance.cell->FindPin(clock->inputs()[0]);
  if (pin == nullptr) {
    throw Error(netlist.top, instance.name,
                "clock function names no pin of " + instance.cell->name);
  }
  return {.net = instance.nets[static_cast<std::size_t>(pin - instance.cell->pins.data())],
          .inverted = clock->Evaluate(0)};
}

ClockNetwork FindClockNetwork(const Netlist& netlist, const std::string& clock) {
  ClockNetwork network;
  network.nets.resize(netlist.nets.size());
  network.is_clock_cell.assign(netlist.instances.size(), false);
  const Port* port = netlist.FindPort(clock);
  const bool sequential = [&] {
    for (const Instance& instance : netlist.instances) {
      if (instance.cell->sequential) return true;
    }
    return false;
  }();
  if (port == nullptr && !sequential) return network;  // combinational
  if (port == nullptr || !port->is_input || port->bits.size() != 1) {
    throw Error(netlist.top, clock, "is not an input of one bit");
  }
  // Readers of each net: instance and pin.
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> readers(netlist.nets.size());
  for (std::uint32_t i = 0; i < netlist.instances.size(); ++i) {
    const Instance& instance = netlist.instances[i];
    for (std::uint32_t p = 0; p < instance.nets.size(); ++p) {
      if (instance.nets[p] != kNoNet &&
          instance.cell->pins[p].direction == Pin::Direction::kInput) {
        readers[instance.nets[p]].push_back({i, p});
      }
    }
  }
  std::vector<NetId> open = {port->bits[0]};
  network.nets[open[0]] = {.is_clock = true, .inverted = false, .gate = kNoGate};
  while (!open.empty()) {
    const NetId net = open.back();
    open.pop_back();
    const ClockNet at = network.nets[net];
    for (const auto& [i, p] : readers[net]) {
      const Instance& instance = netlist.instances[i];
      const Cell& cell = *instance.cell;
      ClockNet behind = at;
      if (cell.sequential) {
        if (ClockPinOf(netlist, i).net != net) {
          throw Error(
              netlist.top, instance.name,
              fmt::format("the clock reaches data pin {} of {}", cell.pins[p].name, cell.name));
        }
        if (cell.sequential->kind != Sequential::Kind::kClockGate) continue;
        behind.gate = static_cast<std::uint32_t>(network.gates.size());
        network.gates.push_back({.instance = i, .parent = at.gate});
      } else {
        const int polarity = Polarity(cell);
        if (polarity == 0) {
          throw Error(
              netlist.top, instance.name,
              fmt::format("the clock passes through {}, which is neither inverter nor buffer "
                          "nor clock gate",
                          cell.name));
        }
        network.is_clock_cell[i] = true;
        if (polarity < 0) behind.inverted = !behind.inverted;
      }
      for (std::size_t o = 0; o < instance.nets.size(); ++o) {
        if (instance.nets[o] == kNoNet || cell.pins[o].direction != Pin::Direction::kOutput)
          continue;
        network.nets[instance.nets[o]] = behind;
        open.push_back(instance.nets[o]);
      }
    }
  }
  return network;
}

}  // namespace ternion::gates
