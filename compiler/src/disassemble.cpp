// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "ternion/compiler/instruction.h"

namespace ternion::compiler {
namespace {

std::string Tokens(const Instruction& i) {
  std::string text;
  const auto add = [&text](bool present, std::string_view name) {
    if (!present) return;
    text.append(text.empty() ? " [" : " ").append(name);
  };
  add(i.wait_previous, "wait_previous");
  add(i.wait_next, "wait_next");
  add(i.signal_previous, "signal_previous");
  add(i.signal_next, "signal_next");
  if (!text.empty()) text.push_back(']');
  return text;
}

/// "0x2000 rows=4 row_bytes=64 row_stride=128"
std::string Memory(const Instruction& i) {
  return fmt::format("memory=0x{:x} rows={} row_bytes={} row_stride={}", i.memory_offset, i.rows,
                     i.row_bytes, i.row_stride);
}

std::string Operands(const Instruction& i) {
  switch (i.opcode) {
    case Opcode::kLoadWeights:
      return fmt::format(" weight={} {} packing={}", i.buffer_word, Memory(i),
                         i.two_bit ? "2bit" : "base3");
    case Opcode::kLoadActivations:
      return fmt::format(" activation={} {}", i.buffer_word, Memory(i));
    case Opcode::kLoadStart:
      return fmt::format(" start={} {}", i.buffer_word, Memory(i));
    case Opcode::kLoadScales:
      return fmt::format(" scale={} {}", i.buffer_word, Memory(i));
    case Opcode::kMultiply:
      return fmt::format(
          " weight={} activation={}+{} accumulator={} {} n_tiles={} k_tiles={}"
          " tokens={}",
          i.weight_word, i.activation_word, i.activation_stride, i.accumulator_word,
          i.accumulate ? std::string("accumulate") : fmt::format("start={}", i.start_word),
          i.n_tiles, i.k_tiles, i.tokens);
    case Opcode::kStore:
      return fmt::format(" accumulator={}+{} {}{}", i.accumulator_word, i.accumulator_stride,
                         Memory(i),
                         i.float32 ? fmt::format(" float32 scale={}", i.scale_word) : "");
    case Opcode::kHostSync:
      return fmt::format(" segment={}", i.segment);
    case Opcode::kFence:
    case Opcode::kHalt:
      return {};
  }
  return {};
}

}  // namespace

std::string_view Name(Status status) {
  switch (status) {
    case Status::kNone:
      return "none";
    case Status::kIllegalInstruction:
      return "illegal_instruction";
    case Status::kOutsideWindow:
      return "outside_window";
    case Status::kBusError:
      return "bus_error";
    case Status::kInvalidWeight:
      return "invalid_weight";
    case Status::kBadLength:
      return "bad_length";
    case Status::kBufferOverflow:
      return "buffer_overflow";
    case Status::kTokenOverflow:
      return "token_overflow";
    case Status::kMissingHalt:
      return "missing_halt";
    case Status::kMissingToken:
      return "missing_token";
    case Status::kAborted:
      return "aborted";
    case Status::kWatchdog:
      return "watchdog";
  }
  return "unknown";
}

std::string_view Name(Opcode opcode) {
  switch (opcode) {
    case Opcode::kLoadWeights:
      return "LOAD_WEIGHTS";
    case Opcode::kLoadActivations:
      return "LOAD_ACTIVATIONS";
    case Opcode::kLoadStart:
      return "LOAD_START";
    case Opcode::kLoadScales:
      return "LOAD_SCALES";
    case Opcode::kMultiply:
      return "MULTIPLY";
    case Opcode::kStore:
      return "STORE";
    case Opcode::kFence:
      return "FENCE";
    case Opcode::kHostSync:
      return "HOST_SYNC";
    case Opcode::kHalt:
      return "HALT";
  }
  return "unknown";
}

std::string Disassemble(const Instruction& instruction) {
  return fmt::format("{}{}{}", Name(instruction.opcode), Operands(instruction),
                     Tokens(instruction));
}

}  // namespace ternion::compiler
