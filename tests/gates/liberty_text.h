// SPDX-License-Identifier: Apache-2.0
//
// Small Liberty libraries as text.

#ifndef TERNION_TESTS_GATES_LIBERTY_TEXT_H_
#define TERNION_TESTS_GATES_LIBERTY_TEXT_H_

#include <string>

namespace ternion::gates {

/// A library of 1 ps, 1 fF and 1 pW with templates of 2 slews by 3 loads around `body`.
inline std::string LibertyText(const std::string& body) {
  return R"lib(/* a comment
 of two lines */
library (small) {
  time_unit : "1ps"; // to the end of the line
  voltage_unit : "1V";
  capacitive_load_unit (1, ff);
  leakage_power_unit : 1pW;
  slew_lower_threshold_pct_rise : 10;
  slew_upper_threshold_pct_rise : 90.0;
  nom_voltage : 0.7; nom_temperature : 25;
  operating_conditions (slow) { voltage : 0.6; temperature : 125; }
  operating_conditions (typical) { process : 1; voltage : 0.7; temperature : 25; }
  default_operating_conditions : typical;
  lu_table_template (delay_2x3) {
    variable_1 : input_net_transition;
    variable_2 : total_output_net_capacitance;
    index_1 ("10, 20");
    index_2 ("1, 2, 4");
  }
  power_lut_template (power_2) {
    variable_1 : input_transition_time;
    index_1 ("10, 20");
  }
  lu_table_template (check_2x2) {
    variable_1 : related_pin_transition;
    variable_2 : constrained_pin_transition;
    index_1 ("10, 30");
    index_2 ("10, 20");
  }
)lib" + body +
         "}\n";
}

/// A timing group's tables, all of one text.
inline std::string DelayTables(const std::string& delay, const std::string& slew) {
  std::string text;
  for (const char* name : {"cell_rise", "cell_fall"}) text += std::string(name) + delay;
  for (const char* name : {"rise_transition", "fall_transition"}) text += std::string(name) + slew;
  return text;
}

/// Two supplies, conditions, a clock gate, a flip-flop with a clear, a latch, an output of three
/// states: what real libraries hold.
inline std::string EveryConstruct() {
  const std::string delay =
      " (delay_2x3) { values ( \\\n \"1, 2, 3\", \\\n \"2, 3.5, 8\" \\\n ); }\n";
  const std::string scalar = " (scalar) { values (\"5\"); }\n";
  std::string cells = R"lib(
  cell (NAND) {
    area : 1.5;
    pg_pin (VDD) { pg_type : primary_power; }
    leakage_power () { value : 30; when : "A * B"; related_pg_pin : VDD; }
    leakage_power () { value : 10; when : "A * B"; related_pg_pin : VSS; }
    leakage_power () { value : 20; related_pg_pin : VDD; }
    pin (A, B) { direction : input; capacitance : 0.5; rise_capacitance : 0.6;
      internal_power () { when : "Y"; related_pg_pin : VDD;
        rise_power (power_2) { values ("1, 2"); } fall_power (power_2) { values ("-1, -0.5"); } }
      internal_power () { when : "Y"; related_pg_pin : VSS;
        rise_power (scalar) { values ("0.25"); } fall_power (scalar) { values ("0"); } }
    }
    pin (Y) { direction : output; max_capacitance : 20; function : "!(A * B)";
      timing () { related_pin : "A B"; timing_sense : negative_unate; @tables@ }
      internal_power () { related_pin : "A"; power (delay_2x3) { index_1 ("10, 30");
        values ("1, 1, 1, 2, 2, 2"); } }
    }
  }
  cell (XOR) { area : 2;
    pin (A) { direction : input; capacitance : 1; } pin (B) { direction : input; capacitance : 1; }
    pin (Y) { direction : output; function : "A ^ B";
      timing () { related_pin : "A"; when : "B"; sdf_cond : "B"; timing_sense : negative_unate; @tables@ }
      timing () { related_pin : "A"; when : "!B"; timing_sense : positive_unate; @constants@ }
      timing () { related_pin : "B"; @constants@ }
    }
  }
  cell (FLOP) { area : 4; cell_leakage_power : 7;
    ff (IQ, IQN) { clocked_on : "CK"; next_state : "D"; clear : "!R"; }
    pin (CK) { clock : true; direction : input; capacitance : 1;
      timing () { timing_type : min_pulse_width; related_pin : "CK";
        rise_constraint (scalar) { values ("9"); } } }
    pin (R) { direction : input; capacitance : 1; }
    pin (D) { direction : input; capacitance : 1;
      timing () { timing_type : setup_rising; related_pin : "CK";
        rise_constraint (check_2x2) { values ("1, 2", "3, 4"); }
        fall_constraint (check_2x2) { values ("5, 6", "7, 8"); } }
      timing () { timing_type : hold_rising; related_pin : "CK"; when : "R";
        rise_constraint (scalar) { values ("-2"); } fall_constraint (scalar) { values ("-3"); } } }
    pin (Q) { direction : output; function : "IQ";
      timing () { related_pin : "CK"; timing_type : rising_edge; timing_sense : non_unate; @tables@ }
      timing () { related_pin : "R"; timing_type : clear; timing_sense : positive_unate;
        @fall@ }
    }
  }
  cell (LATCH) { area : 3;
    latch ("IQ", "IQN") { enable : "!G"; data_in : "D"; }
    pin (G) { direction : input; capacitance : 1; }
    pin (D) { direction : input; capacitance : 1; }
    pin (Q) { direction : output; function : "IQ"; }
  }
  cell (GATE) { area : 5; clock_gating_integrated_cell : latch_posedge_precontrol;
    statetable ("CK EN SE", "IQ") { \
      table : "L L L : - : L , \
               H - - : - : N "; }
    pin (IQ) { direction : internal; internal_node : "IQ"; }
    pin (CK) { direction : input; clock : true; clock_gate_clock_pin : true; capacitance : 1; }
    pin (EN) { direction : input; clock_gate_enable_pin : true; capacitance : 1; }
    pin (SE) { direction : input; clock_gate_test_pin : true; capacitance : 1; }
    pin (GCK) { direction : output; clock_gate_out_pin : true; state_function : "CK & IQ";
      timing () { related_pin : "CK"; timing_type : combinational_fall; when : "EN";
        timing_sense : positive_unate; @fall@ }
    }
  }
  cell (TRISTATE) { area : 2;
    pin (A) { direction : input; capacitance : 1; } pin (EN) { direction : input; capacitance : 1; }
    pin (Y) { direction : output; function : "A"; three_state : "!EN"; }
  }
  cell (UNUSED) { area : 1; dont_use : true; pin (A) { direction : input } }
  cell (PAD) { area : 1; pin (P) { direction : inout; } }
  cell (MEMORY) { area : 1; bus (A) { bus_type : four; } }
)lib";
  const auto expand = [&cells](const std::string& mark, const std::string& text) {
    for (std::size_t at = cells.find(mark); at != std::string::npos; at = cells.find(mark)) {
      cells.replace(at, mark.size(), text);
    }
  };
  expand("@tables@", DelayTables(delay, scalar));
  expand("@constants@", DelayTables(scalar, scalar));
  expand("@fall@", "cell_fall" + scalar + "fall_transition" + scalar);
  return LibertyText(cells);
}

}  // namespace ternion::gates

#endif  // TERNION_TESTS_GATES_LIBERTY_TEXT_H_
