// SPDX-License-Identifier: Apache-2.0

#include "programs.h"

#include <algorithm>
#include <span>
#include <stdexcept>

namespace ternion::compiler {

ProgramImage Program(const std::vector<Instruction>& instructions, const Target& target,
                     const std::vector<std::uint8_t>& data) {
  ProgramImage image;
  image.target_name = target.name;
  image.target_fingerprint = target.fingerprint();
  image.instruction_count = static_cast<std::uint32_t>(instructions.size());
  image.window_bytes = kWindowBytes;
  image.bytes.resize(kDataOffset);
  for (std::size_t i = 0; i < instructions.size(); ++i) Replace(image, i, instructions[i]);
  image.bytes.insert(image.bytes.end(), data.begin(), data.end());
  return image;
}

Instruction Load(Opcode opcode, std::uint32_t word, std::uint64_t offset, std::uint32_t rows,
                 std::uint32_t row_bytes, std::uint32_t row_stride) {
  Instruction i;
  i.opcode = opcode;
  i.buffer_word = word;
  i.memory_offset = offset;
  i.rows = rows;
  i.row_bytes = row_bytes;
  i.row_stride = row_stride;
  return i;
}

Instruction Multiply() {
  Instruction i;
  i.opcode = Opcode::kMultiply;
  i.n_tiles = 1;
  i.k_tiles = 1;
  i.tokens = 1;
  return i;
}

Instruction Store(std::uint32_t word, std::uint64_t offset, std::uint32_t rows,
                  std::uint32_t row_bytes, std::uint32_t row_stride) {
  Instruction i;
  i.opcode = Opcode::kStore;
  i.accumulator_word = word;
  i.memory_offset = offset;
  i.rows = rows;
  i.row_bytes = row_bytes;
  i.row_stride = row_stride;
  return i;
}

Instruction Sync(std::uint32_t segment) {
  Instruction i;
  i.opcode = Opcode::kHostSync;
  i.segment = segment;
  return i;
}

Instruction Halt() { return Instruction{}; }

void Replace(ProgramImage& image, std::size_t index, const Instruction& instruction) {
  const EncodedInstruction bytes = Encode(instruction);
  std::copy(bytes.begin(), bytes.end(),
            image.bytes.begin() +
                static_cast<std::ptrdiff_t>(image.instruction_offset + index * kInstructionBytes));
}

Instruction At(const ProgramImage& image, std::size_t index) {
  Instruction instruction;
  const auto bytes = std::span(image.bytes)
                         .subspan(image.instruction_offset + index * kInstructionBytes)
                         .first<kInstructionBytes>();
  if (Decode(bytes, 1, instruction) != Status::kNone) throw std::logic_error("does not decode");
  return instruction;
}

}  // namespace ternion::compiler
