# SPDX-License-Identifier: Apache-2.0
"""Energy of whole products and models: arithmetic measured on gates, SRAM and DRAM from published figures.

One accelerator per arithmetic, with the same peak rate (lanes x columns multiply-accumulates per cycle)
and the same bytes of on-chip memory, split as in the `edge` target. Counted per product of M tokens, K
inputs and N outputs:

  arithmetic     M K N multiply-accumulates, weight registers and accumulator adder included
  weight SRAM    each weight once in and once out per pass over it
  activations    in prefill one vector of `lanes` per step out of the buffer, each in once
  accumulators   `columns` words of 32 bits (binary16 sums: 16) written per step and read once for each
                 write, by the next step or by the output
  DRAM           the cheaper loop order: hold as many tokens as the activation buffer has room for and
                 pass over the weights once per such group, or hold as many weights as the weight buffer
                 has room for and pass over the activations once per such group; outputs once
"""

import dataclasses
import math

LANES, COLUMNS = 64, 32
WEIGHT_BUFFER, ACTIVATION_BUFFER, ACCUMULATOR_BUFFER = 64 << 10, 128 << 10, 64 << 10
PREFILL_TOKENS = 512
CONTEXT = 512
DECODE_HOLD = 64  # steps that an activation vector is held
BASE3_BITS = 1.625  # a tile of 64 x 32 weights is 416 bytes
SRAM_WORD_BITS = 64


@dataclasses.dataclass
class Machine:
    """An accelerator: bits per operand, energy of a multiply-accumulate in fJ by order."""
    name: str
    mac_fj: dict
    weight_bits: float          # in DRAM
    weight_sram_bits: float     # in the weight buffer
    activation_bits: float
    sum_bits: float = 32
    arithmetics: tuple = ()     # of the blocks it may be built of


def sram_pj_per_bit(sram, capacity):
    """Published energy per access at three sizes, between them straight over the logarithm of the size."""
    sizes = sorted((s["capacity_bytes"], s["value"]) for s in sram)
    if capacity <= sizes[0][0]:
        return sizes[0][1] / SRAM_WORD_BITS
    for (low, a), (high, b) in zip(sizes, sizes[1:]):
        if capacity <= high:
            part = math.log(capacity / low) / math.log(high / low)
            return (a + (b - a) * part) / SRAM_WORD_BITS
    return sizes[-1][1] / SRAM_WORD_BITS


def product_bits(machine, tokens, inputs, outputs):
    """Bits moved by one product: weight, activation and accumulator SRAM, DRAM."""
    weights = inputs * outputs
    steps = tokens * math.ceil(inputs / LANES) * math.ceil(outputs / COLUMNS)
    w_dram = weights * machine.weight_bits
    a_dram = tokens * inputs * machine.activation_bits
    held_tokens = max(1, ACTIVATION_BUFFER * 8 // (inputs * machine.activation_bits))
    passes_over_weights = math.ceil(tokens / held_tokens)
    groups_of_weights = math.ceil(weights * machine.weight_sram_bits / (WEIGHT_BUFFER * 8))
    weights_again = passes_over_weights * w_dram + a_dram
    activations_again = w_dram + (groups_of_weights * a_dram if passes_over_weights > 1 else a_dram)
    if weights_again <= activations_again:
        passes, loads = passes_over_weights, 1
    else:
        passes, loads = 1, groups_of_weights if passes_over_weights > 1 else 1
    dram = passes * w_dram + loads * a_dram + tokens * outputs * machine.sum_bits
    word = COLUMNS * machine.sum_bits
    return {"weights": 2 * passes * weights * machine.weight_sram_bits,
            "activations": steps * LANES * machine.activation_bits + loads * a_dram,
            "accumulators": 2 * steps * word,
            "dram": dram}


def matrices(shape):
    """(inputs, outputs) of the BitLinear products of one layer."""
    h, f = shape["hidden"], shape["ffn"]
    q = shape["heads"] * shape["head_dim"]
    kv = shape["kv_heads"] * shape["head_dim"]
    result = [(h, q), (h, kv), (h, kv), (q, h)]
    return result + [(h, f)] * (shape["ffn_matrices"] - 1) + [(f, h)]


def model_energy(shape, machine, order, technology, attention_fj, dram_pj_per_bit=None):
    """pJ of one prefill of 512 tokens, or of one decoded token at a context of 512."""
    tokens = PREFILL_TOKENS if order == "prefill" else 1
    sram = technology["sram"]
    per_bit = {"weights": sram_pj_per_bit(sram, WEIGHT_BUFFER),
               "activations": sram_pj_per_bit(sram, ACTIVATION_BUFFER),
               "accumulators": sram_pj_per_bit(sram, ACCUMULATOR_BUFFER)}
    dram = dram_pj_per_bit if dram_pj_per_bit is not None else dram_figure(technology)
    result = {"arithmetic": 0.0, "on-chip memory": 0.0, "DRAM": 0.0, "attention": 0.0}
    for inputs, outputs in matrices(shape):
        bits = product_bits(machine, tokens, inputs, outputs)
        result["arithmetic"] += tokens * inputs * outputs * machine.mac_fj[order] * 1e-3
        result["on-chip memory"] += sum(bits[name] * per_bit[name] for name in per_bit)
        result["DRAM"] += bits["dram"] * dram
    for name in result:
        result[name] *= shape["layers"]
    # Scores and values: full square in prefill, one row in decode; keys and values of 16 bits once from
    # DRAM in decode.
    width = shape["heads"] * shape["head_dim"] * shape["layers"]
    result["attention"] = 2 * tokens * CONTEXT * width * attention_fj[order] * 1e-3
    if order == "decode":
        kv = 2 * shape["kv_heads"] * shape["head_dim"] * shape["layers"] * CONTEXT * 16
        result["attention"] += kv * dram
    return result


def dram_figure(technology):
    """pJ per bit of the technology's default DRAM."""
    figure = next(d for d in technology["dram"] if d["id"] == technology["default_dram"])
    return figure["value"] if figure["per"] == "bit" else figure["value"] / 64
