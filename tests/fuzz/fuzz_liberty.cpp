// SPDX-License-Identifier: Apache-2.0
//
// The Liberty reader must accept or refuse any bytes with an Error; what it accepts can be derived,
// written and read again, unless a name holds what Liberty cannot say.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "ternion/gates/cell_data.h"
#include "ternion/gates/liberty.h"
#include "ternion/util/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ternion::gates;
  try {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const CellLibrary library = ParseLiberty(text, "input");
    const CellLibrary derived = Derive(library, {{10, 40}, {1, 4}});
    ParseCellData(ToCellData(derived), "derived");
    ParseLiberty(ToLiberty(library), "written");
  } catch (const ternion::Error&) {
  }
  return 0;
}
