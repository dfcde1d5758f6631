// SPDX-License-Identifier: Apache-2.0

#include "liberty_cell.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "unateness.h"

namespace ternion::gates {
namespace {

/// Far more than any standard cell has; macros are not read.
constexpr std::size_t kMaxPins = 256;

bool IsTrue(std::string_view text) { return text == "true" || text == "TRUE" || text == "1"; }

class CellReader {
 public:
  CellReader(const LibertySource& source, const LibertyTables& tables,
             const LibertyDefaults& defaults)
      : source_(source), tables_(tables), defaults_(defaults) {}

  Cell Read(const LibertyStatement& group) {
    cell_.name = group.arguments[0];
    cell_.area_um2 = NonNegative(group, "area", 1);
    cell_.dont_use = IsTrue(group.Text("dont_use"));
    cell_.clock_gating = CleanText(group.Text("clock_gating_integrated_cell"));
    ReadSequential(group);
    for (const LibertyStatement& child : group.children) {
      if (child.name == "pin") ReadPinGroup(child);
    }
    if (!cell_.clock_gating.empty()) ReadClockGate(group);
    for (const auto& [index, pin_group] : pin_groups_) ReadArcs(cell_.pins[index], *pin_group);
    CheckFunctions(group);
    ReadLeakage(group);
    return std::move(cell_);
  }

 private:
  double NonNegative(const LibertyStatement& group, std::string_view name, double unit) const {
    const LibertyStatement* const found = group.Find(name);
    if (found == nullptr) return 0;
    const double number = tables_.Number(*found) * unit;
    if (number < 0) source_.Fail(found->offset, std::string(name) + " is negative");
    return number;
  }

  std::optional<BooleanFunction> Function(const LibertyStatement& group,
                                          std::string_view name) const {
    const LibertyStatement* const found = group.Find(name);
    if (found == nullptr || found->arguments.empty()) return std::nullopt;
    return ParseFunction(*found, CleanText(found->arguments[0]));
  }

  BooleanFunction ParseFunction(const LibertyStatement& at, const std::string& text) const {
    try {
      return BooleanFunction::Parse(text);
    } catch (const std::invalid_argument& error) {
      source_.Fail(at.offset, error.what());
    }
  }

  void ReadSequential(const LibertyStatement& group) {
    const LibertyStatement* const ff = group.Find("ff");
    const LibertyStatement* const latch = group.Find("latch");
    const LibertyStatement* const found = ff != nullptr ? ff : latch;
    if (found == nullptr) return;
    Sequential sequential;
    sequential.kind = ff != nullptr ? Sequential::Kind::kFlipFlop : Sequential::Kind::kLatch;
    if (!found->arguments.empty()) sequential.state = found->arguments[0];
    if (found->arguments.size() > 1) sequential.inverse_state = found->arguments[1];
    sequential.clock = Function(*found, ff != nullptr ? "clocked_on" : "enable");
    sequential.data = Function(*found, ff != nullptr ? "next_state" : "data_in");
    sequential.clear = Function(*found, "clear");
    sequential.preset = Function(*found, "preset");
    cell_.sequential = std::move(sequential);
  }

  void ReadPinGroup(const LibertyStatement& group) {
    for (const std::string_view name : group.arguments) {
      if (cell_.FindPin(name) != nullptr) {
        source_.Fail(group.offset, "pin '" + std::string(name) + "' is there twice");
      }
      pin_groups_.emplace_back(cell_.pins.size(), &group);
      cell_.pins.push_back(ReadPin(group, std::string(name)));
    }
  }

  Pin ReadPin(const LibertyStatement& group, std::string name) {
    Pin pin;
    pin.name = std::move(name);
    const std::string_view direction = group.Text("direction");
    if (direction == "output") {
      pin.direction = Pin::Direction::kOutput;
    } else if (direction == "internal") {
      pin.direction = Pin::Direction::kInternal;
    } else if (direction != "input") {
      source_.Fail(group.offset, "pin '" + pin.name + "' has no direction");
    }
    pin.is_clock = IsTrue(group.Text("clock"));
    pin.capacitance_ff = Capacitance(group, pin.direction);
    pin.max_capacitance_ff = NonNegative(group, "max_capacitance", tables_.units().ff);
    if (pin.direction != Pin::Direction::kOutput) return pin;
    if (group.Find("three_state") != nullptr) {
      cell_.dont_use = true;  // and no function: nobody takes it for a plain gate
    } else {
      pin.function = Function(group, "function");
    }
    return pin;
  }

  double Capacitance(const LibertyStatement& group, Pin::Direction direction) const {
    const double unit = tables_.units().ff;
    if (group.Find("capacitance") != nullptr) return NonNegative(group, "capacitance", unit);
    if (group.Find("rise_capacitance") != nullptr || group.Find("fall_capacitance") != nullptr) {
      return std::max(NonNegative(group, "rise_capacitance", unit),
                      NonNegative(group, "fall_capacitance", unit));
    }
    if (direction == Pin::Direction::kInput) return defaults_.input_capacitance_ff;
    return direction == Pin::Direction::kOutput ? defaults_.output_capacitance_ff : 0;
  }

  /// The two latch-based kinds whose output is the clock and a latch that is open while the clock
  /// is low. Others keep their attribute and get no function.
  void ReadClockGate(const LibertyStatement& group) {
    if (cell_.clock_gating != "latch_posedge" && cell_.clock_gating != "latch_posedge_precontrol") {
      return;
    }
    Sequential gate;
    gate.kind = Sequential::Kind::kClockGate;
    gate.state = "IQ";
    std::string clock;
    std::string enable;
    std::string test;
    Pin* output = nullptr;
    const LibertyStatement* output_group = nullptr;
    for (const auto& [index, pin_group] : pin_groups_) {
      Pin& pin = cell_.pins[index];
      const auto is = [&, attributes = pin_group](std::string_view attribute) {
        return IsTrue(attributes->Text(attribute));
      };
      if (is("clock_gate_clock_pin")) clock = pin.name;
      if (is("clock_gate_enable_pin")) enable = pin.name;
      if (is("clock_gate_test_pin")) test = pin.name;
      if (is("clock_gate_out_pin")) {
        output = &pin;
        output_group = pin_group;
      }
      if (pin.direction == Pin::Direction::kInternal) gate.state = pin.name;
    }
    if (clock.empty() || enable.empty() || output == nullptr) {
      source_.Fail(group.offset, "clock gate '" + cell_.name +
                                     "' does not name its clock, enable and output pins");
    }
    gate.clock = ParseFunction(group, clock);
    gate.data = ParseFunction(group, test.empty() ? enable : enable + " + " + test);
    const std::optional<BooleanFunction> stated = Function(*output_group, "state_function");
    output->function = stated ? stated : ParseFunction(group, clock + " * " + gate.state);
    cell_.sequential = std::move(gate);
  }

  void ReadArcs(Pin& pin, const LibertyStatement& group) {
    for (const LibertyStatement& child : group.children) {
      if (child.name == "timing") ReadTiming(pin, child);
      if (child.name == "internal_power") ReadEnergy(pin, child);
    }
  }

  /// The names in related_pin, checked.
  std::vector<std::string> RelatedPins(const LibertyStatement& group) const {
    const LibertyStatement* const found = group.Find("related_pin");
    if (found == nullptr || found->arguments.empty()) return {};
    std::vector<std::string> names = SplitWords(found->arguments[0]);
    for (const std::string& name : names) {
      if (cell_.FindPin(name) == nullptr) {
        source_.Fail(found->offset, "related_pin '" + name + "' is no pin of " + cell_.name);
      }
    }
    if (names.size() > cell_.pins.size()) {
      source_.Fail(found->offset, "related_pin names a pin twice");
    }
    return names;
  }

  std::string When(const LibertyStatement& group) const {
    const LibertyStatement* const found = group.Find("when");
    if (found == nullptr || found->arguments.empty()) return {};
    std::string text = CleanText(found->arguments[0]);
    CheckInputs(*found, ParseFunction(*found, text));
    return text;
  }

  void ReadTiming(Pin& pin, const LibertyStatement& group) {
    const std::string type = CleanText(group.Text("timing_type"));
    const bool is_output = pin.direction == Pin::Direction::kOutput;
    if (is_output && (type.empty() || type == "combinational" || type == "combinational_rise" ||
                      type == "combinational_fall" || type == "clear" || type == "preset")) {
      ReadDelay(pin, group, ArcKind::kCombinational);
    } else if (is_output && type == "rising_edge") {
      ReadDelay(pin, group, ArcKind::kRisingEdge);
    } else if (is_output && type == "falling_edge") {
      ReadDelay(pin, group, ArcKind::kFallingEdge);
    } else if (type.starts_with("setup_") || type.starts_with("hold_")) {
      ReadConstraint(pin, group, type);
    }
  }

  void ReadDelay(Pin& pin, const LibertyStatement& group, ArcKind kind) const {
    TimingArc arc;
    arc.kind = kind;
    arc.when = When(group);
    static constexpr std::array<std::pair<std::string_view, Table TimingArc::*>, 4> kTables = {
        {{"cell_rise", &TimingArc::delay_rise},
         {"cell_fall", &TimingArc::delay_fall},
         {"rise_transition", &TimingArc::slew_rise},
         {"fall_transition", &TimingArc::slew_fall}}};
    for (const auto& [name, table] : kTables) {
      if (const auto* found = group.Find(name)) arc.*table = tables_.Delay(*found);
    }
    if (arc.delay_rise.empty() && arc.delay_fall.empty()) return;
    if (arc.delay_rise.empty() != arc.slew_rise.empty() ||
        arc.delay_fall.empty() != arc.slew_fall.empty()) {
      source_.Fail(group.offset, "an arc has a delay without a transition, or the reverse");
    }
    for (std::string& related : RelatedPins(group)) {
      arc.related_pin = std::move(related);
      arc.sense = ReadSense(pin, group, arc);
      pin.timing.push_back(arc);
    }
  }

  Sense ReadSense(const Pin& pin, const LibertyStatement& group, const TimingArc& arc) const {
    const std::string_view sense = group.Text("timing_sense");
    if (sense == "positive_unate") return Sense::kPositiveUnate;
    if (sense == "negative_unate") return Sense::kNegativeUnate;
    const bool is_stated = sense == "non_unate";
    if (is_stated || arc.kind != ArcKind::kCombinational || !pin.function) return Sense::kNonUnate;
    return SenseOf(*pin.function, arc.related_pin);
  }

  void ReadConstraint(Pin& pin, const LibertyStatement& group, std::string_view type) const {
    const bool is_rising = type.ends_with("_rising");
    if (!is_rising && !type.ends_with("_falling")) return;
    ConstraintArc arc;
    arc.setup = type.starts_with("setup_");
    arc.edge = is_rising ? ArcKind::kRisingEdge : ArcKind::kFallingEdge;
    arc.when = When(group);
    if (const auto* found = group.Find("rise_constraint")) arc.rise = tables_.Constraint(*found);
    if (const auto* found = group.Find("fall_constraint")) arc.fall = tables_.Constraint(*found);
    if (arc.rise.empty() && arc.fall.empty()) return;
    for (std::string& related : RelatedPins(group)) {
      arc.related_pin = std::move(related);
      pin.constraints.push_back(arc);
    }
  }

  void ReadEnergy(Pin& pin, const LibertyStatement& group) const {
    EnergyArc arc;
    arc.when = When(group);
    if (const auto* found = group.Find("power")) {
      arc.rise_fj = tables_.Energy(*found);
      arc.fall_fj = arc.rise_fj;
    }
    if (const auto* found = group.Find("rise_power")) arc.rise_fj = tables_.Energy(*found);
    if (const auto* found = group.Find("fall_power")) arc.fall_fj = tables_.Energy(*found);
    std::vector<std::string> related = RelatedPins(group);
    if (related.empty()) related.emplace_back();
    for (std::string& name : related) {
      arc.related_pin = std::move(name);
      AddEnergy(pin, arc, group);
    }
  }

  /// One arc per related pin and condition: the groups of several supply pins are summed.
  void AddEnergy(Pin& pin, const EnergyArc& arc, const LibertyStatement& group) const {
    for (EnergyArc& there : pin.energy) {
      if (there.related_pin != arc.related_pin || there.when != arc.when) continue;
      there.rise_fj = Sum(there.rise_fj, arc.rise_fj, group);
      there.fall_fj = Sum(there.fall_fj, arc.fall_fj, group);
      return;
    }
    pin.energy.push_back(arc);
  }

  /// Tables with points of their own make one of all pairs of points, which a file of n points
  /// could let grow to n^2 values.
  Table Sum(const Table& a, const Table& b, const LibertyStatement& group) const {
    const std::size_t rows = a.slews_ps.size() + b.slews_ps.size();
    const std::size_t columns = a.loads_ff.size() + b.loads_ff.size();
    if (rows * columns > 4 * kMaxTableValues) {
      source_.Fail(group.offset, "sums tables over too many points");
    }
    return Add(a, b);
  }

  void CheckInputs(const LibertyStatement& at, const BooleanFunction& function) const {
    for (const std::string& input : function.inputs()) {
      const bool is_state = cell_.sequential && (input == cell_.sequential->state ||
                                                 input == cell_.sequential->inverse_state);
      if (!is_state && cell_.FindPin(input) == nullptr) {
        source_.Fail(at.offset, "'" + input + "' is no pin of " + cell_.name);
      }
    }
  }

  void CheckFunctions(const LibertyStatement& group) const {
    for (const Pin& pin : cell_.pins) {
      if (pin.function) CheckInputs(group, *pin.function);
    }
    if (!cell_.sequential) return;
    for (const auto* function : {&cell_.sequential->clock, &cell_.sequential->data,
                                 &cell_.sequential->clear, &cell_.sequential->preset}) {
      if (*function) CheckInputs(group, **function);
    }
  }

  void ReadLeakage(const LibertyStatement& group) {
    const double unit = tables_.units().nw;
    std::optional<double> unconditional;
    for (const LibertyStatement& child : group.children) {
      if (child.name != "leakage_power") continue;
      const double nw = NonNegative(child, "value", unit);
      const std::string when = When(child);
      if (when.empty()) {
        unconditional = unconditional.value_or(0) + nw;
        continue;
      }
      const auto there = std::find_if(cell_.leakages.begin(), cell_.leakages.end(),
                                      [&when](const Leakage& l) { return l.when == when; });
      if (there == cell_.leakages.end()) {
        cell_.leakages.push_back({when, nw});
      } else {
        there->nw += nw;  // of another supply pin
      }
    }
    if (unconditional) {
      cell_.leakage_nw = *unconditional;
    } else if (group.Find("cell_leakage_power") != nullptr) {
      cell_.leakage_nw = NonNegative(group, "cell_leakage_power", unit);
    } else if (!cell_.leakages.empty()) {
      for (const Leakage& leakage : cell_.leakages) cell_.leakage_nw += leakage.nw;
      cell_.leakage_nw /= static_cast<double>(cell_.leakages.size());
    } else {
      cell_.leakage_nw = defaults_.leakage_nw;
    }
  }

  const LibertySource& source_;
  const LibertyTables& tables_;
  const LibertyDefaults& defaults_;
  Cell cell_;
  std::vector<std::pair<std::size_t, const LibertyStatement*>> pin_groups_;
};

/// Whether Cell can hold it.
bool IsSupported(const LibertyStatement& group) {
  std::size_t registers = 0;
  std::size_t pins = 0;
  for (const LibertyStatement& child : group.children) {
    const std::string_view name = child.name;
    if (name == "bus" || name == "bundle" || name == "ff_bank" || name == "latch_bank")
      return false;
    if (name == "pin" && child.Text("direction") == "inout") return false;
    if (name == "ff" || name == "latch") ++registers;
    if (name == "pin") pins += child.arguments.size();
  }
  return registers < 2 && pins <= kMaxPins;
}

}  // namespace

std::optional<Cell> ReadLibertyCell(const LibertySource& source, const LibertyTables& tables,
                                    const LibertyDefaults& defaults,
                                    const LibertyStatement& group) {
  if (group.arguments.size() != 1) source.Fail(group.offset, "a cell has no name");
  if (!IsSupported(group)) return std::nullopt;
  return CellReader(source, tables, defaults).Read(group);
}

}  // namespace ternion::gates
