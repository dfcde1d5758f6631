// SPDX-License-Identifier: Apache-2.0

#include "reproducer.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <system_error>

#include "ternion/compiler/instruction.h"
#include "ternion/sim/save_file.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

using compiler::Counter;
using compiler::InstructionTiming;
using compiler::kInstructionBytes;
using compiler::RunResult;
using nlohmann::json;

constexpr const char* kSchema = "ternion.random_case/1";

std::string Hex(std::span<const std::uint8_t> bytes) {
  return fmt::format("{:02x}", fmt::join(bytes, ""));
}

std::vector<std::uint8_t> FromHex(const std::string& text, const std::string& source) {
  std::vector<std::uint8_t> bytes;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    std::size_t used = 0;
    int value = -1;
    try {
      value = std::stoi(text.substr(i, 2), &used, 16);
    } catch (const std::exception&) {
      used = 0;
    }
    if (used != 2 || value < 0) throw Error(source, "writes", "not hexadecimal");
    bytes.push_back(static_cast<std::uint8_t>(value));
  }
  return bytes;
}

json ToJson(const RandomCase& c) {
  json writes = json::array();
  for (const std::vector<HostWrite>& stretch : c.writes) {
    json list = json::array();
    for (const HostWrite& write : stretch) {
      list.push_back({{"offset", write.offset}, {"bytes", Hex(write.bytes)}});
    }
    writes.push_back(std::move(list));
  }
  json file = {{"schema", kSchema},
               {"description", c.description},
               {"target", c.target.name},
               {"bytes_per_cycle", c.target.bytes_per_cycle},
               {"read_latency_cycles", c.target.read_latency_cycles},
               {"write_latency_cycles", c.target.write_latency_cycles},
               {"jitter_seed", c.jitter.seed},
               {"jitter_max_latency_cycles", c.jitter.max_latency_cycles},
               {"jitter_max_gap_cycles", c.jitter.max_gap_cycles},
               {"jitter_gap_channels", c.jitter.gap_channels},
               {"instruction_offset", c.image.instruction_offset},
               {"instruction_count", c.image.instruction_count},
               {"window_bytes", c.image.window_bytes},
               {"in_order", c.in_order},
               {"writes", std::move(writes)}};
  if (c.fail_offset) file["fail_offset"] = *c.fail_offset;
  if (c.silent_after) file["silent_after"] = *c.silent_after;
  if (c.watchdog_cycles) file["watchdog_cycles"] = *c.watchdog_cycles;
  json actions = json::array();
  for (const sim::HostAction& action : c.host_actions) {
    actions.push_back(
        {{"cycle", action.cycle}, {"command", static_cast<unsigned>(action.command)}});
  }
  file["host_actions"] = std::move(actions);
  return file;
}

json ToJson(const Outcome& outcome) {
  json stretches = json::array();
  for (const RunResult& result : outcome.stretches) {
    json counters = json::object();
    for (std::size_t i = 0; i < compiler::kCounters; ++i) {
      counters[std::string(Name(static_cast<Counter>(i)))] = result.counters[i];
    }
    json timings = json::array();
    for (const InstructionTiming& t : result.timings) {
      timings.push_back({{"index", t.index}, {"start", t.start}, {"end", t.end}});
    }
    stretches.push_back({{"status", std::string(Name(result.status))},
                         {"halted", result.halted},
                         {"bus_stuck", result.bus_stuck},
                         {"segment", result.segment},
                         {"counters", std::move(counters)},
                         {"timings", std::move(timings)}});
  }
  return {{"stuck", outcome.stuck}, {"stretches", std::move(stretches)}};
}

std::map<std::uint32_t, std::string> Timings(const Outcome& outcome) {
  std::map<std::uint32_t, std::string> timings;
  for (const RunResult& result : outcome.stretches) {
    for (const InstructionTiming& t : result.timings) {
      timings[t.index] = fmt::format("{}..{}", t.start, t.end);
    }
  }
  return timings;
}

std::string Listing(const RandomCase& c, const Outcome& rtl, const Outcome& systemc) {
  auto on_rtl = Timings(rtl);
  auto on_systemc = Timings(systemc);
  std::string text = fmt::format("{:>5}  {:>15}  {:>15}\n", "", "RTL", "SystemC");
  for (std::uint32_t i = 0; i < c.image.instruction_count; ++i) {
    const std::uint64_t at = c.image.instruction_offset + std::uint64_t{i} * kInstructionBytes;
    std::string line = "(outside the image)";
    if (at + kInstructionBytes <= c.image.bytes.size()) {
      const auto bytes = std::span(c.image.bytes).subspan(at).first<kInstructionBytes>();
      compiler::Instruction instruction;
      line = Decode(bytes, c.target.bus_bytes(), instruction) == compiler::Status::kNone
                 ? Disassemble(instruction)
                 : "illegal: " + Hex(bytes);
    }
    text += fmt::format("{:>5}  {:>15}  {:>15}  {}\n", i, on_rtl[i], on_systemc[i], line);
  }
  return text;
}

}  // namespace

void WriteReproducer(const std::filesystem::path& folder, const RandomCase& c,
                     const MachinePair& pair) {
  if (std::filesystem::exists(folder)) throw Error(folder.string(), "", "exists already");
  std::filesystem::path partial = folder;
  partial += ".partial";
  std::error_code failure;
  std::filesystem::remove_all(partial, failure);
  std::filesystem::create_directories(partial, failure);
  if (failure) throw Error(partial.string(), "", failure.message());

  // The machine writes the end of its waveform when it goes.
  const Outcome rtl = RunCase(*pair.rtl(c, partial / "rtl.fst"), c);
  const Outcome systemc = RunCase(*pair.systemc(c, {}), c);
  if (std::filesystem::exists(partial / "rtl.fst")) {
    sim::WriteSaveFile(partial / "rtl.fst", partial / "rtl.gtkw");
  }
  WriteAtomically(partial / "case.json", ToJson(c).dump(1) + "\n");
  WriteAtomically(partial / "image.bin", c.image.bytes);
  WriteAtomically(partial / "listing.txt", Listing(c, rtl, systemc));
  WriteAtomically(partial / "rtl.json", ToJson(rtl).dump(1) + "\n");
  WriteAtomically(partial / "systemc.json", ToJson(systemc).dump(1) + "\n");
  std::string difference = FirstDifference(rtl, systemc);
  if (difference.empty()) difference = BrokenRule(c, rtl);
  WriteAtomically(partial / "difference.txt", difference.empty() ? "none\n" : difference + "\n");
  std::filesystem::rename(partial, folder, failure);
  if (failure) throw Error(folder.string(), "", failure.message());
}

RandomCase LoadCase(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "case.json";
  RandomCase c;
  try {
    const json file = json::parse(ReadText(path));
    if (file.at("schema") != kSchema) throw Error(path.string(), "schema", "unknown");
    c.description = file.at("description");
    c.target = LoadVerifiedTarget(file.at("target"));
    c.target.bytes_per_cycle = file.at("bytes_per_cycle");
    c.target.read_latency_cycles = file.at("read_latency_cycles");
    c.target.write_latency_cycles = file.at("write_latency_cycles");
    c.jitter = {file.at("jitter_seed"), file.at("jitter_max_latency_cycles"),
                file.at("jitter_max_gap_cycles"), file.at("jitter_gap_channels")};
    c.image.target_name = c.target.name;
    c.image.target_fingerprint = c.target.fingerprint();
    c.image.instruction_offset = file.at("instruction_offset");
    c.image.instruction_count = file.at("instruction_count");
    c.image.window_bytes = file.at("window_bytes");
    c.in_order = file.at("in_order");
    if (file.contains("fail_offset")) c.fail_offset = file.at("fail_offset").get<std::uint64_t>();
    if (file.contains("silent_after")) {
      c.silent_after = file.at("silent_after").get<std::uint64_t>();
    }
    if (file.contains("watchdog_cycles")) {
      c.watchdog_cycles = file.at("watchdog_cycles").get<std::uint32_t>();
    }
    for (const json& action : file.at("host_actions")) {
      const unsigned command = action.at("command");
      if (command > static_cast<unsigned>(sim::HostCommand::kUnfreezeCounters)) {
        throw Error(path.string(), "host_actions", "unknown command");
      }
      c.host_actions.push_back({action.at("cycle"), static_cast<sim::HostCommand>(command)});
    }
    for (const json& stretch : file.at("writes")) {
      std::vector<HostWrite> writes;
      for (const json& write : stretch) {
        writes.push_back({write.at("offset"), FromHex(write.at("bytes"), path.string())});
      }
      c.writes.push_back(std::move(writes));
    }
  } catch (const json::exception& error) {
    throw Error(path.string(), "", error.what());
  }
  c.image.bytes = ReadBytes(folder / "image.bin");
  if (c.image.bytes.size() > c.image.window_bytes) {
    throw Error((folder / "image.bin").string(), "", "longer than the window of case.json");
  }
  return c;
}

}  // namespace ternion::cosim
