// SPDX-License-Identifier: Apache-2.0
//
// The two cycle-exact machines: the Verilated RTL and the SystemC model.

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
/// cycles (tests/cosim/behavioral_test.cpp, tests/netlist).
enum class RtlArray : std::uint8_t {
  kSynthesizable,  ///< rtl/rtl.f
  kBehavioral,     ///< rtl/rtl_simulation.f: several times faster, no waveforms
};

struct MachineOptions {
  RtlArray array = RtlArray::kSynthesizable;  ///< RTL only
  std::filesystem::path trace;  ///< synthesizable RTL only: FST waveform to write; empty for none
  MemoryJitter jitter;                       ///< random memory timing on top of the target's
  bool record_timings = false;               ///< fill RunResult::timings
  std::optional<std::uint64_t> fail_offset;  ///< memory answers SLVERR there (for tests)
};

/// The Verilated RTL of `target`. Throws Error when no RTL with exactly these parameters was built
/// (RtlTargets() lists those that were), when the parameters that the RTL shows in its registers or
/// its form of column differ from the target's, or when a waveform is asked of the behavioral array.
std::unique_ptr<compiler::Machine> MakeRtlMachine(const compiler::Target& target,
                                                  const MachineOptions& options);

/// The SystemC model of `target`, any geometry: the same values, counters and timings as the RTL.
///
/// Any number of these machines may live at once, each with its own image and memory, but a process
/// has one set of SystemC blocks, which Run() takes for a whole program: while one machine is
/// stopped at a HOST_SYNC, Run() of another throws Error. The blocks are free again after HALT, an
/// error, Load() or the machine's end. Run() also throws Error when a program waits for a token
/// that never comes. Not for use from several threads.
std::unique_ptr<compiler::Machine> MakeSystemCMachine(const compiler::Target& target,
                                                      const MachineOptions& options);

/// Names of the targets the RTL was built for, with that array.
std::vector<std::string> RtlTargets(RtlArray array = RtlArray::kSynthesizable);

}  // namespace ternion::sim

#endif  // TERNION_SIM_BACKENDS_H_
