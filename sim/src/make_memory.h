// SPDX-License-Identifier: Apache-2.0
//
// The memory behind a machine, as its target and options describe it.

#ifndef TERNION_SIM_SRC_MAKE_MEMORY_H_
#define TERNION_SIM_SRC_MAKE_MEMORY_H_

#include <fmt/format.h>

#include <cstdint>
#include <memory>
#include <string>

#include "ternion/sim/axi_memory.h"
#include "ternion/sim/backends.h"
#include "ternion/util/error.h"

namespace ternion::sim {

/// A memory that holds the first `stored` of its `bytes`. Throws Error when the options' DRAM is
/// not the one that the target names.
inline std::unique_ptr<AxiMemory> MakeMemory(const compiler::Target& target,
                                             const MachineOptions& options, std::uint64_t bytes,
                                             std::uint64_t stored) {
  MemoryTiming timing = {.bus_bytes = target.bus_bytes(),
                         .bytes_per_cycle = target.bytes_per_cycle,
                         .read_latency_cycles = target.read_latency_cycles,
                         .write_latency_cycles = target.write_latency_cycles,
                         .jitter = options.jitter};
  const std::string given = options.dram ? options.dram->name : "";
  if (given != target.dram) {
    throw Error("target " + target.name, "memory.dram",
                fmt::format(R"(the target names the DRAM "{}", the machine was given "{}")",
                            target.dram, given));
  }
  if (options.dram) {
    timing.dram = DramMemory{*options.dram, target.dram_channels, target.frequency_mhz};
  }
  auto memory = std::make_unique<AxiMemory>(timing, bytes, stored);
  memory->SilentAfter(options.silent_after);
  memory->Inject(options.faults);
  return memory;
}

/// A program starts or goes on: its guard knows what it may write.
inline void GuardProgram(AxiMemory& memory, const compiler::Target& target,
                         std::uint64_t instruction_offset, std::uint32_t instruction_count,
                         bool resume) {
  memory.guard().Begin(
      memory.bytes(),
      {instruction_offset, instruction_count, target.bus_bytes(), target.has_float_stage()},
      resume);
}

/// The same that holds all of them.
inline std::unique_ptr<AxiMemory> MakeMemory(const compiler::Target& target,
                                             const MachineOptions& options, std::uint64_t bytes) {
  return MakeMemory(target, options, bytes, bytes);
}

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_MAKE_MEMORY_H_
