// SPDX-License-Identifier: Apache-2.0
//
// The interpreter on hand-written programs: values and counters worked out by hand, and every
// status of docs/isa.md.

#include "ternion/compiler/interpreter.h"

#include <gtest/gtest.h>

#include <cstring>

#include "programs.h"
#include "support.h"
#include "ternion/compiler/pack_weights.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

// tiny: 8 lanes, 4 columns, 8 bytes per beat; a base-3 tile has 4 x 2 bytes, a 2-bit tile 4 x 2.
constexpr std::uint32_t kTileBytes = 8;
constexpr std::uint32_t kWordBytes = 16;
constexpr std::uint64_t kOutput = 8192;

class InterpreterTest : public ::testing::Test {
 protected:
  RunResult Run(const std::vector<Instruction>& program,
                const std::vector<std::uint8_t>& data = {}) {
    machine_.Load(Program(program, target_, data));
    return machine_.Run();
  }
  Status StatusOf(const std::vector<Instruction>& program,
                  const std::vector<std::uint8_t>& data = {}) {
    const RunResult result = Run(program, data);
    EXPECT_FALSE(result.halted && result.status != Status::kNone);
    return result.status;
  }
  std::int32_t Output(std::size_t index) {
    std::int32_t value = 0;
    std::memcpy(&value, &machine_.memory()[kOutput + 4 * index], 4);
    return value;
  }

  const Target target_ = Shipped("tiny");
  Interpreter machine_{target_};
};

/// Data of a 1 x 4 product: tile at 0, vector at 8, start word at 16, all after kDataOffset.
std::vector<std::uint8_t> SmallData() {
  std::vector<std::uint8_t> data(32);
  const std::vector<std::vector<std::int8_t>> columns = {{1, 1, 1, 1, 1, 1, 1, 1},
                                                         {-1, -1, -1, -1, -1, -1, -1, -1},
                                                         {1, -1, 0, 0, 0, 0, 0, 0},
                                                         {0, 0, 0, 0, 0, 0, 0, 1}};
  for (std::size_t c = 0; c < 4; ++c) {
    PackColumn(Packing::kBase3, columns[c], std::span(data).subspan(2 * c, 2));
  }
  const std::int8_t vector[8] = {1, 2, 3, 4, 5, 6, 7, -128};
  std::memcpy(&data[8], vector, 8);
  const std::int32_t start[4] = {1000, -1000, 0, 7};
  std::memcpy(&data[16], start, 16);
  return data;
}

std::vector<Instruction> SmallProgram() {
  return {Load(Opcode::kLoadWeights, 3, kDataOffset, 1, kTileBytes),
          Load(Opcode::kLoadActivations, 5, kDataOffset + 8, 1, 8),
          Load(Opcode::kLoadStart, 2, kDataOffset + 16, 1, kWordBytes),
          Multiply(),
          Store(9, kOutput, 1, kWordBytes),
          Halt()};
}

TEST_F(InterpreterTest, SmallProductIsWhatOneWorksOutByHand) {
  std::vector<Instruction> program = SmallProgram();
  program[3].weight_word = 3;
  program[3].activation_word = 5;
  program[3].start_word = 2;
  program[3].accumulator_word = 9;
  const RunResult result = Run(program, SmallData());
  ASSERT_EQ(result.status, Status::kNone);
  EXPECT_TRUE(result.halted);
  EXPECT_EQ(Output(0), 1000 + 28 - 128);
  EXPECT_EQ(Output(1), -1000 - 28 + 128);
  EXPECT_EQ(Output(2), -1);
  EXPECT_EQ(Output(3), 7 - 128);
}

TEST_F(InterpreterTest, CountersAreWhatOneCountsByHand) {
  // Two rows of 16 bytes from an odd address: each touches three beats of 8.
  std::vector<Instruction> program = {
      Load(Opcode::kLoadWeights, 0, kDataOffset + 1, 2, 2 * kTileBytes, 40),
      Load(Opcode::kLoadActivations, 0, kDataOffset, 1, 6 * 8),
      Load(Opcode::kLoadStart, 0, kDataOffset, 1, 2 * kWordBytes),
      Multiply(),
      Multiply(),
      Store(0, kOutput, 3, 2 * kWordBytes, 64),
      Halt()};
  program[3].n_tiles = 2;
  program[3].k_tiles = 2;
  program[3].tokens = 3;
  program[3].activation_stride = 2;
  program[4] = program[3];
  program[4].accumulate = true;
  program[5].accumulator_stride = 3;
  const RunResult result = Run(program, std::vector<std::uint8_t>(64, 0));
  ASSERT_EQ(result.status, Status::kNone);
  const Counters& c = result.counters;
  // Weights: [1, 17) touches beats 0..2, [41, 57) beats 5..7; then 48 and 32 aligned bytes.
  EXPECT_EQ(At(c, Counter::kReadBytes), 3U * 8 + 3 * 8 + 48 + 32);
  EXPECT_EQ(At(c, Counter::kFetchBytes), 7U * 32);
  EXPECT_EQ(At(c, Counter::kWriteBytes), 3U * 32);
  EXPECT_EQ(At(c, Counter::kInstructions), 7U);
  EXPECT_EQ(At(c, Counter::kSteps), 24U);
  EXPECT_EQ(At(c, Counter::kWeightTilesLoaded), 4U);
  EXPECT_EQ(At(c, Counter::kWeightTilesRead), 8U);
  EXPECT_EQ(At(c, Counter::kVectorsLoaded), 6U);
  EXPECT_EQ(At(c, Counter::kVectorsRead), 24U);
  EXPECT_EQ(At(c, Counter::kAccumulatorReads), 6U + 12);
  EXPECT_EQ(At(c, Counter::kAccumulatorWrites), 24U);
  EXPECT_EQ(At(c, Counter::kStartReads), 6U);
  EXPECT_EQ(At(c, Counter::kOutputReads), 6U);
  // Zero bytes are digits 0, that is weights -1.
  EXPECT_EQ(At(c, Counter::kZeroWeightsLoaded), 0U);
  EXPECT_EQ(At(c, Counter::kCycles), 0U);
}

TEST_F(InterpreterTest, ZeroWeightsExcludeLanesBeyondTheLast) {
  // A column has 8 lanes in two bytes of five digits; 121 = 11111 in base 3 is five zero weights.
  const RunResult result = Run({Load(Opcode::kLoadWeights, 0, kDataOffset, 1, kTileBytes), Halt()},
                               std::vector<std::uint8_t>(8, 121));
  EXPECT_EQ(At(result.counters, Counter::kZeroWeightsLoaded), 4U * 8);
}

TEST_F(InterpreterTest, HostSyncStopsAndTheNextRunResumes) {
  machine_.Load(Program({Load(Opcode::kLoadActivations, 0, kDataOffset, 1, 8), Sync(0),
                         Load(Opcode::kLoadActivations, 0, kDataOffset, 1, 16), Sync(41), Halt()},
                        target_));
  for (int pass = 0; pass < 2; ++pass) {
    const RunResult first = machine_.Run();
    EXPECT_FALSE(first.halted);
    EXPECT_EQ(first.segment, 0U);
    EXPECT_EQ(At(first.counters, Counter::kVectorsLoaded), 1U);
    EXPECT_EQ(At(first.counters, Counter::kInstructions), 2U);
    const RunResult second = machine_.Run();
    EXPECT_EQ(second.segment, 41U);
    EXPECT_EQ(At(second.counters, Counter::kVectorsLoaded), 2U);
    EXPECT_TRUE(machine_.Run().halted);  // and the next Run() starts over
  }
}

TEST_F(InterpreterTest, ReservedBitIsAnIllegalInstruction) {
  ProgramImage image = Program({Halt()}, target_);
  image.bytes[31] = 1;
  machine_.Load(image);
  EXPECT_EQ(machine_.Run().status, Status::kIllegalInstruction);
  EXPECT_EQ(StatusOf({Store(0, kOutput + 4, 1, kWordBytes), Halt()}), Status::kIllegalInstruction);
}

TEST_F(InterpreterTest, BytesOutsideTheWindowAreRefused) {
  const auto load = [](std::uint64_t offset, std::uint32_t rows, std::uint32_t stride) {
    return std::vector<Instruction>{Load(Opcode::kLoadActivations, 0, offset, rows, 8, stride),
                                    Halt()};
  };
  EXPECT_EQ(StatusOf(load(kWindowBytes - 8, 1, 0)), Status::kNone);
  EXPECT_EQ(StatusOf(load(kWindowBytes - 7, 1, 0)), Status::kOutsideWindow);
  EXPECT_EQ(StatusOf(load(kWindowBytes - 16, 2, 8)), Status::kNone);
  EXPECT_EQ(StatusOf(load(kWindowBytes - 16, 2, 9)), Status::kOutsideWindow);
  EXPECT_EQ(StatusOf(load(~std::uint64_t{0} - 3, 1, 0)), Status::kOutsideWindow);
  EXPECT_EQ(StatusOf({Store(0, kWindowBytes - 16, 1, 16), Halt()}), Status::kNone);
  EXPECT_EQ(StatusOf({Store(0, kWindowBytes - 8, 1, 16), Halt()}), Status::kOutsideWindow);
  EXPECT_EQ(StatusOf({Store(0, ~std::uint64_t{7}, 1, 16), Halt()}), Status::kOutsideWindow);
}

TEST_F(InterpreterTest, InvalidWeightBytesAreRefused) {
  std::vector<std::uint8_t> data(8, 121);
  const std::vector<Instruction> base3 = {Load(Opcode::kLoadWeights, 0, kDataOffset, 1, kTileBytes),
                                          Halt()};
  EXPECT_EQ(StatusOf(base3, data), Status::kNone);
  data[7] = 243;
  EXPECT_EQ(StatusOf(base3, data), Status::kInvalidWeight);
  std::vector<Instruction> two_bit = base3;
  two_bit[0].two_bit = true;
  EXPECT_EQ(StatusOf(two_bit, std::vector<std::uint8_t>(8, 0x55)), Status::kNone);
  EXPECT_EQ(StatusOf(two_bit, std::vector<std::uint8_t>(8, 0x5D)), Status::kInvalidWeight);
}

TEST_F(InterpreterTest, PartsOfWordsAreABadLength) {
  EXPECT_EQ(StatusOf({Load(Opcode::kLoadWeights, 0, kDataOffset, 1, 9), Halt()}),
            Status::kBadLength);
  EXPECT_EQ(StatusOf({Load(Opcode::kLoadActivations, 0, kDataOffset, 1, 7), Halt()}),
            Status::kBadLength);
  EXPECT_EQ(StatusOf({Load(Opcode::kLoadStart, 0, kDataOffset, 1, 8), Halt()}), Status::kBadLength);
  EXPECT_EQ(StatusOf({Store(0, kOutput, 1, 8), Halt()}), Status::kBadLength);
}

TEST_F(InterpreterTest, WordsBeyondABufferAreRefused) {
  const auto overflows = [&](const Instruction& i) {
    return StatusOf({i, Halt()}, std::vector<std::uint8_t>(4096, 121)) == Status::kBufferOverflow;
  };
  EXPECT_FALSE(overflows(Load(Opcode::kLoadWeights, 62, kDataOffset, 2, kTileBytes)));
  EXPECT_TRUE(overflows(Load(Opcode::kLoadWeights, 63, kDataOffset, 2, kTileBytes)));
  EXPECT_TRUE(overflows(Load(Opcode::kLoadActivations, 256, kDataOffset, 1, 8)));
  EXPECT_TRUE(overflows(Load(Opcode::kLoadStart, 31, kDataOffset, 1, 2 * kWordBytes)));
  EXPECT_TRUE(overflows(Load(Opcode::kLoadStart, ~0U, kDataOffset, ~0U, kWordBytes)));
  struct Field {
    std::uint32_t Instruction::*field;
    std::uint32_t last;
  };
  for (const Field& f : {Field{&Instruction::weight_word, 63},
                         {&Instruction::activation_word, 255},
                         {&Instruction::accumulator_word, 127},
                         {&Instruction::start_word, 31}}) {
    Instruction i = Multiply();
    i.*f.field = f.last;
    EXPECT_FALSE(overflows(i)) << f.last;
    i.*f.field = f.last + 1;
    EXPECT_TRUE(overflows(i)) << f.last;
  }
  Instruction many = Multiply();
  many.tokens = 128;
  EXPECT_FALSE(overflows(many));
  many.tokens = 129;
  EXPECT_TRUE(overflows(many));
  many.tokens = ~0U;
  many.activation_stride = ~0U;
  EXPECT_TRUE(overflows(many));
  Instruction store = Store(124, kOutput, 2, 2 * kWordBytes, 32);
  store.accumulator_stride = 2;
  EXPECT_FALSE(overflows(store));
  store.accumulator_stride = 3;
  EXPECT_TRUE(overflows(store));
}

TEST_F(InterpreterTest, The256thTokenOverflows) {
  Instruction load = Load(Opcode::kLoadActivations, 0, kDataOffset, 1, 8);
  load.signal_next = true;
  // 128 instructions of 32 bytes fill kDataOffset; a second page would move the data.
  ProgramImage image = Program({}, target_);
  image.bytes.resize(257 * kInstructionBytes);
  image.instruction_count = 256;
  for (std::size_t i = 0; i < 256; ++i) Replace(image, i, load);
  Replace(image, 255, Halt());
  machine_.Load(image);
  EXPECT_EQ(machine_.Run().status, Status::kNone);
  Replace(image, 255, load);
  Replace(image, 256, Halt());
  image.instruction_count = 257;
  machine_.Load(image);
  EXPECT_EQ(machine_.Run().status, Status::kTokenOverflow);
}

TEST_F(InterpreterTest, EndWithoutHaltIsAnError) {
  EXPECT_EQ(StatusOf({Load(Opcode::kLoadActivations, 0, kDataOffset, 1, 8)}), Status::kMissingHalt);
  EXPECT_EQ(StatusOf({}), Status::kMissingHalt);
}

TEST_F(InterpreterTest, TokenThatNobodySignalsIsMissing) {
  Instruction multiply = Multiply();
  multiply.wait_previous = true;
  EXPECT_EQ(StatusOf({multiply, Halt()}), Status::kMissingToken);
  // One that lies beyond a HALT, and one for another unit.
  Instruction load = Load(Opcode::kLoadActivations, 0, kDataOffset, 1, 8);
  load.signal_next = true;
  EXPECT_EQ(StatusOf({multiply, Halt(), load}), Status::kMissingToken);
  Instruction other = Multiply();
  other.signal_next = true;
  EXPECT_EQ(StatusOf({multiply, other, Halt()}), Status::kMissingToken);
}

TEST_F(InterpreterTest, TokenOfALaterInstructionIsRefused) {
  Instruction multiply = Multiply();
  multiply.wait_previous = true;
  Instruction load = Load(Opcode::kLoadActivations, 0, kDataOffset, 1, 8);
  load.signal_next = true;
  // The hardware runs this program: the units are decoupled.
  EXPECT_THROW(Run({multiply, load, Halt()}), Error);
}

TEST_F(InterpreterTest, ImagesItCannotHoldAreRefused) {
  EXPECT_THROW(Interpreter(Shipped("edge")).Load(Program({Halt()}, target_)), Error);
  ProgramImage image = Program({Halt()}, target_);
  image.instruction_count = 1000;
  EXPECT_THROW(machine_.Load(image), Error);
  image = Program({Halt()}, target_);
  image.window_bytes = ~std::uint64_t{0} / 4096 * 4096;
  EXPECT_THROW(machine_.Load(image), Error);
}

}  // namespace
}  // namespace ternion::compiler
