# SPDX-License-Identifier: Apache-2.0
"""energy/tech/gates-asap7.json: the published figures with those measured on gates in their place."""

import json

from ladder.levels import FLOATING, cheapest, energy
from ladder.record import TECHNOLOGY
from ladder.tools import ROOT

PATH = ROOT / "energy/tech/gates-asap7.json"
OPERATIONS = {"int8_add": "int8_add", "fp16_add": "fp16_add", "fp16_multiply": "fp16_mul"}
SOURCE = "measured on gates, energy/ladder/ladder.json, block "


def constant(identifier, label, fj, block):
    return {"id": identifier, "label": label, "value": round(fj * 1e-3, 7), "unit": "pJ",
            "per": "operation", "technology": "ASAP7, 0.7 V", "kind": "measured", "mark": "D",
            "source": SOURCE + block}


def made(record):
    """The file's text. Figures that no block measures stay the published ones, marked as such."""
    published = json.loads(TECHNOLOGY.read_text(encoding="utf-8"))
    measured = {}
    for block in record["blocks"]:
        if identifier := OPERATIONS.get(block["arithmetic"]):
            label = next(o["label"] for o in published["operations"] if o["id"] == identifier)
            measured[identifier] = constant(identifier, label, energy(block, "decode"), block["name"])
    operations = [measured.get(o["id"], o) for o in published["operations"]]
    for identifier, label, names in (("ternary_mac", "ternary multiply-accumulate", ("ternary",)),
                                     ("fp16_mac", "FP16 multiply-accumulate", FLOATING)):
        for order in ("prefill", "decode"):
            if block := cheapest(record["blocks"], names, order):
                operations.append(constant(f"{identifier}_{order}", f"{label}, {order}",
                                           energy(block, order), block["name"]))
    text = {**published, "name": "gates-asap7", "technology": "ASAP7, 7 nm",
            "description": "Arithmetic measured on gates (ASAP7, 0.7 V, before layout), memories published.",
            "operations": operations}
    return json.dumps(text, indent=2) + "\n"


def stale(record):
    return [] if PATH.is_file() and PATH.read_text(encoding="utf-8") == made(record) else [str(PATH)]


def write(record):
    temporary = PATH.with_suffix(".tmp")
    temporary.write_text(made(record), encoding="utf-8")
    temporary.replace(PATH)
