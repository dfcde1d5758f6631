# SPDX-License-Identifier: Apache-2.0
"""The record's sections: from one operation to a whole model."""

from ladder import chip
from ladder.figures import bars, column, number, section, table

PARTS = ["logic", "glitches", "registers", "clock", "inputs", "leakage"]
PUBLISHED_RATIO = 71.4
FLOATING = ("fp16_fp16", "fp16_fp32")


def by_arithmetic(blocks, names):
    """Blocks of these arithmetics. Of the ternary ones only those that meet the clock; what ternary is
    compared with may miss it, so that no slow but cheap design of the other side is left out."""
    return [b for b in blocks if b["arithmetic"] in names and (b["met"] or b["arithmetic"] != "ternary")]


def name_of(block):
    """With the clock it runs at, where that is not the target."""
    return block["name"] + ("" if block["met"] else f" (at {block['measured_period_ps']} ps)")


def energy(block, order):
    return block["orders"][order]["fj_per_mac"]


def cheapest(blocks, names, order="prefill"):
    """The block of these arithmetics that needs the least energy; None without one."""
    return min(by_arithmetic(blocks, names), key=lambda b: energy(b, order), default=None)


def with_error(block, order):
    figures = block["orders"][order]
    return f"{figures['fj_per_mac']:.2f} ± {max(figures['standard_error_fj'], 0.01):.2f}"


def operations(blocks, technology):
    """1. One operation: gates beside the published table."""
    published = {o["id"]: o for o in technology["operations"]}
    ids = {"int8_add": ("INT8 add", "int8_add"), "fp16_add": ("FP16 add", "fp16_add"),
           "fp16_multiply": ("FP16 multiply", "fp16_mul")}
    rows, gates = [], {}
    for block in blocks:
        if block["arithmetic"] not in ids:
            continue
        label, published_id = ids[block["arithmetic"]]
        fj = energy(block, "decode")
        gates[block["arithmetic"]] = fj
        rows.append([label, block["name"], number(block["area_um2"]), number(fj),
                     number(1e3 * published[published_id]["value"])])
    text = ["A combinational unit by itself, both operands new in every cycle, its input nets included, no "
            "registers and no clock. The published figures are those of the table behind 71.4x "
            "(docs/energy.md)."]
    if len(gates) == 3:
        ratio = (gates["fp16_add"] + gates["fp16_multiply"]) / gates["int8_add"]
        text.append(f"FP16 multiply and add over INT8 add: {number(ratio)}x on gates, {PUBLISHED_RATIO}x "
                    "published.")
    columns = [column("operation"), column("block"), column("area", "measured", "um2"),
               column("energy", "measured", "fJ"), column("published", "published", "fJ")]
    return section("operation", "Operation", text,
                   [table("operations", "Operations on gates", columns, rows)])


def columns_level(blocks):
    """2. Processing elements and columns."""
    blocks = [b for b in blocks if "prefill" in b["orders"]]
    rows = []
    for b in sorted(blocks, key=lambda b: energy(b, "prefill")):
        rows.append([b["name"], b["arithmetic"], b["lanes"], number(b["area_um2"] / b["lanes"]),
                     with_error(b, "prefill"), with_error(b, "decode"),
                     number(2000 / energy(b, "prefill")),
                     number(2000 * b["lanes"] / b["area_um2"] * 1000 / b["measured_period_ps"]),
                     number(b["shortest_clock_ps"])])
    columns = [column("block"), column("arithmetic"), column("lanes"),
               column("area per lane", "measured", "um2"), column("prefill", "measured", "fJ"),
               column("decode", "measured", "fJ"), column("prefill", "derived", "TOPS/W"),
               column("density", "derived", "TOPS/mm2"), column("shortest clock", "measured", "ps")]
    split = []
    for b in blocks:
        for order in ("prefill", "decode"):
            parts = b["orders"][order]["parts_fj"]
            split.append([b["name"], order] + [number(parts[part]) for part in PARTS])
    split_columns = [column("block"), column("order")] + [
        column(part, "measured", "fJ") for part in PARTS]
    text = ["Energy and area per multiply-accumulate, weight registers, accumulator and clock included, the "
            "shared activation register outside of the block not. One multiply-accumulate is two operations. "
            "Cells only: no space between cells, no wires longer than the wire model's. A block that misses "
            "1 GHz is measured at the shortest period it settles in."]
    charts = [bars(f"split_{order}", f"Energy per multiply-accumulate, {order}", "fJ", PARTS,
                   [(b["name"], [b["orders"][order]["parts_fj"][p] for p in PARTS])
                    for b in sorted(blocks, key=lambda b: energy(b, order))])
              for order in ("prefill", "decode")]
    return section("column", "Processing element and column", text,
                   [table("columns", "Energy and area", columns, rows),
                    table("split", "Where it goes", split_columns, split)], charts)


def ratios(blocks):
    """The headline: the cheapest floating-point design over the cheapest ternary one."""
    ternary = cheapest(blocks, ("ternary",))
    rows = []
    if ternary is None:
        return [], rows
    figures = []
    others = [("FP16 multiply, FP16 or FP32 sum", FLOATING), ("BF16 multiply, FP32 sum", ("bf16_fp32",)),
              ("INT8 multiply, INT32 sum", ("int8",)), ("INT8 times 2 bits", ("int8x2",))]
    for label, names in others:
        for shape, least, most in (("PE or column", 1, 1 << 30), ("PE", 1, 1)):
            chosen = [b for b in by_arithmetic(blocks, names) if least <= b["lanes"] <= most]
            if not chosen:
                continue
            row = [label, shape]
            for order in ("prefill", "decode"):
                other = min(chosen, key=lambda b, o=order: energy(b, o))
                own = cheapest(blocks, ("ternary",), order)
                row += [name_of(other), number(energy(other, order)),
                        number(energy(other, order) / energy(own, order))]
                if names == FLOATING and most > 1:
                    figures.append({"id": f"fp16_over_ternary_{order}", "unit": "x", "kind": "measured",
                                    "label": f"FP16 ({name_of(other)}) over ternary per multiply-accumulate, {order}",
                                    "value": energy(other, order) / energy(own, order)})
            rows.append(row)
    for order in ("prefill", "decode"):
        own = cheapest(blocks, ("ternary",), order)
        figures.append({"id": f"ternary_{order}", "unit": "fJ", "kind": "measured",
                        "label": f"ternary multiply-accumulate, {order} ({own['name']})",
                        "value": energy(own, order)})
    figures.append({"id": "ternary_area", "unit": "um2", "kind": "measured",
                    "label": f"area per ternary lane ({ternary['name']})",
                    "value": ternary["area_um2"] / ternary["lanes"]})
    return figures, rows


def ratio_section(blocks):
    figures, rows = ratios(blocks)
    columns = [column("against"), column("of")]
    for order in ("prefill", "decode"):
        columns += [column(f"cheapest, {order}"), column(order, "measured", "fJ"),
                    column(f"over ternary, {order}", "measured", "x")]
    text = ["The cheapest design of each arithmetic, also where it misses 1 GHz (then with the period it was measured "
            "at), over the cheapest ternary column that meets it, each in "
            f"its order. The published figure per operation is {PUBLISHED_RATIO}x."]
    return section("ratio", "Ratio per multiply-accumulate", text,
                   [table("ratios", "Over ternary", columns, rows)]), figures


def machines(blocks):
    """Accelerators of equal peak rate and memory, with the cheapest measured design of each arithmetic."""
    kinds = [("ternary", ("ternary",), chip.BASE3_BITS, 2, 8, 32),
             ("INT8", ("int8",), 8, 8, 8, 32), ("FP16", FLOATING, 16, 16, 16, 32)]
    result = []
    for name, names, dram_bits, sram_bits, activation_bits, sum_bits in kinds:
        designs = {order: cheapest(blocks, names, order) for order in ("prefill", "decode")}
        if None in designs.values():
            continue
        if name == "FP16" and designs["prefill"]["arithmetic"] == "fp16_fp16":
            sum_bits = 16
        mac = {order: energy(design, order) for order, design in designs.items()}
        result.append(chip.Machine(name, mac, dram_bits, sram_bits, activation_bits, sum_bits, names))
    return result


def supporting(blocks, machine, design):
    """fJ of one activation register with its encoder, and of unpacking one weight; None where not measured.
    Accelerators without a code are charged the register of 16 wires by their bits."""
    found = {b["name"]: energy(b, "decode") for b in blocks if "decode" in b["orders"]}
    register = found.get(f"array_activation_{design['activation_code']}")
    plain = found.get("array_activation_complement")
    if register is None and plain is not None:
        register = plain * machine.activation_bits / 16
    unpack = found.get("array_unpack_base3")
    return register, (unpack / 5 if unpack is not None and machine.name == "ternary" else 0.0)


def array_level(blocks, technology):
    """3. The array of the `edge` target: what stands around a multiply-accumulate."""
    sram = technology["sram"]
    capacities = {"weights": chip.WEIGHT_BUFFER, "activations": chip.ACTIVATION_BUFFER,
                  "accumulators": chip.ACCUMULATOR_BUFFER}
    rows, charts = [], []
    for order, tokens in (("prefill", chip.PREFILL_TOKENS), ("decode", 1)):
        stacked = []
        for machine in machines(blocks):
            design = cheapest(blocks, machine.arithmetics, order)
            moved = chip.product_bits(machine, tokens, 2560, 2560)
            macs = tokens * 2560 * 2560
            register, unpack = supporting(blocks, machine, design)
            # A vector is held for 64 rows of 32 columns in decode, and meets 32 columns in prefill.
            held = 1 if order == "prefill" else chip.DECODE_HOLD
            values = [machine.mac_fj[order],
                      None if register is None else register / chip.COLUMNS / held,
                      # Weights come through once per pass over them, each for all tokens of the pass.
                      unpack * moved["weights"] / (2 * machine.weight_sram_bits) / macs]
            values += [1e3 * moved[name] * chip.sram_pj_per_bit(sram, size) / macs
                       for name, size in capacities.items()]
            known = [value or 0.0 for value in values]
            rows.append([machine.name, order, *map(number, values), number(sum(known))])
            stacked.append((machine.name, known))
        charts.append(bars(f"array_{order}", f"Array, per multiply-accumulate, {order}", "fJ",
                           ["multiply-accumulate", "activation register", "unpacking",
                            "weight buffer", "activation buffer", "accumulator buffer"], stacked))
    columns = [column("arithmetic"), column("order"), column("multiply-accumulate", "measured", "fJ"),
               column("activation register", "derived", "fJ"), column("unpacking", "derived", "fJ")]
    columns += [column(name, "derived", "fJ") for name in
                ("weight buffer", "activation buffer", "accumulator buffer")]
    columns.append(column("sum", "derived", "fJ"))
    text = ["64 lanes x 32 columns with the buffers of `edge` (64 KiB weights, 128 KiB activations, 64 KiB "
            "accumulators), per multiply-accumulate of a 2560 x 2560 product; prefill of 512 tokens, decode of "
            "one. Weight registers and the accumulator's adder are in the multiply-accumulate. One activation "
            "register with its encoder serves 32 columns; unpacking is that of five weights from a byte, as "
            "weights enter the buffer; both are measured, their share is derived. Buffers from published SRAM "
            "energies per access, between the published sizes straight over the logarithm of the size. An "
            "activation is read once for 32 columns, an accumulator word once for 64 lanes. Control and the "
            "wires across the array are not in it."]
    return section("array", "Array", text, [table("array", "Per multiply-accumulate", columns, rows)],
                   charts if rows else [])


def model_level(blocks, technology, shapes):
    """4. Chip and model."""
    accelerators = machines(blocks)
    attention = cheapest(blocks, FLOATING)
    if attention is None or len(accelerators) < 2:
        return None, []
    attention_fj = {order: energy(attention, order) for order in ("prefill", "decode")}
    rows, figures, charts = [], [], []
    for order, unit, scale in (("prefill", "mJ", 1e-9), ("decode", "mJ", 1e-9)):
        for shape in shapes:
            totals = {}
            for machine in accelerators:
                parts = chip.model_energy(shape, machine, order, technology, attention_fj)
                totals[machine.name] = parts
            base = sum(totals["ternary"].values())
            without = base - totals["ternary"]["attention"]
            for name, parts in totals.items():
                total = sum(parts.values())
                rows.append([shape["name"], order, name, *[number(v * scale) for v in parts.values()],
                             number(total * scale), number(total / base),
                             number((total - parts["attention"]) / without)])
            if shape["name"] == "BitNet b1.58 2B4T":
                charts.append(bars(f"model_{order}", f"{shape['name']}, {order}", unit,
                                   list(next(iter(totals.values()))),
                                   [(name, [v * scale for v in parts.values()])
                                    for name, parts in totals.items()]))
                for name, parts in totals.items():
                    if name != "ternary":
                        figures.append({"id": f"{name.lower()}_over_ternary_2b4t_{order}", "unit": "x",
                                        "kind": "derived", "value": sum(parts.values()) / base,
                                        "label": f"{name} over ternary, 2B4T on a chip with SRAM, DRAM and "
                                                 f"attention, {order}"})
    columns = [column("model"), column("order"), column("accelerator")]
    columns += [column(name, "derived", "mJ") for name in
                ("arithmetic", "on-chip memory", "DRAM", "attention", "total")]
    columns += [column("over ternary", "derived", "x"), column("linear layers only", "derived", "x")]
    text = [f"One prefill of {chip.PREFILL_TOKENS} tokens, one decoded token at a context of {chip.CONTEXT}. Three "
            "accelerators with the same peak rate, the same bytes of SRAM and the same DRAM "
            f"({number(chip.dram_figure(technology))} pJ per bit, published). Arithmetic measured on gates; SRAM and "
            "DRAM traffic counted per product and loop order, the cheaper of two for each. Ternary weights take "
            f"{chip.BASE3_BITS} bits in DRAM and 2 in SRAM. Attention runs in FP16 on all three, its keys and values "
            "of 16 bits come from DRAM in decode. Not counted: embedding, LM head, norms, softmax, leakage of SRAM, "
            "control, refresh."]
    return section("model", "Chip and model", text,
                   [table("models", "Energy of a model", columns, rows)], charts), figures
