# SPDX-License-Identifier: Apache-2.0
"""Tables and bars of the record: every figure says whether it is published, derived, measured or assumed."""

KINDS = ("published", "derived", "measured", "assumed", "")


def column(name, kind="", unit=""):
    """A column's head. Texts have no kind; numbers have one, in the head or in the row's last cell."""
    if kind not in KINDS:
        raise ValueError(kind)
    return {"name": name, "unit": unit, "kind": kind}


def table(identifier, title, columns, rows, note=""):
    for row in rows:
        if len(row) != len(columns):
            raise ValueError(f"{identifier}: {row}")
    return {"id": identifier, "title": title, "columns": columns, "rows": rows, "note": note}


def bars(identifier, title, unit, parts, rows, note=""):
    """Stacked bars: `rows` are (name, one value per part)."""
    return {"id": identifier, "title": title, "unit": unit, "parts": parts, "note": note,
            "rows": [{"name": name, "values": list(values)} for name, values in rows]}


def section(identifier, title, text, tables=(), charts=()):
    return {"id": identifier, "title": title, "text": text, "tables": list(tables),
            "bars": list(charts)}


def number(value):
    """Three significant digits, whole from 100 on, thousands separated."""
    if value is None:
        return "-"
    if isinstance(value, str):
        return value
    size = abs(value)
    if value == 0:
        return "0"
    if size >= 100:
        return f"{value:,.0f}"
    if size >= 10:
        return f"{value:.1f}"
    if size >= 1:
        return f"{value:.2f}"
    return f"{value:.3g}"
