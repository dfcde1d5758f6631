# SPDX-License-Identifier: Apache-2.0
"""What scripts/prove does with its arguments, with a proof that is empty and with a block it cannot read.

Usage: prove_test.py PROJECT_ROOT
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv.pop(1))


def prove(*arguments):
    return subprocess.run([ROOT / "scripts/prove", *map(str, arguments)], capture_output=True,
                          text=True, check=False)


def table(*arguments):
    return subprocess.run([ROOT / "scripts/make_proof_table", *map(str, arguments)],
                          capture_output=True, text=True, check=False)


class Prove(unittest.TestCase):
    def scratch(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        rtl = pathlib.Path(folder.name) / "rtl"
        shutil.copytree(ROOT / "rtl", rtl)
        return rtl

    def test_every_specification_has_a_proof(self):
        listed = (ROOT / "rtl/formal/proofs.toml").read_text()
        for file in (ROOT / "rtl/formal").glob("*_spec.sv"):
            self.assertIn(f'top = "{file.stem}"', listed)

    def test_the_list_names_each_proof_and_what_it_says(self):
        done = prove("--list")
        self.assertEqual(done.returncode, 0)
        self.assertRegex(done.stdout, r"(?m)^fifo Depth=3 +words are neither lost")

    def test_short_and_long_together_are_all(self):
        titles = [set(prove("--list", *only).stdout.splitlines()) for only in ([], ["--short"], ["--long"])]
        self.assertEqual(titles[0], titles[1] | titles[2])
        self.assertFalse(titles[1] & titles[2])
        self.assertTrue(titles[1] and titles[2])

    def test_a_netlist_takes_the_place_of_its_block_alone(self):
        rtl = self.scratch()
        source, netlist = rtl / "control/tern_tokens.sv", rtl / "tokens.il"

        def write():
            subprocess.run(["yosys", "-q", "-p", f"read_verilog -sv -I{rtl}/include {source}; proc; opt; "
                            f"write_rtlil {netlist}"], check=True)

        write()
        self.assertEqual(prove("--netlist", netlist, "tokens").returncode, 0)
        refused = prove("--netlist", netlist, "lane")
        self.assertEqual(refused.returncode, 1)
        self.assertIn("tokens.il: the proof has no module tern_tokens", refused.stdout)
        source.write_text(source.read_text().replace("count_q - 1'b1", "count_q"))
        write()
        broken = prove("--netlist", netlist, "tokens")
        self.assertEqual(broken.returncode, 1)
        self.assertIn("does not hold", broken.stdout)

    def test_the_page_shows_what_is_proved(self):
        done = table("--check")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_page_that_is_not_current_is_told(self):
        rtl = self.scratch()
        file = rtl / "formal/proofs.toml"
        file.write_text(file.read_text().replace("Depth = 5", "Depth = 6"))
        done = table("--check", "--proofs", file)
        self.assertEqual(done.returncode, 1)
        self.assertIn("run scripts/make_proof_table", done.stderr)

    def test_seconds_come_from_a_run_that_proved_all_parameters(self):
        rtl = self.scratch()
        page, log = rtl / "formal.md", rtl / "log"
        page.write_text("<!-- table of proofs -->\n<!-- end of table -->\n")
        log.write_text("PASS     2.0 s  realign BusBytes=2 MaxWordBytes=3\nPASS     5.0 s  tokens\n"
                       "PASS    40.4 s  realign BusBytes=4 MaxWordBytes=2\nFAIL     3.0 s  lane\n")
        self.assertEqual(table("--page", page, "--log", log).returncode, 0)
        text = page.read_text()
        self.assertRegex(text, r"(?m)^\| \[`realign`\].*\| 42 \|$")
        self.assertRegex(text, r"(?m)^\| \[`tokens`\].*\| 5 \|$")
        self.assertRegex(text, r"(?m)^\| \[`lane`\].*\| - \|$")

    def test_a_lemma_that_does_not_exist_is_told(self):
        rtl = self.scratch()
        file = rtl / "formal/proofs.toml"
        file.write_text(file.read_text().replace('"BaseAligned_A", "RowNotEmpty_A"', '"Nothing_A"'))
        done = prove("--rtl", rtl, "load_window BusBits=64 MaxBurstBeats=16")
        self.assertEqual(done.returncode, 1)
        self.assertIn("Nothing_A", done.stdout)

    def test_an_unknown_proof_is_wrong_usage(self):
        done = prove("fifa")
        self.assertEqual(done.returncode, 2)
        self.assertIn("fifa: no such proof", done.stderr)

    def test_a_proof_whose_assumptions_exclude_everything_fails(self):
        rtl = self.scratch()
        file = rtl / "formal/tern_tokens_spec.sv"
        file.write_text(file.read_text().replace("assume (!take_i || available);",
                                                 "assume (!take_i && !give_i);"))
        done = prove("--rtl", rtl, "tokens")
        self.assertEqual(done.returncode, 1)
        self.assertIn("no run reaches cover_taken_o", done.stdout)

    def test_a_wrong_start_of_an_induction_fails(self):
        rtl = self.scratch()
        file = rtl / "load/tern_load_request.sv"
        text = file.read_text()
        self.assertEqual(text.count("reserved_q <= '0;"), 1)
        file.write_text(text.replace("reserved_q <= '0;", "reserved_q <= '1;"))
        done = prove("--rtl", rtl, "load_request BusBits=64 MaxBurstBeats=16 ReadFifoBeats=32")
        self.assertEqual(done.returncode, 1)
        self.assertIn("does not hold", done.stdout)

    def test_a_block_that_cannot_be_read_is_told(self):
        rtl = self.scratch()
        (rtl / "control/tern_tokens.sv").write_text("module tern_tokens (;\n")
        done = prove("--rtl", rtl, "tokens")
        self.assertEqual(done.returncode, 1)
        self.assertIn("tern_tokens.sv:1", done.stdout)

    def test_a_register_inside_that_has_another_name_is_not_passed_over(self):
        rtl = self.scratch()
        file = rtl / "load/tern_load_request.sv"
        file.write_text(file.read_text().replace("reserved_q", "promised_q"))
        done = prove("--rtl", rtl, "load_request BusBits=64 MaxBurstBeats=16 ReadFifoBeats=32")
        self.assertEqual(done.returncode, 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
