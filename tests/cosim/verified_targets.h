// SPDX-License-Identifier: Apache-2.0
//
// Every parameter set for which the RTL is built and compared: the targets that ship and the odd
// ones of tests/cosim/targets, which only tests link. A shipped target with the behavioral array
// has
// "_behavioral" behind its name.

#ifndef TERNION_TESTS_COSIM_VERIFIED_TARGETS_H_
#define TERNION_TESTS_COSIM_VERIFIED_TARGETS_H_

#include <string>
#include <vector>

#include "rtl_dut.h"
#include "ternion/compiler/target.h"

namespace ternion::cosim {

/// Names, shipped ones first.
std::vector<std::string> VerifiedTargets();

/// The target of that name. Throws Error naming those that exist.
compiler::Target LoadVerifiedTarget(const std::string& name);

/// The Verilated design of a verified target. Throws Error naming those that exist.
sim::RtlDutFactory VerifiedRtl(const std::string& name);

/// Whether that design was built with waveforms.
bool HasWaveform(const std::string& name);

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_VERIFIED_TARGETS_H_
