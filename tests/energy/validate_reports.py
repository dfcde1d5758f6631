# SPDX-License-Identifier: Apache-2.0
"""Checks the JSON energy reports against their JSON Schema, and that the schema is strict.

Usage: validate_reports.py WRITE_EXAMPLE_REPORTS SOURCE_FOLDER WORK_FOLDER
"""

import copy
import html.parser
import json
import pathlib
import subprocess
import sys

import jsonschema

VOID = {"meta", "br", "hr", "img", "input", "link"}


class Balance(html.parser.HTMLParser):
    """Fails on a tag that is closed out of order or never."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-3:]}"
        self.open.pop()


def main(writer, source, work):
    source = pathlib.Path(source)
    out = pathlib.Path(work) / "reports"
    out.mkdir(exist_ok=True)
    subprocess.run([writer, str(source / "energy"), str(out)], check=True)

    schema = json.loads((source / "energy/schema/energy-report.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    reports = sorted(out.glob("*.report.json"))
    assert len(reports) == 3, reports
    for path in reports:
        report = json.loads(path.read_text())
        validator.validate(report)
        # A schema that accepts anything would prove nothing: each of these must be refused.
        for name, spoil in SPOILS.items():
            spoiled = copy.deepcopy(report)
            spoil(spoiled)
            assert not validator.is_valid(spoiled), f"{path.name}: accepted although {name}"
    for path in sorted(out.glob("*.html")):
        balance = Balance()
        balance.feed(path.read_text(encoding="utf-8"))
        assert not balance.open, f"{path.name}: never closed: {balance.open}"
    print(f"{len(reports)} reports follow the schema")


SPOILS = {
    "the schema's name is another": lambda r: r.update(schema="ternion.energy/2"),
    "a side is missing": lambda r: r["sides"].pop(),
    "a row has no source": lambda r: r["sides"][0]["rows"][0]["constant"].pop("source"),
    "an energy is negative": lambda r: r["sides"][0]["rows"][0].update(energy_pj=-1),
    "a count is a fraction": lambda r: r["sides"][0]["rows"][0].update(events=1.5),
    "a category is unknown": lambda r: r["sides"][0]["rows"][0].update(category="magic"),
    "a kind is unknown": lambda r: r["technology"]["dram"].update(kind="guess"),
    "there is an unknown field": lambda r: r.update(extra=1),
    "nothing is said to be left out": lambda r: r.update(not_modelled=[]),
    "the run has no tokens": lambda r: r["run"].pop("tokens"),
}

if __name__ == "__main__":
    main(*sys.argv[1:])
