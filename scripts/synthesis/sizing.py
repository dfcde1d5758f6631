# SPDX-License-Identifier: Apache-2.0
"""Drive strengths chosen with the timing of the whole block, adders and registers included.

ABC sees the logic between adders and registers piece by piece and cannot know when its inputs arrive. OpenSTA
does: cells on the slowest path are made stronger while that helps, until the clock is met; then cells that need
not be strong are made weaker while the worst slack stays. Each step is tried and kept only if it holds.
"""

import pathlib
import re

from synthesis import timing

# Of a clock gate's load: one step of its family for each so many fF.
GATE_STEP_FF = 20
# Of a cell's highest load, what it is given where loads were not known to ABC.
LOAD_SHARE = 0.25

LOOP = """
array set stronger {%(stronger)s}
array set weaker {%(weaker)s}
array set cell_of {%(cells)s}
array set changed {}

proc try_cell {name new} {
  global cell_of changed
  replace_cell $name $new
  set cell_of($name) $new
  set changed($name) $new
}

set goal %(goal)g
set slack [worst_slack]
set total [total_negative_slack]
array set spent {}
for {set move 0} {$move < %(moves)d && $slack < $goal} {incr move} {
  set stages [list]
  set path [lindex [find_timing_paths -path_delay max -group_count 1] 0]
  set before ""
  foreach point [get_property $path points] {
    set pin [get_full_name [get_property $point pin]]
    set arrival [get_property $point arrival]
    set name [string range $pin 0 [expr {[string last / $pin] - 1}]]
    if {$name ne "" && $name eq $before && [info exists cell_of($name)] &&
        [info exists stronger($cell_of($name))] && ![info exists spent($name,$cell_of($name))]} {
      lappend stages [list [expr {$arrival - $last}] $name]
    }
    set before $name
    set last $arrival
  }
  set better 0
  foreach stage [lsort -real -decreasing -index 0 $stages] {
    set name [lindex $stage 1]
    set old $cell_of($name)
    try_cell $name $stronger($old)
    set now [worst_slack]
    set sum [total_negative_slack]
    if {$now > $slack + %(least)g || ($now >= $slack && $sum > $total + %(least)g)} {
      set slack $now
      set total $sum
      set better 1
      break
    }
    try_cell $name $old
    set spent($name,$old) 1
  }
  if {!$better} break
}
puts "moves up $move"

set floor $goal
if {$slack < $floor} { set floor $slack }
set downs 0
foreach name [lsort [array names cell_of]] {
  while {[info exists weaker($cell_of($name))]} {
    set old $cell_of($name)
    try_cell $name $weaker($old)
    if {[worst_slack] < $floor - 1e-6 || [total_negative_slack] < $total - 1e-6} {
      try_cell $name $old
      break
    }
    incr downs
  }
}
puts "moves down $downs"
foreach name [array names changed] { puts "resized $name $cell_of($name)" }
"""


def families(library):
    """{cell: the next stronger}, {cell: the next weaker}, of logic cells and flip-flops."""
    stronger, weaker, seen = {}, {}, set()
    for cell in library.cells.values():
        if cell.name in seen or cell.kind not in ("logic", "flip_flop") or not cell.inputs():
            continue
        family = sorted(library.family(cell), key=strength)
        seen |= {member.name for member in family}
        for small, large in zip(family, family[1:]):
            stronger[small.name] = large.name
            weaker[large.name] = small.name
    return stronger, weaker


def strength(cell):
    """Orders a family: by what a cell can drive, then by what it loads."""
    return (max(most(pin) for pin in cell.outputs()), cell.area,
            sum(pin.capacitance for pin in cell.inputs()), cell.name)


def resize(folder, top, body, library, options, driving_cell):
    """Chooses drive strengths in netlist.json's `body` and in netlist.v; how many moves were made."""
    folder = pathlib.Path(folder)
    stronger, weaker = families(library)
    cells = {name: cell["type"] for name, cell in body["cells"].items()
             if cell["type"] in stronger or cell["type"] in weaker}
    (folder / "timing.sdc").write_text(timing.constraints(options, library, driving_cell))
    loop = LOOP % {
        "stronger": pairs(stronger), "weaker": pairs(weaker), "cells": pairs(cells),
        "goal": options.slack_goal_ps / library.time_ps, "least": 0.02 / library.time_ps,
        "moves": options.resize_moves}
    printed = timing.run_sta(folder, timing.script(folder, top, loop))
    resized = dict(re.findall(r"^resized (.*) (\S+)$", printed, re.MULTILINE))
    apply(folder, body, resized)
    return {direction: int(number)
            for direction, number in re.findall(r"^moves (up|down) (\d+)$", printed, re.MULTILINE)}


def pairs(mapping):
    return " ".join(f"{{{key}}} {{{value}}}" for key, value in mapping.items())


def apply(folder, body, resized):
    """Puts the cells chosen into the netlist's two forms."""
    for name, kind in resized.items():
        body["cells"][name]["type"] = kind
    text = (folder / "netlist.v").read_text()

    def replace(match):
        name = match.group(2).removeprefix("\\")
        return f"  {resized.get(name, match.group(1))} {match.group(2)} ("

    (folder / "netlist.v").write_text(
        re.sub(r"^  (\w+) (\\\S+|\w+) \($", replace, text, flags=re.MULTILINE))


def net_loads(body, library, options):
    """{net: fF}: pins, wire and what output ports drive."""
    loads = {}

    def add(bit, load):
        loads[bit] = loads.get(bit, options.wire_base_ff) + load + options.wire_per_fanout_ff

    for cell in body["cells"].values():
        kind = library.all.get(cell["type"])
        for pin in kind.inputs() if kind else []:
            for bit in cell["connections"].get(pin.name, []):
                add(bit, pin.capacitance * library.load_ff)
    for port in body["ports"].values():
        for bit in port["bits"] if port["direction"] == "output" else []:
            add(bit, options.output_load_ff)
    return loads


def size_clock_gates(body, library, options):
    """{clock gate: cell} by the load of each."""
    loads, gates = net_loads(body, library, options), library.clock_gates()
    resized = {}
    for name, cell in body["cells"].items():
        gate = next((gate for gate in gates if gate[0].name == cell["type"]), None)
        if gate is not None:
            load = loads.get(cell["connections"][gate[3]][0], 0)
            family = sorted(library.family(gate[0]), key=lambda member: (member.area, member.name))
            resized[name] = family[min(int(load / GATE_STEP_FF), len(family) - 1)].name
    return resized


def size_by_load(body, library, options):
    """{instance: cell} for those that drive more than a fourth of what they may: the weakest that does not.

    For modules that were mapped by themselves, where nobody knew what stands behind their ports."""
    loads, (stronger, _) = net_loads(body, library, options), families(library)
    resized = {}
    for name, cell in body["cells"].items():
        kind = cell["type"]
        while kind in stronger and any(
                loads.get(bit, 0) > LOAD_SHARE * most(pin) * library.load_ff
                for pin in library.all[kind].outputs()
                for bit in cell["connections"].get(pin.name, [])):
            kind = stronger[kind]
        if kind != cell["type"]:
            resized[name] = kind
    return resized


def most(pin):
    return float(pin.attributes.get("max_capacitance", 0))
