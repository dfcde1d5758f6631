# SPDX-License-Identifier: Apache-2.0
"""The forward pass of docs/numerics.md in NumPy float32, in its order of operations.

Exp, sin, cos and pow are the C library's in float64, rounded to float32: they equal the project's
own but for values within 1e-9 of a rounding tie. Everything else is exact or rounded alike, so
logits must agree bit for bit.
"""

import dataclasses
import json
import math
import pathlib

import numpy

import oracle_files as files

F32 = numpy.float32


@dataclasses.dataclass
class Linear:
    trits: numpy.ndarray  # [out, in]
    scale: F32
    divides: bool
    seen: dict = dataclasses.field(default_factory=dict)  # of the last call, as `capture` names it

    def __call__(self, x):
        """x [tokens, in] -> y [tokens, out]."""
        largest = numpy.maximum(numpy.abs(x).max(axis=1, keepdims=True), F32(1e-5))
        s = (F32(1) / largest) * F32(127)
        q = numpy.clip(numpy.rint(x * s), -128, 127).astype(numpy.int64)
        sums = q @ self.trits.T
        self.seen = {"inputs": x, "activations": q, "accumulators": sums, "scales": s[:, 0]}
        acc = sums.astype(F32)
        return acc / (self.scale * s) if self.divides else acc / s * self.scale


@dataclasses.dataclass
class Network:
    heads: int
    kv_heads: int
    head_dim: int
    epsilon: F32
    theta: float
    relu2: bool
    embedding: numpy.ndarray
    head: numpy.ndarray
    final_norm: numpy.ndarray
    layers: list  # of dicts: norms "input", "post", "attention", "ffn" (or None), linears "q" ...


def dot(a, b):
    """Over the last axis: eight sums side by side, then halves added."""
    a, b = numpy.broadcast_arrays(a, b)
    products = a * b
    pad = -products.shape[-1] % 8
    products = numpy.pad(products, [(0, 0)] * (products.ndim - 1) + [(0, pad)])
    products = products.reshape(*products.shape[:-1], -1, 8)
    lanes = numpy.zeros(products.shape[:-2] + (8,), F32)
    for i in range(products.shape[-2]):
        lanes = lanes + products[..., i, :]
    while lanes.shape[-1] > 1:
        half = lanes.shape[-1] // 2
        lanes = lanes[..., :half] + lanes[..., half:]
    return lanes[..., 0]


def rms_norm(x, gain, epsilon):
    mean = dot(x, x) / F32(x.shape[-1])
    return gain * (x * (F32(1) / numpy.sqrt(mean + epsilon))[:, None])


def rotate(x, head_dim, theta):
    """x [tokens, heads * head_dim], positions from 0."""
    half = head_dim // 2
    out = x.copy()
    for position in range(len(x)):
        for i in range(half):
            exponent = F32(2 * i) / F32(head_dim)
            frequency = F32(1) / F32(math.pow(theta, float(exponent)))
            angle = float(F32(position) * frequency)
            c, s = F32(math.cos(angle)), F32(math.sin(angle))
            low, high = x[position, i::head_dim], x[position, i + half :: head_dim]
            out[position, i::head_dim] = low * c - high * s
            out[position, i + half :: head_dim] = high * c + low * s
    return out


def attend(net, q, k, v):
    group = net.heads // net.kv_heads
    scale = F32(1 / math.sqrt(net.head_dim))
    out = numpy.zeros_like(q)
    for t in range(len(q)):
        for h in range(net.heads):
            mine = slice(h * net.head_dim, (h + 1) * net.head_dim)
            shared = slice(h // group * net.head_dim, (h // group + 1) * net.head_dim)
            scores = dot(q[t, mine], k[: t + 1, shared]) * scale
            largest = scores.max()
            weights = [F32(math.exp(float(score - largest))) for score in scores]
            total = F32(0)
            for weight in weights:
                total = total + weight
            mixed = numpy.zeros(net.head_dim, F32)
            for p, weight in enumerate(weights):
                mixed = mixed + weight / total * v[p, shared]
            out[t, mine] = mixed
    return out


def gate(net, g, up):
    if net.relu2:
        positive = numpy.maximum(g, F32(0))
        return positive * positive * up
    exponentials = numpy.array([F32(math.exp(-float(x))) for x in g.reshape(-1)]).reshape(g.shape)
    return g / (F32(1) + exponentials) * up


def logits(net, ids):
    h = net.embedding[ids]
    for layer in net.layers:
        x = rms_norm(h, layer["input"], net.epsilon)
        q = rotate(layer["q"](x), net.head_dim, net.theta)
        k = rotate(layer["k"](x), net.head_dim, net.theta)
        mixed = attend(net, q, k, layer["v"](x))
        if layer["attention"] is not None:
            mixed = rms_norm(mixed, layer["attention"], net.epsilon)
        h = h + layer["o"](mixed)
        x = rms_norm(h, layer["post"], net.epsilon)
        inner = gate(net, layer["gate"](x), layer["up"](x))
        if layer["ffn"] is not None:
            inner = rms_norm(inner, layer["ffn"], net.epsilon)
        h = h + layer["down"](inner)
    h = rms_norm(h, net.final_norm, net.epsilon)
    return numpy.stack([dot(net.head, row) for row in h])


def read_folder(folder):
    """A network of Hugging Face safetensors, by what docs/checkpoints.md says of its family."""
    config = json.loads((pathlib.Path(folder) / "config.json").read_text())
    raw = files.read_safetensors(folder)
    llama = config["model_type"] == "llama"
    one_bit = llama and config.get("weight_bits") == 1
    quantization = config.get("quantization_config", {})
    sub_norms = not llama or one_bit
    names = ("inner_attn_ln", "ffn_layernorm") if one_bit else ("attn_sub_norm", "ffn_sub_norm")

    def values(name):
        dtype, shape, data = raw[name]
        return files.floats(dtype, data).reshape(shape)

    def linear(name):
        dtype, shape, data = raw[name + ".weight"]
        if dtype == "U8":
            divides = quantization.get("linear_class", "bitlinear") == "bitlinear"
            scale = values(name + ".weight_scale")[0]
            return Linear(files.unpack_u8(data, shape), scale, divides)
        trits, mean = files.absmean(files.floats(dtype, data).reshape(shape))
        return Linear(trits, mean, False)

    layers = []
    for index in range(config["num_hidden_layers"]):
        p = f"model.layers.{index}."
        layers.append(
            {
                "input": values(p + "input_layernorm.weight"),
                "post": values(p + "post_attention_layernorm.weight"),
                "attention": values(f"{p}self_attn.{names[0]}.weight") if sub_norms else None,
                "ffn": values(f"{p}mlp.{names[1]}.weight") if sub_norms else None,
                **{k: linear(f"{p}self_attn.{k}_proj") for k in "qkvo"},
                **{k: linear(f"{p}mlp.{k}_proj") for k in ("gate", "up", "down")},
            }
        )
    heads = config["num_attention_heads"]
    embedding = values("model.embed_tokens.weight")
    return Network(
        heads,
        config["num_key_value_heads"],
        config.get("head_dim", config["hidden_size"] // heads),
        F32(config["rms_norm_eps"]),
        config["rope_theta"],
        config["hidden_act"] == "relu2",
        embedding,
        embedding if config["tie_word_embeddings"] else values("lm_head.weight"),
        values("model.norm.weight"),
        layers,
    )


def read_gguf(path):
    """A network of a GGUF file of architecture bitnet* or llama."""
    metadata, raw = files.read_gguf(path)
    arch = metadata["general.architecture"]
    llama = arch == "llama"
    heads = metadata[f"{arch}.attention.head_count"]
    kv_heads = metadata[f"{arch}.attention.head_count_kv"]
    head_dim = metadata[f"{arch}.rope.dimension_count"]

    def values(name):
        return files.gguf_floats(*raw[name])

    def linear(name, permuted_heads=0):
        trits, scale = files.gguf_ternary(*raw[name + ".weight"])
        if permuted_heads:
            # Undo the converter's reshape(heads, 2, head_dim / 2, columns).swapaxes(1, 2).
            shape = (permuted_heads, head_dim // 2, 2, trits.shape[1])
            trits = trits.reshape(shape).swapaxes(1, 2).reshape(trits.shape)
        if name + ".scale" in raw:
            scale = scale * values(name + ".scale")[0]
        return Linear(trits, scale, False)

    layers = []
    for index in range(metadata[f"{arch}.block_count"]):
        p = f"blk.{index}."
        layers.append(
            {
                "input": values(p + "attn_norm.weight"),
                "post": values(p + "ffn_norm.weight"),
                "attention": None if llama else values(p + "attn_sub_norm.weight"),
                "ffn": None if llama else values(p + "ffn_sub_norm.weight"),
                "q": linear(p + "attn_q", heads if llama else 0),
                "k": linear(p + "attn_k", kv_heads if llama else 0),
                "v": linear(p + "attn_v"),
                "o": linear(p + "attn_output"),
                "gate": linear(p + "ffn_gate"),
                "up": linear(p + "ffn_up"),
                "down": linear(p + "ffn_down"),
            }
        )
    embedding = values("token_embd.weight")
    activation = metadata.get(f"{arch}.hidden_activation", "")
    return Network(
        heads,
        kv_heads,
        head_dim,
        F32(metadata[f"{arch}.attention.layer_norm_rms_epsilon"]),
        metadata[f"{arch}.rope.freq_base"],
        activation == "relu2" or arch in ("bitnet-25", "bitnet-b1.58"),
        embedding,
        values("output.weight") if llama else embedding,
        values("output_norm.weight"),
        layers,
    )
