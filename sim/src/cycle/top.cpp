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

void Top::SkipSteps() {
  // The watchdog counts and execute steps. Blocks that changed nothing else on the inputs they had
  // will change nothing on the same ones in the next cycle, unless they are on the way between two
  // states, which Still() tells.
  if (nets.edge.TakeMoved() || !nets.step.Read().valid) return;
  const bool still = nets.state.Read() == RunState::kActive && load_request.Still() &&
                     load_data.Still() && store.Still() && datapath.Full() && memory_port.Still() &&
                     counters.Still() && csr.Still() && !nets.store_request.Read().valid &&
                     !nets.execute_events.Read().started.high;
  if (!still) return;
  const std::uint64_t edges =
      execute.Rush([this](const ExecuteEvents& events) { counters.CountExecute(events); });
  counters.CountOthers(edges);
  csr.Skip(edges);
  memory_port.Skip(edges);
}

void Top::Reset(const Geometry& geometry, bool payload) {
  nets.Reset(geometry, payload);
  for (Block* block : Blocks()) block->Reset();
}

}  // namespace ternion::sim::cycle
