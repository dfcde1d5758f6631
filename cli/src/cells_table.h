// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_CLI_CELLS_TABLE_H_
#define TERNION_CLI_CELLS_TABLE_H_

#include <string>

#include "ternion/gates/cell_library.h"

namespace ternion::cli {

/// One line per cell.
std::string CellsTable(const gates::CellLibrary& library);

/// Pins, delays and energies of one cell at the middle of its own slews and loads.
std::string CellTable(const gates::CellLibrary& library, const gates::Cell& cell);

}  // namespace ternion::cli

#endif  // TERNION_CLI_CELLS_TABLE_H_
