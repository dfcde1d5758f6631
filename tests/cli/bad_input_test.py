# SPDX-License-Identifier: Apache-2.0
"""Broken images, targets, arrays, records and outputs are refused; nothing is overwritten."""

import json
import os
import subprocess

import numpy

from support import REPOSITORY, ZOO, CommandTest, main, ternion


class BadInput(CommandTest):
    def image(self):
        image = self.folder / "image.tern"
        self.succeed("compile", self.checkpoint(), "--target", "tiny", "-o", image)
        return image

    def target_file(self, change):
        text = (REPOSITORY / "compiler" / "targets" / "tiny.toml").read_text()
        path = self.folder / "mine.toml"
        path.write_text(change(text))
        return path

    def test_a_program_image_with_any_part_changed(self):
        image = self.image()
        raw = image.read_bytes()
        for offset in [*range(0, 96, 5), len(raw) // 3, len(raw) // 2, len(raw) - 1]:
            with self.subTest(offset):
                image.write_bytes(
                    raw[:offset] + bytes([raw[offset] ^ 0x41]) + raw[offset + 1 :]
                )
                self.refused("disassemble", image, names=["image.tern"])

    def test_a_program_image_cut_short_or_made_longer(self):
        image = self.image()
        raw = image.read_bytes()
        for changed in (b"", raw[:3], raw[:40], raw[:-1], raw + b"\0"):
            with self.subTest(len(changed)):
                image.write_bytes(changed)
                self.refused("disassemble", image, names=["image.tern"])
                self.refused("simulate", image, "--backend", "interpreter", names=["image.tern"])

    def test_a_file_that_is_no_program_image(self):
        path = self.folder / "text.txt"
        path.write_text("hello " * 100)
        self.refused("simulate", path, names=["text.txt"])
        self.refused("simulate", self.folder / "none", names=["none"])

    def test_a_message_that_cannot_be_written_leaves_the_exit_status(self):
        with open("/dev/full", "w") as full:
            done = subprocess.run([os.environ["TERNION"], "disassemble", self.folder / "none"],
                                  stdin=subprocess.DEVNULL, stderr=full, timeout=60, check=False)
        self.assertEqual(done.returncode, 1)

    def test_an_unknown_target(self):
        out = self.folder / "out"
        arguments = ("compile", ZOO, "-o", out)
        self.refused(*arguments, "--target", "huge", names=["huge", "tiny", "edge"])
        self.refused(*arguments, "--target", "none.toml", names=["none.toml"])
        self.assertFalse(out.exists())

    def test_a_target_with_a_key_that_is_unknown_missing_or_out_of_range(self):
        changes = {
            "depth": lambda text: text.replace("weight_tiles", "depth = 1\nweight_tiles"),
            "lanes": lambda text: text.replace("lanes = 8 ", "lanes = -8 "),
            "columns": lambda text: text.replace("columns = 4  ", 'columns = "4"  ', 1),
            "frequency_mhz": lambda text: text.replace("frequency_mhz = 1000", ""),
        }
        for key, change in changes.items():
            with self.subTest(key):
                path = self.target_file(change)
                out = self.folder / "out"
                options = ("--target", path, "-o", out)
                self.refused("compile", ZOO, *options, names=["mine.toml", key])

    def test_a_dram_that_is_unknown_or_whose_file_is_wrong(self):
        def with_dram(text):
            keys = ("bytes_per_cycle = 8", "read_latency_cycles = 20", "write_latency_cycles = 20")
            for key in keys:
                text = text.replace(key, "planned_" + key)
            return text.replace("[memory]", '[memory]\ndram = "mine"\nchannels = 1\n#')

        path = self.target_file(with_dram)
        options = ("--ids", "1", "--out", self.folder / "out.npy", "--target", path)
        self.succeed("logits", ZOO, *options, "--backend", "interpreter")
        for backend in ("systemc", "rtl"):
            self.refused("logits", ZOO, *options, "--backend", backend,
                         names=["mine", "hbm2-2000", "lpddr5-6400"])
        data = self.folder / "data"
        for folder in ("targets", "energy", "memories"):
            (data / folder).mkdir(parents=True)
        preset = (REPOSITORY / "sim/memories/hbm2-2000.toml").read_text()
        wrong = preset.replace("hbm2-2000", "mine").replace("row_bytes = 1024", "row_bytes = 1000")
        (data / "memories/mine.toml").write_text(wrong)
        self.refused("logits", ZOO, *options, "--backend", "systemc",
                     names=["mine.toml", "organization.row_bytes", 1000], TERNION_DATA=str(data))

    def test_a_target_the_rtl_was_not_built_for(self):
        def other(text):
            return text.replace("lanes = 8 ", "lanes = 16 ").replace('"tiny"', f'"{name}"')

        # A target of another name, and one that only claims to be a built one.
        for name, said in (("mine", ["mine", "tiny", "edge"]), ("tiny", ["tiny", "8", "16"])):
            with self.subTest(name):
                path = self.target_file(other)
                options = ("--ids", "1", "--out", self.folder / "out.npy", "--target", path)
                self.succeed("logits", ZOO, *options, "--backend", "interpreter")
                self.refused("logits", ZOO, *options, "--backend", "rtl", names=said)

    def test_token_ids_outside_the_vocabulary(self):
        out = self.folder / "out.npy"
        for ids in ("1024", "1,-1"):
            self.refused("logits", ZOO, f"--ids={ids}", "--out", out, names=[ids.split(",")[-1]])
        arguments = ("--ids-file", self.folder / "ids.npy", "--out", out)
        for wrong in (1024, -1, 2**40):
            numpy.save(self.folder / "ids.npy", numpy.array([1, wrong]))
            names = ["ids.npy", "position 1", wrong]
            self.refused("logits", ZOO, *arguments, names=names)
        numpy.save(self.folder / "ids.npy", numpy.zeros(0, numpy.int64))
        self.refused("logits", ZOO, *arguments, names=["ids.npy"])
        self.assertFalse(out.exists())

    def test_arrays_of_the_wrong_kind(self):
        x, out = self.folder / "x.npy", self.folder / "out"
        arguments = ("linear", ZOO, "--layer", 0, "--name", "q_proj", "--input", x, "--out", out)
        for array in (
            numpy.zeros((2, 255), numpy.float32),
            numpy.zeros(256, numpy.float32),
            numpy.zeros((0, 256), numpy.float32),
            numpy.zeros((2, 256), numpy.float64),
            numpy.full((2, 256), numpy.nan, numpy.float32),
        ):
            with self.subTest(f"{array.dtype} {array.shape}"):
                numpy.save(x, array)
                self.refused(*arguments, names=["x.npy"])
        x.write_bytes(b"\x93NUMPY")
        self.refused(*arguments, names=["x.npy"])
        self.assertFalse(out.exists())

    def test_a_layer_or_product_that_the_model_lacks(self):
        numpy.save(self.folder / "x.npy", numpy.ones((1, 256), numpy.float32))
        files = ("--input", self.folder / "x.npy", "--out", self.folder / "out")
        self.refused("linear", ZOO, "--layer", 4, "--name", "q_proj", *files, names=["4"])
        self.refused("linear", ZOO, "--layer", 0, "--name", "r_proj", *files, names=["r_proj"])

    def test_inputs_that_never_end_or_never_begin(self):
        self.refused("perplexity", ZOO, "--text", "/dev/zero", names=["/dev/zero", "device"])
        model = self.zoo_copy()
        (model / "model.safetensors").unlink()
        os.mkfifo(model / "model.safetensors")
        names = ["model.safetensors", "regular file"]
        self.refused("info", model, names=names)

    def test_a_text_that_is_no_utf_8_or_too_short(self):
        text = self.folder / "text.txt"
        text.write_bytes(b"abc\xff")
        self.refused("perplexity", ZOO, "--text", text, names=["text.txt", "byte 3"])
        text.write_text("short")
        self.refused("perplexity", ZOO, "--text", text)
        capture = ("capture", ZOO, "--text", text, "--out", self.folder / "out")
        self.refused(*capture, "--tokens", 100, names=["text.txt", "100"])

    def test_a_temperature_that_is_no_number(self):
        arguments = ("generate", ZOO, "--prompt", "A", "--temperature", "nan")
        result = ternion(*arguments)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"temperature", result.stderr)

    def test_a_text_longer_than_the_context(self):
        result = ternion("generate", ZOO, "--prompt", "A", "--tokens", "300")
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"256", result.stderr)

    def test_a_run_record_that_is_broken_or_lies(self):
        record = self.folder / "run.json"
        self.succeed("simulate", ZOO, "--backend", "interpreter", "--record", record)
        good = json.loads(record.read_text())

        def refuse(text, *names):
            record.write_text(text)
            self.refused("energy", record, names=["run.json", *names])

        refuse("{")
        refuse(json.dumps({**good, "schema": "ternion.run/9"}), "schema")
        refuse(json.dumps({**good, "extra": 1}), "extra")
        totals = {**good["totals"], "steps": good["totals"]["steps"] + 1}
        refuse(json.dumps({**good, "totals": totals}), "steps")

    def test_an_output_that_cannot_be_written(self):
        nowhere = self.folder / "none" / "out"
        prompt = ("generate", ZOO, "--prompt", "A", "--tokens", "1")
        for arguments in (
            (*prompt, "--json", nowhere),
            (*prompt, "--backend", "interpreter", "--record", nowhere),
            ("logits", ZOO, "--ids", "1", "--out", nowhere),
            ("compile", ZOO, "-o", nowhere),
            ("energy", "--published", "-o", nowhere),
            ("compile", ZOO, "-o", self.folder),
            (*prompt, "--json", "/dev/full"),
        ):
            with self.subTest(arguments[0]):
                message = self.refused(*arguments, names=[arguments[-1]])
                self.assertIn("cannot write", message)
        blocked = self.folder / "file"
        blocked.write_text("")
        text = ("--text", ZOO / "heldout.txt", "--out", blocked / "out")
        self.refused("capture", ZOO, *text, names=[blocked])

    def test_standard_output_that_cannot_be_written(self):
        with open("/dev/full", "wb") as full:
            process = os.posix_spawn(
                os.environ["TERNION"],
                ["ternion", "info", str(ZOO)],
                os.environ,
                file_actions=[
                    (os.POSIX_SPAWN_DUP2, full.fileno(), 1),
                    (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
                ],
            )
        _, status = os.waitpid(process, 0)
        self.assertEqual(os.waitstatus_to_exitcode(status), 1)

    def test_a_failed_command_leaves_the_old_output(self):
        out = self.folder / "out"
        out.write_text("precious")
        model = self.zoo_copy()
        (model / "config.json").write_text("{")
        for arguments in (
            ("compile", model, "-o", out),
            ("logits", model, "--ids", "1", "--out", out),
            ("logits", ZOO, "--ids", "5000", "--out", out),
            ("generate", model, "--prompt", "A", "--json", out),
            ("energy", model, "--format", "json", "-o", out),
        ):
            self.refused(*arguments)
            self.assertEqual(out.read_text(), "precious")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["out", "zoo"])


if __name__ == "__main__":
    main()
