// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_SEQUENCER_H_
#define TERNION_SIM_SRC_CYCLE_SEQUENCER_H_

#include "block.h"

namespace ternion::sim::cycle {

/// Dispatches instructions in order, handles FENCE, HOST_SYNC and HALT and ends the run on the
/// first error, at the host's abort or when the watchdog expires (rtl/control/tern_sequencer.sv and
/// tern_decode.sv).
class Sequencer final : public Block {
 public:
  using Block::Block;

  void Reset() override;
  void Clock() override;
  /// Right after the edge: an error of any unit in the cycle that has just ended, or the watchdog,
  /// overrides what Clock() decided, as it has the last word in the RTL's next state.
  void SettleError();

  RunState state() const { return now_.state; }
  Status error() const { return now_.error; }
  std::uint32_t segment() const { return now_.segment; }
  bool bus_stuck() const { return now_.bus_stuck; }
  /// A soft reset has ended the program.
  bool was_reset() const { return was_reset_; }

 private:
  struct Registers {
    RunState state = RunState::kIdle;
    bool barrier = false;    ///< a FENCE, HOST_SYNC or HALT has been seen and waits
    bool halting = false;    ///< what kQuiesce leads to
    bool resetting = false;  ///< what kAbort leads to: soft reset, not kError
    bool soft_reset = false;
    bool bus_stuck = false;
    Status error = Status::kNone;
    std::uint32_t segment = 0;
  };

  void Abort();
  void Stopped(SequencerEvents& events);
  bool InProgram(RunState state) const {
    return state == RunState::kActive || state == RunState::kQuiesce;
  }

  void Active(SequencerEvents& events);
  void Dispatch(SequencerEvents& events);
  void Barrier(SequencerEvents& events);
  void Accepted(SequencerEvents& events);
  void Fail(Status error);
  bool UnitsIdle() const;
  /// Every unit is at rest or waits for a token, and not all are at rest.
  bool UnitsWait() const;
  bool BusQuiet() const;
  ClockedFifo<Command>& QueueOf(compiler::Opcode opcode);
  void Publish();

  Registers before_;
  Registers now_;
  Command head_;  // the instruction in front, decoded
  bool decoded_ = false;
  Status legality_ = Status::kNone;
  std::uint32_t index_ = 0;
  bool was_reset_ = false;
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_SEQUENCER_H_
