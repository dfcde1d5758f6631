// SPDX-License-Identifier: Apache-2.0

/// Binary32 division, correctly rounded to nearest with ties to even, one per cycle: subnormal
/// operands and results, infinities and NaN as IEEE 754 says. Every NaN it gives is QuietNan.
///
/// Restoring division, two bits of the quotient per pipeline stage. Pipeline without control: the
/// quotient of the operands in cycle t is there in t + DivideCycles.
module tern_float_divide (
  input  logic        clk_i,
  input  logic [31:0] dividend_i,
  input  logic [31:0] divisor_i,
  output logic [31:0] quotient_o
);

  localparam int unsigned ExpW    = tern_pkg::ExpW;
  localparam int unsigned SignifW = tern_pkg::SignifW;
  localparam int unsigned RawW    = tern_pkg::RawW;
  localparam int unsigned Stages  = RawW / 2;

  logic               a_negative, a_zero, a_infinite, a_nan;
  logic               b_negative, b_zero, b_infinite, b_nan;
  logic [ExpW-1:0]    a_exponent, b_exponent;
  logic [SignifW-1:0] a_significand, b_significand;

  tern_float_unpack u_dividend (
    .float_i       (dividend_i),
    .negative_o    (a_negative),
    .zero_o        (a_zero),
    .infinite_o    (a_infinite),
    .nan_o         (a_nan),
    .exponent_o    (a_exponent),
    .significand_o (a_significand)
  );
  tern_float_unpack u_divisor (
    .float_i       (divisor_i),
    .negative_o    (b_negative),
    .zero_o        (b_zero),
    .infinite_o    (b_infinite),
    .nan_o         (b_nan),
    .exponent_o    (b_exponent),
    .significand_o (b_significand)
  );

  // A dividend below the divisor is doubled, so that the quotient is in [1, 2).
  logic below;
  assign below = a_significand < b_significand;

  // What travels beside the quotient: {negative, zero, infinite, NaN, exponent}
  localparam int unsigned SideW = 4 + ExpW;
  logic [SideW-1:0] side;
  assign side = {a_negative ^ b_negative, a_zero || b_infinite, a_infinite || b_zero,
                 a_nan || b_nan || (a_zero && b_zero) || (a_infinite && b_infinite),
                 a_exponent - b_exponent + ExpW'(127) - ExpW'(below)};

  logic [SideW-1:0]   operand_side_q;
  logic [SignifW-1:0] operand_divisor_q;
  logic [SignifW:0]   operand_remainder_q;

  always_ff @(posedge clk_i) begin : p_operands
    operand_side_q      <= side;
    operand_divisor_q   <= b_significand;
    operand_remainder_q <= below ? {a_significand, 1'b0} : {1'b0, a_significand};
  end

  for (genvar s = 0; s < Stages; s++) begin : gen_stage
    logic [SideW-1:0]     side_in, side_q;
    logic [SignifW:0]     divisor_in, remainder_in, remainder_q;  // remainder below twice the divisor
    logic [SignifW-1:0]   divisor_q;
    logic [2*s+1:0]       quotient, quotient_q;

    logic [SignifW:0] first_rest, second, second_rest;
    logic             first_bit, second_bit;
    assign first_bit   = remainder_in >= divisor_in;
    assign first_rest  = first_bit ? remainder_in - divisor_in : remainder_in;
    assign second      = first_rest << 1;
    assign second_bit  = second >= divisor_in;
    assign second_rest = second_bit ? second - divisor_in : second;

    if (s == 0) begin : gen_first
      assign side_in      = operand_side_q;
      assign divisor_in   = {1'b0, operand_divisor_q};
      assign remainder_in = operand_remainder_q;
      assign quotient     = {first_bit, second_bit};
    end else begin : gen_next
      assign side_in      = gen_stage[s-1].side_q;
      assign divisor_in   = {1'b0, gen_stage[s-1].divisor_q};
      assign remainder_in = gen_stage[s-1].remainder_q;
      assign quotient     = {gen_stage[s-1].quotient_q, first_bit, second_bit};
    end

    always_ff @(posedge clk_i) begin : p_stage
      side_q      <= side_in;
      divisor_q   <= divisor_in[SignifW-1:0];
      remainder_q <= second_rest << 1;
      quotient_q  <= quotient;
    end
  end

  logic [31:0] quotient;

  tern_float_round u_round (
    .negative_i    (gen_stage[Stages-1].side_q[ExpW+3]),
    .zero_i        (gen_stage[Stages-1].side_q[ExpW+2]),
    .infinite_i    (gen_stage[Stages-1].side_q[ExpW+1]),
    .nan_i         (gen_stage[Stages-1].side_q[ExpW]),
    .exponent_i    (gen_stage[Stages-1].side_q[ExpW-1:0]),
    .significand_i (gen_stage[Stages-1].quotient_q),
    .sticky_i      (gen_stage[Stages-1].remainder_q != '0),
    .float_o       (quotient)
  );

  always_ff @(posedge clk_i) begin : p_result
    quotient_o <= quotient;
  end

  logic unused_divisor;
  assign unused_divisor = ^gen_stage[Stages-1].divisor_q;

endmodule
