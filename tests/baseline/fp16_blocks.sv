// SPDX-License-Identifier: Apache-2.0

/// The binary16 units.
module fp16_blocks (
  input  logic [15:0] a_i,
  input  logic [15:0] b_i,
  output logic [15:0] product_o,
  output logic [15:0] sum_o
);

  tern_fp16_product u_product (
    .a_i,
    .b_i,
    .product_o
  );
  tern_float_sum #(
    .ExpW  (5),
    .FracW (10)
  ) u_sum (
    .a_i,
    .b_i,
    .sum_o
  );

endmodule
