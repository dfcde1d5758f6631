# SPDX-License-Identifier: Apache-2.0
"""A column as a SystemVerilog module."""

import textwrap

from columns.column import ACC_W

LINE = 110
PINS = {"full": ("tern_full_adder_cell", ("a_i", "b_i", "c_i")),
        "half": ("tern_half_adder_cell", ("a_i", "b_i"))}


def module(column, command):
    """The module's text; `command` says how to make it again."""
    options, code = column.options, column.code
    parts = [header(column, command), ports(options, code), weights(options), lanes(column),
             cells(column.tree, "Tree."), cut(column), accumulator(column)]
    return "\n".join(part.rstrip("\n") + "\n" for part in parts) + "\nendmodule\n"


def wrap(text, indent):
    return textwrap.fill(text, LINE, initial_indent=indent, subsequent_indent=indent,
                         break_long_words=False, break_on_hyphens=False)


def header(column, command):
    options, code = column.options, column.code
    plus, minus, step = column.start()
    kinds = [cell.kind for network in (column.tree, column.accumulate) for cell in network.cells]
    return f"""// SPDX-License-Identifier: Apache-2.0
//
// Made by {command}; edits are lost.

/// Dot-product column of {options.lanes} ternary lanes with its accumulator: a tree of adder cells, one register at
/// {sum(len(rows) for rows in column.rows)} bits, {kinds.count("full")} full and {kinds.count("half")} half adders in all (docs/columns.md).
///
/// `load_i` puts `weight_i` into the weight registers. `activation_i` comes in the code "{code.name}". A step
/// enters with `valid_i`; `result_o` shows the accumulator two cycles later. With `first_i` it starts anew
/// from `start_i`, which is given one cycle behind `first_i`, is 0 in all other cycles and holds, besides what the
/// sum shall start from: {plus} for each weight +1 and {minus} for each weight -1 of the whole sum and {step} for each step,
/// modulo 2^{ACC_W}. A weight of 2'b11 adds the disjunction of both codes."""


def ports(options, code):
    return f"""module {options.name} (
  input  logic clk_i,
  input  logic rst_ni,
  // Weights
  input  logic load_i,
  input  logic [{2 * options.lanes - 1}:0] weight_i,      // lane l in [2*l +: 2]: bit 0 adds, bit 1 subtracts
  // Activations
  input  logic valid_i,
  input  logic first_i,
  input  logic [{code.wires * options.lanes - 1}:0] activation_i,  // lane l in [{code.wires}*l +: {code.wires}]
  // Accumulated value, signed
  input  logic [{ACC_W - 1}:0] start_i,
  output logic [{ACC_W - 1}:0] result_o
);
"""


def weights(options):
    """Weight registers in groups, one clock gate each."""
    text = f"""  // Weights, on clocks that run only to load them.
  logic [{2 * options.lanes - 1}:0] weight_n;
"""
    for group in range(options.clock_gates):
        first = 2 * (options.lanes * group // options.clock_gates)
        count = 2 * (options.lanes * (group + 1) // options.clock_gates) - first
        if count == 0:
            continue
        clock, held = f"clk_weight{group}", f"weight{group}_q"
        text += f"""
  logic {clock};
  logic [{count - 1}:0] {held};
  tern_clock_gate u_clock_weight{group} (.clk_i, .enable_i (load_i), .clk_o ({clock}));
  always_ff @(posedge {clock}) {held} <= weight_i[{first} +: {count}];
  assign weight_n[{first} +: {count}] = ~{held};
"""
    return text


def lanes(column):
    text = f"""  // Lanes: the bit of the code for the weight +1 or for -1, or 0.
  logic [{len(column.lane_bits) - 1}:0] lane;
"""
    wires = column.code.wires
    for index, (net, lane, bit) in enumerate(column.lane_bits):
        plus, minus = f"activation_i[{wires * lane + bit.plus}]", f"activation_i[{wires * lane + bit.minus}]"
        plus_n, minus_n = f"weight_n[{2 * lane}]", f"weight_n[{2 * lane + 1}]"
        text += (f"  tern_select_cell u_lane{index} (.plus_ni ({plus_n}), .x_ni ({plus}),\n"
                 f"    .minus_ni ({minus_n}), .y_ni ({minus}), .selected_o ({net}));\n")
    return text


def cells(network, title):
    nets = [net for cell in network.cells for net in (cell.carry, cell.sum) if net]
    text = f"  // {title}\n" + wrap("logic " + ", ".join(nets) + ";", "  ") + "\n"
    for cell in network.cells:
        if cell.kind == "inverter":
            text += f"  assign {cell.sum} = ~{cell.inputs[0]};\n"
            continue
        name, pins = PINS[cell.kind]
        joined = ", ".join(f".{pin} ({net})" for pin, net in zip(pins, cell.inputs))
        line = f"  {name} {cell.name} ({joined}, .carry_no ({cell.carry}), .sum_no ({cell.sum}));"
        if len(line) > LINE:
            line = f"  {name} {cell.name} (\n    {joined},\n    .carry_no ({cell.carry}), .sum_no ({cell.sum}));"
        text += line + "\n"
    return text


def vector(items):
    """A concatenation, item 0 the least significant."""
    return "{\n" + wrap(", ".join(reversed(items)), "      ") + "}"


def mask(flags):
    return f"{len(flags)}'b" + "".join("1" if flag else "0" for flag in reversed(flags))


def cut(column):
    bits = [column.rows[c][r] for c, r, _ in column.registers]
    turned = [flag for _, _, flag in column.registers]
    width = len(bits)
    return f"""  // What the tree leaves, and the step's flags.
  logic clk_row;
  tern_clock_gate u_clock_row (.clk_i, .enable_i (valid_i), .clk_o (clk_row));

  logic [{width - 1}:0] row_q;
  logic [{width - 1}:0] row;
  logic first_q, first_nq;  // two registers: their loads are many
  logic valid_q;
  always_ff @(posedge clk_row) begin
    first_q  <= first_i;
    first_nq <= ~first_i;
    row_q    <= {vector([bit.net for bit in bits])};
  end
  always_ff @(posedge clk_i) valid_q <= valid_i && rst_ni;
  assign row = row_q ^ {mask([not flag for flag in turned])};
"""


def accumulator(column):
    low, high = column.low, ACC_W - column.low
    return f"""  // Accumulator: the low bits take part in every step. Their carry waits a step in a register of its own; the
  // high bits have a clock that runs when there is one, and at a sum's first step.
  logic clk_low, clk_high;
  tern_clock_gate u_clock_low (.clk_i, .enable_i (valid_q), .clk_o (clk_low));
  tern_clock_gate u_clock_high (.clk_i, .enable_i (valid_q && (first_q || carry_q)), .clk_o (clk_high));

  logic [{low - 1}:0] low_q, low, base;
  logic [{high - 1}:0] high_q, high;
  logic carry_q;
  assign low  = low_q ^ {mask([bit.inverted for bit in column.next])};
  assign base = (({{{low}{{first_nq}}}} & low) | start_i[{low - 1}:0]) ^ {mask(column.base)};
  assign high = high_q + {high}'(carry_q);

{cells(column.accumulate, "Next value of the low bits.")}
  always_ff @(posedge clk_low) begin
    carry_q <= {"~" if column.carry.inverted else ""}{column.carry.net};
    low_q   <= {vector([bit.net for bit in column.next])};
  end
  always_ff @(posedge clk_high) high_q <= first_q ? start_i[{ACC_W - 1}:{low}] : high;

  assign result_o = {{high, low}};
"""
