#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""`ternion explore` and the Snakemake workflow: one sweep, cut into jobs or not, gives one set of points; the plot is
well-formed; a killed sweep goes on."""

import csv
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
TERNION = pathlib.Path(os.environ["TERNION"]).resolve()
GRID = """
name = "command"
target = "tiny"
workloads = ["700m"]
[[pass]]
phase = "decode"
context = 16
[vary.array]
lanes = [64, 128]
columns = [16, 32, 5]
[vary.memory]
bytes_per_cycle = [8]
[vary.buffers]
weight_tiles = [64]
activation_vectors = [256]
"""


class Explore(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.grid = self.folder / "grid.toml"
        self.grid.write_text(GRID)

    def explore(self, *options, fails=False):
        done = subprocess.run([TERNION, "explore", *map(str, options)], capture_output=True, text=True)
        self.assertEqual(done.returncode != 0, fails, done.stderr)
        return done

    def points(self, path):
        with open(path, newline="") as file:
            return list(csv.DictReader(file))

    def test_a_sweep_goes_on_and_draws_its_front(self):
        database, plot = self.folder / "d.sqlite", self.folder / "p.svg"
        first = self.explore(self.grid, "--database", database, "--shard", "1/2")
        self.assertIn("3 points run", first.stderr)
        again = self.explore(self.grid, "--database", database, "--plot", plot)
        self.assertIn("3 points run, ", again.stderr)
        self.assertIn("3 known before", again.stderr)
        self.assertIn("700m, decode", again.stdout.lower())
        with sqlite3.connect(database) as connection:
            figures = connection.execute(
                "SELECT count(*), count(cycles), min(utilization), max(utilization) FROM points").fetchone()
        self.assertEqual(figures[:2], (6, 4))  # five columns are no whole bus beats
        self.assertTrue(0 < figures[2] <= figures[3] <= 1)
        root = xml.etree.ElementTree.parse(plot).getroot()
        self.assertEqual(len(root.findall("{http://www.w3.org/2000/svg}circle")), 4)

    def test_bad_input_is_refused(self):
        self.assertIn("--shard", self.explore(self.grid, "--database", self.folder / "x", "--shard", "3/2",
                                              fails=True).stderr)
        self.assertIn("not found", self.explore("--database", self.folder / "none", fails=True).stderr)
        self.assertIn("beauty", self.explore(self.grid, "--database", self.folder / "x", "--x", "beauty",
                                             fails=True).stderr)
        self.assertFalse((self.folder / "none").exists())

    def test_no_output_takes_another_ones_place(self):
        database, out = self.folder / "d.sqlite", self.folder / "out"
        self.explore(self.grid, "--database", database)
        before = database.read_bytes()
        for options in (("-o", database), ("--plot", database), ("-o", out, "--plot", out)):
            self.assertIn("two outputs", self.explore(self.grid, "--database", database, *options,
                                                      fails=True).stderr)
        self.assertEqual(database.read_bytes(), before)
        self.assertFalse(out.exists())

    def test_a_bad_grid_leaves_no_database(self):
        self.grid.write_text(GRID.replace("lanes", "lances"))
        self.assertIn("vary.array.lances", self.explore(self.grid, "--database", self.folder / "x",
                                                        fails=True).stderr)
        self.assertFalse((self.folder / "x").exists())

    @unittest.skipUnless(shutil.which("snakemake"), "no snakemake")
    def test_snakemake_finds_the_same_points(self):
        out = self.folder / "out"
        subprocess.run(
            ["snakemake", "--snakefile", REPOSITORY / "examples/sweeps/Snakefile", "--cores", "2", "--quiet",
             "--directory", self.folder, "--config", f"grid={self.grid}", f"out={out}", "shards=3"],
            check=True, capture_output=True,
            env=dict(os.environ, PATH=f"{TERNION.parent}{os.pathsep}{os.environ['PATH']}",
                     HOME=str(self.folder)))
        whole = self.folder / "whole.csv"
        self.explore(self.grid, "--database", self.folder / "whole.sqlite", "--format", "csv", "-o", whole)
        self.assertEqual(self.points(out / "points.csv"), self.points(whole))
        self.assertEqual(len(self.points(whole)), 6)


if __name__ == "__main__":
    unittest.main()
