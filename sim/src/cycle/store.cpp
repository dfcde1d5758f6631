// SPDX-License-Identifier: Apache-2.0

#include "store.h"

#include <cstring>

namespace ternion::sim::cycle {

void Store::Reset() {
  state_ = State::kIdle;
  awvalid_ = drop_ = false;
  burst_ = {};
  burst_left_ = responses_ = 0;
  reader_ = {};
  ring_.assign(std::size_t{kOutputDepth} * geometry().accumulator_bytes(), 0);
  front_ = words_held_ = part_ = 0;
  weight_read_ = scale_read_ = false;
  weight_scale_ = 0;
  word_scales_.clear();
  float_stage_.Reset(geometry().float_groups());
}

void Store::Clock() {
  const bool abort = nets_.abort.Read();
  const bool sent = WriteValid() && nets_.responses.Read().wready;
  const bool held = WriteValid() && !sent && !drop_;  // a beat offered and not taken
  const bool setup = state_ == State::kSetup && !abort;
  const bool word_sent =
      sent && !drop_ && part_ + 1 == geometry().accumulator_bytes() / geometry().bus_bytes;
  StoreEvents events;
  events.cycle = Classify(sent);
  events.request = Request();
  events.beat = sent;
  // Before anything moves: errors of this cycle.
  if (BadLength()) {
    nets_.errors.Raise(Status::kBadLength);
  } else if (Overflow()) {
    nets_.errors.Raise(Status::kBufferOverflow);
  }
  ReadScale();
  float_stage_.Step(weight_scale_);
  const bool dropping = drop_;
  Step(events);
  Channels(sent, setup, abort && !held);
  Read(events.started.high, word_sent);
  if (sent && !dropping) part_ = word_sent ? 0 : part_ + 1;
  if (word_sent) {
    front_ = (front_ + 1) % kOutputDepth;
    --words_held_;
  }
  if (abort) Flush(held);
  if (!abort && float_stage_.result() != nullptr) PushWord(float_stage_.result()->data());
  // A word that the accumulators show now can be sent in the next cycle, if it is sent as it is.
  if (!abort && nets_.store_word_valid.Read()) {
    const std::int32_t* const word = nets_.accumulators.Output();
    if (store_.instruction.float32) {
      float_stage_.Push(word, geometry().columns, word_scales_.front());
      word_scales_.pop_front();
    } else {
      PushWord(word);
    }
  }
  Publish();
  if (events.started.high || events.completed.high) nets_.watchdog.Progress();
  nets_.store_events.Write(events);
}

StoreClass Store::Classify(bool sent) const {
  switch (state_) {
    case State::kIdle: {
      if (!nets_.store_commands.CanPop()) return StoreClass::kIdle;
      const bool waits = nets_.store_commands.Front().instruction.wait_previous &&
                         !nets_.execute_to_store.Available();
      return waits ? StoreClass::kStallToken : StoreClass::kBusy;
    }
    case State::kBurst:
      if (burst_left_ != 0 && !WriteValid()) return StoreClass::kStallRead;
      return sent || BurstEnd() ? StoreClass::kBusy : StoreClass::kStallMemory;
    case State::kRespond:
      return responses_ != 0 ? StoreClass::kStallMemory : StoreClass::kBusy;
    default:
      return StoreClass::kBusy;
  }
}

void Store::Step(StoreEvents& events) {
  switch (state_) {
    case State::kIdle:
      if (TakeUp(events)) state_ = State::kRow;
      break;
    case State::kRow:
      BeginRow();
      break;
    case State::kSetup:
      Announce();
      state_ = State::kBurst;
      break;
    case State::kBurst:
      if (!BurstEnd()) break;
      if (beats_ != 0) {
        state_ = State::kSetup;
      } else {
        state_ = --rows_ == 0 ? State::kRespond : State::kRow;
      }
      break;
    case State::kRespond:
      if (responses_ == 0) state_ = State::kFinish;
      break;
    case State::kFinish:
      events.completed = {true, store_.index};
      if (store_.instruction.signal_previous) nets_.store_to_execute.Give();
      state_ = State::kIdle;
      break;
    case State::kStopped:
      break;
  }
}

bool Store::TakeUp(StoreEvents& events) {
  if (!Quiet() || drop_ || !nets_.store_commands.CanPop()) return false;
  const Command& head = nets_.store_commands.Front();
  if (head.instruction.wait_previous) {
    if (!nets_.execute_to_store.Available()) return false;
    nets_.execute_to_store.Take();
  }
  store_ = head;
  nets_.store_commands.Pop();
  events.started = {true, store_.index};
  row_offset_ = store_.instruction.memory_offset;
  rows_ = store_.instruction.rows;
  return true;
}

void Store::BeginRow() {
  const std::uint64_t window = nets_.program.window_bytes;
  // Written so that no sum wraps: the offset may be any 64-bit number.
  if (row_offset_ > window || store_.instruction.row_bytes > window - row_offset_) {
    nets_.errors.Raise(Status::kOutsideWindow);
    state_ = State::kStopped;
    return;
  }
  address_ = nets_.program.base + row_offset_;
  beats_ = store_.instruction.row_bytes / geometry().bus_bytes;
  row_offset_ += store_.instruction.row_stride;
  state_ = State::kSetup;
}

void Store::Announce() {
  burst_ = {address_, geometry().BurstBeats(address_, beats_)};
  address_ += std::uint64_t{burst_.beats} * geometry().bus_bytes;
  beats_ -= burst_.beats;
}

void Store::Channels(bool sent, bool setup, bool drop) {
  const BusResponses& bus = nets_.responses.Read();
  if (bus.bvalid && bus.berror) nets_.errors.Raise(Status::kBusError);
  const bool left = burst_left_ != 0;
  if (setup) {
    awvalid_ = true;
    burst_left_ = burst_.beats;
  } else {
    if (bus.awready) awvalid_ = false;
    if (sent) --burst_left_;
  }
  responses_ += (setup ? 1U : 0U) - (bus.bvalid ? 1U : 0U);
  drop_ = (drop || drop_) && left;
}

bool Store::BadLength() const {
  return reader_.reading && reader_.bytes < geometry().accumulator_bytes();
}

bool Store::Overflow() const {
  if (!reader_.reading || BadLength() || reader_.weight_scale_turn) return false;
  return reader_.word >= geometry().accumulator_words ||
         (store_.instruction.float32 && reader_.scale >= geometry().scale_words);
}

bool Store::Request() const {
  return reader_.reading && !BadLength() && !Overflow() && !reader_.weight_scale_turn &&
         reader_.words < kOutputDepth;
}

void Store::ReadScale() {
  // What was read in the last cycle waits for its word, which comes later.
  const std::uint32_t shown = *nets_.scales.Output();
  if (weight_read_) weight_scale_ = shown;
  if (scale_read_) word_scales_.push_back(shown);
  weight_read_ = reader_.weight_scale_turn;
  scale_read_ = false;
  if (reader_.weight_scale_turn) {
    nets_.scales.Read(0);
  } else if (Request() && store_.instruction.float32) {
    nets_.scales.Read(reader_.scale);
    scale_read_ = true;
  }
}

void Store::Read(bool taken, bool word_sent) {
  const compiler::Instruction& store = store_.instruction;
  const bool request = Request();
  const bool stop = BadLength() || Overflow();
  reader_.words += (request ? 1U : 0U) - (word_sent ? 1U : 0U);
  if (taken) {
    reader_ = {true,       store.accumulator_word, store.accumulator_word, store.row_bytes,
               store.rows, reader_.words,          store.float32,          store.scale_word};
    return;
  }
  reader_.weight_scale_turn = false;
  if (stop) reader_.reading = false;
  if (!request) return;
  if (reader_.bytes != geometry().accumulator_bytes()) {
    reader_.word += store.accumulator_stride;
    reader_.bytes -= geometry().accumulator_bytes();
    return;
  }
  if (--reader_.rows == 0) reader_.reading = false;
  reader_.word = ++reader_.row_word;
  ++reader_.scale;
  reader_.bytes = store.row_bytes;
}

void Store::PushWord(const void* word) {
  if (nets_.payload) {
    const std::size_t bytes = geometry().accumulator_bytes();
    const std::size_t slot = (front_ + words_held_) % kOutputDepth;
    std::memcpy(ring_.data() + slot * bytes, word, bytes);
  }
  ++words_held_;
}

void Store::Flush(bool held) {
  nets_.store_commands.Flush();
  state_ = State::kIdle;
  reader_.reading = false;
  reader_.words = 0;
  reader_.weight_scale_turn = false;
  weight_read_ = scale_read_ = false;
  word_scales_.clear();
  float_stage_.Flush();
  if (!held) words_held_ = part_ = 0;
}

void Store::Publish() {
  const std::uint8_t* beat = ring_.data() + std::size_t{front_} * geometry().accumulator_bytes() +
                             std::size_t{part_} * geometry().bus_bytes;
  nets_.write_channels.Write({awvalid_, burst_, WriteValid(), beat, !drop_});
  nets_.store_request.Write({Request(), reader_.word});
  nets_.store_at_rest.Write(state_ == State::kIdle);
  nets_.store_quiet.Write(Quiet());
}

}  // namespace ternion::sim::cycle
