// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <set>

#include "ternion/gates/cell_library.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

void RequireSameConditions(const CellLibrary& first, const CellLibrary& other) {
  if (other.voltage_v != first.voltage_v || other.temperature_c != first.temperature_c) {
    throw Error(
        other.source, "",
        fmt::format("is for {} V and {} C, what stands before it for {} V and {} C",
                    other.voltage_v, other.temperature_c, first.voltage_v, first.temperature_c));
  }
  if (other.slew_low_percent != first.slew_low_percent ||
      other.slew_high_percent != first.slew_high_percent ||
      other.slew_derate != first.slew_derate) {
    throw Error(other.source, "", "measures slews in another way than what stands before it");
  }
}

}  // namespace

CellLibrary Merge(std::vector<CellLibrary> libraries) {
  if (libraries.empty()) throw Error("cell libraries", "", "none given");
  CellLibrary all = libraries.front();
  all.cells.clear();
  all.source.clear();
  std::set<std::string, std::less<>> names;
  for (CellLibrary& library : libraries) {
    RequireSameConditions(all, library);
    all.source += (all.source.empty() ? "" : " ") + library.source;
    all.energy_by_supply = all.energy_by_supply || library.energy_by_supply;
    for (Cell& cell : library.cells) {
      if (!names.insert(cell.name).second) {
        throw Error(library.source, "", "cell '" + cell.name + "' stands before it too");
      }
      all.cells.push_back(std::move(cell));
    }
  }
  return all;
}

}  // namespace ternion::gates
