// SPDX-License-Identifier: Apache-2.0

#include "execute.h"

namespace ternion::sim::cycle {

void Execute::Reset() {
  state_ = State::kIdle;
  step_ = {};
}

void Execute::Clock() {
  ExecuteEvents events;
  events.step = step_.valid;
  events.step_first = step_.first;
  Step next = step_;
  next.valid = next.load = false;
  switch (state_) {
    case State::kIdle:
      events.cycle = TakeUp(events);
      break;
    case State::kRun:
      events.cycle = Run(events, next);
      break;
    case State::kDrain:
      events.cycle = ExecuteClass::kDrain;
      Drain(events);
      break;
    case State::kStopped:
      events.cycle = ExecuteClass::kBusy;
      break;
  }
  step_ = next;
  if (nets_.abort.Read()) {
    nets_.execute_commands.Flush();
    state_ = State::kIdle;
  }
  nets_.step.Write(step_);
  if (events.started.high || events.issue || events.completed.high) nets_.watchdog.Progress();
  nets_.execute_events.Write(events);
  nets_.execute_at_rest.Write(state_ == State::kIdle);
}

ExecuteClass Execute::TakeUp(ExecuteEvents& events) {
  if (!nets_.execute_commands.CanPop()) return ExecuteClass::kIdle;
  const compiler::Instruction& head = nets_.execute_commands.Front().instruction;
  if (head.wait_previous && !nets_.load_to_execute.Available()) return ExecuteClass::kStallLoad;
  if (head.wait_next && !nets_.store_to_execute.Available()) return ExecuteClass::kStallStore;
  if (head.wait_previous) nets_.load_to_execute.Take();
  if (head.wait_next) nets_.store_to_execute.Take();
  multiply_ = nets_.execute_commands.Front();
  nets_.execute_commands.Pop();
  events.started = {true, multiply_.index};
  weight_ = head.weight_word;
  activation_ = vector_k_ = head.activation_word;
  accumulator_ = column_acc_ = head.accumulator_word;
  start_ = head.start_word;
  tokens_left_ = head.tokens;
  k_left_ = head.k_tiles;
  n_left_ = head.n_tiles;
  state_ = State::kRun;
  return ExecuteClass::kBusy;
}

bool Execute::Fits() const {
  return weight_ < geometry().weight_tiles && activation_ < geometry().activation_vectors &&
         accumulator_ < geometry().accumulator_words &&
         (multiply_.instruction.accumulate || start_ < geometry().start_words);
}

bool Execute::BeginsSum() const {
  const compiler::Instruction& m = multiply_.instruction;
  return k_left_ == m.k_tiles && !m.accumulate;
}

ExecuteClass Execute::Run(ExecuteEvents& events, Step& next) {
  const bool blocked = nets_.store_request.Read().valid && !BeginsSum();
  if (!Fits()) {
    nets_.errors.Raise(Status::kBufferOverflow);
    state_ = State::kStopped;
  } else if (!blocked) {
    Issue(events, next);
  }
  return blocked ? ExecuteClass::kStallPort : ExecuteClass::kBusy;
}

void Execute::Issue(ExecuteEvents& events, Step& next) {
  const compiler::Instruction& m = multiply_.instruction;
  events.issue = true;
  nets_.activations.Read(activation_);
  if (tokens_left_ == m.tokens) {
    events.tile_read = true;
    nets_.weights.Read(weight_);
  }
  next = {true, events.tile_read, BeginsSum(), accumulator_, start_};
  Advance();
}

void Execute::Advance() {
  const compiler::Instruction& m = multiply_.instruction;
  if (tokens_left_ != 1) {
    --tokens_left_;
    activation_ += m.activation_stride;
    ++accumulator_;
    return;
  }
  tokens_left_ = m.tokens;
  ++weight_;
  if (k_left_ != 1) {
    --k_left_;
    activation_ = ++vector_k_;
    accumulator_ = column_acc_;
    return;
  }
  k_left_ = m.k_tiles;
  activation_ = vector_k_ = m.activation_word;
  column_acc_ += m.tokens;
  accumulator_ = column_acc_;
  ++start_;
  if (n_left_ == 1) state_ = State::kDrain;
  --n_left_;
}

void Execute::Drain(ExecuteEvents& events) {
  if (step_.valid || nets_.pipeline_busy.Read()) return;
  events.completed = {true, multiply_.index};
  if (multiply_.instruction.signal_previous) nets_.execute_to_load.Give();
  if (multiply_.instruction.signal_next) nets_.execute_to_store.Give();
  state_ = State::kIdle;
}

}  // namespace ternion::sim::cycle
