// SPDX-License-Identifier: Apache-2.0
//
// Gives the tests of tests/cosim the mutated netlist where they look for a design. The environment
// variable TERNION_MUTANT is the number of the mutant; 0 and none are the design as it should be.

#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "odd_targets.h"
#include "tested_design.h"
#include "verified_targets.h"

/// Called by the netlist when a model of it is made (tests/mutation/write_mutants).
extern "C" int ternion_mutant() {
  const char* const number = std::getenv("TERNION_MUTANT");
  return number == nullptr ? 0 : std::stoi(number);
}

namespace ternion::sim {

std::unique_ptr<RtlDut> MakeRtlDut_mutants(const std::filesystem::path& trace);

/// By this name tests/cosim/float_test.cpp makes its design.
std::unique_ptr<RtlDut> MakeRtlDut_float(const std::filesystem::path& trace);
std::unique_ptr<RtlDut> MakeRtlDut_float(const std::filesystem::path& trace) {
  return MakeRtlDut_mutants(trace);
}

}  // namespace ternion::sim

namespace ternion::cosim {

std::vector<std::string> TestedTargets() { return {"float"}; }

compiler::Target LoadTestedTarget(const std::string& name) {
  return compiler::FindTarget(name, {TERNION_TEST_TARGETS});
}

sim::RtlDutFactory TestedDesign(const std::string&) { return &sim::MakeRtlDut_mutants; }

std::vector<std::string> VerifiedTargets() { return TestedTargets(); }

compiler::Target LoadVerifiedTarget(const std::string& name) { return LoadTestedTarget(name); }

sim::RtlDutFactory VerifiedRtl(const std::string& name) { return TestedDesign(name); }

bool HasWaveform(const std::string&) { return false; }

std::vector<OddTarget> OddTargets() { return {}; }

}  // namespace ternion::cosim
