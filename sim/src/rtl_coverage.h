// SPDX-License-Identifier: Apache-2.0
//
// What a build with TERNION_RTL_COVERAGE (scripts/coverage) leaves of its coverage counters.

#ifndef TERNION_SIM_SRC_RTL_COVERAGE_H_
#define TERNION_SIM_SRC_RTL_COVERAGE_H_

#include <verilated.h>

#include <string>

namespace ternion::sim {

/// Adds the counters of a model that is about to go to those of its design in this process, which
/// writes them at its end, in the format of Verilator's coverage data, to DESIGN.PROCESS.dat in the
/// folder that the environment variable TERNION_COVERAGE_FOLDER names. Without the variable, or
/// without coverage, nothing happens.
///
/// A model counts only for as long as it lives, and a test makes thousands of them.
#if VM_COVERAGE
void CollectCoverage(const std::string& design, VerilatedContext& context);
#else
inline void CollectCoverage(const std::string&, VerilatedContext&) {}
#endif

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_RTL_COVERAGE_H_
