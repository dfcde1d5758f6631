# SPDX-License-Identifier: Apache-2.0
"""`ternion doctor` says what is there and what to install."""

import shutil

from support import CommandTest, main, ternion


class Doctor(CommandTest):
    def test_versions_of_tools_and_libraries(self):
        result = ternion("doctor")
        text = result.stdout.decode()
        self.assertEqual(result.returncode, 0, text)
        for name in ("CLI11", "PCRE2", "SystemC", "g++", "cmake", "verilator", "yosys"):
            self.assertRegex(text, rf"(?m)^  {name.replace('+', '[+]')} +\d+\.\d+")

    def test_a_missing_tool_is_named_with_its_package_and_fails(self):
        # A PATH with nothing but what the shell and a version query need.
        folder = self.folder / "bin"
        folder.mkdir()
        for tool in ("sh", "g++", "cmake", "pkg-config", "yosys"):
            (folder / tool).symlink_to(shutil.which(tool))
        result = ternion("doctor", PATH=str(folder))
        text = result.stdout.decode()
        self.assertEqual(result.returncode, 1)
        self.assertRegex(text, r"(?m)^  verilator +missing, needed: apt-get install verilator$")
        self.assertRegex(text, r"(?m)^  ninja +missing, needed: apt-get install ninja-build$")
        self.assertRegex(text, r"(?m)^  yosys +0\.")

    def test_a_tool_that_only_the_tests_need_may_be_missing(self):
        folder = self.folder / "bin"
        folder.mkdir()
        for tool in ("sh", "g++", "cmake", "ninja", "pkg-config", "verilator", "yosys", "perl"):
            (folder / tool).symlink_to(shutil.which(tool))
        result = ternion("doctor", PATH=str(folder))
        self.assertEqual(result.returncode, 0, result.stdout.decode())
        self.assertIn("missing, needed by the tests: apt-get install clang", result.stdout.decode())


if __name__ == "__main__":
    main()
