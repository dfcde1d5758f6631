// SPDX-License-Identifier: Apache-2.0

/// Processing element for signed 8-bit numbers: weight register, multiplier and int32 accumulator.
///
/// A step with `valid_i` adds weight * activation_i to the value, modulo 2^32; `first_i` with it starts at 0.
/// `result_o` shows the value one cycle later. The product never stands alone: the multiplier's two rows and
/// the value are added at once.
module tern_int8_pe (
  input  logic        clk_i,
  input  logic        rst_ni,
  input  logic        load_i,
  input  logic [7:0]  weight_i,
  input  logic        valid_i,
  input  logic [7:0]  activation_i,
  input  logic        first_i,
  output logic [31:0] result_o
);

  logic [7:0]  weight;
  logic [15:0] sum;
  logic [15:0] carry;

  logic unused;  // no state but values needs a reset, and the rows' top places are zero
  assign unused = &{rst_ni, sum[15], carry[15]};

  tern_weight_register #(
    .Width (8)
  ) u_weight (
    .clk_i,
    .load_i,
    .weight_i,
    .weight_o (weight)
  );

  tern_multiply_s8 u_multiply (
    .a_i     (activation_i),
    .b_i     (weight),
    .sum_o   (sum),
    .carry_o (carry)
  );

  tern_add_rows #(
    .Width  (15),
    .Offset (2 ** 15 - 2 ** 8),
    .Low    (8)
  ) u_add (
    .clk_i,
    .valid_i,
    .first_i,
    .row0_i (sum[14:0]),
    .row1_i (carry[14:0]),
    .result_o
  );

endmodule
