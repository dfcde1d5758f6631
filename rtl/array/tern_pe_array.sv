// SPDX-License-Identifier: Apache-2.0

/// The ternary array: `Columns` dot-product columns that share one activation vector.
///
/// Operands are sampled while `valid_i` is high; `sum_o` follows `Latency` edges later, one result per
/// cycle. The array holds no weights and no accumulators: the weight buffer's output register keeps
/// a tile still (weight-stationary), tern_accumulator adds over K.
module tern_pe_array #(
  parameter int unsigned Lanes   = 8,
  parameter int unsigned Columns = 4,
  localparam int unsigned SumW = tern_pkg::ActW + 1 + $clog2(Lanes)
) (
  input  logic                            clk_i,
  input  logic                            valid_i,
  input  logic [2*Lanes*Columns-1:0]      weight_i,      // column c in [2*Lanes*c +: 2*Lanes]
  input  logic [tern_pkg::ActW*Lanes-1:0] activation_i,
  output logic [SumW*Columns-1:0]         sum_o          // column c in [SumW*c +: SumW], signed
);

  for (genvar c = 0; c < Columns; c++) begin : gen_column
    tern_column #(
      .Lanes (Lanes)
    ) u_column (
      .clk_i,
      .valid_i,
      .weight_i     (weight_i[2*Lanes*c +: 2*Lanes]),
      .activation_i,
      .sum_o        (sum_o[SumW*c +: SumW])
    );
  end

endmodule
