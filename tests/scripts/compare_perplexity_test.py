# SPDX-License-Identifier: Apache-2.0
"""scripts/compare_perplexity: agrees, disagrees, and says why it cannot tell."""

import os
import unittest

from support import SCRIPTS, ScriptTest, run

ZOO = SCRIPTS.parent / "model" / "zoo" / "shakespeare-3m"


class ComparePerplexity(ScriptTest):
    def setUp(self):
        super().setUp()
        self.text = self.folder / "text.txt"
        self.text.write_bytes((ZOO / "heldout.txt").read_bytes()[:3000])

    def compare(self, *options):
        return run(
            SCRIPTS / "compare_perplexity", ZOO, "--text", self.text, "--window", "64",
            "--ternion", os.environ["TERNION"], *options,
        )  # fmt: skip

    def test_another_engine_that_agrees(self):
        command = f"{os.environ['TERNION']} perplexity {{model}} --text {{text}} --window 64"
        result = self.compare("--command", command, "--tolerance", "0")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("relative difference +0.00e+00: within 0", result.stdout)

    def test_a_figure_that_differs(self):
        result = self.compare("--expected", "99.8")
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn("other 99.800000", result.stdout)
        self.assertIn("beyond 0.005", result.stdout)

    def test_what_prints_no_figure(self):
        result = self.compare("--command", "echo nothing")
        self.assertEqual(result.returncode, 2)
        self.assertIn("no figure that matches", result.stderr)
        result = self.compare("--command", "echo broken >&2; exit 3")
        self.assertEqual(result.returncode, 2)
        self.assertIn("broken", result.stderr)


if __name__ == "__main__":
    unittest.main()
