// SPDX-License-Identifier: Apache-2.0

#include "nets.h"

namespace ternion::sim::cycle {

void Nets::Reset(const Geometry& g, bool with_payload) {
  geometry = g;
  payload = with_payload;
  program = {};

  start.Reset();
  resume.Reset();
  host.Reset();
  freeze.Reset();
  watchdog.Reset(0);
  state.Reset();
  abort.Reset();
  errors.Reset();

  fetch_bursts.Reset(kBurstDepth);
  fetch_beats.Reset(std::max(2 * g.fetch_burst_beats(), 2U));
  instructions.Reset(kInstructionDepth);
  fetch_quiet.Reset(true);
  fetch_delivered.Reset(true);

  load_commands.Reset(kCommandDepth);
  data_commands.Reset(kCommandDepth);
  execute_commands.Reset(kCommandDepth);
  store_commands.Reset(kCommandDepth);
  for (Tokens* tokens :
       {&load_to_execute, &execute_to_load, &execute_to_store, &store_to_execute}) {
    tokens->Reset();
  }
  for (Wire<bool>* at_rest : {&request_at_rest, &data_at_rest, &execute_at_rest, &store_at_rest}) {
    at_rest->Reset(true);
  }
  store_quiet.Reset(true);

  load_bursts.Reset(kBurstDepth);
  read_address.Reset();
  write_channels.Reset();
  responses.Reset();
  read_fifo.Reset(g.read_fifo_beats);
  read_credits.Reset();

  const auto contents = [this](std::uint32_t words) { return payload ? words : 0; };
  weights.Reset(contents(g.weight_tiles), std::size_t{g.columns} * g.lanes);
  activations.Reset(contents(g.activation_vectors), g.lanes);
  starts.Reset(contents(g.start_words), g.columns);
  scales.Reset(contents(std::max(g.scale_words, 1U)), 1);
  accumulators.Reset(contents(g.accumulator_words), g.columns);

  step.Reset();
  pipeline_busy.Reset();
  store_request.Reset();
  store_word_valid.Reset();

  sequencer_events.Reset();
  load_request_events.Reset();
  load_data_events.Reset();
  execute_events.Reset();
  store_events.Reset();
}

}  // namespace ternion::sim::cycle
