// SPDX-License-Identifier: Apache-2.0
//
// Made by scripts/make_column; edits are lost.

/// Dot-product column of 3 ternary lanes with its accumulator: a tree of adder cells, one register at
/// 17 bits, 23 full and 4 half adders in all (docs/columns.md).
///
/// `load_i` puts `weight_i` into the weight registers. `activation_i` comes in the code "complement". A step
/// enters with `valid_i`; `result_o` shows the accumulator two cycles later. With `first_i` it starts anew
/// from `start_i`, which is given one cycle behind `first_i`, is 0 in all other cycles and holds, besides what the
/// sum shall start from: -128 for each weight +1 and -127 for each weight -1 of the whole sum and -2 for each step,
/// modulo 2^32. A weight of 2'b11 adds the disjunction of both codes.

module tern_dadda_column_3 (
  input  logic clk_i,
  input  logic rst_ni,
  // Weights
  input  logic load_i,
  input  logic [5:0] weight_i,      // lane l in [2*l +: 2]: bit 0 adds, bit 1 subtracts
  // Activations
  input  logic valid_i,
  input  logic first_i,
  input  logic [47:0] activation_i,  // lane l in [16*l +: 16]
  // Accumulated value, signed
  input  logic [31:0] start_i,
  output logic [31:0] result_o
);

  // Weights, on clocks that run only to load them.
  logic [5:0] weight_n;

  logic clk_weight0;
  logic [5:0] weight0_q;
  tern_clock_gate u_clock_weight0 (.clk_i, .enable_i (load_i), .clk_o (clk_weight0));
  always_ff @(posedge clk_weight0) weight0_q <= weight_i[0 +: 6];
  assign weight_n[0 +: 6] = ~weight0_q;

  // Lanes: the bit of the code for the weight +1 or for -1, or 0.
  logic [23:0] lane;
  tern_select_cell u_lane0 (.plus_ni (weight_n[0]), .x_ni (activation_i[0]),
    .minus_ni (weight_n[1]), .y_ni (activation_i[8]), .selected_o (lane[0]));
  tern_select_cell u_lane1 (.plus_ni (weight_n[0]), .x_ni (activation_i[1]),
    .minus_ni (weight_n[1]), .y_ni (activation_i[9]), .selected_o (lane[1]));
  tern_select_cell u_lane2 (.plus_ni (weight_n[0]), .x_ni (activation_i[2]),
    .minus_ni (weight_n[1]), .y_ni (activation_i[10]), .selected_o (lane[2]));
  tern_select_cell u_lane3 (.plus_ni (weight_n[0]), .x_ni (activation_i[3]),
    .minus_ni (weight_n[1]), .y_ni (activation_i[11]), .selected_o (lane[3]));
  tern_select_cell u_lane4 (.plus_ni (weight_n[0]), .x_ni (activation_i[4]),
    .minus_ni (weight_n[1]), .y_ni (activation_i[12]), .selected_o (lane[4]));
  tern_select_cell u_lane5 (.plus_ni (weight_n[0]), .x_ni (activation_i[5]),
    .minus_ni (weight_n[1]), .y_ni (activation_i[13]), .selected_o (lane[5]));
  tern_select_cell u_lane6 (.plus_ni (weight_n[0]), .x_ni (activation_i[6]),
    .minus_ni (weight_n[1]), .y_ni (activation_i[14]), .selected_o (lane[6]));
  tern_select_cell u_lane7 (.plus_ni (weight_n[0]), .x_ni (activation_i[7]),
    .minus_ni (weight_n[1]), .y_ni (activation_i[15]), .selected_o (lane[7]));
  tern_select_cell u_lane8 (.plus_ni (weight_n[2]), .x_ni (activation_i[16]),
    .minus_ni (weight_n[3]), .y_ni (activation_i[24]), .selected_o (lane[8]));
  tern_select_cell u_lane9 (.plus_ni (weight_n[2]), .x_ni (activation_i[17]),
    .minus_ni (weight_n[3]), .y_ni (activation_i[25]), .selected_o (lane[9]));
  tern_select_cell u_lane10 (.plus_ni (weight_n[2]), .x_ni (activation_i[18]),
    .minus_ni (weight_n[3]), .y_ni (activation_i[26]), .selected_o (lane[10]));
  tern_select_cell u_lane11 (.plus_ni (weight_n[2]), .x_ni (activation_i[19]),
    .minus_ni (weight_n[3]), .y_ni (activation_i[27]), .selected_o (lane[11]));
  tern_select_cell u_lane12 (.plus_ni (weight_n[2]), .x_ni (activation_i[20]),
    .minus_ni (weight_n[3]), .y_ni (activation_i[28]), .selected_o (lane[12]));
  tern_select_cell u_lane13 (.plus_ni (weight_n[2]), .x_ni (activation_i[21]),
    .minus_ni (weight_n[3]), .y_ni (activation_i[29]), .selected_o (lane[13]));
  tern_select_cell u_lane14 (.plus_ni (weight_n[2]), .x_ni (activation_i[22]),
    .minus_ni (weight_n[3]), .y_ni (activation_i[30]), .selected_o (lane[14]));
  tern_select_cell u_lane15 (.plus_ni (weight_n[2]), .x_ni (activation_i[23]),
    .minus_ni (weight_n[3]), .y_ni (activation_i[31]), .selected_o (lane[15]));
  tern_select_cell u_lane16 (.plus_ni (weight_n[4]), .x_ni (activation_i[32]),
    .minus_ni (weight_n[5]), .y_ni (activation_i[40]), .selected_o (lane[16]));
  tern_select_cell u_lane17 (.plus_ni (weight_n[4]), .x_ni (activation_i[33]),
    .minus_ni (weight_n[5]), .y_ni (activation_i[41]), .selected_o (lane[17]));
  tern_select_cell u_lane18 (.plus_ni (weight_n[4]), .x_ni (activation_i[34]),
    .minus_ni (weight_n[5]), .y_ni (activation_i[42]), .selected_o (lane[18]));
  tern_select_cell u_lane19 (.plus_ni (weight_n[4]), .x_ni (activation_i[35]),
    .minus_ni (weight_n[5]), .y_ni (activation_i[43]), .selected_o (lane[19]));
  tern_select_cell u_lane20 (.plus_ni (weight_n[4]), .x_ni (activation_i[36]),
    .minus_ni (weight_n[5]), .y_ni (activation_i[44]), .selected_o (lane[20]));
  tern_select_cell u_lane21 (.plus_ni (weight_n[4]), .x_ni (activation_i[37]),
    .minus_ni (weight_n[5]), .y_ni (activation_i[45]), .selected_o (lane[21]));
  tern_select_cell u_lane22 (.plus_ni (weight_n[4]), .x_ni (activation_i[38]),
    .minus_ni (weight_n[5]), .y_ni (activation_i[46]), .selected_o (lane[22]));
  tern_select_cell u_lane23 (.plus_ni (weight_n[4]), .x_ni (activation_i[39]),
    .minus_ni (weight_n[5]), .y_ni (activation_i[47]), .selected_o (lane[23]));

  // Tree.
  logic t0_c, t0_s, t1_c, t1_s, t2_c, t2_s, t3_c, t3_s, t4_c, t4_s, t5_c, t5_s, t6_c, t6_s, t7_c, t7_s;
  tern_half_adder_cell u_t0 (.a_i (lane[0]), .b_i (lane[8]), .carry_no (t0_c), .sum_no (t0_s));
  tern_full_adder_cell u_t1 (
    .a_i (lane[1]), .b_i (lane[9]), .c_i (lane[17]),
    .carry_no (t1_c), .sum_no (t1_s));
  tern_full_adder_cell u_t2 (
    .a_i (lane[2]), .b_i (lane[10]), .c_i (lane[18]),
    .carry_no (t2_c), .sum_no (t2_s));
  tern_full_adder_cell u_t3 (
    .a_i (lane[3]), .b_i (lane[11]), .c_i (lane[19]),
    .carry_no (t3_c), .sum_no (t3_s));
  tern_full_adder_cell u_t4 (
    .a_i (lane[4]), .b_i (lane[12]), .c_i (lane[20]),
    .carry_no (t4_c), .sum_no (t4_s));
  tern_full_adder_cell u_t5 (
    .a_i (lane[5]), .b_i (lane[13]), .c_i (lane[21]),
    .carry_no (t5_c), .sum_no (t5_s));
  tern_full_adder_cell u_t6 (
    .a_i (lane[6]), .b_i (lane[14]), .c_i (lane[22]),
    .carry_no (t6_c), .sum_no (t6_s));
  tern_full_adder_cell u_t7 (
    .a_i (lane[7]), .b_i (lane[15]), .c_i (lane[23]),
    .carry_no (t7_c), .sum_no (t7_s));

  // What the tree leaves, and the step's flags.
  logic clk_row;
  tern_clock_gate u_clock_row (.clk_i, .enable_i (valid_i), .clk_o (clk_row));

  logic [16:0] row_q;
  logic [16:0] row;
  logic first_q, first_nq;  // two registers: their loads are many
  logic valid_q;
  always_ff @(posedge clk_row) begin
    first_q  <= first_i;
    first_nq <= ~first_i;
    row_q    <= {
      t7_c, t7_s, t6_c, t6_s, t5_c, t5_s, t4_c, t4_s, t3_c, t3_s, t2_c, t2_s, t1_c, t1_s, t0_c, t0_s, lane[16]};
  end
  always_ff @(posedge clk_i) valid_q <= valid_i && rst_ni;
  assign row = row_q ^ 17'b01111111111111110;

  // Accumulator: the low bits take part in every step. Their carry waits a step in a register of its own; the
  // high bits have a clock that runs when there is one, and at a sum's first step.
  logic clk_low, clk_high;
  tern_clock_gate u_clock_low (.clk_i, .enable_i (valid_q), .clk_o (clk_low));
  tern_clock_gate u_clock_high (.clk_i, .enable_i (valid_q && (first_q || carry_q)), .clk_o (clk_high));

  logic [10:0] low_q, low, base;
  logic [20:0] high_q, high;
  logic carry_q;
  assign low  = low_q ^ 11'b10101010101;
  assign base = (({11{first_nq}} & low) | start_i[10:0]) ^ 11'b01100000000;
  assign high = high_q + 21'(carry_q);

  // Next value of the low bits.
  logic a0_c, a0_s, a1_c, a1_s, a2_c, a2_s, a3_c, a3_s, a4_s, a5_s, a6_c, a6_s, a7_c, a7_s, a8_c, a8_s, a9_c,
  a9_s, a10_s, a11_s, a12_c, a12_s, a13_c, a13_s, a14_c, a14_s, a15_c, a15_s, a16_s, a17_s, a18_c, a18_s,
  a19_c, a19_s, a20_c, a20_s, a21_c, a21_s, a22_c, a22_s, a23_s, a24_c, a24_s, a25_c, a25_s;
  tern_full_adder_cell u_a0 (.a_i (row[0]), .b_i (row[1]), .c_i (base[0]), .carry_no (a0_c), .sum_no (a0_s));
  tern_full_adder_cell u_a1 (.a_i (row[2]), .b_i (row[3]), .c_i (base[1]), .carry_no (a1_c), .sum_no (a1_s));
  tern_half_adder_cell u_a2 (.a_i (a1_s), .b_i (a0_c), .carry_no (a2_c), .sum_no (a2_s));
  tern_full_adder_cell u_a3 (.a_i (row[4]), .b_i (row[5]), .c_i (base[2]), .carry_no (a3_c), .sum_no (a3_s));
  assign a4_s = ~a3_s;
  assign a5_s = ~a1_c;
  tern_full_adder_cell u_a6 (.a_i (a4_s), .b_i (a5_s), .c_i (a2_c), .carry_no (a6_c), .sum_no (a6_s));
  tern_full_adder_cell u_a7 (.a_i (row[6]), .b_i (row[7]), .c_i (base[3]), .carry_no (a7_c), .sum_no (a7_s));
  tern_full_adder_cell u_a8 (.a_i (a7_s), .b_i (a3_c), .c_i (a6_c), .carry_no (a8_c), .sum_no (a8_s));
  tern_full_adder_cell u_a9 (.a_i (row[8]), .b_i (row[9]), .c_i (base[4]), .carry_no (a9_c), .sum_no (a9_s));
  assign a10_s = ~a9_s;
  assign a11_s = ~a7_c;
  tern_full_adder_cell u_a12 (.a_i (a10_s), .b_i (a11_s), .c_i (a8_c), .carry_no (a12_c), .sum_no (a12_s));
  tern_full_adder_cell u_a13 (
    .a_i (row[10]), .b_i (row[11]), .c_i (base[5]),
    .carry_no (a13_c), .sum_no (a13_s));
  tern_full_adder_cell u_a14 (.a_i (a13_s), .b_i (a9_c), .c_i (a12_c), .carry_no (a14_c), .sum_no (a14_s));
  tern_full_adder_cell u_a15 (
    .a_i (row[12]), .b_i (row[13]), .c_i (base[6]),
    .carry_no (a15_c), .sum_no (a15_s));
  assign a16_s = ~a15_s;
  assign a17_s = ~a13_c;
  tern_full_adder_cell u_a18 (.a_i (a16_s), .b_i (a17_s), .c_i (a14_c), .carry_no (a18_c), .sum_no (a18_s));
  tern_full_adder_cell u_a19 (
    .a_i (row[14]), .b_i (row[15]), .c_i (base[7]),
    .carry_no (a19_c), .sum_no (a19_s));
  tern_full_adder_cell u_a20 (.a_i (a19_s), .b_i (a15_c), .c_i (a18_c), .carry_no (a20_c), .sum_no (a20_s));
  tern_full_adder_cell u_a21 (
    .a_i (row[16]), .b_i (base[8]), .c_i (a19_c),
    .carry_no (a21_c), .sum_no (a21_s));
  tern_half_adder_cell u_a22 (.a_i (a21_s), .b_i (a20_c), .carry_no (a22_c), .sum_no (a22_s));
  assign a23_s = ~a21_c;
  tern_full_adder_cell u_a24 (.a_i (base[9]), .b_i (a23_s), .c_i (a22_c), .carry_no (a24_c), .sum_no (a24_s));
  tern_half_adder_cell u_a25 (.a_i (base[10]), .b_i (a24_c), .carry_no (a25_c), .sum_no (a25_s));

  always_ff @(posedge clk_low) begin
    carry_q <= ~a25_c;
    low_q   <= {
      a25_s, a24_s, a22_s, a20_s, a18_s, a14_s, a12_s, a8_s, a6_s, a2_s, a0_s};
  end
  always_ff @(posedge clk_high) high_q <= first_q ? start_i[31:11] : high;

  assign result_o = {high, low};

endmodule
