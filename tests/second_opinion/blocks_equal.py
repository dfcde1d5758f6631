#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Proves that a block mapped to library cells equals its RTL.

    tests/second_opinion/blocks_equal.py [--seconds N] [--break] [BLOCK...]

maps each block with the parameters of `tiny` (scripts/synthesize; without clock gates, as a latch has no
place in the proof), reads RTL and netlist with Yosys, and has ABC prove that no sequence of inputs, of
any length, makes an output differ (dprove: sequential equivalence). Both start with all registers at
zero; inputs, reset among them, are free in every cycle, so every state that a reset or any other
sequence leads to from there is in the proof. Prints a line a block; ends with 1 when one is not proved.
With --break one cell's output in each netlist is inverted, and 1 means that a block was proved all the same.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests/synthesis"), str(ROOT / "scripts")]
# pylint: disable=wrong-import-position
import support
from synthesis import checks

TINY = ROOT / "compiler/targets/tiny.toml"
# Blocks of the accelerator without on-chip memory, and parameters that the target does not give.
BLOCKS = {
    "tern_tokens": {},
    "tern_watchdog": {},
    "tern_window_check": {},
    "tern_burst": {},
    "tern_unpack_byte": {},
    "tern_unpack_column": {},
    "tern_lane": {},
    "tern_accumulator": {},
    "tern_column": {},
    "tern_pe_array": {},
    "tern_decode": {},
    "tern_sequencer": {},
    "tern_read_arbiter": {},
    "tern_fifo": {"Width": 16, "Depth": 4},
    "tern_realign": {"BusBytes": 8, "MaxWordBytes": 16},
    "tern_fetch": {},
    "tern_load_request": {},
    "tern_load_data": {},
    "tern_execute": {},
    "tern_store": {},
    "tern_counters": {},
    "tern_csr": {},
}


class NotProved(Exception):
    """What the tool said."""


def tail(text):
    return "\n".join(text.strip().splitlines()[-4:])


def run(command, seconds):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False,
                          cwd=ROOT / "rtl", timeout=seconds)
    if done.returncode != 0:
        raise NotProved(tail(done.stdout + done.stderr))
    return done.stdout


def map_block(block, library, folder, seconds):
    """Parameters of the target that the block has come from scripts/synthesize."""
    given = [f"{name}={value}" for name, value in BLOCKS[block].items()]
    given = ["--parameters", *given] if given else []
    run([ROOT / "scripts/synthesize", "--module", block, "--target", TINY, *given, "--liberty", library,
         "--clock-ps", "20000", "--clock-gates", "0", "--resize-moves", "0", "--out", folder / "out"], seconds)


def break_netlist(path):
    """Exchanges what the first gate of two inputs computes with its complement."""
    for cell, other in (("NAND2xp33", "AND2x2"), ("NOR2xp33", "OR2x2"), ("AND2x2", "NAND2xp33"),
                        ("OR2x2", "NOR2xp33"), ("INVx1", "BUFx2")):
        text = path.read_text()
        changed = text.replace(f"  {cell}_ASAP7", f"  {other}_ASAP7", 1)
        if changed != text:
            path.write_text(changed)
            return
    raise NotProved("no gate to break")


def prove(block, models, folder, seconds):
    """Registers of RTL and netlist together."""
    text = next((ROOT / "rtl").rglob(f"{block}.sv")).read_text()
    header = text[text.index(f"module {block} "):]
    header = header[:header.index(");")]
    chosen = {name: value for name, value in checks.target_parameters(TINY).items()
              if f"parameter int unsigned {name} " in header} | BLOCKS[block]
    chosen = " ".join(f"-chparam {name} {value}" for name, value in chosen.items())
    script, miter = folder / "prove.ys", folder / "miter.aig"
    script.write_text(
        checks.read_command(ROOT / "rtl") +
        f"hierarchy -check -top {block} {chosen}\n"
        "proc\nflatten\nmemory_map\nopt_clean\nsplitnets -ports\nopt_clean\n"
        "rename -top gold\ndesign -stash gold\n"
        f"read_verilog {folder / 'out/netlist.v'} {models}\n"
        f"hierarchy -check -top {block}\nproc\nflatten\nopt_clean\n"
        "rename -top gate\ndesign -stash gate\n"
        "design -copy-from gold -as gold gold\ndesign -copy-from gate -as gate gate\n"
        "miter -equiv -flatten gold gate miter\nhierarchy -top miter\n"
        "zinit -all\nopt -full\ntechmap\nopt -fast\ndfflegalize -cell $_DFF_P_ 01\nzinit -all\nopt_clean\n"
        f"setundef -zero\naigmap\nopt_clean\nwrite_aiger -zinit {miter}\n")
    run(["yosys", "-Q", "-T", script], seconds)
    told = run(["berkeley-abc", "-c", f"read_aiger {miter}; print_stats; dprove"], seconds)
    # The second is what it says without registers.
    if "Networks are equivalent" not in told and not re.search(r"^UNSATISFIABLE", told, re.M):
        raise NotProved(tail(told))
    return int(re.search(r"lat = *(\d+)", told)[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seconds", type=int, default=600, help="limit of each step (600)")
    parser.add_argument("--break", dest="broken", action="store_true")
    parser.add_argument("blocks", nargs="*", metavar="BLOCK", help="all of them unless named")
    arguments = parser.parse_args()
    unknown = [block for block in arguments.blocks if block not in BLOCKS]
    if unknown:
        parser.error(f"{', '.join(unknown)}: unknown; there are {', '.join(BLOCKS)}")
    failed = False
    with tempfile.TemporaryDirectory(prefix="ternion-equal-") as name:
        shared = pathlib.Path(name)
        library, models = shared / "cells.lib", shared / "models.v"
        subprocess.run([support.ternion(), "cells", "liberty", support.DEFAULT, "-o", library], check=True)
        # A flip-flop that holds the complement starts with the complement of zero.
        models.write_text(re.sub(r"(\w+) <= ~\w+;", r"\g<0>\ninitial \1 = 1'b1;",
                                 support.cell_models(library)))
        for block in arguments.blocks or BLOCKS:
            folder = shared / block
            folder.mkdir()
            begin, start = os.times(), time.monotonic()
            try:
                map_block(block, library, folder, arguments.seconds)
                if arguments.broken:
                    break_netlist(folder / "out/netlist.v")
                registers = prove(block, models, folder, arguments.seconds)
                failed = failed or arguments.broken
                told = f"proved equal, {registers} registers of both"
            except (NotProved, subprocess.TimeoutExpired) as error:
                failed = failed or not arguments.broken
                told = f"NOT PROVED: {error}"
            end = os.times()
            spent = sum(end[2:4]) - sum(begin[2:4])
            print(f"{block}: {told}, {spent:.0f} s of processor time, {time.monotonic() - start:.0f} s",
                  flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
