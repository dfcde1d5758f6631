// SPDX-License-Identifier: Apache-2.0

/// One half adder, as the library's cell: both outputs inverted. Combinational.
///
/// Mapping (docs/synthesis.md) replaces the instance by the library's half adder and leaves it alone
/// from then on.
module tern_half_adder_cell (
  input  logic a_i,
  input  logic b_i,
  output logic carry_no,
  output logic sum_no
);

  assign carry_no = ~(a_i & b_i);
  assign sum_no   = ~(a_i ^ b_i);

endmodule
