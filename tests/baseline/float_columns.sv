// SPDX-License-Identifier: Apache-2.0

/// Floating-point columns of several lane counts, of binary16 and of bfloat16, that take the lower lanes of one
/// vector.
module float_columns (
  input  logic            clk_i,
  input  logic            rst_ni,
  input  logic            load_i,
  input  logic            valid_i,
  input  logic            first_i,
  input  logic [16*9-1:0] weight_i,
  input  logic [16*9-1:0] activation_i,
  output logic [32*3-1:0] fp16_o,  // of 1, 3 and 9 lanes
  output logic [32*2-1:0] bf16_o   // of 2 and 9 lanes
);

  localparam logic [4*3-1:0] Fp16Lanes = {4'd9, 4'd3, 4'd1};
  localparam logic [4*2-1:0] Bf16Lanes = {4'd9, 4'd2};

  for (genvar c = 0; c < 3; c++) begin : gen_fp16
    localparam int unsigned N = 32'(Fp16Lanes[4*c +: 4]);
    tern_float_column #(.Lanes (N), .ExpW (5), .FracW (10)) u_column (
      .clk_i, .rst_ni, .load_i, .valid_i, .first_i,
      .weight_i     (weight_i[16*N-1:0]),
      .activation_i (activation_i[16*N-1:0]),
      .result_o     (fp16_o[32*c +: 32])
    );
  end
  for (genvar c = 0; c < 2; c++) begin : gen_bf16
    localparam int unsigned N = 32'(Bf16Lanes[4*c +: 4]);
    tern_float_column #(.Lanes (N), .ExpW (8), .FracW (7)) u_column (
      .clk_i, .rst_ni, .load_i, .valid_i, .first_i,
      .weight_i     (weight_i[16*N-1:0]),
      .activation_i (activation_i[16*N-1:0]),
      .result_o     (bf16_o[32*c +: 32])
    );
  end

endmodule
