# SPDX-License-Identifier: Apache-2.0
"""Coverage points of Verilator's data files (format SystemC::Coverage-3)."""

import collections
import dataclasses
import pathlib

BLOCK = "block_"
# Verilator's pages, and what they are here.
KINDS = {"v_line": "line", "v_branch": "line", "v_toggle": "toggle", "v_user": "user"}


class Bad(Exception):
    """Coverage data that is missing or cannot be understood."""


@dataclasses.dataclass(frozen=True, order=True)
class Point:
    """One thing that must happen at least once, by its place in the source.

    Lines and user points are the source's: any instance in any design reaches them. A toggle is one
    bit of a signal of one module as parameterized in one design (`scope`): each of them must move. A
    block that a test runs by itself (BLOCK in the name of its data) is not a design: what it toggles
    does not count.
    """
    file: str     # below rtl
    line: int
    kind: str     # line, toggle, user
    name: str     # block, if, else, ...; signal and bit; name of the user point
    column: int
    scope: str    # design and module with parameters, of toggles; otherwise empty


def fields(line):
    """(key-value pairs, count) of a line C '<key><value>...' <count>: keys follow \\x01, values \\x02."""
    text, _, count = line.removeprefix("C '").rpartition("' ")
    return dict(part.split("\x02", 1) for part in text.split("\x01") if part), int(count)


def read(folder, rtl):
    """{Point: count} of all data files of a folder. Only files below `rtl` count."""
    files = sorted(pathlib.Path(folder).glob("*.dat"))
    if not files:
        raise Bad(f"{folder}: no coverage data; run scripts/coverage without --report-only")
    counts = collections.Counter()
    for path in files:
        design = path.name.split(".")[0]
        for number, line in enumerate(path.read_text().splitlines(), start=1):
            if line.startswith("#"):
                continue
            try:
                pairs, count = fields(line)
                source, place = pathlib.Path(pairs["f"]), (int(pairs["l"]), int(pairs.get("n", 0)))
            except (KeyError, ValueError) as error:
                raise Bad(f"{path}:{number}: not a coverage point: {line[:60]!r}") from error
            if not source.is_relative_to(rtl):
                continue
            page, _, module = pairs.get("page", "").partition("/")
            if page not in KINDS:
                raise Bad(f"{path}:{number}: unknown kind of coverage {page!r}")
            kind = KINDS[page]
            if kind == "toggle" and design.startswith(BLOCK):
                continue
            counts[Point(str(source.relative_to(rtl)), place[0], kind, pairs.get("o", ""), place[1],
                         f"{design} {module}" if kind == "toggle" else "")] += count
    return dict(counts)
