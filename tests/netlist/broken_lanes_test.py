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
     "logic [8:0] one;\n  assign one = {8'd0, |weight_i};\n"
     "  assign term_o = weight_i[0] ? extended / one : weight_i[1] ? 9'd0 - extended : 9'd0;\n"
     "endmodule\n", "is a $div cell"),
    ("a lane that does not negate",
     "assign term_o = (|weight_i) ? extended : '0;\nendmodule\n", "proof did fail"),
]

# (what is broken, file, text, replacement, what the message must say)
OTHERS = [
    ("a multiplier outside the array and the float32 stage", "store/tern_store.sv",
     "assign request_addr_o = read_addr_q[AccAW-1:0];",
     "assign request_addr_o = AccAW'(read_addr_q * read_stride_q);", "tern_store"),
]


def cases():
    lane = (ROOT / "rtl/array/tern_lane.sv").read_text()
    for name, statement, message in CASES:
        yield name, "array/tern_lane.sv", lane[:lane.index("  // Negation as")] + "  " + statement, message
    for name, file, old, new, message in OTHERS:
        text = (ROOT / "rtl" / file).read_text()
        if old not in text:
            sys.exit(f"broken_lanes_test: {file}: has no {old!r}")
        yield name, file, text.replace(old, new), message


def main():
    failures = 0
    for name, file, text, message in cases():
        with tempfile.TemporaryDirectory() as folder:
            rtl = pathlib.Path(folder) / "rtl"
            shutil.copytree(ROOT / "rtl", rtl)
            (rtl / file).write_text(text)
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
