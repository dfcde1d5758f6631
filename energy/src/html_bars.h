// SPDX-License-Identifier: Apache-2.0
//
// Stacked bars and their legend, for HTML pages.

#ifndef TERNION_ENERGY_HTML_BARS_H_
#define TERNION_ENERGY_HTML_BARS_H_

#include <string>
#include <utility>
#include <vector>

namespace ternion::energy {

struct BarPart {
  std::string name;
  double value;
  int colour;  ///< 1..8, class f1..f8
  std::string text;
};

/// One stacked bar with its name and total, as three cells of a grid of class "bars"; `full` is the
/// value that fills it. Widths are in user units of a 1000 x 22 view box.
std::string Bar(const std::string& name, const std::vector<BarPart>& parts, double full,
                const std::string& total);

/// Names and colours.
std::string Legend(const std::vector<std::pair<std::string, int>>& entries);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_HTML_BARS_H_
