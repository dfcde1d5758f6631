#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Recorded runs replayed on the whole accelerator mapped to library cells, clock gates among them.

    scripts/synthesize --module tern_top --target compiler/targets/tiny.toml --clock-ps 5000 \\
        --resize-moves 0 --out FOLDER
    WRITE_VECTORS=build/release/tests/second_opinion/write_vectors \\
        tests/second_opinion/replay_mapped.py FOLDER [RUNS]

The cells are Verilog made of their Liberty functions, the on-chip memories are the RTL's. Icarus
Verilog replays RUNS of the recorded runs (all), the shortest first.
"""

import json
import pathlib
import re
import sys

sys.dont_write_bytecode = True
FOLDER = pathlib.Path(sys.argv.pop(1) if len(sys.argv) > 1 else sys.exit(__doc__)).resolve()
RUNS = int(sys.argv.pop(1)) if len(sys.argv) > 1 else None
# pylint: disable=wrong-import-position
from replay_test import ROOT, Replay, unittest

sys.path[:0] = [str(ROOT / "tests/synthesis")]
import support


def number(bits):
    return int(bits, 2)


def wrapper(modules):
    """tern_top with buses around the mapped module, whose ports are single bits; the memories by name."""
    lines = []
    for name, body in modules.items():
        if not name.endswith("tern_sram"):
            continue
        values = body["parameter_default_values"]
        ports = {port: (value["direction"], len(value["bits"])) for port, value in body["ports"].items()}
        declared = ", ".join(f"{direction} [{width - 1}:0] {port}" for port, (direction, width) in ports.items())
        given = ", ".join(f".{port}({port})" for port in ports)
        lines.append(f"module \\{name} ({declared});\n"
                     f"  tern_sram #(.Width({number(values['Width'])}), .Depth({number(values['Depth'])})) "
                     f"u_memory ({given});\nendmodule\n")
    declared, given = [], []
    for port, value in modules["tern_top"]["ports"].items():
        width = len(value["bits"])
        declared.append(f"{value['direction']} [{width - 1}:0] {port}")
        given += [f".{port}({port})"] if width == 1 else \
            [f".\\{port}[{i}] ({port}[{i}])" for i in range(width)]
    lines.append(f"module tern_top ({', '.join(declared)});\n  mapped_top u_mapped ({', '.join(given)});\n"
                 "endmodule\n")
    return "".join(lines)


class Mapped(Replay):
    test_cases_end_in_every_way = test_rtl = test_rtl_as_yosys_reads_it = None
    test_a_changed_design_is_found = None

    def test_mapped(self):
        netlist = self.folder / "mapped.v"
        text = (FOLDER / "netlist.v").read_text()
        netlist.write_text(re.sub(r"^module tern_top\(", "module mapped_top(", text, flags=re.M))
        cells = self.folder / "cells.v"
        used = set(re.findall(r"^  (\w+) \w+ \($", text, re.M))
        models = re.findall(r"module (\w+) .*?endmodule\n", support.cell_models(FOLDER / "timing.lib"), re.S)
        self.assertTrue(used <= set(models) | {"tern_sram"}, used - set(models))
        cells.write_text(support.cell_models(FOLDER / "timing.lib"))
        around = self.folder / "around.v"
        around.write_text(wrapper(json.loads((FOLDER / "netlist.json").read_text())["modules"]))
        memory = [name for name in self.sources if name.endswith(("tern_pkg.sv", "tern_sram.sv"))]
        type(self).cases = sorted(self.cases, key=lambda case: case["cycles"])[:RUNS]
        self.replay_all(self.build("mapped", [netlist, around, cells, *memory]))


del Replay
if __name__ == "__main__":
    unittest.main(verbosity=2)
