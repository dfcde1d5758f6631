// SPDX-License-Identifier: Apache-2.0
//
// A small cell library with made-up, round figures, for tests that reckon by hand.

#ifndef TERNION_TESTS_GATES_SMALL_LIBRARY_H_
#define TERNION_TESTS_GATES_SMALL_LIBRARY_H_

#include <fmt/format.h>

#include <string>
#include <vector>

#include "ternion/gates/liberty.h"

namespace ternion::gates {

/// One combinational cell's Liberty text: every output has delay `rise` and `fall` ps from every
/// input, internal energy 1 fJ per rise and 2 fJ per fall.
inline std::string SmallCell(const std::string& name, const std::vector<std::string>& inputs,
                             const std::vector<std::pair<std::string, std::string>>& outputs,
                             double rise, double fall) {
  std::string text = fmt::format("cell ({}) {{ area : 1; cell_leakage_power : 5;\n", name);
  for (const std::string& input : inputs) {
    text += fmt::format("pin ({}) {{ direction : input; capacitance : 0.5; }}\n", input);
  }
  for (const auto& [output, function] : outputs) {
    text += fmt::format("pin ({}) {{ direction : output; function : \"{}\";\n", output, function);
    for (const std::string& input : inputs) {
      text += fmt::format(
          "timing () {{ related_pin : \"{}\"; cell_rise (scalar) {{ values (\"{}\"); }} "
          "cell_fall (scalar) {{ values (\"{}\"); }} rise_transition (scalar) {{ values (\"10\"); "
          "}} "
          "fall_transition (scalar) {{ values (\"10\"); }} }}\n"
          "internal_power () {{ related_pin : \"{}\"; rise_power (scalar) {{ values (\"1\"); }} "
          "fall_power (scalar) {{ values (\"2\"); }} }}\n",
          input, rise, fall, input);
    }
    text += "}\n";
  }
  return text + "}\n";
}

/// A register: output Q at `rise`, `fall` ps after the clock; 3 fJ per output transition, 0.25 fJ
/// per clock edge.
inline std::string SmallRegister(const std::string& name, const std::string& group, double rise,
                                 double fall) {
  return fmt::format(
      "cell ({}) {{ area : 4; cell_leakage_power : 5;\n{}\n"
      "pin (D) {{ direction : input; capacitance : 0.5; }}\n"
      "pin (CK) {{ direction : input; clock : true; capacitance : 0.75; internal_power () {{ "
      "rise_power (scalar) {{ values (\"0.25\"); }} fall_power (scalar) {{ values (\"0.25\"); }} "
      "}} }}\n"
      "pin (Q) {{ direction : output; function : \"IQ\"; timing () {{ related_pin : \"CK\"; "
      "timing_type : rising_edge; cell_rise (scalar) {{ values (\"{}\"); }} cell_fall (scalar) {{ "
      "values "
      "(\"{}\"); }} rise_transition (scalar) {{ values (\"10\"); }} fall_transition (scalar) {{ "
      "values "
      "(\"10\"); }} }} internal_power () {{ related_pin : \"CK\"; rise_power (scalar) {{ values "
      "(\"3\"); }} "
      "fall_power (scalar) {{ values (\"3\"); }} }} }}\n}}\n",
      name, group, rise, fall);
}

inline CellLibrary SmallLibrary() {
  std::string text =
      "library (small) { time_unit : \"1ps\"; capacitive_load_unit (1, ff); voltage_unit : \"1V\"; "
      "leakage_power_unit : \"1nW\"; nom_voltage : 1; nom_temperature : 25; nom_process : 1;\n";
  text += SmallCell("INV", {"A"}, {{"Y", "!A"}}, 7, 5);
  text += SmallCell("BUF", {"A"}, {{"Y", "A"}}, 11, 13);
  text += SmallCell("NAND2", {"A", "B"}, {{"Y", "!(A * B)"}}, 9, 12);
  text += SmallCell("NOR3", {"A", "B", "C"}, {{"Y", "!(A + B + C)"}}, 17, 10);
  text += SmallCell("XOR2", {"A", "B"}, {{"Y", "A ^ B"}}, 16, 16);
  text += SmallCell("AOI22", {"A", "B", "C", "D"}, {{"Y", "!((A * B) + (C * D))"}}, 14, 11);
  text += SmallCell("FA", {"A", "B", "CI"},
                    {{"CON", "!((A * B) + (A * CI) + (B * CI))"}, {"SN", "!(A ^ B ^ CI)"}}, 22, 19);
  text += SmallRegister("DFF", "ff (IQ, IQN) { clocked_on : \"CK\"; next_state : \"D\"; }", 25, 28);
  text +=
      SmallRegister("DFFI", "ff (IQ, IQN) { clocked_on : \"CK\"; next_state : \"!D\"; }", 27, 24);
  text +=
      "cell (ICG) { area : 3; clock_gating_integrated_cell : latch_posedge;\n"
      "pin (CK) { direction : input; clock : true; clock_gate_clock_pin : true; capacitance : "
      "0.75; }\n"
      "pin (EN) { direction : input; clock_gate_enable_pin : true; capacitance : 0.5; }\n"
      "pin (GCK) { direction : output; clock_gate_out_pin : true; state_function : \"CK * IQ\"; }\n"
      "statetable (\"CK EN\", \"IQ\") { table : \"L L : - : L, L H : - : H, H - : - : N\"; }\n"
      "pin (IQ) { direction : internal; internal_node : \"IQ\"; }\n}\n";
  // The latch: transparent while CK is high.
  text += SmallRegister("LATCH", "latch (IQ, IQN) { enable : \"CK\"; data_in : \"D\"; }", 21, 18);
  return ParseLiberty(text + "}\n", "small.lib");
}

}  // namespace ternion::gates

#endif  // TERNION_TESTS_GATES_SMALL_LIBRARY_H_
