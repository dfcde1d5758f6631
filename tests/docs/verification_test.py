#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""docs/verification.md names every test, cover point and proof, and nothing that does not exist.

Usage: verification_test.py BUILD_FOLDER
"""

import fnmatch
import json
import pathlib
import re
import subprocess
import sys
import tomllib
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PAGE = REPOSITORY / "docs/verification.md"
HEADER = "| feature | tests | coverage |"
BUILD = None


def plan():
    """(feature, test patterns, coverage patterns) of every row of the page's tables."""
    rows = []
    inside = False
    for line in PAGE.read_text().splitlines():
        if line == HEADER:
            inside = True
        elif not line.startswith("|"):
            inside = False
        elif inside and not line.startswith("|---"):
            feature, tests, coverage = [cell.strip() for cell in line.strip("|").split("|")]
            rows.append((feature, re.findall(r"`([^`]+)`", tests), re.findall(r"`([^`]+)`", coverage)))
    return rows


def tests_that_run():
    """Names of the tests that ctest runs; disabled ones are not among them."""
    listing = subprocess.run(["ctest", "--test-dir", BUILD, "--show-only=json-v1"],
                             capture_output=True, text=True, check=True).stdout
    names = set()
    for test in json.loads(listing)["tests"]:
        properties = {entry["name"]: entry["value"] for entry in test.get("properties", [])}
        if not properties.get("DISABLED", False):
            names.add(test["name"])
    return names


def cover_points():
    points = set()
    for path in (REPOSITORY / "rtl").rglob("*.sv"):
        points.update(f"{path.stem}.{name}"
                      for name in re.findall(r"^\s*`TERN_COVER\((\w+),", path.read_text(), re.MULTILINE))
    return points


def proofs():
    entries = tomllib.loads((REPOSITORY / "rtl/formal/proofs.toml").read_text())["proof"]
    return {f"prove:{entry['name']}" for entry in entries}


def fits(name, pattern):
    """`pattern` fits the name, or what is left of it without what CMake puts before a suite."""
    return fnmatch.fnmatchcase(name, pattern) or fnmatch.fnmatchcase(name.partition("/")[2], pattern)


class Plan(unittest.TestCase):
    def check(self, what, names, patterns):
        self.assertGreater(len(names), 10, what)
        wrong = sorted({pattern for pattern in patterns if not any(fits(name, pattern) for name in names)})
        self.assertEqual(wrong, [], f"docs/verification.md names what is no {what}")
        missing = sorted(name for name in names if not any(fits(name, pattern) for pattern in patterns))
        self.assertEqual(missing, [], f"docs/verification.md does not name {what}")

    def test_every_test_is_named_and_every_name_is_a_test(self):
        self.check("test", tests_that_run(), [name for _, tests, _ in plan() for name in tests])

    def test_every_cover_point_and_proof_is_named_and_every_name_is_one(self):
        self.check("cover point or proof", cover_points() | proofs(),
                   [name for _, _, coverage in plan() for name in coverage])

    def test_every_feature_has_a_test(self):
        for feature, tests, _ in plan():
            self.assertTrue(tests, feature)


if __name__ == "__main__":
    BUILD = sys.argv.pop(1)
    unittest.main()
