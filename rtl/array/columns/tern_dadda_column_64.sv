// SPDX-License-Identifier: Apache-2.0
//
// Made by scripts/make_column; edits are lost.

/// Dot-product column of 64 ternary lanes with its accumulator: a tree of adder cells, one register at
/// 27 bits, 511 full and 19 half adders in all (docs/columns.md).
///
/// `load_i` puts `weight_i` into the weight registers. `activation_i` comes in the code "complement". A step
/// enters with `valid_i`; `result_o` shows the accumulator two cycles later. With `first_i` it starts anew
/// from `start_i`, which is given one cycle behind `first_i`, is 0 in all other cycles and holds, besides what the
/// sum shall start from: -128 for each weight +1 and -127 for each weight -1 of the whole sum and -5411 for each step,
/// modulo 2^32. A weight of 2'b11 adds the disjunction of both codes.

module tern_dadda_column_64 (
  input  logic clk_i,
  input  logic rst_ni,
  // Weights
  input  logic load_i,
  input  logic [127:0] weight_i,      // lane l in [2*l +: 2]: bit 0 adds, bit 1 subtracts
  // Activations
  input  logic valid_i,
  input  logic first_i,
  input  logic [1023:0] activation_i,  // lane l in [16*l +: 16]
  // Accumulated value, signed
  input  logic [31:0] start_i,
  output logic [31:0] result_o
);

  // Weights, on clocks that run only to load them.
  logic [127:0] weight_n;

  logic clk_weight0;
  logic [31:0] weight0_q;
  tern_clock_gate u_clock_weight0 (.clk_i, .enable_i (load_i), .clk_o (clk_weight0));
  always_ff @(posedge clk_weight0) weight0_q <= weight_i[0 +: 32];
  assign weight_n[0 +: 32] = ~weight0_q;

  logic clk_weight1;
  logic [31:0] weight1_q;
  tern_clock_gate u_clock_weight1 (.clk_i, .enable_i (load_i), .clk_o (clk_weight1));
  always_ff @(posedge clk_weight1) weight1_q <= weight_i[32 +: 32];
  assign weight_n[32 +: 32] = ~weight1_q;

  logic clk_weight2;
  logic [31:0] weight2_q;
  tern_clock_gate u_clock_weight2 (.clk_i, .enable_i (load_i), .clk_o (clk_weight2));
  always_ff @(posedge clk_weight2) weight2_q <= weight_i[64 +: 32];
  assign weight_n[64 +: 32] = ~weight2_q;

  logic clk_weight3;
  logic [31:0] weight3_q;
  tern_clock_gate u_clock_weight3 (.clk_i, .enable_i (load_i), .clk_o (clk_weight3));
  always_ff @(posedge clk_weight3) weight3_q <= weight_i[96 +: 32];
  assign weight_n[96 +: 32] = ~weight3_q;

  // Lanes: the bit of the code for the weight +1 or for -1, or 0.
  logic [511:0] lane;
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
  tern_select_cell u_lane24 (.plus_ni (weight_n[6]), .x_ni (activation_i[48]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[56]), .selected_o (lane[24]));
  tern_select_cell u_lane25 (.plus_ni (weight_n[6]), .x_ni (activation_i[49]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[57]), .selected_o (lane[25]));
  tern_select_cell u_lane26 (.plus_ni (weight_n[6]), .x_ni (activation_i[50]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[58]), .selected_o (lane[26]));
  tern_select_cell u_lane27 (.plus_ni (weight_n[6]), .x_ni (activation_i[51]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[59]), .selected_o (lane[27]));
  tern_select_cell u_lane28 (.plus_ni (weight_n[6]), .x_ni (activation_i[52]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[60]), .selected_o (lane[28]));
  tern_select_cell u_lane29 (.plus_ni (weight_n[6]), .x_ni (activation_i[53]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[61]), .selected_o (lane[29]));
  tern_select_cell u_lane30 (.plus_ni (weight_n[6]), .x_ni (activation_i[54]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[62]), .selected_o (lane[30]));
  tern_select_cell u_lane31 (.plus_ni (weight_n[6]), .x_ni (activation_i[55]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[63]), .selected_o (lane[31]));
  tern_select_cell u_lane32 (.plus_ni (weight_n[8]), .x_ni (activation_i[64]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[72]), .selected_o (lane[32]));
  tern_select_cell u_lane33 (.plus_ni (weight_n[8]), .x_ni (activation_i[65]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[73]), .selected_o (lane[33]));
  tern_select_cell u_lane34 (.plus_ni (weight_n[8]), .x_ni (activation_i[66]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[74]), .selected_o (lane[34]));
  tern_select_cell u_lane35 (.plus_ni (weight_n[8]), .x_ni (activation_i[67]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[75]), .selected_o (lane[35]));
  tern_select_cell u_lane36 (.plus_ni (weight_n[8]), .x_ni (activation_i[68]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[76]), .selected_o (lane[36]));
  tern_select_cell u_lane37 (.plus_ni (weight_n[8]), .x_ni (activation_i[69]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[77]), .selected_o (lane[37]));
  tern_select_cell u_lane38 (.plus_ni (weight_n[8]), .x_ni (activation_i[70]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[78]), .selected_o (lane[38]));
  tern_select_cell u_lane39 (.plus_ni (weight_n[8]), .x_ni (activation_i[71]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[79]), .selected_o (lane[39]));
  tern_select_cell u_lane40 (.plus_ni (weight_n[10]), .x_ni (activation_i[80]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[88]), .selected_o (lane[40]));
  tern_select_cell u_lane41 (.plus_ni (weight_n[10]), .x_ni (activation_i[81]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[89]), .selected_o (lane[41]));
  tern_select_cell u_lane42 (.plus_ni (weight_n[10]), .x_ni (activation_i[82]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[90]), .selected_o (lane[42]));
  tern_select_cell u_lane43 (.plus_ni (weight_n[10]), .x_ni (activation_i[83]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[91]), .selected_o (lane[43]));
  tern_select_cell u_lane44 (.plus_ni (weight_n[10]), .x_ni (activation_i[84]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[92]), .selected_o (lane[44]));
  tern_select_cell u_lane45 (.plus_ni (weight_n[10]), .x_ni (activation_i[85]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[93]), .selected_o (lane[45]));
  tern_select_cell u_lane46 (.plus_ni (weight_n[10]), .x_ni (activation_i[86]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[94]), .selected_o (lane[46]));
  tern_select_cell u_lane47 (.plus_ni (weight_n[10]), .x_ni (activation_i[87]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[95]), .selected_o (lane[47]));
  tern_select_cell u_lane48 (.plus_ni (weight_n[12]), .x_ni (activation_i[96]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[104]), .selected_o (lane[48]));
  tern_select_cell u_lane49 (.plus_ni (weight_n[12]), .x_ni (activation_i[97]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[105]), .selected_o (lane[49]));
  tern_select_cell u_lane50 (.plus_ni (weight_n[12]), .x_ni (activation_i[98]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[106]), .selected_o (lane[50]));
  tern_select_cell u_lane51 (.plus_ni (weight_n[12]), .x_ni (activation_i[99]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[107]), .selected_o (lane[51]));
  tern_select_cell u_lane52 (.plus_ni (weight_n[12]), .x_ni (activation_i[100]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[108]), .selected_o (lane[52]));
  tern_select_cell u_lane53 (.plus_ni (weight_n[12]), .x_ni (activation_i[101]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[109]), .selected_o (lane[53]));
  tern_select_cell u_lane54 (.plus_ni (weight_n[12]), .x_ni (activation_i[102]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[110]), .selected_o (lane[54]));
  tern_select_cell u_lane55 (.plus_ni (weight_n[12]), .x_ni (activation_i[103]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[111]), .selected_o (lane[55]));
  tern_select_cell u_lane56 (.plus_ni (weight_n[14]), .x_ni (activation_i[112]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[120]), .selected_o (lane[56]));
  tern_select_cell u_lane57 (.plus_ni (weight_n[14]), .x_ni (activation_i[113]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[121]), .selected_o (lane[57]));
  tern_select_cell u_lane58 (.plus_ni (weight_n[14]), .x_ni (activation_i[114]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[122]), .selected_o (lane[58]));
  tern_select_cell u_lane59 (.plus_ni (weight_n[14]), .x_ni (activation_i[115]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[123]), .selected_o (lane[59]));
  tern_select_cell u_lane60 (.plus_ni (weight_n[14]), .x_ni (activation_i[116]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[124]), .selected_o (lane[60]));
  tern_select_cell u_lane61 (.plus_ni (weight_n[14]), .x_ni (activation_i[117]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[125]), .selected_o (lane[61]));
  tern_select_cell u_lane62 (.plus_ni (weight_n[14]), .x_ni (activation_i[118]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[126]), .selected_o (lane[62]));
  tern_select_cell u_lane63 (.plus_ni (weight_n[14]), .x_ni (activation_i[119]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[127]), .selected_o (lane[63]));
  tern_select_cell u_lane64 (.plus_ni (weight_n[16]), .x_ni (activation_i[128]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[136]), .selected_o (lane[64]));
  tern_select_cell u_lane65 (.plus_ni (weight_n[16]), .x_ni (activation_i[129]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[137]), .selected_o (lane[65]));
  tern_select_cell u_lane66 (.plus_ni (weight_n[16]), .x_ni (activation_i[130]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[138]), .selected_o (lane[66]));
  tern_select_cell u_lane67 (.plus_ni (weight_n[16]), .x_ni (activation_i[131]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[139]), .selected_o (lane[67]));
  tern_select_cell u_lane68 (.plus_ni (weight_n[16]), .x_ni (activation_i[132]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[140]), .selected_o (lane[68]));
  tern_select_cell u_lane69 (.plus_ni (weight_n[16]), .x_ni (activation_i[133]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[141]), .selected_o (lane[69]));
  tern_select_cell u_lane70 (.plus_ni (weight_n[16]), .x_ni (activation_i[134]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[142]), .selected_o (lane[70]));
  tern_select_cell u_lane71 (.plus_ni (weight_n[16]), .x_ni (activation_i[135]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[143]), .selected_o (lane[71]));
  tern_select_cell u_lane72 (.plus_ni (weight_n[18]), .x_ni (activation_i[144]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[152]), .selected_o (lane[72]));
  tern_select_cell u_lane73 (.plus_ni (weight_n[18]), .x_ni (activation_i[145]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[153]), .selected_o (lane[73]));
  tern_select_cell u_lane74 (.plus_ni (weight_n[18]), .x_ni (activation_i[146]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[154]), .selected_o (lane[74]));
  tern_select_cell u_lane75 (.plus_ni (weight_n[18]), .x_ni (activation_i[147]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[155]), .selected_o (lane[75]));
  tern_select_cell u_lane76 (.plus_ni (weight_n[18]), .x_ni (activation_i[148]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[156]), .selected_o (lane[76]));
  tern_select_cell u_lane77 (.plus_ni (weight_n[18]), .x_ni (activation_i[149]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[157]), .selected_o (lane[77]));
  tern_select_cell u_lane78 (.plus_ni (weight_n[18]), .x_ni (activation_i[150]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[158]), .selected_o (lane[78]));
  tern_select_cell u_lane79 (.plus_ni (weight_n[18]), .x_ni (activation_i[151]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[159]), .selected_o (lane[79]));
  tern_select_cell u_lane80 (.plus_ni (weight_n[20]), .x_ni (activation_i[160]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[168]), .selected_o (lane[80]));
  tern_select_cell u_lane81 (.plus_ni (weight_n[20]), .x_ni (activation_i[161]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[169]), .selected_o (lane[81]));
  tern_select_cell u_lane82 (.plus_ni (weight_n[20]), .x_ni (activation_i[162]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[170]), .selected_o (lane[82]));
  tern_select_cell u_lane83 (.plus_ni (weight_n[20]), .x_ni (activation_i[163]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[171]), .selected_o (lane[83]));
  tern_select_cell u_lane84 (.plus_ni (weight_n[20]), .x_ni (activation_i[164]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[172]), .selected_o (lane[84]));
  tern_select_cell u_lane85 (.plus_ni (weight_n[20]), .x_ni (activation_i[165]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[173]), .selected_o (lane[85]));
  tern_select_cell u_lane86 (.plus_ni (weight_n[20]), .x_ni (activation_i[166]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[174]), .selected_o (lane[86]));
  tern_select_cell u_lane87 (.plus_ni (weight_n[20]), .x_ni (activation_i[167]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[175]), .selected_o (lane[87]));
  tern_select_cell u_lane88 (.plus_ni (weight_n[22]), .x_ni (activation_i[176]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[184]), .selected_o (lane[88]));
  tern_select_cell u_lane89 (.plus_ni (weight_n[22]), .x_ni (activation_i[177]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[185]), .selected_o (lane[89]));
  tern_select_cell u_lane90 (.plus_ni (weight_n[22]), .x_ni (activation_i[178]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[186]), .selected_o (lane[90]));
  tern_select_cell u_lane91 (.plus_ni (weight_n[22]), .x_ni (activation_i[179]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[187]), .selected_o (lane[91]));
  tern_select_cell u_lane92 (.plus_ni (weight_n[22]), .x_ni (activation_i[180]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[188]), .selected_o (lane[92]));
  tern_select_cell u_lane93 (.plus_ni (weight_n[22]), .x_ni (activation_i[181]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[189]), .selected_o (lane[93]));
  tern_select_cell u_lane94 (.plus_ni (weight_n[22]), .x_ni (activation_i[182]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[190]), .selected_o (lane[94]));
  tern_select_cell u_lane95 (.plus_ni (weight_n[22]), .x_ni (activation_i[183]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[191]), .selected_o (lane[95]));
  tern_select_cell u_lane96 (.plus_ni (weight_n[24]), .x_ni (activation_i[192]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[200]), .selected_o (lane[96]));
  tern_select_cell u_lane97 (.plus_ni (weight_n[24]), .x_ni (activation_i[193]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[201]), .selected_o (lane[97]));
  tern_select_cell u_lane98 (.plus_ni (weight_n[24]), .x_ni (activation_i[194]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[202]), .selected_o (lane[98]));
  tern_select_cell u_lane99 (.plus_ni (weight_n[24]), .x_ni (activation_i[195]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[203]), .selected_o (lane[99]));
  tern_select_cell u_lane100 (.plus_ni (weight_n[24]), .x_ni (activation_i[196]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[204]), .selected_o (lane[100]));
  tern_select_cell u_lane101 (.plus_ni (weight_n[24]), .x_ni (activation_i[197]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[205]), .selected_o (lane[101]));
  tern_select_cell u_lane102 (.plus_ni (weight_n[24]), .x_ni (activation_i[198]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[206]), .selected_o (lane[102]));
  tern_select_cell u_lane103 (.plus_ni (weight_n[24]), .x_ni (activation_i[199]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[207]), .selected_o (lane[103]));
  tern_select_cell u_lane104 (.plus_ni (weight_n[26]), .x_ni (activation_i[208]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[216]), .selected_o (lane[104]));
  tern_select_cell u_lane105 (.plus_ni (weight_n[26]), .x_ni (activation_i[209]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[217]), .selected_o (lane[105]));
  tern_select_cell u_lane106 (.plus_ni (weight_n[26]), .x_ni (activation_i[210]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[218]), .selected_o (lane[106]));
  tern_select_cell u_lane107 (.plus_ni (weight_n[26]), .x_ni (activation_i[211]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[219]), .selected_o (lane[107]));
  tern_select_cell u_lane108 (.plus_ni (weight_n[26]), .x_ni (activation_i[212]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[220]), .selected_o (lane[108]));
  tern_select_cell u_lane109 (.plus_ni (weight_n[26]), .x_ni (activation_i[213]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[221]), .selected_o (lane[109]));
  tern_select_cell u_lane110 (.plus_ni (weight_n[26]), .x_ni (activation_i[214]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[222]), .selected_o (lane[110]));
  tern_select_cell u_lane111 (.plus_ni (weight_n[26]), .x_ni (activation_i[215]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[223]), .selected_o (lane[111]));
  tern_select_cell u_lane112 (.plus_ni (weight_n[28]), .x_ni (activation_i[224]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[232]), .selected_o (lane[112]));
  tern_select_cell u_lane113 (.plus_ni (weight_n[28]), .x_ni (activation_i[225]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[233]), .selected_o (lane[113]));
  tern_select_cell u_lane114 (.plus_ni (weight_n[28]), .x_ni (activation_i[226]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[234]), .selected_o (lane[114]));
  tern_select_cell u_lane115 (.plus_ni (weight_n[28]), .x_ni (activation_i[227]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[235]), .selected_o (lane[115]));
  tern_select_cell u_lane116 (.plus_ni (weight_n[28]), .x_ni (activation_i[228]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[236]), .selected_o (lane[116]));
  tern_select_cell u_lane117 (.plus_ni (weight_n[28]), .x_ni (activation_i[229]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[237]), .selected_o (lane[117]));
  tern_select_cell u_lane118 (.plus_ni (weight_n[28]), .x_ni (activation_i[230]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[238]), .selected_o (lane[118]));
  tern_select_cell u_lane119 (.plus_ni (weight_n[28]), .x_ni (activation_i[231]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[239]), .selected_o (lane[119]));
  tern_select_cell u_lane120 (.plus_ni (weight_n[30]), .x_ni (activation_i[240]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[248]), .selected_o (lane[120]));
  tern_select_cell u_lane121 (.plus_ni (weight_n[30]), .x_ni (activation_i[241]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[249]), .selected_o (lane[121]));
  tern_select_cell u_lane122 (.plus_ni (weight_n[30]), .x_ni (activation_i[242]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[250]), .selected_o (lane[122]));
  tern_select_cell u_lane123 (.plus_ni (weight_n[30]), .x_ni (activation_i[243]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[251]), .selected_o (lane[123]));
  tern_select_cell u_lane124 (.plus_ni (weight_n[30]), .x_ni (activation_i[244]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[252]), .selected_o (lane[124]));
  tern_select_cell u_lane125 (.plus_ni (weight_n[30]), .x_ni (activation_i[245]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[253]), .selected_o (lane[125]));
  tern_select_cell u_lane126 (.plus_ni (weight_n[30]), .x_ni (activation_i[246]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[254]), .selected_o (lane[126]));
  tern_select_cell u_lane127 (.plus_ni (weight_n[30]), .x_ni (activation_i[247]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[255]), .selected_o (lane[127]));
  tern_select_cell u_lane128 (.plus_ni (weight_n[32]), .x_ni (activation_i[256]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[264]), .selected_o (lane[128]));
  tern_select_cell u_lane129 (.plus_ni (weight_n[32]), .x_ni (activation_i[257]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[265]), .selected_o (lane[129]));
  tern_select_cell u_lane130 (.plus_ni (weight_n[32]), .x_ni (activation_i[258]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[266]), .selected_o (lane[130]));
  tern_select_cell u_lane131 (.plus_ni (weight_n[32]), .x_ni (activation_i[259]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[267]), .selected_o (lane[131]));
  tern_select_cell u_lane132 (.plus_ni (weight_n[32]), .x_ni (activation_i[260]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[268]), .selected_o (lane[132]));
  tern_select_cell u_lane133 (.plus_ni (weight_n[32]), .x_ni (activation_i[261]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[269]), .selected_o (lane[133]));
  tern_select_cell u_lane134 (.plus_ni (weight_n[32]), .x_ni (activation_i[262]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[270]), .selected_o (lane[134]));
  tern_select_cell u_lane135 (.plus_ni (weight_n[32]), .x_ni (activation_i[263]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[271]), .selected_o (lane[135]));
  tern_select_cell u_lane136 (.plus_ni (weight_n[34]), .x_ni (activation_i[272]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[280]), .selected_o (lane[136]));
  tern_select_cell u_lane137 (.plus_ni (weight_n[34]), .x_ni (activation_i[273]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[281]), .selected_o (lane[137]));
  tern_select_cell u_lane138 (.plus_ni (weight_n[34]), .x_ni (activation_i[274]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[282]), .selected_o (lane[138]));
  tern_select_cell u_lane139 (.plus_ni (weight_n[34]), .x_ni (activation_i[275]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[283]), .selected_o (lane[139]));
  tern_select_cell u_lane140 (.plus_ni (weight_n[34]), .x_ni (activation_i[276]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[284]), .selected_o (lane[140]));
  tern_select_cell u_lane141 (.plus_ni (weight_n[34]), .x_ni (activation_i[277]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[285]), .selected_o (lane[141]));
  tern_select_cell u_lane142 (.plus_ni (weight_n[34]), .x_ni (activation_i[278]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[286]), .selected_o (lane[142]));
  tern_select_cell u_lane143 (.plus_ni (weight_n[34]), .x_ni (activation_i[279]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[287]), .selected_o (lane[143]));
  tern_select_cell u_lane144 (.plus_ni (weight_n[36]), .x_ni (activation_i[288]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[296]), .selected_o (lane[144]));
  tern_select_cell u_lane145 (.plus_ni (weight_n[36]), .x_ni (activation_i[289]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[297]), .selected_o (lane[145]));
  tern_select_cell u_lane146 (.plus_ni (weight_n[36]), .x_ni (activation_i[290]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[298]), .selected_o (lane[146]));
  tern_select_cell u_lane147 (.plus_ni (weight_n[36]), .x_ni (activation_i[291]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[299]), .selected_o (lane[147]));
  tern_select_cell u_lane148 (.plus_ni (weight_n[36]), .x_ni (activation_i[292]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[300]), .selected_o (lane[148]));
  tern_select_cell u_lane149 (.plus_ni (weight_n[36]), .x_ni (activation_i[293]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[301]), .selected_o (lane[149]));
  tern_select_cell u_lane150 (.plus_ni (weight_n[36]), .x_ni (activation_i[294]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[302]), .selected_o (lane[150]));
  tern_select_cell u_lane151 (.plus_ni (weight_n[36]), .x_ni (activation_i[295]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[303]), .selected_o (lane[151]));
  tern_select_cell u_lane152 (.plus_ni (weight_n[38]), .x_ni (activation_i[304]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[312]), .selected_o (lane[152]));
  tern_select_cell u_lane153 (.plus_ni (weight_n[38]), .x_ni (activation_i[305]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[313]), .selected_o (lane[153]));
  tern_select_cell u_lane154 (.plus_ni (weight_n[38]), .x_ni (activation_i[306]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[314]), .selected_o (lane[154]));
  tern_select_cell u_lane155 (.plus_ni (weight_n[38]), .x_ni (activation_i[307]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[315]), .selected_o (lane[155]));
  tern_select_cell u_lane156 (.plus_ni (weight_n[38]), .x_ni (activation_i[308]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[316]), .selected_o (lane[156]));
  tern_select_cell u_lane157 (.plus_ni (weight_n[38]), .x_ni (activation_i[309]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[317]), .selected_o (lane[157]));
  tern_select_cell u_lane158 (.plus_ni (weight_n[38]), .x_ni (activation_i[310]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[318]), .selected_o (lane[158]));
  tern_select_cell u_lane159 (.plus_ni (weight_n[38]), .x_ni (activation_i[311]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[319]), .selected_o (lane[159]));
  tern_select_cell u_lane160 (.plus_ni (weight_n[40]), .x_ni (activation_i[320]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[328]), .selected_o (lane[160]));
  tern_select_cell u_lane161 (.plus_ni (weight_n[40]), .x_ni (activation_i[321]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[329]), .selected_o (lane[161]));
  tern_select_cell u_lane162 (.plus_ni (weight_n[40]), .x_ni (activation_i[322]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[330]), .selected_o (lane[162]));
  tern_select_cell u_lane163 (.plus_ni (weight_n[40]), .x_ni (activation_i[323]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[331]), .selected_o (lane[163]));
  tern_select_cell u_lane164 (.plus_ni (weight_n[40]), .x_ni (activation_i[324]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[332]), .selected_o (lane[164]));
  tern_select_cell u_lane165 (.plus_ni (weight_n[40]), .x_ni (activation_i[325]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[333]), .selected_o (lane[165]));
  tern_select_cell u_lane166 (.plus_ni (weight_n[40]), .x_ni (activation_i[326]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[334]), .selected_o (lane[166]));
  tern_select_cell u_lane167 (.plus_ni (weight_n[40]), .x_ni (activation_i[327]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[335]), .selected_o (lane[167]));
  tern_select_cell u_lane168 (.plus_ni (weight_n[42]), .x_ni (activation_i[336]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[344]), .selected_o (lane[168]));
  tern_select_cell u_lane169 (.plus_ni (weight_n[42]), .x_ni (activation_i[337]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[345]), .selected_o (lane[169]));
  tern_select_cell u_lane170 (.plus_ni (weight_n[42]), .x_ni (activation_i[338]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[346]), .selected_o (lane[170]));
  tern_select_cell u_lane171 (.plus_ni (weight_n[42]), .x_ni (activation_i[339]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[347]), .selected_o (lane[171]));
  tern_select_cell u_lane172 (.plus_ni (weight_n[42]), .x_ni (activation_i[340]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[348]), .selected_o (lane[172]));
  tern_select_cell u_lane173 (.plus_ni (weight_n[42]), .x_ni (activation_i[341]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[349]), .selected_o (lane[173]));
  tern_select_cell u_lane174 (.plus_ni (weight_n[42]), .x_ni (activation_i[342]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[350]), .selected_o (lane[174]));
  tern_select_cell u_lane175 (.plus_ni (weight_n[42]), .x_ni (activation_i[343]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[351]), .selected_o (lane[175]));
  tern_select_cell u_lane176 (.plus_ni (weight_n[44]), .x_ni (activation_i[352]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[360]), .selected_o (lane[176]));
  tern_select_cell u_lane177 (.plus_ni (weight_n[44]), .x_ni (activation_i[353]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[361]), .selected_o (lane[177]));
  tern_select_cell u_lane178 (.plus_ni (weight_n[44]), .x_ni (activation_i[354]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[362]), .selected_o (lane[178]));
  tern_select_cell u_lane179 (.plus_ni (weight_n[44]), .x_ni (activation_i[355]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[363]), .selected_o (lane[179]));
  tern_select_cell u_lane180 (.plus_ni (weight_n[44]), .x_ni (activation_i[356]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[364]), .selected_o (lane[180]));
  tern_select_cell u_lane181 (.plus_ni (weight_n[44]), .x_ni (activation_i[357]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[365]), .selected_o (lane[181]));
  tern_select_cell u_lane182 (.plus_ni (weight_n[44]), .x_ni (activation_i[358]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[366]), .selected_o (lane[182]));
  tern_select_cell u_lane183 (.plus_ni (weight_n[44]), .x_ni (activation_i[359]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[367]), .selected_o (lane[183]));
  tern_select_cell u_lane184 (.plus_ni (weight_n[46]), .x_ni (activation_i[368]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[376]), .selected_o (lane[184]));
  tern_select_cell u_lane185 (.plus_ni (weight_n[46]), .x_ni (activation_i[369]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[377]), .selected_o (lane[185]));
  tern_select_cell u_lane186 (.plus_ni (weight_n[46]), .x_ni (activation_i[370]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[378]), .selected_o (lane[186]));
  tern_select_cell u_lane187 (.plus_ni (weight_n[46]), .x_ni (activation_i[371]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[379]), .selected_o (lane[187]));
  tern_select_cell u_lane188 (.plus_ni (weight_n[46]), .x_ni (activation_i[372]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[380]), .selected_o (lane[188]));
  tern_select_cell u_lane189 (.plus_ni (weight_n[46]), .x_ni (activation_i[373]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[381]), .selected_o (lane[189]));
  tern_select_cell u_lane190 (.plus_ni (weight_n[46]), .x_ni (activation_i[374]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[382]), .selected_o (lane[190]));
  tern_select_cell u_lane191 (.plus_ni (weight_n[46]), .x_ni (activation_i[375]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[383]), .selected_o (lane[191]));
  tern_select_cell u_lane192 (.plus_ni (weight_n[48]), .x_ni (activation_i[384]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[392]), .selected_o (lane[192]));
  tern_select_cell u_lane193 (.plus_ni (weight_n[48]), .x_ni (activation_i[385]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[393]), .selected_o (lane[193]));
  tern_select_cell u_lane194 (.plus_ni (weight_n[48]), .x_ni (activation_i[386]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[394]), .selected_o (lane[194]));
  tern_select_cell u_lane195 (.plus_ni (weight_n[48]), .x_ni (activation_i[387]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[395]), .selected_o (lane[195]));
  tern_select_cell u_lane196 (.plus_ni (weight_n[48]), .x_ni (activation_i[388]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[396]), .selected_o (lane[196]));
  tern_select_cell u_lane197 (.plus_ni (weight_n[48]), .x_ni (activation_i[389]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[397]), .selected_o (lane[197]));
  tern_select_cell u_lane198 (.plus_ni (weight_n[48]), .x_ni (activation_i[390]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[398]), .selected_o (lane[198]));
  tern_select_cell u_lane199 (.plus_ni (weight_n[48]), .x_ni (activation_i[391]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[399]), .selected_o (lane[199]));
  tern_select_cell u_lane200 (.plus_ni (weight_n[50]), .x_ni (activation_i[400]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[408]), .selected_o (lane[200]));
  tern_select_cell u_lane201 (.plus_ni (weight_n[50]), .x_ni (activation_i[401]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[409]), .selected_o (lane[201]));
  tern_select_cell u_lane202 (.plus_ni (weight_n[50]), .x_ni (activation_i[402]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[410]), .selected_o (lane[202]));
  tern_select_cell u_lane203 (.plus_ni (weight_n[50]), .x_ni (activation_i[403]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[411]), .selected_o (lane[203]));
  tern_select_cell u_lane204 (.plus_ni (weight_n[50]), .x_ni (activation_i[404]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[412]), .selected_o (lane[204]));
  tern_select_cell u_lane205 (.plus_ni (weight_n[50]), .x_ni (activation_i[405]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[413]), .selected_o (lane[205]));
  tern_select_cell u_lane206 (.plus_ni (weight_n[50]), .x_ni (activation_i[406]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[414]), .selected_o (lane[206]));
  tern_select_cell u_lane207 (.plus_ni (weight_n[50]), .x_ni (activation_i[407]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[415]), .selected_o (lane[207]));
  tern_select_cell u_lane208 (.plus_ni (weight_n[52]), .x_ni (activation_i[416]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[424]), .selected_o (lane[208]));
  tern_select_cell u_lane209 (.plus_ni (weight_n[52]), .x_ni (activation_i[417]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[425]), .selected_o (lane[209]));
  tern_select_cell u_lane210 (.plus_ni (weight_n[52]), .x_ni (activation_i[418]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[426]), .selected_o (lane[210]));
  tern_select_cell u_lane211 (.plus_ni (weight_n[52]), .x_ni (activation_i[419]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[427]), .selected_o (lane[211]));
  tern_select_cell u_lane212 (.plus_ni (weight_n[52]), .x_ni (activation_i[420]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[428]), .selected_o (lane[212]));
  tern_select_cell u_lane213 (.plus_ni (weight_n[52]), .x_ni (activation_i[421]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[429]), .selected_o (lane[213]));
  tern_select_cell u_lane214 (.plus_ni (weight_n[52]), .x_ni (activation_i[422]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[430]), .selected_o (lane[214]));
  tern_select_cell u_lane215 (.plus_ni (weight_n[52]), .x_ni (activation_i[423]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[431]), .selected_o (lane[215]));
  tern_select_cell u_lane216 (.plus_ni (weight_n[54]), .x_ni (activation_i[432]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[440]), .selected_o (lane[216]));
  tern_select_cell u_lane217 (.plus_ni (weight_n[54]), .x_ni (activation_i[433]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[441]), .selected_o (lane[217]));
  tern_select_cell u_lane218 (.plus_ni (weight_n[54]), .x_ni (activation_i[434]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[442]), .selected_o (lane[218]));
  tern_select_cell u_lane219 (.plus_ni (weight_n[54]), .x_ni (activation_i[435]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[443]), .selected_o (lane[219]));
  tern_select_cell u_lane220 (.plus_ni (weight_n[54]), .x_ni (activation_i[436]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[444]), .selected_o (lane[220]));
  tern_select_cell u_lane221 (.plus_ni (weight_n[54]), .x_ni (activation_i[437]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[445]), .selected_o (lane[221]));
  tern_select_cell u_lane222 (.plus_ni (weight_n[54]), .x_ni (activation_i[438]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[446]), .selected_o (lane[222]));
  tern_select_cell u_lane223 (.plus_ni (weight_n[54]), .x_ni (activation_i[439]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[447]), .selected_o (lane[223]));
  tern_select_cell u_lane224 (.plus_ni (weight_n[56]), .x_ni (activation_i[448]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[456]), .selected_o (lane[224]));
  tern_select_cell u_lane225 (.plus_ni (weight_n[56]), .x_ni (activation_i[449]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[457]), .selected_o (lane[225]));
  tern_select_cell u_lane226 (.plus_ni (weight_n[56]), .x_ni (activation_i[450]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[458]), .selected_o (lane[226]));
  tern_select_cell u_lane227 (.plus_ni (weight_n[56]), .x_ni (activation_i[451]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[459]), .selected_o (lane[227]));
  tern_select_cell u_lane228 (.plus_ni (weight_n[56]), .x_ni (activation_i[452]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[460]), .selected_o (lane[228]));
  tern_select_cell u_lane229 (.plus_ni (weight_n[56]), .x_ni (activation_i[453]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[461]), .selected_o (lane[229]));
  tern_select_cell u_lane230 (.plus_ni (weight_n[56]), .x_ni (activation_i[454]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[462]), .selected_o (lane[230]));
  tern_select_cell u_lane231 (.plus_ni (weight_n[56]), .x_ni (activation_i[455]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[463]), .selected_o (lane[231]));
  tern_select_cell u_lane232 (.plus_ni (weight_n[58]), .x_ni (activation_i[464]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[472]), .selected_o (lane[232]));
  tern_select_cell u_lane233 (.plus_ni (weight_n[58]), .x_ni (activation_i[465]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[473]), .selected_o (lane[233]));
  tern_select_cell u_lane234 (.plus_ni (weight_n[58]), .x_ni (activation_i[466]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[474]), .selected_o (lane[234]));
  tern_select_cell u_lane235 (.plus_ni (weight_n[58]), .x_ni (activation_i[467]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[475]), .selected_o (lane[235]));
  tern_select_cell u_lane236 (.plus_ni (weight_n[58]), .x_ni (activation_i[468]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[476]), .selected_o (lane[236]));
  tern_select_cell u_lane237 (.plus_ni (weight_n[58]), .x_ni (activation_i[469]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[477]), .selected_o (lane[237]));
  tern_select_cell u_lane238 (.plus_ni (weight_n[58]), .x_ni (activation_i[470]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[478]), .selected_o (lane[238]));
  tern_select_cell u_lane239 (.plus_ni (weight_n[58]), .x_ni (activation_i[471]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[479]), .selected_o (lane[239]));
  tern_select_cell u_lane240 (.plus_ni (weight_n[60]), .x_ni (activation_i[480]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[488]), .selected_o (lane[240]));
  tern_select_cell u_lane241 (.plus_ni (weight_n[60]), .x_ni (activation_i[481]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[489]), .selected_o (lane[241]));
  tern_select_cell u_lane242 (.plus_ni (weight_n[60]), .x_ni (activation_i[482]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[490]), .selected_o (lane[242]));
  tern_select_cell u_lane243 (.plus_ni (weight_n[60]), .x_ni (activation_i[483]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[491]), .selected_o (lane[243]));
  tern_select_cell u_lane244 (.plus_ni (weight_n[60]), .x_ni (activation_i[484]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[492]), .selected_o (lane[244]));
  tern_select_cell u_lane245 (.plus_ni (weight_n[60]), .x_ni (activation_i[485]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[493]), .selected_o (lane[245]));
  tern_select_cell u_lane246 (.plus_ni (weight_n[60]), .x_ni (activation_i[486]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[494]), .selected_o (lane[246]));
  tern_select_cell u_lane247 (.plus_ni (weight_n[60]), .x_ni (activation_i[487]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[495]), .selected_o (lane[247]));
  tern_select_cell u_lane248 (.plus_ni (weight_n[62]), .x_ni (activation_i[496]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[504]), .selected_o (lane[248]));
  tern_select_cell u_lane249 (.plus_ni (weight_n[62]), .x_ni (activation_i[497]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[505]), .selected_o (lane[249]));
  tern_select_cell u_lane250 (.plus_ni (weight_n[62]), .x_ni (activation_i[498]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[506]), .selected_o (lane[250]));
  tern_select_cell u_lane251 (.plus_ni (weight_n[62]), .x_ni (activation_i[499]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[507]), .selected_o (lane[251]));
  tern_select_cell u_lane252 (.plus_ni (weight_n[62]), .x_ni (activation_i[500]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[508]), .selected_o (lane[252]));
  tern_select_cell u_lane253 (.plus_ni (weight_n[62]), .x_ni (activation_i[501]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[509]), .selected_o (lane[253]));
  tern_select_cell u_lane254 (.plus_ni (weight_n[62]), .x_ni (activation_i[502]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[510]), .selected_o (lane[254]));
  tern_select_cell u_lane255 (.plus_ni (weight_n[62]), .x_ni (activation_i[503]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[511]), .selected_o (lane[255]));
  tern_select_cell u_lane256 (.plus_ni (weight_n[64]), .x_ni (activation_i[512]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[520]), .selected_o (lane[256]));
  tern_select_cell u_lane257 (.plus_ni (weight_n[64]), .x_ni (activation_i[513]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[521]), .selected_o (lane[257]));
  tern_select_cell u_lane258 (.plus_ni (weight_n[64]), .x_ni (activation_i[514]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[522]), .selected_o (lane[258]));
  tern_select_cell u_lane259 (.plus_ni (weight_n[64]), .x_ni (activation_i[515]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[523]), .selected_o (lane[259]));
  tern_select_cell u_lane260 (.plus_ni (weight_n[64]), .x_ni (activation_i[516]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[524]), .selected_o (lane[260]));
  tern_select_cell u_lane261 (.plus_ni (weight_n[64]), .x_ni (activation_i[517]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[525]), .selected_o (lane[261]));
  tern_select_cell u_lane262 (.plus_ni (weight_n[64]), .x_ni (activation_i[518]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[526]), .selected_o (lane[262]));
  tern_select_cell u_lane263 (.plus_ni (weight_n[64]), .x_ni (activation_i[519]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[527]), .selected_o (lane[263]));
  tern_select_cell u_lane264 (.plus_ni (weight_n[66]), .x_ni (activation_i[528]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[536]), .selected_o (lane[264]));
  tern_select_cell u_lane265 (.plus_ni (weight_n[66]), .x_ni (activation_i[529]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[537]), .selected_o (lane[265]));
  tern_select_cell u_lane266 (.plus_ni (weight_n[66]), .x_ni (activation_i[530]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[538]), .selected_o (lane[266]));
  tern_select_cell u_lane267 (.plus_ni (weight_n[66]), .x_ni (activation_i[531]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[539]), .selected_o (lane[267]));
  tern_select_cell u_lane268 (.plus_ni (weight_n[66]), .x_ni (activation_i[532]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[540]), .selected_o (lane[268]));
  tern_select_cell u_lane269 (.plus_ni (weight_n[66]), .x_ni (activation_i[533]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[541]), .selected_o (lane[269]));
  tern_select_cell u_lane270 (.plus_ni (weight_n[66]), .x_ni (activation_i[534]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[542]), .selected_o (lane[270]));
  tern_select_cell u_lane271 (.plus_ni (weight_n[66]), .x_ni (activation_i[535]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[543]), .selected_o (lane[271]));
  tern_select_cell u_lane272 (.plus_ni (weight_n[68]), .x_ni (activation_i[544]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[552]), .selected_o (lane[272]));
  tern_select_cell u_lane273 (.plus_ni (weight_n[68]), .x_ni (activation_i[545]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[553]), .selected_o (lane[273]));
  tern_select_cell u_lane274 (.plus_ni (weight_n[68]), .x_ni (activation_i[546]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[554]), .selected_o (lane[274]));
  tern_select_cell u_lane275 (.plus_ni (weight_n[68]), .x_ni (activation_i[547]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[555]), .selected_o (lane[275]));
  tern_select_cell u_lane276 (.plus_ni (weight_n[68]), .x_ni (activation_i[548]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[556]), .selected_o (lane[276]));
  tern_select_cell u_lane277 (.plus_ni (weight_n[68]), .x_ni (activation_i[549]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[557]), .selected_o (lane[277]));
  tern_select_cell u_lane278 (.plus_ni (weight_n[68]), .x_ni (activation_i[550]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[558]), .selected_o (lane[278]));
  tern_select_cell u_lane279 (.plus_ni (weight_n[68]), .x_ni (activation_i[551]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[559]), .selected_o (lane[279]));
  tern_select_cell u_lane280 (.plus_ni (weight_n[70]), .x_ni (activation_i[560]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[568]), .selected_o (lane[280]));
  tern_select_cell u_lane281 (.plus_ni (weight_n[70]), .x_ni (activation_i[561]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[569]), .selected_o (lane[281]));
  tern_select_cell u_lane282 (.plus_ni (weight_n[70]), .x_ni (activation_i[562]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[570]), .selected_o (lane[282]));
  tern_select_cell u_lane283 (.plus_ni (weight_n[70]), .x_ni (activation_i[563]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[571]), .selected_o (lane[283]));
  tern_select_cell u_lane284 (.plus_ni (weight_n[70]), .x_ni (activation_i[564]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[572]), .selected_o (lane[284]));
  tern_select_cell u_lane285 (.plus_ni (weight_n[70]), .x_ni (activation_i[565]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[573]), .selected_o (lane[285]));
  tern_select_cell u_lane286 (.plus_ni (weight_n[70]), .x_ni (activation_i[566]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[574]), .selected_o (lane[286]));
  tern_select_cell u_lane287 (.plus_ni (weight_n[70]), .x_ni (activation_i[567]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[575]), .selected_o (lane[287]));
  tern_select_cell u_lane288 (.plus_ni (weight_n[72]), .x_ni (activation_i[576]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[584]), .selected_o (lane[288]));
  tern_select_cell u_lane289 (.plus_ni (weight_n[72]), .x_ni (activation_i[577]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[585]), .selected_o (lane[289]));
  tern_select_cell u_lane290 (.plus_ni (weight_n[72]), .x_ni (activation_i[578]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[586]), .selected_o (lane[290]));
  tern_select_cell u_lane291 (.plus_ni (weight_n[72]), .x_ni (activation_i[579]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[587]), .selected_o (lane[291]));
  tern_select_cell u_lane292 (.plus_ni (weight_n[72]), .x_ni (activation_i[580]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[588]), .selected_o (lane[292]));
  tern_select_cell u_lane293 (.plus_ni (weight_n[72]), .x_ni (activation_i[581]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[589]), .selected_o (lane[293]));
  tern_select_cell u_lane294 (.plus_ni (weight_n[72]), .x_ni (activation_i[582]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[590]), .selected_o (lane[294]));
  tern_select_cell u_lane295 (.plus_ni (weight_n[72]), .x_ni (activation_i[583]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[591]), .selected_o (lane[295]));
  tern_select_cell u_lane296 (.plus_ni (weight_n[74]), .x_ni (activation_i[592]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[600]), .selected_o (lane[296]));
  tern_select_cell u_lane297 (.plus_ni (weight_n[74]), .x_ni (activation_i[593]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[601]), .selected_o (lane[297]));
  tern_select_cell u_lane298 (.plus_ni (weight_n[74]), .x_ni (activation_i[594]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[602]), .selected_o (lane[298]));
  tern_select_cell u_lane299 (.plus_ni (weight_n[74]), .x_ni (activation_i[595]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[603]), .selected_o (lane[299]));
  tern_select_cell u_lane300 (.plus_ni (weight_n[74]), .x_ni (activation_i[596]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[604]), .selected_o (lane[300]));
  tern_select_cell u_lane301 (.plus_ni (weight_n[74]), .x_ni (activation_i[597]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[605]), .selected_o (lane[301]));
  tern_select_cell u_lane302 (.plus_ni (weight_n[74]), .x_ni (activation_i[598]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[606]), .selected_o (lane[302]));
  tern_select_cell u_lane303 (.plus_ni (weight_n[74]), .x_ni (activation_i[599]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[607]), .selected_o (lane[303]));
  tern_select_cell u_lane304 (.plus_ni (weight_n[76]), .x_ni (activation_i[608]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[616]), .selected_o (lane[304]));
  tern_select_cell u_lane305 (.plus_ni (weight_n[76]), .x_ni (activation_i[609]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[617]), .selected_o (lane[305]));
  tern_select_cell u_lane306 (.plus_ni (weight_n[76]), .x_ni (activation_i[610]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[618]), .selected_o (lane[306]));
  tern_select_cell u_lane307 (.plus_ni (weight_n[76]), .x_ni (activation_i[611]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[619]), .selected_o (lane[307]));
  tern_select_cell u_lane308 (.plus_ni (weight_n[76]), .x_ni (activation_i[612]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[620]), .selected_o (lane[308]));
  tern_select_cell u_lane309 (.plus_ni (weight_n[76]), .x_ni (activation_i[613]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[621]), .selected_o (lane[309]));
  tern_select_cell u_lane310 (.plus_ni (weight_n[76]), .x_ni (activation_i[614]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[622]), .selected_o (lane[310]));
  tern_select_cell u_lane311 (.plus_ni (weight_n[76]), .x_ni (activation_i[615]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[623]), .selected_o (lane[311]));
  tern_select_cell u_lane312 (.plus_ni (weight_n[78]), .x_ni (activation_i[624]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[632]), .selected_o (lane[312]));
  tern_select_cell u_lane313 (.plus_ni (weight_n[78]), .x_ni (activation_i[625]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[633]), .selected_o (lane[313]));
  tern_select_cell u_lane314 (.plus_ni (weight_n[78]), .x_ni (activation_i[626]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[634]), .selected_o (lane[314]));
  tern_select_cell u_lane315 (.plus_ni (weight_n[78]), .x_ni (activation_i[627]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[635]), .selected_o (lane[315]));
  tern_select_cell u_lane316 (.plus_ni (weight_n[78]), .x_ni (activation_i[628]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[636]), .selected_o (lane[316]));
  tern_select_cell u_lane317 (.plus_ni (weight_n[78]), .x_ni (activation_i[629]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[637]), .selected_o (lane[317]));
  tern_select_cell u_lane318 (.plus_ni (weight_n[78]), .x_ni (activation_i[630]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[638]), .selected_o (lane[318]));
  tern_select_cell u_lane319 (.plus_ni (weight_n[78]), .x_ni (activation_i[631]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[639]), .selected_o (lane[319]));
  tern_select_cell u_lane320 (.plus_ni (weight_n[80]), .x_ni (activation_i[640]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[648]), .selected_o (lane[320]));
  tern_select_cell u_lane321 (.plus_ni (weight_n[80]), .x_ni (activation_i[641]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[649]), .selected_o (lane[321]));
  tern_select_cell u_lane322 (.plus_ni (weight_n[80]), .x_ni (activation_i[642]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[650]), .selected_o (lane[322]));
  tern_select_cell u_lane323 (.plus_ni (weight_n[80]), .x_ni (activation_i[643]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[651]), .selected_o (lane[323]));
  tern_select_cell u_lane324 (.plus_ni (weight_n[80]), .x_ni (activation_i[644]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[652]), .selected_o (lane[324]));
  tern_select_cell u_lane325 (.plus_ni (weight_n[80]), .x_ni (activation_i[645]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[653]), .selected_o (lane[325]));
  tern_select_cell u_lane326 (.plus_ni (weight_n[80]), .x_ni (activation_i[646]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[654]), .selected_o (lane[326]));
  tern_select_cell u_lane327 (.plus_ni (weight_n[80]), .x_ni (activation_i[647]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[655]), .selected_o (lane[327]));
  tern_select_cell u_lane328 (.plus_ni (weight_n[82]), .x_ni (activation_i[656]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[664]), .selected_o (lane[328]));
  tern_select_cell u_lane329 (.plus_ni (weight_n[82]), .x_ni (activation_i[657]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[665]), .selected_o (lane[329]));
  tern_select_cell u_lane330 (.plus_ni (weight_n[82]), .x_ni (activation_i[658]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[666]), .selected_o (lane[330]));
  tern_select_cell u_lane331 (.plus_ni (weight_n[82]), .x_ni (activation_i[659]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[667]), .selected_o (lane[331]));
  tern_select_cell u_lane332 (.plus_ni (weight_n[82]), .x_ni (activation_i[660]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[668]), .selected_o (lane[332]));
  tern_select_cell u_lane333 (.plus_ni (weight_n[82]), .x_ni (activation_i[661]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[669]), .selected_o (lane[333]));
  tern_select_cell u_lane334 (.plus_ni (weight_n[82]), .x_ni (activation_i[662]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[670]), .selected_o (lane[334]));
  tern_select_cell u_lane335 (.plus_ni (weight_n[82]), .x_ni (activation_i[663]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[671]), .selected_o (lane[335]));
  tern_select_cell u_lane336 (.plus_ni (weight_n[84]), .x_ni (activation_i[672]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[680]), .selected_o (lane[336]));
  tern_select_cell u_lane337 (.plus_ni (weight_n[84]), .x_ni (activation_i[673]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[681]), .selected_o (lane[337]));
  tern_select_cell u_lane338 (.plus_ni (weight_n[84]), .x_ni (activation_i[674]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[682]), .selected_o (lane[338]));
  tern_select_cell u_lane339 (.plus_ni (weight_n[84]), .x_ni (activation_i[675]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[683]), .selected_o (lane[339]));
  tern_select_cell u_lane340 (.plus_ni (weight_n[84]), .x_ni (activation_i[676]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[684]), .selected_o (lane[340]));
  tern_select_cell u_lane341 (.plus_ni (weight_n[84]), .x_ni (activation_i[677]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[685]), .selected_o (lane[341]));
  tern_select_cell u_lane342 (.plus_ni (weight_n[84]), .x_ni (activation_i[678]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[686]), .selected_o (lane[342]));
  tern_select_cell u_lane343 (.plus_ni (weight_n[84]), .x_ni (activation_i[679]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[687]), .selected_o (lane[343]));
  tern_select_cell u_lane344 (.plus_ni (weight_n[86]), .x_ni (activation_i[688]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[696]), .selected_o (lane[344]));
  tern_select_cell u_lane345 (.plus_ni (weight_n[86]), .x_ni (activation_i[689]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[697]), .selected_o (lane[345]));
  tern_select_cell u_lane346 (.plus_ni (weight_n[86]), .x_ni (activation_i[690]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[698]), .selected_o (lane[346]));
  tern_select_cell u_lane347 (.plus_ni (weight_n[86]), .x_ni (activation_i[691]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[699]), .selected_o (lane[347]));
  tern_select_cell u_lane348 (.plus_ni (weight_n[86]), .x_ni (activation_i[692]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[700]), .selected_o (lane[348]));
  tern_select_cell u_lane349 (.plus_ni (weight_n[86]), .x_ni (activation_i[693]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[701]), .selected_o (lane[349]));
  tern_select_cell u_lane350 (.plus_ni (weight_n[86]), .x_ni (activation_i[694]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[702]), .selected_o (lane[350]));
  tern_select_cell u_lane351 (.plus_ni (weight_n[86]), .x_ni (activation_i[695]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[703]), .selected_o (lane[351]));
  tern_select_cell u_lane352 (.plus_ni (weight_n[88]), .x_ni (activation_i[704]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[712]), .selected_o (lane[352]));
  tern_select_cell u_lane353 (.plus_ni (weight_n[88]), .x_ni (activation_i[705]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[713]), .selected_o (lane[353]));
  tern_select_cell u_lane354 (.plus_ni (weight_n[88]), .x_ni (activation_i[706]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[714]), .selected_o (lane[354]));
  tern_select_cell u_lane355 (.plus_ni (weight_n[88]), .x_ni (activation_i[707]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[715]), .selected_o (lane[355]));
  tern_select_cell u_lane356 (.plus_ni (weight_n[88]), .x_ni (activation_i[708]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[716]), .selected_o (lane[356]));
  tern_select_cell u_lane357 (.plus_ni (weight_n[88]), .x_ni (activation_i[709]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[717]), .selected_o (lane[357]));
  tern_select_cell u_lane358 (.plus_ni (weight_n[88]), .x_ni (activation_i[710]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[718]), .selected_o (lane[358]));
  tern_select_cell u_lane359 (.plus_ni (weight_n[88]), .x_ni (activation_i[711]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[719]), .selected_o (lane[359]));
  tern_select_cell u_lane360 (.plus_ni (weight_n[90]), .x_ni (activation_i[720]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[728]), .selected_o (lane[360]));
  tern_select_cell u_lane361 (.plus_ni (weight_n[90]), .x_ni (activation_i[721]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[729]), .selected_o (lane[361]));
  tern_select_cell u_lane362 (.plus_ni (weight_n[90]), .x_ni (activation_i[722]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[730]), .selected_o (lane[362]));
  tern_select_cell u_lane363 (.plus_ni (weight_n[90]), .x_ni (activation_i[723]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[731]), .selected_o (lane[363]));
  tern_select_cell u_lane364 (.plus_ni (weight_n[90]), .x_ni (activation_i[724]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[732]), .selected_o (lane[364]));
  tern_select_cell u_lane365 (.plus_ni (weight_n[90]), .x_ni (activation_i[725]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[733]), .selected_o (lane[365]));
  tern_select_cell u_lane366 (.plus_ni (weight_n[90]), .x_ni (activation_i[726]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[734]), .selected_o (lane[366]));
  tern_select_cell u_lane367 (.plus_ni (weight_n[90]), .x_ni (activation_i[727]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[735]), .selected_o (lane[367]));
  tern_select_cell u_lane368 (.plus_ni (weight_n[92]), .x_ni (activation_i[736]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[744]), .selected_o (lane[368]));
  tern_select_cell u_lane369 (.plus_ni (weight_n[92]), .x_ni (activation_i[737]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[745]), .selected_o (lane[369]));
  tern_select_cell u_lane370 (.plus_ni (weight_n[92]), .x_ni (activation_i[738]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[746]), .selected_o (lane[370]));
  tern_select_cell u_lane371 (.plus_ni (weight_n[92]), .x_ni (activation_i[739]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[747]), .selected_o (lane[371]));
  tern_select_cell u_lane372 (.plus_ni (weight_n[92]), .x_ni (activation_i[740]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[748]), .selected_o (lane[372]));
  tern_select_cell u_lane373 (.plus_ni (weight_n[92]), .x_ni (activation_i[741]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[749]), .selected_o (lane[373]));
  tern_select_cell u_lane374 (.plus_ni (weight_n[92]), .x_ni (activation_i[742]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[750]), .selected_o (lane[374]));
  tern_select_cell u_lane375 (.plus_ni (weight_n[92]), .x_ni (activation_i[743]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[751]), .selected_o (lane[375]));
  tern_select_cell u_lane376 (.plus_ni (weight_n[94]), .x_ni (activation_i[752]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[760]), .selected_o (lane[376]));
  tern_select_cell u_lane377 (.plus_ni (weight_n[94]), .x_ni (activation_i[753]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[761]), .selected_o (lane[377]));
  tern_select_cell u_lane378 (.plus_ni (weight_n[94]), .x_ni (activation_i[754]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[762]), .selected_o (lane[378]));
  tern_select_cell u_lane379 (.plus_ni (weight_n[94]), .x_ni (activation_i[755]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[763]), .selected_o (lane[379]));
  tern_select_cell u_lane380 (.plus_ni (weight_n[94]), .x_ni (activation_i[756]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[764]), .selected_o (lane[380]));
  tern_select_cell u_lane381 (.plus_ni (weight_n[94]), .x_ni (activation_i[757]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[765]), .selected_o (lane[381]));
  tern_select_cell u_lane382 (.plus_ni (weight_n[94]), .x_ni (activation_i[758]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[766]), .selected_o (lane[382]));
  tern_select_cell u_lane383 (.plus_ni (weight_n[94]), .x_ni (activation_i[759]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[767]), .selected_o (lane[383]));
  tern_select_cell u_lane384 (.plus_ni (weight_n[96]), .x_ni (activation_i[768]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[776]), .selected_o (lane[384]));
  tern_select_cell u_lane385 (.plus_ni (weight_n[96]), .x_ni (activation_i[769]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[777]), .selected_o (lane[385]));
  tern_select_cell u_lane386 (.plus_ni (weight_n[96]), .x_ni (activation_i[770]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[778]), .selected_o (lane[386]));
  tern_select_cell u_lane387 (.plus_ni (weight_n[96]), .x_ni (activation_i[771]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[779]), .selected_o (lane[387]));
  tern_select_cell u_lane388 (.plus_ni (weight_n[96]), .x_ni (activation_i[772]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[780]), .selected_o (lane[388]));
  tern_select_cell u_lane389 (.plus_ni (weight_n[96]), .x_ni (activation_i[773]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[781]), .selected_o (lane[389]));
  tern_select_cell u_lane390 (.plus_ni (weight_n[96]), .x_ni (activation_i[774]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[782]), .selected_o (lane[390]));
  tern_select_cell u_lane391 (.plus_ni (weight_n[96]), .x_ni (activation_i[775]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[783]), .selected_o (lane[391]));
  tern_select_cell u_lane392 (.plus_ni (weight_n[98]), .x_ni (activation_i[784]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[792]), .selected_o (lane[392]));
  tern_select_cell u_lane393 (.plus_ni (weight_n[98]), .x_ni (activation_i[785]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[793]), .selected_o (lane[393]));
  tern_select_cell u_lane394 (.plus_ni (weight_n[98]), .x_ni (activation_i[786]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[794]), .selected_o (lane[394]));
  tern_select_cell u_lane395 (.plus_ni (weight_n[98]), .x_ni (activation_i[787]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[795]), .selected_o (lane[395]));
  tern_select_cell u_lane396 (.plus_ni (weight_n[98]), .x_ni (activation_i[788]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[796]), .selected_o (lane[396]));
  tern_select_cell u_lane397 (.plus_ni (weight_n[98]), .x_ni (activation_i[789]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[797]), .selected_o (lane[397]));
  tern_select_cell u_lane398 (.plus_ni (weight_n[98]), .x_ni (activation_i[790]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[798]), .selected_o (lane[398]));
  tern_select_cell u_lane399 (.plus_ni (weight_n[98]), .x_ni (activation_i[791]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[799]), .selected_o (lane[399]));
  tern_select_cell u_lane400 (.plus_ni (weight_n[100]), .x_ni (activation_i[800]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[808]), .selected_o (lane[400]));
  tern_select_cell u_lane401 (.plus_ni (weight_n[100]), .x_ni (activation_i[801]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[809]), .selected_o (lane[401]));
  tern_select_cell u_lane402 (.plus_ni (weight_n[100]), .x_ni (activation_i[802]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[810]), .selected_o (lane[402]));
  tern_select_cell u_lane403 (.plus_ni (weight_n[100]), .x_ni (activation_i[803]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[811]), .selected_o (lane[403]));
  tern_select_cell u_lane404 (.plus_ni (weight_n[100]), .x_ni (activation_i[804]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[812]), .selected_o (lane[404]));
  tern_select_cell u_lane405 (.plus_ni (weight_n[100]), .x_ni (activation_i[805]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[813]), .selected_o (lane[405]));
  tern_select_cell u_lane406 (.plus_ni (weight_n[100]), .x_ni (activation_i[806]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[814]), .selected_o (lane[406]));
  tern_select_cell u_lane407 (.plus_ni (weight_n[100]), .x_ni (activation_i[807]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[815]), .selected_o (lane[407]));
  tern_select_cell u_lane408 (.plus_ni (weight_n[102]), .x_ni (activation_i[816]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[824]), .selected_o (lane[408]));
  tern_select_cell u_lane409 (.plus_ni (weight_n[102]), .x_ni (activation_i[817]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[825]), .selected_o (lane[409]));
  tern_select_cell u_lane410 (.plus_ni (weight_n[102]), .x_ni (activation_i[818]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[826]), .selected_o (lane[410]));
  tern_select_cell u_lane411 (.plus_ni (weight_n[102]), .x_ni (activation_i[819]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[827]), .selected_o (lane[411]));
  tern_select_cell u_lane412 (.plus_ni (weight_n[102]), .x_ni (activation_i[820]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[828]), .selected_o (lane[412]));
  tern_select_cell u_lane413 (.plus_ni (weight_n[102]), .x_ni (activation_i[821]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[829]), .selected_o (lane[413]));
  tern_select_cell u_lane414 (.plus_ni (weight_n[102]), .x_ni (activation_i[822]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[830]), .selected_o (lane[414]));
  tern_select_cell u_lane415 (.plus_ni (weight_n[102]), .x_ni (activation_i[823]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[831]), .selected_o (lane[415]));
  tern_select_cell u_lane416 (.plus_ni (weight_n[104]), .x_ni (activation_i[832]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[840]), .selected_o (lane[416]));
  tern_select_cell u_lane417 (.plus_ni (weight_n[104]), .x_ni (activation_i[833]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[841]), .selected_o (lane[417]));
  tern_select_cell u_lane418 (.plus_ni (weight_n[104]), .x_ni (activation_i[834]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[842]), .selected_o (lane[418]));
  tern_select_cell u_lane419 (.plus_ni (weight_n[104]), .x_ni (activation_i[835]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[843]), .selected_o (lane[419]));
  tern_select_cell u_lane420 (.plus_ni (weight_n[104]), .x_ni (activation_i[836]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[844]), .selected_o (lane[420]));
  tern_select_cell u_lane421 (.plus_ni (weight_n[104]), .x_ni (activation_i[837]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[845]), .selected_o (lane[421]));
  tern_select_cell u_lane422 (.plus_ni (weight_n[104]), .x_ni (activation_i[838]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[846]), .selected_o (lane[422]));
  tern_select_cell u_lane423 (.plus_ni (weight_n[104]), .x_ni (activation_i[839]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[847]), .selected_o (lane[423]));
  tern_select_cell u_lane424 (.plus_ni (weight_n[106]), .x_ni (activation_i[848]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[856]), .selected_o (lane[424]));
  tern_select_cell u_lane425 (.plus_ni (weight_n[106]), .x_ni (activation_i[849]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[857]), .selected_o (lane[425]));
  tern_select_cell u_lane426 (.plus_ni (weight_n[106]), .x_ni (activation_i[850]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[858]), .selected_o (lane[426]));
  tern_select_cell u_lane427 (.plus_ni (weight_n[106]), .x_ni (activation_i[851]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[859]), .selected_o (lane[427]));
  tern_select_cell u_lane428 (.plus_ni (weight_n[106]), .x_ni (activation_i[852]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[860]), .selected_o (lane[428]));
  tern_select_cell u_lane429 (.plus_ni (weight_n[106]), .x_ni (activation_i[853]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[861]), .selected_o (lane[429]));
  tern_select_cell u_lane430 (.plus_ni (weight_n[106]), .x_ni (activation_i[854]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[862]), .selected_o (lane[430]));
  tern_select_cell u_lane431 (.plus_ni (weight_n[106]), .x_ni (activation_i[855]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[863]), .selected_o (lane[431]));
  tern_select_cell u_lane432 (.plus_ni (weight_n[108]), .x_ni (activation_i[864]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[872]), .selected_o (lane[432]));
  tern_select_cell u_lane433 (.plus_ni (weight_n[108]), .x_ni (activation_i[865]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[873]), .selected_o (lane[433]));
  tern_select_cell u_lane434 (.plus_ni (weight_n[108]), .x_ni (activation_i[866]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[874]), .selected_o (lane[434]));
  tern_select_cell u_lane435 (.plus_ni (weight_n[108]), .x_ni (activation_i[867]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[875]), .selected_o (lane[435]));
  tern_select_cell u_lane436 (.plus_ni (weight_n[108]), .x_ni (activation_i[868]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[876]), .selected_o (lane[436]));
  tern_select_cell u_lane437 (.plus_ni (weight_n[108]), .x_ni (activation_i[869]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[877]), .selected_o (lane[437]));
  tern_select_cell u_lane438 (.plus_ni (weight_n[108]), .x_ni (activation_i[870]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[878]), .selected_o (lane[438]));
  tern_select_cell u_lane439 (.plus_ni (weight_n[108]), .x_ni (activation_i[871]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[879]), .selected_o (lane[439]));
  tern_select_cell u_lane440 (.plus_ni (weight_n[110]), .x_ni (activation_i[880]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[888]), .selected_o (lane[440]));
  tern_select_cell u_lane441 (.plus_ni (weight_n[110]), .x_ni (activation_i[881]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[889]), .selected_o (lane[441]));
  tern_select_cell u_lane442 (.plus_ni (weight_n[110]), .x_ni (activation_i[882]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[890]), .selected_o (lane[442]));
  tern_select_cell u_lane443 (.plus_ni (weight_n[110]), .x_ni (activation_i[883]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[891]), .selected_o (lane[443]));
  tern_select_cell u_lane444 (.plus_ni (weight_n[110]), .x_ni (activation_i[884]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[892]), .selected_o (lane[444]));
  tern_select_cell u_lane445 (.plus_ni (weight_n[110]), .x_ni (activation_i[885]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[893]), .selected_o (lane[445]));
  tern_select_cell u_lane446 (.plus_ni (weight_n[110]), .x_ni (activation_i[886]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[894]), .selected_o (lane[446]));
  tern_select_cell u_lane447 (.plus_ni (weight_n[110]), .x_ni (activation_i[887]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[895]), .selected_o (lane[447]));
  tern_select_cell u_lane448 (.plus_ni (weight_n[112]), .x_ni (activation_i[896]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[904]), .selected_o (lane[448]));
  tern_select_cell u_lane449 (.plus_ni (weight_n[112]), .x_ni (activation_i[897]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[905]), .selected_o (lane[449]));
  tern_select_cell u_lane450 (.plus_ni (weight_n[112]), .x_ni (activation_i[898]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[906]), .selected_o (lane[450]));
  tern_select_cell u_lane451 (.plus_ni (weight_n[112]), .x_ni (activation_i[899]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[907]), .selected_o (lane[451]));
  tern_select_cell u_lane452 (.plus_ni (weight_n[112]), .x_ni (activation_i[900]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[908]), .selected_o (lane[452]));
  tern_select_cell u_lane453 (.plus_ni (weight_n[112]), .x_ni (activation_i[901]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[909]), .selected_o (lane[453]));
  tern_select_cell u_lane454 (.plus_ni (weight_n[112]), .x_ni (activation_i[902]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[910]), .selected_o (lane[454]));
  tern_select_cell u_lane455 (.plus_ni (weight_n[112]), .x_ni (activation_i[903]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[911]), .selected_o (lane[455]));
  tern_select_cell u_lane456 (.plus_ni (weight_n[114]), .x_ni (activation_i[912]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[920]), .selected_o (lane[456]));
  tern_select_cell u_lane457 (.plus_ni (weight_n[114]), .x_ni (activation_i[913]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[921]), .selected_o (lane[457]));
  tern_select_cell u_lane458 (.plus_ni (weight_n[114]), .x_ni (activation_i[914]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[922]), .selected_o (lane[458]));
  tern_select_cell u_lane459 (.plus_ni (weight_n[114]), .x_ni (activation_i[915]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[923]), .selected_o (lane[459]));
  tern_select_cell u_lane460 (.plus_ni (weight_n[114]), .x_ni (activation_i[916]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[924]), .selected_o (lane[460]));
  tern_select_cell u_lane461 (.plus_ni (weight_n[114]), .x_ni (activation_i[917]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[925]), .selected_o (lane[461]));
  tern_select_cell u_lane462 (.plus_ni (weight_n[114]), .x_ni (activation_i[918]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[926]), .selected_o (lane[462]));
  tern_select_cell u_lane463 (.plus_ni (weight_n[114]), .x_ni (activation_i[919]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[927]), .selected_o (lane[463]));
  tern_select_cell u_lane464 (.plus_ni (weight_n[116]), .x_ni (activation_i[928]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[936]), .selected_o (lane[464]));
  tern_select_cell u_lane465 (.plus_ni (weight_n[116]), .x_ni (activation_i[929]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[937]), .selected_o (lane[465]));
  tern_select_cell u_lane466 (.plus_ni (weight_n[116]), .x_ni (activation_i[930]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[938]), .selected_o (lane[466]));
  tern_select_cell u_lane467 (.plus_ni (weight_n[116]), .x_ni (activation_i[931]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[939]), .selected_o (lane[467]));
  tern_select_cell u_lane468 (.plus_ni (weight_n[116]), .x_ni (activation_i[932]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[940]), .selected_o (lane[468]));
  tern_select_cell u_lane469 (.plus_ni (weight_n[116]), .x_ni (activation_i[933]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[941]), .selected_o (lane[469]));
  tern_select_cell u_lane470 (.plus_ni (weight_n[116]), .x_ni (activation_i[934]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[942]), .selected_o (lane[470]));
  tern_select_cell u_lane471 (.plus_ni (weight_n[116]), .x_ni (activation_i[935]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[943]), .selected_o (lane[471]));
  tern_select_cell u_lane472 (.plus_ni (weight_n[118]), .x_ni (activation_i[944]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[952]), .selected_o (lane[472]));
  tern_select_cell u_lane473 (.plus_ni (weight_n[118]), .x_ni (activation_i[945]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[953]), .selected_o (lane[473]));
  tern_select_cell u_lane474 (.plus_ni (weight_n[118]), .x_ni (activation_i[946]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[954]), .selected_o (lane[474]));
  tern_select_cell u_lane475 (.plus_ni (weight_n[118]), .x_ni (activation_i[947]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[955]), .selected_o (lane[475]));
  tern_select_cell u_lane476 (.plus_ni (weight_n[118]), .x_ni (activation_i[948]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[956]), .selected_o (lane[476]));
  tern_select_cell u_lane477 (.plus_ni (weight_n[118]), .x_ni (activation_i[949]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[957]), .selected_o (lane[477]));
  tern_select_cell u_lane478 (.plus_ni (weight_n[118]), .x_ni (activation_i[950]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[958]), .selected_o (lane[478]));
  tern_select_cell u_lane479 (.plus_ni (weight_n[118]), .x_ni (activation_i[951]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[959]), .selected_o (lane[479]));
  tern_select_cell u_lane480 (.plus_ni (weight_n[120]), .x_ni (activation_i[960]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[968]), .selected_o (lane[480]));
  tern_select_cell u_lane481 (.plus_ni (weight_n[120]), .x_ni (activation_i[961]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[969]), .selected_o (lane[481]));
  tern_select_cell u_lane482 (.plus_ni (weight_n[120]), .x_ni (activation_i[962]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[970]), .selected_o (lane[482]));
  tern_select_cell u_lane483 (.plus_ni (weight_n[120]), .x_ni (activation_i[963]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[971]), .selected_o (lane[483]));
  tern_select_cell u_lane484 (.plus_ni (weight_n[120]), .x_ni (activation_i[964]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[972]), .selected_o (lane[484]));
  tern_select_cell u_lane485 (.plus_ni (weight_n[120]), .x_ni (activation_i[965]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[973]), .selected_o (lane[485]));
  tern_select_cell u_lane486 (.plus_ni (weight_n[120]), .x_ni (activation_i[966]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[974]), .selected_o (lane[486]));
  tern_select_cell u_lane487 (.plus_ni (weight_n[120]), .x_ni (activation_i[967]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[975]), .selected_o (lane[487]));
  tern_select_cell u_lane488 (.plus_ni (weight_n[122]), .x_ni (activation_i[976]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[984]), .selected_o (lane[488]));
  tern_select_cell u_lane489 (.plus_ni (weight_n[122]), .x_ni (activation_i[977]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[985]), .selected_o (lane[489]));
  tern_select_cell u_lane490 (.plus_ni (weight_n[122]), .x_ni (activation_i[978]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[986]), .selected_o (lane[490]));
  tern_select_cell u_lane491 (.plus_ni (weight_n[122]), .x_ni (activation_i[979]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[987]), .selected_o (lane[491]));
  tern_select_cell u_lane492 (.plus_ni (weight_n[122]), .x_ni (activation_i[980]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[988]), .selected_o (lane[492]));
  tern_select_cell u_lane493 (.plus_ni (weight_n[122]), .x_ni (activation_i[981]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[989]), .selected_o (lane[493]));
  tern_select_cell u_lane494 (.plus_ni (weight_n[122]), .x_ni (activation_i[982]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[990]), .selected_o (lane[494]));
  tern_select_cell u_lane495 (.plus_ni (weight_n[122]), .x_ni (activation_i[983]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[991]), .selected_o (lane[495]));
  tern_select_cell u_lane496 (.plus_ni (weight_n[124]), .x_ni (activation_i[992]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1000]), .selected_o (lane[496]));
  tern_select_cell u_lane497 (.plus_ni (weight_n[124]), .x_ni (activation_i[993]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1001]), .selected_o (lane[497]));
  tern_select_cell u_lane498 (.plus_ni (weight_n[124]), .x_ni (activation_i[994]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1002]), .selected_o (lane[498]));
  tern_select_cell u_lane499 (.plus_ni (weight_n[124]), .x_ni (activation_i[995]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1003]), .selected_o (lane[499]));
  tern_select_cell u_lane500 (.plus_ni (weight_n[124]), .x_ni (activation_i[996]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1004]), .selected_o (lane[500]));
  tern_select_cell u_lane501 (.plus_ni (weight_n[124]), .x_ni (activation_i[997]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1005]), .selected_o (lane[501]));
  tern_select_cell u_lane502 (.plus_ni (weight_n[124]), .x_ni (activation_i[998]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1006]), .selected_o (lane[502]));
  tern_select_cell u_lane503 (.plus_ni (weight_n[124]), .x_ni (activation_i[999]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1007]), .selected_o (lane[503]));
  tern_select_cell u_lane504 (.plus_ni (weight_n[126]), .x_ni (activation_i[1008]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1016]), .selected_o (lane[504]));
  tern_select_cell u_lane505 (.plus_ni (weight_n[126]), .x_ni (activation_i[1009]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1017]), .selected_o (lane[505]));
  tern_select_cell u_lane506 (.plus_ni (weight_n[126]), .x_ni (activation_i[1010]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1018]), .selected_o (lane[506]));
  tern_select_cell u_lane507 (.plus_ni (weight_n[126]), .x_ni (activation_i[1011]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1019]), .selected_o (lane[507]));
  tern_select_cell u_lane508 (.plus_ni (weight_n[126]), .x_ni (activation_i[1012]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1020]), .selected_o (lane[508]));
  tern_select_cell u_lane509 (.plus_ni (weight_n[126]), .x_ni (activation_i[1013]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1021]), .selected_o (lane[509]));
  tern_select_cell u_lane510 (.plus_ni (weight_n[126]), .x_ni (activation_i[1014]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1022]), .selected_o (lane[510]));
  tern_select_cell u_lane511 (.plus_ni (weight_n[126]), .x_ni (activation_i[1015]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1023]), .selected_o (lane[511]));

  // Tree.
  logic t0_c, t0_s, t1_c, t1_s, t2_c, t2_s, t3_c, t3_s, t4_c, t4_s, t5_c, t5_s, t6_c, t6_s, t7_c, t7_s, t8_c,
  t8_s, t9_c, t9_s, t10_c, t10_s, t11_c, t11_s, t12_c, t12_s, t13_c, t13_s, t14_c, t14_s, t15_c, t15_s, t16_c,
  t16_s, t17_c, t17_s, t18_c, t18_s, t19_c, t19_s, t20_c, t20_s, t21_c, t21_s, t22_c, t22_s, t23_c, t23_s,
  t24_c, t24_s, t25_c, t25_s, t26_c, t26_s, t27_c, t27_s, t28_c, t28_s, t29_c, t29_s, t30_c, t30_s, t31_c,
  t31_s, t32_c, t32_s, t33_c, t33_s, t34_c, t34_s, t35_c, t35_s, t36_c, t36_s, t37_c, t37_s, t38_c, t38_s,
  t39_c, t39_s, t40_c, t40_s, t41_c, t41_s, t42_c, t42_s, t43_c, t43_s, t44_c, t44_s, t45_c, t45_s, t46_c,
  t46_s, t47_c, t47_s, t48_c, t48_s, t49_c, t49_s, t50_c, t50_s, t51_c, t51_s, t52_c, t52_s, t53_c, t53_s,
  t54_c, t54_s, t55_c, t55_s, t56_c, t56_s, t57_c, t57_s, t58_c, t58_s, t59_c, t59_s, t60_c, t60_s, t61_c,
  t61_s, t62_c, t62_s, t63_c, t63_s, t64_c, t64_s, t65_c, t65_s, t66_c, t66_s, t67_c, t67_s, t68_c, t68_s,
  t69_c, t69_s, t70_c, t70_s, t71_c, t71_s, t72_c, t72_s, t73_c, t73_s, t74_c, t74_s, t75_c, t75_s, t76_c,
  t76_s, t77_c, t77_s, t78_c, t78_s, t79_c, t79_s, t80_c, t80_s, t81_c, t81_s, t82_c, t82_s, t83_c, t83_s,
  t84_c, t84_s, t85_c, t85_s, t86_c, t86_s, t87_c, t87_s, t88_c, t88_s, t89_c, t89_s, t90_c, t90_s, t91_c,
  t91_s, t92_c, t92_s, t93_c, t93_s, t94_c, t94_s, t95_c, t95_s, t96_c, t96_s, t97_c, t97_s, t98_c, t98_s,
  t99_c, t99_s, t100_c, t100_s, t101_c, t101_s, t102_c, t102_s, t103_c, t103_s, t104_c, t104_s, t105_c,
  t105_s, t106_c, t106_s, t107_c, t107_s, t108_c, t108_s, t109_c, t109_s, t110_c, t110_s, t111_c, t111_s,
  t112_c, t112_s, t113_c, t113_s, t114_c, t114_s, t115_c, t115_s, t116_c, t116_s, t117_c, t117_s, t118_c,
  t118_s, t119_c, t119_s, t120_c, t120_s, t121_c, t121_s, t122_c, t122_s, t123_c, t123_s, t124_c, t124_s,
  t125_c, t125_s, t126_c, t126_s, t127_c, t127_s, t128_c, t128_s, t129_c, t129_s, t130_c, t130_s, t131_c,
  t131_s, t132_c, t132_s, t133_c, t133_s, t134_c, t134_s, t135_c, t135_s, t136_c, t136_s, t137_c, t137_s,
  t138_c, t138_s, t139_c, t139_s, t140_c, t140_s, t141_c, t141_s, t142_c, t142_s, t143_c, t143_s, t144_c,
  t144_s, t145_c, t145_s, t146_c, t146_s, t147_c, t147_s, t148_c, t148_s, t149_c, t149_s, t150_c, t150_s,
  t151_c, t151_s, t152_c, t152_s, t153_c, t153_s, t154_c, t154_s, t155_c, t155_s, t156_c, t156_s, t157_c,
  t157_s, t158_c, t158_s, t159_c, t159_s, t160_c, t160_s, t161_c, t161_s, t162_c, t162_s, t163_c, t163_s,
  t164_c, t164_s, t165_c, t165_s, t166_c, t166_s, t167_c, t167_s, t168_c, t168_s, t169_c, t169_s, t170_c,
  t170_s, t171_c, t171_s, t172_c, t172_s, t173_c, t173_s, t174_c, t174_s, t175_c, t175_s, t176_c, t176_s,
  t177_c, t177_s, t178_c, t178_s, t179_c, t179_s, t180_c, t180_s, t181_c, t181_s, t182_c, t182_s, t183_c,
  t183_s, t184_c, t184_s, t185_c, t185_s, t186_c, t186_s, t187_c, t187_s, t188_c, t188_s, t189_c, t189_s,
  t190_c, t190_s, t191_c, t191_s, t192_c, t192_s, t193_c, t193_s, t194_c, t194_s, t195_c, t195_s, t196_c,
  t196_s, t197_c, t197_s, t198_c, t198_s, t199_c, t199_s, t200_c, t200_s, t201_c, t201_s, t202_c, t202_s,
  t203_c, t203_s, t204_c, t204_s, t205_c, t205_s, t206_c, t206_s, t207_c, t207_s, t208_c, t208_s, t209_c,
  t209_s, t210_c, t210_s, t211_c, t211_s, t212_c, t212_s, t213_c, t213_s, t214_c, t214_s, t215_c, t215_s,
  t216_c, t216_s, t217_c, t217_s, t218_c, t218_s, t219_c, t219_s, t220_c, t220_s, t221_c, t221_s, t222_c,
  t222_s, t223_c, t223_s, t224_c, t224_s, t225_c, t225_s, t226_c, t226_s, t227_c, t227_s, t228_c, t228_s,
  t229_c, t229_s, t230_c, t230_s, t231_c, t231_s, t232_c, t232_s, t233_c, t233_s, t234_c, t234_s, t235_c,
  t235_s, t236_c, t236_s, t237_c, t237_s, t238_c, t238_s, t239_c, t239_s, t240_c, t240_s, t241_c, t241_s,
  t242_c, t242_s, t243_c, t243_s, t244_c, t244_s, t245_c, t245_s, t246_c, t246_s, t247_c, t247_s, t248_c,
  t248_s, t249_c, t249_s, t250_c, t250_s, t251_c, t251_s, t252_c, t252_s, t253_c, t253_s, t254_c, t254_s,
  t255_c, t255_s, t256_c, t256_s, t257_c, t257_s, t258_c, t258_s, t259_c, t259_s, t260_c, t260_s, t261_c,
  t261_s, t262_c, t262_s, t263_c, t263_s, t264_c, t264_s, t265_c, t265_s, t266_c, t266_s, t267_c, t267_s,
  t268_c, t268_s, t269_c, t269_s, t270_c, t270_s, t271_c, t271_s, t272_c, t272_s, t273_c, t273_s, t274_c,
  t274_s, t275_c, t275_s, t276_c, t276_s, t277_c, t277_s, t278_c, t278_s, t279_c, t279_s, t280_c, t280_s,
  t281_c, t281_s, t282_c, t282_s, t283_c, t283_s, t284_c, t284_s, t285_c, t285_s, t286_c, t286_s, t287_c,
  t287_s, t288_c, t288_s, t289_c, t289_s, t290_c, t290_s, t291_c, t291_s, t292_c, t292_s, t293_c, t293_s,
  t294_c, t294_s, t295_c, t295_s, t296_c, t296_s, t297_c, t297_s, t298_c, t298_s, t299_c, t299_s, t300_c,
  t300_s, t301_c, t301_s, t302_c, t302_s, t303_c, t303_s, t304_c, t304_s, t305_c, t305_s, t306_c, t306_s,
  t307_c, t307_s, t308_c, t308_s, t309_c, t309_s, t310_c, t310_s, t311_c, t311_s, t312_c, t312_s, t313_c,
  t313_s, t314_c, t314_s, t315_c, t315_s, t316_c, t316_s, t317_c, t317_s, t318_c, t318_s, t319_c, t319_s,
  t320_c, t320_s, t321_c, t321_s, t322_c, t322_s, t323_c, t323_s, t324_c, t324_s, t325_c, t325_s, t326_c,
  t326_s, t327_c, t327_s, t328_c, t328_s, t329_c, t329_s, t330_c, t330_s, t331_c, t331_s, t332_c, t332_s,
  t333_c, t333_s, t334_c, t334_s, t335_c, t335_s, t336_c, t336_s, t337_c, t337_s, t338_c, t338_s, t339_c,
  t339_s, t340_c, t340_s, t341_c, t341_s, t342_c, t342_s, t343_c, t343_s, t344_c, t344_s, t345_c, t345_s,
  t346_c, t346_s, t347_c, t347_s, t348_c, t348_s, t349_c, t349_s, t350_c, t350_s, t351_c, t351_s, t352_c,
  t352_s, t353_c, t353_s, t354_c, t354_s, t355_c, t355_s, t356_c, t356_s, t357_c, t357_s, t358_c, t358_s,
  t359_c, t359_s, t360_c, t360_s, t361_c, t361_s, t362_c, t362_s, t363_c, t363_s, t364_c, t364_s, t365_c,
  t365_s, t366_c, t366_s, t367_c, t367_s, t368_c, t368_s, t369_c, t369_s, t370_c, t370_s, t371_c, t371_s,
  t372_c, t372_s, t373_c, t373_s, t374_c, t374_s, t375_c, t375_s, t376_c, t376_s, t377_c, t377_s, t378_c,
  t378_s, t379_c, t379_s, t380_c, t380_s, t381_c, t381_s, t382_c, t382_s, t383_c, t383_s, t384_c, t384_s,
  t385_c, t385_s, t386_c, t386_s, t387_c, t387_s, t388_c, t388_s, t389_c, t389_s, t390_c, t390_s, t391_c,
  t391_s, t392_c, t392_s, t393_c, t393_s, t394_c, t394_s, t395_c, t395_s, t396_c, t396_s, t397_c, t397_s,
  t398_c, t398_s, t399_c, t399_s, t400_c, t400_s, t401_c, t401_s, t402_c, t402_s, t403_c, t403_s, t404_c,
  t404_s, t405_c, t405_s, t406_c, t406_s, t407_c, t407_s, t408_c, t408_s, t409_c, t409_s, t410_c, t410_s,
  t411_c, t411_s, t412_c, t412_s, t413_c, t413_s, t414_c, t414_s, t415_c, t415_s, t416_c, t416_s, t417_c,
  t417_s, t418_c, t418_s, t419_c, t419_s, t420_c, t420_s, t421_c, t421_s, t422_c, t422_s, t423_c, t423_s,
  t424_c, t424_s, t425_c, t425_s, t426_c, t426_s, t427_c, t427_s, t428_c, t428_s, t429_c, t429_s, t430_c,
  t430_s, t431_c, t431_s, t432_c, t432_s, t433_c, t433_s, t434_c, t434_s, t435_c, t435_s, t436_c, t436_s,
  t437_c, t437_s, t438_c, t438_s, t439_c, t439_s, t440_c, t440_s, t441_c, t441_s, t442_c, t442_s, t443_c,
  t443_s, t444_c, t444_s, t445_c, t445_s, t446_c, t446_s, t447_c, t447_s, t448_c, t448_s, t449_c, t449_s,
  t450_c, t450_s, t451_c, t451_s, t452_c, t452_s, t453_c, t453_s, t454_c, t454_s, t455_c, t455_s, t456_c,
  t456_s, t457_c, t457_s, t458_c, t458_s, t459_c, t459_s, t460_c, t460_s, t461_c, t461_s, t462_c, t462_s,
  t463_c, t463_s, t464_c, t464_s, t465_c, t465_s, t466_c, t466_s, t467_c, t467_s, t468_c, t468_s, t469_c,
  t469_s, t470_c, t470_s, t471_c, t471_s, t472_c, t472_s, t473_c, t473_s, t474_c, t474_s, t475_c, t475_s,
  t476_c, t476_s, t477_c, t477_s, t478_c, t478_s, t479_c, t479_s, t480_c, t480_s, t481_c, t481_s, t482_c,
  t482_s, t483_c, t483_s, t484_c, t484_s, t485_c, t485_s, t486_c, t486_s, t487_c, t487_s, t488_c, t488_s,
  t489_c, t489_s, t490_c, t490_s, t491_c, t491_s, t492_c, t492_s, t493_c, t493_s, t494_c, t494_s, t495_c,
  t495_s, t496_c, t496_s, t497_c, t497_s, t498_c, t498_s, t499_c, t499_s, t500_c, t500_s;
  tern_full_adder_cell u_t0 (
    .a_i (lane[0]), .b_i (lane[8]), .c_i (lane[16]),
    .carry_no (t0_c), .sum_no (t0_s));
  tern_full_adder_cell u_t1 (
    .a_i (lane[24]), .b_i (lane[32]), .c_i (lane[40]),
    .carry_no (t1_c), .sum_no (t1_s));
  tern_full_adder_cell u_t2 (
    .a_i (lane[48]), .b_i (lane[56]), .c_i (lane[64]),
    .carry_no (t2_c), .sum_no (t2_s));
  tern_full_adder_cell u_t3 (
    .a_i (lane[72]), .b_i (lane[80]), .c_i (lane[88]),
    .carry_no (t3_c), .sum_no (t3_s));
  tern_full_adder_cell u_t4 (
    .a_i (lane[96]), .b_i (lane[104]), .c_i (lane[112]),
    .carry_no (t4_c), .sum_no (t4_s));
  tern_full_adder_cell u_t5 (
    .a_i (lane[120]), .b_i (lane[128]), .c_i (lane[136]),
    .carry_no (t5_c), .sum_no (t5_s));
  tern_full_adder_cell u_t6 (
    .a_i (lane[144]), .b_i (lane[152]), .c_i (lane[160]),
    .carry_no (t6_c), .sum_no (t6_s));
  tern_full_adder_cell u_t7 (
    .a_i (lane[168]), .b_i (lane[176]), .c_i (lane[184]),
    .carry_no (t7_c), .sum_no (t7_s));
  tern_full_adder_cell u_t8 (
    .a_i (lane[192]), .b_i (lane[200]), .c_i (lane[208]),
    .carry_no (t8_c), .sum_no (t8_s));
  tern_full_adder_cell u_t9 (
    .a_i (lane[216]), .b_i (lane[224]), .c_i (lane[232]),
    .carry_no (t9_c), .sum_no (t9_s));
  tern_full_adder_cell u_t10 (
    .a_i (lane[240]), .b_i (lane[248]), .c_i (lane[256]),
    .carry_no (t10_c), .sum_no (t10_s));
  tern_full_adder_cell u_t11 (
    .a_i (lane[264]), .b_i (lane[272]), .c_i (lane[280]),
    .carry_no (t11_c), .sum_no (t11_s));
  tern_full_adder_cell u_t12 (
    .a_i (lane[288]), .b_i (lane[296]), .c_i (lane[304]),
    .carry_no (t12_c), .sum_no (t12_s));
  tern_full_adder_cell u_t13 (
    .a_i (lane[312]), .b_i (lane[320]), .c_i (lane[328]),
    .carry_no (t13_c), .sum_no (t13_s));
  tern_full_adder_cell u_t14 (
    .a_i (lane[336]), .b_i (lane[344]), .c_i (lane[352]),
    .carry_no (t14_c), .sum_no (t14_s));
  tern_full_adder_cell u_t15 (
    .a_i (lane[360]), .b_i (lane[368]), .c_i (lane[376]),
    .carry_no (t15_c), .sum_no (t15_s));
  tern_full_adder_cell u_t16 (
    .a_i (lane[384]), .b_i (lane[392]), .c_i (lane[400]),
    .carry_no (t16_c), .sum_no (t16_s));
  tern_full_adder_cell u_t17 (
    .a_i (lane[408]), .b_i (lane[416]), .c_i (lane[424]),
    .carry_no (t17_c), .sum_no (t17_s));
  tern_full_adder_cell u_t18 (
    .a_i (lane[432]), .b_i (lane[440]), .c_i (lane[448]),
    .carry_no (t18_c), .sum_no (t18_s));
  tern_full_adder_cell u_t19 (
    .a_i (lane[456]), .b_i (lane[464]), .c_i (lane[472]),
    .carry_no (t19_c), .sum_no (t19_s));
  tern_full_adder_cell u_t20 (
    .a_i (lane[480]), .b_i (lane[488]), .c_i (lane[496]),
    .carry_no (t20_c), .sum_no (t20_s));
  tern_full_adder_cell u_t21 (.a_i (t0_s), .b_i (t1_s), .c_i (t2_s), .carry_no (t21_c), .sum_no (t21_s));
  tern_full_adder_cell u_t22 (.a_i (t3_s), .b_i (t4_s), .c_i (t5_s), .carry_no (t22_c), .sum_no (t22_s));
  tern_full_adder_cell u_t23 (.a_i (t6_s), .b_i (t7_s), .c_i (t8_s), .carry_no (t23_c), .sum_no (t23_s));
  tern_full_adder_cell u_t24 (.a_i (t9_s), .b_i (t10_s), .c_i (t11_s), .carry_no (t24_c), .sum_no (t24_s));
  tern_full_adder_cell u_t25 (.a_i (t12_s), .b_i (t13_s), .c_i (t14_s), .carry_no (t25_c), .sum_no (t25_s));
  tern_full_adder_cell u_t26 (.a_i (t15_s), .b_i (t16_s), .c_i (t17_s), .carry_no (t26_c), .sum_no (t26_s));
  tern_full_adder_cell u_t27 (.a_i (t18_s), .b_i (t19_s), .c_i (t20_s), .carry_no (t27_c), .sum_no (t27_s));
  tern_full_adder_cell u_t28 (
    .a_i (lane[504]), .b_i (t21_s), .c_i (t22_s),
    .carry_no (t28_c), .sum_no (t28_s));
  tern_full_adder_cell u_t29 (.a_i (t23_s), .b_i (t24_s), .c_i (t25_s), .carry_no (t29_c), .sum_no (t29_s));
  tern_half_adder_cell u_t30 (.a_i (t26_s), .b_i (t27_s), .carry_no (t30_c), .sum_no (t30_s));
  tern_half_adder_cell u_t31 (.a_i (t30_s), .b_i (t28_s), .carry_no (t31_c), .sum_no (t31_s));
  tern_full_adder_cell u_t32 (
    .a_i (lane[1]), .b_i (lane[9]), .c_i (lane[17]),
    .carry_no (t32_c), .sum_no (t32_s));
  tern_full_adder_cell u_t33 (
    .a_i (lane[25]), .b_i (lane[33]), .c_i (lane[41]),
    .carry_no (t33_c), .sum_no (t33_s));
  tern_full_adder_cell u_t34 (
    .a_i (lane[49]), .b_i (lane[57]), .c_i (lane[65]),
    .carry_no (t34_c), .sum_no (t34_s));
  tern_full_adder_cell u_t35 (
    .a_i (lane[73]), .b_i (lane[81]), .c_i (lane[89]),
    .carry_no (t35_c), .sum_no (t35_s));
  tern_full_adder_cell u_t36 (
    .a_i (lane[97]), .b_i (lane[105]), .c_i (lane[113]),
    .carry_no (t36_c), .sum_no (t36_s));
  tern_full_adder_cell u_t37 (
    .a_i (lane[121]), .b_i (lane[129]), .c_i (lane[137]),
    .carry_no (t37_c), .sum_no (t37_s));
  tern_full_adder_cell u_t38 (
    .a_i (lane[145]), .b_i (lane[153]), .c_i (lane[161]),
    .carry_no (t38_c), .sum_no (t38_s));
  tern_full_adder_cell u_t39 (
    .a_i (lane[169]), .b_i (lane[177]), .c_i (lane[185]),
    .carry_no (t39_c), .sum_no (t39_s));
  tern_full_adder_cell u_t40 (
    .a_i (lane[193]), .b_i (lane[201]), .c_i (lane[209]),
    .carry_no (t40_c), .sum_no (t40_s));
  tern_full_adder_cell u_t41 (
    .a_i (lane[217]), .b_i (lane[225]), .c_i (lane[233]),
    .carry_no (t41_c), .sum_no (t41_s));
  tern_full_adder_cell u_t42 (
    .a_i (lane[241]), .b_i (lane[249]), .c_i (lane[257]),
    .carry_no (t42_c), .sum_no (t42_s));
  tern_full_adder_cell u_t43 (
    .a_i (lane[265]), .b_i (lane[273]), .c_i (lane[281]),
    .carry_no (t43_c), .sum_no (t43_s));
  tern_full_adder_cell u_t44 (
    .a_i (lane[289]), .b_i (lane[297]), .c_i (lane[305]),
    .carry_no (t44_c), .sum_no (t44_s));
  tern_full_adder_cell u_t45 (
    .a_i (lane[313]), .b_i (lane[321]), .c_i (lane[329]),
    .carry_no (t45_c), .sum_no (t45_s));
  tern_full_adder_cell u_t46 (
    .a_i (lane[337]), .b_i (lane[345]), .c_i (lane[353]),
    .carry_no (t46_c), .sum_no (t46_s));
  tern_full_adder_cell u_t47 (
    .a_i (lane[361]), .b_i (lane[369]), .c_i (lane[377]),
    .carry_no (t47_c), .sum_no (t47_s));
  tern_full_adder_cell u_t48 (
    .a_i (lane[385]), .b_i (lane[393]), .c_i (lane[401]),
    .carry_no (t48_c), .sum_no (t48_s));
  tern_full_adder_cell u_t49 (
    .a_i (lane[409]), .b_i (lane[417]), .c_i (lane[425]),
    .carry_no (t49_c), .sum_no (t49_s));
  tern_full_adder_cell u_t50 (
    .a_i (lane[433]), .b_i (lane[441]), .c_i (lane[449]),
    .carry_no (t50_c), .sum_no (t50_s));
  tern_full_adder_cell u_t51 (
    .a_i (lane[457]), .b_i (lane[465]), .c_i (lane[473]),
    .carry_no (t51_c), .sum_no (t51_s));
  tern_full_adder_cell u_t52 (
    .a_i (lane[481]), .b_i (lane[489]), .c_i (lane[497]),
    .carry_no (t52_c), .sum_no (t52_s));
  tern_full_adder_cell u_t53 (.a_i (t0_c), .b_i (t1_c), .c_i (t2_c), .carry_no (t53_c), .sum_no (t53_s));
  tern_full_adder_cell u_t54 (.a_i (t3_c), .b_i (t4_c), .c_i (t5_c), .carry_no (t54_c), .sum_no (t54_s));
  tern_full_adder_cell u_t55 (.a_i (t6_c), .b_i (t7_c), .c_i (t8_c), .carry_no (t55_c), .sum_no (t55_s));
  tern_full_adder_cell u_t56 (.a_i (t9_c), .b_i (t10_c), .c_i (t11_c), .carry_no (t56_c), .sum_no (t56_s));
  tern_full_adder_cell u_t57 (.a_i (t12_c), .b_i (t13_c), .c_i (t14_c), .carry_no (t57_c), .sum_no (t57_s));
  tern_full_adder_cell u_t58 (.a_i (t15_c), .b_i (t16_c), .c_i (t17_c), .carry_no (t58_c), .sum_no (t58_s));
  tern_full_adder_cell u_t59 (.a_i (t18_c), .b_i (t19_c), .c_i (t20_c), .carry_no (t59_c), .sum_no (t59_s));
  tern_full_adder_cell u_t60 (.a_i (t32_s), .b_i (t33_s), .c_i (t34_s), .carry_no (t60_c), .sum_no (t60_s));
  tern_full_adder_cell u_t61 (.a_i (t35_s), .b_i (t36_s), .c_i (t37_s), .carry_no (t61_c), .sum_no (t61_s));
  tern_full_adder_cell u_t62 (.a_i (t38_s), .b_i (t39_s), .c_i (t40_s), .carry_no (t62_c), .sum_no (t62_s));
  tern_full_adder_cell u_t63 (.a_i (t41_s), .b_i (t42_s), .c_i (t43_s), .carry_no (t63_c), .sum_no (t63_s));
  tern_full_adder_cell u_t64 (.a_i (t44_s), .b_i (t45_s), .c_i (t46_s), .carry_no (t64_c), .sum_no (t64_s));
  tern_full_adder_cell u_t65 (.a_i (t47_s), .b_i (t48_s), .c_i (t49_s), .carry_no (t65_c), .sum_no (t65_s));
  tern_full_adder_cell u_t66 (.a_i (t50_s), .b_i (t51_s), .c_i (t52_s), .carry_no (t66_c), .sum_no (t66_s));
  tern_full_adder_cell u_t67 (
    .a_i (lane[505]), .b_i (t21_c), .c_i (t22_c),
    .carry_no (t67_c), .sum_no (t67_s));
  tern_full_adder_cell u_t68 (.a_i (t23_c), .b_i (t24_c), .c_i (t25_c), .carry_no (t68_c), .sum_no (t68_s));
  tern_full_adder_cell u_t69 (.a_i (t26_c), .b_i (t27_c), .c_i (t53_s), .carry_no (t69_c), .sum_no (t69_s));
  tern_full_adder_cell u_t70 (.a_i (t54_s), .b_i (t55_s), .c_i (t56_s), .carry_no (t70_c), .sum_no (t70_s));
  tern_full_adder_cell u_t71 (.a_i (t57_s), .b_i (t58_s), .c_i (t59_s), .carry_no (t71_c), .sum_no (t71_s));
  tern_full_adder_cell u_t72 (.a_i (t60_s), .b_i (t61_s), .c_i (t62_s), .carry_no (t72_c), .sum_no (t72_s));
  tern_full_adder_cell u_t73 (.a_i (t63_s), .b_i (t64_s), .c_i (t65_s), .carry_no (t73_c), .sum_no (t73_s));
  tern_full_adder_cell u_t74 (.a_i (t30_c), .b_i (t28_c), .c_i (t29_c), .carry_no (t74_c), .sum_no (t74_s));
  tern_full_adder_cell u_t75 (.a_i (t67_s), .b_i (t68_s), .c_i (t69_s), .carry_no (t75_c), .sum_no (t75_s));
  tern_full_adder_cell u_t76 (.a_i (t70_s), .b_i (t71_s), .c_i (t72_s), .carry_no (t76_c), .sum_no (t76_s));
  tern_full_adder_cell u_t77 (.a_i (t66_s), .b_i (t31_c), .c_i (t74_s), .carry_no (t77_c), .sum_no (t77_s));
  tern_half_adder_cell u_t78 (.a_i (t75_s), .b_i (t76_s), .carry_no (t78_c), .sum_no (t78_s));
  tern_half_adder_cell u_t79 (.a_i (t73_s), .b_i (t77_s), .carry_no (t79_c), .sum_no (t79_s));
  tern_full_adder_cell u_t80 (
    .a_i (lane[2]), .b_i (lane[10]), .c_i (lane[18]),
    .carry_no (t80_c), .sum_no (t80_s));
  tern_full_adder_cell u_t81 (
    .a_i (lane[26]), .b_i (lane[34]), .c_i (lane[42]),
    .carry_no (t81_c), .sum_no (t81_s));
  tern_full_adder_cell u_t82 (
    .a_i (lane[50]), .b_i (lane[58]), .c_i (lane[66]),
    .carry_no (t82_c), .sum_no (t82_s));
  tern_full_adder_cell u_t83 (
    .a_i (lane[74]), .b_i (lane[82]), .c_i (lane[90]),
    .carry_no (t83_c), .sum_no (t83_s));
  tern_full_adder_cell u_t84 (
    .a_i (lane[98]), .b_i (lane[106]), .c_i (lane[114]),
    .carry_no (t84_c), .sum_no (t84_s));
  tern_full_adder_cell u_t85 (
    .a_i (lane[122]), .b_i (lane[130]), .c_i (lane[138]),
    .carry_no (t85_c), .sum_no (t85_s));
  tern_full_adder_cell u_t86 (
    .a_i (lane[146]), .b_i (lane[154]), .c_i (lane[162]),
    .carry_no (t86_c), .sum_no (t86_s));
  tern_full_adder_cell u_t87 (
    .a_i (lane[170]), .b_i (lane[178]), .c_i (lane[186]),
    .carry_no (t87_c), .sum_no (t87_s));
  tern_full_adder_cell u_t88 (
    .a_i (lane[194]), .b_i (lane[202]), .c_i (lane[210]),
    .carry_no (t88_c), .sum_no (t88_s));
  tern_full_adder_cell u_t89 (
    .a_i (lane[218]), .b_i (lane[226]), .c_i (lane[234]),
    .carry_no (t89_c), .sum_no (t89_s));
  tern_full_adder_cell u_t90 (
    .a_i (lane[242]), .b_i (lane[250]), .c_i (lane[258]),
    .carry_no (t90_c), .sum_no (t90_s));
  tern_full_adder_cell u_t91 (
    .a_i (lane[266]), .b_i (lane[274]), .c_i (lane[282]),
    .carry_no (t91_c), .sum_no (t91_s));
  tern_full_adder_cell u_t92 (
    .a_i (lane[290]), .b_i (lane[298]), .c_i (lane[306]),
    .carry_no (t92_c), .sum_no (t92_s));
  tern_full_adder_cell u_t93 (
    .a_i (lane[314]), .b_i (lane[322]), .c_i (lane[330]),
    .carry_no (t93_c), .sum_no (t93_s));
  tern_full_adder_cell u_t94 (
    .a_i (lane[338]), .b_i (lane[346]), .c_i (lane[354]),
    .carry_no (t94_c), .sum_no (t94_s));
  tern_full_adder_cell u_t95 (
    .a_i (lane[362]), .b_i (lane[370]), .c_i (lane[378]),
    .carry_no (t95_c), .sum_no (t95_s));
  tern_full_adder_cell u_t96 (
    .a_i (lane[386]), .b_i (lane[394]), .c_i (lane[402]),
    .carry_no (t96_c), .sum_no (t96_s));
  tern_full_adder_cell u_t97 (
    .a_i (lane[410]), .b_i (lane[418]), .c_i (lane[426]),
    .carry_no (t97_c), .sum_no (t97_s));
  tern_full_adder_cell u_t98 (
    .a_i (lane[434]), .b_i (lane[442]), .c_i (lane[450]),
    .carry_no (t98_c), .sum_no (t98_s));
  tern_full_adder_cell u_t99 (
    .a_i (lane[458]), .b_i (lane[466]), .c_i (lane[474]),
    .carry_no (t99_c), .sum_no (t99_s));
  tern_full_adder_cell u_t100 (
    .a_i (lane[482]), .b_i (lane[490]), .c_i (lane[498]),
    .carry_no (t100_c), .sum_no (t100_s));
  tern_full_adder_cell u_t101 (
    .a_i (t32_c), .b_i (t33_c), .c_i (t34_c),
    .carry_no (t101_c), .sum_no (t101_s));
  tern_full_adder_cell u_t102 (
    .a_i (t35_c), .b_i (t36_c), .c_i (t37_c),
    .carry_no (t102_c), .sum_no (t102_s));
  tern_full_adder_cell u_t103 (
    .a_i (t38_c), .b_i (t39_c), .c_i (t40_c),
    .carry_no (t103_c), .sum_no (t103_s));
  tern_full_adder_cell u_t104 (
    .a_i (t41_c), .b_i (t42_c), .c_i (t43_c),
    .carry_no (t104_c), .sum_no (t104_s));
  tern_full_adder_cell u_t105 (
    .a_i (t44_c), .b_i (t45_c), .c_i (t46_c),
    .carry_no (t105_c), .sum_no (t105_s));
  tern_full_adder_cell u_t106 (
    .a_i (t47_c), .b_i (t48_c), .c_i (t49_c),
    .carry_no (t106_c), .sum_no (t106_s));
  tern_full_adder_cell u_t107 (
    .a_i (t50_c), .b_i (t51_c), .c_i (t52_c),
    .carry_no (t107_c), .sum_no (t107_s));
  tern_full_adder_cell u_t108 (
    .a_i (t80_s), .b_i (t81_s), .c_i (t82_s),
    .carry_no (t108_c), .sum_no (t108_s));
  tern_full_adder_cell u_t109 (
    .a_i (t83_s), .b_i (t84_s), .c_i (t85_s),
    .carry_no (t109_c), .sum_no (t109_s));
  tern_full_adder_cell u_t110 (
    .a_i (t86_s), .b_i (t87_s), .c_i (t88_s),
    .carry_no (t110_c), .sum_no (t110_s));
  tern_full_adder_cell u_t111 (
    .a_i (t89_s), .b_i (t90_s), .c_i (t91_s),
    .carry_no (t111_c), .sum_no (t111_s));
  tern_full_adder_cell u_t112 (
    .a_i (t92_s), .b_i (t93_s), .c_i (t94_s),
    .carry_no (t112_c), .sum_no (t112_s));
  tern_full_adder_cell u_t113 (
    .a_i (t95_s), .b_i (t96_s), .c_i (t97_s),
    .carry_no (t113_c), .sum_no (t113_s));
  tern_full_adder_cell u_t114 (
    .a_i (t98_s), .b_i (t99_s), .c_i (t100_s),
    .carry_no (t114_c), .sum_no (t114_s));
  tern_full_adder_cell u_t115 (
    .a_i (lane[506]), .b_i (t53_c), .c_i (t54_c),
    .carry_no (t115_c), .sum_no (t115_s));
  tern_full_adder_cell u_t116 (
    .a_i (t55_c), .b_i (t56_c), .c_i (t57_c),
    .carry_no (t116_c), .sum_no (t116_s));
  tern_full_adder_cell u_t117 (
    .a_i (t58_c), .b_i (t59_c), .c_i (t60_c),
    .carry_no (t117_c), .sum_no (t117_s));
  tern_full_adder_cell u_t118 (
    .a_i (t61_c), .b_i (t62_c), .c_i (t63_c),
    .carry_no (t118_c), .sum_no (t118_s));
  tern_full_adder_cell u_t119 (
    .a_i (t64_c), .b_i (t65_c), .c_i (t66_c),
    .carry_no (t119_c), .sum_no (t119_s));
  tern_full_adder_cell u_t120 (
    .a_i (t101_s), .b_i (t102_s), .c_i (t103_s),
    .carry_no (t120_c), .sum_no (t120_s));
  tern_full_adder_cell u_t121 (
    .a_i (t104_s), .b_i (t105_s), .c_i (t106_s),
    .carry_no (t121_c), .sum_no (t121_s));
  tern_full_adder_cell u_t122 (
    .a_i (t107_s), .b_i (t108_s), .c_i (t109_s),
    .carry_no (t122_c), .sum_no (t122_s));
  tern_full_adder_cell u_t123 (
    .a_i (t110_s), .b_i (t111_s), .c_i (t112_s),
    .carry_no (t123_c), .sum_no (t123_s));
  tern_full_adder_cell u_t124 (
    .a_i (t67_c), .b_i (t68_c), .c_i (t69_c),
    .carry_no (t124_c), .sum_no (t124_s));
  tern_full_adder_cell u_t125 (
    .a_i (t70_c), .b_i (t71_c), .c_i (t115_s),
    .carry_no (t125_c), .sum_no (t125_s));
  tern_full_adder_cell u_t126 (
    .a_i (t116_s), .b_i (t72_c), .c_i (t73_c),
    .carry_no (t126_c), .sum_no (t126_s));
  tern_full_adder_cell u_t127 (
    .a_i (t117_s), .b_i (t118_s), .c_i (t119_s),
    .carry_no (t127_c), .sum_no (t127_s));
  tern_full_adder_cell u_t128 (
    .a_i (t120_s), .b_i (t121_s), .c_i (t122_s),
    .carry_no (t128_c), .sum_no (t128_s));
  tern_full_adder_cell u_t129 (
    .a_i (t113_s), .b_i (t114_s), .c_i (t74_c),
    .carry_no (t129_c), .sum_no (t129_s));
  tern_full_adder_cell u_t130 (
    .a_i (t75_c), .b_i (t124_s), .c_i (t125_s),
    .carry_no (t130_c), .sum_no (t130_s));
  tern_full_adder_cell u_t131 (
    .a_i (t76_c), .b_i (t126_s), .c_i (t127_s),
    .carry_no (t131_c), .sum_no (t131_s));
  tern_full_adder_cell u_t132 (
    .a_i (t123_s), .b_i (t77_c), .c_i (t129_s),
    .carry_no (t132_c), .sum_no (t132_s));
  tern_full_adder_cell u_t133 (
    .a_i (t130_s), .b_i (t78_c), .c_i (t131_s),
    .carry_no (t133_c), .sum_no (t133_s));
  tern_full_adder_cell u_t134 (
    .a_i (t128_s), .b_i (t79_c), .c_i (t132_s),
    .carry_no (t134_c), .sum_no (t134_s));
  tern_half_adder_cell u_t135 (.a_i (lane[3]), .b_i (lane[11]), .carry_no (t135_c), .sum_no (t135_s));
  tern_full_adder_cell u_t136 (
    .a_i (lane[19]), .b_i (lane[27]), .c_i (lane[35]),
    .carry_no (t136_c), .sum_no (t136_s));
  tern_full_adder_cell u_t137 (
    .a_i (lane[43]), .b_i (lane[51]), .c_i (lane[59]),
    .carry_no (t137_c), .sum_no (t137_s));
  tern_full_adder_cell u_t138 (
    .a_i (lane[67]), .b_i (lane[75]), .c_i (lane[83]),
    .carry_no (t138_c), .sum_no (t138_s));
  tern_full_adder_cell u_t139 (
    .a_i (lane[91]), .b_i (lane[99]), .c_i (lane[107]),
    .carry_no (t139_c), .sum_no (t139_s));
  tern_full_adder_cell u_t140 (
    .a_i (lane[115]), .b_i (lane[123]), .c_i (lane[131]),
    .carry_no (t140_c), .sum_no (t140_s));
  tern_full_adder_cell u_t141 (
    .a_i (lane[139]), .b_i (lane[147]), .c_i (lane[155]),
    .carry_no (t141_c), .sum_no (t141_s));
  tern_full_adder_cell u_t142 (
    .a_i (lane[163]), .b_i (lane[171]), .c_i (lane[179]),
    .carry_no (t142_c), .sum_no (t142_s));
  tern_full_adder_cell u_t143 (
    .a_i (lane[187]), .b_i (lane[195]), .c_i (lane[203]),
    .carry_no (t143_c), .sum_no (t143_s));
  tern_full_adder_cell u_t144 (
    .a_i (lane[211]), .b_i (lane[219]), .c_i (lane[227]),
    .carry_no (t144_c), .sum_no (t144_s));
  tern_full_adder_cell u_t145 (
    .a_i (lane[235]), .b_i (lane[243]), .c_i (lane[251]),
    .carry_no (t145_c), .sum_no (t145_s));
  tern_full_adder_cell u_t146 (
    .a_i (lane[259]), .b_i (lane[267]), .c_i (lane[275]),
    .carry_no (t146_c), .sum_no (t146_s));
  tern_full_adder_cell u_t147 (
    .a_i (lane[283]), .b_i (lane[291]), .c_i (lane[299]),
    .carry_no (t147_c), .sum_no (t147_s));
  tern_full_adder_cell u_t148 (
    .a_i (lane[307]), .b_i (lane[315]), .c_i (lane[323]),
    .carry_no (t148_c), .sum_no (t148_s));
  tern_full_adder_cell u_t149 (
    .a_i (lane[331]), .b_i (lane[339]), .c_i (lane[347]),
    .carry_no (t149_c), .sum_no (t149_s));
  tern_full_adder_cell u_t150 (
    .a_i (lane[355]), .b_i (lane[363]), .c_i (lane[371]),
    .carry_no (t150_c), .sum_no (t150_s));
  tern_full_adder_cell u_t151 (
    .a_i (lane[379]), .b_i (lane[387]), .c_i (lane[395]),
    .carry_no (t151_c), .sum_no (t151_s));
  tern_full_adder_cell u_t152 (
    .a_i (lane[403]), .b_i (lane[411]), .c_i (lane[419]),
    .carry_no (t152_c), .sum_no (t152_s));
  tern_full_adder_cell u_t153 (
    .a_i (lane[427]), .b_i (lane[435]), .c_i (lane[443]),
    .carry_no (t153_c), .sum_no (t153_s));
  tern_full_adder_cell u_t154 (
    .a_i (lane[451]), .b_i (lane[459]), .c_i (lane[467]),
    .carry_no (t154_c), .sum_no (t154_s));
  tern_full_adder_cell u_t155 (
    .a_i (lane[475]), .b_i (lane[483]), .c_i (lane[491]),
    .carry_no (t155_c), .sum_no (t155_s));
  tern_full_adder_cell u_t156 (
    .a_i (t80_c), .b_i (t81_c), .c_i (t82_c),
    .carry_no (t156_c), .sum_no (t156_s));
  tern_full_adder_cell u_t157 (
    .a_i (t83_c), .b_i (t84_c), .c_i (t85_c),
    .carry_no (t157_c), .sum_no (t157_s));
  tern_full_adder_cell u_t158 (
    .a_i (t86_c), .b_i (t87_c), .c_i (t88_c),
    .carry_no (t158_c), .sum_no (t158_s));
  tern_full_adder_cell u_t159 (
    .a_i (t89_c), .b_i (t90_c), .c_i (t91_c),
    .carry_no (t159_c), .sum_no (t159_s));
  tern_full_adder_cell u_t160 (
    .a_i (t92_c), .b_i (t93_c), .c_i (t94_c),
    .carry_no (t160_c), .sum_no (t160_s));
  tern_full_adder_cell u_t161 (
    .a_i (t95_c), .b_i (t96_c), .c_i (t97_c),
    .carry_no (t161_c), .sum_no (t161_s));
  tern_full_adder_cell u_t162 (
    .a_i (t98_c), .b_i (t99_c), .c_i (t100_c),
    .carry_no (t162_c), .sum_no (t162_s));
  tern_full_adder_cell u_t163 (
    .a_i (t135_s), .b_i (t136_s), .c_i (t137_s),
    .carry_no (t163_c), .sum_no (t163_s));
  tern_full_adder_cell u_t164 (
    .a_i (t138_s), .b_i (t139_s), .c_i (t140_s),
    .carry_no (t164_c), .sum_no (t164_s));
  tern_full_adder_cell u_t165 (
    .a_i (t141_s), .b_i (t142_s), .c_i (t143_s),
    .carry_no (t165_c), .sum_no (t165_s));
  tern_full_adder_cell u_t166 (
    .a_i (t144_s), .b_i (t145_s), .c_i (t146_s),
    .carry_no (t166_c), .sum_no (t166_s));
  tern_full_adder_cell u_t167 (
    .a_i (t147_s), .b_i (t148_s), .c_i (t149_s),
    .carry_no (t167_c), .sum_no (t167_s));
  tern_full_adder_cell u_t168 (
    .a_i (t150_s), .b_i (t151_s), .c_i (t152_s),
    .carry_no (t168_c), .sum_no (t168_s));
  tern_full_adder_cell u_t169 (
    .a_i (t153_s), .b_i (t154_s), .c_i (t155_s),
    .carry_no (t169_c), .sum_no (t169_s));
  tern_full_adder_cell u_t170 (
    .a_i (lane[499]), .b_i (lane[507]), .c_i (t101_c),
    .carry_no (t170_c), .sum_no (t170_s));
  tern_full_adder_cell u_t171 (
    .a_i (t102_c), .b_i (t103_c), .c_i (t104_c),
    .carry_no (t171_c), .sum_no (t171_s));
  tern_full_adder_cell u_t172 (
    .a_i (t105_c), .b_i (t106_c), .c_i (t107_c),
    .carry_no (t172_c), .sum_no (t172_s));
  tern_full_adder_cell u_t173 (
    .a_i (t108_c), .b_i (t109_c), .c_i (t110_c),
    .carry_no (t173_c), .sum_no (t173_s));
  tern_full_adder_cell u_t174 (
    .a_i (t111_c), .b_i (t112_c), .c_i (t113_c),
    .carry_no (t174_c), .sum_no (t174_s));
  tern_full_adder_cell u_t175 (
    .a_i (t114_c), .b_i (t156_s), .c_i (t157_s),
    .carry_no (t175_c), .sum_no (t175_s));
  tern_full_adder_cell u_t176 (
    .a_i (t158_s), .b_i (t159_s), .c_i (t160_s),
    .carry_no (t176_c), .sum_no (t176_s));
  tern_full_adder_cell u_t177 (
    .a_i (t161_s), .b_i (t162_s), .c_i (t163_s),
    .carry_no (t177_c), .sum_no (t177_s));
  tern_full_adder_cell u_t178 (
    .a_i (t164_s), .b_i (t165_s), .c_i (t166_s),
    .carry_no (t178_c), .sum_no (t178_s));
  tern_full_adder_cell u_t179 (
    .a_i (t167_s), .b_i (t168_s), .c_i (t169_s),
    .carry_no (t179_c), .sum_no (t179_s));
  tern_full_adder_cell u_t180 (
    .a_i (t115_c), .b_i (t116_c), .c_i (t117_c),
    .carry_no (t180_c), .sum_no (t180_s));
  tern_full_adder_cell u_t181 (
    .a_i (t118_c), .b_i (t119_c), .c_i (t120_c),
    .carry_no (t181_c), .sum_no (t181_s));
  tern_full_adder_cell u_t182 (
    .a_i (t121_c), .b_i (t170_s), .c_i (t171_s),
    .carry_no (t182_c), .sum_no (t182_s));
  tern_full_adder_cell u_t183 (
    .a_i (t172_s), .b_i (t122_c), .c_i (t123_c),
    .carry_no (t183_c), .sum_no (t183_s));
  tern_full_adder_cell u_t184 (
    .a_i (t173_s), .b_i (t174_s), .c_i (t175_s),
    .carry_no (t184_c), .sum_no (t184_s));
  tern_full_adder_cell u_t185 (
    .a_i (t176_s), .b_i (t177_s), .c_i (t178_s),
    .carry_no (t185_c), .sum_no (t185_s));
  tern_full_adder_cell u_t186 (
    .a_i (t124_c), .b_i (t125_c), .c_i (t126_c),
    .carry_no (t186_c), .sum_no (t186_s));
  tern_full_adder_cell u_t187 (
    .a_i (t127_c), .b_i (t180_s), .c_i (t181_s),
    .carry_no (t187_c), .sum_no (t187_s));
  tern_full_adder_cell u_t188 (
    .a_i (t182_s), .b_i (t128_c), .c_i (t183_s),
    .carry_no (t188_c), .sum_no (t188_s));
  tern_full_adder_cell u_t189 (
    .a_i (t179_s), .b_i (t129_c), .c_i (t130_c),
    .carry_no (t189_c), .sum_no (t189_s));
  tern_full_adder_cell u_t190 (
    .a_i (t131_c), .b_i (t186_s), .c_i (t187_s),
    .carry_no (t190_c), .sum_no (t190_s));
  tern_full_adder_cell u_t191 (
    .a_i (t184_s), .b_i (t185_s), .c_i (t132_c),
    .carry_no (t191_c), .sum_no (t191_s));
  tern_full_adder_cell u_t192 (
    .a_i (t189_s), .b_i (t133_c), .c_i (t190_s),
    .carry_no (t192_c), .sum_no (t192_s));
  tern_full_adder_cell u_t193 (
    .a_i (t188_s), .b_i (t134_c), .c_i (t191_s),
    .carry_no (t193_c), .sum_no (t193_s));
  tern_half_adder_cell u_t194 (.a_i (lane[4]), .b_i (lane[12]), .carry_no (t194_c), .sum_no (t194_s));
  tern_full_adder_cell u_t195 (
    .a_i (lane[20]), .b_i (lane[28]), .c_i (lane[36]),
    .carry_no (t195_c), .sum_no (t195_s));
  tern_full_adder_cell u_t196 (
    .a_i (lane[44]), .b_i (lane[52]), .c_i (lane[60]),
    .carry_no (t196_c), .sum_no (t196_s));
  tern_full_adder_cell u_t197 (
    .a_i (lane[68]), .b_i (lane[76]), .c_i (lane[84]),
    .carry_no (t197_c), .sum_no (t197_s));
  tern_full_adder_cell u_t198 (
    .a_i (lane[92]), .b_i (lane[100]), .c_i (lane[108]),
    .carry_no (t198_c), .sum_no (t198_s));
  tern_full_adder_cell u_t199 (
    .a_i (lane[116]), .b_i (lane[124]), .c_i (lane[132]),
    .carry_no (t199_c), .sum_no (t199_s));
  tern_full_adder_cell u_t200 (
    .a_i (lane[140]), .b_i (lane[148]), .c_i (lane[156]),
    .carry_no (t200_c), .sum_no (t200_s));
  tern_full_adder_cell u_t201 (
    .a_i (lane[164]), .b_i (lane[172]), .c_i (lane[180]),
    .carry_no (t201_c), .sum_no (t201_s));
  tern_full_adder_cell u_t202 (
    .a_i (lane[188]), .b_i (lane[196]), .c_i (lane[204]),
    .carry_no (t202_c), .sum_no (t202_s));
  tern_full_adder_cell u_t203 (
    .a_i (lane[212]), .b_i (lane[220]), .c_i (lane[228]),
    .carry_no (t203_c), .sum_no (t203_s));
  tern_full_adder_cell u_t204 (
    .a_i (lane[236]), .b_i (lane[244]), .c_i (lane[252]),
    .carry_no (t204_c), .sum_no (t204_s));
  tern_full_adder_cell u_t205 (
    .a_i (lane[260]), .b_i (lane[268]), .c_i (lane[276]),
    .carry_no (t205_c), .sum_no (t205_s));
  tern_full_adder_cell u_t206 (
    .a_i (lane[284]), .b_i (lane[292]), .c_i (lane[300]),
    .carry_no (t206_c), .sum_no (t206_s));
  tern_full_adder_cell u_t207 (
    .a_i (lane[308]), .b_i (lane[316]), .c_i (lane[324]),
    .carry_no (t207_c), .sum_no (t207_s));
  tern_full_adder_cell u_t208 (
    .a_i (lane[332]), .b_i (lane[340]), .c_i (lane[348]),
    .carry_no (t208_c), .sum_no (t208_s));
  tern_full_adder_cell u_t209 (
    .a_i (lane[356]), .b_i (lane[364]), .c_i (lane[372]),
    .carry_no (t209_c), .sum_no (t209_s));
  tern_full_adder_cell u_t210 (
    .a_i (lane[380]), .b_i (lane[388]), .c_i (lane[396]),
    .carry_no (t210_c), .sum_no (t210_s));
  tern_full_adder_cell u_t211 (
    .a_i (lane[404]), .b_i (lane[412]), .c_i (lane[420]),
    .carry_no (t211_c), .sum_no (t211_s));
  tern_full_adder_cell u_t212 (
    .a_i (lane[428]), .b_i (lane[436]), .c_i (lane[444]),
    .carry_no (t212_c), .sum_no (t212_s));
  tern_full_adder_cell u_t213 (
    .a_i (lane[452]), .b_i (lane[460]), .c_i (lane[468]),
    .carry_no (t213_c), .sum_no (t213_s));
  tern_full_adder_cell u_t214 (
    .a_i (lane[476]), .b_i (lane[484]), .c_i (lane[492]),
    .carry_no (t214_c), .sum_no (t214_s));
  tern_full_adder_cell u_t215 (
    .a_i (t135_c), .b_i (t136_c), .c_i (t137_c),
    .carry_no (t215_c), .sum_no (t215_s));
  tern_full_adder_cell u_t216 (
    .a_i (t138_c), .b_i (t139_c), .c_i (t140_c),
    .carry_no (t216_c), .sum_no (t216_s));
  tern_full_adder_cell u_t217 (
    .a_i (t141_c), .b_i (t142_c), .c_i (t143_c),
    .carry_no (t217_c), .sum_no (t217_s));
  tern_full_adder_cell u_t218 (
    .a_i (t144_c), .b_i (t145_c), .c_i (t146_c),
    .carry_no (t218_c), .sum_no (t218_s));
  tern_full_adder_cell u_t219 (
    .a_i (t147_c), .b_i (t148_c), .c_i (t149_c),
    .carry_no (t219_c), .sum_no (t219_s));
  tern_full_adder_cell u_t220 (
    .a_i (t150_c), .b_i (t151_c), .c_i (t152_c),
    .carry_no (t220_c), .sum_no (t220_s));
  tern_full_adder_cell u_t221 (
    .a_i (t153_c), .b_i (t154_c), .c_i (t155_c),
    .carry_no (t221_c), .sum_no (t221_s));
  tern_full_adder_cell u_t222 (
    .a_i (t194_s), .b_i (t195_s), .c_i (t196_s),
    .carry_no (t222_c), .sum_no (t222_s));
  tern_full_adder_cell u_t223 (
    .a_i (t197_s), .b_i (t198_s), .c_i (t199_s),
    .carry_no (t223_c), .sum_no (t223_s));
  tern_full_adder_cell u_t224 (
    .a_i (t200_s), .b_i (t201_s), .c_i (t202_s),
    .carry_no (t224_c), .sum_no (t224_s));
  tern_full_adder_cell u_t225 (
    .a_i (t203_s), .b_i (t204_s), .c_i (t205_s),
    .carry_no (t225_c), .sum_no (t225_s));
  tern_full_adder_cell u_t226 (
    .a_i (t206_s), .b_i (t207_s), .c_i (t208_s),
    .carry_no (t226_c), .sum_no (t226_s));
  tern_full_adder_cell u_t227 (
    .a_i (t209_s), .b_i (t210_s), .c_i (t211_s),
    .carry_no (t227_c), .sum_no (t227_s));
  tern_full_adder_cell u_t228 (
    .a_i (t212_s), .b_i (t213_s), .c_i (t214_s),
    .carry_no (t228_c), .sum_no (t228_s));
  tern_full_adder_cell u_t229 (
    .a_i (lane[500]), .b_i (lane[508]), .c_i (t156_c),
    .carry_no (t229_c), .sum_no (t229_s));
  tern_full_adder_cell u_t230 (
    .a_i (t157_c), .b_i (t158_c), .c_i (t159_c),
    .carry_no (t230_c), .sum_no (t230_s));
  tern_full_adder_cell u_t231 (
    .a_i (t160_c), .b_i (t161_c), .c_i (t162_c),
    .carry_no (t231_c), .sum_no (t231_s));
  tern_full_adder_cell u_t232 (
    .a_i (t163_c), .b_i (t164_c), .c_i (t165_c),
    .carry_no (t232_c), .sum_no (t232_s));
  tern_full_adder_cell u_t233 (
    .a_i (t166_c), .b_i (t167_c), .c_i (t168_c),
    .carry_no (t233_c), .sum_no (t233_s));
  tern_full_adder_cell u_t234 (
    .a_i (t169_c), .b_i (t215_s), .c_i (t216_s),
    .carry_no (t234_c), .sum_no (t234_s));
  tern_full_adder_cell u_t235 (
    .a_i (t217_s), .b_i (t218_s), .c_i (t219_s),
    .carry_no (t235_c), .sum_no (t235_s));
  tern_full_adder_cell u_t236 (
    .a_i (t170_c), .b_i (t171_c), .c_i (t172_c),
    .carry_no (t236_c), .sum_no (t236_s));
  tern_full_adder_cell u_t237 (
    .a_i (t220_s), .b_i (t221_s), .c_i (t222_s),
    .carry_no (t237_c), .sum_no (t237_s));
  tern_full_adder_cell u_t238 (
    .a_i (t223_s), .b_i (t224_s), .c_i (t225_s),
    .carry_no (t238_c), .sum_no (t238_s));
  tern_full_adder_cell u_t239 (
    .a_i (t226_s), .b_i (t227_s), .c_i (t228_s),
    .carry_no (t239_c), .sum_no (t239_s));
  tern_full_adder_cell u_t240 (
    .a_i (t173_c), .b_i (t174_c), .c_i (t175_c),
    .carry_no (t240_c), .sum_no (t240_s));
  tern_full_adder_cell u_t241 (
    .a_i (t176_c), .b_i (t229_s), .c_i (t230_s),
    .carry_no (t241_c), .sum_no (t241_s));
  tern_full_adder_cell u_t242 (
    .a_i (t231_s), .b_i (t177_c), .c_i (t178_c),
    .carry_no (t242_c), .sum_no (t242_s));
  tern_full_adder_cell u_t243 (
    .a_i (t179_c), .b_i (t232_s), .c_i (t233_s),
    .carry_no (t243_c), .sum_no (t243_s));
  tern_full_adder_cell u_t244 (
    .a_i (t180_c), .b_i (t181_c), .c_i (t182_c),
    .carry_no (t244_c), .sum_no (t244_s));
  tern_full_adder_cell u_t245 (
    .a_i (t234_s), .b_i (t235_s), .c_i (t237_s),
    .carry_no (t245_c), .sum_no (t245_s));
  tern_full_adder_cell u_t246 (
    .a_i (t236_s), .b_i (t183_c), .c_i (t184_c),
    .carry_no (t246_c), .sum_no (t246_s));
  tern_full_adder_cell u_t247 (
    .a_i (t240_s), .b_i (t241_s), .c_i (t185_c),
    .carry_no (t247_c), .sum_no (t247_s));
  tern_full_adder_cell u_t248 (
    .a_i (t238_s), .b_i (t239_s), .c_i (t186_c),
    .carry_no (t248_c), .sum_no (t248_s));
  tern_full_adder_cell u_t249 (
    .a_i (t242_s), .b_i (t243_s), .c_i (t245_s),
    .carry_no (t249_c), .sum_no (t249_s));
  tern_full_adder_cell u_t250 (
    .a_i (t187_c), .b_i (t244_s), .c_i (t188_c),
    .carry_no (t250_c), .sum_no (t250_s));
  tern_full_adder_cell u_t251 (
    .a_i (t189_c), .b_i (t190_c), .c_i (t248_s),
    .carry_no (t251_c), .sum_no (t251_s));
  tern_full_adder_cell u_t252 (
    .a_i (t246_s), .b_i (t247_s), .c_i (t249_s),
    .carry_no (t252_c), .sum_no (t252_s));
  tern_full_adder_cell u_t253 (
    .a_i (t191_c), .b_i (t192_c), .c_i (t251_s),
    .carry_no (t253_c), .sum_no (t253_s));
  tern_full_adder_cell u_t254 (
    .a_i (t250_s), .b_i (t252_s), .c_i (t193_c),
    .carry_no (t254_c), .sum_no (t254_s));
  tern_half_adder_cell u_t255 (.a_i (lane[5]), .b_i (lane[13]), .carry_no (t255_c), .sum_no (t255_s));
  tern_full_adder_cell u_t256 (
    .a_i (lane[21]), .b_i (lane[29]), .c_i (lane[37]),
    .carry_no (t256_c), .sum_no (t256_s));
  tern_full_adder_cell u_t257 (
    .a_i (lane[45]), .b_i (lane[53]), .c_i (lane[61]),
    .carry_no (t257_c), .sum_no (t257_s));
  tern_full_adder_cell u_t258 (
    .a_i (lane[69]), .b_i (lane[77]), .c_i (lane[85]),
    .carry_no (t258_c), .sum_no (t258_s));
  tern_full_adder_cell u_t259 (
    .a_i (lane[93]), .b_i (lane[101]), .c_i (lane[109]),
    .carry_no (t259_c), .sum_no (t259_s));
  tern_full_adder_cell u_t260 (
    .a_i (lane[117]), .b_i (lane[125]), .c_i (lane[133]),
    .carry_no (t260_c), .sum_no (t260_s));
  tern_full_adder_cell u_t261 (
    .a_i (lane[141]), .b_i (lane[149]), .c_i (lane[157]),
    .carry_no (t261_c), .sum_no (t261_s));
  tern_full_adder_cell u_t262 (
    .a_i (lane[165]), .b_i (lane[173]), .c_i (lane[181]),
    .carry_no (t262_c), .sum_no (t262_s));
  tern_full_adder_cell u_t263 (
    .a_i (lane[189]), .b_i (lane[197]), .c_i (lane[205]),
    .carry_no (t263_c), .sum_no (t263_s));
  tern_full_adder_cell u_t264 (
    .a_i (lane[213]), .b_i (lane[221]), .c_i (lane[229]),
    .carry_no (t264_c), .sum_no (t264_s));
  tern_full_adder_cell u_t265 (
    .a_i (lane[237]), .b_i (lane[245]), .c_i (lane[253]),
    .carry_no (t265_c), .sum_no (t265_s));
  tern_full_adder_cell u_t266 (
    .a_i (lane[261]), .b_i (lane[269]), .c_i (lane[277]),
    .carry_no (t266_c), .sum_no (t266_s));
  tern_full_adder_cell u_t267 (
    .a_i (lane[285]), .b_i (lane[293]), .c_i (lane[301]),
    .carry_no (t267_c), .sum_no (t267_s));
  tern_full_adder_cell u_t268 (
    .a_i (lane[309]), .b_i (lane[317]), .c_i (lane[325]),
    .carry_no (t268_c), .sum_no (t268_s));
  tern_full_adder_cell u_t269 (
    .a_i (lane[333]), .b_i (lane[341]), .c_i (lane[349]),
    .carry_no (t269_c), .sum_no (t269_s));
  tern_full_adder_cell u_t270 (
    .a_i (lane[357]), .b_i (lane[365]), .c_i (lane[373]),
    .carry_no (t270_c), .sum_no (t270_s));
  tern_full_adder_cell u_t271 (
    .a_i (lane[381]), .b_i (lane[389]), .c_i (lane[397]),
    .carry_no (t271_c), .sum_no (t271_s));
  tern_full_adder_cell u_t272 (
    .a_i (lane[405]), .b_i (lane[413]), .c_i (lane[421]),
    .carry_no (t272_c), .sum_no (t272_s));
  tern_full_adder_cell u_t273 (
    .a_i (lane[429]), .b_i (lane[437]), .c_i (lane[445]),
    .carry_no (t273_c), .sum_no (t273_s));
  tern_full_adder_cell u_t274 (
    .a_i (lane[453]), .b_i (lane[461]), .c_i (lane[469]),
    .carry_no (t274_c), .sum_no (t274_s));
  tern_full_adder_cell u_t275 (
    .a_i (lane[477]), .b_i (lane[485]), .c_i (lane[493]),
    .carry_no (t275_c), .sum_no (t275_s));
  tern_full_adder_cell u_t276 (
    .a_i (t194_c), .b_i (t195_c), .c_i (t196_c),
    .carry_no (t276_c), .sum_no (t276_s));
  tern_full_adder_cell u_t277 (
    .a_i (t197_c), .b_i (t198_c), .c_i (t199_c),
    .carry_no (t277_c), .sum_no (t277_s));
  tern_full_adder_cell u_t278 (
    .a_i (t200_c), .b_i (t201_c), .c_i (t202_c),
    .carry_no (t278_c), .sum_no (t278_s));
  tern_full_adder_cell u_t279 (
    .a_i (t203_c), .b_i (t204_c), .c_i (t205_c),
    .carry_no (t279_c), .sum_no (t279_s));
  tern_full_adder_cell u_t280 (
    .a_i (t206_c), .b_i (t207_c), .c_i (t208_c),
    .carry_no (t280_c), .sum_no (t280_s));
  tern_full_adder_cell u_t281 (
    .a_i (t209_c), .b_i (t210_c), .c_i (t211_c),
    .carry_no (t281_c), .sum_no (t281_s));
  tern_full_adder_cell u_t282 (
    .a_i (t212_c), .b_i (t213_c), .c_i (t214_c),
    .carry_no (t282_c), .sum_no (t282_s));
  tern_full_adder_cell u_t283 (
    .a_i (t255_s), .b_i (t256_s), .c_i (t257_s),
    .carry_no (t283_c), .sum_no (t283_s));
  tern_full_adder_cell u_t284 (
    .a_i (t258_s), .b_i (t259_s), .c_i (t260_s),
    .carry_no (t284_c), .sum_no (t284_s));
  tern_full_adder_cell u_t285 (
    .a_i (t261_s), .b_i (t262_s), .c_i (t263_s),
    .carry_no (t285_c), .sum_no (t285_s));
  tern_full_adder_cell u_t286 (
    .a_i (t264_s), .b_i (t265_s), .c_i (t266_s),
    .carry_no (t286_c), .sum_no (t286_s));
  tern_full_adder_cell u_t287 (
    .a_i (t267_s), .b_i (t268_s), .c_i (t269_s),
    .carry_no (t287_c), .sum_no (t287_s));
  tern_full_adder_cell u_t288 (
    .a_i (t270_s), .b_i (t271_s), .c_i (t272_s),
    .carry_no (t288_c), .sum_no (t288_s));
  tern_full_adder_cell u_t289 (
    .a_i (t273_s), .b_i (t274_s), .c_i (t275_s),
    .carry_no (t289_c), .sum_no (t289_s));
  tern_full_adder_cell u_t290 (
    .a_i (lane[501]), .b_i (lane[509]), .c_i (t215_c),
    .carry_no (t290_c), .sum_no (t290_s));
  tern_full_adder_cell u_t291 (
    .a_i (t216_c), .b_i (t217_c), .c_i (t218_c),
    .carry_no (t291_c), .sum_no (t291_s));
  tern_full_adder_cell u_t292 (
    .a_i (t219_c), .b_i (t220_c), .c_i (t221_c),
    .carry_no (t292_c), .sum_no (t292_s));
  tern_full_adder_cell u_t293 (
    .a_i (t222_c), .b_i (t223_c), .c_i (t224_c),
    .carry_no (t293_c), .sum_no (t293_s));
  tern_full_adder_cell u_t294 (
    .a_i (t225_c), .b_i (t226_c), .c_i (t227_c),
    .carry_no (t294_c), .sum_no (t294_s));
  tern_full_adder_cell u_t295 (
    .a_i (t228_c), .b_i (t276_s), .c_i (t277_s),
    .carry_no (t295_c), .sum_no (t295_s));
  tern_full_adder_cell u_t296 (
    .a_i (t278_s), .b_i (t279_s), .c_i (t280_s),
    .carry_no (t296_c), .sum_no (t296_s));
  tern_full_adder_cell u_t297 (
    .a_i (t229_c), .b_i (t230_c), .c_i (t231_c),
    .carry_no (t297_c), .sum_no (t297_s));
  tern_full_adder_cell u_t298 (
    .a_i (t281_s), .b_i (t282_s), .c_i (t283_s),
    .carry_no (t298_c), .sum_no (t298_s));
  tern_full_adder_cell u_t299 (
    .a_i (t284_s), .b_i (t285_s), .c_i (t286_s),
    .carry_no (t299_c), .sum_no (t299_s));
  tern_full_adder_cell u_t300 (
    .a_i (t287_s), .b_i (t288_s), .c_i (t289_s),
    .carry_no (t300_c), .sum_no (t300_s));
  tern_full_adder_cell u_t301 (
    .a_i (t232_c), .b_i (t233_c), .c_i (t234_c),
    .carry_no (t301_c), .sum_no (t301_s));
  tern_full_adder_cell u_t302 (
    .a_i (t235_c), .b_i (t290_s), .c_i (t291_s),
    .carry_no (t302_c), .sum_no (t302_s));
  tern_full_adder_cell u_t303 (
    .a_i (t292_s), .b_i (t237_c), .c_i (t238_c),
    .carry_no (t303_c), .sum_no (t303_s));
  tern_full_adder_cell u_t304 (
    .a_i (t239_c), .b_i (t293_s), .c_i (t294_s),
    .carry_no (t304_c), .sum_no (t304_s));
  tern_full_adder_cell u_t305 (
    .a_i (t236_c), .b_i (t240_c), .c_i (t241_c),
    .carry_no (t305_c), .sum_no (t305_s));
  tern_full_adder_cell u_t306 (
    .a_i (t295_s), .b_i (t296_s), .c_i (t298_s),
    .carry_no (t306_c), .sum_no (t306_s));
  tern_full_adder_cell u_t307 (
    .a_i (t297_s), .b_i (t242_c), .c_i (t243_c),
    .carry_no (t307_c), .sum_no (t307_s));
  tern_full_adder_cell u_t308 (
    .a_i (t299_s), .b_i (t300_s), .c_i (t244_c),
    .carry_no (t308_c), .sum_no (t308_s));
  tern_full_adder_cell u_t309 (
    .a_i (t301_s), .b_i (t302_s), .c_i (t245_c),
    .carry_no (t309_c), .sum_no (t309_s));
  tern_full_adder_cell u_t310 (
    .a_i (t303_s), .b_i (t304_s), .c_i (t306_s),
    .carry_no (t310_c), .sum_no (t310_s));
  tern_full_adder_cell u_t311 (
    .a_i (t246_c), .b_i (t305_s), .c_i (t247_c),
    .carry_no (t311_c), .sum_no (t311_s));
  tern_full_adder_cell u_t312 (
    .a_i (t307_s), .b_i (t249_c), .c_i (t309_s),
    .carry_no (t312_c), .sum_no (t312_s));
  tern_full_adder_cell u_t313 (
    .a_i (t248_c), .b_i (t308_s), .c_i (t250_c),
    .carry_no (t313_c), .sum_no (t313_s));
  tern_full_adder_cell u_t314 (
    .a_i (t311_s), .b_i (t252_c), .c_i (t312_s),
    .carry_no (t314_c), .sum_no (t314_s));
  tern_full_adder_cell u_t315 (
    .a_i (t310_s), .b_i (t251_c), .c_i (t313_s),
    .carry_no (t315_c), .sum_no (t315_s));
  tern_half_adder_cell u_t316 (.a_i (t253_c), .b_i (t315_s), .carry_no (t316_c), .sum_no (t316_s));
  tern_half_adder_cell u_t317 (.a_i (t314_s), .b_i (t254_c), .carry_no (t317_c), .sum_no (t317_s));
  tern_half_adder_cell u_t318 (.a_i (lane[6]), .b_i (lane[14]), .carry_no (t318_c), .sum_no (t318_s));
  tern_full_adder_cell u_t319 (
    .a_i (lane[22]), .b_i (lane[30]), .c_i (lane[38]),
    .carry_no (t319_c), .sum_no (t319_s));
  tern_full_adder_cell u_t320 (
    .a_i (lane[46]), .b_i (lane[54]), .c_i (lane[62]),
    .carry_no (t320_c), .sum_no (t320_s));
  tern_full_adder_cell u_t321 (
    .a_i (lane[70]), .b_i (lane[78]), .c_i (lane[86]),
    .carry_no (t321_c), .sum_no (t321_s));
  tern_full_adder_cell u_t322 (
    .a_i (lane[94]), .b_i (lane[102]), .c_i (lane[110]),
    .carry_no (t322_c), .sum_no (t322_s));
  tern_full_adder_cell u_t323 (
    .a_i (lane[118]), .b_i (lane[126]), .c_i (lane[134]),
    .carry_no (t323_c), .sum_no (t323_s));
  tern_full_adder_cell u_t324 (
    .a_i (lane[142]), .b_i (lane[150]), .c_i (lane[158]),
    .carry_no (t324_c), .sum_no (t324_s));
  tern_full_adder_cell u_t325 (
    .a_i (lane[166]), .b_i (lane[174]), .c_i (lane[182]),
    .carry_no (t325_c), .sum_no (t325_s));
  tern_full_adder_cell u_t326 (
    .a_i (lane[190]), .b_i (lane[198]), .c_i (lane[206]),
    .carry_no (t326_c), .sum_no (t326_s));
  tern_full_adder_cell u_t327 (
    .a_i (lane[214]), .b_i (lane[222]), .c_i (lane[230]),
    .carry_no (t327_c), .sum_no (t327_s));
  tern_full_adder_cell u_t328 (
    .a_i (lane[238]), .b_i (lane[246]), .c_i (lane[254]),
    .carry_no (t328_c), .sum_no (t328_s));
  tern_full_adder_cell u_t329 (
    .a_i (lane[262]), .b_i (lane[270]), .c_i (lane[278]),
    .carry_no (t329_c), .sum_no (t329_s));
  tern_full_adder_cell u_t330 (
    .a_i (lane[286]), .b_i (lane[294]), .c_i (lane[302]),
    .carry_no (t330_c), .sum_no (t330_s));
  tern_full_adder_cell u_t331 (
    .a_i (lane[310]), .b_i (lane[318]), .c_i (lane[326]),
    .carry_no (t331_c), .sum_no (t331_s));
  tern_full_adder_cell u_t332 (
    .a_i (lane[334]), .b_i (lane[342]), .c_i (lane[350]),
    .carry_no (t332_c), .sum_no (t332_s));
  tern_full_adder_cell u_t333 (
    .a_i (lane[358]), .b_i (lane[366]), .c_i (lane[374]),
    .carry_no (t333_c), .sum_no (t333_s));
  tern_full_adder_cell u_t334 (
    .a_i (lane[382]), .b_i (lane[390]), .c_i (lane[398]),
    .carry_no (t334_c), .sum_no (t334_s));
  tern_full_adder_cell u_t335 (
    .a_i (lane[406]), .b_i (lane[414]), .c_i (lane[422]),
    .carry_no (t335_c), .sum_no (t335_s));
  tern_full_adder_cell u_t336 (
    .a_i (lane[430]), .b_i (lane[438]), .c_i (lane[446]),
    .carry_no (t336_c), .sum_no (t336_s));
  tern_full_adder_cell u_t337 (
    .a_i (lane[454]), .b_i (lane[462]), .c_i (lane[470]),
    .carry_no (t337_c), .sum_no (t337_s));
  tern_full_adder_cell u_t338 (
    .a_i (lane[478]), .b_i (lane[486]), .c_i (lane[494]),
    .carry_no (t338_c), .sum_no (t338_s));
  tern_full_adder_cell u_t339 (
    .a_i (t255_c), .b_i (t256_c), .c_i (t257_c),
    .carry_no (t339_c), .sum_no (t339_s));
  tern_full_adder_cell u_t340 (
    .a_i (t258_c), .b_i (t259_c), .c_i (t260_c),
    .carry_no (t340_c), .sum_no (t340_s));
  tern_full_adder_cell u_t341 (
    .a_i (t261_c), .b_i (t262_c), .c_i (t263_c),
    .carry_no (t341_c), .sum_no (t341_s));
  tern_full_adder_cell u_t342 (
    .a_i (t264_c), .b_i (t265_c), .c_i (t266_c),
    .carry_no (t342_c), .sum_no (t342_s));
  tern_full_adder_cell u_t343 (
    .a_i (t267_c), .b_i (t268_c), .c_i (t269_c),
    .carry_no (t343_c), .sum_no (t343_s));
  tern_full_adder_cell u_t344 (
    .a_i (t270_c), .b_i (t271_c), .c_i (t272_c),
    .carry_no (t344_c), .sum_no (t344_s));
  tern_full_adder_cell u_t345 (
    .a_i (t273_c), .b_i (t274_c), .c_i (t275_c),
    .carry_no (t345_c), .sum_no (t345_s));
  tern_full_adder_cell u_t346 (
    .a_i (t318_s), .b_i (t319_s), .c_i (t320_s),
    .carry_no (t346_c), .sum_no (t346_s));
  tern_full_adder_cell u_t347 (
    .a_i (t321_s), .b_i (t322_s), .c_i (t323_s),
    .carry_no (t347_c), .sum_no (t347_s));
  tern_full_adder_cell u_t348 (
    .a_i (t324_s), .b_i (t325_s), .c_i (t326_s),
    .carry_no (t348_c), .sum_no (t348_s));
  tern_full_adder_cell u_t349 (
    .a_i (t327_s), .b_i (t328_s), .c_i (t329_s),
    .carry_no (t349_c), .sum_no (t349_s));
  tern_full_adder_cell u_t350 (
    .a_i (t330_s), .b_i (t331_s), .c_i (t332_s),
    .carry_no (t350_c), .sum_no (t350_s));
  tern_full_adder_cell u_t351 (
    .a_i (t333_s), .b_i (t334_s), .c_i (t335_s),
    .carry_no (t351_c), .sum_no (t351_s));
  tern_full_adder_cell u_t352 (
    .a_i (t336_s), .b_i (t337_s), .c_i (t338_s),
    .carry_no (t352_c), .sum_no (t352_s));
  tern_full_adder_cell u_t353 (
    .a_i (lane[502]), .b_i (lane[510]), .c_i (t276_c),
    .carry_no (t353_c), .sum_no (t353_s));
  tern_full_adder_cell u_t354 (
    .a_i (t277_c), .b_i (t278_c), .c_i (t279_c),
    .carry_no (t354_c), .sum_no (t354_s));
  tern_full_adder_cell u_t355 (
    .a_i (t280_c), .b_i (t281_c), .c_i (t282_c),
    .carry_no (t355_c), .sum_no (t355_s));
  tern_full_adder_cell u_t356 (
    .a_i (t283_c), .b_i (t284_c), .c_i (t285_c),
    .carry_no (t356_c), .sum_no (t356_s));
  tern_full_adder_cell u_t357 (
    .a_i (t286_c), .b_i (t287_c), .c_i (t288_c),
    .carry_no (t357_c), .sum_no (t357_s));
  tern_full_adder_cell u_t358 (
    .a_i (t289_c), .b_i (t339_s), .c_i (t340_s),
    .carry_no (t358_c), .sum_no (t358_s));
  tern_full_adder_cell u_t359 (
    .a_i (t341_s), .b_i (t342_s), .c_i (t343_s),
    .carry_no (t359_c), .sum_no (t359_s));
  tern_full_adder_cell u_t360 (
    .a_i (t290_c), .b_i (t291_c), .c_i (t292_c),
    .carry_no (t360_c), .sum_no (t360_s));
  tern_full_adder_cell u_t361 (
    .a_i (t344_s), .b_i (t345_s), .c_i (t346_s),
    .carry_no (t361_c), .sum_no (t361_s));
  tern_full_adder_cell u_t362 (
    .a_i (t347_s), .b_i (t348_s), .c_i (t349_s),
    .carry_no (t362_c), .sum_no (t362_s));
  tern_full_adder_cell u_t363 (
    .a_i (t350_s), .b_i (t351_s), .c_i (t352_s),
    .carry_no (t363_c), .sum_no (t363_s));
  tern_full_adder_cell u_t364 (
    .a_i (t293_c), .b_i (t294_c), .c_i (t295_c),
    .carry_no (t364_c), .sum_no (t364_s));
  tern_full_adder_cell u_t365 (
    .a_i (t296_c), .b_i (t353_s), .c_i (t354_s),
    .carry_no (t365_c), .sum_no (t365_s));
  tern_full_adder_cell u_t366 (
    .a_i (t355_s), .b_i (t298_c), .c_i (t299_c),
    .carry_no (t366_c), .sum_no (t366_s));
  tern_full_adder_cell u_t367 (
    .a_i (t300_c), .b_i (t356_s), .c_i (t357_s),
    .carry_no (t367_c), .sum_no (t367_s));
  tern_full_adder_cell u_t368 (
    .a_i (t297_c), .b_i (t301_c), .c_i (t302_c),
    .carry_no (t368_c), .sum_no (t368_s));
  tern_full_adder_cell u_t369 (
    .a_i (t358_s), .b_i (t359_s), .c_i (t361_s),
    .carry_no (t369_c), .sum_no (t369_s));
  tern_full_adder_cell u_t370 (
    .a_i (t360_s), .b_i (t303_c), .c_i (t304_c),
    .carry_no (t370_c), .sum_no (t370_s));
  tern_full_adder_cell u_t371 (
    .a_i (t362_s), .b_i (t363_s), .c_i (t305_c),
    .carry_no (t371_c), .sum_no (t371_s));
  tern_full_adder_cell u_t372 (
    .a_i (t364_s), .b_i (t365_s), .c_i (t306_c),
    .carry_no (t372_c), .sum_no (t372_s));
  tern_full_adder_cell u_t373 (
    .a_i (t366_s), .b_i (t367_s), .c_i (t369_s),
    .carry_no (t373_c), .sum_no (t373_s));
  tern_full_adder_cell u_t374 (
    .a_i (t307_c), .b_i (t368_s), .c_i (t309_c),
    .carry_no (t374_c), .sum_no (t374_s));
  tern_full_adder_cell u_t375 (
    .a_i (t370_s), .b_i (t310_c), .c_i (t372_s),
    .carry_no (t375_c), .sum_no (t375_s));
  tern_full_adder_cell u_t376 (
    .a_i (t308_c), .b_i (t371_s), .c_i (t311_c),
    .carry_no (t376_c), .sum_no (t376_s));
  tern_full_adder_cell u_t377 (
    .a_i (t312_c), .b_i (t374_s), .c_i (t375_s),
    .carry_no (t377_c), .sum_no (t377_s));
  tern_full_adder_cell u_t378 (
    .a_i (t373_s), .b_i (t313_c), .c_i (t376_s),
    .carry_no (t378_c), .sum_no (t378_s));
  tern_full_adder_cell u_t379 (
    .a_i (t314_c), .b_i (t377_s), .c_i (t316_c),
    .carry_no (t379_c), .sum_no (t379_s));
  tern_full_adder_cell u_t380 (
    .a_i (t315_c), .b_i (t378_s), .c_i (t317_c),
    .carry_no (t380_c), .sum_no (t380_s));
  tern_half_adder_cell u_t381 (.a_i (lane[7]), .b_i (lane[15]), .carry_no (t381_c), .sum_no (t381_s));
  tern_full_adder_cell u_t382 (
    .a_i (lane[23]), .b_i (lane[31]), .c_i (lane[39]),
    .carry_no (t382_c), .sum_no (t382_s));
  tern_full_adder_cell u_t383 (
    .a_i (lane[47]), .b_i (lane[55]), .c_i (lane[63]),
    .carry_no (t383_c), .sum_no (t383_s));
  tern_full_adder_cell u_t384 (
    .a_i (lane[71]), .b_i (lane[79]), .c_i (lane[87]),
    .carry_no (t384_c), .sum_no (t384_s));
  tern_full_adder_cell u_t385 (
    .a_i (lane[95]), .b_i (lane[103]), .c_i (lane[111]),
    .carry_no (t385_c), .sum_no (t385_s));
  tern_full_adder_cell u_t386 (
    .a_i (lane[119]), .b_i (lane[127]), .c_i (lane[135]),
    .carry_no (t386_c), .sum_no (t386_s));
  tern_full_adder_cell u_t387 (
    .a_i (lane[143]), .b_i (lane[151]), .c_i (lane[159]),
    .carry_no (t387_c), .sum_no (t387_s));
  tern_full_adder_cell u_t388 (
    .a_i (lane[167]), .b_i (lane[175]), .c_i (lane[183]),
    .carry_no (t388_c), .sum_no (t388_s));
  tern_full_adder_cell u_t389 (
    .a_i (lane[191]), .b_i (lane[199]), .c_i (lane[207]),
    .carry_no (t389_c), .sum_no (t389_s));
  tern_full_adder_cell u_t390 (
    .a_i (lane[215]), .b_i (lane[223]), .c_i (lane[231]),
    .carry_no (t390_c), .sum_no (t390_s));
  tern_full_adder_cell u_t391 (
    .a_i (lane[239]), .b_i (lane[247]), .c_i (lane[255]),
    .carry_no (t391_c), .sum_no (t391_s));
  tern_full_adder_cell u_t392 (
    .a_i (lane[263]), .b_i (lane[271]), .c_i (lane[279]),
    .carry_no (t392_c), .sum_no (t392_s));
  tern_full_adder_cell u_t393 (
    .a_i (lane[287]), .b_i (lane[295]), .c_i (lane[303]),
    .carry_no (t393_c), .sum_no (t393_s));
  tern_full_adder_cell u_t394 (
    .a_i (lane[311]), .b_i (lane[319]), .c_i (lane[327]),
    .carry_no (t394_c), .sum_no (t394_s));
  tern_full_adder_cell u_t395 (
    .a_i (lane[335]), .b_i (lane[343]), .c_i (lane[351]),
    .carry_no (t395_c), .sum_no (t395_s));
  tern_full_adder_cell u_t396 (
    .a_i (lane[359]), .b_i (lane[367]), .c_i (lane[375]),
    .carry_no (t396_c), .sum_no (t396_s));
  tern_full_adder_cell u_t397 (
    .a_i (lane[383]), .b_i (lane[391]), .c_i (lane[399]),
    .carry_no (t397_c), .sum_no (t397_s));
  tern_full_adder_cell u_t398 (
    .a_i (lane[407]), .b_i (lane[415]), .c_i (lane[423]),
    .carry_no (t398_c), .sum_no (t398_s));
  tern_full_adder_cell u_t399 (
    .a_i (lane[431]), .b_i (lane[439]), .c_i (lane[447]),
    .carry_no (t399_c), .sum_no (t399_s));
  tern_full_adder_cell u_t400 (
    .a_i (lane[455]), .b_i (lane[463]), .c_i (lane[471]),
    .carry_no (t400_c), .sum_no (t400_s));
  tern_full_adder_cell u_t401 (
    .a_i (lane[479]), .b_i (lane[487]), .c_i (lane[495]),
    .carry_no (t401_c), .sum_no (t401_s));
  tern_full_adder_cell u_t402 (
    .a_i (t318_c), .b_i (t319_c), .c_i (t320_c),
    .carry_no (t402_c), .sum_no (t402_s));
  tern_full_adder_cell u_t403 (
    .a_i (t321_c), .b_i (t322_c), .c_i (t323_c),
    .carry_no (t403_c), .sum_no (t403_s));
  tern_full_adder_cell u_t404 (
    .a_i (t324_c), .b_i (t325_c), .c_i (t326_c),
    .carry_no (t404_c), .sum_no (t404_s));
  tern_full_adder_cell u_t405 (
    .a_i (t327_c), .b_i (t328_c), .c_i (t329_c),
    .carry_no (t405_c), .sum_no (t405_s));
  tern_full_adder_cell u_t406 (
    .a_i (t330_c), .b_i (t331_c), .c_i (t332_c),
    .carry_no (t406_c), .sum_no (t406_s));
  tern_full_adder_cell u_t407 (
    .a_i (t333_c), .b_i (t334_c), .c_i (t335_c),
    .carry_no (t407_c), .sum_no (t407_s));
  tern_full_adder_cell u_t408 (
    .a_i (t336_c), .b_i (t337_c), .c_i (t338_c),
    .carry_no (t408_c), .sum_no (t408_s));
  tern_full_adder_cell u_t409 (
    .a_i (t381_s), .b_i (t382_s), .c_i (t383_s),
    .carry_no (t409_c), .sum_no (t409_s));
  tern_full_adder_cell u_t410 (
    .a_i (t384_s), .b_i (t385_s), .c_i (t386_s),
    .carry_no (t410_c), .sum_no (t410_s));
  tern_full_adder_cell u_t411 (
    .a_i (t387_s), .b_i (t388_s), .c_i (t389_s),
    .carry_no (t411_c), .sum_no (t411_s));
  tern_full_adder_cell u_t412 (
    .a_i (t390_s), .b_i (t391_s), .c_i (t392_s),
    .carry_no (t412_c), .sum_no (t412_s));
  tern_full_adder_cell u_t413 (
    .a_i (t393_s), .b_i (t394_s), .c_i (t395_s),
    .carry_no (t413_c), .sum_no (t413_s));
  tern_full_adder_cell u_t414 (
    .a_i (t396_s), .b_i (t397_s), .c_i (t398_s),
    .carry_no (t414_c), .sum_no (t414_s));
  tern_full_adder_cell u_t415 (
    .a_i (t399_s), .b_i (t400_s), .c_i (t401_s),
    .carry_no (t415_c), .sum_no (t415_s));
  tern_full_adder_cell u_t416 (
    .a_i (lane[503]), .b_i (lane[511]), .c_i (t339_c),
    .carry_no (t416_c), .sum_no (t416_s));
  tern_full_adder_cell u_t417 (
    .a_i (t340_c), .b_i (t341_c), .c_i (t342_c),
    .carry_no (t417_c), .sum_no (t417_s));
  tern_full_adder_cell u_t418 (
    .a_i (t343_c), .b_i (t344_c), .c_i (t345_c),
    .carry_no (t418_c), .sum_no (t418_s));
  tern_full_adder_cell u_t419 (
    .a_i (t346_c), .b_i (t347_c), .c_i (t348_c),
    .carry_no (t419_c), .sum_no (t419_s));
  tern_full_adder_cell u_t420 (
    .a_i (t349_c), .b_i (t350_c), .c_i (t351_c),
    .carry_no (t420_c), .sum_no (t420_s));
  tern_full_adder_cell u_t421 (
    .a_i (t352_c), .b_i (t402_s), .c_i (t403_s),
    .carry_no (t421_c), .sum_no (t421_s));
  tern_full_adder_cell u_t422 (
    .a_i (t404_s), .b_i (t405_s), .c_i (t406_s),
    .carry_no (t422_c), .sum_no (t422_s));
  tern_full_adder_cell u_t423 (
    .a_i (t353_c), .b_i (t354_c), .c_i (t355_c),
    .carry_no (t423_c), .sum_no (t423_s));
  tern_full_adder_cell u_t424 (
    .a_i (t407_s), .b_i (t408_s), .c_i (t409_s),
    .carry_no (t424_c), .sum_no (t424_s));
  tern_full_adder_cell u_t425 (
    .a_i (t410_s), .b_i (t411_s), .c_i (t412_s),
    .carry_no (t425_c), .sum_no (t425_s));
  tern_full_adder_cell u_t426 (
    .a_i (t413_s), .b_i (t414_s), .c_i (t415_s),
    .carry_no (t426_c), .sum_no (t426_s));
  tern_full_adder_cell u_t427 (
    .a_i (t356_c), .b_i (t357_c), .c_i (t358_c),
    .carry_no (t427_c), .sum_no (t427_s));
  tern_full_adder_cell u_t428 (
    .a_i (t359_c), .b_i (t416_s), .c_i (t417_s),
    .carry_no (t428_c), .sum_no (t428_s));
  tern_full_adder_cell u_t429 (
    .a_i (t418_s), .b_i (t361_c), .c_i (t362_c),
    .carry_no (t429_c), .sum_no (t429_s));
  tern_full_adder_cell u_t430 (
    .a_i (t363_c), .b_i (t419_s), .c_i (t420_s),
    .carry_no (t430_c), .sum_no (t430_s));
  tern_full_adder_cell u_t431 (
    .a_i (t360_c), .b_i (t364_c), .c_i (t365_c),
    .carry_no (t431_c), .sum_no (t431_s));
  tern_full_adder_cell u_t432 (
    .a_i (t421_s), .b_i (t422_s), .c_i (t424_s),
    .carry_no (t432_c), .sum_no (t432_s));
  tern_full_adder_cell u_t433 (
    .a_i (t423_s), .b_i (t366_c), .c_i (t367_c),
    .carry_no (t433_c), .sum_no (t433_s));
  tern_full_adder_cell u_t434 (
    .a_i (t425_s), .b_i (t426_s), .c_i (t368_c),
    .carry_no (t434_c), .sum_no (t434_s));
  tern_full_adder_cell u_t435 (
    .a_i (t427_s), .b_i (t428_s), .c_i (t369_c),
    .carry_no (t435_c), .sum_no (t435_s));
  tern_full_adder_cell u_t436 (
    .a_i (t429_s), .b_i (t430_s), .c_i (t432_s),
    .carry_no (t436_c), .sum_no (t436_s));
  tern_full_adder_cell u_t437 (
    .a_i (t370_c), .b_i (t431_s), .c_i (t372_c),
    .carry_no (t437_c), .sum_no (t437_s));
  tern_full_adder_cell u_t438 (
    .a_i (t433_s), .b_i (t373_c), .c_i (t435_s),
    .carry_no (t438_c), .sum_no (t438_s));
  tern_full_adder_cell u_t439 (
    .a_i (t371_c), .b_i (t434_s), .c_i (t374_c),
    .carry_no (t439_c), .sum_no (t439_s));
  tern_full_adder_cell u_t440 (
    .a_i (t375_c), .b_i (t437_s), .c_i (t438_s),
    .carry_no (t440_c), .sum_no (t440_s));
  tern_full_adder_cell u_t441 (
    .a_i (t436_s), .b_i (t376_c), .c_i (t439_s),
    .carry_no (t441_c), .sum_no (t441_s));
  tern_full_adder_cell u_t442 (
    .a_i (t378_c), .b_i (t441_s), .c_i (t379_c),
    .carry_no (t442_c), .sum_no (t442_s));
  tern_full_adder_cell u_t443 (
    .a_i (t377_c), .b_i (t440_s), .c_i (t380_c),
    .carry_no (t443_c), .sum_no (t443_s));
  tern_half_adder_cell u_t444 (.a_i (t381_c), .b_i (t382_c), .carry_no (t444_c), .sum_no (t444_s));
  tern_full_adder_cell u_t445 (
    .a_i (t383_c), .b_i (t384_c), .c_i (t385_c),
    .carry_no (t445_c), .sum_no (t445_s));
  tern_full_adder_cell u_t446 (
    .a_i (t386_c), .b_i (t387_c), .c_i (t388_c),
    .carry_no (t446_c), .sum_no (t446_s));
  tern_full_adder_cell u_t447 (
    .a_i (t389_c), .b_i (t390_c), .c_i (t391_c),
    .carry_no (t447_c), .sum_no (t447_s));
  tern_full_adder_cell u_t448 (
    .a_i (t392_c), .b_i (t393_c), .c_i (t394_c),
    .carry_no (t448_c), .sum_no (t448_s));
  tern_full_adder_cell u_t449 (
    .a_i (t395_c), .b_i (t396_c), .c_i (t397_c),
    .carry_no (t449_c), .sum_no (t449_s));
  tern_full_adder_cell u_t450 (
    .a_i (t398_c), .b_i (t399_c), .c_i (t400_c),
    .carry_no (t450_c), .sum_no (t450_s));
  tern_full_adder_cell u_t451 (
    .a_i (t402_c), .b_i (t403_c), .c_i (t404_c),
    .carry_no (t451_c), .sum_no (t451_s));
  tern_full_adder_cell u_t452 (
    .a_i (t405_c), .b_i (t406_c), .c_i (t407_c),
    .carry_no (t452_c), .sum_no (t452_s));
  tern_full_adder_cell u_t453 (
    .a_i (t408_c), .b_i (t444_s), .c_i (t409_c),
    .carry_no (t453_c), .sum_no (t453_s));
  tern_full_adder_cell u_t454 (
    .a_i (t410_c), .b_i (t411_c), .c_i (t412_c),
    .carry_no (t454_c), .sum_no (t454_s));
  tern_full_adder_cell u_t455 (
    .a_i (t413_c), .b_i (t414_c), .c_i (t415_c),
    .carry_no (t455_c), .sum_no (t455_s));
  tern_full_adder_cell u_t456 (
    .a_i (t445_s), .b_i (t446_s), .c_i (t447_s),
    .carry_no (t456_c), .sum_no (t456_s));
  tern_full_adder_cell u_t457 (
    .a_i (t448_s), .b_i (t449_s), .c_i (t450_s),
    .carry_no (t457_c), .sum_no (t457_s));
  tern_full_adder_cell u_t458 (
    .a_i (t401_c), .b_i (t416_c), .c_i (t417_c),
    .carry_no (t458_c), .sum_no (t458_s));
  tern_full_adder_cell u_t459 (
    .a_i (t418_c), .b_i (t419_c), .c_i (t420_c),
    .carry_no (t459_c), .sum_no (t459_s));
  tern_full_adder_cell u_t460 (
    .a_i (t421_c), .b_i (t422_c), .c_i (t451_s),
    .carry_no (t460_c), .sum_no (t460_s));
  tern_full_adder_cell u_t461 (
    .a_i (t452_s), .b_i (t424_c), .c_i (t425_c),
    .carry_no (t461_c), .sum_no (t461_s));
  tern_full_adder_cell u_t462 (
    .a_i (t426_c), .b_i (t453_s), .c_i (t454_s),
    .carry_no (t462_c), .sum_no (t462_s));
  tern_full_adder_cell u_t463 (
    .a_i (t455_s), .b_i (t456_s), .c_i (t457_s),
    .carry_no (t463_c), .sum_no (t463_s));
  tern_full_adder_cell u_t464 (
    .a_i (t423_c), .b_i (t427_c), .c_i (t428_c),
    .carry_no (t464_c), .sum_no (t464_s));
  tern_full_adder_cell u_t465 (
    .a_i (t458_s), .b_i (t429_c), .c_i (t430_c),
    .carry_no (t465_c), .sum_no (t465_s));
  tern_full_adder_cell u_t466 (
    .a_i (t459_s), .b_i (t460_s), .c_i (t432_c),
    .carry_no (t466_c), .sum_no (t466_s));
  tern_full_adder_cell u_t467 (
    .a_i (t461_s), .b_i (t462_s), .c_i (t463_s),
    .carry_no (t467_c), .sum_no (t467_s));
  tern_full_adder_cell u_t468 (
    .a_i (t431_c), .b_i (t433_c), .c_i (t464_s),
    .carry_no (t468_c), .sum_no (t468_s));
  tern_full_adder_cell u_t469 (
    .a_i (t435_c), .b_i (t465_s), .c_i (t436_c),
    .carry_no (t469_c), .sum_no (t469_s));
  tern_full_adder_cell u_t470 (
    .a_i (t434_c), .b_i (t437_c), .c_i (t468_s),
    .carry_no (t470_c), .sum_no (t470_s));
  tern_full_adder_cell u_t471 (
    .a_i (t466_s), .b_i (t467_s), .c_i (t439_c),
    .carry_no (t471_c), .sum_no (t471_s));
  tern_full_adder_cell u_t472 (
    .a_i (t438_c), .b_i (t469_s), .c_i (t441_c),
    .carry_no (t472_c), .sum_no (t472_s));
  tern_full_adder_cell u_t473 (
    .a_i (t470_s), .b_i (t440_c), .c_i (t472_s),
    .carry_no (t473_c), .sum_no (t473_s));
  tern_full_adder_cell u_t474 (
    .a_i (t471_s), .b_i (t473_s), .c_i (t443_c),
    .carry_no (t474_c), .sum_no (t474_s));
  tern_half_adder_cell u_t475 (.a_i (t444_c), .b_i (t445_c), .carry_no (t475_c), .sum_no (t475_s));
  tern_full_adder_cell u_t476 (
    .a_i (t446_c), .b_i (t447_c), .c_i (t448_c),
    .carry_no (t476_c), .sum_no (t476_s));
  tern_full_adder_cell u_t477 (
    .a_i (t451_c), .b_i (t452_c), .c_i (t475_s),
    .carry_no (t477_c), .sum_no (t477_s));
  tern_full_adder_cell u_t478 (
    .a_i (t453_c), .b_i (t454_c), .c_i (t455_c),
    .carry_no (t478_c), .sum_no (t478_s));
  tern_full_adder_cell u_t479 (
    .a_i (t456_c), .b_i (t457_c), .c_i (t476_s),
    .carry_no (t479_c), .sum_no (t479_s));
  tern_full_adder_cell u_t480 (
    .a_i (t449_c), .b_i (t450_c), .c_i (t458_c),
    .carry_no (t480_c), .sum_no (t480_s));
  tern_full_adder_cell u_t481 (
    .a_i (t459_c), .b_i (t460_c), .c_i (t477_s),
    .carry_no (t481_c), .sum_no (t481_s));
  tern_full_adder_cell u_t482 (
    .a_i (t461_c), .b_i (t462_c), .c_i (t463_c),
    .carry_no (t482_c), .sum_no (t482_s));
  tern_full_adder_cell u_t483 (
    .a_i (t464_c), .b_i (t480_s), .c_i (t465_c),
    .carry_no (t483_c), .sum_no (t483_s));
  tern_full_adder_cell u_t484 (
    .a_i (t481_s), .b_i (t466_c), .c_i (t467_c),
    .carry_no (t484_c), .sum_no (t484_s));
  tern_full_adder_cell u_t485 (
    .a_i (t478_s), .b_i (t479_s), .c_i (t468_c),
    .carry_no (t485_c), .sum_no (t485_s));
  tern_full_adder_cell u_t486 (
    .a_i (t483_s), .b_i (t469_c), .c_i (t484_s),
    .carry_no (t486_c), .sum_no (t486_s));
  tern_full_adder_cell u_t487 (
    .a_i (t482_s), .b_i (t470_c), .c_i (t485_s),
    .carry_no (t487_c), .sum_no (t487_s));
  tern_full_adder_cell u_t488 (
    .a_i (t471_c), .b_i (t487_s), .c_i (t473_c),
    .carry_no (t488_c), .sum_no (t488_s));
  tern_full_adder_cell u_t489 (
    .a_i (t486_s), .b_i (t472_c), .c_i (t488_s),
    .carry_no (t489_c), .sum_no (t489_s));
  tern_half_adder_cell u_t490 (.a_i (t475_c), .b_i (t476_c), .carry_no (t490_c), .sum_no (t490_s));
  tern_full_adder_cell u_t491 (
    .a_i (t477_c), .b_i (t490_s), .c_i (t478_c),
    .carry_no (t491_c), .sum_no (t491_s));
  tern_full_adder_cell u_t492 (
    .a_i (t480_c), .b_i (t481_c), .c_i (t482_c),
    .carry_no (t492_c), .sum_no (t492_s));
  tern_full_adder_cell u_t493 (
    .a_i (t479_c), .b_i (t483_c), .c_i (t484_c),
    .carry_no (t493_c), .sum_no (t493_s));
  tern_full_adder_cell u_t494 (
    .a_i (t491_s), .b_i (t485_c), .c_i (t486_c),
    .carry_no (t494_c), .sum_no (t494_s));
  tern_full_adder_cell u_t495 (
    .a_i (t492_s), .b_i (t487_c), .c_i (t494_s),
    .carry_no (t495_c), .sum_no (t495_s));
  tern_full_adder_cell u_t496 (
    .a_i (t493_s), .b_i (t495_s), .c_i (t488_c),
    .carry_no (t496_c), .sum_no (t496_s));
  tern_half_adder_cell u_t497 (.a_i (t490_c), .b_i (t492_c), .carry_no (t497_c), .sum_no (t497_s));
  tern_full_adder_cell u_t498 (
    .a_i (t491_c), .b_i (t497_s), .c_i (t493_c),
    .carry_no (t498_c), .sum_no (t498_s));
  tern_full_adder_cell u_t499 (
    .a_i (t494_c), .b_i (t498_s), .c_i (t496_c),
    .carry_no (t499_c), .sum_no (t499_s));
  tern_half_adder_cell u_t500 (.a_i (t497_c), .b_i (t499_c), .carry_no (t500_c), .sum_no (t500_s));

  // What the tree leaves, and the step's flags.
  logic clk_row;
  tern_clock_gate u_clock_row (.clk_i, .enable_i (valid_i), .clk_o (clk_row));

  logic [26:0] row_q;
  logic [26:0] row;
  logic first_q, first_nq;  // two registers: their loads are many
  logic valid_q;
  always_ff @(posedge clk_row) begin
    first_q  <= first_i;
    first_nq <= ~first_i;
    row_q    <= {
      t500_c, t500_s, t498_c, t499_s, t495_c, t496_s, t489_c, t489_s, t474_c, t474_s, t442_c, t443_s, t442_s,
      t380_s, t379_s, t317_s, t316_s, t254_s, t253_s, t193_s, t192_s, t134_s, t133_s, t79_s, t78_s, t31_s,
      t29_s};
  end
  always_ff @(posedge clk_i) valid_q <= valid_i && rst_ni;
  assign row = row_q ^ 27'b100111110111010101010101010;

  // Accumulator: the low bits take part in every step. Their carry waits a step in a register of its own; the
  // high bits have a clock that runs when there is one, and at a sum's first step.
  logic clk_low, clk_high;
  tern_clock_gate u_clock_low (.clk_i, .enable_i (valid_q), .clk_o (clk_low));
  tern_clock_gate u_clock_high (.clk_i, .enable_i (valid_q && (first_q || carry_q)), .clk_o (clk_high));

  logic [15:0] low_q, low, base;
  logic [15:0] high_q, high;
  logic carry_q;
  assign low  = low_q ^ 16'b1010101010101010;
  assign base = (({16{first_nq}} & low) | start_i[15:0]) ^ 16'b0110011010101011;
  assign high = high_q + 16'(carry_q);

  // Next value of the low bits.
  logic a0_c, a0_s, a1_c, a1_s, a2_c, a2_s, a3_c, a3_s, a4_s, a5_c, a5_s, a6_c, a6_s, a7_s, a8_c, a8_s, a9_c,
  a9_s, a10_s, a11_c, a11_s, a12_c, a12_s, a13_s, a14_c, a14_s, a15_c, a15_s, a16_s, a17_c, a17_s, a18_c,
  a18_s, a19_s, a20_c, a20_s, a21_c, a21_s, a22_s, a23_c, a23_s, a24_c, a24_s, a25_s, a26_c, a26_s, a27_c,
  a27_s, a28_s, a29_s, a30_c, a30_s, a31_c, a31_s, a32_s, a33_c, a33_s, a34_c, a34_s, a35_c, a35_s, a36_c,
  a36_s, a37_c, a37_s, a38_s, a39_c, a39_s, a40_c, a40_s;
  tern_full_adder_cell u_a0 (.a_i (row[0]), .b_i (row[1]), .c_i (base[0]), .carry_no (a0_c), .sum_no (a0_s));
  tern_full_adder_cell u_a1 (.a_i (row[2]), .b_i (row[3]), .c_i (base[1]), .carry_no (a1_c), .sum_no (a1_s));
  tern_half_adder_cell u_a2 (.a_i (a1_s), .b_i (a0_c), .carry_no (a2_c), .sum_no (a2_s));
  tern_full_adder_cell u_a3 (.a_i (row[4]), .b_i (row[5]), .c_i (base[2]), .carry_no (a3_c), .sum_no (a3_s));
  assign a4_s = ~a1_c;
  tern_full_adder_cell u_a5 (.a_i (a3_s), .b_i (a4_s), .c_i (a2_c), .carry_no (a5_c), .sum_no (a5_s));
  tern_full_adder_cell u_a6 (.a_i (row[6]), .b_i (row[7]), .c_i (base[3]), .carry_no (a6_c), .sum_no (a6_s));
  assign a7_s = ~a3_c;
  tern_full_adder_cell u_a8 (.a_i (a6_s), .b_i (a7_s), .c_i (a5_c), .carry_no (a8_c), .sum_no (a8_s));
  tern_full_adder_cell u_a9 (.a_i (row[8]), .b_i (row[9]), .c_i (base[4]), .carry_no (a9_c), .sum_no (a9_s));
  assign a10_s = ~a6_c;
  tern_full_adder_cell u_a11 (.a_i (a9_s), .b_i (a10_s), .c_i (a8_c), .carry_no (a11_c), .sum_no (a11_s));
  tern_full_adder_cell u_a12 (
    .a_i (row[10]), .b_i (row[11]), .c_i (base[5]),
    .carry_no (a12_c), .sum_no (a12_s));
  assign a13_s = ~a9_c;
  tern_full_adder_cell u_a14 (.a_i (a12_s), .b_i (a13_s), .c_i (a11_c), .carry_no (a14_c), .sum_no (a14_s));
  tern_full_adder_cell u_a15 (
    .a_i (row[12]), .b_i (row[13]), .c_i (base[6]),
    .carry_no (a15_c), .sum_no (a15_s));
  assign a16_s = ~a12_c;
  tern_full_adder_cell u_a17 (.a_i (a15_s), .b_i (a16_s), .c_i (a14_c), .carry_no (a17_c), .sum_no (a17_s));
  tern_full_adder_cell u_a18 (
    .a_i (row[14]), .b_i (row[15]), .c_i (base[7]),
    .carry_no (a18_c), .sum_no (a18_s));
  assign a19_s = ~a15_c;
  tern_full_adder_cell u_a20 (.a_i (a18_s), .b_i (a19_s), .c_i (a17_c), .carry_no (a20_c), .sum_no (a20_s));
  tern_full_adder_cell u_a21 (
    .a_i (row[16]), .b_i (row[17]), .c_i (base[8]),
    .carry_no (a21_c), .sum_no (a21_s));
  assign a22_s = ~a18_c;
  tern_full_adder_cell u_a23 (.a_i (a21_s), .b_i (a22_s), .c_i (a20_c), .carry_no (a23_c), .sum_no (a23_s));
  tern_full_adder_cell u_a24 (
    .a_i (row[18]), .b_i (row[19]), .c_i (base[9]),
    .carry_no (a24_c), .sum_no (a24_s));
  assign a25_s = ~a21_c;
  tern_full_adder_cell u_a26 (.a_i (a24_s), .b_i (a25_s), .c_i (a23_c), .carry_no (a26_c), .sum_no (a26_s));
  tern_full_adder_cell u_a27 (
    .a_i (row[20]), .b_i (row[21]), .c_i (base[10]),
    .carry_no (a27_c), .sum_no (a27_s));
  assign a28_s = ~a27_s;
  assign a29_s = ~a24_c;
  tern_full_adder_cell u_a30 (.a_i (a28_s), .b_i (a29_s), .c_i (a26_c), .carry_no (a30_c), .sum_no (a30_s));
  tern_full_adder_cell u_a31 (
    .a_i (row[22]), .b_i (row[23]), .c_i (base[11]),
    .carry_no (a31_c), .sum_no (a31_s));
  assign a32_s = ~a31_s;
  tern_full_adder_cell u_a33 (.a_i (a32_s), .b_i (a27_c), .c_i (a30_c), .carry_no (a33_c), .sum_no (a33_s));
  tern_full_adder_cell u_a34 (
    .a_i (row[24]), .b_i (row[25]), .c_i (base[12]),
    .carry_no (a34_c), .sum_no (a34_s));
  tern_full_adder_cell u_a35 (.a_i (a34_s), .b_i (a31_c), .c_i (a33_c), .carry_no (a35_c), .sum_no (a35_s));
  tern_full_adder_cell u_a36 (
    .a_i (row[26]), .b_i (base[13]), .c_i (a34_c),
    .carry_no (a36_c), .sum_no (a36_s));
  tern_half_adder_cell u_a37 (.a_i (a36_s), .b_i (a35_c), .carry_no (a37_c), .sum_no (a37_s));
  assign a38_s = ~a36_c;
  tern_full_adder_cell u_a39 (
    .a_i (base[14]), .b_i (a38_s), .c_i (a37_c),
    .carry_no (a39_c), .sum_no (a39_s));
  tern_half_adder_cell u_a40 (.a_i (base[15]), .b_i (a39_c), .carry_no (a40_c), .sum_no (a40_s));

  always_ff @(posedge clk_low) begin
    carry_q <= ~a40_c;
    low_q   <= {
      a40_s, a39_s, a37_s, a35_s, a33_s, a30_s, a26_s, a23_s, a20_s, a17_s, a14_s, a11_s, a8_s, a5_s, a2_s,
      a0_s};
  end
  always_ff @(posedge clk_high) high_q <= first_q ? start_i[31:16] : high;

  assign result_o = {high, low};

endmodule
