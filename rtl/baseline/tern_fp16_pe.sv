// SPDX-License-Identifier: Apache-2.0

/// Processing element for binary16: weight register, multiplier and adder, each rounding to binary16.
///
/// A step with `valid_i` adds weight * activation_i to the value: the product is rounded, then the sum, to
/// nearest with ties to even, as tern_fp16_product and tern_float_sum do. `first_i` with it makes the product
/// the value. `result_o` shows the value three cycles later: exact product, its rounding, sum. The adder
/// and its register are one cycle, so steps may follow one another.
module tern_fp16_pe (
  input  logic        clk_i,
  input  logic        rst_ni,
  input  logic        load_i,
  input  logic [15:0] weight_i,
  input  logic        valid_i,
  input  logic [15:0] activation_i,
  input  logic        first_i,
  output logic [15:0] result_o
);

  logic [15:0] weight;

  tern_weight_register #(
    .Width (16)
  ) u_weight (
    .clk_i,
    .load_i,
    .weight_i,
    .weight_o (weight)
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
    .a_i           (activation_i),
    .b_i           (weight),
    .significand_o (significand),
    .exponent_o    (exponent),
    .negative_o    (negative),
    .infinite_o    (infinite),
    .nan_o         (nan)
  );

  logic [21:0] significand_q;
  logic [5:0]  exponent_q;
  logic        negative_q;
  logic        infinite_q;
  logic        nan_q;
  logic        first_q;
  logic        valid_q;
  logic        clk_product;
  tern_clock_gate u_gate_product (
    .clk_i,
    .enable_i (valid_i),
    .clk_o    (clk_product)
  );
  always_ff @(posedge clk_product) begin : p_product
    significand_q <= significand;
    exponent_q    <= exponent;
    negative_q    <= negative;
    infinite_q    <= infinite;
    nan_q         <= nan;
    first_q       <= first_i;
  end

  logic [15:0] rounded;
  logic [15:0] rounded_q;
  logic        first2_q;
  logic        valid2_q;
  logic        clk_round;
  tern_fp16_round u_round (
    .significand_i (significand_q),
    .exponent_i    (exponent_q),
    .negative_i    (negative_q),
    .infinite_i    (infinite_q),
    .nan_i         (nan_q),
    .product_o     (rounded)
  );
  tern_clock_gate u_gate_round (
    .clk_i,
    .enable_i (valid_q),
    .clk_o    (clk_round)
  );
  always_ff @(posedge clk_round) begin : p_round
    rounded_q <= rounded;
    first2_q  <= first_q;
  end

  always_ff @(posedge clk_i) begin : p_valid
    valid_q  <= valid_i && rst_ni;
    valid2_q <= valid_q && rst_ni;
  end

  // A product plus -0 is the product, whatever its sign.
  logic [15:0] base;
  logic        clk_sum;
  logic [15:0] sum;
  assign base = {result_o[15] | first2_q, result_o[14:0] & {15{!first2_q}}};

  tern_float_sum #(
    .ExpW  (5),
    .FracW (10)
  ) u_sum (
    .a_i   (base),
    .b_i   (rounded_q),
    .sum_o (sum)
  );

  tern_clock_gate u_gate_sum (
    .clk_i,
    .enable_i (valid2_q),
    .clk_o    (clk_sum)
  );

  always_ff @(posedge clk_sum) result_o <= sum;

endmodule
