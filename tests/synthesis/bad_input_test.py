#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Bad input to mapping: exit status 1, a sentence that says what, nothing written."""

import argparse
import re
import unittest

import support
from synthesis import blocks, flow
from synthesis.tools import Failed


def without_cells(pattern):
    """The small library without the cells of these names."""
    text = support.OSU018.read_text()
    for cell in support.Library(support.OSU018).all.values():
        if re.fullmatch(pattern, cell.name):
            text = text.replace(cell.source, "")
    return text


class BadInput(support.SynthesisCase):
    def refused_library(self, reason, text, module="adder"):
        path = self.folder / "broken.lib"
        path.write_text(text)
        self.refused(reason, "--module", module, "--sources", f"{module}.sv", "--liberty", path,
                     "--out", self.out)

    def refused_adder(self, reason, *arguments):
        self.refused(reason, "--module", "adder", "--out", self.out, *arguments)

    def test_unknown_names(self):
        self.refused("no block 'nothing'", "--block", "nothing", "--out", self.out)
        self.refused("`nothing' not found", "--module", "nothing", "--liberty", support.OSU018,
                     "--out", self.out)
        self.refused_adder("nothing.sv: no such file", "--sources", "nothing.sv")
        self.refused_adder("nothing.lib: no such file", "--sources", "adder.sv", "--liberty",
                           "nothing.lib")

    def test_blocks_that_lack_a_field_or_name_an_unknown_recipe(self):
        path = self.folder / "blocks.toml"
        path.write_text('[[block]]\nname = "a"\nmodule = "adder"\nparameters = {}\nsources = []\n')
        with self.assertRaisesRegex(Failed, "block 'a': arithmetic: missing"):
            blocks.block("a", self.rtl, path)
        path.write_text(path.read_text() + 'arithmetic = "ternary"\nrecipe = "cake"\n')
        design = blocks.block("a", self.rtl, path)
        options = argparse.Namespace(recipe=None, keep_hierarchy=False, abc_delay_ps=None)
        with self.assertRaisesRegex(Failed, "a: recipe 'cake' is not one of choices, area"):
            flow.attempts(design, options)
        design.recipe = "area"
        options.clock_ps = 1000
        self.assertEqual(flow.attempts(design, options), [("area", 1000), ("area", 400)])
        path.write_text("[[block")
        with self.assertRaisesRegex(Failed, "blocks.toml"):
            blocks.block("a", self.rtl, path)

    def test_parameters_are_integers(self):
        self.refused_adder("--parameters Width: expected NAME=INTEGER", "--sources", "adder.sv",
                           "--parameters", "Width")
        self.refused_adder("--parameters W=x: expected", "--sources", "adder.sv", "--parameters", "W=x")

    def test_periods_are_positive(self):
        for arguments in (("--clock-ps", "0"), ("--sweep", "1000,-1"), ("--wire-per-fanout-ff", "x")):
            done = self.run_script("--block", "ternary_adder_tree_64", *arguments)
            self.assertEqual(done.returncode, 2)
            self.assertIn(arguments[0], done.stderr)

    def test_a_library_without_flip_flops(self):
        self.refused_library("no flip-flop", without_cells("DFF.*"))

    def test_a_library_without_buffers(self):
        self.refused_library("no buffer", without_cells("(CLK)?BUF.*"))

    def test_a_library_without_latches_cannot_gate_clocks(self):
        self.refused_library("no latch for", without_cells("LATCH"))

    def test_damaged_libraries(self):
        text = support.OSU018.read_text()
        self.refused_library("no library group", "")
        self.refused_library("not closed", text[:len(text) // 2])
        self.refused_library("no cells", text[:text.index("cell (")] + "}")
        self.refused_library("cannot read", text.replace('"(A B)"', '"(A @ B)"'))

    def test_rtl_that_cannot_be_read(self):
        (self.rtl / "adder.sv").write_text("module adder (input logic a_i); assign b = ; endmodule\n")
        self.refused_adder("syntax error", "--sources", "adder.sv", "--liberty", support.OSU018)

    def test_a_cell_reader_that_is_not_there(self):
        self.refused("no such program", "--module", "adder", "--sources", "adder.sv", "--out", self.out,
                     "--liberty", support.OSU018, support.OSU018,
                     environment={"TERNION": str(self.folder / "nothing")})


if __name__ == "__main__":
    unittest.main(verbosity=2)
