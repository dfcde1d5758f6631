# SPDX-License-Identifier: Apache-2.0
"""How the reference runs: threads, LM head, huge pages, and `ternion bench`."""

import resource
import subprocess

from support import TERNION, ZOO, CommandTest, main

TERNARY_WEIGHTS = 4 * (2 * 256 * 256 + 2 * 128 * 256 + 3 * 256 * 768)  # of the shipped model


class Execution(CommandTest):
    def logits(self, *options, model=ZOO):
        out = self.folder / "logits.npy"
        self.succeed("logits", model, "--ids", "1,2,3,4,5,6,7", "--out", out, *options)
        return out.read_bytes()

    def test_logits_are_the_same_bytes_however_they_are_computed(self):
        # A shape that is no multiple of any vector, and one that has huge pages (over 2 MiB).
        odd = self.checkpoint("--hidden", "100", "--ffn", "308", "--head-dim", "10")
        large = self.checkpoint("--hidden", "1100", "--vocab", "2000", name="large")
        for model in (ZOO, odd, large):
            expected = self.logits("--backend", "scalar", model=model)
            for options in (
                ("--threads", "1"),
                ("--threads", "3"),
                ("--huge-pages", "--threads", "2"),
            ):
                with self.subTest(f"{model} {options}"):
                    self.assertEqual(self.logits(*options, model=model), expected)

    def test_int8_head_gives_other_logits_on_any_number_of_threads(self):
        one = self.logits("--lm-head", "int8", "--threads", "1")
        self.assertEqual(self.logits("--lm-head", "int8", "--threads", "3"), one)
        self.assertNotEqual(self.logits(), one)


    def test_threads_that_the_system_does_not_start_are_an_error(self):
        # Stacks of 8 MiB: some hundred threads start, and then one does not.
        def limited(*arguments):
            limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))  # noqa: E731
            command = [TERNION, *map(str, arguments)]
            return subprocess.run(
                command, capture_output=True, timeout=60, check=False, preexec_fn=limit
            )

        if limited("--version").returncode != 0:
            self.skipTest("this build needs more address space to start, as AddressSanitizer does")
        out = self.folder / "logits.npy"
        options = ("logits", ZOO, "--ids", "1,2", "--out", out)
        result = limited(*options, "--threads", "1024")
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn(b"ternion: threads: 1024: the system does not start so many", result.stderr)
        self.assertFalse(out.exists())
        self.assertEqual(limited(*options, "--threads", "2").returncode, 0)


class Bench(CommandTest):
    def test_figures_follow_from_each_other(self):
        out = self.folder / "bench.json"
        options = ("--prompt-tokens", "8", "--decode-tokens", "2", "--repeat", "3")
        text = self.succeed("bench", ZOO, "--threads", "1", *options, "--json", out)
        self.assertIn("roofline", text)
        json_ = self.json_file("bench.json")
        self.assertEqual(json_["schema"], "ternion.bench/1")
        self.assertEqual(json_["threads"], 1)
        self.assertEqual(len(json_["runs"]), 3)
        self.assertEqual(json_["ternary_multiply_accumulates_per_token"], TERNARY_WEIGHTS)
        # Four weights to a byte, and the BF16 embedding as LM head.
        vocabulary = (json_["bytes_per_decoded_token"] - TERNARY_WEIGHTS // 4) // (2 * 256)
        self.assertEqual(
            json_["bytes_per_decoded_token"], TERNARY_WEIGHTS // 4 + 2 * 256 * vocabulary
        )
        for run in json_["runs"]:
            decode = run["decode_seconds_per_token"]
            self.assertGreater(decode, 0)
            self.assertAlmostEqual(run["decode_tokens_per_second"] * decode, 1)
            read = json_["bytes_per_decoded_token"] / run["read_bytes_per_second"]
            self.assertAlmostEqual(run["roofline_fraction"], read / decode)
            self.assertAlmostEqual(
                run["prefill_tokens_per_second"] * run["prefill_seconds"], 8
            )
        best = min(run["decode_seconds_per_token"] for run in json_["runs"])
        self.assertEqual(json_["best"]["decode_seconds_per_token"], best)

    def test_int8_head_reads_fewer_bytes(self):
        sizes = []
        for head in ("exact", "int8"):
            out = self.folder / "bench.json"
            options = ("--prompt-tokens", "1", "--decode-tokens", "1", "--repeat", "1")
            self.succeed("bench", ZOO, "--lm-head", head, *options, "--json", out)
            sizes.append(self.json_file("bench.json")["bytes_per_decoded_token"])
        vocabulary_bytes = sizes[0] - TERNARY_WEIGHTS // 4
        self.assertEqual(sizes[1], TERNARY_WEIGHTS // 4 + vocabulary_bytes // 2)

    def test_more_tokens_than_the_context_are_refused(self):
        self.refused("bench", ZOO, "--prompt-tokens", "100000", names=["benchmark", "context"])
        self.refused("bench", ZOO, "--threads", "0", code=2, names=["--threads"])


if __name__ == "__main__":
    main()
