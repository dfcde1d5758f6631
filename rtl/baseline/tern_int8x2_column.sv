// SPDX-License-Identifier: Apache-2.0

/// Dot product of `Lanes` signed 8-bit activations and weights of -2 to 1 with its int32 accumulator.
///
/// A step with `valid_i` adds the sum of weight * activation_i over the lanes to the value, modulo 2^32;
/// `first_i` with it starts at 0. `result_o` shows the value two cycles later. One tree adds the lanes' rows
/// to two rows, and there the pipeline is cut.
module tern_int8x2_column #(
  parameter int unsigned Lanes = 64
) (
  input  logic               clk_i,
  input  logic               rst_ni,
  input  logic               load_i,
  input  logic [2*Lanes-1:0] weight_i,      // lane l in [2*l +: 2]
  input  logic               valid_i,
  input  logic [8*Lanes-1:0] activation_i,  // lane l in [8*l +: 8]
  input  logic               first_i,
  output logic [31:0]        result_o
);

  localparam int unsigned RowW   = 9;
  localparam int unsigned TotalW = RowW + $clog2(2 * Lanes);

  logic [2*Lanes-1:0]    weight;
  logic [RowW*Lanes-1:0] row;
  logic [Lanes-1:0]      one;

  tern_weight_register #(
    .Width (2 * Lanes)
  ) u_weight (
    .clk_i,
    .load_i,
    .weight_i,
    .weight_o (weight)
  );

  for (genvar l = 0; l < Lanes; l++) begin : gen_lane
    tern_int8x2_lane u_lane (
      .weight_i     (weight[2*l +: 2]),
      .activation_i (activation_i[8*l +: 8]),
      .row_o        (row[RowW*l +: RowW]),
      .one_o        (one[l])
    );
  end

  logic [TotalW-1:0] total_sum;
  logic [TotalW-1:0] total_carry;
  logic [TotalW-1:0] total_sum_q;
  logic [TotalW-1:0] total_carry_q;

  tern_compress_rows #(
    .Rows  (Lanes),
    .Width (RowW),
    .Ones  (Lanes)
  ) u_compress (
    .row_i   (row),
    .part_i  (1'b0),
    .one_i   (one),
    .sum_o   (total_sum),
    .carry_o (total_carry)
  );

  logic clk_step;
  logic valid_q;
  logic first_q;

  tern_clock_gate u_gate (
    .clk_i,
    .enable_i (valid_i),
    .clk_o    (clk_step)
  );

  always_ff @(posedge clk_step) begin : p_step
    total_sum_q   <= total_sum;
    total_carry_q <= total_carry;
    first_q       <= first_i;
  end

  always_ff @(posedge clk_i) valid_q <= valid_i && rst_ni;

  tern_add_rows #(
    .Width  (TotalW),
    .Offset (Lanes * 256)
  ) u_add (
    .clk_i,
    .valid_i (valid_q),
    .first_i (first_q),
    .row0_i  (total_sum_q),
    .row1_i  (total_carry_q),
    .result_o
  );

endmodule
