// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/liberty.h"

#include <set>

#include "gunzip.h"
#include "liberty_cell.h"
#include "liberty_syntax.h"
#include "liberty_tables.h"
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
  result.date = CleanText(library.Text("date"));
  result.slew_low_percent =
      tables.Number(library, "slew_lower_threshold_pct_rise", result.slew_low_percent);
  result.slew_high_percent =
      tables.Number(library, "slew_upper_threshold_pct_rise", result.slew_high_percent);
  result.slew_derate = tables.Number(library, "slew_derate_from_library", result.slew_derate);
}

/// Whether the first energy of the library belongs to one of several supply pins.
bool HasEnergyBySupply(const LibertyStatement& group) {
  for (const LibertyStatement& child : group.children) {
    if (child.name == "internal_power") return child.Find("related_pg_pin") != nullptr;
    const bool may_hold_it = child.name == "cell" || child.name == "pin";
    if (may_hold_it && HasEnergyBySupply(child)) return true;
  }
  return false;
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
  result.energy_by_supply = HasEnergyBySupply(library);
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
  std::vector<CellLibrary> libraries;
  for (const std::filesystem::path& path : paths) libraries.push_back(LoadLiberty(path));
  return Merge(std::move(libraries));
}

}  // namespace ternion::gates
