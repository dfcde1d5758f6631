// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/gate_simulator.h"

#include <fmt/format.h>

#include <map>
#include <stdexcept>

#include "clock_network.h"
#include "ternion/util/error.h"
#include "waveform.h"

namespace ternion::gates {
namespace {

constexpr std::uint32_t kNoIndex = 0xFFFFFFFF;

/// A cell's logic, shared by its instances: outputs from inputs, or from the state; the state's
/// data.
struct CellLogic {
  std::vector<std::uint32_t> inputs;   ///< pins, in the programs' order
  std::vector<std::uint32_t> outputs;  ///< pins that have a function
  LogicProgram output;                 ///< inputs: pins, or state and inverse state
  LogicProgram data;                   ///< sequential: one output
};

CellLogic Compile(const Cell& cell) {
  CellLogic logic;
  std::vector<std::string> input_names;
  std::vector<const BooleanFunction*> functions;
  for (std::uint32_t p = 0; p < cell.pins.size(); ++p) {
    const Pin& pin = cell.pins[p];
    if (pin.direction == Pin::Direction::kInput) {
      logic.inputs.push_back(p);
      input_names.push_back(pin.name);
    } else if (pin.direction == Pin::Direction::kOutput && pin.function) {
      logic.outputs.push_back(p);
      functions.push_back(&*pin.function);
    }
  }
  const auto& sequential = cell.sequential;
  try {
    if (!sequential) {
      if (functions.empty()) throw std::invalid_argument("no output has a function");
      logic.output = CompileLogic(functions, input_names);
      return logic;
    }
    if (sequential->clear || sequential->preset) {
      throw std::invalid_argument("asynchronous clear or preset is not supported");
    }
    if (!sequential->data) throw std::invalid_argument("its state has no data function");
    logic.data = CompileLogic({&*sequential->data}, input_names);
    if (sequential->kind != Sequential::Kind::kClockGate) {
      logic.output = CompileLogic(functions, {sequential->state, sequential->inverse_state});
    }
  } catch (const std::invalid_argument& error) {
    throw Error("cell library", cell.name, error.what());
  }
  return logic;
}

struct Unit {
  std::uint32_t instance = 0;
  const CellLogic* logic = nullptr;
  std::uint32_t clocked = kNoIndex;  ///< index into Activity::clocked
  std::uint32_t gate = kNoGate;      ///< clock gate that its clock passes last
  bool second_half = false;          ///< latch: transparent while the clock is low
};

}  // namespace

class GateSimulator::State {
 public:
  State(const Netlist& netlist, const SimulatorOptions& options)
      : netlist_(netlist), options_(options) {
    const std::vector<std::uint32_t> order = EvaluationOrder(netlist);
    timing_ = ComputeDelays(netlist, order, options.delays);
    clocks_ = FindClockNetwork(netlist, options.clock);
    waves_.resize(netlist.nets.size());
    activity_.nets.resize(netlist.nets.size());
    activity_.clock_pulses.resize(netlist.nets.size());
    for (std::size_t n = 0; n < netlist.nets.size(); ++n) {
      waves_[n].before = StreamBits::All(netlist.nets[n].kind == Net::Kind::kOne);
    }
    units_of_.assign(netlist.instances.size(), kNoIndex);
    for (const std::uint32_t i : order) AddUnit(i);
    pulses_.resize(clocks_.gates.size());
    for (const Port& port : netlist.ports) {
      if (!port.is_input) continue;
      pending_[port.name].assign(port.bits.size(), StreamBits{});
    }
    Settle();
  }

  void SetInput(const std::string& name, std::size_t bit, const StreamBits& value) {
    pending_.at(name).at(bit) = value;
  }

  void Step() {
    TakeClockEdge();
    for (Waveform& wave : waves_) {
      if (wave.count > 0) wave.before = wave.settled();
      wave.Clear();
    }
    ApplyInputs(options_.timed ? options_.input_ps : std::uint16_t{0});
    for (const Unit& unit : units_) RunUnit(unit);
    Count();
  }

  const StreamBits& Value(NetId net) const { return waves_.at(net).settled(); }

  void ResetActivity() {
    activity_.cycles = 0;
    for (NetActivity& net : activity_.nets) net = {};
    for (ClockActivity& clocked : activity_.clocked) clocked.pulses = {};
    for (std::uint64_t& pulses : activity_.clock_pulses) pulses = 0;
  }

  std::vector<Event> Events(std::size_t stream) const {
    std::vector<Event> events;
    for (NetId n = 0; n < waves_.size(); ++n) {
      bool value = waves_[n].before.Get(stream);
      for (std::size_t i = 0; i < waves_[n].count; ++i) {
        const bool next = waves_[n].values[i].Get(stream);
        if (next != value) events.push_back({n, waves_[n].times[i], next});
        value = next;
      }
    }
    return events;
  }

  const Netlist& netlist_;
  SimulatorOptions options_;
  std::vector<NetTiming> timing_;
  Activity activity_;

 private:
  void AddUnit(std::uint32_t index) {
    const Instance& instance = netlist_.instances[index];
    if (clocks_.is_clock_cell[index]) return;
    auto [at, is_new] = logic_.try_emplace(instance.cell);
    if (is_new) at->second = Compile(*instance.cell);
    Unit unit{.instance = index, .logic = &at->second};
    if (const auto& sequential = instance.cell->sequential) {
      const ClockPin pin = ClockPinOf(netlist_, index);
      const ClockNet& clock = clocks_.nets[pin.net];
      if (!clock.is_clock) {
        throw Error(netlist_.top, instance.name, "its clock pin is not on the clock network");
      }
      const bool inverted = pin.inverted != clock.inverted;
      if (inverted && sequential->kind != Sequential::Kind::kLatch) {
        throw Error(netlist_.top, instance.name, "acts on the clock's falling edge");
      }
      unit.second_half = inverted;
      unit.gate = clock.gate;
      unit.clocked = static_cast<std::uint32_t>(activity_.clocked.size());
      activity_.clocked.push_back({.instance = index, .pulses = {}});
      states_.emplace_back();
    }
    units_of_[index] = static_cast<std::uint32_t>(units_.size());
    units_.push_back(unit);
  }

  const Waveform& InputWave(const Unit& unit, std::size_t i) const {
    return waves_[netlist_.instances[unit.instance].nets[unit.logic->inputs[i]]];
  }

  /// Room for the values of a program: its inputs are written first, Evaluate adds the nodes.
  void MakeRoom(const LogicProgram& program) {
    const std::size_t values = program.inputs + program.nodes.size();
    if (scratch_.size() < values) scratch_.resize(values);
  }

  /// The data function of the values settled now.
  const StreamBits& SettledData(const Unit& unit) {
    const LogicProgram& program = unit.logic->data;
    MakeRoom(program);
    for (std::size_t i = 0; i < program.inputs; ++i) scratch_[i] = InputWave(unit, i).settled();
    Evaluate(program, scratch_);
    return scratch_[program.outputs[0]];
  }

  StreamBits PulsesOf(std::uint32_t gate) const {
    return gate == kNoGate ? StreamBits::All(true) : pulses_[gate];
  }

  /// Clock gates and registers take what has settled.
  void TakeClockEdge() {
    for (std::size_t g = 0; g < clocks_.gates.size(); ++g) {
      const ClockGate& gate = clocks_.gates[g];
      const Unit& unit = units_[units_of_[gate.instance]];
      const StreamBits enable = SettledData(unit);
      const StreamBits parent = PulsesOf(gate.parent);
      CountPulses(unit, enable, parent);
      for (std::size_t w = 0; w < enable.words.size(); ++w) {
        pulses_[g].words[w] = enable.words[w] & parent.words[w];
      }
    }
    for (const Unit& unit : units_) {
      if (unit.clocked == kNoIndex) continue;
      const auto kind = netlist_.instances[unit.instance].cell->sequential->kind;
      if (kind == Sequential::Kind::kClockGate) continue;
      const StreamBits& data = SettledData(unit);
      const StreamBits pulses = PulsesOf(unit.gate);
      CountPulses(unit, data, pulses);
      if (kind == Sequential::Kind::kFlipFlop) Take(data, pulses, states_[unit.clocked]);
    }
    for (std::size_t n = 0; n < clocks_.nets.size(); ++n) {
      if (!clocks_.nets[n].is_clock) continue;
      activity_.clock_pulses[n] += CountOnes(PulsesOf(clocks_.nets[n].gate));
    }
  }

  static void Take(const StreamBits& data, const StreamBits& enable, StreamBits& state) {
    for (std::size_t w = 0; w < state.words.size(); ++w) {
      state.words[w] = (data.words[w] & enable.words[w]) | (state.words[w] & ~enable.words[w]);
    }
  }

  void CountPulses(const Unit& unit, const StreamBits& data, const StreamBits& pulses) {
    ClockActivity& activity = activity_.clocked[unit.clocked];
    const StreamBits& state = states_[unit.clocked];
    for (std::size_t value = 0; value < 4; ++value) {
      StreamBits match;
      for (std::size_t w = 0; w < match.words.size(); ++w) {
        match.words[w] = pulses.words[w] & ((value & 1U) != 0 ? data.words[w] : ~data.words[w]) &
                         ((value & 2U) != 0 ? state.words[w] : ~state.words[w]);
      }
      activity.pulses[value] += CountOnes(match);
    }
  }

  void ApplyInputs(std::uint16_t time) {
    for (const Port& port : netlist_.ports) {
      if (!port.is_input) continue;
      const std::vector<StreamBits>& values = pending_.at(port.name);
      for (std::size_t b = 0; b < port.bits.size(); ++b) {
        Waveform& wave = waves_[port.bits[b]];
        if (clocks_.nets[port.bits[b]].is_clock || values[b] == wave.before) continue;
        wave.Append(time, values[b]);
      }
    }
  }

  void RunUnit(const Unit& unit) {
    const Instance& instance = netlist_.instances[unit.instance];
    const CellLogic& logic = *unit.logic;
    const LogicProgram& program = logic.output;
    if (program.outputs.empty()) return;  // a clock gate
    undelayed_.resize(std::max(undelayed_.size(), logic.outputs.size()));
    const std::span<Waveform> undelayed(undelayed_.data(), logic.outputs.size());
    for (std::size_t o = 0; o < undelayed.size(); ++o) {
      const NetId net = instance.nets[logic.outputs[o]];
      if (net != kNoNet) {
        undelayed[o].before = waves_[net].before;
      } else {
        undelayed[o].before = StreamBits{};
      }
    }
    if (unit.clocked == kNoIndex) {
      inputs_.clear();
      for (std::size_t i = 0; i < logic.inputs.size(); ++i) inputs_.push_back(&InputWave(unit, i));
      runner_.Run(program, inputs_, undelayed);
    } else {
      RunState(unit, undelayed);
    }
    for (std::size_t o = 0; o < undelayed.size(); ++o) {
      const NetId net = instance.nets[logic.outputs[o]];
      if (net == kNoNet) continue;
      if (options_.timed) {
        filter_.Run(undelayed[o], timing_[net].rise_ps, timing_[net].fall_ps, waves_[net]);
        const Waveform& wave = waves_[net];
        if (wave.count > 0 && wave.times[wave.count - 1] > options_.period_ps) {
          throw Error(
              netlist_.top, netlist_.nets[net].name,
              fmt::format("has not settled at the end of the cycle: changes after {} ps of {}",
                          wave.times[wave.count - 1], options_.period_ps));
        }
      } else if (undelayed[o].count > 0 && undelayed[o].settled() != undelayed[o].before) {
        waves_[net].Append(0, undelayed[o].settled());
      }
    }
  }

  /// A register's outputs follow its state; a latch's state follows its data while transparent.
  void RunState(const Unit& unit, std::span<Waveform> outputs) {
    const LogicProgram& program = unit.logic->output;
    StreamBits& state = states_[unit.clocked];
    for (Waveform& output : outputs) output.Clear();
    const auto emit = [&](std::uint16_t time) {
      MakeRoom(program);
      scratch_[0] = state;
      for (std::size_t w = 0; w < state.words.size(); ++w) scratch_[1].words[w] = ~state.words[w];
      Evaluate(program, scratch_);
      for (std::size_t o = 0; o < outputs.size(); ++o) {
        const StreamBits& value = scratch_[program.outputs[o]];
        if (value != outputs[o].settled()) outputs[o].Append(time, value);
      }
    };
    if (netlist_.instances[unit.instance].cell->sequential->kind == Sequential::Kind::kFlipFlop) {
      emit(0);
      return;
    }
    // Latch: the data function's waveform, from the opening to the closing of its window.
    const auto half = static_cast<std::uint16_t>(options_.period_ps / 2);
    const std::uint16_t opens = options_.timed && unit.second_half ? half : std::uint16_t{0};
    const std::uint32_t closes =
        options_.timed && !unit.second_half ? half : std::uint32_t{options_.period_ps} + 1;
    inputs_.clear();
    for (std::size_t i = 0; i < unit.logic->inputs.size(); ++i) {
      inputs_.push_back(&InputWave(unit, i));
    }
    Waveform& data = latch_data_;
    MakeRoom(unit.logic->data);
    for (std::size_t i = 0; i < inputs_.size(); ++i) scratch_[i] = inputs_[i]->before;
    Evaluate(unit.logic->data, scratch_);
    data.before = scratch_[unit.logic->data.outputs[0]];
    runner_.Run(unit.logic->data, inputs_, std::span(&data, 1));
    const StreamBits pulses = PulsesOf(unit.gate);
    StreamBits at_opening = data.before;
    std::size_t i = 0;
    for (; i < data.count && data.times[i] <= opens; ++i) at_opening = data.values[i];
    Take(at_opening, pulses, state);
    emit(opens);
    for (; i < data.count && data.times[i] < closes; ++i) {
      Take(data.values[i], pulses, state);
      emit(data.times[i]);
    }
  }

  /// Values that follow from all inputs and registers at 0, without counting.
  void Settle() {
    for (const Unit& unit : units_) {
      const Instance& instance = netlist_.instances[unit.instance];
      const LogicProgram& program = unit.logic->output;
      if (program.outputs.empty()) continue;
      MakeRoom(program);
      if (unit.clocked == kNoIndex) {
        for (std::size_t i = 0; i < program.inputs; ++i) scratch_[i] = InputWave(unit, i).before;
      } else {
        scratch_[0] = StreamBits{};
        scratch_[1] = StreamBits::All(true);
      }
      Evaluate(program, scratch_);
      for (std::size_t o = 0; o < program.outputs.size(); ++o) {
        const NetId net = instance.nets[unit.logic->outputs[o]];
        if (net != kNoNet) waves_[net].before = scratch_[program.outputs[o]];
      }
    }
  }

  void Count() {
    const auto early = static_cast<std::uint16_t>(options_.period_ps / 2);
    activity_.cycles += kStreams;
    for (std::size_t n = 0; n < waves_.size(); ++n) {
      const TransitionCount count = CountTransitions(waves_[n], early);
      NetActivity& net = activity_.nets[n];
      net.transitions += count.transitions;
      net.early_transitions += count.early;
      net.settled_transitions += count.settled;
      net.ones += count.ones;
    }
  }

  ClockNetwork clocks_;
  std::map<const Cell*, CellLogic> logic_;
  std::vector<Unit> units_;
  std::vector<std::uint32_t> units_of_;  ///< per instance
  std::vector<Waveform> waves_;          ///< per net
  std::vector<StreamBits> states_;       ///< per sequential instance
  std::vector<StreamBits> pulses_;       ///< per clock gate, of the current cycle
  std::map<std::string, std::vector<StreamBits>> pending_;
  CellRunner runner_;
  DelayFilter filter_;
  std::vector<Waveform> undelayed_;
  std::vector<const Waveform*> inputs_;
  std::vector<StreamBits> scratch_;
  Waveform latch_data_;
};

GateSimulator::GateSimulator(const Netlist& netlist, const SimulatorOptions& options)
    : state_(std::make_unique<State>(netlist, options)) {}
GateSimulator::~GateSimulator() = default;

void GateSimulator::SetInput(const std::string& port, std::size_t bit, const StreamBits& value) {
  state_->SetInput(port, bit, value);
}
void GateSimulator::Step() { state_->Step(); }
const StreamBits& GateSimulator::Value(NetId net) const { return state_->Value(net); }
void GateSimulator::ResetActivity() { state_->ResetActivity(); }
const Activity& GateSimulator::activity() const { return state_->activity_; }
const std::vector<NetTiming>& GateSimulator::timing() const { return state_->timing_; }
const Netlist& GateSimulator::netlist() const { return state_->netlist_; }
const SimulatorOptions& GateSimulator::options() const { return state_->options_; }
std::vector<GateSimulator::Event> GateSimulator::Events(std::size_t stream) const {
  return state_->Events(stream);
}

}  // namespace ternion::gates
