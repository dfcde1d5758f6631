# SPDX-License-Identifier: Apache-2.0
"""Reads checkpoints for the oracle, from the bytes, by the published formats.

Shares no code with the project's readers nor with scripts/make_checkpoint. Plain and slow.
"""

import json
import math
import pathlib
import struct

import numpy

F32 = numpy.float32


def bfloat16(raw):
    return (numpy.frombuffer(raw, "<u2").astype(numpy.uint32) << 16).view(F32)


def floats(dtype, raw):
    if dtype == "BF16":
        return bfloat16(raw)
    return numpy.frombuffer(raw, "<f2" if dtype == "F16" else "<f4").astype(F32)


def read_safetensors(folder):
    """name -> (dtype, shape, bytes) of every file in the folder."""
    tensors = {}
    for path in sorted(pathlib.Path(folder).glob("*.safetensors")):
        raw = path.read_bytes()
        (length,) = struct.unpack("<Q", raw[:8])
        for name, entry in json.loads(raw[8 : 8 + length]).items():
            if name != "__metadata__":
                begin, end = entry["data_offsets"]
                data = raw[8 + length + begin : 8 + length + end]
                tensors[name] = (entry["dtype"], entry["shape"], data)
    return tensors


def unpack_u8(raw, shape):
    """transformers' unpack_weights: row i * (rows / 4) + r is in bits 2i+1..2i of packed row r."""
    packed = numpy.frombuffer(raw, numpy.uint8).reshape(shape)
    return numpy.concatenate([(packed >> (2 * i) & 3).astype(numpy.int64) - 1 for i in range(4)])


def absmean(weights):
    """(trits, mean): the mean is summed in float64, one value after the other."""
    total = numpy.add.accumulate(numpy.abs(weights.reshape(-1).astype(numpy.float64)))[-1]
    mean = max(F32(total / weights.size), F32(1e-5))
    factor = F32(1) / mean
    return numpy.clip(numpy.rint(weights * factor), -1, 1).astype(numpy.int64), mean


# --- GGUF -------------------------------------------------------------------------------------

_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}


class _Reader:
    def __init__(self, raw):
        self.raw, self.at = raw, 0

    def unpack(self, code):
        (value,) = struct.unpack_from("<" + code, self.raw, self.at)
        self.at += struct.calcsize("<" + code)
        return value

    def text(self):
        length = self.unpack("Q")
        self.at += length
        return self.raw[self.at - length : self.at].decode()

    def value(self, kind):
        if kind == 8:
            return self.text()
        if kind == 9:
            element, count = self.unpack("I"), self.unpack("Q")
            return [self.value(element) for _ in range(count)]
        return self.unpack(_SCALARS[kind])


def read_gguf(path):
    """(metadata, name -> (type number, [rows, columns] or [length], bytes))."""
    raw = pathlib.Path(path).read_bytes()
    reader = _Reader(raw)
    assert raw[:4] == b"GGUF"
    reader.at = 4
    assert reader.unpack("I") == 3
    tensors, pairs = reader.unpack("Q"), reader.unpack("Q")
    metadata = {}
    for _ in range(pairs):
        key = reader.text()
        metadata[key] = reader.value(reader.unpack("I"))
    table = []
    for _ in range(tensors):
        name = reader.text()
        shape = [reader.unpack("Q") for _ in range(reader.unpack("I"))][::-1]
        table.append((name, shape, reader.unpack("I"), reader.unpack("Q")))
    alignment = metadata.get("general.alignment", 32)
    start = -(-reader.at // alignment) * alignment
    return metadata, {
        name: (kind, shape, raw[start + offset :]) for name, shape, kind, offset in table
    }


def gguf_floats(kind, shape, raw):
    count = math.prod(shape)
    if kind == 14:
        return numpy.concatenate(
            [_q6_k(raw[210 * i : 210 * i + 210]) for i in range(count // 256)]
        ).reshape(shape)
    size = 4 if kind == 0 else 2
    return floats({0: "F32", 1: "F16", 30: "BF16"}[kind], raw[: size * count]).reshape(shape)


def _q6_k(block):
    low, high = block[:128], block[128:192]
    scales = struct.unpack("16b", block[192:208])
    d = F32(numpy.frombuffer(block[208:], "<f2")[0])
    out = numpy.zeros(256, F32)
    for i in range(256):
        half, rest = divmod(i, 128)
        quarter, byte = divmod(rest, 32)
        nibble = low[64 * half + 32 * (quarter % 2) + byte] >> (4 * (quarter // 2)) & 15
        code = nibble | (high[32 * half + byte] >> (2 * quarter) & 3) << 4
        out[i] = d * F32(scales[i // 16]) * F32(code - 32)
    return out


def gguf_ternary(kind, shape, raw):
    """(trits [rows, columns], scale)."""
    rows, columns = shape
    count = rows * columns
    if kind in (0, 1, 30):
        values = gguf_floats(kind, shape, raw)
        scale = numpy.abs(values).max()
        return numpy.sign(values).astype(numpy.int64), scale
    if kind == 36:
        trits = [_i2_s(raw[32 * i : 32 * i + 32]) for i in range(count // 128)]
        (scale,) = struct.unpack_from("<f", raw, count // 4)
        return numpy.concatenate(trits).reshape(shape), F32(scale)
    size, decode = {34: (54, _tq1_0), 35: (66, _tq2_0)}[kind]
    trits, scales = [], set()
    for i in range(count // 256):
        block = raw[size * i : size * i + size]
        trits.append(decode(block))
        scales.add(block[-2:])
    (scale,) = scales
    return numpy.concatenate(trits).reshape(shape), F32(numpy.frombuffer(scale, "<f2")[0])


def _i2_s(group):
    return numpy.array([(group[j % 32] >> (6 - 2 * (j // 32)) & 3) - 1 for j in range(128)])


def _tq2_0(block):
    trits = []
    for i in range(256):
        half, e = divmod(i, 128)
        trits.append((block[32 * half + e % 32] >> (2 * (e // 32)) & 3) - 1)
    return numpy.array(trits)


def _tq1_0(block):
    def digit(byte, n):
        return (byte * 3**n % 256) * 3 >> 8

    trits = [digit(block[m], n) - 1 for n in range(5) for m in range(32)]
    trits += [digit(block[32 + m], n) - 1 for n in range(5) for m in range(16)]
    trits += [digit(block[48 + m], n) - 1 for n in range(4) for m in range(4)]
    return numpy.array(trits)
