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

/// The wire of every net as one capacitance.
void WriteSpef(const GateSimulator& simulator, std::ostream& out) {
  const Netlist& netlist = simulator.netlist();
  out << "*SPEF \"IEEE 1481-1998\"\n*DESIGN \"top\"\n*DATE \"\"\n*VENDOR \"\"\n*PROGRAM \"\"\n"
         "*VERSION \"\"\n*DESIGN_FLOW \"\"\n*DIVIDER /\n*DELIMITER :\n*BUS_DELIMITER []\n"
         "*T_UNIT 1 PS\n*C_UNIT 1 FF\n*R_UNIT 1 OHM\n*L_UNIT 1 HENRY\n\n";
  for (NetId n = 0; n < netlist.nets.size(); ++n) {
    if (netlist.nets[n].driver == 0xFFFFFFFF) continue;
    const double wire = simulator.options().delays.wire.At(netlist.nets[n].fanout);
    out << fmt::format("*D_NET {0} {1}\n*CAP\n1 {0}:1 {1}\n*END\n\n", NetName(n), wire);
  }
}

void WriteScript(const GateSimulator& simulator, const std::filesystem::path& folder,
                 std::ostream& out) {
  const Netlist& netlist = simulator.netlist();
  const SimulatorOptions& options = simulator.options();
  out << fmt::format(
      "read_liberty {0}/cells.lib\nread_verilog {0}/top.v\nlink_design top\nread_spef "
      "{0}/top.spef\n"
      "create_clock -name clock -period {1}\nset_input_delay 0 -clock clock [all_inputs]\n"
      "set_input_transition {2} [all_inputs]\n",
      folder.string(), options.period_ps, options.delays.input_slew_ps);
  const double cycles = static_cast<double>(simulator.activity().cycles);
  const auto activity = [&](const char* command, const std::string& pin, NetId net) {
    const NetActivity& counted = simulator.activity().nets[net];
    out << fmt::format("{} {} {} {}\n", command, pin,
                       static_cast<double>(counted.transitions) / cycles,
                       static_cast<double>(counted.ones) / cycles);
  };
  for (const Port& port : netlist.ports) {
    if (port.is_input)
      activity("set_power_input_port_activity", fmt::format("[get_ports {}]", port.name),
               port.bits[0]);
  }
  for (std::size_t i = 0; i < netlist.instances.size(); ++i) {
    const Instance& instance = netlist.instances[i];
    for (std::size_t p = 0; p < instance.nets.size(); ++p) {
      const Pin& pin = instance.cell->pins[p];
      if (instance.nets[p] == kNoNet) continue;
      activity("sta::set_power_pin_activity", fmt::format("[get_pins u{}/{}]", i, pin.name),
               instance.nets[p]);
    }
  }
  out << "report_power -digits 8\nexit\n";
}

}  // namespace

StaPower RunOpenSta(const GateSimulator& simulator, const CellLibrary& library,
                    const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "cells.lib") << ToLiberty(library);
  {
    std::ofstream verilog(folder / "top.v");
    WriteVerilog(simulator.netlist(), verilog);
    std::ofstream spef(folder / "top.spef");
    WriteSpef(simulator, spef);
    std::ofstream script(folder / "power.tcl");
    WriteScript(simulator, folder, script);
  }
  const std::string printed = (folder / "power.txt").string();
  const std::string command =
      fmt::format("sta -no_splash -exit {} > {} 2>&1", (folder / "power.tcl").string(), printed);
  const int status = std::system(command.c_str());
  std::ifstream in(printed);
  bool found = false;
  StaPower power;
  std::string said;
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    std::string first;
    words >> first;
    if (first == "Combinational" &&
        words >> power.internal_fj >> power.switching_fj >> power.leakage_fj) {
      found = true;
    }
    if (line.find("Error") != std::string::npos || line.find("arning") != std::string::npos) {
      said += line + "\n";
    }
  }
  if (status != 0 || !found || !said.empty()) {
    throw std::runtime_error("sta: " + printed + "\n" + said);
  }
  // W x ps = 1e3 fJ.
  const double fj = 1e3 * simulator.options().period_ps;
  power.internal_fj *= fj;
  power.switching_fj *= fj;
  power.leakage_fj *= fj;
  return power;
}

}  // namespace ternion::gates
