# SPDX-License-Identifier: Apache-2.0
"""ternion.core names the design's files, in order, and its parameters, with their defaults.

FuseSoC is not packaged for Debian 12, so the file is read here as the YAML it is.

Usage: core_file_test.py PROJECT_ROOT
"""

import pathlib
import re
import sys
import unittest

import yaml

ROOT = pathlib.Path(sys.argv.pop(1))
TEXT = (ROOT / "ternion.core").read_text()
CORE = yaml.safe_load(TEXT)


def files(name):
    """(path, attributes) of each file of a file set."""
    for entry in CORE["filesets"][name]["files"]:
        yield (entry, {}) if isinstance(entry, str) else next(iter(entry.items()))


def parameters(module):
    """Name and default of each integer parameter in a module's header; constants of the package by value."""
    package = (ROOT / "rtl/pkg/tern_pkg.sv").read_text()
    header = re.search(r"^module \w+ #\((.*?)^\)", module.read_text(), re.MULTILINE | re.DOTALL)[1]
    found = re.findall(r"parameter int unsigned (\w+)\s*= ([^,\n]+),?$", header, re.MULTILINE)
    values = {}
    for name, text in found:
        if text.startswith("tern_pkg::"):
            text = re.search(rf"{text.removeprefix('tern_pkg::')} = (\d+);", package)[1]
        if re.fullmatch(r"[\d_]+", text):
            values[name] = int(text.replace("_", ""))
    return values


class CoreFile(unittest.TestCase):
    def test_it_is_a_capi2_core_with_the_version_of_the_project(self):
        self.assertTrue(TEXT.startswith("CAPI=2:\n"))
        version = re.search(r"project\(ternion VERSION (\S+)",
                            (ROOT / "CMakeLists.txt").read_text())[1]
        self.assertEqual(CORE["name"], f"ternion:ip:tern_top:{version}")

    def test_the_design_is_that_of_rtl_f_in_its_order(self):
        lines = (ROOT / "rtl/rtl.f").read_text().split()
        listed = [path for path, attributes in files("rtl") if not attributes.get("is_include_file")]
        self.assertEqual(listed, [f"rtl/{line}" for line in lines if line.endswith(".sv")])
        folders = {attributes["include_path"] for _, attributes in files("rtl") if attributes}
        self.assertEqual(folders, {"rtl/" + line.removeprefix("+incdir+") for line in lines
                                   if line.startswith("+incdir+")})

    def test_every_file_is_there(self):
        for name in CORE["filesets"]:
            for path, _ in files(name):
                self.assertTrue((ROOT / path).is_file(), path)
        included = {path for path, attributes in files("rtl") if attributes}
        self.assertEqual(included, {str(path.relative_to(ROOT))
                                    for path in (ROOT / "rtl/include").glob("*.svh")})

    def test_the_parameters_are_those_of_the_top_with_its_defaults(self):
        top = parameters(ROOT / "rtl/tern_top.sv")
        self.assertGreaterEqual(len(top), 10)
        described = {name: body["default"] for name, body in CORE["parameters"].items()
                     if body["paramtype"] == "vlogparam"}
        self.assertEqual(described, top)
        bench = parameters(ROOT / "examples/systemverilog/tern_example_tb.sv")
        self.assertEqual({name: bench.get(name) for name in top}, top)

    def test_targets_use_what_is_described(self):
        self.assertEqual(set(CORE["targets"]), {"default", "lint", "synth", "sim"})
        top = set(parameters(ROOT / "rtl/tern_top.sv"))
        for name, target in CORE["targets"].items():
            self.assertLessEqual(set(target["filesets"]), set(CORE["filesets"]), name)
            self.assertLessEqual(top, set(target["parameters"]), name)
            self.assertLessEqual(set(target["parameters"]), set(CORE["parameters"]), name)
            sources = "".join((ROOT / path).read_text() for fileset in target["filesets"]
                              for path, _ in files(fileset))
            self.assertIn(f"\nmodule {target['toplevel']} ", sources, name)


if __name__ == "__main__":
    unittest.main(verbosity=2)
