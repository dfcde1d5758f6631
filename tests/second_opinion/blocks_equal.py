#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Proves that a block mapped to library cells equals its RTL.

    tests/second_opinion/blocks_equal.py [--seconds N] [--break] [--netlists FOLDER] [BLOCK...]

maps each block with the parameters of its target (scripts/synthesize; without clock gates, as a latch has no
place in the proof) or those of a variant, reads RTL and netlist with Yosys, each by itself, and proves with
correspondence.py that no sequence of inputs, of any length, makes an output differ, from every start in which
corresponding registers agree, all registers at zero among them. Inputs, reset among them, are free in every cycle.
On-chip memories are cut out: what they are given must be equal, what they answer is an input of both. Prints a line a
block, with the processor seconds of the proof; ends with 1 when one is not proved. With --break one gate of each
netlist is exchanged, and 1 means that not every proof named an output that differs. With --netlists a block's netlist
is kept in that folder, or taken from it where it is there already.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests/synthesis"), str(ROOT / "scripts"), str(pathlib.Path(__file__).parent)]
# pylint: disable=wrong-import-position
import correspondence
import support
from synthesis import checks

TINY = ROOT / "compiler/targets/tiny.toml"
FLOAT = ROOT / "tests/cosim/targets/float.toml"
# Parameters that the target does not give.
GIVEN = {
    "tern_fifo": {"Width": 16, "Depth": 4},
    "tern_full_adders": {"Width": 12},
    "tern_realign": {"BusBytes": 8, "MaxWordBytes": 16},
    "tern_normalize": {"Width": 32},
}
# Variants: module, and what differs from the module's own entry.
VARIANTS = {
    "tern_column/4_lanes": ("tern_column", {"Lanes": 4}),
    "tern_column/carry_save_3_lanes": ("tern_column", {"Lanes": 3, "ColumnForm": 1}),
    "tern_column/pipelined_5_lanes": ("tern_column", {"Lanes": 5, "ColumnForm": 2}),
    "tern_pe_array/3_lanes": ("tern_pe_array", {"Lanes": 3, "Columns": 2}),
}
# With the float32 output stage; the other blocks are those of `tiny`.
FLOAT_BLOCKS = ["tern_float_multiply", "tern_float_lane", "tern_float_stage", "tern_store/float", "tern_top/float"]
# Where sums of many addends begin: wires of the RTL that the proof may take as free. That of a lane has no name there.
LANES, WEIGHTS = "u_lane.chosen_0", "u_unpack.trits_o"
NAME_LANES = "rename -enumerate -pattern chosen_% tern_lane/w:$or$*\n"
ADDENDS = {"tern_column": [LANES], "tern_pe_array": [LANES], "tern_load_data": [WEIGHTS], "tern_load": [WEIGHTS],
           "tern_datapath": [LANES, WEIGHTS], "tern_top": [LANES, WEIGHTS]}
# A multiplier is left to Yosys: in its blocks the proof begins behind the passes over words.
WORDS = ("opt_expr\nopt_clean\nopt\nwreduce\npeepopt\nopt_clean\nalumacc\nopt\nopt_clean\nopt -fast -full\nmemory_map\n"
         "opt -undriven -fine\n")
# From here on bit by bit; a flip-flop with enable or reset is a plain one with logic before it. The graph knows no
# clock: all registers must take over at the rising edge of this one.
BITS = ("splitnets -ports\ntechmap\nopt_expr\nopt_clean -purge\ndfflegalize -cell $_DFF_P_ 01\nzinit -all\n"
        "{}aigmap\nopt_clean -purge\nselect -assert-none t:$_DFF_P_ i:clk_i %co1:+$_DFF_P_[C] %d\n"
        "write_aiger -zinit -symbols {}\n")


class Block:
    """A name of the command line: module, target and parameters."""

    def __init__(self, name):
        self.name = name
        self.module, given = VARIANTS.get(name, (name.split("/")[0], {}))
        self.target = FLOAT if name in FLOAT_BLOCKS else TINY
        self.addends = ADDENDS.get(self.module, [])
        self.multiplies = self.target == FLOAT
        text = next((ROOT / "rtl").rglob(f"{self.module}.sv")).read_text()
        header = text[text.index(f"module {self.module} "):]
        header = header[:header.index(");")]
        wanted = checks.target_parameters(self.target) | GIVEN.get(self.module, {}) | given
        # Those that are the module's own defaults are left out: Yosys 0.23 fails to derive some modules twice.
        self.parameters = {
            key: value for key, value in wanted.items()
            if re.search(rf"parameter int unsigned {key} ", header)
            and not re.search(rf"parameter int unsigned {key} += {value}\b", header)}


def write_cells(folder):
    """The default cells as a Liberty file, and as Verilog: the paths of both."""
    library, models = support.default_liberty(folder), folder / "models.v"
    # A flip-flop that holds the complement starts with the complement of zero.
    models.write_text(re.sub(r"(\w+) <= ~\w+;", r"\g<0>\ninitial \1 = 1'b1;", support.cell_models(library)))
    return library, models


def map_block(block, library, out, seconds):
    given = [f"{name}={value}" for name, value in block.parameters.items()]
    given = ["--parameters", *given] if given else []
    given += ["--multiplies"] if block.multiplies else []
    correspondence.run([ROOT / "scripts/synthesize", "--module", block.module, *given, "--liberty", library,
                        "--clock-ps", "20000", "--clock-gates", "0", "--resize-moves", "0", "--out", out], seconds)


def break_netlist(path):
    """Exchanges what the first gate of two inputs computes with its complement."""
    for cell, other in (("NAND2xp33", "AND2x2"), ("NOR2xp33", "OR2x2"), ("AND2x2", "NAND2xp33"),
                        ("OR2x2", "NOR2xp33"), ("INVx1", "BUFx2")):
        text = path.read_text()
        changed = text.replace(f"  {cell}_ASAP7", f"  {other}_ASAP7", 1)
        if changed != text:
            path.write_text(changed)
            return
    raise correspondence.NotEqual("no gate to break")


def memory_ports(netlist):
    """The netlist's memories, which stay macros, as modules of nothing but ports."""
    text = []
    for name, body in json.loads(netlist.read_text())["modules"].items():
        if checks.short(name) == "tern_sram":
            ports = ", ".join(f"{port['direction']} [{len(port['bits']) - 1}:0] {pin}"
                              for pin, port in body["ports"].items())
            text.append(f"(* blackbox *) module \\{name} ({ports}); endmodule\n")
    return "".join(text)


def circuit(name, folder, read, seconds, undefined):
    """Of what the script reads; `undefined` is what to do about undefined bits, of which the graph knows none."""
    script, aiger = folder / f"{name}.ys", folder / f"{name}.aig"
    script.write_text(read + BITS.format(undefined, aiger))
    correspondence.run(["yosys", "-Q", "-T", script], seconds, ROOT / "rtl")
    return correspondence.Circuit(aiger)


def prove(block, models, folder, seconds):
    """What corresponds to what."""
    chosen = " ".join(f"-chparam {name} {value}" for name, value in block.parameters.items())
    rtl = (checks.read_command(ROOT / "rtl") + f"hierarchy -check -top {block.module} {chosen}\n"
           f"select -set memories *tern_sram*\nblackbox @memories\nproc\n{NAME_LANES}flatten\n"
           + "".join(f"expose w:*{name}\n" for name in block.addends)
           + "expose -evert t:*tern_sram*\n" + (WORDS if block.multiplies else "") + "memory_map\n")
    # Of two drivers of a net the graph would take one, so cells are looked at while they are cells.
    gates = (f"read_verilog {folder}/netlist.v {folder}/memories.v {models}\nhierarchy -check -top {block.module}\n"
             "proc\ncheck -assert\nflatten\nexpose -evert t:*tern_sram*\n")
    none = "setundef -anyseq\nselect -assert-none t:$anyseq\n"
    pair = correspondence.Correspondence(circuit("rtl", folder, rtl, seconds, "setundef -zero\n"),
                                         circuit("gates", folder, gates, seconds, none), block.addends)
    pair.prove(folder, seconds)
    return pair.summary()


def told(summary):
    rtl, gates = summary
    text = f"proved equal, {rtl['registers']} registers in the RTL and {gates['registers']} in the netlist"
    for side, what in ((rtl, "RTL"), (gates, "netlist")):
        for key, meaning in (("zero", "always zero"), ("shared", "equal to others"), ("alone", "alone")):
            if side[key]:
                text += f", {side[key]} of the {what} {meaning}"
    return text


def time_spent():
    """Processor seconds so far, of tools too."""
    return sum(os.times()[:4])


def known():
    """All modules of the design but the memory, which stays a macro, and the variants."""
    lines = (ROOT / "rtl/rtl.f").read_text().split()
    modules = [pathlib.Path(line).stem for line in lines
               if line.endswith(".sv") and not line.startswith("pkg/") and "tern_sram" not in line]
    return [*modules, *VARIANTS, *(name for name in FLOAT_BLOCKS if "/" in name)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seconds", type=int, default=600, help="of processor time for each tool (600)")
    parser.add_argument("--break", dest="broken", action="store_true")
    parser.add_argument("--netlists", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("blocks", nargs="*", metavar="BLOCK", help="all of them unless named")
    arguments = parser.parse_args()
    unknown = [block for block in arguments.blocks if block not in known()]
    if unknown:
        parser.error(f"{', '.join(unknown)}: unknown; there are {', '.join(known())}")
    failed = False
    with tempfile.TemporaryDirectory(prefix="ternion-equal-") as name:
        shared = pathlib.Path(name)
        library, models = write_cells(shared)
        for block in map(Block, arguments.blocks or known()):
            folder = shared / block.name.replace("/", "-")
            folder.mkdir()
            kept = (arguments.netlists or folder / "out") / folder.name
            begin = time_spent()
            try:
                if not (kept / "netlist.v").is_file():
                    map_block(block, library, kept, arguments.seconds)
                shutil.copyfile(kept / "netlist.v", folder / "netlist.v")
                (folder / "memories.v").write_text(memory_ports(kept / "netlist.json"))
                if arguments.broken:
                    break_netlist(folder / "netlist.v")
                begin = time_spent()
                text = told(prove(block, models, folder, arguments.seconds))
                failed = failed or arguments.broken
            except correspondence.NotEqual as error:
                # A tool that fails has found nothing.
                failed = failed or not (arguments.broken and isinstance(error, correspondence.Different))
                text = f"NOT PROVED: {error}"
            print(f"{block.name}: {text}, {time_spent() - begin:.0f} s of processor time", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
