// SPDX-License-Identifier: Apache-2.0

#include "format.h"
#include "ternion/energy/report.h"

namespace ternion::energy {

std::string ToCsv(const EnergyReport& report) {
  std::string text =
      CsvLine({"side", "category", "item", "events", "event_unit", "energy_per_event_pj",
               "energy_pj", "constant", "technology", "kind", "mark", "source", "note"});
  for (const EnergySide* side : {&report.ternary, &report.ternary_published, &report.fp16}) {
    for (const EnergyRow& row : side->rows) {
      text += CsvLine(
          {side->id, std::string(Name(row.category)), row.item, std::to_string(row.events),
           row.event_unit, FormatExact(row.energy_per_event_pj), FormatExact(row.energy_pj),
           row.constant.label, row.constant.technology, std::string(Name(row.constant.kind)),
           std::string(1, row.constant.mark), row.constant.source, row.note});
    }
  }
  return text;
}

}  // namespace ternion::energy
