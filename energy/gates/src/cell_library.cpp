// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/cell_library.h"

#include <algorithm>
#include <span>

namespace ternion::gates {
namespace {

/// Between which points of an axis a value lies, and how far towards the upper one: below 0 or
/// above 1 outside of the axis.
struct Place {
  std::size_t low = 0;
  std::size_t high = 0;
  double fraction = 0;
};

Place Find(std::span<const double> axis, double value) {
  if (axis.size() < 2) return {};
  const auto inner = axis.subspan(1, axis.size() - 2);
  const auto above = std::upper_bound(inner.begin(), inner.end(), value) - inner.begin();
  const auto low = static_cast<std::size_t>(above);
  return {low, low + 1, (value - axis[low]) / (axis[low + 1] - axis[low])};
}

template <typename Named>
const Named* FindByName(const std::vector<Named>& items, std::string_view name) {
  const auto found = std::find_if(items.begin(), items.end(),
                                  [name](const Named& item) { return item.name == name; });
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

double Table::At(double slew_ps, double load_ff) const {
  const Place row = Find(slews_ps, slew_ps);
  const Place column = Find(loads_ff, load_ff);
  const auto along_row = [&](std::size_t slew) {
    const double* const line = &values[slew * loads_ff.size()];
    return line[column.low] + column.fraction * (line[column.high] - line[column.low]);
  };
  const double low = along_row(row.low);
  return row.low == row.high ? low : low + row.fraction * (along_row(row.high) - low);
}

const Pin* Cell::FindPin(std::string_view pin) const { return FindByName(pins, pin); }

const Cell* CellLibrary::FindCell(std::string_view cell) const { return FindByName(cells, cell); }

}  // namespace ternion::gates
