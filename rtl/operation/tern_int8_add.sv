// SPDX-License-Identifier: Apache-2.0

/// Sum of two 8-bit numbers, modulo 256, as a ripple of full-adder cells. Combinational.
///
/// The operation that published energies count, by itself. The cells' outputs are inverted, and a full adder
/// of inverted inputs gives the true outputs: every second cell takes inverted operands, and the carry
/// needs no inverter.
module tern_int8_add (
  input  logic [7:0] weight_i,
  input  logic [7:0] activation_i,
  output logic [7:0] result_o
);

  logic [8:0] carry;  // inverted at odd places
  logic [7:0] sum;    // inverted at even places
  assign carry[0] = 1'b0;

  for (genvar i = 0; i < 8; i++) begin : gen_bit
    localparam logic Odd = (i % 2) == 1;
    tern_full_adder_cell u_add (
      .a_i      (weight_i[i] ^ Odd),
      .b_i      (activation_i[i] ^ Odd),
      .c_i      (carry[i]),
      .carry_no (carry[i+1]),
      .sum_no   (sum[i])
    );
    assign result_o[i] = sum[i] ^ ~Odd;
  end

  logic unused_carry;
  assign unused_carry = carry[8];

endmodule
