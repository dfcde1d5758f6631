// SPDX-License-Identifier: Apache-2.0

/// Processing element for signed 8-bit activations and weights of -2 to 1: weight register, lane and int32
/// accumulator.
///
/// A step with `valid_i` adds weight * activation_i to the value, modulo 2^32; `first_i` with it starts at 0.
/// `result_o` shows the value one cycle later.
module tern_int8x2_pe (
  input  logic        clk_i,
  input  logic        rst_ni,
  input  logic        load_i,
  input  logic [1:0]  weight_i,
  input  logic        valid_i,
  input  logic [7:0]  activation_i,
  input  logic        first_i,
  output logic [31:0] result_o
);

  logic [1:0] weight;
  logic [8:0] row;
  logic       one;

  logic unused_reset;  // no state but values
  assign unused_reset = rst_ni;

  tern_weight_register #(
    .Width (2)
  ) u_weight (
    .clk_i,
    .load_i,
    .weight_i,
    .weight_o (weight)
  );

  tern_int8x2_lane u_lane (
    .weight_i (weight),
    .activation_i,
    .row_o    (row),
    .one_o    (one)
  );

  logic [31:0] base;
  logic [31:0] addend;
  assign base   = result_o & {32{!first_i}};
  // Minus 256: the sign bit inverted once more, and extended.
  assign addend = {{24{~row[8]}}, row[7:0]};

  logic clk_valid;
  tern_clock_gate u_gate (
    .clk_i,
    .enable_i (valid_i),
    .clk_o    (clk_valid)
  );

  always_ff @(posedge clk_valid) result_o <= base + addend + 32'(one);

endmodule
