// SPDX-License-Identifier: Apache-2.0
//
// An energy report as text for a terminal, JSON, CSV and one HTML page. Same report, same bytes.

#ifndef TERNION_ENERGY_REPORT_H_
#define TERNION_ENERGY_REPORT_H_

#include <string>
#include <string_view>

#include "ternion/energy/estimate.h"

namespace ternion::energy {

/// docs/energy.md and energy/schema/energy-report.schema.json describe it.
inline constexpr std::string_view kReportSchema = "ternion.energy/1";

std::string ToTable(const EnergyReport& report);
std::string ToJson(const EnergyReport& report);
/// RFC 4180, one line per event row of each side; no sums, so that columns can be added up.
std::string ToCsv(const EnergyReport& report);
/// Self-contained: no script, no network.
std::string ToHtml(const EnergyReport& report);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_REPORT_H_
