// SPDX-License-Identifier: Apache-2.0
//
// Masters at the memory's AXI4 port that do nothing else: what they reach is what the memory gives.

#ifndef TERNION_TESTS_SIM_DRAM_MEMORY_MASTER_H_
#define TERNION_TESTS_SIM_DRAM_MEMORY_MASTER_H_

#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "ternion/sim/axi_memory.h"

namespace ternion::sim {

/// A burst of whole beats at an offset of the memory.
struct Burst {
  std::uint64_t offset = 0;
  std::uint32_t beats = 1;
};

/// Cuts [offset, offset + bytes) into the bursts that the accelerator makes of a row: whole beats,
/// at most max_beats, none across 4 KiB.
void CutRow(std::uint64_t offset, std::uint64_t bytes, std::uint32_t bus_bytes,
            std::uint32_t max_beats, std::vector<Burst>& bursts);

/// When things happened; cycle 0 is the first in which an address is offered.
struct Transfers {
  std::vector<std::uint64_t> beats;      ///< each read beat's first cycle on the bus, in order
  std::vector<std::uint64_t> responses;  ///< of each write burst
  std::uint64_t cycles = 0;              ///< up to and with the last of them
};

/// The ideal streaming master: offers the next address in every cycle and takes every beat at once,
/// so that as many bursts are outstanding as the memory takes. `memory` is settled first.
Transfers ReadAll(AxiMemory& memory, std::span<const Burst> bursts);

/// Offers the bursts' addresses and data as early as the memory takes them. `memory` is settled
/// first.
Transfers WriteAll(AxiMemory& memory, std::span<const Burst> bursts, std::uint32_t bus_bytes);

/// Reads and writes at once; pauses of up to `pause` cycles before each address.
Transfers ReadAndWrite(AxiMemory& memory, std::span<const Burst> reads,
                       std::span<const Burst> writes, std::uint32_t bus_bytes, std::uint32_t pause,
                       std::mt19937_64& rng);

}  // namespace ternion::sim

#endif  // TERNION_TESTS_SIM_DRAM_MEMORY_MASTER_H_
