// SPDX-License-Identifier: Apache-2.0

#include "load_request.h"

namespace ternion::sim::cycle {

void LoadRequest::Reset() { state_ = State::kIdle; }

void LoadRequest::Clock() {
  LoadRequestEvents events;
  events.idle = state_ == State::kIdle && !nets_.load_commands.CanPop();
  switch (state_) {
    case State::kIdle:
      TakeUp(events);
      break;
    case State::kRow:
      BeginRow();
      break;
    case State::kBurst:
      // Not in an abort, which may end in this very cycle.
      if (!nets_.abort.Read()) Issue();
      break;
    case State::kStopped:
      break;
  }
  if (nets_.abort.Read()) {
    nets_.load_commands.Flush();
    state_ = State::kIdle;
  }
  if (events.started.high) nets_.watchdog.Progress();
  nets_.load_request_events.Write(events);
  nets_.request_at_rest.Write(state_ == State::kIdle);
}

void LoadRequest::TakeUp(LoadRequestEvents& events) {
  if (!nets_.load_commands.CanPop()) return;
  const Command& head = nets_.load_commands.Front();
  if (head.instruction.wait_next && !nets_.execute_to_load.Available()) {
    events.waiting_token = true;
    return;
  }
  if (!nets_.data_commands.CanPush()) return;
  if (head.instruction.wait_next) nets_.execute_to_load.Take();
  nets_.load_commands.Pop();
  nets_.data_commands.Push() = head;
  events.started = {true, head.index};
  load_ = head.instruction;
  row_offset_ = load_.memory_offset;
  rows_ = load_.rows;
  state_ = State::kRow;
}

void LoadRequest::BeginRow() {
  const std::uint64_t window = nets_.program.window_bytes;
  // Written so that no sum wraps: the offset may be any 64-bit number.
  if (row_offset_ > window || load_.row_bytes > window - row_offset_) {
    nets_.errors.Raise(Status::kOutsideWindow);
    state_ = State::kStopped;
    return;
  }
  const std::uint64_t bus_bytes = geometry().bus_bytes;
  const std::uint64_t skipped = row_offset_ % bus_bytes;
  address_ = nets_.program.base + row_offset_ - skipped;
  beats_ = (load_.row_bytes + skipped + bus_bytes - 1) / bus_bytes;
  state_ = State::kBurst;
}

void LoadRequest::Issue() {
  const std::uint32_t beats = geometry().BurstBeats(address_, beats_);
  const bool room = nets_.read_credits.Value() + beats <= geometry().read_fifo_beats;
  if (!room || !nets_.load_bursts.CanPush()) return;
  nets_.load_bursts.Push() = {address_, beats};
  nets_.read_credits.Add(beats);
  address_ += std::uint64_t{beats} * geometry().bus_bytes;
  beats_ -= beats;
  if (beats_ != 0) return;
  --rows_;
  row_offset_ += load_.row_stride;
  state_ = rows_ == 0 ? State::kIdle : State::kRow;
}

}  // namespace ternion::sim::cycle
