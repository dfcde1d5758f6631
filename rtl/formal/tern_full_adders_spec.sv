// SPDX-License-Identifier: Apache-2.0

/// A row of full adders keeps the total: for every three addends, sum and carry word add up to them
/// modulo 2^Width, at the widths of the carry-save columns that ship (SumW of 8, 64 and 128 lanes).
module tern_full_adders_spec #(
  parameter int unsigned Width = 15
) (
  input  logic [Width-1:0] a_i,
  input  logic [Width-1:0] b_i,
  input  logic [Width-1:0] c_i,
  output logic             cover_carries_o
);

  logic [Width-1:0] sum, carry, total, kept;

  tern_full_adders #(
    .Width (Width)
  ) u_row (
    .a_i,
    .b_i,
    .c_i,
    .sum_o   (sum),
    .carry_o (carry)
  );

  assign total = a_i + b_i + c_i;
  assign kept  = sum + carry;

  always_comb begin : p_spec
    Kept_A : assert (kept == total);
  end

  assign cover_carries_o = (&sum) && (carry[Width-1:1] == '1);

endmodule
