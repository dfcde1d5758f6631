// SPDX-License-Identifier: Apache-2.0

#include "verified_targets.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "odd_targets.h"
#include "ternion/sim/backends.h"
#include "ternion/util/error.h"

namespace ternion::cosim {
namespace {

[[noreturn]] void Unknown(const std::string& name) {
  throw Error("target " + name, "",
              fmt::format("not verified (verified: {})", fmt::join(VerifiedTargets(), ", ")));
}

}  // namespace

std::vector<std::string> VerifiedTargets() {
  std::vector<std::string> names = sim::RtlTargets();
  for (const OddTarget& odd : OddTargets()) names.push_back(odd.name);
  return names;
}

compiler::Target LoadVerifiedTarget(const std::string& name) {
  const auto names = VerifiedTargets();
  if (std::find(names.begin(), names.end(), name) == names.end()) Unknown(name);
  return compiler::FindTarget(name, {TERNION_TARGETS, TERNION_ODD_TARGETS});
}

sim::RtlDutFactory VerifiedRtl(const std::string& name) {
  for (const OddTarget& odd : OddTargets()) {
    if (odd.name == name) return odd.make;
  }
  sim::RtlDutFactory shipped = sim::FindRtlDut(name);
  if (!shipped) Unknown(name);
  return shipped;
}

}  // namespace ternion::cosim
