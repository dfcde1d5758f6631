# SPDX-License-Identifier: Apache-2.0
"""Ternary codes (weight + 1) as the tensor types of GGUF files hold them."""

import numpy

# Number in the file, weights of a block, bytes of a block, bytes after the last block.
TYPES = {
    "f32": (0, 1, 4, 0),
    "f16": (1, 1, 2, 0),
    "q6_k": (14, 256, 210, 0),
    "bf16": (30, 1, 2, 0),
    "tq1_0": (34, 256, 54, 0),
    "tq2_0": (35, 256, 66, 0),
    "i2_s": (36, 128, 32, 32),
}


def tensor_bytes(kind, rows, columns):
    _, weights, size, tail = TYPES[kind]
    return rows * (columns // weights) * size + tail


def encode(kind, codes, scale):
    """The bytes of rows [rows, columns] without a tail; `scale` is a float32 value."""
    blocks = codes.reshape(-1, TYPES[kind][1])
    if kind == "tq2_0":
        return _tq2_0(blocks, scale)
    if kind == "tq1_0":
        return _tq1_0(blocks, scale)
    if kind == "i2_s":
        return _i2_s(blocks)
    values = (codes.astype(numpy.float32) - 1) * numpy.float32(scale)
    if kind == "f32":
        return values.astype("<f4").tobytes()
    if kind == "f16":
        return values.astype("<f2").tobytes()
    return (values.view(numpy.uint32) >> 16).astype("<u2").tobytes()  # bf16: scale is one already


def tail(kind, scale):
    """What follows the last block of a tensor."""
    if kind != "i2_s":
        return b""
    return numpy.float32(scale).astype("<f4").tobytes() + bytes(28)


def _with_scale(codes, scale):
    scales = numpy.full((len(codes), 1), scale, "<f2").view(numpy.uint8)
    return numpy.concatenate([codes, scales], axis=1).tobytes()


def _tq2_0(blocks, scale):
    quarters = blocks.reshape(-1, 2, 4, 32)  # half, quarter of it, byte
    packed = quarters[:, :, 0].copy()
    for index in range(1, 4):
        packed |= quarters[:, :, index] << (2 * index)
    return _with_scale(packed.reshape(-1, 64), scale)


def _tq1_0(blocks, scale):
    pieces = []
    for begin, size, digits in ((0, 32, 5), (160, 16, 5), (240, 4, 4)):
        piece = blocks[:, begin : begin + size * digits].reshape(-1, digits, size)
        value = numpy.zeros((len(blocks), size), numpy.uint32)
        for index in range(5):
            value = 3 * value + (piece[:, index] if index < digits else 0)
        pieces.append(((value * 256 + 242) // 243).astype(numpy.uint8))
    return _with_scale(numpy.concatenate(pieces, axis=1), scale)


def _i2_s(blocks):
    quarters = blocks.reshape(-1, 4, 32)
    packed = quarters[:, 0] << 6
    for index in range(1, 4):
        packed |= quarters[:, index] << (6 - 2 * index)
    return packed.tobytes()
