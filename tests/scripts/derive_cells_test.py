#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""scripts/derive_cells finds ASAP7's files in a folder, and says what is missing."""

import json

from support import SCRIPTS, ScriptTest, run, unittest

CELLS = {"AO": ["AO21x1", "AOI331xp33", "AO322x2"], "INVBUF": ["INVx1"], "OA": ["OA21x2"],
         "SEQ": ["DFFHQNx1", "SDFHx1", "ICGx2p67DC_A", "ICGx1"], "SIMPLE": ["NAND2xp5"]}


class DeriveCells(ScriptTest):
    def library(self, group):
        cells = "".join(f"cell ({name}) {{ area : 1; pin (A) {{ direction : input; }} }}\n" for name in CELLS[group])
        path = self.folder / f"asap7sc7p5t_{group}_RVT_TT_nldm_1.lib"
        path.write_text(f"library ({group}) {{ nom_voltage : 0.7;\n{cells}}}\n")
        return path

    def test_the_five_files_become_one(self):
        for group in CELLS:
            self.library(group)
        out = self.folder / "cells.json"
        done = run(SCRIPTS / "derive_cells", "--liberty-folder", self.folder, "--out", out)
        self.assertEqual(done.returncode, 0, done.stderr)
        names = [cell["name"] for cell in json.loads(out.read_text())["cells"]]
        self.assertEqual(names, ["AO21x1", "INVx1", "OA21x2", "DFFHQNx1", "ICGx1", "NAND2xp5"])

    def test_what_is_missing_is_named(self):
        for group in ("AO", "INVBUF", "SEQ", "SIMPLE"):
            self.library(group)
        done = run(SCRIPTS / "derive_cells", "--liberty-folder", self.folder)
        self.assertEqual(done.returncode, 1)
        self.assertIn("0 files of group OA", done.stderr)
        self.assertEqual(run(SCRIPTS / "derive_cells").returncode, 1)
        self.assertEqual(run(SCRIPTS / "derive_cells", "--what").returncode, 1)


if __name__ == "__main__":
    unittest.main()
