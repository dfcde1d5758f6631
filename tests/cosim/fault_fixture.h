// SPDX-License-Identifier: Apache-2.0
//
// What the tests of faults have in common: targets, and one case on all machines.

#ifndef TERNION_TESTS_COSIM_FAULT_FIXTURE_H_
#define TERNION_TESTS_COSIM_FAULT_FIXTURE_H_

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "outcome.h"
#include "random_case.h"
#include "ternion/compiler/target.h"

namespace ternion::cosim {

class FaultTest : public ::testing::TestWithParam<std::string> {
 protected:
  FaultTest();

  /// Runs a case on RTL behind the protocol checker, SystemC and the plain loop. Expects that they
  /// are equal in all that can be observed, that no bus rule is broken, that the interrupt rises
  /// once per stretch, that no byte changed which no STORE names, and that the run keeps its own
  /// rules (BrokenRule). Returns the RTL's.
  Outcome RunAlike(const RandomCase& c);

  /// The same, and then each machine runs the case again as its run has left it, from the memory
  /// that it was loaded with: equal to `clean` in everything.
  Outcome RunAlikeAndAgain(const RandomCase& c, const Outcome& clean);

  /// Every position on tiny and in the sweep, else about `sample` of `total`.
  std::uint64_t Stride(std::uint64_t total, std::uint64_t sample) const;

  compiler::Target target_;
  bool sweep_;               ///< by hand, on every verified target
  std::uint64_t runs_ = 0;   ///< cases run
  void TearDown() override;  ///< prints how many
};

/// "tiny" and an odd one in the tests; every verified target by hand
/// (--gtest_also_run_disabled_tests, docs/faults.md).
#define TERNION_FAULT_TARGETS(Suite)                                                      \
  INSTANTIATE_TEST_SUITE_P(Targets, Suite, ::testing::Values("tiny", "three_beat_words"), \
                           [](const auto& test) { return test.param; });                  \
  INSTANTIATE_TEST_SUITE_P(DISABLED_Every, Suite, ::testing::ValuesIn(VerifiedTargets()), \
                           [](const auto& test) { return test.param; })

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_FAULT_FIXTURE_H_
