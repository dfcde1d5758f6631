# SPDX-License-Identifier: Apache-2.0
"""Shapes, tensor names, config.json and weight packing of the 2B4T layout."""

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
        for name, (rows, _) in self.linears().items():
            if rows % ROWS_PER_BYTE:
                raise UserError(
                    f"{name}: {rows} rows cannot be packed, must be a multiple of {ROWS_PER_BYTE}"
                )

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

    def norms(self):
        """The RMSNorm gains of a layer: name -> length."""
        return {
            "input_layernorm": self.hidden,
            "post_attention_layernorm": self.hidden,
            "self_attn.attn_sub_norm": self.heads * self.head_dim,
            "mlp.ffn_sub_norm": self.ffn,
        }

    def tensors(self):
        """Every tensor of the file: name -> (dtype, shape)."""
        result = {
            "model.embed_tokens.weight": ("BF16", (self.vocabulary, self.hidden)),
            "model.norm.weight": ("BF16", (self.hidden,)),
        }
        for layer in range(self.layers):
            prefix = f"model.layers.{layer}."
            for name, length in self.norms().items():
                result[f"{prefix}{name}.weight"] = ("BF16", (length,))
            for name, (rows, columns) in self.linears().items():
                result[f"{prefix}{name}.weight"] = ("U8", (rows // ROWS_PER_BYTE, columns))
                result[f"{prefix}{name}.weight_scale"] = ("BF16", (1,))
        return result

    def ternary_weights(self):
        return self.layers * sum(rows * columns for rows, columns in self.linears().values())

    def config(self):
        """The content of config.json."""
        result = {
            "architectures": ["BitNetForCausalLM"],
            "model_type": "bitnet",
            "hidden_act": "relu2",
            "hidden_size": self.hidden,
            "intermediate_size": self.ffn,
            "num_hidden_layers": self.layers,
            "num_attention_heads": self.heads,
            "num_key_value_heads": self.kv_heads,
            "rms_norm_eps": self.norm_epsilon,
            "rope_theta": self.rope_theta,
            "vocab_size": self.vocabulary,
            "max_position_embeddings": self.positions,
            "tie_word_embeddings": True,
            "torch_dtype": "bfloat16",
            "bos_token_id": None,
            "eos_token_id": None,
            "use_cache": True,
            "quantization_config": {
                "quant_method": "bitnet",
                "linear_class": "autobitlinear",
                "quantization_mode": "offline",
            },
        }
        if self.heads * self.head_dim != self.hidden:
            result["head_dim"] = self.head_dim
        return result


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
