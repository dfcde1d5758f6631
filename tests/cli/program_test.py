# SPDX-License-Identifier: Apache-2.0
"""compile, disassemble and simulate."""

import json
import re
import time

from support import REPOSITORY, ZOO, CommandTest, main, ternion

# Hardware with the float32 output stage.
FLOAT = REPOSITORY / "tests/cosim/targets/float.toml"
COUNTERS_OF_TIME = re.compile(r"cycles|busy|stall|idle|drain")


class Program(CommandTest):
    def compile(self, model, *options, target="tiny"):
        image = self.folder / "image.tern"
        self.succeed("compile", model, "--target", target, "-o", image, *options)
        return image

    def simulate(self, what, backend, *options):
        """The run record of a simulation without the name of its backend."""
        record = self.folder / f"{backend}.json"
        self.succeed("simulate", what, "--backend", backend, "--record", record, *options)
        result = json.loads(record.read_text())
        self.assertEqual(result.pop("backend"), backend)
        return result

    def test_disassembly_has_a_segment_per_product_and_ends_with_halt(self):
        text = self.succeed("disassemble", self.compile(ZOO, target="edge"))
        self.assertEqual(len(re.findall(r"^; layers\.", text, re.MULTILINE)), 4 * 7)
        self.assertEqual(text.count("HOST_SYNC"), 4 * 7 - 1)
        self.assertTrue(text.splitlines()[-1].endswith("HALT"))

    def test_the_same_model_compiles_to_the_same_bytes(self):
        model = self.checkpoint()
        first = self.compile(model, "--phase", "prefill", "--tokens", "3").read_bytes()
        second = self.compile(model, "--phase", "prefill", "--tokens", "3").read_bytes()
        self.assertEqual(first, second)

    def test_a_searched_batch_says_why_and_runs_alike_on_interpreter_and_systemc(self):
        image = self.compile(self.checkpoint(), "--sequences", "5", "--search", "3")
        text = self.succeed("disassemble", image)
        self.assertRegex(text, r"; mapping of layers\.0\.q_proj")
        self.assertRegex(text, r"; +\d+ estimated, [1-3] judged by timing; chosen: ")
        self.assertEqual(len(re.findall("then the host: attention$", text, re.MULTILINE)),
                         text.count(".v_proj: 5 x "))
        self.assertEqual(len(re.findall("then the host: logits$", text, re.MULTILINE)), 1)
        self.simulate(image, "systemc", "--check")

    def test_shapes_alone_take_the_cycles_of_the_model(self):
        model = self.checkpoint()
        options = ("--phase", "prefill", "--tokens", "3")
        full = self.simulate(self.compile(model, *options), "systemc")
        (model / "model.safetensors").unlink()
        shapes = self.compile(model, "--timing-only", "--zero-weights", "0.5", *options)
        self.assertIn("timing-only: no weights", self.succeed("disassemble", shapes))
        alone = self.simulate(shapes, "cycle")
        for key, value in full["totals"].items():
            if key != "zero_weights_loaded":
                self.assertEqual(alone["totals"][key], value, key)
        self.refused("simulate", shapes, "--backend", "interpreter", names=["timing-only"])
        self.refused("simulate", shapes, "--backend", "systemc", names=["timing-only"])
        self.refused("simulate", shapes, "--backend", "cycle", "--check", names=["timing-only"])
        unknown = self.compile(model, "--timing-only")
        self.refused("simulate", unknown, "--backend", "cycle", names=["layers.0.q_proj", "zero weights"])

    def test_two_bit_packing_makes_a_larger_image(self):
        model = self.checkpoint()
        base3 = self.compile(model, target="edge").stat().st_size
        two_bit = self.compile(model, "--packing", "two_bit", target="edge").stat().st_size
        self.assertGreater(two_bit, base3)

    def test_an_image_runs_alike_on_rtl_and_systemc(self):
        image = self.compile(self.checkpoint(), "--phase", "prefill", "--tokens", "5")
        rtl = self.simulate(image, "rtl", "--check")
        self.assertEqual(rtl, self.simulate(image, "systemc", "--check"))
        self.assertGreater(rtl["totals"]["cycles"], 0)

    def test_a_float32_image_stores_float32_and_runs_alike_on_systemc_and_interpreter(self):
        image = self.compile(self.checkpoint(), "--output", "float32", "--phase", "prefill",
                             "--tokens", "40", target=FLOAT)
        text = self.succeed("disassemble", image)
        stores = re.findall(r"STORE .*", text)
        self.assertTrue(stores)
        self.assertTrue(all(" float32 scale=" in store for store in stores))
        self.assertIn("LOAD_SCALES", text)
        self.assertIn(", float32, scales at 0x", text)
        self.simulate(image, "systemc", "--target", FLOAT, "--check")

    def test_hardware_without_the_stage_has_no_float32_output(self):
        out = self.folder / "no.tern"
        self.refused("compile", ZOO, "--target", "edge", "--output", "float32", "-o", out,
                     names=("target edge", "float32 output stage"))
        self.assertFalse(out.exists())
        self.refused("logits", ZOO, "--ids", "1", "--out", self.folder / "x.npy", "--backend",
                     "systemc", "--target", "tiny", "--output", "float32",
                     names=("target tiny", "float32 output stage"))
        self.refused("logits", ZOO, "--ids", "1", "--out", self.folder / "x.npy", "--output",
                     "float32", code=2, names=("--output", "--backend"))

    def test_the_interpreter_counts_the_events_that_the_rtl_counts(self):
        image = self.compile(self.checkpoint())
        rtl = self.simulate(image, "rtl")["totals"]
        interpreter = self.simulate(image, "interpreter")["totals"]
        events = {name for name in rtl if not COUNTERS_OF_TIME.search(name)}
        self.assertIn("steps", events)
        self.assertEqual({n: rtl[n] for n in events}, {n: interpreter[n] for n in events})

    def test_a_models_forward_pass_runs_alike_on_rtl_and_systemc(self):
        for phase in ("prefill", "decode"):
            with self.subTest(phase):
                options = ("--prompt", "ROMEO:\n", "--phase", phase, "--target", "edge", "--check")
                rtl = self.simulate(ZOO, "rtl", *options)
                self.assertEqual(rtl, self.simulate(ZOO, "systemc", *options))
                self.assertEqual(rtl["checked"], {"products": 28, "mismatches": 0})
                self.assertEqual(rtl["phases"], [phase])

    def test_a_dram_behind_the_bus_changes_time_alone_and_alike_on_rtl_and_systemc(self):
        # The same hardware, so one image runs with either memory.
        image = self.compile(self.checkpoint(), target="edge")
        fixed = self.simulate(image, "systemc", "--target", "edge", "--check")
        dram = self.simulate(image, "systemc", "--target", "edge-lpddr5", "--check")
        self.assertEqual(dram["target"].pop("name"), "edge-lpddr5")
        self.assertNotEqual(dram["totals"]["cycles"], fixed["totals"]["cycles"])
        for event in (name for name in fixed["totals"] if not COUNTERS_OF_TIME.search(name)):
            self.assertEqual(dram["totals"][event], fixed["totals"][event], event)
        rtl = self.simulate(image, "rtl", "--target", "edge-lpddr5", "--check")
        self.assertEqual(rtl["target"].pop("name"), "edge-lpddr5")
        self.assertEqual(rtl, dram)

    def test_the_seed_chooses_the_random_tokens(self):
        model = self.checkpoint()
        options = ("--target", "tiny", "--tokens", "2")
        runs = [
            self.simulate(model, "interpreter", *options, "--seed", seed) for seed in (1, 1, 2)
        ]
        self.assertEqual(runs[0], runs[1])
        table = self.succeed("simulate", model, "--backend", "interpreter", *options)
        self.assertEqual(len(table.splitlines()), 1 + 2 * 7 + 1)

    def test_a_waveform_is_written_when_asked_for(self):
        image = self.compile(self.checkpoint("--layers", "1"))
        wave = self.folder / "wave.fst"
        self.succeed("simulate", image, "--backend", "rtl", "--trace", wave)
        first = wave.read_bytes()
        self.assertGreater(len(first), 1000)
        time.sleep(1.1)  # the writer would put the time of day into the header, in seconds
        self.succeed("simulate", image, "--backend", "rtl", "--trace", wave)
        self.assertTrue(first == wave.read_bytes(), "the same run gave other bytes")
        save_file = self.folder / "wave.fst.gtkw"
        self.assertIn('[dumpfile] "wave.fst"', save_file.read_text())

    def test_an_image_is_refused_on_another_target(self):
        image = self.compile(self.checkpoint())
        options = ("--backend", "rtl", "--target", "edge")
        self.refused("simulate", image, *options, names=["image.tern", "tiny", "edge"])

    def test_checking_the_interpreter_against_itself_is_wrong_usage(self):
        image = self.compile(self.checkpoint())
        result = ternion("simulate", image, "--backend", "interpreter", "--check")
        self.assertEqual(result.returncode, 2)


if __name__ == "__main__":
    main()
