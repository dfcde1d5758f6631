# SPDX-License-Identifier: Apache-2.0
"""scripts/random_programs and scripts/reproduce: from a defect to a small program that shows it."""

import json
import os
import re
import unittest

from support import SCRIPTS, ScriptTest, run

PROGRAM = os.environ["TERNION_RANDOM_PROGRAMS"]


def random_programs(*arguments):
    return run(SCRIPTS / "random_programs", "--program", PROGRAM, "--jobs", 2, *arguments)


def reproduce(*arguments):
    return run(SCRIPTS / "reproduce", "--program", PROGRAM, *arguments)


class RandomPrograms(ScriptTest):
    def test_one_line_for_each_target(self):
        result = random_programs("--target", "tiny", "--target", "seven_lanes", "--count", 41,
                                 "--seed", 3)
        self.assertEqual(result.returncode, 0, result.stderr)
        lines = result.stdout.splitlines()
        self.assertEqual(len(lines), 2)
        for name, line in zip(("tiny", "seven_lanes"), lines):
            self.assertRegex(line, rf"^{name}: 41 programs, \d+ instructions, \d+ cycles, "
                                   r"\d+ ended in an error; 0 failed; \d+ s$")

    def test_the_programs_do_not_depend_on_the_number_of_jobs(self):
        counts = [re.sub(r"; \d+ s$", "", random_programs("--target", "tiny", "--count", 20,
                                                          "--jobs", jobs).stdout.strip())
                  for jobs in (1, 3)]
        self.assertEqual(counts[0], counts[1])

    def test_an_unknown_target_is_refused_by_name(self):
        result = random_programs("--target", "nothing")
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("nothing is not verified (verified: tiny, edge", result.stderr)


class Reproduce(ScriptTest):
    def test_a_failure_prints_the_command_that_makes_it_small(self):
        found = random_programs("--target", "tiny", "--count", 60, "--defect", "read_fifo")
        self.assertEqual(found.returncode, 1)
        command = re.search(r"scripts/reproduce (--target tiny --seed 1 --index \d+)", found.stderr)
        self.assertIsNotNone(command, found.stderr)

        folder = self.folder / "reproducer"
        result = reproduce(*command.group(1).split(), "--output", folder, "--defect", "read_fifo")
        self.assertEqual(result.returncode, 1, result.stderr)
        left = re.search(r"(\d+) instructions left of (\d+)", result.stdout)
        self.assertLessEqual(int(left.group(1)), 3)
        self.assertEqual({path.name for path in folder.iterdir()},
                         {"case.json", "image.bin", "listing.txt", "rtl.json", "systemc.json",
                          "difference.txt", "rtl.fst", "rtl.gtkw"})
        self.assertNotEqual((folder / "difference.txt").read_text(), "none\n")
        rtl, systemc = (json.loads((folder / name).read_text())
                        for name in ("rtl.json", "systemc.json"))
        self.assertNotEqual(rtl, systemc)
        self.assertEqual(len((folder / "listing.txt").read_text().splitlines()),
                         int(left.group(1)) + 1)
        self.assertIn("u_store.state_q", (folder / "rtl.gtkw").read_text())

        # It shows the defect again, and nothing without it.
        self.assertEqual(reproduce("--replay", folder, "--defect", "read_fifo").returncode, 1)
        self.assertEqual(reproduce("--replay", folder).returncode, 0)
        # It does not overwrite what is there.
        again = reproduce(*command.group(1).split(), "--output", folder, "--defect", "read_fifo")
        self.assertEqual(again.returncode, 2)
        self.assertIn("exists already", again.stderr)

    def test_a_program_that_does_not_fail_leaves_nothing(self):
        folder = self.folder / "reproducer"
        result = reproduce("--target", "tiny", "--seed", 1, "--index", 0, "--output", folder)
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertIn("nothing to reproduce", result.stdout)
        self.assertFalse(folder.exists())

    def test_a_damaged_reproducer_is_refused_by_file_and_field(self):
        folder = self.folder / "reproducer"
        folder.mkdir()
        (folder / "case.json").write_text('{"schema": "ternion.random_case/1"}')
        result = reproduce("--replay", folder)
        self.assertEqual(result.returncode, 2)
        self.assertIn("case.json", result.stderr)
        self.assertIn("description", result.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
