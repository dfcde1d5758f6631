# SPDX-License-Identifier: Apache-2.0
"""Every data register of buffers, array, sums and accumulators must have an enable, of which synthesis
makes a clock gate.

Yosys (proc, opt_dff) turns `if (enable) q <= d` into a flip-flop with an enable; a register that is
written in every cycle becomes one without. Only single bits that say whether something is valid may be
of that kind. A column without the enable of its sum register fails this test, which the test tries.

Usage: clock_enables_test.py PROJECT_ROOT
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1])
FORMS = 3
WITH_ENABLE = {"$dffe", "$sdffe", "$sdffce", "$adffe"}


def registers(rtl, form):
    """(module, cell, type, width) of every flip-flop of the datapath."""
    lines = (rtl / "rtl.f").read_text().split()
    files = " ".join(line for line in lines if line.endswith(".sv"))
    with tempfile.TemporaryDirectory() as folder:
        netlist = pathlib.Path(folder) / "netlist.json"
        subprocess.run(
            ["yosys", "-Q", "-T", "-q", "-p",
             f"read_verilog -sv -Iinclude {files}; hierarchy -check -top tern_datapath "
             f"-chparam Lanes 16 -chparam Columns 4 -chparam ColumnForm {form}; "
             f"proc; opt_dff; opt_clean; write_json {netlist}"],
            cwd=rtl, check=True)
        modules = json.loads(netlist.read_text())["modules"]
    return [(name, cell, body["type"], int(body["parameters"]["WIDTH"], 2))
            for name, content in modules.items() for cell, body in content["cells"].items()
            if "dff" in body["type"]]


def without_enable(rtl, form):
    return [found for found in registers(rtl, form)
            if found[2] not in WITH_ENABLE and found[3] > 1]


def main():
    failures = 0
    for form in range(FORMS):
        found = registers(ROOT / "rtl", form)
        bad = without_enable(ROOT / "rtl", form)
        enabled = sum(r[2] in WITH_ENABLE for r in found)
        print(f"form {form}: {len(found)} registers, {enabled} with enable, {len(bad)} wide without")
        failures += bool(bad) or enabled < 3  # vector, weights and sum at least
    with tempfile.TemporaryDirectory() as folder:
        rtl = pathlib.Path(folder) / "rtl"
        shutil.copytree(ROOT / "rtl", rtl)
        tree = rtl / "array/tern_sum_adder_tree.sv"
        text = tree.read_text()
        assert "if (sample_i) sum_o" in text
        tree.write_text(text.replace("if (sample_i) sum_o", "sum_o"))
        missed = not without_enable(rtl, 0)
        print("MISSED: a sum without enable" if missed else "found: a sum without enable")
        failures += missed
    return 1 if failures else 0


sys.exit(main())
