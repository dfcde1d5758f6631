// SPDX-License-Identifier: Apache-2.0
//
// What tests of the DRAM have in common.

#ifndef TERNION_TESTS_SIM_DRAM_PRESETS_H_
#define TERNION_TESTS_SIM_DRAM_PRESETS_H_

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "ternion/sim/axi_memory.h"
#include "ternion/sim/dram.h"

namespace ternion::sim {

inline constexpr std::uint64_t kMicrosecond = 1'000'000;  ///< in picoseconds
inline constexpr std::size_t kMemoryBytes = std::size_t{8} << 20;

inline DramParameters Preset(const std::string& name) { return FindDram(name, {TERNION_MEMORIES}); }

/// The preset with its first refresh after half a millisecond, beyond the end of short tests.
inline DramParameters Unrefreshed(const std::string& name) {
  DramParameters dram = Preset(name);
  dram.refresh_interval_ps = 1'000'000'000;
  return dram;
}

inline MemoryTiming Timing(const DramParameters& dram, std::uint32_t channels,
                           std::uint32_t bus_bytes, std::uint32_t frequency_mhz = 1000) {
  MemoryTiming timing;
  timing.bus_bytes = bus_bytes;
  timing.dram = DramMemory{dram, channels, frequency_mhz};
  return timing;
}

/// Of a parameterized test: a preset's name without what no identifier has.
inline std::string TestName(const ::testing::TestParamInfo<const char*>& test) {
  std::string name = test.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

}  // namespace ternion::sim

#endif  // TERNION_TESTS_SIM_DRAM_PRESETS_H_
