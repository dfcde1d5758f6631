// SPDX-License-Identifier: Apache-2.0

/// One full adder, as the library's cell: both outputs inverted. Combinational.
///
/// Mapping (docs/synthesis.md) replaces the instance by the library's full adder and leaves it alone
/// from then on: what is built of instances keeps its structure, what is written as `+` does not.
module tern_full_adder_cell (
  input  logic a_i,
  input  logic b_i,
  input  logic c_i,
  output logic carry_no,
  output logic sum_no
);

  assign carry_no = ~((a_i & b_i) | (a_i & c_i) | (b_i & c_i));
  assign sum_no   = ~(a_i ^ b_i ^ c_i);

endmodule
