// SPDX-License-Identifier: Apache-2.0

#include "fetch.h"

#include <algorithm>

namespace ternion::sim::cycle {
namespace {

constexpr std::uint32_t kInstructionBytes = compiler::kInstructionBytes;

}  // namespace

void Fetch::Reset() {
  address_ = beats_ = 0;
  remaining_ = reserved_ = under_way_ = part_ = 0;
  checked_ = false;
}

void Fetch::Clock() {
  const bool outside = Outside();
  if (outside) nets_.errors.Raise(Status::kOutsideWindow);
  const BusResponses& bus = nets_.responses.Read();
  const bool arrived = bus.rvalid && bus.rid == kFetchId;
  if (arrived && bus.rerror) nets_.errors.Raise(Status::kBusError);

  const std::uint32_t requested = Request();
  const bool popped = Deliver();
  reserved_ += requested - (popped ? 1 : 0);
  under_way_ += requested - (arrived ? 1 : 0);
  if (!outside) checked_ = true;
  if (nets_.start.Read()) Begin();

  nets_.fetch_quiet.Write(under_way_ == 0);
  nets_.fetch_delivered.Write(remaining_ == 0);
}

void Fetch::Begin() {
  const Program& program = nets_.program;
  const std::uint64_t bytes = std::uint64_t{program.instruction_count} * kInstructionBytes;
  beats_ = (bytes + geometry().bus_bytes - 1) / geometry().bus_bytes;
  address_ = program.base + program.instruction_offset;
  remaining_ = program.instruction_count;
  reserved_ = 0;
  part_ = 0;
  checked_ = false;
  nets_.fetch_beats.Flush();
  nets_.instructions.Flush();
}

bool Fetch::Outside() const {
  const Program& program = nets_.program;
  const std::uint64_t end =
      program.instruction_offset + std::uint64_t{program.instruction_count} * kInstructionBytes;
  return !checked_ && beats_ != 0 && end > program.window_bytes;
}

std::uint32_t Fetch::Request() {
  const std::uint32_t full = geometry().fetch_burst_beats();
  const bool may = checked_ && nets_.state.Read() == RunState::kActive && beats_ != 0 &&
                   reserved_ <= full && nets_.fetch_bursts.CanPush();
  if (!may) return 0;
  const auto beats = static_cast<std::uint32_t>(std::min<std::uint64_t>(beats_, full));
  nets_.fetch_bursts.Push() = {address_, beats};
  beats_ -= beats;
  address_ += std::uint64_t{full} * geometry().bus_bytes;
  return beats;
}

bool Fetch::Deliver() {
  return geometry().bus_bytes >= kInstructionBytes ? CutBeat() : JoinBeats();
}

bool Fetch::CutBeat() {
  if (!nets_.fetch_beats.CanPop() || remaining_ == 0 || !nets_.instructions.CanPush()) return false;
  PushInstruction(nets_.fetch_beats.Front().data.data() + std::size_t{part_} * kInstructionBytes);
  const std::uint32_t parts = geometry().bus_bytes / kInstructionBytes;
  const bool last = part_ == parts - 1 || remaining_ == 0;
  part_ = (part_ + 1) % parts;
  if (last) nets_.fetch_beats.Pop();
  return last;
}

bool Fetch::JoinBeats() {
  const std::uint32_t bus_bytes = geometry().bus_bytes;
  if (part_ == kInstructionBytes / bus_bytes) {
    if (nets_.instructions.CanPush()) {
      PushInstruction(joined_.data());
      part_ = 0;
    }
    return false;
  }
  if (!nets_.fetch_beats.CanPop()) return false;
  std::copy_n(nets_.fetch_beats.Front().data.data(), bus_bytes,
              joined_.data() + std::size_t{part_} * bus_bytes);
  ++part_;
  nets_.fetch_beats.Pop();
  return true;
}

void Fetch::PushInstruction(const std::uint8_t* bytes) {
  std::copy_n(bytes, kInstructionBytes, nets_.instructions.Push().begin());
  --remaining_;
}

}  // namespace ternion::sim::cycle
