// SPDX-License-Identifier: Apache-2.0
//
// The host ends a program in any cycle, on a hostile bus: the master port keeps the AXI4 rules,
// nothing is under way or on offer when the end is reported, memory is untouched outside the
// outputs, and the next program on the same hardware computes the right values.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "axi_protocol.h"
#include "random_program.h"
#include "rtl_machine.h"
#include "tested_design.h"

namespace ternion::cosim {
namespace {

using compiler::Machine;
using compiler::RunResult;
using compiler::Segment;
using compiler::Status;
using sim::HostCommand;

void WriteActivations(const RandomProgram& program, std::size_t s, std::span<std::uint8_t> memory) {
  const Segment& segment = program.image.segments[s];
  for (std::size_t m = 0; m < segment.tokens; ++m) {
    std::uint8_t* const row =
        memory.data() + segment.activation_offset + m * segment.activation_stride;
    std::memset(row, 0, segment.activation_stride);
    std::memcpy(row, program.activations[s].data() + m * segment.in_features, segment.in_features);
  }
}

void ExpectOutputs(const RandomProgram& program, std::size_t s,
                   std::span<const std::uint8_t> memory) {
  const Segment& segment = program.image.segments[s];
  for (std::size_t m = 0; m < segment.tokens; ++m) {
    EXPECT_EQ(std::memcmp(memory.data() + segment.output_offset + m * segment.output_stride,
                          program.expected[s].data() + m * segment.out_features,
                          segment.out_features * sizeof(std::int32_t)),
              0)
        << "segment " << s << ", token " << m;
  }
}

/// To HALT, an error, or a soft reset. The outputs of every segment that ends without are right.
RunResult RunOnce(Machine& machine, const RandomProgram& program) {
  RunResult result;
  const std::size_t segments = program.image.segments.size();
  for (std::size_t s = 0; s < segments; ++s) {
    WriteActivations(program, s, machine.memory());
    result = machine.Run();
    const bool complete = result.halted == (s + 1 == segments) &&
                          (result.halted || At(result.counters, compiler::Counter::kCycles) != 0);
    if (result.status != Status::kNone || !complete) break;
    ExpectOutputs(program, s, machine.memory());
  }
  return result;
}

/// Everything but activations and outputs is what the image put there.
void ExpectOnlyOutputsChanged(const RandomProgram& program, std::span<const std::uint8_t> memory) {
  std::vector<std::uint8_t> expected = program.image.bytes;
  expected.resize(program.image.window_bytes);
  const auto accept = [&](std::uint64_t offset, std::uint64_t bytes) {
    std::copy_n(memory.begin() + static_cast<std::ptrdiff_t>(offset), bytes,
                expected.begin() + static_cast<std::ptrdiff_t>(offset));
  };
  for (const Segment& s : program.image.segments) {
    for (std::uint64_t m = 0; m < s.tokens; ++m) {
      accept(s.activation_offset + m * s.activation_stride, s.activation_stride);
      accept(s.output_offset + m * s.output_stride, s.output_stride);
    }
  }
  EXPECT_TRUE(std::equal(expected.begin(), expected.end(), memory.begin()));
}

Hostility DrawHostility(std::mt19937_64& rng) {
  constexpr std::uint32_t kChances[] = {0, 64, 160, 230};
  Hostility hostility;
  hostility.seed = rng();
  for (std::uint32_t& shut : hostility.shut) shut = kChances[rng() % std::size(kChances)];
  return hostility;
}

class AbortProtocolTest : public ::testing::TestWithParam<std::string> {
 protected:
  AbortProtocolTest() : target_(LoadTestedTarget(GetParam())), bus_(target_) {}

  bool small() const { return target_.name != "edge"; }

  /// Returns whether the command met the running program.
  bool EndAndRunAgain(const RandomProgram& program, const sim::HostAction& action,
                      const Hostility& hostility) {
    sim::MachineOptions options;
    options.host_actions = {action};
    const auto machine =
        sim::MakeRtlMachineFrom(bus_.Factory(TestedDesign(target_.name)), target_, options);
    bus_.checker.SetWindow(program.image.window_bytes);
    machine->Load(program.image);
    bus_.Arm(hostility);
    const RunResult ended = RunOnce(*machine, program);
    if (!ended.halted) {
      EXPECT_EQ(ended.status,
                action.command == HostCommand::kAbort ? Status::kAborted : Status::kNone);
    }
    EXPECT_FALSE(ended.bus_stuck);
    ExpectOnlyOutputsChanged(program, machine->memory());
    const RunResult again = RunOnce(*machine, program);
    EXPECT_EQ(again.status, Status::kNone);
    EXPECT_TRUE(again.halted);
    EXPECT_TRUE(bus_.checker.violations().empty()) << bus_.checker.violations().front();
    return !ended.halted;
  }

  compiler::Target target_;
  HostileBus bus_;
};

TEST_P(AbortProtocolTest, AnyEarlyCycle) {
  std::mt19937_64 rng(7);
  const RandomProgram program = MakeRandomProgram(rng, target_, {3, 24, 12, 1});
  Hostility hostility;
  hostility.shut[0] = hostility.shut[3] = 128;  // AR and W
  for (std::uint64_t cycle = 1; cycle <= 400; cycle += small() ? 1 : 29) {
    for (const HostCommand command : {HostCommand::kAbort, HostCommand::kSoftReset}) {
      SCOPED_TRACE("command " + std::to_string(static_cast<int>(command)) + " in cycle " +
                   std::to_string(cycle));
      hostility.seed = cycle;
      EndAndRunAgain(program, {cycle, command}, hostility);
      if (HasFailure()) return;
    }
  }
}

TEST_P(AbortProtocolTest, RandomCyclesOfRandomProgramsOnAHostileBus) {
  std::size_t ended = 0;
  const std::uint64_t runs = small() ? 400 : 120;
  for (std::uint64_t seed = 1; seed <= runs; ++seed) {
    std::mt19937_64 rng(seed);
    const RandomProgram program = MakeRandomProgram(rng, target_, {12, 80, 40, 2});
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + program.description);
    const HostCommand command = rng() % 3 == 0 ? HostCommand::kSoftReset : HostCommand::kAbort;
    const std::uint64_t cycle = 1 + rng() % 1500;
    if (EndAndRunAgain(program, {cycle, command}, DrawHostility(rng))) ++ended;
    if (HasFailure()) return;
  }
  // Or most commands came too late, and showed nothing.
  EXPECT_GT(ended, runs / 4);
  EXPECT_GT(bus_.checker.dropped_beats(), 0U) << "no abort met a write burst under way";
}

INSTANTIATE_TEST_SUITE_P(Targets, AbortProtocolTest, ::testing::ValuesIn(TestedTargets()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace ternion::cosim
