# SPDX-License-Identifier: Apache-2.0
"""scripts/synthesize must fail, and say why, on lanes that multiply or compute something else.

Usage: broken_lanes_test.py PROJECT_ROOT
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1])

# (what is broken, replacement for the lane's last statement, what the message must say)
CASES = [
    ("a lane that multiplies",
     "logic [8:0] w;\n  assign w = {{8{weight_i[1]}}, |weight_i};\n"
     "  assign term_o = extended * w;\nendmodule\n", "product term"),
    ("a lane that divides",
     "assign term_o = weight_i[0] ? extended / {8'd0, weight_i[0]} :"
     " weight_i[1] ? -extended : '0;\nendmodule\n", "is a $div cell"),
    ("a lane that does not negate",
     "assign term_o = (|weight_i) ? extended : '0;\nendmodule\n", "proof did fail"),
]


def main():
    failures = 0
    for name, statement, message in CASES:
        with tempfile.TemporaryDirectory() as folder:
            rtl = pathlib.Path(folder) / "rtl"
            shutil.copytree(ROOT / "rtl", rtl)
            lane = rtl / "array/tern_lane.sv"
            text = lane.read_text()
            lane.write_text(text[:text.index("  // Negation as")] + "  " + statement)
            done = subprocess.run(
                [ROOT / "scripts/synthesize", "--rtl", rtl, "--target",
                 ROOT / "compiler/targets/tiny.toml"],
                capture_output=True, text=True, check=False)
        found = done.returncode == 1 and message in done.stderr
        print(f"{'found' if found else 'MISSED'}: {name}")
        if not found:
            print(done.stdout + done.stderr)
        failures += not found
    return 1 if failures else 0


sys.exit(main())
