# SPDX-License-Identifier: Apache-2.0
"""What must hold before technology mapping, on generic cells: clean reading, proofs, no multiplier."""

import collections
import json
import pathlib
import re
import subprocess
import tempfile

from synthesis.tools import ROOT, Failed, run_yosys

FORBIDDEN = ["$mul", "$div", "$divfloor", "$mod", "$modfloor", "$pow"]
SPECIFICATIONS = ["tern_lane_spec", "tern_unpack_byte_spec"]
# The one module that may multiply, below the one block that may hold it.
MULTIPLIER = "tern_float_multiply"
STAGE = "tern_float_stage"


def read_command(rtl, extra=()):
    """Reads by relative paths: file names become part of cell names, and the order of names has a small
    influence on ABC's result, which must not depend on where the project lies."""
    lines = (rtl / "rtl.f").read_text().split()
    includes = [f"-I{line.removeprefix('+incdir+')}" for line in lines
                if line.startswith("+incdir+")]
    files = [line for line in lines if line.endswith(".sv")] + list(extra)
    return f"read_verilog -sv {' '.join(includes + files)}\n"


def target_parameters(target):
    done = subprocess.run([str(ROOT / "scripts/target_parameters"), str(target)],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Failed(done.stderr.strip())
    return {name: int(value) for name, value in
            (line.split("=") for line in done.stdout.split())}


def top_with(module, parameters, names):
    chosen = " ".join(f"-chparam {name} {parameters[name]}" for name in names)
    return f"hierarchy -check -top {module} {chosen}\n"


def check_design(rtl, parameters, folder):
    run_yosys(read_command(rtl) + top_with("tern_top", parameters, parameters) +
              "proc\ncheck -assert\n", rtl, folder)


def prove(rtl, specification, folder):
    script = read_command(rtl, [f"formal/{specification}.sv"])
    script += (f"hierarchy -check -top {specification}\nproc\nflatten\nopt_clean\n"
               f"select -assert-min 1 t:$assert\nsat -verify -prove-asserts {specification}\n")
    if "SAT proof finished - no model found: SUCCESS!" not in run_yosys(script, rtl, folder):
        raise Failed(f"{specification}: not proved")


def product_terms(config):
    """Counts the terms of a $macc that multiply. CONFIG is documented in Yosys' kernel/macc.h:
    4 bits give the width of the size fields; then per term a sign bit, a subtract bit and the sizes
    of both factors (the second is 0 for a plain addend). Least significant bit first."""
    bits = [int(b) for b in reversed(config)]

    def take(count):
        return sum(bits.pop(0) << i for i in range(count))

    size_bits = take(4)
    products = 0
    while len(bits) >= 2 + 2 * size_bits:
        take(2)
        take(size_bits)
        products += take(size_bits) != 0
    return products


def check_no_multiplier(rtl, module, parameters, names, folder, allowed=()):
    """Fails when a module other than those allowed multiplies or divides; the names of those that do."""
    netlist = pathlib.Path(folder) / "netlist.json"
    run_yosys(read_command(rtl) + top_with(module, parameters, names) +
              f"proc\nopt\nalumacc\nwrite_json {netlist}\n", rtl, folder)
    multiplying = set()
    for name, cell, what in multiplying_cells(json.loads(netlist.read_text())["modules"]):
        if short(name) not in allowed:
            raise Failed(f"{name}: {cell} {what}")
        multiplying.add(short(name))
    return multiplying


def multiplying_cells(modules):
    """(module, cell, what it is) of each cell that multiplies or divides, of `write_json` after alumacc."""
    for name, content in modules.items():
        for cell, body in content["cells"].items():
            if body["type"] in FORBIDDEN:
                yield name, cell, f"is a {body['type']} cell"
            elif body["type"] == "$macc" and product_terms(body["parameters"]["CONFIG"]):
                yield name, cell, "is a $macc cell with a product term"


def check_only_multiplier(rtl, parameters, folder):
    multiplying = check_no_multiplier(rtl, "tern_top", parameters, parameters, folder,
                                      allowed=(MULTIPLIER,))
    expected = {MULTIPLIER} if parameters["FloatLanes"] else set()
    if multiplying != expected:
        raise Failed(f"modules that multiply: {sorted(multiplying)}, expected {sorted(expected)}")


def count_cells(rtl, module, parameters, names, folder, prepare=""):
    """Gates per module, instances not included, and of the whole hierarchy below `module`."""
    netlist = pathlib.Path(folder) / "gates.json"
    run_yosys(read_command(rtl) + top_with(module, parameters, names) + prepare +
              f"synth -top {module} -noabc\nabc -g AND,XOR,MUX\nopt_clean -purge\n"
              f"select -assert-none {' '.join('t:' + f for f in FORBIDDEN)}\n"
              f"write_json {netlist}\n", rtl, folder)
    # A black box is there without its contents; it is no gate.
    modules = {name: body for name, body in json.loads(netlist.read_text())["modules"].items()
               if not int(body["attributes"].get("blackbox", "0"), 2)}

    def gates(name):
        own, total = collections.Counter(), collections.Counter()
        for cell in modules[name]["cells"].values():
            if cell["type"] in modules:
                total += gates(cell["type"])[1]
            elif cell["type"].startswith("$_"):
                own[cell["type"]] += 1
        return own, own + total

    def entry(counter):
        return {"cells": counter.total(), "by_type": dict(sorted(counter.items()))}

    return ({label(name, modules): entry(gates(name)[0]) for name in modules},
            entry(gates(module)[1]))


def short(name):
    """tern_column for $paramod\\tern_column\\Lanes=s32'0100 and the like."""
    return next((part for part in name.split("\\") if part.startswith("tern_")), name)


def label(name, modules):
    """The short name, with what is needed to tell two modules apart: the parameters or, where Yosys
    shows but a checksum of them, a number."""
    alike = [other for other in modules if short(other) == short(name)]
    if len(alike) == 1:
        return short(name)
    values = [str(int(bits, 2)) for bits in re.findall(r"'([01]+)", name)]
    return f"{short(name)} {','.join(values) or f'({1 + alike.index(name)})'}"


def check_target(rtl, target, report):
    """All checks of a hardware target, and the generic gates of its array and output stage."""
    parameters = target_parameters(target)
    result = {"schema": "ternion.synthesis/1", "target": target.stem, "parameters": parameters}
    with tempfile.TemporaryDirectory() as folder:
        check_design(rtl, parameters, folder)
        report("whole design: read, hierarchy -check, proc, check -assert: clean")
        for specification in SPECIFICATIONS:
            prove(rtl, specification, folder)
            report(f"{specification}: proved for every input")
        for module, names in (("tern_column", ["Lanes"]), ("tern_pe_array", ["Lanes", "Columns"])):
            check_no_multiplier(rtl, module, parameters, names, folder)
            report(f"{module}: no multiplier before technology mapping")
        check_only_multiplier(rtl, parameters, folder)
        report(f"whole design: no multiplier before technology mapping"
               f"{f' but in {MULTIPLIER}' if parameters['FloatLanes'] else ''}")
        result["modules"], result["array"] = count_cells(rtl, "tern_pe_array", parameters,
                                                         ["Lanes", "Columns"], folder)
        if parameters["FloatLanes"]:
            # The scale buffer is a memory macro, not gates.
            result["float_stage_modules"], result["float_stage"] = count_cells(
                rtl, STAGE, parameters, ["Columns", "FloatLanes", "ScaleWords"], folder,
                prepare="blackbox *tern_sram*\n")
    return result
