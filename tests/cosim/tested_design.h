// SPDX-License-Identifier: Apache-2.0
//
// The designs on which the tests of the registers and of the bus run: those of `tiny` and `edge`,
// or a mutant where the tests themselves are put to the test (tests/mutation).

#ifndef TERNION_TESTS_COSIM_TESTED_DESIGN_H_
#define TERNION_TESTS_COSIM_TESTED_DESIGN_H_

#include <string>
#include <vector>

#include "rtl_dut.h"
#include "ternion/compiler/target.h"

namespace ternion::cosim {

/// Names of their targets.
std::vector<std::string> TestedTargets();

/// The target of that name. Throws Error when there is none.
compiler::Target LoadTestedTarget(const std::string& name);

/// The Verilated design of a tested target.
sim::RtlDutFactory TestedDesign(const std::string& name);

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_TESTED_DESIGN_H_
