// SPDX-License-Identifier: Apache-2.0
// Written by scripts/make_multiplier.

/// Product of two unsigned 11-bit numbers, carries rippling through the tree's full adders. Combinational.
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
        sum14, carry15, sum15, carry16, sum16, carry17, sum17, carry18, sum18, carry19, sum19,
        carry20, sum20, carry21, sum21, carry22, sum22, carry23, sum23, carry24, sum24, carry25,
        sum25, carry26, sum26, carry27, sum27, carry28, sum28, carry29, sum29, carry30, sum30,
        carry31, sum31, carry32, sum32, carry33, sum33, carry25_inverted, carry34, sum34, carry35,
        sum35, carry36, sum36, carry37, sum37, carry38, sum38, carry39, sum39, carry40, sum40,
        carry41, sum41, carry42, sum42, carry43, sum43, sum42_inverted, carry44, sum44, carry45,
        sum45, carry46, sum46, carry47, sum47, carry48, sum48, carry49, sum49, carry50, sum50,
        carry51, sum51, carry52, sum52, carry42_inverted, carry53, sum53, carry54, sum54, carry55,
        sum55, carry56, sum56, carry57, sum57, carry58, sum58, carry59, sum59, carry60, sum60,
        carry61, sum61, carry62, sum62, sum61_inverted, carry63, sum63, carry64, sum64, carry65,
        sum65, carry66, sum66, carry67, sum67, carry68, sum68, carry69, sum69, carry70, sum70,
        carry71, sum71, carry72, sum72, carry63_inverted, carry73, sum73, carry74, sum74, carry75,
        sum75, carry76, sum76, carry77, sum77, carry78, sum78, carry79, sum79, carry80, sum80,
        carry81, sum81, carry82, sum82, carry83, sum83, carry84, sum84, carry85, sum85, carry86,
        sum86, carry87, sum87, carry88, sum88, carry89, sum89, carry90, sum90, carry91, sum91,
        carry92, sum92, carry93, sum93, carry87_inverted, carry94, sum94, carry95, sum95, carry96,
        sum96, carry97, sum97, carry98, sum98, carry99, sum99, carry100, sum100, carry101, sum101,
        carry102, sum102, carry98_inverted, carry103, sum103, carry104, sum104, carry105, sum105,
        carry106, sum106, carry107, sum107, carry108, sum108, carry107_inverted, carry109, sum109;

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
  tern_full_adder_cell u_full28 (.a_i(row8_n[0]), .b_i(row7_n[1]), .c_i(row6_n[2]), .carry_no(carry28), .sum_no(sum28));
  tern_full_adder_cell u_full29 (.a_i(row5_n[3]), .b_i(row4_n[4]), .c_i(row3_n[5]), .carry_no(carry29), .sum_no(sum29));
  tern_full_adder_cell u_full30 (.a_i(row2_n[6]), .b_i(row1_n[7]), .c_i(row0_n[8]), .carry_no(carry30), .sum_no(sum30));
  tern_full_adder_cell u_full31 (.a_i(carry21), .b_i(carry22), .c_i(sum28), .carry_no(carry31), .sum_no(sum31));
  tern_full_adder_cell u_full32 (.a_i(sum29), .b_i(sum30), .c_i(carry24), .carry_no(carry32), .sum_no(sum32));
  tern_full_adder_cell u_full33 (.a_i(carry23), .b_i(sum31), .c_i(sum32), .carry_no(carry33), .sum_no(sum33));
  assign carry25_inverted = ~carry25;
  tern_full_adder_cell u_full34 (.a_i(carry25_inverted), .b_i(sum33), .c_i(carry26), .carry_no(carry34), .sum_no(sum34));
  assign carry35 = ~(carry27 | sum34);
  assign sum35 = ~(carry27 ^ sum34);
  tern_full_adder_cell u_full36 (.a_i(row9_n[0]), .b_i(row8_n[1]), .c_i(row7_n[2]), .carry_no(carry36), .sum_no(sum36));
  tern_full_adder_cell u_full37 (.a_i(row6_n[3]), .b_i(row5_n[4]), .c_i(row4_n[5]), .carry_no(carry37), .sum_no(sum37));
  tern_full_adder_cell u_full38 (.a_i(row3_n[6]), .b_i(row2_n[7]), .c_i(row1_n[8]), .carry_no(carry38), .sum_no(sum38));
  tern_full_adder_cell u_full39 (.a_i(carry28), .b_i(carry29), .c_i(carry30), .carry_no(carry39), .sum_no(sum39));
  tern_full_adder_cell u_full40 (.a_i(sum36), .b_i(sum37), .c_i(sum38), .carry_no(carry40), .sum_no(sum40));
  tern_full_adder_cell u_full41 (.a_i(row0_n[9]), .b_i(carry31), .c_i(sum39), .carry_no(carry41), .sum_no(sum41));
  tern_full_adder_cell u_full42 (.a_i(sum40), .b_i(carry32), .c_i(carry34), .carry_no(carry42), .sum_no(sum42));
  tern_full_adder_cell u_full43 (.a_i(sum41), .b_i(carry33), .c_i(carry35), .carry_no(carry43), .sum_no(sum43));
  assign sum42_inverted = ~sum42;
  assign carry44 = ~(sum42_inverted | sum43);
  assign sum44 = ~(sum42_inverted ^ sum43);
  tern_full_adder_cell u_full45 (.a_i(row10_n[0]), .b_i(row9_n[1]), .c_i(row8_n[2]), .carry_no(carry45), .sum_no(sum45));
  tern_full_adder_cell u_full46 (.a_i(row7_n[3]), .b_i(row6_n[4]), .c_i(row5_n[5]), .carry_no(carry46), .sum_no(sum46));
  tern_full_adder_cell u_full47 (.a_i(row4_n[6]), .b_i(row3_n[7]), .c_i(row2_n[8]), .carry_no(carry47), .sum_no(sum47));
  tern_full_adder_cell u_full48 (.a_i(carry36), .b_i(carry37), .c_i(carry38), .carry_no(carry48), .sum_no(sum48));
  tern_full_adder_cell u_full49 (.a_i(sum45), .b_i(sum46), .c_i(sum47), .carry_no(carry49), .sum_no(sum49));
  tern_full_adder_cell u_full50 (.a_i(row1_n[9]), .b_i(row0_n[10]), .c_i(carry39), .carry_no(carry50), .sum_no(sum50));
  tern_full_adder_cell u_full51 (.a_i(carry40), .b_i(sum48), .c_i(sum49), .carry_no(carry51), .sum_no(sum51));
  tern_full_adder_cell u_full52 (.a_i(carry41), .b_i(sum50), .c_i(sum51), .carry_no(carry52), .sum_no(sum52));
  assign carry42_inverted = ~carry42;
  tern_full_adder_cell u_full53 (.a_i(sum52), .b_i(carry42_inverted), .c_i(carry43), .carry_no(carry53), .sum_no(sum53));
  tern_half_adder_cell u_half54 (.a_i(carry44), .b_i(sum53), .carry_no(carry54), .sum_no(sum54));
  tern_full_adder_cell u_full55 (.a_i(row10_n[1]), .b_i(row9_n[2]), .c_i(row8_n[3]), .carry_no(carry55), .sum_no(sum55));
  tern_full_adder_cell u_full56 (.a_i(row7_n[4]), .b_i(row6_n[5]), .c_i(row5_n[6]), .carry_no(carry56), .sum_no(sum56));
  tern_full_adder_cell u_full57 (.a_i(row4_n[7]), .b_i(row3_n[8]), .c_i(row2_n[9]), .carry_no(carry57), .sum_no(sum57));
  tern_full_adder_cell u_full58 (.a_i(carry45), .b_i(carry46), .c_i(carry47), .carry_no(carry58), .sum_no(sum58));
  tern_full_adder_cell u_full59 (.a_i(sum55), .b_i(sum56), .c_i(sum57), .carry_no(carry59), .sum_no(sum59));
  tern_full_adder_cell u_full60 (.a_i(row1_n[10]), .b_i(carry48), .c_i(carry49), .carry_no(carry60), .sum_no(sum60));
  tern_full_adder_cell u_full61 (.a_i(carry50), .b_i(carry51), .c_i(sum60), .carry_no(carry61), .sum_no(sum61));
  tern_full_adder_cell u_full62 (.a_i(sum58), .b_i(sum59), .c_i(carry52), .carry_no(carry62), .sum_no(sum62));
  assign sum61_inverted = ~sum61;
  tern_full_adder_cell u_full63 (.a_i(sum61_inverted), .b_i(sum62), .c_i(carry53), .carry_no(carry63), .sum_no(sum63));
  assign carry64 = ~(carry54 | sum63);
  assign sum64 = ~(carry54 ^ sum63);
  tern_full_adder_cell u_full65 (.a_i(row10_n[2]), .b_i(row9_n[3]), .c_i(row8_n[4]), .carry_no(carry65), .sum_no(sum65));
  tern_full_adder_cell u_full66 (.a_i(row7_n[5]), .b_i(row6_n[6]), .c_i(row5_n[7]), .carry_no(carry66), .sum_no(sum66));
  tern_full_adder_cell u_full67 (.a_i(row4_n[8]), .b_i(row3_n[9]), .c_i(row2_n[10]), .carry_no(carry67), .sum_no(sum67));
  tern_full_adder_cell u_full68 (.a_i(carry55), .b_i(carry56), .c_i(carry57), .carry_no(carry68), .sum_no(sum68));
  tern_full_adder_cell u_full69 (.a_i(sum65), .b_i(sum66), .c_i(sum67), .carry_no(carry69), .sum_no(sum69));
  tern_full_adder_cell u_full70 (.a_i(carry58), .b_i(carry59), .c_i(sum68), .carry_no(carry70), .sum_no(sum70));
  tern_full_adder_cell u_full71 (.a_i(carry60), .b_i(sum70), .c_i(carry62), .carry_no(carry71), .sum_no(sum71));
  tern_full_adder_cell u_full72 (.a_i(sum69), .b_i(carry61), .c_i(sum71), .carry_no(carry72), .sum_no(sum72));
  assign carry63_inverted = ~carry63;
  tern_full_adder_cell u_full73 (.a_i(sum72), .b_i(carry63_inverted), .c_i(carry64), .carry_no(carry73), .sum_no(sum73));
  tern_full_adder_cell u_full74 (.a_i(row10_n[3]), .b_i(row9_n[4]), .c_i(row8_n[5]), .carry_no(carry74), .sum_no(sum74));
  tern_full_adder_cell u_full75 (.a_i(row7_n[6]), .b_i(row6_n[7]), .c_i(row5_n[8]), .carry_no(carry75), .sum_no(sum75));
  tern_full_adder_cell u_full76 (.a_i(carry65), .b_i(carry66), .c_i(carry67), .carry_no(carry76), .sum_no(sum76));
  tern_full_adder_cell u_full77 (.a_i(row4_n[9]), .b_i(row3_n[10]), .c_i(carry68), .carry_no(carry77), .sum_no(sum77));
  tern_full_adder_cell u_full78 (.a_i(sum74), .b_i(sum75), .c_i(sum77), .carry_no(carry78), .sum_no(sum78));
  tern_full_adder_cell u_full79 (.a_i(carry69), .b_i(sum76), .c_i(sum78), .carry_no(carry79), .sum_no(sum79));
  tern_full_adder_cell u_full80 (.a_i(carry70), .b_i(sum79), .c_i(carry72), .carry_no(carry80), .sum_no(sum80));
  tern_full_adder_cell u_full81 (.a_i(carry71), .b_i(sum80), .c_i(carry73), .carry_no(carry81), .sum_no(sum81));
  tern_full_adder_cell u_full82 (.a_i(row10_n[4]), .b_i(row9_n[5]), .c_i(row8_n[6]), .carry_no(carry82), .sum_no(sum82));
  tern_full_adder_cell u_full83 (.a_i(row7_n[7]), .b_i(row6_n[8]), .c_i(row5_n[9]), .carry_no(carry83), .sum_no(sum83));
  tern_full_adder_cell u_full84 (.a_i(carry74), .b_i(carry75), .c_i(sum82), .carry_no(carry84), .sum_no(sum84));
  tern_full_adder_cell u_full85 (.a_i(row4_n[10]), .b_i(carry76), .c_i(sum84), .carry_no(carry85), .sum_no(sum85));
  tern_full_adder_cell u_full86 (.a_i(sum83), .b_i(carry77), .c_i(sum85), .carry_no(carry86), .sum_no(sum86));
  tern_full_adder_cell u_full87 (.a_i(carry78), .b_i(sum86), .c_i(carry80), .carry_no(carry87), .sum_no(sum87));
  tern_full_adder_cell u_full88 (.a_i(carry79), .b_i(sum87), .c_i(carry81), .carry_no(carry88), .sum_no(sum88));
  tern_full_adder_cell u_full89 (.a_i(row10_n[5]), .b_i(row9_n[6]), .c_i(row8_n[7]), .carry_no(carry89), .sum_no(sum89));
  tern_full_adder_cell u_full90 (.a_i(row7_n[8]), .b_i(row6_n[9]), .c_i(row5_n[10]), .carry_no(carry90), .sum_no(sum90));
  tern_full_adder_cell u_full91 (.a_i(carry82), .b_i(carry83), .c_i(sum89), .carry_no(carry91), .sum_no(sum91));
  tern_full_adder_cell u_full92 (.a_i(carry84), .b_i(sum91), .c_i(carry86), .carry_no(carry92), .sum_no(sum92));
  tern_full_adder_cell u_full93 (.a_i(sum90), .b_i(carry85), .c_i(sum92), .carry_no(carry93), .sum_no(sum93));
  assign carry87_inverted = ~carry87;
  tern_full_adder_cell u_full94 (.a_i(sum93), .b_i(carry87_inverted), .c_i(carry88), .carry_no(carry94), .sum_no(sum94));
  tern_full_adder_cell u_full95 (.a_i(row10_n[6]), .b_i(row9_n[7]), .c_i(row8_n[8]), .carry_no(carry95), .sum_no(sum95));
  tern_full_adder_cell u_full96 (.a_i(carry89), .b_i(carry90), .c_i(sum95), .carry_no(carry96), .sum_no(sum96));
  tern_full_adder_cell u_full97 (.a_i(row7_n[9]), .b_i(row6_n[10]), .c_i(carry91), .carry_no(carry97), .sum_no(sum97));
  tern_full_adder_cell u_full98 (.a_i(sum97), .b_i(carry92), .c_i(carry94), .carry_no(carry98), .sum_no(sum98));
  tern_full_adder_cell u_full99 (.a_i(sum96), .b_i(carry93), .c_i(sum98), .carry_no(carry99), .sum_no(sum99));
  tern_full_adder_cell u_full100 (.a_i(row10_n[7]), .b_i(row9_n[8]), .c_i(row8_n[9]), .carry_no(carry100), .sum_no(sum100));
  tern_full_adder_cell u_full101 (.a_i(carry95), .b_i(sum100), .c_i(carry97), .carry_no(carry101), .sum_no(sum101));
  tern_full_adder_cell u_full102 (.a_i(row7_n[10]), .b_i(carry96), .c_i(sum101), .carry_no(carry102), .sum_no(sum102));
  assign carry98_inverted = ~carry98;
  tern_full_adder_cell u_full103 (.a_i(sum102), .b_i(carry98_inverted), .c_i(carry99), .carry_no(carry103), .sum_no(sum103));
  tern_full_adder_cell u_full104 (.a_i(row10_n[8]), .b_i(row9_n[9]), .c_i(row8_n[10]), .carry_no(carry104), .sum_no(sum104));
  tern_full_adder_cell u_full105 (.a_i(carry100), .b_i(sum104), .c_i(carry102), .carry_no(carry105), .sum_no(sum105));
  tern_full_adder_cell u_full106 (.a_i(carry101), .b_i(sum105), .c_i(carry103), .carry_no(carry106), .sum_no(sum106));
  tern_full_adder_cell u_full107 (.a_i(row10_n[9]), .b_i(row9_n[10]), .c_i(carry105), .carry_no(carry107), .sum_no(sum107));
  tern_full_adder_cell u_full108 (.a_i(carry104), .b_i(sum107), .c_i(carry106), .carry_no(carry108), .sum_no(sum108));
  assign carry107_inverted = ~carry107;
  tern_full_adder_cell u_full109 (.a_i(row10_n[10]), .b_i(carry107_inverted), .c_i(carry108), .carry_no(carry109), .sum_no(sum109));

  assign product_o[0] = ~row0_n[0];
  assign product_o[1] = ~sum0;
  assign product_o[2] = ~sum2;
  assign product_o[3] = ~sum5;
  assign product_o[4] = ~sum9;
  assign product_o[5] = ~sum14;
  assign product_o[6] = ~sum20;
  assign product_o[7] = ~sum27;
  assign product_o[8] = ~sum35;
  assign product_o[9] = ~sum44;
  assign product_o[10] = ~sum54;
  assign product_o[11] = ~sum64;
  assign product_o[12] = ~sum73;
  assign product_o[13] = sum81;
  assign product_o[14] = ~sum88;
  assign product_o[15] = sum94;
  assign product_o[16] = sum99;
  assign product_o[17] = ~sum103;
  assign product_o[18] = sum106;
  assign product_o[19] = ~sum108;
  assign product_o[20] = sum109;
  assign product_o[21] = carry109;

endmodule
