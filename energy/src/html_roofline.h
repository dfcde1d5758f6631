// SPDX-License-Identifier: Apache-2.0
//
// A roofline: rate over intensity, both logarithmic, under what the array and the memory allow.

#ifndef TERNION_ENERGY_HTML_ROOFLINE_H_
#define TERNION_ENERGY_HTML_ROOFLINE_H_

#include <string>
#include <vector>

namespace ternion::energy {

struct RooflinePoint {
  std::string name;  ///< shown when pointed at
  double intensity;  ///< multiply-accumulates per byte moved, greater than 0
  double rate;       ///< multiply-accumulates per cycle, greater than 0
  int colour;        ///< 1..8, class f1..f8
};

/// `peak`: multiply-accumulates per cycle of all lanes; `bytes_per_cycle`: of the memory. Both
/// greater than 0.
std::string Roofline(const std::vector<RooflinePoint>& points, double peak, double bytes_per_cycle);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_HTML_ROOFLINE_H_
