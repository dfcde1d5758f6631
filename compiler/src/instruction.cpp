// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/instruction.h"

#include <algorithm>

#include "little_endian.h"

namespace ternion::compiler {
namespace {

constexpr std::uint8_t kWaitPrevious = 1U << 0;
constexpr std::uint8_t kWaitNext = 1U << 1;
constexpr std::uint8_t kSignalPrevious = 1U << 2;
constexpr std::uint8_t kSignalNext = 1U << 3;
constexpr std::uint8_t kOpcodeFlag = 1U << 4;

bool IsLoad(Opcode opcode) {
  return opcode == Opcode::kLoadWeights || opcode == Opcode::kLoadActivations ||
         opcode == Opcode::kLoadStart || opcode == Opcode::kLoadScales;
}

/// Bits of byte 1 that `opcode` has, or no value when there is no such opcode.
bool AllowedFlags(std::uint8_t code, std::uint8_t& flags) {
  switch (static_cast<Opcode>(code)) {
    case Opcode::kLoadWeights:
      flags = kWaitNext | kSignalNext | kOpcodeFlag;
      return true;
    case Opcode::kLoadActivations:
    case Opcode::kLoadStart:
    case Opcode::kLoadScales:
      flags = kWaitNext | kSignalNext;
      return true;
    case Opcode::kMultiply:
      flags = kWaitPrevious | kWaitNext | kSignalPrevious | kSignalNext | kOpcodeFlag;
      return true;
    case Opcode::kStore:
      // The bit above the flag is the other half of the format: reserved for int8.
      flags = kWaitPrevious | kSignalPrevious | kOpcodeFlag;
      return true;
    case Opcode::kFence:
    case Opcode::kHostSync:
    case Opcode::kHalt:
      flags = 0;
      return true;
  }
  return false;
}

/// First byte from which all bytes of the opcode are reserved.
std::size_t FirstReservedByte(Opcode opcode) {
  if (IsLoad(opcode)) return 28;
  if (opcode == Opcode::kHostSync) return 8;
  if (opcode == Opcode::kFence || opcode == Opcode::kHalt) return 4;
  return kInstructionBytes;
}

std::uint8_t Flags(const Instruction& i) {
  int flags = 0;
  if (i.wait_previous) flags |= kWaitPrevious;
  if (i.wait_next) flags |= kWaitNext;
  if (i.signal_previous) flags |= kSignalPrevious;
  if (i.signal_next) flags |= kSignalNext;
  if ((i.opcode == Opcode::kLoadWeights && i.two_bit) ||
      (i.opcode == Opcode::kMultiply && i.accumulate) ||
      (i.opcode == Opcode::kStore && i.float32)) {
    flags |= kOpcodeFlag;
  }
  return static_cast<std::uint8_t>(flags);
}

void ReadMemoryFields(std::span<const std::uint8_t> bytes, Instruction& i) {
  i.memory_offset = GetLittleEndian<std::uint64_t>(bytes, 8);
  i.rows = GetLittleEndian<std::uint32_t>(bytes, 16);
  i.row_bytes = GetLittleEndian<std::uint32_t>(bytes, 20);
  i.row_stride = GetLittleEndian<std::uint32_t>(bytes, 24);
}

Status DecodeMultiply(std::span<const std::uint8_t> bytes, Instruction& i) {
  i.weight_word = GetLittleEndian<std::uint32_t>(bytes, 4);
  i.activation_word = GetLittleEndian<std::uint32_t>(bytes, 8);
  i.activation_stride = GetLittleEndian<std::uint32_t>(bytes, 12);
  i.accumulator_word = GetLittleEndian<std::uint32_t>(bytes, 16);
  i.start_word = GetLittleEndian<std::uint32_t>(bytes, 20);
  i.n_tiles = GetLittleEndian<std::uint16_t>(bytes, 24);
  i.k_tiles = GetLittleEndian<std::uint16_t>(bytes, 26);
  i.tokens = GetLittleEndian<std::uint32_t>(bytes, 28);
  const bool counts = i.n_tiles != 0 && i.k_tiles != 0 && i.tokens != 0;
  const bool start = !i.accumulate || i.start_word == 0;
  return counts && start ? Status::kNone : Status::kIllegalInstruction;
}

Status DecodeOperands(std::span<const std::uint8_t> bytes, std::uint32_t bus_bytes,
                      Instruction& i) {
  switch (i.opcode) {
    case Opcode::kLoadWeights:
    case Opcode::kLoadActivations:
    case Opcode::kLoadStart:
    case Opcode::kLoadScales:
      i.buffer_word = GetLittleEndian<std::uint32_t>(bytes, 4);
      ReadMemoryFields(bytes, i);
      return i.rows != 0 && i.row_bytes != 0 ? Status::kNone : Status::kIllegalInstruction;
    case Opcode::kMultiply:
      return DecodeMultiply(bytes, i);
    case Opcode::kStore: {
      i.accumulator_word = GetLittleEndian<std::uint32_t>(bytes, 4);
      ReadMemoryFields(bytes, i);
      i.accumulator_stride = GetLittleEndian<std::uint32_t>(bytes, 28);
      const bool aligned = i.memory_offset % bus_bytes == 0 && i.row_stride % bus_bytes == 0;
      return i.rows != 0 && i.row_bytes != 0 && aligned ? Status::kNone
                                                        : Status::kIllegalInstruction;
    }
    case Opcode::kHostSync:
      i.segment = GetLittleEndian<std::uint32_t>(bytes, 4);
      return Status::kNone;
    case Opcode::kFence:
    case Opcode::kHalt:
      return Status::kNone;
  }
  return Status::kIllegalInstruction;
}

}  // namespace

EncodedInstruction Encode(const Instruction& i) {
  EncodedInstruction bytes{};
  bytes[0] = static_cast<std::uint8_t>(i.opcode);
  bytes[1] = Flags(i);
  const std::span<std::uint8_t> out(bytes);
  if (IsLoad(i.opcode) || i.opcode == Opcode::kStore) {
    PutLittleEndian(out, 4, i.opcode == Opcode::kStore ? i.accumulator_word : i.buffer_word);
    PutLittleEndian(out, 8, i.memory_offset);
    PutLittleEndian(out, 16, i.rows);
    PutLittleEndian(out, 20, i.row_bytes);
    PutLittleEndian(out, 24, i.row_stride);
    if (i.opcode == Opcode::kStore) {
      PutLittleEndian(out, 2, i.float32 ? i.scale_word : std::uint16_t{0});
      PutLittleEndian(out, 28, i.accumulator_stride);
    }
  } else if (i.opcode == Opcode::kMultiply) {
    PutLittleEndian(out, 4, i.weight_word);
    PutLittleEndian(out, 8, i.activation_word);
    PutLittleEndian(out, 12, i.activation_stride);
    PutLittleEndian(out, 16, i.accumulator_word);
    PutLittleEndian(out, 20, i.start_word);
    PutLittleEndian(out, 24, i.n_tiles);
    PutLittleEndian(out, 26, i.k_tiles);
    PutLittleEndian(out, 28, i.tokens);
  } else if (i.opcode == Opcode::kHostSync) {
    PutLittleEndian(out, 4, i.segment);
  }
  return bytes;
}

Status Decode(std::span<const std::uint8_t, kInstructionBytes> bytes, std::uint32_t bus_bytes,
              Instruction& out, bool float_stage) {
  out = Instruction{};
  std::uint8_t allowed = 0;
  if (!AllowedFlags(bytes[0], allowed)) return Status::kIllegalInstruction;
  Instruction i;
  i.opcode = static_cast<Opcode>(bytes[0]);
  const std::uint8_t flags = bytes[1];
  if ((flags & ~allowed) != 0) return Status::kIllegalInstruction;
  i.float32 = i.opcode == Opcode::kStore && (flags & kOpcodeFlag) != 0;
  i.scale_word = GetLittleEndian<std::uint16_t>(bytes, 2);
  if (!i.float32 && i.scale_word != 0) return Status::kIllegalInstruction;
  if (!float_stage && (i.float32 || i.opcode == Opcode::kLoadScales)) {
    return Status::kIllegalInstruction;
  }
  const auto reserved = bytes.subspan(FirstReservedByte(i.opcode));
  if (std::any_of(reserved.begin(), reserved.end(), [](std::uint8_t b) { return b != 0; })) {
    return Status::kIllegalInstruction;
  }
  i.wait_previous = (flags & kWaitPrevious) != 0;
  i.wait_next = (flags & kWaitNext) != 0;
  i.signal_previous = (flags & kSignalPrevious) != 0;
  i.signal_next = (flags & kSignalNext) != 0;
  i.two_bit = i.opcode == Opcode::kLoadWeights && (flags & kOpcodeFlag) != 0;
  i.accumulate = i.opcode == Opcode::kMultiply && (flags & kOpcodeFlag) != 0;
  const Status status = DecodeOperands(bytes, bus_bytes, i);
  if (status == Status::kNone) out = i;
  return status;
}

}  // namespace ternion::compiler
