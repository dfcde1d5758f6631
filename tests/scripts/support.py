# SPDX-License-Identifier: Apache-2.0
"""What the script tests share."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SCRIPTS = REPOSITORY / "scripts"


def run(*command, **options):
    """Runs a command; returns its CompletedProcess with stdout and stderr as text."""
    return subprocess.run(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        timeout=300,
        check=False,
        **options,
    )


class ScriptTest(unittest.TestCase):
    """Gives each test an empty folder, self.folder."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ternion-scripts-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def copy_scripts(self, *names):
        """A repository in self.folder that holds only these scripts; returns its scripts folder."""
        scripts = self.folder / "scripts"
        scripts.mkdir()
        for name in names:
            shutil.copy(SCRIPTS / name, scripts / name)
        return scripts
