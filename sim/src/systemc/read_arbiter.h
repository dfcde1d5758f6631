// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_SYSTEMC_READ_ARBITER_H_
#define TERNION_SIM_SRC_SYSTEMC_READ_ARBITER_H_

#include "block.h"

namespace ternion::sim::systemc {

/// Shares the read address channel between fetch and load, fetch first
/// (rtl/bus/tern_read_arbiter.sv).
class ReadArbiter final : public Block {
 public:
  ReadArbiter(const sc_core::sc_module_name& name, Nets& nets) : Block(name, nets) {}

  void Reset() override { channel_ = {}; }

 private:
  void Clock() override;

  ReadAddress channel_;
};

}  // namespace ternion::sim::systemc

#endif  // TERNION_SIM_SRC_SYSTEMC_READ_ARBITER_H_
