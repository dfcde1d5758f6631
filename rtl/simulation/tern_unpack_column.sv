// SPDX-License-Identifier: Apache-2.0

/// tern_unpack_column for simulators: the same parameters, ports and results as rtl/load's. Digits come
/// from a table of all bytes, and nothing is looked up while `valid_i` is low. Not for synthesis.
module tern_unpack_column #(
  parameter int unsigned Lanes = 8,
  localparam int unsigned Base3Bytes  = (Lanes + 4) / 5,
  localparam int unsigned TwoBitBytes = (Lanes + 3) / 4
) (
  input  logic                     valid_i,
  input  logic                     two_bit_i,
  input  logic [8*Base3Bytes-1:0]  base3_i,
  input  logic [8*TwoBitBytes-1:0] two_bit_data_i,
  output logic [2*Lanes-1:0]       trits_o,
  output logic                     invalid_o
);

  // Five trits of each byte. Bytes that encode nothing have those of the largest that does.
  logic [9:0] digits [0:255];

  function automatic logic [1:0] trit(input int unsigned digit);
    trit = (digit == 2) ? tern_pkg::TritPlus : (digit == 1) ? tern_pkg::TritZero
                                                            : tern_pkg::TritMinus;
  endfunction

  initial begin : p_digits
    for (int unsigned value = 0; value < 256; value++) begin
      digits[value] = {trit(value / 81 % 3), trit(value / 27 % 3), trit(value / 9 % 3),
                       trit(value / 3 % 3), trit(value % 3)};
      if (value > 242) digits[value] = digits[242];
    end
  end

  localparam int unsigned DataW = 8 * TwoBitBytes;
  localparam logic [DataW-1:0] LowBits = {(4 * TwoBitBytes){2'b01}};

  logic [10*Base3Bytes-1:0] base3_trits;
  logic [DataW-1:0]         code_trits, low, high;

  // Code 0, 1, 2 -> minus, zero, plus.
  assign low        = two_bit_data_i & LowBits;
  assign high       = (two_bit_data_i >> 1) & LowBits;
  assign code_trits = ((~high & ~low & LowBits) << 1) | (high & ~low);

  always_comb begin : p_unpack
    base3_trits = '0;
    trits_o     = '0;
    invalid_o   = 1'b0;
    if (valid_i && two_bit_i) begin
      trits_o   = code_trits[2*Lanes-1:0];
      invalid_o = |(high & low);
    end else if (valid_i) begin
      for (int unsigned b = 0; b < Base3Bytes; b++) begin
        base3_trits[10*b +: 10] = digits[base3_i[8*b +: 8]];
        if (base3_i[8*b +: 8] > 8'd242) invalid_o = 1'b1;
      end
      trits_o = base3_trits[2*Lanes-1:0];
    end
  end

  // Digits of the last byte that no lane uses.
  logic unused_digits;
  assign unused_digits = ^{base3_trits, code_trits};

endmodule
