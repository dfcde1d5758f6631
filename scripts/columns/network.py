# SPDX-License-Identifier: Apache-2.0
"""A network of adder cells and weighted bits."""

import dataclasses

# Delays in ps by which trees are wired, of inputs to (carry, sum): ASAP7 at the loads of a tree
# (docs/columns.md). Only their ratio matters here; timing is measured on the mapped netlist.
FULL_ADDER_DELAY = (48, 78)
HALF_ADDER_DELAY = (36, 52)
LANE_DELAY = 40
INVERTER_DELAY = 35


@dataclasses.dataclass(frozen=True)
class Bit:
    """One wire of a column of weights.

    Its value is the wire's, or the complement of the wire's when `inverted`: adder cells have inverting
    outputs, so that polarity alternates from level to level and no inverter is needed.
    """
    net: str
    inverted: bool
    time: int       # ps from the tree's inputs
    busy: float = 1.0  # expected changes, relative; wiring keeps quiet bits together


@dataclasses.dataclass
class Cell:
    kind: str      # "full", "half" or "inverter"
    name: str
    inputs: tuple  # nets
    carry: str     # net, inverted majority or conjunction of the inputs
    sum: str       # net, inverted parity of the inputs


class Network:
    """Cells, and the constant by which the value of the bits left differs from that of the bits given."""

    def __init__(self, prefix):
        self.prefix = prefix
        self.cells = []
        self.constant = 0  # given = left + constant

    def copy(self):
        other = Network(self.prefix)
        other.cells = list(self.cells)
        other.constant = self.constant
        return other

    def _cell(self, kind, inputs):
        index = len(self.cells)
        cell = Cell(kind, f"u_{self.prefix}{index}", tuple(bit.net for bit in inputs),
                    f"{self.prefix}{index}_c", f"{self.prefix}{index}_s")
        self.cells.append(cell)
        return cell

    def full_adder(self, bits):
        """Three bits of one polarity and weight to (carry, sum) of the other polarity. Exact."""
        inverted, = {bit.inverted for bit in bits}
        cell = self._cell("full", bits)
        time = max(bit.time for bit in bits)
        busy = [bit.busy for bit in bits]
        return (Bit(cell.carry, not inverted, time + FULL_ADDER_DELAY[0], sum(busy) / 3),
                Bit(cell.sum, not inverted, time + FULL_ADDER_DELAY[1], max(busy)))

    def half_adder(self, bits, weight):
        """Two bits of one polarity to (carry, sum) of the other one.

        The cell adds wires. Complemented ones add up to 2 - (a + b) = 2 - 2c - s, which is 2(1 - c) +
        (1 - s) - 1: the complemented outputs again, less a constant 1.
        """
        inverted, = {bit.inverted for bit in bits}
        cell = self._cell("half", bits)
        if inverted:
            self.constant -= weight
        time = max(bit.time for bit in bits)
        busy = [bit.busy for bit in bits]
        return (Bit(cell.carry, not inverted, time + HALF_ADDER_DELAY[0], sum(busy) / 2),
                Bit(cell.sum, not inverted, time + HALF_ADDER_DELAY[1], max(busy)))

    def inverter(self, bit):
        """The same value on a wire of the other polarity."""
        index = len(self.cells)
        net = f"{self.prefix}{index}_s"
        self.cells.append(Cell("inverter", f"u_{self.prefix}{index}", (bit.net,), "", net))
        return Bit(net, not bit.inverted, bit.time + INVERTER_DELAY, bit.busy)
