// SPDX-License-Identifier: Apache-2.0

/// A row of `Width` full adders: three addends to a sum and a carry word with the same total, modulo
/// 2^Width. No carry travels. Combinational.
module tern_full_adders #(
  parameter int unsigned Width = 8
) (
  input  logic [Width-1:0] a_i,
  input  logic [Width-1:0] b_i,
  input  logic [Width-1:0] c_i,
  output logic [Width-1:0] sum_o,
  output logic [Width-1:0] carry_o  // at its weight: bit 0 is 0
);

  assign sum_o   = a_i ^ b_i ^ c_i;
  assign carry_o = ((a_i & b_i) | (a_i & c_i) | (b_i & c_i)) << 1;

endmodule
