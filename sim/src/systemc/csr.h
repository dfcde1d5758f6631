// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_SYSTEMC_CSR_H_
#define TERNION_SIM_SRC_SYSTEMC_CSR_H_

#include "block.h"

namespace ternion::sim::systemc {

/// The host's side (rtl/control/tern_csr.sv): gives the start or resume pulse and ends the
/// simulation run some time after the program has stopped. The AXI4-Lite accesses themselves are
/// not modelled: no program cycle passes while they happen.
class Csr final : public Block {
 public:
  Csr(const sc_core::sc_module_name& name, Nets& nets) : Block(name, nets) {}

  void Reset() override;
  /// What the next simulation run begins with.
  void Command(bool resume);

 private:
  void Clock() override;

  bool start_ = false;
  bool resume_ = false;
  bool under_way_ = false;
  std::uint32_t stopped_cycles_ = 0;
};

}  // namespace ternion::sim::systemc

#endif  // TERNION_SIM_SRC_SYSTEMC_CSR_H_
