# SPDX-License-Identifier: Apache-2.0
"""Whether a mutant of a block can be told from the block at all.

Both copies of the block begin in the same state, all zeros, go through one cycle of reset and get the same
inputs from then on; ABC proves that no output ever differs, or finds a run in which one does. Two
views of a block are tried:

    alone   the blocks in it are taken out: their outputs are inputs of both copies, and what they would be
            given is compared as well
    whole   the blocks in it belong to it

Equality in either view is equality in the design, since a design never sees more of a block than its
ports. A difference in both may still be one that the design around the block never shows.
"""

import json
import pathlib
import re
import subprocess
import tempfile

VIEWS = ("alone", "whole")
EQUIVALENT, DIFFERENT, UNKNOWN = "equivalent", "different", "unknown"


def _yosys(script, folder):
    (folder / "script.ys").write_text(script)
    done = subprocess.run(["yosys", "-Q", "-T", "-q", "-s", folder / "script.ys"],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"yosys failed:\n{(done.stdout + done.stderr)[-1500:]}")


def _write_pair(design, mutant, width, view, folder):
    """The modules gold and gate: the block with no mutant and with this one."""
    keep, take_out = "", ""
    if view == "alone":
        keep = "setattr -mod -set keep_hierarchy 1 *\n"
        take_out = "".join(f"expose -evert {side}/t:*tern_*\n" for side in ("gold", "gate"))
    _yosys(f"""read_rtlil {design}
hierarchy -top {mutant['module']}
{keep}flatten
opt_clean
rename {mutant['module']} gold
copy gold gate
delete -input gold/w:mutant_i gate/w:mutant_i
cd gold
connect -set mutant_i {width}'d0
cd gate
connect -set mutant_i {width}'d{mutant['number']}
cd
setundef -zero gold gate
{take_out}setattr -mod -unset keep_hierarchy *
opt -full gold gate
opt_clean gold gate
memory_map gold gate
opt -full gold gate
write_rtlil {folder}/pair.il
write_json {folder}/pair.json
""", folder)


def _write_miter(folder):
    """A module whose one output is high when the two differ, from the end of reset on."""
    modules = json.loads((folder / "pair.json").read_text())["modules"]
    ports = {name: (port["direction"], len(port["bits"]))
             for name, port in modules["gold"]["ports"].items()}
    inputs = [(name, bits) for name, (direction, bits) in ports.items() if direction == "input"]
    # The choice of a mutant is not what a block does.
    outputs = [(name, bits) for name, (direction, bits) in ports.items()
               if direction == "output" and not name.endswith("mutant_i")]
    text = ["module miter(input wire clk_i"]
    text += [f", input wire [{bits - 1}:0] \\{name} " for name, bits in inputs if name != "clk_i"]
    text.append(", output wire bad);\n"
                "reg started = 1'b0;\nalways @(posedge clk_i) started <= 1'b1;\n")
    common = [f".\\{name} (\\{name} )" for name, _ in inputs if name != "rst_ni"]
    if "rst_ni" in ports:
        common.append(".rst_ni(rst_ni & started)")
    for side in ("gold", "gate"):
        text += [f"wire [{bits - 1}:0] \\{side}_{name} ;\n" for name, bits in outputs]
        connections = common + [f".\\{name} (\\{side}_{name} )" for name, _ in outputs]
        text.append(f"{side} u_{side}({', '.join(connections)});\n")
    differ = " || ".join(f"(\\gold_{name}  != \\gate_{name} )" for name, _ in outputs)
    text.append(f"assign bad = started && ({differ});\nendmodule\n")
    (folder / "miter.v").write_text("".join(text))


def _write_graph(folder):
    _yosys(f"""read_rtlil {folder}/pair.il
read_verilog {folder}/miter.v
hierarchy -top miter
proc
flatten
opt -full
async2sync
setundef -undriven -zero
setundef -init -zero
dffunmap
simplemap
dffunmap
techmap
opt_expr
opt_merge
abc -g AND -fast
opt_clean
write_aiger -zinit {folder}/miter.aig
""", folder)


def compare(design, mutant, width, view, seconds):
    """EQUIVALENT, DIFFERENT or, after about `seconds` of search, UNKNOWN.

    design -- mutants.il of tests/mutation/write_mutants
    mutant -- an entry of mutants.json
    width  -- bits of mutant_i
    Raises RuntimeError when a tool refuses its input.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        _write_pair(design, mutant, width, view, folder)
        _write_miter(folder)
        _write_graph(folder)
        search = f"read_aiger miter.aig; strash; scorr; pdr -T {seconds}"
        try:
            printed = subprocess.run(["berkeley-abc", "-c", search], cwd=folder,
                                     capture_output=True, text=True, check=False,
                                     timeout=6 * seconds + 60).stdout
        except subprocess.TimeoutExpired:
            return UNKNOWN
    if "Property proved." in printed:
        return EQUIVALENT
    return DIFFERENT if re.search(r"was asserted in frame", printed) else UNKNOWN
