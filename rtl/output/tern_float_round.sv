// SPDX-License-Identifier: Apache-2.0

/// Rounds a normalized result to binary32, to nearest with ties to even: subnormal results, overflow to
/// infinity and the special values included. Combinational.
///
/// The result before rounding is significand_i * 2^(exponent_i - 152), and a little more if `sticky_i`.
/// Of the three special values the first in the order NaN, infinite, zero wins.
module tern_float_round (
  input  logic                         negative_i,
  input  logic                         zero_i,
  input  logic                         infinite_i,
  input  logic                         nan_i,
  input  logic [tern_pkg::ExpW-1:0]    exponent_i,     // two's complement, as tern_float_unpack's
  input  logic [tern_pkg::RawW-1:0]    significand_i,  // top bit set, or the result is special
  input  logic                         sticky_i,       // anything but zeros behind the significand
  output logic [31:0]                  float_o
);

  localparam int unsigned ExpW = tern_pkg::ExpW;
  localparam int unsigned RawW = tern_pkg::RawW;

  logic            subnormal;
  logic [ExpW-1:0] distance;  // places to the right until the exponent is that of subnormal numbers
  logic [4:0]      places;
  assign subnormal = exponent_i[ExpW-1] || (exponent_i == '0);
  assign distance  = ExpW'(1) - exponent_i;
  // Beyond RawW nothing but the sticky bit is left.
  assign places    = !subnormal ? '0 : (distance > ExpW'(RawW)) ? 5'(RawW) : distance[4:0];

  logic [2*RawW-1:0] shifted;  // what leaves to the right goes into the lower half
  assign shifted = {significand_i, {RawW{1'b0}}} >> places;

  logic        round_up;
  logic [7:0]  field;
  logic [30:0] rounded;
  assign round_up = shifted[RawW+1] &&
                    (shifted[RawW+2] || shifted[RawW] || (|shifted[RawW-1:0]) || sticky_i);
  // The hidden bit adds one to the exponent field, and so does a carry out of the fraction.
  assign field    = subnormal ? '0 : exponent_i[7:0] - 8'd1;
  assign rounded  = {field, 23'd0} + 31'(shifted[2*RawW-1:RawW+2]) + 31'(round_up);

  logic overflow;
  assign overflow = (!subnormal && (exponent_i >= ExpW'(255))) || (rounded[30:23] == '1);

  always_comb begin : p_float
    if (nan_i)                       float_o = tern_pkg::QuietNan;
    else if (infinite_i)             float_o = {negative_i, 8'hFF, 23'd0};
    else if (zero_i)                 float_o = {negative_i, 31'd0};
    else if (overflow)               float_o = {negative_i, 8'hFF, 23'd0};
    else                             float_o = {negative_i, rounded};
  end

endmodule
