// SPDX-License-Identifier: Apache-2.0

/// The arithmetic of the float32 output stage side by side, one case of each per cycle. Operands that
/// a unit wants later than the others are held back here, so that a case's operands go in together.
module float_units (
  input  logic        clk_i,
  // int32 to binary32: IntToFloatCycles later
  input  logic [31:0] value_i,
  output logic [31:0] converted_o,
  // Division: DivideCycles later
  input  logic [31:0] dividend_i,
  input  logic [31:0] divisor_i,
  output logic [31:0] quotient_o,
  // Multiplication: MultiplyCycles later
  input  logic [31:0] a_i,
  input  logic [31:0] b_i,
  output logic [31:0] product_o,
  // All three in a row: FloatCycles later
  input  logic [31:0] sum_i,
  input  logic [31:0] activation_scale_i,
  input  logic [31:0] weight_scale_i,
  output logic [31:0] result_o
);

  tern_int_to_float u_convert (
    .clk_i,
    .value_i,
    .float_o (converted_o)
  );
  tern_float_divide u_divide (
    .clk_i,
    .dividend_i,
    .divisor_i,
    .quotient_o
  );
  tern_float_multiply u_multiply (
    .clk_i,
    .a_i,
    .b_i,
    .product_o
  );

  localparam int unsigned ActivationDelay = tern_pkg::IntToFloatCycles;
  localparam int unsigned WeightDelay     = ActivationDelay + tern_pkg::DivideCycles;
  logic [31:0] activation_scales_q [0:ActivationDelay-1];
  logic [31:0] weight_scales_q [0:WeightDelay-1];

  always_ff @(posedge clk_i) begin : p_scales
    activation_scales_q[0] <= activation_scale_i;
    for (int unsigned i = 1; i < ActivationDelay; i++) begin
      activation_scales_q[i] <= activation_scales_q[i-1];
    end
    weight_scales_q[0] <= weight_scale_i;
    for (int unsigned i = 1; i < WeightDelay; i++) weight_scales_q[i] <= weight_scales_q[i-1];
  end

  tern_float_lane u_lane (
    .clk_i,
    .sum_i,
    .activation_scale_i (activation_scales_q[ActivationDelay-1]),
    .weight_scale_i     (weight_scales_q[WeightDelay-1]),
    .result_o
  );

endmodule
