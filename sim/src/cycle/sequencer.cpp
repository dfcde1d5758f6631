// SPDX-License-Identifier: Apache-2.0

#include "sequencer.h"

namespace ternion::sim::cycle {

using compiler::Opcode;

void Sequencer::Reset() {
  before_ = now_ = {};
  decoded_ = false;
  index_ = 0;
  was_reset_ = false;
}

void Sequencer::Clock() {
  before_ = now_;
  const HostPulses host = nets_.host.Read();
  now_.resetting = now_.resetting || host.soft_reset;
  SequencerEvents events;
  events.running = Running(now_.state);
  switch (now_.state) {
    case RunState::kActive:
      Active(events);
      break;
    case RunState::kQuiesce:
      if (nets_.fetch_quiet.Read()) {
        now_.state = now_.halting ? RunState::kDone : RunState::kSync;
      }
      break;
    case RunState::kAbort:
      Abort();
      break;
    case RunState::kSync:
      if (host.abort || host.soft_reset) {
        Fail(Status::kAborted);
      } else if (nets_.resume.Read()) {
        now_.state = RunState::kActive;
      }
      break;
    case RunState::kIdle:
    case RunState::kDone:
    case RunState::kError:
      Stopped(events);
      break;
  }
  const bool ended = host.abort || host.soft_reset;
  // The instruction's own errors come first.
  if (InProgram(before_.state) && now_.state != RunState::kAbort && ended) Fail(Status::kAborted);
  nets_.watchdog.Count(!Running(before_.state) ||
                       (InProgram(before_.state) && now_.state == RunState::kAbort));
  if (events.dispatched || events.barrier_started.high) nets_.watchdog.Progress();
  nets_.sequencer_events.Write(events);
  Publish();
}

void Sequencer::Abort() {
  if (before_.soft_reset) {
    now_ = {};
    was_reset_ = true;
  } else if (nets_.fetch_quiet.Read() && BusQuiet()) {
    if (now_.resetting) {
      now_.soft_reset = true;
    } else {
      now_.state = RunState::kError;
    }
  }
}

void Sequencer::Stopped(SequencerEvents& events) {
  if (nets_.host.Read().soft_reset) {
    now_.state = RunState::kAbort;
    return;
  }
  if (!nets_.start.Read()) return;
  events.program_start = true;
  now_.state = RunState::kActive;
  now_.error = Status::kNone;
  decoded_ = false;
  index_ = 0;
  for (Tokens* tokens : {&nets_.load_to_execute, &nets_.execute_to_load, &nets_.execute_to_store,
                         &nets_.store_to_execute}) {
    tokens->Clear();
  }
}

void Sequencer::SettleError() {
  const Status error = nets_.errors.Take();
  const bool expired = nets_.watchdog.TakeExpired();
  if (InProgram(before_.state)) {
    if (error != Status::kNone) {
      Fail(error);
    } else if (expired && now_.state != RunState::kAbort) {
      Fail(Status::kWatchdog);
    }
    if (now_.state == RunState::kAbort) nets_.watchdog.Clear();
  } else if (before_.state == RunState::kAbort && expired && now_.state == RunState::kAbort &&
             !now_.soft_reset && !nets_.host.Read().soft_reset) {
    now_.state = RunState::kError;
    now_.bus_stuck = true;
    now_.resetting = false;
  }
  Publish();
}

void Sequencer::Active(SequencerEvents& events) {
  if (!nets_.instructions.CanPop()) {
    if (nets_.fetch_delivered.Read()) Fail(Status::kMissingHalt);
    return;
  }
  if (!decoded_) {
    legality_ = compiler::Decode(nets_.instructions.Front(), geometry().bus_bytes,
                                 head_.instruction, geometry().float_lanes != 0);
    head_.index = index_;
    decoded_ = true;
  }
  if (legality_ != Status::kNone) {
    Fail(legality_);
    return;
  }
  Dispatch(events);
  if (!events.dispatched && UnitsWait()) Fail(Status::kMissingToken);
}

void Sequencer::Dispatch(SequencerEvents& events) {
  switch (head_.instruction.opcode) {
    case Opcode::kFence:
    case Opcode::kHostSync:
    case Opcode::kHalt:
      Barrier(events);
      return;
    default:
      break;
  }
  ClockedFifo<Command>& queue = QueueOf(head_.instruction.opcode);
  if (!queue.CanPush()) return;
  queue.Push() = head_;
  Accepted(events);
}

void Sequencer::Barrier(SequencerEvents& events) {
  if (!now_.barrier) {
    now_.barrier = true;
    events.barrier_started = {true, head_.index};
    return;
  }
  if (!UnitsIdle()) return;
  events.barrier_completed = {true, head_.index};
  now_.barrier = false;
  const Opcode opcode = head_.instruction.opcode;
  now_.halting = opcode == Opcode::kHalt;
  if (opcode == Opcode::kHostSync) now_.segment = head_.instruction.segment;
  if (opcode != Opcode::kFence) now_.state = RunState::kQuiesce;
  Accepted(events);
}

void Sequencer::Accepted(SequencerEvents& events) {
  events.dispatched = true;
  nets_.instructions.Pop();
  decoded_ = false;
  ++index_;
}

void Sequencer::Fail(Status error) {
  const bool resetting = now_.resetting;
  now_ = before_;
  now_.state = RunState::kAbort;
  now_.error = error;
  now_.barrier = false;
  now_.resetting = resetting;
}

bool Sequencer::UnitsIdle() const {
  return nets_.request_at_rest.Read() && !nets_.load_commands.CanPop() &&
         nets_.data_at_rest.Read() && !nets_.data_commands.CanPop() &&
         nets_.execute_at_rest.Read() && !nets_.execute_commands.CanPop() &&
         nets_.store_at_rest.Read() && !nets_.store_commands.CanPop();
}

bool Sequencer::UnitsWait() const {
  if (UnitsIdle()) return false;
  const bool loads_wait =
      !nets_.load_commands.CanPop() ||
      (nets_.load_commands.Front().instruction.wait_next && !nets_.execute_to_load.Available());
  const bool load_at_rest = nets_.request_at_rest.Read() && loads_wait &&
                            nets_.data_at_rest.Read() && !nets_.data_commands.CanPop();
  if (!load_at_rest || !nets_.execute_at_rest.Read() || !nets_.store_at_rest.Read()) return false;
  if (nets_.execute_commands.CanPop()) {
    const compiler::Instruction& head = nets_.execute_commands.Front().instruction;
    const bool waits = (head.wait_previous && !nets_.load_to_execute.Available()) ||
                       (head.wait_next && !nets_.store_to_execute.Available());
    if (!waits) return false;
  }
  return !nets_.store_commands.CanPop() ||
         (nets_.store_commands.Front().instruction.wait_previous &&
          !nets_.execute_to_store.Available());
}

bool Sequencer::BusQuiet() const {
  return nets_.read_credits.Value() == 0 && nets_.store_quiet.Read();
}

ClockedFifo<Command>& Sequencer::QueueOf(Opcode opcode) {
  switch (opcode) {
    case Opcode::kMultiply:
      return nets_.execute_commands;
    case Opcode::kStore:
      return nets_.store_commands;
    default:
      return nets_.load_commands;
  }
}

void Sequencer::Publish() {
  nets_.state.Write(now_.state);
  nets_.abort.Write(now_.state == RunState::kAbort || now_.state == RunState::kError);
}

}  // namespace ternion::sim::cycle
