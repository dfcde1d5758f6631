#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Mapped netlists compute what their RTL computes: simulated side by side, and proved where small."""

import random
import subprocess
import unittest

import support

BENCH = """module bench;
  reg clk = 0, rst = 0;
{declarations}
  {module} rtl ({rtl_ports});
  {module}_mapped mapped ({mapped_ports});
  integer cycle, wrong = 0;
  initial begin
    for (cycle = 0; cycle < {cycles}; cycle = cycle + 1) begin
      rst = cycle > 3;
{stimulus}
      #5 clk = 1;
      #5 clk = 0;
      #1 if (cycle > 20 && {compare}) wrong = wrong + 1;
    end
    if (wrong) $display("WRONG %0d", wrong); else $display("EQUAL");
    $finish;
  end
endmodule
"""


class Equivalence(support.SynthesisCase):
    def simulate(self, module, library, inputs, outputs):
        """Icarus runs RTL and netlist on the same random inputs."""
        seed = random.SystemRandom().getrandbits(31)
        declarations = [f"  integer seed = {seed};"]
        ports, mapped, stimulus = [".clk_i(clk)", ".rst_ni(rst)"], [".clk_i(clk)", ".rst_ni(rst)"], []
        for name, width in inputs.items():
            declarations.append(f"  reg [{width - 1}:0] {name};")
            stimulus.append(f"      {name} = $random(seed);")
            ports.append(f".{name}({name})")
            mapped += self.bits(name, width, name)
        for name, width in outputs.items():
            declarations.append(f"  wire [{width - 1}:0] {name}, {name}_m;")
            ports.append(f".{name}({name})")
            mapped += self.bits(name, width, f"{name}_m")
        compare = " || ".join(f"{name} !== {name}_m" for name in outputs)
        (self.folder / "bench.v").write_text(BENCH.format(
            module=module, declarations="\n".join(declarations), rtl_ports=", ".join(ports),
            mapped_ports=", ".join(mapped), stimulus="\n".join(stimulus), cycles=2000,
            compare=f"({compare})"))
        text = (self.out / "netlist.v").read_text()
        (self.folder / "mapped.v").write_text(text.replace(f"module {module}(",
                                                           f"module {module}_mapped("))
        (self.folder / "models.v").write_text(support.cell_models(library))
        subprocess.run(["iverilog", "-g2012", "-o", self.folder / "sim", self.folder / "bench.v",
                        self.folder / "mapped.v", self.folder / "models.v", self.rtl / f"{module}.sv",
                        *(self.rtl / "prim").glob("tern_*_cell.sv"),
                        self.rtl / "prim/tern_clock_gate.sv"], check=True)
        printed = subprocess.run(["vvp", self.folder / "sim"], capture_output=True, text=True,
                                 check=True).stdout
        self.assertIn("EQUAL", printed, f"seed {seed}: {printed}")

    @staticmethod
    def bits(port, width, net):
        if width == 1:
            return [f".{port}({net})"]
        return [f".\\{port}[{i}] ({net}[{i}])" for i in range(width)]

    def test_adder_cells_gates_and_registers(self):
        for library in (support.OSU018, support.default_liberty(self.folder)):
            with self.subTest(library=library.name):
                self.map("adder", library=library)
                self.simulate("adder", self.out / "timing.lib", {"en_i": 1, "a_i": 8, "b_i": 8},
                              {"sum_o": 9, "count_o": 4})

    def test_banks_with_gated_clocks(self):
        for library in (support.OSU018, support.default_liberty(self.folder)):
            with self.subTest(library=library.name):
                self.map("bank", library=library)
                self.simulate("bank", self.out / "timing.lib", {"load_i": 1, "data_i": 16},
                              {"data_o": 16})

    def test_a_product_is_proved_equal(self):
        self.map("product", "--multiplies")
        (self.folder / "models.v").write_text(support.cell_models(support.OSU018))
        done = subprocess.run(
            ["yosys", "-Q", "-T", "-p",
             f"read_verilog -sv {self.rtl}/product.sv; prep -top product; rename product gold; "
             f"read_verilog -icells {self.out}/netlist.v {self.folder}/models.v; "
             "prep -flatten -top product; design -stash mapped; "
             f"read_verilog -sv {self.rtl}/product.sv; prep -flatten -top product; splitnets -ports; "
             "rename product gold; design -copy-from mapped -as gate product; "
             "miter -equiv -flatten gold gate miter; sat -verify -prove trigger 0 miter"],
            capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout[-2000:] + done.stderr)
        self.assertIn("no model found: SUCCESS", done.stdout)


if __name__ == "__main__":
    unittest.main(verbosity=2)
