#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""scripts/compare_cells, with Debian's osu018 as the full library: derived cells stay within 5 % of it."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
OSU018 = pathlib.Path("/usr/share/qflow/tech/osu018/osu018_stdcells.lib")
TERNION = os.environ["TERNION"]


class CompareCells(unittest.TestCase):
    def setUp(self):
        for tool in ("yosys", "sta"):
            self.assertTrue(shutil.which(tool), f"{tool} is missing; run scripts/bootstrap --tests")
        self.assertTrue(OSU018.is_file(), "qflow-tech-osu018 is missing; run scripts/bootstrap --tests")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ternion-compare-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def derive(self, loads):
        cells = self.folder / "cells.json"
        subprocess.run([TERNION, "cells", "derive", OSU018, "--slews", "60,300,1000", "--loads", loads, "-o", cells],
                       check=True)
        return cells

    def compare(self, cells, liberty=OSU018):
        return subprocess.run(
            [REPOSITORY / "scripts/compare_cells", "--liberty", liberty, "--cells", cells, "--block",
             "operation_int8_add", "--clock-ps", "20000", "--clock-gates", "0", "--json", self.folder / "result.json"],
            capture_output=True, text=True, check=False, timeout=280)

    def test_derived_cells_are_within_5_percent(self):
        done = self.compare(self.derive("10,60,240"))
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        rows = json.loads((self.folder / "result.json").read_text())["operation_int8_add"]
        self.assertEqual(len(rows), 5)
        for what, row in rows.items():
            self.assertGreater(row["full"], 0, what)
            self.assertLess(abs(row["derived"] / row["full"] - 1), 0.05, what)

    def test_cells_that_are_off_are_found(self):
        cells = self.derive("10,60,240")
        text = cells.read_text()
        slower = re.sub(r'"(rise|fall)":\[([^]]*)\]',
                        lambda found: f'"{found[1]}":[' + ",".join(f"{1.2 * float(value):.4g}"
                                                                   for value in found[2].split(",")) + "]", text)
        self.assertNotEqual(slower, text)
        cells.write_text(slower)
        done = self.compare(cells)
        self.assertEqual(done.returncode, 1)
        self.assertIn("beyond 5 %: operation_int8_add: longest path, ps: +", done.stderr)

    def test_a_file_that_is_not_there(self):
        done = self.compare(self.folder / "none.json")
        self.assertEqual(done.returncode, 1)
        self.assertIn("none.json: no such file", done.stderr)


if __name__ == "__main__":
    unittest.main()
