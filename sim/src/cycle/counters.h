// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_COUNTERS_H_
#define TERNION_SIM_SRC_CYCLE_COUNTERS_H_

#include <deque>
#include <vector>

#include "block.h"
#include "ternion/compiler/machine.h"

namespace ternion::sim::cycle {

/// Performance counters (rtl/control/tern_counters.sv and the classification in rtl/tern_top.sv),
/// and when each instruction started and ended. Adds at each edge what the blocks reported of the
/// cycle before the one that ends.
class Counters final : public Block {
 public:
  using Block::Block;

  void Reset() override;
  void Clock() override;

  const compiler::Counters& values() const { return values_; }
  /// A cycle of execute, and cycles in which every other block does what it did in the last one.
  void CountExecute(const ExecuteEvents& execute);
  void CountOthers(std::uint64_t cycles);
  /// No command of the host is about to act.
  bool Still() const { return !host_.clear_counters && freeze_ == nets_.freeze.Read(); }
  /// Instructions completed since the last call, in program order.
  std::vector<compiler::InstructionTiming> TakeTimings();
  /// Pauses the simulation when no instruction starts or ends and no data moves for so many cycles.
  void LimitSilence(std::uint64_t cycles) { silence_limit_ = cycles; }

 private:
  void Restart();
  void CountLoad(std::uint64_t cycles);
  void CountStore(std::uint64_t cycles);
  void RecordTimings(const SequencerEvents& sequencer);
  void Add(compiler::Counter counter, std::uint64_t n = 1) {
    if (!freeze_) At(values_, counter) += n;
  }
  void Started(std::deque<std::uint64_t>& under_way, const Pulse& pulse);
  void Completed(std::deque<std::uint64_t>& under_way, const Pulse& pulse);

  compiler::Counters values_{};
  std::uint64_t running_cycles_ = 0;  // before it, since the program's start
  HostPulses host_;                   // in it
  bool freeze_ = false;               // in it
  bool load_beat_ = false;            // a beat for the load unit arrived in the cycle to be counted
  bool moved_ = false;                // something happened in the cycle being counted
  std::uint64_t silent_cycles_ = 0;
  std::uint64_t silence_limit_ = 0;
  // Starts of instructions not yet completed, oldest first, per place
  std::deque<std::uint64_t> loads_, multiplies_, stores_, barriers_;
  std::vector<compiler::InstructionTiming> timings_;
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_COUNTERS_H_
