# SPDX-License-Identifier: Apache-2.0
"""info, logits, linear, capture and perplexity."""

import json

import numpy

from support import REPOSITORY, ZOO, CommandTest, main, read_safetensors

SHAPES = {
    "q_proj": (256, 256),
    "k_proj": (128, 256),
    "v_proj": (128, 256),
    "o_proj": (256, 256),
    "gate_proj": (768, 256),
    "up_proj": (768, 256),
    "down_proj": (256, 768),
}


def bfloat16(data):
    return (numpy.frombuffer(data, "<u2").astype(numpy.uint32) << 16).view(numpy.float32)


def shipped_linear(layer, part, name):
    """(weights int8 [out, in], weight_scale) of the shipped model, unpacked here."""
    header, data = read_safetensors(ZOO / "model.safetensors")
    prefix = f"model.layers.{layer}.{part}.{name}.weight"
    entry = header[prefix]
    packed = numpy.frombuffer(data[slice(*entry["data_offsets"])], numpy.uint8)
    packed = packed.reshape(entry["shape"])
    weights = numpy.concatenate([(packed >> (2 * i)) & 3 for i in range(4)]).astype(numpy.int8) - 1
    scale = bfloat16(data[slice(*header[prefix + "_scale"]["data_offsets"])])[0]
    return weights, scale


class ModelCommands(CommandTest):
    def test_info_counts_the_zeros_that_are_in_the_file(self):
        info = json.loads(self.succeed("info", ZOO, "--json"))
        self.assertEqual(len(info["tensors"]), 4 * 7)
        tensors = {tensor["name"]: tensor for tensor in info["tensors"]}
        weights, scale = shipped_linear(2, "mlp", "up_proj")
        tensor = tensors["layers.2.up_proj"]
        self.assertEqual((tensor["out_features"], tensor["in_features"]), weights.shape)
        self.assertEqual(tensor["zeros"], int((weights == 0).sum()))
        self.assertEqual(numpy.float32(tensor["weight_scale"]), scale)
        evaluation = json.loads((ZOO / "evaluation.json").read_text())
        self.assertAlmostEqual(info["zero_fraction"], evaluation["zero_fraction"], places=12)

    def test_info_table_names_every_tensor(self):
        text = self.succeed("info", ZOO)
        for name in SHAPES:
            self.assertIn(f"layers.3.{name} ", text)

    def test_commands_without_text_work_without_a_tokenizer(self):
        model = self.checkpoint()
        self.assertFalse((model / "tokenizer.json").exists())
        self.assertIn("73728", self.succeed("info", model))
        out = self.folder / "logits.npy"
        self.succeed("logits", model, "--ids", "1,2,3", "--out", out)
        self.assertEqual(numpy.load(out).shape, (3, 256))

    def test_logits_are_the_same_bytes_on_every_backend(self):
        # K and N of this shape are no multiples of any tile.
        model = self.checkpoint("--hidden", "60", "--ffn", "100", "--heads", "3", "--kv-heads", "1")
        expected = self.folder / "reference.npy"
        self.succeed("logits", model, "--ids", "5,250,0,17", "--out", expected)
        for backend in ("interpreter", "systemc", "rtl"):
            for target in ("tiny", "edge"):
                with self.subTest(backend=backend, target=target):
                    out = self.folder / f"{backend}-{target}.npy"
                    options = ("--backend", backend, "--target", target, "--check")
                    self.succeed("logits", model, "--ids", "5,250,0,17", "--out", out, *options)
                    self.assertEqual(out.read_bytes(), expected.read_bytes())

    def test_logits_are_the_same_bytes_when_the_hardware_scales_back(self):
        target = REPOSITORY / "tests/cosim/targets/float.toml"
        expected = self.folder / "reference.npy"
        self.succeed("logits", ZOO, "--ids", "5,250,3,17", "--out", expected)
        for backend in ("interpreter", "systemc"):
            out = self.folder / f"{backend}.npy"
            self.succeed("logits", ZOO, "--ids", "5,250,3,17", "--out", out, "--backend", backend,
                         "--target", target, "--output", "float32", "--check")
            self.assertEqual(out.read_bytes(), expected.read_bytes())

    def test_ids_from_a_file_and_from_the_command_line_are_the_same(self):
        ids = self.folder / "ids.npy"
        for dtype in (numpy.int32, numpy.int64):
            numpy.save(ids, numpy.array([3, 1, 4, 1, 5], dtype))
            a, b = self.folder / "a.npy", self.folder / "b.npy"
            self.succeed("logits", ZOO, "--ids", "3,1,4,1,5", "--out", a)
            self.succeed("logits", ZOO, "--ids-file", ids, "--out", b)
            self.assertEqual(a.read_bytes(), b.read_bytes())
            self.assertEqual(numpy.load(a).dtype, numpy.float32)

    def test_linear_is_the_product_computed_here(self):
        x = numpy.random.default_rng(11).normal(size=(3, 768)).astype(numpy.float32)
        numpy.save(self.folder / "x.npy", x)
        weights, weight_scale = shipped_linear(1, "mlp", "down_proj")
        scale = (numpy.float32(1) / numpy.abs(x).max(axis=1)) * numpy.float32(127)
        q = numpy.clip(numpy.rint(x * scale[:, None]), -128, 127).astype(numpy.int8)
        acc = q.astype(numpy.int64) @ weights.T.astype(numpy.int64)
        y = acc.astype(numpy.float32) / scale[:, None] * weight_scale
        for backend in ("reference", "interpreter", "systemc", "rtl"):
            with self.subTest(backend):
                out = self.folder / backend
                self.succeed(
                    *("linear", ZOO, "--layer", 1, "--name", "down_proj"),
                    *("--input", self.folder / "x.npy", "--out", out, "--backend", backend),
                )
                numpy.testing.assert_array_equal(numpy.load(out / "scale.npy"), scale)
                numpy.testing.assert_array_equal(numpy.load(out / "q.npy"), q)
                numpy.testing.assert_array_equal(numpy.load(out / "acc.npy"), acc)
                numpy.testing.assert_allclose(numpy.load(out / "y.npy"), y, rtol=1e-6)
                self.assertEqual(numpy.load(out / "acc.npy").dtype, numpy.int32)

    def test_capture_writes_arrays_that_multiply_to_what_it_wrote(self):
        text = self.folder / "text.txt"
        text.write_text("Now is the winter of our discontent", encoding="utf-8")
        out = self.folder / "captured"
        self.succeed("capture", ZOO, "--text", text, "--tokens", "8", "--out", out)
        self.assertIn("layers", json.loads((out / "summary.json").read_text()).__str__())
        for name, shape in SHAPES.items():
            q = numpy.load(out / f"layers.3.{name}.activations.npy")
            weights = numpy.load(out / f"layers.3.{name}.weights.npy")
            acc = numpy.load(out / f"layers.3.{name}.accumulators.npy")
            self.assertEqual(weights.shape, shape)
            self.assertEqual(q.shape, (8, shape[1]))
            product = q.astype(numpy.int64) @ weights.T.astype(numpy.int64)
            numpy.testing.assert_array_equal(acc, product)

    def test_perplexity_of_the_shipped_model_is_what_its_evaluation_says(self):
        expected = json.loads((ZOO / "evaluation.json").read_text())
        text = self.succeed("perplexity", ZOO, "--text", ZOO / expected["text"])
        values = dict(line.split() for line in text.splitlines())
        self.assertEqual(int(values["tokens_predicted"]), expected["tokens_predicted"])
        perplexity = float(values["perplexity"])
        self.assertLess(abs(perplexity / expected["perplexity"] - 1), 1e-4)

    def test_perplexity_counts_whole_windows(self):
        text = self.folder / "text.txt"
        text.write_text((ZOO / "heldout.txt").read_text()[:400])
        output = self.succeed("perplexity", ZOO, "--text", text, "--window", "16")
        values = dict(line.split() for line in output.splitlines())
        self.assertEqual(int(values["tokens_predicted"]) % 16, 0)
        on_interpreter = ("--window", "16", "--backend", "interpreter", "--check")
        self.assertEqual(self.succeed("perplexity", ZOO, "--text", text, *on_interpreter), output)


if __name__ == "__main__":
    main()
