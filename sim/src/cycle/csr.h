// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_CSR_H_
#define TERNION_SIM_SRC_CYCLE_CSR_H_

#include <cstdint>

#include "block.h"
#include "host_schedule.h"
#include "ternion/sim/backends.h"

namespace ternion::sim::cycle {

/// The host's side (rtl/control/tern_csr.sv): gives the start or resume pulse and the commands of
/// the running program, and ends the simulation run some time after the program has stopped. The
/// AXI4-Lite accesses themselves are not modelled.
class Csr final : public Block {
 public:
  using Block::Block;

  void Reset() override;
  void Clock() override;
  /// What the next simulation run begins with.
  void Command(bool resume);
  /// The host has nothing left to do in the program.
  bool Still() const { return schedule_.done(); }
  void Skip(std::uint64_t cycles) { running_cycles_ += cycles; }
  /// What a live host writes, in the next cycle.
  void Pulse(const HostPulses& pulses) { live_ = pulses; }
  void Freeze(bool freeze) { freeze_ = freeze; }
  /// What the host writes while the program runs, from its first cycle on.
  void SetSchedule(HostSchedule schedule);

 private:
  /// Adds the scheduled pulses of the next cycle, running cycle `cycle`; sets the level as well.
  void Act(std::uint64_t cycle, HostPulses& pulses);

  bool start_ = false;
  bool resume_ = false;
  bool under_way_ = false;
  bool stopped_ = false;  // since the last command
  std::uint32_t stopped_cycles_ = 0;
  HostSchedule schedule_;
  HostPulses live_;
  std::uint64_t running_cycles_ = 0;  // before the one that ends
  bool freeze_ = false;
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_CSR_H_
