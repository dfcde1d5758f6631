// SPDX-License-Identifier: Apache-2.0

#include "fault_rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "pages.h"
#include "ternion/compiler/instruction.h"

namespace ternion::cosim {
namespace {

using compiler::At;
using compiler::Counter;
using compiler::Instruction;
using compiler::kInstructionBytes;
using compiler::Opcode;
using compiler::Packing;
using compiler::Status;
using compiler::Target;

constexpr std::uint64_t kFetchBytes = 512;  // fetched ahead at most: two bursts of 256 bytes
constexpr std::uint64_t kStepCycles = 24;   // of an instruction besides its transfers and steps

/// Every instruction that decodes, in order.
std::vector<Instruction> LegalInstructions(const RandomCase& c) {
  std::vector<Instruction> found;
  for (std::uint64_t i = 0; i < c.image.instruction_count; ++i) {
    const std::uint64_t at = c.image.instruction_offset + i * kInstructionBytes;
    if (at > c.image.bytes.size() || c.image.bytes.size() - at < kInstructionBytes) break;
    const auto bytes = std::span(c.image.bytes).subspan(at).template first<kInstructionBytes>();
    Instruction instruction;
    const Status status =
        compiler::Decode(bytes, c.target.bus_bytes(), instruction, c.target.has_float_stage());
    if (status == Status::kNone) found.push_back(instruction);
  }
  return found;
}

/// The rows of a STORE that lie in the window, in front of the first that does not.
template <typename Visit>
void ForEachRow(const Instruction& store, std::uint64_t window, Visit visit) {
  std::uint64_t offset = store.memory_offset;
  for (std::uint32_t r = 0; r < store.rows; ++r, offset += store.row_stride) {
    if (offset > window || store.row_bytes > window - offset) return;
    visit(offset);
    if (store.row_stride == 0) return;
  }
}

/// Cycles that a beat takes of the bandwidth.
std::uint64_t BeatCycles(const Target& target) {
  return (target.bus_bytes() + target.bytes_per_cycle - 1) / target.bytes_per_cycle;
}

std::uint64_t Latency(const RandomCase& c) {
  return std::uint64_t{std::max(c.target.read_latency_cycles, c.target.write_latency_cycles)} +
         c.jitter.max_latency_cycles;
}

std::uint32_t Depth(const Target& target, Opcode opcode) {
  if (opcode == Opcode::kLoadActivations) return target.activation_vectors;
  if (opcode == Opcode::kLoadStart) return target.start_words;
  if (opcode == Opcode::kLoadScales) return target.scale_words;
  return target.weight_tiles;
}

std::uint32_t WordBytes(const Target& target, const Instruction& load) {
  if (load.opcode == Opcode::kLoadActivations) return target.lanes;
  if (load.opcode == Opcode::kLoadStart) return target.accumulator_word_bytes();
  if (load.opcode == Opcode::kLoadScales) return sizeof(float);
  return target.tile_bytes(load.two_bit ? Packing::kTwoBit : Packing::kBase3);
}

/// Longest time of one instruction by itself: its own limits stop it before its fields do.
std::uint64_t InstructionBound(const RandomCase& c, const Instruction& i) {
  const Target& t = c.target;
  const std::uint64_t bus = t.bus_bytes();
  const std::uint64_t row = Latency(c) + kStepCycles;
  const std::uint64_t beat = BeatCycles(t) + 2;
  switch (i.opcode) {
    case Opcode::kMultiply:
      // A tile beyond the buffer, or an accumulator word, ends it; store may take every other
      // cycle.
      return kStepCycles + 2 *
                               std::min<std::uint64_t>(std::uint64_t{i.n_tiles} * i.k_tiles,
                                                       t.weight_tiles + 1U) *
                               std::min(i.tokens, t.accumulator_words + 1);
    case Opcode::kStore: {
      // Each row begins with another accumulator word.
      const std::uint64_t rows = std::min(i.rows, t.accumulator_words + 1);
      const std::uint64_t bytes = std::min<std::uint64_t>(i.row_bytes, c.image.window_bytes);
      const std::uint64_t bursts = bytes / (bus * t.max_burst_beats) + bytes / kPage + 2;
      return kStepCycles + rows * (bytes / bus * (beat + t.columns) + bursts * row);
    }
    case Opcode::kFence:
    case Opcode::kHostSync:
    case Opcode::kHalt:
      return kStepCycles;
    default: {
      const std::uint64_t words = Depth(t, i.opcode) + 1U;
      const std::uint64_t rows = std::min<std::uint64_t>(i.rows, words);
      const std::uint64_t bytes =
          std::min<std::uint64_t>(std::uint64_t{i.rows} * i.row_bytes, words * WordBytes(t, i));
      // The read FIFO holds a burst at least, so no burst waits for more than the one before it.
      const std::uint64_t beats = bytes / bus + 2 * rows + 1;
      const std::uint64_t bursts = beats / t.max_burst_beats + bytes / kPage + 2 * rows + 1;
      return kStepCycles + bursts * row + beats * (beat + t.columns) + words * t.columns;
    }
  }
}

}  // namespace

std::vector<bool> MayChange(const RandomCase& c) {
  std::vector<bool> may(c.image.window_bytes);
  const auto mark = [&](std::uint64_t offset, std::uint64_t bytes) {
    std::fill_n(may.begin() + static_cast<std::ptrdiff_t>(offset), bytes, true);
  };
  for (const Instruction& store : LegalInstructions(c)) {
    if (store.opcode != Opcode::kStore) continue;
    ForEachRow(store, may.size(), [&](std::uint64_t at) { mark(at, store.row_bytes); });
  }
  for (const auto& stretch : c.writes) {
    for (const HostWrite& write : stretch) {
      if (write.offset + write.bytes.size() <= may.size()) mark(write.offset, write.bytes.size());
    }
  }
  return may;
}

std::string ForbiddenChange(const RandomCase& c, std::span<const std::uint8_t> memory) {
  const std::vector<bool> may = MayChange(c);
  for (std::size_t i = 0; i < memory.size(); ++i) {
    const std::uint8_t before = i < c.image.bytes.size() ? c.image.bytes[i] : std::uint8_t{0};
    if (!may[i] && memory[i] != before) {
      return fmt::format("byte {:#x} changed, which no STORE names", i);
    }
  }
  return {};
}

void RestoreMemory(const RandomCase& c, compiler::Machine& machine) {
  const std::span<std::uint8_t> memory = machine.memory();
  std::fill(memory.begin(), memory.end(), std::uint8_t{0});
  std::copy(c.image.bytes.begin(), c.image.bytes.end(), memory.begin());
}

std::uint64_t CyclesOf(const Outcome& outcome) {
  std::uint64_t cycles = 0;
  for (const auto& stretch : outcome.stretches) cycles += At(stretch.counters, Counter::kCycles);
  return cycles;
}

std::uint64_t DrainBound(const RandomCase& c) {
  const Target& t = c.target;
  const std::uint64_t beats = t.read_fifo_beats + kFetchBytes / t.bus_bytes() + t.max_burst_beats;
  return beats * BeatCycles(t) + 2 * Latency(c) + kStepCycles;
}

std::uint64_t RunBound(const RandomCase& c) {
  const std::uint64_t bus = c.target.bus_bytes();
  const std::uint64_t count = c.image.instruction_count;
  const std::uint64_t beats = count * kInstructionBytes / bus + 1;
  const std::uint64_t bursts =
      beats /
          std::min<std::uint64_t>(c.target.max_burst_beats, std::max<std::uint64_t>(256 / bus, 1)) +
      2;
  std::uint64_t cycles = DrainBound(c) + bursts * (Latency(c) + kStepCycles) +
                         (beats + 2 * count) * (BeatCycles(c.target) + 1);
  for (const Instruction& i : LegalInstructions(c)) cycles += InstructionBound(c, i);
  return cycles;
}

bool MayRewriteItself(const RandomCase& c) {
  const std::vector<bool> may = MayChange(c);
  const auto first = may.begin() + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(
                                       c.image.instruction_offset, may.size()));
  const auto room = static_cast<std::uint64_t>(may.end() - first);
  const std::uint64_t bytes = std::uint64_t{c.image.instruction_count} * kInstructionBytes;
  return std::find(first, first + static_cast<std::ptrdiff_t>(std::min(bytes, room)), true) !=
         first + static_cast<std::ptrdiff_t>(std::min(bytes, room));
}

}  // namespace ternion::cosim
