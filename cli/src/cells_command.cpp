// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>
#include <fnmatch.h>

#include <algorithm>
#include <memory>

#include "cells_table.h"
#include "commands.h"
#include "options.h"
#include "output.h"
#include "ternion/gates/cell_data.h"
#include "ternion/gates/liberty.h"
#include "ternion/util/error.h"

namespace ternion::cli {
namespace {

struct Options {
  std::vector<std::filesystem::path> files;
  std::filesystem::path out;
  gates::DeriveOptions grid = {{8, 25, 80}, {0.6, 2, 8}};
  std::vector<std::string> leave_out;
  std::string license;
  std::string cell;
};

/// "a.lib b.lib" of the files, without their folders.
std::string FileNames(const std::vector<std::filesystem::path>& files) {
  std::string names;
  for (const auto& file : files) names += (names.empty() ? "" : " ") + file.filename().string();
  return names;
}

/// Removes the cells whose names match a pattern. Throws Error for a pattern that matches none.
void LeaveOut(const std::vector<std::string>& patterns, gates::CellLibrary& library) {
  std::vector<bool> has_matched(patterns.size());
  std::erase_if(library.cells, [&](const gates::Cell& cell) {
    bool matches_any = false;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      if (fnmatch(patterns[i].c_str(), cell.name.c_str(), 0) != 0) continue;
      has_matched[i] = true;
      matches_any = true;
    }
    return matches_any;
  });
  const auto unused = std::find(has_matched.begin(), has_matched.end(), false);
  if (unused == has_matched.end()) return;
  throw Error("--leave-out", patterns[static_cast<std::size_t>(unused - has_matched.begin())],
              "matches no cell");
}

int Derive(const Options& options) {
  RequireWritable(options.out);
  gates::CellLibrary library = gates::LoadCells(options.files);
  LeaveOut(options.leave_out, library);
  library = gates::Derive(library, options.grid);
  library.source = FileNames(options.files);
  library.license = options.license;
  WriteTextOrPrint(options.out, gates::ToCellData(library));
  return kSuccess;
}

int Liberty(const Options& options) {
  RequireWritable(options.out);
  WriteTextOrPrint(options.out, gates::ToLiberty(gates::LoadCells(options.files)));
  return kSuccess;
}

int List(const Options& options) {
  const gates::CellLibrary library = gates::LoadCells(options.files);
  if (options.cell.empty()) {
    PrintNow(CellsTable(library));
    return kSuccess;
  }
  const gates::Cell* const cell = library.FindCell(options.cell);
  if (cell == nullptr) throw Error(library.source, options.cell, "no such cell");
  PrintNow(CellTable(library, *cell));
  return kSuccess;
}

void AddFiles(CLI::App& app, Options& options) {
  app.add_option("FILE", options.files, "Liberty files (.lib, .lib.gz) or cell data (.json)")
      ->required();
}

void AddOut(CLI::App& app, Options& options) {
  app.add_option("-o,--out", options.out, "File to write (default: standard output)");
}

}  // namespace

Command CellsCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app = AddCommand(parent, "cells", "Standard cells: derive, write as Liberty, list",
                             "ternion cells list energy/cells/asap7-rvt-tt.json");
  app->require_subcommand(1);

  CLI::App* derive = AddCommand(*app, "derive", "Cell data from a Liberty library",
                                "ternion cells derive a.lib.gz b.lib.gz -o cells.json");
  AddFiles(*derive, *options);
  AddOut(*derive, *options);
  derive->add_option("--slews", options->grid.slews_ps, "Slews of all tables, ps: 5,20,60")
      ->delimiter(',')
      ->capture_default_str();
  derive->add_option("--loads", options->grid.loads_ff, "Loads of all tables, fF: 1,4,16")
      ->delimiter(',')
      ->capture_default_str();
  derive->add_option("--leave-out", options->leave_out, "Cells to leave out: a pattern, or several")
      ->delimiter(',');
  derive->add_option("--license", options->license, "SPDX identifier of the library's licence");

  CLI::App* liberty = AddCommand(*app, "liberty", "One Liberty file for Yosys, ABC and OpenSTA",
                                 "ternion cells liberty cells.json -o cells.lib");
  AddFiles(*liberty, *options);
  AddOut(*liberty, *options);

  CLI::App* list = AddCommand(*app, "list", "The cells as a table, or one of them in full",
                              "ternion cells list cells.json --cell INVx1_ASAP7_75t_R");
  AddFiles(*list, *options);
  list->add_option("--cell", options->cell, "Only this cell, with its delays and energies");

  return {app, [options, derive, liberty] {
            if (derive->parsed()) return Derive(*options);
            return liberty->parsed() ? Liberty(*options) : List(*options);
          }};
}

}  // namespace ternion::cli
