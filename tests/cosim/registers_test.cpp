// SPDX-License-Identifier: Apache-2.0
//
// Every register of rtl/registers/registers.toml on the RTL, through AXI4-Lite: reset value,
// access, bits, and every address that is none. And what a driver does when the memory does not
// answer.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include "bench.h"
#include "random_program.h"
#include "register_map.h"
#include "ternion_registers.h"
#include "tested_design.h"

namespace ternion::cosim {
namespace {

constexpr std::uint32_t kWindow = 4096;

class RegistersTest : public ::testing::TestWithParam<std::string> {
 protected:
  RegistersTest()
      : target_(LoadTestedTarget(GetParam())),
        map_(LoadRegisterMap(TERNION_REGISTER_MAP, target_)),
        bench_(target_) {}

  /// Every register and counter.
  std::map<std::uint32_t, std::uint32_t> Snapshot() {
    std::map<std::uint32_t, std::uint32_t> values;
    for (const Register& r : map_.registers) values[r.offset] = bench_.Value(r.offset);
    for (std::uint32_t i = 0; i < 2 * map_.counters.size(); ++i) {
      const std::uint32_t address = map_.counters_offset + 4 * i;
      values[address] = bench_.Value(address);
    }
    return values;
  }

  std::map<std::uint32_t, std::uint32_t> AfterReset() const {
    std::map<std::uint32_t, std::uint32_t> values;
    for (const Register& r : map_.registers) values[r.offset] = r.reset;
    for (std::uint32_t i = 0; i < 2 * map_.counters.size(); ++i) {
      values[map_.counters_offset + 4 * i] = 0;
    }
    return values;
  }

  void WriteAll(std::uint32_t value) {
    for (const Register& r : map_.registers) {
      if (r.access == Access::kReadWrite) bench_.Write(r.offset, value);
    }
  }

  compiler::Target target_;
  RegisterMap map_;
  Bench bench_;
};

TEST_P(RegistersTest, EveryRegisterHasItsResetValue) {
  EXPECT_EQ(Snapshot(), AfterReset());
  WriteAll(0xFFFFFFFF);
  EXPECT_NE(Snapshot(), AfterReset());
  bench_.HardReset();
  EXPECT_EQ(Snapshot(), AfterReset());
}

TEST_P(RegistersTest, ReadWriteRegistersHoldExactlyTheirBitsAndChangeNoOther) {
  std::mt19937_64 rng(1);
  for (const Register& r : map_.registers) {
    if (r.access != Access::kReadWrite) continue;
    SCOPED_TRACE(r.name);
    for (const std::uint32_t value :
         {0xFFFFFFFFU, 0U, 0xA5A5A5A5U, static_cast<std::uint32_t>(rng())}) {
      auto expected = Snapshot();
      expected[r.offset] = value & r.mask;
      EXPECT_TRUE(bench_.Write(r.offset, value).okay);
      EXPECT_EQ(Snapshot(), expected);
    }
    bench_.Write(r.offset, r.reset);
  }
}

TEST_P(RegistersTest, WritingAReadOnlyRegisterAnswersAnErrorAndChangesNothing) {
  const auto before = Snapshot();
  for (const auto& [address, value] : before) {
    const bool read_only = map_.IsCounter(address) ||
                           std::any_of(map_.registers.begin(), map_.registers.end(),
                                       [at = address](const Register& r) {
                                         return r.offset == at && r.access == Access::kReadOnly;
                                       });
    if (!read_only) continue;
    EXPECT_FALSE(bench_.Write(address, ~value).okay) << std::hex << address;
  }
  EXPECT_EQ(Snapshot(), before);
}

TEST_P(RegistersTest, AWriteWithoutAllByteStrobesAnswersAnErrorAndChangesNothing) {
  const auto before = Snapshot();
  for (const Register& r : map_.registers) {
    for (std::uint8_t strobes = 0; strobes < 0xF; ++strobes) {
      EXPECT_FALSE(bench_.Write(r.offset, ~before.at(r.offset), strobes).okay) << r.name;
    }
  }
  bench_.Cycles(20);  // had a command come through, it would show
  EXPECT_EQ(Snapshot(), before);
}

TEST_P(RegistersTest, EveryOtherAddressAnswersAnErrorAndChangesNothing) {
  const auto before = Snapshot();
  std::size_t others = 0;
  for (std::uint32_t address = 0; address < kWindow; ++address) {
    if (before.count(address) != 0) continue;
    ++others;
    const Answer read = bench_.Read(address);
    EXPECT_FALSE(read.okay) << std::hex << address;
    EXPECT_EQ(read.value, 0U) << std::hex << address;
    EXPECT_FALSE(bench_.Write(address, 0xFFFFFFFF).okay) << std::hex << address;
  }
  EXPECT_EQ(others, kWindow - before.size());
  EXPECT_EQ(Snapshot(), before);
}

TEST_P(RegistersTest, CommandsReadZeroAndBitsThatAreNoneDoNothing) {
  const auto before = Snapshot();
  for (const Register& r : map_.registers) {
    if (r.access != Access::kWriteOneActs) continue;
    EXPECT_TRUE(bench_.Write(r.offset, 0).okay);
    EXPECT_TRUE(bench_.Write(r.offset, ~r.mask).okay);
    EXPECT_EQ(bench_.Value(r.offset), 0U);
  }
  EXPECT_EQ(Snapshot(), before);
  // While idle neither of these does anything.
  EXPECT_TRUE(bench_.Write(TERNION_CONTROL, TERNION_CONTROL_RESUME_MASK).okay);
  EXPECT_TRUE(bench_.Write(TERNION_CONTROL, TERNION_CONTROL_ABORT_MASK).okay);
  EXPECT_TRUE(bench_.Write(TERNION_CONTROL, TERNION_CONTROL_CLEAR_COUNTERS_MASK).okay);
  bench_.Cycles(5);
  EXPECT_EQ(Snapshot(), before);
}

TEST_P(RegistersTest, EachInterruptIsTestedEnabledAndClearedByItself) {
  const std::uint32_t all = map_.Named("IRQ_STATE").mask;
  ASSERT_EQ(map_.Named("IRQ_TEST").mask, all);
  ASSERT_EQ(map_.Named("IRQ_ENABLE").mask, all);
  for (std::uint32_t bit = 1; bit <= all; bit <<= 1) {
    bench_.Write(TERNION_IRQ_ENABLE, all & ~bit);
    bench_.Write(TERNION_IRQ_TEST, bit);
    EXPECT_EQ(bench_.Value(TERNION_IRQ_STATE), bit);
    EXPECT_FALSE(bench_.irq());
    bench_.Write(TERNION_IRQ_ENABLE, bit);
    bench_.Cycle();
    EXPECT_TRUE(bench_.irq());
    bench_.Write(TERNION_IRQ_STATE, all & ~bit);  // the others
    EXPECT_EQ(bench_.Value(TERNION_IRQ_STATE), bit);
    bench_.Write(TERNION_IRQ_TEST, all);
    bench_.Write(TERNION_IRQ_STATE, bit);
    EXPECT_EQ(bench_.Value(TERNION_IRQ_STATE), all & ~bit);
    EXPECT_FALSE(bench_.irq());
    bench_.Write(TERNION_IRQ_STATE, all);
    EXPECT_EQ(bench_.Value(TERNION_IRQ_STATE), 0U);
  }
}

TEST_P(RegistersTest, SoftResetWhileIdleResetsEveryRegister) {
  WriteAll(0x5A5A5A5B);
  bench_.Write(TERNION_IRQ_TEST, map_.Named("IRQ_TEST").mask);
  EXPECT_NE(Snapshot(), AfterReset());
  EXPECT_TRUE(bench_.Write(TERNION_CONTROL, TERNION_CONTROL_SOFT_RESET_MASK).okay);
  bench_.Cycles(2);  // pulse, abort, reset
  EXPECT_EQ(bench_.State(), TERNION_STATE_IDLE);
  EXPECT_EQ(Snapshot(), AfterReset());
  EXPECT_FALSE(bench_.irq());
}

/// Starts or resumes with all interrupts on; returns what IRQ_STATE shows at the stop.
std::uint32_t RunToStop(Bench& bench, std::uint32_t command) {
  bench.memory().Settle();
  bench.Write(TERNION_IRQ_STATE, 7);
  bench.Write(TERNION_IRQ_ENABLE, 7);
  bench.Write(TERNION_CONTROL, command);
  bench.UntilInterrupt(1'000'000);
  return bench.Value(TERNION_IRQ_STATE);
}

TEST_P(RegistersTest, EachEndOfAProgramRaisesItsOwnInterrupt) {
  std::mt19937_64 rng(2);
  RandomProgram program = MakeRandomProgram(rng, target_, {4, 30, 12, 3});
  while (program.image.segments.size() < 2) {
    program = MakeRandomProgram(rng, target_, {4, 30, 12, 3});
  }
  bench_.Load(program.image);
  std::uint32_t command = TERNION_CONTROL_START_MASK;
  for (std::size_t s = 1; s < program.image.segments.size(); ++s) {
    EXPECT_EQ(RunToStop(bench_, command), TERNION_IRQ_STATE_SYNC_MASK);
    command = TERNION_CONTROL_RESUME_MASK;
  }
  EXPECT_EQ(RunToStop(bench_, command), TERNION_IRQ_STATE_DONE_MASK);
  EXPECT_EQ(bench_.State(), TERNION_STATE_DONE);
  bench_.Write(TERNION_INSTRUCTION_COUNT, 1);  // no HALT
  EXPECT_EQ(RunToStop(bench_, TERNION_CONTROL_START_MASK), TERNION_IRQ_STATE_ERROR_MASK);
  EXPECT_EQ(bench_.State(), TERNION_STATE_ERROR);
  EXPECT_EQ(bench_.Code(), TERNION_CODE_MISSING_HALT);
}

TEST_P(RegistersTest, AbortAtAHostSyncEndsTheProgramAndTheNextOneRuns) {
  std::mt19937_64 rng(2);
  RandomProgram program = MakeRandomProgram(rng, target_, {4, 30, 12, 3});
  while (program.image.segments.size() < 2) {
    program = MakeRandomProgram(rng, target_, {4, 30, 12, 3});
  }
  bench_.Load(program.image);
  EXPECT_EQ(RunToStop(bench_, TERNION_CONTROL_START_MASK), TERNION_IRQ_STATE_SYNC_MASK);
  bench_.Write(TERNION_IRQ_STATE, 7);
  // Abort wins over a resume in the same write.
  bench_.Write(TERNION_CONTROL, TERNION_CONTROL_ABORT_MASK | TERNION_CONTROL_RESUME_MASK);
  bench_.UntilInterrupt(10);
  EXPECT_EQ(bench_.State(), TERNION_STATE_ERROR);
  EXPECT_EQ(bench_.Code(), TERNION_CODE_ABORTED);
  EXPECT_EQ(RunToStop(bench_, TERNION_CONTROL_START_MASK), TERNION_IRQ_STATE_SYNC_MASK);
  EXPECT_TRUE(bench_.checker().violations().empty()) << bench_.checker().violations().front();
}

// What docs/registers.md promises about a memory that does not answer, step by step.
TEST_P(RegistersTest, AStuckBusIsReportedHeldAndLeftBySoftResetOnceTheMemoryAnswers) {
  std::mt19937_64 rng(5);
  const RandomProgram program = MakeRandomProgram(rng, target_, {4, 60, 24, 1});
  constexpr std::uint32_t kWatchdog = 300;
  std::uint64_t transfers = 0;
  for (;; transfers += target_.name != "edge" ? 1 : 5) {
    SCOPED_TRACE("silent after " + std::to_string(transfers) + " transfers");
    bench_.HardReset();
    bench_.Load(program.image);
    bench_.Write(TERNION_WATCHDOG, kWatchdog);
    bench_.checker().ExpectStuckBus(true);
    bench_.memory().SilentAfter(transfers);
    bench_.Write(TERNION_IRQ_ENABLE, 7);
    bench_.Write(TERNION_CONTROL, TERNION_CONTROL_START_MASK);
    bench_.UntilInterrupt(100'000);
    const std::uint32_t stuck = bench_.Value(TERNION_STATUS);
    if (stuck == TERNION_STATE_DONE) break;  // the program needs no more transfers
    EXPECT_EQ(stuck, TERNION_STATUS_BUS_STUCK_MASK | TERNION_STATE_ERROR |
                         (TERNION_CODE_WATCHDOG << TERNION_STATUS_CODE_SHIFT));
    // Nothing but a reset is accepted now.
    for (const std::uint32_t command :
         {TERNION_CONTROL_START_MASK, TERNION_CONTROL_RESUME_MASK, TERNION_CONTROL_ABORT_MASK}) {
      bench_.Write(TERNION_CONTROL, command);
      bench_.Cycles(10);
      EXPECT_EQ(bench_.Value(TERNION_STATUS), stuck);
    }
    // A soft reset waits for the bus, and gives up after the watchdog's cycles again.
    bench_.Write(TERNION_IRQ_STATE, 7);
    bench_.Write(TERNION_CONTROL, TERNION_CONTROL_SOFT_RESET_MASK);
    EXPECT_EQ(bench_.State(), TERNION_STATE_ABORT);
    bench_.UntilInterrupt(static_cast<int>(kWatchdog) + 10);
    EXPECT_EQ(bench_.Value(TERNION_STATUS), stuck);
    // The memory answers again: what was under way ends, and nothing else changes.
    bench_.memory().SilentAfter(std::nullopt);
    bench_.Cycles(400);
    EXPECT_EQ(bench_.Value(TERNION_STATUS), stuck);
    EXPECT_TRUE(bench_.memory().quiet());
    bench_.Write(TERNION_CONTROL, TERNION_CONTROL_SOFT_RESET_MASK);
    bench_.Cycles(2);
    EXPECT_EQ(bench_.State(), TERNION_STATE_IDLE);
    EXPECT_EQ(Snapshot(), AfterReset());
    bench_.checker().ExpectStuckBus(false);
    // And the hardware is as good as new.
    bench_.Load(program.image);
    EXPECT_EQ(RunToStop(bench_, TERNION_CONTROL_START_MASK), TERNION_IRQ_STATE_DONE_MASK);
    EXPECT_TRUE(bench_.checker().violations().empty()) << bench_.checker().violations().front();
    if (HasFailure()) return;
  }
  EXPECT_GT(transfers, 10U);
}

INSTANTIATE_TEST_SUITE_P(Targets, RegistersTest, ::testing::ValuesIn(TestedTargets()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace ternion::cosim
