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

constexpr std::string_view kBehavioral = "_behavioral";

/// The target's own name.
std::string TargetName(std::string_view name) {
  if (name.ends_with(kBehavioral)) name.remove_suffix(kBehavioral.size());
  return std::string(name);
}

[[noreturn]] void Unknown(const std::string& name) {
  throw Error("target " + name, "",
              fmt::format("not verified (verified: {})", fmt::join(VerifiedTargets(), ", ")));
}

}  // namespace

std::vector<std::string> VerifiedTargets() {
  std::vector<std::string> names = sim::RtlTargets();
  for (const std::string& name : sim::RtlTargets(sim::RtlArray::kBehavioral)) {
    names.push_back(name + std::string(kBehavioral));
  }
  for (const OddTarget& odd : OddTargets()) names.push_back(odd.name);
  return names;
}

compiler::Target LoadVerifiedTarget(const std::string& name) {
  const auto names = VerifiedTargets();
  if (std::find(names.begin(), names.end(), name) == names.end()) Unknown(name);
  auto target = compiler::FindTarget(TargetName(name), {TERNION_TARGETS, TERNION_ODD_TARGETS});
  target.name = name;  // what VerifiedRtl() finds the design by
  return target;
}

sim::RtlDutFactory VerifiedRtl(const std::string& name) {
  for (const OddTarget& odd : OddTargets()) {
    if (odd.name == name) return odd.make;
  }
  const std::string target = TargetName(name);
  const auto array = target == name ? sim::RtlArray::kSynthesizable : sim::RtlArray::kBehavioral;
  sim::RtlDutFactory shipped = sim::FindRtlDesign(target, array).make;
  if (!shipped) Unknown(name);
  return shipped;
}

bool HasWaveform(const std::string& name) { return !name.ends_with(kBehavioral); }

}  // namespace ternion::cosim
