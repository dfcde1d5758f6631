// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>

#include "ternion/gates/liberty.h"

namespace ternion::gates {
namespace {

enum class Variables : std::uint8_t { kDelay, kEnergy, kConstraint };

/// What tells one table template from another.
using Shape = std::tuple<Variables, std::vector<double>, std::vector<double>>;

/// The axes of a table that it depends on; a template of none is Liberty's "scalar".
Shape ShapeOf(Variables variables, const Table& table) {
  Shape shape{variables, {}, {}};
  if (table.slews_ps.size() > 1) std::get<1>(shape) = table.slews_ps;
  if (table.loads_ff.size() > 1) std::get<2>(shape) = table.loads_ff;
  return shape;
}

std::string_view RowVariable(Variables variables) {
  if (variables == Variables::kConstraint) return "constrained_pin_transition";
  return variables == Variables::kDelay ? "input_net_transition" : "input_transition_time";
}

std::string_view ColumnVariable(Variables variables) {
  return variables == Variables::kConstraint ? "related_pin_transition"
                                             : "total_output_net_capacitance";
}

bool DependsOn(const std::optional<BooleanFunction>& function, std::string_view input) {
  return function && std::find(function->inputs().begin(), function->inputs().end(), input) !=
                         function->inputs().end();
}

class Writer {
 public:
  explicit Writer(const CellLibrary& library) : library_(library) {}

  std::string Write() {
    for (const Cell& cell : library_.cells) WriteCell(cell);
    const std::string cells = std::move(out_);
    out_.clear();
    WriteHead();
    return out_ + cells + "}\n";
  }

 private:
  template <typename... Args>
  void Line(int indent, fmt::format_string<Args...> format, Args&&... args) {
    out_.append(static_cast<std::size_t>(indent), ' ');
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }

  void WriteHead() {
    Line(0, "library ({}) {{", library_.name);
    if (!library_.date.empty()) Line(2, "date : \"{}\";", library_.date);
    Line(2, "delay_model : table_lookup;");
    for (const char* unit : {"time_unit : \"1ps\"", "voltage_unit : \"1V\"",
                             "current_unit : \"1mA\"", "pulling_resistance_unit : \"1kohm\"",
                             "leakage_power_unit : \"1nW\"", "capacitive_load_unit (1, ff)"}) {
      Line(2, "{};", unit);
    }
    for (const char* edge : {"rise", "fall"}) {
      Line(2, "input_threshold_pct_{} : 50;", edge);
      Line(2, "output_threshold_pct_{} : 50;", edge);
      Line(2, "slew_lower_threshold_pct_{} : {};", edge, library_.slew_low_percent);
      Line(2, "slew_upper_threshold_pct_{} : {};", edge, library_.slew_high_percent);
    }
    Line(2, "slew_derate_from_library : {};", library_.slew_derate);
    Line(2, "nom_process : 1;");
    Line(2, "nom_voltage : {};", library_.voltage_v);
    Line(2, "nom_temperature : {};", library_.temperature_c);
    if (library_.energy_by_supply) {
      Line(2, "voltage_map (VDD, {});", library_.voltage_v);
      Line(2, "voltage_map (VSS, 0);");
    }
    const std::string conditions = library_.process.empty() ? "typical" : library_.process;
    Line(2, "operating_conditions ({}) {{", conditions);
    Line(4, "process : 1;");
    Line(4, "voltage : {};", library_.voltage_v);
    Line(4, "temperature : {};", library_.temperature_c);
    Line(2, "}}");
    Line(2, "default_operating_conditions : {};", conditions);
    WriteTemplates();
  }

  void WriteTemplates() {
    for (const auto& [shape, name] : templates_) {
      const auto& [variables, rows, columns] = shape;
      const bool is_power = variables == Variables::kEnergy;
      Line(2, "{} ({}) {{", is_power ? "power_lut_template" : "lu_table_template", name);
      int axis = 0;
      for (const auto& [variable, points] :
           {std::pair(RowVariable(variables), &rows), {ColumnVariable(variables), &columns}}) {
        if (points->empty()) continue;
        Line(4, "variable_{} : {};", ++axis, variable);
        Line(4, "index_{} (\"{}\");", axis, fmt::join(*points, ", "));
      }
      Line(2, "}}");
    }
  }

  void WriteCell(const Cell& cell) {
    Line(2, "cell ({}) {{", cell.name);
    Line(4, "area : {};", cell.area_um2);
    Line(4, "cell_leakage_power : {};", cell.leakage_nw);
    if (cell.dont_use) Line(4, "dont_use : true;");
    if (!cell.clock_gating.empty()) {
      Line(4, "clock_gating_integrated_cell : \"{}\";", cell.clock_gating);
    }
    if (library_.energy_by_supply) {
      Line(4, "pg_pin (VDD) {{ pg_type : primary_power; voltage_name : \"VDD\"; }}");
      Line(4, "pg_pin (VSS) {{ pg_type : primary_ground; voltage_name : \"VSS\"; }}");
    }
    for (const Leakage& leakage : cell.leakages) {
      Line(4, "leakage_power () {{ when : \"{}\"; value : {}; }}", leakage.when, leakage.nw);
    }
    if (cell.sequential) WriteSequential(cell, *cell.sequential);
    for (const Pin& pin : cell.pins) WritePin(cell, pin);
    Line(2, "}}");
  }

  void WriteSequential(const Cell& cell, const Sequential& sequential) {
    if (sequential.kind == Sequential::Kind::kClockGate) {
      WriteStateTable(cell, sequential);
      return;
    }
    const bool is_latch = sequential.kind == Sequential::Kind::kLatch;
    const std::string names = sequential.inverse_state.empty()
                                  ? sequential.state
                                  : sequential.state + ", " + sequential.inverse_state;
    Line(4, "{} ({}) {{", is_latch ? "latch" : "ff", names);
    WriteFunction(6, is_latch ? "enable" : "clocked_on", sequential.clock);
    WriteFunction(6, is_latch ? "data_in" : "next_state", sequential.data);
    WriteFunction(6, "clear", sequential.clear);
    WriteFunction(6, "preset", sequential.preset);
    Line(4, "}}");
  }

  /// A latch that is open while the clock is low: its rows over the enable pins.
  void WriteStateTable(const Cell& cell, const Sequential& gate) {
    if (!gate.clock || !gate.data || cell.FindPin(gate.state) == nullptr) return;
    const auto& enables = gate.data->inputs();
    Line(4, R"(statetable ("{} {}", "{}") {{)", fmt::join(gate.clock->inputs(), " "),
         fmt::join(enables, " "), gate.state);
    std::string rows;
    for (std::uint32_t values = 0; values < 1U << enables.size(); ++values) {
      rows += "L";
      for (std::size_t i = 0; i < enables.size(); ++i)
        rows += (values >> i & 1U) != 0 ? " H" : " L";
      rows += fmt::format(" : - : {}, ", gate.data->Evaluate(values) ? "H" : "L");
    }
    rows += "H";
    for (std::size_t i = 0; i < enables.size(); ++i) rows += " -";
    Line(6, "table : \"{} : - : N\";", rows);
    Line(4, "}}");
  }

  void WriteFunction(int indent, std::string_view name,
                     const std::optional<BooleanFunction>& function) {
    if (function) Line(indent, "{} : \"{}\";", name, function->text());
  }

  void WritePin(const Cell& cell, const Pin& pin) {
    Line(4, "pin ({}) {{", pin.name);
    const bool is_gate = cell.sequential && cell.sequential->kind == Sequential::Kind::kClockGate;
    switch (pin.direction) {
      case Pin::Direction::kInput:
        Line(6, "direction : input;");
        break;
      case Pin::Direction::kOutput:
        Line(6, "direction : output;");
        WriteFunction(6, is_gate ? "state_function" : "function", pin.function);
        break;
      case Pin::Direction::kInternal:
        Line(6, "direction : internal;");
        Line(6, "internal_node : \"{}\";", pin.name);
        break;
    }
    if (is_gate) WriteGateRole(*cell.sequential, pin);
    if (pin.is_clock) Line(6, "clock : true;");
    if (pin.direction != Pin::Direction::kInternal) {
      Line(6, "capacitance : {};", pin.capacitance_ff);
      if (library_.energy_by_supply) {
        Line(6, "related_power_pin : VDD;");
        Line(6, "related_ground_pin : VSS;");
      }
    }
    if (pin.max_capacitance_ff > 0) Line(6, "max_capacitance : {};", pin.max_capacitance_ff);
    for (const TimingArc& arc : pin.timing) WriteTiming(cell, arc);
    for (const ConstraintArc& arc : pin.constraints) WriteConstraint(arc);
    for (const EnergyArc& arc : pin.energy) WriteEnergy(arc);
    Line(4, "}}");
  }

  void WriteGateRole(const Sequential& gate, const Pin& pin) {
    if (pin.direction == Pin::Direction::kOutput) Line(6, "clock_gate_out_pin : true;");
    if (DependsOn(gate.clock, pin.name)) Line(6, "clock_gate_clock_pin : true;");
    if (DependsOn(gate.data, pin.name)) {
      const bool is_enable = gate.data->inputs().front() == pin.name;
      Line(6, "clock_gate_{}_pin : true;", is_enable ? "enable" : "test");
    }
  }

  static std::string_view TimingType(const Cell& cell, const TimingArc& arc) {
    if (arc.kind == ArcKind::kRisingEdge) return "rising_edge";
    if (arc.kind == ArcKind::kFallingEdge) return "falling_edge";
    if (cell.sequential && DependsOn(cell.sequential->clear, arc.related_pin)) return "clear";
    if (cell.sequential && DependsOn(cell.sequential->preset, arc.related_pin)) return "preset";
    if (arc.delay_fall.empty()) return "combinational_rise";
    return arc.delay_rise.empty() ? "combinational_fall" : "combinational";
  }

  void BeginArc(std::string_view kind, const std::string& related_pin, const std::string& when) {
    Line(6, "{} () {{", kind);
    if (!related_pin.empty()) Line(8, "related_pin : \"{}\";", related_pin);
    if (!when.empty()) Line(8, "when : \"{}\";", when);
  }

  void WriteTiming(const Cell& cell, const TimingArc& arc) {
    BeginArc("timing", arc.related_pin, arc.when);
    static constexpr std::array<std::string_view, 3> kSenses = {"positive_unate", "negative_unate",
                                                                "non_unate"};
    Line(8, "timing_sense : {};", kSenses.at(static_cast<std::size_t>(arc.sense)));
    Line(8, "timing_type : {};", TimingType(cell, arc));
    WriteTable("cell_rise", Variables::kDelay, arc.delay_rise);
    WriteTable("rise_transition", Variables::kDelay, arc.slew_rise);
    WriteTable("cell_fall", Variables::kDelay, arc.delay_fall);
    WriteTable("fall_transition", Variables::kDelay, arc.slew_fall);
    Line(6, "}}");
  }

  void WriteConstraint(const ConstraintArc& arc) {
    BeginArc("timing", arc.related_pin, arc.when);
    Line(8, "timing_type : {}_{};", arc.setup ? "setup" : "hold",
         arc.edge == ArcKind::kFallingEdge ? "falling" : "rising");
    WriteTable("rise_constraint", Variables::kConstraint, arc.rise);
    WriteTable("fall_constraint", Variables::kConstraint, arc.fall);
    Line(6, "}}");
  }

  void WriteEnergy(const EnergyArc& arc) {
    if (!library_.energy_by_supply) {
      WriteEnergyOf("", 1, arc);
      return;
    }
    WriteEnergyOf("VDD", 0.5, arc);
    WriteEnergyOf("VSS", 0.5, arc);
  }

  void WriteEnergyOf(std::string_view supply, double share, const EnergyArc& arc) {
    BeginArc("internal_power", arc.related_pin, arc.when);
    if (!supply.empty()) Line(8, "related_pg_pin : {};", supply);
    WriteTable("rise_power", Variables::kEnergy, arc.rise_fj, share);
    WriteTable("fall_power", Variables::kEnergy, arc.fall_fj, share);
    Line(6, "}}");
  }

  std::string TemplateName(const Shape& shape) {
    if (std::get<1>(shape).empty() && std::get<2>(shape).empty()) return "scalar";
    const auto found = templates_.find(shape);
    if (found != templates_.end()) return found->second;
    return templates_[shape] = fmt::format("template_{}", templates_.size() + 1);
  }

  void WriteTable(std::string_view name, Variables variables, const Table& table,
                  double share = 1) {
    if (table.empty()) return;
    Line(8, "{} ({}) {{", name, TemplateName(ShapeOf(variables, table)));
    out_ += "          values (\"";
    const std::size_t columns = table.loads_ff.size();
    for (std::size_t i = 0; i < table.values.size(); ++i) {
      const bool begins_row = i > 0 && columns > 1 && i % columns == 0;
      if (i > 0) out_ += begins_row ? "\", \\\n            \"" : ", ";
      fmt::format_to(std::back_inserter(out_), "{}", table.values[i] * share);
    }
    out_ += "\"";
    out_ += ");\n";
    Line(8, "}}");
  }

  const CellLibrary& library_;
  std::map<Shape, std::string> templates_;
  std::string out_;
};

}  // namespace

std::string ToLiberty(const CellLibrary& library) { return Writer(library).Write(); }

}  // namespace ternion::gates
