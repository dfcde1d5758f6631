// SPDX-License-Identifier: Apache-2.0

#include "fault_fixture.h"

#include <algorithm>
#include <memory>
#include <string_view>

#include "axi_protocol.h"
#include "fault_rules.h"
#include "rtl_machine.h"
#include "ternion/sim/backends.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

bool Sweeping() {
  const auto* const test = ::testing::UnitTest::GetInstance()->current_test_info();
  return std::string_view(test->test_suite_name()).starts_with("DISABLED_");
}

}  // namespace

FaultTest::FaultTest() : target_(LoadVerifiedTarget(GetParam())), sweep_(Sweeping()) {}

void FaultTest::TearDown() { RecordProperty("cases", std::to_string(runs_)); }

std::uint64_t FaultTest::Stride(std::uint64_t total, std::uint64_t sample) const {
  if (GetParam() == "tiny") return 1;
  // Large targets take a thousand times a small one's time.
  const std::uint64_t most = sweep_ && target_.lanes * target_.columns < 1024 ? total : sample;
  return std::max<std::uint64_t>(1, total / std::max<std::uint64_t>(most, 1));
}

Outcome FaultTest::RunAlike(const RandomCase& c) { return RunAlikeAndAgain(c, {}); }

Outcome FaultTest::RunAlikeAndAgain(const RandomCase& c, const Outcome& clean) {
  ++runs_;
  HostileBus bus(c.target);
  bus.checker.SetWindow(c.image.window_bytes);
  const auto rtl =
      sim::MakeRtlMachineFrom(bus.Factory(VerifiedRtl(c.target.name)), c.target, CaseOptions(c));
  const auto systemc = sim::MakeSystemCMachine(c.target, CaseOptions(c));
  const auto cycle = sim::MakeCycleMachine(c.target, CaseOptions(c));

  Outcome first;
  for (compiler::Machine* machine : {rtl.get(), systemc.get(), cycle.get()}) {
    SCOPED_TRACE(std::string(machine->name()));
    Outcome outcome = RunCase(*machine, c);
    if (machine == rtl.get()) {
      const bool stuck = outcome.stretches.empty() || outcome.stretches.back().bus_stuck;
      bus.checker.ExpectStuckBus(stuck);
      EXPECT_EQ(bus.interrupts, outcome.stretches.size());
      EXPECT_EQ(ForbiddenChange(c, outcome.memory), "");
      EXPECT_EQ(BrokenRule(c, outcome), "");
      first = outcome;
    } else {
      EXPECT_EQ(FirstDifference(first, outcome), "");
    }
    if (clean.stretches.empty()) continue;
    RestoreMemory(c, *machine);
    EXPECT_EQ(FirstDifference(clean, RunLoadedCase(*machine, c)), "") << "in the run after it";
  }
  if (!bus.checker.violations().empty() && !first.stretches.empty() &&
      !first.stretches.back().bus_stuck) {
    ADD_FAILURE() << bus.checker.violations().front();
  }
  return first;
}

}  // namespace ternion::cosim
