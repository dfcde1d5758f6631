// SPDX-License-Identifier: Apache-2.0

#include "load_data.h"

#include <algorithm>
#include <cstring>

#include "unpack.h"

namespace ternion::sim::cycle {

using compiler::Opcode;

void LoadData::Reset() {
  state_ = State::kIdle;
  word_valid_ = false;
  word_.assign(geometry().max_word_bytes(), 0);
  realign_.Reset(geometry().bus_bytes, geometry().max_word_bytes(), nets_.payload);
}

void LoadData::Clock() {
  const bool abort = nets_.abort.Read();
  LoadDataEvents events;
  events.idle = state_ == State::kIdle && !nets_.data_commands.CanPop() && !word_valid_;
  events.active = state_ == State::kActive || state_ == State::kFinish;
  if (word_valid_) WriteWord(events);
  word_valid_ = false;

  bool popped = false;
  switch (state_) {
    case State::kIdle:
      if (nets_.data_commands.CanPop()) TakeUp();
      break;
    case State::kActive:
      popped = nets_.read_fifo.CanPop() && beats_ != 0 && realign_.CanPush();
      Move(events);
      break;
    case State::kFinish:
      events.completed = {true, load_.index};
      events.progress = true;
      if (load_.instruction.signal_next) nets_.load_to_execute.Give();
      state_ = State::kIdle;
      break;
    case State::kStopped:
      popped = nets_.read_fifo.CanPop();
      if (popped) DiscardBeat();
      break;
  }
  if (abort) {
    if (!popped && nets_.read_fifo.CanPop()) DiscardBeat();
    nets_.data_commands.Flush();
    realign_.Clear();
    word_valid_ = false;
    state_ = State::kIdle;
  }
  if (events.progress) nets_.watchdog.Progress();
  nets_.load_data_events.Write(events);
  nets_.data_at_rest.Write(state_ == State::kIdle && !word_valid_);
}

void LoadData::TakeUp() {
  load_ = nets_.data_commands.Front();
  nets_.data_commands.Pop();
  word_bytes_ = WordBytes();
  rows_ = load_.instruction.rows;
  row_offset_ = load_.instruction.memory_offset;
  address_ = load_.instruction.buffer_word;
  group_ = 0;
  BeginRow();
  state_ = State::kActive;
}

void LoadData::BeginRow() {
  const std::uint64_t bus_bytes = geometry().bus_bytes;
  bytes_ = load_.instruction.row_bytes;
  beats_ = (bytes_ + row_offset_ % bus_bytes + bus_bytes - 1) / bus_bytes;
  first_beat_ = true;
  realign_.Clear();
}

void LoadData::Move(LoadDataEvents& events) {
  // Room and words are judged before the edge: a beat that enters now leaves in a later cycle.
  const bool may_push = nets_.read_fifo.CanPop() && beats_ != 0 && realign_.CanPush();
  const bool short_row = bytes_ < word_bytes_;
  const bool may_pop = !short_row && realign_.count() >= word_bytes_;
  bool row_done = false;
  bool whole_tile = true;
  if (may_pop) whole_tile = TakeWord(row_done);
  if (may_push) TakeBeat();
  events.progress = may_push || may_pop;
  if (short_row || (row_done && !whole_tile)) {
    nets_.errors.Raise(Status::kBadLength);
    state_ = State::kStopped;
    realign_.Clear();
  } else if (row_done) {
    row_offset_ += load_.instruction.row_stride;
    BeginRow();
    if (--rows_ == 0) state_ = State::kFinish;
  }
}

void LoadData::TakeBeat() {
  const Beat& beat = nets_.read_fifo.Front();
  if (beat.error) nets_.errors.Raise(Status::kBusError);
  const auto skip = static_cast<std::uint32_t>(row_offset_ % geometry().bus_bytes);
  realign_.Push(beat.data.data(), first_beat_ ? skip : 0);
  first_beat_ = false;
  --beats_;
  DiscardBeat();
}

bool LoadData::TakeWord(bool& row_done) {
  const std::uint8_t* const bytes = realign_.Pop(word_bytes_);
  if (nets_.payload) std::copy_n(bytes, word_bytes_, word_.begin());
  word_valid_ = true;
  word_group_ = group_;
  word_address_ = address_;
  const bool last_group =
      load_.instruction.opcode != Opcode::kLoadWeights || group_ + 1 == geometry().groups();
  group_ = last_group ? 0 : group_ + 1;
  if (last_group) ++address_;
  bytes_ -= word_bytes_;
  row_done = bytes_ == 0;
  return last_group;
}

void LoadData::DiscardBeat() {
  nets_.read_fifo.Pop();
  nets_.read_credits.Remove(1);
}

void LoadData::WriteWord(LoadDataEvents& events) {
  const bool fits = word_address_ < Depth();
  if (!fits) nets_.errors.Raise(Status::kBufferOverflow);
  const Opcode opcode = load_.instruction.opcode;
  if (fits && opcode == Opcode::kLoadWeights) {
    events.tile_loaded = word_group_ + 1 == geometry().groups();
  }
  if (fits && opcode == Opcode::kLoadActivations) events.vector_loaded = true;
  if (nets_.payload) WritePayload(fits, events);
}

void LoadData::WritePayload(bool fits, LoadDataEvents& events) {
  switch (load_.instruction.opcode) {
    case Opcode::kLoadWeights:
      WriteWeights(fits, events);
      break;
    case Opcode::kLoadActivations:
      if (!fits) break;
      std::memcpy(nets_.activations.Write(word_address_, 0, geometry().lanes), word_.data(),
                  geometry().lanes);
      break;
    case Opcode::kLoadScales:
      if (!fits) break;
      std::memcpy(nets_.scales.Write(word_address_, 0, 1), word_.data(), sizeof(std::uint32_t));
      break;
    default:
      if (!fits) break;
      // Little endian in memory, like every host this runs on (checked in top.cpp).
      std::memcpy(nets_.starts.Write(word_address_, 0, geometry().columns), word_.data(),
                  geometry().accumulator_bytes());
      break;
  }
}

void LoadData::WriteWeights(bool fits, LoadDataEvents& events) {
  const std::uint32_t count = geometry().unpack_columns * geometry().lanes;
  std::int8_t* weights = nets_.weights.Write(fits ? word_address_ : 0,
                                             std::size_t{word_group_} * count, fits ? count : 0);
  const Unpacked unpacked =
      UnpackWeights(word_.data(), load_.instruction.two_bit, geometry(), weights);
  if (unpacked.invalid) nets_.errors.Raise(Status::kInvalidWeight);
  if (fits) events.zero_weights = unpacked.zeros;
}

std::uint32_t LoadData::Depth() const {
  switch (load_.instruction.opcode) {
    case Opcode::kLoadWeights:
      return geometry().weight_tiles;
    case Opcode::kLoadActivations:
      return geometry().activation_vectors;
    case Opcode::kLoadScales:
      return geometry().scale_words;
    default:
      return geometry().start_words;
  }
}

std::uint32_t LoadData::WordBytes() const {
  switch (load_.instruction.opcode) {
    case Opcode::kLoadWeights:
      return geometry().weight_word_bytes(load_.instruction.two_bit);
    case Opcode::kLoadActivations:
      return geometry().vector_bytes;
    case Opcode::kLoadScales:
      return sizeof(std::uint32_t);
    default:
      return geometry().accumulator_bytes();
  }
}

}  // namespace ternion::sim::cycle
