// SPDX-License-Identifier: Apache-2.0

#include "opensta.h"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "ternion/gates/liberty.h"

namespace ternion::gates {
namespace {

std::string NetName(NetId net) { return fmt::format("n{}", net); }

void WriteVerilog(const Netlist& netlist, std::ostream& out) {
  std::string names;
  std::string body;
  for (const Port& port : netlist.ports) {
    const std::string name = port.name;
    names += (names.empty() ? "" : ", ") + name;
    body += fmt::format("{} {};\n", port.is_input ? "input" : "output", name);
    body += port.is_input ? fmt::format("assign {} = {};\n", NetName(port.bits[0]), name)
                          : fmt::format("assign {} = {};\n", name, NetName(port.bits[0]));
  }
  out << "module top (" << names << ");\n" << body;
  for (NetId n = 0; n < netlist.nets.size(); ++n) out << "wire " << NetName(n) << ";\n";
  for (std::size_t i = 0; i < netlist.instances.size(); ++i) {
    const Instance& instance = netlist.instances[i];
    std::string pins;
    for (std::size_t p = 0; p < instance.nets.size(); ++p) {
      if (instance.nets[p] == kNoNet) continue;
      pins += fmt::format("{}.{}({})", pins.empty() ? "" : ", ", instance.cell->pins[p].name,
                          NetName(instance.nets[p]));
    }
    out << fmt::format("{} u{} ({});\n", instance.cell->name, i, pins);
  }
  out << "endmodule\n";
}

void WriteScript(const GateSimulator& simulator, const std::filesystem::path& folder,
                 std::ostream& out) {
  const Netlist& netlist = simulator.netlist();
  const SimulatorOptions& options = simulator.options();
  out << fmt::format(
      "read_liberty {0}/cells.lib\nread_verilog {0}/top.v\nlink_design top\n"
      "create_clock -name clock -period {1}\nset_input_delay 0 -clock clock [all_inputs]\n"
      "set_input_transition {2} [all_inputs]\n",
      folder.string(), options.period_ps, options.delays.input_slew_ps);
  out << "set_power_activity -global -activity 1.0 -duty 0.5\n";
  for (std::size_t i = 0; i < netlist.instances.size(); ++i) {
    out << fmt::format("report_power -instances [get_cells u{}] -digits 8\n", i);
  }
  out << "exit\n";
}

}  // namespace

std::vector<StaEnergy> RunOpenSta(const GateSimulator& simulator, const CellLibrary& library,
                                  const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "cells.lib") << ToLiberty(library);
  {
    std::ofstream verilog(folder / "top.v");
    WriteVerilog(simulator.netlist(), verilog);
    std::ofstream script(folder / "power.tcl");
    WriteScript(simulator, folder, script);
  }
  const std::string printed = (folder / "power.txt").string();
  const std::string command =
      fmt::format("sta -no_splash -exit {} > {} 2>&1", (folder / "power.tcl").string(), printed);
  const int status = std::system(command.c_str());
  std::ifstream in(printed);
  // W x ps = 1e3 fJ.
  const double fj = 1e3 * simulator.options().period_ps;
  std::vector<StaEnergy> energies(simulator.netlist().instances.size());
  std::size_t found = 0;
  std::string said;
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    StaEnergy energy;
    double total = 0;
    std::string name;
    if (words >> energy.internal_fj >> energy.switching_fj >> energy.leakage_fj >> total >> name &&
        name.front() == 'u') {
      energies.at(std::stoul(name.substr(1))) = {.internal_fj = energy.internal_fj * fj,
                                                 .switching_fj = energy.switching_fj * fj,
                                                 .leakage_fj = energy.leakage_fj * fj};
      ++found;
    }
    if (line.find("Error") != std::string::npos || line.find("arning") != std::string::npos) {
      said += line + "\n";
    }
  }
  if (status != 0 || found != energies.size() || !said.empty()) {
    throw std::runtime_error("sta: " + printed + "\n" + said);
  }
  return energies;
}

}  // namespace ternion::gates
