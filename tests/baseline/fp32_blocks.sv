// SPDX-License-Identifier: Apache-2.0

/// The units with binary32 results and the processing elements made of them.
module fp32_blocks (
  input  logic        clk_i,
  input  logic        rst_ni,
  // Units
  input  logic [15:0] a_i,
  input  logic [15:0] b_i,
  output logic [31:0] fp16_product_o,
  output logic [31:0] bf16_product_o,
  input  logic [31:0] x_i,
  input  logic [31:0] y_i,
  output logic [31:0] sum_o,
  // Processing elements
  input  logic        load_i,
  input  logic [15:0] weight_i,
  input  logic        valid_i,
  input  logic [15:0] activation_i,
  input  logic        first_i,
  output logic [31:0] fp16_result_o,
  output logic [31:0] bf16_result_o
);

  for (genvar f = 0; f < 2; f++) begin : gen_format
    localparam int unsigned ExpW  = (f == 0) ? 5 : 8;
    localparam int unsigned FracW = (f == 0) ? 10 : 7;
    logic [2*FracW+1:0] significand;
    logic [ExpW:0]      exponent;
    logic               negative;
    logic               infinite;
    logic               nan;
    logic [31:0]        product;
    logic [31:0]        result;
    tern_float_lane_product #(.ExpW (ExpW), .FracW (FracW)) u_product (
      .a_i,
      .b_i,
      .significand_o (significand),
      .exponent_o    (exponent),
      .negative_o    (negative),
      .infinite_o    (infinite),
      .nan_o         (nan)
    );
    tern_product_to_fp32 #(.ExpW (ExpW), .FracW (FracW)) u_convert (
      .significand_i (significand),
      .exponent_i    (exponent),
      .negative_i    (negative),
      .infinite_i    (infinite),
      .nan_i         (nan),
      .product_o     (product)
    );
    tern_fp32_pe #(.ExpW (ExpW), .FracW (FracW)) u_pe (
      .clk_i, .rst_ni, .load_i, .weight_i, .valid_i, .activation_i, .first_i,
      .result_o (result)
    );
  end

  assign fp16_product_o = gen_format[0].product;
  assign bf16_product_o = gen_format[1].product;
  assign fp16_result_o  = gen_format[0].result;
  assign bf16_result_o  = gen_format[1].result;

  tern_float_sum #(.ExpW (8), .FracW (23)) u_sum (
    .a_i (x_i),
    .b_i (y_i),
    .sum_o
  );

endmodule
