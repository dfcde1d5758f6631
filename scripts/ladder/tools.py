# SPDX-License-Identifier: Apache-2.0
"""Runs the tools of the ladder: mapping, gate-level energy, capture."""

import json
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
ZOO = ROOT / "model/zoo/shakespeare-3m"
CAPTURED_TOKENS = 256


class Failed(Exception):
    """A tool that cannot be run or did not end well."""


def run(arguments):
    """What the command printed."""
    try:
        done = subprocess.run([str(a) for a in arguments], cwd=ROOT, capture_output=True, text=True,
                              check=False)
    except FileNotFoundError as error:
        raise Failed(f"{arguments[0]}: not installed; run scripts/bootstrap") from error
    if done.returncode != 0:
        tail = "\n".join((done.stderr or done.stdout).strip().splitlines()[-5:])
        raise Failed(f"{' '.join(str(a) for a in arguments)}:\n{tail}")
    return done.stdout


def ternion():
    path = pathlib.Path(os.environ.get("TERNION", ROOT / "build/release/bin/ternion"))
    if not path.is_file():
        raise Failed(f"{path}: no such program; build the project or set TERNION")
    return path


class Workshop:
    """Maps blocks once and measures them; everything it writes stands in its folder."""

    def __init__(self, folder, cells, reuse=False):
        self.folder = pathlib.Path(folder)
        self.reuse = reuse
        self.cells = [pathlib.Path(cell).resolve() for cell in cells]
        self.folder.mkdir(parents=True, exist_ok=True)
        os.environ["TERNION"] = str(ternion())

    def library_arguments(self):
        if self.cells[0].suffix == ".json":
            return ["--cells", self.cells[0]]
        return ["--liberty", *self.cells]

    def mapped(self, block, clock_ps):
        """The folder of a block that was mapped before; maps it when it was not."""
        out = self.folder / f"{block}-{clock_ps}"
        return out if (out / "report.json").is_file() else self.map(block, clock_ps)[0]

    def map(self, block, clock_ps=1000, options=()):
        """(folder with the netlist, the mapping's report)."""
        out = self.folder / f"{block}-{clock_ps}"
        if self.reuse and (out / "report.json").is_file():
            return out, json.loads((out / "report.json").read_text())
        run([ROOT / "scripts/synthesize", "--block", block, "--clock-ps", clock_ps, "--out", out,
             *self.library_arguments(), *options])
        return out, json.loads((out / "report.json").read_text())

    def measure(self, block, netlist, period_ps, options=()):
        """The measurement's JSON. A block too slow for the period gets a longer one, which the result
        states."""
        out = netlist / "measured.json"
        for _ in range(8):
            try:
                run([ternion(), "gates", "measure", netlist / "netlist.json", "--block", block,
                     "--period", period_ps, "-o", out, "--cells", *self.cells, *options])
                return json.loads(out.read_text())
            except Failed as error:
                if "has not settled" not in str(error):
                    raise
                period_ps = (period_ps * 5 // 4 + 9) // 10 * 10
        raise Failed(f"{block}: does not settle within {period_ps} ps")

    def capture(self):
        """Folder with what the shipped model computes on its held-out text."""
        out = self.folder / "captured"
        run([ternion(), "capture", ZOO, "--text", ZOO / "heldout.txt", "--tokens", CAPTURED_TOKENS,
             "--out", out])
        return out


def versions():
    """Tools whose version decides figures."""
    def found(arguments, pattern):
        try:
            done = subprocess.run(arguments, capture_output=True, text=True, check=False)
        except FileNotFoundError:
            return "not installed"
        match = re.search(pattern, done.stdout + done.stderr)
        return match.group(1) if match else "unknown"
    return {"ternion": found([str(ternion()), "--version"], r"ternion (\S+)"),
            "yosys": found(["yosys", "-V"], r"Yosys (\S+)"),
            "opensta": found(["sta", "-version"], r"(\d+\.\d+\.\d+)")}
