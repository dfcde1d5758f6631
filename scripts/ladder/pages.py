# SPDX-License-Identifier: Apache-2.0
"""docs/energy-gates.md and its drawings, from the record."""

import re

from ladder.drawing import stacked_bars
from ladder.figures import number
from ladder.tools import ROOT, Failed

PAGE = ROOT / "docs/energy-gates.md"
DRAWINGS = ROOT / "docs/ladder"
MARKS = re.compile(r"(<!-- ladder: (\w+) -->\n).*?(<!-- end of ladder -->\n)", re.DOTALL)


def head(column):
    extra = ", ".join(part for part in (column["unit"], column["kind"]) if part)
    return column["name"] + (f" ({extra})" if extra else "")


def markdown_table(table):
    lines = [f"**{table['title']}**", "",
             "| " + " | ".join(head(column) for column in table["columns"]) + " |",
             "|" + "---|" * len(table["columns"])]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in table["rows"]]
    if table["note"]:
        lines += ["", table["note"]]
    return "\n".join(lines)


def drawing_name(section, bars):
    return f"{section['id']}-{bars['id'].replace('_', '-')}.svg"


def markdown_section(section):
    parts = list(section["text"])
    parts += [f"![{bars['title']}](ladder/{drawing_name(section, bars)})" for bars in section["bars"]]
    parts += [markdown_table(table) for table in section["tables"]]
    return "\n\n".join(parts) + "\n"


def headline(record):
    lines = ["| figure | value | kind |", "|---|---|---|"]
    lines += [f"| {f['label']} | {number(f['value'])} {f['unit']} | {f['kind']} |"
              for f in record["headline"]]
    return "\n".join(lines) + "\n"


def conditions(record):
    lines = ["| what | value |", "|---|---|"]
    lines += [f"| {name} | {value} |" for name, value in record["conditions"].items()]
    lines += [f"| {name} | {value} |" for name, value in record["tools"].items()]
    return "\n".join(lines) + "\n"


def page_text(record, old):
    """The page with everything between its marks written anew."""
    bodies = {section["id"]: markdown_section(section) for section in record["sections"]}
    bodies |= {"headline": headline(record), "conditions": conditions(record)}
    used = {match.group(2) for match in MARKS.finditer(old)}
    if missing := sorted(set(bodies) - used):
        raise Failed(f"{PAGE.name}: no place for {', '.join(missing)}")
    bodies |= {name: "Not measured.\n" for name in used - set(bodies)}
    return MARKS.sub(lambda m: m.group(1) + "\n" + bodies[m.group(2)] + "\n" + m.group(3), old)


def drawings(record):
    """Name and text of every drawing."""
    return {drawing_name(section, bars): stacked_bars(bars)
            for section in record["sections"] for bars in section["bars"]}


def stale(record):
    """Files that are not what the record makes of them."""
    files = {PAGE: page_text(record, PAGE.read_text(encoding="utf-8"))}
    files |= {DRAWINGS / name: text for name, text in drawings(record).items()}
    return {path: text for path, text in files.items()
            if not path.is_file() or path.read_text(encoding="utf-8") != text}


def write(record):
    DRAWINGS.mkdir(exist_ok=True)
    current = drawings(record)
    for path in DRAWINGS.glob("*.svg"):
        if path.name not in current:
            path.unlink()
    for path, text in stale(record).items():
        temporary = path.with_suffix(".tmp")
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
