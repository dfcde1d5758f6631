# SPDX-License-Identifier: Apache-2.0
"""`ternion cells`: derive, write as Liberty, list; and what it refuses."""

import gzip
import json
import re

from support import REPOSITORY, CommandTest, main

SHIPPED = REPOSITORY / "energy" / "cells" / "asap7-rvt-tt.json"
INVERTER = """library (one) {
  time_unit : "1ns"; capacitive_load_unit (1, pf); leakage_power_unit : "1nW"; nom_voltage : 1.8;
  lu_table_template (t) { variable_1 : total_output_net_capacitance; variable_2 : input_net_transition;
    index_1 ("0.01, 0.03"); index_2 ("0.1, 0.3"); }
  cell (NAME) { area : 16; cell_leakage_power : 0.5;
    pin (A) { direction : input; capacitance : 0.009; }
    pin (Y) { direction : output; function : "!A";
      timing () { related_pin : "A"; timing_sense : negative_unate;
        cell_rise (t) { values ("0.1, 0.2", "0.3, 0.6"); } rise_transition (scalar) { values ("0.2"); }
        cell_fall (t) { values ("0.1, 0.2", "0.3, 0.6"); } fall_transition (scalar) { values ("0.2"); } } }
  }
}
"""


class Cells(CommandTest):
    def write(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path

    def inverter(self, cell="INV"):
        return self.write(f"{cell}.lib", INVERTER.replace("NAME", cell))

    def test_the_list_has_a_line_per_cell(self):
        table = self.succeed("cells", "list", SHIPPED)
        cells = json.loads(SHIPPED.read_text())["cells"]
        self.assertIn(f"{len(cells)} cells, 0.7 V, 25 C", table)
        for cell in cells:
            self.assertRegex(table, rf"(?m)^{cell['name']} +{cell['area_um2']:.6g} ")

    def test_a_cell_in_full(self):
        text = self.succeed("cells", "list", self.inverter(), "--cell", "INV")
        self.assertIn("INV of one: logic, 16 um2, 0.5 nW", text)
        # At the upper one of two slews and loads: 0.6 ns.
        self.assertRegex(text, r"delay ps +A -> Y +600 +600 +300 +30")

    def test_derived_tables(self):
        out = self.folder / "cells.json"
        self.succeed("cells", "derive", self.inverter(), "--slews", "100,200", "--loads", "10,20", "--license",
                     "Apache-2.0", "-o", out)
        data = json.loads(out.read_text())
        self.assertEqual(data["source"], "INV.lib")
        self.assertEqual(data["license"], "Apache-2.0")
        arc = data["cells"][0]["pins"][1]["delay"][0]
        self.assertEqual(arc["rise"], [100, 200, 150, 300])
        self.assertEqual(arc["rise_slew"], [200])

    def test_liberty_of_several_files_is_one_library(self):
        compressed = self.folder / "B.lib.gz"
        compressed.write_bytes(gzip.compress(INVERTER.replace("NAME", "B").encode()))
        text = self.succeed("cells", "liberty", self.inverter("A"), compressed)
        self.assertEqual(re.findall(r"^  cell \((\w+)\)", text, re.MULTILINE), ["A", "B"])
        again = self.write("again.lib", text)
        self.assertEqual(self.succeed("cells", "liberty", again), text)

    def test_leaving_cells_out(self):
        derive = ("cells", "derive", self.inverter("AA"), self.inverter("AB"), self.inverter("B"))
        data = json.loads(self.succeed(*derive, "--leave-out", "A?"))
        self.assertEqual([cell["name"] for cell in data["cells"]], ["B"])
        self.refused(*derive, "--leave-out", "C*,A?", names=["--leave-out", "C*", "matches no cell"])

    def test_bad_files(self):
        self.refused("cells", "list", self.folder / "none.lib", names=["none.lib"])
        self.refused("cells", "list", self.write("a.lib", "module a;\n"), names=["a.lib", "line 1"])
        broken = self.write("b.lib", INVERTER.replace('"0.1, 0.2"', '"0.1, x"'))
        self.refused("cells", "liberty", broken, names=["b.lib", "line 9", "no list of finite numbers"])
        self.refused("cells", "list", self.write("c.json", "{}"), names=["c.json", "schema"])
        self.refused("cells", "list", self.write("d.lib.gz", "\x1f\x8b"), names=["d.lib.gz"])
        self.refused("cells", "list", self.inverter(), self.inverter(), names=["INV", "stands before it"])

    def test_bad_options(self):
        self.refused("cells", code=2)
        self.refused("cells", "list", code=2)
        self.refused("cells", "derive", self.inverter(), "--slews", "fast", code=2)
        self.refused("cells", "derive", self.inverter(), "--slews", "20,10", names=["slews", "must rise"])
        self.refused("cells", "derive", self.inverter(), "--loads=-1,1", names=["loads", "negative"])
        self.refused("cells", "list", self.inverter(), "--cell", "NAND", names=["NAND", "no such cell"])

    def test_a_failure_leaves_the_output_as_it_was(self):
        out = self.write("out.lib", "mine\n")
        self.refused("cells", "liberty", self.write("a.lib", "library ("), "-o", out, names=["a.lib"])
        self.assertEqual(out.read_text(), "mine\n")
        self.refused("cells", "liberty", self.inverter(), "-o", self.folder, names=["is a folder"])
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["INV.lib", "a.lib", "out.lib"])


if __name__ == "__main__":
    main()
