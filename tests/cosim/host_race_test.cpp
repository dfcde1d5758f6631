// SPDX-License-Identifier: Apache-2.0
//
// Host commands that meet something else under way: an error of the same cycle, an abort, a
// watchdog that has counted further than its new limit. Wrong priorities, a reset that an abort
// swallows or a comparison for equality would break these.

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

#include "bench.h"
#include "random_program.h"
#include "ternion_registers.h"
#include "tested_design.h"

namespace ternion::cosim {
namespace {

class HostRaceTest : public ::testing::TestWithParam<std::string> {
 protected:
  HostRaceTest() : target_(LoadTestedTarget(GetParam())), bench_(target_) {
    std::mt19937_64 rng(5);
    program_ = MakeRandomProgram(rng, target_, {4, 60, 24, 1});
  }

  /// A loaded program; the memory answers nothing when it is silent.
  void Load(bool silent) {
    bench_.HardReset();
    bench_.Load(program_.image);
    bench_.Write(TERNION_IRQ_ENABLE, 7);
    if (silent) {
      bench_.checker().ExpectStuckBus(true);
      bench_.memory().SilentAfter(0);
    }
  }
  void Command(std::uint32_t mask) { bench_.Write(TERNION_CONTROL, mask); }

  compiler::Target target_;
  Bench bench_;
  RandomProgram program_;
};

// The error of the program is the one that is reported from the cycle on in which it happens.
TEST_P(HostRaceTest, AnAbortInAnyCycleAroundAnErrorGivesOneOfThem) {
  std::set<std::uint32_t> codes;
  for (int cycle = 0; cycle < 120; ++cycle) {
    SCOPED_TRACE("abort after " + std::to_string(cycle) + " cycles");
    Load(false);
    bench_.Write(TERNION_INSTRUCTION_COUNT, 1);  // no HALT
    Command(TERNION_CONTROL_START_MASK);
    bench_.Cycles(cycle);
    Command(TERNION_CONTROL_ABORT_MASK);
    bench_.UntilInterrupt(1000);
    EXPECT_EQ(bench_.State(), TERNION_STATE_ERROR);
    const std::uint32_t code = bench_.Code();
    if (codes.contains(TERNION_CODE_MISSING_HALT)) {
      EXPECT_EQ(code, TERNION_CODE_MISSING_HALT);
    }
    codes.insert(code);
  }
  EXPECT_EQ(codes, (std::set<std::uint32_t>{TERNION_CODE_ABORTED, TERNION_CODE_MISSING_HALT}));
  EXPECT_TRUE(bench_.checker().violations().empty()) << bench_.checker().violations().front();
}

TEST_P(HostRaceTest, ASoftResetDuringAnAbortResets) {
  Load(true);
  Command(TERNION_CONTROL_START_MASK);
  bench_.Cycles(50);
  Command(TERNION_CONTROL_ABORT_MASK);
  EXPECT_EQ(bench_.State(), TERNION_STATE_ABORT);
  Command(TERNION_CONTROL_SOFT_RESET_MASK);
  EXPECT_EQ(bench_.State(), TERNION_STATE_ABORT);  // waits for the bus
  bench_.memory().SilentAfter(std::nullopt);
  bench_.Cycles(400);
  EXPECT_EQ(bench_.State(), TERNION_STATE_IDLE);
  EXPECT_EQ(bench_.Value(TERNION_INSTRUCTION_COUNT), 0U);
}

TEST_P(HostRaceTest, AWatchdogBeyondItsNewLimitExpires) {
  Load(true);
  bench_.Write(TERNION_WATCHDOG, 1'000'000);
  Command(TERNION_CONTROL_START_MASK);
  bench_.Cycles(500);
  EXPECT_EQ(bench_.State(), TERNION_STATE_ACTIVE);
  bench_.Write(TERNION_WATCHDOG, 100);
  // Once for the program and once for the bus, which stays silent.
  bench_.UntilInterrupt(110);
  EXPECT_EQ(bench_.Value(TERNION_STATUS), TERNION_STATUS_BUS_STUCK_MASK | TERNION_STATE_ERROR |
                                              (TERNION_CODE_WATCHDOG << TERNION_STATUS_CODE_SHIFT));
}

INSTANTIATE_TEST_SUITE_P(Targets, HostRaceTest, ::testing::ValuesIn(TestedTargets()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace ternion::cosim
