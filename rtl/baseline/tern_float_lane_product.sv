// SPDX-License-Identifier: Apache-2.0

/// Exact product of two 16-bit floating-point numbers, neither normalized nor rounded. Combinational.
///
/// Its magnitude is significand_o * 2^(exponent_o - 2 * bias - 2 * FracW), subnormal operands included.
/// Infinities and NaN come out at flags; the other outputs mean nothing then, except the sign of an
/// infinity.
module tern_float_lane_product #(
  parameter int unsigned ExpW  = 5,   // binary16: 5 and 10, bfloat16: 8 and 7
  parameter int unsigned FracW = 10,
  localparam int unsigned SigW = FracW + 1
) (
  input  logic [15:0]       a_i,
  input  logic [15:0]       b_i,
  output logic [2*SigW-1:0] significand_o,
  output logic [ExpW:0]     exponent_o,
  output logic              negative_o,
  output logic              infinite_o,
  output logic              nan_o
);

  logic a_normal;
  logic b_normal;
  assign a_normal = a_i[14:FracW] != '0;
  assign b_normal = b_i[14:FracW] != '0;

  if (SigW == 11) begin : gen_binary16
    tern_multiply_u11 u_multiply (
      .a_i       ({a_normal, a_i[FracW-1:0]}),
      .b_i       ({b_normal, b_i[FracW-1:0]}),
      .product_o (significand_o)
    );
  end else begin : gen_bfloat16
    tern_multiply_u8 u_multiply (
      .a_i       ({a_normal, a_i[FracW-1:0]}),
      .b_i       ({b_normal, b_i[FracW-1:0]}),
      .product_o (significand_o)
    );
  end

  // Subnormal numbers have the exponent of the smallest normal ones.
  assign exponent_o = {1'b0, a_i[14:FracW+1], a_i[FracW] | !a_normal} +
                      {1'b0, b_i[14:FracW+1], b_i[FracW] | !b_normal};
  assign negative_o = a_i[15] ^ b_i[15];

  logic a_special;
  logic b_special;
  assign a_special  = &a_i[14:FracW];
  assign b_special  = &b_i[14:FracW];
  assign nan_o      = (a_special && ((a_i[FracW-1:0] != '0) || (b_i[14:0] == '0))) ||
                      (b_special && ((b_i[FracW-1:0] != '0) || (a_i[14:0] == '0)));
  assign infinite_o = (a_special || b_special) && !nan_o;

endmodule
