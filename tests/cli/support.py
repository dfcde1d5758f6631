# SPDX-License-Identifier: Apache-2.0
"""What the command-line tests share. $TERNION is the executable under test."""

import json
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
TERNION = os.environ["TERNION"]
ZOO = REPOSITORY / "model" / "zoo" / "shakespeare-3m"
MAKE_CHECKPOINT = REPOSITORY / "scripts" / "make_checkpoint"


def ternion(*arguments, **environment):
    """Runs the command; returns its CompletedProcess with stdout and stderr as bytes."""
    return subprocess.run(
        [TERNION, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        timeout=300,
        check=False,
    )


class CommandTest(unittest.TestCase):
    """Gives each test an empty folder, self.folder."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ternion-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def succeed(self, *arguments, **environment):
        """Runs the command, which must succeed, and returns its standard output as text."""
        result = ternion(*arguments, **environment)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return result.stdout.decode("utf-8", "replace")

    def refused(self, *arguments, code=1, names=(), **environment):
        """Runs the command, which must end with `code` and one message that has all of `names`."""
        result = ternion(*arguments, **environment)
        message = result.stderr.decode()
        self.assertEqual(result.returncode, code, message)
        self.assertTrue(message.startswith("ternion: "), message)
        for name in names:
            self.assertIn(str(name), message)
        if code == 1:
            self.assertEqual(message.count("\n"), 1, message)
        return message

    def checkpoint(self, *options, name="checkpoint"):
        """A small checkpoint with random weights and no tokenizer."""
        folder = self.folder / name
        subprocess.run(
            [MAKE_CHECKPOINT, "--out", folder, *options],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        return folder

    def zoo_copy(self):
        """A copy of the shipped model that may be broken."""
        folder = self.folder / "zoo"
        shutil.copytree(ZOO, folder, copy_function=shutil.copyfile)
        return folder

    def json_file(self, name):
        return json.loads((self.folder / name).read_text(encoding="utf-8"))


def read_safetensors(path):
    """(header, data) of a safetensors file."""
    raw = path.read_bytes()
    (length,) = struct.unpack_from("<Q", raw)
    return json.loads(raw[8 : 8 + length]), raw[8 + length :]


def write_safetensors(path, header, data):
    """Writes whatever it is given, lies included."""
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def main():
    sys.dont_write_bytecode = True
    unittest.main(verbosity=2)
