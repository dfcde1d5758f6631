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


CHAT_TEMPLATE = (
    "{% set loop_messages = messages %}{% for message in loop_messages %}{% set content = "
    "message['role'] | capitalize + ': '+ message['content'] | trim + '<|eot_id|>' %}{{ content }}"
    "{% endfor %}{% if add_generation_prompt %}{{ 'Assistant: ' }}{% endif %}"
)


class Chat(CommandTest):
    def model(self, template):
        """Random weights; the shipped tokenizer with the token that ends a turn."""
        folder = self.checkpoint("--vocab", "1025")
        tokenizer = json.loads((ZOO / "tokenizer.json").read_text(encoding="utf-8"))
        tokenizer["added_tokens"] = [{"id": 1024, "content": "<|eot_id|>", "special": True}]
        (folder / "tokenizer.json").write_text(json.dumps(tokenizer), encoding="utf-8")
        config = json.dumps({"chat_template": template})
        (folder / "tokenizer_config.json").write_text(config, encoding="utf-8")
        return folder

    def test_the_prompt_becomes_a_conversation_and_the_reply_alone_is_printed(self):
        model = self.model(CHAT_TEMPLATE)
        out = self.folder / "chat.json"
        text = self.succeed(
            *("generate", model, "--chat", "--system", "Be brief.", "--prompt", " Hi "),
            *("--tokens", "4", "--json", out),
        )
        json_ = self.json_file("chat.json")
        self.assertTrue(json_["chat"])
        self.assertEqual(text, json_["text"] + "\n")
        plain = self.folder / "plain.json"
        self.succeed(
            *("generate", model, "--tokens", "1", "--json", plain, "--prompt"),
            "System: Be brief.<|eot_id|>User: Hi<|eot_id|>Assistant: ",
        )
        self.assertEqual(json_["prompt_ids"], self.json_file("plain.json")["prompt_ids"])
        self.assertEqual(json_["prompt_ids"].count(1024), 2)

    def test_another_template_is_refused(self):
        model = self.model(CHAT_TEMPLATE.replace("Assistant: ", "Bot: "))
        self.refused(
            *("generate", model, "--chat", "--prompt", "Hi"),
            names=["tokenizer_config.json", "chat_template"],
        )
        self.refused("generate", ZOO, "--chat", "--prompt", "Hi", names=["chat_template"])


if __name__ == "__main__":
    main()
