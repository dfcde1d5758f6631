# SPDX-License-Identifier: Apache-2.0
"""The same blocks under other conditions: operands, wires, clock targets, captured vectors."""

from ladder.measuring import CLOCK_PS, block_list, by_order, effort_options, parallel

ZERO_FRACTIONS = [0.2, 0.333, 0.422, 0.5, 0.6, 0.8]
SIGMAS = [6, 12, 22, 40]
DISTRIBUTIONS = ["normal", "laplace", "uniform"]
WIRES = [0.0, 0.5, 1.0, 2.0, 4.0]
CLOCKS_PS = [800, 1000, 1400, 2000]
# Longer wires slow a block down. Energy per operation does not depend on the period but for leakage, which is small.
SLOW_PS = 4 * CLOCK_PS
WIRE_BASE_FF, WIRE_PER_FANOUT_FF = 0.25, 0.35


def operand_options(arithmetic):
    """(what, value, options) of every operand sweep that concerns the arithmetic."""
    result = []
    if arithmetic in ("ternary", "int8x2"):
        result += [("zero weights", value, ["--zero-fraction", value]) for value in ZERO_FRACTIONS]
    if arithmetic in ("ternary", "int8", "int8x2"):
        result += [("standard deviation of int8 activations", value, ["--activation-sigma", value])
                   for value in SIGMAS]
    result += [("distribution of activations", value, ["--distribution", value])
               for value in DISTRIBUTIONS]
    result += [("wire capacitance, times", factor,
                ["--wire-base", WIRE_BASE_FF * factor, "--wire-per-fanout",
                 WIRE_PER_FANOUT_FF * factor]) for factor in WIRES]
    return result


def sweep_block(workshop, name, effort, say):
    """Points of one block that is already mapped at the usual clock."""
    block = next(b for b in block_list() if b["name"] == name)
    netlist = workshop.mapped(name, CLOCK_PS)
    points = []
    for what, value, options in operand_options(block["arithmetic"]):
        measured = workshop.measure(name, netlist, SLOW_PS, effort_options(effort) + options)
        points.append({"block": name, "what": what, "value": value, "orders": by_order(measured)})
    say(f"{name}: {len(points)} points of operands and wires")
    return points


def clock_points(workshop, name, effort, say):
    """The block mapped for other clocks."""
    points = []
    for clock in CLOCKS_PS:
        netlist, report = workshop.map(name, clock)
        period = max(clock, int(report["timing"]["shortest_clock_ps"] // 10 + 1) * 10)
        measured = workshop.measure(name, netlist, period, effort_options(effort))
        points.append({"block": name, "what": "clock target, ps", "value": clock,
                       "met": report["timing"]["met"], "area_um2": report["area_um2"],
                       "orders": by_order(measured)})
    say(f"{name}: {len(points)} clock targets")
    return points


def captured_points(workshop, names, effort, say):
    """Real activations and weights, per kind of product and over all."""
    folder = workshop.capture()
    points = []
    for name in names:
        netlist = workshop.mapped(name, CLOCK_PS)
        for product in ["", "q_proj", "o_proj", "gate_proj", "down_proj"]:
            options = ["--vectors", folder] + (["--product", product] if product else [])
            measured = workshop.measure(name, netlist, SLOW_PS, effort_options(effort) + options)
            points.append({"block": name, "what": "captured product", "value": product or "all",
                           "orders": by_order(measured)})
    say(f"{len(points)} measurements with captured operands")
    return points


def all_sweeps(workshop, ternary, floating, effort, say):
    """Every point of the two blocks the headline compares."""
    work = [(sweep_block, workshop, name, effort, say) for name in (ternary, floating)]
    work += [(clock_points, workshop, ternary, effort, say),
             (captured_points, workshop, [ternary, floating], effort, say)]
    # One block's measurements write to one folder, so they follow each other.
    by_block = parallel(effort.jobs, [(lambda calls: [call[0](*call[1:]) for call in calls], calls)
                                      for calls in ([work[0], work[2], work[3]], [work[1]])])
    return [point for results in by_block for points in results for point in points]
