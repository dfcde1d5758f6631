// SPDX-License-Identifier: Apache-2.0
//
// The accelerator's control and status registers, as byte offsets in its AXI4-Lite window.
// docs/registers.md is the map; rtl/control/tern_csr.sv implements it.

#ifndef TERNION_SIM_REGISTERS_H_
#define TERNION_SIM_REGISTERS_H_

#include <cstdint>

namespace ternion::sim::registers {

inline constexpr std::uint32_t kIdValue = 0x5445524E;  // "TERN"
inline constexpr std::uint32_t kVersionValue = 0x00000100;

inline constexpr std::uint32_t kId = 0x000;
inline constexpr std::uint32_t kVersion = 0x004;
inline constexpr std::uint32_t kLanes = 0x008;
inline constexpr std::uint32_t kColumns = 0x00C;
inline constexpr std::uint32_t kUnpackColumns = 0x010;
inline constexpr std::uint32_t kBusBits = 0x014;
inline constexpr std::uint32_t kMaxBurstBeats = 0x018;
inline constexpr std::uint32_t kReadFifoBeats = 0x01C;
inline constexpr std::uint32_t kWeightTiles = 0x020;
inline constexpr std::uint32_t kActivationVectors = 0x024;
inline constexpr std::uint32_t kAccumulatorWords = 0x028;
inline constexpr std::uint32_t kStartWords = 0x02C;

inline constexpr std::uint32_t kControl = 0x040;  // bit 0 start, bit 1 resume
inline constexpr std::uint32_t kControlStart = 1;
inline constexpr std::uint32_t kControlResume = 2;
inline constexpr std::uint32_t kStatus = 0x044;  // bits 2..0 state, bits 15..8 status code
inline constexpr std::uint32_t kSegment = 0x048;
inline constexpr std::uint32_t kIrqState = 0x04C;  // write 1 to clear
inline constexpr std::uint32_t kIrqEnable = 0x050;
inline constexpr std::uint32_t kIrqTest = 0x054;
inline constexpr std::uint32_t kProgramBase = 0x060;        // 64 bits, low word first
inline constexpr std::uint32_t kWindowBytes = 0x068;        // 64 bits
inline constexpr std::uint32_t kInstructionOffset = 0x070;  // 64 bits
inline constexpr std::uint32_t kInstructionCount = 0x078;
inline constexpr std::uint32_t kCounters = 0x100;  // 64 bits each, low word first

/// Values of the state field of kStatus (tern_pkg::run_state_e).
enum class State : std::uint32_t {
  kIdle = 0,
  kActive = 1,
  kSync = 2,
  kDone = 3,
  kError = 4,
  kQuiesce = 5,
  kAbort = 6,
};

}  // namespace ternion::sim::registers

#endif  // TERNION_SIM_REGISTERS_H_
