// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_READ_ARBITER_H_
#define TERNION_SIM_SRC_CYCLE_READ_ARBITER_H_

#include "block.h"

namespace ternion::sim::cycle {

/// Shares the read address channel between fetch and load, fetch first
/// (rtl/bus/tern_read_arbiter.sv).
class ReadArbiter final : public Block {
 public:
  using Block::Block;

  void Reset() override { channel_ = {}; }
  void Clock() override;

 private:
  ReadAddress channel_;
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_READ_ARBITER_H_
