// SPDX-License-Identifier: Apache-2.0

/// A binary32 number in parts, its significand normalized even when the number is subnormal.
/// Combinational.
///
/// The value of a finite number other than zero is significand_o * 2^(exponent_o - 150): the biased
/// exponent of IEEE 754, going on below 1 (to -22) for subnormal numbers.
module tern_float_unpack (
  input  logic [31:0]                  float_i,
  output logic                         negative_o,
  output logic                         zero_o,
  output logic                         infinite_o,
  output logic                         nan_o,
  output logic [tern_pkg::ExpW-1:0]    exponent_o,     // two's complement
  output logic [tern_pkg::SignifW-1:0] significand_o   // top bit set unless zero, infinite or NaN
);

  localparam int unsigned ExpW = tern_pkg::ExpW;

  logic [7:0]  field;
  logic [23:0] shifted;
  logic [4:0]  places;
  logic        no_fraction;
  assign field = float_i[30:23];

  tern_normalize #(
    .Width (tern_pkg::SignifW)
  ) u_normalize (
    .value_i ({1'b0, float_i[22:0]}),
    .value_o (shifted),
    .count_o (places),
    .zero_o  (no_fraction)
  );

  assign negative_o    = float_i[31];
  assign zero_o        = (field == '0) && no_fraction;
  assign infinite_o    = (field == '1) && no_fraction;
  assign nan_o         = (field == '1) && !no_fraction;
  assign exponent_o    = (field == '0) ? ExpW'(1) - ExpW'(places) : ExpW'(field);
  assign significand_o = (field == '0) ? shifted : {1'b1, float_i[22:0]};

endmodule
