# SPDX-License-Identifier: Apache-2.0
"""The ladder's record: raw measurements, and the sections made of them."""

import json

from ladder import levels, sensitivity
from ladder.measuring import CLOCK_PS, LARGE, LARGE_CELLS, REDUCED
from ladder.tools import ROOT, Failed

SCHEMA = "ternion.energy-ladder/1"
RECORD = ROOT / "energy/ladder/ladder.json"
TECHNOLOGY = ROOT / "energy/tech/published-7nm.json"
SHAPES = ROOT / "energy/data/models.json"
MODELS = ["BitNet b1.58 2B4T", "BitNet 1.3B", "BitNet 2.7B", "BitNet 6.7B", "BitNet 13B", "BitNet 30B"]


def load(path):
    """A record, or Failed with the reason."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Failed(f"{path}: no such file") from error
    except ValueError as error:
        raise Failed(f"{path}: not JSON: {error}") from error
    if not isinstance(record, dict) or record.get("schema") != SCHEMA:
        raise Failed(f"{path}: not a record of {SCHEMA}")
    return record


def conditions(effort, cells):
    return {"cells": ", ".join(cell.name for cell in cells), "clock target": f"{CLOCK_PS} ps",
            "supply": "0.7 V, typical process, 25 C", "wires": "0.25 + 0.35 x fanout fF per net (assumed)",
            "streams": 512, "counted steps per stream": effort.steps,
            "repeats": f"{effort.repeats}, seeds 1 to {effort.repeats}",
            f"blocks over {LARGE_CELLS} cells": f"{LARGE.steps} steps, {LARGE.repeats} repeats",
            "sensitivity": f"{REDUCED.steps} steps, {REDUCED.repeats} repeats",
            "prefill": "weights held for 512 steps, new activations every cycle",
            "decode": "new weights every cycle, activations held for 64 steps",
            "sum": "2560 products", "command": "scripts/energy_ladder"}


def with_sections(record):
    """The record with its sections and headline made anew from the raw figures."""
    technology = json.loads(TECHNOLOGY.read_text(encoding="utf-8"))
    known = {m["name"]: m for m in json.loads(SHAPES.read_text(encoding="utf-8"))["models"]}
    shapes = [known[name] for name in MODELS]
    blocks = record["blocks"]
    ratio, headline = levels.ratio_section(blocks)
    model, more = levels.model_level(blocks, technology, shapes)
    found = [levels.operations(blocks, technology), levels.columns_level(blocks), ratio,
             levels.array_level(blocks, technology), model,
             sensitivity.sensitivity(blocks, record["sweeps"], technology, shapes)]
    rest = {name: record[name] for name in ("schema", "tools", "conditions", "blocks", "sweeps")}
    return {**rest, "headline": headline + more, "sections": [s for s in found if s is not None]}


def text(record):
    """JSON with one block, one point and one row to a line."""
    result = json.dumps(record, indent=1, ensure_ascii=False)
    return result + "\n"


def write(record, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(".tmp")
    temporary.write_text(text(record), encoding="utf-8")
    temporary.replace(path)


def compare(reduced, record, allowance=0.005):
    """Lines that tell where a shorter measurement leaves the record by more than four standard errors of
    the difference and `allowance` of the figure."""
    known = {block["name"]: block for block in record["blocks"]}
    lines = []
    for block in reduced:
        name = block["name"]
        if name not in known:
            lines.append(f"{name}: not in the record")
            continue
        if abs(block["area_um2"] - known[name]["area_um2"]) > 1e-3:
            lines.append(f"{name}: area {block['area_um2']} um2, recorded {known[name]['area_um2']}")
        for order, figures in block["orders"].items():
            recorded = known[name]["orders"][order]
            error = (figures["standard_error_fj"] ** 2 + recorded["standard_error_fj"] ** 2) ** 0.5
            bound = 4 * error + allowance * recorded["fj_per_mac"]
            if abs(figures["fj_per_mac"] - recorded["fj_per_mac"]) > bound:
                lines.append(f"{name}, {order}: {figures['fj_per_mac']} fJ, recorded "
                             f"{recorded['fj_per_mac']}, more than {bound:.3f} apart")
    return lines
