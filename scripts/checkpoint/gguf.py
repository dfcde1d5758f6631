# SPDX-License-Identifier: Apache-2.0
"""A GGUF writer that streams, and the keys and tensor names of BitNet models in such files."""

import struct

from checkpoint import blocks
from checkpoint.files import UserError, atomic_file

ALIGNMENT = 32
ARCHITECTURES = ("bitnet", "bitnet-25", "bitnet-b1.58", "llama")
_LINEARS = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}


class Uint32(int):
    """An integer that is written as UINT32; others are INT32."""


def tensors(shape, architecture, weights, embedding):
    """Every tensor: name -> (type, shape)."""
    sub_norms = architecture != "llama"
    result = {"token_embd.weight": (embedding, (shape.vocabulary, shape.hidden))}
    for layer in range(shape.layers):
        prefix = f"blk.{layer}."
        result[f"{prefix}attn_norm.weight"] = ("f32", (shape.hidden,))
        result[f"{prefix}ffn_norm.weight"] = ("f32", (shape.hidden,))
        if sub_norms:
            result[f"{prefix}attn_sub_norm.weight"] = ("f32", (shape.heads * shape.head_dim,))
            result[f"{prefix}ffn_sub_norm.weight"] = ("f32", (shape.ffn,))
        for name, size in shape.linears().items():
            result[f"{prefix}{_LINEARS[name]}.weight"] = (weights, size)
    result["output_norm.weight"] = ("f32", (shape.hidden,))
    if not sub_norms:
        result["output.weight"] = (embedding, (shape.vocabulary, shape.hidden))
    for name, (kind, size) in result.items():
        block = blocks.TYPES[kind][1]
        if size[-1] % block:
            raise UserError(f"{name}: {kind} holds blocks of {block}, and rows have {size[-1]}")
    return result


def metadata(shape, architecture):
    """The keys converters write, and a vocabulary of bytes."""
    result = {
        "general.architecture": architecture,
        "general.name": "random weights",
        "block_count": Uint32(shape.layers),
        "context_length": Uint32(shape.positions),
        "embedding_length": Uint32(shape.hidden),
        "feed_forward_length": Uint32(shape.ffn),
        "attention.head_count": Uint32(shape.heads),
        "attention.head_count_kv": Uint32(shape.kv_heads),
        "attention.layer_norm_rms_epsilon": float(shape.norm_epsilon),
        "rope.freq_base": float(shape.rope_theta),
        "rope.dimension_count": Uint32(shape.head_dim),
        "vocab_size": Uint32(shape.vocabulary),
    }
    if shape.heads * shape.head_dim != shape.hidden:
        result["attention.key_length"] = Uint32(shape.head_dim)
        result["attention.value_length"] = Uint32(shape.head_dim)
    keys = {}
    for name, value in result.items():
        keys[name if name.startswith("general.") else f"{architecture}.{name}"] = value
    texts = _byte_tokens()[: shape.vocabulary]
    texts += [f"<|{index}|>" for index in range(len(texts), shape.vocabulary)]
    keys.update(
        {
            "tokenizer.ggml.model": "gpt2",
            "tokenizer.ggml.pre": "llama-bpe",
            "tokenizer.ggml.tokens": texts,
            "tokenizer.ggml.token_type": [1 if i < 256 else 3 for i in range(len(texts))],
            "tokenizer.ggml.merges": [],
            "tokenizer.ggml.add_bos_token": False,
        }
    )
    return keys


def write(path, keys, table, chunks_of):
    """Writes `table`, a dict name -> (type, shape); chunks_of(name) yields the tensor's bytes."""
    header = b"GGUF" + struct.pack("<IQQ", 3, len(table), len(keys))
    header += b"".join(_text(name) + _value(value) for name, value in keys.items())
    offset = 0
    for name, (kind, shape) in table.items():
        header += _text(name) + struct.pack("<I", len(shape))
        header += b"".join(struct.pack("<Q", size) for size in reversed(shape))
        header += struct.pack("<IQ", blocks.TYPES[kind][0], offset)
        offset += _padded(_size(kind, shape))
    with atomic_file(path) as file:
        file.write(header.ljust(_padded(len(header)), b"\0"))
        for name, (kind, shape) in table.items():
            written = 0
            for chunk in chunks_of(name):
                file.write(chunk)
                written += len(chunk)
            if written != _size(kind, shape):
                raise ValueError(f"{name}: {written} bytes given, {_size(kind, shape)} announced")
            file.write(bytes(_padded(written) - written))


def _size(kind, shape):
    return blocks.tensor_bytes(kind, shape[0] if len(shape) == 2 else 1, shape[-1])


def _padded(size):
    return (size + ALIGNMENT - 1) // ALIGNMENT * ALIGNMENT


def _text(text):
    raw = text.encode("utf-8")
    return struct.pack("<Q", len(raw)) + raw


def _value(value):
    if isinstance(value, str):
        return struct.pack("<I", 8) + _text(value)
    if isinstance(value, bool):
        return struct.pack("<IB", 7, value)
    if isinstance(value, float):
        return struct.pack("<If", 6, value)
    if isinstance(value, Uint32):
        return struct.pack("<II", 4, value)
    texts = not value or isinstance(value[0], str)
    body = b"".join(_text(v) if texts else struct.pack("<i", v) for v in value)
    return struct.pack("<IIQ", 9, 8 if texts else 5, len(value)) + body


def _byte_tokens():
    """Texts of the tokens of single bytes, by the byte-to-unicode table of GPT-2."""
    shown = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = [byte for byte in range(256) if byte not in shown]
    points = {byte: byte for byte in shown} | {b: 256 + i for i, b in enumerate(hidden)}
    return [chr(points[byte]) for byte in range(256)]
