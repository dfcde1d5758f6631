// SPDX-License-Identifier: Apache-2.0

/// Binary32 multiplication, correctly rounded to nearest with ties to even, one per cycle: subnormal
/// operands and results, infinities and NaN as IEEE 754 says. Every NaN it gives is QuietNan.
///
/// Pipeline without control: the product of the operands in cycle t is there in t + MultiplyCycles.
module tern_float_multiply (
  input  logic        clk_i,
  input  logic [31:0] a_i,
  input  logic [31:0] b_i,
  output logic [31:0] product_o
);

  localparam int unsigned ExpW    = tern_pkg::ExpW;
  localparam int unsigned SignifW = tern_pkg::SignifW;
  localparam int unsigned RawW    = tern_pkg::RawW;
  localparam int unsigned ProductW = 2 * SignifW;

  logic               a_negative, a_zero, a_infinite, a_nan;
  logic               b_negative, b_zero, b_infinite, b_nan;
  logic [ExpW-1:0]    a_exponent, b_exponent;
  logic [SignifW-1:0] a_significand, b_significand;

  tern_float_unpack u_a (
    .float_i       (a_i),
    .negative_o    (a_negative),
    .zero_o        (a_zero),
    .infinite_o    (a_infinite),
    .nan_o         (a_nan),
    .exponent_o    (a_exponent),
    .significand_o (a_significand)
  );
  tern_float_unpack u_b (
    .float_i       (b_i),
    .negative_o    (b_negative),
    .zero_o        (b_zero),
    .infinite_o    (b_infinite),
    .nan_o         (b_nan),
    .exponent_o    (b_exponent),
    .significand_o (b_significand)
  );

  // What travels beside the product: {negative, zero, infinite, NaN, exponent}
  localparam int unsigned SideW = 4 + ExpW;
  logic [SideW-1:0]    operand_side_q, product_side_q;
  logic [SignifW-1:0]  a_q, b_q;
  logic [ProductW-1:0] product_q;

  always_ff @(posedge clk_i) begin : p_stages
    operand_side_q <= {a_negative ^ b_negative, a_zero || b_zero, a_infinite || b_infinite,
                       a_nan || b_nan || (a_zero && b_infinite) || (a_infinite && b_zero),
                       a_exponent + b_exponent - ExpW'(127)};
    a_q            <= a_significand;
    b_q            <= b_significand;
    product_side_q <= operand_side_q;
    product_q      <= ProductW'(a_q) * ProductW'(b_q);
  end

  // The product of two significands in [1, 2) is in [1, 4).
  logic                carry;
  logic [ProductW-1:0] aligned;
  logic [31:0]         product;
  assign carry   = product_q[ProductW-1];
  assign aligned = carry ? product_q : product_q << 1;

  tern_float_round u_round (
    .negative_i    (product_side_q[ExpW+3]),
    .zero_i        (product_side_q[ExpW+2]),
    .infinite_i    (product_side_q[ExpW+1]),
    .nan_i         (product_side_q[ExpW]),
    .exponent_i    (product_side_q[ExpW-1:0] + ExpW'(carry)),
    .significand_i (aligned[ProductW-1 -: RawW]),
    .sticky_i      (|aligned[ProductW-RawW-1:0]),
    .float_o       (product)
  );

  always_ff @(posedge clk_i) begin : p_result
    product_o <= product;
  end

endmodule
