# SPDX-License-Identifier: Apache-2.0
"""Coverage points of Verilator's data files (format SystemC::Coverage-3)."""

import collections
import dataclasses
import pathlib

# Verilator's pages, and what they are here.
KINDS = {"v_line": "line", "v_branch": "line", "v_toggle": "toggle", "v_user": "user"}


class Bad(Exception):
    """Coverage data that is missing or cannot be understood."""


@dataclasses.dataclass(frozen=True, order=True)
class Point:
    """One thing that must happen at least once, by its place in the source.

    Lines and user points are the source's: any instance in any design reaches them. A toggle is one
    bit of a signal of one module as parameterized in one design (`scope`): each of them must move.
    """
    file: str     # below rtl
    line: int
    kind: str     # line, toggle, user
    name: str     # block, if, else, ...; signal and bit; name of the user point
    column: int
    scope: str    # design and module with parameters, of toggles; otherwise empty


def fields(line, where):
    """The key-value pairs of a line C '<key><value>...' <count>: keys follow \\x01, values \\x02."""
    end = line.rfind("'")
    if not line.startswith("C '") or end < 3:
        raise Bad(f"{where}: not a coverage point: {line[:60]!r}")
    pairs = dict(part.split("\x02", 1) for part in line[3:end].split("\x01") if part)
    return pairs, int(line[end + 1:])


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
            pairs, count = fields(line, f"{path}:{number}")
            source = pathlib.Path(pairs["f"])
            if not source.is_relative_to(rtl):
                continue
            page, _, module = pairs["page"].partition("/")
            if page not in KINDS:
                raise Bad(f"{path}:{number}: unknown kind of coverage {page!r}")
            kind = KINDS[page]
            counts[Point(str(source.relative_to(rtl)), int(pairs["l"]), kind, pairs.get("o", ""),
                         int(pairs.get("n", 0)),
                         f"{design} {module}" if kind == "toggle" else "")] += count
    return dict(counts)
