#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""docs/registers.md, registers.h, tern_csr.sv, tern_pkg.sv and machine.cpp name the same registers.

Read from the text of each; what reads one file would not see a mistake made in another.
"""

import pathlib
import re
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PAGE = (REPOSITORY / "docs/registers.md").read_text()
HEADER = (REPOSITORY / "sim/include/ternion/sim/registers.h").read_text()
CSR = (REPOSITORY / "rtl/control/tern_csr.sv").read_text()
PACKAGE = (REPOSITORY / "rtl/pkg/tern_pkg.sv").read_text()
MACHINE = (REPOSITORY / "compiler/src/machine.cpp").read_text()


def rows(pattern):
    """Cells of the table rows whose first cell matches."""
    return [[cell.strip() for cell in line.strip("|").split("|")]
            for line in PAGE.splitlines() if re.match(rf"\| {pattern} \|", line)]


REGISTERS = {name: (int(offset, 16), access, reset, meaning)
             for offset, name, access, reset, meaning in
             (row for row in rows(r"0x\w{3}") if len(row) == 5)}
COUNTERS = [(int(row[0], 16), row[1]) for row in rows(r"0x\w{3}") if len(row) == 3]


def snake(camel):
    return re.sub(r"(?<!^)([A-Z])", r"_\1", camel).upper()


def case_offsets(process):
    """Offsets of the case items of a process of tern_csr.sv."""
    body = re.search(rf"begin : {process}\n(.*?)\n  end\n", CSR, re.DOTALL).group(1)
    return {int(text, 16) for text in re.findall(r"12'h(\w{3})(?=[,:]|,\n)", body)}


class Registers(unittest.TestCase):
    def test_the_header_has_the_offsets_of_the_page(self):
        header = {snake(name): int(value, 16) for name, value in
                  re.findall(r"constexpr std::uint32_t k(\w+) = 0x(\w{3});", HEADER)}
        first_counter = header.pop("COUNTERS")
        self.assertEqual(COUNTERS[0][0], first_counter)
        words = {name: value[0] for name, value in REGISTERS.items() if not name.endswith("_HIGH")}
        self.assertEqual(words, header)

    def test_high_words_follow_low_words(self):
        for name, (offset, *_) in REGISTERS.items():
            if name.endswith("_HIGH"):
                self.assertEqual(offset, REGISTERS[name.removesuffix("_HIGH")][0] + 4, name)

    def test_the_rtl_reads_exactly_the_registers_of_the_page(self):
        self.assertEqual({value[0] for value in REGISTERS.values()}, case_offsets("p_read"))

    def test_the_rtl_writes_exactly_the_writable_registers_of_the_page(self):
        writable = {value[0] for value in REGISTERS.values() if value[1] != "RO"}
        self.assertEqual(writable, case_offsets("p_write_known"))

    def test_geometry_registers_show_the_parameters_of_their_names(self):
        shown = dict(re.findall(r"12'h(\w{3}): value = ([A-Z]\w+);", CSR))
        page = {f"{offset:03X}": name for name, (offset, _, reset, _) in REGISTERS.items()
                if reset == "parameter"}
        self.assertEqual({key: snake(name) for key, name in shown.items()}, page)

    def test_identity_and_version_are_those_of_the_page(self):
        for name in ("ID", "VERSION"):
            offset, _, reset, _ = REGISTERS[name]
            rtl = re.search(rf"12'h{offset:03X}: value = 32'h([\w]+);", CSR).group(1)
            self.assertEqual(int(reset, 16), int(rtl.replace("_", ""), 16), name)
            header = re.search(rf"k{name.capitalize()}Value = 0x(\w+);", HEADER).group(1)
            self.assertEqual(int(reset, 16), int(header, 16), name)

    def test_every_writable_register_is_reset_to_zero(self):
        body = re.search(r"begin : p_write\n\s+if \(!rst_ni\) begin\n(.*?)end else", CSR,
                         re.DOTALL).group(1)
        reset = dict(re.findall(r"(\w+_q)\s+<= (.*?);", body))
        for register in ("base_q", "window_q", "offset_q", "count_q", "irq_state_q",
                         "irq_enable_q"):
            self.assertIn(reset[register], ("'0", "1'b0"), register)
        self.assertEqual({value[2] for value in REGISTERS.values() if value[1] != "RO"}, {"0"})

    def test_states_and_codes_are_those_of_the_package_and_the_header(self):
        small = {(int(row[0]), row[1]) for row in rows(r"\d") if len(row) == 3}
        states = {(int(value), name.lower()) for name, value in
                  re.findall(r"Run(\w+)\s*= 3'd(\d)", PACKAGE)}
        codes = {(int(value), snake(name).lower()) for name, value in
                 re.findall(r"Status(\w+)\s*= 8'd(\d)", PACKAGE)}
        self.assertEqual(small, states | codes)
        enum = {(int(value), name.lower()) for name, value in
                re.findall(r"  k(\w+) = (\d),\n", HEADER)}
        self.assertEqual(enum, states)

    def test_counters_are_those_of_machine_cpp_in_their_order(self):
        names = re.findall(r'^      "(\w+)",$', MACHINE, re.MULTILINE)
        self.assertEqual(COUNTERS, [(0x100 + 8 * i, name) for i, name in enumerate(names)])
        count = int(re.search(r"NumCounters = (\d+);", PACKAGE).group(1))
        self.assertEqual(len(COUNTERS), count)


if __name__ == "__main__":
    unittest.main(verbosity=2)
