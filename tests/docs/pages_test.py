#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Links of the pages lead somewhere, the index is complete, and copied lists are true copies."""

import pathlib
import re
import subprocess
import tomllib
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
DOCS = REPOSITORY / "docs"
PAGES = [REPOSITORY / "README.md", *sorted(DOCS.glob("**/*.md"))]


def prose(page):
    """The page without fenced blocks and code spans."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(), flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"`[^`\n]*`(?!\])", "", text)


def anchor(heading):
    kept = re.sub(r"[^\w\- ]", "", heading.lower().replace("`", ""))
    return kept.strip().replace(" ", "-")


def anchors(page):
    return {anchor(h) for h in re.findall(r"^#+ (.*)$", page.read_text(), re.MULTILINE)}


class Pages(unittest.TestCase):
    def test_every_link_and_image_leads_to_a_file_and_a_heading(self):
        links = 0
        for page in PAGES:
            for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
                if re.match(r"https?:", target):
                    continue
                links += 1
                name, _, heading = target.partition("#")
                path = (page.parent / name).resolve() if name else page
                where = f"{page.relative_to(REPOSITORY)}: {target}"
                self.assertTrue(path.exists(), where)
                self.assertTrue(path.is_relative_to(REPOSITORY), where)
                if heading:
                    self.assertIn(heading, anchors(path), where)
        self.assertGreater(links, 100)

    def test_every_page_is_in_its_index(self):
        for folder in (DOCS, DOCS / "blocks"):
            index = prose(folder / "README.md")
            for page in folder.glob("*.md"):
                if page.name != "README.md":
                    self.assertIn(f"]({page.name})", index, page.name)

    def test_every_drawing_is_shown(self):
        text = "".join(page.read_text() for page in PAGES)
        for drawing in (DOCS / "diagrams").glob("*.svg"):
            self.assertIn(f"diagrams/{drawing.name})", text)

    def test_the_file_list_is_that_of_rtl_f(self):
        listed = re.search(r"```text files\n(.*?)```", (DOCS / "rtl.md").read_text(),
                           re.DOTALL).group(1).split()
        actual = [line for line in (REPOSITORY / "rtl/rtl.f").read_text().split()
                  if line.endswith(".sv")]
        self.assertEqual(listed, actual)

    def test_the_list_for_simulators_is_rtl_f_with_its_own_modules(self):
        files = (REPOSITORY / "rtl/rtl_simulation.f").read_text().split()
        own = {pathlib.Path(line).name for line in files if line.startswith("simulation/")}
        self.assertEqual(own, {file.name for file in (REPOSITORY / "rtl/simulation").glob("*.sv")})
        lines = (REPOSITORY / "rtl/rtl.f").read_text().split()
        replaced = [line for line in lines if pathlib.Path(line).name in own]
        below = {"tern_lane.sv", "tern_full_adders.sv", "tern_column.sv", "tern_unpack_byte.sv"}
        expected = [f"simulation/{pathlib.Path(line).name}" if line in replaced else line
                    for line in lines if pathlib.Path(line).name not in below
                    and not pathlib.Path(line).name.startswith("tern_sum_")]
        self.assertEqual(files, expected)

    def test_the_parameter_sets_are_those_of_the_targets(self):
        text = (DOCS / "rtl.md").read_text()
        head = re.search(r"^\| parameter \| (.*) \|$", text, re.MULTILINE).group(1)
        targets = [cell.strip(" `") for cell in head.split("|")]
        sets = {name: {} for name in targets}
        for parameter, values in re.findall(r"^\| ([A-Z]\w+) \| (\d+(?: \| \d+)*) \|$", text,
                                            re.MULTILINE):
            for name, value in zip(targets, values.split("|")):
                sets[name][parameter] = value.strip()
        for name in targets:
            file = REPOSITORY / f"compiler/targets/{name}.toml"
            printed = subprocess.run([REPOSITORY / "scripts/target_parameters", file],
                                     capture_output=True, text=True, check=True).stdout.split()
            self.assertEqual(sets[name], dict(item.split("=") for item in printed), name)
            self.assertEqual(tomllib.loads(file.read_text())["name"], name)


if __name__ == "__main__":
    unittest.main(verbosity=2)
