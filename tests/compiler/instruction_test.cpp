// SPDX-License-Identifier: Apache-2.0
//
// Encoding, decoding and text of instructions, against the tables of docs/isa.md.

#include "ternion/compiler/instruction.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

namespace ternion::compiler {
namespace {

constexpr std::uint32_t kBusBytes = 8;

const std::vector<Opcode> kOpcodes = {
    Opcode::kLoadWeights, Opcode::kLoadActivations, Opcode::kLoadStart,
    Opcode::kLoadScales,  Opcode::kMultiply,        Opcode::kStore,
    Opcode::kFence,       Opcode::kHostSync,        Opcode::kHalt};

std::uint32_t AnyWord() { return *rc::gen::arbitrary<std::uint32_t>(); }
std::uint32_t AnyCount() { return std::max(1U, AnyWord()); }

Instruction AnyInstruction() {
  Instruction i;
  i.opcode = *rc::gen::elementOf(kOpcodes);
  const auto flag = [] { return *rc::gen::arbitrary<bool>(); };
  const bool load = i.opcode <= Opcode::kLoadScales;
  const bool multiply = i.opcode == Opcode::kMultiply;
  const bool store = i.opcode == Opcode::kStore;
  if (multiply || store) i.wait_previous = flag(), i.signal_previous = flag();
  if (multiply || load) i.wait_next = flag(), i.signal_next = flag();
  if (load || store) {
    i.memory_offset = *rc::gen::arbitrary<std::uint64_t>() / kBusBytes * kBusBytes;
    i.rows = AnyCount();
    i.row_bytes = AnyCount();
    i.row_stride = AnyWord() / kBusBytes * kBusBytes;
  }
  if (load) i.buffer_word = AnyWord();
  if (i.opcode == Opcode::kLoadWeights) i.two_bit = flag();
  if (store) i.accumulator_stride = AnyWord(), i.float32 = flag();
  if (i.float32) i.scale_word = static_cast<std::uint16_t>(AnyWord());
  if (store || multiply) i.accumulator_word = AnyWord();
  if (multiply) {
    i.accumulate = flag();
    i.weight_word = AnyWord();
    i.activation_word = AnyWord();
    i.activation_stride = AnyWord();
    if (!i.accumulate) i.start_word = AnyWord();
    i.n_tiles = *rc::gen::inRange<std::uint16_t>(1, 65535);
    i.k_tiles = *rc::gen::inRange<std::uint16_t>(1, 65535);
    i.tokens = AnyCount();
  }
  if (i.opcode == Opcode::kHostSync) i.segment = AnyWord();
  return i;
}

TEST(Instructions, EveryInstructionSurvivesEncodingAndDecoding) {
  const bool holds = rc::check("decode(encode(i)) == i", [] {
    const Instruction i = AnyInstruction();
    Instruction back;
    RC_ASSERT(Decode(Encode(i), kBusBytes, back) == Status::kNone);
    RC_ASSERT(back == i);
  });
  EXPECT_TRUE(holds);
}

TEST(Instructions, WhatDecodesEncodesToTheSameBytes) {
  const bool holds = rc::check("encode(decode(bytes)) == bytes", [] {
    EncodedInstruction bytes{};
    for (auto& byte : bytes) byte = *rc::gen::arbitrary<std::uint8_t>();
    bytes[0] = static_cast<std::uint8_t>(*rc::gen::elementOf(kOpcodes));
    bytes[1] &= *rc::gen::elementOf(std::vector<std::uint8_t>{0x1F, 0x1A, 0x05, 0x00});
    // Only a float32 STORE has something there.
    if (bytes[0] != 0x20 || (bytes[1] & 0x10) == 0) bytes[2] = bytes[3] = 0;
    Instruction i;
    if (Decode(bytes, 1, i) == Status::kNone) RC_ASSERT(Encode(i) == bytes);
  });
  EXPECT_TRUE(holds);
}

/// The reserved bits of docs/isa.md, written down again by hand: flags, then whole bytes.
struct Reserved {
  Opcode opcode;
  std::uint8_t flags;
  std::size_t from;  ///< all bytes from here on
};
const std::vector<Reserved> kReserved = {
    {Opcode::kLoadWeights, 0b1110'0101, 28},
    {Opcode::kLoadActivations, 0b1111'0101, 28},
    {Opcode::kLoadStart, 0b1111'0101, 28},
    {Opcode::kLoadScales, 0b1111'0101, 28},
    {Opcode::kMultiply, 0b1110'0000, 32},
    {Opcode::kStore, 0b1110'1010, 32},  // of the two format bits, int8's
    {Opcode::kFence, 0xFF, 4},
    {Opcode::kHostSync, 0xFF, 8},
    {Opcode::kHalt, 0xFF, 4},
};

Instruction Plain(Opcode opcode) {
  Instruction i;
  i.opcode = opcode;
  if (opcode <= Opcode::kLoadScales || opcode == Opcode::kStore) i.rows = i.row_bytes = 1;
  if (opcode == Opcode::kMultiply) i.n_tiles = i.k_tiles = 1, i.tokens = 1;
  return i;
}

TEST(Instructions, EverySingleReservedBitIsRefused) {
  std::size_t flipped = 0;
  for (const Reserved& reserved : kReserved) {
    const EncodedInstruction good = Encode(Plain(reserved.opcode));
    Instruction out;
    ASSERT_EQ(Decode(good, kBusBytes, out), Status::kNone);
    for (std::size_t bit = 8; bit < 8 * kInstructionBytes; ++bit) {
      const std::size_t byte = bit / 8;
      const auto mask = static_cast<std::uint8_t>(1U << (bit % 8));
      const bool is_reserved = byte == 1   ? (reserved.flags & mask) != 0
                               : byte <= 3 ? true
                                           : byte >= reserved.from;
      EncodedInstruction bad = good;
      bad[byte] ^= mask;
      if (is_reserved) {
        ++flipped;
        EXPECT_EQ(Decode(bad, kBusBytes, out), Status::kIllegalInstruction)
            << Name(reserved.opcode) << " byte " << byte << " bit " << bit % 8;
      } else if (byte == 1) {
        EXPECT_EQ(Decode(bad, kBusBytes, out), Status::kNone) << Name(reserved.opcode);
      }
    }
  }
  EXPECT_EQ(flipped, 967U);  // counted by hand from docs/isa.md
}

TEST(Instructions, UnknownOpcodesAreRefused) {
  int known = 0;
  for (unsigned code = 0; code < 256; ++code) {
    EncodedInstruction bytes = Encode(Plain(Opcode::kMultiply));
    bytes[0] = static_cast<std::uint8_t>(code);
    Instruction out;
    const bool is_known =
        std::find(kOpcodes.begin(), kOpcodes.end(), static_cast<Opcode>(code)) != kOpcodes.end();
    known += is_known;
    if (is_known) continue;
    EXPECT_EQ(Decode(bytes, kBusBytes, out), Status::kIllegalInstruction) << code;
  }
  EXPECT_EQ(known, 9);
}

TEST(Instructions, CountsOfZeroAndMisalignedStoresAreRefused) {
  Instruction out;
  const auto status = [&](const Instruction& i) { return Decode(Encode(i), kBusBytes, out); };
  for (const Opcode opcode : {Opcode::kLoadWeights, Opcode::kLoadActivations, Opcode::kLoadStart,
                              Opcode::kLoadScales, Opcode::kStore}) {
    Instruction i = Plain(opcode);
    i.rows = 0;
    EXPECT_EQ(status(i), Status::kIllegalInstruction) << Name(opcode);
    i = Plain(opcode);
    i.row_bytes = 0;
    EXPECT_EQ(status(i), Status::kIllegalInstruction) << Name(opcode);
    // Loads are byte-exact, stores are not.
    const Status misaligned =
        opcode == Opcode::kStore ? Status::kIllegalInstruction : Status::kNone;
    i = Plain(opcode);
    i.memory_offset = 12;
    EXPECT_EQ(status(i), misaligned) << Name(opcode);
    i = Plain(opcode);
    i.row_stride = 12;
    EXPECT_EQ(status(i), misaligned) << Name(opcode);
  }
  for (int field = 0; field < 4; ++field) {
    Instruction i = Plain(Opcode::kMultiply);
    if (field == 0) i.n_tiles = 0;
    if (field == 1) i.k_tiles = 0;
    if (field == 2) i.tokens = 0;
    if (field == 3) i.accumulate = true, i.start_word = 1;
    EXPECT_EQ(status(i), Status::kIllegalInstruction) << field;
  }
}

TEST(Instructions, FloatFormsAreIllegalWithoutTheStage) {
  Instruction store = Plain(Opcode::kStore);
  store.float32 = true;
  for (const Opcode opcode : kOpcodes) {
    Instruction out;
    const Instruction i = opcode == Opcode::kStore ? store : Plain(opcode);
    EXPECT_EQ(Decode(Encode(i), kBusBytes, out, true), Status::kNone) << Name(opcode);
    const bool needs_stage = opcode == Opcode::kStore || opcode == Opcode::kLoadScales;
    EXPECT_EQ(Decode(Encode(i), kBusBytes, out, false),
              needs_stage ? Status::kIllegalInstruction : Status::kNone)
        << Name(opcode);
  }
  Instruction out;
  EXPECT_EQ(Decode(Encode(Plain(Opcode::kStore)), kBusBytes, out, false), Status::kNone);
}

TEST(Instructions, FieldsLieWhereTheInstructionSetSaysTheyDo) {
  Instruction i = Plain(Opcode::kMultiply);
  i.wait_previous = i.signal_next = true;
  i.weight_word = 0x01020304;
  i.activation_word = 0x11121314;
  i.activation_stride = 0x21222324;
  i.accumulator_word = 0x31323334;
  i.start_word = 0x41424344;
  i.n_tiles = 0x5152;
  i.k_tiles = 0x6162;
  i.tokens = 0x71727374;
  const EncodedInstruction expected = {0x10, 0x09, 0,    0,    0x04, 0x03, 0x02, 0x01,
                                       0x14, 0x13, 0x12, 0x11, 0x24, 0x23, 0x22, 0x21,
                                       0x34, 0x33, 0x32, 0x31, 0x44, 0x43, 0x42, 0x41,
                                       0x52, 0x51, 0x62, 0x61, 0x74, 0x73, 0x72, 0x71};
  EXPECT_EQ(Encode(i), expected);

  Instruction s = Plain(Opcode::kStore);
  s.signal_previous = true;
  s.accumulator_word = 0x01020304;
  s.memory_offset = 0x1817161514131211;
  s.rows = 0x21222324;
  s.row_bytes = 0x31323334;
  s.row_stride = 0x41424344;
  s.accumulator_stride = 0x51525354;
  const EncodedInstruction store = {0x20, 0x04, 0,    0,    0x04, 0x03, 0x02, 0x01,
                                    0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18,
                                    0x24, 0x23, 0x22, 0x21, 0x34, 0x33, 0x32, 0x31,
                                    0x44, 0x43, 0x42, 0x41, 0x54, 0x53, 0x52, 0x51};
  EXPECT_EQ(Encode(s), store);

  s.float32 = true;
  s.scale_word = 0x6162;
  EncodedInstruction scaled = store;
  scaled[1] = 0x14;
  scaled[2] = 0x62;
  scaled[3] = 0x61;
  EXPECT_EQ(Encode(s), scaled);
}

TEST(Instructions, DisassemblyShowsEveryField) {
  Instruction i = Plain(Opcode::kLoadWeights);
  i.wait_next = i.signal_next = true;
  i.buffer_word = 32;
  i.memory_offset = 0x1234;
  i.rows = 2;
  i.row_bytes = 64;
  i.row_stride = 128;
  EXPECT_EQ(Disassemble(i),
            "LOAD_WEIGHTS weight=32 memory=0x1234 rows=2 row_bytes=64 row_stride=128 packing=base3"
            " [wait_next signal_next]");
  i.two_bit = true;
  i.wait_next = i.signal_next = false;
  EXPECT_EQ(Disassemble(i),
            "LOAD_WEIGHTS weight=32 memory=0x1234 rows=2 row_bytes=64 row_stride=128 packing=2bit");
  i.opcode = Opcode::kLoadActivations;
  EXPECT_EQ(Disassemble(i),
            "LOAD_ACTIVATIONS activation=32 memory=0x1234 rows=2 row_bytes=64 row_stride=128");
  i.opcode = Opcode::kLoadStart;
  EXPECT_EQ(Disassemble(i), "LOAD_START start=32 memory=0x1234 rows=2 row_bytes=64 row_stride=128");
  i.opcode = Opcode::kLoadScales;
  EXPECT_EQ(Disassemble(i),
            "LOAD_SCALES scale=32 memory=0x1234 rows=2 row_bytes=64 row_stride=128");

  Instruction m = Plain(Opcode::kMultiply);
  m.wait_previous = m.wait_next = m.signal_previous = m.signal_next = true;
  m.weight_word = 1;
  m.activation_word = 2;
  m.activation_stride = 3;
  m.accumulator_word = 4;
  m.start_word = 5;
  m.n_tiles = 6;
  m.k_tiles = 7;
  m.tokens = 8;
  EXPECT_EQ(Disassemble(m),
            "MULTIPLY weight=1 activation=2+3 accumulator=4 start=5 n_tiles=6 k_tiles=7 tokens=8"
            " [wait_previous wait_next signal_previous signal_next]");
  m.accumulate = true;
  m.wait_previous = m.wait_next = m.signal_previous = m.signal_next = false;
  EXPECT_EQ(Disassemble(m),
            "MULTIPLY weight=1 activation=2+3 accumulator=4 accumulate n_tiles=6 k_tiles=7"
            " tokens=8");

  Instruction s = Plain(Opcode::kStore);
  s.wait_previous = true;
  s.accumulator_word = 64;
  s.accumulator_stride = 4;
  s.memory_offset = 0x2000;
  s.rows = 4;
  s.row_bytes = 32;
  s.row_stride = 48;
  EXPECT_EQ(Disassemble(s),
            "STORE accumulator=64+4 memory=0x2000 rows=4 row_bytes=32 row_stride=48"
            " [wait_previous]");
  s.float32 = true;
  s.scale_word = 5;
  EXPECT_EQ(Disassemble(s),
            "STORE accumulator=64+4 memory=0x2000 rows=4 row_bytes=32 row_stride=48 float32 scale=5"
            " [wait_previous]");
  Instruction h = Plain(Opcode::kHostSync);
  h.segment = 9;
  EXPECT_EQ(Disassemble(h), "HOST_SYNC segment=9");
  EXPECT_EQ(Disassemble(Plain(Opcode::kFence)), "FENCE");
  EXPECT_EQ(Disassemble(Plain(Opcode::kHalt)), "HALT");
}

}  // namespace
}  // namespace ternion::compiler
