# SPDX-License-Identifier: Apache-2.0
"""rtl/coverage.toml: points that no test can or should reach, each with its reason."""

import dataclasses
import re
import tomllib

KEYS = {"files", "kind", "names", "bits", "source", "scope", "reason"}


class Bad(Exception):
    """A list of exclusions that is wrong, or does not fit what was measured."""


@dataclasses.dataclass(frozen=True)
class Exclusion:
    files: tuple
    kind: str
    names: re.Pattern   # of the whole name, without the index of its last bit where `bits` are given
    bits: frozenset     # indices of bits; empty for any name
    source: re.Pattern  # found in the text of the line
    scope: re.Pattern   # found in the design and module of a toggle
    reason: str

    def fits(self, point, text_of_line):
        if point.file not in self.files or point.kind != self.kind:
            return False
        name = point.name
        if self.bits:
            indexed = re.fullmatch(r"(.*)\[(\d+)\]", name)
            if indexed is None or int(indexed[2]) not in self.bits:
                return False
            name = indexed[1]
        return (self.names.fullmatch(name) is not None and
                self.scope.search(point.scope) is not None and
                self.source.search(text_of_line(point.file, point.line)) is not None)


def bits_of(text):
    """The numbers of "0-2, 7"."""
    bits = set()
    for part in text.split(","):
        first, _, last = part.strip().partition("-")
        bits.update(range(int(first), int(last or first) + 1))
    return frozenset(bits)


def exclusion(entry):
    if unknown := set(entry) - KEYS:
        raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
    return Exclusion(tuple(entry["files"]), entry["kind"], re.compile(entry["names"]),
                     bits_of(entry["bits"]) if "bits" in entry else frozenset(),
                     re.compile(entry.get("source", "")), re.compile(entry.get("scope", "")),
                     entry["reason"])


def read(path):
    try:
        return [exclusion(entry) for entry in tomllib.loads(path.read_text()).get("exclude", [])]
    except (OSError, tomllib.TOMLDecodeError, KeyError, ValueError, re.error) as error:
        raise Bad(f"{path}: {error!r}") from error


def apply(points, exclusions, text_of_line):
    """{Point: reason} of the points that are excluded.

    Raises Bad for an exclusion without a point in one of its files, and for one whose points were all
    reached: then it is not needed any more.
    """
    excluded = {}
    for entry in exclusions:
        fitting = [point for point in points if entry.fits(point, text_of_line)]
        for file in entry.files:
            what = f"exclusion of {file}, {entry.kind}, {entry.names.pattern!r}"
            of_file = [point for point in fitting if point.file == file]
            if not of_file:
                raise Bad(f"{what}: fits no point")
            if all(points[point] for point in of_file):
                raise Bad(f"{what}: every one of its points is reached")
        excluded.update((point, entry.reason) for point in fitting if points[point] == 0)
    return excluded
