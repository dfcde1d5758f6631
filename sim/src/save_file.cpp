// SPDX-License-Identifier: Apache-2.0

#include "ternion/sim/save_file.h"

#include <fmt/format.h>
#include <gtkwave/fstapi.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string_view>

#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::sim {
namespace {

struct Group {
  std::string_view name;
  std::string_view scope;  ///< instance inside tern_top; empty: its own ports and nets
  std::vector<std::string_view> signals;
};

/// What tells how a program runs: handshakes, states, and the events that timings are made of.
std::vector<Group> Groups() {
  return {
      {"Control", "", {"clk_i", "rst_ni", "start", "resume", "running", "abort", "irq_o"}},
      {"Fetch",
       "u_fetch",
       {"hold_i", "burst_valid_o", "burst_ready_i", "beat_valid_i", "instruction_valid_o",
        "instruction_ready_i", "finished_o", "quiet_o"}},
      {"Sequencer",
       "u_sequencer",
       {"state_q", "instruction_valid_i", "instruction_ready_o", "unit_instruction_o",
        "load_valid_o", "load_ready_i", "execute_valid_o", "execute_ready_i", "store_valid_o",
        "store_ready_i", "dispatched_o", "barrier_started_o", "barrier_completed_o", "error_o"}},
      {"Tokens load to execute", "u_load_to_execute", {"give_i", "take_i", "available_o"}},
      {"Tokens execute to load", "u_execute_to_load", {"give_i", "take_i", "available_o"}},
      {"Tokens execute to store", "u_execute_to_store", {"give_i", "take_i", "available_o"}},
      {"Tokens store to execute", "u_store_to_execute", {"give_i", "take_i", "available_o"}},
      {"Load",
       "u_load",
       {"started_o", "completed_o", "waiting_token_o", "stall_memory_o", "idle_o"}},
      {"Load request",
       "u_load.u_request",
       {"state_q", "command_valid_i", "command_ready_o", "burst_valid_o", "burst_ready_i",
        "burst_address_o", "burst_length_o", "beats_under_way_o"}},
      {"Load data",
       "u_load.u_data",
       {"state_q", "beat_valid_i", "beat_ready_o", "weight_we_o", "weight_addr_o",
        "activation_we_o", "activation_addr_o", "start_we_o", "start_addr_o"}},
      {"Execute",
       "u_execute",
       {"state_q", "command_valid_i", "command_ready_o", "load_token_available_i",
        "store_token_available_i", "started_o", "issue_o", "blocked_o", "draining_o", "completed_o",
        "weight_addr_o", "activation_addr_o", "step_first_o", "step_accumulator_o",
        "step_start_o"}},
      {"Store",
       "u_store",
       {"state_q", "command_valid_i", "command_ready_o", "token_available_i", "started_o",
        "request_o", "request_addr_o", "word_valid_i", "stall_read_o", "stall_memory_o",
        "completed_o"}},
      {"AXI4 read",
       "",
       {"m_arvalid_o", "m_arready_i", "m_arid_o", "m_araddr_o", "m_arlen_o", "m_rvalid_i",
        "m_rready_o", "m_rid_i", "m_rlast_i", "m_rresp_i", "m_rdata_i"}},
      {"AXI4 write",
       "",
       {"m_awvalid_o", "m_awready_i", "m_awaddr_o", "m_awlen_o", "m_wvalid_o", "m_wready_i",
        "m_wlast_o", "m_wstrb_o", "m_wdata_o", "m_bvalid_i", "m_bready_o", "m_bresp_i"}},
  };
}

// Trace flags of GTKWave's save files (its analyzer.h): numbers in hexadecimal, or one bit.
constexpr std::string_view kHex = "@22";
constexpr std::string_view kBit = "@28";
constexpr std::string_view kGroupBegin = "@800200";
constexpr std::string_view kGroupEnd = "@1000200";

struct CloseReader {
  void operator()(void* reader) const { fstReaderClose(reader); }
};

/// The full name without the range, to the range.
using Ranges = std::map<std::string, std::string>;

Ranges ReadSignals(const std::filesystem::path& waveform) {
  const std::unique_ptr<void, CloseReader> reader(fstReaderOpen(waveform.c_str()));
  if (reader == nullptr) throw Error(waveform.string(), "", "not a readable FST waveform");
  Ranges ranges;
  std::vector<std::string> scopes;
  fstReaderIterateHierRewind(reader.get());
  while (const fstHier* entry = fstReaderIterateHier(reader.get())) {
    if (entry->htyp == FST_HT_SCOPE) {
      scopes.emplace_back(entry->u.scope.name);
    } else if (entry->htyp == FST_HT_UPSCOPE) {
      scopes.pop_back();
    } else if (entry->htyp == FST_HT_VAR) {
      // "name", or "name [7:0]".
      const std::string_view text = entry->u.var.name;
      const std::size_t space = text.find(' ');
      const std::string_view range = space == std::string_view::npos ? "" : text.substr(space + 1);
      ranges.emplace(fmt::format("{}.{}", fmt::join(scopes, "."), text.substr(0, space)), range);
    }
  }
  return ranges;
}

/// The instance of tern_top: the shortest scope that has one of its inner nets.
std::string TopScope(const Ranges& ranges, const std::string& source) {
  constexpr std::string_view kState = ".u_sequencer.state_q";
  for (const auto& [name, range] : ranges) {
    if (name.ends_with(kState)) return name.substr(0, name.size() - kState.size());
  }
  throw Error(source, "", "no waveform of tern_top");
}

}  // namespace

std::vector<std::string> WaveformSignals(const std::filesystem::path& waveform) {
  std::vector<std::string> names;
  for (const auto& [name, range] : ReadSignals(waveform)) names.push_back(name + range);
  return names;
}

void WriteSaveFile(const std::filesystem::path& waveform, const std::filesystem::path& save_file) {
  const Ranges ranges = ReadSignals(waveform);
  const std::string top = TopScope(ranges, waveform.string());
  std::string text = fmt::format("[dumpfile] \"{}\"\n[timestart] 0\n[sst_expanded] 1\n",
                                 waveform.filename().string());
  for (const Group& group : Groups()) {
    text += fmt::format("{}\n-{}\n", kGroupBegin, group.name);
    for (const std::string_view signal : group.signals) {
      const std::string name = group.scope.empty()
                                   ? fmt::format("{}.{}", top, signal)
                                   : fmt::format("{}.{}.{}", top, group.scope, signal);
      const auto found = ranges.find(name);
      if (found == ranges.end()) throw Error(waveform.string(), name, "no such signal");
      text += fmt::format("{}\n{}{}\n", found->second.empty() ? kBit : kHex, name, found->second);
    }
    text += fmt::format("{}\n-{}\n", kGroupEnd, group.name);
  }
  WriteAtomically(save_file, text);
}

}  // namespace ternion::sim
