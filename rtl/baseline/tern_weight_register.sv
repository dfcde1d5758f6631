// SPDX-License-Identifier: Apache-2.0

/// Weights of a measured block. They take `weight_i` at an edge with `load_i`, and have no clock otherwise.
module tern_weight_register #(
  parameter int unsigned Width = 16
) (
  input  logic             clk_i,
  input  logic             load_i,
  input  logic [Width-1:0] weight_i,
  output logic [Width-1:0] weight_o
);

  logic clk_load;

  tern_clock_gate u_gate (
    .clk_i,
    .enable_i (load_i),
    .clk_o    (clk_load)
  );

  always_ff @(posedge clk_load) weight_o <= weight_i;

endmodule
