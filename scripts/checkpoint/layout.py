# SPDX-License-Identifier: Apache-2.0
"""Shapes of networks, packing of U8 weights, BF16."""

import dataclasses

import numpy

from checkpoint.files import UserError

# Rows of a packed weight matrix are split in this many blocks; one byte holds a row of each.
ROWS_PER_BYTE = 4


@dataclasses.dataclass(frozen=True)
class Shape:
    """The numbers that fix every tensor of a checkpoint."""

    hidden: int
    ffn: int
    layers: int
    heads: int
    kv_heads: int
    head_dim: int
    vocabulary: int
    rope_theta: float = 10000.0
    norm_epsilon: float = 1e-5
    positions: int = 256

    def check(self):
        """Raises UserError naming the first number that cannot be."""
        for name in ("hidden", "ffn", "layers", "heads", "kv_heads", "head_dim", "vocabulary"):
            if getattr(self, name) < 1:
                raise UserError(f"{name}: must be at least 1, is {getattr(self, name)}")
        if self.heads % self.kv_heads:
            raise UserError(f"kv_heads: {self.kv_heads} does not divide the {self.heads} heads")
        if self.head_dim % 2:
            raise UserError(f"head_dim: must be even for rotary embedding, is {self.head_dim}")

    def linears(self):
        """The BitLinear matrices of a layer: name -> (rows = outputs, columns = inputs)."""
        queries, keys = self.heads * self.head_dim, self.kv_heads * self.head_dim
        return {
            "self_attn.q_proj": (queries, self.hidden),
            "self_attn.k_proj": (keys, self.hidden),
            "self_attn.v_proj": (keys, self.hidden),
            "self_attn.o_proj": (self.hidden, queries),
            "mlp.gate_proj": (self.ffn, self.hidden),
            "mlp.up_proj": (self.ffn, self.hidden),
            "mlp.down_proj": (self.hidden, self.ffn),
        }

    def ternary_weights(self):
        return self.layers * sum(rows * columns for rows, columns in self.linears().values())


def pack_codes(blocks):
    """Packs codes (weight + 1) of shape [4, rows, columns]; block i goes to bits 2i+1..2i."""
    packed = blocks[0].copy()
    for index in range(1, ROWS_PER_BYTE):
        packed |= blocks[index] << (2 * index)
    return packed


def unpack_codes(packed):
    """Inverse of pack_codes: packed [rows / 4, columns] -> weights int8 [rows, columns]."""
    blocks = [(packed >> (2 * index)) & 3 for index in range(ROWS_PER_BYTE)]
    return numpy.concatenate(blocks).astype(numpy.int8) - 1


def to_bfloat16(values):
    """Rounds finite float32 values to BF16, half to even; returns the 16-bit patterns."""
    bits = numpy.ascontiguousarray(values, dtype=numpy.float32).view(numpy.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype("<u2")
