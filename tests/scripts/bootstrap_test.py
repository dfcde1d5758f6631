# SPDX-License-Identifier: Apache-2.0
"""scripts/bootstrap against a made-up machine: stand-ins for dpkg-query, apt-get, id and sudo."""

import os
import unittest

from support import ScriptTest, run

PACKAGES = """# a comment
build     alpha   one
build     beta    two
tests     gamma   three
training  delta   four
"""


class Bootstrap(ScriptTest):
    def setUp(self):
        super().setUp()
        self.scripts = self.copy_scripts("bootstrap", "common.sh")
        (self.scripts / "packages.txt").write_text(PACKAGES)
        self.bin = self.folder / "bin"
        self.bin.mkdir()
        self.log = self.folder / "apt.log"
        self.installed("alpha", "beta")
        self.tool("id", "echo 0")
        self.tool("sudo", "exit 1")
        self.tool("apt-get", f'echo "$@" >>{self.log}')

    def tool(self, name, body):
        path = self.bin / name
        path.write_text(f"#!/bin/bash\n{body}\n")
        path.chmod(0o755)

    def installed(self, *packages):
        lines = "".join(f"echo 'installed {package}'\n" for package in packages)
        self.tool("dpkg-query", f"echo 'config-files beta'\n{lines}exit 1")

    def bootstrap(self, *options):
        environment = {**os.environ, "PATH": f"{self.bin}:{os.environ['PATH']}"}
        return run(self.scripts / "bootstrap", *options, cwd="/", env=environment)

    def apt(self):
        return self.log.read_text() if self.log.exists() else ""

    def test_nothing_happens_when_all_packages_are_there(self):
        result = self.bootstrap()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(self.apt(), "")

    def test_only_missing_packages_of_the_groups_asked_for_are_installed(self):
        self.installed("alpha")
        result = self.bootstrap("--tests")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("missing: beta gamma\n", result.stdout)
        last = self.apt().splitlines()[-1]
        self.assertTrue(last.startswith("install "), last)
        self.assertTrue(last.endswith(" beta gamma"), last)
        self.assertNotIn("delta", self.apt())

    def test_a_removed_package_with_files_left_counts_as_missing(self):
        self.installed("alpha")
        self.assertIn("missing: beta\n", self.bootstrap().stdout)

    def test_without_root_it_says_what_to_install(self):
        self.tool("id", "echo 1000")
        result = self.bootstrap("--training")
        self.assertEqual(result.returncode, 1)
        self.assertIn("not root", result.stderr)
        self.assertIn("apt-get install delta", result.stderr)
        self.assertEqual(self.apt(), "")

    def test_without_root_it_uses_sudo_that_asks_nothing(self):
        self.tool("id", "echo 1000")
        self.tool("sudo", 'shift; exec "$@"')
        result = self.bootstrap("--training")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertTrue(self.apt().endswith(" delta\n"))

    def test_without_a_network_it_fails_and_says_so(self):
        self.tool("apt-get", "exit 100")
        result = self.bootstrap("--tests")
        self.assertEqual(result.returncode, 1)
        self.assertIn("network", result.stderr)
        self.assertIn("apt-get install gamma", result.stderr)

    def test_an_unknown_option_is_wrong_usage(self):
        self.assertEqual(self.bootstrap("--everything").returncode, 2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
