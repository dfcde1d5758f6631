#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""blocks_equal.py on netlists with one fault each: none is proved equal, and each is refused for its own reason.

What would break it: anything of a netlist that the and-inverter graph does not hold, such as clocks, or that it holds
in one of two ways, such as a net of two drivers.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))
# pylint: disable=wrong-import-position
import blocks_equal
import correspondence

SECONDS = 300


def cell_of(kind, *pins):
    """A cell as `write_verilog` has it: its name and what its pins are connected to."""
    connections = ",\n".join(rf"    \.{pin}\((.*)\)" for pin in pins)
    return re.compile(rf"  {kind}_ASAP7_75t_R (\S+) \(\n{connections}\n  \);\n")


FLIP_FLOP = cell_of("DFFHQNx1", "CLK", "D", "QN")
NOR = cell_of("NOR2xp33", "A", "B", "Y")
TIE = cell_of("TIELOx1", "L")
CLOCK = "Assertion failed: selection is not empty.*_DFF_P_"


class Faults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="ternion-faults-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        library, cls.models = blocks_equal.write_cells(cls.folder)
        cls.netlists = {}
        for name in ("tern_tokens", "tern_burst"):
            block = blocks_equal.Block(name)
            blocks_equal.map_block(block, library, cls.folder / name, SECONDS)
            cls.netlists[name] = block, (cls.folder / name / "netlist.v").read_text()
        (cls.folder / "memories.v").write_text("")

    def prove(self, name, cell, fault):
        """The proof of a block whose first such cell is replaced."""
        block, text = self.netlists[name]
        self.assertRegex(text, cell)
        (self.folder / "netlist.v").write_text(cell.sub(fault, text, count=1))
        blocks_equal.prove(block, self.models, self.folder, SECONDS)

    def refused(self, name, cell, fault, reason):
        with self.assertRaisesRegex(correspondence.NotEqual, f"(?s){reason}"):
            self.prove(name, cell, fault)

    def test_none_is_proved(self):
        self.prove("tern_tokens", NOR, r"\g<0>")
        self.prove("tern_burst", TIE, r"\g<0>")

    def test_another_clock(self):
        for clock in ("1'b0", "rst_ni", r"\3", ""):
            with self.subTest(clock=clock):
                self.refused("tern_tokens", FLIP_FLOP,
                             rf"DFFHQNx1_ASAP7_75t_R \1 (.CLK({clock}), .D(\3), .QN(\4));\n", CLOCK)

    def test_a_gated_clock_without_a_latch(self):
        self.refused("tern_tokens", FLIP_FLOP,
                     "wire gated; AND2x2_ASAP7_75t_R gate (.A(clk_i), .B(rst_ni), .Y(gated));\n"
                     r"DFFHQNx1_ASAP7_75t_R \1 (.CLK(gated), .D(\3), .QN(\4));\n", CLOCK)

    def test_the_other_edge(self):
        self.refused("tern_tokens", FLIP_FLOP, r"DFFLQNx1_ASAP7_75t_R \1 (.CLK(clk_i), .D(\3), .QN(\4));\n", CLOCK)

    def test_a_latch(self):
        self.refused("tern_tokens", FLIP_FLOP, r"DHLx1_ASAP7_75t_R \1 (.CLK(clk_i), .D(\3), .Q(\4));\n",
                     "latches are not supported")

    def test_a_reset_at_any_time(self):
        self.refused("tern_tokens", FLIP_FLOP,
                     r"DFFASRHQNx1_ASAP7_75t_R \1 (.CLK(\2), .D(\3), .QN(\4), .RESETN(rst_ni), .SETN(1'b1));\n",
                     "DFFASRHQNx1_ASAP7_75t_R")

    def test_two_drivers(self):
        # On either side of the right one.
        wrong = r"NAND2xp33_ASAP7_75t_R wrong (.A(rst_ni), .B(give_i), .Y(\4));\n"
        for place, fault in (("before", wrong + r"\g<0>"), ("behind", r"\g<0>" + wrong)):
            with self.subTest(place=place):
                self.refused("tern_tokens", NOR, fault, "multiple conflicting drivers")

    def test_no_driver(self):
        self.refused("tern_tokens", NOR, "", "is used but has no driver")
        self.refused("tern_burst", TIE, "", "has no driver|input names")

    def test_an_input_left_open(self):
        self.refused("tern_tokens", NOR, r"NOR2xp33_ASAP7_75t_R \1 (.A(\2), .Y(\4));\n", "input names")

    def test_an_undefined_bit_is_no_zero(self):
        self.refused("tern_burst", TIE, r"assign \2 = 1'bx;\n", r"selection is not empty.*anyseq")

    def test_a_register_that_keeps_its_value(self):
        with self.assertRaises(correspondence.Different):
            self.prove("tern_tokens", FLIP_FLOP,
                       "wire kept; INVx1_ASAP7_75t_R keep (.A(\\4), .Y(kept));\n"
                       r"DFFHQNx1_ASAP7_75t_R \1 (.CLK(\2), .D(kept), .QN(\4));\n")

    def test_a_proof_that_fails_has_found_no_broken_gate(self):
        kept = self.folder / "kept/tern_tokens"
        kept.mkdir(parents=True)
        (kept / "netlist.json").write_text('{"modules": {}}')
        for text, said in (("module tern_tokens; endmodule\n", "no gate to break"),
                           ("  INVx1_ASAP7_75t_R of_no_module ();\n", "ERROR")):
            with self.subTest(said=said):
                (kept / "netlist.v").write_text(text)
                done = subprocess.run([blocks_equal.__file__, "--break", "--netlists", kept.parent, "tern_tokens"],
                                      capture_output=True, text=True, check=False)
                self.assertEqual(done.returncode, 1)
                self.assertIn(said, done.stdout)


class Names(unittest.TestCase):
    def test_inputs_without_a_name_are_not_paired(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "wire.aig"
            correspondence.write_aiger(path, 1, [], [2])
            with self.assertRaisesRegex(correspondence.NotEqual, "input names"):
                correspondence.Correspondence(correspondence.Circuit(path), correspondence.Circuit(path))


if __name__ == "__main__":
    unittest.main()
