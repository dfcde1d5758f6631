// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/power.h"

#include <algorithm>
#include <string>

#include "clocked_energy.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

class Accounting {
 public:
  Accounting(const GateSimulator& simulator, double voltage_v)
      : netlist_(simulator.netlist()),
        activity_(simulator.activity()),
        timing_(simulator.timing()),
        slew_ps_(simulator.options().delays.clock_slew_ps),
        half_square_(voltage_v * voltage_v / 2),
        cycles_(static_cast<double>(simulator.activity().cycles)) {
    report_.instance_fj.assign(netlist_.instances.size(), 0);
    clocked_of_.assign(netlist_.instances.size(), nullptr);
    for (const ClockActivity& clocked : activity_.clocked) clocked_of_[clocked.instance] = &clocked;
    leakage_scale_ = 1e-6 * simulator.options().period_ps;  // nW x ps = 1e-6 fJ
  }

  PowerReport Run() {
    for (std::size_t n = 0; n < netlist_.nets.size(); ++n) {
      const Net& net = netlist_.nets[n];
      if (net.kind != Net::Kind::kInput) continue;
      const double pulses = PerCycle(activity_.clock_pulses[n]);
      Switching(n, 2 * pulses, report_.parts.clock_fj, nullptr);
      Switching(n, PerCycle(activity_.nets[n].transitions), report_.parts.inputs_fj, nullptr);
    }
    for (std::size_t i = 0; i < netlist_.instances.size(); ++i) AddInstance(i);
    return std::move(report_);
  }

 private:
  double PerCycle(std::uint64_t count) const { return static_cast<double>(count) / cycles_; }

  /// Charges `count` transitions of a net per cycle to a part, and to an instance unless null.
  void Switching(std::size_t net, double count, double& part, double* instance) {
    const double fj = count * half_square_ * timing_[net].load_ff;
    report_.switching_fj += fj;
    part += fj;
    if (instance != nullptr) *instance += fj;
  }

  void Internal(double fj, double& part, double& instance) {
    report_.internal_fj += fj;
    part += fj;
    instance += fj;
  }

  void AddInstance(std::size_t i) {
    const Instance& instance = netlist_.instances[i];
    double& own = report_.instance_fj[i];
    const double leakage = instance.cell->leakage_nw * leakage_scale_;
    report_.leakage_fj += leakage;
    report_.parts.leakage_fj += leakage;
    own += leakage;
    if (const ClockActivity* clocked = clocked_of_[i]) {
      AddSequential(instance, *clocked, own);
    } else {
      AddCombinational(instance, own);
    }
  }

  void AddCombinational(const Instance& instance, double& own) {
    const Cell& cell = *instance.cell;
    EnergyParts& parts = report_.parts;
    double outputs = 0;
    double inputs = 0;
    for (std::size_t p = 0; p < cell.pins.size(); ++p) {
      const NetId net = instance.nets[p];
      if (net == kNoNet) continue;
      if (cell.pins[p].direction == Pin::Direction::kInput) {
        inputs += PerCycle(activity_.nets[net].transitions);
        continue;
      }
      const double pulses = PerCycle(activity_.clock_pulses[net]);
      const double internal = OutputEnergy(instance, p);
      if (pulses > 0) {
        Switching(net, 2 * pulses, parts.clock_fj, &own);
        Internal(2 * pulses * internal, parts.clock_fj, own);
        continue;
      }
      const NetActivity& activity = activity_.nets[net];
      const double settled = PerCycle(activity.settled_transitions);
      const double glitches = PerCycle(activity.glitches());
      outputs += settled + glitches;
      Switching(net, settled, parts.logic_fj, &own);
      Switching(net, glitches, parts.glitches_fj, &own);
      Internal(settled * internal, parts.logic_fj, own);
      Internal(glitches * internal, parts.glitches_fj, own);
    }
    // Input transitions that no output follows.
    const double silent = inputs > 0 ? std::max(0.0, 1 - outputs / inputs) : 0;
    for (std::size_t p = 0; p < cell.pins.size(); ++p) {
      const Pin& pin = cell.pins[p];
      if (instance.nets[p] == kNoNet || pin.direction != Pin::Direction::kInput) continue;
      const double count = PerCycle(activity_.nets[instance.nets[p]].transitions) * silent;
      const double slew = timing_[instance.nets[p]].slew_ps;
      Internal(count * MeanEnergy(pin, "", slew, 0), parts.logic_fj, own);
    }
  }

  /// fJ of an output transition: arcs of the pins weighted by their transitions.
  double OutputEnergy(const Instance& instance, std::size_t output) const {
    const Cell& cell = *instance.cell;
    double weighted = 0;
    double weights = 0;
    double plain = 0;
    double pins = 0;
    for (std::size_t p = 0; p < cell.pins.size(); ++p) {
      if (cell.pins[p].direction != Pin::Direction::kInput || instance.nets[p] == kNoNet) continue;
      if (!HasEnergy(cell.pins[output], cell.pins[p].name)) continue;
      const double energy =
          MeanEnergy(cell.pins[output], cell.pins[p].name, timing_[instance.nets[p]].slew_ps,
                     timing_[instance.nets[output]].load_ff);
      const auto weight = static_cast<double>(activity_.nets[instance.nets[p]].transitions);
      weighted += weight * energy;
      weights += weight;
      plain += energy;
      pins += 1;
    }
    if (weights > 0) return weighted / weights;
    return pins > 0 ? plain / pins : 0;
  }

  void AddSequential(const Instance& instance, const ClockActivity& clocked, double& own) {
    const Cell& cell = *instance.cell;
    EnergyParts& parts = report_.parts;
    const bool is_gate = cell.sequential->kind == Sequential::Kind::kClockGate;
    const std::string clock_pin = cell.sequential->clock->inputs()[0];
    for (std::size_t p = 0; p < cell.pins.size(); ++p) {
      const Pin& pin = cell.pins[p];
      const NetId net = instance.nets[p];
      if (net == kNoNet) continue;
      const double transitions = PerCycle(activity_.nets[net].transitions);
      if (pin.direction == Pin::Direction::kOutput) {
        const double energy = MeanEnergy(pin, clock_pin, slew_ps_, timing_[net].load_ff);
        const double pulses = 2 * PerCycle(activity_.clock_pulses[net]);
        Switching(net, pulses, parts.clock_fj, &own);
        Internal(pulses * energy, parts.clock_fj, own);
        Switching(net, transitions, parts.registers_fj, &own);
        Internal(transitions * energy, parts.registers_fj, own);
      } else if (pin.name == clock_pin) {
        Internal(ClockPinEnergy(netlist_, instance, pin, clocked, activity_, slew_ps_) / cycles_,
                 parts.clock_fj, own);
      } else {
        Internal(transitions * MeanEnergy(pin, "", timing_[net].slew_ps, 0),
                 is_gate ? parts.clock_fj : parts.registers_fj, own);
      }
    }
  }

  const Netlist& netlist_;
  const Activity& activity_;
  const std::vector<NetTiming>& timing_;
  double slew_ps_;
  double half_square_;
  double cycles_;
  double leakage_scale_ = 0;
  std::vector<const ClockActivity*> clocked_of_;
  PowerReport report_;
};

}  // namespace

PowerReport ComputePower(const GateSimulator& simulator, double voltage_v) {
  const std::string& top = simulator.netlist().top;
  if (simulator.activity().cycles == 0) throw Error(top, "", "no cycle has been counted");
  if (!(voltage_v > 0)) throw Error(top, "", "the library states no supply voltage");
  return Accounting(simulator, voltage_v).Run();
}

}  // namespace ternion::gates
