# SPDX-License-Identifier: Apache-2.0
"""Maps and measures blocks: the raw figures of the ladder."""

import concurrent.futures
import dataclasses
import tomllib

from ladder.tools import ROOT, Failed

BLOCKS = ROOT / "energy/gates/blocks.toml"
CLOCK_PS = 1000


@dataclasses.dataclass
class Effort:
    """How long each block is simulated: steps of 512 streams, repeats with other seeds."""
    steps: int
    repeats: int
    jobs: int = 2


FULL = Effort(steps=12, repeats=4)
REDUCED = Effort(steps=6, repeats=2)
# Of larger netlists fewer steps say as much, and a step takes seconds.
LARGE_CELLS = 10000
LARGE = Effort(steps=4, repeats=2)


def block_list():
    return tomllib.loads(BLOCKS.read_text())["block"]


def is_operation(block):
    """Without an accumulator: no order, new operands in every cycle."""
    return block["arithmetic"] in ("int8_add", "fp16_add", "fp16_multiply", "activation_code",
                                   "unpack_base3")


def effort_options(effort):
    return ["--steps", effort.steps, "--repeats", effort.repeats]


def mapping_options(block, clock_ps):
    """What ternary is compared with is mapped for the least energy, even where it then misses the clock:
    the recipe for speed costs up to half more. A recipe of its own goes before."""
    if block["arithmetic"] == "ternary" or "recipe" in block:
        return []
    return ["--recipe", "choices", "--abc-delay-ps", clock_ps]


def one_order(order):
    """A measurement's figures of one order, rounded to what they can carry."""
    parts = {name: round(value, 5) for name, value in order["parts_fj"].items()}
    return {"fj_per_mac": round(order["fj_per_mac"], 5),
            "standard_error_fj": round(order["standard_error_fj"], 5), "parts_fj": parts,
            "transitions_per_mac": round(order["transitions_per_mac"], 4),
            "glitches_per_mac": round(order["glitches_per_mac"], 4),
            "results_checked": order["results_checked"]}


def by_order(measured):
    return {order["order"]: one_order(order) for order in measured["orders"]}


def raw_block(workshop, block, effort, clock_ps=CLOCK_PS):
    """One block mapped at the clock and measured in both orders (an operation: in its only one)."""
    netlist, report = workshop.map(block["name"], clock_ps, mapping_options(block, clock_ps))
    timing = report["timing"]
    period = clock_ps
    if not timing["met"]:
        period = int(timing["shortest_clock_ps"] // 10 + 1) * 10
    orders = ["--order", "decode"] if is_operation(block) else []
    if report["cells"] > LARGE_CELLS:
        effort = Effort(min(effort.steps, LARGE.steps), min(effort.repeats, LARGE.repeats))
    measured = workshop.measure(block["name"], netlist, period,
                                effort_options(effort) + orders)
    return {"name": block["name"], "module": block["module"], "arithmetic": block["arithmetic"],
            "lanes": block["lanes"], "activation_code": block.get("activation_code", "operand"),
            "area_um2": report["area_um2"], "cells": report["cells"],
            "full_adders": report["adders"]["full"],
            "clock_ps": clock_ps, "met": timing["met"],
            "shortest_clock_ps": timing["shortest_clock_ps"],
            "measured_period_ps": measured["period_ps"], "vectors": measured["vectors"],
            "orders": by_order(measured)}


def parallel(jobs, work):
    """Results of the calls in `work`, in its order."""
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        futures = [pool.submit(*call) for call in work]
        try:
            return [future.result() for future in futures]
        except Failed:
            for future in futures:
                future.cancel()
            raise


def measure_blocks(workshop, names, effort, say):
    """Raw figures of the named blocks, in the order of the list."""
    known = {block["name"]: block for block in block_list()}
    for name in names:
        if name not in known:
            raise Failed(f"{BLOCKS}: no block {name}")

    def one(name):
        raw = raw_block(workshop, known[name], effort)
        say(f"{name}: " + ", ".join(f"{order} {figures['fj_per_mac']:.2f} fJ"
                                    for order, figures in raw["orders"].items()))
        return raw

    # The largest first, so that the last one running is a small one.
    largest = sorted(names, key=lambda name: -known[name]["lanes"])
    results = dict(zip(largest, parallel(effort.jobs, [(one, name) for name in largest])))
    return [results[name] for name in names]
