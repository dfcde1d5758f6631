# SPDX-License-Identifier: Apache-2.0
"""One block from SystemVerilog to a mapped netlist, its area and its timing."""

import argparse
import copy
import json
import os
import pathlib
import shutil
import tempfile

from synthesis import mapping, report, sizing, timing
from synthesis.library import Library
from synthesis.tools import ROOT, Failed, run, write_whole

DEFAULT_CELLS = ROOT / "energy/cells/asap7-rvt-tt.json"
# 0.027 um2, the high-density bit cell of a 7 nm process (published: Wu et al., IEDM 2016), over 60 % of a
# macro's area (assumed).
SRAM_UM2_PER_BIT = 0.045
# Cells that are there to delay, whose buffers are the smallest of their library.
DONT_USE = ["HB?xp67_ASAP7_*"]
KEPT = ["netlist.json", "netlist.v", "timing.lib", "timing.sdc"]


def ternion():
    """The program that reads cell data: $TERNION, or the release build."""
    path = pathlib.Path(os.environ.get("TERNION", ROOT / "build/release/bin/ternion"))
    if not path.is_file():
        raise Failed(f"{path}: no such program; build the project or set TERNION")
    return str(path)


def library_file(cells, liberty_files, folder):
    """One Liberty file: the one given, or one that `ternion cells liberty` writes."""
    files = [pathlib.Path(file).resolve() for file in liberty_files or [cells or DEFAULT_CELLS]]
    for file in files:
        if not file.is_file():
            raise Failed(f"{file}: no such file")
    if len(files) == 1 and files[0].suffix != ".json":
        return files[0], files
    path = pathlib.Path(folder) / "library.lib"
    run([ternion(), "cells", "liberty", *map(str, files), "-o", str(path)], folder)
    return path, files


# Recipe and share of the clock period as delay target. ABC knows neither when the inputs of its logic arrive
# nor what follows: the first attempt costs least, the others are for blocks that it leaves too slow.
ATTEMPTS = [("choices", 1.0), ("delay", 0.4), ("fast", 0.4)]


def attempts(design, options):
    """(recipe, ABC's delay target) in the order to try, until the clock is met."""
    recipe = options.recipe or design.recipe
    if recipe and recipe not in mapping.RECIPES:
        raise Failed(f"{design.name}: recipe {recipe!r} is not one of {', '.join(mapping.RECIPES)}")
    chosen = ATTEMPTS
    if recipe:
        chosen = list(dict.fromkeys((recipe, share) for _, share in ATTEMPTS))
    if options.keep_hierarchy:
        chosen = chosen[:1]
    if options.abc_delay_ps:
        return list(dict.fromkeys((name, options.abc_delay_ps) for name, _ in chosen))
    return [(name, share * options.clock_ps) for name, share in chosen]


def map_block(design, rtl, library, options, folder):
    """Maps and times one design; the report. The folder holds the netlist and what made it."""
    folder = pathlib.Path(folder)
    multiplying = mapping.check_no_multiplier(design, rtl, folder)
    best = None
    for recipe, target in attempts(design, options):
        here = copy.copy(options)
        here.recipe, here.abc_delay_ps = recipe, target
        result, printed = map_once(design, library, here, folder)
        result["multiplying_modules"] = multiplying
        if best is None or result["timing"]["met"] or \
                result["timing"]["slack_ps"] > best[0]["timing"]["slack_ps"]:
            best = result, printed, {name: (folder / name).read_bytes() for name in KEPT}
        if result["timing"]["met"]:
            break
    for name, data in best[2].items():
        (folder / name).write_bytes(data)
    return best[0], best[1]


def map_once(design, library, options, folder):
    """The same with one delay target for ABC."""
    netlist = mapping.map_design(design, library, options, folder)
    modules = netlist["modules"]
    top, body = mapping.top_of(modules)
    driver = library.buffers()[0].name
    sizing.apply(folder, body, sizing.size_clock_gates(body, library, options))
    moves = {"up": 0, "down": 0}
    if options.keep_hierarchy:
        by_load = sizing.size_by_load(body, library, options)
        sizing.apply(folder, body, by_load)
        moves["up"] = len(by_load)
    elif options.resize_moves:
        moves = sizing.resize(folder, top, body, library, options, driver)
    (folder / "netlist.json").write_text(json.dumps(netlist))
    times = timing.analyse(folder, top, library, options, driver)
    extra = {"resized": moves}
    if options.keep_hierarchy:
        kept = json.loads((folder / "modules.json").read_text())["modules"]
        extra["by_module"] = report.by_module(kept, top, library)
    memory = report.memories(modules, body["cells"], options.sram_um2_per_bit)
    if memory["instances"]:
        extra["memories"] = memory
    return report.summary(design, modules, top, library, options, times, extra), times["report"]


def keep(folder, out, result, timing_report):
    """Moves what is asked for into the folder of the user, the report last."""
    out.mkdir(parents=True, exist_ok=True)
    for name in KEPT:
        temporary = out / (name + ".tmp")
        shutil.copyfile(folder / name, temporary)
        temporary.replace(out / name)
    write_whole(out / "timing.txt", timing_report)
    write_whole(out / "report.json", json.dumps(result, indent=1) + "\n")


def run_flow(design, rtl, options, say):
    """Maps at every clock target; writes the outputs of the last one. The reports."""
    results = []
    with tempfile.TemporaryDirectory(prefix="ternion-map-") as name:
        folder = pathlib.Path(name)
        path, files = library_file(options.cells, options.liberty, folder)
        library = Library(path, options.dont_use)
        options.library_files = [file.name for file in files]
        for clock in options.sweep or [options.clock_ps]:
            here = copy.copy(options)
            here.clock_ps = clock
            result, printed = map_block(design, rtl, library, here, folder)
            results.append(result)
            if options.out:
                out = options.out / f"{clock:g}ps" if options.sweep else options.out
                keep(folder, out, result, printed)
            if not options.sweep:
                say(report.text(result))
        if options.sweep:
            say(report.sweep(results))
    return results


def positive(text):
    value = float(text)
    if not value > 0:
        raise argparse.ArgumentTypeError(f"{text}: expected a number above 0")
    return value


def not_negative(text):
    value = float(text)
    if not value >= 0:
        raise argparse.ArgumentTypeError(f"{text}: expected a number of at least 0")
    return value


def add_arguments(parser):
    """The options of mapping."""
    group = parser.add_argument_group("mapping onto a cell library")
    what = group.add_mutually_exclusive_group()
    what.add_argument("--block", metavar="NAME", help="a block of energy/gates/blocks.toml")
    what.add_argument("--module", metavar="NAME", help="any module; with --parameters and --sources")
    group.add_argument("--parameters", nargs="+", default=[], metavar="NAME=VALUE")
    group.add_argument("--sources", nargs="+", default=[], metavar="FILE",
                       help="files below rtl/ (default: those of rtl.f)")
    group.add_argument("--multiplies", action="store_true", help="the module may hold multipliers")
    group.add_argument("--cells", metavar="FILE", type=pathlib.Path,
                       help="cell data (default: energy/cells/asap7-rvt-tt.json)")
    group.add_argument("--liberty", nargs="+", metavar="FILE", help="Liberty files instead")
    group.add_argument("--dont-use", nargs="*", default=DONT_USE, metavar="PATTERN",
                       help="cells not to use, as in *x24* (ASAP7's delay buffers)")
    group.add_argument("--clock-ps", type=positive, default=1000, help="clock period (1000)")
    group.add_argument("--sweep", type=lambda text: [positive(part) for part in text.split(",")],
                       metavar="PS,PS,...", help="several clock periods: a table")
    group.add_argument("--out", type=pathlib.Path, metavar="FOLDER",
                       help="netlist.json, netlist.v, timing.lib, timing.sdc, timing.txt, report.json")
    group.add_argument("--keep-hierarchy", action="store_true",
                       help="map each module by itself, and report its area")
    group.add_argument("--recipe", choices=sorted(mapping.RECIPES),
                       help="what ABC does (choices; delay and fast, if the clock is not met)")
    group.add_argument("--abc-delay-ps", type=positive,
                       help="ABC's delay target (the clock period; 0.4 of it, if the clock is not met)")
    group.add_argument("--resize-moves", type=int, default=400, metavar="N",
                       help="steps of making cells stronger at most; 0: drive strengths as ABC left them (400)")
    group.add_argument("--slack-goal-ps", type=not_negative, default=0,
                       help="slack to reach by that (0)")
    group.add_argument("--clock-gates", type=int, default=8, metavar="BITS",
                       help="gate the clock of banks of at least so many flip-flops with an enable; 0: "
                            "never (8)")
    group.add_argument("--wire-base-ff", type=not_negative, default=0.25,
                       help="wire capacitance of a net (0.25)")
    group.add_argument("--wire-per-fanout-ff", type=positive, default=0.35,
                       help="and for each pin it drives (0.35)")
    group.add_argument("--clock-slew-ps", type=not_negative, default=20, help="(20)")
    group.add_argument("--input-delay-ps", type=not_negative, default=60,
                       help="clock edge to input (60)")
    group.add_argument("--output-delay-ps", type=not_negative, default=20,
                       help="output to clock edge (20)")
    group.add_argument("--output-load-ff", type=not_negative, default=1, help="(1)")
    group.add_argument("--sram-um2-per-bit", type=positive, default=SRAM_UM2_PER_BIT,
                       help="area of memories, assumed (%(default)s)")
