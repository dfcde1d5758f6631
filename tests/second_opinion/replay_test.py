#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Recorded runs replayed by Icarus Verilog: the RTL itself, and the RTL as Yosys reads it.

Usage: replay_test.py, with $WRITE_VECTORS the built program that records

Every pin is compared in every cycle with the Verilated RTL, which agrees with the plain-loop cycle
model in each recorded run. Unknown bits are driven where a pin means nothing and found where one
should be known.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
TINY = ROOT / "compiler/targets/tiny.toml"
SEED = os.environ.get("TERNION_SEED", "7")
COUNT = 3  # cases before only new kinds are taken
STATUSES = ["none", "illegal_instruction", "outside_window", "bus_error", "invalid_weight", "bad_length",
            "buffer_overflow", "token_overflow", "missing_halt", "missing_token", "aborted", "watchdog"]
# What Icarus 11 says about sound code. Anything else is an error.
KNOWN = [
    # Only a choice of when a process runs again: too often, which costs time.
    "sorry: constant selects in always_\\* processes are not currently supported",
    # It picks the first branch that matches, as Verilator's assertions show there is but one.
    "sorry: Case unique/unique0 qualities are ignored",
    # A constant for these parameters.
    "tern_csr.sv:\\d+: warning: always_comb process has no sensitivities",
]


def run(*command, check=True, folder=None):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False,
                          cwd=folder)
    if check and done.returncode != 0:
        raise AssertionError(f"{command}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done


class Replay(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="ternion-replay-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        print(f"seed of the cases: {SEED} ($TERNION_SEED)")
        lines = run(os.environ["WRITE_VECTORS"], "tiny", SEED, COUNT, cls.folder / "vectors").stdout
        cls.cases = [json.loads(line) for line in lines.splitlines()]
        cls.sources = run(ROOT / "scripts/icarus_sources", cls.folder / "rtl").stdout.split()
        lines = run(ROOT / "scripts/target_parameters", TINY).stdout.split()
        cls.parameters = dict(line.split("=") for line in lines)

    def build(self, name, sources, parameters=""):
        """A simulation of the design in these sources."""
        program = self.folder / name
        done = run("iverilog", "-g2012", "-Wall", f"-DBUS_BITS={self.parameters['BusBits']}",
                   *([f"-DPARAMETERS={parameters}"] if parameters else []), f"-I{HERE / 'include'}",
                   "-s", "replay_tb", "-o", program, HERE / "replay_tb.sv", *sources)
        other = [line for line in (done.stdout + done.stderr).splitlines()
                 if "timescale" not in line and not any(re.search(known, line) for known in KNOWN)]
        self.assertEqual(other, [])
        return program

    def build_source(self, sources):
        values = ", ".join(f".{name}({value})" for name, value in self.parameters.items())
        return self.build("source", sources, f"#({values})")

    def replay(self, program, case):
        zero = ["+zero_memories"] if case["zero_memories"] else []
        return run("vvp", "-n", program, f"+vectors={self.folder / 'vectors' / case['file']}", *zero,
                   check=False)

    def replay_all(self, program):
        cycles = bits = 0
        for case in self.cases:
            with self.subTest(case=case):
                done = self.replay(program, case)
                found = re.search(r"EQUAL (\d+) cycles, (\d+) bits", done.stdout)
                self.assertTrue(done.returncode == 0 and found, done.stdout + done.stderr)
                self.assertEqual(int(found[1]), case["cycles"])
                cycles += int(found[1])
                bits += int(found[2])
        print(f"{program.name}: {len(self.cases)} runs, {cycles} cycles, {bits} bits as recorded")

    def test_cases_end_in_every_way(self):
        kinds = {kind for case in self.cases for kind in case["kinds"]}
        for status in STATUSES:
            self.assertIn(f"status {status}", kinds)
        for kind in ("resumed", "bus stuck", "compiled", "in-order", "racing", "disturbed: soft reset",
                     "disturbed: abort", "disturbed: clear and freeze", "disturbed: silent memory"):
            self.assertIn(kind, kinds)
        # Some run with unknown bits in the on-chip memories.
        self.assertTrue(any(not case["zero_memories"] for case in self.cases))

    def test_rtl(self):
        self.replay_all(self.build_source(self.sources))

    def test_rtl_as_yosys_reads_it(self):
        """No optimization: every multiplexer passes unknown bits on, which `if` in the source may hide."""
        netlist = self.folder / "netlist.v"
        names = [line for line in (ROOT / "rtl/rtl.f").read_text().split() if line.endswith(".sv")]
        chosen = " ".join(f"-chparam {name} {value}" for name, value in self.parameters.items())
        run("yosys", "-q", "-p",
            f"read_verilog -sv -Iinclude {' '.join(names)}\nblackbox tern_sram\n"
            f"hierarchy -check -top tern_top {chosen}\nproc\nrename -top tern_top\n"
            f"write_verilog -noattr {netlist}", folder=ROOT / "rtl")
        memory = [name for name in self.sources if name.endswith(("tern_pkg.sv", "tern_sram.sv"))]
        self.replay_all(self.build("netlist", [netlist, *memory]))

    def test_a_changed_design_is_found(self):
        """A FIFO that takes one word less, and a register that no reset clears."""
        for file, old, new in (
                ("prim/tern_fifo.sv", "count_q != CountW'(Depth);", "count_q < CountW'(Depth - 1);"),
                ("prim/tern_fifo.sv", "!rst_ni || flush_i", "flush_i")):
            with self.subTest(new=new):
                path = next(name for name in self.sources if name.endswith(file))
                text = pathlib.Path(path).read_text()
                self.assertEqual(text.count(old), 1, f"{file}: {old}")
                changed = self.folder / pathlib.Path(file).name
                changed.write_text(text.replace(old, new))
                program = self.build_source([changed if name == path else name for name in self.sources])
                self.assertTrue(any(self.replay(program, case).returncode != 0 for case in self.cases))


if __name__ == "__main__":
    unittest.main(verbosity=2)
