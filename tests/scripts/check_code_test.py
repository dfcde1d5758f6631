# SPDX-License-Identifier: Apache-2.0
"""scripts/check_code: each tool's finding fails it, and code without one passes."""

import json
import shutil
import unittest

from support import REPOSITORY, ScriptTest, run

GOOD = "int Third(const int (&values)[3]) { return values[2]; }\n"
BEYOND = "int Fourth() {\n  const int values[3] = {1, 2, 3};\n  return values[3];\n}\n"


class CheckCode(ScriptTest):
    def setUp(self):
        super().setUp()
        self.scripts = self.copy_scripts("check_code", "common.sh", "cppcheck.suppressions")
        shutil.copy(REPOSITORY / ".clang-tidy", self.folder)
        self.source = self.folder / "model" / "src" / "code.cpp"
        for folder in ("model", "compiler", "sim", "energy", "cli", "tests"):
            (self.folder / folder / "src").mkdir(parents=True)

    def check(self, tool, code):
        self.source.write_text(code)
        return run(self.scripts / "check_code", tool, cwd="/")

    @unittest.skipUnless(shutil.which("cppcheck"), "cppcheck is missing")
    def test_cppcheck(self):
        good = self.check("--cppcheck", GOOD)
        self.assertEqual(good.returncode, 0, good.stdout + good.stderr)
        bad = self.check("--cppcheck", BEYOND)
        self.assertEqual(bad.returncode, 1)
        self.assertIn("model/src/code.cpp:3: error: Array 'values[3]' accessed", bad.stderr)

    @unittest.skipUnless(shutil.which("clang-tidy"), "clang-tidy is missing")
    def test_clang_tidy(self):
        refused = self.check("--tidy", GOOD)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("build/release is not configured", refused.stderr)
        build = self.folder / "build" / "release"
        build.mkdir(parents=True)
        command = {"directory": str(build), "file": str(self.source),
                   "command": f"c++ -std=c++20 -c {self.source}"}
        (build / "compile_commands.json").write_text(json.dumps([command]))
        code = "namespace ternion {\nint Twice(int value) { return 2 * value; }\n}  // namespace ternion\n"
        good = self.check("--tidy", code)
        self.assertEqual(good.returncode, 0, good.stdout + good.stderr)
        bad = self.check("--tidy", code.replace("2 * value", "value ? 0 : 2 * NULL"))
        self.assertEqual(bad.returncode, 1)
        self.assertIn("model/src/code.cpp:2", bad.stdout)

        # The build does not know the file: left out, unless it is named.
        other = dict(command, file=str(self.source.with_name("other.cpp")))
        (build / "compile_commands.json").write_text(json.dumps([other], indent=1))
        empty = run(self.scripts / "check_code", "--tidy", cwd="/")
        self.assertEqual(empty.returncode, 1)
        self.assertIn("names no file of this project", empty.stderr)
        named = run(self.scripts / "check_code", "--tidy", "model/src/code.cpp", cwd="/")
        self.assertEqual(named.returncode, 1)
        self.assertIn("model/src/code.cpp:2", named.stdout)
        (build / "compile_commands.json").write_text(json.dumps([other, command], indent=1))
        self.assertEqual(self.check("--tidy", code).returncode, 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
