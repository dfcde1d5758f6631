// SPDX-License-Identifier: Apache-2.0

/// Adds a tile's column sums to one accumulator word: `Columns` int32 adders.
///
/// Combinational: the caller holds the pipeline registers. `sum_i` is signed, column c in
/// [SumW*c +: SumW]; words hold column c in [32*c +: 32].
module tern_accumulator #(
  parameter int unsigned Columns = 4,
  parameter int unsigned SumW    = 12
) (
  input  logic [SumW*Columns-1:0]           sum_i,
  input  logic [tern_pkg::AccW*Columns-1:0] base_i,
  output logic [tern_pkg::AccW*Columns-1:0] result_o
);

  localparam int unsigned AccW = tern_pkg::AccW;

  for (genvar c = 0; c < Columns; c++) begin : gen_column
    assign result_o[AccW*c +: AccW] =
        base_i[AccW*c +: AccW] +
        {{(AccW - SumW){sum_i[SumW*c + SumW - 1]}}, sum_i[SumW*c +: SumW]};
  end

endmodule
