// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_SYSTEMC_CSR_H_
#define TERNION_SIM_SRC_SYSTEMC_CSR_H_

#include <cstdint>

#include "block.h"
#include "host_schedule.h"
#include "ternion/sim/backends.h"

namespace ternion::sim::systemc {

/// The host's side (rtl/control/tern_csr.sv): gives the start or resume pulse and the commands of
/// the running program, and ends the simulation run some time after the program has stopped. The
/// AXI4-Lite accesses themselves are not modelled.
class Csr final : public Block {
 public:
  Csr(const sc_core::sc_module_name& name, Nets& nets) : Block(name, nets) {}

  void Reset() override;
  /// What the next simulation run begins with.
  void Command(bool resume);
  /// What the host writes while the program runs, from its first cycle on.
  void SetSchedule(HostSchedule schedule);

 private:
  void Clock() override;
  /// The pulses of the next cycle, running cycle `cycle`; sets the level as well.
  HostPulses Act(std::uint64_t cycle);

  bool start_ = false;
  bool resume_ = false;
  bool under_way_ = false;
  bool stopped_ = false;  // since the last command
  std::uint32_t stopped_cycles_ = 0;
  HostSchedule schedule_;
  std::uint64_t running_cycles_ = 0;  // before the one that ends
  bool freeze_ = false;
};

}  // namespace ternion::sim::systemc

#endif  // TERNION_SIM_SRC_SYSTEMC_CSR_H_
