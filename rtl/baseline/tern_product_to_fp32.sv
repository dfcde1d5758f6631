// SPDX-License-Identifier: Apache-2.0

/// Rounds an exact product as tern_float_lane_product gives it to binary32, to nearest with ties to even.
/// Combinational.
///
/// Products of binary16 numbers are always exact; those of bfloat16 numbers where they are normal.
/// Products of normal numbers that are normal need one place of normalization. All others take shifters that
/// see zeros otherwise. Every NaN is 0x7FC00000.
module tern_product_to_fp32 #(
  parameter int unsigned ExpW  = 5,   // binary16: 5 and 10, bfloat16: 8 and 7
  parameter int unsigned FracW = 10,
  localparam int unsigned ProductW = 2 * (FracW + 1)
) (
  input  logic [ProductW-1:0] significand_i,
  input  logic [ExpW:0]       exponent_i,
  input  logic                negative_i,
  input  logic                infinite_i,
  input  logic                nan_i,
  output logic [31:0]         product_o
);

  // Exponent field of a product whose top bit is set, in two's complement.
  localparam int unsigned FieldW = 10;
  localparam int unsigned ZerosW = $clog2(ProductW);
  localparam logic [FieldW-1:0] TopField = FieldW'(128 - 2 * (2 ** (ExpW - 1) - 1));
  logic [FieldW-1:0] top_field;
  logic              below;      // not even the top bit would be normal
  assign top_field = TopField + FieldW'(exponent_i);
  assign below     = (ExpW == 8) && (top_field[FieldW-1] || (top_field == '0));

  logic                fast;
  logic [ProductW-1:0] fast_normal;
  assign fast = (significand_i[ProductW-1:ProductW-2] != '0) && !below && (top_field != FieldW'(1));
  assign fast_normal = significand_i[ProductW-1] ? significand_i
                                                 : {significand_i[ProductW-2:0], 1'b0};

  // To the left as far as there are zeros and field 1 allows, or to the right.
  logic [ProductW-1:0] slow;
  logic [ZerosW-1:0]   zeros;
  logic [FieldW-1:0]   most;
  logic [ZerosW-1:0]   left;
  logic [FieldW-1:0]   distance;
  logic [4:0]          right;
  logic [ProductW-1:0] slow_left;
  logic [55:0]         slow_right;
  assign slow = significand_i & {ProductW{!fast}};
  always_comb begin : p_zeros
    zeros = ZerosW'(ProductW - 1);
    for (int unsigned i = 0; i < ProductW; i++) begin
      if (slow[i]) zeros = ZerosW'(ProductW - 1 - i);
    end
  end
  assign most       = top_field - FieldW'(1);
  assign left       = (fast || below) ? '0 : (FieldW'(zeros) > most) ? most[ZerosW-1:0] : zeros;
  assign distance   = FieldW'(1) - top_field;
  assign right      = !below ? '0 : (distance > FieldW'(31)) ? '1 : distance[4:0];
  assign slow_left  = slow << left;
  assign slow_right = {slow_left, {(56 - ProductW){1'b0}}} >> right;

  // The hidden bit adds one to the exponent's field, and so does a carry out of the fraction.
  logic [25:0]       normal;     // significand, guard and sticky bit
  logic [FieldW-1:0] field;
  logic              round_up;
  logic [32:0]       rounded;
  assign normal   = fast ? {fast_normal, {(26 - ProductW){1'b0}}}
                         : {slow_right[55:31], |slow_right[30:0]};
  assign field    = fast ? (significand_i[ProductW-1] ? most : most - FieldW'(1))
                         : (below || (slow == '0)) ? '0 : most - FieldW'(left);
  assign round_up = normal[1] && (normal[2] || normal[0]);
  assign rounded  = {field, 23'd0} + 33'(normal[25:2]) + 33'(round_up);

  always_comb begin : p_product
    if (nan_i)                                         product_o = 32'h7FC0_0000;
    else if (infinite_i || (rounded[32:23] >= 10'd255)) product_o = {negative_i, 8'hFF, 23'd0};
    else                                               product_o = {negative_i, rounded[30:0]};
  end

endmodule
