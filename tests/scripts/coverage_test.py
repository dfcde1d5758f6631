# SPDX-License-Identifier: Apache-2.0
"""scripts/coverage on data made here: what counts as reached, what may be left out, when it fails."""

import json
import shutil
import unittest

from support import SCRIPTS, ScriptTest, run

SOURCE = "module m;\n  a line\n  default: unreachable\n  logic [1:0] wire_q;\nendmodule\n"


class Coverage(ScriptTest):
    def setUp(self):
        super().setUp()
        self.scripts = self.copy_scripts("coverage")
        shutil.copytree(SCRIPTS / "rtl_coverage", self.scripts / "rtl_coverage",
                        ignore=shutil.ignore_patterns("__pycache__"))
        self.rtl = self.folder / "rtl"
        self.rtl.mkdir()
        (self.rtl / "m.sv").write_text(SOURCE)
        self.data = self.folder / "build/coverage/coverage-data"
        self.data.mkdir(parents=True)
        self.exclude("")

    def exclude(self, text):
        (self.rtl / "coverage.toml").write_text(text)

    def write(self, name, *points):
        """Points (page, line, what, count) as Verilator writes them."""
        self.data.joinpath(name).write_text("# SystemC::Coverage-3\n" + "".join(
            f"C '\1f\2{self.rtl / 'm.sv'}\1l\2{line}\1n\2{1}\1page\2{page}/m\1o\2{what}' {count}\n"
            for page, line, what, count in points))

    def report(self, *options):
        return run(self.scripts / "coverage", "--report-only", *options)

    def total(self, kind):
        done = self.report()
        self.assertEqual(done.returncode, 0, done.stderr)
        summary = json.loads((self.folder / "build/coverage/report/summary.json").read_text())
        return summary["total"][kind]

    def test_a_line_is_reached_by_any_design_a_toggle_by_its_own(self):
        self.write("one.1.dat", ("v_line", 2, "block", 0), ("v_toggle", 4, "wire_q[0]", 0))
        self.write("one.2.dat", ("v_line", 2, "block", 0), ("v_toggle", 4, "wire_q[0]", 3))
        self.write("two.3.dat", ("v_line", 2, "block", 7), ("v_toggle", 4, "wire_q[0]", 0))
        self.assertEqual(self.total("line"), {"points": 1, "reached": 1, "excluded": 0, "percent": 100.0})
        self.assertEqual(self.total("toggle"), {"points": 2, "reached": 1, "excluded": 0, "percent": 50.0})

    def test_toggles_of_a_block_by_itself_do_not_count(self):
        self.write("block_m.1.dat", ("v_user", 2, "Seen_C", 1), ("v_toggle", 4, "wire_q[0]", 1))
        self.assertEqual(self.total("user")["reached"], 1)
        self.assertEqual(self.total("toggle")["points"], 0)

    def test_check_fails_below_the_goal_and_not_above(self):
        good = [("v_line", 2, "block", 1), ("v_toggle", 4, "wire_q[0]", 1), ("v_user", 2, "Seen_C", 1)]
        self.write("one.1.dat", *good)
        self.assertEqual(self.report("--check").returncode, 0)
        self.write("one.2.dat", ("v_user", 3, "Never_C", 0))
        failed = self.report("--check")
        self.assertEqual(failed.returncode, 1)
        self.assertIn("below the goal: user", failed.stderr)
        self.assertEqual(self.report().returncode, 0)

    def test_an_exclusion_leaves_out_what_it_fits_and_was_missed(self):
        self.write("one.1.dat", ("v_branch", 2, "if", 1), ("v_branch", 3, "case", 0))
        entry = '[[exclude]]\nfiles = ["m.sv"]\nkind = "line"\nnames = "case"\nsource = "default:"\nreason = "never"\n'
        self.exclude(entry)
        self.assertEqual(self.total("line"), {"points": 1, "reached": 1, "excluded": 1, "percent": 100.0})
        for wrong, message in ((entry.replace('"case"', '"if"').replace('"default:"', '"a line"'), "is reached"),
                               (entry.replace('"case"', '"other"'), "fits no point"),
                               (entry.replace('reason = "never"\n', ""), "reason"),
                               (entry + 'bit = "3"\n', "unknown: bit")):
            self.exclude(wrong)
            done = self.report()
            self.assertEqual(done.returncode, 1, wrong)
            self.assertIn(message, done.stderr)

    def test_bits_are_left_out_by_their_numbers(self):
        self.write("one.1.dat", *(("v_toggle", 4, f"wire_q[{bit}]", int(bit == 4)) for bit in range(12)))
        self.exclude('[[exclude]]\nfiles = ["m.sv"]\nkind = "toggle"\nnames = "wire_q"\nbits = "0-2, 4, 10"\n'
                     'reason = "aligned"\n')
        self.assertEqual(self.total("toggle"), {"points": 8, "reached": 1, "excluded": 4, "percent": 12.5})

    def test_data_that_is_missing_or_damaged_is_told(self):
        none = self.report()
        self.assertEqual(none.returncode, 1)
        self.assertIn("no coverage data", none.stderr)
        for line in ("not a point", "C '\1f\2m.sv' many", "C '\1l\2one' 1", "C 'page' 1"):
            (self.data / "one.1.dat").write_text(f"# SystemC::Coverage-3\n{line}\n")
            damaged = self.report()
            self.assertEqual(damaged.returncode, 1)
            self.assertIn("one.1.dat:2: not a coverage point", damaged.stderr)


if __name__ == "__main__":
    unittest.main()
