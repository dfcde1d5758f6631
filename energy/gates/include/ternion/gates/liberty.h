// SPDX-License-Identifier: Apache-2.0
//
// Liberty (.lib) in and out.

#ifndef TERNION_GATES_LIBERTY_H_
#define TERNION_GATES_LIBERTY_H_

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "ternion/gates/cell_library.h"

namespace ternion::gates {

/// Reads one Liberty file, plain or gzip-compressed, with any units. Cells that Cell cannot hold
/// are left out: with buses, bundles, pins of both directions, over 256 pins, banks of registers or
/// several registers. An output with a third state has no function, and its cell is marked
/// dont_use. Throws Error naming file, line and reason.
CellLibrary LoadLiberty(const std::filesystem::path& path);
/// The same from text; `source` names it in errors.
CellLibrary ParseLiberty(std::string_view text, const std::string& source);

/// The cells of several files as one library; they must agree on voltage and temperature and name
/// no cell twice.
CellLibrary LoadLiberties(std::span<const std::filesystem::path> paths);

/// Liberty text that Yosys, ABC and OpenSTA read (1 ps, 1 fF, 1 V, 1 nW). ParseLiberty gives back
/// the same cells.
std::string ToLiberty(const CellLibrary& library);

}  // namespace ternion::gates

#endif  // TERNION_GATES_LIBERTY_H_
