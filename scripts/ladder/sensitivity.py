# SPDX-License-Identifier: Apache-2.0
"""5. What moves the figures: sections from the sweeps, the voltage and the DRAM."""

from ladder import chip
from ladder.figures import column, number, section, table
from ladder.levels import FLOATING, cheapest, energy, machines

VOLTAGES = [0.5, 0.6, 0.7, 0.8]
MEASURED_VOLTAGE = 0.7
DRAM_PJ_PER_BIT = [0.0, 1.0, 2.0, 3.9, 7.0, 14.0, 20.3]


def swept(points, ternary, floating):
    """One row per condition: ternary and FP16 side by side."""
    rows = []
    seen = []
    for point in points:
        key = (point["what"], point["value"])
        if key in seen or point["what"] == "clock target, ps":
            continue
        seen.append(key)
        found = {p["block"]: p for p in points if (p["what"], p["value"]) == key}
        row = [point["what"], number(point["value"])]
        for order in ("prefill", "decode"):
            values = [found[name]["orders"][order]["fj_per_mac"] if name in found else None
                      for name in (ternary, floating)]
            ratio = values[1] / values[0] if None not in values else None
            row += [number(values[0]), number(values[1]), number(ratio)]
        rows.append(row)
    return rows


def sensitivity(blocks, points, technology, shapes):
    ternary, floating = cheapest(blocks, ("ternary",)), cheapest(blocks, FLOATING)
    measured = {point["block"] for point in points}
    other = cheapest([block for block in blocks if block["name"] in measured], FLOATING)
    if ternary is None or floating is None or other is None:
        return None
    columns = [column("condition"), column("value")]
    for order in ("prefill", "decode"):
        columns += [column(f"{ternary['name']}, {order}", "measured", "fJ"),
                    column(f"{other['name']}, {order}", "measured", "fJ"),
                    column(f"ratio, {order}", "measured", "x")]
    tables = []
    rows = swept(points, ternary["name"], other["name"])
    if rows:
        tables.append(table("conditions", "Operands and wires", columns, rows,
                            "A dash: the condition does not concern the block. The floating-point column "
                            "swept has few lanes: a point of one of 64 takes minutes."))
    clocks = [[number(p["value"]), "yes" if p["met"] else "no", number(p["area_um2"]),
               *[number(p["orders"][o]["fj_per_mac"]) for o in ("prefill", "decode")]]
              for p in points if p["what"] == "clock target, ps"]
    if clocks:
        tables.append(table("clocks", f"Clock target, {ternary['name']}",
                            [column("target, ps"), column("met"), column("area", "measured", "um2"),
                             column("prefill", "measured", "fJ"), column("decode", "measured", "fJ")],
                            clocks))
    lanes = [[b["name"], b["lanes"], number(b["area_um2"] / b["lanes"]), number(energy(b, "prefill")),
              number(energy(b, "decode"))]
             for b in sorted(blocks, key=lambda b: (b["name"].rsplit("_", 1)[0], b["lanes"]))
             if b["arithmetic"] == "ternary"]
    tables.append(table("lanes", "Lanes", [column("block"), column("lanes"),
                                           column("area per lane", "measured", "um2"),
                                           column("prefill", "measured", "fJ"),
                                           column("decode", "measured", "fJ")], lanes))
    tables.append(voltage(ternary, other))
    tables.append(dram(blocks, technology, shapes, floating))
    text = ["The measured library has one voltage. Others are derived by C V^2, all of the energy taken as dynamic; "
            "how fast the cells still are there is not known, so no frequency is given. The ratio does not "
            "depend on the voltage by this rule."]
    return section("sensitivity", "Sensitivity", text, tables)


def voltage(ternary, floating):
    rows = []
    for volts in VOLTAGES:
        factor = (volts / MEASURED_VOLTAGE) ** 2
        rows.append([number(volts), *[number(factor * energy(block, order)) for block in
                                      (ternary, floating) for order in ("prefill", "decode")],
                     "measured" if volts == MEASURED_VOLTAGE else "derived"])
    heads = [column("supply, V")]
    heads += [column(f"{block['name']}, {order}", "", "fJ") for block in (ternary, floating)
              for order in ("prefill", "decode")]
    return table("voltage", "Supply voltage", heads + [column("kind")], rows)


def dram(blocks, technology, shapes, floating):
    """How much of the ratio DRAM takes, 2B4T."""
    shape = next(s for s in shapes if s["name"] == "BitNet b1.58 2B4T")
    attention_fj = {order: energy(floating, order) for order in ("prefill", "decode")}
    rows = []
    for figure in DRAM_PJ_PER_BIT:
        row = [number(figure)]
        for order in ("prefill", "decode"):
            totals = {m.name: sum(chip.model_energy(shape, m, order, technology, attention_fj,
                                                    figure).values()) for m in machines(blocks)}
            row += [number(totals[name] / totals["ternary"]) if name in totals else "-"
                    for name in ("FP16", "INT8")]
        rows.append(row)
    columns = [column("DRAM, pJ per bit", "assumed")]
    columns += [column(f"{name} over ternary, {order}", "derived", "x")
                for order in ("prefill", "decode") for name in ("FP16", "INT8")]
    return table("dram", "DRAM energy, 2B4T with attention", columns, rows,
                 "0: everything on the chip. 3.9 is HBM2, 20.3 DDR3/4, both published.")
