#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The timing in reports is OpenSTA's, with the wires meant, and drive strengths follow it."""

import re
import subprocess
import unittest

import support


class Timing(support.SynthesisCase):
    def sta(self, body):
        script = self.folder / "again.tcl"
        script.write_text(f"read_liberty {self.out}/timing.lib\nread_verilog {self.out}/netlist.v\n"
                          f"link_design adder\nsource {self.out}/timing.sdc\n{body}\nexit\n")
        return subprocess.run(["sta", "-no_splash", "-exit", script], capture_output=True, text=True,
                              check=True).stdout

    def test_slack_is_that_of_another_run(self):
        report = self.map("adder", clock_ps=3000)
        timing = report["timing"]
        slack = float(re.search(r"^slack (\S+)$", self.sta('puts "slack [worst_slack]"'),
                                re.MULTILINE).group(1))
        self.assertAlmostEqual(slack * 1000, timing["slack_ps"], places=1)
        self.assertTrue(timing["met"])
        self.assertEqual(timing["frequency_mhz"], 333.3)
        self.assertIn("(333.3 MHz)", self.printed)
        self.assertIn("1.8 V", self.printed)

    def test_an_earlier_clock_costs_as_much_slack(self):
        arguments = ["--resize-moves", "0", "--abc-delay-ps", "9000"]
        slow = self.map("total", *arguments)["timing"]
        fast = self.map("total", *arguments, clock_ps=4000)["timing"]
        self.assertAlmostEqual(slow["slack_ps"] - fast["slack_ps"], 6000, places=0)
        self.assertAlmostEqual(slow["shortest_clock_ps"], 10000 - slow["slack_ps"], places=0)
        self.assertAlmostEqual(slow["shortest_clock_ps"], fast["shortest_clock_ps"], places=0)

    def test_the_shortest_clock_is_just_met(self):
        # The clock gate's path has half a cycle: the shortest clock is not the period less the slack.
        arguments = ["--resize-moves", "0", "--abc-delay-ps", "9000"]
        shortest = self.map("adder", *arguments)["timing"]["shortest_clock_ps"]
        again = self.map("adder", *arguments, clock_ps=shortest)["timing"]
        self.assertAlmostEqual(again["slack_ps"], 0, places=0)

    def test_nets_carry_pins_and_wire(self):
        self.map("total", "--wire-base-ff", "3", "--wire-per-fanout-ff", "2", "--output-load-ff", "7")
        library = support.Library(support.OSU018)
        body = support.netlist(self.out)
        least, most, fanout = {}, {}, {}

        def add(bit, capacitances):
            least[bit] = least.get(bit, 0) + min(capacitances)
            most[bit] = most.get(bit, 0) + max(capacitances)
            fanout[bit] = fanout.get(bit, 0) + 1

        for cell in body["cells"].values():
            for pin in library.all[cell["type"]].inputs():
                # Rising and falling edges may see another capacitance.
                add(cell["connections"][pin.name][0],
                    [1000 * float(value) for key, value in pin.attributes.items()
                     if key in ("capacitance", "rise_capacitance", "fall_capacitance")])
        for port in body["ports"].values():
            if port["direction"] == "output":
                for bit in port["bits"]:
                    add(bit, [7])
        bits = {name: net["bits"][0] for name, net in body["netnames"].items()
                if len(net["bits"]) == 1}
        seen = 0
        for line in (self.out / "timing.txt").read_text().splitlines():
            net = re.match(r"\s+(\d+)\s+([\d.]+)\s+(\S+) \(net\)$", line)
            if net and net.group(3) in bits:
                bit = bits[net.group(3)]
                self.assertEqual(int(net.group(1)), fanout[bit], line)
                wire = 3 + 2 * fanout[bit]
                capacitance = float(net.group(2)) * 1000
                self.assertGreater(capacitance, least[bit] + wire - 0.01, line)
                self.assertLess(capacitance, most[bit] + wire + 0.01, line)
                seen += 1
        self.assertGreater(seen, 5)

    def test_strengths_follow_the_clock(self):
        library = support.default_liberty(self.folder)
        lazy = ["--abc-delay-ps", "9000"]
        plain = self.map("total", *lazy, "--resize-moves", "0", library=library, clock_ps=250)
        sized = self.map("total", *lazy, library=library, clock_ps=250)
        self.assertGreater(sized["timing"]["slack_ps"], plain["timing"]["slack_ps"])
        self.assertEqual(plain["resized"], {"up": 0, "down": 0})
        self.assertGreater(sized["resized"]["up"], 0)
        relaxed = self.map("total", library=library, clock_ps=2000)
        self.assertLess(relaxed["area_um2"], sized["area_um2"])
        self.assertEqual(relaxed["resized"]["up"], 0)

    def test_a_sweep_is_a_table(self):
        done = self.run_script("--module", "adder", "--sources", "adder.sv", "--liberty",
                               support.OSU018, "--sweep", "2000,8000", "--out", self.out,
                               "--json", self.folder / "sweep.json")
        self.assertEqual(done.returncode, 0, done.stderr)
        rows = [line.split() for line in done.stdout.splitlines()[2:]]
        self.assertEqual([row[0] for row in rows], ["2000", "8000"])
        reports = support.json.loads((self.folder / "sweep.json").read_text())
        for row, report in zip(rows, reports):
            self.assertEqual(row[2], f"{report['area_um2']:.2f}")
            self.assertTrue((self.out / f"{row[0]}ps/netlist.json").is_file())


if __name__ == "__main__":
    unittest.main(verbosity=2)
