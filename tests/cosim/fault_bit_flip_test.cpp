// SPDX-License-Identifier: Apache-2.0
//
// Flipped bits: every one of a program's instructions, its weights, its place and size in memory,
// and the descriptors of its file. RTL and models agree, as far as they order it with the
// interpreter too; every run ends by itself in time, and a damaged file is refused.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "fault_fixture.h"
#include "fault_programs.h"
#include "fault_rules.h"
#include "ternion/compiler/instruction.h"
#include "ternion/util/error.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

using compiler::kInstructionBytes;
using compiler::ProgramImage;
using compiler::Status;

class BitFlipTest : public FaultTest {
 protected:
  void ExpectBounded(RandomCase c) {
    const bool rewrites = MayRewriteItself(c);
    // What is fetched ahead of a STORE into the program is not what the interpreter runs then.
    if (rewrites) c.in_order = false;
    const Outcome run = RunAlike(c);
    ASSERT_FALSE(run.stuck);
    const Status status = run.stretches.back().status;
    // The memory answers, so a watchdog would have hidden a hang.
    EXPECT_NE(Name(status), Name(Status::kWatchdog));
    EXPECT_FALSE(run.stretches.back().bus_stuck);
    EXPECT_TRUE(run.stretches.back().halted || status != Status::kNone);
    if (!rewrites) {
      EXPECT_LE(CyclesOf(run), RunBound(c));
    }
    ++statuses_[status];
  }

  void FlipInstructions(const RandomCase& program, std::uint64_t sample) {
    const std::uint64_t bits = program.image.instruction_count * kInstructionBytes * 8;
    for (std::uint64_t bit = 0; bit < bits; bit += Stride(bits, sample)) {
      SCOPED_TRACE(program.description + ", bit " + std::to_string(bit % 256) + " of instruction " +
                   std::to_string(bit / 256));
      RandomCase c = program;
      c.expected.clear();
      Flip(c.image.bytes[c.image.instruction_offset + bit / 8], bit);
      ExpectBounded(c);
      if (HasFailure()) return;
    }
  }

  static void Flip(std::uint8_t& byte, std::uint64_t bit) {
    byte = static_cast<std::uint8_t>(byte ^ (1U << (bit % 8)));
  }

  std::map<Status, std::uint64_t> statuses_;
};

TEST_P(BitFlipTest, OfAnyInstructionEndsInTimeAndIsTheSameOnTheInterpreter) {
  FlipInstructions(MakeWalk(target_), 150);
  if (target_.lanes * target_.columns >= 1024) return;  // sampled too thinly for each of them
  // Or the flips found nothing to break.
  for (const Status status : {Status::kNone, Status::kIllegalInstruction, Status::kOutsideWindow,
                              Status::kBadLength, Status::kBufferOverflow}) {
    EXPECT_GT(statuses_[status], 0U) << Name(status);
  }
}

TEST_P(BitFlipTest, OfAnyInstructionWhoseUnitsOverlapEndsInTime) {
  RandomCase program = MakePipeline(target_);
  program.in_order = false;  // a token less, and the units race
  FlipInstructions(program, 150);
  if (GetParam() == "tiny") {  // the samples elsewhere may miss the few bits of tokens
    EXPECT_GT(statuses_[Status::kMissingToken], 0U);
  }
}

TEST_P(BitFlipTest, OfWeightsIsFlaggedOrMakesOtherTrits) {
  const RandomCase program = MakeWalk(target_);
  std::uint64_t loads = 0;
  for (std::size_t i = 0; i < program.image.instruction_count; ++i) {
    const auto bytes =
        std::span(program.image.bytes).subspan(i * kInstructionBytes).first<kInstructionBytes>();
    compiler::Instruction load;
    ASSERT_EQ(compiler::Decode(bytes, target_.bus_bytes(), load), Status::kNone);
    if (load.opcode != compiler::Opcode::kLoadWeights) continue;
    ++loads;
    const std::uint64_t bits = std::uint64_t{load.rows} * load.row_bytes * 8;
    for (std::uint64_t bit = 0; bit < bits; bit += Stride(bits, 40)) {
      SCOPED_TRACE("bit " + std::to_string(bit) + " of the weights of instruction " +
                   std::to_string(i));
      RandomCase c = program;
      const std::uint64_t byte = bit / 8;
      Flip(c.image.bytes[load.memory_offset + byte / load.row_bytes * load.row_stride +
                         byte % load.row_bytes],
           bit);
      ExpectBounded(c);
      if (HasFailure()) return;
    }
  }
  EXPECT_EQ(loads, 2U);
  EXPECT_GT(statuses_[Status::kInvalidWeight], 0U);
  EXPECT_GT(statuses_[Status::kNone], 0U);
}

// Within what docs/registers.md asks of a driver: whole pages, the end below 2^48.
TEST_P(BitFlipTest, OfTheProgramsPlaceAndSizeEndsInTime) {
  const RandomCase program = MakeWalk(target_);
  for (std::uint32_t bit = 0; bit < 32; ++bit) {
    SCOPED_TRACE("bit " + std::to_string(bit));
    RandomCase c = program;
    c.in_order = false;  // the interpreter refuses what lies outside its window
    c.image.instruction_count ^= 1U << bit;
    if (bit < 20) ExpectBounded(c);
    c.image.instruction_count = program.image.instruction_count;
    if (bit >= 12) {
      c.image.instruction_offset ^= std::uint64_t{1} << bit;
      ExpectBounded(c);
      c.image.instruction_offset = program.image.instruction_offset;
    }
    if (bit >= 12 && bit < 24) {
      c.image.window_bytes ^= std::uint64_t{1} << bit;
      if (c.image.window_bytes == 0) continue;
      c.image.bytes.resize(std::min<std::uint64_t>(c.image.bytes.size(), c.image.window_bytes));
      ExpectBounded(c);
    }
    if (HasFailure()) return;
  }
  EXPECT_GT(statuses_[Status::kMissingHalt], 0U);
  EXPECT_GT(statuses_[Status::kOutsideWindow], 0U);
}

TEST_P(BitFlipTest, OfTheFileIsRefused) {
  const ProgramImage image = FaultPrograms(target_)[2].image;
  const std::vector<std::uint8_t> good = compiler::Serialize(image);
  ASSERT_EQ(compiler::Deserialize(good, "good"), image);
  // Header and segments whole, then the memory and the notes.
  const std::uint64_t descriptors = 128 + 112 * image.segments.size();
  for (std::uint64_t bit = 0; bit < good.size() * 8;
       bit += bit < descriptors * 8 || sweep_ ? 1 : 101) {
    std::vector<std::uint8_t> damaged = good;
    Flip(damaged[bit / 8], bit);
    EXPECT_THROW(compiler::Deserialize(damaged, "damaged"), Error) << "bit " << bit;
    ++runs_;
    if (HasFailure()) return;
  }
}

TERNION_FAULT_TARGETS(BitFlipTest);

}  // namespace
}  // namespace ternion::cosim
