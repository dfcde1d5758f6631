# SPDX-License-Identifier: Apache-2.0
"""How an activation is broadcast to the lanes of all columns: which wires, and what a lane makes of them.

A column gets two words per activation x, one for the weight +1 and one for -1, and a lane bit is
(plus AND its bit of the first word) OR (minus AND its bit of the second). The wires carry the complements,
so that with the complements of the weight bits, which registers have on their outputs, it is one
OR-AND-INVERT cell.
"""

import dataclasses

WINDOW_OFFSET = 37


@dataclasses.dataclass(frozen=True)
class LaneBit:
    weight: int      # its value where the lane bit is 1 ...
    inverted: bool   # ... or, where the weight is negative: where it is 0, less a constant
    plus: int        # wire with the complement of its bit for +1
    minus: int       # the same for -1; equal to `plus` where both are the same
    busy: float      # expected changes


@dataclasses.dataclass(frozen=True)
class Code:
    name: str
    wires: int       # per lane
    bits: tuple      # LaneBit
    encode: object   # function of x to the wires' values, bit i of the result for wire i
    # Sum of the lane bits' values less what the weight makes of x.
    offset_plus: int
    offset_minus: int
    offset_zero: int


def complement():
    """x + 128 for +1 and its complement 127 - x for -1: 16 wires."""
    bits = tuple(LaneBit(1 << i, False, i, 8 + i, 1.0) for i in range(8))

    def encode(x):
        word = x + 128
        return (~word & 0xFF) | word << 8
    return Code("complement", 16, bits, encode, 128, 127, 0)


def window():
    """x + 37 for +1 and -x + 37 for -1: six bits that hold it alone for -37 <= x <= 26, and three for the
    multiple k of 64 beyond, +64, +64 and -128, which seldom change. 17 wires: bit 0 is the same in both.

    With the sum 74 of the two words their low bits differ least: in 2.1 places on average, against 4.0
    with the sum 64 and all 6 with complements. A weight that changes its sign changes so many."""
    low = [LaneBit(1 << i, False, i, 9 + i - 1 if i else 0, 1.0) for i in range(6)]
    high = [LaneBit(64, False, 6, 14, 0.2), LaneBit(64, False, 7, 15, 0.01),
            LaneBit(128, True, 8, 16, 0.1)]

    def word(y):
        k, rest = (y + WINDOW_OFFSET) // 64, (y + WINDOW_OFFSET) % 64
        return rest | {-2: 4, -1: 5, 0: 0, 1: 1, 2: 3}[k] << 6

    def encode(x):
        return ~(word(x) | word(-x) >> 1 << 9) & 0x1FFFF
    return Code("window", 17, tuple(low + high), encode,
                WINDOW_OFFSET + 128, WINDOW_OFFSET + 128, 128)


CODES = {code.name: code for code in (complement(), window())}


def lane_value(code, x, weight):
    """The value of a lane's bits, for checks."""
    wires = code.encode(x)
    total = 0
    for bit in code.bits:
        level = ((weight == 1 and not wires >> bit.plus & 1) or
                 (weight == -1 and not wires >> bit.minus & 1))
        total += bit.weight * (level != bit.inverted)
    return total


def check(code):
    """A code is exact for every activation."""
    for x in range(-128, 128):
        if (lane_value(code, x, 1) != x + code.offset_plus or
                lane_value(code, x, -1) != -x + code.offset_minus or
                lane_value(code, x, 0) != code.offset_zero):
            raise ValueError(f"code {code.name} is wrong for {x}")
