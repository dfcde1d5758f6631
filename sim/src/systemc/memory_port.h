// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_SYSTEMC_MEMORY_PORT_H_
#define TERNION_SIM_SRC_SYSTEMC_MEMORY_PORT_H_

#include "block.h"
#include "ternion/sim/axi_memory.h"

namespace ternion::sim::systemc {

/// The bus: shows the memory what the blocks drive, once per cycle, and the blocks what it answers.
/// Read beats go straight into the FIFO of the reader they are for, which has room reserved.
class MemoryPort final : public Block {
 public:
  MemoryPort(const sc_core::sc_module_name& name, Nets& nets) : Block(name, nets) {}

  void Reset() override { memory_ = nullptr; }
  /// The memory of the simulation run that follows, which must outlive it; it has just been
  /// settled.
  void Attach(AxiMemory& memory);

 private:
  void Clock() override;
  void TakeBeat(const AxiMemorySignals& signals);
  BusResponses Responses() const;

  AxiMemory* memory_ = nullptr;  // not owned; set while the hardware is in use
};

}  // namespace ternion::sim::systemc

#endif  // TERNION_SIM_SRC_SYSTEMC_MEMORY_PORT_H_
