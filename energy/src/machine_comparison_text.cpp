// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "ternion/energy/machine_comparison.h"

namespace ternion::energy {
namespace {

std::string TitleOf(const MachineComparison& c) {
  if (!c.has_phases) return fmt::format("{}, all layers of a topology", c.workload);
  if (c.pass.phase == compiler::Phase::kDecode) {
    return fmt::format("{}, decode of {} sequence(s) at context {}", c.workload, c.pass.batch,
                       c.pass.context);
  }
  return fmt::format("{}, prefill of {} tokens, batch {}", c.workload, c.pass.tokens, c.pass.batch);
}

}  // namespace

std::string ToTable(const MachineComparison& c) {
  const ComparedMachine& own = c.machines.front();
  std::string text = fmt::format(
      "{}\nLinear layers on each accelerator, host {:.4g} ms beside each; ratios to ternary.\n\n"
      "{:<22}{:>10}{:>12}{:>12}{:>8}{:>12}{:>8}{:>8}{:>12}{:>8}\n",
      TitleOf(c), 1e3 * c.host_seconds, "accelerator", "array", "lanes mm2", "linears ms", "ratio",
      "total ms", "ratio", "util.", "linears mJ", "ratio");
  for (const ComparedMachine& m : c.machines) {
    text += fmt::format(
        "{:<22}{:>10}{:>12.4g}{:>12.4g}{:>8.2f}{:>12.4g}{:>8.2f}{:>7.1f}%{:>12.4g}{:>8.2f}\n",
        m.name, fmt::format("{}x{}", m.target.lanes, m.target.columns), 1e-6 * m.area_um2,
        1e3 * m.linear_seconds, m.linear_seconds / own.linear_seconds, 1e3 * m.total_seconds,
        m.total_seconds / own.total_seconds, 100 * m.utilization(), 1e-9 * m.linear_pj(),
        m.linear_pj() / own.linear_pj());
  }
  text += "\n";
  for (const std::string& note : c.notes) text += "- " + note + "\n";
  return text;
}

std::string ToCsv(const MachineComparison& c) {
  std::string text =
      "accelerator,lanes,columns,on_chip_bytes,area_um2,cycles,multiply_accumulates,memory_bytes,"
      "linear_seconds,total_seconds,utilization,array_pj,on_chip_pj,dram_pj\r\n";
  for (const ComparedMachine& m : c.machines) {
    text += fmt::format("\"{}\",{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n", m.name, m.target.lanes,
                        m.target.columns, m.target.on_chip_bytes(), m.area_um2, m.cycles,
                        m.multiply_accumulates, m.memory_bytes, m.linear_seconds, m.total_seconds,
                        m.utilization(), m.array_pj, m.on_chip_pj, m.dram_pj);
  }
  return text;
}

std::string ToJson(const MachineComparison& c) {
  nlohmann::ordered_json machines = nlohmann::ordered_json::array();
  for (const ComparedMachine& m : c.machines) {
    machines.push_back({{"name", m.name},
                        {"arithmetic", Traits(m.target.arithmetic).name},
                        {"lanes", m.target.lanes},
                        {"columns", m.target.columns},
                        {"on_chip_bytes", m.target.on_chip_bytes()},
                        {"area_um2", m.area_um2},
                        {"cycles", m.cycles},
                        {"multiply_accumulates", m.multiply_accumulates},
                        {"memory_bytes", m.memory_bytes},
                        {"linear_seconds", m.linear_seconds},
                        {"total_seconds", m.total_seconds},
                        {"utilization", m.utilization()},
                        {"array_pj", m.array_pj},
                        {"on_chip_pj", m.on_chip_pj},
                        {"dram_pj", m.dram_pj}});
  }
  nlohmann::ordered_json json = {{"schema", "ternion.comparison/1"}, {"workload", c.workload}};
  if (c.has_phases) {
    json["phase"] = Name(c.pass.phase);
    json["tokens"] = c.pass.tokens;
    json["batch"] = c.pass.batch;
    json["context"] = c.pass.context;
  }
  json["host_seconds"] = c.host_seconds;
  json["machines"] = machines;
  json["notes"] = c.notes;
  return json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace ternion::energy
