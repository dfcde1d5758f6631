// SPDX-License-Identifier: Apache-2.0
// Written by scripts/make_multiplier.

/// Product of two unsigned 8-bit numbers, carries rippling through the tree's full adders. Combinational.
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
        carry5, sum5, carry6, sum6, carry7, sum7, carry8, sum8, sum7_inverted, carry9, sum9,
        carry10, sum10, carry11, sum11, carry12, sum12, carry7_inverted, carry13, sum13, carry14,
        sum14, carry15, sum15, carry16, sum16, carry17, sum17, carry18, sum18, carry19, sum19,
        carry20, sum20, carry21, sum21, carry22, sum22, carry23, sum23, carry24, sum24, carry25,
        sum25, carry26, sum26, carry27, sum27, carry28, sum28, carry29, sum29, carry30, sum30,
        carry31, sum31, carry32, sum32, carry33, sum33, carry34, sum34, carry35, sum35, carry36,
        sum36, carry37, sum37, carry38, sum38, carry39, sum39, carry33_inverted, carry40, sum40,
        carry41, sum41, carry42, sum42, carry43, sum43, carry44, sum44, carry45, sum45, carry46,
        sum46, carry47, sum47, carry48, sum48, carry44_inverted, carry49, sum49, carry50, sum50,
        carry51, sum51, carry52, sum52, carry53, sum53, carry54, sum54, carry53_inverted, carry55,
        sum55;

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
  assign sum7_inverted = ~sum7;
  assign carry9 = ~(sum7_inverted | sum8);
  assign sum9 = ~(sum7_inverted ^ sum8);
  tern_full_adder_cell u_full10 (.a_i(row5_n[0]), .b_i(row4_n[1]), .c_i(row3_n[2]), .carry_no(carry10), .sum_no(sum10));
  tern_full_adder_cell u_full11 (.a_i(row2_n[3]), .b_i(row1_n[4]), .c_i(row0_n[5]), .carry_no(carry11), .sum_no(sum11));
  tern_full_adder_cell u_full12 (.a_i(carry6), .b_i(sum10), .c_i(sum11), .carry_no(carry12), .sum_no(sum12));
  assign carry7_inverted = ~carry7;
  tern_full_adder_cell u_full13 (.a_i(sum12), .b_i(carry7_inverted), .c_i(carry8), .carry_no(carry13), .sum_no(sum13));
  tern_half_adder_cell u_half14 (.a_i(carry9), .b_i(sum13), .carry_no(carry14), .sum_no(sum14));
  tern_full_adder_cell u_full15 (.a_i(row6_n[0]), .b_i(row5_n[1]), .c_i(row4_n[2]), .carry_no(carry15), .sum_no(sum15));
  tern_full_adder_cell u_full16 (.a_i(row3_n[3]), .b_i(row2_n[4]), .c_i(row1_n[5]), .carry_no(carry16), .sum_no(sum16));
  tern_full_adder_cell u_full17 (.a_i(carry10), .b_i(carry11), .c_i(sum15), .carry_no(carry17), .sum_no(sum17));
  tern_full_adder_cell u_full18 (.a_i(row0_n[6]), .b_i(carry12), .c_i(sum17), .carry_no(carry18), .sum_no(sum18));
  tern_full_adder_cell u_full19 (.a_i(sum16), .b_i(sum18), .c_i(carry13), .carry_no(carry19), .sum_no(sum19));
  assign carry20 = ~(carry14 | sum19);
  assign sum20 = ~(carry14 ^ sum19);
  tern_full_adder_cell u_full21 (.a_i(row7_n[0]), .b_i(row6_n[1]), .c_i(row5_n[2]), .carry_no(carry21), .sum_no(sum21));
  tern_full_adder_cell u_full22 (.a_i(row4_n[3]), .b_i(row3_n[4]), .c_i(row2_n[5]), .carry_no(carry22), .sum_no(sum22));
  tern_full_adder_cell u_full23 (.a_i(carry15), .b_i(carry16), .c_i(sum21), .carry_no(carry23), .sum_no(sum23));
  tern_full_adder_cell u_full24 (.a_i(row1_n[6]), .b_i(row0_n[7]), .c_i(carry17), .carry_no(carry24), .sum_no(sum24));
  tern_full_adder_cell u_full25 (.a_i(sum22), .b_i(sum24), .c_i(carry18), .carry_no(carry25), .sum_no(sum25));
  tern_full_adder_cell u_full26 (.a_i(sum23), .b_i(sum25), .c_i(carry19), .carry_no(carry26), .sum_no(sum26));
  tern_half_adder_cell u_half27 (.a_i(carry20), .b_i(sum26), .carry_no(carry27), .sum_no(sum27));
  tern_full_adder_cell u_full28 (.a_i(row7_n[1]), .b_i(row6_n[2]), .c_i(row5_n[3]), .carry_no(carry28), .sum_no(sum28));
  tern_full_adder_cell u_full29 (.a_i(row4_n[4]), .b_i(row3_n[5]), .c_i(row2_n[6]), .carry_no(carry29), .sum_no(sum29));
  tern_full_adder_cell u_full30 (.a_i(carry21), .b_i(carry22), .c_i(sum28), .carry_no(carry30), .sum_no(sum30));
  tern_full_adder_cell u_full31 (.a_i(row1_n[7]), .b_i(carry23), .c_i(sum30), .carry_no(carry31), .sum_no(sum31));
  tern_full_adder_cell u_full32 (.a_i(sum29), .b_i(carry24), .c_i(sum31), .carry_no(carry32), .sum_no(sum32));
  tern_full_adder_cell u_full33 (.a_i(carry25), .b_i(sum32), .c_i(carry27), .carry_no(carry33), .sum_no(sum33));
  tern_half_adder_cell u_half34 (.a_i(carry26), .b_i(sum33), .carry_no(carry34), .sum_no(sum34));
  tern_full_adder_cell u_full35 (.a_i(row7_n[2]), .b_i(row6_n[3]), .c_i(row5_n[4]), .carry_no(carry35), .sum_no(sum35));
  tern_full_adder_cell u_full36 (.a_i(row4_n[5]), .b_i(row3_n[6]), .c_i(row2_n[7]), .carry_no(carry36), .sum_no(sum36));
  tern_full_adder_cell u_full37 (.a_i(carry28), .b_i(carry29), .c_i(sum35), .carry_no(carry37), .sum_no(sum37));
  tern_full_adder_cell u_full38 (.a_i(carry30), .b_i(sum37), .c_i(carry32), .carry_no(carry38), .sum_no(sum38));
  tern_full_adder_cell u_full39 (.a_i(sum36), .b_i(carry31), .c_i(sum38), .carry_no(carry39), .sum_no(sum39));
  assign carry33_inverted = ~carry33;
  tern_full_adder_cell u_full40 (.a_i(sum39), .b_i(carry33_inverted), .c_i(carry34), .carry_no(carry40), .sum_no(sum40));
  tern_full_adder_cell u_full41 (.a_i(row7_n[3]), .b_i(row6_n[4]), .c_i(row5_n[5]), .carry_no(carry41), .sum_no(sum41));
  tern_full_adder_cell u_full42 (.a_i(carry35), .b_i(carry36), .c_i(sum41), .carry_no(carry42), .sum_no(sum42));
  tern_full_adder_cell u_full43 (.a_i(row4_n[6]), .b_i(row3_n[7]), .c_i(carry37), .carry_no(carry43), .sum_no(sum43));
  tern_full_adder_cell u_full44 (.a_i(sum43), .b_i(carry38), .c_i(carry40), .carry_no(carry44), .sum_no(sum44));
  tern_full_adder_cell u_full45 (.a_i(sum42), .b_i(carry39), .c_i(sum44), .carry_no(carry45), .sum_no(sum45));
  tern_full_adder_cell u_full46 (.a_i(row7_n[4]), .b_i(row6_n[5]), .c_i(row5_n[6]), .carry_no(carry46), .sum_no(sum46));
  tern_full_adder_cell u_full47 (.a_i(carry41), .b_i(sum46), .c_i(carry43), .carry_no(carry47), .sum_no(sum47));
  tern_full_adder_cell u_full48 (.a_i(row4_n[7]), .b_i(carry42), .c_i(sum47), .carry_no(carry48), .sum_no(sum48));
  assign carry44_inverted = ~carry44;
  tern_full_adder_cell u_full49 (.a_i(sum48), .b_i(carry44_inverted), .c_i(carry45), .carry_no(carry49), .sum_no(sum49));
  tern_full_adder_cell u_full50 (.a_i(row7_n[5]), .b_i(row6_n[6]), .c_i(row5_n[7]), .carry_no(carry50), .sum_no(sum50));
  tern_full_adder_cell u_full51 (.a_i(carry46), .b_i(sum50), .c_i(carry48), .carry_no(carry51), .sum_no(sum51));
  tern_full_adder_cell u_full52 (.a_i(carry47), .b_i(sum51), .c_i(carry49), .carry_no(carry52), .sum_no(sum52));
  tern_full_adder_cell u_full53 (.a_i(row7_n[6]), .b_i(row6_n[7]), .c_i(carry51), .carry_no(carry53), .sum_no(sum53));
  tern_full_adder_cell u_full54 (.a_i(carry50), .b_i(sum53), .c_i(carry52), .carry_no(carry54), .sum_no(sum54));
  assign carry53_inverted = ~carry53;
  tern_full_adder_cell u_full55 (.a_i(row7_n[7]), .b_i(carry53_inverted), .c_i(carry54), .carry_no(carry55), .sum_no(sum55));

  assign product_o[0] = ~row0_n[0];
  assign product_o[1] = ~sum0;
  assign product_o[2] = ~sum2;
  assign product_o[3] = ~sum5;
  assign product_o[4] = ~sum9;
  assign product_o[5] = ~sum14;
  assign product_o[6] = ~sum20;
  assign product_o[7] = ~sum27;
  assign product_o[8] = ~sum34;
  assign product_o[9] = sum40;
  assign product_o[10] = sum45;
  assign product_o[11] = ~sum49;
  assign product_o[12] = sum52;
  assign product_o[13] = ~sum54;
  assign product_o[14] = sum55;
  assign product_o[15] = carry55;

endmodule
