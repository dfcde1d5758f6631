# SPDX-License-Identifier: Apache-2.0
"""An installed ternion needs nothing of the source or build tree."""

import os
import subprocess

from support import CommandTest, main


class Install(CommandTest):
    def test_an_installed_copy_runs_with_what_was_installed(self):
        prefix = self.folder / "prefix"
        install = ["cmake", "--install", os.environ["TERNION_BUILD"], "--prefix", prefix]
        subprocess.run(install, stdout=subprocess.DEVNULL, check=True)
        share = prefix / "share" / "ternion"
        for path in share.rglob("*"):
            self.assertFalse(path.is_symlink(), path)
        commands = (
            ("info", share / "zoo" / "shakespeare-3m"),
            ("energy", "--published"),
            ("study", "--workload", share / "zoo" / "shakespeare-3m"),
            ("energy", share / "zoo" / "shakespeare-3m", "--target", "tiny"),
            ("simulate", share / "zoo" / "shakespeare-3m", "--target", "edge-lpddr5"),
        )
        for command in commands:
            result = subprocess.run(
                [prefix / "bin" / "ternion", *command], cwd="/", stdout=subprocess.PIPE, check=True
            )
            self.assertGreater(len(result.stdout), 100)
        self.assertTrue((share / "rtl" / "rtl.f").is_file())
        self.assertTrue((prefix / "include" / "ternion" / "ternion_registers.h").is_file())


if __name__ == "__main__":
    main()
