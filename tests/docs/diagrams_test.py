#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Every drawing was made from the text beside it, and a stale one is found."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
DIAGRAMS = REPOSITORY / "docs/diagrams"


def check(folder):
    return subprocess.run([REPOSITORY / "scripts/make_diagrams", "--check", "--folder", folder],
                          capture_output=True, text=True, check=False)


class Diagrams(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ternion-docs-")) / "diagrams"
        self.addCleanup(shutil.rmtree, self.folder.parent, ignore_errors=True)
        shutil.copytree(DIAGRAMS, self.folder)

    def refused(self, reason):
        done = check(self.folder)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn(reason, done.stderr)

    def test_the_drawings_are_current(self):
        done = check(DIAGRAMS)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_changed_text_is_found(self):
        source = self.folder / "chain.dot"
        source.write_text(source.read_text().replace("checkpoint -> model", "target -> model"))
        self.refused("chain.svg: drawn from another chain.dot")

    def test_a_missing_drawing_is_found(self):
        (self.folder / "datapath.svg").unlink()
        self.refused("datapath.svg: missing")

    def test_a_drawing_without_a_text_is_found(self):
        (self.folder / "load_path.dot").unlink()
        self.refused("no .dot for load_path")

    @unittest.skipUnless(shutil.which("dot"), "Graphviz is not installed")
    def test_an_edited_drawing_is_found(self):
        drawing = self.folder / "accelerator.svg"
        text = drawing.read_text()
        self.assertIn(">counters<", text)
        drawing.write_text(text.replace(">counters<", ">clocks<"))
        self.refused("accelerator.svg: does not show what accelerator.dot says")


class BlockDiagrams(unittest.TestCase):
    """The drawings of ports, parts and states show what the SystemVerilog says."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ternion-docs-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.rtl = shutil.copytree(REPOSITORY / "rtl", self.folder / "rtl")

    def check(self):
        return subprocess.run(
            [REPOSITORY / "scripts/make_block_diagrams", "--check", "--rtl", self.rtl],
            capture_output=True, text=True, check=False)

    def change(self, path, old, new):
        text = (self.rtl / path).read_text()
        self.assertIn(old, text)
        (self.rtl / path).write_text(text.replace(old, new, 1))

    def test_they_are_current(self):
        done = self.check()
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_another_transition_is_found(self):
        self.change("execute/tern_execute.sv", "if (overflow_o) state_q <= Stopped;",
                    "if (overflow_o) state_q <= Idle;")
        self.assertIn("states_tern_execute.dot", self.check().stderr)

    def test_another_condition_is_found(self):
        self.change("load/tern_load_data.sv", "if (head_valid) state_q <= Active;",
                    "if (!head_valid) state_q <= Active;")
        self.assertIn("states_tern_load_data.dot", self.check().stderr)

    def test_another_part_is_found(self):
        self.change("load/tern_load.sv", "tern_fifo #(", "tern_tokens #(")
        self.assertIn("block_tern_load.dot", self.check().stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
