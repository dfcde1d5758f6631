// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_BLOCK_H_
#define TERNION_SIM_SRC_CYCLE_BLOCK_H_

#include "nets.h"

namespace ternion::sim::cycle {

/// A block of the accelerator: what happens in it at the rising clock edge.
class Block {
 public:
  explicit Block(Nets& nets) : nets_(nets) {}
  virtual ~Block() = default;
  Block(const Block&) = delete;
  Block& operator=(const Block&) = delete;

  /// Back to the state after the hardware's reset; the geometry is that of the nets. Between
  /// simulation runs only.
  virtual void Reset() = 0;

  /// The cycle that ends at this edge: reads nets as they were in it, changes them for the next.
  virtual void Clock() = 0;

 protected:
  const Geometry& geometry() const { return nets_.geometry; }

  Nets& nets_;
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_BLOCK_H_
