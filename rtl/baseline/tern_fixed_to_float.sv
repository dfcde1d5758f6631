// SPDX-License-Identifier: Apache-2.0

/// The binary32 number nearest to value_i * 2^(4 * block_i + Exponent - 150), ties to even.
///
/// Subnormal results and overflow are IEEE 754's. `nan_i` and the two infinities win over the value, all three
/// for as long as they stand; both infinities at once are a NaN, which is 0x7FC00000. `float_o` follows three
/// cycles behind `valid_i`: magnitude, normalization, rounding.
module tern_fixed_to_float #(
  parameter int unsigned ValueW   = 50,
  parameter int unsigned BlockW   = 4,
  parameter int signed   Exponent = 94   // of the value's last place, as the field of a binary32 number
) (
  input  logic              clk_i,
  input  logic              rst_ni,
  input  logic              valid_i,
  input  logic [ValueW-1:0] value_i,     // signed
  input  logic [BlockW-1:0] block_i,
  input  logic              nan_i,
  input  logic              plus_infinity_i,
  input  logic              minus_infinity_i,
  output logic [31:0]       float_o
);

  localparam int unsigned ShiftW = $clog2(ValueW);
  // Exponent field of a value whose top bit is set, in two's complement.
  localparam int unsigned FieldW = 11;
  localparam logic [FieldW-1:0] TopField = FieldW'(Exponent + signed'(ValueW) - 24);

  logic valid_q;
  logic valid2_q;
  logic clk_magnitude;
  logic clk_normal;
  logic clk_float;
  always_ff @(posedge clk_i) begin : p_valid
    valid_q  <= valid_i && rst_ni;
    valid2_q <= valid_q && rst_ni;
  end
  tern_clock_gate u_gate_magnitude (.clk_i, .enable_i (valid_i),  .clk_o (clk_magnitude));
  tern_clock_gate u_gate_normal    (.clk_i, .enable_i (valid_q),  .clk_o (clk_normal));
  tern_clock_gate u_gate_float     (.clk_i, .enable_i (valid2_q), .clk_o (clk_float));

  // Magnitude.
  logic [ValueW-1:0] magnitude_q;
  logic              negative_q;
  logic [FieldW-1:0] field_q;
  logic              nan_q;
  logic              infinite_q;
  logic              infinity_sign_q;
  always_ff @(posedge clk_magnitude) begin : p_magnitude
    magnitude_q     <= value_i[ValueW-1] ? -value_i : value_i;
    negative_q      <= value_i[ValueW-1];
    field_q         <= TopField + FieldW'({block_i, 2'b00});
    nan_q           <= nan_i || (plus_infinity_i && minus_infinity_i);
    infinite_q      <= plus_infinity_i || minus_infinity_i;
    infinity_sign_q <= minus_infinity_i;
  end

  // To the left until the top bit is set, but no further than field 1 allows; to the right where even the
  // top bit is below that.
  logic              subnormal;
  logic [ValueW-1:0] left;
  logic [FieldW-1:0] field;
  assign subnormal = field_q[FieldW-1] || (field_q == '0);
  always_comb begin : p_left
    left  = magnitude_q;
    field = field_q;
    for (int unsigned s = 0; s < ShiftW; s++) begin
      if (((left >> (ValueW - (1 << (ShiftW - 1 - s)))) == '0) && !subnormal &&
          (field > FieldW'(1 << (ShiftW - 1 - s)))) begin
        left  = left << (1 << (ShiftW - 1 - s));
        field = field - FieldW'(1 << (ShiftW - 1 - s));
      end
    end
  end

  logic [FieldW-1:0]   below;
  logic [ShiftW-1:0]   places;
  logic [2*ValueW-1:0] right;
  assign below  = FieldW'(1) - field_q;
  assign places = !subnormal ? '0 : (below > FieldW'(2 ** ShiftW - 1)) ? '1 : below[ShiftW-1:0];
  assign right  = {left, {ValueW{1'b0}}} >> places;

  logic [24:0]       normal_q;   // 24 bits of significand and the rounding bit
  logic              sticky_q;
  logic [FieldW-1:0] normal_field_q;
  logic              normal_negative_q;
  logic              normal_nan_q;
  logic              normal_infinite_q;
  always_ff @(posedge clk_normal) begin : p_normal
    normal_q          <= right[2*ValueW-1:2*ValueW-25];
    sticky_q          <= |right[2*ValueW-26:0];
    normal_field_q    <= (subnormal || (magnitude_q == '0)) ? FieldW'(1) : field;
    normal_negative_q <= infinite_q ? infinity_sign_q : negative_q;
    normal_nan_q      <= nan_q;
    normal_infinite_q <= infinite_q;
  end

  // The hidden bit adds one to the exponent's field, and so does a carry out of the fraction.
  logic              round_up;
  logic [FieldW-2:0] field_below;
  logic [32:0]       rounded;
  logic              overflow;
  assign round_up    = normal_q[0] && (normal_q[1] || sticky_q);
  assign field_below = (FieldW - 1)'(normal_field_q - FieldW'(1));
  assign rounded     = {field_below, 23'd0} + 33'(normal_q[24:1]) + 33'(round_up);
  assign overflow    = rounded[32:23] >= 10'd255;

  always_ff @(posedge clk_float) begin : p_float
    if (normal_nan_q)                       float_o <= 32'h7FC0_0000;
    else if (normal_infinite_q || overflow) float_o <= {normal_negative_q, 8'hFF, 23'd0};
    else                                    float_o <= {normal_negative_q, rounded[30:0]};
  end

endmodule
