// SPDX-License-Identifier: Apache-2.0

#include "memory_master.h"

#include <algorithm>
#include <numeric>

#include "ternion/util/error.h"

namespace ternion::sim {
namespace {

// No transfer of these tests waits for longer.
constexpr std::uint64_t kSilentCycles = 100'000;

std::uint64_t Beats(std::span<const Burst> bursts) {
  return std::accumulate(bursts.begin(), bursts.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const Burst& burst) { return sum + burst.beats; });
}

}  // namespace

void CutRow(std::uint64_t offset, std::uint64_t bytes, std::uint32_t bus_bytes,
            std::uint32_t max_beats, std::vector<Burst>& bursts) {
  std::uint64_t at = offset / bus_bytes * bus_bytes;
  while (at < offset + bytes) {
    const std::uint64_t page_end = (at / 4096 + 1) * 4096;
    const std::uint64_t end = std::min(page_end, offset + bytes);
    const std::uint64_t beats =
        std::min<std::uint64_t>(max_beats, (end - at + bus_bytes - 1) / bus_bytes);
    bursts.push_back({at, static_cast<std::uint32_t>(beats)});
    at += beats * bus_bytes;
  }
}

Transfers ReadAll(AxiMemory& memory, std::span<const Burst> bursts) {
  std::mt19937_64 unused;
  return ReadAndWrite(memory, bursts, {}, 0, 0, unused);
}

Transfers WriteAll(AxiMemory& memory, std::span<const Burst> bursts, std::uint32_t bus_bytes) {
  std::mt19937_64 unused;
  return ReadAndWrite(memory, {}, bursts, bus_bytes, 0, unused);
}

Transfers ReadAndWrite(AxiMemory& memory, std::span<const Burst> reads,
                       std::span<const Burst> writes, std::uint32_t bus_bytes, std::uint32_t pause,
                       std::mt19937_64& rng) {
  memory.Settle();
  Transfers seen;
  const std::vector<std::uint8_t> data(bus_bytes, 0xA5);
  const std::uint64_t beats = Beats(reads);
  std::size_t read = 0, write = 0, data_burst = 0;
  std::uint32_t data_beats = 0;  // of data_burst, sent
  std::uint64_t read_from = 0, write_from = 0, last = 0;
  AxiMasterSignals master;
  master.rready = master.bready = true;
  master.wdata = data.data();
  master.wstrb.fill(0xFF);
  for (std::uint64_t cycle = 0; seen.beats.size() < beats || seen.responses.size() < writes.size();
       ++cycle) {
    if (cycle > last + kSilentCycles) throw Error("master", "memory", "answers nothing");
    master.arvalid = read < reads.size() && (master.arvalid || cycle >= read_from);
    if (master.arvalid) {
      master.araddr = kProgramBase + reads[read].offset;
      master.arlen = reads[read].beats - 1;
    }
    master.awvalid = write < writes.size() && (master.awvalid || cycle >= write_from);
    if (master.awvalid) {
      master.awaddr = kProgramBase + writes[write].offset;
      master.awlen = writes[write].beats - 1;
    }
    master.wvalid = data_burst < write;
    const AxiMemorySignals& out = memory.signals();
    const bool ar = out.arready && master.arvalid;
    const bool aw = out.awready && master.awvalid;
    const bool w = out.wready && master.wvalid;
    if (out.rvalid) seen.beats.push_back(cycle);
    if (out.bvalid) seen.responses.push_back(cycle);
    if (ar || aw || w || out.rvalid || out.bvalid) last = cycle;
    memory.Tick(master);
    if (ar) {
      ++read;
      master.arvalid = false;
      read_from = cycle + 1 + (pause == 0 ? 0 : rng() % (pause + 1));
    }
    if (aw) {
      ++write;
      master.awvalid = false;
      write_from = cycle + 1 + (pause == 0 ? 0 : rng() % (pause + 1));
    }
    if (w && ++data_beats == writes[data_burst].beats) {
      ++data_burst;
      data_beats = 0;
    }
  }
  seen.cycles = last + 1;
  return seen;
}

}  // namespace ternion::sim
