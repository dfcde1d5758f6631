// SPDX-License-Identifier: Apache-2.0
//
// The Verilated RTL computes what plain integer sums say, counts the events that the interpreter
// counts, and accounts for every cycle of every unit.

#include <gtest/gtest.h>

#include <filesystem>

#include "random_program.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/sim/backends.h"

namespace ternion::cosim {
namespace {

using compiler::At;
using compiler::Counter;
using compiler::Counters;
using compiler::Status;

void ExpectEveryCycleAccountedFor(const Counters& c) {
  const auto cycles = At(c, Counter::kCycles);
  EXPECT_EQ(cycles, At(c, Counter::kLoadBusy) + At(c, Counter::kLoadStallToken) +
                        At(c, Counter::kLoadStallMemory) + At(c, Counter::kLoadIdle));
  EXPECT_EQ(cycles, At(c, Counter::kExecuteBusy) + At(c, Counter::kExecuteStallLoad) +
                        At(c, Counter::kExecuteStallStore) + At(c, Counter::kExecuteStallPort) +
                        At(c, Counter::kExecuteDrain) + At(c, Counter::kExecuteIdle));
  EXPECT_EQ(cycles, At(c, Counter::kStoreBusy) + At(c, Counter::kStoreStallToken) +
                        At(c, Counter::kStoreStallRead) + At(c, Counter::kStoreStallMemory) +
                        At(c, Counter::kStoreIdle));
}

class RtlTest : public ::testing::TestWithParam<const char*> {
 protected:
  compiler::Target target_ = compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) /
                                                  (std::string(GetParam()) + ".toml"));
};

TEST_P(RtlTest, RandomProgramsGiveTheExactProductsAndTheInterpretersEvents) {
  const bool tiny = target_.name == "tiny";
  const SizeLimits limits = tiny ? SizeLimits{8, 100, 40, 3} : SizeLimits{6, 300, 150, 2};
  const int programs = tiny ? 150 : 25;
  for (int i = 0; i < programs; ++i) {
    const std::uint64_t seed = 20261122 + static_cast<std::uint64_t>(i);
    std::mt19937_64 rng(seed);
    const RandomProgram program = MakeRandomProgram(rng, target_, limits);
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + program.description);
    sim::MachineOptions options;
    options.jitter = MakeRandomJitter(rng);
    const auto rtl = sim::MakeRtlMachine(target_, options);
    const ProgramRun run = RunProgram(*rtl, program);
    compiler::Interpreter interpreter(target_);
    const ProgramRun reference = RunProgram(interpreter, program);

    ASSERT_EQ(run.results.size(), program.image.segments.size());
    for (std::size_t s = 0; s < run.results.size(); ++s) {
      ASSERT_EQ(run.results[s].status, Status::kNone);
      ASSERT_EQ(run.outputs[s], program.expected[s]) << "segment " << s;
      ExpectEveryCycleAccountedFor(run.results[s].counters);
      for (std::size_t c = static_cast<std::size_t>(Counter::kReadBytes); c < compiler::kCounters;
           ++c) {
        EXPECT_EQ(run.results[s].counters[c], reference.results[s].counters[c])
            << Name(static_cast<Counter>(c));
      }
    }
    EXPECT_TRUE(run.results.back().halted);
    if (HasFatalFailure() || HasNonfatalFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Targets, RtlTest, ::testing::Values("tiny", "edge"),
                         [](const auto& test) { return std::string(test.param); });

}  // namespace
}  // namespace ternion::cosim
