// SPDX-License-Identifier: Apache-2.0
//
// Made by scripts/make_column; edits are lost.

/// Dot-product column of 16 ternary lanes with its accumulator: a tree of adder cells, one register at
/// 24 bits, 143 full and 16 half adders in all (docs/columns.md).
///
/// `load_i` puts `weight_i` into the weight registers. `activation_i` comes in the code "window". A step
/// enters with `valid_i`; `result_o` shows the accumulator two cycles later. With `first_i` it starts anew
/// from `start_i`, which is given one cycle behind `first_i`, is 0 in all other cycles and holds, besides what the
/// sum shall start from: -37 for each weight +1 and -37 for each weight -1 of the whole sum and -3857 for each step,
/// modulo 2^32. A weight of 2'b11 adds the disjunction of both codes.

module tern_window_column_16 (
  input  logic clk_i,
  input  logic rst_ni,
  // Weights
  input  logic load_i,
  input  logic [31:0] weight_i,      // lane l in [2*l +: 2]: bit 0 adds, bit 1 subtracts
  // Activations
  input  logic valid_i,
  input  logic first_i,
  input  logic [271:0] activation_i,  // lane l in [17*l +: 17]
  // Accumulated value, signed
  input  logic [31:0] start_i,
  output logic [31:0] result_o
);

  // Weights, on clocks that run only to load them.
  logic [31:0] weight_n;

  logic clk_weight0;
  logic [31:0] weight0_q;
  tern_clock_gate u_clock_weight0 (.clk_i, .enable_i (load_i), .clk_o (clk_weight0));
  always_ff @(posedge clk_weight0) weight0_q <= weight_i[0 +: 32];
  assign weight_n[0 +: 32] = ~weight0_q;

  // Lanes: the bit of the code for the weight +1 or for -1, or 0.
  logic [143:0] lane;
  tern_select_cell u_lane0 (.plus_ni (weight_n[0]), .x_ni (activation_i[0]),
    .minus_ni (weight_n[1]), .y_ni (activation_i[0]), .selected_o (lane[0]));
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
  tern_select_cell u_lane8 (.plus_ni (weight_n[0]), .x_ni (activation_i[8]),
    .minus_ni (weight_n[1]), .y_ni (activation_i[16]), .selected_o (lane[8]));
  tern_select_cell u_lane9 (.plus_ni (weight_n[2]), .x_ni (activation_i[17]),
    .minus_ni (weight_n[3]), .y_ni (activation_i[17]), .selected_o (lane[9]));
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
  tern_select_cell u_lane16 (.plus_ni (weight_n[2]), .x_ni (activation_i[24]),
    .minus_ni (weight_n[3]), .y_ni (activation_i[32]), .selected_o (lane[16]));
  tern_select_cell u_lane17 (.plus_ni (weight_n[2]), .x_ni (activation_i[25]),
    .minus_ni (weight_n[3]), .y_ni (activation_i[33]), .selected_o (lane[17]));
  tern_select_cell u_lane18 (.plus_ni (weight_n[4]), .x_ni (activation_i[34]),
    .minus_ni (weight_n[5]), .y_ni (activation_i[34]), .selected_o (lane[18]));
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
  tern_select_cell u_lane24 (.plus_ni (weight_n[4]), .x_ni (activation_i[40]),
    .minus_ni (weight_n[5]), .y_ni (activation_i[48]), .selected_o (lane[24]));
  tern_select_cell u_lane25 (.plus_ni (weight_n[4]), .x_ni (activation_i[41]),
    .minus_ni (weight_n[5]), .y_ni (activation_i[49]), .selected_o (lane[25]));
  tern_select_cell u_lane26 (.plus_ni (weight_n[4]), .x_ni (activation_i[42]),
    .minus_ni (weight_n[5]), .y_ni (activation_i[50]), .selected_o (lane[26]));
  tern_select_cell u_lane27 (.plus_ni (weight_n[6]), .x_ni (activation_i[51]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[51]), .selected_o (lane[27]));
  tern_select_cell u_lane28 (.plus_ni (weight_n[6]), .x_ni (activation_i[52]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[60]), .selected_o (lane[28]));
  tern_select_cell u_lane29 (.plus_ni (weight_n[6]), .x_ni (activation_i[53]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[61]), .selected_o (lane[29]));
  tern_select_cell u_lane30 (.plus_ni (weight_n[6]), .x_ni (activation_i[54]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[62]), .selected_o (lane[30]));
  tern_select_cell u_lane31 (.plus_ni (weight_n[6]), .x_ni (activation_i[55]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[63]), .selected_o (lane[31]));
  tern_select_cell u_lane32 (.plus_ni (weight_n[6]), .x_ni (activation_i[56]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[64]), .selected_o (lane[32]));
  tern_select_cell u_lane33 (.plus_ni (weight_n[6]), .x_ni (activation_i[57]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[65]), .selected_o (lane[33]));
  tern_select_cell u_lane34 (.plus_ni (weight_n[6]), .x_ni (activation_i[58]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[66]), .selected_o (lane[34]));
  tern_select_cell u_lane35 (.plus_ni (weight_n[6]), .x_ni (activation_i[59]),
    .minus_ni (weight_n[7]), .y_ni (activation_i[67]), .selected_o (lane[35]));
  tern_select_cell u_lane36 (.plus_ni (weight_n[8]), .x_ni (activation_i[68]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[68]), .selected_o (lane[36]));
  tern_select_cell u_lane37 (.plus_ni (weight_n[8]), .x_ni (activation_i[69]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[77]), .selected_o (lane[37]));
  tern_select_cell u_lane38 (.plus_ni (weight_n[8]), .x_ni (activation_i[70]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[78]), .selected_o (lane[38]));
  tern_select_cell u_lane39 (.plus_ni (weight_n[8]), .x_ni (activation_i[71]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[79]), .selected_o (lane[39]));
  tern_select_cell u_lane40 (.plus_ni (weight_n[8]), .x_ni (activation_i[72]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[80]), .selected_o (lane[40]));
  tern_select_cell u_lane41 (.plus_ni (weight_n[8]), .x_ni (activation_i[73]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[81]), .selected_o (lane[41]));
  tern_select_cell u_lane42 (.plus_ni (weight_n[8]), .x_ni (activation_i[74]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[82]), .selected_o (lane[42]));
  tern_select_cell u_lane43 (.plus_ni (weight_n[8]), .x_ni (activation_i[75]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[83]), .selected_o (lane[43]));
  tern_select_cell u_lane44 (.plus_ni (weight_n[8]), .x_ni (activation_i[76]),
    .minus_ni (weight_n[9]), .y_ni (activation_i[84]), .selected_o (lane[44]));
  tern_select_cell u_lane45 (.plus_ni (weight_n[10]), .x_ni (activation_i[85]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[85]), .selected_o (lane[45]));
  tern_select_cell u_lane46 (.plus_ni (weight_n[10]), .x_ni (activation_i[86]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[94]), .selected_o (lane[46]));
  tern_select_cell u_lane47 (.plus_ni (weight_n[10]), .x_ni (activation_i[87]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[95]), .selected_o (lane[47]));
  tern_select_cell u_lane48 (.plus_ni (weight_n[10]), .x_ni (activation_i[88]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[96]), .selected_o (lane[48]));
  tern_select_cell u_lane49 (.plus_ni (weight_n[10]), .x_ni (activation_i[89]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[97]), .selected_o (lane[49]));
  tern_select_cell u_lane50 (.plus_ni (weight_n[10]), .x_ni (activation_i[90]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[98]), .selected_o (lane[50]));
  tern_select_cell u_lane51 (.plus_ni (weight_n[10]), .x_ni (activation_i[91]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[99]), .selected_o (lane[51]));
  tern_select_cell u_lane52 (.plus_ni (weight_n[10]), .x_ni (activation_i[92]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[100]), .selected_o (lane[52]));
  tern_select_cell u_lane53 (.plus_ni (weight_n[10]), .x_ni (activation_i[93]),
    .minus_ni (weight_n[11]), .y_ni (activation_i[101]), .selected_o (lane[53]));
  tern_select_cell u_lane54 (.plus_ni (weight_n[12]), .x_ni (activation_i[102]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[102]), .selected_o (lane[54]));
  tern_select_cell u_lane55 (.plus_ni (weight_n[12]), .x_ni (activation_i[103]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[111]), .selected_o (lane[55]));
  tern_select_cell u_lane56 (.plus_ni (weight_n[12]), .x_ni (activation_i[104]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[112]), .selected_o (lane[56]));
  tern_select_cell u_lane57 (.plus_ni (weight_n[12]), .x_ni (activation_i[105]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[113]), .selected_o (lane[57]));
  tern_select_cell u_lane58 (.plus_ni (weight_n[12]), .x_ni (activation_i[106]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[114]), .selected_o (lane[58]));
  tern_select_cell u_lane59 (.plus_ni (weight_n[12]), .x_ni (activation_i[107]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[115]), .selected_o (lane[59]));
  tern_select_cell u_lane60 (.plus_ni (weight_n[12]), .x_ni (activation_i[108]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[116]), .selected_o (lane[60]));
  tern_select_cell u_lane61 (.plus_ni (weight_n[12]), .x_ni (activation_i[109]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[117]), .selected_o (lane[61]));
  tern_select_cell u_lane62 (.plus_ni (weight_n[12]), .x_ni (activation_i[110]),
    .minus_ni (weight_n[13]), .y_ni (activation_i[118]), .selected_o (lane[62]));
  tern_select_cell u_lane63 (.plus_ni (weight_n[14]), .x_ni (activation_i[119]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[119]), .selected_o (lane[63]));
  tern_select_cell u_lane64 (.plus_ni (weight_n[14]), .x_ni (activation_i[120]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[128]), .selected_o (lane[64]));
  tern_select_cell u_lane65 (.plus_ni (weight_n[14]), .x_ni (activation_i[121]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[129]), .selected_o (lane[65]));
  tern_select_cell u_lane66 (.plus_ni (weight_n[14]), .x_ni (activation_i[122]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[130]), .selected_o (lane[66]));
  tern_select_cell u_lane67 (.plus_ni (weight_n[14]), .x_ni (activation_i[123]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[131]), .selected_o (lane[67]));
  tern_select_cell u_lane68 (.plus_ni (weight_n[14]), .x_ni (activation_i[124]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[132]), .selected_o (lane[68]));
  tern_select_cell u_lane69 (.plus_ni (weight_n[14]), .x_ni (activation_i[125]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[133]), .selected_o (lane[69]));
  tern_select_cell u_lane70 (.plus_ni (weight_n[14]), .x_ni (activation_i[126]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[134]), .selected_o (lane[70]));
  tern_select_cell u_lane71 (.plus_ni (weight_n[14]), .x_ni (activation_i[127]),
    .minus_ni (weight_n[15]), .y_ni (activation_i[135]), .selected_o (lane[71]));
  tern_select_cell u_lane72 (.plus_ni (weight_n[16]), .x_ni (activation_i[136]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[136]), .selected_o (lane[72]));
  tern_select_cell u_lane73 (.plus_ni (weight_n[16]), .x_ni (activation_i[137]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[145]), .selected_o (lane[73]));
  tern_select_cell u_lane74 (.plus_ni (weight_n[16]), .x_ni (activation_i[138]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[146]), .selected_o (lane[74]));
  tern_select_cell u_lane75 (.plus_ni (weight_n[16]), .x_ni (activation_i[139]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[147]), .selected_o (lane[75]));
  tern_select_cell u_lane76 (.plus_ni (weight_n[16]), .x_ni (activation_i[140]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[148]), .selected_o (lane[76]));
  tern_select_cell u_lane77 (.plus_ni (weight_n[16]), .x_ni (activation_i[141]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[149]), .selected_o (lane[77]));
  tern_select_cell u_lane78 (.plus_ni (weight_n[16]), .x_ni (activation_i[142]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[150]), .selected_o (lane[78]));
  tern_select_cell u_lane79 (.plus_ni (weight_n[16]), .x_ni (activation_i[143]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[151]), .selected_o (lane[79]));
  tern_select_cell u_lane80 (.plus_ni (weight_n[16]), .x_ni (activation_i[144]),
    .minus_ni (weight_n[17]), .y_ni (activation_i[152]), .selected_o (lane[80]));
  tern_select_cell u_lane81 (.plus_ni (weight_n[18]), .x_ni (activation_i[153]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[153]), .selected_o (lane[81]));
  tern_select_cell u_lane82 (.plus_ni (weight_n[18]), .x_ni (activation_i[154]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[162]), .selected_o (lane[82]));
  tern_select_cell u_lane83 (.plus_ni (weight_n[18]), .x_ni (activation_i[155]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[163]), .selected_o (lane[83]));
  tern_select_cell u_lane84 (.plus_ni (weight_n[18]), .x_ni (activation_i[156]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[164]), .selected_o (lane[84]));
  tern_select_cell u_lane85 (.plus_ni (weight_n[18]), .x_ni (activation_i[157]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[165]), .selected_o (lane[85]));
  tern_select_cell u_lane86 (.plus_ni (weight_n[18]), .x_ni (activation_i[158]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[166]), .selected_o (lane[86]));
  tern_select_cell u_lane87 (.plus_ni (weight_n[18]), .x_ni (activation_i[159]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[167]), .selected_o (lane[87]));
  tern_select_cell u_lane88 (.plus_ni (weight_n[18]), .x_ni (activation_i[160]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[168]), .selected_o (lane[88]));
  tern_select_cell u_lane89 (.plus_ni (weight_n[18]), .x_ni (activation_i[161]),
    .minus_ni (weight_n[19]), .y_ni (activation_i[169]), .selected_o (lane[89]));
  tern_select_cell u_lane90 (.plus_ni (weight_n[20]), .x_ni (activation_i[170]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[170]), .selected_o (lane[90]));
  tern_select_cell u_lane91 (.plus_ni (weight_n[20]), .x_ni (activation_i[171]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[179]), .selected_o (lane[91]));
  tern_select_cell u_lane92 (.plus_ni (weight_n[20]), .x_ni (activation_i[172]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[180]), .selected_o (lane[92]));
  tern_select_cell u_lane93 (.plus_ni (weight_n[20]), .x_ni (activation_i[173]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[181]), .selected_o (lane[93]));
  tern_select_cell u_lane94 (.plus_ni (weight_n[20]), .x_ni (activation_i[174]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[182]), .selected_o (lane[94]));
  tern_select_cell u_lane95 (.plus_ni (weight_n[20]), .x_ni (activation_i[175]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[183]), .selected_o (lane[95]));
  tern_select_cell u_lane96 (.plus_ni (weight_n[20]), .x_ni (activation_i[176]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[184]), .selected_o (lane[96]));
  tern_select_cell u_lane97 (.plus_ni (weight_n[20]), .x_ni (activation_i[177]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[185]), .selected_o (lane[97]));
  tern_select_cell u_lane98 (.plus_ni (weight_n[20]), .x_ni (activation_i[178]),
    .minus_ni (weight_n[21]), .y_ni (activation_i[186]), .selected_o (lane[98]));
  tern_select_cell u_lane99 (.plus_ni (weight_n[22]), .x_ni (activation_i[187]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[187]), .selected_o (lane[99]));
  tern_select_cell u_lane100 (.plus_ni (weight_n[22]), .x_ni (activation_i[188]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[196]), .selected_o (lane[100]));
  tern_select_cell u_lane101 (.plus_ni (weight_n[22]), .x_ni (activation_i[189]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[197]), .selected_o (lane[101]));
  tern_select_cell u_lane102 (.plus_ni (weight_n[22]), .x_ni (activation_i[190]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[198]), .selected_o (lane[102]));
  tern_select_cell u_lane103 (.plus_ni (weight_n[22]), .x_ni (activation_i[191]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[199]), .selected_o (lane[103]));
  tern_select_cell u_lane104 (.plus_ni (weight_n[22]), .x_ni (activation_i[192]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[200]), .selected_o (lane[104]));
  tern_select_cell u_lane105 (.plus_ni (weight_n[22]), .x_ni (activation_i[193]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[201]), .selected_o (lane[105]));
  tern_select_cell u_lane106 (.plus_ni (weight_n[22]), .x_ni (activation_i[194]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[202]), .selected_o (lane[106]));
  tern_select_cell u_lane107 (.plus_ni (weight_n[22]), .x_ni (activation_i[195]),
    .minus_ni (weight_n[23]), .y_ni (activation_i[203]), .selected_o (lane[107]));
  tern_select_cell u_lane108 (.plus_ni (weight_n[24]), .x_ni (activation_i[204]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[204]), .selected_o (lane[108]));
  tern_select_cell u_lane109 (.plus_ni (weight_n[24]), .x_ni (activation_i[205]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[213]), .selected_o (lane[109]));
  tern_select_cell u_lane110 (.plus_ni (weight_n[24]), .x_ni (activation_i[206]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[214]), .selected_o (lane[110]));
  tern_select_cell u_lane111 (.plus_ni (weight_n[24]), .x_ni (activation_i[207]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[215]), .selected_o (lane[111]));
  tern_select_cell u_lane112 (.plus_ni (weight_n[24]), .x_ni (activation_i[208]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[216]), .selected_o (lane[112]));
  tern_select_cell u_lane113 (.plus_ni (weight_n[24]), .x_ni (activation_i[209]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[217]), .selected_o (lane[113]));
  tern_select_cell u_lane114 (.plus_ni (weight_n[24]), .x_ni (activation_i[210]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[218]), .selected_o (lane[114]));
  tern_select_cell u_lane115 (.plus_ni (weight_n[24]), .x_ni (activation_i[211]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[219]), .selected_o (lane[115]));
  tern_select_cell u_lane116 (.plus_ni (weight_n[24]), .x_ni (activation_i[212]),
    .minus_ni (weight_n[25]), .y_ni (activation_i[220]), .selected_o (lane[116]));
  tern_select_cell u_lane117 (.plus_ni (weight_n[26]), .x_ni (activation_i[221]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[221]), .selected_o (lane[117]));
  tern_select_cell u_lane118 (.plus_ni (weight_n[26]), .x_ni (activation_i[222]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[230]), .selected_o (lane[118]));
  tern_select_cell u_lane119 (.plus_ni (weight_n[26]), .x_ni (activation_i[223]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[231]), .selected_o (lane[119]));
  tern_select_cell u_lane120 (.plus_ni (weight_n[26]), .x_ni (activation_i[224]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[232]), .selected_o (lane[120]));
  tern_select_cell u_lane121 (.plus_ni (weight_n[26]), .x_ni (activation_i[225]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[233]), .selected_o (lane[121]));
  tern_select_cell u_lane122 (.plus_ni (weight_n[26]), .x_ni (activation_i[226]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[234]), .selected_o (lane[122]));
  tern_select_cell u_lane123 (.plus_ni (weight_n[26]), .x_ni (activation_i[227]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[235]), .selected_o (lane[123]));
  tern_select_cell u_lane124 (.plus_ni (weight_n[26]), .x_ni (activation_i[228]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[236]), .selected_o (lane[124]));
  tern_select_cell u_lane125 (.plus_ni (weight_n[26]), .x_ni (activation_i[229]),
    .minus_ni (weight_n[27]), .y_ni (activation_i[237]), .selected_o (lane[125]));
  tern_select_cell u_lane126 (.plus_ni (weight_n[28]), .x_ni (activation_i[238]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[238]), .selected_o (lane[126]));
  tern_select_cell u_lane127 (.plus_ni (weight_n[28]), .x_ni (activation_i[239]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[247]), .selected_o (lane[127]));
  tern_select_cell u_lane128 (.plus_ni (weight_n[28]), .x_ni (activation_i[240]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[248]), .selected_o (lane[128]));
  tern_select_cell u_lane129 (.plus_ni (weight_n[28]), .x_ni (activation_i[241]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[249]), .selected_o (lane[129]));
  tern_select_cell u_lane130 (.plus_ni (weight_n[28]), .x_ni (activation_i[242]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[250]), .selected_o (lane[130]));
  tern_select_cell u_lane131 (.plus_ni (weight_n[28]), .x_ni (activation_i[243]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[251]), .selected_o (lane[131]));
  tern_select_cell u_lane132 (.plus_ni (weight_n[28]), .x_ni (activation_i[244]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[252]), .selected_o (lane[132]));
  tern_select_cell u_lane133 (.plus_ni (weight_n[28]), .x_ni (activation_i[245]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[253]), .selected_o (lane[133]));
  tern_select_cell u_lane134 (.plus_ni (weight_n[28]), .x_ni (activation_i[246]),
    .minus_ni (weight_n[29]), .y_ni (activation_i[254]), .selected_o (lane[134]));
  tern_select_cell u_lane135 (.plus_ni (weight_n[30]), .x_ni (activation_i[255]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[255]), .selected_o (lane[135]));
  tern_select_cell u_lane136 (.plus_ni (weight_n[30]), .x_ni (activation_i[256]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[264]), .selected_o (lane[136]));
  tern_select_cell u_lane137 (.plus_ni (weight_n[30]), .x_ni (activation_i[257]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[265]), .selected_o (lane[137]));
  tern_select_cell u_lane138 (.plus_ni (weight_n[30]), .x_ni (activation_i[258]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[266]), .selected_o (lane[138]));
  tern_select_cell u_lane139 (.plus_ni (weight_n[30]), .x_ni (activation_i[259]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[267]), .selected_o (lane[139]));
  tern_select_cell u_lane140 (.plus_ni (weight_n[30]), .x_ni (activation_i[260]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[268]), .selected_o (lane[140]));
  tern_select_cell u_lane141 (.plus_ni (weight_n[30]), .x_ni (activation_i[261]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[269]), .selected_o (lane[141]));
  tern_select_cell u_lane142 (.plus_ni (weight_n[30]), .x_ni (activation_i[262]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[270]), .selected_o (lane[142]));
  tern_select_cell u_lane143 (.plus_ni (weight_n[30]), .x_ni (activation_i[263]),
    .minus_ni (weight_n[31]), .y_ni (activation_i[271]), .selected_o (lane[143]));

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
  t131_s, t132_c, t132_s, t133_c, t133_s;
  tern_full_adder_cell u_t0 (
    .a_i (lane[0]), .b_i (lane[9]), .c_i (lane[18]),
    .carry_no (t0_c), .sum_no (t0_s));
  tern_full_adder_cell u_t1 (
    .a_i (lane[27]), .b_i (lane[36]), .c_i (lane[45]),
    .carry_no (t1_c), .sum_no (t1_s));
  tern_full_adder_cell u_t2 (
    .a_i (lane[54]), .b_i (lane[63]), .c_i (lane[72]),
    .carry_no (t2_c), .sum_no (t2_s));
  tern_full_adder_cell u_t3 (
    .a_i (lane[81]), .b_i (lane[90]), .c_i (lane[99]),
    .carry_no (t3_c), .sum_no (t3_s));
  tern_full_adder_cell u_t4 (
    .a_i (lane[108]), .b_i (lane[117]), .c_i (lane[126]),
    .carry_no (t4_c), .sum_no (t4_s));
  tern_full_adder_cell u_t5 (.a_i (t0_s), .b_i (t1_s), .c_i (t2_s), .carry_no (t5_c), .sum_no (t5_s));
  tern_half_adder_cell u_t6 (.a_i (t3_s), .b_i (t4_s), .carry_no (t6_c), .sum_no (t6_s));
  tern_half_adder_cell u_t7 (.a_i (lane[135]), .b_i (t6_s), .carry_no (t7_c), .sum_no (t7_s));
  tern_full_adder_cell u_t8 (
    .a_i (lane[1]), .b_i (lane[10]), .c_i (lane[19]),
    .carry_no (t8_c), .sum_no (t8_s));
  tern_full_adder_cell u_t9 (
    .a_i (lane[28]), .b_i (lane[37]), .c_i (lane[46]),
    .carry_no (t9_c), .sum_no (t9_s));
  tern_full_adder_cell u_t10 (
    .a_i (lane[55]), .b_i (lane[64]), .c_i (lane[73]),
    .carry_no (t10_c), .sum_no (t10_s));
  tern_full_adder_cell u_t11 (
    .a_i (lane[82]), .b_i (lane[91]), .c_i (lane[100]),
    .carry_no (t11_c), .sum_no (t11_s));
  tern_full_adder_cell u_t12 (
    .a_i (lane[109]), .b_i (lane[118]), .c_i (lane[127]),
    .carry_no (t12_c), .sum_no (t12_s));
  tern_full_adder_cell u_t13 (.a_i (t0_c), .b_i (t1_c), .c_i (t2_c), .carry_no (t13_c), .sum_no (t13_s));
  tern_full_adder_cell u_t14 (.a_i (t3_c), .b_i (t4_c), .c_i (t8_s), .carry_no (t14_c), .sum_no (t14_s));
  tern_full_adder_cell u_t15 (.a_i (t9_s), .b_i (t10_s), .c_i (t11_s), .carry_no (t15_c), .sum_no (t15_s));
  tern_full_adder_cell u_t16 (.a_i (lane[136]), .b_i (t6_c), .c_i (t5_c), .carry_no (t16_c), .sum_no (t16_s));
  tern_full_adder_cell u_t17 (.a_i (t13_s), .b_i (t14_s), .c_i (t15_s), .carry_no (t17_c), .sum_no (t17_s));
  tern_full_adder_cell u_t18 (.a_i (t12_s), .b_i (t7_c), .c_i (t16_s), .carry_no (t18_c), .sum_no (t18_s));
  tern_half_adder_cell u_t19 (.a_i (lane[2]), .b_i (lane[11]), .carry_no (t19_c), .sum_no (t19_s));
  tern_full_adder_cell u_t20 (
    .a_i (lane[20]), .b_i (lane[29]), .c_i (lane[38]),
    .carry_no (t20_c), .sum_no (t20_s));
  tern_full_adder_cell u_t21 (
    .a_i (lane[47]), .b_i (lane[56]), .c_i (lane[65]),
    .carry_no (t21_c), .sum_no (t21_s));
  tern_full_adder_cell u_t22 (
    .a_i (lane[74]), .b_i (lane[83]), .c_i (lane[92]),
    .carry_no (t22_c), .sum_no (t22_s));
  tern_full_adder_cell u_t23 (
    .a_i (lane[101]), .b_i (lane[110]), .c_i (lane[119]),
    .carry_no (t23_c), .sum_no (t23_s));
  tern_full_adder_cell u_t24 (.a_i (t8_c), .b_i (t9_c), .c_i (t10_c), .carry_no (t24_c), .sum_no (t24_s));
  tern_full_adder_cell u_t25 (.a_i (t11_c), .b_i (t12_c), .c_i (t19_s), .carry_no (t25_c), .sum_no (t25_s));
  tern_full_adder_cell u_t26 (.a_i (t20_s), .b_i (t21_s), .c_i (t22_s), .carry_no (t26_c), .sum_no (t26_s));
  tern_full_adder_cell u_t27 (
    .a_i (lane[128]), .b_i (lane[137]), .c_i (t13_c),
    .carry_no (t27_c), .sum_no (t27_s));
  tern_full_adder_cell u_t28 (.a_i (t14_c), .b_i (t15_c), .c_i (t24_s), .carry_no (t28_c), .sum_no (t28_s));
  tern_full_adder_cell u_t29 (.a_i (t23_s), .b_i (t16_c), .c_i (t27_s), .carry_no (t29_c), .sum_no (t29_s));
  tern_full_adder_cell u_t30 (.a_i (t25_s), .b_i (t26_s), .c_i (t18_c), .carry_no (t30_c), .sum_no (t30_s));
  tern_full_adder_cell u_t31 (.a_i (t17_c), .b_i (t28_s), .c_i (t30_s), .carry_no (t31_c), .sum_no (t31_s));
  tern_half_adder_cell u_t32 (.a_i (lane[3]), .b_i (lane[12]), .carry_no (t32_c), .sum_no (t32_s));
  tern_full_adder_cell u_t33 (
    .a_i (lane[21]), .b_i (lane[30]), .c_i (lane[39]),
    .carry_no (t33_c), .sum_no (t33_s));
  tern_full_adder_cell u_t34 (
    .a_i (lane[48]), .b_i (lane[57]), .c_i (lane[66]),
    .carry_no (t34_c), .sum_no (t34_s));
  tern_full_adder_cell u_t35 (
    .a_i (lane[75]), .b_i (lane[84]), .c_i (lane[93]),
    .carry_no (t35_c), .sum_no (t35_s));
  tern_full_adder_cell u_t36 (
    .a_i (lane[102]), .b_i (lane[111]), .c_i (lane[120]),
    .carry_no (t36_c), .sum_no (t36_s));
  tern_full_adder_cell u_t37 (.a_i (t19_c), .b_i (t20_c), .c_i (t21_c), .carry_no (t37_c), .sum_no (t37_s));
  tern_full_adder_cell u_t38 (.a_i (t22_c), .b_i (t23_c), .c_i (t32_s), .carry_no (t38_c), .sum_no (t38_s));
  tern_full_adder_cell u_t39 (.a_i (t33_s), .b_i (t34_s), .c_i (t35_s), .carry_no (t39_c), .sum_no (t39_s));
  tern_full_adder_cell u_t40 (
    .a_i (lane[129]), .b_i (lane[138]), .c_i (t24_c),
    .carry_no (t40_c), .sum_no (t40_s));
  tern_full_adder_cell u_t41 (.a_i (t25_c), .b_i (t26_c), .c_i (t37_s), .carry_no (t41_c), .sum_no (t41_s));
  tern_full_adder_cell u_t42 (.a_i (t36_s), .b_i (t27_c), .c_i (t28_c), .carry_no (t42_c), .sum_no (t42_s));
  tern_full_adder_cell u_t43 (.a_i (t38_s), .b_i (t39_s), .c_i (t29_c), .carry_no (t43_c), .sum_no (t43_s));
  tern_full_adder_cell u_t44 (.a_i (t40_s), .b_i (t41_s), .c_i (t30_c), .carry_no (t44_c), .sum_no (t44_s));
  tern_full_adder_cell u_t45 (.a_i (t42_s), .b_i (t31_c), .c_i (t44_s), .carry_no (t45_c), .sum_no (t45_s));
  tern_full_adder_cell u_t46 (
    .a_i (lane[4]), .b_i (lane[13]), .c_i (lane[22]),
    .carry_no (t46_c), .sum_no (t46_s));
  tern_full_adder_cell u_t47 (
    .a_i (lane[31]), .b_i (lane[40]), .c_i (lane[49]),
    .carry_no (t47_c), .sum_no (t47_s));
  tern_full_adder_cell u_t48 (
    .a_i (lane[58]), .b_i (lane[67]), .c_i (lane[76]),
    .carry_no (t48_c), .sum_no (t48_s));
  tern_full_adder_cell u_t49 (
    .a_i (lane[85]), .b_i (lane[94]), .c_i (lane[103]),
    .carry_no (t49_c), .sum_no (t49_s));
  tern_full_adder_cell u_t50 (
    .a_i (lane[112]), .b_i (lane[121]), .c_i (lane[130]),
    .carry_no (t50_c), .sum_no (t50_s));
  tern_full_adder_cell u_t51 (.a_i (t32_c), .b_i (t33_c), .c_i (t34_c), .carry_no (t51_c), .sum_no (t51_s));
  tern_full_adder_cell u_t52 (.a_i (t35_c), .b_i (t36_c), .c_i (t46_s), .carry_no (t52_c), .sum_no (t52_s));
  tern_full_adder_cell u_t53 (.a_i (t47_s), .b_i (t48_s), .c_i (t49_s), .carry_no (t53_c), .sum_no (t53_s));
  tern_full_adder_cell u_t54 (
    .a_i (lane[139]), .b_i (t37_c), .c_i (t38_c),
    .carry_no (t54_c), .sum_no (t54_s));
  tern_full_adder_cell u_t55 (.a_i (t39_c), .b_i (t51_s), .c_i (t52_s), .carry_no (t55_c), .sum_no (t55_s));
  tern_full_adder_cell u_t56 (.a_i (t50_s), .b_i (t40_c), .c_i (t41_c), .carry_no (t56_c), .sum_no (t56_s));
  tern_full_adder_cell u_t57 (.a_i (t53_s), .b_i (t42_c), .c_i (t56_s), .carry_no (t57_c), .sum_no (t57_s));
  tern_full_adder_cell u_t58 (.a_i (t54_s), .b_i (t55_s), .c_i (t43_c), .carry_no (t58_c), .sum_no (t58_s));
  tern_half_adder_cell u_t59 (.a_i (t44_c), .b_i (t58_s), .carry_no (t59_c), .sum_no (t59_s));
  tern_half_adder_cell u_t60 (.a_i (t57_s), .b_i (t59_s), .carry_no (t60_c), .sum_no (t60_s));
  tern_half_adder_cell u_t61 (.a_i (lane[5]), .b_i (lane[14]), .carry_no (t61_c), .sum_no (t61_s));
  tern_full_adder_cell u_t62 (
    .a_i (lane[23]), .b_i (lane[32]), .c_i (lane[41]),
    .carry_no (t62_c), .sum_no (t62_s));
  tern_full_adder_cell u_t63 (
    .a_i (lane[50]), .b_i (lane[59]), .c_i (lane[68]),
    .carry_no (t63_c), .sum_no (t63_s));
  tern_full_adder_cell u_t64 (
    .a_i (lane[77]), .b_i (lane[86]), .c_i (lane[95]),
    .carry_no (t64_c), .sum_no (t64_s));
  tern_full_adder_cell u_t65 (
    .a_i (lane[104]), .b_i (lane[113]), .c_i (lane[122]),
    .carry_no (t65_c), .sum_no (t65_s));
  tern_full_adder_cell u_t66 (.a_i (t46_c), .b_i (t47_c), .c_i (t48_c), .carry_no (t66_c), .sum_no (t66_s));
  tern_full_adder_cell u_t67 (.a_i (t49_c), .b_i (t50_c), .c_i (t61_s), .carry_no (t67_c), .sum_no (t67_s));
  tern_full_adder_cell u_t68 (.a_i (t62_s), .b_i (t63_s), .c_i (t64_s), .carry_no (t68_c), .sum_no (t68_s));
  tern_full_adder_cell u_t69 (
    .a_i (lane[131]), .b_i (lane[140]), .c_i (t51_c),
    .carry_no (t69_c), .sum_no (t69_s));
  tern_full_adder_cell u_t70 (.a_i (t52_c), .b_i (t53_c), .c_i (t66_s), .carry_no (t70_c), .sum_no (t70_s));
  tern_full_adder_cell u_t71 (.a_i (t65_s), .b_i (t54_c), .c_i (t69_s), .carry_no (t71_c), .sum_no (t71_s));
  tern_full_adder_cell u_t72 (.a_i (t67_s), .b_i (t68_s), .c_i (t56_c), .carry_no (t72_c), .sum_no (t72_s));
  tern_full_adder_cell u_t73 (.a_i (t55_c), .b_i (t70_s), .c_i (t57_c), .carry_no (t73_c), .sum_no (t73_s));
  tern_full_adder_cell u_t74 (.a_i (t71_s), .b_i (t58_c), .c_i (t73_s), .carry_no (t74_c), .sum_no (t74_s));
  tern_full_adder_cell u_t75 (.a_i (t72_s), .b_i (t59_c), .c_i (t74_s), .carry_no (t75_c), .sum_no (t75_s));
  tern_half_adder_cell u_t76 (.a_i (lane[7]), .b_i (lane[16]), .carry_no (t76_c), .sum_no (t76_s));
  tern_full_adder_cell u_t77 (
    .a_i (lane[25]), .b_i (lane[34]), .c_i (lane[43]),
    .carry_no (t77_c), .sum_no (t77_s));
  tern_full_adder_cell u_t78 (
    .a_i (lane[52]), .b_i (lane[61]), .c_i (lane[70]),
    .carry_no (t78_c), .sum_no (t78_s));
  tern_full_adder_cell u_t79 (
    .a_i (lane[79]), .b_i (lane[88]), .c_i (lane[97]),
    .carry_no (t79_c), .sum_no (t79_s));
  tern_full_adder_cell u_t80 (
    .a_i (lane[106]), .b_i (lane[115]), .c_i (lane[124]),
    .carry_no (t80_c), .sum_no (t80_s));
  tern_full_adder_cell u_t81 (
    .a_i (lane[133]), .b_i (lane[142]), .c_i (lane[6]),
    .carry_no (t81_c), .sum_no (t81_s));
  tern_full_adder_cell u_t82 (
    .a_i (lane[15]), .b_i (lane[24]), .c_i (lane[33]),
    .carry_no (t82_c), .sum_no (t82_s));
  tern_full_adder_cell u_t83 (
    .a_i (lane[42]), .b_i (lane[51]), .c_i (lane[60]),
    .carry_no (t83_c), .sum_no (t83_s));
  tern_full_adder_cell u_t84 (
    .a_i (lane[69]), .b_i (lane[78]), .c_i (lane[87]),
    .carry_no (t84_c), .sum_no (t84_s));
  tern_full_adder_cell u_t85 (
    .a_i (lane[96]), .b_i (lane[105]), .c_i (lane[114]),
    .carry_no (t85_c), .sum_no (t85_s));
  tern_full_adder_cell u_t86 (
    .a_i (lane[123]), .b_i (lane[132]), .c_i (lane[141]),
    .carry_no (t86_c), .sum_no (t86_s));
  tern_full_adder_cell u_t87 (.a_i (t61_c), .b_i (t62_c), .c_i (t63_c), .carry_no (t87_c), .sum_no (t87_s));
  tern_full_adder_cell u_t88 (.a_i (t64_c), .b_i (t65_c), .c_i (t76_s), .carry_no (t88_c), .sum_no (t88_s));
  tern_full_adder_cell u_t89 (.a_i (t77_s), .b_i (t78_s), .c_i (t79_s), .carry_no (t89_c), .sum_no (t89_s));
  tern_full_adder_cell u_t90 (.a_i (t80_s), .b_i (t81_s), .c_i (t82_s), .carry_no (t90_c), .sum_no (t90_s));
  tern_full_adder_cell u_t91 (.a_i (t83_s), .b_i (t84_s), .c_i (t85_s), .carry_no (t91_c), .sum_no (t91_s));
  tern_full_adder_cell u_t92 (.a_i (t66_c), .b_i (t67_c), .c_i (t68_c), .carry_no (t92_c), .sum_no (t92_s));
  tern_full_adder_cell u_t93 (.a_i (t87_s), .b_i (t88_s), .c_i (t89_s), .carry_no (t93_c), .sum_no (t93_s));
  tern_full_adder_cell u_t94 (.a_i (t86_s), .b_i (t69_c), .c_i (t70_c), .carry_no (t94_c), .sum_no (t94_s));
  tern_full_adder_cell u_t95 (.a_i (t90_s), .b_i (t91_s), .c_i (t71_c), .carry_no (t95_c), .sum_no (t95_s));
  tern_full_adder_cell u_t96 (.a_i (t92_s), .b_i (t93_s), .c_i (t72_c), .carry_no (t96_c), .sum_no (t96_s));
  tern_full_adder_cell u_t97 (.a_i (t94_s), .b_i (t73_c), .c_i (t96_s), .carry_no (t97_c), .sum_no (t97_s));
  tern_full_adder_cell u_t98 (.a_i (t95_s), .b_i (t74_c), .c_i (t97_s), .carry_no (t98_c), .sum_no (t98_s));
  tern_half_adder_cell u_t99 (.a_i (lane[8]), .b_i (lane[17]), .carry_no (t99_c), .sum_no (t99_s));
  tern_full_adder_cell u_t100 (
    .a_i (lane[26]), .b_i (lane[35]), .c_i (lane[44]),
    .carry_no (t100_c), .sum_no (t100_s));
  tern_full_adder_cell u_t101 (
    .a_i (lane[53]), .b_i (lane[62]), .c_i (lane[71]),
    .carry_no (t101_c), .sum_no (t101_s));
  tern_full_adder_cell u_t102 (
    .a_i (lane[80]), .b_i (lane[89]), .c_i (lane[98]),
    .carry_no (t102_c), .sum_no (t102_s));
  tern_full_adder_cell u_t103 (
    .a_i (lane[107]), .b_i (lane[116]), .c_i (lane[125]),
    .carry_no (t103_c), .sum_no (t103_s));
  tern_full_adder_cell u_t104 (
    .a_i (lane[134]), .b_i (lane[143]), .c_i (t76_c),
    .carry_no (t104_c), .sum_no (t104_s));
  tern_full_adder_cell u_t105 (
    .a_i (t77_c), .b_i (t78_c), .c_i (t79_c),
    .carry_no (t105_c), .sum_no (t105_s));
  tern_full_adder_cell u_t106 (
    .a_i (t80_c), .b_i (t81_c), .c_i (t82_c),
    .carry_no (t106_c), .sum_no (t106_s));
  tern_full_adder_cell u_t107 (
    .a_i (t83_c), .b_i (t84_c), .c_i (t85_c),
    .carry_no (t107_c), .sum_no (t107_s));
  tern_full_adder_cell u_t108 (
    .a_i (t99_s), .b_i (t100_s), .c_i (t101_s),
    .carry_no (t108_c), .sum_no (t108_s));
  tern_full_adder_cell u_t109 (
    .a_i (t102_s), .b_i (t103_s), .c_i (t87_c),
    .carry_no (t109_c), .sum_no (t109_s));
  tern_full_adder_cell u_t110 (
    .a_i (t88_c), .b_i (t104_s), .c_i (t89_c),
    .carry_no (t110_c), .sum_no (t110_s));
  tern_full_adder_cell u_t111 (
    .a_i (t105_s), .b_i (t90_c), .c_i (t91_c),
    .carry_no (t111_c), .sum_no (t111_s));
  tern_full_adder_cell u_t112 (
    .a_i (t86_c), .b_i (t108_s), .c_i (t92_c),
    .carry_no (t112_c), .sum_no (t112_s));
  tern_full_adder_cell u_t113 (
    .a_i (t109_s), .b_i (t111_s), .c_i (t93_c),
    .carry_no (t113_c), .sum_no (t113_s));
  tern_full_adder_cell u_t114 (
    .a_i (t106_s), .b_i (t107_s), .c_i (t94_c),
    .carry_no (t114_c), .sum_no (t114_s));
  tern_full_adder_cell u_t115 (
    .a_i (t110_s), .b_i (t95_c), .c_i (t114_s),
    .carry_no (t115_c), .sum_no (t115_s));
  tern_full_adder_cell u_t116 (
    .a_i (t112_s), .b_i (t113_s), .c_i (t96_c),
    .carry_no (t116_c), .sum_no (t116_s));
  tern_half_adder_cell u_t117 (.a_i (t97_c), .b_i (t116_s), .carry_no (t117_c), .sum_no (t117_s));
  tern_half_adder_cell u_t118 (.a_i (t115_s), .b_i (t117_s), .carry_no (t118_c), .sum_no (t118_s));
  tern_full_adder_cell u_t119 (
    .a_i (t99_c), .b_i (t100_c), .c_i (t101_c),
    .carry_no (t119_c), .sum_no (t119_s));
  tern_full_adder_cell u_t120 (
    .a_i (t102_c), .b_i (t103_c), .c_i (t104_c),
    .carry_no (t120_c), .sum_no (t120_s));
  tern_full_adder_cell u_t121 (
    .a_i (t105_c), .b_i (t106_c), .c_i (t107_c),
    .carry_no (t121_c), .sum_no (t121_s));
  tern_full_adder_cell u_t122 (
    .a_i (t108_c), .b_i (t119_s), .c_i (t109_c),
    .carry_no (t122_c), .sum_no (t122_s));
  tern_full_adder_cell u_t123 (
    .a_i (t120_s), .b_i (t111_c), .c_i (t121_s),
    .carry_no (t123_c), .sum_no (t123_s));
  tern_full_adder_cell u_t124 (
    .a_i (t122_s), .b_i (t112_c), .c_i (t123_s),
    .carry_no (t124_c), .sum_no (t124_s));
  tern_full_adder_cell u_t125 (
    .a_i (t110_c), .b_i (t114_c), .c_i (t124_s),
    .carry_no (t125_c), .sum_no (t125_s));
  tern_full_adder_cell u_t126 (
    .a_i (t113_c), .b_i (t115_c), .c_i (t125_s),
    .carry_no (t126_c), .sum_no (t126_s));
  tern_full_adder_cell u_t127 (
    .a_i (t116_c), .b_i (t118_c), .c_i (t126_s),
    .carry_no (t127_c), .sum_no (t127_s));
  tern_half_adder_cell u_t128 (.a_i (t119_c), .b_i (t120_c), .carry_no (t128_c), .sum_no (t128_s));
  tern_full_adder_cell u_t129 (
    .a_i (t128_s), .b_i (t122_c), .c_i (t123_c),
    .carry_no (t129_c), .sum_no (t129_s));
  tern_full_adder_cell u_t130 (
    .a_i (t121_c), .b_i (t129_s), .c_i (t124_c),
    .carry_no (t130_c), .sum_no (t130_s));
  tern_full_adder_cell u_t131 (
    .a_i (t130_s), .b_i (t125_c), .c_i (t127_c),
    .carry_no (t131_c), .sum_no (t131_s));
  tern_half_adder_cell u_t132 (.a_i (t128_c), .b_i (t130_c), .carry_no (t132_c), .sum_no (t132_s));
  tern_half_adder_cell u_t133 (.a_i (t129_c), .b_i (t132_s), .carry_no (t133_c), .sum_no (t133_s));

  // What the tree leaves, and the step's flags.
  logic clk_row;
  tern_clock_gate u_clock_row (.clk_i, .enable_i (valid_i), .clk_o (clk_row));

  logic [23:0] row_q;
  logic [23:0] row;
  logic first_q, first_nq;  // two registers: their loads are many
  logic valid_q;
  always_ff @(posedge clk_row) begin
    first_q  <= first_i;
    first_nq <= ~first_i;
    row_q    <= {
      t133_c, t132_c, t133_s, t131_c, t131_s, t126_c, t127_s, t117_c, t118_s, t98_c, t98_s, t75_c, t75_s,
      t60_c, t60_s, t45_c, t45_s, t43_s, t31_s, t29_s, t18_s, t17_s, t7_s, t5_s};
  end
  always_ff @(posedge clk_i) valid_q <= valid_i && rst_ni;
  assign row = row_q ^ 24'b100111110111110111111001;

  // Accumulator: the low bits take part in every step. Their carry waits a step in a register of its own; the
  // high bits have a clock that runs when there is one, and at a sum's first step.
  logic clk_low, clk_high;
  tern_clock_gate u_clock_low (.clk_i, .enable_i (valid_q), .clk_o (clk_low));
  tern_clock_gate u_clock_high (.clk_i, .enable_i (valid_q && (first_q || carry_q)), .clk_o (clk_high));

  logic [13:0] low_q, low, base;
  logic [17:0] high_q, high;
  logic carry_q;
  assign low  = low_q ^ 14'b10101010101010;
  assign base = (({14{first_nq}} & low) | start_i[13:0]) ^ 14'b01100111100111;
  assign high = high_q + 18'(carry_q);

  // Next value of the low bits.
  logic a0_c, a0_s, a1_c, a1_s, a2_c, a2_s, a3_c, a3_s, a4_s, a5_s, a6_c, a6_s, a7_c, a7_s, a8_s, a9_c, a9_s,
  a10_c, a10_s, a11_c, a11_s, a12_c, a12_s, a13_s, a14_c, a14_s, a15_c, a15_s, a16_s, a17_s, a18_c, a18_s,
  a19_c, a19_s, a20_c, a20_s, a21_c, a21_s, a22_s, a23_s, a24_c, a24_s, a25_c, a25_s, a26_s, a27_c, a27_s,
  a28_c, a28_s, a29_c, a29_s, a30_c, a30_s, a31_s, a32_c, a32_s, a33_s, a34_c, a34_s, a35_c, a35_s;
  tern_full_adder_cell u_a0 (.a_i (row[0]), .b_i (row[1]), .c_i (base[0]), .carry_no (a0_c), .sum_no (a0_s));
  tern_full_adder_cell u_a1 (.a_i (row[2]), .b_i (row[3]), .c_i (base[1]), .carry_no (a1_c), .sum_no (a1_s));
  tern_half_adder_cell u_a2 (.a_i (a1_s), .b_i (a0_c), .carry_no (a2_c), .sum_no (a2_s));
  tern_full_adder_cell u_a3 (.a_i (row[4]), .b_i (row[5]), .c_i (base[2]), .carry_no (a3_c), .sum_no (a3_s));
  assign a4_s = ~a3_s;
  assign a5_s = ~a1_c;
  tern_full_adder_cell u_a6 (.a_i (a4_s), .b_i (a5_s), .c_i (a2_c), .carry_no (a6_c), .sum_no (a6_s));
  tern_full_adder_cell u_a7 (.a_i (row[6]), .b_i (row[7]), .c_i (base[3]), .carry_no (a7_c), .sum_no (a7_s));
  assign a8_s = ~a7_s;
  tern_full_adder_cell u_a9 (.a_i (a8_s), .b_i (a3_c), .c_i (a6_c), .carry_no (a9_c), .sum_no (a9_s));
  tern_full_adder_cell u_a10 (
    .a_i (row[8]), .b_i (row[9]), .c_i (base[4]),
    .carry_no (a10_c), .sum_no (a10_s));
  tern_full_adder_cell u_a11 (.a_i (a10_s), .b_i (a7_c), .c_i (a9_c), .carry_no (a11_c), .sum_no (a11_s));
  tern_full_adder_cell u_a12 (
    .a_i (row[10]), .b_i (row[11]), .c_i (base[5]),
    .carry_no (a12_c), .sum_no (a12_s));
  assign a13_s = ~a10_c;
  tern_full_adder_cell u_a14 (.a_i (a12_s), .b_i (a13_s), .c_i (a11_c), .carry_no (a14_c), .sum_no (a14_s));
  tern_full_adder_cell u_a15 (
    .a_i (row[12]), .b_i (row[13]), .c_i (base[6]),
    .carry_no (a15_c), .sum_no (a15_s));
  assign a16_s = ~a15_s;
  assign a17_s = ~a12_c;
  tern_full_adder_cell u_a18 (.a_i (a16_s), .b_i (a17_s), .c_i (a14_c), .carry_no (a18_c), .sum_no (a18_s));
  tern_full_adder_cell u_a19 (
    .a_i (row[14]), .b_i (row[15]), .c_i (base[7]),
    .carry_no (a19_c), .sum_no (a19_s));
  tern_full_adder_cell u_a20 (.a_i (a19_s), .b_i (a15_c), .c_i (a18_c), .carry_no (a20_c), .sum_no (a20_s));
  tern_full_adder_cell u_a21 (
    .a_i (row[16]), .b_i (row[17]), .c_i (base[8]),
    .carry_no (a21_c), .sum_no (a21_s));
  assign a22_s = ~a21_s;
  assign a23_s = ~a19_c;
  tern_full_adder_cell u_a24 (.a_i (a22_s), .b_i (a23_s), .c_i (a20_c), .carry_no (a24_c), .sum_no (a24_s));
  tern_full_adder_cell u_a25 (
    .a_i (row[18]), .b_i (row[19]), .c_i (base[9]),
    .carry_no (a25_c), .sum_no (a25_s));
  assign a26_s = ~a25_s;
  tern_full_adder_cell u_a27 (.a_i (a26_s), .b_i (a21_c), .c_i (a24_c), .carry_no (a27_c), .sum_no (a27_s));
  tern_full_adder_cell u_a28 (
    .a_i (row[20]), .b_i (row[21]), .c_i (base[10]),
    .carry_no (a28_c), .sum_no (a28_s));
  tern_full_adder_cell u_a29 (.a_i (a28_s), .b_i (a25_c), .c_i (a27_c), .carry_no (a29_c), .sum_no (a29_s));
  tern_full_adder_cell u_a30 (
    .a_i (row[22]), .b_i (row[23]), .c_i (base[11]),
    .carry_no (a30_c), .sum_no (a30_s));
  assign a31_s = ~a28_c;
  tern_full_adder_cell u_a32 (.a_i (a30_s), .b_i (a31_s), .c_i (a29_c), .carry_no (a32_c), .sum_no (a32_s));
  assign a33_s = ~a30_c;
  tern_full_adder_cell u_a34 (
    .a_i (base[12]), .b_i (a33_s), .c_i (a32_c),
    .carry_no (a34_c), .sum_no (a34_s));
  tern_half_adder_cell u_a35 (.a_i (base[13]), .b_i (a34_c), .carry_no (a35_c), .sum_no (a35_s));

  always_ff @(posedge clk_low) begin
    carry_q <= ~a35_c;
    low_q   <= {
      a35_s, a34_s, a32_s, a29_s, a27_s, a24_s, a20_s, a18_s, a14_s, a11_s, a9_s, a6_s, a2_s, a0_s};
  end
  always_ff @(posedge clk_high) high_q <= first_q ? start_i[31:14] : high;

  assign result_o = {high, low};

endmodule
