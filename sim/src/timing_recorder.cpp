// SPDX-License-Identifier: Apache-2.0

#include "timing_recorder.h"

#include <algorithm>
#include <span>
#include <utility>

namespace ternion::sim {
namespace {

std::size_t PlaceOf(compiler::Opcode opcode) {
  switch (opcode) {
    case compiler::Opcode::kLoadWeights:
    case compiler::Opcode::kLoadActivations:
    case compiler::Opcode::kLoadStart:
    case compiler::Opcode::kLoadScales:
      return 0;
    case compiler::Opcode::kMultiply:
      return 1;
    case compiler::Opcode::kStore:
      return 2;
    default:
      return 3;
  }
}

}  // namespace

void TimingRecorder::SetProgram(const compiler::ProgramImage& image,
                                const compiler::Target& target) {
  places_ = {};
  done_.clear();
  const std::span<const std::uint8_t> bytes(image.bytes);
  for (std::uint32_t i = 0; i < image.instruction_count; ++i) {
    const std::uint64_t offset = image.instruction_offset + i * compiler::kInstructionBytes;
    if (offset + compiler::kInstructionBytes > bytes.size()) break;
    compiler::Instruction instruction;
    const auto encoded = bytes.subspan(offset).first<compiler::kInstructionBytes>();
    // The hardware stops at the first instruction that does not decode.
    if (compiler::Decode(encoded, target.bus_bytes(), instruction, target.has_float_stage()) !=
        compiler::Status::kNone) {
      break;
    }
    places_[PlaceOf(instruction.opcode)].instructions.push_back(i);
  }
}

void TimingRecorder::Restart() {
  done_.clear();
  for (Place& place : places_) {
    place.starts.clear();
    place.completed = 0;
  }
}

void TimingRecorder::Started(std::size_t place, std::uint64_t cycle) {
  places_[place].starts.push_back(cycle);
}

void TimingRecorder::Completed(std::size_t place, std::uint64_t cycle) {
  Place& p = places_[place];
  done_.push_back({p.instructions.at(p.completed++), p.starts.front(), cycle});
  p.starts.erase(p.starts.begin());
}

std::vector<compiler::InstructionTiming> TimingRecorder::Take() {
  std::sort(done_.begin(), done_.end(),
            [](const auto& a, const auto& b) { return a.index < b.index; });
  return std::exchange(done_, {});
}

}  // namespace ternion::sim
