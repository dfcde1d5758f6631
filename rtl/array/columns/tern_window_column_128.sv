// SPDX-License-Identifier: Apache-2.0
//
// Made by scripts/make_column; edits are lost.

/// Dot-product column of 128 ternary lanes with its accumulator: a tree of adder cells, one register at
/// 30 bits, 1151 full and 19 half adders in all (docs/columns.md).
///
/// `load_i` puts `weight_i` into the weight registers. `activation_i` comes in the code "window". A step
/// enters with `valid_i`; `result_o` shows the accumulator two cycles later. With `first_i` it starts anew
/// from `start_i`, which is given one cycle behind `first_i`, is 0 in all other cycles and holds, besides what the
/// sum shall start from: -37 for each weight +1 and -37 for each weight -1 of the whole sum and -27161 for each step,
/// modulo 2^32. A weight of 2'b11 adds the disjunction of both codes.

module tern_window_column_128 (
  input  logic clk_i,
  input  logic rst_ni,
  // Weights
  input  logic load_i,
  input  logic [255:0] weight_i,      // lane l in [2*l +: 2]: bit 0 adds, bit 1 subtracts
  // Activations
  input  logic valid_i,
  input  logic first_i,
  input  logic [2175:0] activation_i,  // lane l in [17*l +: 17]
  // Accumulated value, signed
  input  logic [31:0] start_i,
  output logic [31:0] result_o
);

  // Weights, on clocks that run only to load them.
  logic [255:0] weight_n;

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

  logic clk_weight4;
  logic [31:0] weight4_q;
  tern_clock_gate u_clock_weight4 (.clk_i, .enable_i (load_i), .clk_o (clk_weight4));
  always_ff @(posedge clk_weight4) weight4_q <= weight_i[128 +: 32];
  assign weight_n[128 +: 32] = ~weight4_q;

  logic clk_weight5;
  logic [31:0] weight5_q;
  tern_clock_gate u_clock_weight5 (.clk_i, .enable_i (load_i), .clk_o (clk_weight5));
  always_ff @(posedge clk_weight5) weight5_q <= weight_i[160 +: 32];
  assign weight_n[160 +: 32] = ~weight5_q;

  logic clk_weight6;
  logic [31:0] weight6_q;
  tern_clock_gate u_clock_weight6 (.clk_i, .enable_i (load_i), .clk_o (clk_weight6));
  always_ff @(posedge clk_weight6) weight6_q <= weight_i[192 +: 32];
  assign weight_n[192 +: 32] = ~weight6_q;

  logic clk_weight7;
  logic [31:0] weight7_q;
  tern_clock_gate u_clock_weight7 (.clk_i, .enable_i (load_i), .clk_o (clk_weight7));
  always_ff @(posedge clk_weight7) weight7_q <= weight_i[224 +: 32];
  assign weight_n[224 +: 32] = ~weight7_q;

  // Lanes: the bit of the code for the weight +1 or for -1, or 0.
  logic [1151:0] lane;
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
  tern_select_cell u_lane144 (.plus_ni (weight_n[32]), .x_ni (activation_i[272]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[272]), .selected_o (lane[144]));
  tern_select_cell u_lane145 (.plus_ni (weight_n[32]), .x_ni (activation_i[273]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[281]), .selected_o (lane[145]));
  tern_select_cell u_lane146 (.plus_ni (weight_n[32]), .x_ni (activation_i[274]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[282]), .selected_o (lane[146]));
  tern_select_cell u_lane147 (.plus_ni (weight_n[32]), .x_ni (activation_i[275]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[283]), .selected_o (lane[147]));
  tern_select_cell u_lane148 (.plus_ni (weight_n[32]), .x_ni (activation_i[276]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[284]), .selected_o (lane[148]));
  tern_select_cell u_lane149 (.plus_ni (weight_n[32]), .x_ni (activation_i[277]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[285]), .selected_o (lane[149]));
  tern_select_cell u_lane150 (.plus_ni (weight_n[32]), .x_ni (activation_i[278]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[286]), .selected_o (lane[150]));
  tern_select_cell u_lane151 (.plus_ni (weight_n[32]), .x_ni (activation_i[279]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[287]), .selected_o (lane[151]));
  tern_select_cell u_lane152 (.plus_ni (weight_n[32]), .x_ni (activation_i[280]),
    .minus_ni (weight_n[33]), .y_ni (activation_i[288]), .selected_o (lane[152]));
  tern_select_cell u_lane153 (.plus_ni (weight_n[34]), .x_ni (activation_i[289]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[289]), .selected_o (lane[153]));
  tern_select_cell u_lane154 (.plus_ni (weight_n[34]), .x_ni (activation_i[290]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[298]), .selected_o (lane[154]));
  tern_select_cell u_lane155 (.plus_ni (weight_n[34]), .x_ni (activation_i[291]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[299]), .selected_o (lane[155]));
  tern_select_cell u_lane156 (.plus_ni (weight_n[34]), .x_ni (activation_i[292]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[300]), .selected_o (lane[156]));
  tern_select_cell u_lane157 (.plus_ni (weight_n[34]), .x_ni (activation_i[293]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[301]), .selected_o (lane[157]));
  tern_select_cell u_lane158 (.plus_ni (weight_n[34]), .x_ni (activation_i[294]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[302]), .selected_o (lane[158]));
  tern_select_cell u_lane159 (.plus_ni (weight_n[34]), .x_ni (activation_i[295]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[303]), .selected_o (lane[159]));
  tern_select_cell u_lane160 (.plus_ni (weight_n[34]), .x_ni (activation_i[296]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[304]), .selected_o (lane[160]));
  tern_select_cell u_lane161 (.plus_ni (weight_n[34]), .x_ni (activation_i[297]),
    .minus_ni (weight_n[35]), .y_ni (activation_i[305]), .selected_o (lane[161]));
  tern_select_cell u_lane162 (.plus_ni (weight_n[36]), .x_ni (activation_i[306]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[306]), .selected_o (lane[162]));
  tern_select_cell u_lane163 (.plus_ni (weight_n[36]), .x_ni (activation_i[307]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[315]), .selected_o (lane[163]));
  tern_select_cell u_lane164 (.plus_ni (weight_n[36]), .x_ni (activation_i[308]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[316]), .selected_o (lane[164]));
  tern_select_cell u_lane165 (.plus_ni (weight_n[36]), .x_ni (activation_i[309]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[317]), .selected_o (lane[165]));
  tern_select_cell u_lane166 (.plus_ni (weight_n[36]), .x_ni (activation_i[310]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[318]), .selected_o (lane[166]));
  tern_select_cell u_lane167 (.plus_ni (weight_n[36]), .x_ni (activation_i[311]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[319]), .selected_o (lane[167]));
  tern_select_cell u_lane168 (.plus_ni (weight_n[36]), .x_ni (activation_i[312]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[320]), .selected_o (lane[168]));
  tern_select_cell u_lane169 (.plus_ni (weight_n[36]), .x_ni (activation_i[313]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[321]), .selected_o (lane[169]));
  tern_select_cell u_lane170 (.plus_ni (weight_n[36]), .x_ni (activation_i[314]),
    .minus_ni (weight_n[37]), .y_ni (activation_i[322]), .selected_o (lane[170]));
  tern_select_cell u_lane171 (.plus_ni (weight_n[38]), .x_ni (activation_i[323]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[323]), .selected_o (lane[171]));
  tern_select_cell u_lane172 (.plus_ni (weight_n[38]), .x_ni (activation_i[324]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[332]), .selected_o (lane[172]));
  tern_select_cell u_lane173 (.plus_ni (weight_n[38]), .x_ni (activation_i[325]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[333]), .selected_o (lane[173]));
  tern_select_cell u_lane174 (.plus_ni (weight_n[38]), .x_ni (activation_i[326]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[334]), .selected_o (lane[174]));
  tern_select_cell u_lane175 (.plus_ni (weight_n[38]), .x_ni (activation_i[327]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[335]), .selected_o (lane[175]));
  tern_select_cell u_lane176 (.plus_ni (weight_n[38]), .x_ni (activation_i[328]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[336]), .selected_o (lane[176]));
  tern_select_cell u_lane177 (.plus_ni (weight_n[38]), .x_ni (activation_i[329]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[337]), .selected_o (lane[177]));
  tern_select_cell u_lane178 (.plus_ni (weight_n[38]), .x_ni (activation_i[330]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[338]), .selected_o (lane[178]));
  tern_select_cell u_lane179 (.plus_ni (weight_n[38]), .x_ni (activation_i[331]),
    .minus_ni (weight_n[39]), .y_ni (activation_i[339]), .selected_o (lane[179]));
  tern_select_cell u_lane180 (.plus_ni (weight_n[40]), .x_ni (activation_i[340]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[340]), .selected_o (lane[180]));
  tern_select_cell u_lane181 (.plus_ni (weight_n[40]), .x_ni (activation_i[341]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[349]), .selected_o (lane[181]));
  tern_select_cell u_lane182 (.plus_ni (weight_n[40]), .x_ni (activation_i[342]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[350]), .selected_o (lane[182]));
  tern_select_cell u_lane183 (.plus_ni (weight_n[40]), .x_ni (activation_i[343]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[351]), .selected_o (lane[183]));
  tern_select_cell u_lane184 (.plus_ni (weight_n[40]), .x_ni (activation_i[344]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[352]), .selected_o (lane[184]));
  tern_select_cell u_lane185 (.plus_ni (weight_n[40]), .x_ni (activation_i[345]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[353]), .selected_o (lane[185]));
  tern_select_cell u_lane186 (.plus_ni (weight_n[40]), .x_ni (activation_i[346]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[354]), .selected_o (lane[186]));
  tern_select_cell u_lane187 (.plus_ni (weight_n[40]), .x_ni (activation_i[347]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[355]), .selected_o (lane[187]));
  tern_select_cell u_lane188 (.plus_ni (weight_n[40]), .x_ni (activation_i[348]),
    .minus_ni (weight_n[41]), .y_ni (activation_i[356]), .selected_o (lane[188]));
  tern_select_cell u_lane189 (.plus_ni (weight_n[42]), .x_ni (activation_i[357]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[357]), .selected_o (lane[189]));
  tern_select_cell u_lane190 (.plus_ni (weight_n[42]), .x_ni (activation_i[358]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[366]), .selected_o (lane[190]));
  tern_select_cell u_lane191 (.plus_ni (weight_n[42]), .x_ni (activation_i[359]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[367]), .selected_o (lane[191]));
  tern_select_cell u_lane192 (.plus_ni (weight_n[42]), .x_ni (activation_i[360]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[368]), .selected_o (lane[192]));
  tern_select_cell u_lane193 (.plus_ni (weight_n[42]), .x_ni (activation_i[361]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[369]), .selected_o (lane[193]));
  tern_select_cell u_lane194 (.plus_ni (weight_n[42]), .x_ni (activation_i[362]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[370]), .selected_o (lane[194]));
  tern_select_cell u_lane195 (.plus_ni (weight_n[42]), .x_ni (activation_i[363]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[371]), .selected_o (lane[195]));
  tern_select_cell u_lane196 (.plus_ni (weight_n[42]), .x_ni (activation_i[364]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[372]), .selected_o (lane[196]));
  tern_select_cell u_lane197 (.plus_ni (weight_n[42]), .x_ni (activation_i[365]),
    .minus_ni (weight_n[43]), .y_ni (activation_i[373]), .selected_o (lane[197]));
  tern_select_cell u_lane198 (.plus_ni (weight_n[44]), .x_ni (activation_i[374]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[374]), .selected_o (lane[198]));
  tern_select_cell u_lane199 (.plus_ni (weight_n[44]), .x_ni (activation_i[375]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[383]), .selected_o (lane[199]));
  tern_select_cell u_lane200 (.plus_ni (weight_n[44]), .x_ni (activation_i[376]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[384]), .selected_o (lane[200]));
  tern_select_cell u_lane201 (.plus_ni (weight_n[44]), .x_ni (activation_i[377]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[385]), .selected_o (lane[201]));
  tern_select_cell u_lane202 (.plus_ni (weight_n[44]), .x_ni (activation_i[378]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[386]), .selected_o (lane[202]));
  tern_select_cell u_lane203 (.plus_ni (weight_n[44]), .x_ni (activation_i[379]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[387]), .selected_o (lane[203]));
  tern_select_cell u_lane204 (.plus_ni (weight_n[44]), .x_ni (activation_i[380]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[388]), .selected_o (lane[204]));
  tern_select_cell u_lane205 (.plus_ni (weight_n[44]), .x_ni (activation_i[381]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[389]), .selected_o (lane[205]));
  tern_select_cell u_lane206 (.plus_ni (weight_n[44]), .x_ni (activation_i[382]),
    .minus_ni (weight_n[45]), .y_ni (activation_i[390]), .selected_o (lane[206]));
  tern_select_cell u_lane207 (.plus_ni (weight_n[46]), .x_ni (activation_i[391]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[391]), .selected_o (lane[207]));
  tern_select_cell u_lane208 (.plus_ni (weight_n[46]), .x_ni (activation_i[392]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[400]), .selected_o (lane[208]));
  tern_select_cell u_lane209 (.plus_ni (weight_n[46]), .x_ni (activation_i[393]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[401]), .selected_o (lane[209]));
  tern_select_cell u_lane210 (.plus_ni (weight_n[46]), .x_ni (activation_i[394]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[402]), .selected_o (lane[210]));
  tern_select_cell u_lane211 (.plus_ni (weight_n[46]), .x_ni (activation_i[395]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[403]), .selected_o (lane[211]));
  tern_select_cell u_lane212 (.plus_ni (weight_n[46]), .x_ni (activation_i[396]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[404]), .selected_o (lane[212]));
  tern_select_cell u_lane213 (.plus_ni (weight_n[46]), .x_ni (activation_i[397]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[405]), .selected_o (lane[213]));
  tern_select_cell u_lane214 (.plus_ni (weight_n[46]), .x_ni (activation_i[398]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[406]), .selected_o (lane[214]));
  tern_select_cell u_lane215 (.plus_ni (weight_n[46]), .x_ni (activation_i[399]),
    .minus_ni (weight_n[47]), .y_ni (activation_i[407]), .selected_o (lane[215]));
  tern_select_cell u_lane216 (.plus_ni (weight_n[48]), .x_ni (activation_i[408]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[408]), .selected_o (lane[216]));
  tern_select_cell u_lane217 (.plus_ni (weight_n[48]), .x_ni (activation_i[409]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[417]), .selected_o (lane[217]));
  tern_select_cell u_lane218 (.plus_ni (weight_n[48]), .x_ni (activation_i[410]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[418]), .selected_o (lane[218]));
  tern_select_cell u_lane219 (.plus_ni (weight_n[48]), .x_ni (activation_i[411]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[419]), .selected_o (lane[219]));
  tern_select_cell u_lane220 (.plus_ni (weight_n[48]), .x_ni (activation_i[412]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[420]), .selected_o (lane[220]));
  tern_select_cell u_lane221 (.plus_ni (weight_n[48]), .x_ni (activation_i[413]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[421]), .selected_o (lane[221]));
  tern_select_cell u_lane222 (.plus_ni (weight_n[48]), .x_ni (activation_i[414]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[422]), .selected_o (lane[222]));
  tern_select_cell u_lane223 (.plus_ni (weight_n[48]), .x_ni (activation_i[415]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[423]), .selected_o (lane[223]));
  tern_select_cell u_lane224 (.plus_ni (weight_n[48]), .x_ni (activation_i[416]),
    .minus_ni (weight_n[49]), .y_ni (activation_i[424]), .selected_o (lane[224]));
  tern_select_cell u_lane225 (.plus_ni (weight_n[50]), .x_ni (activation_i[425]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[425]), .selected_o (lane[225]));
  tern_select_cell u_lane226 (.plus_ni (weight_n[50]), .x_ni (activation_i[426]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[434]), .selected_o (lane[226]));
  tern_select_cell u_lane227 (.plus_ni (weight_n[50]), .x_ni (activation_i[427]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[435]), .selected_o (lane[227]));
  tern_select_cell u_lane228 (.plus_ni (weight_n[50]), .x_ni (activation_i[428]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[436]), .selected_o (lane[228]));
  tern_select_cell u_lane229 (.plus_ni (weight_n[50]), .x_ni (activation_i[429]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[437]), .selected_o (lane[229]));
  tern_select_cell u_lane230 (.plus_ni (weight_n[50]), .x_ni (activation_i[430]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[438]), .selected_o (lane[230]));
  tern_select_cell u_lane231 (.plus_ni (weight_n[50]), .x_ni (activation_i[431]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[439]), .selected_o (lane[231]));
  tern_select_cell u_lane232 (.plus_ni (weight_n[50]), .x_ni (activation_i[432]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[440]), .selected_o (lane[232]));
  tern_select_cell u_lane233 (.plus_ni (weight_n[50]), .x_ni (activation_i[433]),
    .minus_ni (weight_n[51]), .y_ni (activation_i[441]), .selected_o (lane[233]));
  tern_select_cell u_lane234 (.plus_ni (weight_n[52]), .x_ni (activation_i[442]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[442]), .selected_o (lane[234]));
  tern_select_cell u_lane235 (.plus_ni (weight_n[52]), .x_ni (activation_i[443]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[451]), .selected_o (lane[235]));
  tern_select_cell u_lane236 (.plus_ni (weight_n[52]), .x_ni (activation_i[444]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[452]), .selected_o (lane[236]));
  tern_select_cell u_lane237 (.plus_ni (weight_n[52]), .x_ni (activation_i[445]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[453]), .selected_o (lane[237]));
  tern_select_cell u_lane238 (.plus_ni (weight_n[52]), .x_ni (activation_i[446]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[454]), .selected_o (lane[238]));
  tern_select_cell u_lane239 (.plus_ni (weight_n[52]), .x_ni (activation_i[447]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[455]), .selected_o (lane[239]));
  tern_select_cell u_lane240 (.plus_ni (weight_n[52]), .x_ni (activation_i[448]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[456]), .selected_o (lane[240]));
  tern_select_cell u_lane241 (.plus_ni (weight_n[52]), .x_ni (activation_i[449]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[457]), .selected_o (lane[241]));
  tern_select_cell u_lane242 (.plus_ni (weight_n[52]), .x_ni (activation_i[450]),
    .minus_ni (weight_n[53]), .y_ni (activation_i[458]), .selected_o (lane[242]));
  tern_select_cell u_lane243 (.plus_ni (weight_n[54]), .x_ni (activation_i[459]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[459]), .selected_o (lane[243]));
  tern_select_cell u_lane244 (.plus_ni (weight_n[54]), .x_ni (activation_i[460]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[468]), .selected_o (lane[244]));
  tern_select_cell u_lane245 (.plus_ni (weight_n[54]), .x_ni (activation_i[461]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[469]), .selected_o (lane[245]));
  tern_select_cell u_lane246 (.plus_ni (weight_n[54]), .x_ni (activation_i[462]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[470]), .selected_o (lane[246]));
  tern_select_cell u_lane247 (.plus_ni (weight_n[54]), .x_ni (activation_i[463]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[471]), .selected_o (lane[247]));
  tern_select_cell u_lane248 (.plus_ni (weight_n[54]), .x_ni (activation_i[464]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[472]), .selected_o (lane[248]));
  tern_select_cell u_lane249 (.plus_ni (weight_n[54]), .x_ni (activation_i[465]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[473]), .selected_o (lane[249]));
  tern_select_cell u_lane250 (.plus_ni (weight_n[54]), .x_ni (activation_i[466]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[474]), .selected_o (lane[250]));
  tern_select_cell u_lane251 (.plus_ni (weight_n[54]), .x_ni (activation_i[467]),
    .minus_ni (weight_n[55]), .y_ni (activation_i[475]), .selected_o (lane[251]));
  tern_select_cell u_lane252 (.plus_ni (weight_n[56]), .x_ni (activation_i[476]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[476]), .selected_o (lane[252]));
  tern_select_cell u_lane253 (.plus_ni (weight_n[56]), .x_ni (activation_i[477]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[485]), .selected_o (lane[253]));
  tern_select_cell u_lane254 (.plus_ni (weight_n[56]), .x_ni (activation_i[478]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[486]), .selected_o (lane[254]));
  tern_select_cell u_lane255 (.plus_ni (weight_n[56]), .x_ni (activation_i[479]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[487]), .selected_o (lane[255]));
  tern_select_cell u_lane256 (.plus_ni (weight_n[56]), .x_ni (activation_i[480]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[488]), .selected_o (lane[256]));
  tern_select_cell u_lane257 (.plus_ni (weight_n[56]), .x_ni (activation_i[481]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[489]), .selected_o (lane[257]));
  tern_select_cell u_lane258 (.plus_ni (weight_n[56]), .x_ni (activation_i[482]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[490]), .selected_o (lane[258]));
  tern_select_cell u_lane259 (.plus_ni (weight_n[56]), .x_ni (activation_i[483]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[491]), .selected_o (lane[259]));
  tern_select_cell u_lane260 (.plus_ni (weight_n[56]), .x_ni (activation_i[484]),
    .minus_ni (weight_n[57]), .y_ni (activation_i[492]), .selected_o (lane[260]));
  tern_select_cell u_lane261 (.plus_ni (weight_n[58]), .x_ni (activation_i[493]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[493]), .selected_o (lane[261]));
  tern_select_cell u_lane262 (.plus_ni (weight_n[58]), .x_ni (activation_i[494]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[502]), .selected_o (lane[262]));
  tern_select_cell u_lane263 (.plus_ni (weight_n[58]), .x_ni (activation_i[495]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[503]), .selected_o (lane[263]));
  tern_select_cell u_lane264 (.plus_ni (weight_n[58]), .x_ni (activation_i[496]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[504]), .selected_o (lane[264]));
  tern_select_cell u_lane265 (.plus_ni (weight_n[58]), .x_ni (activation_i[497]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[505]), .selected_o (lane[265]));
  tern_select_cell u_lane266 (.plus_ni (weight_n[58]), .x_ni (activation_i[498]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[506]), .selected_o (lane[266]));
  tern_select_cell u_lane267 (.plus_ni (weight_n[58]), .x_ni (activation_i[499]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[507]), .selected_o (lane[267]));
  tern_select_cell u_lane268 (.plus_ni (weight_n[58]), .x_ni (activation_i[500]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[508]), .selected_o (lane[268]));
  tern_select_cell u_lane269 (.plus_ni (weight_n[58]), .x_ni (activation_i[501]),
    .minus_ni (weight_n[59]), .y_ni (activation_i[509]), .selected_o (lane[269]));
  tern_select_cell u_lane270 (.plus_ni (weight_n[60]), .x_ni (activation_i[510]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[510]), .selected_o (lane[270]));
  tern_select_cell u_lane271 (.plus_ni (weight_n[60]), .x_ni (activation_i[511]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[519]), .selected_o (lane[271]));
  tern_select_cell u_lane272 (.plus_ni (weight_n[60]), .x_ni (activation_i[512]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[520]), .selected_o (lane[272]));
  tern_select_cell u_lane273 (.plus_ni (weight_n[60]), .x_ni (activation_i[513]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[521]), .selected_o (lane[273]));
  tern_select_cell u_lane274 (.plus_ni (weight_n[60]), .x_ni (activation_i[514]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[522]), .selected_o (lane[274]));
  tern_select_cell u_lane275 (.plus_ni (weight_n[60]), .x_ni (activation_i[515]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[523]), .selected_o (lane[275]));
  tern_select_cell u_lane276 (.plus_ni (weight_n[60]), .x_ni (activation_i[516]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[524]), .selected_o (lane[276]));
  tern_select_cell u_lane277 (.plus_ni (weight_n[60]), .x_ni (activation_i[517]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[525]), .selected_o (lane[277]));
  tern_select_cell u_lane278 (.plus_ni (weight_n[60]), .x_ni (activation_i[518]),
    .minus_ni (weight_n[61]), .y_ni (activation_i[526]), .selected_o (lane[278]));
  tern_select_cell u_lane279 (.plus_ni (weight_n[62]), .x_ni (activation_i[527]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[527]), .selected_o (lane[279]));
  tern_select_cell u_lane280 (.plus_ni (weight_n[62]), .x_ni (activation_i[528]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[536]), .selected_o (lane[280]));
  tern_select_cell u_lane281 (.plus_ni (weight_n[62]), .x_ni (activation_i[529]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[537]), .selected_o (lane[281]));
  tern_select_cell u_lane282 (.plus_ni (weight_n[62]), .x_ni (activation_i[530]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[538]), .selected_o (lane[282]));
  tern_select_cell u_lane283 (.plus_ni (weight_n[62]), .x_ni (activation_i[531]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[539]), .selected_o (lane[283]));
  tern_select_cell u_lane284 (.plus_ni (weight_n[62]), .x_ni (activation_i[532]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[540]), .selected_o (lane[284]));
  tern_select_cell u_lane285 (.plus_ni (weight_n[62]), .x_ni (activation_i[533]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[541]), .selected_o (lane[285]));
  tern_select_cell u_lane286 (.plus_ni (weight_n[62]), .x_ni (activation_i[534]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[542]), .selected_o (lane[286]));
  tern_select_cell u_lane287 (.plus_ni (weight_n[62]), .x_ni (activation_i[535]),
    .minus_ni (weight_n[63]), .y_ni (activation_i[543]), .selected_o (lane[287]));
  tern_select_cell u_lane288 (.plus_ni (weight_n[64]), .x_ni (activation_i[544]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[544]), .selected_o (lane[288]));
  tern_select_cell u_lane289 (.plus_ni (weight_n[64]), .x_ni (activation_i[545]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[553]), .selected_o (lane[289]));
  tern_select_cell u_lane290 (.plus_ni (weight_n[64]), .x_ni (activation_i[546]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[554]), .selected_o (lane[290]));
  tern_select_cell u_lane291 (.plus_ni (weight_n[64]), .x_ni (activation_i[547]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[555]), .selected_o (lane[291]));
  tern_select_cell u_lane292 (.plus_ni (weight_n[64]), .x_ni (activation_i[548]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[556]), .selected_o (lane[292]));
  tern_select_cell u_lane293 (.plus_ni (weight_n[64]), .x_ni (activation_i[549]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[557]), .selected_o (lane[293]));
  tern_select_cell u_lane294 (.plus_ni (weight_n[64]), .x_ni (activation_i[550]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[558]), .selected_o (lane[294]));
  tern_select_cell u_lane295 (.plus_ni (weight_n[64]), .x_ni (activation_i[551]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[559]), .selected_o (lane[295]));
  tern_select_cell u_lane296 (.plus_ni (weight_n[64]), .x_ni (activation_i[552]),
    .minus_ni (weight_n[65]), .y_ni (activation_i[560]), .selected_o (lane[296]));
  tern_select_cell u_lane297 (.plus_ni (weight_n[66]), .x_ni (activation_i[561]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[561]), .selected_o (lane[297]));
  tern_select_cell u_lane298 (.plus_ni (weight_n[66]), .x_ni (activation_i[562]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[570]), .selected_o (lane[298]));
  tern_select_cell u_lane299 (.plus_ni (weight_n[66]), .x_ni (activation_i[563]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[571]), .selected_o (lane[299]));
  tern_select_cell u_lane300 (.plus_ni (weight_n[66]), .x_ni (activation_i[564]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[572]), .selected_o (lane[300]));
  tern_select_cell u_lane301 (.plus_ni (weight_n[66]), .x_ni (activation_i[565]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[573]), .selected_o (lane[301]));
  tern_select_cell u_lane302 (.plus_ni (weight_n[66]), .x_ni (activation_i[566]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[574]), .selected_o (lane[302]));
  tern_select_cell u_lane303 (.plus_ni (weight_n[66]), .x_ni (activation_i[567]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[575]), .selected_o (lane[303]));
  tern_select_cell u_lane304 (.plus_ni (weight_n[66]), .x_ni (activation_i[568]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[576]), .selected_o (lane[304]));
  tern_select_cell u_lane305 (.plus_ni (weight_n[66]), .x_ni (activation_i[569]),
    .minus_ni (weight_n[67]), .y_ni (activation_i[577]), .selected_o (lane[305]));
  tern_select_cell u_lane306 (.plus_ni (weight_n[68]), .x_ni (activation_i[578]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[578]), .selected_o (lane[306]));
  tern_select_cell u_lane307 (.plus_ni (weight_n[68]), .x_ni (activation_i[579]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[587]), .selected_o (lane[307]));
  tern_select_cell u_lane308 (.plus_ni (weight_n[68]), .x_ni (activation_i[580]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[588]), .selected_o (lane[308]));
  tern_select_cell u_lane309 (.plus_ni (weight_n[68]), .x_ni (activation_i[581]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[589]), .selected_o (lane[309]));
  tern_select_cell u_lane310 (.plus_ni (weight_n[68]), .x_ni (activation_i[582]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[590]), .selected_o (lane[310]));
  tern_select_cell u_lane311 (.plus_ni (weight_n[68]), .x_ni (activation_i[583]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[591]), .selected_o (lane[311]));
  tern_select_cell u_lane312 (.plus_ni (weight_n[68]), .x_ni (activation_i[584]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[592]), .selected_o (lane[312]));
  tern_select_cell u_lane313 (.plus_ni (weight_n[68]), .x_ni (activation_i[585]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[593]), .selected_o (lane[313]));
  tern_select_cell u_lane314 (.plus_ni (weight_n[68]), .x_ni (activation_i[586]),
    .minus_ni (weight_n[69]), .y_ni (activation_i[594]), .selected_o (lane[314]));
  tern_select_cell u_lane315 (.plus_ni (weight_n[70]), .x_ni (activation_i[595]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[595]), .selected_o (lane[315]));
  tern_select_cell u_lane316 (.plus_ni (weight_n[70]), .x_ni (activation_i[596]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[604]), .selected_o (lane[316]));
  tern_select_cell u_lane317 (.plus_ni (weight_n[70]), .x_ni (activation_i[597]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[605]), .selected_o (lane[317]));
  tern_select_cell u_lane318 (.plus_ni (weight_n[70]), .x_ni (activation_i[598]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[606]), .selected_o (lane[318]));
  tern_select_cell u_lane319 (.plus_ni (weight_n[70]), .x_ni (activation_i[599]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[607]), .selected_o (lane[319]));
  tern_select_cell u_lane320 (.plus_ni (weight_n[70]), .x_ni (activation_i[600]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[608]), .selected_o (lane[320]));
  tern_select_cell u_lane321 (.plus_ni (weight_n[70]), .x_ni (activation_i[601]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[609]), .selected_o (lane[321]));
  tern_select_cell u_lane322 (.plus_ni (weight_n[70]), .x_ni (activation_i[602]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[610]), .selected_o (lane[322]));
  tern_select_cell u_lane323 (.plus_ni (weight_n[70]), .x_ni (activation_i[603]),
    .minus_ni (weight_n[71]), .y_ni (activation_i[611]), .selected_o (lane[323]));
  tern_select_cell u_lane324 (.plus_ni (weight_n[72]), .x_ni (activation_i[612]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[612]), .selected_o (lane[324]));
  tern_select_cell u_lane325 (.plus_ni (weight_n[72]), .x_ni (activation_i[613]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[621]), .selected_o (lane[325]));
  tern_select_cell u_lane326 (.plus_ni (weight_n[72]), .x_ni (activation_i[614]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[622]), .selected_o (lane[326]));
  tern_select_cell u_lane327 (.plus_ni (weight_n[72]), .x_ni (activation_i[615]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[623]), .selected_o (lane[327]));
  tern_select_cell u_lane328 (.plus_ni (weight_n[72]), .x_ni (activation_i[616]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[624]), .selected_o (lane[328]));
  tern_select_cell u_lane329 (.plus_ni (weight_n[72]), .x_ni (activation_i[617]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[625]), .selected_o (lane[329]));
  tern_select_cell u_lane330 (.plus_ni (weight_n[72]), .x_ni (activation_i[618]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[626]), .selected_o (lane[330]));
  tern_select_cell u_lane331 (.plus_ni (weight_n[72]), .x_ni (activation_i[619]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[627]), .selected_o (lane[331]));
  tern_select_cell u_lane332 (.plus_ni (weight_n[72]), .x_ni (activation_i[620]),
    .minus_ni (weight_n[73]), .y_ni (activation_i[628]), .selected_o (lane[332]));
  tern_select_cell u_lane333 (.plus_ni (weight_n[74]), .x_ni (activation_i[629]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[629]), .selected_o (lane[333]));
  tern_select_cell u_lane334 (.plus_ni (weight_n[74]), .x_ni (activation_i[630]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[638]), .selected_o (lane[334]));
  tern_select_cell u_lane335 (.plus_ni (weight_n[74]), .x_ni (activation_i[631]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[639]), .selected_o (lane[335]));
  tern_select_cell u_lane336 (.plus_ni (weight_n[74]), .x_ni (activation_i[632]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[640]), .selected_o (lane[336]));
  tern_select_cell u_lane337 (.plus_ni (weight_n[74]), .x_ni (activation_i[633]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[641]), .selected_o (lane[337]));
  tern_select_cell u_lane338 (.plus_ni (weight_n[74]), .x_ni (activation_i[634]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[642]), .selected_o (lane[338]));
  tern_select_cell u_lane339 (.plus_ni (weight_n[74]), .x_ni (activation_i[635]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[643]), .selected_o (lane[339]));
  tern_select_cell u_lane340 (.plus_ni (weight_n[74]), .x_ni (activation_i[636]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[644]), .selected_o (lane[340]));
  tern_select_cell u_lane341 (.plus_ni (weight_n[74]), .x_ni (activation_i[637]),
    .minus_ni (weight_n[75]), .y_ni (activation_i[645]), .selected_o (lane[341]));
  tern_select_cell u_lane342 (.plus_ni (weight_n[76]), .x_ni (activation_i[646]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[646]), .selected_o (lane[342]));
  tern_select_cell u_lane343 (.plus_ni (weight_n[76]), .x_ni (activation_i[647]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[655]), .selected_o (lane[343]));
  tern_select_cell u_lane344 (.plus_ni (weight_n[76]), .x_ni (activation_i[648]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[656]), .selected_o (lane[344]));
  tern_select_cell u_lane345 (.plus_ni (weight_n[76]), .x_ni (activation_i[649]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[657]), .selected_o (lane[345]));
  tern_select_cell u_lane346 (.plus_ni (weight_n[76]), .x_ni (activation_i[650]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[658]), .selected_o (lane[346]));
  tern_select_cell u_lane347 (.plus_ni (weight_n[76]), .x_ni (activation_i[651]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[659]), .selected_o (lane[347]));
  tern_select_cell u_lane348 (.plus_ni (weight_n[76]), .x_ni (activation_i[652]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[660]), .selected_o (lane[348]));
  tern_select_cell u_lane349 (.plus_ni (weight_n[76]), .x_ni (activation_i[653]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[661]), .selected_o (lane[349]));
  tern_select_cell u_lane350 (.plus_ni (weight_n[76]), .x_ni (activation_i[654]),
    .minus_ni (weight_n[77]), .y_ni (activation_i[662]), .selected_o (lane[350]));
  tern_select_cell u_lane351 (.plus_ni (weight_n[78]), .x_ni (activation_i[663]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[663]), .selected_o (lane[351]));
  tern_select_cell u_lane352 (.plus_ni (weight_n[78]), .x_ni (activation_i[664]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[672]), .selected_o (lane[352]));
  tern_select_cell u_lane353 (.plus_ni (weight_n[78]), .x_ni (activation_i[665]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[673]), .selected_o (lane[353]));
  tern_select_cell u_lane354 (.plus_ni (weight_n[78]), .x_ni (activation_i[666]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[674]), .selected_o (lane[354]));
  tern_select_cell u_lane355 (.plus_ni (weight_n[78]), .x_ni (activation_i[667]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[675]), .selected_o (lane[355]));
  tern_select_cell u_lane356 (.plus_ni (weight_n[78]), .x_ni (activation_i[668]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[676]), .selected_o (lane[356]));
  tern_select_cell u_lane357 (.plus_ni (weight_n[78]), .x_ni (activation_i[669]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[677]), .selected_o (lane[357]));
  tern_select_cell u_lane358 (.plus_ni (weight_n[78]), .x_ni (activation_i[670]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[678]), .selected_o (lane[358]));
  tern_select_cell u_lane359 (.plus_ni (weight_n[78]), .x_ni (activation_i[671]),
    .minus_ni (weight_n[79]), .y_ni (activation_i[679]), .selected_o (lane[359]));
  tern_select_cell u_lane360 (.plus_ni (weight_n[80]), .x_ni (activation_i[680]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[680]), .selected_o (lane[360]));
  tern_select_cell u_lane361 (.plus_ni (weight_n[80]), .x_ni (activation_i[681]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[689]), .selected_o (lane[361]));
  tern_select_cell u_lane362 (.plus_ni (weight_n[80]), .x_ni (activation_i[682]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[690]), .selected_o (lane[362]));
  tern_select_cell u_lane363 (.plus_ni (weight_n[80]), .x_ni (activation_i[683]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[691]), .selected_o (lane[363]));
  tern_select_cell u_lane364 (.plus_ni (weight_n[80]), .x_ni (activation_i[684]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[692]), .selected_o (lane[364]));
  tern_select_cell u_lane365 (.plus_ni (weight_n[80]), .x_ni (activation_i[685]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[693]), .selected_o (lane[365]));
  tern_select_cell u_lane366 (.plus_ni (weight_n[80]), .x_ni (activation_i[686]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[694]), .selected_o (lane[366]));
  tern_select_cell u_lane367 (.plus_ni (weight_n[80]), .x_ni (activation_i[687]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[695]), .selected_o (lane[367]));
  tern_select_cell u_lane368 (.plus_ni (weight_n[80]), .x_ni (activation_i[688]),
    .minus_ni (weight_n[81]), .y_ni (activation_i[696]), .selected_o (lane[368]));
  tern_select_cell u_lane369 (.plus_ni (weight_n[82]), .x_ni (activation_i[697]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[697]), .selected_o (lane[369]));
  tern_select_cell u_lane370 (.plus_ni (weight_n[82]), .x_ni (activation_i[698]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[706]), .selected_o (lane[370]));
  tern_select_cell u_lane371 (.plus_ni (weight_n[82]), .x_ni (activation_i[699]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[707]), .selected_o (lane[371]));
  tern_select_cell u_lane372 (.plus_ni (weight_n[82]), .x_ni (activation_i[700]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[708]), .selected_o (lane[372]));
  tern_select_cell u_lane373 (.plus_ni (weight_n[82]), .x_ni (activation_i[701]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[709]), .selected_o (lane[373]));
  tern_select_cell u_lane374 (.plus_ni (weight_n[82]), .x_ni (activation_i[702]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[710]), .selected_o (lane[374]));
  tern_select_cell u_lane375 (.plus_ni (weight_n[82]), .x_ni (activation_i[703]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[711]), .selected_o (lane[375]));
  tern_select_cell u_lane376 (.plus_ni (weight_n[82]), .x_ni (activation_i[704]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[712]), .selected_o (lane[376]));
  tern_select_cell u_lane377 (.plus_ni (weight_n[82]), .x_ni (activation_i[705]),
    .minus_ni (weight_n[83]), .y_ni (activation_i[713]), .selected_o (lane[377]));
  tern_select_cell u_lane378 (.plus_ni (weight_n[84]), .x_ni (activation_i[714]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[714]), .selected_o (lane[378]));
  tern_select_cell u_lane379 (.plus_ni (weight_n[84]), .x_ni (activation_i[715]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[723]), .selected_o (lane[379]));
  tern_select_cell u_lane380 (.plus_ni (weight_n[84]), .x_ni (activation_i[716]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[724]), .selected_o (lane[380]));
  tern_select_cell u_lane381 (.plus_ni (weight_n[84]), .x_ni (activation_i[717]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[725]), .selected_o (lane[381]));
  tern_select_cell u_lane382 (.plus_ni (weight_n[84]), .x_ni (activation_i[718]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[726]), .selected_o (lane[382]));
  tern_select_cell u_lane383 (.plus_ni (weight_n[84]), .x_ni (activation_i[719]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[727]), .selected_o (lane[383]));
  tern_select_cell u_lane384 (.plus_ni (weight_n[84]), .x_ni (activation_i[720]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[728]), .selected_o (lane[384]));
  tern_select_cell u_lane385 (.plus_ni (weight_n[84]), .x_ni (activation_i[721]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[729]), .selected_o (lane[385]));
  tern_select_cell u_lane386 (.plus_ni (weight_n[84]), .x_ni (activation_i[722]),
    .minus_ni (weight_n[85]), .y_ni (activation_i[730]), .selected_o (lane[386]));
  tern_select_cell u_lane387 (.plus_ni (weight_n[86]), .x_ni (activation_i[731]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[731]), .selected_o (lane[387]));
  tern_select_cell u_lane388 (.plus_ni (weight_n[86]), .x_ni (activation_i[732]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[740]), .selected_o (lane[388]));
  tern_select_cell u_lane389 (.plus_ni (weight_n[86]), .x_ni (activation_i[733]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[741]), .selected_o (lane[389]));
  tern_select_cell u_lane390 (.plus_ni (weight_n[86]), .x_ni (activation_i[734]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[742]), .selected_o (lane[390]));
  tern_select_cell u_lane391 (.plus_ni (weight_n[86]), .x_ni (activation_i[735]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[743]), .selected_o (lane[391]));
  tern_select_cell u_lane392 (.plus_ni (weight_n[86]), .x_ni (activation_i[736]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[744]), .selected_o (lane[392]));
  tern_select_cell u_lane393 (.plus_ni (weight_n[86]), .x_ni (activation_i[737]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[745]), .selected_o (lane[393]));
  tern_select_cell u_lane394 (.plus_ni (weight_n[86]), .x_ni (activation_i[738]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[746]), .selected_o (lane[394]));
  tern_select_cell u_lane395 (.plus_ni (weight_n[86]), .x_ni (activation_i[739]),
    .minus_ni (weight_n[87]), .y_ni (activation_i[747]), .selected_o (lane[395]));
  tern_select_cell u_lane396 (.plus_ni (weight_n[88]), .x_ni (activation_i[748]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[748]), .selected_o (lane[396]));
  tern_select_cell u_lane397 (.plus_ni (weight_n[88]), .x_ni (activation_i[749]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[757]), .selected_o (lane[397]));
  tern_select_cell u_lane398 (.plus_ni (weight_n[88]), .x_ni (activation_i[750]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[758]), .selected_o (lane[398]));
  tern_select_cell u_lane399 (.plus_ni (weight_n[88]), .x_ni (activation_i[751]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[759]), .selected_o (lane[399]));
  tern_select_cell u_lane400 (.plus_ni (weight_n[88]), .x_ni (activation_i[752]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[760]), .selected_o (lane[400]));
  tern_select_cell u_lane401 (.plus_ni (weight_n[88]), .x_ni (activation_i[753]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[761]), .selected_o (lane[401]));
  tern_select_cell u_lane402 (.plus_ni (weight_n[88]), .x_ni (activation_i[754]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[762]), .selected_o (lane[402]));
  tern_select_cell u_lane403 (.plus_ni (weight_n[88]), .x_ni (activation_i[755]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[763]), .selected_o (lane[403]));
  tern_select_cell u_lane404 (.plus_ni (weight_n[88]), .x_ni (activation_i[756]),
    .minus_ni (weight_n[89]), .y_ni (activation_i[764]), .selected_o (lane[404]));
  tern_select_cell u_lane405 (.plus_ni (weight_n[90]), .x_ni (activation_i[765]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[765]), .selected_o (lane[405]));
  tern_select_cell u_lane406 (.plus_ni (weight_n[90]), .x_ni (activation_i[766]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[774]), .selected_o (lane[406]));
  tern_select_cell u_lane407 (.plus_ni (weight_n[90]), .x_ni (activation_i[767]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[775]), .selected_o (lane[407]));
  tern_select_cell u_lane408 (.plus_ni (weight_n[90]), .x_ni (activation_i[768]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[776]), .selected_o (lane[408]));
  tern_select_cell u_lane409 (.plus_ni (weight_n[90]), .x_ni (activation_i[769]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[777]), .selected_o (lane[409]));
  tern_select_cell u_lane410 (.plus_ni (weight_n[90]), .x_ni (activation_i[770]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[778]), .selected_o (lane[410]));
  tern_select_cell u_lane411 (.plus_ni (weight_n[90]), .x_ni (activation_i[771]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[779]), .selected_o (lane[411]));
  tern_select_cell u_lane412 (.plus_ni (weight_n[90]), .x_ni (activation_i[772]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[780]), .selected_o (lane[412]));
  tern_select_cell u_lane413 (.plus_ni (weight_n[90]), .x_ni (activation_i[773]),
    .minus_ni (weight_n[91]), .y_ni (activation_i[781]), .selected_o (lane[413]));
  tern_select_cell u_lane414 (.plus_ni (weight_n[92]), .x_ni (activation_i[782]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[782]), .selected_o (lane[414]));
  tern_select_cell u_lane415 (.plus_ni (weight_n[92]), .x_ni (activation_i[783]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[791]), .selected_o (lane[415]));
  tern_select_cell u_lane416 (.plus_ni (weight_n[92]), .x_ni (activation_i[784]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[792]), .selected_o (lane[416]));
  tern_select_cell u_lane417 (.plus_ni (weight_n[92]), .x_ni (activation_i[785]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[793]), .selected_o (lane[417]));
  tern_select_cell u_lane418 (.plus_ni (weight_n[92]), .x_ni (activation_i[786]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[794]), .selected_o (lane[418]));
  tern_select_cell u_lane419 (.plus_ni (weight_n[92]), .x_ni (activation_i[787]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[795]), .selected_o (lane[419]));
  tern_select_cell u_lane420 (.plus_ni (weight_n[92]), .x_ni (activation_i[788]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[796]), .selected_o (lane[420]));
  tern_select_cell u_lane421 (.plus_ni (weight_n[92]), .x_ni (activation_i[789]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[797]), .selected_o (lane[421]));
  tern_select_cell u_lane422 (.plus_ni (weight_n[92]), .x_ni (activation_i[790]),
    .minus_ni (weight_n[93]), .y_ni (activation_i[798]), .selected_o (lane[422]));
  tern_select_cell u_lane423 (.plus_ni (weight_n[94]), .x_ni (activation_i[799]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[799]), .selected_o (lane[423]));
  tern_select_cell u_lane424 (.plus_ni (weight_n[94]), .x_ni (activation_i[800]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[808]), .selected_o (lane[424]));
  tern_select_cell u_lane425 (.plus_ni (weight_n[94]), .x_ni (activation_i[801]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[809]), .selected_o (lane[425]));
  tern_select_cell u_lane426 (.plus_ni (weight_n[94]), .x_ni (activation_i[802]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[810]), .selected_o (lane[426]));
  tern_select_cell u_lane427 (.plus_ni (weight_n[94]), .x_ni (activation_i[803]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[811]), .selected_o (lane[427]));
  tern_select_cell u_lane428 (.plus_ni (weight_n[94]), .x_ni (activation_i[804]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[812]), .selected_o (lane[428]));
  tern_select_cell u_lane429 (.plus_ni (weight_n[94]), .x_ni (activation_i[805]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[813]), .selected_o (lane[429]));
  tern_select_cell u_lane430 (.plus_ni (weight_n[94]), .x_ni (activation_i[806]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[814]), .selected_o (lane[430]));
  tern_select_cell u_lane431 (.plus_ni (weight_n[94]), .x_ni (activation_i[807]),
    .minus_ni (weight_n[95]), .y_ni (activation_i[815]), .selected_o (lane[431]));
  tern_select_cell u_lane432 (.plus_ni (weight_n[96]), .x_ni (activation_i[816]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[816]), .selected_o (lane[432]));
  tern_select_cell u_lane433 (.plus_ni (weight_n[96]), .x_ni (activation_i[817]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[825]), .selected_o (lane[433]));
  tern_select_cell u_lane434 (.plus_ni (weight_n[96]), .x_ni (activation_i[818]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[826]), .selected_o (lane[434]));
  tern_select_cell u_lane435 (.plus_ni (weight_n[96]), .x_ni (activation_i[819]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[827]), .selected_o (lane[435]));
  tern_select_cell u_lane436 (.plus_ni (weight_n[96]), .x_ni (activation_i[820]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[828]), .selected_o (lane[436]));
  tern_select_cell u_lane437 (.plus_ni (weight_n[96]), .x_ni (activation_i[821]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[829]), .selected_o (lane[437]));
  tern_select_cell u_lane438 (.plus_ni (weight_n[96]), .x_ni (activation_i[822]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[830]), .selected_o (lane[438]));
  tern_select_cell u_lane439 (.plus_ni (weight_n[96]), .x_ni (activation_i[823]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[831]), .selected_o (lane[439]));
  tern_select_cell u_lane440 (.plus_ni (weight_n[96]), .x_ni (activation_i[824]),
    .minus_ni (weight_n[97]), .y_ni (activation_i[832]), .selected_o (lane[440]));
  tern_select_cell u_lane441 (.plus_ni (weight_n[98]), .x_ni (activation_i[833]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[833]), .selected_o (lane[441]));
  tern_select_cell u_lane442 (.plus_ni (weight_n[98]), .x_ni (activation_i[834]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[842]), .selected_o (lane[442]));
  tern_select_cell u_lane443 (.plus_ni (weight_n[98]), .x_ni (activation_i[835]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[843]), .selected_o (lane[443]));
  tern_select_cell u_lane444 (.plus_ni (weight_n[98]), .x_ni (activation_i[836]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[844]), .selected_o (lane[444]));
  tern_select_cell u_lane445 (.plus_ni (weight_n[98]), .x_ni (activation_i[837]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[845]), .selected_o (lane[445]));
  tern_select_cell u_lane446 (.plus_ni (weight_n[98]), .x_ni (activation_i[838]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[846]), .selected_o (lane[446]));
  tern_select_cell u_lane447 (.plus_ni (weight_n[98]), .x_ni (activation_i[839]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[847]), .selected_o (lane[447]));
  tern_select_cell u_lane448 (.plus_ni (weight_n[98]), .x_ni (activation_i[840]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[848]), .selected_o (lane[448]));
  tern_select_cell u_lane449 (.plus_ni (weight_n[98]), .x_ni (activation_i[841]),
    .minus_ni (weight_n[99]), .y_ni (activation_i[849]), .selected_o (lane[449]));
  tern_select_cell u_lane450 (.plus_ni (weight_n[100]), .x_ni (activation_i[850]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[850]), .selected_o (lane[450]));
  tern_select_cell u_lane451 (.plus_ni (weight_n[100]), .x_ni (activation_i[851]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[859]), .selected_o (lane[451]));
  tern_select_cell u_lane452 (.plus_ni (weight_n[100]), .x_ni (activation_i[852]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[860]), .selected_o (lane[452]));
  tern_select_cell u_lane453 (.plus_ni (weight_n[100]), .x_ni (activation_i[853]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[861]), .selected_o (lane[453]));
  tern_select_cell u_lane454 (.plus_ni (weight_n[100]), .x_ni (activation_i[854]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[862]), .selected_o (lane[454]));
  tern_select_cell u_lane455 (.plus_ni (weight_n[100]), .x_ni (activation_i[855]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[863]), .selected_o (lane[455]));
  tern_select_cell u_lane456 (.plus_ni (weight_n[100]), .x_ni (activation_i[856]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[864]), .selected_o (lane[456]));
  tern_select_cell u_lane457 (.plus_ni (weight_n[100]), .x_ni (activation_i[857]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[865]), .selected_o (lane[457]));
  tern_select_cell u_lane458 (.plus_ni (weight_n[100]), .x_ni (activation_i[858]),
    .minus_ni (weight_n[101]), .y_ni (activation_i[866]), .selected_o (lane[458]));
  tern_select_cell u_lane459 (.plus_ni (weight_n[102]), .x_ni (activation_i[867]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[867]), .selected_o (lane[459]));
  tern_select_cell u_lane460 (.plus_ni (weight_n[102]), .x_ni (activation_i[868]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[876]), .selected_o (lane[460]));
  tern_select_cell u_lane461 (.plus_ni (weight_n[102]), .x_ni (activation_i[869]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[877]), .selected_o (lane[461]));
  tern_select_cell u_lane462 (.plus_ni (weight_n[102]), .x_ni (activation_i[870]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[878]), .selected_o (lane[462]));
  tern_select_cell u_lane463 (.plus_ni (weight_n[102]), .x_ni (activation_i[871]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[879]), .selected_o (lane[463]));
  tern_select_cell u_lane464 (.plus_ni (weight_n[102]), .x_ni (activation_i[872]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[880]), .selected_o (lane[464]));
  tern_select_cell u_lane465 (.plus_ni (weight_n[102]), .x_ni (activation_i[873]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[881]), .selected_o (lane[465]));
  tern_select_cell u_lane466 (.plus_ni (weight_n[102]), .x_ni (activation_i[874]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[882]), .selected_o (lane[466]));
  tern_select_cell u_lane467 (.plus_ni (weight_n[102]), .x_ni (activation_i[875]),
    .minus_ni (weight_n[103]), .y_ni (activation_i[883]), .selected_o (lane[467]));
  tern_select_cell u_lane468 (.plus_ni (weight_n[104]), .x_ni (activation_i[884]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[884]), .selected_o (lane[468]));
  tern_select_cell u_lane469 (.plus_ni (weight_n[104]), .x_ni (activation_i[885]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[893]), .selected_o (lane[469]));
  tern_select_cell u_lane470 (.plus_ni (weight_n[104]), .x_ni (activation_i[886]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[894]), .selected_o (lane[470]));
  tern_select_cell u_lane471 (.plus_ni (weight_n[104]), .x_ni (activation_i[887]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[895]), .selected_o (lane[471]));
  tern_select_cell u_lane472 (.plus_ni (weight_n[104]), .x_ni (activation_i[888]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[896]), .selected_o (lane[472]));
  tern_select_cell u_lane473 (.plus_ni (weight_n[104]), .x_ni (activation_i[889]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[897]), .selected_o (lane[473]));
  tern_select_cell u_lane474 (.plus_ni (weight_n[104]), .x_ni (activation_i[890]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[898]), .selected_o (lane[474]));
  tern_select_cell u_lane475 (.plus_ni (weight_n[104]), .x_ni (activation_i[891]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[899]), .selected_o (lane[475]));
  tern_select_cell u_lane476 (.plus_ni (weight_n[104]), .x_ni (activation_i[892]),
    .minus_ni (weight_n[105]), .y_ni (activation_i[900]), .selected_o (lane[476]));
  tern_select_cell u_lane477 (.plus_ni (weight_n[106]), .x_ni (activation_i[901]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[901]), .selected_o (lane[477]));
  tern_select_cell u_lane478 (.plus_ni (weight_n[106]), .x_ni (activation_i[902]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[910]), .selected_o (lane[478]));
  tern_select_cell u_lane479 (.plus_ni (weight_n[106]), .x_ni (activation_i[903]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[911]), .selected_o (lane[479]));
  tern_select_cell u_lane480 (.plus_ni (weight_n[106]), .x_ni (activation_i[904]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[912]), .selected_o (lane[480]));
  tern_select_cell u_lane481 (.plus_ni (weight_n[106]), .x_ni (activation_i[905]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[913]), .selected_o (lane[481]));
  tern_select_cell u_lane482 (.plus_ni (weight_n[106]), .x_ni (activation_i[906]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[914]), .selected_o (lane[482]));
  tern_select_cell u_lane483 (.plus_ni (weight_n[106]), .x_ni (activation_i[907]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[915]), .selected_o (lane[483]));
  tern_select_cell u_lane484 (.plus_ni (weight_n[106]), .x_ni (activation_i[908]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[916]), .selected_o (lane[484]));
  tern_select_cell u_lane485 (.plus_ni (weight_n[106]), .x_ni (activation_i[909]),
    .minus_ni (weight_n[107]), .y_ni (activation_i[917]), .selected_o (lane[485]));
  tern_select_cell u_lane486 (.plus_ni (weight_n[108]), .x_ni (activation_i[918]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[918]), .selected_o (lane[486]));
  tern_select_cell u_lane487 (.plus_ni (weight_n[108]), .x_ni (activation_i[919]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[927]), .selected_o (lane[487]));
  tern_select_cell u_lane488 (.plus_ni (weight_n[108]), .x_ni (activation_i[920]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[928]), .selected_o (lane[488]));
  tern_select_cell u_lane489 (.plus_ni (weight_n[108]), .x_ni (activation_i[921]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[929]), .selected_o (lane[489]));
  tern_select_cell u_lane490 (.plus_ni (weight_n[108]), .x_ni (activation_i[922]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[930]), .selected_o (lane[490]));
  tern_select_cell u_lane491 (.plus_ni (weight_n[108]), .x_ni (activation_i[923]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[931]), .selected_o (lane[491]));
  tern_select_cell u_lane492 (.plus_ni (weight_n[108]), .x_ni (activation_i[924]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[932]), .selected_o (lane[492]));
  tern_select_cell u_lane493 (.plus_ni (weight_n[108]), .x_ni (activation_i[925]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[933]), .selected_o (lane[493]));
  tern_select_cell u_lane494 (.plus_ni (weight_n[108]), .x_ni (activation_i[926]),
    .minus_ni (weight_n[109]), .y_ni (activation_i[934]), .selected_o (lane[494]));
  tern_select_cell u_lane495 (.plus_ni (weight_n[110]), .x_ni (activation_i[935]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[935]), .selected_o (lane[495]));
  tern_select_cell u_lane496 (.plus_ni (weight_n[110]), .x_ni (activation_i[936]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[944]), .selected_o (lane[496]));
  tern_select_cell u_lane497 (.plus_ni (weight_n[110]), .x_ni (activation_i[937]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[945]), .selected_o (lane[497]));
  tern_select_cell u_lane498 (.plus_ni (weight_n[110]), .x_ni (activation_i[938]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[946]), .selected_o (lane[498]));
  tern_select_cell u_lane499 (.plus_ni (weight_n[110]), .x_ni (activation_i[939]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[947]), .selected_o (lane[499]));
  tern_select_cell u_lane500 (.plus_ni (weight_n[110]), .x_ni (activation_i[940]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[948]), .selected_o (lane[500]));
  tern_select_cell u_lane501 (.plus_ni (weight_n[110]), .x_ni (activation_i[941]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[949]), .selected_o (lane[501]));
  tern_select_cell u_lane502 (.plus_ni (weight_n[110]), .x_ni (activation_i[942]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[950]), .selected_o (lane[502]));
  tern_select_cell u_lane503 (.plus_ni (weight_n[110]), .x_ni (activation_i[943]),
    .minus_ni (weight_n[111]), .y_ni (activation_i[951]), .selected_o (lane[503]));
  tern_select_cell u_lane504 (.plus_ni (weight_n[112]), .x_ni (activation_i[952]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[952]), .selected_o (lane[504]));
  tern_select_cell u_lane505 (.plus_ni (weight_n[112]), .x_ni (activation_i[953]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[961]), .selected_o (lane[505]));
  tern_select_cell u_lane506 (.plus_ni (weight_n[112]), .x_ni (activation_i[954]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[962]), .selected_o (lane[506]));
  tern_select_cell u_lane507 (.plus_ni (weight_n[112]), .x_ni (activation_i[955]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[963]), .selected_o (lane[507]));
  tern_select_cell u_lane508 (.plus_ni (weight_n[112]), .x_ni (activation_i[956]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[964]), .selected_o (lane[508]));
  tern_select_cell u_lane509 (.plus_ni (weight_n[112]), .x_ni (activation_i[957]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[965]), .selected_o (lane[509]));
  tern_select_cell u_lane510 (.plus_ni (weight_n[112]), .x_ni (activation_i[958]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[966]), .selected_o (lane[510]));
  tern_select_cell u_lane511 (.plus_ni (weight_n[112]), .x_ni (activation_i[959]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[967]), .selected_o (lane[511]));
  tern_select_cell u_lane512 (.plus_ni (weight_n[112]), .x_ni (activation_i[960]),
    .minus_ni (weight_n[113]), .y_ni (activation_i[968]), .selected_o (lane[512]));
  tern_select_cell u_lane513 (.plus_ni (weight_n[114]), .x_ni (activation_i[969]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[969]), .selected_o (lane[513]));
  tern_select_cell u_lane514 (.plus_ni (weight_n[114]), .x_ni (activation_i[970]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[978]), .selected_o (lane[514]));
  tern_select_cell u_lane515 (.plus_ni (weight_n[114]), .x_ni (activation_i[971]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[979]), .selected_o (lane[515]));
  tern_select_cell u_lane516 (.plus_ni (weight_n[114]), .x_ni (activation_i[972]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[980]), .selected_o (lane[516]));
  tern_select_cell u_lane517 (.plus_ni (weight_n[114]), .x_ni (activation_i[973]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[981]), .selected_o (lane[517]));
  tern_select_cell u_lane518 (.plus_ni (weight_n[114]), .x_ni (activation_i[974]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[982]), .selected_o (lane[518]));
  tern_select_cell u_lane519 (.plus_ni (weight_n[114]), .x_ni (activation_i[975]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[983]), .selected_o (lane[519]));
  tern_select_cell u_lane520 (.plus_ni (weight_n[114]), .x_ni (activation_i[976]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[984]), .selected_o (lane[520]));
  tern_select_cell u_lane521 (.plus_ni (weight_n[114]), .x_ni (activation_i[977]),
    .minus_ni (weight_n[115]), .y_ni (activation_i[985]), .selected_o (lane[521]));
  tern_select_cell u_lane522 (.plus_ni (weight_n[116]), .x_ni (activation_i[986]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[986]), .selected_o (lane[522]));
  tern_select_cell u_lane523 (.plus_ni (weight_n[116]), .x_ni (activation_i[987]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[995]), .selected_o (lane[523]));
  tern_select_cell u_lane524 (.plus_ni (weight_n[116]), .x_ni (activation_i[988]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[996]), .selected_o (lane[524]));
  tern_select_cell u_lane525 (.plus_ni (weight_n[116]), .x_ni (activation_i[989]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[997]), .selected_o (lane[525]));
  tern_select_cell u_lane526 (.plus_ni (weight_n[116]), .x_ni (activation_i[990]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[998]), .selected_o (lane[526]));
  tern_select_cell u_lane527 (.plus_ni (weight_n[116]), .x_ni (activation_i[991]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[999]), .selected_o (lane[527]));
  tern_select_cell u_lane528 (.plus_ni (weight_n[116]), .x_ni (activation_i[992]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[1000]), .selected_o (lane[528]));
  tern_select_cell u_lane529 (.plus_ni (weight_n[116]), .x_ni (activation_i[993]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[1001]), .selected_o (lane[529]));
  tern_select_cell u_lane530 (.plus_ni (weight_n[116]), .x_ni (activation_i[994]),
    .minus_ni (weight_n[117]), .y_ni (activation_i[1002]), .selected_o (lane[530]));
  tern_select_cell u_lane531 (.plus_ni (weight_n[118]), .x_ni (activation_i[1003]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[1003]), .selected_o (lane[531]));
  tern_select_cell u_lane532 (.plus_ni (weight_n[118]), .x_ni (activation_i[1004]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[1012]), .selected_o (lane[532]));
  tern_select_cell u_lane533 (.plus_ni (weight_n[118]), .x_ni (activation_i[1005]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[1013]), .selected_o (lane[533]));
  tern_select_cell u_lane534 (.plus_ni (weight_n[118]), .x_ni (activation_i[1006]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[1014]), .selected_o (lane[534]));
  tern_select_cell u_lane535 (.plus_ni (weight_n[118]), .x_ni (activation_i[1007]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[1015]), .selected_o (lane[535]));
  tern_select_cell u_lane536 (.plus_ni (weight_n[118]), .x_ni (activation_i[1008]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[1016]), .selected_o (lane[536]));
  tern_select_cell u_lane537 (.plus_ni (weight_n[118]), .x_ni (activation_i[1009]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[1017]), .selected_o (lane[537]));
  tern_select_cell u_lane538 (.plus_ni (weight_n[118]), .x_ni (activation_i[1010]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[1018]), .selected_o (lane[538]));
  tern_select_cell u_lane539 (.plus_ni (weight_n[118]), .x_ni (activation_i[1011]),
    .minus_ni (weight_n[119]), .y_ni (activation_i[1019]), .selected_o (lane[539]));
  tern_select_cell u_lane540 (.plus_ni (weight_n[120]), .x_ni (activation_i[1020]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[1020]), .selected_o (lane[540]));
  tern_select_cell u_lane541 (.plus_ni (weight_n[120]), .x_ni (activation_i[1021]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[1029]), .selected_o (lane[541]));
  tern_select_cell u_lane542 (.plus_ni (weight_n[120]), .x_ni (activation_i[1022]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[1030]), .selected_o (lane[542]));
  tern_select_cell u_lane543 (.plus_ni (weight_n[120]), .x_ni (activation_i[1023]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[1031]), .selected_o (lane[543]));
  tern_select_cell u_lane544 (.plus_ni (weight_n[120]), .x_ni (activation_i[1024]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[1032]), .selected_o (lane[544]));
  tern_select_cell u_lane545 (.plus_ni (weight_n[120]), .x_ni (activation_i[1025]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[1033]), .selected_o (lane[545]));
  tern_select_cell u_lane546 (.plus_ni (weight_n[120]), .x_ni (activation_i[1026]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[1034]), .selected_o (lane[546]));
  tern_select_cell u_lane547 (.plus_ni (weight_n[120]), .x_ni (activation_i[1027]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[1035]), .selected_o (lane[547]));
  tern_select_cell u_lane548 (.plus_ni (weight_n[120]), .x_ni (activation_i[1028]),
    .minus_ni (weight_n[121]), .y_ni (activation_i[1036]), .selected_o (lane[548]));
  tern_select_cell u_lane549 (.plus_ni (weight_n[122]), .x_ni (activation_i[1037]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[1037]), .selected_o (lane[549]));
  tern_select_cell u_lane550 (.plus_ni (weight_n[122]), .x_ni (activation_i[1038]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[1046]), .selected_o (lane[550]));
  tern_select_cell u_lane551 (.plus_ni (weight_n[122]), .x_ni (activation_i[1039]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[1047]), .selected_o (lane[551]));
  tern_select_cell u_lane552 (.plus_ni (weight_n[122]), .x_ni (activation_i[1040]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[1048]), .selected_o (lane[552]));
  tern_select_cell u_lane553 (.plus_ni (weight_n[122]), .x_ni (activation_i[1041]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[1049]), .selected_o (lane[553]));
  tern_select_cell u_lane554 (.plus_ni (weight_n[122]), .x_ni (activation_i[1042]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[1050]), .selected_o (lane[554]));
  tern_select_cell u_lane555 (.plus_ni (weight_n[122]), .x_ni (activation_i[1043]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[1051]), .selected_o (lane[555]));
  tern_select_cell u_lane556 (.plus_ni (weight_n[122]), .x_ni (activation_i[1044]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[1052]), .selected_o (lane[556]));
  tern_select_cell u_lane557 (.plus_ni (weight_n[122]), .x_ni (activation_i[1045]),
    .minus_ni (weight_n[123]), .y_ni (activation_i[1053]), .selected_o (lane[557]));
  tern_select_cell u_lane558 (.plus_ni (weight_n[124]), .x_ni (activation_i[1054]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1054]), .selected_o (lane[558]));
  tern_select_cell u_lane559 (.plus_ni (weight_n[124]), .x_ni (activation_i[1055]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1063]), .selected_o (lane[559]));
  tern_select_cell u_lane560 (.plus_ni (weight_n[124]), .x_ni (activation_i[1056]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1064]), .selected_o (lane[560]));
  tern_select_cell u_lane561 (.plus_ni (weight_n[124]), .x_ni (activation_i[1057]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1065]), .selected_o (lane[561]));
  tern_select_cell u_lane562 (.plus_ni (weight_n[124]), .x_ni (activation_i[1058]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1066]), .selected_o (lane[562]));
  tern_select_cell u_lane563 (.plus_ni (weight_n[124]), .x_ni (activation_i[1059]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1067]), .selected_o (lane[563]));
  tern_select_cell u_lane564 (.plus_ni (weight_n[124]), .x_ni (activation_i[1060]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1068]), .selected_o (lane[564]));
  tern_select_cell u_lane565 (.plus_ni (weight_n[124]), .x_ni (activation_i[1061]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1069]), .selected_o (lane[565]));
  tern_select_cell u_lane566 (.plus_ni (weight_n[124]), .x_ni (activation_i[1062]),
    .minus_ni (weight_n[125]), .y_ni (activation_i[1070]), .selected_o (lane[566]));
  tern_select_cell u_lane567 (.plus_ni (weight_n[126]), .x_ni (activation_i[1071]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1071]), .selected_o (lane[567]));
  tern_select_cell u_lane568 (.plus_ni (weight_n[126]), .x_ni (activation_i[1072]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1080]), .selected_o (lane[568]));
  tern_select_cell u_lane569 (.plus_ni (weight_n[126]), .x_ni (activation_i[1073]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1081]), .selected_o (lane[569]));
  tern_select_cell u_lane570 (.plus_ni (weight_n[126]), .x_ni (activation_i[1074]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1082]), .selected_o (lane[570]));
  tern_select_cell u_lane571 (.plus_ni (weight_n[126]), .x_ni (activation_i[1075]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1083]), .selected_o (lane[571]));
  tern_select_cell u_lane572 (.plus_ni (weight_n[126]), .x_ni (activation_i[1076]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1084]), .selected_o (lane[572]));
  tern_select_cell u_lane573 (.plus_ni (weight_n[126]), .x_ni (activation_i[1077]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1085]), .selected_o (lane[573]));
  tern_select_cell u_lane574 (.plus_ni (weight_n[126]), .x_ni (activation_i[1078]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1086]), .selected_o (lane[574]));
  tern_select_cell u_lane575 (.plus_ni (weight_n[126]), .x_ni (activation_i[1079]),
    .minus_ni (weight_n[127]), .y_ni (activation_i[1087]), .selected_o (lane[575]));
  tern_select_cell u_lane576 (.plus_ni (weight_n[128]), .x_ni (activation_i[1088]),
    .minus_ni (weight_n[129]), .y_ni (activation_i[1088]), .selected_o (lane[576]));
  tern_select_cell u_lane577 (.plus_ni (weight_n[128]), .x_ni (activation_i[1089]),
    .minus_ni (weight_n[129]), .y_ni (activation_i[1097]), .selected_o (lane[577]));
  tern_select_cell u_lane578 (.plus_ni (weight_n[128]), .x_ni (activation_i[1090]),
    .minus_ni (weight_n[129]), .y_ni (activation_i[1098]), .selected_o (lane[578]));
  tern_select_cell u_lane579 (.plus_ni (weight_n[128]), .x_ni (activation_i[1091]),
    .minus_ni (weight_n[129]), .y_ni (activation_i[1099]), .selected_o (lane[579]));
  tern_select_cell u_lane580 (.plus_ni (weight_n[128]), .x_ni (activation_i[1092]),
    .minus_ni (weight_n[129]), .y_ni (activation_i[1100]), .selected_o (lane[580]));
  tern_select_cell u_lane581 (.plus_ni (weight_n[128]), .x_ni (activation_i[1093]),
    .minus_ni (weight_n[129]), .y_ni (activation_i[1101]), .selected_o (lane[581]));
  tern_select_cell u_lane582 (.plus_ni (weight_n[128]), .x_ni (activation_i[1094]),
    .minus_ni (weight_n[129]), .y_ni (activation_i[1102]), .selected_o (lane[582]));
  tern_select_cell u_lane583 (.plus_ni (weight_n[128]), .x_ni (activation_i[1095]),
    .minus_ni (weight_n[129]), .y_ni (activation_i[1103]), .selected_o (lane[583]));
  tern_select_cell u_lane584 (.plus_ni (weight_n[128]), .x_ni (activation_i[1096]),
    .minus_ni (weight_n[129]), .y_ni (activation_i[1104]), .selected_o (lane[584]));
  tern_select_cell u_lane585 (.plus_ni (weight_n[130]), .x_ni (activation_i[1105]),
    .minus_ni (weight_n[131]), .y_ni (activation_i[1105]), .selected_o (lane[585]));
  tern_select_cell u_lane586 (.plus_ni (weight_n[130]), .x_ni (activation_i[1106]),
    .minus_ni (weight_n[131]), .y_ni (activation_i[1114]), .selected_o (lane[586]));
  tern_select_cell u_lane587 (.plus_ni (weight_n[130]), .x_ni (activation_i[1107]),
    .minus_ni (weight_n[131]), .y_ni (activation_i[1115]), .selected_o (lane[587]));
  tern_select_cell u_lane588 (.plus_ni (weight_n[130]), .x_ni (activation_i[1108]),
    .minus_ni (weight_n[131]), .y_ni (activation_i[1116]), .selected_o (lane[588]));
  tern_select_cell u_lane589 (.plus_ni (weight_n[130]), .x_ni (activation_i[1109]),
    .minus_ni (weight_n[131]), .y_ni (activation_i[1117]), .selected_o (lane[589]));
  tern_select_cell u_lane590 (.plus_ni (weight_n[130]), .x_ni (activation_i[1110]),
    .minus_ni (weight_n[131]), .y_ni (activation_i[1118]), .selected_o (lane[590]));
  tern_select_cell u_lane591 (.plus_ni (weight_n[130]), .x_ni (activation_i[1111]),
    .minus_ni (weight_n[131]), .y_ni (activation_i[1119]), .selected_o (lane[591]));
  tern_select_cell u_lane592 (.plus_ni (weight_n[130]), .x_ni (activation_i[1112]),
    .minus_ni (weight_n[131]), .y_ni (activation_i[1120]), .selected_o (lane[592]));
  tern_select_cell u_lane593 (.plus_ni (weight_n[130]), .x_ni (activation_i[1113]),
    .minus_ni (weight_n[131]), .y_ni (activation_i[1121]), .selected_o (lane[593]));
  tern_select_cell u_lane594 (.plus_ni (weight_n[132]), .x_ni (activation_i[1122]),
    .minus_ni (weight_n[133]), .y_ni (activation_i[1122]), .selected_o (lane[594]));
  tern_select_cell u_lane595 (.plus_ni (weight_n[132]), .x_ni (activation_i[1123]),
    .minus_ni (weight_n[133]), .y_ni (activation_i[1131]), .selected_o (lane[595]));
  tern_select_cell u_lane596 (.plus_ni (weight_n[132]), .x_ni (activation_i[1124]),
    .minus_ni (weight_n[133]), .y_ni (activation_i[1132]), .selected_o (lane[596]));
  tern_select_cell u_lane597 (.plus_ni (weight_n[132]), .x_ni (activation_i[1125]),
    .minus_ni (weight_n[133]), .y_ni (activation_i[1133]), .selected_o (lane[597]));
  tern_select_cell u_lane598 (.plus_ni (weight_n[132]), .x_ni (activation_i[1126]),
    .minus_ni (weight_n[133]), .y_ni (activation_i[1134]), .selected_o (lane[598]));
  tern_select_cell u_lane599 (.plus_ni (weight_n[132]), .x_ni (activation_i[1127]),
    .minus_ni (weight_n[133]), .y_ni (activation_i[1135]), .selected_o (lane[599]));
  tern_select_cell u_lane600 (.plus_ni (weight_n[132]), .x_ni (activation_i[1128]),
    .minus_ni (weight_n[133]), .y_ni (activation_i[1136]), .selected_o (lane[600]));
  tern_select_cell u_lane601 (.plus_ni (weight_n[132]), .x_ni (activation_i[1129]),
    .minus_ni (weight_n[133]), .y_ni (activation_i[1137]), .selected_o (lane[601]));
  tern_select_cell u_lane602 (.plus_ni (weight_n[132]), .x_ni (activation_i[1130]),
    .minus_ni (weight_n[133]), .y_ni (activation_i[1138]), .selected_o (lane[602]));
  tern_select_cell u_lane603 (.plus_ni (weight_n[134]), .x_ni (activation_i[1139]),
    .minus_ni (weight_n[135]), .y_ni (activation_i[1139]), .selected_o (lane[603]));
  tern_select_cell u_lane604 (.plus_ni (weight_n[134]), .x_ni (activation_i[1140]),
    .minus_ni (weight_n[135]), .y_ni (activation_i[1148]), .selected_o (lane[604]));
  tern_select_cell u_lane605 (.plus_ni (weight_n[134]), .x_ni (activation_i[1141]),
    .minus_ni (weight_n[135]), .y_ni (activation_i[1149]), .selected_o (lane[605]));
  tern_select_cell u_lane606 (.plus_ni (weight_n[134]), .x_ni (activation_i[1142]),
    .minus_ni (weight_n[135]), .y_ni (activation_i[1150]), .selected_o (lane[606]));
  tern_select_cell u_lane607 (.plus_ni (weight_n[134]), .x_ni (activation_i[1143]),
    .minus_ni (weight_n[135]), .y_ni (activation_i[1151]), .selected_o (lane[607]));
  tern_select_cell u_lane608 (.plus_ni (weight_n[134]), .x_ni (activation_i[1144]),
    .minus_ni (weight_n[135]), .y_ni (activation_i[1152]), .selected_o (lane[608]));
  tern_select_cell u_lane609 (.plus_ni (weight_n[134]), .x_ni (activation_i[1145]),
    .minus_ni (weight_n[135]), .y_ni (activation_i[1153]), .selected_o (lane[609]));
  tern_select_cell u_lane610 (.plus_ni (weight_n[134]), .x_ni (activation_i[1146]),
    .minus_ni (weight_n[135]), .y_ni (activation_i[1154]), .selected_o (lane[610]));
  tern_select_cell u_lane611 (.plus_ni (weight_n[134]), .x_ni (activation_i[1147]),
    .minus_ni (weight_n[135]), .y_ni (activation_i[1155]), .selected_o (lane[611]));
  tern_select_cell u_lane612 (.plus_ni (weight_n[136]), .x_ni (activation_i[1156]),
    .minus_ni (weight_n[137]), .y_ni (activation_i[1156]), .selected_o (lane[612]));
  tern_select_cell u_lane613 (.plus_ni (weight_n[136]), .x_ni (activation_i[1157]),
    .minus_ni (weight_n[137]), .y_ni (activation_i[1165]), .selected_o (lane[613]));
  tern_select_cell u_lane614 (.plus_ni (weight_n[136]), .x_ni (activation_i[1158]),
    .minus_ni (weight_n[137]), .y_ni (activation_i[1166]), .selected_o (lane[614]));
  tern_select_cell u_lane615 (.plus_ni (weight_n[136]), .x_ni (activation_i[1159]),
    .minus_ni (weight_n[137]), .y_ni (activation_i[1167]), .selected_o (lane[615]));
  tern_select_cell u_lane616 (.plus_ni (weight_n[136]), .x_ni (activation_i[1160]),
    .minus_ni (weight_n[137]), .y_ni (activation_i[1168]), .selected_o (lane[616]));
  tern_select_cell u_lane617 (.plus_ni (weight_n[136]), .x_ni (activation_i[1161]),
    .minus_ni (weight_n[137]), .y_ni (activation_i[1169]), .selected_o (lane[617]));
  tern_select_cell u_lane618 (.plus_ni (weight_n[136]), .x_ni (activation_i[1162]),
    .minus_ni (weight_n[137]), .y_ni (activation_i[1170]), .selected_o (lane[618]));
  tern_select_cell u_lane619 (.plus_ni (weight_n[136]), .x_ni (activation_i[1163]),
    .minus_ni (weight_n[137]), .y_ni (activation_i[1171]), .selected_o (lane[619]));
  tern_select_cell u_lane620 (.plus_ni (weight_n[136]), .x_ni (activation_i[1164]),
    .minus_ni (weight_n[137]), .y_ni (activation_i[1172]), .selected_o (lane[620]));
  tern_select_cell u_lane621 (.plus_ni (weight_n[138]), .x_ni (activation_i[1173]),
    .minus_ni (weight_n[139]), .y_ni (activation_i[1173]), .selected_o (lane[621]));
  tern_select_cell u_lane622 (.plus_ni (weight_n[138]), .x_ni (activation_i[1174]),
    .minus_ni (weight_n[139]), .y_ni (activation_i[1182]), .selected_o (lane[622]));
  tern_select_cell u_lane623 (.plus_ni (weight_n[138]), .x_ni (activation_i[1175]),
    .minus_ni (weight_n[139]), .y_ni (activation_i[1183]), .selected_o (lane[623]));
  tern_select_cell u_lane624 (.plus_ni (weight_n[138]), .x_ni (activation_i[1176]),
    .minus_ni (weight_n[139]), .y_ni (activation_i[1184]), .selected_o (lane[624]));
  tern_select_cell u_lane625 (.plus_ni (weight_n[138]), .x_ni (activation_i[1177]),
    .minus_ni (weight_n[139]), .y_ni (activation_i[1185]), .selected_o (lane[625]));
  tern_select_cell u_lane626 (.plus_ni (weight_n[138]), .x_ni (activation_i[1178]),
    .minus_ni (weight_n[139]), .y_ni (activation_i[1186]), .selected_o (lane[626]));
  tern_select_cell u_lane627 (.plus_ni (weight_n[138]), .x_ni (activation_i[1179]),
    .minus_ni (weight_n[139]), .y_ni (activation_i[1187]), .selected_o (lane[627]));
  tern_select_cell u_lane628 (.plus_ni (weight_n[138]), .x_ni (activation_i[1180]),
    .minus_ni (weight_n[139]), .y_ni (activation_i[1188]), .selected_o (lane[628]));
  tern_select_cell u_lane629 (.plus_ni (weight_n[138]), .x_ni (activation_i[1181]),
    .minus_ni (weight_n[139]), .y_ni (activation_i[1189]), .selected_o (lane[629]));
  tern_select_cell u_lane630 (.plus_ni (weight_n[140]), .x_ni (activation_i[1190]),
    .minus_ni (weight_n[141]), .y_ni (activation_i[1190]), .selected_o (lane[630]));
  tern_select_cell u_lane631 (.plus_ni (weight_n[140]), .x_ni (activation_i[1191]),
    .minus_ni (weight_n[141]), .y_ni (activation_i[1199]), .selected_o (lane[631]));
  tern_select_cell u_lane632 (.plus_ni (weight_n[140]), .x_ni (activation_i[1192]),
    .minus_ni (weight_n[141]), .y_ni (activation_i[1200]), .selected_o (lane[632]));
  tern_select_cell u_lane633 (.plus_ni (weight_n[140]), .x_ni (activation_i[1193]),
    .minus_ni (weight_n[141]), .y_ni (activation_i[1201]), .selected_o (lane[633]));
  tern_select_cell u_lane634 (.plus_ni (weight_n[140]), .x_ni (activation_i[1194]),
    .minus_ni (weight_n[141]), .y_ni (activation_i[1202]), .selected_o (lane[634]));
  tern_select_cell u_lane635 (.plus_ni (weight_n[140]), .x_ni (activation_i[1195]),
    .minus_ni (weight_n[141]), .y_ni (activation_i[1203]), .selected_o (lane[635]));
  tern_select_cell u_lane636 (.plus_ni (weight_n[140]), .x_ni (activation_i[1196]),
    .minus_ni (weight_n[141]), .y_ni (activation_i[1204]), .selected_o (lane[636]));
  tern_select_cell u_lane637 (.plus_ni (weight_n[140]), .x_ni (activation_i[1197]),
    .minus_ni (weight_n[141]), .y_ni (activation_i[1205]), .selected_o (lane[637]));
  tern_select_cell u_lane638 (.plus_ni (weight_n[140]), .x_ni (activation_i[1198]),
    .minus_ni (weight_n[141]), .y_ni (activation_i[1206]), .selected_o (lane[638]));
  tern_select_cell u_lane639 (.plus_ni (weight_n[142]), .x_ni (activation_i[1207]),
    .minus_ni (weight_n[143]), .y_ni (activation_i[1207]), .selected_o (lane[639]));
  tern_select_cell u_lane640 (.plus_ni (weight_n[142]), .x_ni (activation_i[1208]),
    .minus_ni (weight_n[143]), .y_ni (activation_i[1216]), .selected_o (lane[640]));
  tern_select_cell u_lane641 (.plus_ni (weight_n[142]), .x_ni (activation_i[1209]),
    .minus_ni (weight_n[143]), .y_ni (activation_i[1217]), .selected_o (lane[641]));
  tern_select_cell u_lane642 (.plus_ni (weight_n[142]), .x_ni (activation_i[1210]),
    .minus_ni (weight_n[143]), .y_ni (activation_i[1218]), .selected_o (lane[642]));
  tern_select_cell u_lane643 (.plus_ni (weight_n[142]), .x_ni (activation_i[1211]),
    .minus_ni (weight_n[143]), .y_ni (activation_i[1219]), .selected_o (lane[643]));
  tern_select_cell u_lane644 (.plus_ni (weight_n[142]), .x_ni (activation_i[1212]),
    .minus_ni (weight_n[143]), .y_ni (activation_i[1220]), .selected_o (lane[644]));
  tern_select_cell u_lane645 (.plus_ni (weight_n[142]), .x_ni (activation_i[1213]),
    .minus_ni (weight_n[143]), .y_ni (activation_i[1221]), .selected_o (lane[645]));
  tern_select_cell u_lane646 (.plus_ni (weight_n[142]), .x_ni (activation_i[1214]),
    .minus_ni (weight_n[143]), .y_ni (activation_i[1222]), .selected_o (lane[646]));
  tern_select_cell u_lane647 (.plus_ni (weight_n[142]), .x_ni (activation_i[1215]),
    .minus_ni (weight_n[143]), .y_ni (activation_i[1223]), .selected_o (lane[647]));
  tern_select_cell u_lane648 (.plus_ni (weight_n[144]), .x_ni (activation_i[1224]),
    .minus_ni (weight_n[145]), .y_ni (activation_i[1224]), .selected_o (lane[648]));
  tern_select_cell u_lane649 (.plus_ni (weight_n[144]), .x_ni (activation_i[1225]),
    .minus_ni (weight_n[145]), .y_ni (activation_i[1233]), .selected_o (lane[649]));
  tern_select_cell u_lane650 (.plus_ni (weight_n[144]), .x_ni (activation_i[1226]),
    .minus_ni (weight_n[145]), .y_ni (activation_i[1234]), .selected_o (lane[650]));
  tern_select_cell u_lane651 (.plus_ni (weight_n[144]), .x_ni (activation_i[1227]),
    .minus_ni (weight_n[145]), .y_ni (activation_i[1235]), .selected_o (lane[651]));
  tern_select_cell u_lane652 (.plus_ni (weight_n[144]), .x_ni (activation_i[1228]),
    .minus_ni (weight_n[145]), .y_ni (activation_i[1236]), .selected_o (lane[652]));
  tern_select_cell u_lane653 (.plus_ni (weight_n[144]), .x_ni (activation_i[1229]),
    .minus_ni (weight_n[145]), .y_ni (activation_i[1237]), .selected_o (lane[653]));
  tern_select_cell u_lane654 (.plus_ni (weight_n[144]), .x_ni (activation_i[1230]),
    .minus_ni (weight_n[145]), .y_ni (activation_i[1238]), .selected_o (lane[654]));
  tern_select_cell u_lane655 (.plus_ni (weight_n[144]), .x_ni (activation_i[1231]),
    .minus_ni (weight_n[145]), .y_ni (activation_i[1239]), .selected_o (lane[655]));
  tern_select_cell u_lane656 (.plus_ni (weight_n[144]), .x_ni (activation_i[1232]),
    .minus_ni (weight_n[145]), .y_ni (activation_i[1240]), .selected_o (lane[656]));
  tern_select_cell u_lane657 (.plus_ni (weight_n[146]), .x_ni (activation_i[1241]),
    .minus_ni (weight_n[147]), .y_ni (activation_i[1241]), .selected_o (lane[657]));
  tern_select_cell u_lane658 (.plus_ni (weight_n[146]), .x_ni (activation_i[1242]),
    .minus_ni (weight_n[147]), .y_ni (activation_i[1250]), .selected_o (lane[658]));
  tern_select_cell u_lane659 (.plus_ni (weight_n[146]), .x_ni (activation_i[1243]),
    .minus_ni (weight_n[147]), .y_ni (activation_i[1251]), .selected_o (lane[659]));
  tern_select_cell u_lane660 (.plus_ni (weight_n[146]), .x_ni (activation_i[1244]),
    .minus_ni (weight_n[147]), .y_ni (activation_i[1252]), .selected_o (lane[660]));
  tern_select_cell u_lane661 (.plus_ni (weight_n[146]), .x_ni (activation_i[1245]),
    .minus_ni (weight_n[147]), .y_ni (activation_i[1253]), .selected_o (lane[661]));
  tern_select_cell u_lane662 (.plus_ni (weight_n[146]), .x_ni (activation_i[1246]),
    .minus_ni (weight_n[147]), .y_ni (activation_i[1254]), .selected_o (lane[662]));
  tern_select_cell u_lane663 (.plus_ni (weight_n[146]), .x_ni (activation_i[1247]),
    .minus_ni (weight_n[147]), .y_ni (activation_i[1255]), .selected_o (lane[663]));
  tern_select_cell u_lane664 (.plus_ni (weight_n[146]), .x_ni (activation_i[1248]),
    .minus_ni (weight_n[147]), .y_ni (activation_i[1256]), .selected_o (lane[664]));
  tern_select_cell u_lane665 (.plus_ni (weight_n[146]), .x_ni (activation_i[1249]),
    .minus_ni (weight_n[147]), .y_ni (activation_i[1257]), .selected_o (lane[665]));
  tern_select_cell u_lane666 (.plus_ni (weight_n[148]), .x_ni (activation_i[1258]),
    .minus_ni (weight_n[149]), .y_ni (activation_i[1258]), .selected_o (lane[666]));
  tern_select_cell u_lane667 (.plus_ni (weight_n[148]), .x_ni (activation_i[1259]),
    .minus_ni (weight_n[149]), .y_ni (activation_i[1267]), .selected_o (lane[667]));
  tern_select_cell u_lane668 (.plus_ni (weight_n[148]), .x_ni (activation_i[1260]),
    .minus_ni (weight_n[149]), .y_ni (activation_i[1268]), .selected_o (lane[668]));
  tern_select_cell u_lane669 (.plus_ni (weight_n[148]), .x_ni (activation_i[1261]),
    .minus_ni (weight_n[149]), .y_ni (activation_i[1269]), .selected_o (lane[669]));
  tern_select_cell u_lane670 (.plus_ni (weight_n[148]), .x_ni (activation_i[1262]),
    .minus_ni (weight_n[149]), .y_ni (activation_i[1270]), .selected_o (lane[670]));
  tern_select_cell u_lane671 (.plus_ni (weight_n[148]), .x_ni (activation_i[1263]),
    .minus_ni (weight_n[149]), .y_ni (activation_i[1271]), .selected_o (lane[671]));
  tern_select_cell u_lane672 (.plus_ni (weight_n[148]), .x_ni (activation_i[1264]),
    .minus_ni (weight_n[149]), .y_ni (activation_i[1272]), .selected_o (lane[672]));
  tern_select_cell u_lane673 (.plus_ni (weight_n[148]), .x_ni (activation_i[1265]),
    .minus_ni (weight_n[149]), .y_ni (activation_i[1273]), .selected_o (lane[673]));
  tern_select_cell u_lane674 (.plus_ni (weight_n[148]), .x_ni (activation_i[1266]),
    .minus_ni (weight_n[149]), .y_ni (activation_i[1274]), .selected_o (lane[674]));
  tern_select_cell u_lane675 (.plus_ni (weight_n[150]), .x_ni (activation_i[1275]),
    .minus_ni (weight_n[151]), .y_ni (activation_i[1275]), .selected_o (lane[675]));
  tern_select_cell u_lane676 (.plus_ni (weight_n[150]), .x_ni (activation_i[1276]),
    .minus_ni (weight_n[151]), .y_ni (activation_i[1284]), .selected_o (lane[676]));
  tern_select_cell u_lane677 (.plus_ni (weight_n[150]), .x_ni (activation_i[1277]),
    .minus_ni (weight_n[151]), .y_ni (activation_i[1285]), .selected_o (lane[677]));
  tern_select_cell u_lane678 (.plus_ni (weight_n[150]), .x_ni (activation_i[1278]),
    .minus_ni (weight_n[151]), .y_ni (activation_i[1286]), .selected_o (lane[678]));
  tern_select_cell u_lane679 (.plus_ni (weight_n[150]), .x_ni (activation_i[1279]),
    .minus_ni (weight_n[151]), .y_ni (activation_i[1287]), .selected_o (lane[679]));
  tern_select_cell u_lane680 (.plus_ni (weight_n[150]), .x_ni (activation_i[1280]),
    .minus_ni (weight_n[151]), .y_ni (activation_i[1288]), .selected_o (lane[680]));
  tern_select_cell u_lane681 (.plus_ni (weight_n[150]), .x_ni (activation_i[1281]),
    .minus_ni (weight_n[151]), .y_ni (activation_i[1289]), .selected_o (lane[681]));
  tern_select_cell u_lane682 (.plus_ni (weight_n[150]), .x_ni (activation_i[1282]),
    .minus_ni (weight_n[151]), .y_ni (activation_i[1290]), .selected_o (lane[682]));
  tern_select_cell u_lane683 (.plus_ni (weight_n[150]), .x_ni (activation_i[1283]),
    .minus_ni (weight_n[151]), .y_ni (activation_i[1291]), .selected_o (lane[683]));
  tern_select_cell u_lane684 (.plus_ni (weight_n[152]), .x_ni (activation_i[1292]),
    .minus_ni (weight_n[153]), .y_ni (activation_i[1292]), .selected_o (lane[684]));
  tern_select_cell u_lane685 (.plus_ni (weight_n[152]), .x_ni (activation_i[1293]),
    .minus_ni (weight_n[153]), .y_ni (activation_i[1301]), .selected_o (lane[685]));
  tern_select_cell u_lane686 (.plus_ni (weight_n[152]), .x_ni (activation_i[1294]),
    .minus_ni (weight_n[153]), .y_ni (activation_i[1302]), .selected_o (lane[686]));
  tern_select_cell u_lane687 (.plus_ni (weight_n[152]), .x_ni (activation_i[1295]),
    .minus_ni (weight_n[153]), .y_ni (activation_i[1303]), .selected_o (lane[687]));
  tern_select_cell u_lane688 (.plus_ni (weight_n[152]), .x_ni (activation_i[1296]),
    .minus_ni (weight_n[153]), .y_ni (activation_i[1304]), .selected_o (lane[688]));
  tern_select_cell u_lane689 (.plus_ni (weight_n[152]), .x_ni (activation_i[1297]),
    .minus_ni (weight_n[153]), .y_ni (activation_i[1305]), .selected_o (lane[689]));
  tern_select_cell u_lane690 (.plus_ni (weight_n[152]), .x_ni (activation_i[1298]),
    .minus_ni (weight_n[153]), .y_ni (activation_i[1306]), .selected_o (lane[690]));
  tern_select_cell u_lane691 (.plus_ni (weight_n[152]), .x_ni (activation_i[1299]),
    .minus_ni (weight_n[153]), .y_ni (activation_i[1307]), .selected_o (lane[691]));
  tern_select_cell u_lane692 (.plus_ni (weight_n[152]), .x_ni (activation_i[1300]),
    .minus_ni (weight_n[153]), .y_ni (activation_i[1308]), .selected_o (lane[692]));
  tern_select_cell u_lane693 (.plus_ni (weight_n[154]), .x_ni (activation_i[1309]),
    .minus_ni (weight_n[155]), .y_ni (activation_i[1309]), .selected_o (lane[693]));
  tern_select_cell u_lane694 (.plus_ni (weight_n[154]), .x_ni (activation_i[1310]),
    .minus_ni (weight_n[155]), .y_ni (activation_i[1318]), .selected_o (lane[694]));
  tern_select_cell u_lane695 (.plus_ni (weight_n[154]), .x_ni (activation_i[1311]),
    .minus_ni (weight_n[155]), .y_ni (activation_i[1319]), .selected_o (lane[695]));
  tern_select_cell u_lane696 (.plus_ni (weight_n[154]), .x_ni (activation_i[1312]),
    .minus_ni (weight_n[155]), .y_ni (activation_i[1320]), .selected_o (lane[696]));
  tern_select_cell u_lane697 (.plus_ni (weight_n[154]), .x_ni (activation_i[1313]),
    .minus_ni (weight_n[155]), .y_ni (activation_i[1321]), .selected_o (lane[697]));
  tern_select_cell u_lane698 (.plus_ni (weight_n[154]), .x_ni (activation_i[1314]),
    .minus_ni (weight_n[155]), .y_ni (activation_i[1322]), .selected_o (lane[698]));
  tern_select_cell u_lane699 (.plus_ni (weight_n[154]), .x_ni (activation_i[1315]),
    .minus_ni (weight_n[155]), .y_ni (activation_i[1323]), .selected_o (lane[699]));
  tern_select_cell u_lane700 (.plus_ni (weight_n[154]), .x_ni (activation_i[1316]),
    .minus_ni (weight_n[155]), .y_ni (activation_i[1324]), .selected_o (lane[700]));
  tern_select_cell u_lane701 (.plus_ni (weight_n[154]), .x_ni (activation_i[1317]),
    .minus_ni (weight_n[155]), .y_ni (activation_i[1325]), .selected_o (lane[701]));
  tern_select_cell u_lane702 (.plus_ni (weight_n[156]), .x_ni (activation_i[1326]),
    .minus_ni (weight_n[157]), .y_ni (activation_i[1326]), .selected_o (lane[702]));
  tern_select_cell u_lane703 (.plus_ni (weight_n[156]), .x_ni (activation_i[1327]),
    .minus_ni (weight_n[157]), .y_ni (activation_i[1335]), .selected_o (lane[703]));
  tern_select_cell u_lane704 (.plus_ni (weight_n[156]), .x_ni (activation_i[1328]),
    .minus_ni (weight_n[157]), .y_ni (activation_i[1336]), .selected_o (lane[704]));
  tern_select_cell u_lane705 (.plus_ni (weight_n[156]), .x_ni (activation_i[1329]),
    .minus_ni (weight_n[157]), .y_ni (activation_i[1337]), .selected_o (lane[705]));
  tern_select_cell u_lane706 (.plus_ni (weight_n[156]), .x_ni (activation_i[1330]),
    .minus_ni (weight_n[157]), .y_ni (activation_i[1338]), .selected_o (lane[706]));
  tern_select_cell u_lane707 (.plus_ni (weight_n[156]), .x_ni (activation_i[1331]),
    .minus_ni (weight_n[157]), .y_ni (activation_i[1339]), .selected_o (lane[707]));
  tern_select_cell u_lane708 (.plus_ni (weight_n[156]), .x_ni (activation_i[1332]),
    .minus_ni (weight_n[157]), .y_ni (activation_i[1340]), .selected_o (lane[708]));
  tern_select_cell u_lane709 (.plus_ni (weight_n[156]), .x_ni (activation_i[1333]),
    .minus_ni (weight_n[157]), .y_ni (activation_i[1341]), .selected_o (lane[709]));
  tern_select_cell u_lane710 (.plus_ni (weight_n[156]), .x_ni (activation_i[1334]),
    .minus_ni (weight_n[157]), .y_ni (activation_i[1342]), .selected_o (lane[710]));
  tern_select_cell u_lane711 (.plus_ni (weight_n[158]), .x_ni (activation_i[1343]),
    .minus_ni (weight_n[159]), .y_ni (activation_i[1343]), .selected_o (lane[711]));
  tern_select_cell u_lane712 (.plus_ni (weight_n[158]), .x_ni (activation_i[1344]),
    .minus_ni (weight_n[159]), .y_ni (activation_i[1352]), .selected_o (lane[712]));
  tern_select_cell u_lane713 (.plus_ni (weight_n[158]), .x_ni (activation_i[1345]),
    .minus_ni (weight_n[159]), .y_ni (activation_i[1353]), .selected_o (lane[713]));
  tern_select_cell u_lane714 (.plus_ni (weight_n[158]), .x_ni (activation_i[1346]),
    .minus_ni (weight_n[159]), .y_ni (activation_i[1354]), .selected_o (lane[714]));
  tern_select_cell u_lane715 (.plus_ni (weight_n[158]), .x_ni (activation_i[1347]),
    .minus_ni (weight_n[159]), .y_ni (activation_i[1355]), .selected_o (lane[715]));
  tern_select_cell u_lane716 (.plus_ni (weight_n[158]), .x_ni (activation_i[1348]),
    .minus_ni (weight_n[159]), .y_ni (activation_i[1356]), .selected_o (lane[716]));
  tern_select_cell u_lane717 (.plus_ni (weight_n[158]), .x_ni (activation_i[1349]),
    .minus_ni (weight_n[159]), .y_ni (activation_i[1357]), .selected_o (lane[717]));
  tern_select_cell u_lane718 (.plus_ni (weight_n[158]), .x_ni (activation_i[1350]),
    .minus_ni (weight_n[159]), .y_ni (activation_i[1358]), .selected_o (lane[718]));
  tern_select_cell u_lane719 (.plus_ni (weight_n[158]), .x_ni (activation_i[1351]),
    .minus_ni (weight_n[159]), .y_ni (activation_i[1359]), .selected_o (lane[719]));
  tern_select_cell u_lane720 (.plus_ni (weight_n[160]), .x_ni (activation_i[1360]),
    .minus_ni (weight_n[161]), .y_ni (activation_i[1360]), .selected_o (lane[720]));
  tern_select_cell u_lane721 (.plus_ni (weight_n[160]), .x_ni (activation_i[1361]),
    .minus_ni (weight_n[161]), .y_ni (activation_i[1369]), .selected_o (lane[721]));
  tern_select_cell u_lane722 (.plus_ni (weight_n[160]), .x_ni (activation_i[1362]),
    .minus_ni (weight_n[161]), .y_ni (activation_i[1370]), .selected_o (lane[722]));
  tern_select_cell u_lane723 (.plus_ni (weight_n[160]), .x_ni (activation_i[1363]),
    .minus_ni (weight_n[161]), .y_ni (activation_i[1371]), .selected_o (lane[723]));
  tern_select_cell u_lane724 (.plus_ni (weight_n[160]), .x_ni (activation_i[1364]),
    .minus_ni (weight_n[161]), .y_ni (activation_i[1372]), .selected_o (lane[724]));
  tern_select_cell u_lane725 (.plus_ni (weight_n[160]), .x_ni (activation_i[1365]),
    .minus_ni (weight_n[161]), .y_ni (activation_i[1373]), .selected_o (lane[725]));
  tern_select_cell u_lane726 (.plus_ni (weight_n[160]), .x_ni (activation_i[1366]),
    .minus_ni (weight_n[161]), .y_ni (activation_i[1374]), .selected_o (lane[726]));
  tern_select_cell u_lane727 (.plus_ni (weight_n[160]), .x_ni (activation_i[1367]),
    .minus_ni (weight_n[161]), .y_ni (activation_i[1375]), .selected_o (lane[727]));
  tern_select_cell u_lane728 (.plus_ni (weight_n[160]), .x_ni (activation_i[1368]),
    .minus_ni (weight_n[161]), .y_ni (activation_i[1376]), .selected_o (lane[728]));
  tern_select_cell u_lane729 (.plus_ni (weight_n[162]), .x_ni (activation_i[1377]),
    .minus_ni (weight_n[163]), .y_ni (activation_i[1377]), .selected_o (lane[729]));
  tern_select_cell u_lane730 (.plus_ni (weight_n[162]), .x_ni (activation_i[1378]),
    .minus_ni (weight_n[163]), .y_ni (activation_i[1386]), .selected_o (lane[730]));
  tern_select_cell u_lane731 (.plus_ni (weight_n[162]), .x_ni (activation_i[1379]),
    .minus_ni (weight_n[163]), .y_ni (activation_i[1387]), .selected_o (lane[731]));
  tern_select_cell u_lane732 (.plus_ni (weight_n[162]), .x_ni (activation_i[1380]),
    .minus_ni (weight_n[163]), .y_ni (activation_i[1388]), .selected_o (lane[732]));
  tern_select_cell u_lane733 (.plus_ni (weight_n[162]), .x_ni (activation_i[1381]),
    .minus_ni (weight_n[163]), .y_ni (activation_i[1389]), .selected_o (lane[733]));
  tern_select_cell u_lane734 (.plus_ni (weight_n[162]), .x_ni (activation_i[1382]),
    .minus_ni (weight_n[163]), .y_ni (activation_i[1390]), .selected_o (lane[734]));
  tern_select_cell u_lane735 (.plus_ni (weight_n[162]), .x_ni (activation_i[1383]),
    .minus_ni (weight_n[163]), .y_ni (activation_i[1391]), .selected_o (lane[735]));
  tern_select_cell u_lane736 (.plus_ni (weight_n[162]), .x_ni (activation_i[1384]),
    .minus_ni (weight_n[163]), .y_ni (activation_i[1392]), .selected_o (lane[736]));
  tern_select_cell u_lane737 (.plus_ni (weight_n[162]), .x_ni (activation_i[1385]),
    .minus_ni (weight_n[163]), .y_ni (activation_i[1393]), .selected_o (lane[737]));
  tern_select_cell u_lane738 (.plus_ni (weight_n[164]), .x_ni (activation_i[1394]),
    .minus_ni (weight_n[165]), .y_ni (activation_i[1394]), .selected_o (lane[738]));
  tern_select_cell u_lane739 (.plus_ni (weight_n[164]), .x_ni (activation_i[1395]),
    .minus_ni (weight_n[165]), .y_ni (activation_i[1403]), .selected_o (lane[739]));
  tern_select_cell u_lane740 (.plus_ni (weight_n[164]), .x_ni (activation_i[1396]),
    .minus_ni (weight_n[165]), .y_ni (activation_i[1404]), .selected_o (lane[740]));
  tern_select_cell u_lane741 (.plus_ni (weight_n[164]), .x_ni (activation_i[1397]),
    .minus_ni (weight_n[165]), .y_ni (activation_i[1405]), .selected_o (lane[741]));
  tern_select_cell u_lane742 (.plus_ni (weight_n[164]), .x_ni (activation_i[1398]),
    .minus_ni (weight_n[165]), .y_ni (activation_i[1406]), .selected_o (lane[742]));
  tern_select_cell u_lane743 (.plus_ni (weight_n[164]), .x_ni (activation_i[1399]),
    .minus_ni (weight_n[165]), .y_ni (activation_i[1407]), .selected_o (lane[743]));
  tern_select_cell u_lane744 (.plus_ni (weight_n[164]), .x_ni (activation_i[1400]),
    .minus_ni (weight_n[165]), .y_ni (activation_i[1408]), .selected_o (lane[744]));
  tern_select_cell u_lane745 (.plus_ni (weight_n[164]), .x_ni (activation_i[1401]),
    .minus_ni (weight_n[165]), .y_ni (activation_i[1409]), .selected_o (lane[745]));
  tern_select_cell u_lane746 (.plus_ni (weight_n[164]), .x_ni (activation_i[1402]),
    .minus_ni (weight_n[165]), .y_ni (activation_i[1410]), .selected_o (lane[746]));
  tern_select_cell u_lane747 (.plus_ni (weight_n[166]), .x_ni (activation_i[1411]),
    .minus_ni (weight_n[167]), .y_ni (activation_i[1411]), .selected_o (lane[747]));
  tern_select_cell u_lane748 (.plus_ni (weight_n[166]), .x_ni (activation_i[1412]),
    .minus_ni (weight_n[167]), .y_ni (activation_i[1420]), .selected_o (lane[748]));
  tern_select_cell u_lane749 (.plus_ni (weight_n[166]), .x_ni (activation_i[1413]),
    .minus_ni (weight_n[167]), .y_ni (activation_i[1421]), .selected_o (lane[749]));
  tern_select_cell u_lane750 (.plus_ni (weight_n[166]), .x_ni (activation_i[1414]),
    .minus_ni (weight_n[167]), .y_ni (activation_i[1422]), .selected_o (lane[750]));
  tern_select_cell u_lane751 (.plus_ni (weight_n[166]), .x_ni (activation_i[1415]),
    .minus_ni (weight_n[167]), .y_ni (activation_i[1423]), .selected_o (lane[751]));
  tern_select_cell u_lane752 (.plus_ni (weight_n[166]), .x_ni (activation_i[1416]),
    .minus_ni (weight_n[167]), .y_ni (activation_i[1424]), .selected_o (lane[752]));
  tern_select_cell u_lane753 (.plus_ni (weight_n[166]), .x_ni (activation_i[1417]),
    .minus_ni (weight_n[167]), .y_ni (activation_i[1425]), .selected_o (lane[753]));
  tern_select_cell u_lane754 (.plus_ni (weight_n[166]), .x_ni (activation_i[1418]),
    .minus_ni (weight_n[167]), .y_ni (activation_i[1426]), .selected_o (lane[754]));
  tern_select_cell u_lane755 (.plus_ni (weight_n[166]), .x_ni (activation_i[1419]),
    .minus_ni (weight_n[167]), .y_ni (activation_i[1427]), .selected_o (lane[755]));
  tern_select_cell u_lane756 (.plus_ni (weight_n[168]), .x_ni (activation_i[1428]),
    .minus_ni (weight_n[169]), .y_ni (activation_i[1428]), .selected_o (lane[756]));
  tern_select_cell u_lane757 (.plus_ni (weight_n[168]), .x_ni (activation_i[1429]),
    .minus_ni (weight_n[169]), .y_ni (activation_i[1437]), .selected_o (lane[757]));
  tern_select_cell u_lane758 (.plus_ni (weight_n[168]), .x_ni (activation_i[1430]),
    .minus_ni (weight_n[169]), .y_ni (activation_i[1438]), .selected_o (lane[758]));
  tern_select_cell u_lane759 (.plus_ni (weight_n[168]), .x_ni (activation_i[1431]),
    .minus_ni (weight_n[169]), .y_ni (activation_i[1439]), .selected_o (lane[759]));
  tern_select_cell u_lane760 (.plus_ni (weight_n[168]), .x_ni (activation_i[1432]),
    .minus_ni (weight_n[169]), .y_ni (activation_i[1440]), .selected_o (lane[760]));
  tern_select_cell u_lane761 (.plus_ni (weight_n[168]), .x_ni (activation_i[1433]),
    .minus_ni (weight_n[169]), .y_ni (activation_i[1441]), .selected_o (lane[761]));
  tern_select_cell u_lane762 (.plus_ni (weight_n[168]), .x_ni (activation_i[1434]),
    .minus_ni (weight_n[169]), .y_ni (activation_i[1442]), .selected_o (lane[762]));
  tern_select_cell u_lane763 (.plus_ni (weight_n[168]), .x_ni (activation_i[1435]),
    .minus_ni (weight_n[169]), .y_ni (activation_i[1443]), .selected_o (lane[763]));
  tern_select_cell u_lane764 (.plus_ni (weight_n[168]), .x_ni (activation_i[1436]),
    .minus_ni (weight_n[169]), .y_ni (activation_i[1444]), .selected_o (lane[764]));
  tern_select_cell u_lane765 (.plus_ni (weight_n[170]), .x_ni (activation_i[1445]),
    .minus_ni (weight_n[171]), .y_ni (activation_i[1445]), .selected_o (lane[765]));
  tern_select_cell u_lane766 (.plus_ni (weight_n[170]), .x_ni (activation_i[1446]),
    .minus_ni (weight_n[171]), .y_ni (activation_i[1454]), .selected_o (lane[766]));
  tern_select_cell u_lane767 (.plus_ni (weight_n[170]), .x_ni (activation_i[1447]),
    .minus_ni (weight_n[171]), .y_ni (activation_i[1455]), .selected_o (lane[767]));
  tern_select_cell u_lane768 (.plus_ni (weight_n[170]), .x_ni (activation_i[1448]),
    .minus_ni (weight_n[171]), .y_ni (activation_i[1456]), .selected_o (lane[768]));
  tern_select_cell u_lane769 (.plus_ni (weight_n[170]), .x_ni (activation_i[1449]),
    .minus_ni (weight_n[171]), .y_ni (activation_i[1457]), .selected_o (lane[769]));
  tern_select_cell u_lane770 (.plus_ni (weight_n[170]), .x_ni (activation_i[1450]),
    .minus_ni (weight_n[171]), .y_ni (activation_i[1458]), .selected_o (lane[770]));
  tern_select_cell u_lane771 (.plus_ni (weight_n[170]), .x_ni (activation_i[1451]),
    .minus_ni (weight_n[171]), .y_ni (activation_i[1459]), .selected_o (lane[771]));
  tern_select_cell u_lane772 (.plus_ni (weight_n[170]), .x_ni (activation_i[1452]),
    .minus_ni (weight_n[171]), .y_ni (activation_i[1460]), .selected_o (lane[772]));
  tern_select_cell u_lane773 (.plus_ni (weight_n[170]), .x_ni (activation_i[1453]),
    .minus_ni (weight_n[171]), .y_ni (activation_i[1461]), .selected_o (lane[773]));
  tern_select_cell u_lane774 (.plus_ni (weight_n[172]), .x_ni (activation_i[1462]),
    .minus_ni (weight_n[173]), .y_ni (activation_i[1462]), .selected_o (lane[774]));
  tern_select_cell u_lane775 (.plus_ni (weight_n[172]), .x_ni (activation_i[1463]),
    .minus_ni (weight_n[173]), .y_ni (activation_i[1471]), .selected_o (lane[775]));
  tern_select_cell u_lane776 (.plus_ni (weight_n[172]), .x_ni (activation_i[1464]),
    .minus_ni (weight_n[173]), .y_ni (activation_i[1472]), .selected_o (lane[776]));
  tern_select_cell u_lane777 (.plus_ni (weight_n[172]), .x_ni (activation_i[1465]),
    .minus_ni (weight_n[173]), .y_ni (activation_i[1473]), .selected_o (lane[777]));
  tern_select_cell u_lane778 (.plus_ni (weight_n[172]), .x_ni (activation_i[1466]),
    .minus_ni (weight_n[173]), .y_ni (activation_i[1474]), .selected_o (lane[778]));
  tern_select_cell u_lane779 (.plus_ni (weight_n[172]), .x_ni (activation_i[1467]),
    .minus_ni (weight_n[173]), .y_ni (activation_i[1475]), .selected_o (lane[779]));
  tern_select_cell u_lane780 (.plus_ni (weight_n[172]), .x_ni (activation_i[1468]),
    .minus_ni (weight_n[173]), .y_ni (activation_i[1476]), .selected_o (lane[780]));
  tern_select_cell u_lane781 (.plus_ni (weight_n[172]), .x_ni (activation_i[1469]),
    .minus_ni (weight_n[173]), .y_ni (activation_i[1477]), .selected_o (lane[781]));
  tern_select_cell u_lane782 (.plus_ni (weight_n[172]), .x_ni (activation_i[1470]),
    .minus_ni (weight_n[173]), .y_ni (activation_i[1478]), .selected_o (lane[782]));
  tern_select_cell u_lane783 (.plus_ni (weight_n[174]), .x_ni (activation_i[1479]),
    .minus_ni (weight_n[175]), .y_ni (activation_i[1479]), .selected_o (lane[783]));
  tern_select_cell u_lane784 (.plus_ni (weight_n[174]), .x_ni (activation_i[1480]),
    .minus_ni (weight_n[175]), .y_ni (activation_i[1488]), .selected_o (lane[784]));
  tern_select_cell u_lane785 (.plus_ni (weight_n[174]), .x_ni (activation_i[1481]),
    .minus_ni (weight_n[175]), .y_ni (activation_i[1489]), .selected_o (lane[785]));
  tern_select_cell u_lane786 (.plus_ni (weight_n[174]), .x_ni (activation_i[1482]),
    .minus_ni (weight_n[175]), .y_ni (activation_i[1490]), .selected_o (lane[786]));
  tern_select_cell u_lane787 (.plus_ni (weight_n[174]), .x_ni (activation_i[1483]),
    .minus_ni (weight_n[175]), .y_ni (activation_i[1491]), .selected_o (lane[787]));
  tern_select_cell u_lane788 (.plus_ni (weight_n[174]), .x_ni (activation_i[1484]),
    .minus_ni (weight_n[175]), .y_ni (activation_i[1492]), .selected_o (lane[788]));
  tern_select_cell u_lane789 (.plus_ni (weight_n[174]), .x_ni (activation_i[1485]),
    .minus_ni (weight_n[175]), .y_ni (activation_i[1493]), .selected_o (lane[789]));
  tern_select_cell u_lane790 (.plus_ni (weight_n[174]), .x_ni (activation_i[1486]),
    .minus_ni (weight_n[175]), .y_ni (activation_i[1494]), .selected_o (lane[790]));
  tern_select_cell u_lane791 (.plus_ni (weight_n[174]), .x_ni (activation_i[1487]),
    .minus_ni (weight_n[175]), .y_ni (activation_i[1495]), .selected_o (lane[791]));
  tern_select_cell u_lane792 (.plus_ni (weight_n[176]), .x_ni (activation_i[1496]),
    .minus_ni (weight_n[177]), .y_ni (activation_i[1496]), .selected_o (lane[792]));
  tern_select_cell u_lane793 (.plus_ni (weight_n[176]), .x_ni (activation_i[1497]),
    .minus_ni (weight_n[177]), .y_ni (activation_i[1505]), .selected_o (lane[793]));
  tern_select_cell u_lane794 (.plus_ni (weight_n[176]), .x_ni (activation_i[1498]),
    .minus_ni (weight_n[177]), .y_ni (activation_i[1506]), .selected_o (lane[794]));
  tern_select_cell u_lane795 (.plus_ni (weight_n[176]), .x_ni (activation_i[1499]),
    .minus_ni (weight_n[177]), .y_ni (activation_i[1507]), .selected_o (lane[795]));
  tern_select_cell u_lane796 (.plus_ni (weight_n[176]), .x_ni (activation_i[1500]),
    .minus_ni (weight_n[177]), .y_ni (activation_i[1508]), .selected_o (lane[796]));
  tern_select_cell u_lane797 (.plus_ni (weight_n[176]), .x_ni (activation_i[1501]),
    .minus_ni (weight_n[177]), .y_ni (activation_i[1509]), .selected_o (lane[797]));
  tern_select_cell u_lane798 (.plus_ni (weight_n[176]), .x_ni (activation_i[1502]),
    .minus_ni (weight_n[177]), .y_ni (activation_i[1510]), .selected_o (lane[798]));
  tern_select_cell u_lane799 (.plus_ni (weight_n[176]), .x_ni (activation_i[1503]),
    .minus_ni (weight_n[177]), .y_ni (activation_i[1511]), .selected_o (lane[799]));
  tern_select_cell u_lane800 (.plus_ni (weight_n[176]), .x_ni (activation_i[1504]),
    .minus_ni (weight_n[177]), .y_ni (activation_i[1512]), .selected_o (lane[800]));
  tern_select_cell u_lane801 (.plus_ni (weight_n[178]), .x_ni (activation_i[1513]),
    .minus_ni (weight_n[179]), .y_ni (activation_i[1513]), .selected_o (lane[801]));
  tern_select_cell u_lane802 (.plus_ni (weight_n[178]), .x_ni (activation_i[1514]),
    .minus_ni (weight_n[179]), .y_ni (activation_i[1522]), .selected_o (lane[802]));
  tern_select_cell u_lane803 (.plus_ni (weight_n[178]), .x_ni (activation_i[1515]),
    .minus_ni (weight_n[179]), .y_ni (activation_i[1523]), .selected_o (lane[803]));
  tern_select_cell u_lane804 (.plus_ni (weight_n[178]), .x_ni (activation_i[1516]),
    .minus_ni (weight_n[179]), .y_ni (activation_i[1524]), .selected_o (lane[804]));
  tern_select_cell u_lane805 (.plus_ni (weight_n[178]), .x_ni (activation_i[1517]),
    .minus_ni (weight_n[179]), .y_ni (activation_i[1525]), .selected_o (lane[805]));
  tern_select_cell u_lane806 (.plus_ni (weight_n[178]), .x_ni (activation_i[1518]),
    .minus_ni (weight_n[179]), .y_ni (activation_i[1526]), .selected_o (lane[806]));
  tern_select_cell u_lane807 (.plus_ni (weight_n[178]), .x_ni (activation_i[1519]),
    .minus_ni (weight_n[179]), .y_ni (activation_i[1527]), .selected_o (lane[807]));
  tern_select_cell u_lane808 (.plus_ni (weight_n[178]), .x_ni (activation_i[1520]),
    .minus_ni (weight_n[179]), .y_ni (activation_i[1528]), .selected_o (lane[808]));
  tern_select_cell u_lane809 (.plus_ni (weight_n[178]), .x_ni (activation_i[1521]),
    .minus_ni (weight_n[179]), .y_ni (activation_i[1529]), .selected_o (lane[809]));
  tern_select_cell u_lane810 (.plus_ni (weight_n[180]), .x_ni (activation_i[1530]),
    .minus_ni (weight_n[181]), .y_ni (activation_i[1530]), .selected_o (lane[810]));
  tern_select_cell u_lane811 (.plus_ni (weight_n[180]), .x_ni (activation_i[1531]),
    .minus_ni (weight_n[181]), .y_ni (activation_i[1539]), .selected_o (lane[811]));
  tern_select_cell u_lane812 (.plus_ni (weight_n[180]), .x_ni (activation_i[1532]),
    .minus_ni (weight_n[181]), .y_ni (activation_i[1540]), .selected_o (lane[812]));
  tern_select_cell u_lane813 (.plus_ni (weight_n[180]), .x_ni (activation_i[1533]),
    .minus_ni (weight_n[181]), .y_ni (activation_i[1541]), .selected_o (lane[813]));
  tern_select_cell u_lane814 (.plus_ni (weight_n[180]), .x_ni (activation_i[1534]),
    .minus_ni (weight_n[181]), .y_ni (activation_i[1542]), .selected_o (lane[814]));
  tern_select_cell u_lane815 (.plus_ni (weight_n[180]), .x_ni (activation_i[1535]),
    .minus_ni (weight_n[181]), .y_ni (activation_i[1543]), .selected_o (lane[815]));
  tern_select_cell u_lane816 (.plus_ni (weight_n[180]), .x_ni (activation_i[1536]),
    .minus_ni (weight_n[181]), .y_ni (activation_i[1544]), .selected_o (lane[816]));
  tern_select_cell u_lane817 (.plus_ni (weight_n[180]), .x_ni (activation_i[1537]),
    .minus_ni (weight_n[181]), .y_ni (activation_i[1545]), .selected_o (lane[817]));
  tern_select_cell u_lane818 (.plus_ni (weight_n[180]), .x_ni (activation_i[1538]),
    .minus_ni (weight_n[181]), .y_ni (activation_i[1546]), .selected_o (lane[818]));
  tern_select_cell u_lane819 (.plus_ni (weight_n[182]), .x_ni (activation_i[1547]),
    .minus_ni (weight_n[183]), .y_ni (activation_i[1547]), .selected_o (lane[819]));
  tern_select_cell u_lane820 (.plus_ni (weight_n[182]), .x_ni (activation_i[1548]),
    .minus_ni (weight_n[183]), .y_ni (activation_i[1556]), .selected_o (lane[820]));
  tern_select_cell u_lane821 (.plus_ni (weight_n[182]), .x_ni (activation_i[1549]),
    .minus_ni (weight_n[183]), .y_ni (activation_i[1557]), .selected_o (lane[821]));
  tern_select_cell u_lane822 (.plus_ni (weight_n[182]), .x_ni (activation_i[1550]),
    .minus_ni (weight_n[183]), .y_ni (activation_i[1558]), .selected_o (lane[822]));
  tern_select_cell u_lane823 (.plus_ni (weight_n[182]), .x_ni (activation_i[1551]),
    .minus_ni (weight_n[183]), .y_ni (activation_i[1559]), .selected_o (lane[823]));
  tern_select_cell u_lane824 (.plus_ni (weight_n[182]), .x_ni (activation_i[1552]),
    .minus_ni (weight_n[183]), .y_ni (activation_i[1560]), .selected_o (lane[824]));
  tern_select_cell u_lane825 (.plus_ni (weight_n[182]), .x_ni (activation_i[1553]),
    .minus_ni (weight_n[183]), .y_ni (activation_i[1561]), .selected_o (lane[825]));
  tern_select_cell u_lane826 (.plus_ni (weight_n[182]), .x_ni (activation_i[1554]),
    .minus_ni (weight_n[183]), .y_ni (activation_i[1562]), .selected_o (lane[826]));
  tern_select_cell u_lane827 (.plus_ni (weight_n[182]), .x_ni (activation_i[1555]),
    .minus_ni (weight_n[183]), .y_ni (activation_i[1563]), .selected_o (lane[827]));
  tern_select_cell u_lane828 (.plus_ni (weight_n[184]), .x_ni (activation_i[1564]),
    .minus_ni (weight_n[185]), .y_ni (activation_i[1564]), .selected_o (lane[828]));
  tern_select_cell u_lane829 (.plus_ni (weight_n[184]), .x_ni (activation_i[1565]),
    .minus_ni (weight_n[185]), .y_ni (activation_i[1573]), .selected_o (lane[829]));
  tern_select_cell u_lane830 (.plus_ni (weight_n[184]), .x_ni (activation_i[1566]),
    .minus_ni (weight_n[185]), .y_ni (activation_i[1574]), .selected_o (lane[830]));
  tern_select_cell u_lane831 (.plus_ni (weight_n[184]), .x_ni (activation_i[1567]),
    .minus_ni (weight_n[185]), .y_ni (activation_i[1575]), .selected_o (lane[831]));
  tern_select_cell u_lane832 (.plus_ni (weight_n[184]), .x_ni (activation_i[1568]),
    .minus_ni (weight_n[185]), .y_ni (activation_i[1576]), .selected_o (lane[832]));
  tern_select_cell u_lane833 (.plus_ni (weight_n[184]), .x_ni (activation_i[1569]),
    .minus_ni (weight_n[185]), .y_ni (activation_i[1577]), .selected_o (lane[833]));
  tern_select_cell u_lane834 (.plus_ni (weight_n[184]), .x_ni (activation_i[1570]),
    .minus_ni (weight_n[185]), .y_ni (activation_i[1578]), .selected_o (lane[834]));
  tern_select_cell u_lane835 (.plus_ni (weight_n[184]), .x_ni (activation_i[1571]),
    .minus_ni (weight_n[185]), .y_ni (activation_i[1579]), .selected_o (lane[835]));
  tern_select_cell u_lane836 (.plus_ni (weight_n[184]), .x_ni (activation_i[1572]),
    .minus_ni (weight_n[185]), .y_ni (activation_i[1580]), .selected_o (lane[836]));
  tern_select_cell u_lane837 (.plus_ni (weight_n[186]), .x_ni (activation_i[1581]),
    .minus_ni (weight_n[187]), .y_ni (activation_i[1581]), .selected_o (lane[837]));
  tern_select_cell u_lane838 (.plus_ni (weight_n[186]), .x_ni (activation_i[1582]),
    .minus_ni (weight_n[187]), .y_ni (activation_i[1590]), .selected_o (lane[838]));
  tern_select_cell u_lane839 (.plus_ni (weight_n[186]), .x_ni (activation_i[1583]),
    .minus_ni (weight_n[187]), .y_ni (activation_i[1591]), .selected_o (lane[839]));
  tern_select_cell u_lane840 (.plus_ni (weight_n[186]), .x_ni (activation_i[1584]),
    .minus_ni (weight_n[187]), .y_ni (activation_i[1592]), .selected_o (lane[840]));
  tern_select_cell u_lane841 (.plus_ni (weight_n[186]), .x_ni (activation_i[1585]),
    .minus_ni (weight_n[187]), .y_ni (activation_i[1593]), .selected_o (lane[841]));
  tern_select_cell u_lane842 (.plus_ni (weight_n[186]), .x_ni (activation_i[1586]),
    .minus_ni (weight_n[187]), .y_ni (activation_i[1594]), .selected_o (lane[842]));
  tern_select_cell u_lane843 (.plus_ni (weight_n[186]), .x_ni (activation_i[1587]),
    .minus_ni (weight_n[187]), .y_ni (activation_i[1595]), .selected_o (lane[843]));
  tern_select_cell u_lane844 (.plus_ni (weight_n[186]), .x_ni (activation_i[1588]),
    .minus_ni (weight_n[187]), .y_ni (activation_i[1596]), .selected_o (lane[844]));
  tern_select_cell u_lane845 (.plus_ni (weight_n[186]), .x_ni (activation_i[1589]),
    .minus_ni (weight_n[187]), .y_ni (activation_i[1597]), .selected_o (lane[845]));
  tern_select_cell u_lane846 (.plus_ni (weight_n[188]), .x_ni (activation_i[1598]),
    .minus_ni (weight_n[189]), .y_ni (activation_i[1598]), .selected_o (lane[846]));
  tern_select_cell u_lane847 (.plus_ni (weight_n[188]), .x_ni (activation_i[1599]),
    .minus_ni (weight_n[189]), .y_ni (activation_i[1607]), .selected_o (lane[847]));
  tern_select_cell u_lane848 (.plus_ni (weight_n[188]), .x_ni (activation_i[1600]),
    .minus_ni (weight_n[189]), .y_ni (activation_i[1608]), .selected_o (lane[848]));
  tern_select_cell u_lane849 (.plus_ni (weight_n[188]), .x_ni (activation_i[1601]),
    .minus_ni (weight_n[189]), .y_ni (activation_i[1609]), .selected_o (lane[849]));
  tern_select_cell u_lane850 (.plus_ni (weight_n[188]), .x_ni (activation_i[1602]),
    .minus_ni (weight_n[189]), .y_ni (activation_i[1610]), .selected_o (lane[850]));
  tern_select_cell u_lane851 (.plus_ni (weight_n[188]), .x_ni (activation_i[1603]),
    .minus_ni (weight_n[189]), .y_ni (activation_i[1611]), .selected_o (lane[851]));
  tern_select_cell u_lane852 (.plus_ni (weight_n[188]), .x_ni (activation_i[1604]),
    .minus_ni (weight_n[189]), .y_ni (activation_i[1612]), .selected_o (lane[852]));
  tern_select_cell u_lane853 (.plus_ni (weight_n[188]), .x_ni (activation_i[1605]),
    .minus_ni (weight_n[189]), .y_ni (activation_i[1613]), .selected_o (lane[853]));
  tern_select_cell u_lane854 (.plus_ni (weight_n[188]), .x_ni (activation_i[1606]),
    .minus_ni (weight_n[189]), .y_ni (activation_i[1614]), .selected_o (lane[854]));
  tern_select_cell u_lane855 (.plus_ni (weight_n[190]), .x_ni (activation_i[1615]),
    .minus_ni (weight_n[191]), .y_ni (activation_i[1615]), .selected_o (lane[855]));
  tern_select_cell u_lane856 (.plus_ni (weight_n[190]), .x_ni (activation_i[1616]),
    .minus_ni (weight_n[191]), .y_ni (activation_i[1624]), .selected_o (lane[856]));
  tern_select_cell u_lane857 (.plus_ni (weight_n[190]), .x_ni (activation_i[1617]),
    .minus_ni (weight_n[191]), .y_ni (activation_i[1625]), .selected_o (lane[857]));
  tern_select_cell u_lane858 (.plus_ni (weight_n[190]), .x_ni (activation_i[1618]),
    .minus_ni (weight_n[191]), .y_ni (activation_i[1626]), .selected_o (lane[858]));
  tern_select_cell u_lane859 (.plus_ni (weight_n[190]), .x_ni (activation_i[1619]),
    .minus_ni (weight_n[191]), .y_ni (activation_i[1627]), .selected_o (lane[859]));
  tern_select_cell u_lane860 (.plus_ni (weight_n[190]), .x_ni (activation_i[1620]),
    .minus_ni (weight_n[191]), .y_ni (activation_i[1628]), .selected_o (lane[860]));
  tern_select_cell u_lane861 (.plus_ni (weight_n[190]), .x_ni (activation_i[1621]),
    .minus_ni (weight_n[191]), .y_ni (activation_i[1629]), .selected_o (lane[861]));
  tern_select_cell u_lane862 (.plus_ni (weight_n[190]), .x_ni (activation_i[1622]),
    .minus_ni (weight_n[191]), .y_ni (activation_i[1630]), .selected_o (lane[862]));
  tern_select_cell u_lane863 (.plus_ni (weight_n[190]), .x_ni (activation_i[1623]),
    .minus_ni (weight_n[191]), .y_ni (activation_i[1631]), .selected_o (lane[863]));
  tern_select_cell u_lane864 (.plus_ni (weight_n[192]), .x_ni (activation_i[1632]),
    .minus_ni (weight_n[193]), .y_ni (activation_i[1632]), .selected_o (lane[864]));
  tern_select_cell u_lane865 (.plus_ni (weight_n[192]), .x_ni (activation_i[1633]),
    .minus_ni (weight_n[193]), .y_ni (activation_i[1641]), .selected_o (lane[865]));
  tern_select_cell u_lane866 (.plus_ni (weight_n[192]), .x_ni (activation_i[1634]),
    .minus_ni (weight_n[193]), .y_ni (activation_i[1642]), .selected_o (lane[866]));
  tern_select_cell u_lane867 (.plus_ni (weight_n[192]), .x_ni (activation_i[1635]),
    .minus_ni (weight_n[193]), .y_ni (activation_i[1643]), .selected_o (lane[867]));
  tern_select_cell u_lane868 (.plus_ni (weight_n[192]), .x_ni (activation_i[1636]),
    .minus_ni (weight_n[193]), .y_ni (activation_i[1644]), .selected_o (lane[868]));
  tern_select_cell u_lane869 (.plus_ni (weight_n[192]), .x_ni (activation_i[1637]),
    .minus_ni (weight_n[193]), .y_ni (activation_i[1645]), .selected_o (lane[869]));
  tern_select_cell u_lane870 (.plus_ni (weight_n[192]), .x_ni (activation_i[1638]),
    .minus_ni (weight_n[193]), .y_ni (activation_i[1646]), .selected_o (lane[870]));
  tern_select_cell u_lane871 (.plus_ni (weight_n[192]), .x_ni (activation_i[1639]),
    .minus_ni (weight_n[193]), .y_ni (activation_i[1647]), .selected_o (lane[871]));
  tern_select_cell u_lane872 (.plus_ni (weight_n[192]), .x_ni (activation_i[1640]),
    .minus_ni (weight_n[193]), .y_ni (activation_i[1648]), .selected_o (lane[872]));
  tern_select_cell u_lane873 (.plus_ni (weight_n[194]), .x_ni (activation_i[1649]),
    .minus_ni (weight_n[195]), .y_ni (activation_i[1649]), .selected_o (lane[873]));
  tern_select_cell u_lane874 (.plus_ni (weight_n[194]), .x_ni (activation_i[1650]),
    .minus_ni (weight_n[195]), .y_ni (activation_i[1658]), .selected_o (lane[874]));
  tern_select_cell u_lane875 (.plus_ni (weight_n[194]), .x_ni (activation_i[1651]),
    .minus_ni (weight_n[195]), .y_ni (activation_i[1659]), .selected_o (lane[875]));
  tern_select_cell u_lane876 (.plus_ni (weight_n[194]), .x_ni (activation_i[1652]),
    .minus_ni (weight_n[195]), .y_ni (activation_i[1660]), .selected_o (lane[876]));
  tern_select_cell u_lane877 (.plus_ni (weight_n[194]), .x_ni (activation_i[1653]),
    .minus_ni (weight_n[195]), .y_ni (activation_i[1661]), .selected_o (lane[877]));
  tern_select_cell u_lane878 (.plus_ni (weight_n[194]), .x_ni (activation_i[1654]),
    .minus_ni (weight_n[195]), .y_ni (activation_i[1662]), .selected_o (lane[878]));
  tern_select_cell u_lane879 (.plus_ni (weight_n[194]), .x_ni (activation_i[1655]),
    .minus_ni (weight_n[195]), .y_ni (activation_i[1663]), .selected_o (lane[879]));
  tern_select_cell u_lane880 (.plus_ni (weight_n[194]), .x_ni (activation_i[1656]),
    .minus_ni (weight_n[195]), .y_ni (activation_i[1664]), .selected_o (lane[880]));
  tern_select_cell u_lane881 (.plus_ni (weight_n[194]), .x_ni (activation_i[1657]),
    .minus_ni (weight_n[195]), .y_ni (activation_i[1665]), .selected_o (lane[881]));
  tern_select_cell u_lane882 (.plus_ni (weight_n[196]), .x_ni (activation_i[1666]),
    .minus_ni (weight_n[197]), .y_ni (activation_i[1666]), .selected_o (lane[882]));
  tern_select_cell u_lane883 (.plus_ni (weight_n[196]), .x_ni (activation_i[1667]),
    .minus_ni (weight_n[197]), .y_ni (activation_i[1675]), .selected_o (lane[883]));
  tern_select_cell u_lane884 (.plus_ni (weight_n[196]), .x_ni (activation_i[1668]),
    .minus_ni (weight_n[197]), .y_ni (activation_i[1676]), .selected_o (lane[884]));
  tern_select_cell u_lane885 (.plus_ni (weight_n[196]), .x_ni (activation_i[1669]),
    .minus_ni (weight_n[197]), .y_ni (activation_i[1677]), .selected_o (lane[885]));
  tern_select_cell u_lane886 (.plus_ni (weight_n[196]), .x_ni (activation_i[1670]),
    .minus_ni (weight_n[197]), .y_ni (activation_i[1678]), .selected_o (lane[886]));
  tern_select_cell u_lane887 (.plus_ni (weight_n[196]), .x_ni (activation_i[1671]),
    .minus_ni (weight_n[197]), .y_ni (activation_i[1679]), .selected_o (lane[887]));
  tern_select_cell u_lane888 (.plus_ni (weight_n[196]), .x_ni (activation_i[1672]),
    .minus_ni (weight_n[197]), .y_ni (activation_i[1680]), .selected_o (lane[888]));
  tern_select_cell u_lane889 (.plus_ni (weight_n[196]), .x_ni (activation_i[1673]),
    .minus_ni (weight_n[197]), .y_ni (activation_i[1681]), .selected_o (lane[889]));
  tern_select_cell u_lane890 (.plus_ni (weight_n[196]), .x_ni (activation_i[1674]),
    .minus_ni (weight_n[197]), .y_ni (activation_i[1682]), .selected_o (lane[890]));
  tern_select_cell u_lane891 (.plus_ni (weight_n[198]), .x_ni (activation_i[1683]),
    .minus_ni (weight_n[199]), .y_ni (activation_i[1683]), .selected_o (lane[891]));
  tern_select_cell u_lane892 (.plus_ni (weight_n[198]), .x_ni (activation_i[1684]),
    .minus_ni (weight_n[199]), .y_ni (activation_i[1692]), .selected_o (lane[892]));
  tern_select_cell u_lane893 (.plus_ni (weight_n[198]), .x_ni (activation_i[1685]),
    .minus_ni (weight_n[199]), .y_ni (activation_i[1693]), .selected_o (lane[893]));
  tern_select_cell u_lane894 (.plus_ni (weight_n[198]), .x_ni (activation_i[1686]),
    .minus_ni (weight_n[199]), .y_ni (activation_i[1694]), .selected_o (lane[894]));
  tern_select_cell u_lane895 (.plus_ni (weight_n[198]), .x_ni (activation_i[1687]),
    .minus_ni (weight_n[199]), .y_ni (activation_i[1695]), .selected_o (lane[895]));
  tern_select_cell u_lane896 (.plus_ni (weight_n[198]), .x_ni (activation_i[1688]),
    .minus_ni (weight_n[199]), .y_ni (activation_i[1696]), .selected_o (lane[896]));
  tern_select_cell u_lane897 (.plus_ni (weight_n[198]), .x_ni (activation_i[1689]),
    .minus_ni (weight_n[199]), .y_ni (activation_i[1697]), .selected_o (lane[897]));
  tern_select_cell u_lane898 (.plus_ni (weight_n[198]), .x_ni (activation_i[1690]),
    .minus_ni (weight_n[199]), .y_ni (activation_i[1698]), .selected_o (lane[898]));
  tern_select_cell u_lane899 (.plus_ni (weight_n[198]), .x_ni (activation_i[1691]),
    .minus_ni (weight_n[199]), .y_ni (activation_i[1699]), .selected_o (lane[899]));
  tern_select_cell u_lane900 (.plus_ni (weight_n[200]), .x_ni (activation_i[1700]),
    .minus_ni (weight_n[201]), .y_ni (activation_i[1700]), .selected_o (lane[900]));
  tern_select_cell u_lane901 (.plus_ni (weight_n[200]), .x_ni (activation_i[1701]),
    .minus_ni (weight_n[201]), .y_ni (activation_i[1709]), .selected_o (lane[901]));
  tern_select_cell u_lane902 (.plus_ni (weight_n[200]), .x_ni (activation_i[1702]),
    .minus_ni (weight_n[201]), .y_ni (activation_i[1710]), .selected_o (lane[902]));
  tern_select_cell u_lane903 (.plus_ni (weight_n[200]), .x_ni (activation_i[1703]),
    .minus_ni (weight_n[201]), .y_ni (activation_i[1711]), .selected_o (lane[903]));
  tern_select_cell u_lane904 (.plus_ni (weight_n[200]), .x_ni (activation_i[1704]),
    .minus_ni (weight_n[201]), .y_ni (activation_i[1712]), .selected_o (lane[904]));
  tern_select_cell u_lane905 (.plus_ni (weight_n[200]), .x_ni (activation_i[1705]),
    .minus_ni (weight_n[201]), .y_ni (activation_i[1713]), .selected_o (lane[905]));
  tern_select_cell u_lane906 (.plus_ni (weight_n[200]), .x_ni (activation_i[1706]),
    .minus_ni (weight_n[201]), .y_ni (activation_i[1714]), .selected_o (lane[906]));
  tern_select_cell u_lane907 (.plus_ni (weight_n[200]), .x_ni (activation_i[1707]),
    .minus_ni (weight_n[201]), .y_ni (activation_i[1715]), .selected_o (lane[907]));
  tern_select_cell u_lane908 (.plus_ni (weight_n[200]), .x_ni (activation_i[1708]),
    .minus_ni (weight_n[201]), .y_ni (activation_i[1716]), .selected_o (lane[908]));
  tern_select_cell u_lane909 (.plus_ni (weight_n[202]), .x_ni (activation_i[1717]),
    .minus_ni (weight_n[203]), .y_ni (activation_i[1717]), .selected_o (lane[909]));
  tern_select_cell u_lane910 (.plus_ni (weight_n[202]), .x_ni (activation_i[1718]),
    .minus_ni (weight_n[203]), .y_ni (activation_i[1726]), .selected_o (lane[910]));
  tern_select_cell u_lane911 (.plus_ni (weight_n[202]), .x_ni (activation_i[1719]),
    .minus_ni (weight_n[203]), .y_ni (activation_i[1727]), .selected_o (lane[911]));
  tern_select_cell u_lane912 (.plus_ni (weight_n[202]), .x_ni (activation_i[1720]),
    .minus_ni (weight_n[203]), .y_ni (activation_i[1728]), .selected_o (lane[912]));
  tern_select_cell u_lane913 (.plus_ni (weight_n[202]), .x_ni (activation_i[1721]),
    .minus_ni (weight_n[203]), .y_ni (activation_i[1729]), .selected_o (lane[913]));
  tern_select_cell u_lane914 (.plus_ni (weight_n[202]), .x_ni (activation_i[1722]),
    .minus_ni (weight_n[203]), .y_ni (activation_i[1730]), .selected_o (lane[914]));
  tern_select_cell u_lane915 (.plus_ni (weight_n[202]), .x_ni (activation_i[1723]),
    .minus_ni (weight_n[203]), .y_ni (activation_i[1731]), .selected_o (lane[915]));
  tern_select_cell u_lane916 (.plus_ni (weight_n[202]), .x_ni (activation_i[1724]),
    .minus_ni (weight_n[203]), .y_ni (activation_i[1732]), .selected_o (lane[916]));
  tern_select_cell u_lane917 (.plus_ni (weight_n[202]), .x_ni (activation_i[1725]),
    .minus_ni (weight_n[203]), .y_ni (activation_i[1733]), .selected_o (lane[917]));
  tern_select_cell u_lane918 (.plus_ni (weight_n[204]), .x_ni (activation_i[1734]),
    .minus_ni (weight_n[205]), .y_ni (activation_i[1734]), .selected_o (lane[918]));
  tern_select_cell u_lane919 (.plus_ni (weight_n[204]), .x_ni (activation_i[1735]),
    .minus_ni (weight_n[205]), .y_ni (activation_i[1743]), .selected_o (lane[919]));
  tern_select_cell u_lane920 (.plus_ni (weight_n[204]), .x_ni (activation_i[1736]),
    .minus_ni (weight_n[205]), .y_ni (activation_i[1744]), .selected_o (lane[920]));
  tern_select_cell u_lane921 (.plus_ni (weight_n[204]), .x_ni (activation_i[1737]),
    .minus_ni (weight_n[205]), .y_ni (activation_i[1745]), .selected_o (lane[921]));
  tern_select_cell u_lane922 (.plus_ni (weight_n[204]), .x_ni (activation_i[1738]),
    .minus_ni (weight_n[205]), .y_ni (activation_i[1746]), .selected_o (lane[922]));
  tern_select_cell u_lane923 (.plus_ni (weight_n[204]), .x_ni (activation_i[1739]),
    .minus_ni (weight_n[205]), .y_ni (activation_i[1747]), .selected_o (lane[923]));
  tern_select_cell u_lane924 (.plus_ni (weight_n[204]), .x_ni (activation_i[1740]),
    .minus_ni (weight_n[205]), .y_ni (activation_i[1748]), .selected_o (lane[924]));
  tern_select_cell u_lane925 (.plus_ni (weight_n[204]), .x_ni (activation_i[1741]),
    .minus_ni (weight_n[205]), .y_ni (activation_i[1749]), .selected_o (lane[925]));
  tern_select_cell u_lane926 (.plus_ni (weight_n[204]), .x_ni (activation_i[1742]),
    .minus_ni (weight_n[205]), .y_ni (activation_i[1750]), .selected_o (lane[926]));
  tern_select_cell u_lane927 (.plus_ni (weight_n[206]), .x_ni (activation_i[1751]),
    .minus_ni (weight_n[207]), .y_ni (activation_i[1751]), .selected_o (lane[927]));
  tern_select_cell u_lane928 (.plus_ni (weight_n[206]), .x_ni (activation_i[1752]),
    .minus_ni (weight_n[207]), .y_ni (activation_i[1760]), .selected_o (lane[928]));
  tern_select_cell u_lane929 (.plus_ni (weight_n[206]), .x_ni (activation_i[1753]),
    .minus_ni (weight_n[207]), .y_ni (activation_i[1761]), .selected_o (lane[929]));
  tern_select_cell u_lane930 (.plus_ni (weight_n[206]), .x_ni (activation_i[1754]),
    .minus_ni (weight_n[207]), .y_ni (activation_i[1762]), .selected_o (lane[930]));
  tern_select_cell u_lane931 (.plus_ni (weight_n[206]), .x_ni (activation_i[1755]),
    .minus_ni (weight_n[207]), .y_ni (activation_i[1763]), .selected_o (lane[931]));
  tern_select_cell u_lane932 (.plus_ni (weight_n[206]), .x_ni (activation_i[1756]),
    .minus_ni (weight_n[207]), .y_ni (activation_i[1764]), .selected_o (lane[932]));
  tern_select_cell u_lane933 (.plus_ni (weight_n[206]), .x_ni (activation_i[1757]),
    .minus_ni (weight_n[207]), .y_ni (activation_i[1765]), .selected_o (lane[933]));
  tern_select_cell u_lane934 (.plus_ni (weight_n[206]), .x_ni (activation_i[1758]),
    .minus_ni (weight_n[207]), .y_ni (activation_i[1766]), .selected_o (lane[934]));
  tern_select_cell u_lane935 (.plus_ni (weight_n[206]), .x_ni (activation_i[1759]),
    .minus_ni (weight_n[207]), .y_ni (activation_i[1767]), .selected_o (lane[935]));
  tern_select_cell u_lane936 (.plus_ni (weight_n[208]), .x_ni (activation_i[1768]),
    .minus_ni (weight_n[209]), .y_ni (activation_i[1768]), .selected_o (lane[936]));
  tern_select_cell u_lane937 (.plus_ni (weight_n[208]), .x_ni (activation_i[1769]),
    .minus_ni (weight_n[209]), .y_ni (activation_i[1777]), .selected_o (lane[937]));
  tern_select_cell u_lane938 (.plus_ni (weight_n[208]), .x_ni (activation_i[1770]),
    .minus_ni (weight_n[209]), .y_ni (activation_i[1778]), .selected_o (lane[938]));
  tern_select_cell u_lane939 (.plus_ni (weight_n[208]), .x_ni (activation_i[1771]),
    .minus_ni (weight_n[209]), .y_ni (activation_i[1779]), .selected_o (lane[939]));
  tern_select_cell u_lane940 (.plus_ni (weight_n[208]), .x_ni (activation_i[1772]),
    .minus_ni (weight_n[209]), .y_ni (activation_i[1780]), .selected_o (lane[940]));
  tern_select_cell u_lane941 (.plus_ni (weight_n[208]), .x_ni (activation_i[1773]),
    .minus_ni (weight_n[209]), .y_ni (activation_i[1781]), .selected_o (lane[941]));
  tern_select_cell u_lane942 (.plus_ni (weight_n[208]), .x_ni (activation_i[1774]),
    .minus_ni (weight_n[209]), .y_ni (activation_i[1782]), .selected_o (lane[942]));
  tern_select_cell u_lane943 (.plus_ni (weight_n[208]), .x_ni (activation_i[1775]),
    .minus_ni (weight_n[209]), .y_ni (activation_i[1783]), .selected_o (lane[943]));
  tern_select_cell u_lane944 (.plus_ni (weight_n[208]), .x_ni (activation_i[1776]),
    .minus_ni (weight_n[209]), .y_ni (activation_i[1784]), .selected_o (lane[944]));
  tern_select_cell u_lane945 (.plus_ni (weight_n[210]), .x_ni (activation_i[1785]),
    .minus_ni (weight_n[211]), .y_ni (activation_i[1785]), .selected_o (lane[945]));
  tern_select_cell u_lane946 (.plus_ni (weight_n[210]), .x_ni (activation_i[1786]),
    .minus_ni (weight_n[211]), .y_ni (activation_i[1794]), .selected_o (lane[946]));
  tern_select_cell u_lane947 (.plus_ni (weight_n[210]), .x_ni (activation_i[1787]),
    .minus_ni (weight_n[211]), .y_ni (activation_i[1795]), .selected_o (lane[947]));
  tern_select_cell u_lane948 (.plus_ni (weight_n[210]), .x_ni (activation_i[1788]),
    .minus_ni (weight_n[211]), .y_ni (activation_i[1796]), .selected_o (lane[948]));
  tern_select_cell u_lane949 (.plus_ni (weight_n[210]), .x_ni (activation_i[1789]),
    .minus_ni (weight_n[211]), .y_ni (activation_i[1797]), .selected_o (lane[949]));
  tern_select_cell u_lane950 (.plus_ni (weight_n[210]), .x_ni (activation_i[1790]),
    .minus_ni (weight_n[211]), .y_ni (activation_i[1798]), .selected_o (lane[950]));
  tern_select_cell u_lane951 (.plus_ni (weight_n[210]), .x_ni (activation_i[1791]),
    .minus_ni (weight_n[211]), .y_ni (activation_i[1799]), .selected_o (lane[951]));
  tern_select_cell u_lane952 (.plus_ni (weight_n[210]), .x_ni (activation_i[1792]),
    .minus_ni (weight_n[211]), .y_ni (activation_i[1800]), .selected_o (lane[952]));
  tern_select_cell u_lane953 (.plus_ni (weight_n[210]), .x_ni (activation_i[1793]),
    .minus_ni (weight_n[211]), .y_ni (activation_i[1801]), .selected_o (lane[953]));
  tern_select_cell u_lane954 (.plus_ni (weight_n[212]), .x_ni (activation_i[1802]),
    .minus_ni (weight_n[213]), .y_ni (activation_i[1802]), .selected_o (lane[954]));
  tern_select_cell u_lane955 (.plus_ni (weight_n[212]), .x_ni (activation_i[1803]),
    .minus_ni (weight_n[213]), .y_ni (activation_i[1811]), .selected_o (lane[955]));
  tern_select_cell u_lane956 (.plus_ni (weight_n[212]), .x_ni (activation_i[1804]),
    .minus_ni (weight_n[213]), .y_ni (activation_i[1812]), .selected_o (lane[956]));
  tern_select_cell u_lane957 (.plus_ni (weight_n[212]), .x_ni (activation_i[1805]),
    .minus_ni (weight_n[213]), .y_ni (activation_i[1813]), .selected_o (lane[957]));
  tern_select_cell u_lane958 (.plus_ni (weight_n[212]), .x_ni (activation_i[1806]),
    .minus_ni (weight_n[213]), .y_ni (activation_i[1814]), .selected_o (lane[958]));
  tern_select_cell u_lane959 (.plus_ni (weight_n[212]), .x_ni (activation_i[1807]),
    .minus_ni (weight_n[213]), .y_ni (activation_i[1815]), .selected_o (lane[959]));
  tern_select_cell u_lane960 (.plus_ni (weight_n[212]), .x_ni (activation_i[1808]),
    .minus_ni (weight_n[213]), .y_ni (activation_i[1816]), .selected_o (lane[960]));
  tern_select_cell u_lane961 (.plus_ni (weight_n[212]), .x_ni (activation_i[1809]),
    .minus_ni (weight_n[213]), .y_ni (activation_i[1817]), .selected_o (lane[961]));
  tern_select_cell u_lane962 (.plus_ni (weight_n[212]), .x_ni (activation_i[1810]),
    .minus_ni (weight_n[213]), .y_ni (activation_i[1818]), .selected_o (lane[962]));
  tern_select_cell u_lane963 (.plus_ni (weight_n[214]), .x_ni (activation_i[1819]),
    .minus_ni (weight_n[215]), .y_ni (activation_i[1819]), .selected_o (lane[963]));
  tern_select_cell u_lane964 (.plus_ni (weight_n[214]), .x_ni (activation_i[1820]),
    .minus_ni (weight_n[215]), .y_ni (activation_i[1828]), .selected_o (lane[964]));
  tern_select_cell u_lane965 (.plus_ni (weight_n[214]), .x_ni (activation_i[1821]),
    .minus_ni (weight_n[215]), .y_ni (activation_i[1829]), .selected_o (lane[965]));
  tern_select_cell u_lane966 (.plus_ni (weight_n[214]), .x_ni (activation_i[1822]),
    .minus_ni (weight_n[215]), .y_ni (activation_i[1830]), .selected_o (lane[966]));
  tern_select_cell u_lane967 (.plus_ni (weight_n[214]), .x_ni (activation_i[1823]),
    .minus_ni (weight_n[215]), .y_ni (activation_i[1831]), .selected_o (lane[967]));
  tern_select_cell u_lane968 (.plus_ni (weight_n[214]), .x_ni (activation_i[1824]),
    .minus_ni (weight_n[215]), .y_ni (activation_i[1832]), .selected_o (lane[968]));
  tern_select_cell u_lane969 (.plus_ni (weight_n[214]), .x_ni (activation_i[1825]),
    .minus_ni (weight_n[215]), .y_ni (activation_i[1833]), .selected_o (lane[969]));
  tern_select_cell u_lane970 (.plus_ni (weight_n[214]), .x_ni (activation_i[1826]),
    .minus_ni (weight_n[215]), .y_ni (activation_i[1834]), .selected_o (lane[970]));
  tern_select_cell u_lane971 (.plus_ni (weight_n[214]), .x_ni (activation_i[1827]),
    .minus_ni (weight_n[215]), .y_ni (activation_i[1835]), .selected_o (lane[971]));
  tern_select_cell u_lane972 (.plus_ni (weight_n[216]), .x_ni (activation_i[1836]),
    .minus_ni (weight_n[217]), .y_ni (activation_i[1836]), .selected_o (lane[972]));
  tern_select_cell u_lane973 (.plus_ni (weight_n[216]), .x_ni (activation_i[1837]),
    .minus_ni (weight_n[217]), .y_ni (activation_i[1845]), .selected_o (lane[973]));
  tern_select_cell u_lane974 (.plus_ni (weight_n[216]), .x_ni (activation_i[1838]),
    .minus_ni (weight_n[217]), .y_ni (activation_i[1846]), .selected_o (lane[974]));
  tern_select_cell u_lane975 (.plus_ni (weight_n[216]), .x_ni (activation_i[1839]),
    .minus_ni (weight_n[217]), .y_ni (activation_i[1847]), .selected_o (lane[975]));
  tern_select_cell u_lane976 (.plus_ni (weight_n[216]), .x_ni (activation_i[1840]),
    .minus_ni (weight_n[217]), .y_ni (activation_i[1848]), .selected_o (lane[976]));
  tern_select_cell u_lane977 (.plus_ni (weight_n[216]), .x_ni (activation_i[1841]),
    .minus_ni (weight_n[217]), .y_ni (activation_i[1849]), .selected_o (lane[977]));
  tern_select_cell u_lane978 (.plus_ni (weight_n[216]), .x_ni (activation_i[1842]),
    .minus_ni (weight_n[217]), .y_ni (activation_i[1850]), .selected_o (lane[978]));
  tern_select_cell u_lane979 (.plus_ni (weight_n[216]), .x_ni (activation_i[1843]),
    .minus_ni (weight_n[217]), .y_ni (activation_i[1851]), .selected_o (lane[979]));
  tern_select_cell u_lane980 (.plus_ni (weight_n[216]), .x_ni (activation_i[1844]),
    .minus_ni (weight_n[217]), .y_ni (activation_i[1852]), .selected_o (lane[980]));
  tern_select_cell u_lane981 (.plus_ni (weight_n[218]), .x_ni (activation_i[1853]),
    .minus_ni (weight_n[219]), .y_ni (activation_i[1853]), .selected_o (lane[981]));
  tern_select_cell u_lane982 (.plus_ni (weight_n[218]), .x_ni (activation_i[1854]),
    .minus_ni (weight_n[219]), .y_ni (activation_i[1862]), .selected_o (lane[982]));
  tern_select_cell u_lane983 (.plus_ni (weight_n[218]), .x_ni (activation_i[1855]),
    .minus_ni (weight_n[219]), .y_ni (activation_i[1863]), .selected_o (lane[983]));
  tern_select_cell u_lane984 (.plus_ni (weight_n[218]), .x_ni (activation_i[1856]),
    .minus_ni (weight_n[219]), .y_ni (activation_i[1864]), .selected_o (lane[984]));
  tern_select_cell u_lane985 (.plus_ni (weight_n[218]), .x_ni (activation_i[1857]),
    .minus_ni (weight_n[219]), .y_ni (activation_i[1865]), .selected_o (lane[985]));
  tern_select_cell u_lane986 (.plus_ni (weight_n[218]), .x_ni (activation_i[1858]),
    .minus_ni (weight_n[219]), .y_ni (activation_i[1866]), .selected_o (lane[986]));
  tern_select_cell u_lane987 (.plus_ni (weight_n[218]), .x_ni (activation_i[1859]),
    .minus_ni (weight_n[219]), .y_ni (activation_i[1867]), .selected_o (lane[987]));
  tern_select_cell u_lane988 (.plus_ni (weight_n[218]), .x_ni (activation_i[1860]),
    .minus_ni (weight_n[219]), .y_ni (activation_i[1868]), .selected_o (lane[988]));
  tern_select_cell u_lane989 (.plus_ni (weight_n[218]), .x_ni (activation_i[1861]),
    .minus_ni (weight_n[219]), .y_ni (activation_i[1869]), .selected_o (lane[989]));
  tern_select_cell u_lane990 (.plus_ni (weight_n[220]), .x_ni (activation_i[1870]),
    .minus_ni (weight_n[221]), .y_ni (activation_i[1870]), .selected_o (lane[990]));
  tern_select_cell u_lane991 (.plus_ni (weight_n[220]), .x_ni (activation_i[1871]),
    .minus_ni (weight_n[221]), .y_ni (activation_i[1879]), .selected_o (lane[991]));
  tern_select_cell u_lane992 (.plus_ni (weight_n[220]), .x_ni (activation_i[1872]),
    .minus_ni (weight_n[221]), .y_ni (activation_i[1880]), .selected_o (lane[992]));
  tern_select_cell u_lane993 (.plus_ni (weight_n[220]), .x_ni (activation_i[1873]),
    .minus_ni (weight_n[221]), .y_ni (activation_i[1881]), .selected_o (lane[993]));
  tern_select_cell u_lane994 (.plus_ni (weight_n[220]), .x_ni (activation_i[1874]),
    .minus_ni (weight_n[221]), .y_ni (activation_i[1882]), .selected_o (lane[994]));
  tern_select_cell u_lane995 (.plus_ni (weight_n[220]), .x_ni (activation_i[1875]),
    .minus_ni (weight_n[221]), .y_ni (activation_i[1883]), .selected_o (lane[995]));
  tern_select_cell u_lane996 (.plus_ni (weight_n[220]), .x_ni (activation_i[1876]),
    .minus_ni (weight_n[221]), .y_ni (activation_i[1884]), .selected_o (lane[996]));
  tern_select_cell u_lane997 (.plus_ni (weight_n[220]), .x_ni (activation_i[1877]),
    .minus_ni (weight_n[221]), .y_ni (activation_i[1885]), .selected_o (lane[997]));
  tern_select_cell u_lane998 (.plus_ni (weight_n[220]), .x_ni (activation_i[1878]),
    .minus_ni (weight_n[221]), .y_ni (activation_i[1886]), .selected_o (lane[998]));
  tern_select_cell u_lane999 (.plus_ni (weight_n[222]), .x_ni (activation_i[1887]),
    .minus_ni (weight_n[223]), .y_ni (activation_i[1887]), .selected_o (lane[999]));
  tern_select_cell u_lane1000 (.plus_ni (weight_n[222]), .x_ni (activation_i[1888]),
    .minus_ni (weight_n[223]), .y_ni (activation_i[1896]), .selected_o (lane[1000]));
  tern_select_cell u_lane1001 (.plus_ni (weight_n[222]), .x_ni (activation_i[1889]),
    .minus_ni (weight_n[223]), .y_ni (activation_i[1897]), .selected_o (lane[1001]));
  tern_select_cell u_lane1002 (.plus_ni (weight_n[222]), .x_ni (activation_i[1890]),
    .minus_ni (weight_n[223]), .y_ni (activation_i[1898]), .selected_o (lane[1002]));
  tern_select_cell u_lane1003 (.plus_ni (weight_n[222]), .x_ni (activation_i[1891]),
    .minus_ni (weight_n[223]), .y_ni (activation_i[1899]), .selected_o (lane[1003]));
  tern_select_cell u_lane1004 (.plus_ni (weight_n[222]), .x_ni (activation_i[1892]),
    .minus_ni (weight_n[223]), .y_ni (activation_i[1900]), .selected_o (lane[1004]));
  tern_select_cell u_lane1005 (.plus_ni (weight_n[222]), .x_ni (activation_i[1893]),
    .minus_ni (weight_n[223]), .y_ni (activation_i[1901]), .selected_o (lane[1005]));
  tern_select_cell u_lane1006 (.plus_ni (weight_n[222]), .x_ni (activation_i[1894]),
    .minus_ni (weight_n[223]), .y_ni (activation_i[1902]), .selected_o (lane[1006]));
  tern_select_cell u_lane1007 (.plus_ni (weight_n[222]), .x_ni (activation_i[1895]),
    .minus_ni (weight_n[223]), .y_ni (activation_i[1903]), .selected_o (lane[1007]));
  tern_select_cell u_lane1008 (.plus_ni (weight_n[224]), .x_ni (activation_i[1904]),
    .minus_ni (weight_n[225]), .y_ni (activation_i[1904]), .selected_o (lane[1008]));
  tern_select_cell u_lane1009 (.plus_ni (weight_n[224]), .x_ni (activation_i[1905]),
    .minus_ni (weight_n[225]), .y_ni (activation_i[1913]), .selected_o (lane[1009]));
  tern_select_cell u_lane1010 (.plus_ni (weight_n[224]), .x_ni (activation_i[1906]),
    .minus_ni (weight_n[225]), .y_ni (activation_i[1914]), .selected_o (lane[1010]));
  tern_select_cell u_lane1011 (.plus_ni (weight_n[224]), .x_ni (activation_i[1907]),
    .minus_ni (weight_n[225]), .y_ni (activation_i[1915]), .selected_o (lane[1011]));
  tern_select_cell u_lane1012 (.plus_ni (weight_n[224]), .x_ni (activation_i[1908]),
    .minus_ni (weight_n[225]), .y_ni (activation_i[1916]), .selected_o (lane[1012]));
  tern_select_cell u_lane1013 (.plus_ni (weight_n[224]), .x_ni (activation_i[1909]),
    .minus_ni (weight_n[225]), .y_ni (activation_i[1917]), .selected_o (lane[1013]));
  tern_select_cell u_lane1014 (.plus_ni (weight_n[224]), .x_ni (activation_i[1910]),
    .minus_ni (weight_n[225]), .y_ni (activation_i[1918]), .selected_o (lane[1014]));
  tern_select_cell u_lane1015 (.plus_ni (weight_n[224]), .x_ni (activation_i[1911]),
    .minus_ni (weight_n[225]), .y_ni (activation_i[1919]), .selected_o (lane[1015]));
  tern_select_cell u_lane1016 (.plus_ni (weight_n[224]), .x_ni (activation_i[1912]),
    .minus_ni (weight_n[225]), .y_ni (activation_i[1920]), .selected_o (lane[1016]));
  tern_select_cell u_lane1017 (.plus_ni (weight_n[226]), .x_ni (activation_i[1921]),
    .minus_ni (weight_n[227]), .y_ni (activation_i[1921]), .selected_o (lane[1017]));
  tern_select_cell u_lane1018 (.plus_ni (weight_n[226]), .x_ni (activation_i[1922]),
    .minus_ni (weight_n[227]), .y_ni (activation_i[1930]), .selected_o (lane[1018]));
  tern_select_cell u_lane1019 (.plus_ni (weight_n[226]), .x_ni (activation_i[1923]),
    .minus_ni (weight_n[227]), .y_ni (activation_i[1931]), .selected_o (lane[1019]));
  tern_select_cell u_lane1020 (.plus_ni (weight_n[226]), .x_ni (activation_i[1924]),
    .minus_ni (weight_n[227]), .y_ni (activation_i[1932]), .selected_o (lane[1020]));
  tern_select_cell u_lane1021 (.plus_ni (weight_n[226]), .x_ni (activation_i[1925]),
    .minus_ni (weight_n[227]), .y_ni (activation_i[1933]), .selected_o (lane[1021]));
  tern_select_cell u_lane1022 (.plus_ni (weight_n[226]), .x_ni (activation_i[1926]),
    .minus_ni (weight_n[227]), .y_ni (activation_i[1934]), .selected_o (lane[1022]));
  tern_select_cell u_lane1023 (.plus_ni (weight_n[226]), .x_ni (activation_i[1927]),
    .minus_ni (weight_n[227]), .y_ni (activation_i[1935]), .selected_o (lane[1023]));
  tern_select_cell u_lane1024 (.plus_ni (weight_n[226]), .x_ni (activation_i[1928]),
    .minus_ni (weight_n[227]), .y_ni (activation_i[1936]), .selected_o (lane[1024]));
  tern_select_cell u_lane1025 (.plus_ni (weight_n[226]), .x_ni (activation_i[1929]),
    .minus_ni (weight_n[227]), .y_ni (activation_i[1937]), .selected_o (lane[1025]));
  tern_select_cell u_lane1026 (.plus_ni (weight_n[228]), .x_ni (activation_i[1938]),
    .minus_ni (weight_n[229]), .y_ni (activation_i[1938]), .selected_o (lane[1026]));
  tern_select_cell u_lane1027 (.plus_ni (weight_n[228]), .x_ni (activation_i[1939]),
    .minus_ni (weight_n[229]), .y_ni (activation_i[1947]), .selected_o (lane[1027]));
  tern_select_cell u_lane1028 (.plus_ni (weight_n[228]), .x_ni (activation_i[1940]),
    .minus_ni (weight_n[229]), .y_ni (activation_i[1948]), .selected_o (lane[1028]));
  tern_select_cell u_lane1029 (.plus_ni (weight_n[228]), .x_ni (activation_i[1941]),
    .minus_ni (weight_n[229]), .y_ni (activation_i[1949]), .selected_o (lane[1029]));
  tern_select_cell u_lane1030 (.plus_ni (weight_n[228]), .x_ni (activation_i[1942]),
    .minus_ni (weight_n[229]), .y_ni (activation_i[1950]), .selected_o (lane[1030]));
  tern_select_cell u_lane1031 (.plus_ni (weight_n[228]), .x_ni (activation_i[1943]),
    .minus_ni (weight_n[229]), .y_ni (activation_i[1951]), .selected_o (lane[1031]));
  tern_select_cell u_lane1032 (.plus_ni (weight_n[228]), .x_ni (activation_i[1944]),
    .minus_ni (weight_n[229]), .y_ni (activation_i[1952]), .selected_o (lane[1032]));
  tern_select_cell u_lane1033 (.plus_ni (weight_n[228]), .x_ni (activation_i[1945]),
    .minus_ni (weight_n[229]), .y_ni (activation_i[1953]), .selected_o (lane[1033]));
  tern_select_cell u_lane1034 (.plus_ni (weight_n[228]), .x_ni (activation_i[1946]),
    .minus_ni (weight_n[229]), .y_ni (activation_i[1954]), .selected_o (lane[1034]));
  tern_select_cell u_lane1035 (.plus_ni (weight_n[230]), .x_ni (activation_i[1955]),
    .minus_ni (weight_n[231]), .y_ni (activation_i[1955]), .selected_o (lane[1035]));
  tern_select_cell u_lane1036 (.plus_ni (weight_n[230]), .x_ni (activation_i[1956]),
    .minus_ni (weight_n[231]), .y_ni (activation_i[1964]), .selected_o (lane[1036]));
  tern_select_cell u_lane1037 (.plus_ni (weight_n[230]), .x_ni (activation_i[1957]),
    .minus_ni (weight_n[231]), .y_ni (activation_i[1965]), .selected_o (lane[1037]));
  tern_select_cell u_lane1038 (.plus_ni (weight_n[230]), .x_ni (activation_i[1958]),
    .minus_ni (weight_n[231]), .y_ni (activation_i[1966]), .selected_o (lane[1038]));
  tern_select_cell u_lane1039 (.plus_ni (weight_n[230]), .x_ni (activation_i[1959]),
    .minus_ni (weight_n[231]), .y_ni (activation_i[1967]), .selected_o (lane[1039]));
  tern_select_cell u_lane1040 (.plus_ni (weight_n[230]), .x_ni (activation_i[1960]),
    .minus_ni (weight_n[231]), .y_ni (activation_i[1968]), .selected_o (lane[1040]));
  tern_select_cell u_lane1041 (.plus_ni (weight_n[230]), .x_ni (activation_i[1961]),
    .minus_ni (weight_n[231]), .y_ni (activation_i[1969]), .selected_o (lane[1041]));
  tern_select_cell u_lane1042 (.plus_ni (weight_n[230]), .x_ni (activation_i[1962]),
    .minus_ni (weight_n[231]), .y_ni (activation_i[1970]), .selected_o (lane[1042]));
  tern_select_cell u_lane1043 (.plus_ni (weight_n[230]), .x_ni (activation_i[1963]),
    .minus_ni (weight_n[231]), .y_ni (activation_i[1971]), .selected_o (lane[1043]));
  tern_select_cell u_lane1044 (.plus_ni (weight_n[232]), .x_ni (activation_i[1972]),
    .minus_ni (weight_n[233]), .y_ni (activation_i[1972]), .selected_o (lane[1044]));
  tern_select_cell u_lane1045 (.plus_ni (weight_n[232]), .x_ni (activation_i[1973]),
    .minus_ni (weight_n[233]), .y_ni (activation_i[1981]), .selected_o (lane[1045]));
  tern_select_cell u_lane1046 (.plus_ni (weight_n[232]), .x_ni (activation_i[1974]),
    .minus_ni (weight_n[233]), .y_ni (activation_i[1982]), .selected_o (lane[1046]));
  tern_select_cell u_lane1047 (.plus_ni (weight_n[232]), .x_ni (activation_i[1975]),
    .minus_ni (weight_n[233]), .y_ni (activation_i[1983]), .selected_o (lane[1047]));
  tern_select_cell u_lane1048 (.plus_ni (weight_n[232]), .x_ni (activation_i[1976]),
    .minus_ni (weight_n[233]), .y_ni (activation_i[1984]), .selected_o (lane[1048]));
  tern_select_cell u_lane1049 (.plus_ni (weight_n[232]), .x_ni (activation_i[1977]),
    .minus_ni (weight_n[233]), .y_ni (activation_i[1985]), .selected_o (lane[1049]));
  tern_select_cell u_lane1050 (.plus_ni (weight_n[232]), .x_ni (activation_i[1978]),
    .minus_ni (weight_n[233]), .y_ni (activation_i[1986]), .selected_o (lane[1050]));
  tern_select_cell u_lane1051 (.plus_ni (weight_n[232]), .x_ni (activation_i[1979]),
    .minus_ni (weight_n[233]), .y_ni (activation_i[1987]), .selected_o (lane[1051]));
  tern_select_cell u_lane1052 (.plus_ni (weight_n[232]), .x_ni (activation_i[1980]),
    .minus_ni (weight_n[233]), .y_ni (activation_i[1988]), .selected_o (lane[1052]));
  tern_select_cell u_lane1053 (.plus_ni (weight_n[234]), .x_ni (activation_i[1989]),
    .minus_ni (weight_n[235]), .y_ni (activation_i[1989]), .selected_o (lane[1053]));
  tern_select_cell u_lane1054 (.plus_ni (weight_n[234]), .x_ni (activation_i[1990]),
    .minus_ni (weight_n[235]), .y_ni (activation_i[1998]), .selected_o (lane[1054]));
  tern_select_cell u_lane1055 (.plus_ni (weight_n[234]), .x_ni (activation_i[1991]),
    .minus_ni (weight_n[235]), .y_ni (activation_i[1999]), .selected_o (lane[1055]));
  tern_select_cell u_lane1056 (.plus_ni (weight_n[234]), .x_ni (activation_i[1992]),
    .minus_ni (weight_n[235]), .y_ni (activation_i[2000]), .selected_o (lane[1056]));
  tern_select_cell u_lane1057 (.plus_ni (weight_n[234]), .x_ni (activation_i[1993]),
    .minus_ni (weight_n[235]), .y_ni (activation_i[2001]), .selected_o (lane[1057]));
  tern_select_cell u_lane1058 (.plus_ni (weight_n[234]), .x_ni (activation_i[1994]),
    .minus_ni (weight_n[235]), .y_ni (activation_i[2002]), .selected_o (lane[1058]));
  tern_select_cell u_lane1059 (.plus_ni (weight_n[234]), .x_ni (activation_i[1995]),
    .minus_ni (weight_n[235]), .y_ni (activation_i[2003]), .selected_o (lane[1059]));
  tern_select_cell u_lane1060 (.plus_ni (weight_n[234]), .x_ni (activation_i[1996]),
    .minus_ni (weight_n[235]), .y_ni (activation_i[2004]), .selected_o (lane[1060]));
  tern_select_cell u_lane1061 (.plus_ni (weight_n[234]), .x_ni (activation_i[1997]),
    .minus_ni (weight_n[235]), .y_ni (activation_i[2005]), .selected_o (lane[1061]));
  tern_select_cell u_lane1062 (.plus_ni (weight_n[236]), .x_ni (activation_i[2006]),
    .minus_ni (weight_n[237]), .y_ni (activation_i[2006]), .selected_o (lane[1062]));
  tern_select_cell u_lane1063 (.plus_ni (weight_n[236]), .x_ni (activation_i[2007]),
    .minus_ni (weight_n[237]), .y_ni (activation_i[2015]), .selected_o (lane[1063]));
  tern_select_cell u_lane1064 (.plus_ni (weight_n[236]), .x_ni (activation_i[2008]),
    .minus_ni (weight_n[237]), .y_ni (activation_i[2016]), .selected_o (lane[1064]));
  tern_select_cell u_lane1065 (.plus_ni (weight_n[236]), .x_ni (activation_i[2009]),
    .minus_ni (weight_n[237]), .y_ni (activation_i[2017]), .selected_o (lane[1065]));
  tern_select_cell u_lane1066 (.plus_ni (weight_n[236]), .x_ni (activation_i[2010]),
    .minus_ni (weight_n[237]), .y_ni (activation_i[2018]), .selected_o (lane[1066]));
  tern_select_cell u_lane1067 (.plus_ni (weight_n[236]), .x_ni (activation_i[2011]),
    .minus_ni (weight_n[237]), .y_ni (activation_i[2019]), .selected_o (lane[1067]));
  tern_select_cell u_lane1068 (.plus_ni (weight_n[236]), .x_ni (activation_i[2012]),
    .minus_ni (weight_n[237]), .y_ni (activation_i[2020]), .selected_o (lane[1068]));
  tern_select_cell u_lane1069 (.plus_ni (weight_n[236]), .x_ni (activation_i[2013]),
    .minus_ni (weight_n[237]), .y_ni (activation_i[2021]), .selected_o (lane[1069]));
  tern_select_cell u_lane1070 (.plus_ni (weight_n[236]), .x_ni (activation_i[2014]),
    .minus_ni (weight_n[237]), .y_ni (activation_i[2022]), .selected_o (lane[1070]));
  tern_select_cell u_lane1071 (.plus_ni (weight_n[238]), .x_ni (activation_i[2023]),
    .minus_ni (weight_n[239]), .y_ni (activation_i[2023]), .selected_o (lane[1071]));
  tern_select_cell u_lane1072 (.plus_ni (weight_n[238]), .x_ni (activation_i[2024]),
    .minus_ni (weight_n[239]), .y_ni (activation_i[2032]), .selected_o (lane[1072]));
  tern_select_cell u_lane1073 (.plus_ni (weight_n[238]), .x_ni (activation_i[2025]),
    .minus_ni (weight_n[239]), .y_ni (activation_i[2033]), .selected_o (lane[1073]));
  tern_select_cell u_lane1074 (.plus_ni (weight_n[238]), .x_ni (activation_i[2026]),
    .minus_ni (weight_n[239]), .y_ni (activation_i[2034]), .selected_o (lane[1074]));
  tern_select_cell u_lane1075 (.plus_ni (weight_n[238]), .x_ni (activation_i[2027]),
    .minus_ni (weight_n[239]), .y_ni (activation_i[2035]), .selected_o (lane[1075]));
  tern_select_cell u_lane1076 (.plus_ni (weight_n[238]), .x_ni (activation_i[2028]),
    .minus_ni (weight_n[239]), .y_ni (activation_i[2036]), .selected_o (lane[1076]));
  tern_select_cell u_lane1077 (.plus_ni (weight_n[238]), .x_ni (activation_i[2029]),
    .minus_ni (weight_n[239]), .y_ni (activation_i[2037]), .selected_o (lane[1077]));
  tern_select_cell u_lane1078 (.plus_ni (weight_n[238]), .x_ni (activation_i[2030]),
    .minus_ni (weight_n[239]), .y_ni (activation_i[2038]), .selected_o (lane[1078]));
  tern_select_cell u_lane1079 (.plus_ni (weight_n[238]), .x_ni (activation_i[2031]),
    .minus_ni (weight_n[239]), .y_ni (activation_i[2039]), .selected_o (lane[1079]));
  tern_select_cell u_lane1080 (.plus_ni (weight_n[240]), .x_ni (activation_i[2040]),
    .minus_ni (weight_n[241]), .y_ni (activation_i[2040]), .selected_o (lane[1080]));
  tern_select_cell u_lane1081 (.plus_ni (weight_n[240]), .x_ni (activation_i[2041]),
    .minus_ni (weight_n[241]), .y_ni (activation_i[2049]), .selected_o (lane[1081]));
  tern_select_cell u_lane1082 (.plus_ni (weight_n[240]), .x_ni (activation_i[2042]),
    .minus_ni (weight_n[241]), .y_ni (activation_i[2050]), .selected_o (lane[1082]));
  tern_select_cell u_lane1083 (.plus_ni (weight_n[240]), .x_ni (activation_i[2043]),
    .minus_ni (weight_n[241]), .y_ni (activation_i[2051]), .selected_o (lane[1083]));
  tern_select_cell u_lane1084 (.plus_ni (weight_n[240]), .x_ni (activation_i[2044]),
    .minus_ni (weight_n[241]), .y_ni (activation_i[2052]), .selected_o (lane[1084]));
  tern_select_cell u_lane1085 (.plus_ni (weight_n[240]), .x_ni (activation_i[2045]),
    .minus_ni (weight_n[241]), .y_ni (activation_i[2053]), .selected_o (lane[1085]));
  tern_select_cell u_lane1086 (.plus_ni (weight_n[240]), .x_ni (activation_i[2046]),
    .minus_ni (weight_n[241]), .y_ni (activation_i[2054]), .selected_o (lane[1086]));
  tern_select_cell u_lane1087 (.plus_ni (weight_n[240]), .x_ni (activation_i[2047]),
    .minus_ni (weight_n[241]), .y_ni (activation_i[2055]), .selected_o (lane[1087]));
  tern_select_cell u_lane1088 (.plus_ni (weight_n[240]), .x_ni (activation_i[2048]),
    .minus_ni (weight_n[241]), .y_ni (activation_i[2056]), .selected_o (lane[1088]));
  tern_select_cell u_lane1089 (.plus_ni (weight_n[242]), .x_ni (activation_i[2057]),
    .minus_ni (weight_n[243]), .y_ni (activation_i[2057]), .selected_o (lane[1089]));
  tern_select_cell u_lane1090 (.plus_ni (weight_n[242]), .x_ni (activation_i[2058]),
    .minus_ni (weight_n[243]), .y_ni (activation_i[2066]), .selected_o (lane[1090]));
  tern_select_cell u_lane1091 (.plus_ni (weight_n[242]), .x_ni (activation_i[2059]),
    .minus_ni (weight_n[243]), .y_ni (activation_i[2067]), .selected_o (lane[1091]));
  tern_select_cell u_lane1092 (.plus_ni (weight_n[242]), .x_ni (activation_i[2060]),
    .minus_ni (weight_n[243]), .y_ni (activation_i[2068]), .selected_o (lane[1092]));
  tern_select_cell u_lane1093 (.plus_ni (weight_n[242]), .x_ni (activation_i[2061]),
    .minus_ni (weight_n[243]), .y_ni (activation_i[2069]), .selected_o (lane[1093]));
  tern_select_cell u_lane1094 (.plus_ni (weight_n[242]), .x_ni (activation_i[2062]),
    .minus_ni (weight_n[243]), .y_ni (activation_i[2070]), .selected_o (lane[1094]));
  tern_select_cell u_lane1095 (.plus_ni (weight_n[242]), .x_ni (activation_i[2063]),
    .minus_ni (weight_n[243]), .y_ni (activation_i[2071]), .selected_o (lane[1095]));
  tern_select_cell u_lane1096 (.plus_ni (weight_n[242]), .x_ni (activation_i[2064]),
    .minus_ni (weight_n[243]), .y_ni (activation_i[2072]), .selected_o (lane[1096]));
  tern_select_cell u_lane1097 (.plus_ni (weight_n[242]), .x_ni (activation_i[2065]),
    .minus_ni (weight_n[243]), .y_ni (activation_i[2073]), .selected_o (lane[1097]));
  tern_select_cell u_lane1098 (.plus_ni (weight_n[244]), .x_ni (activation_i[2074]),
    .minus_ni (weight_n[245]), .y_ni (activation_i[2074]), .selected_o (lane[1098]));
  tern_select_cell u_lane1099 (.plus_ni (weight_n[244]), .x_ni (activation_i[2075]),
    .minus_ni (weight_n[245]), .y_ni (activation_i[2083]), .selected_o (lane[1099]));
  tern_select_cell u_lane1100 (.plus_ni (weight_n[244]), .x_ni (activation_i[2076]),
    .minus_ni (weight_n[245]), .y_ni (activation_i[2084]), .selected_o (lane[1100]));
  tern_select_cell u_lane1101 (.plus_ni (weight_n[244]), .x_ni (activation_i[2077]),
    .minus_ni (weight_n[245]), .y_ni (activation_i[2085]), .selected_o (lane[1101]));
  tern_select_cell u_lane1102 (.plus_ni (weight_n[244]), .x_ni (activation_i[2078]),
    .minus_ni (weight_n[245]), .y_ni (activation_i[2086]), .selected_o (lane[1102]));
  tern_select_cell u_lane1103 (.plus_ni (weight_n[244]), .x_ni (activation_i[2079]),
    .minus_ni (weight_n[245]), .y_ni (activation_i[2087]), .selected_o (lane[1103]));
  tern_select_cell u_lane1104 (.plus_ni (weight_n[244]), .x_ni (activation_i[2080]),
    .minus_ni (weight_n[245]), .y_ni (activation_i[2088]), .selected_o (lane[1104]));
  tern_select_cell u_lane1105 (.plus_ni (weight_n[244]), .x_ni (activation_i[2081]),
    .minus_ni (weight_n[245]), .y_ni (activation_i[2089]), .selected_o (lane[1105]));
  tern_select_cell u_lane1106 (.plus_ni (weight_n[244]), .x_ni (activation_i[2082]),
    .minus_ni (weight_n[245]), .y_ni (activation_i[2090]), .selected_o (lane[1106]));
  tern_select_cell u_lane1107 (.plus_ni (weight_n[246]), .x_ni (activation_i[2091]),
    .minus_ni (weight_n[247]), .y_ni (activation_i[2091]), .selected_o (lane[1107]));
  tern_select_cell u_lane1108 (.plus_ni (weight_n[246]), .x_ni (activation_i[2092]),
    .minus_ni (weight_n[247]), .y_ni (activation_i[2100]), .selected_o (lane[1108]));
  tern_select_cell u_lane1109 (.plus_ni (weight_n[246]), .x_ni (activation_i[2093]),
    .minus_ni (weight_n[247]), .y_ni (activation_i[2101]), .selected_o (lane[1109]));
  tern_select_cell u_lane1110 (.plus_ni (weight_n[246]), .x_ni (activation_i[2094]),
    .minus_ni (weight_n[247]), .y_ni (activation_i[2102]), .selected_o (lane[1110]));
  tern_select_cell u_lane1111 (.plus_ni (weight_n[246]), .x_ni (activation_i[2095]),
    .minus_ni (weight_n[247]), .y_ni (activation_i[2103]), .selected_o (lane[1111]));
  tern_select_cell u_lane1112 (.plus_ni (weight_n[246]), .x_ni (activation_i[2096]),
    .minus_ni (weight_n[247]), .y_ni (activation_i[2104]), .selected_o (lane[1112]));
  tern_select_cell u_lane1113 (.plus_ni (weight_n[246]), .x_ni (activation_i[2097]),
    .minus_ni (weight_n[247]), .y_ni (activation_i[2105]), .selected_o (lane[1113]));
  tern_select_cell u_lane1114 (.plus_ni (weight_n[246]), .x_ni (activation_i[2098]),
    .minus_ni (weight_n[247]), .y_ni (activation_i[2106]), .selected_o (lane[1114]));
  tern_select_cell u_lane1115 (.plus_ni (weight_n[246]), .x_ni (activation_i[2099]),
    .minus_ni (weight_n[247]), .y_ni (activation_i[2107]), .selected_o (lane[1115]));
  tern_select_cell u_lane1116 (.plus_ni (weight_n[248]), .x_ni (activation_i[2108]),
    .minus_ni (weight_n[249]), .y_ni (activation_i[2108]), .selected_o (lane[1116]));
  tern_select_cell u_lane1117 (.plus_ni (weight_n[248]), .x_ni (activation_i[2109]),
    .minus_ni (weight_n[249]), .y_ni (activation_i[2117]), .selected_o (lane[1117]));
  tern_select_cell u_lane1118 (.plus_ni (weight_n[248]), .x_ni (activation_i[2110]),
    .minus_ni (weight_n[249]), .y_ni (activation_i[2118]), .selected_o (lane[1118]));
  tern_select_cell u_lane1119 (.plus_ni (weight_n[248]), .x_ni (activation_i[2111]),
    .minus_ni (weight_n[249]), .y_ni (activation_i[2119]), .selected_o (lane[1119]));
  tern_select_cell u_lane1120 (.plus_ni (weight_n[248]), .x_ni (activation_i[2112]),
    .minus_ni (weight_n[249]), .y_ni (activation_i[2120]), .selected_o (lane[1120]));
  tern_select_cell u_lane1121 (.plus_ni (weight_n[248]), .x_ni (activation_i[2113]),
    .minus_ni (weight_n[249]), .y_ni (activation_i[2121]), .selected_o (lane[1121]));
  tern_select_cell u_lane1122 (.plus_ni (weight_n[248]), .x_ni (activation_i[2114]),
    .minus_ni (weight_n[249]), .y_ni (activation_i[2122]), .selected_o (lane[1122]));
  tern_select_cell u_lane1123 (.plus_ni (weight_n[248]), .x_ni (activation_i[2115]),
    .minus_ni (weight_n[249]), .y_ni (activation_i[2123]), .selected_o (lane[1123]));
  tern_select_cell u_lane1124 (.plus_ni (weight_n[248]), .x_ni (activation_i[2116]),
    .minus_ni (weight_n[249]), .y_ni (activation_i[2124]), .selected_o (lane[1124]));
  tern_select_cell u_lane1125 (.plus_ni (weight_n[250]), .x_ni (activation_i[2125]),
    .minus_ni (weight_n[251]), .y_ni (activation_i[2125]), .selected_o (lane[1125]));
  tern_select_cell u_lane1126 (.plus_ni (weight_n[250]), .x_ni (activation_i[2126]),
    .minus_ni (weight_n[251]), .y_ni (activation_i[2134]), .selected_o (lane[1126]));
  tern_select_cell u_lane1127 (.plus_ni (weight_n[250]), .x_ni (activation_i[2127]),
    .minus_ni (weight_n[251]), .y_ni (activation_i[2135]), .selected_o (lane[1127]));
  tern_select_cell u_lane1128 (.plus_ni (weight_n[250]), .x_ni (activation_i[2128]),
    .minus_ni (weight_n[251]), .y_ni (activation_i[2136]), .selected_o (lane[1128]));
  tern_select_cell u_lane1129 (.plus_ni (weight_n[250]), .x_ni (activation_i[2129]),
    .minus_ni (weight_n[251]), .y_ni (activation_i[2137]), .selected_o (lane[1129]));
  tern_select_cell u_lane1130 (.plus_ni (weight_n[250]), .x_ni (activation_i[2130]),
    .minus_ni (weight_n[251]), .y_ni (activation_i[2138]), .selected_o (lane[1130]));
  tern_select_cell u_lane1131 (.plus_ni (weight_n[250]), .x_ni (activation_i[2131]),
    .minus_ni (weight_n[251]), .y_ni (activation_i[2139]), .selected_o (lane[1131]));
  tern_select_cell u_lane1132 (.plus_ni (weight_n[250]), .x_ni (activation_i[2132]),
    .minus_ni (weight_n[251]), .y_ni (activation_i[2140]), .selected_o (lane[1132]));
  tern_select_cell u_lane1133 (.plus_ni (weight_n[250]), .x_ni (activation_i[2133]),
    .minus_ni (weight_n[251]), .y_ni (activation_i[2141]), .selected_o (lane[1133]));
  tern_select_cell u_lane1134 (.plus_ni (weight_n[252]), .x_ni (activation_i[2142]),
    .minus_ni (weight_n[253]), .y_ni (activation_i[2142]), .selected_o (lane[1134]));
  tern_select_cell u_lane1135 (.plus_ni (weight_n[252]), .x_ni (activation_i[2143]),
    .minus_ni (weight_n[253]), .y_ni (activation_i[2151]), .selected_o (lane[1135]));
  tern_select_cell u_lane1136 (.plus_ni (weight_n[252]), .x_ni (activation_i[2144]),
    .minus_ni (weight_n[253]), .y_ni (activation_i[2152]), .selected_o (lane[1136]));
  tern_select_cell u_lane1137 (.plus_ni (weight_n[252]), .x_ni (activation_i[2145]),
    .minus_ni (weight_n[253]), .y_ni (activation_i[2153]), .selected_o (lane[1137]));
  tern_select_cell u_lane1138 (.plus_ni (weight_n[252]), .x_ni (activation_i[2146]),
    .minus_ni (weight_n[253]), .y_ni (activation_i[2154]), .selected_o (lane[1138]));
  tern_select_cell u_lane1139 (.plus_ni (weight_n[252]), .x_ni (activation_i[2147]),
    .minus_ni (weight_n[253]), .y_ni (activation_i[2155]), .selected_o (lane[1139]));
  tern_select_cell u_lane1140 (.plus_ni (weight_n[252]), .x_ni (activation_i[2148]),
    .minus_ni (weight_n[253]), .y_ni (activation_i[2156]), .selected_o (lane[1140]));
  tern_select_cell u_lane1141 (.plus_ni (weight_n[252]), .x_ni (activation_i[2149]),
    .minus_ni (weight_n[253]), .y_ni (activation_i[2157]), .selected_o (lane[1141]));
  tern_select_cell u_lane1142 (.plus_ni (weight_n[252]), .x_ni (activation_i[2150]),
    .minus_ni (weight_n[253]), .y_ni (activation_i[2158]), .selected_o (lane[1142]));
  tern_select_cell u_lane1143 (.plus_ni (weight_n[254]), .x_ni (activation_i[2159]),
    .minus_ni (weight_n[255]), .y_ni (activation_i[2159]), .selected_o (lane[1143]));
  tern_select_cell u_lane1144 (.plus_ni (weight_n[254]), .x_ni (activation_i[2160]),
    .minus_ni (weight_n[255]), .y_ni (activation_i[2168]), .selected_o (lane[1144]));
  tern_select_cell u_lane1145 (.plus_ni (weight_n[254]), .x_ni (activation_i[2161]),
    .minus_ni (weight_n[255]), .y_ni (activation_i[2169]), .selected_o (lane[1145]));
  tern_select_cell u_lane1146 (.plus_ni (weight_n[254]), .x_ni (activation_i[2162]),
    .minus_ni (weight_n[255]), .y_ni (activation_i[2170]), .selected_o (lane[1146]));
  tern_select_cell u_lane1147 (.plus_ni (weight_n[254]), .x_ni (activation_i[2163]),
    .minus_ni (weight_n[255]), .y_ni (activation_i[2171]), .selected_o (lane[1147]));
  tern_select_cell u_lane1148 (.plus_ni (weight_n[254]), .x_ni (activation_i[2164]),
    .minus_ni (weight_n[255]), .y_ni (activation_i[2172]), .selected_o (lane[1148]));
  tern_select_cell u_lane1149 (.plus_ni (weight_n[254]), .x_ni (activation_i[2165]),
    .minus_ni (weight_n[255]), .y_ni (activation_i[2173]), .selected_o (lane[1149]));
  tern_select_cell u_lane1150 (.plus_ni (weight_n[254]), .x_ni (activation_i[2166]),
    .minus_ni (weight_n[255]), .y_ni (activation_i[2174]), .selected_o (lane[1150]));
  tern_select_cell u_lane1151 (.plus_ni (weight_n[254]), .x_ni (activation_i[2167]),
    .minus_ni (weight_n[255]), .y_ni (activation_i[2175]), .selected_o (lane[1151]));

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
  t495_s, t496_c, t496_s, t497_c, t497_s, t498_c, t498_s, t499_c, t499_s, t500_c, t500_s, t501_c, t501_s,
  t502_c, t502_s, t503_c, t503_s, t504_c, t504_s, t505_c, t505_s, t506_c, t506_s, t507_c, t507_s, t508_c,
  t508_s, t509_c, t509_s, t510_c, t510_s, t511_c, t511_s, t512_c, t512_s, t513_c, t513_s, t514_c, t514_s,
  t515_c, t515_s, t516_c, t516_s, t517_c, t517_s, t518_c, t518_s, t519_c, t519_s, t520_c, t520_s, t521_c,
  t521_s, t522_c, t522_s, t523_c, t523_s, t524_c, t524_s, t525_c, t525_s, t526_c, t526_s, t527_c, t527_s,
  t528_c, t528_s, t529_c, t529_s, t530_c, t530_s, t531_c, t531_s, t532_c, t532_s, t533_c, t533_s, t534_c,
  t534_s, t535_c, t535_s, t536_c, t536_s, t537_c, t537_s, t538_c, t538_s, t539_c, t539_s, t540_c, t540_s,
  t541_c, t541_s, t542_c, t542_s, t543_c, t543_s, t544_c, t544_s, t545_c, t545_s, t546_c, t546_s, t547_c,
  t547_s, t548_c, t548_s, t549_c, t549_s, t550_c, t550_s, t551_c, t551_s, t552_c, t552_s, t553_c, t553_s,
  t554_c, t554_s, t555_c, t555_s, t556_c, t556_s, t557_c, t557_s, t558_c, t558_s, t559_c, t559_s, t560_c,
  t560_s, t561_c, t561_s, t562_c, t562_s, t563_c, t563_s, t564_c, t564_s, t565_c, t565_s, t566_c, t566_s,
  t567_c, t567_s, t568_c, t568_s, t569_c, t569_s, t570_c, t570_s, t571_c, t571_s, t572_c, t572_s, t573_c,
  t573_s, t574_c, t574_s, t575_c, t575_s, t576_c, t576_s, t577_c, t577_s, t578_c, t578_s, t579_c, t579_s,
  t580_c, t580_s, t581_c, t581_s, t582_c, t582_s, t583_c, t583_s, t584_c, t584_s, t585_c, t585_s, t586_c,
  t586_s, t587_c, t587_s, t588_c, t588_s, t589_c, t589_s, t590_c, t590_s, t591_c, t591_s, t592_c, t592_s,
  t593_c, t593_s, t594_c, t594_s, t595_c, t595_s, t596_c, t596_s, t597_c, t597_s, t598_c, t598_s, t599_c,
  t599_s, t600_c, t600_s, t601_c, t601_s, t602_c, t602_s, t603_c, t603_s, t604_c, t604_s, t605_c, t605_s,
  t606_c, t606_s, t607_c, t607_s, t608_c, t608_s, t609_c, t609_s, t610_c, t610_s, t611_c, t611_s, t612_c,
  t612_s, t613_c, t613_s, t614_c, t614_s, t615_c, t615_s, t616_c, t616_s, t617_c, t617_s, t618_c, t618_s,
  t619_c, t619_s, t620_c, t620_s, t621_c, t621_s, t622_c, t622_s, t623_c, t623_s, t624_c, t624_s, t625_c,
  t625_s, t626_c, t626_s, t627_c, t627_s, t628_c, t628_s, t629_c, t629_s, t630_c, t630_s, t631_c, t631_s,
  t632_c, t632_s, t633_c, t633_s, t634_c, t634_s, t635_c, t635_s, t636_c, t636_s, t637_c, t637_s, t638_c,
  t638_s, t639_c, t639_s, t640_c, t640_s, t641_c, t641_s, t642_c, t642_s, t643_c, t643_s, t644_c, t644_s,
  t645_c, t645_s, t646_c, t646_s, t647_c, t647_s, t648_c, t648_s, t649_c, t649_s, t650_c, t650_s, t651_c,
  t651_s, t652_c, t652_s, t653_c, t653_s, t654_c, t654_s, t655_c, t655_s, t656_c, t656_s, t657_c, t657_s,
  t658_c, t658_s, t659_c, t659_s, t660_c, t660_s, t661_c, t661_s, t662_c, t662_s, t663_c, t663_s, t664_c,
  t664_s, t665_c, t665_s, t666_c, t666_s, t667_c, t667_s, t668_c, t668_s, t669_c, t669_s, t670_c, t670_s,
  t671_c, t671_s, t672_c, t672_s, t673_c, t673_s, t674_c, t674_s, t675_c, t675_s, t676_c, t676_s, t677_c,
  t677_s, t678_c, t678_s, t679_c, t679_s, t680_c, t680_s, t681_c, t681_s, t682_c, t682_s, t683_c, t683_s,
  t684_c, t684_s, t685_c, t685_s, t686_c, t686_s, t687_c, t687_s, t688_c, t688_s, t689_c, t689_s, t690_c,
  t690_s, t691_c, t691_s, t692_c, t692_s, t693_c, t693_s, t694_c, t694_s, t695_c, t695_s, t696_c, t696_s,
  t697_c, t697_s, t698_c, t698_s, t699_c, t699_s, t700_c, t700_s, t701_c, t701_s, t702_c, t702_s, t703_c,
  t703_s, t704_c, t704_s, t705_c, t705_s, t706_c, t706_s, t707_c, t707_s, t708_c, t708_s, t709_c, t709_s,
  t710_c, t710_s, t711_c, t711_s, t712_c, t712_s, t713_c, t713_s, t714_c, t714_s, t715_c, t715_s, t716_c,
  t716_s, t717_c, t717_s, t718_c, t718_s, t719_c, t719_s, t720_c, t720_s, t721_c, t721_s, t722_c, t722_s,
  t723_c, t723_s, t724_c, t724_s, t725_c, t725_s, t726_c, t726_s, t727_c, t727_s, t728_c, t728_s, t729_c,
  t729_s, t730_c, t730_s, t731_c, t731_s, t732_c, t732_s, t733_c, t733_s, t734_c, t734_s, t735_c, t735_s,
  t736_c, t736_s, t737_c, t737_s, t738_c, t738_s, t739_c, t739_s, t740_c, t740_s, t741_c, t741_s, t742_c,
  t742_s, t743_c, t743_s, t744_c, t744_s, t745_c, t745_s, t746_c, t746_s, t747_c, t747_s, t748_c, t748_s,
  t749_c, t749_s, t750_c, t750_s, t751_c, t751_s, t752_c, t752_s, t753_c, t753_s, t754_c, t754_s, t755_c,
  t755_s, t756_c, t756_s, t757_c, t757_s, t758_c, t758_s, t759_c, t759_s, t760_c, t760_s, t761_c, t761_s,
  t762_c, t762_s, t763_c, t763_s, t764_c, t764_s, t765_c, t765_s, t766_c, t766_s, t767_c, t767_s, t768_c,
  t768_s, t769_c, t769_s, t770_c, t770_s, t771_c, t771_s, t772_c, t772_s, t773_c, t773_s, t774_c, t774_s,
  t775_c, t775_s, t776_c, t776_s, t777_c, t777_s, t778_c, t778_s, t779_c, t779_s, t780_c, t780_s, t781_c,
  t781_s, t782_c, t782_s, t783_c, t783_s, t784_c, t784_s, t785_c, t785_s, t786_c, t786_s, t787_c, t787_s,
  t788_c, t788_s, t789_c, t789_s, t790_c, t790_s, t791_c, t791_s, t792_c, t792_s, t793_c, t793_s, t794_c,
  t794_s, t795_c, t795_s, t796_c, t796_s, t797_c, t797_s, t798_c, t798_s, t799_c, t799_s, t800_c, t800_s,
  t801_c, t801_s, t802_c, t802_s, t803_c, t803_s, t804_c, t804_s, t805_c, t805_s, t806_c, t806_s, t807_c,
  t807_s, t808_c, t808_s, t809_c, t809_s, t810_c, t810_s, t811_c, t811_s, t812_c, t812_s, t813_c, t813_s,
  t814_c, t814_s, t815_c, t815_s, t816_c, t816_s, t817_c, t817_s, t818_c, t818_s, t819_c, t819_s, t820_c,
  t820_s, t821_c, t821_s, t822_c, t822_s, t823_c, t823_s, t824_c, t824_s, t825_c, t825_s, t826_c, t826_s,
  t827_c, t827_s, t828_c, t828_s, t829_c, t829_s, t830_c, t830_s, t831_c, t831_s, t832_c, t832_s, t833_c,
  t833_s, t834_c, t834_s, t835_c, t835_s, t836_c, t836_s, t837_c, t837_s, t838_c, t838_s, t839_c, t839_s,
  t840_c, t840_s, t841_c, t841_s, t842_c, t842_s, t843_c, t843_s, t844_c, t844_s, t845_c, t845_s, t846_c,
  t846_s, t847_c, t847_s, t848_c, t848_s, t849_c, t849_s, t850_c, t850_s, t851_c, t851_s, t852_c, t852_s,
  t853_c, t853_s, t854_c, t854_s, t855_c, t855_s, t856_c, t856_s, t857_c, t857_s, t858_c, t858_s, t859_c,
  t859_s, t860_c, t860_s, t861_c, t861_s, t862_c, t862_s, t863_c, t863_s, t864_c, t864_s, t865_c, t865_s,
  t866_c, t866_s, t867_c, t867_s, t868_c, t868_s, t869_c, t869_s, t870_c, t870_s, t871_c, t871_s, t872_c,
  t872_s, t873_c, t873_s, t874_c, t874_s, t875_c, t875_s, t876_c, t876_s, t877_c, t877_s, t878_c, t878_s,
  t879_c, t879_s, t880_c, t880_s, t881_c, t881_s, t882_c, t882_s, t883_c, t883_s, t884_c, t884_s, t885_c,
  t885_s, t886_c, t886_s, t887_c, t887_s, t888_c, t888_s, t889_c, t889_s, t890_c, t890_s, t891_c, t891_s,
  t892_c, t892_s, t893_c, t893_s, t894_c, t894_s, t895_c, t895_s, t896_c, t896_s, t897_c, t897_s, t898_c,
  t898_s, t899_c, t899_s, t900_c, t900_s, t901_c, t901_s, t902_c, t902_s, t903_c, t903_s, t904_c, t904_s,
  t905_c, t905_s, t906_c, t906_s, t907_c, t907_s, t908_c, t908_s, t909_c, t909_s, t910_c, t910_s, t911_c,
  t911_s, t912_c, t912_s, t913_c, t913_s, t914_c, t914_s, t915_c, t915_s, t916_c, t916_s, t917_c, t917_s,
  t918_c, t918_s, t919_c, t919_s, t920_c, t920_s, t921_c, t921_s, t922_c, t922_s, t923_c, t923_s, t924_c,
  t924_s, t925_c, t925_s, t926_c, t926_s, t927_c, t927_s, t928_c, t928_s, t929_c, t929_s, t930_c, t930_s,
  t931_c, t931_s, t932_c, t932_s, t933_c, t933_s, t934_c, t934_s, t935_c, t935_s, t936_c, t936_s, t937_c,
  t937_s, t938_c, t938_s, t939_c, t939_s, t940_c, t940_s, t941_c, t941_s, t942_c, t942_s, t943_c, t943_s,
  t944_c, t944_s, t945_c, t945_s, t946_c, t946_s, t947_c, t947_s, t948_c, t948_s, t949_c, t949_s, t950_c,
  t950_s, t951_c, t951_s, t952_c, t952_s, t953_c, t953_s, t954_c, t954_s, t955_c, t955_s, t956_c, t956_s,
  t957_c, t957_s, t958_c, t958_s, t959_c, t959_s, t960_c, t960_s, t961_c, t961_s, t962_c, t962_s, t963_c,
  t963_s, t964_c, t964_s, t965_c, t965_s, t966_c, t966_s, t967_c, t967_s, t968_c, t968_s, t969_c, t969_s,
  t970_c, t970_s, t971_c, t971_s, t972_c, t972_s, t973_c, t973_s, t974_c, t974_s, t975_c, t975_s, t976_c,
  t976_s, t977_c, t977_s, t978_c, t978_s, t979_c, t979_s, t980_c, t980_s, t981_c, t981_s, t982_c, t982_s,
  t983_c, t983_s, t984_c, t984_s, t985_c, t985_s, t986_c, t986_s, t987_c, t987_s, t988_c, t988_s, t989_c,
  t989_s, t990_c, t990_s, t991_c, t991_s, t992_c, t992_s, t993_c, t993_s, t994_c, t994_s, t995_c, t995_s,
  t996_c, t996_s, t997_c, t997_s, t998_c, t998_s, t999_c, t999_s, t1000_c, t1000_s, t1001_c, t1001_s, t1002_c,
  t1002_s, t1003_c, t1003_s, t1004_c, t1004_s, t1005_c, t1005_s, t1006_c, t1006_s, t1007_c, t1007_s, t1008_c,
  t1008_s, t1009_c, t1009_s, t1010_c, t1010_s, t1011_c, t1011_s, t1012_c, t1012_s, t1013_c, t1013_s, t1014_c,
  t1014_s, t1015_c, t1015_s, t1016_c, t1016_s, t1017_c, t1017_s, t1018_c, t1018_s, t1019_c, t1019_s, t1020_c,
  t1020_s, t1021_c, t1021_s, t1022_c, t1022_s, t1023_c, t1023_s, t1024_c, t1024_s, t1025_c, t1025_s, t1026_c,
  t1026_s, t1027_c, t1027_s, t1028_c, t1028_s, t1029_c, t1029_s, t1030_c, t1030_s, t1031_c, t1031_s, t1032_c,
  t1032_s, t1033_c, t1033_s, t1034_c, t1034_s, t1035_c, t1035_s, t1036_c, t1036_s, t1037_c, t1037_s, t1038_c,
  t1038_s, t1039_c, t1039_s, t1040_c, t1040_s, t1041_c, t1041_s, t1042_c, t1042_s, t1043_c, t1043_s, t1044_c,
  t1044_s, t1045_c, t1045_s, t1046_c, t1046_s, t1047_c, t1047_s, t1048_c, t1048_s, t1049_c, t1049_s, t1050_c,
  t1050_s, t1051_c, t1051_s, t1052_c, t1052_s, t1053_c, t1053_s, t1054_c, t1054_s, t1055_c, t1055_s, t1056_c,
  t1056_s, t1057_c, t1057_s, t1058_c, t1058_s, t1059_c, t1059_s, t1060_c, t1060_s, t1061_c, t1061_s, t1062_c,
  t1062_s, t1063_c, t1063_s, t1064_c, t1064_s, t1065_c, t1065_s, t1066_c, t1066_s, t1067_c, t1067_s, t1068_c,
  t1068_s, t1069_c, t1069_s, t1070_c, t1070_s, t1071_c, t1071_s, t1072_c, t1072_s, t1073_c, t1073_s, t1074_c,
  t1074_s, t1075_c, t1075_s, t1076_c, t1076_s, t1077_c, t1077_s, t1078_c, t1078_s, t1079_c, t1079_s, t1080_c,
  t1080_s, t1081_c, t1081_s, t1082_c, t1082_s, t1083_c, t1083_s, t1084_c, t1084_s, t1085_c, t1085_s, t1086_c,
  t1086_s, t1087_c, t1087_s, t1088_c, t1088_s, t1089_c, t1089_s, t1090_c, t1090_s, t1091_c, t1091_s, t1092_c,
  t1092_s, t1093_c, t1093_s, t1094_c, t1094_s, t1095_c, t1095_s, t1096_c, t1096_s, t1097_c, t1097_s, t1098_c,
  t1098_s, t1099_c, t1099_s, t1100_c, t1100_s, t1101_c, t1101_s, t1102_c, t1102_s, t1103_c, t1103_s, t1104_c,
  t1104_s, t1105_c, t1105_s, t1106_c, t1106_s, t1107_c, t1107_s, t1108_c, t1108_s, t1109_c, t1109_s, t1110_c,
  t1110_s, t1111_c, t1111_s, t1112_c, t1112_s, t1113_c, t1113_s, t1114_c, t1114_s, t1115_c, t1115_s, t1116_c,
  t1116_s, t1117_c, t1117_s, t1118_c, t1118_s, t1119_c, t1119_s, t1120_c, t1120_s, t1121_c, t1121_s, t1122_c,
  t1122_s, t1123_c, t1123_s, t1124_c, t1124_s, t1125_c, t1125_s, t1126_c, t1126_s, t1127_c, t1127_s, t1128_c,
  t1128_s, t1129_c, t1129_s, t1130_c, t1130_s, t1131_c, t1131_s, t1132_c, t1132_s, t1133_c, t1133_s, t1134_c,
  t1134_s, t1135_c, t1135_s, t1136_c, t1136_s, t1137_c, t1137_s, t1138_c, t1138_s;
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
  tern_full_adder_cell u_t5 (
    .a_i (lane[135]), .b_i (lane[144]), .c_i (lane[153]),
    .carry_no (t5_c), .sum_no (t5_s));
  tern_full_adder_cell u_t6 (
    .a_i (lane[162]), .b_i (lane[171]), .c_i (lane[180]),
    .carry_no (t6_c), .sum_no (t6_s));
  tern_full_adder_cell u_t7 (
    .a_i (lane[189]), .b_i (lane[198]), .c_i (lane[207]),
    .carry_no (t7_c), .sum_no (t7_s));
  tern_full_adder_cell u_t8 (
    .a_i (lane[216]), .b_i (lane[225]), .c_i (lane[234]),
    .carry_no (t8_c), .sum_no (t8_s));
  tern_full_adder_cell u_t9 (
    .a_i (lane[243]), .b_i (lane[252]), .c_i (lane[261]),
    .carry_no (t9_c), .sum_no (t9_s));
  tern_full_adder_cell u_t10 (
    .a_i (lane[270]), .b_i (lane[279]), .c_i (lane[288]),
    .carry_no (t10_c), .sum_no (t10_s));
  tern_full_adder_cell u_t11 (
    .a_i (lane[297]), .b_i (lane[306]), .c_i (lane[315]),
    .carry_no (t11_c), .sum_no (t11_s));
  tern_full_adder_cell u_t12 (
    .a_i (lane[324]), .b_i (lane[333]), .c_i (lane[342]),
    .carry_no (t12_c), .sum_no (t12_s));
  tern_full_adder_cell u_t13 (
    .a_i (lane[351]), .b_i (lane[360]), .c_i (lane[369]),
    .carry_no (t13_c), .sum_no (t13_s));
  tern_full_adder_cell u_t14 (
    .a_i (lane[378]), .b_i (lane[387]), .c_i (lane[396]),
    .carry_no (t14_c), .sum_no (t14_s));
  tern_full_adder_cell u_t15 (
    .a_i (lane[405]), .b_i (lane[414]), .c_i (lane[423]),
    .carry_no (t15_c), .sum_no (t15_s));
  tern_full_adder_cell u_t16 (
    .a_i (lane[432]), .b_i (lane[441]), .c_i (lane[450]),
    .carry_no (t16_c), .sum_no (t16_s));
  tern_full_adder_cell u_t17 (
    .a_i (lane[459]), .b_i (lane[468]), .c_i (lane[477]),
    .carry_no (t17_c), .sum_no (t17_s));
  tern_full_adder_cell u_t18 (
    .a_i (lane[486]), .b_i (lane[495]), .c_i (lane[504]),
    .carry_no (t18_c), .sum_no (t18_s));
  tern_full_adder_cell u_t19 (
    .a_i (lane[513]), .b_i (lane[522]), .c_i (lane[531]),
    .carry_no (t19_c), .sum_no (t19_s));
  tern_full_adder_cell u_t20 (
    .a_i (lane[540]), .b_i (lane[549]), .c_i (lane[558]),
    .carry_no (t20_c), .sum_no (t20_s));
  tern_full_adder_cell u_t21 (
    .a_i (lane[567]), .b_i (lane[576]), .c_i (lane[585]),
    .carry_no (t21_c), .sum_no (t21_s));
  tern_full_adder_cell u_t22 (
    .a_i (lane[594]), .b_i (lane[603]), .c_i (lane[612]),
    .carry_no (t22_c), .sum_no (t22_s));
  tern_full_adder_cell u_t23 (
    .a_i (lane[621]), .b_i (lane[630]), .c_i (lane[639]),
    .carry_no (t23_c), .sum_no (t23_s));
  tern_full_adder_cell u_t24 (
    .a_i (lane[648]), .b_i (lane[657]), .c_i (lane[666]),
    .carry_no (t24_c), .sum_no (t24_s));
  tern_full_adder_cell u_t25 (
    .a_i (lane[675]), .b_i (lane[684]), .c_i (lane[693]),
    .carry_no (t25_c), .sum_no (t25_s));
  tern_full_adder_cell u_t26 (
    .a_i (lane[702]), .b_i (lane[711]), .c_i (lane[720]),
    .carry_no (t26_c), .sum_no (t26_s));
  tern_full_adder_cell u_t27 (
    .a_i (lane[729]), .b_i (lane[738]), .c_i (lane[747]),
    .carry_no (t27_c), .sum_no (t27_s));
  tern_full_adder_cell u_t28 (
    .a_i (lane[756]), .b_i (lane[765]), .c_i (lane[774]),
    .carry_no (t28_c), .sum_no (t28_s));
  tern_full_adder_cell u_t29 (
    .a_i (lane[783]), .b_i (lane[792]), .c_i (lane[801]),
    .carry_no (t29_c), .sum_no (t29_s));
  tern_full_adder_cell u_t30 (
    .a_i (lane[810]), .b_i (lane[819]), .c_i (lane[828]),
    .carry_no (t30_c), .sum_no (t30_s));
  tern_full_adder_cell u_t31 (
    .a_i (lane[837]), .b_i (lane[846]), .c_i (lane[855]),
    .carry_no (t31_c), .sum_no (t31_s));
  tern_full_adder_cell u_t32 (
    .a_i (lane[864]), .b_i (lane[873]), .c_i (lane[882]),
    .carry_no (t32_c), .sum_no (t32_s));
  tern_full_adder_cell u_t33 (
    .a_i (lane[891]), .b_i (lane[900]), .c_i (lane[909]),
    .carry_no (t33_c), .sum_no (t33_s));
  tern_full_adder_cell u_t34 (
    .a_i (lane[918]), .b_i (lane[927]), .c_i (lane[936]),
    .carry_no (t34_c), .sum_no (t34_s));
  tern_full_adder_cell u_t35 (
    .a_i (lane[945]), .b_i (lane[954]), .c_i (lane[963]),
    .carry_no (t35_c), .sum_no (t35_s));
  tern_full_adder_cell u_t36 (
    .a_i (lane[972]), .b_i (lane[981]), .c_i (lane[990]),
    .carry_no (t36_c), .sum_no (t36_s));
  tern_full_adder_cell u_t37 (
    .a_i (lane[999]), .b_i (lane[1008]), .c_i (lane[1017]),
    .carry_no (t37_c), .sum_no (t37_s));
  tern_full_adder_cell u_t38 (
    .a_i (lane[1026]), .b_i (lane[1035]), .c_i (lane[1044]),
    .carry_no (t38_c), .sum_no (t38_s));
  tern_full_adder_cell u_t39 (
    .a_i (lane[1053]), .b_i (lane[1062]), .c_i (lane[1071]),
    .carry_no (t39_c), .sum_no (t39_s));
  tern_full_adder_cell u_t40 (
    .a_i (lane[1080]), .b_i (lane[1089]), .c_i (lane[1098]),
    .carry_no (t40_c), .sum_no (t40_s));
  tern_full_adder_cell u_t41 (
    .a_i (lane[1107]), .b_i (lane[1116]), .c_i (lane[1125]),
    .carry_no (t41_c), .sum_no (t41_s));
  tern_full_adder_cell u_t42 (.a_i (t0_s), .b_i (t1_s), .c_i (t2_s), .carry_no (t42_c), .sum_no (t42_s));
  tern_full_adder_cell u_t43 (.a_i (t3_s), .b_i (t4_s), .c_i (t5_s), .carry_no (t43_c), .sum_no (t43_s));
  tern_full_adder_cell u_t44 (.a_i (t6_s), .b_i (t7_s), .c_i (t8_s), .carry_no (t44_c), .sum_no (t44_s));
  tern_full_adder_cell u_t45 (.a_i (t9_s), .b_i (t10_s), .c_i (t11_s), .carry_no (t45_c), .sum_no (t45_s));
  tern_full_adder_cell u_t46 (.a_i (t12_s), .b_i (t13_s), .c_i (t14_s), .carry_no (t46_c), .sum_no (t46_s));
  tern_full_adder_cell u_t47 (.a_i (t15_s), .b_i (t16_s), .c_i (t17_s), .carry_no (t47_c), .sum_no (t47_s));
  tern_full_adder_cell u_t48 (.a_i (t18_s), .b_i (t19_s), .c_i (t20_s), .carry_no (t48_c), .sum_no (t48_s));
  tern_full_adder_cell u_t49 (.a_i (t21_s), .b_i (t22_s), .c_i (t23_s), .carry_no (t49_c), .sum_no (t49_s));
  tern_full_adder_cell u_t50 (.a_i (t24_s), .b_i (t25_s), .c_i (t26_s), .carry_no (t50_c), .sum_no (t50_s));
  tern_full_adder_cell u_t51 (.a_i (t27_s), .b_i (t28_s), .c_i (t29_s), .carry_no (t51_c), .sum_no (t51_s));
  tern_full_adder_cell u_t52 (.a_i (t30_s), .b_i (t31_s), .c_i (t32_s), .carry_no (t52_c), .sum_no (t52_s));
  tern_full_adder_cell u_t53 (.a_i (t33_s), .b_i (t34_s), .c_i (t35_s), .carry_no (t53_c), .sum_no (t53_s));
  tern_full_adder_cell u_t54 (.a_i (t36_s), .b_i (t37_s), .c_i (t38_s), .carry_no (t54_c), .sum_no (t54_s));
  tern_full_adder_cell u_t55 (.a_i (t39_s), .b_i (t40_s), .c_i (t41_s), .carry_no (t55_c), .sum_no (t55_s));
  tern_full_adder_cell u_t56 (
    .a_i (lane[1134]), .b_i (lane[1143]), .c_i (t42_s),
    .carry_no (t56_c), .sum_no (t56_s));
  tern_full_adder_cell u_t57 (.a_i (t43_s), .b_i (t44_s), .c_i (t45_s), .carry_no (t57_c), .sum_no (t57_s));
  tern_full_adder_cell u_t58 (.a_i (t46_s), .b_i (t47_s), .c_i (t48_s), .carry_no (t58_c), .sum_no (t58_s));
  tern_full_adder_cell u_t59 (.a_i (t49_s), .b_i (t50_s), .c_i (t51_s), .carry_no (t59_c), .sum_no (t59_s));
  tern_full_adder_cell u_t60 (.a_i (t52_s), .b_i (t53_s), .c_i (t54_s), .carry_no (t60_c), .sum_no (t60_s));
  tern_full_adder_cell u_t61 (.a_i (t56_s), .b_i (t57_s), .c_i (t58_s), .carry_no (t61_c), .sum_no (t61_s));
  tern_half_adder_cell u_t62 (.a_i (t59_s), .b_i (t60_s), .carry_no (t62_c), .sum_no (t62_s));
  tern_half_adder_cell u_t63 (.a_i (t55_s), .b_i (t62_s), .carry_no (t63_c), .sum_no (t63_s));
  tern_full_adder_cell u_t64 (
    .a_i (lane[1]), .b_i (lane[10]), .c_i (lane[19]),
    .carry_no (t64_c), .sum_no (t64_s));
  tern_full_adder_cell u_t65 (
    .a_i (lane[28]), .b_i (lane[37]), .c_i (lane[46]),
    .carry_no (t65_c), .sum_no (t65_s));
  tern_full_adder_cell u_t66 (
    .a_i (lane[55]), .b_i (lane[64]), .c_i (lane[73]),
    .carry_no (t66_c), .sum_no (t66_s));
  tern_full_adder_cell u_t67 (
    .a_i (lane[82]), .b_i (lane[91]), .c_i (lane[100]),
    .carry_no (t67_c), .sum_no (t67_s));
  tern_full_adder_cell u_t68 (
    .a_i (lane[109]), .b_i (lane[118]), .c_i (lane[127]),
    .carry_no (t68_c), .sum_no (t68_s));
  tern_full_adder_cell u_t69 (
    .a_i (lane[136]), .b_i (lane[145]), .c_i (lane[154]),
    .carry_no (t69_c), .sum_no (t69_s));
  tern_full_adder_cell u_t70 (
    .a_i (lane[163]), .b_i (lane[172]), .c_i (lane[181]),
    .carry_no (t70_c), .sum_no (t70_s));
  tern_full_adder_cell u_t71 (
    .a_i (lane[190]), .b_i (lane[199]), .c_i (lane[208]),
    .carry_no (t71_c), .sum_no (t71_s));
  tern_full_adder_cell u_t72 (
    .a_i (lane[217]), .b_i (lane[226]), .c_i (lane[235]),
    .carry_no (t72_c), .sum_no (t72_s));
  tern_full_adder_cell u_t73 (
    .a_i (lane[244]), .b_i (lane[253]), .c_i (lane[262]),
    .carry_no (t73_c), .sum_no (t73_s));
  tern_full_adder_cell u_t74 (
    .a_i (lane[271]), .b_i (lane[280]), .c_i (lane[289]),
    .carry_no (t74_c), .sum_no (t74_s));
  tern_full_adder_cell u_t75 (
    .a_i (lane[298]), .b_i (lane[307]), .c_i (lane[316]),
    .carry_no (t75_c), .sum_no (t75_s));
  tern_full_adder_cell u_t76 (
    .a_i (lane[325]), .b_i (lane[334]), .c_i (lane[343]),
    .carry_no (t76_c), .sum_no (t76_s));
  tern_full_adder_cell u_t77 (
    .a_i (lane[352]), .b_i (lane[361]), .c_i (lane[370]),
    .carry_no (t77_c), .sum_no (t77_s));
  tern_full_adder_cell u_t78 (
    .a_i (lane[379]), .b_i (lane[388]), .c_i (lane[397]),
    .carry_no (t78_c), .sum_no (t78_s));
  tern_full_adder_cell u_t79 (
    .a_i (lane[406]), .b_i (lane[415]), .c_i (lane[424]),
    .carry_no (t79_c), .sum_no (t79_s));
  tern_full_adder_cell u_t80 (
    .a_i (lane[433]), .b_i (lane[442]), .c_i (lane[451]),
    .carry_no (t80_c), .sum_no (t80_s));
  tern_full_adder_cell u_t81 (
    .a_i (lane[460]), .b_i (lane[469]), .c_i (lane[478]),
    .carry_no (t81_c), .sum_no (t81_s));
  tern_full_adder_cell u_t82 (
    .a_i (lane[487]), .b_i (lane[496]), .c_i (lane[505]),
    .carry_no (t82_c), .sum_no (t82_s));
  tern_full_adder_cell u_t83 (
    .a_i (lane[514]), .b_i (lane[523]), .c_i (lane[532]),
    .carry_no (t83_c), .sum_no (t83_s));
  tern_full_adder_cell u_t84 (
    .a_i (lane[541]), .b_i (lane[550]), .c_i (lane[559]),
    .carry_no (t84_c), .sum_no (t84_s));
  tern_full_adder_cell u_t85 (
    .a_i (lane[568]), .b_i (lane[577]), .c_i (lane[586]),
    .carry_no (t85_c), .sum_no (t85_s));
  tern_full_adder_cell u_t86 (
    .a_i (lane[595]), .b_i (lane[604]), .c_i (lane[613]),
    .carry_no (t86_c), .sum_no (t86_s));
  tern_full_adder_cell u_t87 (
    .a_i (lane[622]), .b_i (lane[631]), .c_i (lane[640]),
    .carry_no (t87_c), .sum_no (t87_s));
  tern_full_adder_cell u_t88 (
    .a_i (lane[649]), .b_i (lane[658]), .c_i (lane[667]),
    .carry_no (t88_c), .sum_no (t88_s));
  tern_full_adder_cell u_t89 (
    .a_i (lane[676]), .b_i (lane[685]), .c_i (lane[694]),
    .carry_no (t89_c), .sum_no (t89_s));
  tern_full_adder_cell u_t90 (
    .a_i (lane[703]), .b_i (lane[712]), .c_i (lane[721]),
    .carry_no (t90_c), .sum_no (t90_s));
  tern_full_adder_cell u_t91 (
    .a_i (lane[730]), .b_i (lane[739]), .c_i (lane[748]),
    .carry_no (t91_c), .sum_no (t91_s));
  tern_full_adder_cell u_t92 (
    .a_i (lane[757]), .b_i (lane[766]), .c_i (lane[775]),
    .carry_no (t92_c), .sum_no (t92_s));
  tern_full_adder_cell u_t93 (
    .a_i (lane[784]), .b_i (lane[793]), .c_i (lane[802]),
    .carry_no (t93_c), .sum_no (t93_s));
  tern_full_adder_cell u_t94 (
    .a_i (lane[811]), .b_i (lane[820]), .c_i (lane[829]),
    .carry_no (t94_c), .sum_no (t94_s));
  tern_full_adder_cell u_t95 (
    .a_i (lane[838]), .b_i (lane[847]), .c_i (lane[856]),
    .carry_no (t95_c), .sum_no (t95_s));
  tern_full_adder_cell u_t96 (
    .a_i (lane[865]), .b_i (lane[874]), .c_i (lane[883]),
    .carry_no (t96_c), .sum_no (t96_s));
  tern_full_adder_cell u_t97 (
    .a_i (lane[892]), .b_i (lane[901]), .c_i (lane[910]),
    .carry_no (t97_c), .sum_no (t97_s));
  tern_full_adder_cell u_t98 (
    .a_i (lane[919]), .b_i (lane[928]), .c_i (lane[937]),
    .carry_no (t98_c), .sum_no (t98_s));
  tern_full_adder_cell u_t99 (
    .a_i (lane[946]), .b_i (lane[955]), .c_i (lane[964]),
    .carry_no (t99_c), .sum_no (t99_s));
  tern_full_adder_cell u_t100 (
    .a_i (lane[973]), .b_i (lane[982]), .c_i (lane[991]),
    .carry_no (t100_c), .sum_no (t100_s));
  tern_full_adder_cell u_t101 (
    .a_i (lane[1000]), .b_i (lane[1009]), .c_i (lane[1018]),
    .carry_no (t101_c), .sum_no (t101_s));
  tern_full_adder_cell u_t102 (
    .a_i (lane[1027]), .b_i (lane[1036]), .c_i (lane[1045]),
    .carry_no (t102_c), .sum_no (t102_s));
  tern_full_adder_cell u_t103 (
    .a_i (lane[1054]), .b_i (lane[1063]), .c_i (lane[1072]),
    .carry_no (t103_c), .sum_no (t103_s));
  tern_full_adder_cell u_t104 (
    .a_i (lane[1081]), .b_i (lane[1090]), .c_i (lane[1099]),
    .carry_no (t104_c), .sum_no (t104_s));
  tern_full_adder_cell u_t105 (
    .a_i (lane[1108]), .b_i (lane[1117]), .c_i (lane[1126]),
    .carry_no (t105_c), .sum_no (t105_s));
  tern_full_adder_cell u_t106 (.a_i (t0_c), .b_i (t1_c), .c_i (t2_c), .carry_no (t106_c), .sum_no (t106_s));
  tern_full_adder_cell u_t107 (.a_i (t3_c), .b_i (t4_c), .c_i (t5_c), .carry_no (t107_c), .sum_no (t107_s));
  tern_full_adder_cell u_t108 (.a_i (t6_c), .b_i (t7_c), .c_i (t8_c), .carry_no (t108_c), .sum_no (t108_s));
  tern_full_adder_cell u_t109 (.a_i (t9_c), .b_i (t10_c), .c_i (t11_c), .carry_no (t109_c), .sum_no (t109_s));
  tern_full_adder_cell u_t110 (
    .a_i (t12_c), .b_i (t13_c), .c_i (t14_c),
    .carry_no (t110_c), .sum_no (t110_s));
  tern_full_adder_cell u_t111 (
    .a_i (t15_c), .b_i (t16_c), .c_i (t17_c),
    .carry_no (t111_c), .sum_no (t111_s));
  tern_full_adder_cell u_t112 (
    .a_i (t18_c), .b_i (t19_c), .c_i (t20_c),
    .carry_no (t112_c), .sum_no (t112_s));
  tern_full_adder_cell u_t113 (
    .a_i (t21_c), .b_i (t22_c), .c_i (t23_c),
    .carry_no (t113_c), .sum_no (t113_s));
  tern_full_adder_cell u_t114 (
    .a_i (t24_c), .b_i (t25_c), .c_i (t26_c),
    .carry_no (t114_c), .sum_no (t114_s));
  tern_full_adder_cell u_t115 (
    .a_i (t27_c), .b_i (t28_c), .c_i (t29_c),
    .carry_no (t115_c), .sum_no (t115_s));
  tern_full_adder_cell u_t116 (
    .a_i (t30_c), .b_i (t31_c), .c_i (t32_c),
    .carry_no (t116_c), .sum_no (t116_s));
  tern_full_adder_cell u_t117 (
    .a_i (t33_c), .b_i (t34_c), .c_i (t35_c),
    .carry_no (t117_c), .sum_no (t117_s));
  tern_full_adder_cell u_t118 (
    .a_i (t36_c), .b_i (t37_c), .c_i (t38_c),
    .carry_no (t118_c), .sum_no (t118_s));
  tern_full_adder_cell u_t119 (
    .a_i (t39_c), .b_i (t40_c), .c_i (t41_c),
    .carry_no (t119_c), .sum_no (t119_s));
  tern_full_adder_cell u_t120 (
    .a_i (t64_s), .b_i (t65_s), .c_i (t66_s),
    .carry_no (t120_c), .sum_no (t120_s));
  tern_full_adder_cell u_t121 (
    .a_i (t67_s), .b_i (t68_s), .c_i (t69_s),
    .carry_no (t121_c), .sum_no (t121_s));
  tern_full_adder_cell u_t122 (
    .a_i (t70_s), .b_i (t71_s), .c_i (t72_s),
    .carry_no (t122_c), .sum_no (t122_s));
  tern_full_adder_cell u_t123 (
    .a_i (t73_s), .b_i (t74_s), .c_i (t75_s),
    .carry_no (t123_c), .sum_no (t123_s));
  tern_full_adder_cell u_t124 (
    .a_i (t76_s), .b_i (t77_s), .c_i (t78_s),
    .carry_no (t124_c), .sum_no (t124_s));
  tern_full_adder_cell u_t125 (
    .a_i (t79_s), .b_i (t80_s), .c_i (t81_s),
    .carry_no (t125_c), .sum_no (t125_s));
  tern_full_adder_cell u_t126 (
    .a_i (t82_s), .b_i (t83_s), .c_i (t84_s),
    .carry_no (t126_c), .sum_no (t126_s));
  tern_full_adder_cell u_t127 (
    .a_i (t85_s), .b_i (t86_s), .c_i (t87_s),
    .carry_no (t127_c), .sum_no (t127_s));
  tern_full_adder_cell u_t128 (
    .a_i (t88_s), .b_i (t89_s), .c_i (t90_s),
    .carry_no (t128_c), .sum_no (t128_s));
  tern_full_adder_cell u_t129 (
    .a_i (t91_s), .b_i (t92_s), .c_i (t93_s),
    .carry_no (t129_c), .sum_no (t129_s));
  tern_full_adder_cell u_t130 (
    .a_i (t94_s), .b_i (t95_s), .c_i (t96_s),
    .carry_no (t130_c), .sum_no (t130_s));
  tern_full_adder_cell u_t131 (
    .a_i (t97_s), .b_i (t98_s), .c_i (t99_s),
    .carry_no (t131_c), .sum_no (t131_s));
  tern_full_adder_cell u_t132 (
    .a_i (t100_s), .b_i (t101_s), .c_i (t102_s),
    .carry_no (t132_c), .sum_no (t132_s));
  tern_full_adder_cell u_t133 (
    .a_i (t103_s), .b_i (t104_s), .c_i (t105_s),
    .carry_no (t133_c), .sum_no (t133_s));
  tern_full_adder_cell u_t134 (
    .a_i (lane[1135]), .b_i (lane[1144]), .c_i (t42_c),
    .carry_no (t134_c), .sum_no (t134_s));
  tern_full_adder_cell u_t135 (
    .a_i (t43_c), .b_i (t44_c), .c_i (t45_c),
    .carry_no (t135_c), .sum_no (t135_s));
  tern_full_adder_cell u_t136 (
    .a_i (t46_c), .b_i (t47_c), .c_i (t48_c),
    .carry_no (t136_c), .sum_no (t136_s));
  tern_full_adder_cell u_t137 (
    .a_i (t49_c), .b_i (t50_c), .c_i (t51_c),
    .carry_no (t137_c), .sum_no (t137_s));
  tern_full_adder_cell u_t138 (
    .a_i (t52_c), .b_i (t53_c), .c_i (t54_c),
    .carry_no (t138_c), .sum_no (t138_s));
  tern_full_adder_cell u_t139 (
    .a_i (t55_c), .b_i (t106_s), .c_i (t107_s),
    .carry_no (t139_c), .sum_no (t139_s));
  tern_full_adder_cell u_t140 (
    .a_i (t108_s), .b_i (t109_s), .c_i (t110_s),
    .carry_no (t140_c), .sum_no (t140_s));
  tern_full_adder_cell u_t141 (
    .a_i (t111_s), .b_i (t112_s), .c_i (t113_s),
    .carry_no (t141_c), .sum_no (t141_s));
  tern_full_adder_cell u_t142 (
    .a_i (t114_s), .b_i (t115_s), .c_i (t116_s),
    .carry_no (t142_c), .sum_no (t142_s));
  tern_full_adder_cell u_t143 (
    .a_i (t117_s), .b_i (t118_s), .c_i (t119_s),
    .carry_no (t143_c), .sum_no (t143_s));
  tern_full_adder_cell u_t144 (
    .a_i (t120_s), .b_i (t121_s), .c_i (t122_s),
    .carry_no (t144_c), .sum_no (t144_s));
  tern_full_adder_cell u_t145 (
    .a_i (t123_s), .b_i (t124_s), .c_i (t125_s),
    .carry_no (t145_c), .sum_no (t145_s));
  tern_full_adder_cell u_t146 (
    .a_i (t126_s), .b_i (t127_s), .c_i (t128_s),
    .carry_no (t146_c), .sum_no (t146_s));
  tern_full_adder_cell u_t147 (
    .a_i (t129_s), .b_i (t130_s), .c_i (t131_s),
    .carry_no (t147_c), .sum_no (t147_s));
  tern_full_adder_cell u_t148 (
    .a_i (t56_c), .b_i (t57_c), .c_i (t58_c),
    .carry_no (t148_c), .sum_no (t148_s));
  tern_full_adder_cell u_t149 (
    .a_i (t59_c), .b_i (t60_c), .c_i (t134_s),
    .carry_no (t149_c), .sum_no (t149_s));
  tern_full_adder_cell u_t150 (
    .a_i (t135_s), .b_i (t136_s), .c_i (t137_s),
    .carry_no (t150_c), .sum_no (t150_s));
  tern_full_adder_cell u_t151 (
    .a_i (t138_s), .b_i (t139_s), .c_i (t140_s),
    .carry_no (t151_c), .sum_no (t151_s));
  tern_full_adder_cell u_t152 (
    .a_i (t141_s), .b_i (t142_s), .c_i (t143_s),
    .carry_no (t152_c), .sum_no (t152_s));
  tern_full_adder_cell u_t153 (
    .a_i (t144_s), .b_i (t145_s), .c_i (t146_s),
    .carry_no (t153_c), .sum_no (t153_s));
  tern_full_adder_cell u_t154 (
    .a_i (t132_s), .b_i (t133_s), .c_i (t62_c),
    .carry_no (t154_c), .sum_no (t154_s));
  tern_full_adder_cell u_t155 (
    .a_i (t61_c), .b_i (t148_s), .c_i (t149_s),
    .carry_no (t155_c), .sum_no (t155_s));
  tern_full_adder_cell u_t156 (
    .a_i (t150_s), .b_i (t151_s), .c_i (t152_s),
    .carry_no (t156_c), .sum_no (t156_s));
  tern_full_adder_cell u_t157 (
    .a_i (t147_s), .b_i (t63_c), .c_i (t154_s),
    .carry_no (t157_c), .sum_no (t157_s));
  tern_half_adder_cell u_t158 (.a_i (t155_s), .b_i (t156_s), .carry_no (t158_c), .sum_no (t158_s));
  tern_half_adder_cell u_t159 (.a_i (t153_s), .b_i (t158_s), .carry_no (t159_c), .sum_no (t159_s));
  tern_full_adder_cell u_t160 (
    .a_i (lane[2]), .b_i (lane[11]), .c_i (lane[20]),
    .carry_no (t160_c), .sum_no (t160_s));
  tern_full_adder_cell u_t161 (
    .a_i (lane[29]), .b_i (lane[38]), .c_i (lane[47]),
    .carry_no (t161_c), .sum_no (t161_s));
  tern_full_adder_cell u_t162 (
    .a_i (lane[56]), .b_i (lane[65]), .c_i (lane[74]),
    .carry_no (t162_c), .sum_no (t162_s));
  tern_full_adder_cell u_t163 (
    .a_i (lane[83]), .b_i (lane[92]), .c_i (lane[101]),
    .carry_no (t163_c), .sum_no (t163_s));
  tern_full_adder_cell u_t164 (
    .a_i (lane[110]), .b_i (lane[119]), .c_i (lane[128]),
    .carry_no (t164_c), .sum_no (t164_s));
  tern_full_adder_cell u_t165 (
    .a_i (lane[137]), .b_i (lane[146]), .c_i (lane[155]),
    .carry_no (t165_c), .sum_no (t165_s));
  tern_full_adder_cell u_t166 (
    .a_i (lane[164]), .b_i (lane[173]), .c_i (lane[182]),
    .carry_no (t166_c), .sum_no (t166_s));
  tern_full_adder_cell u_t167 (
    .a_i (lane[191]), .b_i (lane[200]), .c_i (lane[209]),
    .carry_no (t167_c), .sum_no (t167_s));
  tern_full_adder_cell u_t168 (
    .a_i (lane[218]), .b_i (lane[227]), .c_i (lane[236]),
    .carry_no (t168_c), .sum_no (t168_s));
  tern_full_adder_cell u_t169 (
    .a_i (lane[245]), .b_i (lane[254]), .c_i (lane[263]),
    .carry_no (t169_c), .sum_no (t169_s));
  tern_full_adder_cell u_t170 (
    .a_i (lane[272]), .b_i (lane[281]), .c_i (lane[290]),
    .carry_no (t170_c), .sum_no (t170_s));
  tern_full_adder_cell u_t171 (
    .a_i (lane[299]), .b_i (lane[308]), .c_i (lane[317]),
    .carry_no (t171_c), .sum_no (t171_s));
  tern_full_adder_cell u_t172 (
    .a_i (lane[326]), .b_i (lane[335]), .c_i (lane[344]),
    .carry_no (t172_c), .sum_no (t172_s));
  tern_full_adder_cell u_t173 (
    .a_i (lane[353]), .b_i (lane[362]), .c_i (lane[371]),
    .carry_no (t173_c), .sum_no (t173_s));
  tern_full_adder_cell u_t174 (
    .a_i (lane[380]), .b_i (lane[389]), .c_i (lane[398]),
    .carry_no (t174_c), .sum_no (t174_s));
  tern_full_adder_cell u_t175 (
    .a_i (lane[407]), .b_i (lane[416]), .c_i (lane[425]),
    .carry_no (t175_c), .sum_no (t175_s));
  tern_full_adder_cell u_t176 (
    .a_i (lane[434]), .b_i (lane[443]), .c_i (lane[452]),
    .carry_no (t176_c), .sum_no (t176_s));
  tern_full_adder_cell u_t177 (
    .a_i (lane[461]), .b_i (lane[470]), .c_i (lane[479]),
    .carry_no (t177_c), .sum_no (t177_s));
  tern_full_adder_cell u_t178 (
    .a_i (lane[488]), .b_i (lane[497]), .c_i (lane[506]),
    .carry_no (t178_c), .sum_no (t178_s));
  tern_full_adder_cell u_t179 (
    .a_i (lane[515]), .b_i (lane[524]), .c_i (lane[533]),
    .carry_no (t179_c), .sum_no (t179_s));
  tern_full_adder_cell u_t180 (
    .a_i (lane[542]), .b_i (lane[551]), .c_i (lane[560]),
    .carry_no (t180_c), .sum_no (t180_s));
  tern_full_adder_cell u_t181 (
    .a_i (lane[569]), .b_i (lane[578]), .c_i (lane[587]),
    .carry_no (t181_c), .sum_no (t181_s));
  tern_full_adder_cell u_t182 (
    .a_i (lane[596]), .b_i (lane[605]), .c_i (lane[614]),
    .carry_no (t182_c), .sum_no (t182_s));
  tern_full_adder_cell u_t183 (
    .a_i (lane[623]), .b_i (lane[632]), .c_i (lane[641]),
    .carry_no (t183_c), .sum_no (t183_s));
  tern_full_adder_cell u_t184 (
    .a_i (lane[650]), .b_i (lane[659]), .c_i (lane[668]),
    .carry_no (t184_c), .sum_no (t184_s));
  tern_full_adder_cell u_t185 (
    .a_i (lane[677]), .b_i (lane[686]), .c_i (lane[695]),
    .carry_no (t185_c), .sum_no (t185_s));
  tern_full_adder_cell u_t186 (
    .a_i (lane[704]), .b_i (lane[713]), .c_i (lane[722]),
    .carry_no (t186_c), .sum_no (t186_s));
  tern_full_adder_cell u_t187 (
    .a_i (lane[731]), .b_i (lane[740]), .c_i (lane[749]),
    .carry_no (t187_c), .sum_no (t187_s));
  tern_full_adder_cell u_t188 (
    .a_i (lane[758]), .b_i (lane[767]), .c_i (lane[776]),
    .carry_no (t188_c), .sum_no (t188_s));
  tern_full_adder_cell u_t189 (
    .a_i (lane[785]), .b_i (lane[794]), .c_i (lane[803]),
    .carry_no (t189_c), .sum_no (t189_s));
  tern_full_adder_cell u_t190 (
    .a_i (lane[812]), .b_i (lane[821]), .c_i (lane[830]),
    .carry_no (t190_c), .sum_no (t190_s));
  tern_full_adder_cell u_t191 (
    .a_i (lane[839]), .b_i (lane[848]), .c_i (lane[857]),
    .carry_no (t191_c), .sum_no (t191_s));
  tern_full_adder_cell u_t192 (
    .a_i (lane[866]), .b_i (lane[875]), .c_i (lane[884]),
    .carry_no (t192_c), .sum_no (t192_s));
  tern_full_adder_cell u_t193 (
    .a_i (lane[893]), .b_i (lane[902]), .c_i (lane[911]),
    .carry_no (t193_c), .sum_no (t193_s));
  tern_full_adder_cell u_t194 (
    .a_i (lane[920]), .b_i (lane[929]), .c_i (lane[938]),
    .carry_no (t194_c), .sum_no (t194_s));
  tern_full_adder_cell u_t195 (
    .a_i (lane[947]), .b_i (lane[956]), .c_i (lane[965]),
    .carry_no (t195_c), .sum_no (t195_s));
  tern_full_adder_cell u_t196 (
    .a_i (lane[974]), .b_i (lane[983]), .c_i (lane[992]),
    .carry_no (t196_c), .sum_no (t196_s));
  tern_full_adder_cell u_t197 (
    .a_i (lane[1001]), .b_i (lane[1010]), .c_i (lane[1019]),
    .carry_no (t197_c), .sum_no (t197_s));
  tern_full_adder_cell u_t198 (
    .a_i (lane[1028]), .b_i (lane[1037]), .c_i (lane[1046]),
    .carry_no (t198_c), .sum_no (t198_s));
  tern_full_adder_cell u_t199 (
    .a_i (lane[1055]), .b_i (lane[1064]), .c_i (lane[1073]),
    .carry_no (t199_c), .sum_no (t199_s));
  tern_full_adder_cell u_t200 (
    .a_i (lane[1082]), .b_i (lane[1091]), .c_i (lane[1100]),
    .carry_no (t200_c), .sum_no (t200_s));
  tern_full_adder_cell u_t201 (
    .a_i (lane[1109]), .b_i (lane[1118]), .c_i (lane[1127]),
    .carry_no (t201_c), .sum_no (t201_s));
  tern_full_adder_cell u_t202 (
    .a_i (t64_c), .b_i (t65_c), .c_i (t66_c),
    .carry_no (t202_c), .sum_no (t202_s));
  tern_full_adder_cell u_t203 (
    .a_i (t67_c), .b_i (t68_c), .c_i (t69_c),
    .carry_no (t203_c), .sum_no (t203_s));
  tern_full_adder_cell u_t204 (
    .a_i (t70_c), .b_i (t71_c), .c_i (t72_c),
    .carry_no (t204_c), .sum_no (t204_s));
  tern_full_adder_cell u_t205 (
    .a_i (t73_c), .b_i (t74_c), .c_i (t75_c),
    .carry_no (t205_c), .sum_no (t205_s));
  tern_full_adder_cell u_t206 (
    .a_i (t76_c), .b_i (t77_c), .c_i (t78_c),
    .carry_no (t206_c), .sum_no (t206_s));
  tern_full_adder_cell u_t207 (
    .a_i (t79_c), .b_i (t80_c), .c_i (t81_c),
    .carry_no (t207_c), .sum_no (t207_s));
  tern_full_adder_cell u_t208 (
    .a_i (t82_c), .b_i (t83_c), .c_i (t84_c),
    .carry_no (t208_c), .sum_no (t208_s));
  tern_full_adder_cell u_t209 (
    .a_i (t85_c), .b_i (t86_c), .c_i (t87_c),
    .carry_no (t209_c), .sum_no (t209_s));
  tern_full_adder_cell u_t210 (
    .a_i (t88_c), .b_i (t89_c), .c_i (t90_c),
    .carry_no (t210_c), .sum_no (t210_s));
  tern_full_adder_cell u_t211 (
    .a_i (t91_c), .b_i (t92_c), .c_i (t93_c),
    .carry_no (t211_c), .sum_no (t211_s));
  tern_full_adder_cell u_t212 (
    .a_i (t94_c), .b_i (t95_c), .c_i (t96_c),
    .carry_no (t212_c), .sum_no (t212_s));
  tern_full_adder_cell u_t213 (
    .a_i (t97_c), .b_i (t98_c), .c_i (t99_c),
    .carry_no (t213_c), .sum_no (t213_s));
  tern_full_adder_cell u_t214 (
    .a_i (t100_c), .b_i (t101_c), .c_i (t102_c),
    .carry_no (t214_c), .sum_no (t214_s));
  tern_full_adder_cell u_t215 (
    .a_i (t103_c), .b_i (t104_c), .c_i (t105_c),
    .carry_no (t215_c), .sum_no (t215_s));
  tern_full_adder_cell u_t216 (
    .a_i (t160_s), .b_i (t161_s), .c_i (t162_s),
    .carry_no (t216_c), .sum_no (t216_s));
  tern_full_adder_cell u_t217 (
    .a_i (t163_s), .b_i (t164_s), .c_i (t165_s),
    .carry_no (t217_c), .sum_no (t217_s));
  tern_full_adder_cell u_t218 (
    .a_i (t166_s), .b_i (t167_s), .c_i (t168_s),
    .carry_no (t218_c), .sum_no (t218_s));
  tern_full_adder_cell u_t219 (
    .a_i (t169_s), .b_i (t170_s), .c_i (t171_s),
    .carry_no (t219_c), .sum_no (t219_s));
  tern_full_adder_cell u_t220 (
    .a_i (t172_s), .b_i (t173_s), .c_i (t174_s),
    .carry_no (t220_c), .sum_no (t220_s));
  tern_full_adder_cell u_t221 (
    .a_i (t175_s), .b_i (t176_s), .c_i (t177_s),
    .carry_no (t221_c), .sum_no (t221_s));
  tern_full_adder_cell u_t222 (
    .a_i (t178_s), .b_i (t179_s), .c_i (t180_s),
    .carry_no (t222_c), .sum_no (t222_s));
  tern_full_adder_cell u_t223 (
    .a_i (t181_s), .b_i (t182_s), .c_i (t183_s),
    .carry_no (t223_c), .sum_no (t223_s));
  tern_full_adder_cell u_t224 (
    .a_i (t184_s), .b_i (t185_s), .c_i (t186_s),
    .carry_no (t224_c), .sum_no (t224_s));
  tern_full_adder_cell u_t225 (
    .a_i (t187_s), .b_i (t188_s), .c_i (t189_s),
    .carry_no (t225_c), .sum_no (t225_s));
  tern_full_adder_cell u_t226 (
    .a_i (t190_s), .b_i (t191_s), .c_i (t192_s),
    .carry_no (t226_c), .sum_no (t226_s));
  tern_full_adder_cell u_t227 (
    .a_i (t193_s), .b_i (t194_s), .c_i (t195_s),
    .carry_no (t227_c), .sum_no (t227_s));
  tern_full_adder_cell u_t228 (
    .a_i (t196_s), .b_i (t197_s), .c_i (t198_s),
    .carry_no (t228_c), .sum_no (t228_s));
  tern_full_adder_cell u_t229 (
    .a_i (t199_s), .b_i (t200_s), .c_i (t201_s),
    .carry_no (t229_c), .sum_no (t229_s));
  tern_full_adder_cell u_t230 (
    .a_i (lane[1136]), .b_i (lane[1145]), .c_i (t106_c),
    .carry_no (t230_c), .sum_no (t230_s));
  tern_full_adder_cell u_t231 (
    .a_i (t107_c), .b_i (t108_c), .c_i (t109_c),
    .carry_no (t231_c), .sum_no (t231_s));
  tern_full_adder_cell u_t232 (
    .a_i (t110_c), .b_i (t111_c), .c_i (t112_c),
    .carry_no (t232_c), .sum_no (t232_s));
  tern_full_adder_cell u_t233 (
    .a_i (t113_c), .b_i (t114_c), .c_i (t115_c),
    .carry_no (t233_c), .sum_no (t233_s));
  tern_full_adder_cell u_t234 (
    .a_i (t116_c), .b_i (t117_c), .c_i (t118_c),
    .carry_no (t234_c), .sum_no (t234_s));
  tern_full_adder_cell u_t235 (
    .a_i (t119_c), .b_i (t120_c), .c_i (t121_c),
    .carry_no (t235_c), .sum_no (t235_s));
  tern_full_adder_cell u_t236 (
    .a_i (t122_c), .b_i (t123_c), .c_i (t124_c),
    .carry_no (t236_c), .sum_no (t236_s));
  tern_full_adder_cell u_t237 (
    .a_i (t125_c), .b_i (t126_c), .c_i (t127_c),
    .carry_no (t237_c), .sum_no (t237_s));
  tern_full_adder_cell u_t238 (
    .a_i (t128_c), .b_i (t129_c), .c_i (t130_c),
    .carry_no (t238_c), .sum_no (t238_s));
  tern_full_adder_cell u_t239 (
    .a_i (t131_c), .b_i (t132_c), .c_i (t133_c),
    .carry_no (t239_c), .sum_no (t239_s));
  tern_full_adder_cell u_t240 (
    .a_i (t202_s), .b_i (t203_s), .c_i (t204_s),
    .carry_no (t240_c), .sum_no (t240_s));
  tern_full_adder_cell u_t241 (
    .a_i (t205_s), .b_i (t206_s), .c_i (t207_s),
    .carry_no (t241_c), .sum_no (t241_s));
  tern_full_adder_cell u_t242 (
    .a_i (t208_s), .b_i (t209_s), .c_i (t210_s),
    .carry_no (t242_c), .sum_no (t242_s));
  tern_full_adder_cell u_t243 (
    .a_i (t211_s), .b_i (t212_s), .c_i (t213_s),
    .carry_no (t243_c), .sum_no (t243_s));
  tern_full_adder_cell u_t244 (
    .a_i (t214_s), .b_i (t215_s), .c_i (t216_s),
    .carry_no (t244_c), .sum_no (t244_s));
  tern_full_adder_cell u_t245 (
    .a_i (t217_s), .b_i (t218_s), .c_i (t219_s),
    .carry_no (t245_c), .sum_no (t245_s));
  tern_full_adder_cell u_t246 (
    .a_i (t220_s), .b_i (t221_s), .c_i (t222_s),
    .carry_no (t246_c), .sum_no (t246_s));
  tern_full_adder_cell u_t247 (
    .a_i (t223_s), .b_i (t224_s), .c_i (t225_s),
    .carry_no (t247_c), .sum_no (t247_s));
  tern_full_adder_cell u_t248 (
    .a_i (t226_s), .b_i (t227_s), .c_i (t228_s),
    .carry_no (t248_c), .sum_no (t248_s));
  tern_full_adder_cell u_t249 (
    .a_i (t134_c), .b_i (t135_c), .c_i (t136_c),
    .carry_no (t249_c), .sum_no (t249_s));
  tern_full_adder_cell u_t250 (
    .a_i (t137_c), .b_i (t138_c), .c_i (t139_c),
    .carry_no (t250_c), .sum_no (t250_s));
  tern_full_adder_cell u_t251 (
    .a_i (t140_c), .b_i (t141_c), .c_i (t142_c),
    .carry_no (t251_c), .sum_no (t251_s));
  tern_full_adder_cell u_t252 (
    .a_i (t143_c), .b_i (t230_s), .c_i (t231_s),
    .carry_no (t252_c), .sum_no (t252_s));
  tern_full_adder_cell u_t253 (
    .a_i (t232_s), .b_i (t233_s), .c_i (t234_s),
    .carry_no (t253_c), .sum_no (t253_s));
  tern_full_adder_cell u_t254 (
    .a_i (t144_c), .b_i (t145_c), .c_i (t146_c),
    .carry_no (t254_c), .sum_no (t254_s));
  tern_full_adder_cell u_t255 (
    .a_i (t147_c), .b_i (t235_s), .c_i (t236_s),
    .carry_no (t255_c), .sum_no (t255_s));
  tern_full_adder_cell u_t256 (
    .a_i (t237_s), .b_i (t238_s), .c_i (t239_s),
    .carry_no (t256_c), .sum_no (t256_s));
  tern_full_adder_cell u_t257 (
    .a_i (t240_s), .b_i (t241_s), .c_i (t242_s),
    .carry_no (t257_c), .sum_no (t257_s));
  tern_full_adder_cell u_t258 (
    .a_i (t243_s), .b_i (t244_s), .c_i (t245_s),
    .carry_no (t258_c), .sum_no (t258_s));
  tern_full_adder_cell u_t259 (
    .a_i (t246_s), .b_i (t247_s), .c_i (t248_s),
    .carry_no (t259_c), .sum_no (t259_s));
  tern_full_adder_cell u_t260 (
    .a_i (t229_s), .b_i (t148_c), .c_i (t149_c),
    .carry_no (t260_c), .sum_no (t260_s));
  tern_full_adder_cell u_t261 (
    .a_i (t150_c), .b_i (t151_c), .c_i (t152_c),
    .carry_no (t261_c), .sum_no (t261_s));
  tern_full_adder_cell u_t262 (
    .a_i (t249_s), .b_i (t250_s), .c_i (t251_s),
    .carry_no (t262_c), .sum_no (t262_s));
  tern_full_adder_cell u_t263 (
    .a_i (t252_s), .b_i (t253_s), .c_i (t153_c),
    .carry_no (t263_c), .sum_no (t263_s));
  tern_full_adder_cell u_t264 (
    .a_i (t254_s), .b_i (t255_s), .c_i (t256_s),
    .carry_no (t264_c), .sum_no (t264_s));
  tern_full_adder_cell u_t265 (
    .a_i (t257_s), .b_i (t258_s), .c_i (t259_s),
    .carry_no (t265_c), .sum_no (t265_s));
  tern_full_adder_cell u_t266 (
    .a_i (t154_c), .b_i (t155_c), .c_i (t156_c),
    .carry_no (t266_c), .sum_no (t266_s));
  tern_full_adder_cell u_t267 (
    .a_i (t260_s), .b_i (t261_s), .c_i (t262_s),
    .carry_no (t267_c), .sum_no (t267_s));
  tern_full_adder_cell u_t268 (
    .a_i (t263_s), .b_i (t264_s), .c_i (t265_s),
    .carry_no (t268_c), .sum_no (t268_s));
  tern_full_adder_cell u_t269 (
    .a_i (t157_c), .b_i (t158_c), .c_i (t266_s),
    .carry_no (t269_c), .sum_no (t269_s));
  tern_half_adder_cell u_t270 (.a_i (t267_s), .b_i (t268_s), .carry_no (t270_c), .sum_no (t270_s));
  tern_half_adder_cell u_t271 (.a_i (t159_c), .b_i (t269_s), .carry_no (t271_c), .sum_no (t271_s));
  tern_full_adder_cell u_t272 (
    .a_i (lane[3]), .b_i (lane[12]), .c_i (lane[21]),
    .carry_no (t272_c), .sum_no (t272_s));
  tern_full_adder_cell u_t273 (
    .a_i (lane[30]), .b_i (lane[39]), .c_i (lane[48]),
    .carry_no (t273_c), .sum_no (t273_s));
  tern_full_adder_cell u_t274 (
    .a_i (lane[57]), .b_i (lane[66]), .c_i (lane[75]),
    .carry_no (t274_c), .sum_no (t274_s));
  tern_full_adder_cell u_t275 (
    .a_i (lane[84]), .b_i (lane[93]), .c_i (lane[102]),
    .carry_no (t275_c), .sum_no (t275_s));
  tern_full_adder_cell u_t276 (
    .a_i (lane[111]), .b_i (lane[120]), .c_i (lane[129]),
    .carry_no (t276_c), .sum_no (t276_s));
  tern_full_adder_cell u_t277 (
    .a_i (lane[138]), .b_i (lane[147]), .c_i (lane[156]),
    .carry_no (t277_c), .sum_no (t277_s));
  tern_full_adder_cell u_t278 (
    .a_i (lane[165]), .b_i (lane[174]), .c_i (lane[183]),
    .carry_no (t278_c), .sum_no (t278_s));
  tern_full_adder_cell u_t279 (
    .a_i (lane[192]), .b_i (lane[201]), .c_i (lane[210]),
    .carry_no (t279_c), .sum_no (t279_s));
  tern_full_adder_cell u_t280 (
    .a_i (lane[219]), .b_i (lane[228]), .c_i (lane[237]),
    .carry_no (t280_c), .sum_no (t280_s));
  tern_full_adder_cell u_t281 (
    .a_i (lane[246]), .b_i (lane[255]), .c_i (lane[264]),
    .carry_no (t281_c), .sum_no (t281_s));
  tern_full_adder_cell u_t282 (
    .a_i (lane[273]), .b_i (lane[282]), .c_i (lane[291]),
    .carry_no (t282_c), .sum_no (t282_s));
  tern_full_adder_cell u_t283 (
    .a_i (lane[300]), .b_i (lane[309]), .c_i (lane[318]),
    .carry_no (t283_c), .sum_no (t283_s));
  tern_full_adder_cell u_t284 (
    .a_i (lane[327]), .b_i (lane[336]), .c_i (lane[345]),
    .carry_no (t284_c), .sum_no (t284_s));
  tern_full_adder_cell u_t285 (
    .a_i (lane[354]), .b_i (lane[363]), .c_i (lane[372]),
    .carry_no (t285_c), .sum_no (t285_s));
  tern_full_adder_cell u_t286 (
    .a_i (lane[381]), .b_i (lane[390]), .c_i (lane[399]),
    .carry_no (t286_c), .sum_no (t286_s));
  tern_full_adder_cell u_t287 (
    .a_i (lane[408]), .b_i (lane[417]), .c_i (lane[426]),
    .carry_no (t287_c), .sum_no (t287_s));
  tern_full_adder_cell u_t288 (
    .a_i (lane[435]), .b_i (lane[444]), .c_i (lane[453]),
    .carry_no (t288_c), .sum_no (t288_s));
  tern_full_adder_cell u_t289 (
    .a_i (lane[462]), .b_i (lane[471]), .c_i (lane[480]),
    .carry_no (t289_c), .sum_no (t289_s));
  tern_full_adder_cell u_t290 (
    .a_i (lane[489]), .b_i (lane[498]), .c_i (lane[507]),
    .carry_no (t290_c), .sum_no (t290_s));
  tern_full_adder_cell u_t291 (
    .a_i (lane[516]), .b_i (lane[525]), .c_i (lane[534]),
    .carry_no (t291_c), .sum_no (t291_s));
  tern_full_adder_cell u_t292 (
    .a_i (lane[543]), .b_i (lane[552]), .c_i (lane[561]),
    .carry_no (t292_c), .sum_no (t292_s));
  tern_full_adder_cell u_t293 (
    .a_i (lane[570]), .b_i (lane[579]), .c_i (lane[588]),
    .carry_no (t293_c), .sum_no (t293_s));
  tern_full_adder_cell u_t294 (
    .a_i (lane[597]), .b_i (lane[606]), .c_i (lane[615]),
    .carry_no (t294_c), .sum_no (t294_s));
  tern_full_adder_cell u_t295 (
    .a_i (lane[624]), .b_i (lane[633]), .c_i (lane[642]),
    .carry_no (t295_c), .sum_no (t295_s));
  tern_full_adder_cell u_t296 (
    .a_i (lane[651]), .b_i (lane[660]), .c_i (lane[669]),
    .carry_no (t296_c), .sum_no (t296_s));
  tern_full_adder_cell u_t297 (
    .a_i (lane[678]), .b_i (lane[687]), .c_i (lane[696]),
    .carry_no (t297_c), .sum_no (t297_s));
  tern_full_adder_cell u_t298 (
    .a_i (lane[705]), .b_i (lane[714]), .c_i (lane[723]),
    .carry_no (t298_c), .sum_no (t298_s));
  tern_full_adder_cell u_t299 (
    .a_i (lane[732]), .b_i (lane[741]), .c_i (lane[750]),
    .carry_no (t299_c), .sum_no (t299_s));
  tern_full_adder_cell u_t300 (
    .a_i (lane[759]), .b_i (lane[768]), .c_i (lane[777]),
    .carry_no (t300_c), .sum_no (t300_s));
  tern_full_adder_cell u_t301 (
    .a_i (lane[786]), .b_i (lane[795]), .c_i (lane[804]),
    .carry_no (t301_c), .sum_no (t301_s));
  tern_full_adder_cell u_t302 (
    .a_i (lane[813]), .b_i (lane[822]), .c_i (lane[831]),
    .carry_no (t302_c), .sum_no (t302_s));
  tern_full_adder_cell u_t303 (
    .a_i (lane[840]), .b_i (lane[849]), .c_i (lane[858]),
    .carry_no (t303_c), .sum_no (t303_s));
  tern_full_adder_cell u_t304 (
    .a_i (lane[867]), .b_i (lane[876]), .c_i (lane[885]),
    .carry_no (t304_c), .sum_no (t304_s));
  tern_full_adder_cell u_t305 (
    .a_i (lane[894]), .b_i (lane[903]), .c_i (lane[912]),
    .carry_no (t305_c), .sum_no (t305_s));
  tern_full_adder_cell u_t306 (
    .a_i (lane[921]), .b_i (lane[930]), .c_i (lane[939]),
    .carry_no (t306_c), .sum_no (t306_s));
  tern_full_adder_cell u_t307 (
    .a_i (lane[948]), .b_i (lane[957]), .c_i (lane[966]),
    .carry_no (t307_c), .sum_no (t307_s));
  tern_full_adder_cell u_t308 (
    .a_i (lane[975]), .b_i (lane[984]), .c_i (lane[993]),
    .carry_no (t308_c), .sum_no (t308_s));
  tern_full_adder_cell u_t309 (
    .a_i (lane[1002]), .b_i (lane[1011]), .c_i (lane[1020]),
    .carry_no (t309_c), .sum_no (t309_s));
  tern_full_adder_cell u_t310 (
    .a_i (lane[1029]), .b_i (lane[1038]), .c_i (lane[1047]),
    .carry_no (t310_c), .sum_no (t310_s));
  tern_full_adder_cell u_t311 (
    .a_i (lane[1056]), .b_i (lane[1065]), .c_i (lane[1074]),
    .carry_no (t311_c), .sum_no (t311_s));
  tern_full_adder_cell u_t312 (
    .a_i (lane[1083]), .b_i (lane[1092]), .c_i (lane[1101]),
    .carry_no (t312_c), .sum_no (t312_s));
  tern_full_adder_cell u_t313 (
    .a_i (lane[1110]), .b_i (lane[1119]), .c_i (lane[1128]),
    .carry_no (t313_c), .sum_no (t313_s));
  tern_full_adder_cell u_t314 (
    .a_i (t160_c), .b_i (t161_c), .c_i (t162_c),
    .carry_no (t314_c), .sum_no (t314_s));
  tern_full_adder_cell u_t315 (
    .a_i (t163_c), .b_i (t164_c), .c_i (t165_c),
    .carry_no (t315_c), .sum_no (t315_s));
  tern_full_adder_cell u_t316 (
    .a_i (t166_c), .b_i (t167_c), .c_i (t168_c),
    .carry_no (t316_c), .sum_no (t316_s));
  tern_full_adder_cell u_t317 (
    .a_i (t169_c), .b_i (t170_c), .c_i (t171_c),
    .carry_no (t317_c), .sum_no (t317_s));
  tern_full_adder_cell u_t318 (
    .a_i (t172_c), .b_i (t173_c), .c_i (t174_c),
    .carry_no (t318_c), .sum_no (t318_s));
  tern_full_adder_cell u_t319 (
    .a_i (t175_c), .b_i (t176_c), .c_i (t177_c),
    .carry_no (t319_c), .sum_no (t319_s));
  tern_full_adder_cell u_t320 (
    .a_i (t178_c), .b_i (t179_c), .c_i (t180_c),
    .carry_no (t320_c), .sum_no (t320_s));
  tern_full_adder_cell u_t321 (
    .a_i (t181_c), .b_i (t182_c), .c_i (t183_c),
    .carry_no (t321_c), .sum_no (t321_s));
  tern_full_adder_cell u_t322 (
    .a_i (t184_c), .b_i (t185_c), .c_i (t186_c),
    .carry_no (t322_c), .sum_no (t322_s));
  tern_full_adder_cell u_t323 (
    .a_i (t187_c), .b_i (t188_c), .c_i (t189_c),
    .carry_no (t323_c), .sum_no (t323_s));
  tern_full_adder_cell u_t324 (
    .a_i (t190_c), .b_i (t191_c), .c_i (t192_c),
    .carry_no (t324_c), .sum_no (t324_s));
  tern_full_adder_cell u_t325 (
    .a_i (t193_c), .b_i (t194_c), .c_i (t195_c),
    .carry_no (t325_c), .sum_no (t325_s));
  tern_full_adder_cell u_t326 (
    .a_i (t196_c), .b_i (t197_c), .c_i (t198_c),
    .carry_no (t326_c), .sum_no (t326_s));
  tern_full_adder_cell u_t327 (
    .a_i (t199_c), .b_i (t200_c), .c_i (t201_c),
    .carry_no (t327_c), .sum_no (t327_s));
  tern_full_adder_cell u_t328 (
    .a_i (t272_s), .b_i (t273_s), .c_i (t274_s),
    .carry_no (t328_c), .sum_no (t328_s));
  tern_full_adder_cell u_t329 (
    .a_i (t275_s), .b_i (t276_s), .c_i (t277_s),
    .carry_no (t329_c), .sum_no (t329_s));
  tern_full_adder_cell u_t330 (
    .a_i (t278_s), .b_i (t279_s), .c_i (t280_s),
    .carry_no (t330_c), .sum_no (t330_s));
  tern_full_adder_cell u_t331 (
    .a_i (t281_s), .b_i (t282_s), .c_i (t283_s),
    .carry_no (t331_c), .sum_no (t331_s));
  tern_full_adder_cell u_t332 (
    .a_i (t284_s), .b_i (t285_s), .c_i (t286_s),
    .carry_no (t332_c), .sum_no (t332_s));
  tern_full_adder_cell u_t333 (
    .a_i (t287_s), .b_i (t288_s), .c_i (t289_s),
    .carry_no (t333_c), .sum_no (t333_s));
  tern_full_adder_cell u_t334 (
    .a_i (t290_s), .b_i (t291_s), .c_i (t292_s),
    .carry_no (t334_c), .sum_no (t334_s));
  tern_full_adder_cell u_t335 (
    .a_i (t293_s), .b_i (t294_s), .c_i (t295_s),
    .carry_no (t335_c), .sum_no (t335_s));
  tern_full_adder_cell u_t336 (
    .a_i (t296_s), .b_i (t297_s), .c_i (t298_s),
    .carry_no (t336_c), .sum_no (t336_s));
  tern_full_adder_cell u_t337 (
    .a_i (t299_s), .b_i (t300_s), .c_i (t301_s),
    .carry_no (t337_c), .sum_no (t337_s));
  tern_full_adder_cell u_t338 (
    .a_i (t302_s), .b_i (t303_s), .c_i (t304_s),
    .carry_no (t338_c), .sum_no (t338_s));
  tern_full_adder_cell u_t339 (
    .a_i (t305_s), .b_i (t306_s), .c_i (t307_s),
    .carry_no (t339_c), .sum_no (t339_s));
  tern_full_adder_cell u_t340 (
    .a_i (t308_s), .b_i (t309_s), .c_i (t310_s),
    .carry_no (t340_c), .sum_no (t340_s));
  tern_full_adder_cell u_t341 (
    .a_i (t311_s), .b_i (t312_s), .c_i (t313_s),
    .carry_no (t341_c), .sum_no (t341_s));
  tern_full_adder_cell u_t342 (
    .a_i (lane[1137]), .b_i (lane[1146]), .c_i (t202_c),
    .carry_no (t342_c), .sum_no (t342_s));
  tern_full_adder_cell u_t343 (
    .a_i (t203_c), .b_i (t204_c), .c_i (t205_c),
    .carry_no (t343_c), .sum_no (t343_s));
  tern_full_adder_cell u_t344 (
    .a_i (t206_c), .b_i (t207_c), .c_i (t208_c),
    .carry_no (t344_c), .sum_no (t344_s));
  tern_full_adder_cell u_t345 (
    .a_i (t209_c), .b_i (t210_c), .c_i (t211_c),
    .carry_no (t345_c), .sum_no (t345_s));
  tern_full_adder_cell u_t346 (
    .a_i (t212_c), .b_i (t213_c), .c_i (t214_c),
    .carry_no (t346_c), .sum_no (t346_s));
  tern_full_adder_cell u_t347 (
    .a_i (t215_c), .b_i (t216_c), .c_i (t217_c),
    .carry_no (t347_c), .sum_no (t347_s));
  tern_full_adder_cell u_t348 (
    .a_i (t218_c), .b_i (t219_c), .c_i (t220_c),
    .carry_no (t348_c), .sum_no (t348_s));
  tern_full_adder_cell u_t349 (
    .a_i (t221_c), .b_i (t222_c), .c_i (t223_c),
    .carry_no (t349_c), .sum_no (t349_s));
  tern_full_adder_cell u_t350 (
    .a_i (t224_c), .b_i (t225_c), .c_i (t226_c),
    .carry_no (t350_c), .sum_no (t350_s));
  tern_full_adder_cell u_t351 (
    .a_i (t227_c), .b_i (t228_c), .c_i (t229_c),
    .carry_no (t351_c), .sum_no (t351_s));
  tern_full_adder_cell u_t352 (
    .a_i (t314_s), .b_i (t315_s), .c_i (t316_s),
    .carry_no (t352_c), .sum_no (t352_s));
  tern_full_adder_cell u_t353 (
    .a_i (t317_s), .b_i (t318_s), .c_i (t319_s),
    .carry_no (t353_c), .sum_no (t353_s));
  tern_full_adder_cell u_t354 (
    .a_i (t320_s), .b_i (t321_s), .c_i (t322_s),
    .carry_no (t354_c), .sum_no (t354_s));
  tern_full_adder_cell u_t355 (
    .a_i (t323_s), .b_i (t324_s), .c_i (t325_s),
    .carry_no (t355_c), .sum_no (t355_s));
  tern_full_adder_cell u_t356 (
    .a_i (t230_c), .b_i (t231_c), .c_i (t232_c),
    .carry_no (t356_c), .sum_no (t356_s));
  tern_full_adder_cell u_t357 (
    .a_i (t326_s), .b_i (t327_s), .c_i (t328_s),
    .carry_no (t357_c), .sum_no (t357_s));
  tern_full_adder_cell u_t358 (
    .a_i (t329_s), .b_i (t330_s), .c_i (t331_s),
    .carry_no (t358_c), .sum_no (t358_s));
  tern_full_adder_cell u_t359 (
    .a_i (t332_s), .b_i (t333_s), .c_i (t334_s),
    .carry_no (t359_c), .sum_no (t359_s));
  tern_full_adder_cell u_t360 (
    .a_i (t335_s), .b_i (t336_s), .c_i (t337_s),
    .carry_no (t360_c), .sum_no (t360_s));
  tern_full_adder_cell u_t361 (
    .a_i (t338_s), .b_i (t339_s), .c_i (t340_s),
    .carry_no (t361_c), .sum_no (t361_s));
  tern_full_adder_cell u_t362 (
    .a_i (t233_c), .b_i (t234_c), .c_i (t235_c),
    .carry_no (t362_c), .sum_no (t362_s));
  tern_full_adder_cell u_t363 (
    .a_i (t236_c), .b_i (t237_c), .c_i (t238_c),
    .carry_no (t363_c), .sum_no (t363_s));
  tern_full_adder_cell u_t364 (
    .a_i (t239_c), .b_i (t240_c), .c_i (t241_c),
    .carry_no (t364_c), .sum_no (t364_s));
  tern_full_adder_cell u_t365 (
    .a_i (t242_c), .b_i (t243_c), .c_i (t342_s),
    .carry_no (t365_c), .sum_no (t365_s));
  tern_full_adder_cell u_t366 (
    .a_i (t343_s), .b_i (t344_s), .c_i (t345_s),
    .carry_no (t366_c), .sum_no (t366_s));
  tern_full_adder_cell u_t367 (
    .a_i (t346_s), .b_i (t244_c), .c_i (t245_c),
    .carry_no (t367_c), .sum_no (t367_s));
  tern_full_adder_cell u_t368 (
    .a_i (t246_c), .b_i (t247_c), .c_i (t248_c),
    .carry_no (t368_c), .sum_no (t368_s));
  tern_full_adder_cell u_t369 (
    .a_i (t347_s), .b_i (t348_s), .c_i (t349_s),
    .carry_no (t369_c), .sum_no (t369_s));
  tern_full_adder_cell u_t370 (
    .a_i (t350_s), .b_i (t351_s), .c_i (t352_s),
    .carry_no (t370_c), .sum_no (t370_s));
  tern_full_adder_cell u_t371 (
    .a_i (t353_s), .b_i (t354_s), .c_i (t355_s),
    .carry_no (t371_c), .sum_no (t371_s));
  tern_full_adder_cell u_t372 (
    .a_i (t341_s), .b_i (t249_c), .c_i (t250_c),
    .carry_no (t372_c), .sum_no (t372_s));
  tern_full_adder_cell u_t373 (
    .a_i (t251_c), .b_i (t252_c), .c_i (t253_c),
    .carry_no (t373_c), .sum_no (t373_s));
  tern_full_adder_cell u_t374 (
    .a_i (t357_s), .b_i (t358_s), .c_i (t359_s),
    .carry_no (t374_c), .sum_no (t374_s));
  tern_full_adder_cell u_t375 (
    .a_i (t356_s), .b_i (t254_c), .c_i (t255_c),
    .carry_no (t375_c), .sum_no (t375_s));
  tern_full_adder_cell u_t376 (
    .a_i (t256_c), .b_i (t257_c), .c_i (t362_s),
    .carry_no (t376_c), .sum_no (t376_s));
  tern_full_adder_cell u_t377 (
    .a_i (t363_s), .b_i (t364_s), .c_i (t365_s),
    .carry_no (t377_c), .sum_no (t377_s));
  tern_full_adder_cell u_t378 (
    .a_i (t366_s), .b_i (t258_c), .c_i (t259_c),
    .carry_no (t378_c), .sum_no (t378_s));
  tern_full_adder_cell u_t379 (
    .a_i (t367_s), .b_i (t368_s), .c_i (t369_s),
    .carry_no (t379_c), .sum_no (t379_s));
  tern_full_adder_cell u_t380 (
    .a_i (t360_s), .b_i (t361_s), .c_i (t260_c),
    .carry_no (t380_c), .sum_no (t380_s));
  tern_full_adder_cell u_t381 (
    .a_i (t261_c), .b_i (t262_c), .c_i (t372_s),
    .carry_no (t381_c), .sum_no (t381_s));
  tern_full_adder_cell u_t382 (
    .a_i (t370_s), .b_i (t371_s), .c_i (t374_s),
    .carry_no (t382_c), .sum_no (t382_s));
  tern_full_adder_cell u_t383 (
    .a_i (t373_s), .b_i (t263_c), .c_i (t264_c),
    .carry_no (t383_c), .sum_no (t383_s));
  tern_full_adder_cell u_t384 (
    .a_i (t375_s), .b_i (t376_s), .c_i (t377_s),
    .carry_no (t384_c), .sum_no (t384_s));
  tern_full_adder_cell u_t385 (
    .a_i (t265_c), .b_i (t378_s), .c_i (t379_s),
    .carry_no (t385_c), .sum_no (t385_s));
  tern_full_adder_cell u_t386 (
    .a_i (t266_c), .b_i (t267_c), .c_i (t380_s),
    .carry_no (t386_c), .sum_no (t386_s));
  tern_full_adder_cell u_t387 (
    .a_i (t381_s), .b_i (t383_s), .c_i (t384_s),
    .carry_no (t387_c), .sum_no (t387_s));
  tern_full_adder_cell u_t388 (
    .a_i (t382_s), .b_i (t269_c), .c_i (t386_s),
    .carry_no (t388_c), .sum_no (t388_s));
  tern_full_adder_cell u_t389 (
    .a_i (t268_c), .b_i (t385_s), .c_i (t271_c),
    .carry_no (t389_c), .sum_no (t389_s));
  tern_full_adder_cell u_t390 (
    .a_i (t387_s), .b_i (t270_c), .c_i (t389_s),
    .carry_no (t390_c), .sum_no (t390_s));
  tern_half_adder_cell u_t391 (.a_i (lane[4]), .b_i (lane[13]), .carry_no (t391_c), .sum_no (t391_s));
  tern_full_adder_cell u_t392 (
    .a_i (lane[22]), .b_i (lane[31]), .c_i (lane[40]),
    .carry_no (t392_c), .sum_no (t392_s));
  tern_full_adder_cell u_t393 (
    .a_i (lane[49]), .b_i (lane[58]), .c_i (lane[67]),
    .carry_no (t393_c), .sum_no (t393_s));
  tern_full_adder_cell u_t394 (
    .a_i (lane[76]), .b_i (lane[85]), .c_i (lane[94]),
    .carry_no (t394_c), .sum_no (t394_s));
  tern_full_adder_cell u_t395 (
    .a_i (lane[103]), .b_i (lane[112]), .c_i (lane[121]),
    .carry_no (t395_c), .sum_no (t395_s));
  tern_full_adder_cell u_t396 (
    .a_i (lane[130]), .b_i (lane[139]), .c_i (lane[148]),
    .carry_no (t396_c), .sum_no (t396_s));
  tern_full_adder_cell u_t397 (
    .a_i (lane[157]), .b_i (lane[166]), .c_i (lane[175]),
    .carry_no (t397_c), .sum_no (t397_s));
  tern_full_adder_cell u_t398 (
    .a_i (lane[184]), .b_i (lane[193]), .c_i (lane[202]),
    .carry_no (t398_c), .sum_no (t398_s));
  tern_full_adder_cell u_t399 (
    .a_i (lane[211]), .b_i (lane[220]), .c_i (lane[229]),
    .carry_no (t399_c), .sum_no (t399_s));
  tern_full_adder_cell u_t400 (
    .a_i (lane[238]), .b_i (lane[247]), .c_i (lane[256]),
    .carry_no (t400_c), .sum_no (t400_s));
  tern_full_adder_cell u_t401 (
    .a_i (lane[265]), .b_i (lane[274]), .c_i (lane[283]),
    .carry_no (t401_c), .sum_no (t401_s));
  tern_full_adder_cell u_t402 (
    .a_i (lane[292]), .b_i (lane[301]), .c_i (lane[310]),
    .carry_no (t402_c), .sum_no (t402_s));
  tern_full_adder_cell u_t403 (
    .a_i (lane[319]), .b_i (lane[328]), .c_i (lane[337]),
    .carry_no (t403_c), .sum_no (t403_s));
  tern_full_adder_cell u_t404 (
    .a_i (lane[346]), .b_i (lane[355]), .c_i (lane[364]),
    .carry_no (t404_c), .sum_no (t404_s));
  tern_full_adder_cell u_t405 (
    .a_i (lane[373]), .b_i (lane[382]), .c_i (lane[391]),
    .carry_no (t405_c), .sum_no (t405_s));
  tern_full_adder_cell u_t406 (
    .a_i (lane[400]), .b_i (lane[409]), .c_i (lane[418]),
    .carry_no (t406_c), .sum_no (t406_s));
  tern_full_adder_cell u_t407 (
    .a_i (lane[427]), .b_i (lane[436]), .c_i (lane[445]),
    .carry_no (t407_c), .sum_no (t407_s));
  tern_full_adder_cell u_t408 (
    .a_i (lane[454]), .b_i (lane[463]), .c_i (lane[472]),
    .carry_no (t408_c), .sum_no (t408_s));
  tern_full_adder_cell u_t409 (
    .a_i (lane[481]), .b_i (lane[490]), .c_i (lane[499]),
    .carry_no (t409_c), .sum_no (t409_s));
  tern_full_adder_cell u_t410 (
    .a_i (lane[508]), .b_i (lane[517]), .c_i (lane[526]),
    .carry_no (t410_c), .sum_no (t410_s));
  tern_full_adder_cell u_t411 (
    .a_i (lane[535]), .b_i (lane[544]), .c_i (lane[553]),
    .carry_no (t411_c), .sum_no (t411_s));
  tern_full_adder_cell u_t412 (
    .a_i (lane[562]), .b_i (lane[571]), .c_i (lane[580]),
    .carry_no (t412_c), .sum_no (t412_s));
  tern_full_adder_cell u_t413 (
    .a_i (lane[589]), .b_i (lane[598]), .c_i (lane[607]),
    .carry_no (t413_c), .sum_no (t413_s));
  tern_full_adder_cell u_t414 (
    .a_i (lane[616]), .b_i (lane[625]), .c_i (lane[634]),
    .carry_no (t414_c), .sum_no (t414_s));
  tern_full_adder_cell u_t415 (
    .a_i (lane[643]), .b_i (lane[652]), .c_i (lane[661]),
    .carry_no (t415_c), .sum_no (t415_s));
  tern_full_adder_cell u_t416 (
    .a_i (lane[670]), .b_i (lane[679]), .c_i (lane[688]),
    .carry_no (t416_c), .sum_no (t416_s));
  tern_full_adder_cell u_t417 (
    .a_i (lane[697]), .b_i (lane[706]), .c_i (lane[715]),
    .carry_no (t417_c), .sum_no (t417_s));
  tern_full_adder_cell u_t418 (
    .a_i (lane[724]), .b_i (lane[733]), .c_i (lane[742]),
    .carry_no (t418_c), .sum_no (t418_s));
  tern_full_adder_cell u_t419 (
    .a_i (lane[751]), .b_i (lane[760]), .c_i (lane[769]),
    .carry_no (t419_c), .sum_no (t419_s));
  tern_full_adder_cell u_t420 (
    .a_i (lane[778]), .b_i (lane[787]), .c_i (lane[796]),
    .carry_no (t420_c), .sum_no (t420_s));
  tern_full_adder_cell u_t421 (
    .a_i (lane[805]), .b_i (lane[814]), .c_i (lane[823]),
    .carry_no (t421_c), .sum_no (t421_s));
  tern_full_adder_cell u_t422 (
    .a_i (lane[832]), .b_i (lane[841]), .c_i (lane[850]),
    .carry_no (t422_c), .sum_no (t422_s));
  tern_full_adder_cell u_t423 (
    .a_i (lane[859]), .b_i (lane[868]), .c_i (lane[877]),
    .carry_no (t423_c), .sum_no (t423_s));
  tern_full_adder_cell u_t424 (
    .a_i (lane[886]), .b_i (lane[895]), .c_i (lane[904]),
    .carry_no (t424_c), .sum_no (t424_s));
  tern_full_adder_cell u_t425 (
    .a_i (lane[913]), .b_i (lane[922]), .c_i (lane[931]),
    .carry_no (t425_c), .sum_no (t425_s));
  tern_full_adder_cell u_t426 (
    .a_i (lane[940]), .b_i (lane[949]), .c_i (lane[958]),
    .carry_no (t426_c), .sum_no (t426_s));
  tern_full_adder_cell u_t427 (
    .a_i (lane[967]), .b_i (lane[976]), .c_i (lane[985]),
    .carry_no (t427_c), .sum_no (t427_s));
  tern_full_adder_cell u_t428 (
    .a_i (lane[994]), .b_i (lane[1003]), .c_i (lane[1012]),
    .carry_no (t428_c), .sum_no (t428_s));
  tern_full_adder_cell u_t429 (
    .a_i (lane[1021]), .b_i (lane[1030]), .c_i (lane[1039]),
    .carry_no (t429_c), .sum_no (t429_s));
  tern_full_adder_cell u_t430 (
    .a_i (lane[1048]), .b_i (lane[1057]), .c_i (lane[1066]),
    .carry_no (t430_c), .sum_no (t430_s));
  tern_full_adder_cell u_t431 (
    .a_i (lane[1075]), .b_i (lane[1084]), .c_i (lane[1093]),
    .carry_no (t431_c), .sum_no (t431_s));
  tern_full_adder_cell u_t432 (
    .a_i (lane[1102]), .b_i (lane[1111]), .c_i (lane[1120]),
    .carry_no (t432_c), .sum_no (t432_s));
  tern_full_adder_cell u_t433 (
    .a_i (lane[1129]), .b_i (lane[1138]), .c_i (lane[1147]),
    .carry_no (t433_c), .sum_no (t433_s));
  tern_full_adder_cell u_t434 (
    .a_i (t272_c), .b_i (t273_c), .c_i (t274_c),
    .carry_no (t434_c), .sum_no (t434_s));
  tern_full_adder_cell u_t435 (
    .a_i (t275_c), .b_i (t276_c), .c_i (t277_c),
    .carry_no (t435_c), .sum_no (t435_s));
  tern_full_adder_cell u_t436 (
    .a_i (t278_c), .b_i (t279_c), .c_i (t280_c),
    .carry_no (t436_c), .sum_no (t436_s));
  tern_full_adder_cell u_t437 (
    .a_i (t281_c), .b_i (t282_c), .c_i (t283_c),
    .carry_no (t437_c), .sum_no (t437_s));
  tern_full_adder_cell u_t438 (
    .a_i (t284_c), .b_i (t285_c), .c_i (t286_c),
    .carry_no (t438_c), .sum_no (t438_s));
  tern_full_adder_cell u_t439 (
    .a_i (t287_c), .b_i (t288_c), .c_i (t289_c),
    .carry_no (t439_c), .sum_no (t439_s));
  tern_full_adder_cell u_t440 (
    .a_i (t290_c), .b_i (t291_c), .c_i (t292_c),
    .carry_no (t440_c), .sum_no (t440_s));
  tern_full_adder_cell u_t441 (
    .a_i (t293_c), .b_i (t294_c), .c_i (t295_c),
    .carry_no (t441_c), .sum_no (t441_s));
  tern_full_adder_cell u_t442 (
    .a_i (t296_c), .b_i (t297_c), .c_i (t298_c),
    .carry_no (t442_c), .sum_no (t442_s));
  tern_full_adder_cell u_t443 (
    .a_i (t299_c), .b_i (t300_c), .c_i (t301_c),
    .carry_no (t443_c), .sum_no (t443_s));
  tern_full_adder_cell u_t444 (
    .a_i (t302_c), .b_i (t303_c), .c_i (t304_c),
    .carry_no (t444_c), .sum_no (t444_s));
  tern_full_adder_cell u_t445 (
    .a_i (t305_c), .b_i (t306_c), .c_i (t307_c),
    .carry_no (t445_c), .sum_no (t445_s));
  tern_full_adder_cell u_t446 (
    .a_i (t308_c), .b_i (t309_c), .c_i (t310_c),
    .carry_no (t446_c), .sum_no (t446_s));
  tern_full_adder_cell u_t447 (
    .a_i (t311_c), .b_i (t312_c), .c_i (t313_c),
    .carry_no (t447_c), .sum_no (t447_s));
  tern_full_adder_cell u_t448 (
    .a_i (t391_s), .b_i (t392_s), .c_i (t393_s),
    .carry_no (t448_c), .sum_no (t448_s));
  tern_full_adder_cell u_t449 (
    .a_i (t394_s), .b_i (t395_s), .c_i (t396_s),
    .carry_no (t449_c), .sum_no (t449_s));
  tern_full_adder_cell u_t450 (
    .a_i (t397_s), .b_i (t398_s), .c_i (t399_s),
    .carry_no (t450_c), .sum_no (t450_s));
  tern_full_adder_cell u_t451 (
    .a_i (t400_s), .b_i (t401_s), .c_i (t402_s),
    .carry_no (t451_c), .sum_no (t451_s));
  tern_full_adder_cell u_t452 (
    .a_i (t403_s), .b_i (t404_s), .c_i (t405_s),
    .carry_no (t452_c), .sum_no (t452_s));
  tern_full_adder_cell u_t453 (
    .a_i (t406_s), .b_i (t407_s), .c_i (t408_s),
    .carry_no (t453_c), .sum_no (t453_s));
  tern_full_adder_cell u_t454 (
    .a_i (t409_s), .b_i (t410_s), .c_i (t411_s),
    .carry_no (t454_c), .sum_no (t454_s));
  tern_full_adder_cell u_t455 (
    .a_i (t412_s), .b_i (t413_s), .c_i (t414_s),
    .carry_no (t455_c), .sum_no (t455_s));
  tern_full_adder_cell u_t456 (
    .a_i (t415_s), .b_i (t416_s), .c_i (t417_s),
    .carry_no (t456_c), .sum_no (t456_s));
  tern_full_adder_cell u_t457 (
    .a_i (t418_s), .b_i (t419_s), .c_i (t420_s),
    .carry_no (t457_c), .sum_no (t457_s));
  tern_full_adder_cell u_t458 (
    .a_i (t421_s), .b_i (t422_s), .c_i (t423_s),
    .carry_no (t458_c), .sum_no (t458_s));
  tern_full_adder_cell u_t459 (
    .a_i (t424_s), .b_i (t425_s), .c_i (t426_s),
    .carry_no (t459_c), .sum_no (t459_s));
  tern_full_adder_cell u_t460 (
    .a_i (t427_s), .b_i (t428_s), .c_i (t429_s),
    .carry_no (t460_c), .sum_no (t460_s));
  tern_full_adder_cell u_t461 (
    .a_i (t430_s), .b_i (t431_s), .c_i (t432_s),
    .carry_no (t461_c), .sum_no (t461_s));
  tern_full_adder_cell u_t462 (
    .a_i (t314_c), .b_i (t315_c), .c_i (t316_c),
    .carry_no (t462_c), .sum_no (t462_s));
  tern_full_adder_cell u_t463 (
    .a_i (t317_c), .b_i (t318_c), .c_i (t319_c),
    .carry_no (t463_c), .sum_no (t463_s));
  tern_full_adder_cell u_t464 (
    .a_i (t320_c), .b_i (t321_c), .c_i (t322_c),
    .carry_no (t464_c), .sum_no (t464_s));
  tern_full_adder_cell u_t465 (
    .a_i (t323_c), .b_i (t324_c), .c_i (t325_c),
    .carry_no (t465_c), .sum_no (t465_s));
  tern_full_adder_cell u_t466 (
    .a_i (t326_c), .b_i (t327_c), .c_i (t328_c),
    .carry_no (t466_c), .sum_no (t466_s));
  tern_full_adder_cell u_t467 (
    .a_i (t329_c), .b_i (t330_c), .c_i (t331_c),
    .carry_no (t467_c), .sum_no (t467_s));
  tern_full_adder_cell u_t468 (
    .a_i (t332_c), .b_i (t333_c), .c_i (t334_c),
    .carry_no (t468_c), .sum_no (t468_s));
  tern_full_adder_cell u_t469 (
    .a_i (t335_c), .b_i (t336_c), .c_i (t337_c),
    .carry_no (t469_c), .sum_no (t469_s));
  tern_full_adder_cell u_t470 (
    .a_i (t338_c), .b_i (t339_c), .c_i (t340_c),
    .carry_no (t470_c), .sum_no (t470_s));
  tern_full_adder_cell u_t471 (
    .a_i (t341_c), .b_i (t434_s), .c_i (t435_s),
    .carry_no (t471_c), .sum_no (t471_s));
  tern_full_adder_cell u_t472 (
    .a_i (t436_s), .b_i (t437_s), .c_i (t438_s),
    .carry_no (t472_c), .sum_no (t472_s));
  tern_full_adder_cell u_t473 (
    .a_i (t439_s), .b_i (t440_s), .c_i (t441_s),
    .carry_no (t473_c), .sum_no (t473_s));
  tern_full_adder_cell u_t474 (
    .a_i (t442_s), .b_i (t443_s), .c_i (t444_s),
    .carry_no (t474_c), .sum_no (t474_s));
  tern_full_adder_cell u_t475 (
    .a_i (t445_s), .b_i (t446_s), .c_i (t447_s),
    .carry_no (t475_c), .sum_no (t475_s));
  tern_full_adder_cell u_t476 (
    .a_i (t433_s), .b_i (t342_c), .c_i (t343_c),
    .carry_no (t476_c), .sum_no (t476_s));
  tern_full_adder_cell u_t477 (
    .a_i (t344_c), .b_i (t345_c), .c_i (t346_c),
    .carry_no (t477_c), .sum_no (t477_s));
  tern_full_adder_cell u_t478 (
    .a_i (t448_s), .b_i (t449_s), .c_i (t450_s),
    .carry_no (t478_c), .sum_no (t478_s));
  tern_full_adder_cell u_t479 (
    .a_i (t451_s), .b_i (t452_s), .c_i (t453_s),
    .carry_no (t479_c), .sum_no (t479_s));
  tern_full_adder_cell u_t480 (
    .a_i (t454_s), .b_i (t455_s), .c_i (t456_s),
    .carry_no (t480_c), .sum_no (t480_s));
  tern_full_adder_cell u_t481 (
    .a_i (t457_s), .b_i (t458_s), .c_i (t459_s),
    .carry_no (t481_c), .sum_no (t481_s));
  tern_full_adder_cell u_t482 (
    .a_i (t347_c), .b_i (t348_c), .c_i (t349_c),
    .carry_no (t482_c), .sum_no (t482_s));
  tern_full_adder_cell u_t483 (
    .a_i (t350_c), .b_i (t351_c), .c_i (t352_c),
    .carry_no (t483_c), .sum_no (t483_s));
  tern_full_adder_cell u_t484 (
    .a_i (t353_c), .b_i (t354_c), .c_i (t355_c),
    .carry_no (t484_c), .sum_no (t484_s));
  tern_full_adder_cell u_t485 (
    .a_i (t462_s), .b_i (t463_s), .c_i (t464_s),
    .carry_no (t485_c), .sum_no (t485_s));
  tern_full_adder_cell u_t486 (
    .a_i (t460_s), .b_i (t461_s), .c_i (t356_c),
    .carry_no (t486_c), .sum_no (t486_s));
  tern_full_adder_cell u_t487 (
    .a_i (t465_s), .b_i (t357_c), .c_i (t358_c),
    .carry_no (t487_c), .sum_no (t487_s));
  tern_full_adder_cell u_t488 (
    .a_i (t359_c), .b_i (t360_c), .c_i (t361_c),
    .carry_no (t488_c), .sum_no (t488_s));
  tern_full_adder_cell u_t489 (
    .a_i (t466_s), .b_i (t467_s), .c_i (t468_s),
    .carry_no (t489_c), .sum_no (t489_s));
  tern_full_adder_cell u_t490 (
    .a_i (t469_s), .b_i (t470_s), .c_i (t471_s),
    .carry_no (t490_c), .sum_no (t490_s));
  tern_full_adder_cell u_t491 (
    .a_i (t472_s), .b_i (t473_s), .c_i (t474_s),
    .carry_no (t491_c), .sum_no (t491_s));
  tern_full_adder_cell u_t492 (
    .a_i (t362_c), .b_i (t363_c), .c_i (t364_c),
    .carry_no (t492_c), .sum_no (t492_s));
  tern_full_adder_cell u_t493 (
    .a_i (t365_c), .b_i (t366_c), .c_i (t476_s),
    .carry_no (t493_c), .sum_no (t493_s));
  tern_full_adder_cell u_t494 (
    .a_i (t475_s), .b_i (t478_s), .c_i (t479_s),
    .carry_no (t494_c), .sum_no (t494_s));
  tern_full_adder_cell u_t495 (
    .a_i (t477_s), .b_i (t367_c), .c_i (t368_c),
    .carry_no (t495_c), .sum_no (t495_s));
  tern_full_adder_cell u_t496 (
    .a_i (t369_c), .b_i (t370_c), .c_i (t371_c),
    .carry_no (t496_c), .sum_no (t496_s));
  tern_full_adder_cell u_t497 (
    .a_i (t482_s), .b_i (t483_s), .c_i (t484_s),
    .carry_no (t497_c), .sum_no (t497_s));
  tern_full_adder_cell u_t498 (
    .a_i (t480_s), .b_i (t481_s), .c_i (t372_c),
    .carry_no (t498_c), .sum_no (t498_s));
  tern_full_adder_cell u_t499 (
    .a_i (t485_s), .b_i (t374_c), .c_i (t487_s),
    .carry_no (t499_c), .sum_no (t499_s));
  tern_full_adder_cell u_t500 (
    .a_i (t488_s), .b_i (t489_s), .c_i (t490_s),
    .carry_no (t500_c), .sum_no (t500_s));
  tern_full_adder_cell u_t501 (
    .a_i (t373_c), .b_i (t486_s), .c_i (t375_c),
    .carry_no (t501_c), .sum_no (t501_s));
  tern_full_adder_cell u_t502 (
    .a_i (t376_c), .b_i (t377_c), .c_i (t492_s),
    .carry_no (t502_c), .sum_no (t502_s));
  tern_full_adder_cell u_t503 (
    .a_i (t493_s), .b_i (t378_c), .c_i (t379_c),
    .carry_no (t503_c), .sum_no (t503_s));
  tern_full_adder_cell u_t504 (
    .a_i (t495_s), .b_i (t496_s), .c_i (t497_s),
    .carry_no (t504_c), .sum_no (t504_s));
  tern_full_adder_cell u_t505 (
    .a_i (t491_s), .b_i (t494_s), .c_i (t380_c),
    .carry_no (t505_c), .sum_no (t505_s));
  tern_full_adder_cell u_t506 (
    .a_i (t382_c), .b_i (t499_s), .c_i (t500_s),
    .carry_no (t506_c), .sum_no (t506_s));
  tern_full_adder_cell u_t507 (
    .a_i (t381_c), .b_i (t498_s), .c_i (t383_c),
    .carry_no (t507_c), .sum_no (t507_s));
  tern_full_adder_cell u_t508 (
    .a_i (t384_c), .b_i (t501_s), .c_i (t502_s),
    .carry_no (t508_c), .sum_no (t508_s));
  tern_full_adder_cell u_t509 (
    .a_i (t385_c), .b_i (t503_s), .c_i (t504_s),
    .carry_no (t509_c), .sum_no (t509_s));
  tern_full_adder_cell u_t510 (
    .a_i (t386_c), .b_i (t505_s), .c_i (t387_c),
    .carry_no (t510_c), .sum_no (t510_s));
  tern_full_adder_cell u_t511 (
    .a_i (t507_s), .b_i (t508_s), .c_i (t509_s),
    .carry_no (t511_c), .sum_no (t511_s));
  tern_full_adder_cell u_t512 (
    .a_i (t506_s), .b_i (t388_c), .c_i (t510_s),
    .carry_no (t512_c), .sum_no (t512_s));
  tern_half_adder_cell u_t513 (.a_i (t389_c), .b_i (t512_s), .carry_no (t513_c), .sum_no (t513_s));
  tern_half_adder_cell u_t514 (.a_i (t511_s), .b_i (t390_c), .carry_no (t514_c), .sum_no (t514_s));
  tern_full_adder_cell u_t515 (
    .a_i (lane[5]), .b_i (lane[14]), .c_i (lane[23]),
    .carry_no (t515_c), .sum_no (t515_s));
  tern_full_adder_cell u_t516 (
    .a_i (lane[32]), .b_i (lane[41]), .c_i (lane[50]),
    .carry_no (t516_c), .sum_no (t516_s));
  tern_full_adder_cell u_t517 (
    .a_i (lane[59]), .b_i (lane[68]), .c_i (lane[77]),
    .carry_no (t517_c), .sum_no (t517_s));
  tern_full_adder_cell u_t518 (
    .a_i (lane[86]), .b_i (lane[95]), .c_i (lane[104]),
    .carry_no (t518_c), .sum_no (t518_s));
  tern_full_adder_cell u_t519 (
    .a_i (lane[113]), .b_i (lane[122]), .c_i (lane[131]),
    .carry_no (t519_c), .sum_no (t519_s));
  tern_full_adder_cell u_t520 (
    .a_i (lane[140]), .b_i (lane[149]), .c_i (lane[158]),
    .carry_no (t520_c), .sum_no (t520_s));
  tern_full_adder_cell u_t521 (
    .a_i (lane[167]), .b_i (lane[176]), .c_i (lane[185]),
    .carry_no (t521_c), .sum_no (t521_s));
  tern_full_adder_cell u_t522 (
    .a_i (lane[194]), .b_i (lane[203]), .c_i (lane[212]),
    .carry_no (t522_c), .sum_no (t522_s));
  tern_full_adder_cell u_t523 (
    .a_i (lane[221]), .b_i (lane[230]), .c_i (lane[239]),
    .carry_no (t523_c), .sum_no (t523_s));
  tern_full_adder_cell u_t524 (
    .a_i (lane[248]), .b_i (lane[257]), .c_i (lane[266]),
    .carry_no (t524_c), .sum_no (t524_s));
  tern_full_adder_cell u_t525 (
    .a_i (lane[275]), .b_i (lane[284]), .c_i (lane[293]),
    .carry_no (t525_c), .sum_no (t525_s));
  tern_full_adder_cell u_t526 (
    .a_i (lane[302]), .b_i (lane[311]), .c_i (lane[320]),
    .carry_no (t526_c), .sum_no (t526_s));
  tern_full_adder_cell u_t527 (
    .a_i (lane[329]), .b_i (lane[338]), .c_i (lane[347]),
    .carry_no (t527_c), .sum_no (t527_s));
  tern_full_adder_cell u_t528 (
    .a_i (lane[356]), .b_i (lane[365]), .c_i (lane[374]),
    .carry_no (t528_c), .sum_no (t528_s));
  tern_full_adder_cell u_t529 (
    .a_i (lane[383]), .b_i (lane[392]), .c_i (lane[401]),
    .carry_no (t529_c), .sum_no (t529_s));
  tern_full_adder_cell u_t530 (
    .a_i (lane[410]), .b_i (lane[419]), .c_i (lane[428]),
    .carry_no (t530_c), .sum_no (t530_s));
  tern_full_adder_cell u_t531 (
    .a_i (lane[437]), .b_i (lane[446]), .c_i (lane[455]),
    .carry_no (t531_c), .sum_no (t531_s));
  tern_full_adder_cell u_t532 (
    .a_i (lane[464]), .b_i (lane[473]), .c_i (lane[482]),
    .carry_no (t532_c), .sum_no (t532_s));
  tern_full_adder_cell u_t533 (
    .a_i (lane[491]), .b_i (lane[500]), .c_i (lane[509]),
    .carry_no (t533_c), .sum_no (t533_s));
  tern_full_adder_cell u_t534 (
    .a_i (lane[518]), .b_i (lane[527]), .c_i (lane[536]),
    .carry_no (t534_c), .sum_no (t534_s));
  tern_full_adder_cell u_t535 (
    .a_i (lane[545]), .b_i (lane[554]), .c_i (lane[563]),
    .carry_no (t535_c), .sum_no (t535_s));
  tern_full_adder_cell u_t536 (
    .a_i (lane[572]), .b_i (lane[581]), .c_i (lane[590]),
    .carry_no (t536_c), .sum_no (t536_s));
  tern_full_adder_cell u_t537 (
    .a_i (lane[599]), .b_i (lane[608]), .c_i (lane[617]),
    .carry_no (t537_c), .sum_no (t537_s));
  tern_full_adder_cell u_t538 (
    .a_i (lane[626]), .b_i (lane[635]), .c_i (lane[644]),
    .carry_no (t538_c), .sum_no (t538_s));
  tern_full_adder_cell u_t539 (
    .a_i (lane[653]), .b_i (lane[662]), .c_i (lane[671]),
    .carry_no (t539_c), .sum_no (t539_s));
  tern_full_adder_cell u_t540 (
    .a_i (lane[680]), .b_i (lane[689]), .c_i (lane[698]),
    .carry_no (t540_c), .sum_no (t540_s));
  tern_full_adder_cell u_t541 (
    .a_i (lane[707]), .b_i (lane[716]), .c_i (lane[725]),
    .carry_no (t541_c), .sum_no (t541_s));
  tern_full_adder_cell u_t542 (
    .a_i (lane[734]), .b_i (lane[743]), .c_i (lane[752]),
    .carry_no (t542_c), .sum_no (t542_s));
  tern_full_adder_cell u_t543 (
    .a_i (lane[761]), .b_i (lane[770]), .c_i (lane[779]),
    .carry_no (t543_c), .sum_no (t543_s));
  tern_full_adder_cell u_t544 (
    .a_i (lane[788]), .b_i (lane[797]), .c_i (lane[806]),
    .carry_no (t544_c), .sum_no (t544_s));
  tern_full_adder_cell u_t545 (
    .a_i (lane[815]), .b_i (lane[824]), .c_i (lane[833]),
    .carry_no (t545_c), .sum_no (t545_s));
  tern_full_adder_cell u_t546 (
    .a_i (lane[842]), .b_i (lane[851]), .c_i (lane[860]),
    .carry_no (t546_c), .sum_no (t546_s));
  tern_full_adder_cell u_t547 (
    .a_i (lane[869]), .b_i (lane[878]), .c_i (lane[887]),
    .carry_no (t547_c), .sum_no (t547_s));
  tern_full_adder_cell u_t548 (
    .a_i (lane[896]), .b_i (lane[905]), .c_i (lane[914]),
    .carry_no (t548_c), .sum_no (t548_s));
  tern_full_adder_cell u_t549 (
    .a_i (lane[923]), .b_i (lane[932]), .c_i (lane[941]),
    .carry_no (t549_c), .sum_no (t549_s));
  tern_full_adder_cell u_t550 (
    .a_i (lane[950]), .b_i (lane[959]), .c_i (lane[968]),
    .carry_no (t550_c), .sum_no (t550_s));
  tern_full_adder_cell u_t551 (
    .a_i (lane[977]), .b_i (lane[986]), .c_i (lane[995]),
    .carry_no (t551_c), .sum_no (t551_s));
  tern_full_adder_cell u_t552 (
    .a_i (lane[1004]), .b_i (lane[1013]), .c_i (lane[1022]),
    .carry_no (t552_c), .sum_no (t552_s));
  tern_full_adder_cell u_t553 (
    .a_i (lane[1031]), .b_i (lane[1040]), .c_i (lane[1049]),
    .carry_no (t553_c), .sum_no (t553_s));
  tern_full_adder_cell u_t554 (
    .a_i (lane[1058]), .b_i (lane[1067]), .c_i (lane[1076]),
    .carry_no (t554_c), .sum_no (t554_s));
  tern_full_adder_cell u_t555 (
    .a_i (lane[1085]), .b_i (lane[1094]), .c_i (lane[1103]),
    .carry_no (t555_c), .sum_no (t555_s));
  tern_full_adder_cell u_t556 (
    .a_i (lane[1112]), .b_i (lane[1121]), .c_i (lane[1130]),
    .carry_no (t556_c), .sum_no (t556_s));
  tern_full_adder_cell u_t557 (
    .a_i (t391_c), .b_i (t392_c), .c_i (t393_c),
    .carry_no (t557_c), .sum_no (t557_s));
  tern_full_adder_cell u_t558 (
    .a_i (t394_c), .b_i (t395_c), .c_i (t396_c),
    .carry_no (t558_c), .sum_no (t558_s));
  tern_full_adder_cell u_t559 (
    .a_i (t397_c), .b_i (t398_c), .c_i (t399_c),
    .carry_no (t559_c), .sum_no (t559_s));
  tern_full_adder_cell u_t560 (
    .a_i (t400_c), .b_i (t401_c), .c_i (t402_c),
    .carry_no (t560_c), .sum_no (t560_s));
  tern_full_adder_cell u_t561 (
    .a_i (t403_c), .b_i (t404_c), .c_i (t405_c),
    .carry_no (t561_c), .sum_no (t561_s));
  tern_full_adder_cell u_t562 (
    .a_i (t406_c), .b_i (t407_c), .c_i (t408_c),
    .carry_no (t562_c), .sum_no (t562_s));
  tern_full_adder_cell u_t563 (
    .a_i (t409_c), .b_i (t410_c), .c_i (t411_c),
    .carry_no (t563_c), .sum_no (t563_s));
  tern_full_adder_cell u_t564 (
    .a_i (t412_c), .b_i (t413_c), .c_i (t414_c),
    .carry_no (t564_c), .sum_no (t564_s));
  tern_full_adder_cell u_t565 (
    .a_i (t415_c), .b_i (t416_c), .c_i (t417_c),
    .carry_no (t565_c), .sum_no (t565_s));
  tern_full_adder_cell u_t566 (
    .a_i (t418_c), .b_i (t419_c), .c_i (t420_c),
    .carry_no (t566_c), .sum_no (t566_s));
  tern_full_adder_cell u_t567 (
    .a_i (t421_c), .b_i (t422_c), .c_i (t423_c),
    .carry_no (t567_c), .sum_no (t567_s));
  tern_full_adder_cell u_t568 (
    .a_i (t424_c), .b_i (t425_c), .c_i (t426_c),
    .carry_no (t568_c), .sum_no (t568_s));
  tern_full_adder_cell u_t569 (
    .a_i (t427_c), .b_i (t428_c), .c_i (t429_c),
    .carry_no (t569_c), .sum_no (t569_s));
  tern_full_adder_cell u_t570 (
    .a_i (t430_c), .b_i (t431_c), .c_i (t432_c),
    .carry_no (t570_c), .sum_no (t570_s));
  tern_full_adder_cell u_t571 (
    .a_i (t433_c), .b_i (t515_s), .c_i (t516_s),
    .carry_no (t571_c), .sum_no (t571_s));
  tern_full_adder_cell u_t572 (
    .a_i (t517_s), .b_i (t518_s), .c_i (t519_s),
    .carry_no (t572_c), .sum_no (t572_s));
  tern_full_adder_cell u_t573 (
    .a_i (t520_s), .b_i (t521_s), .c_i (t522_s),
    .carry_no (t573_c), .sum_no (t573_s));
  tern_full_adder_cell u_t574 (
    .a_i (t523_s), .b_i (t524_s), .c_i (t525_s),
    .carry_no (t574_c), .sum_no (t574_s));
  tern_full_adder_cell u_t575 (
    .a_i (t526_s), .b_i (t527_s), .c_i (t528_s),
    .carry_no (t575_c), .sum_no (t575_s));
  tern_full_adder_cell u_t576 (
    .a_i (t529_s), .b_i (t530_s), .c_i (t531_s),
    .carry_no (t576_c), .sum_no (t576_s));
  tern_full_adder_cell u_t577 (
    .a_i (t532_s), .b_i (t533_s), .c_i (t534_s),
    .carry_no (t577_c), .sum_no (t577_s));
  tern_full_adder_cell u_t578 (
    .a_i (t535_s), .b_i (t536_s), .c_i (t537_s),
    .carry_no (t578_c), .sum_no (t578_s));
  tern_full_adder_cell u_t579 (
    .a_i (t538_s), .b_i (t539_s), .c_i (t540_s),
    .carry_no (t579_c), .sum_no (t579_s));
  tern_full_adder_cell u_t580 (
    .a_i (t541_s), .b_i (t542_s), .c_i (t543_s),
    .carry_no (t580_c), .sum_no (t580_s));
  tern_full_adder_cell u_t581 (
    .a_i (t544_s), .b_i (t545_s), .c_i (t546_s),
    .carry_no (t581_c), .sum_no (t581_s));
  tern_full_adder_cell u_t582 (
    .a_i (t547_s), .b_i (t548_s), .c_i (t549_s),
    .carry_no (t582_c), .sum_no (t582_s));
  tern_full_adder_cell u_t583 (
    .a_i (t550_s), .b_i (t551_s), .c_i (t552_s),
    .carry_no (t583_c), .sum_no (t583_s));
  tern_full_adder_cell u_t584 (
    .a_i (t553_s), .b_i (t554_s), .c_i (t555_s),
    .carry_no (t584_c), .sum_no (t584_s));
  tern_full_adder_cell u_t585 (
    .a_i (lane[1139]), .b_i (lane[1148]), .c_i (t434_c),
    .carry_no (t585_c), .sum_no (t585_s));
  tern_full_adder_cell u_t586 (
    .a_i (t435_c), .b_i (t436_c), .c_i (t437_c),
    .carry_no (t586_c), .sum_no (t586_s));
  tern_full_adder_cell u_t587 (
    .a_i (t438_c), .b_i (t439_c), .c_i (t440_c),
    .carry_no (t587_c), .sum_no (t587_s));
  tern_full_adder_cell u_t588 (
    .a_i (t441_c), .b_i (t442_c), .c_i (t443_c),
    .carry_no (t588_c), .sum_no (t588_s));
  tern_full_adder_cell u_t589 (
    .a_i (t444_c), .b_i (t445_c), .c_i (t446_c),
    .carry_no (t589_c), .sum_no (t589_s));
  tern_full_adder_cell u_t590 (
    .a_i (t447_c), .b_i (t448_c), .c_i (t449_c),
    .carry_no (t590_c), .sum_no (t590_s));
  tern_full_adder_cell u_t591 (
    .a_i (t450_c), .b_i (t451_c), .c_i (t452_c),
    .carry_no (t591_c), .sum_no (t591_s));
  tern_full_adder_cell u_t592 (
    .a_i (t453_c), .b_i (t454_c), .c_i (t455_c),
    .carry_no (t592_c), .sum_no (t592_s));
  tern_full_adder_cell u_t593 (
    .a_i (t456_c), .b_i (t457_c), .c_i (t458_c),
    .carry_no (t593_c), .sum_no (t593_s));
  tern_full_adder_cell u_t594 (
    .a_i (t459_c), .b_i (t460_c), .c_i (t461_c),
    .carry_no (t594_c), .sum_no (t594_s));
  tern_full_adder_cell u_t595 (
    .a_i (t557_s), .b_i (t558_s), .c_i (t559_s),
    .carry_no (t595_c), .sum_no (t595_s));
  tern_full_adder_cell u_t596 (
    .a_i (t560_s), .b_i (t561_s), .c_i (t562_s),
    .carry_no (t596_c), .sum_no (t596_s));
  tern_full_adder_cell u_t597 (
    .a_i (t563_s), .b_i (t564_s), .c_i (t565_s),
    .carry_no (t597_c), .sum_no (t597_s));
  tern_full_adder_cell u_t598 (
    .a_i (t566_s), .b_i (t567_s), .c_i (t568_s),
    .carry_no (t598_c), .sum_no (t598_s));
  tern_full_adder_cell u_t599 (
    .a_i (t556_s), .b_i (t462_c), .c_i (t463_c),
    .carry_no (t599_c), .sum_no (t599_s));
  tern_full_adder_cell u_t600 (
    .a_i (t569_s), .b_i (t570_s), .c_i (t571_s),
    .carry_no (t600_c), .sum_no (t600_s));
  tern_full_adder_cell u_t601 (
    .a_i (t572_s), .b_i (t573_s), .c_i (t574_s),
    .carry_no (t601_c), .sum_no (t601_s));
  tern_full_adder_cell u_t602 (
    .a_i (t575_s), .b_i (t576_s), .c_i (t577_s),
    .carry_no (t602_c), .sum_no (t602_s));
  tern_full_adder_cell u_t603 (
    .a_i (t578_s), .b_i (t579_s), .c_i (t580_s),
    .carry_no (t603_c), .sum_no (t603_s));
  tern_full_adder_cell u_t604 (
    .a_i (t581_s), .b_i (t582_s), .c_i (t583_s),
    .carry_no (t604_c), .sum_no (t604_s));
  tern_full_adder_cell u_t605 (
    .a_i (t464_c), .b_i (t465_c), .c_i (t466_c),
    .carry_no (t605_c), .sum_no (t605_s));
  tern_full_adder_cell u_t606 (
    .a_i (t467_c), .b_i (t468_c), .c_i (t469_c),
    .carry_no (t606_c), .sum_no (t606_s));
  tern_full_adder_cell u_t607 (
    .a_i (t470_c), .b_i (t471_c), .c_i (t472_c),
    .carry_no (t607_c), .sum_no (t607_s));
  tern_full_adder_cell u_t608 (
    .a_i (t473_c), .b_i (t474_c), .c_i (t475_c),
    .carry_no (t608_c), .sum_no (t608_s));
  tern_full_adder_cell u_t609 (
    .a_i (t585_s), .b_i (t586_s), .c_i (t587_s),
    .carry_no (t609_c), .sum_no (t609_s));
  tern_full_adder_cell u_t610 (
    .a_i (t584_s), .b_i (t476_c), .c_i (t477_c),
    .carry_no (t610_c), .sum_no (t610_s));
  tern_full_adder_cell u_t611 (
    .a_i (t588_s), .b_i (t589_s), .c_i (t478_c),
    .carry_no (t611_c), .sum_no (t611_s));
  tern_full_adder_cell u_t612 (
    .a_i (t479_c), .b_i (t480_c), .c_i (t481_c),
    .carry_no (t612_c), .sum_no (t612_s));
  tern_full_adder_cell u_t613 (
    .a_i (t590_s), .b_i (t591_s), .c_i (t592_s),
    .carry_no (t613_c), .sum_no (t613_s));
  tern_full_adder_cell u_t614 (
    .a_i (t593_s), .b_i (t594_s), .c_i (t595_s),
    .carry_no (t614_c), .sum_no (t614_s));
  tern_full_adder_cell u_t615 (
    .a_i (t596_s), .b_i (t597_s), .c_i (t598_s),
    .carry_no (t615_c), .sum_no (t615_s));
  tern_full_adder_cell u_t616 (
    .a_i (t482_c), .b_i (t483_c), .c_i (t484_c),
    .carry_no (t616_c), .sum_no (t616_s));
  tern_full_adder_cell u_t617 (
    .a_i (t600_s), .b_i (t601_s), .c_i (t602_s),
    .carry_no (t617_c), .sum_no (t617_s));
  tern_full_adder_cell u_t618 (
    .a_i (t603_s), .b_i (t604_s), .c_i (t486_c),
    .carry_no (t618_c), .sum_no (t618_s));
  tern_full_adder_cell u_t619 (
    .a_i (t485_c), .b_i (t599_s), .c_i (t487_c),
    .carry_no (t619_c), .sum_no (t619_s));
  tern_full_adder_cell u_t620 (
    .a_i (t488_c), .b_i (t489_c), .c_i (t490_c),
    .carry_no (t620_c), .sum_no (t620_s));
  tern_full_adder_cell u_t621 (
    .a_i (t491_c), .b_i (t605_s), .c_i (t606_s),
    .carry_no (t621_c), .sum_no (t621_s));
  tern_full_adder_cell u_t622 (
    .a_i (t607_s), .b_i (t608_s), .c_i (t609_s),
    .carry_no (t622_c), .sum_no (t622_s));
  tern_full_adder_cell u_t623 (
    .a_i (t492_c), .b_i (t493_c), .c_i (t610_s),
    .carry_no (t623_c), .sum_no (t623_s));
  tern_full_adder_cell u_t624 (
    .a_i (t494_c), .b_i (t611_s), .c_i (t612_s),
    .carry_no (t624_c), .sum_no (t624_s));
  tern_full_adder_cell u_t625 (
    .a_i (t613_s), .b_i (t614_s), .c_i (t615_s),
    .carry_no (t625_c), .sum_no (t625_s));
  tern_full_adder_cell u_t626 (
    .a_i (t495_c), .b_i (t496_c), .c_i (t497_c),
    .carry_no (t626_c), .sum_no (t626_s));
  tern_full_adder_cell u_t627 (
    .a_i (t617_s), .b_i (t498_c), .c_i (t618_s),
    .carry_no (t627_c), .sum_no (t627_s));
  tern_full_adder_cell u_t628 (
    .a_i (t616_s), .b_i (t499_c), .c_i (t500_c),
    .carry_no (t628_c), .sum_no (t628_s));
  tern_full_adder_cell u_t629 (
    .a_i (t619_s), .b_i (t620_s), .c_i (t621_s),
    .carry_no (t629_c), .sum_no (t629_s));
  tern_full_adder_cell u_t630 (
    .a_i (t501_c), .b_i (t502_c), .c_i (t623_s),
    .carry_no (t630_c), .sum_no (t630_s));
  tern_full_adder_cell u_t631 (
    .a_i (t622_s), .b_i (t624_s), .c_i (t625_s),
    .carry_no (t631_c), .sum_no (t631_s));
  tern_full_adder_cell u_t632 (
    .a_i (t503_c), .b_i (t504_c), .c_i (t626_s),
    .carry_no (t632_c), .sum_no (t632_s));
  tern_full_adder_cell u_t633 (
    .a_i (t506_c), .b_i (t628_s), .c_i (t629_s),
    .carry_no (t633_c), .sum_no (t633_s));
  tern_full_adder_cell u_t634 (
    .a_i (t505_c), .b_i (t627_s), .c_i (t507_c),
    .carry_no (t634_c), .sum_no (t634_s));
  tern_full_adder_cell u_t635 (
    .a_i (t508_c), .b_i (t630_s), .c_i (t509_c),
    .carry_no (t635_c), .sum_no (t635_s));
  tern_full_adder_cell u_t636 (
    .a_i (t631_s), .b_i (t510_c), .c_i (t634_s),
    .carry_no (t636_c), .sum_no (t636_s));
  tern_full_adder_cell u_t637 (
    .a_i (t632_s), .b_i (t633_s), .c_i (t512_c),
    .carry_no (t637_c), .sum_no (t637_s));
  tern_full_adder_cell u_t638 (
    .a_i (t511_c), .b_i (t635_s), .c_i (t513_c),
    .carry_no (t638_c), .sum_no (t638_s));
  tern_full_adder_cell u_t639 (
    .a_i (t636_s), .b_i (t514_c), .c_i (t638_s),
    .carry_no (t639_c), .sum_no (t639_s));
  tern_half_adder_cell u_t640 (.a_i (lane[7]), .b_i (lane[16]), .carry_no (t640_c), .sum_no (t640_s));
  tern_full_adder_cell u_t641 (
    .a_i (lane[25]), .b_i (lane[34]), .c_i (lane[43]),
    .carry_no (t641_c), .sum_no (t641_s));
  tern_full_adder_cell u_t642 (
    .a_i (lane[52]), .b_i (lane[61]), .c_i (lane[70]),
    .carry_no (t642_c), .sum_no (t642_s));
  tern_full_adder_cell u_t643 (
    .a_i (lane[79]), .b_i (lane[88]), .c_i (lane[97]),
    .carry_no (t643_c), .sum_no (t643_s));
  tern_full_adder_cell u_t644 (
    .a_i (lane[106]), .b_i (lane[115]), .c_i (lane[124]),
    .carry_no (t644_c), .sum_no (t644_s));
  tern_full_adder_cell u_t645 (
    .a_i (lane[133]), .b_i (lane[142]), .c_i (lane[151]),
    .carry_no (t645_c), .sum_no (t645_s));
  tern_full_adder_cell u_t646 (
    .a_i (lane[160]), .b_i (lane[169]), .c_i (lane[178]),
    .carry_no (t646_c), .sum_no (t646_s));
  tern_full_adder_cell u_t647 (
    .a_i (lane[187]), .b_i (lane[196]), .c_i (lane[205]),
    .carry_no (t647_c), .sum_no (t647_s));
  tern_full_adder_cell u_t648 (
    .a_i (lane[214]), .b_i (lane[223]), .c_i (lane[232]),
    .carry_no (t648_c), .sum_no (t648_s));
  tern_full_adder_cell u_t649 (
    .a_i (lane[241]), .b_i (lane[250]), .c_i (lane[259]),
    .carry_no (t649_c), .sum_no (t649_s));
  tern_full_adder_cell u_t650 (
    .a_i (lane[268]), .b_i (lane[277]), .c_i (lane[286]),
    .carry_no (t650_c), .sum_no (t650_s));
  tern_full_adder_cell u_t651 (
    .a_i (lane[295]), .b_i (lane[304]), .c_i (lane[313]),
    .carry_no (t651_c), .sum_no (t651_s));
  tern_full_adder_cell u_t652 (
    .a_i (lane[322]), .b_i (lane[331]), .c_i (lane[340]),
    .carry_no (t652_c), .sum_no (t652_s));
  tern_full_adder_cell u_t653 (
    .a_i (lane[349]), .b_i (lane[358]), .c_i (lane[367]),
    .carry_no (t653_c), .sum_no (t653_s));
  tern_full_adder_cell u_t654 (
    .a_i (lane[376]), .b_i (lane[385]), .c_i (lane[394]),
    .carry_no (t654_c), .sum_no (t654_s));
  tern_full_adder_cell u_t655 (
    .a_i (lane[403]), .b_i (lane[412]), .c_i (lane[421]),
    .carry_no (t655_c), .sum_no (t655_s));
  tern_full_adder_cell u_t656 (
    .a_i (lane[430]), .b_i (lane[439]), .c_i (lane[448]),
    .carry_no (t656_c), .sum_no (t656_s));
  tern_full_adder_cell u_t657 (
    .a_i (lane[457]), .b_i (lane[466]), .c_i (lane[475]),
    .carry_no (t657_c), .sum_no (t657_s));
  tern_full_adder_cell u_t658 (
    .a_i (lane[484]), .b_i (lane[493]), .c_i (lane[502]),
    .carry_no (t658_c), .sum_no (t658_s));
  tern_full_adder_cell u_t659 (
    .a_i (lane[511]), .b_i (lane[520]), .c_i (lane[529]),
    .carry_no (t659_c), .sum_no (t659_s));
  tern_full_adder_cell u_t660 (
    .a_i (lane[538]), .b_i (lane[547]), .c_i (lane[556]),
    .carry_no (t660_c), .sum_no (t660_s));
  tern_full_adder_cell u_t661 (
    .a_i (lane[565]), .b_i (lane[574]), .c_i (lane[583]),
    .carry_no (t661_c), .sum_no (t661_s));
  tern_full_adder_cell u_t662 (
    .a_i (lane[592]), .b_i (lane[601]), .c_i (lane[610]),
    .carry_no (t662_c), .sum_no (t662_s));
  tern_full_adder_cell u_t663 (
    .a_i (lane[619]), .b_i (lane[628]), .c_i (lane[637]),
    .carry_no (t663_c), .sum_no (t663_s));
  tern_full_adder_cell u_t664 (
    .a_i (lane[646]), .b_i (lane[655]), .c_i (lane[664]),
    .carry_no (t664_c), .sum_no (t664_s));
  tern_full_adder_cell u_t665 (
    .a_i (lane[673]), .b_i (lane[682]), .c_i (lane[691]),
    .carry_no (t665_c), .sum_no (t665_s));
  tern_full_adder_cell u_t666 (
    .a_i (lane[700]), .b_i (lane[709]), .c_i (lane[718]),
    .carry_no (t666_c), .sum_no (t666_s));
  tern_full_adder_cell u_t667 (
    .a_i (lane[727]), .b_i (lane[736]), .c_i (lane[745]),
    .carry_no (t667_c), .sum_no (t667_s));
  tern_full_adder_cell u_t668 (
    .a_i (lane[754]), .b_i (lane[763]), .c_i (lane[772]),
    .carry_no (t668_c), .sum_no (t668_s));
  tern_full_adder_cell u_t669 (
    .a_i (lane[781]), .b_i (lane[790]), .c_i (lane[799]),
    .carry_no (t669_c), .sum_no (t669_s));
  tern_full_adder_cell u_t670 (
    .a_i (lane[808]), .b_i (lane[817]), .c_i (lane[826]),
    .carry_no (t670_c), .sum_no (t670_s));
  tern_full_adder_cell u_t671 (
    .a_i (lane[835]), .b_i (lane[844]), .c_i (lane[853]),
    .carry_no (t671_c), .sum_no (t671_s));
  tern_full_adder_cell u_t672 (
    .a_i (lane[862]), .b_i (lane[871]), .c_i (lane[880]),
    .carry_no (t672_c), .sum_no (t672_s));
  tern_full_adder_cell u_t673 (
    .a_i (lane[889]), .b_i (lane[898]), .c_i (lane[907]),
    .carry_no (t673_c), .sum_no (t673_s));
  tern_full_adder_cell u_t674 (
    .a_i (lane[916]), .b_i (lane[925]), .c_i (lane[934]),
    .carry_no (t674_c), .sum_no (t674_s));
  tern_full_adder_cell u_t675 (
    .a_i (lane[943]), .b_i (lane[952]), .c_i (lane[961]),
    .carry_no (t675_c), .sum_no (t675_s));
  tern_full_adder_cell u_t676 (
    .a_i (lane[970]), .b_i (lane[979]), .c_i (lane[988]),
    .carry_no (t676_c), .sum_no (t676_s));
  tern_full_adder_cell u_t677 (
    .a_i (lane[997]), .b_i (lane[1006]), .c_i (lane[1015]),
    .carry_no (t677_c), .sum_no (t677_s));
  tern_full_adder_cell u_t678 (
    .a_i (lane[1024]), .b_i (lane[1033]), .c_i (lane[1042]),
    .carry_no (t678_c), .sum_no (t678_s));
  tern_full_adder_cell u_t679 (
    .a_i (lane[1051]), .b_i (lane[1060]), .c_i (lane[1069]),
    .carry_no (t679_c), .sum_no (t679_s));
  tern_full_adder_cell u_t680 (
    .a_i (lane[1078]), .b_i (lane[1087]), .c_i (lane[1096]),
    .carry_no (t680_c), .sum_no (t680_s));
  tern_full_adder_cell u_t681 (
    .a_i (lane[1105]), .b_i (lane[1114]), .c_i (lane[1123]),
    .carry_no (t681_c), .sum_no (t681_s));
  tern_full_adder_cell u_t682 (
    .a_i (lane[1132]), .b_i (lane[1141]), .c_i (lane[1150]),
    .carry_no (t682_c), .sum_no (t682_s));
  tern_full_adder_cell u_t683 (
    .a_i (lane[6]), .b_i (lane[15]), .c_i (lane[24]),
    .carry_no (t683_c), .sum_no (t683_s));
  tern_full_adder_cell u_t684 (
    .a_i (lane[33]), .b_i (lane[42]), .c_i (lane[51]),
    .carry_no (t684_c), .sum_no (t684_s));
  tern_full_adder_cell u_t685 (
    .a_i (lane[60]), .b_i (lane[69]), .c_i (lane[78]),
    .carry_no (t685_c), .sum_no (t685_s));
  tern_full_adder_cell u_t686 (
    .a_i (lane[87]), .b_i (lane[96]), .c_i (lane[105]),
    .carry_no (t686_c), .sum_no (t686_s));
  tern_full_adder_cell u_t687 (
    .a_i (lane[114]), .b_i (lane[123]), .c_i (lane[132]),
    .carry_no (t687_c), .sum_no (t687_s));
  tern_full_adder_cell u_t688 (
    .a_i (lane[141]), .b_i (lane[150]), .c_i (lane[159]),
    .carry_no (t688_c), .sum_no (t688_s));
  tern_full_adder_cell u_t689 (
    .a_i (lane[168]), .b_i (lane[177]), .c_i (lane[186]),
    .carry_no (t689_c), .sum_no (t689_s));
  tern_full_adder_cell u_t690 (
    .a_i (lane[195]), .b_i (lane[204]), .c_i (lane[213]),
    .carry_no (t690_c), .sum_no (t690_s));
  tern_full_adder_cell u_t691 (
    .a_i (lane[222]), .b_i (lane[231]), .c_i (lane[240]),
    .carry_no (t691_c), .sum_no (t691_s));
  tern_full_adder_cell u_t692 (
    .a_i (lane[249]), .b_i (lane[258]), .c_i (lane[267]),
    .carry_no (t692_c), .sum_no (t692_s));
  tern_full_adder_cell u_t693 (
    .a_i (lane[276]), .b_i (lane[285]), .c_i (lane[294]),
    .carry_no (t693_c), .sum_no (t693_s));
  tern_full_adder_cell u_t694 (
    .a_i (lane[303]), .b_i (lane[312]), .c_i (lane[321]),
    .carry_no (t694_c), .sum_no (t694_s));
  tern_full_adder_cell u_t695 (
    .a_i (lane[330]), .b_i (lane[339]), .c_i (lane[348]),
    .carry_no (t695_c), .sum_no (t695_s));
  tern_full_adder_cell u_t696 (
    .a_i (lane[357]), .b_i (lane[366]), .c_i (lane[375]),
    .carry_no (t696_c), .sum_no (t696_s));
  tern_full_adder_cell u_t697 (
    .a_i (lane[384]), .b_i (lane[393]), .c_i (lane[402]),
    .carry_no (t697_c), .sum_no (t697_s));
  tern_full_adder_cell u_t698 (
    .a_i (lane[411]), .b_i (lane[420]), .c_i (lane[429]),
    .carry_no (t698_c), .sum_no (t698_s));
  tern_full_adder_cell u_t699 (
    .a_i (lane[438]), .b_i (lane[447]), .c_i (lane[456]),
    .carry_no (t699_c), .sum_no (t699_s));
  tern_full_adder_cell u_t700 (
    .a_i (lane[465]), .b_i (lane[474]), .c_i (lane[483]),
    .carry_no (t700_c), .sum_no (t700_s));
  tern_full_adder_cell u_t701 (
    .a_i (lane[492]), .b_i (lane[501]), .c_i (lane[510]),
    .carry_no (t701_c), .sum_no (t701_s));
  tern_full_adder_cell u_t702 (
    .a_i (lane[519]), .b_i (lane[528]), .c_i (lane[537]),
    .carry_no (t702_c), .sum_no (t702_s));
  tern_full_adder_cell u_t703 (
    .a_i (lane[546]), .b_i (lane[555]), .c_i (lane[564]),
    .carry_no (t703_c), .sum_no (t703_s));
  tern_full_adder_cell u_t704 (
    .a_i (lane[573]), .b_i (lane[582]), .c_i (lane[591]),
    .carry_no (t704_c), .sum_no (t704_s));
  tern_full_adder_cell u_t705 (
    .a_i (lane[600]), .b_i (lane[609]), .c_i (lane[618]),
    .carry_no (t705_c), .sum_no (t705_s));
  tern_full_adder_cell u_t706 (
    .a_i (lane[627]), .b_i (lane[636]), .c_i (lane[645]),
    .carry_no (t706_c), .sum_no (t706_s));
  tern_full_adder_cell u_t707 (
    .a_i (lane[654]), .b_i (lane[663]), .c_i (lane[672]),
    .carry_no (t707_c), .sum_no (t707_s));
  tern_full_adder_cell u_t708 (
    .a_i (lane[681]), .b_i (lane[690]), .c_i (lane[699]),
    .carry_no (t708_c), .sum_no (t708_s));
  tern_full_adder_cell u_t709 (
    .a_i (lane[708]), .b_i (lane[717]), .c_i (lane[726]),
    .carry_no (t709_c), .sum_no (t709_s));
  tern_full_adder_cell u_t710 (
    .a_i (lane[735]), .b_i (lane[744]), .c_i (lane[753]),
    .carry_no (t710_c), .sum_no (t710_s));
  tern_full_adder_cell u_t711 (
    .a_i (lane[762]), .b_i (lane[771]), .c_i (lane[780]),
    .carry_no (t711_c), .sum_no (t711_s));
  tern_full_adder_cell u_t712 (
    .a_i (lane[789]), .b_i (lane[798]), .c_i (lane[807]),
    .carry_no (t712_c), .sum_no (t712_s));
  tern_full_adder_cell u_t713 (
    .a_i (lane[816]), .b_i (lane[825]), .c_i (lane[834]),
    .carry_no (t713_c), .sum_no (t713_s));
  tern_full_adder_cell u_t714 (
    .a_i (lane[843]), .b_i (lane[852]), .c_i (lane[861]),
    .carry_no (t714_c), .sum_no (t714_s));
  tern_full_adder_cell u_t715 (
    .a_i (lane[870]), .b_i (lane[879]), .c_i (lane[888]),
    .carry_no (t715_c), .sum_no (t715_s));
  tern_full_adder_cell u_t716 (
    .a_i (lane[897]), .b_i (lane[906]), .c_i (lane[915]),
    .carry_no (t716_c), .sum_no (t716_s));
  tern_full_adder_cell u_t717 (
    .a_i (lane[924]), .b_i (lane[933]), .c_i (lane[942]),
    .carry_no (t717_c), .sum_no (t717_s));
  tern_full_adder_cell u_t718 (
    .a_i (lane[951]), .b_i (lane[960]), .c_i (lane[969]),
    .carry_no (t718_c), .sum_no (t718_s));
  tern_full_adder_cell u_t719 (
    .a_i (lane[978]), .b_i (lane[987]), .c_i (lane[996]),
    .carry_no (t719_c), .sum_no (t719_s));
  tern_full_adder_cell u_t720 (
    .a_i (lane[1005]), .b_i (lane[1014]), .c_i (lane[1023]),
    .carry_no (t720_c), .sum_no (t720_s));
  tern_full_adder_cell u_t721 (
    .a_i (lane[1032]), .b_i (lane[1041]), .c_i (lane[1050]),
    .carry_no (t721_c), .sum_no (t721_s));
  tern_full_adder_cell u_t722 (
    .a_i (lane[1059]), .b_i (lane[1068]), .c_i (lane[1077]),
    .carry_no (t722_c), .sum_no (t722_s));
  tern_full_adder_cell u_t723 (
    .a_i (lane[1086]), .b_i (lane[1095]), .c_i (lane[1104]),
    .carry_no (t723_c), .sum_no (t723_s));
  tern_full_adder_cell u_t724 (
    .a_i (lane[1113]), .b_i (lane[1122]), .c_i (lane[1131]),
    .carry_no (t724_c), .sum_no (t724_s));
  tern_full_adder_cell u_t725 (
    .a_i (t515_c), .b_i (t516_c), .c_i (t517_c),
    .carry_no (t725_c), .sum_no (t725_s));
  tern_full_adder_cell u_t726 (
    .a_i (t518_c), .b_i (t519_c), .c_i (t520_c),
    .carry_no (t726_c), .sum_no (t726_s));
  tern_full_adder_cell u_t727 (
    .a_i (t521_c), .b_i (t522_c), .c_i (t523_c),
    .carry_no (t727_c), .sum_no (t727_s));
  tern_full_adder_cell u_t728 (
    .a_i (t524_c), .b_i (t525_c), .c_i (t526_c),
    .carry_no (t728_c), .sum_no (t728_s));
  tern_full_adder_cell u_t729 (
    .a_i (t527_c), .b_i (t528_c), .c_i (t529_c),
    .carry_no (t729_c), .sum_no (t729_s));
  tern_full_adder_cell u_t730 (
    .a_i (t530_c), .b_i (t531_c), .c_i (t532_c),
    .carry_no (t730_c), .sum_no (t730_s));
  tern_full_adder_cell u_t731 (
    .a_i (t533_c), .b_i (t534_c), .c_i (t535_c),
    .carry_no (t731_c), .sum_no (t731_s));
  tern_full_adder_cell u_t732 (
    .a_i (t536_c), .b_i (t537_c), .c_i (t538_c),
    .carry_no (t732_c), .sum_no (t732_s));
  tern_full_adder_cell u_t733 (
    .a_i (t539_c), .b_i (t540_c), .c_i (t541_c),
    .carry_no (t733_c), .sum_no (t733_s));
  tern_full_adder_cell u_t734 (
    .a_i (t542_c), .b_i (t543_c), .c_i (t544_c),
    .carry_no (t734_c), .sum_no (t734_s));
  tern_full_adder_cell u_t735 (
    .a_i (t545_c), .b_i (t546_c), .c_i (t547_c),
    .carry_no (t735_c), .sum_no (t735_s));
  tern_full_adder_cell u_t736 (
    .a_i (t548_c), .b_i (t549_c), .c_i (t550_c),
    .carry_no (t736_c), .sum_no (t736_s));
  tern_full_adder_cell u_t737 (
    .a_i (t551_c), .b_i (t552_c), .c_i (t553_c),
    .carry_no (t737_c), .sum_no (t737_s));
  tern_full_adder_cell u_t738 (
    .a_i (t554_c), .b_i (t555_c), .c_i (t556_c),
    .carry_no (t738_c), .sum_no (t738_s));
  tern_full_adder_cell u_t739 (
    .a_i (t640_s), .b_i (t641_s), .c_i (t642_s),
    .carry_no (t739_c), .sum_no (t739_s));
  tern_full_adder_cell u_t740 (
    .a_i (t643_s), .b_i (t644_s), .c_i (t645_s),
    .carry_no (t740_c), .sum_no (t740_s));
  tern_full_adder_cell u_t741 (
    .a_i (t646_s), .b_i (t647_s), .c_i (t648_s),
    .carry_no (t741_c), .sum_no (t741_s));
  tern_full_adder_cell u_t742 (
    .a_i (t649_s), .b_i (t650_s), .c_i (t651_s),
    .carry_no (t742_c), .sum_no (t742_s));
  tern_full_adder_cell u_t743 (
    .a_i (t652_s), .b_i (t653_s), .c_i (t654_s),
    .carry_no (t743_c), .sum_no (t743_s));
  tern_full_adder_cell u_t744 (
    .a_i (t655_s), .b_i (t656_s), .c_i (t657_s),
    .carry_no (t744_c), .sum_no (t744_s));
  tern_full_adder_cell u_t745 (
    .a_i (t658_s), .b_i (t659_s), .c_i (t660_s),
    .carry_no (t745_c), .sum_no (t745_s));
  tern_full_adder_cell u_t746 (
    .a_i (t661_s), .b_i (t662_s), .c_i (t663_s),
    .carry_no (t746_c), .sum_no (t746_s));
  tern_full_adder_cell u_t747 (
    .a_i (t664_s), .b_i (t665_s), .c_i (t666_s),
    .carry_no (t747_c), .sum_no (t747_s));
  tern_full_adder_cell u_t748 (
    .a_i (t667_s), .b_i (t668_s), .c_i (t669_s),
    .carry_no (t748_c), .sum_no (t748_s));
  tern_full_adder_cell u_t749 (
    .a_i (t670_s), .b_i (t671_s), .c_i (t672_s),
    .carry_no (t749_c), .sum_no (t749_s));
  tern_full_adder_cell u_t750 (
    .a_i (t673_s), .b_i (t674_s), .c_i (t675_s),
    .carry_no (t750_c), .sum_no (t750_s));
  tern_full_adder_cell u_t751 (
    .a_i (t676_s), .b_i (t677_s), .c_i (t678_s),
    .carry_no (t751_c), .sum_no (t751_s));
  tern_full_adder_cell u_t752 (
    .a_i (t679_s), .b_i (t680_s), .c_i (t681_s),
    .carry_no (t752_c), .sum_no (t752_s));
  tern_full_adder_cell u_t753 (
    .a_i (t682_s), .b_i (t683_s), .c_i (t684_s),
    .carry_no (t753_c), .sum_no (t753_s));
  tern_full_adder_cell u_t754 (
    .a_i (t685_s), .b_i (t686_s), .c_i (t687_s),
    .carry_no (t754_c), .sum_no (t754_s));
  tern_full_adder_cell u_t755 (
    .a_i (t688_s), .b_i (t689_s), .c_i (t690_s),
    .carry_no (t755_c), .sum_no (t755_s));
  tern_full_adder_cell u_t756 (
    .a_i (t691_s), .b_i (t692_s), .c_i (t693_s),
    .carry_no (t756_c), .sum_no (t756_s));
  tern_full_adder_cell u_t757 (
    .a_i (t694_s), .b_i (t695_s), .c_i (t696_s),
    .carry_no (t757_c), .sum_no (t757_s));
  tern_full_adder_cell u_t758 (
    .a_i (t697_s), .b_i (t698_s), .c_i (t699_s),
    .carry_no (t758_c), .sum_no (t758_s));
  tern_full_adder_cell u_t759 (
    .a_i (t700_s), .b_i (t701_s), .c_i (t702_s),
    .carry_no (t759_c), .sum_no (t759_s));
  tern_full_adder_cell u_t760 (
    .a_i (t703_s), .b_i (t704_s), .c_i (t705_s),
    .carry_no (t760_c), .sum_no (t760_s));
  tern_full_adder_cell u_t761 (
    .a_i (t706_s), .b_i (t707_s), .c_i (t708_s),
    .carry_no (t761_c), .sum_no (t761_s));
  tern_full_adder_cell u_t762 (
    .a_i (t709_s), .b_i (t710_s), .c_i (t711_s),
    .carry_no (t762_c), .sum_no (t762_s));
  tern_full_adder_cell u_t763 (
    .a_i (t712_s), .b_i (t713_s), .c_i (t714_s),
    .carry_no (t763_c), .sum_no (t763_s));
  tern_full_adder_cell u_t764 (
    .a_i (t715_s), .b_i (t716_s), .c_i (t717_s),
    .carry_no (t764_c), .sum_no (t764_s));
  tern_full_adder_cell u_t765 (
    .a_i (t718_s), .b_i (t719_s), .c_i (t720_s),
    .carry_no (t765_c), .sum_no (t765_s));
  tern_full_adder_cell u_t766 (
    .a_i (t721_s), .b_i (t722_s), .c_i (t723_s),
    .carry_no (t766_c), .sum_no (t766_s));
  tern_full_adder_cell u_t767 (
    .a_i (lane[1140]), .b_i (lane[1149]), .c_i (t557_c),
    .carry_no (t767_c), .sum_no (t767_s));
  tern_full_adder_cell u_t768 (
    .a_i (t558_c), .b_i (t559_c), .c_i (t560_c),
    .carry_no (t768_c), .sum_no (t768_s));
  tern_full_adder_cell u_t769 (
    .a_i (t561_c), .b_i (t562_c), .c_i (t563_c),
    .carry_no (t769_c), .sum_no (t769_s));
  tern_full_adder_cell u_t770 (
    .a_i (t564_c), .b_i (t565_c), .c_i (t566_c),
    .carry_no (t770_c), .sum_no (t770_s));
  tern_full_adder_cell u_t771 (
    .a_i (t567_c), .b_i (t568_c), .c_i (t569_c),
    .carry_no (t771_c), .sum_no (t771_s));
  tern_full_adder_cell u_t772 (
    .a_i (t570_c), .b_i (t571_c), .c_i (t572_c),
    .carry_no (t772_c), .sum_no (t772_s));
  tern_full_adder_cell u_t773 (
    .a_i (t573_c), .b_i (t574_c), .c_i (t575_c),
    .carry_no (t773_c), .sum_no (t773_s));
  tern_full_adder_cell u_t774 (
    .a_i (t576_c), .b_i (t577_c), .c_i (t578_c),
    .carry_no (t774_c), .sum_no (t774_s));
  tern_full_adder_cell u_t775 (
    .a_i (t579_c), .b_i (t580_c), .c_i (t581_c),
    .carry_no (t775_c), .sum_no (t775_s));
  tern_full_adder_cell u_t776 (
    .a_i (t582_c), .b_i (t583_c), .c_i (t584_c),
    .carry_no (t776_c), .sum_no (t776_s));
  tern_full_adder_cell u_t777 (
    .a_i (t725_s), .b_i (t726_s), .c_i (t727_s),
    .carry_no (t777_c), .sum_no (t777_s));
  tern_full_adder_cell u_t778 (
    .a_i (t728_s), .b_i (t729_s), .c_i (t730_s),
    .carry_no (t778_c), .sum_no (t778_s));
  tern_full_adder_cell u_t779 (
    .a_i (t731_s), .b_i (t732_s), .c_i (t733_s),
    .carry_no (t779_c), .sum_no (t779_s));
  tern_full_adder_cell u_t780 (
    .a_i (t734_s), .b_i (t735_s), .c_i (t736_s),
    .carry_no (t780_c), .sum_no (t780_s));
  tern_full_adder_cell u_t781 (
    .a_i (t724_s), .b_i (t585_c), .c_i (t586_c),
    .carry_no (t781_c), .sum_no (t781_s));
  tern_full_adder_cell u_t782 (
    .a_i (t587_c), .b_i (t588_c), .c_i (t589_c),
    .carry_no (t782_c), .sum_no (t782_s));
  tern_full_adder_cell u_t783 (
    .a_i (t737_s), .b_i (t738_s), .c_i (t739_s),
    .carry_no (t783_c), .sum_no (t783_s));
  tern_full_adder_cell u_t784 (
    .a_i (t740_s), .b_i (t741_s), .c_i (t742_s),
    .carry_no (t784_c), .sum_no (t784_s));
  tern_full_adder_cell u_t785 (
    .a_i (t743_s), .b_i (t744_s), .c_i (t745_s),
    .carry_no (t785_c), .sum_no (t785_s));
  tern_full_adder_cell u_t786 (
    .a_i (t746_s), .b_i (t747_s), .c_i (t748_s),
    .carry_no (t786_c), .sum_no (t786_s));
  tern_full_adder_cell u_t787 (
    .a_i (t749_s), .b_i (t750_s), .c_i (t751_s),
    .carry_no (t787_c), .sum_no (t787_s));
  tern_full_adder_cell u_t788 (
    .a_i (t752_s), .b_i (t753_s), .c_i (t754_s),
    .carry_no (t788_c), .sum_no (t788_s));
  tern_full_adder_cell u_t789 (
    .a_i (t755_s), .b_i (t756_s), .c_i (t757_s),
    .carry_no (t789_c), .sum_no (t789_s));
  tern_full_adder_cell u_t790 (
    .a_i (t758_s), .b_i (t759_s), .c_i (t760_s),
    .carry_no (t790_c), .sum_no (t790_s));
  tern_full_adder_cell u_t791 (
    .a_i (t761_s), .b_i (t762_s), .c_i (t763_s),
    .carry_no (t791_c), .sum_no (t791_s));
  tern_full_adder_cell u_t792 (
    .a_i (t764_s), .b_i (t765_s), .c_i (t766_s),
    .carry_no (t792_c), .sum_no (t792_s));
  tern_full_adder_cell u_t793 (
    .a_i (t590_c), .b_i (t591_c), .c_i (t592_c),
    .carry_no (t793_c), .sum_no (t793_s));
  tern_full_adder_cell u_t794 (
    .a_i (t593_c), .b_i (t594_c), .c_i (t595_c),
    .carry_no (t794_c), .sum_no (t794_s));
  tern_full_adder_cell u_t795 (
    .a_i (t596_c), .b_i (t597_c), .c_i (t598_c),
    .carry_no (t795_c), .sum_no (t795_s));
  tern_full_adder_cell u_t796 (
    .a_i (t767_s), .b_i (t768_s), .c_i (t769_s),
    .carry_no (t796_c), .sum_no (t796_s));
  tern_full_adder_cell u_t797 (
    .a_i (t770_s), .b_i (t771_s), .c_i (t600_c),
    .carry_no (t797_c), .sum_no (t797_s));
  tern_full_adder_cell u_t798 (
    .a_i (t601_c), .b_i (t602_c), .c_i (t603_c),
    .carry_no (t798_c), .sum_no (t798_s));
  tern_full_adder_cell u_t799 (
    .a_i (t604_c), .b_i (t772_s), .c_i (t773_s),
    .carry_no (t799_c), .sum_no (t799_s));
  tern_full_adder_cell u_t800 (
    .a_i (t774_s), .b_i (t775_s), .c_i (t776_s),
    .carry_no (t800_c), .sum_no (t800_s));
  tern_full_adder_cell u_t801 (
    .a_i (t777_s), .b_i (t778_s), .c_i (t779_s),
    .carry_no (t801_c), .sum_no (t801_s));
  tern_full_adder_cell u_t802 (
    .a_i (t599_c), .b_i (t605_c), .c_i (t606_c),
    .carry_no (t802_c), .sum_no (t802_s));
  tern_full_adder_cell u_t803 (
    .a_i (t607_c), .b_i (t608_c), .c_i (t609_c),
    .carry_no (t803_c), .sum_no (t803_s));
  tern_full_adder_cell u_t804 (
    .a_i (t780_s), .b_i (t784_s), .c_i (t785_s),
    .carry_no (t804_c), .sum_no (t804_s));
  tern_full_adder_cell u_t805 (
    .a_i (t786_s), .b_i (t787_s), .c_i (t788_s),
    .carry_no (t805_c), .sum_no (t805_s));
  tern_full_adder_cell u_t806 (
    .a_i (t789_s), .b_i (t790_s), .c_i (t791_s),
    .carry_no (t806_c), .sum_no (t806_s));
  tern_full_adder_cell u_t807 (
    .a_i (t792_s), .b_i (t783_s), .c_i (t610_c),
    .carry_no (t807_c), .sum_no (t807_s));
  tern_full_adder_cell u_t808 (
    .a_i (t781_s), .b_i (t782_s), .c_i (t611_c),
    .carry_no (t808_c), .sum_no (t808_s));
  tern_full_adder_cell u_t809 (
    .a_i (t612_c), .b_i (t613_c), .c_i (t614_c),
    .carry_no (t809_c), .sum_no (t809_s));
  tern_full_adder_cell u_t810 (
    .a_i (t615_c), .b_i (t793_s), .c_i (t794_s),
    .carry_no (t810_c), .sum_no (t810_s));
  tern_full_adder_cell u_t811 (
    .a_i (t795_s), .b_i (t796_s), .c_i (t617_c),
    .carry_no (t811_c), .sum_no (t811_s));
  tern_full_adder_cell u_t812 (
    .a_i (t797_s), .b_i (t798_s), .c_i (t799_s),
    .carry_no (t812_c), .sum_no (t812_s));
  tern_full_adder_cell u_t813 (
    .a_i (t800_s), .b_i (t801_s), .c_i (t618_c),
    .carry_no (t813_c), .sum_no (t813_s));
  tern_full_adder_cell u_t814 (
    .a_i (t616_c), .b_i (t619_c), .c_i (t620_c),
    .carry_no (t814_c), .sum_no (t814_s));
  tern_full_adder_cell u_t815 (
    .a_i (t621_c), .b_i (t622_c), .c_i (t802_s),
    .carry_no (t815_c), .sum_no (t815_s));
  tern_full_adder_cell u_t816 (
    .a_i (t805_s), .b_i (t806_s), .c_i (t804_s),
    .carry_no (t816_c), .sum_no (t816_s));
  tern_full_adder_cell u_t817 (
    .a_i (t803_s), .b_i (t624_c), .c_i (t625_c),
    .carry_no (t817_c), .sum_no (t817_s));
  tern_full_adder_cell u_t818 (
    .a_i (t808_s), .b_i (t809_s), .c_i (t810_s),
    .carry_no (t818_c), .sum_no (t818_s));
  tern_full_adder_cell u_t819 (
    .a_i (t623_c), .b_i (t807_s), .c_i (t626_c),
    .carry_no (t819_c), .sum_no (t819_s));
  tern_full_adder_cell u_t820 (
    .a_i (t811_s), .b_i (t812_s), .c_i (t627_c),
    .carry_no (t820_c), .sum_no (t820_s));
  tern_full_adder_cell u_t821 (
    .a_i (t628_c), .b_i (t629_c), .c_i (t814_s),
    .carry_no (t821_c), .sum_no (t821_s));
  tern_full_adder_cell u_t822 (
    .a_i (t813_s), .b_i (t816_s), .c_i (t630_c),
    .carry_no (t822_c), .sum_no (t822_s));
  tern_full_adder_cell u_t823 (
    .a_i (t815_s), .b_i (t631_c), .c_i (t817_s),
    .carry_no (t823_c), .sum_no (t823_s));
  tern_full_adder_cell u_t824 (
    .a_i (t632_c), .b_i (t819_s), .c_i (t633_c),
    .carry_no (t824_c), .sum_no (t824_s));
  tern_full_adder_cell u_t825 (
    .a_i (t818_s), .b_i (t820_s), .c_i (t634_c),
    .carry_no (t825_c), .sum_no (t825_s));
  tern_full_adder_cell u_t826 (
    .a_i (t822_s), .b_i (t635_c), .c_i (t824_s),
    .carry_no (t826_c), .sum_no (t826_s));
  tern_full_adder_cell u_t827 (
    .a_i (t821_s), .b_i (t823_s), .c_i (t636_c),
    .carry_no (t827_c), .sum_no (t827_s));
  tern_full_adder_cell u_t828 (
    .a_i (t825_s), .b_i (t826_s), .c_i (t638_c),
    .carry_no (t828_c), .sum_no (t828_s));
  tern_full_adder_cell u_t829 (
    .a_i (t637_c), .b_i (t827_s), .c_i (t639_c),
    .carry_no (t829_c), .sum_no (t829_s));
  tern_full_adder_cell u_t830 (
    .a_i (lane[8]), .b_i (lane[17]), .c_i (lane[26]),
    .carry_no (t830_c), .sum_no (t830_s));
  tern_full_adder_cell u_t831 (
    .a_i (lane[35]), .b_i (lane[44]), .c_i (lane[53]),
    .carry_no (t831_c), .sum_no (t831_s));
  tern_full_adder_cell u_t832 (
    .a_i (lane[62]), .b_i (lane[71]), .c_i (lane[80]),
    .carry_no (t832_c), .sum_no (t832_s));
  tern_full_adder_cell u_t833 (
    .a_i (lane[89]), .b_i (lane[98]), .c_i (lane[107]),
    .carry_no (t833_c), .sum_no (t833_s));
  tern_full_adder_cell u_t834 (
    .a_i (lane[116]), .b_i (lane[125]), .c_i (lane[134]),
    .carry_no (t834_c), .sum_no (t834_s));
  tern_full_adder_cell u_t835 (
    .a_i (lane[143]), .b_i (lane[152]), .c_i (lane[161]),
    .carry_no (t835_c), .sum_no (t835_s));
  tern_full_adder_cell u_t836 (
    .a_i (lane[170]), .b_i (lane[179]), .c_i (lane[188]),
    .carry_no (t836_c), .sum_no (t836_s));
  tern_full_adder_cell u_t837 (
    .a_i (lane[197]), .b_i (lane[206]), .c_i (lane[215]),
    .carry_no (t837_c), .sum_no (t837_s));
  tern_full_adder_cell u_t838 (
    .a_i (lane[224]), .b_i (lane[233]), .c_i (lane[242]),
    .carry_no (t838_c), .sum_no (t838_s));
  tern_full_adder_cell u_t839 (
    .a_i (lane[251]), .b_i (lane[260]), .c_i (lane[269]),
    .carry_no (t839_c), .sum_no (t839_s));
  tern_full_adder_cell u_t840 (
    .a_i (lane[278]), .b_i (lane[287]), .c_i (lane[296]),
    .carry_no (t840_c), .sum_no (t840_s));
  tern_full_adder_cell u_t841 (
    .a_i (lane[305]), .b_i (lane[314]), .c_i (lane[323]),
    .carry_no (t841_c), .sum_no (t841_s));
  tern_full_adder_cell u_t842 (
    .a_i (lane[332]), .b_i (lane[341]), .c_i (lane[350]),
    .carry_no (t842_c), .sum_no (t842_s));
  tern_full_adder_cell u_t843 (
    .a_i (lane[359]), .b_i (lane[368]), .c_i (lane[377]),
    .carry_no (t843_c), .sum_no (t843_s));
  tern_full_adder_cell u_t844 (
    .a_i (lane[386]), .b_i (lane[395]), .c_i (lane[404]),
    .carry_no (t844_c), .sum_no (t844_s));
  tern_full_adder_cell u_t845 (
    .a_i (lane[413]), .b_i (lane[422]), .c_i (lane[431]),
    .carry_no (t845_c), .sum_no (t845_s));
  tern_full_adder_cell u_t846 (
    .a_i (lane[440]), .b_i (lane[449]), .c_i (lane[458]),
    .carry_no (t846_c), .sum_no (t846_s));
  tern_full_adder_cell u_t847 (
    .a_i (lane[467]), .b_i (lane[476]), .c_i (lane[485]),
    .carry_no (t847_c), .sum_no (t847_s));
  tern_full_adder_cell u_t848 (
    .a_i (lane[494]), .b_i (lane[503]), .c_i (lane[512]),
    .carry_no (t848_c), .sum_no (t848_s));
  tern_full_adder_cell u_t849 (
    .a_i (lane[521]), .b_i (lane[530]), .c_i (lane[539]),
    .carry_no (t849_c), .sum_no (t849_s));
  tern_full_adder_cell u_t850 (
    .a_i (lane[548]), .b_i (lane[557]), .c_i (lane[566]),
    .carry_no (t850_c), .sum_no (t850_s));
  tern_full_adder_cell u_t851 (
    .a_i (lane[575]), .b_i (lane[584]), .c_i (lane[593]),
    .carry_no (t851_c), .sum_no (t851_s));
  tern_full_adder_cell u_t852 (
    .a_i (lane[602]), .b_i (lane[611]), .c_i (lane[620]),
    .carry_no (t852_c), .sum_no (t852_s));
  tern_full_adder_cell u_t853 (
    .a_i (lane[629]), .b_i (lane[638]), .c_i (lane[647]),
    .carry_no (t853_c), .sum_no (t853_s));
  tern_full_adder_cell u_t854 (
    .a_i (lane[656]), .b_i (lane[665]), .c_i (lane[674]),
    .carry_no (t854_c), .sum_no (t854_s));
  tern_full_adder_cell u_t855 (
    .a_i (lane[683]), .b_i (lane[692]), .c_i (lane[701]),
    .carry_no (t855_c), .sum_no (t855_s));
  tern_full_adder_cell u_t856 (
    .a_i (lane[710]), .b_i (lane[719]), .c_i (lane[728]),
    .carry_no (t856_c), .sum_no (t856_s));
  tern_full_adder_cell u_t857 (
    .a_i (lane[737]), .b_i (lane[746]), .c_i (lane[755]),
    .carry_no (t857_c), .sum_no (t857_s));
  tern_full_adder_cell u_t858 (
    .a_i (lane[764]), .b_i (lane[773]), .c_i (lane[782]),
    .carry_no (t858_c), .sum_no (t858_s));
  tern_full_adder_cell u_t859 (
    .a_i (lane[791]), .b_i (lane[800]), .c_i (lane[809]),
    .carry_no (t859_c), .sum_no (t859_s));
  tern_full_adder_cell u_t860 (
    .a_i (lane[818]), .b_i (lane[827]), .c_i (lane[836]),
    .carry_no (t860_c), .sum_no (t860_s));
  tern_full_adder_cell u_t861 (
    .a_i (lane[845]), .b_i (lane[854]), .c_i (lane[863]),
    .carry_no (t861_c), .sum_no (t861_s));
  tern_full_adder_cell u_t862 (
    .a_i (lane[872]), .b_i (lane[881]), .c_i (lane[890]),
    .carry_no (t862_c), .sum_no (t862_s));
  tern_full_adder_cell u_t863 (
    .a_i (lane[899]), .b_i (lane[908]), .c_i (lane[917]),
    .carry_no (t863_c), .sum_no (t863_s));
  tern_full_adder_cell u_t864 (
    .a_i (lane[926]), .b_i (lane[935]), .c_i (lane[944]),
    .carry_no (t864_c), .sum_no (t864_s));
  tern_full_adder_cell u_t865 (
    .a_i (lane[953]), .b_i (lane[962]), .c_i (lane[971]),
    .carry_no (t865_c), .sum_no (t865_s));
  tern_full_adder_cell u_t866 (
    .a_i (lane[980]), .b_i (lane[989]), .c_i (lane[998]),
    .carry_no (t866_c), .sum_no (t866_s));
  tern_full_adder_cell u_t867 (
    .a_i (lane[1007]), .b_i (lane[1016]), .c_i (lane[1025]),
    .carry_no (t867_c), .sum_no (t867_s));
  tern_full_adder_cell u_t868 (
    .a_i (lane[1034]), .b_i (lane[1043]), .c_i (lane[1052]),
    .carry_no (t868_c), .sum_no (t868_s));
  tern_full_adder_cell u_t869 (
    .a_i (lane[1061]), .b_i (lane[1070]), .c_i (lane[1079]),
    .carry_no (t869_c), .sum_no (t869_s));
  tern_full_adder_cell u_t870 (
    .a_i (lane[1088]), .b_i (lane[1097]), .c_i (lane[1106]),
    .carry_no (t870_c), .sum_no (t870_s));
  tern_full_adder_cell u_t871 (
    .a_i (lane[1115]), .b_i (lane[1124]), .c_i (lane[1133]),
    .carry_no (t871_c), .sum_no (t871_s));
  tern_full_adder_cell u_t872 (
    .a_i (lane[1142]), .b_i (lane[1151]), .c_i (t640_c),
    .carry_no (t872_c), .sum_no (t872_s));
  tern_full_adder_cell u_t873 (
    .a_i (t641_c), .b_i (t642_c), .c_i (t643_c),
    .carry_no (t873_c), .sum_no (t873_s));
  tern_full_adder_cell u_t874 (
    .a_i (t644_c), .b_i (t645_c), .c_i (t646_c),
    .carry_no (t874_c), .sum_no (t874_s));
  tern_full_adder_cell u_t875 (
    .a_i (t647_c), .b_i (t648_c), .c_i (t649_c),
    .carry_no (t875_c), .sum_no (t875_s));
  tern_full_adder_cell u_t876 (
    .a_i (t650_c), .b_i (t651_c), .c_i (t652_c),
    .carry_no (t876_c), .sum_no (t876_s));
  tern_full_adder_cell u_t877 (
    .a_i (t653_c), .b_i (t654_c), .c_i (t655_c),
    .carry_no (t877_c), .sum_no (t877_s));
  tern_full_adder_cell u_t878 (
    .a_i (t656_c), .b_i (t657_c), .c_i (t658_c),
    .carry_no (t878_c), .sum_no (t878_s));
  tern_full_adder_cell u_t879 (
    .a_i (t659_c), .b_i (t660_c), .c_i (t661_c),
    .carry_no (t879_c), .sum_no (t879_s));
  tern_full_adder_cell u_t880 (
    .a_i (t662_c), .b_i (t663_c), .c_i (t664_c),
    .carry_no (t880_c), .sum_no (t880_s));
  tern_full_adder_cell u_t881 (
    .a_i (t665_c), .b_i (t666_c), .c_i (t667_c),
    .carry_no (t881_c), .sum_no (t881_s));
  tern_full_adder_cell u_t882 (
    .a_i (t668_c), .b_i (t669_c), .c_i (t670_c),
    .carry_no (t882_c), .sum_no (t882_s));
  tern_full_adder_cell u_t883 (
    .a_i (t671_c), .b_i (t672_c), .c_i (t673_c),
    .carry_no (t883_c), .sum_no (t883_s));
  tern_full_adder_cell u_t884 (
    .a_i (t674_c), .b_i (t675_c), .c_i (t676_c),
    .carry_no (t884_c), .sum_no (t884_s));
  tern_full_adder_cell u_t885 (
    .a_i (t677_c), .b_i (t678_c), .c_i (t679_c),
    .carry_no (t885_c), .sum_no (t885_s));
  tern_full_adder_cell u_t886 (
    .a_i (t680_c), .b_i (t681_c), .c_i (t682_c),
    .carry_no (t886_c), .sum_no (t886_s));
  tern_full_adder_cell u_t887 (
    .a_i (t683_c), .b_i (t684_c), .c_i (t685_c),
    .carry_no (t887_c), .sum_no (t887_s));
  tern_full_adder_cell u_t888 (
    .a_i (t686_c), .b_i (t687_c), .c_i (t688_c),
    .carry_no (t888_c), .sum_no (t888_s));
  tern_full_adder_cell u_t889 (
    .a_i (t689_c), .b_i (t690_c), .c_i (t691_c),
    .carry_no (t889_c), .sum_no (t889_s));
  tern_full_adder_cell u_t890 (
    .a_i (t692_c), .b_i (t693_c), .c_i (t694_c),
    .carry_no (t890_c), .sum_no (t890_s));
  tern_full_adder_cell u_t891 (
    .a_i (t695_c), .b_i (t696_c), .c_i (t697_c),
    .carry_no (t891_c), .sum_no (t891_s));
  tern_full_adder_cell u_t892 (
    .a_i (t698_c), .b_i (t699_c), .c_i (t700_c),
    .carry_no (t892_c), .sum_no (t892_s));
  tern_full_adder_cell u_t893 (
    .a_i (t701_c), .b_i (t702_c), .c_i (t703_c),
    .carry_no (t893_c), .sum_no (t893_s));
  tern_full_adder_cell u_t894 (
    .a_i (t704_c), .b_i (t705_c), .c_i (t706_c),
    .carry_no (t894_c), .sum_no (t894_s));
  tern_full_adder_cell u_t895 (
    .a_i (t707_c), .b_i (t708_c), .c_i (t709_c),
    .carry_no (t895_c), .sum_no (t895_s));
  tern_full_adder_cell u_t896 (
    .a_i (t710_c), .b_i (t711_c), .c_i (t712_c),
    .carry_no (t896_c), .sum_no (t896_s));
  tern_full_adder_cell u_t897 (
    .a_i (t713_c), .b_i (t714_c), .c_i (t715_c),
    .carry_no (t897_c), .sum_no (t897_s));
  tern_full_adder_cell u_t898 (
    .a_i (t716_c), .b_i (t717_c), .c_i (t718_c),
    .carry_no (t898_c), .sum_no (t898_s));
  tern_full_adder_cell u_t899 (
    .a_i (t719_c), .b_i (t720_c), .c_i (t721_c),
    .carry_no (t899_c), .sum_no (t899_s));
  tern_full_adder_cell u_t900 (
    .a_i (t722_c), .b_i (t723_c), .c_i (t724_c),
    .carry_no (t900_c), .sum_no (t900_s));
  tern_full_adder_cell u_t901 (
    .a_i (t830_s), .b_i (t831_s), .c_i (t832_s),
    .carry_no (t901_c), .sum_no (t901_s));
  tern_full_adder_cell u_t902 (
    .a_i (t833_s), .b_i (t834_s), .c_i (t835_s),
    .carry_no (t902_c), .sum_no (t902_s));
  tern_full_adder_cell u_t903 (
    .a_i (t836_s), .b_i (t837_s), .c_i (t838_s),
    .carry_no (t903_c), .sum_no (t903_s));
  tern_full_adder_cell u_t904 (
    .a_i (t839_s), .b_i (t840_s), .c_i (t841_s),
    .carry_no (t904_c), .sum_no (t904_s));
  tern_full_adder_cell u_t905 (
    .a_i (t842_s), .b_i (t843_s), .c_i (t844_s),
    .carry_no (t905_c), .sum_no (t905_s));
  tern_full_adder_cell u_t906 (
    .a_i (t845_s), .b_i (t846_s), .c_i (t847_s),
    .carry_no (t906_c), .sum_no (t906_s));
  tern_full_adder_cell u_t907 (
    .a_i (t848_s), .b_i (t849_s), .c_i (t850_s),
    .carry_no (t907_c), .sum_no (t907_s));
  tern_full_adder_cell u_t908 (
    .a_i (t851_s), .b_i (t852_s), .c_i (t853_s),
    .carry_no (t908_c), .sum_no (t908_s));
  tern_full_adder_cell u_t909 (
    .a_i (t854_s), .b_i (t855_s), .c_i (t856_s),
    .carry_no (t909_c), .sum_no (t909_s));
  tern_full_adder_cell u_t910 (
    .a_i (t857_s), .b_i (t858_s), .c_i (t859_s),
    .carry_no (t910_c), .sum_no (t910_s));
  tern_full_adder_cell u_t911 (
    .a_i (t860_s), .b_i (t861_s), .c_i (t862_s),
    .carry_no (t911_c), .sum_no (t911_s));
  tern_full_adder_cell u_t912 (
    .a_i (t863_s), .b_i (t864_s), .c_i (t865_s),
    .carry_no (t912_c), .sum_no (t912_s));
  tern_full_adder_cell u_t913 (
    .a_i (t866_s), .b_i (t867_s), .c_i (t868_s),
    .carry_no (t913_c), .sum_no (t913_s));
  tern_full_adder_cell u_t914 (
    .a_i (t869_s), .b_i (t870_s), .c_i (t871_s),
    .carry_no (t914_c), .sum_no (t914_s));
  tern_full_adder_cell u_t915 (
    .a_i (t725_c), .b_i (t726_c), .c_i (t727_c),
    .carry_no (t915_c), .sum_no (t915_s));
  tern_full_adder_cell u_t916 (
    .a_i (t728_c), .b_i (t729_c), .c_i (t730_c),
    .carry_no (t916_c), .sum_no (t916_s));
  tern_full_adder_cell u_t917 (
    .a_i (t731_c), .b_i (t732_c), .c_i (t733_c),
    .carry_no (t917_c), .sum_no (t917_s));
  tern_full_adder_cell u_t918 (
    .a_i (t734_c), .b_i (t735_c), .c_i (t736_c),
    .carry_no (t918_c), .sum_no (t918_s));
  tern_full_adder_cell u_t919 (
    .a_i (t737_c), .b_i (t738_c), .c_i (t872_s),
    .carry_no (t919_c), .sum_no (t919_s));
  tern_full_adder_cell u_t920 (
    .a_i (t739_c), .b_i (t740_c), .c_i (t741_c),
    .carry_no (t920_c), .sum_no (t920_s));
  tern_full_adder_cell u_t921 (
    .a_i (t742_c), .b_i (t743_c), .c_i (t744_c),
    .carry_no (t921_c), .sum_no (t921_s));
  tern_full_adder_cell u_t922 (
    .a_i (t745_c), .b_i (t746_c), .c_i (t747_c),
    .carry_no (t922_c), .sum_no (t922_s));
  tern_full_adder_cell u_t923 (
    .a_i (t748_c), .b_i (t749_c), .c_i (t750_c),
    .carry_no (t923_c), .sum_no (t923_s));
  tern_full_adder_cell u_t924 (
    .a_i (t751_c), .b_i (t752_c), .c_i (t873_s),
    .carry_no (t924_c), .sum_no (t924_s));
  tern_full_adder_cell u_t925 (
    .a_i (t874_s), .b_i (t875_s), .c_i (t876_s),
    .carry_no (t925_c), .sum_no (t925_s));
  tern_full_adder_cell u_t926 (
    .a_i (t877_s), .b_i (t878_s), .c_i (t879_s),
    .carry_no (t926_c), .sum_no (t926_s));
  tern_full_adder_cell u_t927 (
    .a_i (t880_s), .b_i (t881_s), .c_i (t882_s),
    .carry_no (t927_c), .sum_no (t927_s));
  tern_full_adder_cell u_t928 (
    .a_i (t883_s), .b_i (t884_s), .c_i (t885_s),
    .carry_no (t928_c), .sum_no (t928_s));
  tern_full_adder_cell u_t929 (
    .a_i (t886_s), .b_i (t753_c), .c_i (t754_c),
    .carry_no (t929_c), .sum_no (t929_s));
  tern_full_adder_cell u_t930 (
    .a_i (t755_c), .b_i (t756_c), .c_i (t757_c),
    .carry_no (t930_c), .sum_no (t930_s));
  tern_full_adder_cell u_t931 (
    .a_i (t758_c), .b_i (t759_c), .c_i (t760_c),
    .carry_no (t931_c), .sum_no (t931_s));
  tern_full_adder_cell u_t932 (
    .a_i (t761_c), .b_i (t762_c), .c_i (t763_c),
    .carry_no (t932_c), .sum_no (t932_s));
  tern_full_adder_cell u_t933 (
    .a_i (t764_c), .b_i (t765_c), .c_i (t766_c),
    .carry_no (t933_c), .sum_no (t933_s));
  tern_full_adder_cell u_t934 (
    .a_i (t887_s), .b_i (t888_s), .c_i (t889_s),
    .carry_no (t934_c), .sum_no (t934_s));
  tern_full_adder_cell u_t935 (
    .a_i (t890_s), .b_i (t891_s), .c_i (t892_s),
    .carry_no (t935_c), .sum_no (t935_s));
  tern_full_adder_cell u_t936 (
    .a_i (t893_s), .b_i (t894_s), .c_i (t895_s),
    .carry_no (t936_c), .sum_no (t936_s));
  tern_full_adder_cell u_t937 (
    .a_i (t896_s), .b_i (t897_s), .c_i (t898_s),
    .carry_no (t937_c), .sum_no (t937_s));
  tern_full_adder_cell u_t938 (
    .a_i (t767_c), .b_i (t768_c), .c_i (t769_c),
    .carry_no (t938_c), .sum_no (t938_s));
  tern_full_adder_cell u_t939 (
    .a_i (t770_c), .b_i (t771_c), .c_i (t901_s),
    .carry_no (t939_c), .sum_no (t939_s));
  tern_full_adder_cell u_t940 (
    .a_i (t902_s), .b_i (t903_s), .c_i (t904_s),
    .carry_no (t940_c), .sum_no (t940_s));
  tern_full_adder_cell u_t941 (
    .a_i (t905_s), .b_i (t906_s), .c_i (t907_s),
    .carry_no (t941_c), .sum_no (t941_s));
  tern_full_adder_cell u_t942 (
    .a_i (t908_s), .b_i (t909_s), .c_i (t910_s),
    .carry_no (t942_c), .sum_no (t942_s));
  tern_full_adder_cell u_t943 (
    .a_i (t911_s), .b_i (t912_s), .c_i (t913_s),
    .carry_no (t943_c), .sum_no (t943_s));
  tern_full_adder_cell u_t944 (
    .a_i (t914_s), .b_i (t772_c), .c_i (t773_c),
    .carry_no (t944_c), .sum_no (t944_s));
  tern_full_adder_cell u_t945 (
    .a_i (t774_c), .b_i (t775_c), .c_i (t776_c),
    .carry_no (t945_c), .sum_no (t945_s));
  tern_full_adder_cell u_t946 (
    .a_i (t777_c), .b_i (t778_c), .c_i (t779_c),
    .carry_no (t946_c), .sum_no (t946_s));
  tern_full_adder_cell u_t947 (
    .a_i (t780_c), .b_i (t915_s), .c_i (t916_s),
    .carry_no (t947_c), .sum_no (t947_s));
  tern_full_adder_cell u_t948 (
    .a_i (t899_s), .b_i (t900_s), .c_i (t781_c),
    .carry_no (t948_c), .sum_no (t948_s));
  tern_full_adder_cell u_t949 (
    .a_i (t917_s), .b_i (t918_s), .c_i (t919_s),
    .carry_no (t949_c), .sum_no (t949_s));
  tern_full_adder_cell u_t950 (
    .a_i (t784_c), .b_i (t785_c), .c_i (t786_c),
    .carry_no (t950_c), .sum_no (t950_s));
  tern_full_adder_cell u_t951 (
    .a_i (t787_c), .b_i (t920_s), .c_i (t921_s),
    .carry_no (t951_c), .sum_no (t951_s));
  tern_full_adder_cell u_t952 (
    .a_i (t922_s), .b_i (t923_s), .c_i (t924_s),
    .carry_no (t952_c), .sum_no (t952_s));
  tern_full_adder_cell u_t953 (
    .a_i (t925_s), .b_i (t926_s), .c_i (t927_s),
    .carry_no (t953_c), .sum_no (t953_s));
  tern_full_adder_cell u_t954 (
    .a_i (t928_s), .b_i (t788_c), .c_i (t789_c),
    .carry_no (t954_c), .sum_no (t954_s));
  tern_full_adder_cell u_t955 (
    .a_i (t790_c), .b_i (t791_c), .c_i (t792_c),
    .carry_no (t955_c), .sum_no (t955_s));
  tern_full_adder_cell u_t956 (
    .a_i (t929_s), .b_i (t930_s), .c_i (t931_s),
    .carry_no (t956_c), .sum_no (t956_s));
  tern_full_adder_cell u_t957 (
    .a_i (t932_s), .b_i (t933_s), .c_i (t934_s),
    .carry_no (t957_c), .sum_no (t957_s));
  tern_full_adder_cell u_t958 (
    .a_i (t935_s), .b_i (t936_s), .c_i (t937_s),
    .carry_no (t958_c), .sum_no (t958_s));
  tern_full_adder_cell u_t959 (
    .a_i (t782_c), .b_i (t793_c), .c_i (t794_c),
    .carry_no (t959_c), .sum_no (t959_s));
  tern_full_adder_cell u_t960 (
    .a_i (t795_c), .b_i (t796_c), .c_i (t938_s),
    .carry_no (t960_c), .sum_no (t960_s));
  tern_full_adder_cell u_t961 (
    .a_i (t940_s), .b_i (t941_s), .c_i (t942_s),
    .carry_no (t961_c), .sum_no (t961_s));
  tern_full_adder_cell u_t962 (
    .a_i (t943_s), .b_i (t939_s), .c_i (t797_c),
    .carry_no (t962_c), .sum_no (t962_s));
  tern_full_adder_cell u_t963 (
    .a_i (t798_c), .b_i (t799_c), .c_i (t800_c),
    .carry_no (t963_c), .sum_no (t963_s));
  tern_full_adder_cell u_t964 (
    .a_i (t801_c), .b_i (t944_s), .c_i (t945_s),
    .carry_no (t964_c), .sum_no (t964_s));
  tern_full_adder_cell u_t965 (
    .a_i (t946_s), .b_i (t947_s), .c_i (t949_s),
    .carry_no (t965_c), .sum_no (t965_s));
  tern_full_adder_cell u_t966 (
    .a_i (t783_c), .b_i (t948_s), .c_i (t802_c),
    .carry_no (t966_c), .sum_no (t966_s));
  tern_full_adder_cell u_t967 (
    .a_i (t950_s), .b_i (t951_s), .c_i (t952_s),
    .carry_no (t967_c), .sum_no (t967_s));
  tern_full_adder_cell u_t968 (
    .a_i (t953_s), .b_i (t805_c), .c_i (t806_c),
    .carry_no (t968_c), .sum_no (t968_s));
  tern_full_adder_cell u_t969 (
    .a_i (t954_s), .b_i (t955_s), .c_i (t956_s),
    .carry_no (t969_c), .sum_no (t969_s));
  tern_full_adder_cell u_t970 (
    .a_i (t957_s), .b_i (t958_s), .c_i (t804_c),
    .carry_no (t970_c), .sum_no (t970_s));
  tern_full_adder_cell u_t971 (
    .a_i (t803_c), .b_i (t808_c), .c_i (t809_c),
    .carry_no (t971_c), .sum_no (t971_s));
  tern_full_adder_cell u_t972 (
    .a_i (t810_c), .b_i (t959_s), .c_i (t960_s),
    .carry_no (t972_c), .sum_no (t972_s));
  tern_full_adder_cell u_t973 (
    .a_i (t961_s), .b_i (t811_c), .c_i (t812_c),
    .carry_no (t973_c), .sum_no (t973_s));
  tern_full_adder_cell u_t974 (
    .a_i (t962_s), .b_i (t963_s), .c_i (t964_s),
    .carry_no (t974_c), .sum_no (t974_s));
  tern_full_adder_cell u_t975 (
    .a_i (t807_c), .b_i (t814_c), .c_i (t815_c),
    .carry_no (t975_c), .sum_no (t975_s));
  tern_full_adder_cell u_t976 (
    .a_i (t813_c), .b_i (t965_s), .c_i (t967_s),
    .carry_no (t976_c), .sum_no (t976_s));
  tern_full_adder_cell u_t977 (
    .a_i (t968_s), .b_i (t969_s), .c_i (t970_s),
    .carry_no (t977_c), .sum_no (t977_s));
  tern_full_adder_cell u_t978 (
    .a_i (t966_s), .b_i (t817_c), .c_i (t818_c),
    .carry_no (t978_c), .sum_no (t978_s));
  tern_full_adder_cell u_t979 (
    .a_i (t971_s), .b_i (t972_s), .c_i (t973_s),
    .carry_no (t979_c), .sum_no (t979_s));
  tern_full_adder_cell u_t980 (
    .a_i (t816_c), .b_i (t819_c), .c_i (t821_c),
    .carry_no (t980_c), .sum_no (t980_s));
  tern_full_adder_cell u_t981 (
    .a_i (t974_s), .b_i (t820_c), .c_i (t977_s),
    .carry_no (t981_c), .sum_no (t981_s));
  tern_full_adder_cell u_t982 (
    .a_i (t975_s), .b_i (t823_c), .c_i (t978_s),
    .carry_no (t982_c), .sum_no (t982_s));
  tern_full_adder_cell u_t983 (
    .a_i (t976_s), .b_i (t822_c), .c_i (t824_c),
    .carry_no (t983_c), .sum_no (t983_s));
  tern_full_adder_cell u_t984 (
    .a_i (t979_s), .b_i (t981_s), .c_i (t825_c),
    .carry_no (t984_c), .sum_no (t984_s));
  tern_full_adder_cell u_t985 (
    .a_i (t980_s), .b_i (t982_s), .c_i (t827_c),
    .carry_no (t985_c), .sum_no (t985_s));
  tern_full_adder_cell u_t986 (
    .a_i (t826_c), .b_i (t983_s), .c_i (t985_s),
    .carry_no (t986_c), .sum_no (t986_s));
  tern_full_adder_cell u_t987 (
    .a_i (t984_s), .b_i (t828_c), .c_i (t986_s),
    .carry_no (t987_c), .sum_no (t987_s));
  tern_full_adder_cell u_t988 (
    .a_i (t830_c), .b_i (t831_c), .c_i (t832_c),
    .carry_no (t988_c), .sum_no (t988_s));
  tern_full_adder_cell u_t989 (
    .a_i (t833_c), .b_i (t834_c), .c_i (t835_c),
    .carry_no (t989_c), .sum_no (t989_s));
  tern_full_adder_cell u_t990 (
    .a_i (t836_c), .b_i (t837_c), .c_i (t838_c),
    .carry_no (t990_c), .sum_no (t990_s));
  tern_full_adder_cell u_t991 (
    .a_i (t839_c), .b_i (t840_c), .c_i (t841_c),
    .carry_no (t991_c), .sum_no (t991_s));
  tern_full_adder_cell u_t992 (
    .a_i (t842_c), .b_i (t843_c), .c_i (t844_c),
    .carry_no (t992_c), .sum_no (t992_s));
  tern_full_adder_cell u_t993 (
    .a_i (t845_c), .b_i (t846_c), .c_i (t847_c),
    .carry_no (t993_c), .sum_no (t993_s));
  tern_full_adder_cell u_t994 (
    .a_i (t848_c), .b_i (t849_c), .c_i (t850_c),
    .carry_no (t994_c), .sum_no (t994_s));
  tern_full_adder_cell u_t995 (
    .a_i (t851_c), .b_i (t852_c), .c_i (t853_c),
    .carry_no (t995_c), .sum_no (t995_s));
  tern_full_adder_cell u_t996 (
    .a_i (t854_c), .b_i (t855_c), .c_i (t856_c),
    .carry_no (t996_c), .sum_no (t996_s));
  tern_full_adder_cell u_t997 (
    .a_i (t857_c), .b_i (t858_c), .c_i (t859_c),
    .carry_no (t997_c), .sum_no (t997_s));
  tern_full_adder_cell u_t998 (
    .a_i (t860_c), .b_i (t861_c), .c_i (t862_c),
    .carry_no (t998_c), .sum_no (t998_s));
  tern_full_adder_cell u_t999 (
    .a_i (t863_c), .b_i (t864_c), .c_i (t865_c),
    .carry_no (t999_c), .sum_no (t999_s));
  tern_full_adder_cell u_t1000 (
    .a_i (t866_c), .b_i (t867_c), .c_i (t868_c),
    .carry_no (t1000_c), .sum_no (t1000_s));
  tern_full_adder_cell u_t1001 (
    .a_i (t869_c), .b_i (t870_c), .c_i (t871_c),
    .carry_no (t1001_c), .sum_no (t1001_s));
  tern_full_adder_cell u_t1002 (
    .a_i (t872_c), .b_i (t873_c), .c_i (t874_c),
    .carry_no (t1002_c), .sum_no (t1002_s));
  tern_full_adder_cell u_t1003 (
    .a_i (t875_c), .b_i (t876_c), .c_i (t877_c),
    .carry_no (t1003_c), .sum_no (t1003_s));
  tern_full_adder_cell u_t1004 (
    .a_i (t878_c), .b_i (t879_c), .c_i (t880_c),
    .carry_no (t1004_c), .sum_no (t1004_s));
  tern_full_adder_cell u_t1005 (
    .a_i (t881_c), .b_i (t882_c), .c_i (t883_c),
    .carry_no (t1005_c), .sum_no (t1005_s));
  tern_full_adder_cell u_t1006 (
    .a_i (t884_c), .b_i (t885_c), .c_i (t886_c),
    .carry_no (t1006_c), .sum_no (t1006_s));
  tern_full_adder_cell u_t1007 (
    .a_i (t887_c), .b_i (t888_c), .c_i (t889_c),
    .carry_no (t1007_c), .sum_no (t1007_s));
  tern_full_adder_cell u_t1008 (
    .a_i (t890_c), .b_i (t891_c), .c_i (t892_c),
    .carry_no (t1008_c), .sum_no (t1008_s));
  tern_full_adder_cell u_t1009 (
    .a_i (t893_c), .b_i (t894_c), .c_i (t895_c),
    .carry_no (t1009_c), .sum_no (t1009_s));
  tern_full_adder_cell u_t1010 (
    .a_i (t896_c), .b_i (t897_c), .c_i (t898_c),
    .carry_no (t1010_c), .sum_no (t1010_s));
  tern_full_adder_cell u_t1011 (
    .a_i (t901_c), .b_i (t902_c), .c_i (t903_c),
    .carry_no (t1011_c), .sum_no (t1011_s));
  tern_full_adder_cell u_t1012 (
    .a_i (t904_c), .b_i (t905_c), .c_i (t906_c),
    .carry_no (t1012_c), .sum_no (t1012_s));
  tern_full_adder_cell u_t1013 (
    .a_i (t907_c), .b_i (t908_c), .c_i (t909_c),
    .carry_no (t1013_c), .sum_no (t1013_s));
  tern_full_adder_cell u_t1014 (
    .a_i (t910_c), .b_i (t911_c), .c_i (t912_c),
    .carry_no (t1014_c), .sum_no (t1014_s));
  tern_full_adder_cell u_t1015 (
    .a_i (t913_c), .b_i (t914_c), .c_i (t988_s),
    .carry_no (t1015_c), .sum_no (t1015_s));
  tern_full_adder_cell u_t1016 (
    .a_i (t989_s), .b_i (t990_s), .c_i (t991_s),
    .carry_no (t1016_c), .sum_no (t1016_s));
  tern_full_adder_cell u_t1017 (
    .a_i (t992_s), .b_i (t993_s), .c_i (t994_s),
    .carry_no (t1017_c), .sum_no (t1017_s));
  tern_full_adder_cell u_t1018 (
    .a_i (t995_s), .b_i (t996_s), .c_i (t997_s),
    .carry_no (t1018_c), .sum_no (t1018_s));
  tern_full_adder_cell u_t1019 (
    .a_i (t998_s), .b_i (t999_s), .c_i (t1000_s),
    .carry_no (t1019_c), .sum_no (t1019_s));
  tern_full_adder_cell u_t1020 (
    .a_i (t1001_s), .b_i (t915_c), .c_i (t916_c),
    .carry_no (t1020_c), .sum_no (t1020_s));
  tern_full_adder_cell u_t1021 (
    .a_i (t917_c), .b_i (t918_c), .c_i (t919_c),
    .carry_no (t1021_c), .sum_no (t1021_s));
  tern_full_adder_cell u_t1022 (
    .a_i (t920_c), .b_i (t921_c), .c_i (t922_c),
    .carry_no (t1022_c), .sum_no (t1022_s));
  tern_full_adder_cell u_t1023 (
    .a_i (t923_c), .b_i (t924_c), .c_i (t925_c),
    .carry_no (t1023_c), .sum_no (t1023_s));
  tern_full_adder_cell u_t1024 (
    .a_i (t926_c), .b_i (t927_c), .c_i (t928_c),
    .carry_no (t1024_c), .sum_no (t1024_s));
  tern_full_adder_cell u_t1025 (
    .a_i (t1003_s), .b_i (t1004_s), .c_i (t1005_s),
    .carry_no (t1025_c), .sum_no (t1025_s));
  tern_full_adder_cell u_t1026 (
    .a_i (t1006_s), .b_i (t1002_s), .c_i (t929_c),
    .carry_no (t1026_c), .sum_no (t1026_s));
  tern_full_adder_cell u_t1027 (
    .a_i (t930_c), .b_i (t931_c), .c_i (t932_c),
    .carry_no (t1027_c), .sum_no (t1027_s));
  tern_full_adder_cell u_t1028 (
    .a_i (t933_c), .b_i (t934_c), .c_i (t935_c),
    .carry_no (t1028_c), .sum_no (t1028_s));
  tern_full_adder_cell u_t1029 (
    .a_i (t936_c), .b_i (t937_c), .c_i (t1007_s),
    .carry_no (t1029_c), .sum_no (t1029_s));
  tern_full_adder_cell u_t1030 (
    .a_i (t1008_s), .b_i (t1009_s), .c_i (t1010_s),
    .carry_no (t1030_c), .sum_no (t1030_s));
  tern_full_adder_cell u_t1031 (
    .a_i (t899_c), .b_i (t900_c), .c_i (t938_c),
    .carry_no (t1031_c), .sum_no (t1031_s));
  tern_full_adder_cell u_t1032 (
    .a_i (t940_c), .b_i (t941_c), .c_i (t942_c),
    .carry_no (t1032_c), .sum_no (t1032_s));
  tern_full_adder_cell u_t1033 (
    .a_i (t943_c), .b_i (t1011_s), .c_i (t1012_s),
    .carry_no (t1033_c), .sum_no (t1033_s));
  tern_full_adder_cell u_t1034 (
    .a_i (t1013_s), .b_i (t1014_s), .c_i (t1015_s),
    .carry_no (t1034_c), .sum_no (t1034_s));
  tern_full_adder_cell u_t1035 (
    .a_i (t1016_s), .b_i (t1017_s), .c_i (t1018_s),
    .carry_no (t1035_c), .sum_no (t1035_s));
  tern_full_adder_cell u_t1036 (
    .a_i (t1019_s), .b_i (t939_c), .c_i (t944_c),
    .carry_no (t1036_c), .sum_no (t1036_s));
  tern_full_adder_cell u_t1037 (
    .a_i (t945_c), .b_i (t946_c), .c_i (t947_c),
    .carry_no (t1037_c), .sum_no (t1037_s));
  tern_full_adder_cell u_t1038 (
    .a_i (t1020_s), .b_i (t949_c), .c_i (t1021_s),
    .carry_no (t1038_c), .sum_no (t1038_s));
  tern_full_adder_cell u_t1039 (
    .a_i (t950_c), .b_i (t951_c), .c_i (t952_c),
    .carry_no (t1039_c), .sum_no (t1039_s));
  tern_full_adder_cell u_t1040 (
    .a_i (t953_c), .b_i (t1022_s), .c_i (t1023_s),
    .carry_no (t1040_c), .sum_no (t1040_s));
  tern_full_adder_cell u_t1041 (
    .a_i (t1024_s), .b_i (t1025_s), .c_i (t954_c),
    .carry_no (t1041_c), .sum_no (t1041_s));
  tern_full_adder_cell u_t1042 (
    .a_i (t1026_s), .b_i (t955_c), .c_i (t956_c),
    .carry_no (t1042_c), .sum_no (t1042_s));
  tern_full_adder_cell u_t1043 (
    .a_i (t957_c), .b_i (t958_c), .c_i (t1027_s),
    .carry_no (t1043_c), .sum_no (t1043_s));
  tern_full_adder_cell u_t1044 (
    .a_i (t1028_s), .b_i (t1029_s), .c_i (t1030_s),
    .carry_no (t1044_c), .sum_no (t1044_s));
  tern_full_adder_cell u_t1045 (
    .a_i (t948_c), .b_i (t1031_s), .c_i (t959_c),
    .carry_no (t1045_c), .sum_no (t1045_s));
  tern_full_adder_cell u_t1046 (
    .a_i (t960_c), .b_i (t961_c), .c_i (t1032_s),
    .carry_no (t1046_c), .sum_no (t1046_s));
  tern_full_adder_cell u_t1047 (
    .a_i (t1033_s), .b_i (t1034_s), .c_i (t1035_s),
    .carry_no (t1047_c), .sum_no (t1047_s));
  tern_full_adder_cell u_t1048 (
    .a_i (t962_c), .b_i (t1036_s), .c_i (t963_c),
    .carry_no (t1048_c), .sum_no (t1048_s));
  tern_full_adder_cell u_t1049 (
    .a_i (t964_c), .b_i (t1037_s), .c_i (t965_c),
    .carry_no (t1049_c), .sum_no (t1049_s));
  tern_full_adder_cell u_t1050 (
    .a_i (t1038_s), .b_i (t967_c), .c_i (t1039_s),
    .carry_no (t1050_c), .sum_no (t1050_s));
  tern_full_adder_cell u_t1051 (
    .a_i (t1040_s), .b_i (t968_c), .c_i (t1041_s),
    .carry_no (t1051_c), .sum_no (t1051_s));
  tern_full_adder_cell u_t1052 (
    .a_i (t969_c), .b_i (t1042_s), .c_i (t1043_s),
    .carry_no (t1052_c), .sum_no (t1052_s));
  tern_full_adder_cell u_t1053 (
    .a_i (t966_c), .b_i (t971_c), .c_i (t972_c),
    .carry_no (t1053_c), .sum_no (t1053_s));
  tern_full_adder_cell u_t1054 (
    .a_i (t1045_s), .b_i (t1047_s), .c_i (t1046_s),
    .carry_no (t1054_c), .sum_no (t1054_s));
  tern_full_adder_cell u_t1055 (
    .a_i (t973_c), .b_i (t974_c), .c_i (t1048_s),
    .carry_no (t1055_c), .sum_no (t1055_s));
  tern_full_adder_cell u_t1056 (
    .a_i (t1044_s), .b_i (t970_c), .c_i (t975_c),
    .carry_no (t1056_c), .sum_no (t1056_s));
  tern_full_adder_cell u_t1057 (
    .a_i (t1049_s), .b_i (t1051_s), .c_i (t1052_s),
    .carry_no (t1057_c), .sum_no (t1057_s));
  tern_full_adder_cell u_t1058 (
    .a_i (t977_c), .b_i (t976_c), .c_i (t1050_s),
    .carry_no (t1058_c), .sum_no (t1058_s));
  tern_full_adder_cell u_t1059 (
    .a_i (t978_c), .b_i (t1053_s), .c_i (t1054_s),
    .carry_no (t1059_c), .sum_no (t1059_s));
  tern_full_adder_cell u_t1060 (
    .a_i (t979_c), .b_i (t1055_s), .c_i (t981_c),
    .carry_no (t1060_c), .sum_no (t1060_s));
  tern_full_adder_cell u_t1061 (
    .a_i (t980_c), .b_i (t1056_s), .c_i (t982_c),
    .carry_no (t1061_c), .sum_no (t1061_s));
  tern_full_adder_cell u_t1062 (
    .a_i (t1057_s), .b_i (t1058_s), .c_i (t983_c),
    .carry_no (t1062_c), .sum_no (t1062_s));
  tern_full_adder_cell u_t1063 (
    .a_i (t1059_s), .b_i (t1060_s), .c_i (t984_c),
    .carry_no (t1063_c), .sum_no (t1063_s));
  tern_full_adder_cell u_t1064 (
    .a_i (t1061_s), .b_i (t985_c), .c_i (t1063_s),
    .carry_no (t1064_c), .sum_no (t1064_s));
  tern_full_adder_cell u_t1065 (
    .a_i (t1062_s), .b_i (t986_c), .c_i (t1064_s),
    .carry_no (t1065_c), .sum_no (t1065_s));
  tern_full_adder_cell u_t1066 (
    .a_i (t988_c), .b_i (t989_c), .c_i (t990_c),
    .carry_no (t1066_c), .sum_no (t1066_s));
  tern_full_adder_cell u_t1067 (
    .a_i (t991_c), .b_i (t992_c), .c_i (t993_c),
    .carry_no (t1067_c), .sum_no (t1067_s));
  tern_full_adder_cell u_t1068 (
    .a_i (t994_c), .b_i (t995_c), .c_i (t996_c),
    .carry_no (t1068_c), .sum_no (t1068_s));
  tern_full_adder_cell u_t1069 (
    .a_i (t997_c), .b_i (t998_c), .c_i (t999_c),
    .carry_no (t1069_c), .sum_no (t1069_s));
  tern_full_adder_cell u_t1070 (
    .a_i (t1000_c), .b_i (t1001_c), .c_i (t1003_c),
    .carry_no (t1070_c), .sum_no (t1070_s));
  tern_full_adder_cell u_t1071 (
    .a_i (t1004_c), .b_i (t1005_c), .c_i (t1006_c),
    .carry_no (t1071_c), .sum_no (t1071_s));
  tern_full_adder_cell u_t1072 (
    .a_i (t1002_c), .b_i (t1007_c), .c_i (t1008_c),
    .carry_no (t1072_c), .sum_no (t1072_s));
  tern_full_adder_cell u_t1073 (
    .a_i (t1011_c), .b_i (t1012_c), .c_i (t1013_c),
    .carry_no (t1073_c), .sum_no (t1073_s));
  tern_full_adder_cell u_t1074 (
    .a_i (t1014_c), .b_i (t1015_c), .c_i (t1016_c),
    .carry_no (t1074_c), .sum_no (t1074_s));
  tern_full_adder_cell u_t1075 (
    .a_i (t1017_c), .b_i (t1018_c), .c_i (t1019_c),
    .carry_no (t1075_c), .sum_no (t1075_s));
  tern_full_adder_cell u_t1076 (
    .a_i (t1066_s), .b_i (t1067_s), .c_i (t1068_s),
    .carry_no (t1076_c), .sum_no (t1076_s));
  tern_full_adder_cell u_t1077 (
    .a_i (t1069_s), .b_i (t1020_c), .c_i (t1021_c),
    .carry_no (t1077_c), .sum_no (t1077_s));
  tern_full_adder_cell u_t1078 (
    .a_i (t1022_c), .b_i (t1023_c), .c_i (t1024_c),
    .carry_no (t1078_c), .sum_no (t1078_s));
  tern_full_adder_cell u_t1079 (
    .a_i (t1025_c), .b_i (t1071_s), .c_i (t1026_c),
    .carry_no (t1079_c), .sum_no (t1079_s));
  tern_full_adder_cell u_t1080 (
    .a_i (t1070_s), .b_i (t1027_c), .c_i (t1028_c),
    .carry_no (t1080_c), .sum_no (t1080_s));
  tern_full_adder_cell u_t1081 (
    .a_i (t1029_c), .b_i (t1030_c), .c_i (t1072_s),
    .carry_no (t1081_c), .sum_no (t1081_s));
  tern_full_adder_cell u_t1082 (
    .a_i (t1009_c), .b_i (t1010_c), .c_i (t1031_c),
    .carry_no (t1082_c), .sum_no (t1082_s));
  tern_full_adder_cell u_t1083 (
    .a_i (t1032_c), .b_i (t1033_c), .c_i (t1034_c),
    .carry_no (t1083_c), .sum_no (t1083_s));
  tern_full_adder_cell u_t1084 (
    .a_i (t1035_c), .b_i (t1073_s), .c_i (t1074_s),
    .carry_no (t1084_c), .sum_no (t1084_s));
  tern_full_adder_cell u_t1085 (
    .a_i (t1075_s), .b_i (t1076_s), .c_i (t1036_c),
    .carry_no (t1085_c), .sum_no (t1085_s));
  tern_full_adder_cell u_t1086 (
    .a_i (t1037_c), .b_i (t1077_s), .c_i (t1038_c),
    .carry_no (t1086_c), .sum_no (t1086_s));
  tern_full_adder_cell u_t1087 (
    .a_i (t1039_c), .b_i (t1040_c), .c_i (t1078_s),
    .carry_no (t1087_c), .sum_no (t1087_s));
  tern_full_adder_cell u_t1088 (
    .a_i (t1041_c), .b_i (t1079_s), .c_i (t1042_c),
    .carry_no (t1088_c), .sum_no (t1088_s));
  tern_full_adder_cell u_t1089 (
    .a_i (t1043_c), .b_i (t1044_c), .c_i (t1080_s),
    .carry_no (t1089_c), .sum_no (t1089_s));
  tern_full_adder_cell u_t1090 (
    .a_i (t1082_s), .b_i (t1045_c), .c_i (t1047_c),
    .carry_no (t1090_c), .sum_no (t1090_s));
  tern_full_adder_cell u_t1091 (
    .a_i (t1083_s), .b_i (t1084_s), .c_i (t1046_c),
    .carry_no (t1091_c), .sum_no (t1091_s));
  tern_full_adder_cell u_t1092 (
    .a_i (t1085_s), .b_i (t1048_c), .c_i (t1049_c),
    .carry_no (t1092_c), .sum_no (t1092_s));
  tern_full_adder_cell u_t1093 (
    .a_i (t1086_s), .b_i (t1087_s), .c_i (t1051_c),
    .carry_no (t1093_c), .sum_no (t1093_s));
  tern_full_adder_cell u_t1094 (
    .a_i (t1088_s), .b_i (t1052_c), .c_i (t1089_s),
    .carry_no (t1094_c), .sum_no (t1094_s));
  tern_full_adder_cell u_t1095 (
    .a_i (t1081_s), .b_i (t1053_c), .c_i (t1091_s),
    .carry_no (t1095_c), .sum_no (t1095_s));
  tern_full_adder_cell u_t1096 (
    .a_i (t1054_c), .b_i (t1090_s), .c_i (t1055_c),
    .carry_no (t1096_c), .sum_no (t1096_s));
  tern_full_adder_cell u_t1097 (
    .a_i (t1092_s), .b_i (t1094_s), .c_i (t1057_c),
    .carry_no (t1097_c), .sum_no (t1097_s));
  tern_full_adder_cell u_t1098 (
    .a_i (t1050_c), .b_i (t1056_c), .c_i (t1095_s),
    .carry_no (t1098_c), .sum_no (t1098_s));
  tern_full_adder_cell u_t1099 (
    .a_i (t1059_c), .b_i (t1096_s), .c_i (t1060_c),
    .carry_no (t1099_c), .sum_no (t1099_s));
  tern_full_adder_cell u_t1100 (
    .a_i (t1058_c), .b_i (t1093_s), .c_i (t1061_c),
    .carry_no (t1100_c), .sum_no (t1100_s));
  tern_full_adder_cell u_t1101 (
    .a_i (t1098_s), .b_i (t1099_s), .c_i (t1063_c),
    .carry_no (t1101_c), .sum_no (t1101_s));
  tern_full_adder_cell u_t1102 (
    .a_i (t1097_s), .b_i (t1062_c), .c_i (t1100_s),
    .carry_no (t1102_c), .sum_no (t1102_s));
  tern_half_adder_cell u_t1103 (.a_i (t1064_c), .b_i (t1101_s), .carry_no (t1103_c), .sum_no (t1103_s));
  tern_half_adder_cell u_t1104 (.a_i (t1102_s), .b_i (t1103_s), .carry_no (t1104_c), .sum_no (t1104_s));
  tern_half_adder_cell u_t1105 (.a_i (t1066_c), .b_i (t1067_c), .carry_no (t1105_c), .sum_no (t1105_s));
  tern_full_adder_cell u_t1106 (
    .a_i (t1068_c), .b_i (t1069_c), .c_i (t1071_c),
    .carry_no (t1106_c), .sum_no (t1106_s));
  tern_full_adder_cell u_t1107 (
    .a_i (t1105_s), .b_i (t1073_c), .c_i (t1074_c),
    .carry_no (t1107_c), .sum_no (t1107_s));
  tern_full_adder_cell u_t1108 (
    .a_i (t1075_c), .b_i (t1076_c), .c_i (t1077_c),
    .carry_no (t1108_c), .sum_no (t1108_s));
  tern_full_adder_cell u_t1109 (
    .a_i (t1078_c), .b_i (t1079_c), .c_i (t1106_s),
    .carry_no (t1109_c), .sum_no (t1109_s));
  tern_full_adder_cell u_t1110 (
    .a_i (t1070_c), .b_i (t1072_c), .c_i (t1082_c),
    .carry_no (t1110_c), .sum_no (t1110_s));
  tern_full_adder_cell u_t1111 (
    .a_i (t1083_c), .b_i (t1084_c), .c_i (t1107_s),
    .carry_no (t1111_c), .sum_no (t1111_s));
  tern_full_adder_cell u_t1112 (
    .a_i (t1085_c), .b_i (t1108_s), .c_i (t1086_c),
    .carry_no (t1112_c), .sum_no (t1112_s));
  tern_full_adder_cell u_t1113 (
    .a_i (t1087_c), .b_i (t1088_c), .c_i (t1109_s),
    .carry_no (t1113_c), .sum_no (t1113_s));
  tern_full_adder_cell u_t1114 (
    .a_i (t1080_c), .b_i (t1081_c), .c_i (t1110_s),
    .carry_no (t1114_c), .sum_no (t1114_s));
  tern_full_adder_cell u_t1115 (
    .a_i (t1111_s), .b_i (t1091_c), .c_i (t1090_c),
    .carry_no (t1115_c), .sum_no (t1115_s));
  tern_full_adder_cell u_t1116 (
    .a_i (t1092_c), .b_i (t1112_s), .c_i (t1113_s),
    .carry_no (t1116_c), .sum_no (t1116_s));
  tern_full_adder_cell u_t1117 (
    .a_i (t1089_c), .b_i (t1114_s), .c_i (t1115_s),
    .carry_no (t1117_c), .sum_no (t1117_s));
  tern_full_adder_cell u_t1118 (
    .a_i (t1095_c), .b_i (t1096_c), .c_i (t1097_c),
    .carry_no (t1118_c), .sum_no (t1118_s));
  tern_full_adder_cell u_t1119 (
    .a_i (t1094_c), .b_i (t1093_c), .c_i (t1117_s),
    .carry_no (t1119_c), .sum_no (t1119_s));
  tern_full_adder_cell u_t1120 (
    .a_i (t1098_c), .b_i (t1118_s), .c_i (t1099_c),
    .carry_no (t1120_c), .sum_no (t1120_s));
  tern_full_adder_cell u_t1121 (
    .a_i (t1116_s), .b_i (t1100_c), .c_i (t1119_s),
    .carry_no (t1121_c), .sum_no (t1121_s));
  tern_full_adder_cell u_t1122 (
    .a_i (t1102_c), .b_i (t1121_s), .c_i (t1103_c),
    .carry_no (t1122_c), .sum_no (t1122_s));
  tern_full_adder_cell u_t1123 (
    .a_i (t1120_s), .b_i (t1101_c), .c_i (t1104_c),
    .carry_no (t1123_c), .sum_no (t1123_s));
  tern_half_adder_cell u_t1124 (.a_i (t1105_c), .b_i (t1106_c), .carry_no (t1124_c), .sum_no (t1124_s));
  tern_full_adder_cell u_t1125 (
    .a_i (t1107_c), .b_i (t1124_s), .c_i (t1108_c),
    .carry_no (t1125_c), .sum_no (t1125_s));
  tern_full_adder_cell u_t1126 (
    .a_i (t1110_c), .b_i (t1111_c), .c_i (t1125_s),
    .carry_no (t1126_c), .sum_no (t1126_s));
  tern_full_adder_cell u_t1127 (
    .a_i (t1109_c), .b_i (t1114_c), .c_i (t1115_c),
    .carry_no (t1127_c), .sum_no (t1127_s));
  tern_full_adder_cell u_t1128 (
    .a_i (t1112_c), .b_i (t1113_c), .c_i (t1127_s),
    .carry_no (t1128_c), .sum_no (t1128_s));
  tern_full_adder_cell u_t1129 (
    .a_i (t1126_s), .b_i (t1116_c), .c_i (t1119_c),
    .carry_no (t1129_c), .sum_no (t1129_s));
  tern_full_adder_cell u_t1130 (
    .a_i (t1117_c), .b_i (t1118_c), .c_i (t1129_s),
    .carry_no (t1130_c), .sum_no (t1130_s));
  tern_full_adder_cell u_t1131 (
    .a_i (t1128_s), .b_i (t1120_c), .c_i (t1130_s),
    .carry_no (t1131_c), .sum_no (t1131_s));
  tern_full_adder_cell u_t1132 (
    .a_i (t1121_c), .b_i (t1131_s), .c_i (t1123_c),
    .carry_no (t1132_c), .sum_no (t1132_s));
  tern_half_adder_cell u_t1133 (.a_i (t1124_c), .b_i (t1126_c), .carry_no (t1133_c), .sum_no (t1133_s));
  tern_full_adder_cell u_t1134 (
    .a_i (t1125_c), .b_i (t1127_c), .c_i (t1133_s),
    .carry_no (t1134_c), .sum_no (t1134_s));
  tern_full_adder_cell u_t1135 (
    .a_i (t1128_c), .b_i (t1134_s), .c_i (t1130_c),
    .carry_no (t1135_c), .sum_no (t1135_s));
  tern_full_adder_cell u_t1136 (
    .a_i (t1129_c), .b_i (t1135_s), .c_i (t1131_c),
    .carry_no (t1136_c), .sum_no (t1136_s));
  tern_half_adder_cell u_t1137 (.a_i (t1133_c), .b_i (t1135_c), .carry_no (t1137_c), .sum_no (t1137_s));
  tern_half_adder_cell u_t1138 (.a_i (t1134_c), .b_i (t1137_s), .carry_no (t1138_c), .sum_no (t1138_s));

  // What the tree leaves, and the step's flags.
  logic clk_row;
  tern_clock_gate u_clock_row (.clk_i, .enable_i (valid_i), .clk_o (clk_row));

  logic [29:0] row_q;
  logic [29:0] row;
  logic first_q, first_nq;  // two registers: their loads are many
  logic valid_q;
  always_ff @(posedge clk_row) begin
    first_q  <= first_i;
    first_nq <= ~first_i;
    row_q    <= {
      t1138_c, t1137_c, t1138_s, t1136_c, t1136_s, t1132_c, t1132_s, t1122_c, t1123_s, t1122_s, t1104_s,
      t1065_c, t1065_s, t987_c, t987_s, t829_c, t829_s, t828_s, t639_s, t637_s, t514_s, t513_s, t390_s,
      t388_s, t271_s, t270_s, t159_s, t157_s, t63_s, t61_s};
  end
  always_ff @(posedge clk_i) valid_q <= valid_i && rst_ni;
  assign row = row_q ^ 30'b011011110101111101110111101010;

  // Accumulator: the low bits take part in every step. Their carry waits a step in a register of its own; the
  // high bits have a clock that runs when there is one, and at a sum's first step.
  logic clk_low, clk_high;
  tern_clock_gate u_clock_low (.clk_i, .enable_i (valid_q), .clk_o (clk_low));
  tern_clock_gate u_clock_high (.clk_i, .enable_i (valid_q && (first_q || carry_q)), .clk_o (clk_high));

  logic [16:0] low_q, low, base;
  logic [14:0] high_q, high;
  logic carry_q;
  assign low  = low_q ^ 17'b10101010101010101;
  assign base = (({17{first_nq}} & low) | start_i[16:0]) ^ 17'b01101110001111100;
  assign high = high_q + 15'(carry_q);

  // Next value of the low bits.
  logic a0_c, a0_s, a1_c, a1_s, a2_c, a2_s, a3_c, a3_s, a4_s, a5_c, a5_s, a6_c, a6_s, a7_s, a8_s, a9_c, a9_s,
  a10_c, a10_s, a11_c, a11_s, a12_c, a12_s, a13_s, a14_s, a15_c, a15_s, a16_c, a16_s, a17_c, a17_s, a18_c,
  a18_s, a19_s, a20_c, a20_s, a21_c, a21_s, a22_s, a23_s, a24_c, a24_s, a25_c, a25_s, a26_c, a26_s, a27_c,
  a27_s, a28_s, a29_c, a29_s, a30_c, a30_s, a31_s, a32_s, a33_c, a33_s, a34_c, a34_s, a35_c, a35_s, a36_c,
  a36_s, a37_s, a38_c, a38_s, a39_c, a39_s, a40_s, a41_c, a41_s, a42_s, a43_c, a43_s, a44_c, a44_s;
  tern_full_adder_cell u_a0 (.a_i (row[0]), .b_i (row[1]), .c_i (base[0]), .carry_no (a0_c), .sum_no (a0_s));
  tern_full_adder_cell u_a1 (.a_i (row[2]), .b_i (row[3]), .c_i (base[1]), .carry_no (a1_c), .sum_no (a1_s));
  tern_half_adder_cell u_a2 (.a_i (a1_s), .b_i (a0_c), .carry_no (a2_c), .sum_no (a2_s));
  tern_full_adder_cell u_a3 (.a_i (row[4]), .b_i (row[5]), .c_i (base[2]), .carry_no (a3_c), .sum_no (a3_s));
  assign a4_s = ~a1_c;
  tern_full_adder_cell u_a5 (.a_i (a3_s), .b_i (a4_s), .c_i (a2_c), .carry_no (a5_c), .sum_no (a5_s));
  tern_full_adder_cell u_a6 (.a_i (row[6]), .b_i (row[7]), .c_i (base[3]), .carry_no (a6_c), .sum_no (a6_s));
  assign a7_s = ~a6_s;
  assign a8_s = ~a3_c;
  tern_full_adder_cell u_a9 (.a_i (a7_s), .b_i (a8_s), .c_i (a5_c), .carry_no (a9_c), .sum_no (a9_s));
  tern_full_adder_cell u_a10 (
    .a_i (row[8]), .b_i (row[9]), .c_i (base[4]),
    .carry_no (a10_c), .sum_no (a10_s));
  tern_full_adder_cell u_a11 (.a_i (a10_s), .b_i (a6_c), .c_i (a9_c), .carry_no (a11_c), .sum_no (a11_s));
  tern_full_adder_cell u_a12 (
    .a_i (row[10]), .b_i (row[11]), .c_i (base[5]),
    .carry_no (a12_c), .sum_no (a12_s));
  assign a13_s = ~a12_s;
  assign a14_s = ~a10_c;
  tern_full_adder_cell u_a15 (.a_i (a13_s), .b_i (a14_s), .c_i (a11_c), .carry_no (a15_c), .sum_no (a15_s));
  tern_full_adder_cell u_a16 (
    .a_i (row[12]), .b_i (row[13]), .c_i (base[6]),
    .carry_no (a16_c), .sum_no (a16_s));
  tern_full_adder_cell u_a17 (.a_i (a16_s), .b_i (a12_c), .c_i (a15_c), .carry_no (a17_c), .sum_no (a17_s));
  tern_full_adder_cell u_a18 (
    .a_i (row[14]), .b_i (row[15]), .c_i (base[7]),
    .carry_no (a18_c), .sum_no (a18_s));
  assign a19_s = ~a16_c;
  tern_full_adder_cell u_a20 (.a_i (a18_s), .b_i (a19_s), .c_i (a17_c), .carry_no (a20_c), .sum_no (a20_s));
  tern_full_adder_cell u_a21 (
    .a_i (row[16]), .b_i (row[17]), .c_i (base[8]),
    .carry_no (a21_c), .sum_no (a21_s));
  assign a22_s = ~a21_s;
  assign a23_s = ~a18_c;
  tern_full_adder_cell u_a24 (.a_i (a22_s), .b_i (a23_s), .c_i (a20_c), .carry_no (a24_c), .sum_no (a24_s));
  tern_full_adder_cell u_a25 (
    .a_i (row[18]), .b_i (row[19]), .c_i (base[9]),
    .carry_no (a25_c), .sum_no (a25_s));
  tern_full_adder_cell u_a26 (.a_i (a25_s), .b_i (a21_c), .c_i (a24_c), .carry_no (a26_c), .sum_no (a26_s));
  tern_full_adder_cell u_a27 (
    .a_i (row[20]), .b_i (row[21]), .c_i (base[10]),
    .carry_no (a27_c), .sum_no (a27_s));
  assign a28_s = ~a25_c;
  tern_full_adder_cell u_a29 (.a_i (a27_s), .b_i (a28_s), .c_i (a26_c), .carry_no (a29_c), .sum_no (a29_s));
  tern_full_adder_cell u_a30 (
    .a_i (row[22]), .b_i (row[23]), .c_i (base[11]),
    .carry_no (a30_c), .sum_no (a30_s));
  assign a31_s = ~a30_s;
  assign a32_s = ~a27_c;
  tern_full_adder_cell u_a33 (.a_i (a31_s), .b_i (a32_s), .c_i (a29_c), .carry_no (a33_c), .sum_no (a33_s));
  tern_full_adder_cell u_a34 (
    .a_i (row[24]), .b_i (row[25]), .c_i (base[12]),
    .carry_no (a34_c), .sum_no (a34_s));
  tern_full_adder_cell u_a35 (.a_i (a34_s), .b_i (a30_c), .c_i (a33_c), .carry_no (a35_c), .sum_no (a35_s));
  tern_full_adder_cell u_a36 (
    .a_i (row[26]), .b_i (row[27]), .c_i (base[13]),
    .carry_no (a36_c), .sum_no (a36_s));
  assign a37_s = ~a34_c;
  tern_full_adder_cell u_a38 (.a_i (a36_s), .b_i (a37_s), .c_i (a35_c), .carry_no (a38_c), .sum_no (a38_s));
  tern_full_adder_cell u_a39 (
    .a_i (row[28]), .b_i (row[29]), .c_i (base[14]),
    .carry_no (a39_c), .sum_no (a39_s));
  assign a40_s = ~a36_c;
  tern_full_adder_cell u_a41 (.a_i (a39_s), .b_i (a40_s), .c_i (a38_c), .carry_no (a41_c), .sum_no (a41_s));
  assign a42_s = ~a39_c;
  tern_full_adder_cell u_a43 (
    .a_i (base[15]), .b_i (a42_s), .c_i (a41_c),
    .carry_no (a43_c), .sum_no (a43_s));
  tern_half_adder_cell u_a44 (.a_i (base[16]), .b_i (a43_c), .carry_no (a44_c), .sum_no (a44_s));

  always_ff @(posedge clk_low) begin
    carry_q <= ~a44_c;
    low_q   <= {
      a44_s, a43_s, a41_s, a38_s, a35_s, a33_s, a29_s, a26_s, a24_s, a20_s, a17_s, a15_s, a11_s, a9_s, a5_s,
      a2_s, a0_s};
  end
  always_ff @(posedge clk_high) high_q <= first_q ? start_i[31:17] : high;

  assign result_o = {high, low};

endmodule
