# SPDX-License-Identifier: Apache-2.0
"""A cell library as mapping sees it: cells found by what they do, not by their names."""

import dataclasses
import fnmatch
import itertools
import pathlib
import re

from synthesis import boolean, liberty
from synthesis.tools import Failed

# Scan flip-flops are left to dfflibmap, which passes them over.
NOT_FOR_LOGIC = ("ff", "latch", "statetable", "ff_bank", "latch_bank")


@dataclasses.dataclass
class Pin:
    name: str
    direction: str
    function: str
    capacitance: float
    attributes: dict


@dataclasses.dataclass
class Cell:
    name: str
    area: float
    pins: list
    kind: str  # logic, flip_flop, latch, clock_gate
    sequential: dict
    attributes: dict
    source: str

    def inputs(self):
        return [pin for pin in self.pins if pin.direction == "input"]

    def outputs(self):
        return [pin for pin in self.pins if pin.direction == "output"]

    def tables(self):
        """{output: truth table over the inputs}, of a cell without state."""
        names = [pin.name for pin in self.inputs()]
        return {pin.name: boolean.truth_table(pin.function, names) for pin in self.outputs()}


def number(text, default=0.0):
    try:
        return float(text)
    except (TypeError, ValueError):
        return default


def read_cell(group):
    attributes = group.attributes()
    pins = []
    for pin in group.all("pin"):
        values = pin.attributes()
        for name in pin.arguments:
            pins.append(Pin(name, values.get("direction", ""), values.get("function", ""),
                            number(values.get("capacitance")), values))
    state = next((g for g in group.groups if g.kind in NOT_FOR_LOGIC), None)
    gating = attributes.get("clock_gating_integrated_cell", "")
    kind = "logic"
    if gating:
        kind = "clock_gate"
    elif state is not None:
        kind = "latch" if state.kind.startswith("latch") else "flip_flop"
        if state.kind == "statetable":
            kind = "other"
    sequential = dict(state.attributes(), variables=state.arguments) if state else {}
    return Cell(group.arguments[0], number(attributes.get("area")), pins, kind, sequential,
                attributes, group.source)


@dataclasses.dataclass
class Adder:
    """A library's full or half adder, its pins, and which of its outputs are inverted."""
    cell: Cell
    inputs: list
    carry: str
    carry_inverted: bool
    sum: str
    sum_inverted: bool


class Library:
    """Cells of a Liberty file, without those that mapping must not use."""

    def __init__(self, path, dont_use=()):
        self.path = pathlib.Path(path)
        group, self.text = liberty.load(self.path)
        self.name = group.arguments[0]
        values = group.attributes()
        self.voltage = number(values.get("nom_voltage"))
        self.temperature = number(values.get("nom_temperature"))
        self.time_ps = {"1ps": 1, "10ps": 10, "100ps": 100, "1ns": 1000}.get(
            values.get("time_unit", "1ns"))
        unit = re.search(r"capacitive_load_unit\s*\(\s*([\d.]+)\s*,\s*\"?(\w+)", self.text)
        self.load_ff = (float(unit.group(1)) * {"ff": 1, "pf": 1000}.get(unit.group(2).lower(), 0)
                        if unit else 1000)
        if not self.time_ps or not self.load_ff:
            raise Failed(f"{path}: time_unit or capacitive_load_unit is not one of ps, ns, fF, pF")
        cells = [read_cell(cell) for cell in group.all("cell")]
        if not cells:
            raise Failed(f"{path}: no cells")
        self.all = {cell.name: cell for cell in cells}
        self.left_out = sorted(
            cell.name for cell in cells
            if cell.attributes.get("dont_use") == "true"
            or any(fnmatch.fnmatchcase(cell.name, pattern) for pattern in dont_use))
        self.cells = {name: cell for name, cell in self.all.items() if name not in self.left_out}

    def of_kind(self, kind):
        return [cell for cell in self.cells.values() if cell.kind == kind]

    def smallest(self, cells):
        return min(cells, key=lambda cell: (cell.area, cell.name), default=None)

    def logic(self, inputs, outputs):
        for cell in self.of_kind("logic"):
            if (len(cell.inputs()), len(cell.outputs())) == (inputs, outputs) and \
                    all(pin.function for pin in cell.outputs()) and \
                    not any("three_state" in pin.attributes for pin in cell.pins):
                yield cell

    def adder(self, inputs):
        """The smallest full (3 inputs) or half adder (2 inputs), or None."""
        size = 1 << inputs
        every = (1 << size) - 1
        ones = [bin(i).count("1") for i in range(size)]
        total = sum(1 << i for i in range(size) if ones[i] & 1)
        carry = sum(1 << i for i in range(size) if ones[i] >= 2)
        found = []
        for cell in self.logic(inputs, 2):
            tables = cell.tables()
            for first, second in itertools.permutations(tables):
                if tables[first] in (carry, every & ~carry) and \
                        tables[second] in (total, every & ~total):
                    found.append(Adder(cell, [pin.name for pin in cell.inputs()],
                                       first, tables[first] != carry,
                                       second, tables[second] != total))
        return min(found, key=lambda adder: (adder.cell.area, adder.cell.name), default=None)

    def matching(self, function, names):
        """The smallest cell of this function, the one with the least input capacitance of those, and its pins
        in the order of `names`, then the output: (cell, pins), or None."""
        wanted = boolean.truth_table(function, names)
        found = []
        for cell in self.logic(len(names), 1):
            output = cell.outputs()[0]
            for pins in itertools.permutations([pin.name for pin in cell.inputs()]):
                if boolean.truth_table(output.function, list(pins)) == wanted:
                    found.append((cell, list(pins) + [output.name]))
                    break
        return min(found, key=lambda match: (
            match[0].area, sum(pin.capacitance for pin in match[0].inputs()), match[0].name),
                   default=None)

    def buffers(self):
        found = [cell for cell in self.logic(1, 1) if list(cell.tables().values()) == [0b10]]
        return sorted(found, key=lambda cell: (cell.area, cell.name))

    def inverters(self):
        found = [cell for cell in self.logic(1, 1) if list(cell.tables().values()) == [0b01]]
        return sorted(found, key=lambda cell: (cell.area, cell.name))

    def tie(self, value):
        """(cell, pin) of the smallest cell with a constant output, or None."""
        found = [cell for cell in self.logic(0, 1) if list(cell.tables().values()) == [value]]
        cell = self.smallest(found)
        return (cell.name, cell.outputs()[0].name) if cell else None

    def clock_gates(self):
        """Latch-based gates of a rising clock, the smallest first: (cell, clock, enable, output,
        test enables)."""
        found = []
        for cell in self.of_kind("clock_gate"):
            if not cell.attributes["clock_gating_integrated_cell"].startswith("latch_posedge"):
                continue
            pins = {}
            for pin in cell.pins:
                for role in ("clock", "enable", "test", "out"):
                    if pin.attributes.get(f"clock_gate_{role}_pin") == "true":
                        pins.setdefault(role, []).append(pin.name)
            if all(len(pins.get(role, [])) == 1 for role in ("clock", "enable", "out")):
                found.append((cell, pins["clock"][0], pins["enable"][0], pins["out"][0],
                              pins.get("test", [])))
        return sorted(found, key=lambda gate: (gate[0].area, gate[0].name))

    def latch(self, transparent_high):
        """(cell, enable, data, output, output inverted) of the smallest plain latch, or None."""
        found = []
        for cell in self.of_kind("latch"):
            enable = cell.sequential.get("enable", "").replace(" ", "").strip("()")
            data = cell.sequential.get("data_in", "").strip("() ")
            names = [pin.name for pin in cell.inputs()]
            if len(names) != 2 or data not in names or len(cell.outputs()) != 1:
                continue
            high = enable in names
            if high != transparent_high or enable.strip("!'") not in names:
                continue
            output = cell.outputs()[0]
            function = output.function.replace(" ", "").strip("()")
            inverted = (function != cell.sequential["variables"][0])
            found.append((cell, enable.strip("!'"), data, output.name, inverted))
        return min(found, key=lambda latch: (latch[0].area, latch[0].name), default=None)

    def flip_flops(self):
        return self.of_kind("flip_flop")

    def family(self, cell):
        """Cells with the same pins and functions, the smallest first: other drive strengths."""
        return sorted((other for other in self.cells.values() if signature(other) == signature(cell)),
                      key=lambda other: (other.area, other.name))


def signature(cell):
    """What two cells must share to take each other's place."""
    if cell.kind == "logic":
        try:
            functions = tuple(sorted(cell.tables().items()))
        except Failed:
            functions = (cell.name,)
    else:
        functions = (tuple(sorted((key, str(value)) for key, value in cell.sequential.items())),
                     tuple((pin.name, pin.function) for pin in cell.outputs()),
                     cell.attributes.get("clock_gating_integrated_cell", ""))
    return cell.kind, tuple(sorted((pin.name, pin.direction) for pin in cell.pins)), functions
