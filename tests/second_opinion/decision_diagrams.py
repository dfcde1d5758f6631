# SPDX-License-Identifier: Apache-2.0
"""Binary decision diagrams of an and-inverter graph: a second way to compare two functions.

A sum of many addends is hard for a SAT solver when two circuits add in another order, and easy for a diagram whose
variables come bit position by bit position: a level needs to know the carry and no more. (R. E. Bryant, Graph-Based
Algorithms for Boolean Function Manipulation, IEEE Transactions on Computers C-35(8), 1986; complemented edges as
K. Brace, R. Rudell, R. Bryant, Efficient Implementation of a BDD Package, DAC 1990.)
"""

import sys

CONSTANT = 1 << 30  # level of the constant, below every variable


class TooLarge(Exception):
    """A diagram with more nodes than allowed."""


class Diagrams:
    """Functions as literals: twice the number of a node, plus one for the complement; 0 is false, 1 is true."""

    def __init__(self, limit):
        self.limit = limit
        self.level, self.low, self.high = [CONSTANT], [0], [0]
        self.unique, self.products = {}, {}
        self.variables = 0

    def variable(self):
        """A new one, below all others in the order."""
        self.variables += 1
        # `both` goes one call deeper with each variable.
        sys.setrecursionlimit(max(sys.getrecursionlimit(), 2 * self.variables + 1000))
        return self.node(self.variables - 1, 1, 0)

    def node(self, level, high, low):
        if high == low:
            return low
        complement = low & 1
        key = (level, high ^ complement, low ^ complement)
        number = self.unique.get(key)
        if number is None:
            number = len(self.level)
            if number > self.limit:
                raise TooLarge
            self.level.append(level)
            self.high.append(key[1])
            self.low.append(key[2])
            self.unique[key] = number
        return 2 * number | complement

    def both(self, left, right):
        if left == right:
            return left
        if left < right:
            left, right = right, left
        if right == 0 or left == right ^ 1:
            return 0
        if right == 1:
            return left
        result = self.products.get((left, right))
        if result is not None:
            return result
        one, other = left >> 1, right >> 1
        level = min(self.level[one], self.level[other])
        one_high = one_low = left
        if self.level[one] == level:
            one_high, one_low = self.high[one] ^ (left & 1), self.low[one] ^ (left & 1)
        other_high = other_low = right
        if self.level[other] == level:
            other_high, other_low = self.high[other] ^ (right & 1), self.low[other] ^ (right & 1)
        result = self.node(level, self.both(one_high, other_high), self.both(one_low, other_low))
        self.products[left, right] = result
        return result

    def differ(self, left, right):
        return self.both(self.both(left, right ^ 1) ^ 1, self.both(left ^ 1, right) ^ 1) ^ 1

    def solution(self, function):
        """Value of each variable that matters, by its place in the order, for which the function is true."""
        values = {}
        while function > 1:
            number, complement = function >> 1, function & 1
            high = self.high[number] ^ complement
            values[self.level[number]] = int(high != 0)
            function = high if high != 0 else self.low[number] ^ complement
        return values if function == 1 else None


class Functions:
    """Diagrams of a graph's nodes over its inputs and those other nodes that are taken as free, in the order in which
    they are met."""

    def __init__(self, circuit, free, limit):
        self.inputs, self.ands, self.free = len(circuit.input_names), circuit.ands, free
        self.diagrams = Diagrams(limit)
        self.known = {0: 0}
        self.order = []  # the node behind each variable

    def leaf(self, node):
        return node <= self.inputs or node in self.free

    def of(self, literal):
        pending = [literal >> 1]
        while pending:
            node = pending[-1]
            if node in self.known:
                pending.pop()
            elif self.leaf(node):
                self.known[node] = self.diagrams.variable()
                self.order.append(node)
            else:
                left, right = self.ands[node - self.inputs - 1]
                missing = [side >> 1 for side in (left, right) if side >> 1 not in self.known]
                pending += missing
                if not missing:
                    self.known[node] = self.diagrams.both(self.known[left >> 1] ^ (left & 1),
                                                          self.known[right >> 1] ^ (right & 1))
        return self.known[literal >> 1] ^ (literal & 1)

    def difference(self, left, right, never):
        """Values of nodes for which the two differ, but none at which both literals of a pair of `never` are true;
        nothing when they are equal at all others."""
        different = self.diagrams.differ(self.of(left), self.of(right))
        for one, other in never:
            if different != 0 and one >> 1 in self.known and other >> 1 in self.known:
                excluded = self.diagrams.both(self.of(one), self.of(other))
                different = self.diagrams.both(different, excluded ^ 1)
        values = self.diagrams.solution(different)
        return values and {self.order[place]: value for place, value in values.items()}


class Comparison:
    """Which of pairs of literals of a circuit are equal for all inputs, as far as diagrams of bounded size tell.

    `free` are literals of nodes that may be taken as free, but for two that are never both true: equal for all their
    values is equal for those they have. Where they differ, values of the inputs are looked for that lead to such
    values of the free nodes.
    """

    SMALL = 20000
    LARGE = 6000000

    def __init__(self, circuit, free):
        self.circuit, self.inputs = circuit, len(circuit.input_names)
        self.free = {literal >> 1 for literal in free if literal >> 1 > self.inputs}
        self.counterexamples = []
        self.undecided = []
        self.never = []

    def compare(self, pairs):
        pairs = sorted(pairs, key=lambda pair: len(self.below(pair, set())))
        hard = self.each(pairs, set(), self.SMALL)
        # A wrong pair is told more cheaply by simulation of what has been found so far.
        if self.counterexamples or not self.free:
            self.undecided = hard
            return
        self.never = self.exclusions()
        for group in self.groups(hard):
            self.undecided += self.each(group, self.free, self.LARGE)

    def each(self, pairs, free, limit):
        """Compares one after the other, in diagrams that are shared until they get too large; those left open."""
        left_open, functions = [], Functions(self.circuit, free, limit)
        for pair in pairs:
            for _ in range(2):  # again in diagrams of its own
                try:
                    difference = functions.difference(*pair, self.never)
                    break
                except TooLarge:
                    functions = Functions(self.circuit, free, limit)
            else:
                left_open.append(pair)
                continue
            if difference is None:
                continue
            bits = self.inputs_for(difference)
            if bits is None:
                left_open.append(pair)
            else:
                self.counterexamples.append(bits)
        return left_open

    def exclusions(self):
        """Pairs of literals that are never both true: of free nodes of which one has all inputs of the other, and of a
        free node and one of its inputs."""
        inputs = {node: {below for below in self.below((2 * node,), set()) if below <= self.inputs}
                  for node in sorted(self.free)}
        result = []
        for node, own in inputs.items():
            functions = Functions(self.circuit, set(), self.SMALL)
            near = [other for other in inputs if other < node and (inputs[other] <= own or own <= inputs[other])]
            near += sorted(own)
            try:
                result += [(one, two) for one in (2 * node, 2 * node + 1) for other in near
                           for two in (2 * other, 2 * other + 1)
                           if functions.diagrams.both(functions.of(one), functions.of(two)) == 0]
            except TooLarge:
                pass
        return result

    def inputs_for(self, difference):
        """Values of all inputs that lead to these values of nodes; nothing when there are none, or it cannot be told."""
        functions = Functions(self.circuit, set(), self.SMALL)
        wanted = 1
        try:
            for node, value in difference.items():
                wanted = functions.diagrams.both(wanted, functions.of(2 * node) ^ (1 - value))
        except TooLarge:
            return None
        values = functions.diagrams.solution(wanted)
        if values is None:
            return None
        bits = [0] * self.inputs
        for place, value in values.items():
            bits[functions.order[place] - 1] = value
        return bits

    def below(self, literals, free):
        """All nodes that they are functions of, themselves included."""
        seen, pending = set(), [literal >> 1 for literal in literals]
        while pending:
            node = pending.pop()
            if node in seen or node == 0:
                continue
            seen.add(node)
            if node > self.inputs and node not in free:
                pending += [side >> 1 for side in self.circuit.ands[node - self.inputs - 1]]
        return seen

    def groups(self, pairs):
        """Pairs that share nodes above the free ones are together, small ones first: bits of one sum, from the
        lowest."""
        groups = []
        for pair in pairs:
            nodes = {node for node in self.below(pair, self.free) if node > self.inputs and node not in self.free}
            together = [group for group in groups if group[0] & nodes]
            groups = [group for group in groups if not group[0] & nodes]
            groups.append((nodes.union(*(group[0] for group in together)),
                           [*(other for group in together for other in group[1]), pair]))
        return [sorted(group[1], key=lambda pair: len(self.below(pair, self.free))) for group in groups]
