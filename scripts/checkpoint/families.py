# SPDX-License-Identifier: Apache-2.0
"""Tensor names, dtypes and config.json of each published kind of Hugging Face checkpoint."""

import dataclasses

from checkpoint.files import UserError
from checkpoint.layout import ROWS_PER_BYTE


@dataclasses.dataclass(frozen=True)
class Family:
    """One kind of checkpoint; docs/checkpoints.md says which repositories are of it."""

    description: str
    model_type: str
    activation: str
    attention_sub_norm: str | None  # names below "model.layers.N.", or no sub-norms
    ffn_sub_norm: str | None
    dtype: str  # of embedding, norms and scales
    latent: bool = False  # float weights, quantized by the reader
    divides: bool = False  # what weight_scale does
    tied: bool = True
    inv_freq: bool = False  # buffers older software saved
    quantization: dict | None = None
    extra: dict = dataclasses.field(default_factory=dict)  # more keys of config.json

    def config(self, shape):
        result = {
            "architectures": [
                "BitNetForCausalLM" if self.model_type == "bitnet" else "LlamaForCausalLM"
            ],
            "model_type": self.model_type,
            "hidden_act": self.activation,
            "hidden_size": shape.hidden,
            "intermediate_size": shape.ffn,
            "num_hidden_layers": shape.layers,
            "num_attention_heads": shape.heads,
            "num_key_value_heads": shape.kv_heads,
            "rms_norm_eps": shape.norm_epsilon,
            "rope_theta": shape.rope_theta,
            "vocab_size": shape.vocabulary,
            "max_position_embeddings": shape.positions,
            "tie_word_embeddings": self.tied,
            "torch_dtype": {"BF16": "bfloat16", "F16": "float16", "F32": "float32"}[self.dtype],
            "bos_token_id": None,
            "eos_token_id": None,
            "use_cache": True,
            **self.extra,
        }
        if self.quantization is not None:
            result["quantization_config"] = self.quantization
        if shape.heads * shape.head_dim != shape.hidden:
            result["head_dim"] = shape.head_dim
        return result

    def tensors(self, shape):
        """Every tensor: name -> (dtype, shape)."""
        result = {
            "model.embed_tokens.weight": (self.dtype, (shape.vocabulary, shape.hidden)),
            "model.norm.weight": (self.dtype, (shape.hidden,)),
        }
        if not self.tied:
            result["lm_head.weight"] = (self.dtype, (shape.vocabulary, shape.hidden))
        norms = {"input_layernorm": shape.hidden, "post_attention_layernorm": shape.hidden}
        if self.attention_sub_norm is not None:
            norms[self.attention_sub_norm] = shape.heads * shape.head_dim
            norms[self.ffn_sub_norm] = shape.ffn
        for layer in range(shape.layers):
            prefix = f"model.layers.{layer}."
            for name, length in norms.items():
                result[f"{prefix}{name}.weight"] = (self.dtype, (length,))
            if self.inv_freq:
                result[f"{prefix}self_attn.rotary_emb.inv_freq"] = ("F32", (shape.head_dim // 2,))
            for name, (rows, columns) in shape.linears().items():
                if self.latent:
                    result[f"{prefix}{name}.weight"] = (self.dtype, (rows, columns))
                    continue
                if rows % ROWS_PER_BYTE:
                    raise UserError(
                        f"{name}: {rows} rows cannot be packed, must be a multiple of "
                        f"{ROWS_PER_BYTE}"
                    )
                result[f"{prefix}{name}.weight"] = ("U8", (rows // ROWS_PER_BYTE, columns))
                result[f"{prefix}{name}.weight_scale"] = (self.dtype, (1,))
        return result


_BITNET_NORMS = {
    "attention_sub_norm": "self_attn.attn_sub_norm",
    "ffn_sub_norm": "mlp.ffn_sub_norm",
}
_NO_SUB_NORMS = {"attention_sub_norm": None, "ffn_sub_norm": None}
_LLAMA_QUANTIZATION = {"quant_method": "bitnet", "modules_to_not_convert": None}

FAMILIES = {
    "2b4t": Family(
        "microsoft/bitnet-b1.58-2B-4T: packed, scale multiplies",
        model_type="bitnet",
        activation="relu2",
        dtype="BF16",
        quantization={
            "quant_method": "bitnet",
            "linear_class": "autobitlinear",
            "quantization_mode": "offline",
        },
        **_BITNET_NORMS,
    ),
    "2b4t-bf16": Family(
        "microsoft/bitnet-b1.58-2B-4T-bf16: latent BF16",
        model_type="bitnet",
        activation="relu2",
        dtype="BF16",
        latent=True,
        quantization={
            "quant_method": "bitnet",
            "linear_class": "autobitlinear",
            "quantization_mode": "online",
        },
        **_BITNET_NORMS,
    ),
    "hf1bitllm": Family(
        "HF1BitLLM/Llama3-8B-1.58-100B-tokens, tiiuae/Falcon3-*-1.58bit: packed, scale divides",
        model_type="llama",
        activation="silu",
        dtype="BF16",
        divides=True,
        tied=False,
        quantization=_LLAMA_QUANTIZATION,
        **_NO_SUB_NORMS,
    ),
    "falcon-e": Family(
        "tiiuae/Falcon-E-*: as hf1bitllm, with the keys onebitllms adds",
        model_type="llama",
        activation="silu",
        dtype="BF16",
        divides=True,
        tied=False,
        quantization={"quant_method": "bitnet", "modules_to_not_convert": ["lm_head"]},
        extra={"is_bitnet_config": True, "pretraining_tp": 1},
        **_NO_SUB_NORMS,
    ),
    "1bitllm": Family(
        "1bitLLM/bitnet_b1_58-large, -xl, -3B: latent F32, own names of the sub-norms",
        model_type="llama",
        activation="silu",
        attention_sub_norm="self_attn.inner_attn_ln",
        ffn_sub_norm="mlp.ffn_layernorm",
        dtype="F32",
        latent=True,
        inv_freq=True,
        extra={"weight_bits": 1, "input_bits": 8, "rope_scaling": None},
    ),
}
FAMILIES["1bitllm-f16"] = dataclasses.replace(
    FAMILIES["1bitllm"], description="the same in F16", dtype="F16"
)

TRAINED = FAMILIES["2b4t"]  # what scripts/train_checkpoint writes
