# SPDX-License-Identifier: Apache-2.0
"""The example bench passes on compiled programs, with both memories, and finds a wrong result.

Usage: systemverilog_test.py PROJECT_ROOT, with $TERNION the built executable
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv.pop(1))
BENCH = ROOT / "examples/systemverilog"
TINY = ROOT / "compiler/targets/tiny.toml"
SEED = "7"


def run(*command, check=True):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if check and done.returncode != 0:
        raise AssertionError(f"{command}:\n{done.stdout}{done.stderr}")
    return done


class Bench(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.at = pathlib.Path(cls.folder.name)
        run(ROOT / "scripts/make_checkpoint", "--preset", "tiny", "--hidden", "40", "--ffn", "72",
            "--head-dim", "10", "--out", cls.at / "model")
        print(f"seed of the activations: {SEED}")
        for name, options in (("prefill", ["--phase", "prefill", "--tokens", "3"]),
                              ("decode", ["--phase", "decode", "--packing", "two_bit"])):
            image = cls.at / f"{name}.tern"
            run(os.environ["TERNION"], "compile", cls.at / "model", "--target", "tiny", *options, "-o",
                image)
            run(BENCH / "make_files", image, "--target", TINY, "--seed", SEED, "--out", cls.at / name)

    def bench(self, build, files, check=True):
        """A bench that `run` has built already, on other files."""
        return run(self.at / build / "Vtern_example_tb", f"+memory={files}/memory.hex",
                   f"+host={files}/host.hex", check=check)

    def test_programs_pass_and_a_wrong_word_is_found(self):
        done = run(BENCH / "run", TINY, self.at / "prefill", self.at / "plain")
        self.assertIn("PASS:", done.stdout)
        self.assertIn("PASS:", self.bench("plain", self.at / "decode").stdout)
        wrong = self.at / "wrong"
        wrong.mkdir()
        (wrong / "memory.hex").write_text((self.at / "decode/memory.hex").read_text())
        words = (self.at / "decode/host.hex").read_text().split()
        words[-2] = f"{int(words[-2], 16) ^ 1:08x}"  # the last expected word
        (wrong / "host.hex").write_text("\n".join(words) + "\n")
        done = self.bench("plain", wrong, check=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertNotIn("PASS", done.stdout)
        self.assertRegex(done.stdout + done.stderr, r"memory at \w+ holds \w+, expected")

    def test_no_result_depends_on_a_word_read_while_it_is_written(self):
        done = run(BENCH / "run", "--memory-macro", TINY, self.at / "prefill", self.at / "macro")
        self.assertIn("PASS:", done.stdout)
        self.assertIn("a word was read while it was written", done.stdout)

    def test_files_that_cannot_be_used_are_refused_and_nothing_is_written(self):
        bad = self.at / "bad.tern"
        bad.write_bytes(b"no image")
        done = run(BENCH / "make_files", bad, "--target", TINY, "--out", self.at / "none", check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("bad.tern: not a program image", done.stderr)
        self.assertFalse((self.at / "none").exists())
        done = run(BENCH / "run", TINY, self.at / "none", self.at / "unbuilt", check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("memory.hex: no such file", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
