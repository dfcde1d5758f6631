# SPDX-License-Identifier: Apache-2.0
"""What a mapping cost: areas, cells, timing, as JSON (ternion.mapped/1) and as text."""

import collections

from synthesis import cell_maps, checks
from synthesis.mapping import is_memory

KINDS = ["adders", "logic", "flip_flops", "latches", "clock_gates"]


def kind_of(cell, adders):
    if cell.name in adders:
        return "adders"
    return {"flip_flop": "flip_flops", "latch": "latches", "clock_gate": "clock_gates"}.get(
        cell.kind, "logic")


def count(cells, library):
    return collections.Counter(body["type"] for body in cells.values()
                               if body["type"] in library.all)


def area(histogram, library):
    return sum(library.all[name].area * number for name, number in histogram.items())


def by_kind(histogram, library, adders):
    result = {kind: {"cells": 0, "area_um2": 0.0} for kind in KINDS}
    for name, number in histogram.items():
        entry = result[kind_of(library.all[name], adders)]
        entry["cells"] += number
        entry["area_um2"] += number * library.all[name].area
    for entry in result.values():
        entry["area_um2"] = round(entry["area_um2"], 4)
    return result


def by_module(modules, top, library):
    """Area of each module and how often it stands in the whole, of a netlist that kept its hierarchy."""
    bodies = {name: body for name, body in modules.items()
              if not int(body["attributes"].get("blackbox", "0"), 2)}
    own = {name: count(body["cells"], library) for name, body in bodies.items()}
    times, total = collections.Counter(), {}

    def walk(name):
        times[name] += 1
        result = area(own[name], library)
        for cell in bodies[name]["cells"].values():
            if cell["type"] in bodies:
                result += walk(cell["type"])
        total[name] = result
        return result

    walk(top)
    return {checks.label(name, bodies): {
        "instances": times[name], "cells": own[name].total(),
        "own_area_um2": round(area(own[name], library), 4), "area_um2": round(total[name], 4)}
        for name in sorted(times)}


def memories(modules, cells, um2_per_bit):
    """The memory wrappers left as black boxes: bits of each, and the area that the stated model gives."""
    entries = []
    for name, cell in sorted(cells.items()):
        if is_memory(cell["type"], modules):
            values = modules[cell["type"]]["parameter_default_values"]
            entries.append({"name": name, "words": int(values["Depth"], 2),
                            "bits": int(values["Width"], 2)})
    total = sum(entry["words"] * entry["bits"] for entry in entries)
    return {"instances": entries, "bits": total, "um2_per_bit": um2_per_bit,
            "area_um2": round(total * um2_per_bit, 1), "label": "assumed"}


def summary(design, modules, top, library, options, timing, extra):
    histogram = count(modules[top]["cells"], library)
    _, special = cell_maps.special_maps(library)
    adders = {special[cell_maps.FULL], special[cell_maps.HALF]} - {None}
    path = dict(timing)
    path.pop("report", None)
    result = {
        "schema": "ternion.mapped/1", "block": design.name, "module": design.module,
        "parameters": design.parameters,
        "library": {"name": library.name, "voltage_v": library.voltage,
                    "temperature_c": library.temperature, "files": options.library_files,
                    "not_used": library.left_out},
        "conditions": {
            "clock_ps": options.clock_ps, "clock_slew_ps": options.clock_slew_ps,
            "input_delay_ps": options.input_delay_ps, "output_delay_ps": options.output_delay_ps,
            "output_load_ff": options.output_load_ff, "wire_base_ff": options.wire_base_ff,
            "wire_per_fanout_ff": options.wire_per_fanout_ff, "recipe": options.recipe,
            "abc_delay_ps": options.abc_delay_ps, "least_gated_bits": options.clock_gates,
            "hierarchy": "kept" if options.keep_hierarchy else "flat"},
        "special_cells": {name: cell or "generic logic" for name, cell in special.items()},
        "area_um2": round(area(histogram, library), 4), "cells": histogram.total(),
        "by_kind": by_kind(histogram, library, adders),
        "adders": {"full": histogram.get(special[cell_maps.FULL], 0),
                   "half": histogram.get(special[cell_maps.HALF], 0)},
        "by_cell": dict(sorted(histogram.items())), "timing": path}
    result.update(extra)
    return result


def timing_line(timing):
    clock = f"clock {timing['clock_ps']:g} ps ({timing['frequency_mhz']:g} MHz): "
    if timing["slack_ps"] is None:
        return clock + "no path to time"
    shortest = f"shortest {timing['shortest_clock_ps']:.1f} ps"
    if timing["highest_frequency_mhz"]:
        shortest += f" ({timing['highest_frequency_mhz']:g} MHz)"
    return (f"{clock}slack {timing['slack_ps']:.1f} ps, {'met' if timing['met'] else 'NOT met'}; "
            f"{shortest}")


def text(result):
    """The report for people."""
    library, conditions, timing = result["library"], result["conditions"], result["timing"]
    lines = [f"{result['block']}: {result['area_um2']:.2f} um2, {result['cells']} cells of "
             f"{', '.join(library['files'])}, {library['voltage_v']:g} V, "
             f"{library['temperature_c']:g} C"]
    for kind, entry in result["by_kind"].items():
        if entry["cells"]:
            lines.append(f"  {kind.replace('_', ' '):<12} {entry['cells']:>7} "
                         f"{entry['area_um2']:>12.2f} um2")
    lines.append(f"  full adders {result['adders']['full']}, half adders {result['adders']['half']}")
    for name, cell in result["special_cells"].items():
        if cell == "generic logic":
            lines.append(f"  {name}: the library has no such cell, generic logic instead")
    for name, entry in result.get("by_module", {}).items():
        lines.append(f"  {name:<34} {entry['instances']:>6} x {entry['own_area_um2']:>11.2f} um2")
    if "memories" in result:
        memory = result["memories"]
        lines.append(f"  {len(memory['instances'])} memories, {memory['bits']} bits, not in the area above: "
                     f"{memory['area_um2']:.0f} um2 at {memory['um2_per_bit']:g} um2 per bit (assumed)")
    multiplying = result["multiplying_modules"]
    lines.append("  no multiplier before mapping" if not multiplying else
                 f"  multiply before mapping: {', '.join(multiplying)}")
    lines.append("  " + timing_line(timing))
    lines.append(f"  wires {conditions['wire_base_ff']:g} + {conditions['wire_per_fanout_ff']:g} x fanout fF")
    path = timing["critical_path"]
    if path:
        lines.append(f"  critical path {path[0]['pin']} -> {path[-1]['pin']}, {len(path) // 2} cells")
    return "\n".join(lines)


def sweep(results):
    """A table over clock targets."""
    first = results[0]
    lines = [f"{first['block']} of {', '.join(first['library']['files'])}, "
             f"{first['library']['voltage_v']:g} V",
             f"{'clock ps':>9} {'MHz':>8} {'area um2':>10} {'cells':>7} {'slack ps':>9} {'fastest MHz':>12}"]
    for result in results:
        timing = result["timing"]
        lines.append(f"{timing['clock_ps']:>9g} {timing['frequency_mhz']:>8g} {result['area_um2']:>10.2f} "
                     f"{result['cells']:>7} {timing['slack_ps'] or 0:>9.1f} "
                     f"{timing['highest_frequency_mhz'] or 0:>12g}")
    return "\n".join(lines)
