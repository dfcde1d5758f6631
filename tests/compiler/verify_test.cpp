// SPDX-License-Identifier: Apache-2.0
//
// Verify() against programs broken on purpose.

#include "ternion/compiler/verify.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <functional>
#include <memory>

#include "programs.h"
#include "support.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

/// A product on `tiny` with several token chunks, n-groups and weight chunks.
class VerifyTest : public ::testing::Test {
 protected:
  VerifyTest() {
    std::mt19937_64 random(7);
    weights_ = std::make_unique<Weights>(RandomWeights(200, 100, random));
    Product product;
    product.weight = &weights_->matrix;
    product.tokens = 50;
    const std::vector<Product> products = {product, product};
    image_ = Compile(products, target_, {Phase::kPrefill, Packing::kBase3});
  }

  /// "" when Verify accepts, else its message.
  std::string Verdict(const ProgramImage& image) const {
    try {
      Verify(image, target_);
      return "";
    } catch (const Error& error) {
      return error.what();
    }
  }

  /// Changes every instruction of `opcode`, one at a time; each must be refused.
  int ExpectAllRefused(Opcode opcode, const std::function<bool(Instruction&)>& change) const {
    int changed = 0;
    for (std::uint32_t n = 0; n < image_.instruction_count; ++n) {
      Instruction i = At(image_, n);
      if (i.opcode != opcode || !change(i)) continue;
      ProgramImage bad = image_;
      Replace(bad, n, i);
      EXPECT_NE(Verdict(bad), "") << n << ": " << Disassemble(i);
      ++changed;
    }
    EXPECT_GT(changed, 0);
    return changed;
  }

  Target target_ = Shipped("tiny");
  std::unique_ptr<Weights> weights_;
  ProgramImage image_;
};

TEST_F(VerifyTest, CompiledProgramIsAcceptedAndUsesEveryKindOfToken) {
  EXPECT_EQ(Verdict(image_), "");
  int waits[4] = {};
  for (std::uint32_t n = 0; n < image_.instruction_count; ++n) {
    const Instruction i = At(image_, n);
    if (i.opcode == Opcode::kLoadWeights || i.opcode == Opcode::kLoadStart) {
      waits[0] += i.wait_next;
    }
    if (i.opcode == Opcode::kMultiply) waits[1] += i.wait_previous, waits[2] += i.wait_next;
    if (i.opcode == Opcode::kStore) waits[3] += i.wait_previous;
  }
  for (const int count : waits) EXPECT_GT(count, 0);
}

TEST_F(VerifyTest, EveryDroppedTokenIsFound) {
  for (const Opcode opcode : {Opcode::kLoadWeights, Opcode::kLoadStart, Opcode::kLoadActivations,
                              Opcode::kMultiply, Opcode::kStore}) {
    for (const auto bit : {&Instruction::wait_previous, &Instruction::wait_next,
                           &Instruction::signal_previous, &Instruction::signal_next}) {
      for (std::uint32_t n = 0; n < image_.instruction_count; ++n) {
        Instruction i = At(image_, n);
        if (i.opcode != opcode || !(i.*bit)) continue;
        i.*bit = false;
        ProgramImage bad = image_;
        Replace(bad, n, i);
        EXPECT_NE(Verdict(bad), "") << n << ": " << Disassemble(i);
      }
    }
  }
}

TEST_F(VerifyTest, DroppingAWaitWithItsSignalIsARace) {
  // The counters still balance, so that only the order of accesses can tell.
  int races = 0;
  for (std::uint32_t n = 0; n < image_.instruction_count; ++n) {
    Instruction wait = At(image_, n);
    if (wait.opcode != Opcode::kLoadWeights || !wait.wait_next) continue;
    ProgramImage bad = image_;
    wait.wait_next = false;
    Replace(bad, n, wait);
    for (std::uint32_t s = n; s-- > 0;) {
      Instruction signal = At(bad, s);
      if (signal.opcode != Opcode::kMultiply || !signal.signal_previous) continue;
      signal.signal_previous = false;
      Replace(bad, s, signal);
      break;
    }
    const std::string verdict = Verdict(bad);
    EXPECT_NE(verdict.find("may"), std::string::npos) << n << ": " << verdict;
    ++races;
  }
  EXPECT_GT(races, 10);
}

TEST_F(VerifyTest, AddressesOutsideTheirRegionsAreFound) {
  const auto beyond = [](Instruction& i) { return i.memory_offset += kLargestWindow, true; };
  const auto below = [](Instruction& i) { return i.memory_offset = 0, true; };
  for (const Opcode opcode :
       {Opcode::kLoadWeights, Opcode::kLoadStart, Opcode::kLoadActivations, Opcode::kStore}) {
    ExpectAllRefused(opcode, beyond);
    ExpectAllRefused(opcode, below);
    ExpectAllRefused(opcode, [](Instruction& i) { return i.memory_offset = ~0ULL - 7, true; });
  }
  // A store one word further leaves a hole, or writes something twice.
  ExpectAllRefused(Opcode::kStore, [](Instruction& i) { return i.memory_offset += 16, true; });
  ExpectAllRefused(Opcode::kStore, [](Instruction& i) { return i.memory_offset += 4, true; });
}

TEST_F(VerifyTest, WordsOutsideTheBuffersAreFound) {
  for (const Opcode opcode : {Opcode::kLoadWeights, Opcode::kLoadStart, Opcode::kLoadActivations}) {
    ExpectAllRefused(opcode, [](Instruction& i) { return i.buffer_word = ~0U, true; });
    ExpectAllRefused(opcode, [](Instruction& i) { return i.row_bytes += 1, true; });
    ExpectAllRefused(opcode, [](Instruction& i) { return i.rows = ~0U, true; });
  }
  for (const auto field :
       {&Instruction::weight_word, &Instruction::activation_word, &Instruction::accumulator_word,
        &Instruction::activation_stride, &Instruction::tokens}) {
    ExpectAllRefused(Opcode::kMultiply, [&](Instruction& i) { return i.*field = ~0U, true; });
  }
  ExpectAllRefused(Opcode::kMultiply, [](Instruction& i) {
    i.start_word = 32;
    return !i.accumulate;
  });
  ExpectAllRefused(Opcode::kStore, [](Instruction& i) { return i.accumulator_word = 128, true; });
  ExpectAllRefused(Opcode::kStore, [](Instruction& i) { return i.row_bytes -= 4, true; });
}

TEST_F(VerifyTest, UsingTheOtherHalfOfABufferIsFound) {
  ExpectAllRefused(Opcode::kMultiply, [](Instruction& i) { return i.weight_word ^= 32, true; });
  ExpectAllRefused(Opcode::kMultiply,
                   [](Instruction& i) { return i.accumulator_word ^= 64, true; });
  ExpectAllRefused(Opcode::kStore, [](Instruction& i) { return i.accumulator_word ^= 64, true; });
}

TEST_F(VerifyTest, LessWorkThanTheProductIsFound) {
  ExpectAllRefused(Opcode::kMultiply, [](Instruction& i) { return i.k_tiles -= 1, true; });
  ExpectAllRefused(Opcode::kMultiply, [](Instruction& i) { return i.tokens -= 1, i.tokens > 0; });
  ExpectAllRefused(Opcode::kStore, [](Instruction& i) { return i.rows -= 1, i.rows > 0; });
}

TEST_F(VerifyTest, WrongEndsOfSegmentsAreFound) {
  const std::size_t sync = image_.segments[0].instructions - 1;
  const std::size_t halt = image_.instruction_count - 1;
  ProgramImage bad = image_;
  Replace(bad, sync, Sync(1));
  EXPECT_EQ(Verdict(bad),
            fmt::format("program image: instruction {}: is not the HOST_SYNC that must "
                        "end its segment",
                        sync));
  bad = image_;
  Replace(bad, halt, Sync(1));
  EXPECT_NE(Verdict(bad), "");
  bad = image_;
  Replace(bad, 3, Halt());
  EXPECT_NE(Verdict(bad), "");
}

TEST_F(VerifyTest, OtherHardwareIsRefused) { EXPECT_THROW(Verify(image_, Shipped("edge")), Error); }

TEST_F(VerifyTest, CountersThatCouldPass255AreFound) {
  // 300 loads signal before anything takes: execute runs only after the last one.
  std::vector<Instruction> program;
  for (int i = 0; i < 300; ++i) {
    Instruction load = Load(Opcode::kLoadActivations, static_cast<std::uint32_t>(i % 256), 0, 1, 8);
    load.signal_next = true;
    program.push_back(load);
  }
  program.push_back(Halt());
  ProgramImage image = Program({}, target_);
  image.bytes.resize(program.size() * kInstructionBytes);
  image.instruction_count = static_cast<std::uint32_t>(program.size());
  Segment segment;
  segment.tokens = 1;
  segment.in_features = 8;
  segment.out_features = 4;
  segment.instructions = image.instruction_count;
  segment.activation_offset = 12288;
  segment.activation_stride = 8;
  segment.output_offset = 13312;
  segment.output_stride = 16;
  image.segments = {segment};
  for (std::size_t i = 0; i < program.size(); ++i) {
    program[i].memory_offset = program[i].opcode == Opcode::kHalt ? 0 : 12288;
    Replace(image, i, program[i]);
  }
  EXPECT_EQ(Verdict(image),
            "program image: instruction 255: signals a token that could be the 256th");
}

/// A product of more tokens than the scale buffer holds scales of, with float32 outputs.
class VerifyFloatTest : public VerifyTest {
 protected:
  VerifyFloatTest() {
    target_.float_lanes = 2;
    target_.scale_words = 17;
    Product product;
    product.weight = &weights_->matrix;
    product.tokens = 50;
    image_ = Compile(std::vector<Product>{product, product}, target_,
                     {Phase::kPrefill, Packing::kBase3, OutputFormat::kFloat32});
  }
};

TEST_F(VerifyFloatTest, CompiledProgramIsAccepted) {
  EXPECT_EQ(Verdict(image_), "");
  int fences = 0;
  int loads = 0;
  for (std::uint32_t n = 0; n < image_.instruction_count; ++n) {
    const Instruction i = At(image_, n);
    fences += i.opcode == Opcode::kFence;
    loads += i.opcode == Opcode::kLoadScales;
    if (i.opcode == Opcode::kStore) {
      EXPECT_TRUE(i.float32);
    }
  }
  EXPECT_GE(loads, 2 * 4);       // 50 tokens, 16 scales, twice
  EXPECT_EQ(fences, loads - 2);  // before each load but the first of a product
}

TEST_F(VerifyFloatTest, ScalesAreWatchedLikeOtherBuffers) {
  ExpectAllRefused(Opcode::kLoadScales, [](Instruction& i) { return i.buffer_word += 17, true; });
  ExpectAllRefused(Opcode::kLoadScales,
                   [](Instruction& i) { return i.memory_offset -= 4096, true; });
  ExpectAllRefused(Opcode::kLoadScales, [](Instruction& i) { return i.row_bytes += 2, true; });
  ExpectAllRefused(Opcode::kLoadScales, [](Instruction& i) { return i.row_bytes -= 4, true; });
  ExpectAllRefused(Opcode::kLoadScales, [](Instruction& i) { return i.memory_offset += 4, true; });
  ExpectAllRefused(Opcode::kStore, [](Instruction& i) {
    i.scale_word = static_cast<std::uint16_t>(i.scale_word + 16);
    return true;
  });
  ExpectAllRefused(Opcode::kStore, [](Instruction& i) { return --i.scale_word, true; });
  ExpectAllRefused(Opcode::kStore, [](Instruction& i) {
    i.float32 = false;
    i.scale_word = 0;
    return true;
  });
}

TEST_F(VerifyFloatTest, OverwritingScalesThatMayStillBeReadIsFound) {
  int races = 0;
  for (std::uint32_t n = 0; n + 1 < image_.instruction_count; ++n) {
    if (At(image_, n).opcode != Opcode::kFence) continue;
    // The load behind the FENCE in its place.
    ProgramImage bad = image_;
    Replace(bad, n, At(image_, n + 1));
    EXPECT_NE(Verdict(bad), "") << n;
    races +=
        Verdict(bad).find("overwrites a buffer word that may still be read") != std::string::npos;
  }
  EXPECT_GT(races, 0);
}

TEST_F(VerifyFloatTest, TargetWithoutTheStageIsRefused) {
  try {
    Product product;
    product.weight = &weights_->matrix;
    Compile(std::vector<Product>{product}, Shipped("tiny"),
            {Phase::kPrefill, Packing::kBase3, OutputFormat::kFloat32});
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "compile: output: target tiny has no float32 output stage");
  }
  // The same program with another target's name on it.
  ProgramImage bad = image_;
  bad.target_fingerprint = Shipped("tiny").fingerprint();
  target_ = Shipped("tiny");
  EXPECT_NE(Verdict(bad).find("is not a legal instruction"), std::string::npos) << Verdict(bad);
}

}  // namespace
}  // namespace ternion::compiler
