# SPDX-License-Identifier: Apache-2.0
"""Stacked bars as SVG that reads on light and dark pages."""

import html

from ladder.figures import number

WIDTH, LEFT, RIGHT, BAR, GAP, TOP = 860, 230, 70, 16, 8, 44
COLOURS = ["#0969da", "#bf5b04", "#1a7f37", "#8250df", "#848d97", "#cf222e"]


def label(x, y, text, anchor="start"):
    return (f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" fill="#57606a" '
            f'font-family="sans-serif" font-size="12">{html.escape(text)}</text>')


def legend(parts):
    lines, x = [], LEFT
    for part, colour in zip(parts, COLOURS):
        lines.append(f'<rect x="{x}" y="26" width="10" height="10" fill="{colour}"/>')
        lines.append(label(x + 14, 35, part))
        x += 30 + 7 * len(part)
    return lines


def stacked_bars(bars):
    full = max((sum(row["values"]) for row in bars["rows"]), default=0) or 1
    scale = (WIDTH - LEFT - RIGHT) / full
    height = TOP + len(bars["rows"]) * (BAR + GAP) + GAP
    title = f"{bars['title']}, {bars['unit']}"
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
             f'aria-label="{html.escape(title)}">',
             label(LEFT, 16, title), *legend(bars["parts"])]
    for i, row in enumerate(bars["rows"]):
        y, x = TOP + i * (BAR + GAP), LEFT
        lines.append(label(LEFT - 8, y + 12, row["name"], "end"))
        for part, value, colour in zip(bars["parts"], row["values"], COLOURS):
            if value > 0:
                lines.append(f'<rect x="{x:.2f}" y="{y}" width="{value * scale:.2f}" height="{BAR}" '
                             f'fill="{colour}"><title>{html.escape(part)}: {number(value)} '
                             f'{html.escape(bars["unit"])}</title></rect>')
            x += max(value, 0) * scale
        lines.append(label(x + 6, y + 12, number(sum(row["values"]))))
    return "\n".join(lines) + "\n</svg>\n"
