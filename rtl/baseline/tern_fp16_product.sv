// SPDX-License-Identifier: Apache-2.0

/// Product of two binary16 numbers, rounded to binary16 to nearest with ties to even. Combinational.
///
/// Subnormal numbers, infinities and signed zeros are IEEE 754's; every NaN is 0x7E00.
module tern_fp16_product (
  input  logic [15:0] a_i,
  input  logic [15:0] b_i,
  output logic [15:0] product_o
);

  logic [21:0] significand;
  logic [5:0]  exponent;
  logic        negative;
  logic        infinite;
  logic        nan;

  tern_float_lane_product #(
    .ExpW  (5),
    .FracW (10)
  ) u_product (
    .a_i,
    .b_i,
    .significand_o (significand),
    .exponent_o    (exponent),
    .negative_o    (negative),
    .infinite_o    (infinite),
    .nan_o         (nan)
  );

  tern_fp16_round u_round (
    .significand_i (significand),
    .exponent_i    (exponent),
    .negative_i    (negative),
    .infinite_i    (infinite),
    .nan_i         (nan),
    .product_o
  );

endmodule
