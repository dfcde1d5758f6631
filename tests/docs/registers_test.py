#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What is written from rtl/registers/registers.toml is current, and a map that is wrong is refused.

The header's values are compared with the description by a C program that includes it, compiled as C99
and as C++; the RTL's by tests/cosim/registers_test.cpp.
"""

import pathlib
import re
import shutil
import subprocess
import tempfile
import tomllib
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SOURCE = "rtl/registers/registers.toml"
WRITTEN = ("rtl/pkg/tern_registers_pkg.sv", "rtl/registers/ternion_registers.h",
           "docs/registers.md", "docs/isa.md")
WARNINGS = ("-Wall", "-Wextra", "-Wpedantic", "-Werror")


def run(root, *arguments):
    return subprocess.run([REPOSITORY / "scripts/make_registers", "--root", root, *arguments],
                          capture_output=True, text=True, check=False)


class Registers(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ternion-registers-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        for name in (SOURCE, *WRITTEN):
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(REPOSITORY / name, path)

    def change(self, name, old, new):
        path = self.folder / name
        text = path.read_text()
        self.assertIn(old, text)
        path.write_text(text.replace(old, new, 1))

    def refused(self, reason, *arguments):
        before = {name: (self.folder / name).read_bytes() for name in WRITTEN}
        done = run(self.folder, *arguments)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn(reason, done.stderr)
        after = {name: (self.folder / name).read_bytes() for name in WRITTEN}
        self.assertEqual(before, after, "a file was written in spite of the error")

    def test_the_files_are_current(self):
        done = run(REPOSITORY, "--check")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_every_file_edited_by_hand_is_found_and_written_again(self):
        for name, old, new in ((WRITTEN[0], "12'h040", "12'h044"), (WRITTEN[1], "0x040U", "0x044U"),
                               (WRITTEN[2], "| 0x040 |", "| 0x044 |"),
                               (WRITTEN[3], "| 5 | `bad_length` |", "| 6 | `bad_length` |")):
            with self.subTest(name):
                self.change(name, old, new)
                self.refused(name, "--check")
                self.assertEqual(run(self.folder).returncode, 0)
                self.assertEqual((self.folder / name).read_bytes(),
                                 (REPOSITORY / name).read_bytes())

    def test_a_changed_description_is_found_in_every_file_that_shows_it(self):
        self.change(SOURCE, 'name = "SEGMENT"', 'name = "PLACE"')
        done = run(self.folder, "--check")
        for name in WRITTEN[:3]:
            self.assertIn(name, done.stderr)

    def test_wrong_maps_are_refused_with_the_entry_and_the_reason(self):
        for old, new, reason in (
                ("offset = 0x044", "offset = 0x040", "register STATUS: offset 0x040 is that of CONTROL"),
                ("offset = 0x044", "offset = 0x046", "register STATUS: offset must be a multiple"),
                ("offset = 0x044", "offset = 0x1000", "register STATUS: offset must be a multiple"),
                ("offset = 0x044", "offset = 0x100", "not in the order"),
                ('access = "W1C"', 'access = "WO"', "register IRQ_STATE: access must be one of"),
                ("bits = [15, 8], description = \"status", "bits = [15, 2], description = \"status",
                 "register STATUS.code: its bits are taken"),
                ("bit = 16", "bit = 32", "register STATUS.bus_stuck: bits 32..32"),
                ('name = "SEGMENT"', 'name = "STATUS"', "register STATUS: second of this name"),
                ("value = 11", "value = 12", "status watchdog: value must be 11"),
                ('name = "steps"', 'name = "cycles"', "counter: two of one name"),
                ('name = "steps"', 'nam = "steps"', "counter: name is missing"),
                ("offset = 0x100", "offset = 0x040", "counters: must begin"),
                ("offset = 0x064", "offset = 0x080", "register PROGRAM_BASE_HIGH: its low word"),
                ('parameter = "Lanes"', 'parameter = "Lanes"\nreset = 1', "register LANES: a geometry"),
                ('access = "W1"\n', 'access = "W1"\nreset = 1\n', "register CONTROL: W1 registers"),
                ("[[register]]", "[[registers]]", "registers: unknown key")):
            with self.subTest(reason):
                shutil.copy(REPOSITORY / SOURCE, self.folder / SOURCE)
                self.change(SOURCE, old, new)
                self.refused(reason)

    def test_the_register_block_has_no_offset_of_its_own(self):
        code = re.sub(r"//.*", "", (REPOSITORY / "rtl/control/tern_csr.sv").read_text())
        self.assertEqual(re.findall(r"12'h\w+|32'h\w+|32'd\w+", code), [])

    def test_the_header_compiles_as_c99_and_cpp_and_says_what_the_description_says(self):
        root = tomllib.loads((REPOSITORY / SOURCE).read_text())
        expected = {}
        for register in root["register"]:
            expected[f"TERNION_{register['name']}"] = register["offset"]
            for field in register.get("fields", []):
                high, low = field.get("bits", [field.get("bit")] * 2)
                name = f"TERNION_{register['name']}_{field['name'].upper()}"
                expected[f"{name}_MASK"] = sum(1 << bit for bit in range(low, high + 1))
                expected[f"{name}_SHIFT"] = low
        for entry in root["state"]:
            expected[f"TERNION_STATE_{entry['name'].upper()}"] = entry["value"]
        for entry in root["status"]:
            expected[f"TERNION_CODE_{entry['name'].upper()}"] = entry["value"]
        expected["TERNION_COUNTERS"] = root["counters"]["offset"]
        expected["TERNION_COUNTER_COUNT"] = len(root["counter"])
        for index, entry in enumerate(root["counter"]):
            expected[f"counter {entry['name']}"] = index
        # Included twice: it must stand that.
        source = self.folder / "values.c"
        lines = [f'  printf("{name} %lu\\n", (unsigned long){name});' for name in expected
                 if not name.startswith("counter")]
        source.write_text(
            '#include "ternion_registers.h"\n#include "ternion_registers.h"\n#include <stdio.h>\n'
            '#define COUNTER(name, Name, index) printf("counter " #name " %d\\n", index);\n'
            "int main(void) {\n" + "\n".join(lines) + "\n  TERNION_COUNTER_LIST(COUNTER)\n"
            "  return 0;\n}\n")
        for compiler in (["gcc", "-std=c99", "-x", "c"], ["g++", "-std=c++11", "-x", "c++"]):
            with self.subTest(compiler[0]):
                program = self.folder / "values"
                subprocess.run([*compiler, *WARNINGS, "-I", REPOSITORY / "rtl/registers",
                                source, "-o", program], check=True)
                printed = subprocess.run([program], capture_output=True, text=True,
                                         check=True).stdout
                shown = {name: int(value) for name, _, value in
                         (line.rpartition(" ") for line in printed.splitlines())}
                self.assertEqual(shown, expected)


if __name__ == "__main__":
    unittest.main(verbosity=2)
