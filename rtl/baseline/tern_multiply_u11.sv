// SPDX-License-Identifier: Apache-2.0
// Written by scripts/make_multiplier.

/// Product of two unsigned 11-bit numbers: carries ripple through the tree in the lowest
/// 5 places, one adder takes the others. Combinational.
module tern_multiply_u11 (
  input  logic [10:0] a_i,
  input  logic [10:0] b_i,
  output logic [21:0] product_o
);

  // Partial products, complemented.
  logic [10:0] row0_n;
  logic [10:0] row1_n;
  logic [10:0] row2_n;
  logic [10:0] row3_n;
  logic [10:0] row4_n;
  logic [10:0] row5_n;
  logic [10:0] row6_n;
  logic [10:0] row7_n;
  logic [10:0] row8_n;
  logic [10:0] row9_n;
  logic [10:0] row10_n;
  assign row0_n = ~(a_i & {11{b_i[0]}});
  assign row1_n = ~(a_i & {11{b_i[1]}});
  assign row2_n = ~(a_i & {11{b_i[2]}});
  assign row3_n = ~(a_i & {11{b_i[3]}});
  assign row4_n = ~(a_i & {11{b_i[4]}});
  assign row5_n = ~(a_i & {11{b_i[5]}});
  assign row6_n = ~(a_i & {11{b_i[6]}});
  assign row7_n = ~(a_i & {11{b_i[7]}});
  assign row8_n = ~(a_i & {11{b_i[8]}});
  assign row9_n = ~(a_i & {11{b_i[9]}});
  assign row10_n = ~(a_i & {11{b_i[10]}});

  logic carry0, sum0, carry1, sum1, carry2, sum2, carry3, sum3, row0_n_3_inverted, carry4, sum4,
        carry5, sum5, carry6, sum6, carry7, sum7, carry8, sum8, sum7_inverted, carry9, sum9,
        carry10, sum10, carry11, sum11, carry12, sum12, carry7_inverted, carry13, sum13, carry14,
        sum14, carry15, sum15, carry16, sum16, carry17, sum17, sum16_inverted, carry18, sum18,
        carry19, sum19, carry20, sum20, carry21, sum21, carry22, sum22, carry23, sum23, carry24,
        sum24, carry25, sum25, carry26, sum26, carry27, sum27, carry28, sum28, carry29, sum29,
        carry30, sum30, carry31, sum31, carry32, sum32, carry33, sum33, carry34, sum34, carry35,
        sum35, carry36, sum36, carry37, sum37, carry38, sum38, carry39, sum39, carry40, sum40,
        carry41, sum41, carry42, sum42, carry43, sum43, carry44, sum44, carry45, sum45, carry46,
        sum46, carry47, sum47, carry48, sum48, carry49, sum49, carry50, sum50, carry51, sum51,
        carry52, sum52, carry53, sum53, carry54, sum54, carry55, sum55, carry56, sum56, carry57,
        sum57, carry58, sum58, carry59, sum59, carry60, sum60, carry61, sum61, carry62, sum62,
        carry63, sum63, carry64, sum64, carry65, sum65, carry66, sum66, carry67, sum67, carry68,
        sum68, carry69, sum69, carry70, sum70, carry71, sum71, carry72, sum72, carry73, sum73,
        carry74, sum74, carry75, sum75, carry76, sum76, carry77, sum77, carry78, sum78, carry79,
        sum79, carry80, sum80, carry81, sum81, carry82, sum82, carry83, sum83, carry84, sum84,
        carry85, sum85, carry86, sum86, sum85_inverted, carry87, sum87, carry88, sum88, carry89,
        sum89, carry90, sum90, carry91, sum91, carry92, sum92, carry93, sum93;

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
  tern_full_adder_cell u_full13 (.a_i(carry7_inverted), .b_i(sum12), .c_i(carry8), .carry_no(carry13), .sum_no(sum13));
  assign carry14 = ~(row6_n[0] | row5_n[1]);
  assign sum14 = ~(row6_n[0] ^ row5_n[1]);
  tern_full_adder_cell u_full15 (.a_i(row4_n[2]), .b_i(row3_n[3]), .c_i(row2_n[4]), .carry_no(carry15), .sum_no(sum15));
  tern_full_adder_cell u_full16 (.a_i(row1_n[5]), .b_i(row0_n[6]), .c_i(sum14), .carry_no(carry16), .sum_no(sum16));
  tern_full_adder_cell u_full17 (.a_i(carry10), .b_i(carry11), .c_i(sum15), .carry_no(carry17), .sum_no(sum17));
  assign sum16_inverted = ~sum16;
  tern_full_adder_cell u_full18 (.a_i(carry12), .b_i(sum16_inverted), .c_i(sum17), .carry_no(carry18), .sum_no(sum18));
  assign carry19 = ~(row7_n[0] | row6_n[1]);
  assign sum19 = ~(row7_n[0] ^ row6_n[1]);
  tern_full_adder_cell u_full20 (.a_i(row5_n[2]), .b_i(row4_n[3]), .c_i(row3_n[4]), .carry_no(carry20), .sum_no(sum20));
  tern_full_adder_cell u_full21 (.a_i(row2_n[5]), .b_i(row1_n[6]), .c_i(row0_n[7]), .carry_no(carry21), .sum_no(sum21));
  tern_full_adder_cell u_full22 (.a_i(carry14), .b_i(carry15), .c_i(carry16), .carry_no(carry22), .sum_no(sum22));
  tern_full_adder_cell u_full23 (.a_i(sum19), .b_i(carry17), .c_i(sum22), .carry_no(carry23), .sum_no(sum23));
  tern_full_adder_cell u_full24 (.a_i(sum20), .b_i(sum21), .c_i(carry18), .carry_no(carry24), .sum_no(sum24));
  assign carry25 = ~(row8_n[0] | row7_n[1]);
  assign sum25 = ~(row8_n[0] ^ row7_n[1]);
  tern_full_adder_cell u_full26 (.a_i(row6_n[2]), .b_i(row5_n[3]), .c_i(row4_n[4]), .carry_no(carry26), .sum_no(sum26));
  tern_full_adder_cell u_full27 (.a_i(row3_n[5]), .b_i(row2_n[6]), .c_i(row1_n[7]), .carry_no(carry27), .sum_no(sum27));
  tern_full_adder_cell u_full28 (.a_i(carry19), .b_i(carry20), .c_i(carry21), .carry_no(carry28), .sum_no(sum28));
  tern_full_adder_cell u_full29 (.a_i(row0_n[8]), .b_i(sum25), .c_i(carry22), .carry_no(carry29), .sum_no(sum29));
  tern_full_adder_cell u_full30 (.a_i(sum26), .b_i(sum27), .c_i(carry23), .carry_no(carry30), .sum_no(sum30));
  tern_full_adder_cell u_full31 (.a_i(sum28), .b_i(carry24), .c_i(sum30), .carry_no(carry31), .sum_no(sum31));
  assign carry32 = ~(row9_n[0] | row8_n[1]);
  assign sum32 = ~(row9_n[0] ^ row8_n[1]);
  tern_full_adder_cell u_full33 (.a_i(row7_n[2]), .b_i(row6_n[3]), .c_i(row5_n[4]), .carry_no(carry33), .sum_no(sum33));
  tern_full_adder_cell u_full34 (.a_i(row4_n[5]), .b_i(row3_n[6]), .c_i(row2_n[7]), .carry_no(carry34), .sum_no(sum34));
  tern_full_adder_cell u_full35 (.a_i(row1_n[8]), .b_i(row0_n[9]), .c_i(sum32), .carry_no(carry35), .sum_no(sum35));
  tern_full_adder_cell u_full36 (.a_i(carry25), .b_i(carry26), .c_i(carry27), .carry_no(carry36), .sum_no(sum36));
  tern_full_adder_cell u_full37 (.a_i(sum33), .b_i(sum34), .c_i(sum35), .carry_no(carry37), .sum_no(sum37));
  tern_full_adder_cell u_full38 (.a_i(carry28), .b_i(sum36), .c_i(sum37), .carry_no(carry38), .sum_no(sum38));
  tern_full_adder_cell u_full39 (.a_i(carry29), .b_i(sum38), .c_i(carry31), .carry_no(carry39), .sum_no(sum39));
  assign carry40 = ~(row10_n[0] | row9_n[1]);
  assign sum40 = ~(row10_n[0] ^ row9_n[1]);
  tern_full_adder_cell u_full41 (.a_i(row8_n[2]), .b_i(row7_n[3]), .c_i(row6_n[4]), .carry_no(carry41), .sum_no(sum41));
  tern_full_adder_cell u_full42 (.a_i(row5_n[5]), .b_i(row4_n[6]), .c_i(row3_n[7]), .carry_no(carry42), .sum_no(sum42));
  tern_full_adder_cell u_full43 (.a_i(row2_n[8]), .b_i(row1_n[9]), .c_i(row0_n[10]), .carry_no(carry43), .sum_no(sum43));
  tern_full_adder_cell u_full44 (.a_i(carry32), .b_i(carry33), .c_i(carry34), .carry_no(carry44), .sum_no(sum44));
  tern_full_adder_cell u_full45 (.a_i(carry35), .b_i(sum41), .c_i(sum42), .carry_no(carry45), .sum_no(sum45));
  tern_full_adder_cell u_full46 (.a_i(sum40), .b_i(carry36), .c_i(sum44), .carry_no(carry46), .sum_no(sum46));
  tern_full_adder_cell u_full47 (.a_i(sum43), .b_i(sum46), .c_i(carry38), .carry_no(carry47), .sum_no(sum47));
  tern_full_adder_cell u_full48 (.a_i(carry37), .b_i(sum45), .c_i(sum47), .carry_no(carry48), .sum_no(sum48));
  assign carry49 = ~(row10_n[1] | row9_n[2]);
  assign sum49 = ~(row10_n[1] ^ row9_n[2]);
  tern_full_adder_cell u_full50 (.a_i(row8_n[3]), .b_i(row7_n[4]), .c_i(row6_n[5]), .carry_no(carry50), .sum_no(sum50));
  tern_full_adder_cell u_full51 (.a_i(row5_n[6]), .b_i(row4_n[7]), .c_i(row3_n[8]), .carry_no(carry51), .sum_no(sum51));
  tern_full_adder_cell u_full52 (.a_i(row2_n[9]), .b_i(row1_n[10]), .c_i(sum49), .carry_no(carry52), .sum_no(sum52));
  tern_full_adder_cell u_full53 (.a_i(carry40), .b_i(carry41), .c_i(carry42), .carry_no(carry53), .sum_no(sum53));
  tern_full_adder_cell u_full54 (.a_i(carry43), .b_i(sum50), .c_i(sum51), .carry_no(carry54), .sum_no(sum54));
  tern_full_adder_cell u_full55 (.a_i(carry44), .b_i(carry45), .c_i(sum53), .carry_no(carry55), .sum_no(sum55));
  tern_full_adder_cell u_full56 (.a_i(sum52), .b_i(carry46), .c_i(sum55), .carry_no(carry56), .sum_no(sum56));
  tern_full_adder_cell u_full57 (.a_i(sum54), .b_i(carry47), .c_i(sum56), .carry_no(carry57), .sum_no(sum57));
  tern_full_adder_cell u_full58 (.a_i(row10_n[2]), .b_i(row9_n[3]), .c_i(row8_n[4]), .carry_no(carry58), .sum_no(sum58));
  tern_full_adder_cell u_full59 (.a_i(row7_n[5]), .b_i(row6_n[6]), .c_i(row5_n[7]), .carry_no(carry59), .sum_no(sum59));
  tern_full_adder_cell u_full60 (.a_i(row4_n[8]), .b_i(row3_n[9]), .c_i(row2_n[10]), .carry_no(carry60), .sum_no(sum60));
  tern_full_adder_cell u_full61 (.a_i(carry49), .b_i(carry50), .c_i(carry51), .carry_no(carry61), .sum_no(sum61));
  tern_full_adder_cell u_full62 (.a_i(carry52), .b_i(sum58), .c_i(sum59), .carry_no(carry62), .sum_no(sum62));
  tern_full_adder_cell u_full63 (.a_i(carry53), .b_i(carry54), .c_i(sum61), .carry_no(carry63), .sum_no(sum63));
  tern_full_adder_cell u_full64 (.a_i(sum60), .b_i(carry55), .c_i(sum63), .carry_no(carry64), .sum_no(sum64));
  tern_full_adder_cell u_full65 (.a_i(sum62), .b_i(carry56), .c_i(sum64), .carry_no(carry65), .sum_no(sum65));
  tern_full_adder_cell u_full66 (.a_i(row10_n[3]), .b_i(row9_n[4]), .c_i(row8_n[5]), .carry_no(carry66), .sum_no(sum66));
  tern_full_adder_cell u_full67 (.a_i(row7_n[6]), .b_i(row6_n[7]), .c_i(row5_n[8]), .carry_no(carry67), .sum_no(sum67));
  tern_full_adder_cell u_full68 (.a_i(carry58), .b_i(carry59), .c_i(carry60), .carry_no(carry68), .sum_no(sum68));
  tern_full_adder_cell u_full69 (.a_i(row4_n[9]), .b_i(row3_n[10]), .c_i(carry61), .carry_no(carry69), .sum_no(sum69));
  tern_full_adder_cell u_full70 (.a_i(sum66), .b_i(sum67), .c_i(sum69), .carry_no(carry70), .sum_no(sum70));
  tern_full_adder_cell u_full71 (.a_i(carry62), .b_i(sum68), .c_i(sum70), .carry_no(carry71), .sum_no(sum71));
  tern_full_adder_cell u_full72 (.a_i(carry63), .b_i(sum71), .c_i(carry65), .carry_no(carry72), .sum_no(sum72));
  tern_full_adder_cell u_full73 (.a_i(row10_n[4]), .b_i(row9_n[5]), .c_i(row8_n[6]), .carry_no(carry73), .sum_no(sum73));
  tern_full_adder_cell u_full74 (.a_i(row7_n[7]), .b_i(row6_n[8]), .c_i(row5_n[9]), .carry_no(carry74), .sum_no(sum74));
  tern_full_adder_cell u_full75 (.a_i(carry66), .b_i(carry67), .c_i(sum73), .carry_no(carry75), .sum_no(sum75));
  tern_full_adder_cell u_full76 (.a_i(row4_n[10]), .b_i(carry68), .c_i(sum75), .carry_no(carry76), .sum_no(sum76));
  tern_full_adder_cell u_full77 (.a_i(sum74), .b_i(carry69), .c_i(sum76), .carry_no(carry77), .sum_no(sum77));
  tern_full_adder_cell u_full78 (.a_i(carry70), .b_i(sum77), .c_i(carry72), .carry_no(carry78), .sum_no(sum78));
  tern_full_adder_cell u_full79 (.a_i(row10_n[5]), .b_i(row9_n[6]), .c_i(row8_n[7]), .carry_no(carry79), .sum_no(sum79));
  tern_full_adder_cell u_full80 (.a_i(row7_n[8]), .b_i(row6_n[9]), .c_i(row5_n[10]), .carry_no(carry80), .sum_no(sum80));
  tern_full_adder_cell u_full81 (.a_i(carry73), .b_i(carry74), .c_i(sum79), .carry_no(carry81), .sum_no(sum81));
  tern_full_adder_cell u_full82 (.a_i(carry75), .b_i(sum81), .c_i(carry77), .carry_no(carry82), .sum_no(sum82));
  tern_full_adder_cell u_full83 (.a_i(sum80), .b_i(carry76), .c_i(sum82), .carry_no(carry83), .sum_no(sum83));
  tern_full_adder_cell u_full84 (.a_i(row10_n[6]), .b_i(row9_n[7]), .c_i(row8_n[8]), .carry_no(carry84), .sum_no(sum84));
  tern_full_adder_cell u_full85 (.a_i(carry79), .b_i(carry80), .c_i(sum84), .carry_no(carry85), .sum_no(sum85));
  tern_full_adder_cell u_full86 (.a_i(row7_n[9]), .b_i(row6_n[10]), .c_i(carry81), .carry_no(carry86), .sum_no(sum86));
  assign sum85_inverted = ~sum85;
  tern_full_adder_cell u_full87 (.a_i(sum85_inverted), .b_i(sum86), .c_i(carry82), .carry_no(carry87), .sum_no(sum87));
  tern_full_adder_cell u_full88 (.a_i(row10_n[7]), .b_i(row9_n[8]), .c_i(row8_n[9]), .carry_no(carry88), .sum_no(sum88));
  tern_full_adder_cell u_full89 (.a_i(carry84), .b_i(sum88), .c_i(carry86), .carry_no(carry89), .sum_no(sum89));
  tern_full_adder_cell u_full90 (.a_i(row7_n[10]), .b_i(carry85), .c_i(sum89), .carry_no(carry90), .sum_no(sum90));
  tern_full_adder_cell u_full91 (.a_i(row10_n[8]), .b_i(row9_n[9]), .c_i(row8_n[10]), .carry_no(carry91), .sum_no(sum91));
  tern_full_adder_cell u_full92 (.a_i(carry88), .b_i(sum91), .c_i(carry90), .carry_no(carry92), .sum_no(sum92));
  tern_full_adder_cell u_full93 (.a_i(row10_n[9]), .b_i(row9_n[10]), .c_i(carry92), .carry_no(carry93), .sum_no(sum93));

  logic [16:0] upper_sum;
  logic [16:0] upper_carry;
  assign product_o[4:0] = {~sum9, ~sum5, ~sum2, ~sum0, ~row0_n[0]};
  assign upper_sum = {1'b0, ~row10_n[10], carry91, ~carry89, ~carry87, ~carry83, carry78, carry71, ~carry64, carry57, carry48, ~carry39, ~carry30, sum29, sum23, carry13, carry9};
  assign upper_carry = {1'b0, carry93, sum93, ~sum92, sum90, ~sum87, ~sum83, sum78, ~sum72, sum65, sum57, sum48, ~sum39, sum31, ~sum24, sum18, sum13};
  assign product_o[21:5] = upper_sum + upper_carry;

endmodule
