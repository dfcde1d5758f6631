// SPDX-License-Identifier: Apache-2.0

#include "ternion/sim/window_guard.h"

#include <fmt/format.h>

#include <algorithm>

#include "ternion/compiler/instruction.h"
#include "ternion/util/error.h"

namespace ternion::sim {
namespace {

using compiler::Instruction;
using compiler::kInstructionBytes;
using compiler::Opcode;
using compiler::Status;

/// Behind the last byte that a STORE names, at most the window's end; it begins in the window.
std::uint64_t EndOf(const Instruction& store, std::uint64_t window_bytes) {
  const std::uint64_t room = window_bytes - store.memory_offset;
  const std::uint64_t steps = (static_cast<std::uint64_t>(store.rows) - 1) * store.row_stride;
  if (steps > room || store.row_bytes > room - steps) return window_bytes;
  return store.memory_offset + steps + store.row_bytes;
}

}  // namespace

void WindowGuard::Begin(std::span<const std::uint8_t> memory, const GuardedProgram& program,
                        bool resume) {
  // What it has written over itself may be on its way to the units still.
  if (resume && rewrites_itself_) return;
  begin_ = window_bytes_;
  end_ = 0;
  const std::uint64_t first = std::min<std::uint64_t>(program.instruction_offset, memory.size());
  const std::uint64_t count = std::min<std::uint64_t>(program.instruction_count,
                                                      (memory.size() - first) / kInstructionBytes);
  for (std::uint64_t i = 0; i < count; ++i) {
    const auto bytes = memory.subspan(first + i * kInstructionBytes).first<kInstructionBytes>();
    if (static_cast<Opcode>(bytes[0]) != Opcode::kStore) continue;
    Instruction store;
    const Status status = compiler::Decode(bytes, program.bus_bytes, store, program.float_stage);
    if (status != Status::kNone || store.memory_offset > window_bytes_) continue;
    begin_ = std::min(begin_, store.memory_offset);
    end_ = std::max(end_, EndOf(store, window_bytes_));
  }
  const std::uint64_t behind = first + count * kInstructionBytes;
  rewrites_itself_ = begin_ < behind && end_ > first;
  if (rewrites_itself_) {
    begin_ = 0;
    end_ = window_bytes_;
  }
}

void WindowGuard::Require(const std::string& source, const std::string& field) const {
  if (!violation_) return;
  const auto [kind, offset, bytes, cycle] = *violation_;
  const bool beat = kind == GuardViolation::Kind::kWriteBeat;
  const char* const what = beat                                        ? "write beat"
                           : kind == GuardViolation::Kind::kWriteBurst ? "write burst"
                                                                       : "read burst";
  throw Error(source, field,
              fmt::format("a {} of {} bytes at program offset {:#x}, memory cycle {}, {}", what,
                          bytes, offset, cycle,
                          beat ? "lies where no STORE of the program writes"
                               : fmt::format("leaves the window of {} bytes", window_bytes_)));
}

}  // namespace ternion::sim
