# SPDX-License-Identifier: Apache-2.0
"""scripts/train_checkpoint: a few steps, resumed and not, and what ternion makes of the result."""

import importlib.util
import json
import os
import pathlib
import sys
import unittest

from support import REPOSITORY, SCRIPTS, ScriptTest, run

TEXT = REPOSITORY / "model" / "zoo" / "shakespeare-3m" / "heldout.txt"
SMALL = "--hidden 64 --ffn 128 --layers 2 --vocab 300 --context 32 --batch 4 --threads 1".split()
WRITTEN = ("config.json", "model.safetensors", "tokenizer.json", "evaluation.json", "heldout.txt")


class TrainCheckpoint(ScriptTest):
    def train(self, out, *options):
        command = (SCRIPTS / "train_checkpoint", "--corpus", TEXT, "--out", self.folder / out)
        result = run(*command, *options, cwd="/")
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def test_ternion_measures_the_perplexity_that_training_wrote(self):
        self.train("model", "--steps", "20", *SMALL)
        model = self.folder / "model"
        expected = json.loads((model / "evaluation.json").read_text())
        text = ("--text", model / "heldout.txt", "--window", expected["window_tokens"])
        result = run(os.environ["TERNION"], "perplexity", model, *text)
        self.assertEqual(result.returncode, 0, result.stderr)
        measured = dict(line.split() for line in result.stdout.splitlines())
        self.assertEqual(int(measured["tokens_predicted"]), expected["tokens_predicted"])
        ratio = float(measured["perplexity"]) / expected["perplexity"]
        self.assertLess(abs(ratio - 1), 1e-3)

    def test_training_lowers_the_perplexity(self):
        perplexity = {}
        for steps in (1, 60):
            self.train(f"steps{steps}", "--steps", steps, "--warmup-steps", "10", *SMALL)
            evaluation = self.folder / f"steps{steps}" / "evaluation.json"
            perplexity[steps] = json.loads(evaluation.read_text())["perplexity"]
        self.assertLess(perplexity[60], 0.8 * perplexity[1])

    def test_an_interrupted_run_ends_as_an_uninterrupted_one(self):
        self.train("whole", "--steps", "12", *SMALL)
        self.train("parts", "--steps", "12", "--stop-after", "5", *SMALL)
        self.assertFalse((self.folder / "parts" / "model.safetensors").exists())
        self.train("parts", "--resume", "--threads", "1")
        for name in WRITTEN:
            whole = (self.folder / "whole" / name).read_bytes()
            self.assertEqual(whole, (self.folder / "parts" / name).read_bytes(), name)

    def test_what_cannot_be_trained_is_refused(self):
        empty, broken = self.folder / "empty.txt", self.folder / "broken.txt"
        empty.write_text("")
        broken.write_bytes(b"abc\xff")
        out = ("--out", self.folder / "out")
        for options, name in (
            (("--corpus", empty), "empty.txt"),
            (("--corpus", broken), "broken.txt"),
            (("--corpus", pathlib.Path("none.txt")), "none.txt"),
            (("--corpus", TEXT, "--hidden", "62", "--heads", "2", "--head-dim", "2"), "self_attn.o_proj"),
            (("--corpus", TEXT, "--heads", "7"), "--heads"),
            (("--corpus", TEXT, "--vocab", "10"), "--vocab"),
            (("--corpus", TEXT, "--steps", "0"), "--steps"),
            (("--corpus", TEXT, "--resume"), "training-state.pt"),
        ):
            with self.subTest(options):
                result = run(SCRIPTS / "train_checkpoint", *out, *options)
                self.assertEqual(result.returncode, 1, result.stderr)
                self.assertIn(name, result.stderr)
                self.assertNotIn("Traceback", result.stderr)


if __name__ == "__main__":
    if importlib.util.find_spec("torch") is None:
        print("skipped: torch is missing (scripts/bootstrap --training)")
        sys.exit(77)
    unittest.main(verbosity=2)
