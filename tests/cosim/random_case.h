// SPDX-License-Identifier: Apache-2.0
//
// One random program with everything its run depends on, drawn from three numbers.

#ifndef TERNION_TESTS_COSIM_RANDOM_CASE_H_
#define TERNION_TESTS_COSIM_RANDOM_CASE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "random_program.h"
#include "ternion/compiler/program_image.h"
#include "ternion/compiler/target.h"
#include "ternion/sim/backends.h"

namespace ternion::cosim {

/// Bytes that the host puts into the window before a stretch.
struct HostWrite {
  std::uint64_t offset = 0;
  std::vector<std::uint8_t> bytes;
};

/// What memory must hold when a stretch is over.
struct ExpectedOutput {
  std::size_t stretch = 0;
  std::uint64_t offset = 0;
  std::vector<std::uint8_t> bytes;
};

struct RandomCase {
  compiler::Target target;  ///< the hardware, with the memory timing of this case
  sim::MemoryJitter jitter;
  std::optional<std::uint64_t> fail_offset;      ///< memory answers SLVERR there
  std::optional<std::uint64_t> silent_after;     ///< memory answers nothing after so many transfers
  std::optional<std::uint32_t> watchdog_cycles;  ///< WATCHDOG's value; its reset value unless given
  std::vector<sim::HostAction> host_actions;     ///< abort, soft reset, clear and freeze
  sim::MemoryFaults faults;                      ///< never drawn, in no reproducer: of fault_test
  compiler::ProgramImage image;                  ///< segments are empty unless it was compiled
  std::vector<std::vector<HostWrite>> writes;    ///< per stretch; those beyond the last have none
  std::vector<ExpectedOutput> expected;          ///< by plain integer sums; of compiled programs
  bool in_order = false;                         ///< a FENCE behind every instruction
  std::string description;                       ///< what kind it is, for messages
};

/// A compiled program on the target's own timing, with what the host writes and must find.
RandomCase MakeCompiledCase(const compiler::Target& target, const RandomProgram& program);

/// Case `index` of the sequence that `seed` starts on this target. A quarter are programs of the
/// compiler (random sizes, one less and one more than a tile among them), the rest are instruction
/// streams that no compiler would make; one in four is damaged, one in eight disturbed by the host,
/// a short watchdog or a silent memory. Memory timing is random: latency, bandwidth, and pauses of
/// the channels AR, R, AW, W and B.
RandomCase MakeRandomCase(const compiler::Target& target, std::uint64_t seed, std::uint64_t index);

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_RANDOM_CASE_H_
