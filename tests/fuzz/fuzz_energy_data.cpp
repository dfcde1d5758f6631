// SPDX-License-Identifier: Apache-2.0
//
// The readers of energy data: technology, models' shapes, published figures, the ladder and the
// lane figures of its record. Each is given the same text and accepts it or throws Error; what it
// accepts answers lookups with a figure or an Error.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>

#include "memory_folder.h"
#include "ternion/energy/ladder.h"
#include "ternion/energy/lane_figures.h"
#include "ternion/energy/published_comparison.h"
#include "ternion/energy/published_model.h"
#include "ternion/energy/technology.h"
#include "ternion/util/error.h"

namespace {

using namespace ternion::energy;

void ReadTechnology(const std::string& text) {
  const Technology technology = ParseTechnology(text, "input");
  if (!std::isfinite(technology.Dram(technology.default_dram).value)) std::abort();
  if (technology.Sram(~std::uint64_t{0}).capacity_bytes == 0) std::abort();
  static_cast<void>(technology.Operation("int8_add"));
}

void ReadShapes(const std::string& text) {
  for (const ModelShape& shape : ParseModelShapes(text, "input")) {
    if (!std::isfinite(shape.linear_weights()) || shape.linear_weights() <= 0) std::abort();
  }
}

void ReadPublished(const std::string& text) {
  for (const PublishedFigure& figure : ParsePublishedFigures(text, "input")) {
    if (!(figure.value > 0) || !(figure.tolerance >= 0)) std::abort();
  }
}

void ReadLadder(const std::string& text) {
  for (const LadderSection& section : ParseLadder(text, "input").sections) {
    for (const LadderTable& table : section.tables) {
      for (const auto& row : table.rows) {
        if (row.size() != table.columns.size()) std::abort();
      }
    }
  }
}

void ReadLanes(const std::string& text) {
  static const ternion::fuzz::MemoryFolder kFolder;
  const std::span bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  for (const auto& figures : LoadLaneTable(kFolder.Write("record.json", bytes))) {
    if (!(figures.area_um2 > 0 && figures.prefill_pj > 0)) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const auto read : {ReadTechnology, ReadShapes, ReadPublished, ReadLadder, ReadLanes}) {
    try {
      read(text);
    } catch (const ternion::Error&) {
    }
  }
  return 0;
}
