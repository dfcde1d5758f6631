// SPDX-License-Identifier: Apache-2.0

/// One bit of a ternary lane, as a library's OR-AND-INVERT cell: `x_ni` where `plus_ni` is low, `y_ni` where
/// `minus_ni` is low, both complemented; low where both are high, whatever `x_ni` and `y_ni` do. Combinational.
///
/// Mapping (docs/synthesis.md) replaces the instance by the library's cell and leaves it alone from then on.
module tern_select_cell (
  input  logic plus_ni,
  input  logic x_ni,
  input  logic minus_ni,
  input  logic y_ni,
  output logic selected_o
);

  assign selected_o = ~((plus_ni | x_ni) & (minus_ni | y_ni));

endmodule
