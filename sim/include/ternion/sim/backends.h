// SPDX-License-Identifier: Apache-2.0
//
// The cycle-exact machines: the Verilated RTL, and the cycle model under SystemC or by itself.

#ifndef TERNION_SIM_BACKENDS_H_
#define TERNION_SIM_BACKENDS_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ternion/compiler/machine.h"
#include "ternion/compiler/target.h"
#include "ternion/sim/axi_memory.h"

namespace ternion::sim {

/// Which description of the array the RTL is simulated with. Both give the same values in the same
/// cycles (tests/cosim/random_program_test.cpp, scripts/prove).
enum class RtlArray : std::uint8_t {
  kSynthesizable,  ///< rtl/rtl.f
  kBehavioral,     ///< rtl/rtl_simulation.f: several times faster, no waveforms
};

/// What a host writes while a program runs.
enum class HostCommand : std::uint8_t {
  kAbort,
  kSoftReset,
  kClearCounters,
  kFreezeCounters,
  kUnfreezeCounters,
};

/// A command that reaches the blocks in this running cycle of the program, 1 or later (0 is the
/// first one, which no write behind the start can reach). Two commands are at least two cycles
/// apart. One whose cycle never comes does nothing. They belong to the first program run after
/// Load(); a soft reset ends it with no status and not halted, and Run() starts it anew.
struct HostAction {
  std::uint64_t cycle = 0;
  HostCommand command = HostCommand::kAbort;
};

struct MachineOptions {
  RtlArray array = RtlArray::kSynthesizable;  ///< RTL only
  std::filesystem::path trace;  ///< synthesizable RTL only: FST waveform to write; empty for none
  std::optional<DramParameters> dram = {};   ///< the preset that the target names, of that name
  MemoryJitter jitter;                       ///< random memory timing on top of the target's
  bool record_timings = false;               ///< fill RunResult::timings
  std::optional<std::uint64_t> fail_offset;  ///< memory answers SLVERR there (for tests)
  /// Memory answers nothing any more after so many transfers, all channels together (for tests).
  std::optional<std::uint64_t> silent_after;
  MemoryFaults faults = {};  ///< errors and pauses of single transfers (for tests)
  /// The memory's guard believes the STOREs that stand in memory. False for a design that lies
  /// elsewhere than its host believes (for tests): then it guards the window alone.
  bool guard_stores = true;
  /// Cycle model only: values are not computed, weights not read, outputs not written. Same
  /// cycles, counters and timings but for kZeroWeightsLoaded, which stays 0, and for invalid weight
  /// bytes, which nobody sees.
  bool timing_only = false;
  std::optional<std::uint32_t> watchdog_cycles;  ///< WATCHDOG's value; its reset value unless given
  std::vector<HostAction> host_actions;          ///< in the order of their cycles
};

/// The Verilated RTL of `target`. Throws Error when no RTL with exactly these parameters was built
/// (RtlTargets() lists those that were), when the parameters that the RTL shows in its registers or
/// its form of column differ from the target's, or when a waveform is asked of the behavioral
/// array, or the target names a DRAM and `options` has not that preset, or has one and the target
/// names none. Run() throws Error when the memory is silent and the watchdog off, after a run
/// that ended with the bus stuck, and when the memory's guard (window_guard.h) has seen a transfer
/// that the program may not make; so it does on the SystemC model.
std::unique_ptr<compiler::Machine> MakeRtlMachine(const compiler::Target& target,
                                                  const MachineOptions& options);

/// The SystemC model of `target`, any geometry: the same values, counters and timings as the RTL.
///
/// Any number of these machines may live at once, each with its own image and memory, but a process
/// has one set of SystemC blocks, which Run() takes for a whole program: while one machine is
/// stopped at a HOST_SYNC, Run() of another throws Error. The blocks are free again after HALT, an
/// error, Load() or the machine's end. Not for use from several threads.
std::unique_ptr<compiler::Machine> MakeSystemCMachine(const compiler::Target& target,
                                                      const MachineOptions& options);

/// The blocks of the SystemC model with a plain loop for their clock: the same values, counters and
/// timings, faster, and without its limits: every machine has blocks of its own, so any number may
/// be under way at once, each in one thread at a time. Named "cycle", or "timing" when
/// `options.timing_only`.
std::unique_ptr<compiler::Machine> MakeCycleMachine(const compiler::Target& target,
                                                    const MachineOptions& options);

/// Names of the targets the RTL was built for, with that array.
std::vector<std::string> RtlTargets(RtlArray array = RtlArray::kSynthesizable);

}  // namespace ternion::sim

#endif  // TERNION_SIM_BACKENDS_H_
