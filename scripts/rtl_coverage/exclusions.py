# SPDX-License-Identifier: Apache-2.0
"""rtl/coverage.toml: points that no test can or should reach, each with its reason."""

import dataclasses
import re
import tomllib


class Bad(Exception):
    """A list of exclusions that is wrong, or does not fit what was measured."""


@dataclasses.dataclass(frozen=True)
class Exclusion:
    file: str
    kind: str
    name: re.Pattern    # of the whole name
    source: re.Pattern  # found in the text of the line
    scope: re.Pattern
    reason: str

    def fits(self, point):
        return (point.file == self.file and point.kind == self.kind and
                self.name.fullmatch(point.name) is not None and
                self.scope.search(point.scope) is not None)


def read(path):
    try:
        entries = tomllib.loads(path.read_text()).get("exclude", [])
        return [Exclusion(entry["file"], entry["kind"], re.compile(entry["name"]),
                          re.compile(entry.get("source", "")), re.compile(entry.get("scope", "")),
                          entry["reason"]) for entry in entries]
    except (OSError, tomllib.TOMLDecodeError, KeyError, re.error) as error:
        raise Bad(f"{path}: {error!r}") from error


def apply(points, exclusions, text_of_line):
    """{Point: reason} of the points that are excluded.

    Raises Bad for an exclusion without a point, and for one whose points were all reached: then it is not
    needed any more.
    """
    excluded = {}
    for exclusion in exclusions:
        fitting = [point for point in points if exclusion.fits(point) and
                   exclusion.source.search(text_of_line(point.file, point.line))]
        what = f"exclusion of {exclusion.file}, {exclusion.kind}, {exclusion.name.pattern!r}"
        if not fitting:
            raise Bad(f"{what}: fits no point")
        missed = [point for point in fitting if points[point] == 0]
        if not missed:
            raise Bad(f"{what}: every one of its points is reached")
        excluded.update((point, exclusion.reason) for point in missed)
    return excluded
