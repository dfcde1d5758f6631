# SPDX-License-Identifier: Apache-2.0
"""Timing of a mapped netlist by OpenSTA."""

import pathlib
import re

from synthesis.tools import Failed, run

CLOCK = "clk_i"


def constraints(options, library, driving_cell):
    """SDC text, in the library's units. The clock is ideal; its edges are those stated. A combinational
    design is timed against a clock it does not have."""
    time, load = library.time_ps, library.load_ff
    return f"""set clocks [list]
set inputs [list]
foreach port [all_inputs] {{
  if {{[get_property $port full_name] eq "{CLOCK}"}} {{ lappend clocks $port }} else {{ lappend inputs $port }}
}}
if {{[llength $clocks]}} {{
  create_clock -name clock -period {options.clock_ps / time:g} $clocks
  set_clock_transition {options.clock_slew_ps / time:g} [get_clocks clock]
}} else {{
  create_clock -name clock -period {options.clock_ps / time:g}
}}
if {{[llength $inputs]}} {{
  set_input_delay {options.input_delay_ps / time:g} -clock clock $inputs
  set_driving_cell -lib_cell {driving_cell} $inputs
}}
set_output_delay {options.output_delay_ps / time:g} -clock clock [all_outputs]
set_load {options.output_load_ff / load:g} [all_outputs]
"""


def script(folder, top, body):
    return f"""read_liberty {folder}/timing.lib
read_verilog {folder}/netlist.v
link_design {top}
source {folder}/timing.sdc
{body}
exit
"""


# The shortest period: each step takes off the slack, which halves the error even on paths of half a cycle.
SLACK = """puts "worst slack [worst_slack]"
report_checks -path_delay max -format full_clock_expanded -fields {slew cap input_pin net} -digits 6
puts "end of path"
puts "worst hold slack [worst_slack -min]"
set period %(period)g
for {set step 0} {$step < 20} {incr step} {
  set slack [worst_slack]
  if {abs($slack) < %(near)g || abs($slack) > 1e20} break
  set period [expr {$period - $slack}]
  if {$period <= 0} break
  create_clock -name clock -period $period [get_ports -quiet clk_i]
}
puts "shortest $period"
"""


def run_sta(folder, text):
    path = pathlib.Path(folder) / "timing.tcl"
    path.write_text(text)
    printed = run(["sta", "-no_splash", "-exit", str(path)], folder)
    if error := re.search(r"^Error.*$", printed, re.MULTILINE):
        raise Failed(f"sta: {error.group(0)}")
    return printed


def path_of(printed):
    """(points, slack) of the one path that report_checks printed; points are {pin, cell, arrival}."""
    points = []
    for line in printed.splitlines():
        match = re.match(r"\s+(?:[\d.]+\s+)?(-?[\d.]+)\s+(-?[\d.]+)\s+([v^])\s+(\S+)\s+\((\S+)\)", line)
        if match:
            points.append({"pin": match.group(4), "cell": match.group(5), "edge": match.group(3),
                           "arrival": float(match.group(2))})
        if "data arrival time" in line:
            break
    return points


def figure(printed, name):
    match = re.search(rf"^{name} ([-+\d.e]+)$", printed, re.MULTILINE)
    if not match:
        raise Failed(f"sta: no {name} in what it printed")
    return float(match.group(1))


def analyse(folder, top, library, options, driving_cell):
    """Setup timing of FOLDER/netlist.v with FOLDER/timing.lib: slack, critical path, highest frequency."""
    folder = pathlib.Path(folder)
    (folder / "timing.sdc").write_text(constraints(options, library, driving_cell))
    near = 0.01 / library.time_ps
    body = SLACK % {"period": options.clock_ps / library.time_ps, "near": near}
    printed = run_sta(folder, script(folder, top, body))
    if "Startpoint" not in printed:
        return {"clock_ps": options.clock_ps, "frequency_mhz": round(1e6 / options.clock_ps, 1),
                "slack_ps": None, "met": True, "shortest_clock_ps": None,
                "highest_frequency_mhz": None, "critical_path": [], "report": printed}
    slack = figure(printed, "worst slack") * library.time_ps
    shortest = figure(printed, "shortest") * library.time_ps
    points = path_of(printed[printed.index("Startpoint"):])
    for point in points:
        point["arrival_ps"] = round(point.pop("arrival") * library.time_ps, 2)
    return {"clock_ps": options.clock_ps, "frequency_mhz": round(1e6 / options.clock_ps, 1),
            "slack_ps": round(slack, 2), "met": slack >= 0,
            "shortest_clock_ps": round(shortest, 2),
            "highest_frequency_mhz": round(1e6 / shortest, 1) if shortest > 0 else None,
            "critical_path": points, "report": printed}
