// SPDX-License-Identifier: Apache-2.0
//
// A cell from its Liberty group.

#ifndef TERNION_GATES_LIBERTY_CELL_H_
#define TERNION_GATES_LIBERTY_CELL_H_

#include <optional>

#include "liberty_syntax.h"
#include "liberty_tables.h"
#include "ternion/gates/cell_library.h"

namespace ternion::gates {

/// What a library states for cells and pins that state nothing themselves.
struct LibertyDefaults {
  double leakage_nw = 0;
  double input_capacitance_ff = 0;
  double output_capacitance_ff = 0;
};

/// Nothing for a cell that Cell cannot hold (liberty.h says which). Throws Error naming the line.
std::optional<Cell> ReadLibertyCell(const LibertySource& source, const LibertyTables& tables,
                                    const LibertyDefaults& defaults, const LibertyStatement& group);

}  // namespace ternion::gates

#endif  // TERNION_GATES_LIBERTY_CELL_H_
