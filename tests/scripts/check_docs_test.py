# SPDX-License-Identifier: Apache-2.0
"""scripts/check_docs: which blocks it runs, and that a broken command fails."""

import unittest

from support import SCRIPTS, ScriptTest, run


class CheckDocs(ScriptTest):
    def check(self, text):
        binary = self.folder / "bin"
        binary.mkdir(exist_ok=True)
        (binary / "ternion").write_text("#!/bin/sh\necho the built one\n")
        (binary / "ternion").chmod(0o755)
        page = self.folder / "page.md"
        page.write_text(text)
        environment = {"PATH": "/usr/bin:/bin"}
        return run(SCRIPTS / "check_docs", "--bin", binary, page, cwd="/", env=environment)

    def test_commands_run_in_order_with_the_built_ternion(self):
        mark = self.folder / "mark"
        text = f"```sh\nternion >{mark}\n```\ntext\n```sh\ngrep 'the built one' {mark}\n```\n"
        result = self.check(text)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertIn("2 blocks of 1 pages ran, 0 failed", result.stdout)

    def test_a_command_that_fails_is_named_by_page_and_line(self):
        result = self.check("a\n\n```sh\ntrue\nfalse\ntrue\n```\n")
        self.assertEqual(result.returncode, 1)
        self.assertIn("page.md:3: failed (1)", result.stdout)

    def test_sessions_and_other_languages_are_not_run(self):
        mark = self.folder / "mark"
        text = f"```console\n$ touch {mark}\n```\n```json\n{{}}\n```\n"
        self.assertEqual(self.check(text).returncode, 0)
        self.assertFalse(mark.exists())

    def test_other_shell_fences_and_open_blocks_are_refused(self):
        self.assertIn("```bash", self.check("```bash\ntrue\n```\n").stderr)
        self.assertIn("never closed", self.check("```sh\ntrue\n").stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
