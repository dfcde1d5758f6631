// SPDX-License-Identifier: Apache-2.0

/// Product of two binary16 numbers, rounded to nearest with ties to even. Combinational.
///
/// The operation that published energies count, by itself; tern_fp16_product says what it does with every
/// number.
module tern_fp16_multiply (
  input  logic [15:0] weight_i,
  input  logic [15:0] activation_i,
  output logic [15:0] result_o
);

  tern_fp16_product u_product (
    .a_i       (weight_i),
    .b_i       (activation_i),
    .product_o (result_o)
  );

endmodule
