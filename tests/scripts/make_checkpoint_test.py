# SPDX-License-Identifier: Apache-2.0
"""scripts/make_checkpoint: structure, determinism, memory, errors."""

import json
import math
import os
import resource
import struct
import sys
import unittest

import numpy

from support import SCRIPTS, ScriptTest, run

sys.path.insert(0, str(SCRIPTS))
from checkpoint import families, layout  # noqa: E402

DTYPE_BYTES = {"U8": 1, "BF16": 2}


def parse(path):
    raw = path.read_bytes()
    (length,) = struct.unpack_from("<Q", raw)
    header = json.loads(raw[8 : 8 + length])
    header.pop("__metadata__")
    return header, raw[8 + length :]


def codes(header, data):
    """All packed codes of a file, one per weight."""
    packed = [data[slice(*e["data_offsets"])] for e in header.values() if e["dtype"] == "U8"]
    values = numpy.frombuffer(b"".join(packed), numpy.uint8)
    return numpy.concatenate([(values >> shift) & 3 for shift in (0, 2, 4, 6)])


class MakeCheckpoint(ScriptTest):
    def make(self, *options, name="model"):
        out = self.folder / name
        result = run(SCRIPTS / "make_checkpoint", "--out", out, *options, cwd="/")
        self.assertEqual(result.returncode, 0, result.stderr)
        return out / "model.safetensors"

    def test_tensors_fill_the_file_without_gaps(self):
        header, data = parse(self.make("--hidden", "60", "--ffn", "100", "--head-dim", "10"))
        end = 0
        for entry in sorted(header.values(), key=lambda e: e["data_offsets"]):
            begin, next_end = entry["data_offsets"]
            self.assertEqual(begin, end)
            size = DTYPE_BYTES[entry["dtype"]] * math.prod(entry["shape"])
            self.assertEqual(next_end - begin, size)
            end = next_end
        self.assertEqual(end, len(data))

    def test_codes_are_valid_and_zeros_are_as_many_as_asked_for(self):
        for fraction in (0.0, 0.25, 0.422, 1.0):
            with self.subTest(fraction):
                path = self.make("--hidden", "512", "--zero-fraction", fraction)
                found = codes(*parse(path))
                self.assertLess(found.max(), 3)
                self.assertAlmostEqual((found == 1).mean(), fraction, delta=0.003)
                self.assertAlmostEqual((found == 0).mean(), (1 - fraction) / 2, delta=0.003)

    def test_the_seed_decides_every_byte(self):
        first = self.make("--seed", "5", name="a").read_bytes()
        self.assertEqual(first, self.make("--seed", "5", name="b").read_bytes())
        self.assertNotEqual(first, self.make("--seed", "6", name="c").read_bytes())

    def test_the_2b4t_shape_has_its_published_counts(self):
        shape = layout.Shape(2560, 6912, 30, 20, 5, 128, 128256)
        self.assertEqual(len(families.FAMILIES["2b4t"].tensors(shape)), 542)
        self.assertEqual(shape.ternary_weights(), 2_084_044_800)

    def test_ternion_loads_it_and_counts_the_same_zeros(self):
        path = self.make("--kv-heads", "1", "--layers", "3")
        result = run(os.environ["TERNION"], "info", path.parent, "--json")
        self.assertEqual(result.returncode, 0, result.stderr)
        info = json.loads(result.stdout)
        self.assertEqual(len(info["tensors"]), 21)
        self.assertEqual(info["ternary_zeros"], int((codes(*parse(path)) == 1).sum()))

    def test_memory_does_not_grow_with_the_file(self):
        # One layer of 2B4T and its embedding: larger than the memory the script may use.
        path = self.make("--preset", "2b4t", "--layers", "1")
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
        self.assertGreater(path.stat().st_size, 650e6)
        self.assertLess(used, 500e6)

    def test_impossible_shapes_are_refused_by_name(self):
        for options, name in (
            (("--hidden", "66"), "o_proj"),
            (("--kv-heads", "3"), "kv_heads"),
            (("--head-dim", "5"), "head_dim"),
            (("--layers", "0"), "layers"),
            (("--zero-fraction", "1.5"), "--zero-fraction"),
            (("--seed", "-1"), "--seed"),
        ):
            with self.subTest(options):
                out = self.folder / "bad"
                result = run(SCRIPTS / "make_checkpoint", "--out", out, *options)
                self.assertEqual(result.returncode, 1)
                self.assertIn(name, result.stderr)
                self.assertNotIn("Traceback", result.stderr)
                self.assertFalse(out.exists())

    def test_an_unwritable_folder_is_refused(self):
        (self.folder / "file").write_text("")
        result = run(SCRIPTS / "make_checkpoint", "--out", self.folder / "file" / "out")
        self.assertEqual(result.returncode, 1)
        self.assertIn("file/out", result.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
