// SPDX-License-Identifier: Apache-2.0

/// Product of a signed 8-bit number and a weight of -2, -1, 0 or 1 in one row. Combinational.
///
/// The product is row_o - 256 + one_o: multiples are negated bit by bit, with the missing one at `one_o`,
/// and the sign bit is inverted, so the row is unsigned.
module tern_int8x2_lane (
  input  logic [1:0] weight_i,      // two's complement
  input  logic [7:0] activation_i,
  output logic [8:0] row_o,
  output logic       one_o
);

  logic       one;       // times 1, -1 or -2
  logic       minus_one;
  logic       minus_two;
  logic [8:0] multiple;
  assign one       = (weight_i == 2'b01);
  assign minus_one = (weight_i == 2'b11);
  assign minus_two = (weight_i == 2'b10);
  assign multiple  = ({9{one}} & {activation_i[7], activation_i}) |
                     ({9{minus_one}} & ~{activation_i[7], activation_i}) |
                     ({9{minus_two}} & ~{activation_i, 1'b0});

  assign row_o = {~multiple[8], multiple[7:0]};
  assign one_o = weight_i[1];

endmodule
