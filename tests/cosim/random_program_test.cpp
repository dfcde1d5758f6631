// SPDX-License-Identifier: Apache-2.0
//
// The SystemC model is the RTL, cycle for cycle, on thousands of random programs for every verified
// parameter set: same memory, status, counters, and start and end of every instruction. A FIFO one
// place deeper on one side, or any stage one cycle longer, fails these tests.
//
// A failure prints the command that makes it small.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "coverage.h"
#include "minimize.h"
#include "odd_targets.h"
#include "outcome.h"
#include "random_case.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

constexpr std::uint64_t kSeed = 20261122;
// Programs for each target; a shard is a test of its own, so that shards run in parallel.
constexpr std::uint64_t kPrograms = 2000;
constexpr std::uint64_t kShards = 4;

std::string Command(const std::string& target, std::uint64_t index) {
  return fmt::format("scripts/reproduce --target {} --seed {} --index {}", target, kSeed, index);
}

class RandomPrograms : public ::testing::TestWithParam<std::tuple<std::string, std::uint64_t>> {};

TEST_P(RandomPrograms, RunAlikeOnRtlAndSystemC) {
  const auto& [name, shard] = GetParam();
  const compiler::Target target = LoadVerifiedTarget(name);
  const MachinePair pair = VerifiedPair();
  for (std::uint64_t index = shard; index < kPrograms; index += kShards) {
    const RandomCase c = MakeRandomCase(target, kSeed, index);
    ASSERT_EQ(CheckCase(c, pair), "") << c.description << "\n" << Command(name, index);
  }
}

std::string ShardName(const ::testing::TestParamInfo<RandomPrograms::ParamType>& test) {
  return fmt::format("{}_{}", std::get<0>(test.param), std::get<1>(test.param));
}

INSTANTIATE_TEST_SUITE_P(Targets, RandomPrograms,
                         ::testing::Combine(::testing::ValuesIn(VerifiedTargets()),
                                            ::testing::Range<std::uint64_t>(0, kShards)),
                         ShardName);

/// What the programs above reach, on SystemC alone: the tests above show that the RTL reaches the
/// same.
Coverage Reached(const compiler::Target& target, std::uint64_t programs) {
  Coverage coverage;
  const MachinePair pair = VerifiedPair();
  for (std::uint64_t index = 0; index < programs; ++index) {
    const RandomCase c = MakeRandomCase(target, kSeed, index);
    coverage.Add(c, RunCase(*pair.systemc(c, {}), c));
  }
  return coverage;
}

// Fails when the generator leaves out an opcode, a flag, a status, a stall cause or a shape.
TEST(RandomProgramCoverage, EveryOpcodeFlagStatusCounterAndShapeIsReachedOnTiny) {
  EXPECT_EQ(Reached(LoadVerifiedTarget("tiny"), kPrograms).Missed(), std::vector<std::string>{});
}

// Some shapes do not fit into buffers of a word or two; all targets together have every one, and
// each has every opcode and status.
TEST(RandomProgramCoverage, EveryOpcodeAndStatusIsReachedOnEachOddTarget) {
  for (const OddTarget& odd : OddTargets()) {
    const std::string& name = odd.name;
    for (const std::string& missed : Reached(LoadVerifiedTarget(name), kPrograms / 2).Missed()) {
      EXPECT_FALSE(missed.starts_with("opcode") || missed.starts_with("status"))
          << name << " never has: " << missed;
    }
  }
}

TEST(RandomCaseTest, FollowsFromItsThreeNumbersAlone) {
  const compiler::Target target = LoadVerifiedTarget("tiny");
  for (std::uint64_t index = 0; index < 20; ++index) {
    const RandomCase a = MakeRandomCase(target, 5, index);
    const RandomCase b = MakeRandomCase(target, 5, index);
    EXPECT_EQ(a.image, b.image);
    EXPECT_EQ(a.jitter.seed, b.jitter.seed);
    EXPECT_NE(MakeRandomCase(target, 6, index).image.bytes, a.image.bytes);
  }
}

struct DefectCase {
  const char* defect;
  std::size_t most_instructions;  ///< of a minimized program
};

class Defect : public ::testing::TestWithParam<DefectCase> {};

// The comparison finds a twin that is wrong in one number, and what is left of the program that
// found it is small and fails still.
TEST_P(Defect, IsFoundAndItsReproducerIsSmall) {
  const compiler::Target target = LoadVerifiedTarget("tiny");
  const MachinePair pair = DefectivePair(GetParam().defect);
  const auto fails = [&](const RandomCase& c) { return !CheckCase(c, pair).empty(); };
  for (std::uint64_t index = 0; index < kPrograms; ++index) {
    const RandomCase c = MakeRandomCase(target, kSeed, index);
    // A program worth making small.
    if (c.image.instruction_count < 8 || !fails(c)) continue;
    const Minimized minimized = Minimize(c, fails);
    EXPECT_TRUE(fails(minimized.smallest));
    EXPECT_TRUE(CheckCase(minimized.smallest, VerifiedPair()).empty());
    EXPECT_LE(minimized.smallest.image.instruction_count, GetParam().most_instructions)
        << "from " << c.image.instruction_count << ", " << minimized.runs << " runs";
    return;
  }
  FAIL() << "not one of the programs shows the defect";
}

INSTANTIATE_TEST_SUITE_P(OfTheTwin, Defect,
                         ::testing::Values(DefectCase{"read_fifo", 3}, DefectCase{"burst", 2},
                                           DefectCase{"accumulator", 2}),
                         [](const auto& test) { return std::string(test.param.defect); });

}  // namespace
}  // namespace ternion::cosim
