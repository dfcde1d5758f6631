# SPDX-License-Identifier: Apache-2.0
"""Every kind of checkpoint computes, bit for bit, the logits of an independent forward pass.

scripts/make_checkpoint writes the checkpoints, `ternion logits` computes, and oracle.py reads the
same bytes with code of its own and computes in NumPy.
"""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import numpy

import oracle

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
TERNION = os.environ["TERNION"]
IDS = [1, 5, 200, 17, 3, 5, 255, 0, 99]
# For the block types, which need multiples of 256 columns.
WIDE = ("--hidden", "256", "--ffn", "512", "--head-dim", "64")


class Families(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ternion-families-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def make(self, *options):
        out = self.folder / "checkpoint"
        command = [REPOSITORY / "scripts/make_checkpoint", "--out", out, *options]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return out

    def logits(self, checkpoint):
        out = self.folder / "logits.npy"
        ids = ",".join(map(str, IDS))
        command = [TERNION, "logits", checkpoint, "--ids", ids, "--out", out]
        result = subprocess.run(command, capture_output=True, timeout=120, check=False)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return numpy.load(out)

    def agree(self, checkpoint, network):
        expected = oracle.logits(network, IDS)
        self.assertGreater(numpy.abs(expected).max(), 1)
        # Layer by layer first: the first product that differs says where to look.
        self.products_agree(checkpoint, network)
        numpy.testing.assert_array_equal(self.logits(checkpoint), expected)

    def products_agree(self, checkpoint, network):
        """Inputs, activations, weights and sums of every product, by `ternion capture`."""
        out = self.folder / "captured"
        ids = ",".join(map(str, IDS))
        command = [TERNION, "capture", checkpoint, "--ids", ids, "--out", out]
        result = subprocess.run(command, capture_output=True, timeout=120, check=False)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        for index, layer in enumerate(network.layers):
            for kind in ("q", "k", "v", "o", "gate", "up", "down"):
                stem = f"layers.{index}.{kind}_proj"
                for what, values in {"weights": layer[kind].trits, **layer[kind].seen}.items():
                    got = numpy.load(out / f"{stem}.{what}.npy")
                    numpy.testing.assert_array_equal(got, values, f"{stem}.{what}")

    def test_every_family_of_safetensors(self):
        for family in ("2b4t", "2b4t-bf16", "hf1bitllm", "falcon-e", "1bitllm", "1bitllm-f16"):
            with self.subTest(family):
                folder = self.make("--family", family, "--seed", "7")
                self.agree(folder, oracle.read_folder(folder))

    def test_shapes_of_the_published_models_in_small(self):
        # As 1bitLLM's xl, 3B (ffn no multiple of 8, heads of 100) and grouped queries of LLaMA 3.
        for options in (
            ("--family", "1bitllm", "--hidden", "200", "--heads", "2", "--kv-heads", "2",
             "--head-dim", "100", "--ffn", "340"),
            ("--family", "hf1bitllm", "--heads", "8", "--kv-heads", "2", "--head-dim", "8"),
            ("--family", "2b4t", "--hidden", "60", "--heads", "6", "--kv-heads", "3",
             "--head-dim", "20", "--ffn", "132"),
        ):  # fmt: skip
            with self.subTest(options):
                folder = self.make(*options)
                self.agree(folder, oracle.read_folder(folder))

    def test_shards(self):
        folder = self.make("--family", "1bitllm", "--shards", "3")
        self.assertEqual(len(list(folder.glob("model-*-of-00003.safetensors"))), 3)
        self.agree(folder, oracle.read_folder(folder))

    def test_every_type_of_gguf_weights(self):
        for weights in ("tq1_0", "tq2_0", "i2_s", "f32", "f16", "bf16"):
            with self.subTest(weights):
                path = self.make("--gguf", weights, *WIDE) / "model.gguf"
                self.agree(path, oracle.read_gguf(path))

    def test_every_type_of_gguf_embedding(self):
        for embedding in ("f32", "f16", "bf16", "q6_k"):
            with self.subTest(embedding):
                path = self.make("--gguf", "tq2_0", "--embedding", embedding, *WIDE) / "model.gguf"
                self.agree(path, oracle.read_gguf(path))

    def test_every_gguf_architecture(self):
        # "bitnet" has SiLU here: its shape is not that of 2B4T. "llama" has permuted q and k.
        for architecture in ("bitnet", "bitnet-25", "bitnet-b1.58", "llama"):
            with self.subTest(architecture):
                options = ("--architecture", architecture, "--embedding", "q6_k", *WIDE)
                path = self.make("--gguf", "i2_s", *options, "--heads", "4") / "model.gguf"
                self.agree(path, oracle.read_gguf(path))

    def test_i2_s_holds_rows_that_tq2_0_cannot(self):
        options = ("--hidden", "128", "--ffn", "384", "--head-dim", "32")
        path = self.make("--gguf", "i2_s", *options) / "model.gguf"
        self.agree(path, oracle.read_gguf(path))


if __name__ == "__main__":
    unittest.main()
