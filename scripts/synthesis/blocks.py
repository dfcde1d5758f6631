# SPDX-License-Identifier: Apache-2.0
"""What is mapped: a block of energy/gates/blocks.toml, or any module."""

import dataclasses
import pathlib
import tomllib

from synthesis import checks
from synthesis.tools import ROOT, Failed

BLOCKS = ROOT / "energy/gates/blocks.toml"
# Of the arithmetics of blocks.toml, those that multiply nothing.
WITHOUT_PRODUCTS = {"ternary", "int8_add", "fp16_add"}
# Modules that stand for one library cell, which any design may instantiate (rtl/cells.f).
CELLS = ["prim/tern_full_adder_cell.sv", "prim/tern_half_adder_cell.sv",
         "prim/tern_clock_gate.sv", "prim/tern_select_cell.sv"]


@dataclasses.dataclass
class Design:
    name: str
    module: str
    parameters: dict
    sources: list
    includes: list
    multiplies: bool = False  # whether it may
    recipe: str = ""          # of ABC; the usual ones unless stated

    def read_command(self):
        """Reads by paths relative to the working folder, where `rtl` leads to the sources: file names become
        part of cell names, and those have a small influence on ABC's result."""
        files = [f"rtl/{file}" for file in
                 self.sources + [file for file in CELLS if file not in self.sources]]
        includes = [f"-Irtl/{folder}" for folder in self.includes]
        return f"read_verilog -sv {' '.join(includes + files)}\n"

    def top_command(self):
        chosen = " ".join(f"-chparam {name} {value}" for name, value in self.parameters.items())
        return f"hierarchy -check -top {self.module} {chosen}\n"


def check_sources(design, rtl):
    for file in design.sources:
        if not (rtl / file).is_file():
            raise Failed(f"{design.name}: {rtl / file}: no such file")
    return design


def load_blocks(path=BLOCKS):
    try:
        return tomllib.loads(path.read_text()).get("block", [])
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise Failed(f"{path}: {error}") from error


def block(name, rtl, path=BLOCKS):
    """The design of a [[block]]."""
    entries = load_blocks(path)
    entry = next((entry for entry in entries if entry.get("name") == name), None)
    if entry is None:
        known = ", ".join(entry.get("name", "?") for entry in entries)
        raise Failed(f"{path}: no block {name!r}; there are {known}")
    for field in ("module", "parameters", "sources", "arithmetic"):
        if field not in entry:
            raise Failed(f"{path}: block {name!r}: {field}: missing")
    return check_sources(Design(name, entry["module"], entry["parameters"], entry["sources"],
                                entry.get("include", []),
                                multiplies=entry["arithmetic"] not in WITHOUT_PRODUCTS,
                                recipe=entry.get("recipe", "")), rtl)


def module(name, parameters, sources, rtl, target=None, multiplies=False):
    """Any module: of the accelerator, or of the sources given."""
    values = {}
    for item in parameters:
        key, separator, value = item.partition("=")
        if not separator or not value.lstrip("-").isdigit():
            raise Failed(f"--parameters {item}: expected NAME=INTEGER")
        values[key] = int(value)
    includes = []
    if not sources:
        lines = (rtl / "rtl.f").read_text().split()
        sources = [line for line in lines if line.endswith(".sv")]
        includes = [line.removeprefix("+incdir+") for line in lines if line.startswith("+incdir+")]
    design = check_sources(Design(name, name, values, list(sources), includes, multiplies), rtl)
    if target:
        design.parameters = dict(target_values(design, rtl, target), **values)
    return design


def target_values(design, rtl, target):
    """Those of a hardware target's parameters that the module has."""
    text = "".join((rtl / file).read_text() for file in design.sources)
    begin = text.find(f"module {design.module} ")
    header = text[begin:text.find(");", begin)]
    return {name: value for name, value in checks.target_parameters(pathlib.Path(target)).items()
            if f"parameter int unsigned {name} " in header}
