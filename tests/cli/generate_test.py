# SPDX-License-Identifier: Apache-2.0
"""`ternion generate` on the shipped model."""

import json

from support import ZOO, CommandTest, main, ternion

PROMPT = "ROMEO:\n"
LAYERS, PRODUCTS_PER_LAYER = 4, 7
TERNARY_WEIGHTS = 4 * (2 * 256 * 256 + 2 * 128 * 256 + 3 * 256 * 768)  # of the shipped model


class Generate(CommandTest):
    def generate(self, *options, tokens=5):
        """(text on standard output, parsed --json)."""
        out = self.folder / "generate.json"
        arguments = ("generate", ZOO, "--prompt", PROMPT, "--tokens", tokens, "--json", out)
        text = self.succeed(*arguments, *options)
        return text, self.json_file("generate.json")

    def test_text_on_standard_output_is_the_prompt_and_the_text_of_the_json(self):
        text, json_ = self.generate()
        self.assertEqual(text, PROMPT + json_["text"] + "\n")
        self.assertEqual(json_["schema"], "ternion.generate/1")
        self.assertEqual(json_["tokens"], 5)
        self.assertEqual(len(json_["ids"]), 5)

    def test_counts_are_those_of_one_prefill_and_a_decode_step_per_further_token(self):
        _, json_ = self.generate(tokens=5)
        passes = 1 + (5 - 1)
        self.assertEqual(json_["products"], passes * LAYERS * PRODUCTS_PER_LAYER)
        fed = json_["prompt_tokens"] + (5 - 1)
        self.assertEqual(json_["multiply_accumulates"], fed * TERNARY_WEIGHTS)

    def test_every_backend_writes_the_same_text_and_agrees_with_the_reference(self):
        expected, reference = self.generate(tokens=2)
        self.assertIsNone(reference["mismatches"])
        self.assertIsNone(reference["cycles"])
        cycles = {}
        for backend in ("interpreter", "systemc", "rtl"):
            with self.subTest(backend):
                options = ("--backend", backend, "--target", "edge", "--check")
                text, json_ = self.generate(*options, tokens=2)
                self.assertEqual(text, expected)
                self.assertEqual(json_["mismatches"], 0)
                self.assertEqual(json_["target"], "edge")
                self.assertEqual(json_["products"], reference["products"])
                cycles[backend] = json_["cycles"]
        self.assertIsNone(cycles["interpreter"])
        self.assertGreater(cycles["rtl"], 0)
        self.assertEqual(cycles["rtl"], cycles["systemc"])

    def test_check_says_what_it_compared(self):
        result = ternion(
            *("generate", ZOO, "--prompt", PROMPT, "--tokens", 1),
            *("--backend", "interpreter", "--check"),
        )
        self.assertRegex(
            result.stderr.decode(), r"checked 28 products, \d+ multiply-accumulates: 0 mismatches\n"
        )

    def test_the_same_arguments_give_the_same_bytes(self):
        options = ("--temperature", "0.8", "--top-k", "40", "--seed", "7")
        options += ("--backend", "interpreter")
        record = self.folder / "run.json"
        first = self.generate(*options, "--record", record), record.read_bytes()
        second = self.generate(*options, "--record", record), record.read_bytes()
        self.assertEqual(first, second)

    def test_another_seed_draws_another_text(self):
        texts = {self.generate("--temperature", "1", "--seed", seed)[0] for seed in range(4)}
        self.assertGreater(len(texts), 1)

    def test_the_best_of_one_is_greedy(self):
        greedy, _ = self.generate()
        best, _ = self.generate("--temperature", "1", "--top-k", "1", "--seed", "3")
        self.assertEqual(best, greedy)

    def test_the_record_has_the_cycles_that_the_json_has(self):
        record = self.folder / "run.json"
        _, json_ = self.generate(
            *("--backend", "systemc", "--target", "edge", "--check", "--record", record), tokens=2
        )
        totals = json.loads(record.read_text())
        self.assertEqual(totals["schema"], "ternion.run/1")
        self.assertIn(str(json_["cycles"]), record.read_text())
        self.assertEqual(totals["checked"]["mismatches"], 0)


if __name__ == "__main__":
    main()
