// SPDX-License-Identifier: Apache-2.0

#include "tested_design.h"

#include <filesystem>

namespace ternion::cosim {

std::vector<std::string> TestedTargets() { return {"tiny", "edge"}; }

compiler::Target LoadTestedTarget(const std::string& name) {
  return compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) / (name + ".toml"));
}

sim::RtlDutFactory TestedDesign(const std::string& name) { return sim::FindRtlDut(name); }

}  // namespace ternion::cosim
