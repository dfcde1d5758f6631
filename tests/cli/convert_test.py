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

    def test_the_input_is_never_overwritten(self):
        zoo = self.zoo_copy()
        before = {path.name: path.read_bytes() for path in zoo.iterdir()}
        for name in ("model.safetensors", "config.json", "tokenizer.json"):
            names = [zoo / name, "is a file of the input"]
            self.refused("convert", zoo, zoo / name, "--to", "gguf-i2_s", names=names)
        # By another name: what is written to a link replaces the file it names.
        linked = self.folder / "linked"
        linked.mkdir()
        (linked / "model.safetensors").symlink_to(zoo / "model.safetensors")
        self.refused("convert", zoo, linked, "--to", "safetensors", names=["is a file of the input"])
        self.assertEqual({path.name: path.read_bytes() for path in zoo.iterdir()}, before)
        # A GGUF file in the folder is no input of it, and may be made again.
        for _ in range(2):
            self.succeed("convert", zoo, zoo / "model.gguf", "--to", "gguf-i2_s")

    def test_a_tokenizer_of_another_checkpoint_is_not_read_with_the_new_weights(self):
        out = self.folder / "out"
        out.mkdir()
        (out / "tokenizer.model").write_bytes(b"\n")
        names = [out / "tokenizer.model", "another checkpoint"]
        self.refused("convert", ZOO, out, "--to", "safetensors", names=names)
        (out / "tokenizer.model").unlink()
        for _ in range(2):
            self.succeed("convert", ZOO, out, "--to", "safetensors")

    def test_odd_tokenizers_are_refused_by_name_or_carried(self):
        zoo = self.zoo_copy()
        tokenizer = json.loads((ZOO / "tokenizer.json").read_text(encoding="utf-8"))
        split = {"type": "Split", "pattern": 3}
        for steps in ([1, 2], [{"type": 3}, {}], [split, {}], [{**split, "pattern": {"Regex": 3}}, 1]):
            with self.subTest(steps):
                tokenizer["pre_tokenizer"] = {"type": "Sequence", "pretokenizers": steps}
                (zoo / "tokenizer.json").write_text(json.dumps(tokenizer), encoding="utf-8")
                self.succeed("convert", zoo, self.folder / "x.gguf", "--to", "gguf-i2_s")
                text = ("generate", self.folder / "x.gguf", "--prompt", "A", "--tokens", "1")
                self.refused(*text, names=["x.gguf", "pre_tokenizer"])

    def test_a_file_that_is_no_checkpoint(self):
        file = self.folder / "x.gguf"
        file.write_bytes(b"GGUX" + bytes(60))
        self.refused("info", file, names=["x.gguf: magic: not a GGUF file"])


if __name__ == "__main__":
    main()
