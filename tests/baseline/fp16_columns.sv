// SPDX-License-Identifier: Apache-2.0

/// Binary16 processing element and column of nine lanes. The element takes the column's lane 0.
module fp16_columns (
  input  logic            clk_i,
  input  logic            rst_ni,
  input  logic            load_i,
  input  logic [16*9-1:0] weight_i,
  input  logic            valid_i,
  input  logic [16*9-1:0] activation_i,
  input  logic            first_i,
  output logic [15:0]     result_o,
  output logic [15:0]     column_o
);

  tern_fp16_column #(
    .Lanes (1)
  ) u_pe (
    .clk_i,
    .rst_ni,
    .load_i,
    .weight_i     (weight_i[15:0]),
    .valid_i,
    .activation_i (activation_i[15:0]),
    .first_i,
    .result_o
  );
  tern_fp16_column #(
    .Lanes (9)
  ) u_column (
    .clk_i,
    .rst_ni,
    .load_i,
    .weight_i,
    .valid_i,
    .activation_i,
    .first_i,
    .result_o     (column_o)
  );

endmodule
