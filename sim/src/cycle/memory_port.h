// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_MEMORY_PORT_H_
#define TERNION_SIM_SRC_CYCLE_MEMORY_PORT_H_

#include "block.h"
#include "ternion/sim/axi_slave.h"

namespace ternion::sim::cycle {

/// The bus: shows the memory what the blocks drive, once per cycle, and the blocks what it answers.
/// Read beats go straight into the FIFO of the reader they are for, which has room reserved.
class MemoryPort final : public Block {
 public:
  using Block::Block;

  void Reset() override { memory_ = nullptr; }
  void Clock() override;
  /// The memory of the simulation run that follows, which must outlive it; it has just been
  /// settled.
  void Attach(AxiSlave& memory);

  bool Still() const { return memory_->Still(); }
  void Skip(std::uint64_t cycles) { memory_->Skip(cycles); }

 private:
  void TakeBeat(const AxiMemorySignals& signals);
  BusResponses Responses() const;

  AxiSlave* memory_ = nullptr;  // not owned; set while the hardware is in use
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_MEMORY_PORT_H_
