// SPDX-License-Identifier: Apache-2.0

#include "command_checker.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace ternion::sim {
namespace {

using Kind = DramCommandKind;
using Commands = std::vector<DramCommand>;

std::string Text(const DramCommand& c) {
  constexpr const char* kNames[] = {"ACT-1", "ACT", "RD", "WR", "PRE", "PREA", "REF"};
  return fmt::format("{} bank {} row {} at {} ps in channel {}",
                     kNames[static_cast<std::size_t>(c.kind)], c.bank, c.row, c.at, c.channel);
}

bool Closes(Kind kind) { return kind == Kind::kPrecharge || kind == Kind::kPrechargeAll; }
bool IsColumn(Kind kind) { return kind == Kind::kRead || kind == Kind::kWrite; }

/// Least time from one command to a later one of the same channel.
std::uint64_t Least(const DramParameters& d, const DramCommand& a, const DramCommand& b) {
  const bool bank = a.bank == b.bank;
  const bool group = a.bank / d.banks_per_group == b.bank / d.banks_per_group;
  const bool closed = b.kind == Kind::kPrechargeAll || (b.kind == Kind::kPrecharge && bank);
  switch (a.kind) {
    case Kind::kActivate:
      if (b.kind == Kind::kRead && bank) return d.activate_to_read_ps;
      if (b.kind == Kind::kWrite && bank) return d.activate_to_write_ps;
      if (closed) return d.activate_to_precharge_ps;
      if (b.kind == Kind::kRefresh) return d.activate_to_activate_ps;
      if (b.kind != Kind::kActivate) return 0;
      if (bank) return d.activate_to_activate_ps;
      return group ? d.activate_to_activate_same_group_ps : d.activate_to_activate_other_group_ps;
    case Kind::kPrecharge:
      if (b.kind == Kind::kRefresh || (b.kind == Kind::kActivate && bank)) {
        return d.precharge_to_activate_ps;
      }
      return 0;
    case Kind::kPrechargeAll:
      return b.kind == Kind::kRefresh || b.kind == Kind::kActivate ? d.precharge_all_to_activate_ps
                                                                   : 0;
    case Kind::kRead:
      if (b.kind == Kind::kRead) {
        return group ? d.read_to_read_same_group_ps : d.read_to_read_other_group_ps;
      }
      if (b.kind == Kind::kWrite) return d.read_to_write_ps;
      return closed ? d.read_to_precharge_ps : 0;
    case Kind::kWrite:
      if (b.kind == Kind::kWrite) {
        return group ? d.write_to_write_same_group_ps : d.write_to_write_other_group_ps;
      }
      if (b.kind == Kind::kRead) {
        return group ? d.write_to_read_same_group_ps : d.write_to_read_other_group_ps;
      }
      return closed ? d.write_to_precharge_ps : 0;
    case Kind::kRefresh:
      return b.kind == Kind::kRefresh || b.kind == Kind::kActivate ? d.refresh_ps : 0;
    case Kind::kActivateFirst:
      return 0;
  }
  return 0;
}

/// No rule between two commands reaches further.
std::uint64_t Reach(const DramParameters& d) {
  return std::max({d.refresh_ps, d.activate_to_activate_ps, d.activate_to_precharge_ps,
                   d.write_to_precharge_ps, d.write_to_read_same_group_ps, d.read_to_write_ps,
                   d.precharge_all_to_activate_ps});
}

std::string Pairs(const DramParameters& d, const Commands& commands) {
  const std::uint64_t reach = Reach(d);
  for (std::size_t j = 0; j < commands.size(); ++j) {
    for (std::size_t i = j; i-- > 0 && commands[j].at - commands[i].at <= reach;) {
      const std::uint64_t least = Least(d, commands[i], commands[j]);
      if (commands[i].at > commands[j].at || commands[j].at - commands[i].at < least) {
        return fmt::format("{} needs {} ps after {}", Text(commands[j]), least, Text(commands[i]));
      }
    }
  }
  return "";
}

std::string FourActivates(const DramParameters& d, const Commands& commands) {
  std::vector<const DramCommand*> activates;
  for (const DramCommand& c : commands) {
    if (c.kind == Kind::kActivate) activates.push_back(&c);
  }
  for (std::size_t i = 4; i < activates.size(); ++i) {
    if (activates[i]->at - activates[i - 4]->at < d.four_activates_ps) {
      return fmt::format("{} is a fifth activate since {}", Text(*activates[i]),
                         Text(*activates[i - 4]));
    }
  }
  return "";
}

/// Rows that are open, activates of two commands, refreshes.
std::string States(const DramParameters& d, const Commands& commands) {
  std::map<std::uint32_t, std::uint64_t> open;
  const DramCommand* first = nullptr;  // of an activate in two commands
  std::uint64_t due = d.refresh_interval_ps / 2;
  for (const DramCommand& c : commands) {
    const auto at = open.find(c.bank);
    if (IsColumn(c.kind) && (at == open.end() || at->second != c.row)) {
      return Text(c) + ": its row is not open";
    }
    if (c.kind == Kind::kActivateFirst || c.kind == Kind::kActivate) {
      if (at != open.end()) return Text(c) + ": a row is open";
    }
    if (c.kind == Kind::kActivateFirst) {
      if (first != nullptr) return Text(c) + ": another activate is half done";
      first = &c;
    }
    if (c.kind == Kind::kActivate) {
      if ((first != nullptr) != (d.activate_commands == 2))
        return Text(c) + ": not in two commands";
      if (first != nullptr && (first->bank != c.bank || first->row != c.row))
        return Text(c) + ": ACT-1 differs";
      // tAAD of LPDDR5: 8 clocks.
      if (first != nullptr && c.at - first->at > std::uint64_t{8} * d.clock_ps)
        return Text(c) + ": late";
      first = nullptr;
      open[c.bank] = c.row;
    }
    if (c.kind == Kind::kPrecharge && at == open.end()) return Text(c) + ": no row is open";
    if (c.kind == Kind::kPrecharge) open.erase(c.bank);
    if (c.kind == Kind::kPrechargeAll) open.clear();
    if (c.kind == Kind::kRefresh) {
      if (!open.empty()) return Text(c) + ": a row is open";
      if (c.at < due) return Text(c) + ": not due yet";
      due += d.refresh_interval_ps;
    }
    // Only what closes the banks may come once a refresh is due; JEDEC lets it wait far longer.
    if (c.at >= due + d.write_to_precharge_ps + d.activate_to_activate_ps && !Closes(c.kind)) {
      return Text(c) + ": a refresh is overdue";
    }
  }
  return "";
}

std::string DataBus(const DramParameters& d, const Commands& commands) {
  std::uint64_t free_from = 0;
  for (const DramCommand& c : commands) {
    if (!IsColumn(c.kind)) continue;
    const std::uint64_t begin =
        c.at + (c.kind == Kind::kRead ? d.read_latency_ps : d.write_latency_ps);
    if (begin < free_from) return Text(c) + ": the data bus is taken";
    free_from = begin + d.burst_ps();
  }
  return "";
}

/// Of a channel with all its pseudo channels: one command per clock and bus.
std::string Buses(const DramParameters& d, const std::vector<const Commands*>& pseudo_channels) {
  for (const bool column : {true, false}) {
    std::vector<DramCommand> bus;
    for (const Commands* commands : pseudo_channels) {
      for (const DramCommand& c : *commands) {
        if (d.command_buses == 1 || IsColumn(c.kind) == column) bus.push_back(c);
      }
    }
    std::sort(bus.begin(), bus.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    for (std::size_t i = 0; i < bus.size(); ++i) {
      if (bus[i].at % d.clock_ps != 0) return Text(bus[i]) + ": not at a clock edge";
      if (i > 0 && bus[i].at - bus[i - 1].at < d.clock_ps) {
        return fmt::format("{} shares a clock with {}", Text(bus[i]), Text(bus[i - 1]));
      }
    }
  }
  return "";
}

}  // namespace

std::string BrokenDramRule(const DramParameters& dram, std::span<const DramCommand> commands) {
  std::map<std::uint32_t, Commands> channels;
  for (const DramCommand& c : commands) channels[c.channel].push_back(c);
  std::map<std::uint32_t, std::vector<const Commands*>> buses;
  for (const auto& [channel, own] : channels) {
    for (const auto rule : {Pairs, FourActivates, States, DataBus}) {
      if (std::string broken = rule(dram, own); !broken.empty()) return broken;
    }
    buses[channel / dram.pseudo_channels].push_back(&own);
  }
  for (const auto& [channel, pseudo_channels] : buses) {
    if (std::string broken = Buses(dram, pseudo_channels); !broken.empty()) return broken;
  }
  return "";
}

}  // namespace ternion::sim
