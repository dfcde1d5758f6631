# SPDX-License-Identifier: Apache-2.0
"""`ternion study`: whole models from shapes alone."""

import csv
import io
import json
import re

from support import ZOO, CommandTest, main

SMALL = ("study", "--workload", ZOO, "--target", "edge")


class Study(CommandTest):
    def test_its_run_record_costs_what_the_study_says(self):
        record, study = self.folder / "run.json", self.folder / "study.json"
        self.succeed(*SMALL, "--batch", "3", "--record", record, "--study-record", study)
        report = json.loads(self.succeed("energy", record, "--format", "json"))
        linears = self.json_file("study.json")["passes"][0]["ternary_linears_only"]
        ternary = report["sides"][0]
        self.assertEqual(ternary["id"], "ternary")
        self.assertEqual(linears["energy"]["total_pj"], ternary["total_pj"])
        self.assertEqual(linears["split"]["cycles"], report["run"]["cycles"])

    def test_a_pass_has_the_work_of_the_models_forward_pass_and_about_its_cycles(self):
        real, shape = self.folder / "real.json", self.folder / "shape.json"
        self.succeed("simulate", ZOO, "--ids", "1,2,3,4,5", "--target", "edge", "--record", real)
        self.succeed(*SMALL, "--phase", "prefill", "--tokens", "5", "--record", shape)
        real, shape = self.json_file("real.json"), self.json_file("shape.json")
        self.assertEqual(shape["multiply_accumulates"], real["multiply_accumulates"])
        for counter in ("steps", "write_bytes", "weight_tiles_loaded", "vectors_read"):
            self.assertEqual(shape["totals"][counter], real["totals"][counter], counter)
        # The model's program has one start for all products, the study one for each.
        latency = 28 * 120
        self.assertLessEqual(real["totals"]["cycles"], shape["totals"]["cycles"])
        self.assertLessEqual(shape["totals"]["cycles"], real["totals"]["cycles"] + latency)

    def test_all_formats_are_the_same_bytes_twice(self):
        for form in ("table", "json", "csv"):
            with self.subTest(form):
                first = self.succeed(*SMALL, "--format", form)
                self.assertEqual(first, self.succeed(*SMALL, "--format", form))

    def test_the_sweep_has_a_row_for_every_pass(self):
        sizes = ("--sweep-tokens", "2,4", "--sweep-batch", "1,2", "--sweep-context", "8,16")
        rows = csv.DictReader(io.StringIO(
            self.succeed(*SMALL, "--context", "8", "--sweep", *sizes, "--format", "csv")))
        passes = {(r["phase"], r["tokens"], r["batch"], r["context"]) for r in rows}
        self.assertEqual(passes, {("decode", "1", "1", "8"), ("decode", "1", "2", "8"),
                                  ("decode", "1", "1", "16"), ("prefill", "2", "1", "2"),
                                  ("prefill", "4", "1", "4")})

    def test_the_page_needs_no_network_and_no_script(self):
        out = self.folder / "study.html"
        sizes = ("--sweep-tokens", "2", "--sweep-batch", "2", "--sweep-context", "8")
        self.succeed(*SMALL, *sizes, "--format", "html", "-o", out)
        page = out.read_text(encoding="utf-8")
        self.assertIn("</html>", page)
        self.assertIsNone(re.search(r"<script|<link|\ssrc=|url\(|@import", page))

    def test_the_time_line_is_json_with_all_units(self):
        trace = self.folder / "trace.json"
        self.succeed(*SMALL, "--trace", trace, "--trace-layers", "2")
        events = self.json_file("trace.json")["traceEvents"]
        self.assertEqual({e["cat"] for e in events if e["ph"] == "X"},
                         {"products", "load", "execute", "store", "sequencer"})
        self.assertEqual(sum(e.get("cat") == "products" for e in events), 14)

    def test_another_host_changes_the_host_alone(self):
        def passes(*options):
            text = self.succeed(*SMALL, "--format", "json", *options)
            return json.loads(text)["passes"][0]

        cpu, free = passes(), passes("--host", "free-arithmetic")
        self.assertEqual(cpu["ternary_linears_only"], free["ternary_linears_only"])
        self.assertGreater(cpu["host"]["total"]["seconds"], free["host"]["total"]["seconds"])

    def test_a_topology_is_studied_without_a_host(self):
        topology = self.folder / "two.csv"
        topology.write_text("Layer,M,N,K\na,4,64,128\nb,8,32,64\n")
        report = json.loads(
            self.succeed("study", "--workload", topology, "--target", "edge", "--format", "json"))
        self.assertEqual([p["name"] for p in report["passes"][0]["products"]], ["a", "b"])
        self.assertEqual(report["passes"][0]["host"]["operations"], [])
        self.assertNotIn("tokens_per_second", report["passes"][0])
        for command in ("study", "baselines"):
            self.refused(command, "--workload", topology, "--batch", "2", code=2, names=["--batch"])

    def test_what_cannot_be_asked_for_is_refused(self):
        self.refused(*SMALL, "--tokens", "4", code=2, names=["--tokens"])
        self.refused(*SMALL, "--phase", "prefill", "--context", "4", code=2, names=["--context"])
        self.refused(*SMALL, "--batch", "0", code=2, names=["--batch"])
        self.refused("study", "--workload", "9t", names=["9t", "2b4t"])
        self.refused("baselines", *SMALL[1:], "--tokens", "4", code=2, names=["--tokens"])
        out = self.folder / "out"
        self.refused(*SMALL, "-o", out, "--record", out, names=[out, "two outputs"])
        self.assertFalse(out.exists())
        self.refused(*SMALL, "--host", "gpu", names=["gpu", "free-arithmetic"])
        self.refused("study", "--workload", ZOO, "--target", "huge", names=["huge"])
        bad = self.folder / "bad.csv"
        bad.write_text("Layer,M,N,K\na,1,2\n")
        self.refused("study", "--workload", bad, names=[bad, "line 2"])


if __name__ == "__main__":
    main()
