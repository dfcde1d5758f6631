#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Adders and clock gates become the cells meant, areas add up, and multipliers are found."""

import re
import unittest

import support


class Mapping(support.SynthesisCase):
    def test_every_adder_stays_where_it_is(self):
        report = self.map("adder")
        self.assertEqual(report["adders"], {"full": 7, "half": 1})
        cells = support.netlist(self.out)["cells"]
        for i in range(8):
            name = f"gen_bit[{i}].gen_{'full' if i else 'half'}.u_adder"
            self.assertEqual(cells[name]["type"], "FAX1" if i else "HAX1")
        verilog = (self.out / "netlist.v").read_text()
        self.assertEqual(len(re.findall(r"^  FAX1 ", verilog, re.MULTILINE)), 7)

    def test_a_library_without_adders_gets_logic_and_says_so(self):
        report = self.map("adder", "--dont-use", "FAX1", "HAX1")
        self.assertEqual(report["adders"], {"full": 0, "half": 0})
        self.assertEqual(report["special_cells"]["tern_full_adder_cell"], "generic logic")
        self.assertIn("tern_full_adder_cell: the library has no such cell", self.printed)
        self.assertNotIn("FAX1", report["by_cell"])

    def test_areas_add_up(self):
        report = self.map("adder")
        library = support.Library(support.OSU018)
        total = sum(library.all[cell["type"]].area
                    for cell in support.netlist(self.out)["cells"].values())
        self.assertAlmostEqual(report["area_um2"], total, places=3)
        self.assertAlmostEqual(sum(kind["area_um2"] for kind in report["by_kind"].values()), total, 2)
        self.assertEqual(sum(report["by_cell"].values()), report["cells"])

    def test_modules_areas_add_up_where_the_hierarchy_is_kept(self):
        done = self.run_script(
            "--module", "tern_column", "--parameters", "Lanes=4", "--keep-hierarchy", "--liberty",
            support.OSU018, "--clock-ps", "20000", "--json", self.folder / "report.json")
        self.assertEqual(done.returncode, 0, done.stderr)
        report = support.json.loads((self.folder / "report.json").read_text())
        modules = report["by_module"]
        self.assertEqual(modules["tern_lane"]["instances"], 4)
        self.assertAlmostEqual(modules["tern_column"]["area_um2"],
                               sum(entry["instances"] * entry["own_area_um2"]
                                   for entry in modules.values()), places=1)
        self.assertIn("tern_lane ", done.stdout)

    def test_drives_follow_loads_where_the_hierarchy_is_kept(self):
        path = support.default_liberty(self.folder)
        report = self.map("adder", "--keep-hierarchy", "--output-load-ff", "20", library=path)
        self.assertGreater(report["resized"]["up"], 0)
        library = support.Library(path)
        body = support.netlist(self.out)
        outputs = {bit for port in body["ports"].values() if port["direction"] == "output"
                   for bit in port["bits"]}
        seen = 0
        for cell in body["cells"].values():
            kind = library.all[cell["type"]]
            for pin in kind.outputs():
                if cell["connections"][pin.name][0] in outputs:
                    family = library.family(kind)
                    strongest = max(float(other.outputs()[0].attributes["max_capacitance"])
                                    for other in family)
                    allowed = float(kind.outputs()[0].attributes["max_capacitance"])
                    self.assertTrue(allowed / 4 >= 20 or allowed == strongest, cell["type"])
                    seen += len(family) > 1
        self.assertGreater(seen, 0)

    def test_banks_get_gated_clocks_unless_asked_not_to(self):
        gated = self.map("bank", "--clock-gates", "16")
        plain = self.map("bank", "--clock-gates", "17")
        self.assertEqual(gated["by_kind"]["latches"]["cells"], 1)
        self.assertEqual(plain["by_kind"]["latches"]["cells"], 0)
        self.assertLess(gated["by_kind"]["logic"]["cells"], plain["by_kind"]["logic"]["cells"])
        self.assertEqual(gated["by_kind"]["flip_flops"], plain["by_kind"]["flip_flops"])

    def test_a_multiplier_is_found(self):
        self.refused("is a $macc cell with a product term", "--module", "product", "--sources", "product.sv", "--liberty",
                     support.OSU018, "--out", self.out)
        report = self.map("product", "--multiplies")
        self.assertEqual(report["multiplying_modules"], ["product"])

    def test_cells_not_to_use_are_not_used(self):
        report = self.map("adder", "--dont-use", "*X2", "AOI*")
        self.assertIn("NOR2X1", report["by_cell"])
        self.assertIn("AOI21X1", report["library"]["not_used"])
        for cell in report["by_cell"]:
            self.assertFalse(cell.endswith("X2") or cell.startswith("AOI"), cell)


if __name__ == "__main__":
    unittest.main(verbosity=2)
