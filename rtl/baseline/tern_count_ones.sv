// SPDX-License-Identifier: Apache-2.0

/// Number of ones in a word, as two rows: sum_o + carry_o. Combinational.
module tern_count_ones #(
  parameter int unsigned Count = 64,
  localparam int unsigned CountW = $clog2(Count + 1)
) (
  input  logic [Count-1:0]  bits_i,
  output logic [CountW-1:0] sum_o,
  output logic [CountW-1:0] carry_o
);

  localparam int unsigned SumW = 1 + $clog2(Count);

  logic [SumW-1:0] sum;
  logic [SumW-1:0] carry;
  tern_compress_rows #(
    .Rows  (Count),
    .Width (1)
  ) u_compress (
    .row_i   (bits_i),
    .part_i  (1'b0),
    .one_i   (1'b0),
    .sum_o   (sum),
    .carry_o (carry)
  );
  logic unused_tops;  // zero where they are wider than the count
  assign unused_tops = ^{sum, carry};
  assign sum_o   = CountW'(sum);
  assign carry_o = CountW'(carry);

endmodule
