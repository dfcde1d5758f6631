// SPDX-License-Identifier: Apache-2.0
//
// The reset pin and the soft reset in every cycle of a program: the bus is silent at once or runs
// dry, every register is as after power-up, and the next program runs as on fresh hardware. After a
// bus error, too.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "bench.h"
#include "fault_fixture.h"
#include "fault_programs.h"
#include "fault_rules.h"
#include "ternion_registers.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

constexpr std::uint64_t kForever = std::numeric_limits<std::uint64_t>::max();
constexpr std::uint32_t kAllInterrupts = 7;

/// How a program ended on the bench.
struct Ended {
  bool complete = false;  ///< the interrupt of its last stretch came
  std::uint32_t status = 0;
  std::uint32_t irq_state = 0;
  std::vector<std::uint32_t> counters;
  std::vector<std::uint8_t> memory;
  friend bool operator==(const Ended&, const Ended&) = default;
};

/// A register's value, whatever it is.
std::vector<std::uint32_t> Registers(Bench& bench) {
  std::vector<std::uint32_t> values;
  for (std::uint32_t at = TERNION_CONTROL; at <= TERNION_INSTRUCTION_COUNT; at += 4) {
    values.push_back(bench.Value(at));
  }
  for (std::uint32_t i = 0; i < 2 * TERNION_COUNTER_COUNT; ++i) {
    values.push_back(bench.Value(TERNION_COUNTERS + 4 * i));
  }
  return values;
}

class ResetTest : public FaultTest {
 protected:
  ResetTest() : bench_(target_, VerifiedRtl(target_.name)), fresh_(Registers(bench_)) {}

  /// Loads and runs the case to its end, or for so many cycles of the bench.
  Ended Run(Bench& bench, const RandomCase& c, std::uint64_t budget) {
    bench.Load(c.image, CaseOptions(c));
    Ended ended;
    std::uint32_t state = TERNION_STATE_IDLE;
    for (std::size_t stretch = 0; stretch == 0 || state == TERNION_STATE_SYNC; ++stretch) {
      if (stretch < c.writes.size()) Apply(c.writes[stretch], bench);
      bench.memory().Settle();
      bench.Write(TERNION_IRQ_STATE, kAllInterrupts);
      bench.Write(TERNION_IRQ_ENABLE, kAllInterrupts);
      bench.Write(TERNION_CONTROL,
                  stretch == 0 ? TERNION_CONTROL_START_MASK : TERNION_CONTROL_RESUME_MASK);
      while (!bench.irq() && budget > 0) {
        bench.Cycle();
        --budget;
      }
      if (!bench.irq()) return ended;
      state = bench.State();
    }
    ended.complete = true;
    ended.status = bench.Value(TERNION_STATUS);
    ended.irq_state = bench.Value(TERNION_IRQ_STATE);
    for (std::uint32_t i = 0; i < 2 * TERNION_COUNTER_COUNT; ++i) {
      ended.counters.push_back(bench.Value(TERNION_COUNTERS + 4 * i));
    }
    const auto memory = bench.memory().bytes();
    ended.memory.assign(memory.begin(), memory.end());
    return ended;
  }

  static void Apply(const std::vector<HostWrite>& writes, Bench& bench) {
    for (const HostWrite& write : writes) {
      std::copy(write.bytes.begin(), write.bytes.end(),
                bench.memory().bytes().begin() + static_cast<std::ptrdiff_t>(write.offset));
    }
  }

  /// The run on hardware that has just been made.
  Ended Fresh(const RandomCase& c) {
    Bench bench(target_, VerifiedRtl(target_.name));
    return Run(bench, c, kForever);
  }

  /// After a reset: silent, as after power-up, and the program runs as ever.
  void ExpectFresh(const RandomCase& c, const Ended& expected) {
    EXPECT_EQ(Registers(bench_), fresh_);
    EXPECT_FALSE(bench_.irq());
    EXPECT_TRUE(Run(bench_, c, kForever) == expected);
    EXPECT_FALSE(bench_.memory().guard().violation());
    EXPECT_TRUE(bench_.checker().violations().empty()) << bench_.checker().violations().front();
    ++runs_;
  }

  void SoftReset(const RandomCase& c) {
    bench_.Write(TERNION_CONTROL, TERNION_CONTROL_SOFT_RESET_MASK);
    std::uint64_t cycles = 0;
    while ((bench_.Cycle().trace & 1U) != 0) ASSERT_LE(++cycles, DrainBound(c));
    bench_.Cycles(4);
    EXPECT_TRUE(bench_.memory().quiet());
    EXPECT_EQ(ForbiddenChange(c, bench_.memory().bytes()), "");
  }

  /// Cycles of the whole program on the bench, those of the host between stretches included.
  std::uint64_t Length(const Ended& ended) const { return ended.counters[0] + 4; }

  std::vector<RandomCase> Programs() const {
    std::vector<RandomCase> programs = FaultPrograms(target_);
    programs.resize(2);  // the walk, and a pipeline
    return programs;
  }

  Bench bench_;
  std::vector<std::uint32_t> fresh_;
};

TEST_P(ResetTest, ByThePinInAnyCycle) {
  for (const RandomCase& c : Programs()) {
    const Ended expected = Fresh(c);
    ASSERT_TRUE(expected.complete);
    const std::uint64_t length = Length(expected);
    for (std::uint64_t cycle = 0; cycle <= length; cycle += Stride(length, 40)) {
      SCOPED_TRACE(c.description + ", reset in cycle " + std::to_string(cycle));
      Run(bench_, c, cycle);
      bench_.HardReset(1 + static_cast<int>(cycle % 3));
      ExpectFresh(c, expected);
      if (HasFailure()) return;
    }
  }
}

TEST_P(ResetTest, BySoftwareInAnyCycleWhileTheMemoryGoesOn) {
  for (const RandomCase& c : Programs()) {
    const Ended expected = Fresh(c);
    const std::uint64_t length = Length(expected);
    for (std::uint64_t cycle = 0; cycle <= length; cycle += Stride(length, 40)) {
      SCOPED_TRACE(c.description + ", soft reset in cycle " + std::to_string(cycle));
      Run(bench_, c, cycle);
      SoftReset(c);
      ExpectFresh(c, expected);
      if (HasFailure()) return;
    }
  }
}

TEST_P(ResetTest, AfterABusErrorInAnyBeat) {
  for (const RandomCase& program : Programs()) {
    const Ended expected = Fresh(program);
    bool hit = true;  // until the program has no such beat
    std::uint64_t hits = 0;
    for (std::uint64_t beat = 0; hit; beat += Stride(100, 20), ++hits) {
      SCOPED_TRACE(program.description + ", read beat " + std::to_string(beat));
      RandomCase c = program;
      c.faults.read_beat = beat;
      const Ended ended = Run(bench_, c, kForever);
      hit = ended.status != expected.status;
      if (!hit) continue;
      EXPECT_EQ(ended.status,
                TERNION_STATE_ERROR | (TERNION_CODE_BUS_ERROR << TERNION_STATUS_CODE_SHIFT));
      EXPECT_EQ(ended.irq_state, TERNION_IRQ_STATE_ERROR_MASK);
      // Raised once: cleared, it stays so.
      bench_.Write(TERNION_IRQ_STATE, kAllInterrupts);
      bench_.Cycles(50);
      EXPECT_EQ(bench_.Value(TERNION_IRQ_STATE), 0U);
      SoftReset(program);
      ExpectFresh(program, expected);
      if (HasFailure()) return;
    }
    EXPECT_GT(hits, 5U);
  }
}

TERNION_FAULT_TARGETS(ResetTest);

}  // namespace
}  // namespace ternion::cosim
