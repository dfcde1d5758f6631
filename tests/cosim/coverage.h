// SPDX-License-Identifier: Apache-2.0
//
// What random programs have reached: a generator that never makes something shows here.

#ifndef TERNION_TESTS_COSIM_COVERAGE_H_
#define TERNION_TESTS_COSIM_COVERAGE_H_

#include <map>
#include <string>
#include <vector>

#include "outcome.h"
#include "random_case.h"

namespace ternion::cosim {

/// Counts, by name: "opcode STORE", "flag MULTIPLY wait_next", "status bus_error", "counter
/// execute_stall_port", "error AW", "memory row crosses 4 KiB" and so on.
class Coverage {
 public:
  void Add(const RandomCase& c, const Outcome& outcome);
  void Add(const Coverage& other);

  /// Every point there is, reached or not.
  static std::vector<std::string> Points();
  std::vector<std::string> Missed() const;
  const std::map<std::string, std::uint64_t>& counts() const { return counts_; }

 private:
  void AddInstructions(const RandomCase& c, const Outcome& outcome);

  std::map<std::string, std::uint64_t> counts_;
};

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_COVERAGE_H_
