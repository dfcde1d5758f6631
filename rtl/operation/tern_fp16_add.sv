// SPDX-License-Identifier: Apache-2.0

/// Sum of two binary16 numbers, rounded to nearest with ties to even. Combinational.
///
/// The operation that published energies count, by itself; tern_float_sum says what it does with every
/// number.
module tern_fp16_add (
  input  logic [15:0] weight_i,
  input  logic [15:0] activation_i,
  output logic [15:0] result_o
);

  tern_float_sum #(
    .ExpW  (5),
    .FracW (10)
  ) u_sum (
    .a_i   (weight_i),
    .b_i   (activation_i),
    .sum_o (result_o)
  );

endmodule
