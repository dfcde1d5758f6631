// SPDX-License-Identifier: Apache-2.0
//
// What a memory does wrong on purpose (for tests).

#ifndef TERNION_SIM_MEMORY_FAULTS_H_
#define TERNION_SIM_MEMORY_FAULTS_H_

#include <cstdint>
#include <optional>

namespace ternion::sim {

/// Faults by the number of a transfer and not by an address or a cycle, so that they meet every
/// machine at the same place. Transfers of each channel count from 0 since the memory was made.
/// Channel masks: bits 0 to 4 are AR, R, AW, W, B.
struct MemoryFaults {
  std::optional<std::uint64_t> read_beat;       ///< this read beat answers an error, and zeros
  std::optional<std::uint64_t> write_response;  ///< this write response is an error
  std::uint8_t response = 2;                    ///< every error is 2 SLVERR, 3 DECERR, 1 EXOKAY
  std::uint8_t gap_channels = 0;                ///< pause after each transfer
  std::uint32_t gap_cycles = 0;                 ///< for so long: open in one of gap_cycles + 1
  std::uint8_t hold_channels = 0;               ///< pause once
  std::uint32_t hold_cycles = 0;                ///< for so long
  std::uint64_t hold_after = 0;                 ///< after the channel's transfer of this number
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_MEMORY_FAULTS_H_
