# SPDX-License-Identifier: Apache-2.0
"""From trained weights to a checkpoint folder, and its evaluation."""

import math
import os

import numpy
import torch
import torch.nn.functional as F

from checkpoint import families, files, layout, safetensors
from training.network import ExactLinear, Transformer, ternarize


def write_checkpoint(folder, model, tokenizer):
    """Writes model.safetensors, config.json and tokenizer.json."""
    shape = model.shape
    blobs = {}
    for name, parameter in model.named_parameters():
        if name.endswith("_proj.weight"):
            ternary, scale = ternarize(parameter.detach())
            codes = (ternary + 1).to(torch.uint8).numpy()
            blocks = codes.reshape(layout.ROWS_PER_BYTE, -1, codes.shape[1])
            blobs[f"model.{name}"] = layout.pack_codes(blocks).tobytes()
            blobs[f"model.{name}_scale"] = _bfloat16(scale)
        else:
            blobs[f"model.{name}"] = _bfloat16(parameter.detach())
    safetensors.write(
        os.path.join(folder, "model.safetensors"), families.TRAINED.tensors(shape), lambda name: [blobs[name]]
    )
    files.write_json(os.path.join(folder, "config.json"), families.TRAINED.config(shape))
    files.write_json(os.path.join(folder, "tokenizer.json"), tokenizer.to_json())


def read_checkpoint(folder, shape):
    """The written checkpoint as a Transformer that computes products exactly."""
    state = {}
    path = os.path.join(folder, "model.safetensors")
    for name, (dtype, dimensions, data) in safetensors.read(path).items():
        if dtype == "U8":
            packed = numpy.frombuffer(data, numpy.uint8).reshape(dimensions)
            values = layout.unpack_codes(packed).astype(numpy.float32)
        else:
            bits = numpy.frombuffer(data, "<u2").astype(numpy.uint32) << 16
            values = bits.view(numpy.float32).reshape(dimensions)
        state[name.removeprefix("model.")] = torch.from_numpy(values)
    model = Transformer(shape, ExactLinear)
    model.load_state_dict(state)
    return model


def evaluate(folder, shape, tokenizer, text, context, steps):
    """Writes heldout.txt and evaluation.json; returns the content of the latter."""
    data = text.encode("utf-8")
    files.write_bytes(os.path.join(folder, "heldout.txt"), data)
    model = read_checkpoint(folder, shape)
    ids = torch.tensor(tokenizer.encode(text))
    windows = (len(ids) - 1) // context
    nats = 0.0
    with torch.no_grad():
        for window in range(windows):
            begin = window * context
            logits = model(ids[None, begin : begin + context])[0]
            targets = ids[begin + 1 : begin + 1 + context]
            nats += F.cross_entropy(logits, targets, reduction="sum").item()
    predicted = windows * context
    weights = [m.weight for m in model.modules() if isinstance(m, ExactLinear)]
    result = {
        "text": "heldout.txt",
        "window_tokens": context,
        "windows": "consecutive, not overlapping, a fresh context each",
        "tokens_predicted": predicted,
        "nats_per_token": nats / predicted,
        "perplexity": math.exp(nats / predicted),
        "bits_per_byte": nats / predicted / math.log(2) * len(ids) / len(data),
        "tokens": len(ids),
        "bytes": len(data),
        "zero_fraction": sum(int((w == 0).sum()) for w in weights) / shape.ternary_weights(),
        "steps": steps,
    }
    files.write_json(os.path.join(folder, "evaluation.json"), result)
    return result


def _bfloat16(tensor):
    return layout.to_bfloat16(tensor.numpy()).tobytes()
