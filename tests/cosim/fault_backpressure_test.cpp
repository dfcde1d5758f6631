// SPDX-License-Identifier: Apache-2.0
//
// Every channel held up, alone and with others: the five of the memory port on all machines, the
// two answers of the register port on RTL. The results stay right and the machines equal.

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>

#include "fault_fixture.h"
#include "fault_programs.h"
#include "fault_rules.h"
#include "rtl_machine.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

// Bits: AR, R, AW, W, B. Each alone, addresses, answers, reads, writes, all.
constexpr std::uint8_t kMasks[] = {1, 2, 4, 8, 16, 1 | 4, 2 | 16, 1 | 2, 4 | 8, 8 | 16, 31};

class BackPressureTest : public FaultTest {
 protected:
  void ExpectRight(const RandomCase& c) {
    const Outcome run = RunAlike(c);
    ASSERT_FALSE(run.stuck);
    EXPECT_EQ(Name(run.stretches.back().status), "none");
    EXPECT_TRUE(run.stretches.back().halted);
  }
};

TEST_P(BackPressureTest, RandomStallsOfAnyChannels) {
  std::uint64_t seed = 0;
  for (const RandomCase& program : FaultPrograms(target_)) {
    for (const std::uint8_t mask : kMasks) {
      for (const std::uint32_t longest : {1U, 4U, 40U}) {
        RandomCase c = program;
        c.jitter = {.seed = ++seed, .max_gap_cycles = longest, .gap_channels = mask};
        SCOPED_TRACE(c.description + ", channels " + std::to_string(mask) + ", stalls to " +
                     std::to_string(longest) + ", seed " + std::to_string(seed));
        ExpectRight(c);
        if (HasFailure()) return;
      }
    }
  }
}

TEST_P(BackPressureTest, ReadyInOneCycleOfManyOnAnyChannels) {
  for (const RandomCase& program : FaultPrograms(target_)) {
    for (const std::uint8_t mask : kMasks) {
      for (const std::uint32_t shut : {1U, 2U, 15U, 16U}) {
        RandomCase c = program;
        c.faults.gap_channels = mask;
        c.faults.gap_cycles = shut;
        SCOPED_TRACE(c.description + ", channels " + std::to_string(mask) + ", one in " +
                     std::to_string(shut + 1));
        ExpectRight(c);
        if (HasFailure()) return;
      }
    }
  }
}

TEST_P(BackPressureTest, ShutForThousandsOfCyclesAndThenReleased) {
  constexpr std::uint32_t kShut = 5000;
  for (const RandomCase& program : FaultPrograms(target_)) {
    const std::uint64_t clean = CyclesOf(RunAlike(program));
    for (const std::uint8_t mask : kMasks) {
      for (const std::uint64_t after : {0U, 1U, 4U}) {
        RandomCase c = program;
        c.faults.hold_channels = mask;
        c.faults.hold_cycles = kShut;
        c.faults.hold_after = after;
        SCOPED_TRACE(c.description + ", channels " + std::to_string(mask) + " after transfer " +
                     std::to_string(after));
        const Outcome run = RunAlike(c);
        EXPECT_EQ(Name(run.stretches.back().status), "none");
        // Each channel stops once, and the longest way through the units waits for each at most.
        EXPECT_LE(CyclesOf(run), clean + 5 * kShut);
        // A watchdog that is not for it ends the run, if the stall was met at all.
        if (CyclesOf(run) > clean + kShut / 2) {
          c.watchdog_cycles = kShut / 4;
          EXPECT_EQ(Name(RunAlike(c).stretches.back().status), Name(compiler::Status::kWatchdog));
        }
        if (HasFailure()) return;
      }
    }
  }
}

/// How a host takes the answers of the register port.
struct HostStall {
  std::uint32_t b = 0;     ///< chance in 256 that BREADY is low
  std::uint32_t r = 0;     ///< the same of RREADY
  std::uint32_t hold = 0;  ///< cycles in which each answer waits before that
};

/// A design behind a host that keeps answers waiting; each must stay as it is until it is taken.
class SlowHostDut final : public sim::RtlDut {
 public:
  SlowHostDut(std::unique_ptr<sim::RtlDut> inner, const HostStall& stall, std::uint64_t& broken)
      : inner_(std::move(inner)), stall_(stall), broken_(broken) {}

  sim::DutOutputs Settle(bool reset_n, const sim::AxiMemorySignals& memory,
                         const sim::ControlMasterSignals& control) override {
    const bool b_shut = b_waited_ < stall_.hold || rng_() % 256 < stall_.b;
    const bool r_shut = r_waited_ < stall_.hold || rng_() % 256 < stall_.r;
    sim::ControlMasterSignals host = control;
    host.bready = control.bready && !b_shut;
    host.rready = control.rready && !r_shut;
    sim::DutOutputs out = inner_->Settle(reset_n, memory, host);
    const sim::ControlSlaveSignals& s = out.control;
    if (b_held_ && (!s.bvalid || s.bresp != *b_held_)) ++broken_;
    if (r_held_ && (!s.rvalid || std::pair(s.rresp, s.rdata) != *r_held_)) ++broken_;
    b_held_ = s.bvalid && b_shut ? std::optional(s.bresp) : std::nullopt;
    r_held_ = s.rvalid && r_shut ? std::optional(std::pair(s.rresp, s.rdata)) : std::nullopt;
    b_waited_ = b_held_ ? b_waited_ + 1 : 0;
    r_waited_ = r_held_ ? r_waited_ + 1 : 0;
    out.control.bvalid = s.bvalid && !b_shut;
    out.control.rvalid = s.rvalid && !r_shut;
    return out;
  }
  void Edge() override { inner_->Edge(); }

 private:
  std::unique_ptr<sim::RtlDut> inner_;
  HostStall stall_;
  std::uint64_t& broken_;  // answers that changed while they waited
  std::mt19937_64 rng_{1};
  std::uint32_t b_waited_ = 0;
  std::uint32_t r_waited_ = 0;
  std::optional<std::uint8_t> b_held_;
  std::optional<std::pair<std::uint8_t, std::uint32_t>> r_held_;
};

TEST_P(BackPressureTest, AHostThatTakesAnswersLateSeesTheSame) {
  for (const RandomCase& c : FaultPrograms(target_)) {
    const Outcome clean = RunAlike(c);
    for (const HostStall& stall :
         {HostStall{.b = 200}, HostStall{.r = 200}, HostStall{.b = 128, .r = 128},
          HostStall{.hold = 1}, HostStall{.hold = 900}}) {
      SCOPED_TRACE(c.description + ", B " + std::to_string(stall.b) + " R " +
                   std::to_string(stall.r) + " hold " + std::to_string(stall.hold));
      std::uint64_t broken = 0;
      const auto make = [&](const std::filesystem::path& trace) {
        return std::make_unique<SlowHostDut>(VerifiedRtl(target_.name)(trace), stall, broken);
      };
      const auto machine = sim::MakeRtlMachineFrom(make, target_, CaseOptions(c));
      EXPECT_EQ(FirstDifference(clean, RunCase(*machine, c)), "");
      EXPECT_EQ(broken, 0U) << "answers changed while they waited";
      ++runs_;
    }
    if (HasFailure()) return;
  }
}

TERNION_FAULT_TARGETS(BackPressureTest);

}  // namespace
}  // namespace ternion::cosim
