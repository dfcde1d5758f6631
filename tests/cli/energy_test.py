# SPDX-License-Identifier: Apache-2.0
"""`ternion energy`: formats, sources of events, published figures."""

import csv
import io
import json
import re

from support import ZOO, CommandTest, main


class Energy(CommandTest):
    def record(self):
        path = self.folder / "run.json"
        options = ("--backend", "interpreter", "--target", "edge", "--ids", "1,2,3")
        self.succeed("simulate", ZOO, *options, "--record", path)
        return path

    def test_a_model_is_costed_as_the_record_of_its_run(self):
        of_record = self.succeed("energy", self.record(), "--format", "json")
        of_model = self.succeed("energy", ZOO, "--ids", "1,2,3", "--format", "json")
        self.assertEqual(of_model, of_record)

    def test_rows_of_the_csv_add_up_to_the_totals_of_the_json(self):
        record = self.record()
        report = json.loads(self.succeed("energy", record, "--format", "json"))
        rows = list(csv.DictReader(io.StringIO(self.succeed("energy", record, "--format", "csv"))))
        total = {}
        for row in rows:
            side = row["side"]
            total[side] = total.get(side, 0.0) + float(row["energy_pj"])
        self.assertEqual(len(total), 3)
        for side in total:
            with self.subTest(side):
                found = [s for s in report["sides"] if s["id"] == side]
                self.assertAlmostEqual(total[side] / found[0]["total_pj"], 1.0, places=9)

    def test_html_needs_no_network_and_no_script(self):
        out = self.folder / "energy.html"
        self.succeed("energy", self.record(), "--format", "html", "-o", out)
        page = out.read_text(encoding="utf-8")
        self.assertIn("</html>", page)
        self.assertIsNone(re.search(r"<script|<link|\ssrc=|url\(|@import", page))

    def test_every_format_is_the_same_bytes_twice(self):
        record = self.record()
        for form in ("table", "json", "csv", "html"):
            with self.subTest(form):
                first = self.succeed("energy", record, "--format", form)
                self.assertEqual(first, self.succeed("energy", record, "--format", form))
                self.assertGreater(len(first), 500)

    def test_published_figures_are_reproduced(self):
        for form in ("table", "json", "csv", "html"):
            self.assertIn("71.4", self.succeed("energy", "--published", "--format", form))

    def test_a_dearer_dram_costs_more(self):
        record = self.record()
        arguments = ("energy", record, "--format", "json")
        plain = json.loads(self.succeed(*arguments))
        dear = json.loads(self.succeed(*arguments, "--dram-pj-per-bit", "20"))
        self.assertGreater(dear["sides"][0]["total_pj"], plain["sides"][0]["total_pj"])

    def test_unknown_technology_and_dram_are_refused(self):
        record = self.record()
        self.refused("energy", record, "--technology", "published-1nm", names=["published-1nm"])
        self.refused("energy", record, "--dram", "core", names=["core"])

    def test_data_may_stand_elsewhere_and_its_absence_is_said(self):
        share = self.folder / "share"
        share.mkdir()
        self.refused(
            *("energy", "--published"), TERNION_DATA=str(share), names=[share, "TERNION_DATA"]
        )


if __name__ == "__main__":
    main()
