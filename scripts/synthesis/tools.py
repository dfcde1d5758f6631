# SPDX-License-Identifier: Apache-2.0
"""Running Yosys, and files that are there whole or not at all."""

import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Failed(Exception):
    """A check that does not hold, a file that cannot be used, or a tool that cannot be run."""


def run_yosys(script, rtl, folder, warnings_are_errors=True):
    """Runs a script in the RTL folder; returns what Yosys printed."""
    path = pathlib.Path(folder) / "script.ys"
    path.write_text(script)
    strict = ["-e", "."] if warnings_are_errors else []
    return run(["yosys", "-Q", "-T", *strict, str(path)], rtl)


def run(command, folder, seconds=1800):
    """Runs a tool; its standard output. Failed with its last lines when it fails."""
    name = pathlib.Path(command[0]).name
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder,
                              timeout=seconds)
    except FileNotFoundError as error:
        raise Failed(f"{name} is not installed (scripts/bootstrap installs it)") from error
    except subprocess.TimeoutExpired as error:
        raise Failed(f"{name} has not ended after {seconds} s") from error
    if done.returncode != 0:
        tail = "\n".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise Failed(f"{name} failed:\n{tail}")
    return done.stdout


def write_whole(path, text):
    """Writes a file by way of a temporary one beside it."""
    path = pathlib.Path(path)
    temporary = path.with_name(path.name + ".tmp")
    temporary.write_text(text)
    temporary.replace(path)
