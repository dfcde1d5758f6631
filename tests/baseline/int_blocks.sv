// SPDX-License-Identifier: Apache-2.0

/// The integer baselines side by side: processing elements, and columns of many lane counts that take the
/// lower lanes of one vector.
module int_blocks (
  input  logic            clk_i,
  input  logic            rst_ni,
  input  logic            load_i,
  input  logic            valid_i,
  input  logic            first_i,
  input  logic [8*7-1:0] weight_i,      // for 2-bit weights: the lower two bits of each
  input  logic [8*7-1:0] activation_i,
  output logic [31:0]       int8_pe_o,
  output logic [31:0]       int8x2_pe_o,
  output logic [32*4-1:0]   int8_column_o,  // in the order of Lanes
  output logic [32*4-1:0]   int8x2_column_o
);

  localparam logic [8*4-1:0] Lanes = {8'd7, 8'd3, 8'd2, 8'd1};

  logic [2*7-1:0] weight2;
  for (genvar l = 0; l < 7; l++) begin : gen_weight
    assign weight2[2*l +: 2] = weight_i[8*l +: 2];
  end

  tern_int8_pe u_int8_pe (
    .clk_i, .rst_ni, .load_i, .valid_i, .first_i,
    .weight_i     (weight_i[7:0]),
    .activation_i (activation_i[7:0]),
    .result_o     (int8_pe_o)
  );
  tern_int8x2_pe u_int8x2_pe (
    .clk_i, .rst_ni, .load_i, .valid_i, .first_i,
    .weight_i     (weight2[1:0]),
    .activation_i (activation_i[7:0]),
    .result_o     (int8x2_pe_o)
  );
  for (genvar c = 0; c < 4; c++) begin : gen_column
    localparam int unsigned N = 32'(Lanes[8*c +: 8]);
    tern_int8_column #(.Lanes (N)) u_int8 (
      .clk_i, .rst_ni, .load_i, .valid_i, .first_i,
      .weight_i     (weight_i[8*N-1:0]),
      .activation_i (activation_i[8*N-1:0]),
      .result_o     (int8_column_o[32*c +: 32])
    );
    tern_int8x2_column #(.Lanes (N)) u_int8x2 (
      .clk_i, .rst_ni, .load_i, .valid_i, .first_i,
      .weight_i     (weight2[2*N-1:0]),
      .activation_i (activation_i[8*N-1:0]),
      .result_o     (int8x2_column_o[32*c +: 32])
    );
  end

endmodule
