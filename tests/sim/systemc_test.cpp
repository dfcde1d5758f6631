// SPDX-License-Identifier: Apache-2.0
//
// The SystemC model is the RTL, cycle for cycle: the same program on both gives the same memory,
// the same 30 counters, the same start and end of every instruction and the same status. A
// difference of one cycle anywhere, such as another FIFO depth on one side, fails these tests.

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "random_program.h"
#include "systemc_programs.h"
#include "ternion/sim/backends.h"
#include "ternion/util/error.h"

namespace ternion::sim {
namespace {

using compiler::Counter;
using compiler::Instruction;
using compiler::Machine;
using compiler::Opcode;
using compiler::ProgramImage;
using compiler::RunResult;
using compiler::Status;
using compiler::Target;

Target Shipped(const std::string& name) {
  return compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) / (name + ".toml"));
}

/// Memory timing other than the target's is allowed: it is not part of the hardware.
MachineOptions DrawTiming(std::mt19937_64& rng, Target& target) {
  MachineOptions options;
  options.record_timings = true;
  options.jitter = cosim::MakeRandomJitter(rng);
  if (rng() % 3 == 0) {
    target.read_latency_cycles = 1 + static_cast<std::uint32_t>(rng() % 150);
    target.write_latency_cycles = 1 + static_cast<std::uint32_t>(rng() % 150);
  }
  if (rng() % 4 == 0) {
    target.bytes_per_cycle = 1 + static_cast<std::uint32_t>(rng() % target.bus_bytes());
  }
  return options;
}

struct WholeRun {
  std::vector<RunResult> stretches;
  std::vector<std::uint8_t> memory;
};

/// Runs to HALT or an error. `writes` puts a segment's inputs into memory.
template <typename Writes>
WholeRun RunAll(Machine& machine, const ProgramImage& image, const Writes& writes) {
  machine.Load(image);
  WholeRun run;
  do {
    writes(machine.memory(), run.stretches.size());
    run.stretches.push_back(machine.Run());
  } while (!run.stretches.back().halted && run.stretches.back().status == Status::kNone);
  run.memory.assign(machine.memory().begin(), machine.memory().end());
  return run;
}

void NoWrites(std::span<std::uint8_t>, std::size_t) {}

void ExpectEqual(const WholeRun& rtl, const WholeRun& systemc) {
  ASSERT_EQ(rtl.stretches.size(), systemc.stretches.size());
  for (std::size_t i = 0; i < rtl.stretches.size(); ++i) {
    SCOPED_TRACE("stretch " + std::to_string(i));
    const RunResult& a = rtl.stretches[i];
    const RunResult& b = systemc.stretches[i];
    EXPECT_EQ(a.status, b.status);
    EXPECT_EQ(a.halted, b.halted);
    EXPECT_EQ(a.segment, b.segment);
    for (std::size_t c = 0; c < compiler::kCounters; ++c) {
      EXPECT_EQ(a.counters[c], b.counters[c]) << Name(static_cast<Counter>(c));
    }
    ASSERT_EQ(a.timings.size(), b.timings.size());
    for (std::size_t t = 0; t < a.timings.size(); ++t) {
      EXPECT_EQ(a.timings[t].index, b.timings[t].index);
      EXPECT_EQ(a.timings[t].start, b.timings[t].start) << "instruction " << a.timings[t].index;
      EXPECT_EQ(a.timings[t].end, b.timings[t].end) << "instruction " << a.timings[t].index;
    }
  }
  EXPECT_TRUE(rtl.memory == systemc.memory) << "memory contents differ";
}

template <typename Writes>
void CompareOnBoth(const Target& target, const MachineOptions& options, const ProgramImage& image,
                   const Writes& writes) {
  const WholeRun rtl = RunAll(*MakeRtlMachine(target, options), image, writes);
  const WholeRun systemc = RunAll(*MakeSystemCMachine(target, options), image, writes);
  ExpectEqual(rtl, systemc);
}

class SystemCTest : public ::testing::TestWithParam<const char*> {
 protected:
  bool tiny() const { return std::string(GetParam()) == "tiny"; }
  std::string Seed(std::uint64_t seed) const { return "seed " + std::to_string(seed); }
};

TEST_P(SystemCTest, CompiledProgramsTakeTheSameCyclesAsTheRtl) {
  const Target shipped = Shipped(GetParam());
  const cosim::SizeLimits limits =
      tiny() ? cosim::SizeLimits{20, 100, 40, 3} : cosim::SizeLimits{40, 400, 150, 2};
  for (std::uint64_t seed = 1; seed <= (tiny() ? 300U : 25U); ++seed) {
    std::mt19937_64 rng(seed);
    Target target = shipped;
    const MachineOptions options = DrawTiming(rng, target);
    const cosim::RandomProgram program = cosim::MakeRandomProgram(rng, target, limits);
    SCOPED_TRACE(Seed(seed) + ": " + program.description);
    CompareOnBoth(
        target, options, program.image, [&](std::span<std::uint8_t> memory, std::size_t s) {
          const compiler::Segment& segment = program.image.segments[s];
          for (std::size_t m = 0; m < segment.tokens; ++m) {
            std::copy_n(
                program.activations[s].begin() +
                    static_cast<std::ptrdiff_t>(m * segment.in_features),
                segment.in_features,
                memory.begin() + static_cast<std::ptrdiff_t>(segment.activation_offset +
                                                             m * segment.activation_stride));
          }
        });
    if (HasFailure()) return;
  }
}

TEST_P(SystemCTest, CompiledProgramsGiveTheExactProducts) {
  const Target target = Shipped(GetParam());
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    std::mt19937_64 rng(seed);
    const cosim::RandomProgram program =
        cosim::MakeRandomProgram(rng, target, cosim::SizeLimits{9, 300, 100, 3});
    SCOPED_TRACE(Seed(seed) + ": " + program.description);
    const cosim::ProgramRun run = cosim::RunProgram(*MakeSystemCMachine(target, {}), program);
    ASSERT_EQ(run.outputs, program.expected);
  }
}

TEST_P(SystemCTest, RandomInstructionsTakeTheSameCyclesAsTheRtl) {
  const Target shipped = Shipped(GetParam());
  for (std::uint64_t seed = 1; seed <= (tiny() ? 150U : 10U); ++seed) {
    SCOPED_TRACE(Seed(seed));
    std::mt19937_64 rng(seed);
    Target target = shipped;
    const MachineOptions options = DrawTiming(rng, target);
    CompareOnBoth(target, options, MakeRandomInstructions(rng, target), NoWrites);
    if (HasFailure()) return;
  }
}

TEST_P(SystemCTest, BrokenProgramsEndInTheSameCycleWithTheSameStatusAsTheRtl) {
  const Target shipped = Shipped(GetParam());
  const cosim::SizeLimits limits{6, 80, 40, 2};
  std::size_t errors = 0;
  for (std::uint64_t seed = 1; seed <= (tiny() ? 200U : 15U); ++seed) {
    SCOPED_TRACE(Seed(seed));
    std::mt19937_64 rng(seed);
    Target target = shipped;
    MachineOptions options = DrawTiming(rng, target);
    ProgramImage image = cosim::MakeRandomProgram(rng, target, limits).image;
    options.fail_offset = Break(rng, image);
    const WholeRun systemc = RunAll(*MakeSystemCMachine(target, options), image, NoWrites);
    ExpectEqual(RunAll(*MakeRtlMachine(target, options), image, NoWrites), systemc);
    if (HasFailure()) return;
    if (systemc.stretches.back().status != Status::kNone) ++errors;
  }
  // Most ways of breaking a program must be noticed, or the comparison above shows little.
  EXPECT_GT(errors, tiny() ? 80U : 5U);
}

INSTANTIATE_TEST_SUITE_P(Targets, SystemCTest, ::testing::Values("tiny", "edge"),
                         [](const auto& test) { return std::string(test.param); });

std::vector<Instruction> SyncThenHalt() {
  std::vector<Instruction> program(2);
  program[0].opcode = Opcode::kHostSync;
  program[0].segment = 7;
  program[1].opcode = Opcode::kHalt;
  return program;
}

TEST(SystemCMachineTest, ProgramStoppedAtHostSyncKeepsTheHardwareFromOthers) {
  const Target target = Shipped("tiny");
  const ProgramImage image = MakeImage(target, SyncThenHalt(), {});
  const auto first = MakeSystemCMachine(target, {});
  const auto second = MakeSystemCMachine(target, {});
  first->Load(image);
  second->Load(image);
  const RunResult sync = first->Run();
  EXPECT_FALSE(sync.halted);
  EXPECT_EQ(sync.segment, 7U);
  EXPECT_THROW(second->Run(), Error);
  EXPECT_TRUE(first->Run().halted);
  EXPECT_FALSE(second->Run().halted);
  EXPECT_TRUE(second->Run().halted);
}

TEST(SystemCMachineTest, DestroyedMachineFreesTheHardware) {
  const Target target = Shipped("tiny");
  const ProgramImage image = MakeImage(target, SyncThenHalt(), {});
  auto first = MakeSystemCMachine(target, {});
  first->Load(image);
  first->Run();
  first.reset();
  const auto second = MakeSystemCMachine(Shipped("edge"), {});
  second->Load(MakeImage(Shipped("edge"), SyncThenHalt(), {}));
  EXPECT_EQ(second->Run().segment, 7U);
  EXPECT_TRUE(second->Run().halted);
}

TEST(SystemCMachineTest, SameProgramRunTwiceGivesTheSameResult) {
  const Target target = Shipped("tiny");
  std::mt19937_64 rng(5);
  const cosim::RandomProgram program = cosim::MakeRandomProgram(rng, target, {8, 100, 40, 3});
  const auto machine = MakeSystemCMachine(target, {});
  const cosim::ProgramRun first = cosim::RunProgram(*machine, program);
  const cosim::ProgramRun second = cosim::RunProgram(*machine, program);
  EXPECT_EQ(first.outputs, second.outputs);
  for (std::size_t i = 0; i < first.results.size(); ++i) {
    EXPECT_EQ(first.results[i].counters, second.results[i].counters);
  }
}

TEST(SystemCMachineTest, TokenThatNeverComesIsAStatusNotAHang) {
  const Target target = Shipped("tiny");
  std::vector<Instruction> program(2);
  program[0].opcode = Opcode::kMultiply;
  program[0].n_tiles = program[0].k_tiles = 1;
  program[0].tokens = 1;
  program[0].wait_previous = true;
  const auto machine = MakeSystemCMachine(target, {});
  machine->Load(MakeImage(target, program, {}));
  EXPECT_EQ(machine->Run().status, Status::kMissingToken);
  // The hardware is free again.
  machine->Load(MakeImage(target, SyncThenHalt(), {}));
  EXPECT_EQ(machine->Run().segment, 7U);
}

// The numbers are those of the example in docs/timing.md, worked out there by hand.
TEST(SystemCMachineTest, ShortestProgramTakesTheDocumentedCycles) {
  Target target = Shipped("tiny");
  target.read_latency_cycles = 20;
  target.bytes_per_cycle = 8;
  const std::vector<Instruction> halt(1);
  MachineOptions options;
  options.record_timings = true;
  const auto machine = MakeSystemCMachine(target, options);
  machine->Load(MakeImage(target, halt, {}));
  const RunResult result = machine->Run();
  ASSERT_EQ(result.timings.size(), 1U);
  EXPECT_EQ(result.timings[0].start, 29U);
  EXPECT_EQ(result.timings[0].end, 30U);
  EXPECT_EQ(At(result.counters, Counter::kCycles), 32U);
}

}  // namespace
}  // namespace ternion::sim
