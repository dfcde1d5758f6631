# SPDX-License-Identifier: Apache-2.0
"""Equality of two sequential circuits by register correspondence.

Registers of both circuits are put into classes. The claim: whenever the registers of each class hold one value and
the inputs are equal, every register of a class takes the same next value as the others, and the outputs are equal.
ABC merges what it proves equal easily (`&fraig`); what is left is compared by binary decision diagrams
(decision_diagrams.py), and what they are too large for by ABC's `&cec`. From any start in which the classes agree,
all registers at zero among them, the circuits then never differ: an induction over cycles. Nothing is said about how
the classes were found, so a wrong guess costs the proof and never makes one.

The classes are the coarsest that hold: all registers begin in one class together with the constant zero,
simulation from random states splits it until nothing changes, and counterexamples split on.
"""

import pathlib
import random
import resource
import signal
import subprocess

from decision_diagrams import Comparison

ABC = "berkeley-abc"
PATTERNS = 1024
ZERO = 0  # class of what is constantly zero


class NotEqual(Exception):
    """What could not be shown equal, or what the tool said."""


class Different(NotEqual):
    """Outputs that differ for values at which the registers of each class agree."""


class Circuit:
    """An and-inverter graph of an AIGER file with its table of names."""

    def __init__(self, aiger):
        data = aiger.read_bytes()
        end = data.index(b"\n")
        header = data[:end].split()
        if header[0] != b"aig":
            raise NotEqual(f"{aiger}: not AIGER")
        _, inputs, latches, outputs, ands = map(int, header[1:6])
        if len(header) > 6:
            raise NotEqual(f"{aiger}: properties, expected none")
        position = end + 1

        def line():
            nonlocal position
            stop = data.index(b"\n", position)
            text = data[position:stop]
            position = stop + 1
            return text

        rows = [line().split() for _ in range(latches)]
        if any(len(row) > 1 and row[1] != b"0" for row in rows):
            raise NotEqual(f"{aiger}: a register that does not begin at zero")
        self.next = [int(row[0]) for row in rows]
        self.outputs = [int(line()) for _ in range(outputs)]
        self.ands = []

        def delta():
            nonlocal position
            value = shift = 0
            while True:
                byte = data[position]
                position += 1
                value |= (byte & 127) << shift
                shift += 7
                if byte < 128:
                    return value

        for i in range(ands):
            left = 2 * (inputs + latches + 1 + i) - delta()
            self.ands.append((left, left - delta()))
        self.input_names, self.register_names, self.output_names = \
            [[""] * count for count in (inputs, latches, outputs)]
        lists = {"i": self.input_names, "l": self.register_names, "o": self.output_names}
        for row in data[position:].decode().splitlines():
            if row[0] == "c":
                break
            what, name = row.split(" ", 1)
            lists[what[0]][int(what[1:])] = name

    def simulate(self, inputs, registers, mask):
        """(next values, outputs): an integer holds a pattern in each bit."""
        values = [0, *inputs, *registers]

        def value(literal):
            return values[literal >> 1] ^ (mask if literal & 1 else 0)

        for left, right in self.ands:
            values.append((values[left >> 1] ^ (mask if left & 1 else 0)) &
                          (values[right >> 1] ^ (mask if right & 1 else 0)))
        return [value(literal) for literal in self.next], [value(literal) for literal in self.outputs]


class Graph:
    """An and-inverter graph being built, equal nodes shared."""

    def __init__(self, inputs):
        self.inputs = inputs
        self.ands = []
        self.known = {}

    def both(self, left, right):
        if left < right:
            left, right = right, left
        if right == 0 or left == right ^ 1:
            return 0
        if right == 1 or left == right:
            return left
        if (left, right) not in self.known:
            self.ands.append((left, right))
            self.known[left, right] = 2 * (self.inputs + len(self.ands))
        return self.known[left, right]

    def add(self, circuit, inputs, registers):
        """Literals of next values and outputs of a copy with these inputs and registers."""
        literals = [0, *inputs, *registers]
        for left, right in circuit.ands:
            literals.append(self.both(literals[left >> 1] ^ (left & 1), literals[right >> 1] ^ (right & 1)))
        return ([literals[literal >> 1] ^ (literal & 1) for literal in circuit.next],
                [literals[literal >> 1] ^ (literal & 1) for literal in circuit.outputs])


def write_aiger(path, inputs, ands, outputs):
    body = bytearray()

    def delta(value):
        while value > 127:
            body.append(value & 127 | 128)
            value >>= 7
        body.append(value)

    for i, (left, right) in enumerate(ands):
        delta(2 * (inputs + 1 + i) - left)
        delta(left - right)
    rows = "".join(f"{literal}\n" for literal in outputs)
    path.write_bytes(f"aig {inputs + len(ands)} {inputs} 0 {len(outputs)} {len(ands)}\n{rows}".encode() + body)


class Correspondence:
    """Classes of the registers of two circuits; class numbers of the first's registers, then of the second's.

    Outputs of the first that have a name of `inner` are its own: values that the proof may take as free, where sums
    begin.
    """

    def __init__(self, first, second, inner=(), seed=7):
        self.circuits = first, second
        self.inner_names = [name for name in first.output_names if any(part in name for part in inner)]
        self.input_names, self.output_names = sorted(first.input_names), sorted(second.output_names)
        for what, first_names, second_names in (
                ("input names", self.input_names, sorted(second.input_names)),
                ("output names", sorted(name for name in first.output_names if name not in self.inner_names),
                 self.output_names)):
            # An undriven net of no name is an input, which would be paired with any other such net.
            if first_names != second_names or len({"", *first_names}) != 1 + len(first_names):
                raise NotEqual(f"{what}: {sorted({*first_names} ^ {*second_names})[:4] or 'one twice or empty'}")
        self.classes = [ZERO] * (len(first.next) + len(second.next))
        self.random = random.Random(seed)

    def count(self):
        return max(self.classes, default=0) + 1

    def values(self, count):
        """Random patterns: even, mostly zeros, mostly ones and constant over 16, so that long carries and wide
        conditions are met."""
        quarter = PATTERNS // 4

        def bits():
            return self.random.getrandbits(quarter)

        def few():
            return bits() & bits() & bits() & bits() & bits()

        def constant():
            chosen = self.random.getrandbits(quarter // 16)
            return sum(0xFFFF << 16 * i for i in range(quarter // 16) if chosen >> i & 1)

        every = 2**quarter - 1
        return [bits() | few() << quarter | (every ^ few()) << 2 * quarter | constant() << 3 * quarter
                for _ in range(count)]

    def split(self, told):
        """Registers stay in a class where what is told of their next values is the same; that they split."""
        zero, names, count = (ZERO, 0), {}, self.count()
        names[zero] = ZERO
        self.classes = [names.setdefault(key, len(names)) for key in zip(self.classes, told)]
        return self.count() != count

    def by_circuit(self, values, classes=None):
        """What belongs to the inputs and the registers of each circuit, of what belongs to inputs and classes."""
        classes = classes or self.classes
        of_input = dict(zip(self.input_names, values))
        of_class = [0, *values[len(self.input_names):]]
        begin = 0
        for circuit in self.circuits:
            end = begin + len(circuit.next)
            yield circuit, [of_input[name] for name in circuit.input_names], \
                [of_class[number] for number in classes[begin:end]]
            begin = end

    def simulate(self, values=None, classes=None):
        """Splits by the next values that patterns of inputs and classes lead to, random ones of the classes as they
        are unless given."""
        mask = 2**PATTERNS - 1
        values = values or self.values(len(self.input_names) + self.count() - 1)
        told = []
        for circuit, inputs, registers in self.by_circuit(values, classes):
            told += circuit.simulate(inputs, registers, mask)[0]
        return self.split(told)

    def graph(self):
        """Both circuits over the same inputs and classes: the graph, next values of all registers, outputs of each by
        name."""
        inputs = len(self.input_names) + self.count() - 1
        graph, following, outputs = Graph(inputs), [], []
        for circuit, own, registers in self.by_circuit([2 * (1 + i) for i in range(inputs)]):
            values, results = graph.add(circuit, own, registers)
            following += values
            outputs.append(dict(zip(circuit.output_names, results)))
        return graph, following, outputs

    def attempt(self, folder, seconds):
        """Counterexamples' values; none when the classes and the outputs are proved."""
        own = len(self.circuits[0].next)
        leaders = {}
        # A register of the second circuit leads where there is one.
        for index in [*range(own, len(self.classes)), *range(own)]:
            leaders.setdefault(self.classes[index], index)
        graph, following, (first, second) = self.graph()
        led = [0 if number == ZERO else following[leaders[number]] for number in self.classes]
        pairs = [pair for pair in [*((first[name], second[name]) for name in self.output_names), *zip(following, led)]
                 if pair[0] != pair[1]]
        if not pairs:
            return []
        merged = merge(folder, seconds, graph, [*(side for pair in pairs for side in pair),
                                                *(first[name] for name in self.inner_names)])
        end = 2 * len(pairs)
        pairs = zip(merged.outputs[:end:2], merged.outputs[1:end:2])
        comparison = Comparison(merged, merged.outputs[end:])
        comparison.compare([pair for pair in pairs if pair[0] != pair[1]])
        if comparison.counterexamples or not comparison.undecided:
            return comparison.counterexamples
        return solve(folder, seconds, merged, comparison.undecided)

    def around(self, bits):
        """The counterexample, and patterns that differ from it in few bits."""
        every = 2**PATTERNS - 1
        result = []
        for bit in bits:
            flips = every ^ 1
            for _ in range(6):
                flips &= self.random.getrandbits(PATTERNS)
            result.append(flips ^ (every if bit else 0))
        return result

    def prove(self, folder, seconds):
        """Counterexamples split classes; Different when they split none, because outputs differ in them."""
        while True:
            still = 0
            while still < 4:
                still = 0 if self.simulate() else still + 1
            counterexamples = self.attempt(folder, seconds)
            if not counterexamples:
                return
            # Their values belong to the classes as they were.
            splits, numbers = False, self.classes
            for bits in counterexamples:
                splits = self.simulate(self.around(bits), numbers) or splits
            if not splits:
                names = self.differing(counterexamples[0])[:4]
                if not names:
                    raise NotEqual("a counterexample that is none")
                raise Different(f"outputs differ: {', '.join(names)}")

    def differing(self, bits):
        """Names of the outputs that differ for one value of each input and class."""
        values = []
        for circuit, inputs, registers in self.by_circuit(bits):
            values.append(dict(zip(circuit.output_names, circuit.simulate(inputs, registers, 1)[1])))
        return [name for name in self.output_names if values[0][name] != values[1][name]]

    def summary(self):
        """Registers of each circuit, and of each those that always hold zero, that share a class with another of the
        same circuit, or that no register of the other corresponds to."""
        own = len(self.circuits[0].next)
        sides = self.classes[:own], self.classes[own:]
        result = []
        for side, other in (sides, sides[::-1]):
            rest = [number for number in side if number != ZERO]
            result.append({"registers": len(side), "zero": len(side) - len(rest),
                           "shared": len(rest) - len(set(rest)), "alone": len(set(rest) - set(other))})
        return result


def merge(folder, seconds, graph, literals):
    """The graph with what ABC easily proves equal as one node, with these literals as outputs."""
    paths = folder / "all.aig", folder / "merged.aig"
    write_aiger(paths[0], graph.inputs, graph.ands, literals)
    paths[1].unlink(missing_ok=True)
    told = run([ABC, "-c", f"&r {paths[0]}; &fraig -x -C 300; &w {paths[1]}"], seconds)
    if not paths[1].is_file():
        raise NotEqual(told.strip()[-300:])
    return Circuit(paths[1])


def solve(folder, seconds, circuit, pairs):
    """A counterexample's values, in a list; an empty one when ABC proves the pairs equal, in one piece."""
    inputs = len(circuit.input_names)
    paths = folder / "first.aig", folder / "second.aig"
    for path, side in zip(paths, zip(*pairs)):
        write_aiger(path, inputs, circuit.ands, side)
    found = folder / "counterexample"
    found.unlink(missing_ok=True)
    told = run([ABC, "-c", f"miter {paths[0]} {paths[1]}; &get; &cec -m -C 1000000; write_cex {found}"], seconds)
    if "Networks are equivalent" in told:
        return []
    bits = found.read_text().split("#")[0].strip() if found.is_file() else ""
    if "NOT EQUIVALENT" not in told or len(bits) != inputs or not set(bits) <= {"0", "1"}:
        raise NotEqual(told.strip()[-300:])
    return [[int(bit) for bit in bits]]


def run(command, seconds, folder=None):
    """Standard output of a tool that has that much processor time; NotEqual when it fails."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))

    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, cwd=folder,
                          preexec_fn=limit)
    if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        raise NotEqual(f"{pathlib.Path(command[0]).name} has not ended after {seconds} s of processor time")
    if done.returncode != 0:
        raise NotEqual(" ".join((done.stdout + done.stderr).split())[-300:])
    return done.stdout
