// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/liberty.h"

#include <fmt/format.h>

#include <set>

#include "gunzip.h"
#include "liberty_cell.h"
#include "liberty_syntax.h"
#include "liberty_tables.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::gates {
namespace {

/// The default operating conditions' group, else the only one; nullptr where there is none.
const LibertyStatement* OperatingConditions(const LibertyStatement& library) {
  const std::string_view wanted = library.Text("default_operating_conditions");
  const LibertyStatement* found = nullptr;
  for (const LibertyStatement& child : library.children) {
    if (child.name != "operating_conditions" || child.arguments.empty()) continue;
    if (wanted.empty() || child.arguments[0] == wanted) found = &child;
  }
  return found;
}

void ReadConditions(const LibertyTables& tables, const LibertyStatement& library,
                    CellLibrary& result) {
  double volts = tables.Number(library, "nom_voltage", 0);
  result.temperature_c = tables.Number(library, "nom_temperature", 0);
  if (const LibertyStatement* const conditions = OperatingConditions(library)) {
    volts = tables.Number(*conditions, "voltage", volts);
    result.temperature_c = tables.Number(*conditions, "temperature", result.temperature_c);
    result.process = conditions->arguments[0];
  }
  result.voltage_v = volts * tables.units().v;
}

}  // namespace

CellLibrary ParseLiberty(std::string_view text, const std::string& source_name) {
  const LibertySource source(text, source_name);
  const LibertyStatement library = ParseLibertySyntax(source);
  if (library.name != "library" || !library.is_group || library.arguments.size() != 1) {
    source.Fail(library.offset, "expected 'library (name) {'");
  }
  CellLibrary result;
  result.name = library.arguments[0];
  result.source = source_name;
  const LibertyTables tables(source, library);
  ReadConditions(tables, library, result);
  const LibertyDefaults defaults = {
      tables.Number(library, "default_cell_leakage_power", 0) * tables.units().nw,
      tables.Number(library, "default_input_pin_cap", 0) * tables.units().ff,
      tables.Number(library, "default_output_pin_cap", 0) * tables.units().ff};
  std::set<std::string_view> names;
  for (const LibertyStatement& child : library.children) {
    if (child.name != "cell") continue;
    std::optional<Cell> cell = ReadLibertyCell(source, tables, defaults, child);
    if (!names.insert(child.arguments[0]).second) {
      source.Fail(child.offset, "cell '" + std::string(child.arguments[0]) + "' is there twice");
    }
    if (cell) result.cells.push_back(*std::move(cell));
  }
  return result;
}

CellLibrary LoadLiberty(const std::filesystem::path& path) {
  std::string text = ReadText(path);
  if (IsGzip(text)) text = Gunzip(text, path.string());
  return ParseLiberty(text, path.string());
}

CellLibrary LoadLiberties(std::span<const std::filesystem::path> paths) {
  if (paths.empty()) throw Error("Liberty files", "", "none given");
  CellLibrary all;
  std::set<std::string, std::less<>> names;
  for (const std::filesystem::path& path : paths) {
    CellLibrary one = LoadLiberty(path);
    if (all.source.empty()) {
      all.name = one.name;
      all.source = one.source;
      all.voltage_v = one.voltage_v;
      all.temperature_c = one.temperature_c;
      all.process = one.process;
    } else {
      all.source += " " + one.source;
      if (one.voltage_v != all.voltage_v || one.temperature_c != all.temperature_c) {
        throw Error(
            one.source, "",
            fmt::format("is for {} V and {} C, the files before it for {} V and {} C",
                        one.voltage_v, one.temperature_c, all.voltage_v, all.temperature_c));
      }
    }
    for (Cell& cell : one.cells) {
      if (!names.insert(cell.name).second) {
        throw Error(one.source, "", "cell '" + cell.name + "' is in a file before it too");
      }
      all.cells.push_back(std::move(cell));
    }
  }
  return all;
}

}  // namespace ternion::gates
