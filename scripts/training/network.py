# SPDX-License-Identifier: Apache-2.0
"""The 2B4T network: grouped-query attention, relu^2, sub-norms, tied embedding.

One Transformer serves training and evaluation; only its BitLinear differs.
"""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F

SMALLEST_SCALE = 1e-5  # what absmax and absmean are clamped to


def ternarize(weight):
    """absmean: weight -> (values in {-1, 0, +1}, scale = mean|weight|)."""
    scale = weight.abs().mean().clamp(min=SMALLEST_SCALE)
    return (weight * (1.0 / scale)).round().clamp(-1, 1), scale


def quantize(x):
    """absmax per token: x -> (int8 values as floats, s = 127 / max|x|). round() is half to even."""
    scale = (1.0 / x.abs().amax(-1, keepdim=True).clamp(min=SMALLEST_SCALE)) * 127.0
    return (x * scale).round().clamp(-128, 127), scale


class TrainedLinear(nn.Module):
    """BitLinear for training: quantized forward, straight-through backward."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(outputs, inputs))

    def forward(self, x):
        ternary, weight_scale = ternarize(self.weight)
        quantized, scale = quantize(x)
        # The value is the quantized one; the gradient sees the latent one.
        weight = self.weight + (ternary * weight_scale - self.weight).detach()
        x = x + (quantized / scale - x).detach()
        return F.linear(x, weight)


class ExactLinear(nn.Module):
    """BitLinear as ternion computes it: exact integer sums, then float32 scales."""

    def __init__(self, inputs, outputs):
        super().__init__()
        if 128 * inputs > 1 << 24:
            raise ValueError(f"{inputs} inputs: float32 sums would not be exact")
        self.register_buffer("weight", torch.zeros(outputs, inputs))
        self.register_buffer("weight_scale", torch.ones(1))

    def forward(self, x):
        quantized, scale = quantize(x)
        # Every partial sum is an integer below 128 * inputs, so float32 is exact up to 2^24.
        return F.linear(quantized, self.weight) / scale * self.weight_scale


class RMSNorm(nn.Module):
    def __init__(self, size, epsilon):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(size))
        self._epsilon = epsilon

    def forward(self, x):
        return self.weight * (x * torch.rsqrt(x.square().mean(-1, keepdim=True) + self._epsilon))


class Attention(nn.Module):
    def __init__(self, shape, linear):
        super().__init__()
        self._shape = shape
        for name, (rows, columns) in shape.linears().items():
            if name.startswith("self_attn."):
                self.add_module(name.removeprefix("self_attn."), linear(columns, rows))
        self.attn_sub_norm = RMSNorm(shape.heads * shape.head_dim, shape.norm_epsilon)

    def forward(self, x, rotation, mask):
        batch, tokens, _ = x.shape
        shape = self._shape

        def split(values):
            return values.view(batch, tokens, -1, shape.head_dim).transpose(1, 2)

        q = rotate(split(self.q_proj(x)), rotation)
        k = rotate(split(self.k_proj(x)), rotation)
        v = split(self.v_proj(x))
        group = shape.heads // shape.kv_heads
        k, v = k.repeat_interleave(group, 1), v.repeat_interleave(group, 1)
        scores = (q @ k.transpose(-1, -2)) * shape.head_dim**-0.5 + mask
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, tokens, -1)
        return self.o_proj(self.attn_sub_norm(mixed))


class FeedForward(nn.Module):
    def __init__(self, shape, linear):
        super().__init__()
        for name, (rows, columns) in shape.linears().items():
            if name.startswith("mlp."):
                self.add_module(name.removeprefix("mlp."), linear(columns, rows))
        self.ffn_sub_norm = RMSNorm(shape.ffn, shape.norm_epsilon)

    def forward(self, x):
        hidden = F.relu(self.gate_proj(x)).square() * self.up_proj(x)
        return self.down_proj(self.ffn_sub_norm(hidden))


class Layer(nn.Module):
    def __init__(self, shape, linear):
        super().__init__()
        self.input_layernorm = RMSNorm(shape.hidden, shape.norm_epsilon)
        self.self_attn = Attention(shape, linear)
        self.post_attention_layernorm = RMSNorm(shape.hidden, shape.norm_epsilon)
        self.mlp = FeedForward(shape, linear)

    def forward(self, x, rotation, mask):
        x = x + self.self_attn(self.input_layernorm(x), rotation, mask)
        return x + self.mlp(self.post_attention_layernorm(x))


class Transformer(nn.Module):
    """Module names follow the checkpoint's tensor names, without their "model." prefix.

    `linear` is TrainedLinear or ExactLinear. forward(ids [batch, tokens]) gives logits
    [batch, tokens, vocabulary].
    """

    def __init__(self, shape, linear):
        super().__init__()
        self.shape = shape
        self.embed_tokens = nn.Embedding(shape.vocabulary, shape.hidden)
        self.layers = nn.ModuleList(Layer(shape, linear) for _ in range(shape.layers))
        self.norm = RMSNorm(shape.hidden, shape.norm_epsilon)

    def forward(self, ids):
        tokens = ids.shape[1]
        rotation = rotation_table(self.shape, tokens)
        mask = torch.full((tokens, tokens), float("-inf")).triu(1)
        x = self.embed_tokens(ids)
        for layer in self.layers:
            x = layer(x, rotation, mask)
        return F.linear(self.norm(x), self.embed_tokens.weight)


def initialize(model):
    """Normal weights; those that write to the residual stream are smaller in deeper models."""
    deviation = 0.02
    nn.init.normal_(model.embed_tokens.weight, std=2 * deviation)
    for name, parameter in model.named_parameters():
        if name.endswith(("o_proj.weight", "down_proj.weight")):
            nn.init.normal_(parameter, std=deviation / math.sqrt(2 * model.shape.layers))
        elif name.endswith("_proj.weight"):
            nn.init.normal_(parameter, std=deviation)


def rotation_table(shape, tokens):
    """cos and sin of the rotary embedding, each [tokens, head_dim], halves alike."""
    exponents = torch.arange(0, shape.head_dim, 2).float() / shape.head_dim
    angles = torch.outer(torch.arange(tokens).float(), 1.0 / shape.rope_theta**exponents)
    angles = torch.cat((angles, angles), -1)
    return angles.cos(), angles.sin()


def rotate(x, rotation):
    """Rotary embedding on halves (not interleaved)."""
    cos, sin = rotation
    half = x.shape[-1] // 2
    return x * cos + torch.cat((-x[..., half:], x[..., :half]), -1) * sin
