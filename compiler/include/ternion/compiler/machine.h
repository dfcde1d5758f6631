// SPDX-License-Identifier: Apache-2.0
//
// A machine that runs program images: the functional interpreter (here), the SystemC model and the
// Verilated RTL (in sim/). What each of them reports is the same, word for word.

#ifndef TERNION_COMPILER_MACHINE_H_
#define TERNION_COMPILER_MACHINE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ternion/compiler/dram_statistics.h"
#include "ternion/compiler/instruction.h"
#include "ternion/compiler/program_image.h"

namespace ternion::compiler {

/// The hardware's performance counters, in register order (docs/timing.md defines each).
/// Per unit, busy + stalls + idle = kCycles. The interpreter knows no time: its cycle counters are
/// 0 and its event counters (kReadBytes and later) equal the hardware's.
enum class Counter : std::uint8_t {
  kCycles,
  kLoadBusy,
  kLoadStallToken,
  kLoadStallMemory,
  kLoadIdle,
  kExecuteBusy,
  kExecuteStallLoad,
  kExecuteStallStore,
  kExecuteStallPort,
  kExecuteDrain,
  kExecuteIdle,
  kStoreBusy,
  kStoreStallToken,
  kStoreStallRead,
  kStoreStallMemory,
  kStoreIdle,
  kReadBytes,          ///< data read over the bus, whole beats, instruction fetch excluded
  kFetchBytes,         ///< instruction bytes executed (32 per instruction)
  kWriteBytes,         ///< data written over the bus
  kInstructions,       ///< instructions executed, HOST_SYNC and HALT included
  kSteps,              ///< tile steps: one activation vector against one tile
  kWeightTilesLoaded,  ///< tiles written to the weight buffer
  kWeightTilesRead,    ///< tiles read from the weight buffer into the array
  kVectorsLoaded,      ///< activation vectors written
  kVectorsRead,        ///< activation vectors read
  kAccumulatorReads,   ///< accumulator words whose stored value was used by a step
  kAccumulatorWrites,  ///< accumulator words written by steps
  kStartReads,         ///< start words used by a step
  kOutputReads,        ///< accumulator words read by STORE
  kZeroWeightsLoaded,  ///< zero weights seen while unpacking, lanes beyond the last excluded
};
inline constexpr std::size_t kCounters = 30;

/// snake_case name, as in the run record: "cycles", "load_busy", ...
std::string_view Name(Counter counter);

using Counters = std::array<std::uint64_t, kCounters>;

inline std::uint64_t& At(Counters& counters, Counter c) {
  return counters[static_cast<std::size_t>(c)];
}
inline std::uint64_t At(const Counters& counters, Counter c) {
  return counters[static_cast<std::size_t>(c)];
}

/// When one instruction ran, in cycles since the program started (host time not counted).
struct InstructionTiming {
  std::uint32_t index = 0;  ///< position in the program
  std::uint64_t start = 0;  ///< cycle in which its unit took it up, tokens in hand
  std::uint64_t end = 0;    ///< cycle in which it completed
  friend bool operator==(const InstructionTiming&, const InstructionTiming&) = default;
};

/// What one stretch from start or resume to the next host sync, halt or error did.
struct RunResult {
  Status status = Status::kNone;
  bool halted = false;                     ///< HALT reached (otherwise HOST_SYNC, or an error)
  bool bus_stuck = false;                  ///< ended with transfers that the memory never answered
  std::uint32_t segment = 0;               ///< operand of the HOST_SYNC reached
  Counters counters{};                     ///< of this stretch alone
  std::vector<InstructionTiming> timings;  ///< empty from the interpreter
  std::optional<DramStatistics> dram;      ///< of this stretch; of targets with a DRAM alone
};

/// Contract:
///   - Load() copies the image, so it may die; it checks the target and throws Error on a mismatch.
///   - memory() is the window: window_bytes bytes from program base. Of a timing-only image it may
///     be the image's bytes alone: there are no values.
///   - Run() starts the program at its first instruction, or resumes after a HOST_SYNC; after HALT
///     it starts over. Hardware errors are reported in the status, not thrown.
///   - Same image, same memory contents and timing: same result, every time.
class Machine {
 public:
  virtual ~Machine() = default;
  virtual void Load(const ProgramImage& image) = 0;
  virtual std::span<std::uint8_t> memory() = 0;
  virtual RunResult Run() = 0;
  /// "interpreter", "cycle", "timing", "systemc", "rtl" or "rtl-behavioral".
  virtual std::string_view name() const = 0;
};

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_MACHINE_H_
