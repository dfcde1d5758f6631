// SPDX-License-Identifier: Apache-2.0
// Written by scripts/make_multiplier.

/// Product of two unsigned 8-bit numbers: carries ripple through the tree in the lowest
/// 4 places, one adder takes the others. Combinational.
module tern_multiply_u8 (
  input  logic [7:0] a_i,
  input  logic [7:0] b_i,
  output logic [15:0] product_o
);

  // Partial products, complemented.
  logic [7:0] row0_n;
  logic [7:0] row1_n;
  logic [7:0] row2_n;
  logic [7:0] row3_n;
  logic [7:0] row4_n;
  logic [7:0] row5_n;
  logic [7:0] row6_n;
  logic [7:0] row7_n;
  assign row0_n = ~(a_i & {8{b_i[0]}});
  assign row1_n = ~(a_i & {8{b_i[1]}});
  assign row2_n = ~(a_i & {8{b_i[2]}});
  assign row3_n = ~(a_i & {8{b_i[3]}});
  assign row4_n = ~(a_i & {8{b_i[4]}});
  assign row5_n = ~(a_i & {8{b_i[5]}});
  assign row6_n = ~(a_i & {8{b_i[6]}});
  assign row7_n = ~(a_i & {8{b_i[7]}});

  logic carry0, sum0, carry1, sum1, carry2, sum2, carry3, sum3, row0_n_3_inverted, carry4, sum4,
        carry5, sum5, carry6, sum6, carry7, sum7, carry8, sum8, carry9, sum9, carry10, sum10,
        carry11, sum11, carry12, sum12, carry13, sum13, carry14, sum14, carry15, sum15, carry16,
        sum16, sum15_inverted, carry17, sum17, carry18, sum18, carry19, sum19, carry20, sum20,
        carry21, sum21, carry22, sum22, carry23, sum23, carry24, sum24, carry25, sum25, carry26,
        sum26, carry27, sum27, carry28, sum28, carry29, sum29, carry30, sum30, carry31, sum31,
        carry32, sum32, carry33, sum33, carry34, sum34, carry35, sum35, carry36, sum36, carry37,
        sum37, sum36_inverted, carry38, sum38, carry39, sum39, carry40, sum40, carry41, sum41,
        carry42, sum42, carry43, sum43, carry44, sum44;

  assign carry0 = ~(row1_n[0] | row0_n[1]);
  assign sum0 = ~(row1_n[0] ^ row0_n[1]);
  tern_full_adder_cell u_full1 (.a_i(row2_n[0]), .b_i(row1_n[1]), .c_i(row0_n[2]), .carry_no(carry1), .sum_no(sum1));
  tern_half_adder_cell u_half2 (.a_i(carry0), .b_i(sum1), .carry_no(carry2), .sum_no(sum2));
  tern_full_adder_cell u_full3 (.a_i(row3_n[0]), .b_i(row2_n[1]), .c_i(row1_n[2]), .carry_no(carry3), .sum_no(sum3));
  assign row0_n_3_inverted = ~row0_n[3];
  tern_full_adder_cell u_full4 (.a_i(row0_n_3_inverted), .b_i(carry1), .c_i(sum3), .carry_no(carry4), .sum_no(sum4));
  assign carry5 = ~(carry2 | sum4);
  assign sum5 = ~(carry2 ^ sum4);
  tern_full_adder_cell u_full6 (.a_i(row4_n[0]), .b_i(row3_n[1]), .c_i(row2_n[2]), .carry_no(carry6), .sum_no(sum6));
  tern_full_adder_cell u_full7 (.a_i(row1_n[3]), .b_i(row0_n[4]), .c_i(carry4), .carry_no(carry7), .sum_no(sum7));
  tern_full_adder_cell u_full8 (.a_i(carry3), .b_i(sum6), .c_i(carry5), .carry_no(carry8), .sum_no(sum8));
  assign carry9 = ~(row5_n[0] | row4_n[1]);
  assign sum9 = ~(row5_n[0] ^ row4_n[1]);
  tern_full_adder_cell u_full10 (.a_i(row3_n[2]), .b_i(row2_n[3]), .c_i(row1_n[4]), .carry_no(carry10), .sum_no(sum10));
  tern_full_adder_cell u_full11 (.a_i(carry6), .b_i(sum10), .c_i(carry7), .carry_no(carry11), .sum_no(sum11));
  tern_full_adder_cell u_full12 (.a_i(row0_n[5]), .b_i(sum9), .c_i(carry8), .carry_no(carry12), .sum_no(sum12));
  assign carry13 = ~(row6_n[0] | row5_n[1]);
  assign sum13 = ~(row6_n[0] ^ row5_n[1]);
  tern_full_adder_cell u_full14 (.a_i(row4_n[2]), .b_i(row3_n[3]), .c_i(row2_n[4]), .carry_no(carry14), .sum_no(sum14));
  tern_full_adder_cell u_full15 (.a_i(row1_n[5]), .b_i(row0_n[6]), .c_i(sum13), .carry_no(carry15), .sum_no(sum15));
  tern_full_adder_cell u_full16 (.a_i(carry9), .b_i(carry10), .c_i(sum14), .carry_no(carry16), .sum_no(sum16));
  assign sum15_inverted = ~sum15;
  tern_full_adder_cell u_full17 (.a_i(sum15_inverted), .b_i(sum16), .c_i(carry11), .carry_no(carry17), .sum_no(sum17));
  assign carry18 = ~(row7_n[0] | row6_n[1]);
  assign sum18 = ~(row7_n[0] ^ row6_n[1]);
  tern_full_adder_cell u_full19 (.a_i(row5_n[2]), .b_i(row4_n[3]), .c_i(row3_n[4]), .carry_no(carry19), .sum_no(sum19));
  tern_full_adder_cell u_full20 (.a_i(row2_n[5]), .b_i(row1_n[6]), .c_i(row0_n[7]), .carry_no(carry20), .sum_no(sum20));
  tern_full_adder_cell u_full21 (.a_i(carry13), .b_i(carry14), .c_i(carry15), .carry_no(carry21), .sum_no(sum21));
  tern_full_adder_cell u_full22 (.a_i(sum18), .b_i(carry16), .c_i(sum21), .carry_no(carry22), .sum_no(sum22));
  tern_full_adder_cell u_full23 (.a_i(sum19), .b_i(sum20), .c_i(carry17), .carry_no(carry23), .sum_no(sum23));
  assign carry24 = ~(row7_n[1] | row6_n[2]);
  assign sum24 = ~(row7_n[1] ^ row6_n[2]);
  tern_full_adder_cell u_full25 (.a_i(row5_n[3]), .b_i(row4_n[4]), .c_i(row3_n[5]), .carry_no(carry25), .sum_no(sum25));
  tern_full_adder_cell u_full26 (.a_i(row2_n[6]), .b_i(row1_n[7]), .c_i(sum24), .carry_no(carry26), .sum_no(sum26));
  tern_full_adder_cell u_full27 (.a_i(carry18), .b_i(carry19), .c_i(carry20), .carry_no(carry27), .sum_no(sum27));
  tern_full_adder_cell u_full28 (.a_i(sum25), .b_i(sum26), .c_i(carry22), .carry_no(carry28), .sum_no(sum28));
  tern_full_adder_cell u_full29 (.a_i(carry21), .b_i(sum27), .c_i(carry23), .carry_no(carry29), .sum_no(sum29));
  tern_full_adder_cell u_full30 (.a_i(row7_n[2]), .b_i(row6_n[3]), .c_i(row5_n[4]), .carry_no(carry30), .sum_no(sum30));
  tern_full_adder_cell u_full31 (.a_i(row4_n[5]), .b_i(row3_n[6]), .c_i(row2_n[7]), .carry_no(carry31), .sum_no(sum31));
  tern_full_adder_cell u_full32 (.a_i(carry24), .b_i(carry25), .c_i(carry26), .carry_no(carry32), .sum_no(sum32));
  tern_full_adder_cell u_full33 (.a_i(carry27), .b_i(sum32), .c_i(carry28), .carry_no(carry33), .sum_no(sum33));
  tern_full_adder_cell u_full34 (.a_i(sum30), .b_i(sum31), .c_i(carry29), .carry_no(carry34), .sum_no(sum34));
  tern_full_adder_cell u_full35 (.a_i(row7_n[3]), .b_i(row6_n[4]), .c_i(row5_n[5]), .carry_no(carry35), .sum_no(sum35));
  tern_full_adder_cell u_full36 (.a_i(carry30), .b_i(carry31), .c_i(sum35), .carry_no(carry36), .sum_no(sum36));
  tern_full_adder_cell u_full37 (.a_i(row4_n[6]), .b_i(row3_n[7]), .c_i(carry32), .carry_no(carry37), .sum_no(sum37));
  assign sum36_inverted = ~sum36;
  tern_full_adder_cell u_full38 (.a_i(sum36_inverted), .b_i(sum37), .c_i(carry33), .carry_no(carry38), .sum_no(sum38));
  tern_full_adder_cell u_full39 (.a_i(row7_n[4]), .b_i(row6_n[5]), .c_i(row5_n[6]), .carry_no(carry39), .sum_no(sum39));
  tern_full_adder_cell u_full40 (.a_i(carry35), .b_i(sum39), .c_i(carry37), .carry_no(carry40), .sum_no(sum40));
  tern_full_adder_cell u_full41 (.a_i(row4_n[7]), .b_i(carry36), .c_i(sum40), .carry_no(carry41), .sum_no(sum41));
  tern_full_adder_cell u_full42 (.a_i(row7_n[5]), .b_i(row6_n[6]), .c_i(row5_n[7]), .carry_no(carry42), .sum_no(sum42));
  tern_full_adder_cell u_full43 (.a_i(carry39), .b_i(sum42), .c_i(carry41), .carry_no(carry43), .sum_no(sum43));
  tern_full_adder_cell u_full44 (.a_i(row7_n[6]), .b_i(row6_n[7]), .c_i(carry43), .carry_no(carry44), .sum_no(sum44));

  logic [11:0] upper_sum;
  logic [11:0] upper_carry;
  assign product_o[3:0] = {~sum5, ~sum2, ~sum0, ~row0_n[0]};
  assign upper_sum = {1'b0, ~row7_n[7], carry42, ~carry40, ~carry38, ~carry34, sum33, ~sum28, sum22, carry12, ~sum11, sum7};
  assign upper_carry = {1'b0, carry44, sum44, ~sum43, sum41, ~sum38, ~sum34, sum29, ~sum23, sum17, sum12, ~sum8};
  assign product_o[15:4] = upper_sum + upper_carry;

endmodule
