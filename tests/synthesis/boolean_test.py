#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Truth tables of Liberty functions, against Python's own evaluation of random expressions."""

import random
import unittest

import support  # pylint: disable=unused-import
from synthesis import boolean
from synthesis.tools import Failed

INPUTS = ["A", "B1", "CI", "D_n"]


def random_function(generator, depth):
    """(Liberty text, Python text) of the same function."""
    if depth == 0 or generator.random() < 0.15:
        name = generator.choice([*INPUTS, "0", "1"])
        return name, name
    left, python_left = random_function(generator, depth - 1)
    if generator.random() < 0.3:
        text = f"!({left})" if generator.random() < 0.5 else f"({left})'"
        return text, f"(1 ^ ({python_left}))"
    right, python_right = random_function(generator, depth - 1)
    liberty, python = generator.choice([("*", "&"), ("&", "&"), (" ", "&"), ("+", "|"), ("|", "|"),
                                        ("^", "^")])
    return f"({left}){liberty}({right})", f"(({python_left}) {python} ({python_right}))"


class Boolean(unittest.TestCase):
    def test_random_functions(self):
        seed = random.SystemRandom().getrandbits(32)
        generator = random.Random(seed)
        for _ in range(500):
            text, python = random_function(generator, 4)
            expected = sum(
                eval(python, {name: i >> k & 1 for k, name in enumerate(INPUTS)}) << i
                for i in range(16))
            self.assertEqual(boolean.truth_table(text, INPUTS), expected, f"seed {seed}: {text}")

    def test_binding(self):
        # Complement, exclusive or, product, sum: the tightest first.
        for text, same in (("A + B1 * CI", "A + (B1 * CI)"), ("!A B1", "(!A) * B1"),
                           ("A ^ B1 CI", "(A ^ B1) * CI"), ("A B1'", "A * (!B1)"),
                           ("!A'", "!(A')"), ("A\n+ B1", "A|B1")):
            self.assertEqual(boolean.truth_table(text, INPUTS), boolean.truth_table(same, INPUTS), text)

    def test_names_in_order_of_mention(self):
        self.assertEqual(boolean.names("!(CI * A + CI) ^ 1"), ["CI", "A"])

    def test_nonsense_is_refused(self):
        for text in ("A +", "(A", "A)", "", "A @ B1", "E", "*A", "A + + A"):
            with self.assertRaises(Failed, msg=text):
                boolean.truth_table(text, INPUTS)


if __name__ == "__main__":
    unittest.main(verbosity=2)
