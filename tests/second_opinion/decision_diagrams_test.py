#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""decision_diagrams.py on sums whose value is known: equal ones are told equal, and of others an input is given for
which Python's own arithmetic says that they differ.

What would break it: a diagram that shares nodes of different functions, a complement lost, a wrong variable order in a
counterexample, free nodes taken where they may not be.
"""

import pathlib
import random
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))
# pylint: disable=wrong-import-position
from correspondence import Graph
from decision_diagrams import Comparison, Diagrams, TooLarge

BITS = 6


class Built:
    """A graph as Comparison takes it: names of inputs, and nodes."""

    def __init__(self, graph):
        self.input_names, self.ands = range(graph.inputs), graph.ands


def xor(graph, one, other):
    return graph.both(graph.both(one, other ^ 1) ^ 1, graph.both(one ^ 1, other) ^ 1) ^ 1


def add(graph, one, other):
    """Two words of as many bits, without the carry out of the last."""
    carry, result = 0, []
    for left, right in zip(one, other):
        half = xor(graph, left, right)
        result.append(xor(graph, half, carry))
        carry = graph.both(graph.both(left, right) ^ 1, graph.both(half, carry) ^ 1) ^ 1
    return result


def total(graph, words):
    result = words[0]
    for word in words[1:]:
        result = add(graph, result, word)
    return result


def words_of_inputs(count):
    return [[2 * (1 + BITS * word + bit) for bit in range(BITS)] for word in range(count)]


class Sums(unittest.TestCase):
    def test_another_order_is_equal(self):
        graph = Graph(8 * BITS)
        words = words_of_inputs(8)
        pairs = list(zip(total(graph, words), total(graph, [words[i] for i in (5, 2, 7, 0, 3, 6, 1, 4)])))
        self.assertTrue(all(one != other for one, other in pairs))
        comparison = Comparison(Built(graph), [])
        comparison.SMALL = 1000000
        comparison.compare(pairs)
        self.assertEqual((comparison.undecided, comparison.counterexamples), ([], []))

    def test_a_counterexample_is_one(self):
        seed = 11
        chance = random.Random(seed)
        for case in range(20):
            with self.subTest(seed=seed, case=case):
                graph = Graph(6 * BITS)
                words = words_of_inputs(6)
                wrong = [list(word) for word in words]
                place = chance.randrange(6), chance.randrange(BITS)
                wrong[place[0]][place[1]] = chance.choice([0, 1, words[place[0] - 1][place[1]]])
                bit = chance.randrange(place[1], BITS)
                pairs = list(zip(total(graph, words), total(graph, wrong[::-1])))
                comparison = Comparison(Built(graph), [])
                comparison.compare([pairs[bit]])
                self.assertEqual(len(comparison.counterexamples) + len(comparison.undecided), 1)
                for bits in comparison.counterexamples:
                    def value(literal, bits=bits):
                        return (bits[(literal >> 1) - 1] if literal > 1 else 0) ^ (literal & 1)

                    sums = [sum(value(literal) << i for word in side for i, literal in enumerate(word))
                            for side in (words, wrong)]
                    self.assertNotEqual(sums[0] >> bit & 1, sums[1] >> bit & 1)

    def test_free_nodes_that_exclude_each_other(self):
        # One is a and b, the other a and not b: never both. So "or" is "exclusive or".
        graph = Graph(2)
        first, second = graph.both(2, 4), graph.both(2, 5)
        pair = graph.both(first ^ 1, second ^ 1) ^ 1, xor(graph, first, second)
        comparison = Comparison(Built(graph), [first, second])
        self.assertEqual(comparison.each([pair], comparison.free, 100), [pair])
        comparison.never = comparison.exclusions()
        self.assertEqual(comparison.each([pair], comparison.free, 100), [])
        self.assertEqual(comparison.counterexamples, [])

    def test_a_difference_in_free_nodes_is_one_of_inputs(self):
        graph = Graph(3)
        free = graph.both(2, 4)
        comparison = Comparison(Built(graph), [free])
        comparison.never = comparison.exclusions()
        self.assertEqual(comparison.each([(graph.both(free, 6), graph.both(2, 6))], comparison.free, 100), [])
        self.assertEqual(comparison.counterexamples, [[1, 0, 1]])


class Limits(unittest.TestCase):
    def test_too_large(self):
        diagrams = Diagrams(3)
        with self.assertRaises(TooLarge):
            for _ in range(4):
                diagrams.variable()


if __name__ == "__main__":
    unittest.main()
