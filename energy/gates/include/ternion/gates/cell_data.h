// SPDX-License-Identifier: Apache-2.0
//
// The project's own cell data: figures derived from a Liberty library, one row per cell
// (docs/cell-data.md).

#ifndef TERNION_GATES_CELL_DATA_H_
#define TERNION_GATES_CELL_DATA_H_

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/gates/cell_library.h"

namespace ternion::gates {

inline constexpr std::string_view kCellDataSchema = "ternion.cells/1";

/// At which slews and loads figures are taken.
struct DeriveOptions {
  std::vector<double> slews_ps;
  std::vector<double> loads_ff;
};

/// A library with the same cells and every table sampled at the stated slews and loads. Of the
/// conditions of a delay the slowest counts at each point, as in timing analysis: one arc per pair
/// of pins and sense. Of an energy the mean of the conditions counts for each of them; but in cells
/// that remember, each keeps its own: a clock's energy depends on whether the register changes.
/// Throws Error when slews or loads are missing, negative or do not rise.
CellLibrary Derive(const CellLibrary& library, const DeriveOptions& options);

/// The data file's text, one line per cell, numbers to 4 significant digits. Throws Error for what
/// the format cannot hold: tables that are not all on one grid.
std::string ToCellData(const CellLibrary& library);
CellLibrary ParseCellData(std::string_view text, const std::string& source);

/// A cell data file (.json) or a Liberty file (.lib, .lib.gz), by its name.
CellLibrary LoadCells(const std::filesystem::path& path);
/// The cells of several such files as one library.
CellLibrary LoadCells(std::span<const std::filesystem::path> paths);

}  // namespace ternion::gates

#endif  // TERNION_GATES_CELL_DATA_H_
