// SPDX-License-Identifier: Apache-2.0

/// One sum scaled back as the reference does it: float32(sum) / activation scale * weight scale, each
/// of the three operations rounded on its own. One sum per cycle.
///
/// Pipeline without control: the result of the sum in cycle t is there in t + FloatCycles. The
/// activation scale is the one beside the converted sum, IntToFloatCycles after the sum; the weight
/// scale must not change while sums are under way.
module tern_float_lane (
  input  logic        clk_i,
  input  logic [31:0] sum_i,
  input  logic [31:0] activation_scale_i,
  input  logic [31:0] weight_scale_i,
  output logic [31:0] result_o
);

  logic [31:0] converted, quotient;

  tern_int_to_float u_convert (
    .clk_i,
    .value_i (sum_i),
    .float_o (converted)
  );
  tern_float_divide u_divide (
    .clk_i,
    .dividend_i (converted),
    .divisor_i  (activation_scale_i),
    .quotient_o (quotient)
  );
  tern_float_multiply u_multiply (
    .clk_i,
    .a_i       (quotient),
    .b_i       (weight_scale_i),
    .product_o (result_o)
  );

endmodule
