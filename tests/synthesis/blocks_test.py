#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Every block of blocks.toml reads without a warning in both tools and has the ports that its fields say."""

import json
import pathlib
import subprocess
import unittest

import support
from synthesis import blocks
from synthesis.tools import run_yosys

RTL = support.ROOT / "rtl"


# Accumulating blocks, and single operations of the same operands; what else an array holds has ports of its own.
CONTRACT = {"ternary", "int8", "int8x2", "fp16_fp16", "fp16_fp32", "bf16_fp32"}
OPERATIONS = {"int8_add", "fp16_add", "fp16_multiply"}


class Blocks(support.SynthesisCase):
    def ports(self, design):
        """{port: bits}, as Yosys reads the block, every warning an error."""
        (self.folder / "modules.json").unlink(missing_ok=True)
        run_yosys(design.read_command() + design.top_command() + "proc\nwrite_json modules.json\n",
                  self.folder, self.folder)
        modules = json.loads((self.folder / "modules.json").read_text())["modules"]
        top = next(body for body in modules.values() if int(body["attributes"].get("top", "0"), 2))
        return {name: len(port["bits"]) for name, port in top["ports"].items()}

    def test_names_are_unique(self):
        names = [entry["name"] for entry in blocks.load_blocks()]
        self.assertEqual(len(names), len(set(names)))
        self.assertGreater(len(names), 5)

    def test_ports_are_those_of_the_contract(self):
        for entry in blocks.load_blocks():
            with self.subTest(entry["name"]):
                ports = self.ports(blocks.block(entry["name"], RTL))
                self.assertEqual(ports["result_o"], entry["result_bits"])
                if entry["arithmetic"] not in CONTRACT | OPERATIONS:
                    continue
                lanes, bits = entry["lanes"], entry["activation_bits"]
                wires = {"operand": bits, "complement": 2 * bits,
                         "window": 2 * bits + 1}[entry.get("activation_code", "operand")]
                expected = {"weight_i": lanes * entry["weight_bits"],
                            "activation_i": lanes * wires,
                            "result_o": entry["result_bits"]}
                if entry["arithmetic"] in CONTRACT:
                    expected |= {"clk_i": 1, "rst_ni": 1, "load_i": 1, "valid_i": 1,
                                 "first_i": 1}
                if "start" in entry:
                    expected["start_i"] = 32
                self.assertEqual(ports, expected)

    def test_verilator_has_nothing_to_say(self):
        for entry in blocks.load_blocks():
            with self.subTest(entry["name"]):
                design = blocks.block(entry["name"], RTL)
                text = "".join((RTL / file).read_text() for file in design.sources)
                parameters = [f"-G{name}={self.sized(name, value, text)}"
                              for name, value in design.parameters.items()]
                includes = [f"-I{folder}" for folder in design.includes]
                cells = [file for file in blocks.CELLS if file not in design.sources]
                # A package is shared by blocks that each need a part of it.
                done = subprocess.run(
                    ["verilator", "--lint-only", "-Wall", "-Wno-UNUSEDPARAM", *includes, *parameters,
                     "--top-module", design.module, *cells, *design.sources],
                    capture_output=True, text=True, check=False, cwd=RTL)
                self.assertEqual(done.stdout + done.stderr, "")

    @staticmethod
    def sized(name, value, text):
        """A parameter that is one bit wide is given as one."""
        return f"1'b{value}" if f"parameter bit {name} " in text else value

    def test_sources_lie_below_rtl(self):
        for entry in blocks.load_blocks():
            for file in entry["sources"]:
                self.assertFalse(pathlib.PurePath(file).is_absolute() or ".." in file, file)
                self.assertTrue((RTL / file).is_file(), file)


if __name__ == "__main__":
    unittest.main(verbosity=2)
