# SPDX-License-Identifier: Apache-2.0
"""Broken checkpoints are refused with file, field and reason, and exit code 1."""

import json
import struct

from support import CommandTest, main, read_safetensors, write_safetensors

Q_PROJ = "model.layers.0.self_attn.q_proj.weight"
SCALE = Q_PROJ + "_scale"


class BadCheckpoint(CommandTest):
    def setUp(self):
        super().setUp()
        self.model = self.checkpoint()
        self.tensors = self.model / "model.safetensors"
        self.header, self.data = read_safetensors(self.tensors)

    def refuse_tensors(self, *names):
        write_safetensors(self.tensors, self.header, self.data)
        self.refused("info", self.model, names=["model.safetensors", *names])

    def refuse_config(self, field, value, *names):
        path = self.model / "config.json"
        original = path.read_text()
        config = json.loads(original)
        if value is None:
            del config[field]
        else:
            config[field] = value
        path.write_text(json.dumps(config))
        with self.subTest(field=field, value=value):
            self.refused("info", self.model, names=names)
        path.write_text(original)

    def poke(self, tensor, offset, data):
        begin = self.header[tensor]["data_offsets"][0] + offset
        self.data = self.data[:begin] + data + self.data[begin + len(data) :]

    def test_a_missing_folder_or_file(self):
        self.refused("info", self.folder / "none", names=["none"])
        self.tensors.unlink()
        self.refused("info", self.model, names=["model.safetensors"])

    def test_truncated_anywhere(self):
        raw = self.tensors.read_bytes()
        (length,) = struct.unpack_from("<Q", raw)
        for size in (0, 7, 8, 9, 8 + length - 1, 8 + length, len(raw) - 1):
            with self.subTest(size):
                self.tensors.write_bytes(raw[:size])
                self.refused("info", self.model, names=["model.safetensors"])

    def test_a_header_longer_than_the_file(self):
        raw = self.tensors.read_bytes()
        for length in (len(raw), 100_000_001, 2**63, 2**64 - 1):
            with self.subTest(length):
                self.tensors.write_bytes(struct.pack("<Q", length) + raw[8:])
                self.refused("info", self.model, names=["model.safetensors"])

    def test_a_header_that_is_no_json(self):
        self.header = b"{]"
        self.refuse_tensors()

    def test_a_header_that_nests_without_end(self):
        self.header = b"[" * 10_000_000
        self.refuse_tensors("levels")

    def test_offsets_outside_the_file(self):
        self.header[Q_PROJ]["data_offsets"][1] += len(self.data)
        self.refuse_tensors(Q_PROJ)

    def test_offsets_reversed_or_negative(self):
        begin, end = self.header[Q_PROJ]["data_offsets"]
        for offsets in ([end, begin], [-1, end], [begin, 2**64]):
            with self.subTest(offsets):
                self.header[Q_PROJ]["data_offsets"] = offsets
                self.refuse_tensors(Q_PROJ)

    def test_overlapping_tensors(self):
        k_proj = Q_PROJ.replace("q_proj", "v_proj")
        size = self.header[k_proj]["data_offsets"][1] - self.header[k_proj]["data_offsets"][0]
        begin = self.header[Q_PROJ]["data_offsets"][0]
        self.header[k_proj]["data_offsets"] = [begin, begin + size]
        self.refuse_tensors("overlap")

    def test_bytes_of_no_tensor(self):
        self.data += b"\0" * 16
        self.refuse_tensors()

    def test_a_wrong_dtype(self):
        self.header[Q_PROJ]["dtype"] = "I8"
        self.refuse_tensors(Q_PROJ, "I8")

    def test_a_wrong_shape(self):
        rows, columns = self.header[Q_PROJ]["shape"]
        self.header[Q_PROJ]["shape"] = [rows * 2, columns // 2]
        self.refuse_tensors(Q_PROJ)

    def test_a_missing_tensor(self):
        self.header["model.layers.0.extra"] = self.header.pop(Q_PROJ)
        self.refuse_tensors(Q_PROJ)

    def test_a_scale_that_is_nan_infinite_zero_or_negative(self):
        for bits in (0x7FC0, 0x7F80, 0x0000, 0xBF80):
            with self.subTest(hex(bits)):
                self.poke(SCALE, 0, struct.pack("<H", bits))
                self.refuse_tensors(SCALE)

    def test_code_three_in_packed_weights(self):
        self.poke(Q_PROJ, 5, b"\xff")
        self.refuse_tensors(Q_PROJ)

    def test_a_norm_that_is_nan(self):
        self.poke("model.norm.weight", 0, struct.pack("<H", 0x7FC0))
        self.refuse_tensors("model.norm.weight")

    def test_config_that_contradicts_the_tensors(self):
        for field, value in (
            ("hidden_size", 128),
            ("intermediate_size", 64),
            ("num_hidden_layers", 3),
            ("num_key_value_heads", 4),
            ("vocab_size", 128),
        ):
            self.refuse_config(field, value, "model.safetensors", "model.")

    def test_config_that_contradicts_itself_or_is_incomplete(self):
        for field, value in (
            ("num_key_value_heads", 3),
            ("hidden_size", 0),
            ("hidden_size", -64),
            ("hidden_size", "64"),
            ("hidden_size", 1e30),
            ("rms_norm_eps", -1),
            ("hidden_size", None),
            ("num_hidden_layers", None),
            ("hidden_act", "gelu"),
        ):
            self.refuse_config(field, value, "config.json", field)

    def test_an_unknown_model_type(self):
        self.refuse_config("model_type", "mamba", "config.json", "model_type", "mamba")

    def test_config_that_is_no_json(self):
        for text in ("", "{", "[]", "{'a': 1}"):
            with self.subTest(text):
                (self.model / "config.json").write_text(text)
                self.refused("info", self.model, names=["config.json"])

    def test_a_missing_tokenizer(self):
        self.refused("generate", self.model, "--prompt", "A", names=["tokenizer.json"])

    def test_a_broken_tokenizer(self):
        model = self.zoo_copy()
        path = model / "tokenizer.json"
        original = json.loads(path.read_text(encoding="utf-8"))

        def refuse(*names, **changes):
            with self.subTest(changes.keys()):
                path.write_text(json.dumps({**original, **changes}))
                self.refused("generate", model, "--prompt", "A", names=["tokenizer.json", *names])

        bpe = original["model"]
        refuse("type", model={**bpe, "type": "Unigram"})
        refuse("merges", model={**bpe, "merges": ["a"]})
        refuse("merges", model={**bpe, "merges": ["zzz yyy"]})
        refuse("vocab", model={**bpe, "vocab": {**bpe["vocab"], "new": 5000}})
        split = {"type": "Split", "pattern": {"Regex": "("}, "behavior": "Isolated"}
        refuse("pre_tokenizer", pre_tokenizer={**split, "invert": False})
        path.write_text('{"model": ')
        self.refused("generate", model, "--prompt", "A", names=["tokenizer.json"])


if __name__ == "__main__":
    main()
