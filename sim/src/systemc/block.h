// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_SYSTEMC_BLOCK_H_
#define TERNION_SIM_SRC_SYSTEMC_BLOCK_H_

#include <systemc>

#include "nets.h"

namespace ternion::sim::systemc {

/// A block of the accelerator: one process at the rising clock edge.
class Block : public sc_core::sc_module {
 public:
  SC_HAS_PROCESS(Block);

  /// Back to the state after the hardware's reset; the geometry is that of the nets. Between
  /// simulation runs only.
  virtual void Reset() = 0;

 protected:
  Block(const sc_core::sc_module_name& name, Nets& nets) : sc_module(name), nets_(nets) {
    SC_METHOD(Clock);
    sensitive << nets.clock.posedge_event();
    dont_initialize();
  }

  /// The cycle that ends at this edge: reads nets as they were in it, changes them for the next.
  virtual void Clock() = 0;

  const Geometry& geometry() const { return nets_.geometry; }

  Nets& nets_;
};

}  // namespace ternion::sim::systemc

#endif  // TERNION_SIM_SRC_SYSTEMC_BLOCK_H_
