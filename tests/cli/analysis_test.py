# SPDX-License-Identifier: Apache-2.0
"""`ternion compare`, `ternion capture --statistics`, and long runs that Ctrl-C ends early."""

import csv
import io
import json
import os
import pty
import signal
import subprocess
import time

from support import TERNION, ZOO, CommandTest, main, read_safetensors, ternion, write_safetensors

TEXT = ZOO / "heldout.txt"


class Compare(CommandTest):
    def test_two_backends_are_equal(self):
        text = self.succeed(
            *("compare", ZOO, "--backend-b", "interpreter", "--target", "tiny"),
            *("--prompt", "ROMEO:"),
        )
        self.assertIn("A: shakespeare-3m on reference\n", text)
        self.assertIn("B: shakespeare-3m on interpreter for tiny\n", text)
        self.assertRegex(text, r"runs: equal in all \d+ values\n")

    def changed(self):
        """A copy of the model with one value of a norm doubled and one byte of weights changed."""
        folder = self.zoo_copy()
        path = folder / "model.safetensors"
        header, data = read_safetensors(path)
        data = bytearray(data)
        begin, _ = header["model.layers.1.input_layernorm.weight"]["data_offsets"]
        data[begin + 2 * 5 : begin + 2 * 5 + 2] = b"\x00\x43"  # BF16 128
        begin, _ = header["model.layers.2.mlp.up_proj.weight"]["data_offsets"]
        data[begin] ^= 1 if data[begin] & 3 != 2 else 3
        write_safetensors(path, header, bytes(data))
        return folder

    def test_where_two_checkpoints_differ_is_named_and_the_exit_code_is_1(self):
        other = self.changed()
        options = ("compare", ZOO, other, "--text", TEXT, "--tokens", "6")
        result = ternion(*options)
        self.assertEqual(result.returncode, 1, result.stderr.decode())
        self.assertEqual(result.stderr, b"")
        text = result.stdout.decode()
        self.assertIn("tensors: 2 of", text)
        self.assertIn("layers.1.input_norm", text)
        self.assertIn("layers.2.up_proj.weight", text)
        self.assertIn("runs: first difference: layers.1.q_proj.x, token 0, value 5: ", text)

        out = self.folder / "c.json"
        self.assertEqual(ternion(*options, "--format", "json", "-o", out).returncode, 1)
        report = self.json_file("c.json")
        self.assertEqual(report["schema"], "ternion.compare/1")
        self.assertFalse(report["equal"])
        names = [tensor["name"] for tensor in report["checkpoints"]["differing_tensors"]]
        self.assertEqual(names, ["layers.1.input_norm", "layers.2.up_proj.weight"])
        weight = report["checkpoints"]["differing_tensors"][1]
        self.assertEqual((weight["first"]["row"], weight["first"]["column"]), (0, 0))
        self.assertEqual(report["runs"]["first"], "layers.1.q_proj.x")
        stages = {stage["name"]: stage for stage in report["runs"]["stages"]}
        self.assertEqual(stages["layers.0.hidden"]["differing"], 0)
        self.assertGreater(stages["logits"]["differing"], 0)
        self.assertGreater(report["runs"]["mean_divergence"], 0)
        self.assertEqual(report["runs"]["tokens"], 6)

    def test_a_copy_is_equal_and_another_shape_is_not_run(self):
        copy = self.zoo_copy()
        text = self.succeed("compare", ZOO, copy, "--ids", "1,2,3")
        self.assertIn("tensors: 0 of", text)
        other = self.checkpoint()
        result = ternion("compare", ZOO, other, "--ids", "1,2,3")
        self.assertEqual(result.returncode, 1)
        self.assertIn("The shapes differ", result.stdout.decode())

    def test_a_copy_in_another_format_is_equal_and_writes_the_same_text(self):
        copy = self.folder / "copy.gguf"
        self.succeed("convert", ZOO, copy, "--to", "gguf-tq2_0")
        text = self.succeed("compare", ZOO, copy, "--text", TEXT, "--tokens", "5")
        self.assertIn("tensors: 0 of", text)
        self.assertIn("runs: equal", text)
        prompt = ("--prompt", "ROMEO:", "--tokens", "5")
        self.assertEqual(
            self.succeed("generate", copy, *prompt), self.succeed("generate", ZOO, *prompt)
        )

    def test_an_error_is_no_difference(self):
        missing = self.folder / "missing"
        result = ternion("compare", ZOO, missing, "--ids", "1")
        self.assertEqual(result.returncode, 2)
        self.assertIn(str(missing), result.stderr.decode())
        result = ternion("compare", ZOO, "--backend-b", "scalar", "--ids", "1024")
        self.assertEqual((result.returncode, result.stdout), (2, b""))

    def test_the_smaller_context_says_how_much_of_a_text_is_run(self):
        short = self.zoo_copy()
        config = json.loads((short / "config.json").read_text(encoding="utf-8"))
        config["max_position_embeddings"] = 4
        (short / "config.json").write_text(json.dumps(config), encoding="utf-8")
        for models in ((ZOO, short), (short, ZOO)):
            result = ternion("compare", *models, "--text", TEXT)
            self.assertEqual(result.returncode, 1, result.stderr)  # the context differs
            self.assertIn("greedy tokens agree: 4 of 4", result.stdout.decode())

    def test_wrong_usage(self):
        self.refused("compare", ZOO, "--prompt", "A", code=2, names=["the same"])
        self.refused("compare", ZOO, "--backend-b", "interpreter", code=2, names=["--text"])
        self.refused(
            *("compare", ZOO, "--backend-b", "interpreter", "--ids", "1", "--prompt", "A"),
            code=2,
        )


class Statistics(CommandTest):
    def statistics(self, *options):
        return self.succeed(
            *("capture", ZOO, "--statistics", "--text", TEXT, "--tokens", "300"),
            *("--window", "100", "--target", "tiny", *options),
        )

    def test_table_csv_and_json_say_the_same(self):
        report = json.loads(self.statistics("--format", "json"))
        self.assertEqual(report["schema"], "ternion.activity/1")
        self.assertEqual((report["tokens"], report["text_tokens"]), (300, 300))
        self.assertEqual(len(report["layers"]), 4)
        self.assertEqual(len(report["products"]), 28)
        rows = list(csv.DictReader(io.StringIO(self.statistics("--format", "csv"))))
        for row, product in zip(rows, report["products"], strict=True):
            self.assertEqual(f"layers.{row['layer']}.{row['product']}", product["name"])
            for name in ("values", "zeros", "token_flips", "tile_flips", "tile_bits"):
                self.assertEqual(int(row[name]), product[name])
        for name in ("values", "zeros", "token_flips", "token_bits", "tile_flips"):
            parts = sum(product[name] for product in report["products"])
            self.assertEqual(sum(layer[name] for layer in report["layers"]), parts)
            self.assertEqual(report["all"][name], parts)
        # 100 tokens of a window have 99 neighbours; q_proj has 256 features.
        self.assertEqual(report["products"][0]["token_bits"], 3 * 99 * 256 * 8)
        self.assertEqual(report["products"][0]["values"], 300 * 256)
        table = self.statistics()
        self.assertIn("300 of 300 tokens, windows of 100", table)
        self.assertIn(f"{report['all']['zero_fraction']:.4f}", table)
        self.assertIn(f"{report['layers'][2]['token_flip_rate']:.4f}", table)

    def test_zeros_are_those_of_the_arrays(self):
        report = json.loads(
            self.succeed(
                *("capture", ZOO, "--statistics", "--text", TEXT, "--tokens", "64"),
                *("--window", "64", "--format", "json"),
            )
        )
        folder = self.folder / "arrays"
        self.succeed("capture", ZOO, "--text", TEXT, "--tokens", "64", "--out", folder)
        summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
        for product, linear in zip(report["products"], summary["linears"], strict=True):
            self.assertEqual(product["name"], linear["name"])
            self.assertEqual(product["zero_fraction"], linear["activation_zero_fraction"])

    def test_options_of_the_other_kind_are_wrong(self):
        self.refused("capture", ZOO, "--text", TEXT, code=2, names=["--out"])
        self.refused(
            *("capture", ZOO, "--text", TEXT, "--out", self.folder, "--format", "csv"), code=2
        )


class Interrupted(CommandTest):
    def interrupt(self, arguments, when):
        """Starts the command, sends SIGINT once `when` holds, and returns (exit code, stdout)."""
        command = [TERNION, *map(str, arguments)]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL
        ) as process:
            deadline = time.monotonic() + 60
            while not when() and process.poll() is None:
                self.assertLess(time.monotonic(), deadline)
                time.sleep(0.005)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
        return process.returncode, out.decode(), err.decode()

    def long_text(self):
        text = self.folder / "long.txt"
        text.write_text(TEXT.read_text(encoding="utf-8") * 20, encoding="utf-8")
        return text

    def test_perplexity_goes_on_where_it_was_stopped(self):
        text = self.folder / "text.txt"
        text.write_text(TEXT.read_text(encoding="utf-8")[:12000], encoding="utf-8")
        options = ("perplexity", ZOO, "--text", text, "--window", "32")
        expected = self.succeed(*options)
        state = self.folder / "state.json"
        code, out, err = self.interrupt((*options, "--state", state), state.exists)
        if code == 0:
            self.skipTest("the whole text was done before the signal came")
        self.assertEqual(code, 130, err)
        self.assertIn("interrupted: ", err)
        done = self.json_file("state.json")["windows_done"]
        self.assertGreater(done, 0)
        self.assertIn(f"tokens_predicted {32 * done}\n", out)
        self.assertEqual(self.succeed(*options, "--state", state), expected)
        # Done, it says the same again; another measurement is refused.
        self.assertEqual(self.succeed(*options, "--state", state), expected)
        self.refused(
            *("perplexity", ZOO, "--text", text, "--window", "16", "--state", state),
            names=[state, "window_tokens"],
        )
        # So is another LM head, or a model of the same name with other weights; a conversion is not.
        self.refused(
            *options, "--state", state, "--lm-head", "int8", names=[state, "logit_hash", "LM head"]
        )
        other = self.zoo_copy().rename(self.folder / ZOO.name)
        header, data = read_safetensors(other / "model.safetensors")
        begin, _ = header["model.layers.3.mlp.down_proj.weight"]["data_offsets"]
        data = bytearray(data)
        data[begin : begin + 256] = bytes(256)
        write_safetensors(other / "model.safetensors", header, bytes(data))
        moved = ("perplexity", other, *options[2:], "--state", state)
        self.refused(*moved, names=[state, "logit_hash", "other weights"])
        converted = self.folder / "converted.gguf"
        self.succeed("convert", ZOO, converted, "--to", "gguf-tq1_0")
        moved = ("perplexity", converted, *options[2:], "--state", state)
        self.assertEqual(self.succeed(*moved), expected)

    def test_statistics_of_what_was_seen_are_written(self):
        out = self.folder / "activity.json"
        started = time.monotonic()
        code, _, err = self.interrupt(
            (*("capture", ZOO, "--statistics", "--text", self.long_text()), "--format", "json")
            + ("--out", out),
            lambda: time.monotonic() > started + 1.5,
        )
        self.assertEqual(code, 130, err)
        report = self.json_file("activity.json")
        self.assertLess(report["tokens"], report["text_tokens"])
        self.assertIn(f"interrupted: {report['tokens']} of {report['text_tokens']} tokens\n", err)
        self.assertEqual(report["products"][0]["values"], report["tokens"] * 256)

    def test_generated_text_is_kept(self):
        out = self.folder / "generate.json"
        started = time.monotonic()
        code, text, err = self.interrupt(
            ("generate", ZOO, "--prompt", "ROMEO:", "--tokens", "245", "--json", out)
            + ("--backend", "systemc", "--target", "tiny"),
            lambda: time.monotonic() > started + 2,
        )
        self.assertEqual(code, 130, err)
        report = self.json_file("generate.json")
        self.assertLess(report["tokens"], 245)
        self.assertEqual(text, "ROMEO:" + report["text"] + "\n")

    def test_progress_is_shown_on_a_terminal_only(self):
        arguments = ("perplexity", ZOO, "--text", TEXT, "--window", "128")
        self.assertEqual(ternion(*arguments).stderr, b"")
        reader, writer = pty.openpty()
        command = [TERNION, *map(str, arguments)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=writer) as process:
            os.close(writer)
            shown = b""
            while True:
                try:
                    part = os.read(reader, 4096)
                except OSError:  # how Linux says that the other side is closed
                    break
                if not part:
                    break
                shown += part
            self.assertEqual(process.wait(timeout=60), 0)
        os.close(reader)
        self.assertRegex(shown.decode(), r"\[#*\.+\] +\d+ %  \d+ of \d+ windows  \d+:\d\d left")
        self.assertTrue(shown.endswith(b"\r\x1b[K"), shown[-40:])


if __name__ == "__main__":
    main()
