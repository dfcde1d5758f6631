# SPDX-License-Identifier: Apache-2.0
"""scripts/check_format: a badly formatted file fails, wherever it is."""

import shutil
import unittest

from support import REPOSITORY, ScriptTest, run


class CheckFormat(ScriptTest):
    def setUp(self):
        super().setUp()
        self.scripts = self.copy_scripts("check_format", "common.sh")
        shutil.copy(REPOSITORY / ".clang-format", self.folder)
        (self.folder / "good.cpp").write_text("int main() { return 0; }\n")

    def check(self):
        return run(self.scripts / "check_format", cwd="/")

    def test_formatted_files_pass(self):
        result = self.check()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("1 files", result.stdout)

    def test_an_unformatted_file_is_named(self):
        (self.folder / "part").mkdir()
        (self.folder / "part" / "bad.h").write_text("int  f( );\n")
        result = self.check()
        self.assertEqual(result.returncode, 1)
        self.assertIn("part/bad.h:1", result.stderr)

    def test_built_files_are_not_looked_at(self):
        (self.folder / "build").mkdir()
        (self.folder / "build" / "generated.cpp").write_text("int  x ;\n")
        self.assertEqual(self.check().returncode, 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
