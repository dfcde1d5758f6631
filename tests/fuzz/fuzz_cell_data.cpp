// SPDX-License-Identifier: Apache-2.0
//
// The reader of cell data must accept or refuse any bytes with an Error: no crash, no other
// exception.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ternion/gates/cell_data.h"
#include "ternion/util/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ternion::gates;
  CellLibrary library;
  try {
    library = ParseCellData({reinterpret_cast<const char*>(data), size}, "input");
  } catch (const ternion::Error&) {
    return 0;
  }
  for (const Cell& cell : library.cells) {
    for (const Pin& pin : cell.pins) {
      for (const TimingArc& arc : pin.timing) {
        // What later code relies on.
        if (cell.FindPin(arc.related_pin) == nullptr && !arc.related_pin.empty()) std::abort();
        if (!arc.delay_rise.empty()) static_cast<void>(arc.delay_rise.At(20, 3));
      }
    }
  }
  return 0;
}
