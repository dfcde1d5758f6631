// SPDX-License-Identifier: Apache-2.0

/// The ternary array: `Columns` dot-product columns that share one activation vector per cycle.
///
/// A step enters with `valid_i`: its activation vector, and with `load_i` a new tile, which then stays
/// in the columns while further vectors stream past (weight-stationary). `sum_o` shows the step's
/// dot products 1 + tern_pkg::column_latency(ColumnForm, Lanes) cycles later, one step per cycle, and holds
/// them. Accumulation over K is tern_accumulator's.
///
/// rtl/simulation holds a second form of this module for simulators, which tests hold to this one.
module tern_pe_array #(
  parameter int unsigned Lanes      = 8,
  parameter int unsigned Columns    = 4,
  parameter int unsigned ColumnForm = tern_pkg::ColumnAdderTree,
  localparam int unsigned SumW = tern_pkg::ActW + 1 + $clog2(Lanes)
) (
  input  logic                            clk_i,
  input  logic                            rst_ni,
  // One step
  input  logic                            valid_i,
  input  logic                            load_i,        // only with valid_i
  input  logic [2*Lanes*Columns-1:0]      weight_i,      // column c in [2*Lanes*c +: 2*Lanes]
  input  logic [tern_pkg::ActW*Lanes-1:0] activation_i,
  // Dot products
  output logic [SumW*Columns-1:0]         sum_o          // column c in [SumW*c +: SumW], signed
);

  // The broadcast register: all columns see it.
  logic                            valid_q;
  logic [tern_pkg::ActW*Lanes-1:0] activation_q;

  always_ff @(posedge clk_i) begin : p_broadcast
    if (!rst_ni) valid_q <= 1'b0;
    else         valid_q <= valid_i;
    if (valid_i) activation_q <= activation_i;
  end

  for (genvar c = 0; c < Columns; c++) begin : gen_column
    tern_column #(
      .Lanes      (Lanes),
      .ColumnForm (ColumnForm)
    ) u_column (
      .clk_i,
      .rst_ni,
      .load_i       (load_i),
      .weight_i     (weight_i[2*Lanes*c +: 2*Lanes]),
      .valid_i      (valid_q),
      .activation_i (activation_q),
      .sum_o        (sum_o[SumW*c +: SumW])
    );
  end

endmodule
