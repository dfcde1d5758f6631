// SPDX-License-Identifier: Apache-2.0
//
// Holds a DRAM's command sequence to its timing, pair by pair, from the parameters alone.

#ifndef TERNION_TESTS_SIM_DRAM_COMMAND_CHECKER_H_
#define TERNION_TESTS_SIM_DRAM_COMMAND_CHECKER_H_

#include <span>
#include <string>

#include "dram_command.h"
#include "ternion/sim/dram.h"

namespace ternion::sim {

/// The first rule that the commands of all channels break, with the two commands; empty when they
/// break none. Knows nothing of how they were scheduled: every command is compared with every
/// earlier one that can matter. Rules: minimum times between commands, four activates in a window,
/// command slots and buses shared by pseudo channels, data that meet on a data bus, reads and
/// writes of rows that are not open, refreshes with a bank open, too early or late.
std::string BrokenDramRule(const DramParameters& dram, std::span<const DramCommand> commands);

}  // namespace ternion::sim

#endif  // TERNION_TESTS_SIM_DRAM_COMMAND_CHECKER_H_
