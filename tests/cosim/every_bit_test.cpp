// SPDX-License-Identifier: Apache-2.0
//
// Numbers that random programs seldom draw, one bit at a time: every bit of every instruction, of
// the number of instructions and of the watchdog's limit, and counters of long runs. What the RTL
// does with each must be what the SystemC model does.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "outcome.h"
#include "random_case.h"
#include "systemc_programs.h"
#include "ternion/compiler/instruction.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

using compiler::Instruction;
using compiler::kInstructionBytes;
using compiler::Opcode;
using compiler::Status;
using compiler::Target;

/// What stands behind a FENCE each in the program below.
std::vector<Instruction> Instructions(const Target& target, std::uint64_t data) {
  std::vector<Instruction> list;
  const auto load = [&](Opcode opcode, std::uint32_t bytes) {
    Instruction& added = list.emplace_back();
    added.opcode = opcode;
    added.rows = 2;
    added.row_bytes = added.row_stride = bytes;
    added.memory_offset = data;
    added.two_bit = opcode == Opcode::kLoadWeights;
  };
  load(Opcode::kLoadWeights, target.tile_bytes(compiler::Packing::kTwoBit));
  load(Opcode::kLoadActivations, target.lanes);
  load(Opcode::kLoadStart, target.accumulator_word_bytes());
  if (target.has_float_stage()) load(Opcode::kLoadScales, 4);
  Instruction& multiply = list.emplace_back();
  multiply.opcode = Opcode::kMultiply;
  multiply.n_tiles = multiply.k_tiles = 1;
  multiply.tokens = 1;
  Instruction& store = list.emplace_back();
  store.opcode = Opcode::kStore;
  store.rows = 1;
  store.row_bytes = target.accumulator_word_bytes();
  store.memory_offset = data + 2048;
  list.emplace_back().opcode = Opcode::kHostSync;
  list.emplace_back().opcode = Opcode::kHalt;
  return list;
}

class EveryBit : public ::testing::TestWithParam<std::string> {
 protected:
  /// A program of every opcode, in order.
  RandomCase Program() const {
    RandomCase c;
    c.target = target_;
    c.in_order = true;
    const auto list = Instructions(target_, sim::DataOffset(kMaxInstructions));
    std::vector<Instruction> program;
    for (const Instruction& instruction : list) {
      program.emplace_back().opcode = Opcode::kFence;
      program.push_back(instruction);
    }
    // Trits that are valid in both packings, and floats that are finite.
    std::vector<std::uint8_t> bytes(4096, 0x25);
    c.image = sim::MakeImage(target_, program, bytes);
    return c;
  }

  static void ExpectSameRun(const RandomCase& c, const std::string& what) {
    const MachinePair pair = VerifiedPair();
    const Outcome rtl = RunCase(*pair.rtl(c, {}), c);
    ASSERT_EQ(Wrong(c, rtl, RunCase(*pair.systemc(c, {}), c)), "") << what;
  }

  static constexpr std::size_t kMaxInstructions = 40;
  Target target_ = LoadVerifiedTarget(GetParam());
};

TEST_P(EveryBit, OfEveryInstruction) {
  const RandomCase good = Program();
  // The first FENCE stands for all of them, and every other instruction is another one.
  for (std::uint32_t i = 0; i < good.image.instruction_count; i += i == 0 ? 1 : 2) {
    for (std::size_t bit = 0; bit < 8 * kInstructionBytes; ++bit) {
      RandomCase c = good;
      c.image.bytes[good.image.instruction_offset + kInstructionBytes * i + bit / 8] ^=
          static_cast<std::uint8_t>(1U << (bit % 8));
      ASSERT_NO_FATAL_FAILURE(
          ExpectSameRun(c, fmt::format("bit {} of instruction {} flipped", bit, i)));
    }
  }
}

TEST_P(EveryBit, OfTheNumberOfInstructions) {
  const RandomCase good = Program();
  for (unsigned bit = 0; bit < 32; ++bit) {
    RandomCase c = good;
    c.image.instruction_count ^= 1U << bit;
    ASSERT_NO_FATAL_FAILURE(ExpectSameRun(c, fmt::format("bit {} flipped", bit)));
  }
}

TEST_P(EveryBit, OfTheWatchdogsLimitUpToLongRuns) {
  for (unsigned bit = 0; bit <= 14; ++bit) {
    for (const std::uint64_t transfers : {0, 30}) {
      RandomCase c = Program();
      c.watchdog_cycles = 1U << bit;
      c.silent_after = transfers;
      ASSERT_NO_FATAL_FAILURE(ExpectSameRun(c, fmt::format("limit {}", *c.watchdog_cycles)));
    }
  }
}

TEST_P(EveryBit, OfCountersThatLongRunsReach) {
  RandomCase c = Program();
  c.target.read_latency_cycles = 5000;
  c.target.write_latency_cycles = 40'000;
  ASSERT_NO_FATAL_FAILURE(ExpectSameRun(c, "long latency"));
}

/// The small targets with int32 outputs alone and with both kinds, or all others.
std::vector<std::string> Names(bool small) {
  std::vector<std::string> names = VerifiedTargets();
  std::erase_if(names,
                [small](const auto& name) { return (name == "tiny" || name == "float") != small; });
  return names;
}

INSTANTIATE_TEST_SUITE_P(Targets, EveryBit, ::testing::ValuesIn(Names(true)),
                         [](const auto& test) { return test.param; });
// By hand and by scripts/coverage: minutes.
INSTANTIATE_TEST_SUITE_P(DISABLED_Every, EveryBit, ::testing::ValuesIn(Names(false)),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace ternion::cosim
