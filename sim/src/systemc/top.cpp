// SPDX-License-Identifier: Apache-2.0

#include "top.h"

#include <bit>

// The buffers hold values in the byte order they have in memory.
static_assert(std::endian::native == std::endian::little);

namespace ternion::sim::systemc {

Top& Top::Instance() {
  static Top top("tern_top");
  return top;
}

void Top::Reset(const Geometry& geometry) {
  nets.Reset(geometry);
  for (Block* block : std::initializer_list<Block*>{&csr, &fetch, &sequencer, &load_request,
                                                    &read_arbiter, &load_data, &execute, &datapath,
                                                    &store, &counters, &memory_port}) {
    block->Reset();
  }
}

}  // namespace ternion::sim::systemc
