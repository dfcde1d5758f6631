// SPDX-License-Identifier: Apache-2.0
//
// Commands of a DRAM, and time in it.

#ifndef TERNION_SIM_SRC_DRAM_COMMAND_H_
#define TERNION_SIM_SRC_DRAM_COMMAND_H_

#include <cstdint>
#include <functional>

namespace ternion::sim {

/// Since the first transfer after start or resume.
using Picoseconds = std::uint64_t;

enum class DramCommandKind : std::uint8_t {
  kActivateFirst,  ///< of an activate that takes two commands
  kActivate,
  kRead,
  kWrite,
  kPrecharge,
  kPrechargeAll,
  kRefresh,
};

/// A command on a command bus.
struct DramCommand {
  Picoseconds at = 0;
  std::uint32_t channel = 0;  ///< pseudo channels counted
  DramCommandKind kind = DramCommandKind::kActivate;
  std::uint32_t bank = 0;  ///< group * banks_per_group + bank in it
  std::uint64_t row = 0;
};

/// Is shown every command, per channel in the order of time.
using DramObserver = std::function<void(const DramCommand&)>;

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_DRAM_COMMAND_H_
