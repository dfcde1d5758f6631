// SPDX-License-Identifier: Apache-2.0

/// Sum of two IEEE 754 numbers, rounded to nearest with ties to even. Combinational.
///
/// Subnormal numbers, infinities and signed zeros are IEEE 754's; every NaN is the quiet NaN whose sign is 0
/// and whose fraction has its top bit set alone. x + -x is +0.
///
/// Two paths: the near one subtracts numbers whose exponents differ by one at most and may have to
/// normalize by many places; the far one does all else, aligns by many places and normalizes by one. The near
/// path sees zeros while it is not used. Both end in one rounding.
module tern_float_sum #(
  parameter int unsigned ExpW  = 5,   // binary16: 5 and 10, binary32: 8 and 23
  parameter int unsigned FracW = 10,
  localparam int unsigned Width = 1 + ExpW + FracW
) (
  input  logic [Width-1:0] a_i,
  input  logic [Width-1:0] b_i,
  output logic [Width-1:0] sum_o
);

  localparam int unsigned SigW   = FracW + 1;
  localparam int unsigned FarW   = SigW + 3;          // with guard, round and sticky bit
  localparam int unsigned FarShW = $clog2(FarW + 1);
  localparam int unsigned NearShW = $clog2(SigW + 1);

  logic            a_normal;
  logic            b_normal;
  logic [SigW-1:0] a_sig;
  logic [SigW-1:0] b_sig;
  logic [ExpW-1:0] a_exp;   // of subnormal numbers: 1
  logic [ExpW-1:0] b_exp;
  assign a_normal = a_i[Width-2:FracW] != '0;
  assign b_normal = b_i[Width-2:FracW] != '0;
  assign a_sig    = {a_normal, a_i[FracW-1:0]};
  assign b_sig    = {b_normal, b_i[FracW-1:0]};
  assign a_exp    = {a_i[Width-2:FracW+1], a_i[FracW] | !a_normal};
  assign b_exp    = {b_i[Width-2:FracW+1], b_i[FracW] | !b_normal};

  // The greater exponent, and by how much.
  logic            subtract;
  logic            b_greater;
  logic [ExpW:0]   a_less_b;
  logic [ExpW-1:0] b_less_a;
  logic [ExpW-1:0] difference;
  logic [ExpW-1:0] exponent;
  logic            near;
  assign subtract   = a_i[Width-1] ^ b_i[Width-1];
  assign a_less_b   = {1'b0, a_exp} - {1'b0, b_exp};
  assign b_less_a   = b_exp - a_exp;
  assign b_greater  = a_less_b[ExpW];
  assign difference = b_greater ? b_less_a : a_less_b[ExpW-1:0];
  assign exponent   = b_greater ? b_exp : a_exp;
  assign near       = subtract && (difference[ExpW-1:1] == '0);

  // Far path: what leaves to the right of the lesser number is kept as one bit.
  logic [SigW-1:0]   greater;
  logic [SigW-1:0]   lesser;
  logic [FarShW-1:0] far_places;
  logic [2*FarW-1:0] far_shifted;
  logic [FarW-1:0]   aligned;
  logic [FarW:0]     far;
  assign greater     = b_greater ? b_sig : a_sig;
  assign lesser      = b_greater ? a_sig : b_sig;
  assign far_places  = (difference > ExpW'(FarW)) ? FarShW'(FarW) : difference[FarShW-1:0];
  assign far_shifted = {lesser, {(FarW + 3){1'b0}}} >> far_places;
  assign aligned     = {far_shifted[2*FarW-1:FarW+1], |far_shifted[FarW:0]};
  assign far         = {1'b0, greater, 3'b000} + ({1'b0, aligned} ^ {(FarW + 1){subtract}}) +
                       (FarW + 1)'(subtract);

  // One place to the right, none, or, of a difference, one to the left.
  logic              far_left;
  logic [SigW+1:0]   far_normal;   // significand, guard and sticky bit
  logic [ExpW-1:0]   far_field;    // one less than the field of a normal number
  assign far_left   = subtract && !far[FarW-1];
  assign far_normal = far[FarW] ? {far[FarW:3], |far[2:0]} :
                      far_left  ? {far[FarW-2:1], far[0]} : {far[FarW-1:2], |far[1:0]};
  assign far_field  = exponent - (far[FarW] ? ExpW'(0) : far_left ? ExpW'(2) : ExpW'(1));

  // Near path: exact, with one place below the significand.
  logic [SigW:0]      a_near;
  logic [SigW:0]      b_near;
  logic [SigW+1:0]    a_minus_b;
  logic [SigW:0]      b_minus_a;
  logic [SigW:0]      magnitude;
  assign a_near    = (difference[0] && b_greater)  ? {1'b0, a_sig & {SigW{near}}}
                                                   : {a_sig & {SigW{near}}, 1'b0};
  assign b_near    = (difference[0] && !b_greater) ? {1'b0, b_sig & {SigW{near}}}
                                                   : {b_sig & {SigW{near}}, 1'b0};
  assign a_minus_b = {1'b0, a_near} - {1'b0, b_near};
  assign b_minus_a = b_near - a_near;
  assign magnitude = a_minus_b[SigW+1] ? b_minus_a : a_minus_b[SigW:0];

  // To the left as far as the top bit is zero and the exponent allows.
  logic [NearShW-1:0] zeros;
  logic [ExpW-1:0]    most;
  logic [NearShW-1:0] left;
  logic [SigW:0]      near_normal;
  always_comb begin : p_zeros
    zeros = '0;
    for (int unsigned i = 0; i <= SigW; i++) begin
      if (magnitude[i]) zeros = NearShW'(SigW - i);
    end
  end
  assign most        = exponent - ExpW'(1);
  assign left        = (ExpW'(zeros) > most) ? most[NearShW-1:0] : zeros;
  assign near_normal = magnitude << left;

  // The hidden bit adds one to the exponent's field, and so does a carry out of the fraction.
  logic             near_zero;
  logic [SigW+1:0]  normal;
  logic [ExpW-1:0]  field;
  logic             round_up;
  logic [Width-2:0] rounded;
  assign near_zero = near && (magnitude == '0);
  assign normal    = near ? {near_normal, 1'b0} : far_normal;
  assign field     = near_zero ? '0 : near ? most - ExpW'(left) : far_field;
  assign round_up  = normal[1] && (normal[2] || normal[0]);
  assign rounded   = {field, {FracW{1'b0}}} + (Width - 1)'(normal[SigW+1:2]) + (Width - 1)'(round_up);

  logic a_special;
  logic b_special;
  logic nan;
  logic negative;
  assign a_special = &a_i[Width-2:FracW];
  assign b_special = &b_i[Width-2:FracW];
  assign nan       = (a_special && (a_i[FracW-1:0] != '0)) || (b_special && (b_i[FracW-1:0] != '0)) ||
                     (a_special && b_special && subtract);
  assign negative  = near ? !near_zero && (a_minus_b[SigW+1] ? b_i[Width-1] : a_i[Width-1])
                          : (b_greater ? b_i[Width-1] : a_i[Width-1]);

  always_comb begin : p_sum
    if (nan)            sum_o = {1'b0, {ExpW{1'b1}}, 1'b1, {(FracW - 1){1'b0}}};
    else if (a_special) sum_o = {a_i[Width-1], {ExpW{1'b1}}, {FracW{1'b0}}};
    else if (b_special) sum_o = {b_i[Width-1], {ExpW{1'b1}}, {FracW{1'b0}}};
    else if (&rounded[Width-2:FracW]) sum_o = {negative, {ExpW{1'b1}}, {FracW{1'b0}}};
    else                sum_o = {negative, rounded};
  end

endmodule
