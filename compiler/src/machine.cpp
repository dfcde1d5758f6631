// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/machine.h"

#include <array>

namespace ternion::compiler {

std::string_view Name(Counter counter) {
  static constexpr std::array<std::string_view, kCounters> kNames = {
      "cycles",
      "load_busy",
      "load_stall_token",
      "load_stall_memory",
      "load_idle",
      "execute_busy",
      "execute_stall_load",
      "execute_stall_store",
      "execute_stall_port",
      "execute_drain",
      "execute_idle",
      "store_busy",
      "store_stall_token",
      "store_stall_read",
      "store_stall_memory",
      "store_idle",
      "read_bytes",
      "fetch_bytes",
      "write_bytes",
      "instructions",
      "steps",
      "weight_tiles_loaded",
      "weight_tiles_read",
      "vectors_loaded",
      "vectors_read",
      "accumulator_reads",
      "accumulator_writes",
      "start_reads",
      "output_reads",
      "zero_weights_loaded",
  };
  static_assert(static_cast<std::size_t>(Counter::kZeroWeightsLoaded) + 1 == kCounters);
  return kNames[static_cast<std::size_t>(counter)];
}

}  // namespace ternion::compiler
