# SPDX-License-Identifier: Apache-2.0
"""A whole column: lanes, tree, one register, accumulator."""

import dataclasses

from columns import codes
from columns.network import LANE_DELAY, Bit, Network
from columns.ripple import ripple
from columns.tree import compress

ACC_W = 32  # bits of the accumulator, as in the accelerator


@dataclasses.dataclass(frozen=True)
class Options:
    name: str              # of the module
    lanes: int = 64
    code: str = "complement"
    resolved: int = 0      # lowest columns whose carries are resolved before the register
    above: int = 2         # accumulator bits above the tree's that take part in every step; those further up
                           # have a clock that runs for a carry only
    clock_gates: int = 4   # of the weights


class Column:
    """The networks of one column.

    tree          from lane bits to the rows of the cut, `rows[c]` the bits of weight 2^c in the register
    accumulate    from `rows`, as the register has them, and the accumulator to its next value, `next`
    """

    def __init__(self, options):
        self.options = options
        self.code = codes.CODES[options.code]
        codes.check(self.code)
        self._build_tree()
        self._build_accumulator()

    def _build_tree(self):
        self.lane_bits = []  # (wire, lane, LaneBit)
        columns = [[] for _ in range(max(bit.weight for bit in self.code.bits).bit_length())]
        for lane in range(self.options.lanes):
            for index, bit in enumerate(self.code.bits):
                net = f"lane[{lane * len(self.code.bits) + index}]"
                self.lane_bits.append((net, lane, bit))
                columns[bit.weight.bit_length() - 1].append(
                    Bit(net, bit.inverted, LANE_DELAY, bit.busy))
        self.tree = Network("t")
        self.rows = compress(self.tree, columns, self.options.resolved)

    def _build_accumulator(self):
        self.low = len(self.rows) + self.options.above
        choice = ripple(self.rows, self.low, "a")
        self.accumulate, self.next, self.carry = choice.network, choice.next, choice.carry
        # Per register of the cut: its column, its row, and whether its output is turned round.
        self.registers = [(c, r, turned) for c, flags in enumerate(choice.rows)
                          for r, turned in enumerate(flags)]
        self.base = choice.base

    def start(self):
        """What the start value holds for each weight +1, each -1 and each step of a sum, signed."""
        code = self.code
        lost = self.tree.constant + self.accumulate.constant - self.options.lanes * code.offset_zero
        return code.offset_zero - code.offset_plus, code.offset_zero - code.offset_minus, lost
