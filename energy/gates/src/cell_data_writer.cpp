// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iterator>
#include <nlohmann/json.hpp>

#include "cell_data_words.h"
#include "ternion/gates/cell_data.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

/// The slews and loads that all tables of the library share.
struct Grid {
  std::vector<double> slews_ps = {0};
  std::vector<double> loads_ff = {0};
};

[[noreturn]] void Refuse(const CellLibrary& library, const Cell& cell) {
  throw Error(library.source, cell.name,
              "its tables are not on the grid of the other cells; derive the library first");
}

template <typename Visit>
void ForEachTable(const Cell& cell, Visit&& visit) {
  for (const Pin& pin : cell.pins) {
    for (const TimingArc& arc : pin.timing) {
      for (const Table* table :
           {&arc.delay_rise, &arc.delay_fall, &arc.slew_rise, &arc.slew_fall}) {
        visit(*table);
      }
    }
    for (const EnergyArc& arc : pin.energy) {
      visit(arc.rise_fj);
      visit(arc.fall_fj);
    }
  }
}

/// Throws Error for a grid that a file must not have.
Grid FindGrid(const CellLibrary& library) {
  Grid grid;
  for (const Cell& cell : library.cells) {
    ForEachTable(cell, [&grid](const Table& table) {
      if (grid.slews_ps.size() == 1 && table.slews_ps.size() > 1) grid.slews_ps = table.slews_ps;
      if (grid.loads_ff.size() == 1 && table.loads_ff.size() > 1) grid.loads_ff = table.loads_ff;
    });
  }
  if (grid.slews_ps.size() > kMaxGridPoints || grid.loads_ff.size() > kMaxGridPoints) {
    throw Error(library.source, "", "more than 64 slews or loads");
  }
  return grid;
}

class Writer {
 public:
  explicit Writer(const CellLibrary& library) : library_(library), grid_(FindGrid(library)) {}

  std::string Write() {
    Head();
    out_ += "\"cells\": [";
    std::string_view separator = "\n";
    for (const Cell& cell : library_.cells) {
      out_ += separator;
      separator = ",\n";
      WriteCell(cell);
    }
    out_ += "\n]}\n";
    return std::move(out_);
  }

 private:
  template <typename... Args>
  void Put(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  std::string Quote(std::string_view text) const {
    try {
      return nlohmann::json(text).dump();
    } catch (const nlohmann::json::type_error&) {
      throw Error(library_.source, cell_ == nullptr ? "" : cell_->name,
                  "holds text that is not UTF-8");
    }
  }

  void Head() {
    Put("{{\"schema\": {},\n", Quote(kCellDataSchema));
    Put("\"name\": {},\n\"source\": {},\n", Quote(library_.name), Quote(library_.source));
    Put("\"date\": {},\n\"license\": {},\n", Quote(library_.date), Quote(library_.license));
    Put("\"process\": {}, \"voltage_v\": {}, \"temperature_c\": {},\n", Quote(library_.process),
        library_.voltage_v, library_.temperature_c);
    Put("\"slew_low_percent\": {}, \"slew_high_percent\": {}, \"slew_derate\": {},\n",
        library_.slew_low_percent, library_.slew_high_percent, library_.slew_derate);
    Put("\"energy_by_supply\": {:d},\n", library_.energy_by_supply);
    Put("\"slews_ps\": [{}],\n\"loads_ff\": [{}],\n", fmt::join(grid_.slews_ps, ", "),
        fmt::join(grid_.loads_ff, ", "));
  }

  void WriteCell(const Cell& cell) {
    cell_ = &cell;
    Put(R"({{"name":{},"area_um2":{:.6g},"leakage_nw":{:.4g})", Quote(cell.name), cell.area_um2,
        cell.leakage_nw);
    if (cell.dont_use) out_ += ",\"dont_use\":1";
    if (!cell.clock_gating.empty()) Put(",\"clock_gating\":{}", Quote(cell.clock_gating));
    if (cell.sequential) WriteSequential(*cell.sequential);
    out_ += ",\"pins\":[";
    for (const Pin& pin : cell.pins) {
      if (&pin != cell.pins.data()) out_ += ",";
      WritePin(pin);
    }
    out_ += "]}";
  }

  void WriteFunction(std::string_view name, const std::optional<BooleanFunction>& function) {
    if (function) Put(",\"{}\":{}", name, Quote(function->text()));
  }

  void WriteSequential(const Sequential& sequential) {
    Put(R"(,"state":{{"kind":"{}","name":{},"inverse":{})",
        kSequentialKinds[static_cast<std::size_t>(sequential.kind)], Quote(sequential.state),
        Quote(sequential.inverse_state));
    WriteFunction("clock", sequential.clock);
    WriteFunction("data", sequential.data);
    WriteFunction("clear", sequential.clear);
    WriteFunction("preset", sequential.preset);
    out_ += "}";
  }

  void WritePin(const Pin& pin) {
    const std::size_t kind = pin.is_clock ? 3 : static_cast<std::size_t>(pin.direction);
    Put(R"({{"name":{},"is":"{}")", Quote(pin.name), kPinKinds.at(kind));
    if (pin.capacitance_ff > 0) Put(",\"capacitance_ff\":{:.4g}", pin.capacitance_ff);
    if (pin.max_capacitance_ff > 0) Put(",\"max_capacitance_ff\":{:.4g}", pin.max_capacitance_ff);
    WriteFunction("function", pin.function);
    WriteList("delay", pin.timing, [this](const TimingArc& arc) { WriteTiming(arc); });
    WriteList("check", pin.constraints, [this](const ConstraintArc& arc) { WriteCheck(arc); });
    WriteList("energy", pin.energy, [this](const EnergyArc& arc) { WriteEnergy(arc); });
    out_ += "}";
  }

  /// Neighbours that differ in their condition only stand in one entry.
  template <typename Arc, typename Write>
  void WriteList(std::string_view name, const std::vector<Arc>& arcs, Write&& write) {
    if (arcs.empty()) return;
    Put(",\"{}\":[", name);
    for (std::size_t i = 0; i < arcs.size();) {
      if (i > 0) out_ += ",";
      Put("{{\"from\":{}", Quote(arcs[i].related_pin));
      std::vector<std::string> whens;
      std::size_t end = i;
      while (end < arcs.size() && end < i + kMaxConditions &&
             DiffersInConditionOnly(arcs[i], arcs[end])) {
        whens.push_back(Quote(arcs[end++].when));
      }
      if (whens.size() > 1 || whens[0] != "\"\"") Put(",\"when\":[{}]", fmt::join(whens, ","));
      write(arcs[i]);
      out_ += "}";
      i = end;
    }
    out_ += "]";
  }

  static bool DiffersInConditionOnly(const EnergyArc& a, const EnergyArc& b) {
    return a.related_pin == b.related_pin && IsSame(a.rise_fj, b.rise_fj) &&
           IsSame(a.fall_fj, b.fall_fj);
  }
  /// Derived delays have no conditions.
  template <typename Arc>
  static bool DiffersInConditionOnly(const Arc& a, const Arc& b) {
    return &a == &b;
  }

  static bool IsSame(const Table& a, const Table& b) {
    return a.slews_ps == b.slews_ps && a.loads_ff == b.loads_ff && a.values == b.values;
  }

  void WriteTiming(const TimingArc& arc) {
    Put(R"(,"sense":"{}","edge":"{}")", kSenses[static_cast<std::size_t>(arc.sense)],
        kEdges[static_cast<std::size_t>(arc.kind)]);
    WriteTable("rise", arc.delay_rise, grid_.loads_ff);
    WriteTable("fall", arc.delay_fall, grid_.loads_ff);
    WriteTable("rise_slew", arc.slew_rise, grid_.loads_ff);
    WriteTable("fall_slew", arc.slew_fall, grid_.loads_ff);
  }

  void WriteCheck(const ConstraintArc& arc) {
    Put(R"(,"time":"{}","edge":"{}")", arc.setup ? "setup" : "hold",
        kEdges[static_cast<std::size_t>(arc.edge)]);
    WriteTable("rise", arc.rise, grid_.slews_ps);
    WriteTable("fall", arc.fall, grid_.slews_ps);
  }

  void WriteEnergy(const EnergyArc& arc) {
    WriteTable("rise", arc.rise_fj, grid_.loads_ff);
    WriteTable("fall", arc.fall_fj, grid_.loads_ff);
  }

  /// All values of the grid, one row of slews where loads do not matter, or one value.
  void WriteTable(std::string_view name, const Table& table, const std::vector<double>& columns) {
    if (table.empty()) return;
    const bool has_rows = table.slews_ps.size() > 1;
    const bool has_columns = table.loads_ff.size() > 1;
    if ((has_rows && table.slews_ps != grid_.slews_ps) ||
        (has_columns && table.loads_ff != columns) ||
        (has_columns && !has_rows && grid_.slews_ps.size() > 1)) {
      Refuse(library_, *cell_);
    }
    Put(",\"{}\":[", name);
    for (std::size_t i = 0; i < table.values.size(); ++i) {
      Put("{}{:.4g}", i == 0 ? "" : ",", table.values[i]);
    }
    out_ += "]";
  }

  const CellLibrary& library_;
  Grid grid_;
  const Cell* cell_ = nullptr;
  std::string out_;
};

}  // namespace

std::string ToCellData(const CellLibrary& library) { return Writer(library).Write(); }

}  // namespace ternion::gates
