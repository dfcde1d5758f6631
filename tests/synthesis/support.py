# SPDX-License-Identifier: Apache-2.0
"""What the tests of mapping share: a folder with RTL, libraries, cell models, running the script."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
# pylint: disable=wrong-import-position
from synthesis.library import Library

OSU018 = pathlib.Path("/usr/share/qflow/tech/osu018/osu018_stdcells.lib")
DEFAULT = ROOT / "energy/cells/asap7-rvt-tt.json"

# An adder of cells behind a gated register, with every kind of cell that mapping treats by itself.
ADDER = """// A ripple of adder cells; the register takes the sum while en_i is high.
module adder (
  input  logic       clk_i,
  input  logic       rst_ni,
  input  logic       en_i,
  input  logic [7:0] a_i,
  input  logic [7:0] b_i,
  output logic [8:0] sum_o,
  output logic [3:0] count_o
);
  logic [8:0] carry;
  logic [7:0] sum;
  logic       gated;
  assign carry[0] = 1'b0;
  for (genvar i = 0; i < 8; i++) begin : gen_bit
    logic carry_n, sum_n;
    if (i == 0) begin : gen_half
      tern_half_adder_cell u_adder (
        .a_i(a_i[i]), .b_i(b_i[i]), .carry_no(carry_n), .sum_no(sum_n));
    end else begin : gen_full
      tern_full_adder_cell u_adder (
        .a_i(a_i[i]), .b_i(b_i[i]), .c_i(carry[i]), .carry_no(carry_n), .sum_no(sum_n));
    end
    assign carry[i+1] = ~carry_n;
    assign sum[i]     = ~sum_n;
  end
  tern_clock_gate u_gate (.clk_i, .enable_i(en_i), .clk_o(gated));
  always_ff @(posedge gated) sum_o <= {carry[8], sum};
  always_ff @(posedge clk_i) begin
    if (!rst_ni) count_o <= 4'd5;
    else if (en_i) count_o <= count_o + 4'd3;
  end
endmodule
"""

# A register bank with an enable, for automatic clock gates.
BANK = """module bank (
  input  logic        clk_i,
  input  logic        rst_ni,
  input  logic        load_i,
  input  logic [15:0] data_i,
  output logic [15:0] data_o
);
  always_ff @(posedge clk_i) begin
    if (!rst_ni)     data_o <= 16'd5;
    else if (load_i) data_o <= data_i;
  end
endmodule
"""

# Between registers, on one clock edge: what drive strengths are chosen for.
TOTAL = """module total (
  input  logic        clk_i,
  input  logic        rst_ni,
  input  logic [11:0] a_i,
  input  logic [11:0] b_i,
  output logic [11:0] total_o
);
  logic [11:0] a_q, b_q;
  always_ff @(posedge clk_i) begin
    a_q     <= a_i;
    b_q     <= b_i;
    total_o <= a_q + b_q;
  end
endmodule
"""

PRODUCT = """module product (input logic [3:0] a_i, input logic [3:0] b_i, output logic [7:0] y_o);
  assign y_o = a_i * b_i;
endmodule
"""


class SynthesisCase(unittest.TestCase):
    """A folder that is the RTL's, with the adder cells and the test's own modules."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ternion-synthesis-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.rtl = self.folder / "rtl"
        shutil.copytree(ROOT / "rtl", self.rtl)
        for name, text in (("adder", ADDER), ("bank", BANK), ("total", TOTAL),
                           ("product", PRODUCT)):
            (self.rtl / f"{name}.sv").write_text(text)
        self.out = self.folder / "out"

    def run_script(self, *arguments, environment=None):
        return subprocess.run([ROOT / "scripts/synthesize", "--rtl", self.rtl, *map(str, arguments)],
                              capture_output=True, text=True, check=False,
                              env={**os.environ, **(environment or {})})

    def map(self, module, *arguments, library=OSU018, clock_ps=10000):
        """Maps one of the modules above; the report."""
        done = self.run_script("--module", module, "--sources", f"{module}.sv", "--liberty", library,
                               "--clock-ps", clock_ps, "--out", self.out, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.printed = done.stdout
        return json.loads((self.out / "report.json").read_text())

    def refused(self, reason, *arguments, environment=None):
        done = self.run_script(*arguments, environment=environment)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn(reason, done.stderr)
        self.assertNotIn("Traceback", done.stderr)
        self.assertFalse(self.out.exists())


def netlist(folder):
    modules = json.loads((folder / "netlist.json").read_text())["modules"]
    return next(body for body in modules.values()
                if not int(body["attributes"].get("blackbox", "0"), 2))


def verilog(function):
    """A Liberty function as Verilog."""
    text = function.replace("*", "&").replace("+", "|").replace("!", "~")
    while "'" in text:
        at = text.index("'")
        begin = at - 1
        while begin > 0 and (text[begin - 1].isalnum() or text[begin - 1] == "_"):
            begin -= 1
        text = f"{text[:begin]}(~{text[begin:at]}){text[at + 1:]}"
    words, result = text.replace("(", " ( ").replace(")", " ) ").split(), []
    for word in words:  # two operands side by side are a product
        if result and (result[-1] == ")" or result[-1][-1].isalnum()) and \
                (word[0].isalnum() or word[0] in "(~"):
            result.append("&")
        result.append(word)
    return " ".join(result)


def cell_models(library_file):
    """Verilog of the library's cells that mapping uses, from their Liberty functions."""
    library, text = Library(library_file), []
    for cell in library.cells.values():
        if any("three_state" in pin.attributes for pin in cell.pins):
            continue
        # Mapping uses none that is set or cleared at any time; a model without that would be another cell's.
        if "clear" in cell.sequential or "preset" in cell.sequential:
            continue
        ports = ", ".join(f"{pin.direction} {pin.name}" for pin in cell.pins
                          if pin.direction in ("input", "output"))
        body = ""
        if cell.kind == "clock_gate":
            gate = next((g for g in library.clock_gates() if g[0] is cell), None)
            if gate is None:
                continue
            _, clock, enable, output, tests = gate
            body = (f"reg held; always @* if (!{clock}) held = {' | '.join([enable, *tests])};\n"
                    f"assign {output} = {clock} & held;")
        elif cell.kind in ("flip_flop", "latch"):
            state, inverse = cell.sequential["variables"]
            body = f"reg {state}; wire {inverse} = ~{state};\n"
            if cell.kind == "latch":
                body += (f"always @* if ({verilog(cell.sequential['enable'])}) "
                         f"{state} = {verilog(cell.sequential['data_in'])};\n")
            else:
                body += (f"wire edge_of_clock = {verilog(cell.sequential['clocked_on'])};\n"
                         f"always @(posedge edge_of_clock) "
                         f"{state} <= {verilog(cell.sequential['next_state'])};\n")
        elif cell.kind != "logic":
            continue
        for pin in cell.outputs():
            if pin.function and cell.kind != "clock_gate":
                body += f"assign {pin.name} = {verilog(pin.function)};\n"
        text.append(f"module {cell.name} ({ports});\n{body}\nendmodule\n")
    return "".join(text)


def ternion():
    return os.environ.get("TERNION", ROOT / "build/release/bin/ternion")


def default_liberty(folder):
    """The default cells as a Liberty file in the folder."""
    path = folder / "default.lib"
    subprocess.run([ternion(), "cells", "liberty", DEFAULT, "-o", path], check=True)
    return path
