# SPDX-License-Identifier: Apache-2.0
"""A safetensors writer that streams: it never holds more than the chunk it is given.

A file is a little-endian u64 header length, a JSON header (tensor name -> dtype, shape,
data_offsets) padded with spaces to 8 bytes, and the tensors' bytes without gaps.
"""

import json
import math
import os
import struct

from checkpoint.files import UserError, atomic_file, write_json

DTYPE_BYTES = {"U8": 1, "BF16": 2, "F16": 2, "F32": 4}


def write(path, tensors, chunks_of):
    """Writes `tensors`, a dict name -> (dtype, shape), to `path`.

    chunks_of(name) yields the tensor's bytes in order, in pieces of any size. Tensors with wider
    elements come first, so that every tensor is aligned; within a width they are sorted by name.
    """
    order = sorted(tensors, key=lambda name: (-DTYPE_BYTES[tensors[name][0]], name))
    header = {"__metadata__": {"format": "pt"}}
    offset = 0
    for name in order:
        dtype, shape = tensors[name]
        end = offset + DTYPE_BYTES[dtype] * math.prod(shape)
        header[name] = {"dtype": dtype, "shape": list(shape), "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header, separators=(",", ":")).encode("utf-8")
    text += b" " * (-len(text) % 8)

    with atomic_file(path) as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for name in order:
            begin, end = header[name]["data_offsets"]
            written = 0
            for chunk in chunks_of(name):
                file.write(chunk)
                written += len(chunk)
            if written != end - begin:
                raise ValueError(f"{name}: {written} bytes given, {end - begin} announced")


def write_sharded(folder, tensors, chunks_of, shards):
    """Writes the tensors, in their order, to `shards` files of about equal size, and the index."""
    sizes = {n: DTYPE_BYTES[dtype] * math.prod(shape) for n, (dtype, shape) in tensors.items()}
    total = sum(sizes.values())
    parts = [{} for _ in range(shards)]
    done = 0
    for name, tensor in tensors.items():
        parts[min(done * shards // total, shards - 1)][name] = tensor
        done += sizes[name]
    weight_map = {}
    for index, part in enumerate(parts):
        name = f"model-{index + 1:05}-of-{shards:05}.safetensors"
        write(os.path.join(folder, name), part, chunks_of)
        weight_map.update({tensor: name for tensor in part})
    index = {"metadata": {"total_size": total}, "weight_map": dict(sorted(weight_map.items()))}
    write_json(os.path.join(folder, "model.safetensors.index.json"), index)


def read(path):
    """Returns the tensors of a file this module wrote: name -> (dtype, shape, bytes)."""
    try:
        with open(path, "rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            header = json.loads(file.read(length))
            data = file.read()
    except OSError as error:
        raise UserError(f"{path}: cannot read: {error.strerror}") from error
    header.pop("__metadata__", None)
    return {
        name: (entry["dtype"], entry["shape"], data[slice(*entry["data_offsets"])])
        for name, entry in header.items()
    }
