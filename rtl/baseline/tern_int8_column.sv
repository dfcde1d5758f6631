// SPDX-License-Identifier: Apache-2.0

/// Dot product of `Lanes` pairs of signed 8-bit numbers with its int32 accumulator.
///
/// A step with `valid_i` adds the sum of weight * activation_i over the lanes to the value, modulo 2^32;
/// `first_i` with it starts at 0. `result_o` shows the value two cycles later. Products stay in two rows of
/// which the second has seven bits, one tree adds all of them to two rows, and there the pipeline is cut.
module tern_int8_column #(
  parameter int unsigned Lanes = 64
) (
  input  logic               clk_i,
  input  logic               rst_ni,
  input  logic               load_i,
  input  logic [8*Lanes-1:0] weight_i,      // lane l in [8*l +: 8]
  input  logic               valid_i,
  input  logic [8*Lanes-1:0] activation_i,
  input  logic               first_i,
  output logic [31:0]        result_o
);

  // The multiplier's second row has bits in places 8 to 14 only.
  localparam int unsigned SumW     = 15;
  localparam int unsigned CarryLow = 8;
  localparam int unsigned CarryW   = 7;
  localparam int unsigned TotalW   = SumW + $clog2(2 * Lanes);

  logic [8*Lanes-1:0]      weight;
  logic [SumW*Lanes-1:0]   sum;
  logic [CarryW*Lanes-1:0] carry;

  tern_weight_register #(
    .Width (8 * Lanes)
  ) u_weight (
    .clk_i,
    .load_i,
    .weight_i,
    .weight_o (weight)
  );

  for (genvar l = 0; l < Lanes; l++) begin : gen_lane
    logic [15:0] lane_sum;
    logic [15:0] lane_carry;
    logic        unused_places;  // they are zero

    tern_multiply_s8 u_multiply (
      .a_i     (activation_i[8*l +: 8]),
      .b_i     (weight[8*l +: 8]),
      .sum_o   (lane_sum),
      .carry_o (lane_carry)
    );

    assign sum[SumW*l +: SumW]       = lane_sum[SumW-1:0];
    assign carry[CarryW*l +: CarryW] = lane_carry[CarryLow +: CarryW];
    assign unused_places = &{1'b0, lane_sum[15:SumW], lane_carry[15:CarryLow+CarryW],
                             lane_carry[CarryLow-1:0]};
  end

  logic [TotalW-1:0] total_sum;
  logic [TotalW-1:0] total_carry;
  logic [TotalW-1:0] total_sum_q;
  logic [TotalW-1:0] total_carry_q;

  tern_compress_rows #(
    .Rows     (Lanes),
    .Width    (SumW),
    .PartRows (Lanes),
    .PartLow  (CarryLow),
    .PartW    (CarryW)
  ) u_compress (
    .row_i   (sum),
    .part_i  (carry),
    .one_i   (1'b0),
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
    .Offset (Lanes * (2 ** 15 - 2 ** 8))
  ) u_add (
    .clk_i,
    .valid_i (valid_q),
    .first_i (first_q),
    .row0_i  (total_sum_q),
    .row1_i  (total_carry_q),
    .result_o
  );

endmodule
