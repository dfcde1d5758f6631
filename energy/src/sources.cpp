// SPDX-License-Identifier: Apache-2.0

#include "sources.h"

#include <algorithm>

#include "format.h"

namespace ternion::energy {

Sources::Sources(const EnergyReport& report) {
  for (const EnergySide* side : {&report.ternary, &report.ternary_published, &report.fp16}) {
    for (const EnergyRow& row : side->rows) {
      if (NumberOf(row.constant) > constants_.size()) constants_.push_back(row.constant);
    }
  }
}

std::size_t Sources::NumberOf(const Constant& constant) const {
  const auto found = std::find_if(constants_.begin(), constants_.end(),
                                  [&](const Constant& c) { return c.id == constant.id; });
  return static_cast<std::size_t>(found - constants_.begin()) + 1;
}

std::string ValueText(const Constant& constant) {
  std::string text = FormatExact(constant.value) + " pJ per " + constant.per;
  if (constant.low) {
    text += " (range " + FormatExact(*constant.low) + " to " + FormatExact(*constant.high) + ")";
  }
  return text;
}

std::string MarkText(char mark) {
  switch (mark) {
    case 'P':
      return "read in the paper";
    case 'O':
      return "official repository";
    case 'S':
      return "third party's transcription";
    case 'D':
      return "derived by arithmetic";
    case 'U':
      return "not confirmed";
    default:
      return "assumed without a source";
  }
}

}  // namespace ternion::energy
