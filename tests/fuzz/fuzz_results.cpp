// SPDX-License-Identifier: Apache-2.0
//
// A sweep's database: any file is opened or refused with an Error, and the rows of one that is
// accepted can be printed, plotted and merged.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "memory_folder.h"
#include "ternion/explore/pareto.h"
#include "ternion/explore/results.h"
#include "ternion/util/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ternion::explore;
  static const ternion::fuzz::MemoryFolder kFolder;
  for (const char* journal : {"in.sqlite-journal", "in.sqlite-wal", "in.sqlite-shm"}) {
    std::filesystem::remove(kFolder / journal);
  }
  try {
    Results results(kFolder.Write("in.sqlite", {data, size}), Results::Open::kExisting);
    const std::vector<Row> rows = results.Rows();
    const Figure& x = FindFigure("tokens_per_second");
    const Figure& y = FindFigure("token_energy");
    const std::vector<Front> fronts = Fronts(rows, x, y);
    static_cast<void>(FrontTable(fronts, x, y));
    static_cast<void>(PlotSvg(fronts, x, y));
    static_cast<void>(ToCsv(rows));
  } catch (const ternion::Error&) {
  }
  return 0;
}
