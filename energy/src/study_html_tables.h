// SPDX-License-Identifier: Apache-2.0
//
// The tables behind the figures of a study's page: host, runs, sources.

#ifndef TERNION_ENERGY_STUDY_HTML_TABLES_H_
#define TERNION_ENERGY_STUDY_HTML_TABLES_H_

#include <string>

#include "html.h"
#include "study_text.h"

namespace ternion::energy {

/// A table in a box that scrolls sideways, up to its body; `label` names it for screen readers.
Html& OpenTable(Html& html, const std::string& label);
Html& CloseTable(Html& html);

/// The host's operations in the first pass, and its figures with their sources.
std::string HostTables(const StudyReport& report);
/// Every run with all its counters.
std::string RunTable(const StudyReport& report);
/// Energies of the accelerator's events, with their sources.
std::string SourceTable(const StudyReport& report);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_STUDY_HTML_TABLES_H_
