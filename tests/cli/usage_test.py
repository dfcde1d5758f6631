# SPDX-License-Identifier: Apache-2.0
"""Wrong usage is exit code 2; help and version are exit code 0."""

import os

from support import ZOO, CommandTest, main, ternion

COMMANDS = (
    "info",
    "convert",
    "generate",
    "bench",
    "perplexity",
    "logits",
    "linear",
    "capture",
    "compare",
    "compile",
    "disassemble",
    "simulate",
    "study",
    "explore",
    "baselines",
    "energy",
    "gates",
    "doctor",
)


class Usage(CommandTest):
    def test_version_is_the_projects(self):
        version = os.environ["TERNION_EXPECTED_VERSION"]
        self.assertEqual(self.succeed("--version"), f"ternion {version}\n")

    def test_help_lists_every_command(self):
        text = self.succeed("--help")
        for command in COMMANDS:
            self.assertIn(f"  {command} ", text)

    def test_help_of_every_command_has_an_example(self):
        for command in COMMANDS:
            with self.subTest(command):
                text = self.succeed(command, "--help")
                self.assertIn(f"Example:\n  ternion {command}", text)

    def wrong(self, *arguments, names=()):
        with self.subTest(arguments):
            self.refused(*arguments, code=2, names=names)
            self.assertEqual(ternion(*arguments).stdout, b"")

    def test_no_command_or_an_unknown_one_is_wrong(self):
        self.wrong()
        self.wrong("fly")

    def test_unknown_and_missing_arguments_are_wrong(self):
        self.wrong("info")
        self.wrong("info", ZOO, "--colour")
        self.wrong("generate", ZOO, names=["--prompt"])
        self.wrong("logits", ZOO, "--ids", "1", names=["--out"])

    def test_values_outside_their_range_are_wrong(self):
        prompt = ("generate", ZOO, "--prompt", "A")
        self.wrong(*prompt, "--backend", "gpu", names=["--backend"])
        self.wrong(*prompt, "--tokens", "0", names=["--tokens"])
        self.wrong(*prompt, "--tokens", "-3", names=["--tokens"])
        self.wrong(*prompt, "--tokens", "many", names=["--tokens"])
        self.wrong(*prompt, "--temperature", "-1", names=["--temperature"])
        self.wrong(*prompt, "--seed", "-1", names=["--seed"])
        self.wrong("simulate", ZOO, "--seed", "-1", names=["--seed"])
        self.wrong("energy", "run.json", "--format", "pdf", names=["--format"])
        self.wrong("perplexity", ZOO, "--text", "t", "--window", "0", names=["--window"])

    def test_options_that_contradict_each_other_are_wrong(self):
        out = self.folder / "out"
        self.wrong("generate", ZOO, "--prompt", "A", "--check", names=["--check"])
        self.wrong("generate", ZOO, "--prompt", "A", "--record", out, names=["--record"])
        self.wrong("simulate", ZOO, "--backend", "reference", names=["--backend"])
        self.wrong("simulate", ZOO, "--backend", "systemc", "--trace", out, names=["--trace"])
        self.wrong("simulate", ZOO, "--prompt", "A", "--ids", "1", names=["--prompt"])
        self.wrong("simulate", "image", "--prompt", "A", names=["--prompt"])
        self.wrong("compile", ZOO, "--tokens", "2", "-o", out, names=["--tokens"])
        self.wrong("logits", ZOO, "--out", out, names=["--ids"])
        self.wrong("logits", ZOO, "--ids", "1", "--ids-file", "f", "--out", out)
        self.wrong("energy")
        self.wrong("energy", "run.json", "--published")
        self.wrong("energy", "run.json", "--target", "tiny", names=["--target"])
        self.assertFalse(out.exists())

    def test_token_ids_that_are_no_numbers_are_wrong(self):
        out = self.folder / "out"
        for ids in ("", "1,,2", "1,x", "1;2", "1,", "99999999999"):
            self.wrong("logits", ZOO, "--ids", ids, "--out", out, names=["--ids"])


if __name__ == "__main__":
    main()
