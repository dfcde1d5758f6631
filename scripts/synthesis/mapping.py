# SPDX-License-Identifier: Apache-2.0
"""Mapping onto a cell library: Yosys and ABC, with adders and clock gates as library cells."""

import json
import pathlib
import re

from synthesis import cell_maps, checks, liberty
from synthesis.tools import Failed, run_yosys

# ABC's scripts; {D} is the delay target. docs/synthesis.md compares them.
SIZE = "topo; buffer -c; upsize -c {D}; dnsize -c {D}"
RECIPES = {
    "choices": f"strash; &get -n; &dch -f; &nf {{D}}; &put; {SIZE}",
    "area": f"strash; map -a {{D}}; {SIZE}",
    "delay": f"strash; map -B 0.9 {{D}}; {SIZE}",
    "fast": f"strash; dc2; if -g; strash; dch; map -B 0.9 {{D}}; {SIZE}",
    "rewritten": f"strash; dc2; &get -n; &dch -f; &nf {{D}}; &put; {SIZE}",
    "compact": f"strash; dc2; dc2; dch; map -a {{D}}; {SIZE}",
}


def is_memory(kind, modules):
    """A cell of this type is tern_sram: a macro, whose contents are not mapped."""
    module = modules.get(kind)
    return module is not None and checks.short(kind) == "tern_sram"


def wire_load(library, base_ff, per_fanout_ff):
    """A wire load group: base_ff + per_fanout_ff * fanout on every net, as the energy model has it."""
    slope = per_fanout_ff / library.load_ff
    first = (base_ff + per_fanout_ff) / per_fanout_ff
    return (f'\n  wire_load("ternion") {{\n    resistance : 0;\n    capacitance : {slope:.9g};\n'
            f'    area : 0;\n    slope : 1;\n    fanout_length(1, {first:.9g});\n  }}\n'
            '  default_wire_load : "ternion";\n  default_wire_load_mode : top;\n')


def with_wire_load(text, group):
    """The Liberty text, comments taken out, with the group before its first cell, where units are known;
    defaults of its own are dropped."""
    text = liberty.COMMENT.sub(" ", text)
    text = re.sub(r"\bdefault_wire_load\w*\s*:[^;]*;", "", text)
    at = re.search(r"\bcell\s*\(", text).start()
    return text[:at] + group + text[at:]


def mapping_liberty(library, group):
    """What Yosys and ABC read: cells that may be used, delays and areas, nothing of power."""
    text = liberty.COMMENT.sub(" ", library.text)
    for name in library.left_out:
        text = text.replace(library.all[name].source, "")
    kept = liberty.without_groups(text, ["internal_power", "leakage_power"])
    return with_wire_load(kept, group)


def tie_command(library):
    high, low = library.tie(1), library.tie(0)
    if not high or not low:
        return ""
    return f"hilomap -singleton -hicell {high[0]} {high[1]} -locell {low[0]} {low[1]}\n"


def check_no_multiplier(design, rtl, folder):
    """Reads the design without a warning; which of its modules multiply or divide."""
    link = folder / "rtl"
    link.unlink(missing_ok=True)
    link.symlink_to(rtl)
    netlist = folder / "words.json"
    run_yosys(design.read_command() + design.top_command() +
              "proc\ncheck -assert\nopt\nalumacc\nwrite_json words.json\n", folder, folder)
    modules = json.loads(netlist.read_text())["modules"]
    netlist.unlink()
    found = list(checks.multiplying_cells(modules))
    if found and not design.multiplies:
        name, cell, what = found[0]
        raise Failed(f"{name}: {cell} {what}")
    return sorted({checks.short(name) for name, _, _ in found})


def write_inputs(library, options, folder):
    """The files that the script reads."""
    special, _ = cell_maps.special_maps(library)
    (folder / "cells.v").write_text(cell_maps.stubs(library))
    (folder / "special.v").write_text(special)
    (folder / "banks.v").write_text(cell_maps.bank_maps(options.clock_gates))
    (folder / "latches.v").write_text(cell_maps.latch_maps(library))
    buffers = library.buffers()
    if not buffers:
        raise Failed(f"{library.path}: no buffer")
    if not library.flip_flops():
        raise Failed(f"{library.path}: no flip-flop")
    (folder / "abc.constr").write_text(
        f"set_driving_cell {buffers[0].name}\nset_load {options.output_load_ff}\n")
    recipe = RECIPES[options.recipe].replace("{D}", f"-D {options.abc_delay_ps}")
    (folder / "abc.script").write_text(recipe.replace("; ", "\n") + "\n")


def holds_memories(design):
    return any(pathlib.Path(file).name == "tern_sram.sv" for file in design.sources)


def script(design, library, options):
    """Yosys' script; it leaves netlist.json and netlist.v in the folder."""
    special = "techmap -map special.v\n"
    steps = [design.read_command(), "read_verilog -lib cells.v\n", design.top_command(),
             "select -set memories *tern_sram*\nblackbox @memories\n" if holds_memories(design) else "",
             "proc\n", special]
    if not options.keep_hierarchy:
        steps.append("flatten\n")
    steps.append("opt_expr\nopt_clean\ncheck\nopt\nwreduce\npeepopt\nopt_clean\nalumacc\nopt\n"
                 "memory -nomap\nopt_clean\n")
    if options.clock_gates:
        steps += ["techmap -map banks.v\n", special]
    steps.append("opt -fast -full\nmemory_map\nopt -undriven -fine\ntechmap\nopt -fast\n"
                 "dfflibmap -liberty mapping.lib\n"
                 "techmap -map latches.v\nsimplemap\nopt\nsetundef -zero\n"
                 "abc -liberty mapping.lib -constr abc.constr -script abc.script\n"
                 "opt_clean -purge\n")
    if options.keep_hierarchy:
        steps.append("write_json modules.json\nflatten\nopt_clean -purge\n")
    # The same names in both forms of the netlist.
    steps += [tie_command(library), "splitnets\nopt_clean -purge\nrename -enumerate\n",
              "write_json netlist.json\n", "splitnets -ports\nopt_clean -purge\n",
              "write_verilog -noattr -noexpr -nohex netlist.v\n"]
    return "".join(steps)


def map_design(design, library, options, folder):
    """Maps into the folder, where check_no_multiplier has been; the netlist."""
    group = wire_load(library, options.wire_base_ff, options.wire_per_fanout_ff)
    (folder / "mapping.lib").write_text(mapping_liberty(library, group))
    (folder / "timing.lib").write_text(with_wire_load(library.text, group))
    write_inputs(library, options, folder)
    run_yosys(script(design, library, options), folder, folder, warnings_are_errors=False)
    netlist = json.loads((folder / "netlist.json").read_text())
    check_mapped(netlist["modules"], library)
    return netlist


def top_of(modules):
    """(name, body) of the one module that is no black box."""
    tops = [(name, body) for name, body in modules.items()
            if not int(body["attributes"].get("blackbox", "0"), 2)]
    if len(tops) != 1:
        raise Failed(f"the netlist holds {len(tops)} modules, expected 1")
    return tops[0]


def check_mapped(modules, library):
    for name, cell in top_of(modules)[1]["cells"].items():
        kind = cell["type"]
        if kind in library.all or is_memory(kind, modules):
            continue
        what = "flip-flop" if "DFF" in kind else "latch" if "DLATCH" in kind else "cell"
        raise Failed(f"{library.path}: no {what} for {name}, which is a {kind}")
