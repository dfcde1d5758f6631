// SPDX-License-Identifier: Apache-2.0

#include "top.h"

#include <bit>

// The buffers hold values in the byte order they have in memory.
static_assert(std::endian::native == std::endian::little);

namespace ternion::sim::cycle {

std::array<Block*, 11> Top::Blocks() {
  return {&csr,     &fetch,    &sequencer, &load_request, &read_arbiter, &load_data,
          &execute, &datapath, &store,     &counters,     &memory_port};
}

void Top::Cycle() {
  csr.Clock();
  fetch.Clock();
  sequencer.Clock();
  load_request.Clock();
  read_arbiter.Clock();
  load_data.Clock();
  execute.Clock();
  datapath.Clock();
  store.Clock();
  counters.Clock();
  memory_port.Clock();
  nets.edge.Update();
  if (nets.edge.TakeSettling()) {
    sequencer.SettleError();
    nets.edge.Update();
  }
}

void Top::Reset(const Geometry& geometry, bool payload) {
  nets.Reset(geometry, payload);
  for (Block* block : Blocks()) block->Reset();
}

}  // namespace ternion::sim::cycle
