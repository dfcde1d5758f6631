// SPDX-License-Identifier: Apache-2.0

/// Rounds an exact product as tern_float_lane_product gives it to binary16, to nearest with ties to even.
/// Combinational.
///
/// Products of normal numbers that are normal need one place of normalization. All others take shifters that
/// see zeros otherwise. Every NaN is 0x7E00.
module tern_fp16_round (
  input  logic [21:0] significand_i,
  input  logic [5:0]  exponent_i,
  input  logic        negative_i,
  input  logic        infinite_i,
  input  logic        nan_i,
  output logic [15:0] product_o
);

  // The product is significand_i * 2^(exponent - 35).
  logic [6:0] exponent;  // two's complement, -13 to 45
  logic       fast;
  logic [21:0] fast_normal;
  assign exponent    = {1'b0, exponent_i} - 7'd15;
  assign fast        = (significand_i[21:20] != '0) && !exponent[6] && (exponent != '0);
  assign fast_normal = significand_i[21] ? significand_i : {significand_i[20:0], 1'b0};

  // As many places to the left as there are zeros, but no more than `exponent`, or -exponent to the right.
  logic [21:0] slow;
  logic [4:0]  zeros;
  logic [4:0]  left;
  logic [3:0]  right;
  logic [21:0] slow_left;
  logic [35:0] slow_right;
  logic [21:0] slow_normal;
  assign slow = significand_i & {22{!fast}};
  always_comb begin : p_zeros
    zeros = 5'd21;
    for (int unsigned i = 0; i < 22; i++) begin
      if (slow[i]) zeros = 5'(21 - i);
    end
  end
  assign left        = (fast || exponent[6]) ? '0 : (7'(zeros) > exponent) ? exponent[4:0] : zeros;
  assign right       = (!fast && exponent[6]) ? 4'(-exponent) : '0;
  assign slow_left   = slow << left;
  assign slow_right  = {slow_left, 14'd0} >> right;
  assign slow_normal = {slow_right[35:15], |slow_right[14:0]};

  // The hidden bit adds one to the exponent's field, and so does a carry out of the fraction.
  logic [21:0] normal;
  logic [6:0]  field;
  logic        round_up;
  logic [16:0] rounded;
  assign normal   = fast ? fast_normal : slow_normal;
  assign field    = fast ? (significand_i[21] ? exponent : exponent - 7'd1)
                         : (exponent[6] || (slow == '0)) ? '0 : exponent - 7'(left);
  assign round_up = normal[10] && (normal[11] || (|normal[9:0]));
  assign rounded  = {field, 10'd0} + 17'(normal[21:11]) + 17'(round_up);

  always_comb begin : p_product
    if (nan_i)                                       product_o = 16'h7E00;
    else if (infinite_i || (rounded[16:10] >= 7'd31)) product_o = {negative_i, 15'h7C00};
    else                                             product_o = {negative_i, rounded[14:0]};
  end

endmodule
