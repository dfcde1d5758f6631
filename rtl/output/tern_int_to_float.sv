// SPDX-License-Identifier: Apache-2.0

/// int32 to binary32, rounded to nearest with ties to even. One conversion per cycle.
///
/// Pipeline without control: the result of the operand in cycle t is there in t + IntToFloatCycles.
module tern_int_to_float (
  input  logic        clk_i,
  input  logic [31:0] value_i,   // signed
  output logic [31:0] float_o
);

  logic [31:0] magnitude, normalized;
  logic [4:0]  places;
  logic        zero;
  assign magnitude = value_i[31] ? 32'd0 - value_i : value_i;

  tern_normalize #(
    .Width (32)
  ) u_normalize (
    .value_i (magnitude),
    .value_o (normalized),
    .count_o (places),
    .zero_o  (zero)
  );

  logic        negative_q, zero_q;
  logic [31:0] normalized_q;
  logic [4:0]  places_q;
  logic [31:0] float;

  tern_float_round u_round (
    .negative_i    (negative_q),
    .zero_i        (zero_q),
    .infinite_i    (1'b0),
    .nan_i         (1'b0),
    .exponent_i    (tern_pkg::ExpW'(158) - tern_pkg::ExpW'(places_q)),  // 127 + 31
    .significand_i (normalized_q[31 -: tern_pkg::RawW]),
    .sticky_i      (|normalized_q[31-tern_pkg::RawW:0]),
    .float_o       (float)
  );

  always_ff @(posedge clk_i) begin : p_stage
    negative_q   <= value_i[31];
    zero_q       <= zero;
    normalized_q <= normalized;
    places_q     <= places;
    float_o      <= float;
  end

endmodule
