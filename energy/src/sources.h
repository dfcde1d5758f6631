// SPDX-License-Identifier: Apache-2.0
//
// The constants a report used, each once, numbered for footnotes.

#ifndef TERNION_ENERGY_SOURCES_H_
#define TERNION_ENERGY_SOURCES_H_

#include <string>
#include <vector>

#include "ternion/energy/estimate.h"

namespace ternion::energy {

class Sources {
 public:
  explicit Sources(const EnergyReport& report);

  const std::vector<Constant>& constants() const { return constants_; }
  /// Number of the constant, from 1.
  std::size_t NumberOf(const Constant& constant) const;

 private:
  std::vector<Constant> constants_;
};

/// "0.007 pJ per operation", with the range when there is one.
std::string ValueText(const Constant& constant);

/// "published", and what its mark means: "read in the paper".
std::string MarkText(char mark);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_SOURCES_H_
