// SPDX-License-Identifier: Apache-2.0
//
// Makes a failing case small while it keeps failing: delta debugging (Zeller and Hildebrandt,
// "Simplifying and Isolating Failure-Inducing Input", IEEE TSE 28(2), 2002) over instructions, then
// their fields, the memory's timing and the data.

#ifndef TERNION_TESTS_COSIM_MINIMIZE_H_
#define TERNION_TESTS_COSIM_MINIMIZE_H_

#include <cstddef>
#include <functional>

#include "random_case.h"

namespace ternion::cosim {

/// True when a case shows the failure.
using Fails = std::function<bool(const RandomCase&)>;

struct Minimized {
  RandomCase smallest;
  std::size_t runs = 0;  ///< cases tried
};

/// The smallest case found. `c` must fail, and does so still. Stops early after `most_runs` cases.
Minimized Minimize(const RandomCase& c, const Fails& fails, std::size_t most_runs = 5000);

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_MINIMIZE_H_
