// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_TESTS_COSIM_ODD_TARGETS_H_
#define TERNION_TESTS_COSIM_ODD_TARGETS_H_

#include <string>
#include <vector>

#include "rtl_dut.h"

namespace ternion::cosim {

struct OddTarget {
  std::string name;
  sim::RtlDutFactory make;
};

/// The parameter sets of tests/cosim/targets, whose RTL only tests link.
std::vector<OddTarget> OddTargets();

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_ODD_TARGETS_H_
