// SPDX-License-Identifier: Apache-2.0

/// What a lane must do, for every weight and activation: +x, -x or 0. Written without the operators the
/// lane is built from: -x is the value that adds to x to give 0.
module tern_lane_spec (
  input logic [1:0]                weight_i,
  input logic [tern_pkg::ActW-1:0] activation_i
);

  localparam int unsigned TermW = tern_pkg::ActW + 1;

  logic [TermW-1:0] term, x;
  assign x = {activation_i[tern_pkg::ActW-1], activation_i};

  tern_lane u_lane (
    .weight_i,
    .activation_i,
    .term_o (term)
  );

  always_comb begin : p_spec
    if (weight_i == tern_pkg::TritPlus)  assert (term == x);
    if (weight_i == tern_pkg::TritMinus) assert (term + x == '0);
    if (weight_i == tern_pkg::TritZero)  assert (term == '0);
  end

endmodule
