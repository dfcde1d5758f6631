// SPDX-License-Identifier: Apache-2.0

#include "cells_table.h"

#include <fmt/format.h>

#include <algorithm>

namespace ternion::cli {
namespace {

using gates::Cell;
using gates::Pin;
using gates::Sequential;
using gates::Table;

std::string Kind(const Cell& cell) {
  if (!cell.sequential) return cell.dont_use ? "not used" : "logic";
  switch (cell.sequential->kind) {
    case Sequential::Kind::kFlipFlop:
      return "flip-flop";
    case Sequential::Kind::kLatch:
      return "latch";
    case Sequential::Kind::kClockGate:
      return "clock gate";
  }
  return "";
}

std::string Functions(const Cell& cell) {
  std::string text;
  for (const Pin& pin : cell.pins) {
    if (pin.direction != Pin::Direction::kOutput) continue;
    if (!text.empty()) text += ", ";
    text += pin.name + " = " + (pin.function ? pin.function->text() : "?");
  }
  return text;
}

/// A point of the table's axes; the middle one of a table of one value is its only one.
struct Point {
  double slew_ps = 0;
  double load_ff = 0;
};

Point Middle(const Table& table) {
  return {table.slews_ps[table.slews_ps.size() / 2], table.loads_ff[table.loads_ff.size() / 2]};
}

std::string At(const Table& table, const Point& point) {
  return table.empty() ? "-" : fmt::format("{:.4g}", table.At(point.slew_ps, point.load_ff));
}

std::string ArcLine(std::string_view what, const std::string& from, const std::string& to,
                    const std::string& when, const Table& rise, const Table& fall) {
  const Table& any = rise.empty() ? fall : rise;
  if (any.empty()) return {};
  const Point point = Middle(any);
  const bool has_loads = any.loads_ff.size() > 1;
  return fmt::format("{:<10} {:<16} {:>10} {:>10} {:>9} {:>9}  {}\n", what,
                     from.empty() ? to : from + " -> " + to, At(rise, point), At(fall, point),
                     any.slews_ps.size() > 1 ? fmt::format("{:.4g}", point.slew_ps) : "-",
                     has_loads ? fmt::format("{:.4g}", point.load_ff) : "-", when);
}

}  // namespace

std::string CellsTable(const gates::CellLibrary& library) {
  std::size_t width = 4;
  for (const Cell& cell : library.cells) width = std::max(width, cell.name.size());
  std::string text =
      fmt::format("{}: {} cells, {} V, {} C\n\n{:<{}}  {:>9}  {:>10}  {:<10}  {}\n", library.name,
                  library.cells.size(), library.voltage_v, library.temperature_c, "cell", width,
                  "um2", "leakage nW", "kind", "functions");
  for (const Cell& cell : library.cells) {
    text += fmt::format("{:<{}}  {:>9.6g}  {:>10.4g}  {:<10}  {}\n", cell.name, width,
                        cell.area_um2, cell.leakage_nw, Kind(cell), Functions(cell));
  }
  return text;
}

std::string CellTable(const gates::CellLibrary& library, const Cell& cell) {
  std::string text = fmt::format("{} of {}: {}, {:.6g} um2, {:.4g} nW\n\n{:<8} {:>9}  {}\n",
                                 cell.name, library.name, Kind(cell), cell.area_um2,
                                 cell.leakage_nw, "pin", "fF", "function");
  for (const Pin& pin : cell.pins) {
    text += fmt::format("{:<8} {:>9.4g}  {}\n", pin.name, pin.capacitance_ff,
                        pin.function ? pin.function->text() : "");
  }
  text += fmt::format("\n{:<10} {:<16} {:>10} {:>10} {:>9} {:>9}  {}\n", "", "", "rise", "fall",
                      "slew ps", "load fF", "when");
  for (const Pin& pin : cell.pins) {
    for (const auto& arc : pin.timing) {
      text +=
          ArcLine("delay ps", arc.related_pin, pin.name, arc.when, arc.delay_rise, arc.delay_fall);
      text += ArcLine("slew ps", arc.related_pin, pin.name, arc.when, arc.slew_rise, arc.slew_fall);
    }
    for (const auto& arc : pin.constraints) {
      text += ArcLine(arc.setup ? "setup ps" : "hold ps", arc.related_pin, pin.name, arc.when,
                      arc.rise, arc.fall);
    }
    for (const auto& arc : pin.energy) {
      text += ArcLine("energy fJ", arc.related_pin, pin.name, arc.when, arc.rise_fj, arc.fall_fj);
    }
  }
  return text;
}

}  // namespace ternion::cli
