# SPDX-License-Identifier: Apache-2.0
"""The adder behind the register: rows and accumulator to one row, along a carry chain without inverters.

A column holds up to two rows, the accumulator's bit, a carry saved from a full adder of the column below
and the chain's carry. The carry changes its polarity from column to column; what meets it is turned round
where it has to be, which costs an inverter beside the chain, or is taken from the other output of its
register. The choice with the fewest inverters is found column by column.
"""

import dataclasses
import itertools

from columns.network import Bit, Network

INVERTER_FJ = 0.4   # per step
MUX_FJ = 0.1        # of an accumulator bit that comes back with the other polarity
HIGH_FJ = 2.0       # per clocked bit of the accumulator's high part and carry into it
HIGH_BITS, HIGH_FROM = 16, 1 << 16
START = 100         # ps from the clock to the accumulator's bits


@dataclasses.dataclass
class Choice:
    """What has been built up to some column."""
    cost: float
    network: Network
    rows: list      # per column, per row: whether its register's output is turned round
    base: list      # per column: whether the adders see the accumulator's bit inverted
    next: list      # Bit per column
    saved: Bit      # full adder's carry into the column, or None
    carry: Bit      # the chain's, or None

    def key(self):
        return (self.saved is None or self.saved.inverted, self.carry is None or self.carry.inverted)


def turn(network, bit, inverted):
    """The bit in this polarity."""
    return bit if bit.inverted == inverted else network.inverter(bit)


def add(network, bits, weight):
    """One or two bits, or three, of one polarity: (carry or None, sum)."""
    if len(bits) == 1:
        return None, bits[0]
    if len(bits) == 2:
        return network.half_adder(bits, weight)
    return network.full_adder(bits)


def column(choice, c, rows, names, turned, base_inverted):
    """The choice one column further."""
    network = choice.network.copy()
    before = len(network.cells)
    constant = network.constant
    # A register's output is the complement of its input.
    bits = [Bit(name, row.inverted == flag, 60 + 35 * flag)
            for name, row, flag in zip(names, rows, turned)]
    bits.append(Bit(f"base[{c}]", base_inverted, START))
    saved_out = None
    if len(bits) + (choice.saved is not None) > 2:
        first = bits if len(bits) == 3 or choice.saved is None else [*bits, choice.saved]
        if len({bit.inverted for bit in first}) > 1:
            return None  # another choice of polarities has no inverters here
        if len(first) == 3:
            saved_out, total = network.full_adder(first)
            bits = [total]
            rest = [choice.saved] if first[-1] is not choice.saved and choice.saved else []
        else:
            rest = [choice.saved]
    else:
        rest = [choice.saved] if choice.saved else []
    bits += rest
    if choice.carry is not None:
        polarity = choice.carry.inverted
        bits = [*(turn(network, bit, polarity) for bit in bits), choice.carry]
    else:
        polarity = bits[0].inverted
        bits = [turn(network, bit, polarity) for bit in bits]
    carry, total = add(network, bits, 1 << c)
    inverters = sum(cell.kind == "inverter" for cell in network.cells[before:]) + sum(turned)
    cost = (choice.cost + INVERTER_FJ * inverters + MUX_FJ * (total.inverted != base_inverted) +
            HIGH_FJ * HIGH_BITS * abs(network.constant - constant) / HIGH_FROM)
    return Choice(cost, network, [*choice.rows, list(turned)], [*choice.base, base_inverted],
                  [*choice.next, total], saved_out, carry)


def ripple(rows, width, prefix):
    """The cheapest choice for the columns `rows` and an accumulator of `width` bits."""
    kept = [Choice(0, Network(prefix), [], [], [], None, None)]
    index = 0
    for c in range(width):
        here = rows[c] if c < len(rows) else []
        names = [f"row[{index + r}]" for r in range(len(here))]
        index += len(here)
        best = {}
        for choice in kept:
            for flags in itertools.product((False, True), repeat=len(here) + 1):
                made = column(choice, c, here, names, flags[:-1], flags[-1])
                if made and (made.key() not in best or made.cost < best[made.key()].cost):
                    best[made.key()] = made
        kept = list(best.values())
    kept = [choice for choice in kept if choice.saved is None]
    if not kept:
        raise ValueError(f"more than one carry into bit {width}")
    return min(kept, key=lambda choice: choice.cost)
