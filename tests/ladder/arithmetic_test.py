#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The ladder's arithmetic beyond the gates, against sums done by hand."""

import copy
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts"))
sys.dont_write_bytecode = True

from ladder import chip, drawing, figures, levels, record  # noqa: E402

SRAM = [{"capacity_bytes": 8 << 10, "value": 8.0}, {"capacity_bytes": 32 << 10, "value": 16.0},
        {"capacity_bytes": 1 << 20, "value": 64.0}]
TECHNOLOGY = {"sram": SRAM, "dram": [{"id": "d", "value": 4.0, "per": "bit"}], "default_dram": "d"}


def block(name, arithmetic, prefill, decode, lanes=64, met=True, error=0.01):
    def order(fj):
        return {"fj_per_mac": fj, "standard_error_fj": error, "results_checked": 1,
                "parts_fj": {part: fj / 6 for part in levels.PARTS}}
    return {"name": name, "arithmetic": arithmetic, "activation_code": "operand", "lanes": lanes, "met": met, "area_um2": 3.0 * lanes,
            "shortest_clock_ps": 900.0, "measured_period_ps": 1000,
            "orders": {"prefill": order(prefill), "decode": order(decode)}}


BLOCKS = [block("t", "ternary", 10, 12), block("slow", "ternary", 1, 1, met=False),
          block("f", "fp16_fp16", 600, 500, lanes=1), block("f32", "fp16_fp32", 550, 700, lanes=1),
          block("i", "int8", 80, 90)]


class Memory(unittest.TestCase):
    def test_sram_energy_lies_between_the_published_sizes(self):
        self.assertEqual(chip.sram_pj_per_bit(SRAM, 1024), 8 / 64)
        self.assertEqual(chip.sram_pj_per_bit(SRAM, 32 << 10), 16 / 64)
        self.assertAlmostEqual(chip.sram_pj_per_bit(SRAM, 16 << 10), 12 / 64)
        self.assertEqual(chip.sram_pj_per_bit(SRAM, 4 << 20), 1.0)

    def test_one_token_reads_every_weight_once(self):
        machine = chip.Machine("ternary", {}, 1.625, 2, 8)
        bits = chip.product_bits(machine, 1, 128, 64)
        self.assertEqual(bits["weights"], 2 * 128 * 64 * 2)
        # 2 x 2 steps, each a vector of 64 x 8 bits; the vectors in once.
        self.assertEqual(bits["activations"], 4 * 64 * 8 + 128 * 8)
        self.assertEqual(bits["accumulators"], 2 * 4 * 32 * 32)
        self.assertEqual(bits["dram"], 128 * 64 * 1.625 + 128 * 8 + 64 * 32)

    def test_tokens_beyond_the_buffer_cost_the_cheaper_second_pass(self):
        machine = chip.Machine("FP16", {}, 16, 16, 16, 16)
        # 512 tokens of 2560 x 2 bytes are 20 times the activation buffer's 25; the weights of
        # 2560 x 32 x 2 bytes are 2.5 weight buffers.
        bits = chip.product_bits(machine, 512, 2560, 32)
        activations = 512 * 2560 * 16
        # 21 passes over 1.3 Mbit of weights are less than 3 over 21 Mbit of activations.
        self.assertEqual(bits["dram"], 21 * 2560 * 32 * 16 + activations + 512 * 32 * 16)
        self.assertEqual(bits["weights"], 2 * 21 * 2560 * 32 * 16)

    def test_a_model_is_its_products(self):
        shape = {"name": "s", "hidden": 64, "ffn": 128, "layers": 2, "heads": 1, "kv_heads": 1,
                 "head_dim": 64, "ffn_matrices": 3}
        machine = chip.Machine("ternary", {"prefill": 10, "decode": 20}, 1.625, 2, 8)
        attention = {"prefill": 100, "decode": 100}
        parts = chip.model_energy(shape, machine, "decode", TECHNOLOGY, attention)
        weights = 2 * (4 * 64 * 64 + 3 * 64 * 128)
        self.assertAlmostEqual(parts["arithmetic"], weights * 0.02)
        keys = 2 * 64 * 2 * 512 * 16 * 4.0
        self.assertAlmostEqual(parts["attention"], 2 * 512 * 64 * 2 * 0.1 + keys)
        free = chip.model_energy(shape, machine, "decode", TECHNOLOGY, attention, 0.0)
        self.assertEqual(free["DRAM"], 0)


class Levels(unittest.TestCase):
    def test_ternary_must_meet_the_clock_and_the_others_need_not(self):
        blocks = BLOCKS + [block("late", "fp16_fp32", 300, 310, met=False)]
        values = {figure["id"]: figure["value"] for figure in levels.ratios(blocks)[0]}
        self.assertAlmostEqual(values["fp16_over_ternary_prefill"], 300 / 10)
        self.assertEqual(values["ternary_decode"], 12)

    def test_the_ratio_takes_the_cheapest_designs(self):
        headline, rows = levels.ratios(BLOCKS)
        values = {figure["id"]: figure["value"] for figure in headline}
        self.assertAlmostEqual(values["fp16_over_ternary_prefill"], 550 / 10)
        self.assertAlmostEqual(values["fp16_over_ternary_decode"], 500 / 12)
        self.assertEqual(values["ternary_prefill"], 10)
        self.assertTrue(any("i" in row for row in rows))

    def test_machines_hold_the_cheapest_design_of_each_order(self):
        machines = {m.name: m for m in levels.machines(BLOCKS)}
        self.assertEqual(machines["FP16"].mac_fj, {"prefill": 550, "decode": 500})
        self.assertEqual(machines["ternary"].mac_fj, {"prefill": 10, "decode": 12})


    def test_the_array_shares_registers_and_unpacking(self):
        helpers = [{**block("array_activation_complement", "activation_code", 0, 64, lanes=1)},
                   {**block("array_unpack_base3", "unpack_base3", 0, 100, lanes=1)}]
        machines = {m.name: m for m in levels.machines(BLOCKS)}
        coded = {**BLOCKS[0], "activation_code": "complement"}
        self.assertEqual(levels.supporting(helpers, machines["ternary"], coded), (64, 20))
        self.assertEqual(levels.supporting(helpers, machines["INT8"], BLOCKS[4]), (32, 0))
        made = levels.array_level(BLOCKS + helpers, TECHNOLOGY)
        prefill = made["tables"][0]["rows"][0]
        self.assertEqual(prefill[:4], ["ternary", "prefill", "10.0", "1.00"])  # 8 bits: 32 fJ over 32 columns


class Comparison(unittest.TestCase):
    def test_only_differences_beyond_the_error_are_told(self):
        recorded = {"blocks": BLOCKS}
        self.assertEqual(record.compare(BLOCKS, recorded), [])
        other = copy.deepcopy(BLOCKS)
        other[0]["orders"]["prefill"]["fj_per_mac"] += 0.09
        self.assertEqual(record.compare(other, recorded), [])
        other[0]["orders"]["prefill"]["fj_per_mac"] += 0.05
        self.assertEqual(len(record.compare(other, recorded)), 1)
        other[4]["area_um2"] += 1
        self.assertEqual(len(record.compare(other, recorded)), 2)
        other[2]["name"] = "new"
        self.assertIn("new: not in the record", record.compare(other, recorded))


class Shown(unittest.TestCase):
    def test_numbers_have_three_digits(self):
        for value, shown in ((0, "0"), (1234567.8, "1,234,568"), (99.94, "99.9"), (1.005, "1.00"),
                             (0.01234, "0.0123"), (None, "-"), ("as is", "as is")):
            self.assertEqual(figures.number(value), shown)

    def test_tables_need_a_cell_per_column(self):
        with self.assertRaises(ValueError):
            figures.table("t", "t", [figures.column("a")], [["1", "2"]])

    def test_bars_are_as_long_as_their_values(self):
        text = drawing.stacked_bars(figures.bars("b", "<title>", "fJ", ["x", "y"],
                                                 [("row", (1, 3)), ("other", (8, 0))]))
        self.assertIn("&lt;title&gt;", text)
        self.assertIn('width="560.00"', text)  # 8 of 8
        self.assertIn('width="210.00"', text)  # 3 of 8


if __name__ == "__main__":
    unittest.main()
