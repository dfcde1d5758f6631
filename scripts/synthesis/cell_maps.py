# SPDX-License-Identifier: Apache-2.0
"""Verilog with which Yosys' techmap puts library cells in the place of generic ones."""

FULL = "tern_full_adder_cell"
HALF = "tern_half_adder_cell"
GATE = "tern_clock_gate"
SELECT = "tern_select_cell"
SELECT_PORTS = ["plus_ni", "x_ni", "minus_ni", "y_ni"]


def instance(cell, name, pins):
    connections = ", ".join(f".{pin}({net})" for pin, net in pins)
    return f"  \\{cell} {name} ({connections});\n"


def adder_map(module, ports, adder):
    """The instance keeps its name, so that the tree in the netlist is that of the source."""
    def net(inverted, name):
        return name if inverted else f"{name}_true"

    text = (f"module {module} (input {', '.join(ports)}, output carry_no, output sum_no);\n"
            "  wire carry_true, sum_true;\n")
    pins = list(zip(adder.inputs, ports))
    pins += [(adder.carry, "carry_no" if adder.carry_inverted else "carry_true"),
             (adder.sum, "sum_no" if adder.sum_inverted else "sum_true")]
    text += instance(adder.cell.name, "_TECHMAP_REPLACE_", pins)
    if not adder.carry_inverted:
        text += "  assign carry_no = ~carry_true;\n"
    if not adder.sum_inverted:
        text += "  assign sum_no = ~sum_true;\n"
    return text + "endmodule\n"


def gate_map(gate):
    cell, clock, enable, output, tests = gate
    pins = [(clock, "clk_i"), (enable, "enable_i"), (output, "clk_o")]
    pins += [(test, "1'b0") for test in tests]
    return (f"module {GATE} (input clk_i, input enable_i, output clk_o);\n"
            + instance(cell.name, "_TECHMAP_REPLACE_", pins) + "endmodule\n")


def select_map(match):
    cell, pins = match
    return (f"module {SELECT} (input {', '.join(SELECT_PORTS)}, output selected_o);\n"
            + instance(cell.name, "_TECHMAP_REPLACE_", list(zip(pins, [*SELECT_PORTS, "selected_o"])))
            + "endmodule\n")


def latch_map(kind, latch, invert_enable):
    cell, enable, data, output, inverted = latch
    text = f"module \\$_DLATCH_{kind}_ (input E, input D, output Q);\n  wire enable, state;\n"
    text += f"  assign enable = {'~E' if invert_enable else 'E'};\n"
    text += instance(cell.name, "_TECHMAP_REPLACE_", [(enable, "enable"), (data, "D"),
                                                      (output, "state")])
    return text + f"  assign Q = {'~state' if inverted else 'state'};\nendmodule\n"


def latch_maps(library):
    high, low = library.latch(True), library.latch(False)
    text = ""
    if high or low:
        text += latch_map("P", high or low, not high)
        text += latch_map("N", low or high, not low)
    return text


# A bank of flip-flops with an enable becomes a gated clock and plain flip-flops.
BANK = """
(* techmap_celltype = "${kind}" *)
module bank_{kind} (CLK, EN, SRST, D, Q);
  parameter WIDTH = 1;
  parameter CLK_POLARITY = 1;
  parameter EN_POLARITY = 1;
  parameter SRST_POLARITY = 1;
  parameter SRST_VALUE = 0;
  input CLK, EN, SRST;
  input [WIDTH-1:0] D;
  output [WIDTH-1:0] Q;
  wire _TECHMAP_FAIL_ = WIDTH < {least} || !CLK_POLARITY;
  wire enable = EN_POLARITY ? EN : ~EN;
  wire reset = SRST_POLARITY ? SRST : ~SRST;
  wire clock;
  tern_clock_gate clock_gate (.clk_i(CLK), .enable_i({enable}), .clk_o(clock));
  {register}
endmodule
"""
PLAIN = "\\$dff #(.WIDTH(WIDTH), .CLK_POLARITY(1'b1)) register (.CLK(clock), .D(D), .Q(Q));"
RESET = ("\\$sdff #(.WIDTH(WIDTH), .CLK_POLARITY(1'b1), .SRST_POLARITY(1'b1), "
         ".SRST_VALUE(SRST_VALUE)) register (.CLK(clock), .SRST(reset), .D(D), .Q(Q));")


def bank_maps(least):
    """Clock gates for banks of at least `least` flip-flops that share an enable."""
    forms = [("dffe", "enable", PLAIN), ("sdffe", "enable | reset", RESET),
             ("sdffce", "enable", RESET)]
    text = "".join(BANK.format(kind=kind, least=least, enable=enable, register=register)
                   for kind, enable, register in forms)
    return text


def stubs(library):
    """The library's cells as black boxes, for their pins' directions."""
    text = []
    for cell in library.all.values():
        ports = [f"{pin.direction} \\{pin.name} " for pin in cell.pins
                 if pin.direction in ("input", "output")]
        text.append(f"(* blackbox *) module \\{cell.name} ({', '.join(ports)}); endmodule\n")
    return "".join(text)


GENERIC = {
    FULL: """module tern_full_adder_cell (input a_i, b_i, c_i, output carry_no, sum_no);
  assign carry_no = ~((a_i & b_i) | (c_i & (a_i | b_i)));
  assign sum_no = ~(a_i ^ b_i ^ c_i);
endmodule
""",
    HALF: """module tern_half_adder_cell (input a_i, b_i, output carry_no, sum_no);
  assign carry_no = ~(a_i & b_i);
  assign sum_no = ~(a_i ^ b_i);
endmodule
""",
    GATE: """module tern_clock_gate (input clk_i, enable_i, output clk_o);
  wire enable;
  \\$_DLATCH_N_ latch (.E(clk_i), .D(enable_i), .Q(enable));
  assign clk_o = clk_i & enable;
endmodule
""",
    SELECT: """module tern_select_cell (input plus_ni, x_ni, minus_ni, y_ni, output selected_o);
  assign selected_o = ~((plus_ni | x_ni) & (minus_ni | y_ni));
endmodule
"""}


def special_maps(library):
    """The maps of adders, clock gates and lane bits, generic logic for what the library does not have, and
    {module: cell or None}."""
    full, half, gates = library.adder(3), library.adder(2), library.clock_gates()
    maps = dict(GENERIC)
    if full:
        maps[FULL] = adder_map(FULL, ["a_i", "b_i", "c_i"], full)
    if half:
        maps[HALF] = adder_map(HALF, ["a_i", "b_i"], half)
    if gates:
        maps[GATE] = gate_map(gates[0])
    select = library.matching("!((a + b) * (c + d))", ["a", "b", "c", "d"])
    if select:
        maps[SELECT] = select_map(select)
    found = {FULL: full.cell.name if full else None, HALF: half.cell.name if half else None,
             GATE: gates[0][0].name if gates else None,
             SELECT: select[0].name if select else None}
    return "".join(maps.values()), found
