# SPDX-License-Identifier: Apache-2.0
"""ternion convert: every format computes the same, and what cannot be converted is refused."""

import json

import numpy

from support import ZOO, CommandTest, main, ternion

IDS = "1,2,3,500,7"


class Convert(CommandTest):
    def logits(self, checkpoint):
        out = self.folder / "logits.npy"
        self.succeed("logits", checkpoint, "--ids", IDS, "--out", out)
        return numpy.load(out)

    def test_round_trips_through_every_format(self):
        expected = self.logits(ZOO)
        for form in ("gguf-tq1_0", "gguf-tq2_0", "gguf-i2_s"):
            with self.subTest(form):
                file, folder = self.folder / f"{form}.gguf", self.folder / form
                self.succeed("convert", ZOO, file, "--to", form)
                numpy.testing.assert_array_equal(self.logits(file), expected)
                self.succeed("convert", file, folder, "--to", "safetensors")
                numpy.testing.assert_array_equal(self.logits(folder), expected)
                tokenizer = (folder / "tokenizer.json").read_bytes()
                self.assertEqual(tokenizer, (ZOO / "tokenizer.json").read_bytes())

    def test_latent_weights_become_packed_ones(self):
        latent = self.checkpoint("--family", "1bitllm", "--vocab", "600")
        folder = self.folder / "packed"
        result = ternion("convert", latent, folder, "--to", "safetensors")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b"has no tokenizer", result.stderr)
        numpy.testing.assert_array_equal(self.logits(folder), self.logits(latent))
        info = json.loads(self.succeed("info", folder, "--json"))
        findings = {finding["what"]: finding["value"] for finding in info["findings"]}
        self.assertEqual(findings["weights"], "packed")
        self.assertEqual(findings["activation"], "SiLU")
        self.assertEqual(findings["weight_scale"], "multiplies")

    def test_what_a_format_cannot_hold_is_refused_by_name(self):
        narrow = self.checkpoint("--hidden", "128", "--ffn", "384", "--head-dim", "32")
        out = self.folder / "narrow.gguf"
        names = ["narrow.gguf: blk.0.attn_q.weight: ", "128 columns", "TQ2_0 holds blocks of 256"]
        self.refused("convert", narrow, out, "--to", "gguf-tq2_0", names=names)
        self.assertFalse(out.exists())
        self.succeed("convert", narrow, out, "--to", "gguf-i2_s")
        self.refused("convert", out, out, "--to", "gguf-i2_s", names=["is the input itself"])

    def test_a_file_that_is_no_checkpoint(self):
        file = self.folder / "x.gguf"
        file.write_bytes(b"GGUX" + bytes(60))
        self.refused("info", file, names=["x.gguf: magic: not a GGUF file"])


if __name__ == "__main__":
    main()
