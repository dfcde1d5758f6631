// SPDX-License-Identifier: Apache-2.0
//
// Fixed timing keeps its latency and its bandwidth, whatever the two are to the bus width. What
// breaks it: credit lost to rounding, a beat in a cycle whose credit is not there.

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "memory_master.h"
#include "ternion/sim/axi_memory.h"

namespace ternion::sim {
namespace {

TEST(FixedTiming, EveryBandwidthIsMetAndNeverPassed) {
  constexpr std::uint32_t kBus = 64;
  constexpr std::uint64_t kBytes = std::uint64_t{1} << 20;
  std::vector<Burst> bursts;
  CutRow(0, kBytes, kBus, 16, bursts);
  for (std::uint32_t rate = 1; rate <= kBus; ++rate) {
    SCOPED_TRACE(rate);
    MemoryTiming timing;
    timing.bus_bytes = kBus;
    timing.bytes_per_cycle = rate;
    timing.read_latency_cycles = 5;
    timing.write_latency_cycles = 5;
    AxiMemory memory(timing, kBytes);
    const Transfers seen = ReadAll(memory, bursts);
    ASSERT_EQ(seen.beats.size(), kBytes / kBus);
    // Beat i can be there once the cycles since the first beat have brought its credit, less what
    // one cycle brings beyond a beat.
    const std::uint64_t first = seen.beats.front();
    for (std::size_t i = 0; i < seen.beats.size(); ++i) {
      const std::uint64_t brought = (seen.beats[i] - first) * rate;
      ASSERT_GE(brought + rate, i * kBus) << i;
      ASSERT_LE(brought, i * kBus + rate) << i;
    }
  }
}

}  // namespace
}  // namespace ternion::sim
