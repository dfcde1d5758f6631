// SPDX-License-Identifier: Apache-2.0

#include "clocked_energy.h"

#include <map>
#include <optional>
#include <string>

namespace ternion::gates {
namespace {

using Values = std::map<std::string, bool, std::less<>>;

/// Whether a condition holds; an unknown pin fails it for both values only if it matters: no value
/// then.
std::optional<bool> Holds(const BooleanFunction& when, const Values& values) {
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < when.inputs().size(); ++i) {
    const auto at = values.find(when.inputs()[i]);
    if (at == values.end()) return std::nullopt;
    bits |= static_cast<std::uint32_t>(at->second) << i;
  }
  return when.Evaluate(bits);
}

/// fJ of one edge of the pin: the arcs whose conditions hold, or the mean of all when that cannot
/// be told.
double EdgeEnergy(const Pin& pin, bool rising, const Values& values, double slew_ps) {
  double held = 0;
  double all = 0;
  double arcs = 0;
  bool known = true;
  for (const EnergyArc& arc : pin.energy) {
    if (!arc.related_pin.empty()) continue;
    const Table& table = rising ? arc.rise_fj : arc.fall_fj;
    const double energy = table.empty() ? 0 : table.At(slew_ps, 0);
    all += energy;
    arcs += 1;
    if (arc.when.empty()) {
      held += energy;
      continue;
    }
    const std::optional<bool> holds = Holds(BooleanFunction::Parse(arc.when), values);
    if (!holds) known = false;
    if (holds.value_or(false)) held += energy;
  }
  if (known) return held;
  return arcs > 0 ? all / arcs : 0;
}

/// The pin whose value is the cell's data, when all others are tied to constants.
struct DataPin {
  const Pin* pin = nullptr;
  NetId net = kNoNet;
  bool inverted = false;
  Values tied;
};

DataPin FindDataPin(const Netlist& netlist, const Instance& instance) {
  DataPin found;
  const BooleanFunction& data = *instance.cell->sequential->data;
  std::uint32_t constant = 0;
  std::size_t place = 0;
  for (std::size_t i = 0; i < data.inputs().size(); ++i) {
    const Pin* pin = instance.cell->FindPin(data.inputs()[i]);
    if (pin == nullptr) return {};
    const NetId net = instance.nets[static_cast<std::size_t>(pin - instance.cell->pins.data())];
    const Net::Kind kind = netlist.nets[net].kind;
    if (kind == Net::Kind::kZero || kind == Net::Kind::kOne) {
      const bool one = kind == Net::Kind::kOne;
      found.tied[pin->name] = one;
      constant |= static_cast<std::uint32_t>(one) << i;
    } else if (found.pin != nullptr) {
      return {};
    } else {
      found.pin = pin;
      found.net = net;
      place = i;
    }
  }
  if (found.pin != nullptr) found.inverted = !data.Evaluate(constant | 1U << place);
  return found;
}

/// Output pins as functions of the state.
void AddOutputs(const Cell& cell, bool state, Values& values) {
  for (const Pin& pin : cell.pins) {
    if (pin.direction != Pin::Direction::kOutput) continue;
    if (cell.sequential->kind == Sequential::Kind::kClockGate) {
      values[pin.name] = state;
    } else if (pin.function && pin.function->inputs().size() == 1) {
      const bool is_inverse = pin.function->inputs()[0] == cell.sequential->inverse_state;
      values[pin.name] = pin.function->Evaluate(state != is_inverse ? 1 : 0);
    }
  }
}

}  // namespace

bool HasEnergy(const Pin& pin, std::string_view related_pin) {
  for (const EnergyArc& arc : pin.energy) {
    if (arc.related_pin == related_pin) return true;
  }
  return false;
}

double MeanEnergy(const Pin& pin, std::string_view related_pin, double slew_ps, double load_ff) {
  double sum = 0;
  double count = 0;
  for (const EnergyArc& arc : pin.energy) {
    if (arc.related_pin != related_pin) continue;
    if (!arc.rise_fj.empty()) sum += arc.rise_fj.At(slew_ps, load_ff);
    if (!arc.fall_fj.empty()) sum += arc.fall_fj.At(slew_ps, load_ff);
    count += 2;
  }
  return count > 0 ? sum / count : 0;
}

double ClockPinEnergy(const Netlist& netlist, const Instance& instance, const Pin& clock_pin,
                      const ClockActivity& clocked, const Activity& activity, double slew_ps) {
  const Cell& cell = *instance.cell;
  const bool is_gate = cell.sequential->kind == Sequential::Kind::kClockGate;
  const DataPin data = FindDataPin(netlist, instance);
  double energy = 0;
  for (unsigned index = 0; index < 4; ++index) {
    const auto pulses = static_cast<double>(clocked.pulses[index]);
    if (pulses == 0) continue;
    const bool value = (index & 1U) != 0;
    const bool before = (index & 2U) != 0;
    Values rising = data.tied;
    rising[clock_pin.name] = false;
    AddOutputs(cell, is_gate ? false : before, rising);
    Values falling = data.tied;
    falling[clock_pin.name] = true;
    AddOutputs(cell, value, falling);
    if (data.pin == nullptr) {
      energy += pulses * (EdgeEnergy(clock_pin, true, rising, slew_ps) +
                          EdgeEnergy(clock_pin, false, falling, slew_ps));
      continue;
    }
    rising[data.pin->name] = value != data.inverted;
    energy += pulses * EdgeEnergy(clock_pin, true, rising, slew_ps);
    // By then a gate's enable still stands; a register's data may have moved on.
    double one =
        static_cast<double>(activity.nets[data.net].ones) / static_cast<double>(activity.cycles);
    if (is_gate) one = value != data.inverted ? 1 : 0;
    falling[data.pin->name] = true;
    if (one > 0) energy += pulses * one * EdgeEnergy(clock_pin, false, falling, slew_ps);
    falling[data.pin->name] = false;
    if (one < 1) energy += pulses * (1 - one) * EdgeEnergy(clock_pin, false, falling, slew_ps);
  }
  return energy;
}

}  // namespace ternion::gates
