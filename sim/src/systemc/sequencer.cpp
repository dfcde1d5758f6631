// SPDX-License-Identifier: Apache-2.0

#include "sequencer.h"

namespace ternion::sim::systemc {

using compiler::Opcode;

Sequencer::Sequencer(const sc_core::sc_module_name& name, Nets& nets) : Block(name, nets) {
  SC_METHOD(SettleError);
  sensitive << nets.errors.raised();
  dont_initialize();
}

void Sequencer::Reset() {
  before_ = now_ = {};
  decoded_ = false;
  index_ = 0;
}

void Sequencer::Clock() {
  before_ = now_;
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
      if (nets_.fetch_quiet.Read() && BusQuiet()) now_.state = RunState::kError;
      break;
    case RunState::kSync:
      if (nets_.resume.Read()) now_.state = RunState::kActive;
      break;
    case RunState::kIdle:
    case RunState::kDone:
    case RunState::kError:
      if (nets_.start.Read()) {
        events.program_start = true;
        now_.state = RunState::kActive;
        now_.error = Status::kNone;
        decoded_ = false;
        index_ = 0;
        for (Tokens* tokens : {&nets_.load_to_execute, &nets_.execute_to_load,
                               &nets_.execute_to_store, &nets_.store_to_execute}) {
          tokens->Clear();
        }
      }
      break;
  }
  nets_.sequencer_events.Write(events);
  Publish();
}

void Sequencer::SettleError() {
  const Status error = nets_.errors.Take();
  if (error == Status::kNone) return;
  if (before_.state != RunState::kActive && before_.state != RunState::kQuiesce) return;
  now_ = before_;
  Fail(error);
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
  now_.state = RunState::kAbort;
  now_.error = error;
  now_.barrier = false;
}

bool Sequencer::UnitsIdle() const {
  return nets_.request_at_rest.Read() && !nets_.load_commands.CanPop() &&
         nets_.data_at_rest.Read() && !nets_.data_commands.CanPop() &&
         nets_.execute_at_rest.Read() && !nets_.execute_commands.CanPop() &&
         nets_.store_at_rest.Read() && !nets_.store_commands.CanPop();
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

}  // namespace ternion::sim::systemc
