# SPDX-License-Identifier: Apache-2.0
"""Truth tables of Liberty's functions, to find cells by what they compute."""

import re

from synthesis.tools import Failed

TOKEN = re.compile(r"\s*([A-Za-z_][\w\[\]]*|[01]|[()!'*&+|^])")


def tokens(text):
    position, found = 0, []
    text = text.strip()
    while position < len(text):
        match = TOKEN.match(text, position)
        if not match:
            raise Failed(f"function {text!r}: cannot read {text[position:]!r}")
        found.append(match.group(1))
        position = match.end()
    return found


def names(text):
    """The inputs of a function, in the order of their first mention."""
    return list(dict.fromkeys(t for t in tokens(text) if t[0].isalpha() or t[0] == "_"))


def truth_table(text, inputs):
    """Bit i is the value for the input values i, inputs[0] the lowest bit."""
    size = 1 << len(inputs)
    every = (1 << size) - 1
    values = {name: sum(1 << i for i in range(size) if i >> k & 1)
              for k, name in enumerate(inputs)}
    rest = tokens(text)

    def primary():
        if not rest:
            raise Failed(f"function {text!r}: ends early")
        token = rest.pop(0)
        if token == "!":
            return every & ~primary()
        if token == "(":
            value = alternatives()
            if not rest or rest.pop(0) != ")":
                raise Failed(f"function {text!r}: a parenthesis is not closed")
        elif token in "01":
            value = every if token == "1" else 0
        elif token in values:
            value = values[token]
        else:
            raise Failed(f"function {text!r}: unexpected {token!r}")
        while rest and rest[0] == "'":
            rest.pop(0)
            value = every & ~value
        return value

    def exclusive():
        value = primary()
        while rest and rest[0] == "^":
            rest.pop(0)
            value ^= primary()
        return value

    def product():
        value = exclusive()
        while rest and rest[0] not in ")+|":
            if rest[0] in "*&":
                rest.pop(0)
            value &= exclusive()
        return value

    def alternatives():
        value = product()
        while rest and rest[0] in "+|":
            rest.pop(0)
            value |= product()
        return value

    value = alternatives()
    if rest:
        raise Failed(f"function {text!r}: unexpected {rest[0]!r}")
    return value
