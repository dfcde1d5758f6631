# SPDX-License-Identifier: Apache-2.0
"""A small view of a Liberty file: what mapping must know of each cell. Tables are passed over.

Energy and exact delays are read by the C++ library (energy/gates); this is enough to choose cells.
"""

import dataclasses
import gzip
import pathlib
import re

from synthesis.tools import Failed

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BRACE = re.compile(r"[{}]")
ATTRIBUTE = re.compile(r"^\s*(\w+)\s*:\s*\"?(.*?)\"?\s*;?\s*$", re.MULTILINE)
COMPLEX = re.compile(r"^\s*(\w+)\s*\(([^)]*)\)\s*;", re.MULTILINE)


@dataclasses.dataclass
class Group:
    """`kind (arguments) { text }`: the text holds the attributes, groups the groups inside."""
    kind: str
    arguments: list
    text: str
    groups: list = dataclasses.field(default_factory=list)
    source: str = ""  # as it stood, braces included

    def attributes(self):
        return dict(ATTRIBUTE.findall(self.text))

    def all(self, kind):
        return [group for group in self.groups if group.kind == kind]


HEAD = re.compile(r"(\w+)\s*\(([^()]*)\)\s*$")
# Groups whose insides nobody here asks for.
CLOSED = {"timing", "internal_power", "leakage_power", "lu_table_template", "power_lut_template",
          "operating_conditions", "wire_load", "ccsn_first_stage", "output_voltage", "input_voltage"}


def parse(text, name, whole_cells=True):
    """The library group of a Liberty text."""
    text = COMMENT.sub(" ", text)
    first = re.search(r"\blibrary\s*\(([^)]*)\)\s*\{", text)
    if not first:
        raise Failed(f"{name}: no library group")
    library = Group("library", [first.group(1).strip(' "')], "")
    stack, start, closed = [library], first.end(), 0
    starts, own = [first.start()], [[]]
    for brace in BRACE.finditer(text, first.end()):
        at = brace.start()
        if closed:
            closed += 1 if brace.group() == "{" else -1
            if closed == 0:
                start = at + 1
            continue
        if brace.group() == "{":
            head = HEAD.search(text, max(start, at - 300), at)
            if not head:
                raise Failed(f"{name}: a brace without a group's name at character {at}")
            own[-1].append(text[start:head.start()])
            arguments = [part.strip(' "') for part in head.group(2).split(",") if part.strip()]
            group = Group(head.group(1), arguments, "")
            if group.kind in CLOSED:
                closed = 1
                stack[-1].groups.append(group)
                continue
            stack.append(group)
            starts.append(head.start())
            own.append([])
            start = at + 1
        else:
            own[-1].append(text[start:at])
            group, begin = stack.pop(), starts.pop()
            group.text = "\n".join(own.pop()).replace(";", ";\n")
            start = at + 1
            if not stack:
                return library
            if group.kind == "cell" and whole_cells:
                group.source = text[begin:at + 1]
            stack[-1].groups.append(group)
    raise Failed(f"{name}: the library group is not closed")


def load(path):
    path = pathlib.Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Failed(f"{path}: {error.strerror}") from error
    try:
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("latin-1")
    except (OSError, EOFError) as error:
        raise Failed(f"{path}: {error}") from error
    return parse(text, str(path)), text


def without_groups(text, kinds):
    """The text without the groups of these kinds, at any depth."""
    pattern = re.compile(r"\b(?:" + "|".join(kinds) + r")\s*\([^)]*\)\s*\{")
    kept, position = [], 0
    while match := pattern.search(text, position):
        kept.append(text[position:match.start()])
        depth = 1
        for brace in BRACE.finditer(text, match.end()):
            depth += 1 if brace.group() == "{" else -1
            if depth == 0:
                position = brace.end()
                break
        else:
            raise Failed("a group is not closed")
    kept.append(text[position:])
    return "".join(kept)
