#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The tables on the block pages say what the SystemVerilog says, and a difference is found."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


def check(rtl, pages):
    return subprocess.run(
        [REPOSITORY / "scripts/make_block_tables", "--check", "--rtl", rtl, "--pages", pages],
        capture_output=True, text=True, check=False)


class BlockTables(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ternion-docs-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.rtl = shutil.copytree(REPOSITORY / "rtl", self.folder / "rtl")
        self.pages = shutil.copytree(REPOSITORY / "docs/blocks", self.folder / "blocks")

    def change(self, path, old, new):
        text = path.read_text()
        self.assertIn(old, text)
        path.write_text(text.replace(old, new, 1))

    def refused(self, reason):
        done = check(self.rtl, self.pages)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn(reason, done.stderr)

    def test_the_pages_are_current(self):
        done = check(REPOSITORY / "rtl", REPOSITORY / "docs/blocks")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_wider_port_is_found(self):
        self.change(self.rtl / "array/tern_lane.sv", "input  logic [1:0] ", "input  logic [2:0] ")
        self.refused("lane.md")

    def test_a_new_parameter_needs_a_meaning(self):
        self.change(self.rtl / "prim/tern_fifo.sv", "int unsigned Width = 8,",
                    "int unsigned Width = 8,\n  parameter int unsigned Spare = 1,")
        self.refused("Spare has no meaning")

    def test_another_default_is_found(self):
        self.change(self.rtl / "prim/tern_sram.sv", "Width = 8,", "Width = 16,")
        self.refused("sram.md")

    def test_an_edited_table_is_found(self):
        self.change(self.pages / "sram.md", "| `we_i` | input |", "| `we_i` | output |")
        self.refused("sram.md")

    def test_a_block_without_a_page_is_found(self):
        (self.pages / "tokens.md").unlink()
        self.refused("no page has the tables of tern_tokens")

    def test_a_header_it_cannot_read_is_an_error(self):
        self.change(self.rtl / "array/tern_lane.sv", "input  logic [1:0] ", "inout  wire  [1:0] ")
        self.refused("tern_lane: cannot read the line")


if __name__ == "__main__":
    unittest.main(verbosity=2)
