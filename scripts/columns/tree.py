# SPDX-License-Identifier: Apache-2.0
"""Compression of columns of bits to two rows, and to one where the carries are resolved."""


def same_polarity(bits, count):
    """The `count` bits of one polarity that are complete first, or None."""
    best = None
    for polarity in (False, True):
        pool = sorted((bit for bit in bits if bit.inverted == polarity),
                      key=lambda bit: (bit.time, bit.busy))
        if len(pool) >= count:
            chosen = pool[:count]
            if best is None or chosen[-1].time < best[-1].time:
                best = chosen
    return best


def compress(network, columns, resolved, inverters=False):
    """Leaves one bit in each of the `resolved` lowest columns and at most two in the others.

    `columns[c]` holds the bits of weight 2^c. Bits that are complete first are added first, three of a
    polarity at a time: arrival times stay close together, which keeps paths short and glitches few. A
    column of an odd excess begins with a half adder, so that its last bits, the late ones, stay. Where
    polarities do not match, `inverters` says whether a bit is turned round or a half adder put in.
    """
    columns = [list(column) for column in columns]
    c = 0
    while c < len(columns):
        wanted = 1 if c < resolved else 2
        while len(columns[c]) > wanted:
            used = choose(columns[c], wanted)
            if used is None or inverters and len(used) == 2 and (len(columns[c]) - wanted) % 2 == 0:
                minority = min(columns[c], key=lambda bit: (
                    sum(other.inverted == bit.inverted for other in columns[c]), bit.time))
                columns[c].remove(minority)
                columns[c].append(network.inverter(minority))
                continue
            carry, total = (network.full_adder(used) if len(used) == 3 else
                            network.half_adder(used, 1 << c))
            for bit in used:
                columns[c].remove(bit)
            columns[c].append(total)
            if c + 1 == len(columns):
                columns.append([])
            columns[c + 1].append(carry)
        c += 1
    return columns


def choose(bits, wanted):
    """The bits of the next adder, or None where no two have one polarity."""
    excess = len(bits) - wanted
    triple = same_polarity(bits, 3) if excess >= 2 else None
    pair = same_polarity(bits, 2)
    if triple is None or excess >= 3 and excess % 2 == 1 and pair is not None:
        return pair
    return triple
