# SPDX-License-Identifier: Apache-2.0
"""Tables and listings of coverage."""

import collections

KINDS = ("line", "toggle", "user")


def summarize(points, excluded):
    """Per file and in total: points, reached, excluded and percent, of each kind."""
    def empty():
        return {kind: {"points": 0, "reached": 0, "excluded": 0} for kind in KINDS}

    files = collections.defaultdict(empty)
    total = empty()
    for point, count in points.items():
        for entry in (files[point.file][point.kind], total[point.kind]):
            if point in excluded:
                entry["excluded"] += 1
                continue
            entry["points"] += 1
            entry["reached"] += count > 0
    for group in (*files.values(), total):
        for entry in group.values():
            entry["percent"] = (round(100 * entry["reached"] / entry["points"], 2)
                                if entry["points"] else 100.0)
    return {"files": dict(sorted(files.items())), "total": total}


def cell(entry):
    if entry["points"] + entry["excluded"] == 0:
        return ""
    text = f"{entry['reached']} of {entry['points']}"
    if entry["reached"] < entry["points"]:
        text += f" ({entry['percent']:.1f} %)"
    return text + (f", {entry['excluded']} excluded" if entry["excluded"] else "")


def table(summary):
    """Markdown, a row per file."""
    rows = ["| file | lines | toggles | user points |", "|---|---|---|---|"]
    for name, entry in summary["files"].items():
        rows.append(f"| `{name}` | " + " | ".join(cell(entry[kind]) for kind in KINDS) + " |")
    total = summary["total"]
    rows.append("| all | " + " | ".join(
        f"{cell(total[kind])}: {total[kind]['percent']:.1f} %" for kind in KINDS) + " |")
    raw = ", ".join(
        f"{100 * total[kind]['reached'] / (total[kind]['points'] + total[kind]['excluded']):.1f} % of {name}"
        for kind, name in (("line", "lines"), ("toggle", "toggles"), ("user", "user points"))
        if total[kind]["points"] + total[kind]["excluded"])
    return "\n".join(rows) + f"\n\nWith nothing excluded: {raw}.\n"


def missed(points, excluded):
    """One line for each point not reached and not excluded."""
    return "".join(f"{point.file}:{point.line}: {point.kind} {point.name} {point.scope}\n"
                   for point in sorted(points) if points[point] == 0 and point not in excluded)


def lines_of(rtl):
    """A function that gives the text of a line of a file below rtl."""
    files = {}

    def text(name, line):
        if name not in files:
            files[name] = (rtl / name).read_text().splitlines()
        return files[name][line - 1]
    return text


def annotate(points, rtl, folder):
    """The sources with, beside each line, the least count of its points; toggles apart."""
    least = {}
    for point, count in points.items():
        if point.kind == "toggle":
            continue
        key = (point.file, point.line)
        least[key] = min(count, least.get(key, count))
    for name in sorted({point.file for point in points}):
        out = folder / name
        out.parent.mkdir(parents=True, exist_ok=True)
        lines = (rtl / name).read_text().splitlines()
        out.write_text("".join(f"{least.get((name, number), ''):>12} {line}\n"
                               for number, line in enumerate(lines, start=1)))
