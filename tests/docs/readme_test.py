#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The output that README.md and some pages show is what their commands print, byte for byte.

    TERNION=build/release/bin/ternion tests/docs/readme_test.py            compares
    TERNION=build/release/bin/ternion tests/docs/readme_test.py --update   writes what they print

Each ```sh block that a ```text block follows is run in the repository, with $TERNION's folder on
PATH. Numbers with a thousands separator in the text around must be found in one of the outputs.
"""

import os
import pathlib
import re
import subprocess
import sys
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
README = REPOSITORY / "README.md"
PAGES = [README, REPOSITORY / "docs/blocks/float_stage.md",
         REPOSITORY / "docs/synthesis.md", REPOSITORY / "docs/studies.md"]
SHOWN = re.compile(r"^```sh\n(.*?)^```\n\n```text\n(.*?)^```\n", re.MULTILINE | re.DOTALL)


def output(commands):
    folder = pathlib.Path(os.environ["TERNION"]).resolve().parent
    environment = dict(os.environ, PATH=f"{folder}{os.pathsep}{os.environ['PATH']}")
    return subprocess.run(["bash", "-euo", "pipefail", "-c", commands], cwd=REPOSITORY, check=True,
                          env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True).stdout


class Readme(unittest.TestCase):
    maxDiff = None

    def test_commands_print_what_is_shown(self):
        self.assertGreaterEqual(len(SHOWN.findall(README.read_text(encoding="utf-8"))), 4)
        for page in PAGES:
            blocks = SHOWN.findall(page.read_text(encoding="utf-8"))
            self.assertTrue(blocks, page.name)
            for commands, shown in blocks:
                with self.subTest(commands):
                    self.assertEqual(output(commands), shown)

    def test_long_numbers_in_the_text_come_from_the_outputs(self):
        page = README.read_text(encoding="utf-8")
        outputs = "".join(shown for _, shown in SHOWN.findall(page)).replace(",", "")
        numbers = re.findall(r"\b\d{1,3}(?:,\d{3})+\b", SHOWN.sub("", page))
        self.assertTrue(numbers)
        for number in numbers:
            self.assertRegex(outputs, rf"\b{number.replace(',', '')}\b")


def update():
    for page in PAGES:
        old = page.read_text(encoding="utf-8")
        new = SHOWN.sub(lambda m: f"```sh\n{m[1]}```\n\n```text\n{output(m[1])}```\n", old)
        page.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--update"]:
        update()
    else:
        unittest.main(verbosity=2)
