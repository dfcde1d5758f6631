// SPDX-License-Identifier: Apache-2.0
//
// Banked DRAM: what a preset file says (sim/memories/*.toml, docs/memory-timing.md).

#ifndef TERNION_SIM_DRAM_H_
#define TERNION_SIM_DRAM_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ternion::sim {

/// One channel of a DRAM and its controller. Field for field the keys of a preset; a channel with
/// pseudo channels is described by one of them. Times are from command to command, in picoseconds.
struct DramParameters {
  std::string name;
  // [organization]
  std::uint32_t pseudo_channels = 0;  ///< data buses that share the channel's command buses
  std::uint32_t data_bits = 0;
  std::uint32_t burst_length = 0;  ///< data transfers per access
  std::uint32_t bank_groups = 0;
  std::uint32_t banks_per_group = 0;
  std::uint32_t row_bytes = 0;  ///< of one bank
  std::uint32_t rows = 0;       ///< of one bank
  // [commands]
  std::uint32_t clock_ps = 0;           ///< one command per clock and bus
  std::uint32_t data_rate_mbps = 0;     ///< per data pin
  std::uint32_t command_buses = 0;      ///< 2: one for rows, one for columns
  std::uint32_t activate_commands = 0;  ///< an activate takes so many; it counts from the last
  // [timing]
  std::uint32_t read_latency_ps = 0;   ///< read to first data
  std::uint32_t write_latency_ps = 0;  ///< write to first data
  std::uint32_t activate_to_read_ps = 0;
  std::uint32_t activate_to_write_ps = 0;
  std::uint32_t activate_to_precharge_ps = 0;
  std::uint32_t activate_to_activate_ps = 0;             ///< same bank
  std::uint32_t activate_to_activate_same_group_ps = 0;  ///< other bank of the group
  std::uint32_t activate_to_activate_other_group_ps = 0;
  std::uint32_t four_activates_ps = 0;  ///< window that holds at most four
  std::uint32_t precharge_to_activate_ps = 0;
  std::uint32_t precharge_all_to_activate_ps = 0;  ///< and to refresh
  std::uint32_t read_to_read_same_group_ps = 0;
  std::uint32_t read_to_read_other_group_ps = 0;
  std::uint32_t write_to_write_same_group_ps = 0;
  std::uint32_t write_to_write_other_group_ps = 0;
  std::uint32_t read_to_write_ps = 0;
  std::uint32_t write_to_read_same_group_ps = 0;
  std::uint32_t write_to_read_other_group_ps = 0;
  std::uint32_t read_to_precharge_ps = 0;
  std::uint32_t write_to_precharge_ps = 0;
  std::uint32_t refresh_ps = 0;           ///< an all-bank refresh
  std::uint32_t refresh_interval_ps = 0;  ///< one is due in each
  // [controller]
  std::uint32_t channel_bytes = 0;    ///< consecutive bytes in a channel, before the next one
  std::uint32_t request_ps = 0;       ///< from the bus to the queues
  std::uint32_t response_ps = 0;      ///< from the data pins, or the write queue, to the bus
  std::uint32_t window_accesses = 0;  ///< for which rows are opened ahead
  std::uint32_t write_accesses = 0;   ///< places in the write queue
  std::uint32_t write_high = 0;       ///< so many waiting: writes go before reads,
  std::uint32_t write_low = 0;        ///< until no more than so many wait

  std::uint32_t banks() const { return bank_groups * banks_per_group; }
  std::uint32_t access_bytes() const { return data_bits / 8 * burst_length; }
  /// Time that an access holds the data bus.
  std::uint32_t burst_ps() const {
    return static_cast<std::uint32_t>(std::uint64_t{burst_length} * 1'000'000 / data_rate_mbps);
  }
  /// Time between two commands of a (pseudo) channel on a bus: pseudo channels take turns.
  std::uint32_t command_ps() const { return clock_ps * pseudo_channels; }
  /// Of one channel with its pseudo channels.
  std::uint64_t channel_capacity_bytes() const {
    return std::uint64_t{pseudo_channels} * banks() * rows * row_bytes;
  }
};

/// Reads a preset. Throws Error naming file, key and reason: a missing or unknown key, a wrong
/// type, a value out of range, or values that contradict each other.
DramParameters LoadDram(const std::filesystem::path& path);
/// The same of a file's text; `source` names it in errors.
DramParameters ParseDram(std::string_view text, const std::string& source);

/// The preset of that name (file name without ".toml"), looked for in `folders` in order. Throws
/// Error listing the known names.
DramParameters FindDram(const std::string& name, const std::vector<std::filesystem::path>& folders);

/// "organization.pseudo_channels = 1", ...: a line for every key but the name, in a fixed order.
std::string ToText(const DramParameters& dram);

/// What the compiler is to plan with in place of a DRAM (target keys memory.planned_*).
struct DramPlan {
  std::uint32_t bytes_per_cycle = 0;       ///< peak less refresh, rounded down
  std::uint32_t read_latency_cycles = 0;   ///< of a read that finds its bank closed, and no queue
  std::uint32_t write_latency_cycles = 0;  ///< of an acknowledgement
};
DramPlan PlanFor(const DramParameters& dram, std::uint32_t channels, std::uint32_t frequency_mhz,
                 std::uint32_t bus_bytes);

}  // namespace ternion::sim

#endif  // TERNION_SIM_DRAM_H_
