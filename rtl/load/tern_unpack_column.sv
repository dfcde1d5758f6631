// SPDX-License-Identifier: Apache-2.0

/// The `Lanes` trits of one packed column, from base-3 bytes or 2-bit codes. Combinational.
///
/// `invalid_o` marks a byte above 242 or a code 3 (docs/isa.md). Digits beyond the last lane are
/// checked like the others and dropped. While `valid_i` is low both outputs are 0, so that activations
/// on their way through move nothing behind the unpacker.
///
/// rtl/simulation holds a second form of this module for simulators, which tests hold to this one.
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

  logic [10*Base3Bytes-1:0] base3_trits;
  logic [Base3Bytes-1:0]    base3_invalid;

  for (genvar b = 0; b < Base3Bytes; b++) begin : gen_byte
    tern_unpack_byte u_byte (
      .byte_i    (base3_i[8*b +: 8]),
      .trits_o   (base3_trits[10*b +: 10]),
      .invalid_o (base3_invalid[b])
    );
  end

  logic [8*TwoBitBytes-1:0] code_trits;
  logic [4*TwoBitBytes-1:0] code_invalid;

  for (genvar i = 0; i < 4 * TwoBitBytes; i++) begin : gen_code
    // code 0, 1, 2 -> minus, zero, plus
    assign code_trits[2*i +: 2] = {two_bit_data_i[2*i +: 2] == 2'd0, two_bit_data_i[2*i +: 2] == 2'd2};
    assign code_invalid[i]      = two_bit_data_i[2*i +: 2] == 2'd3;
  end

  assign trits_o   = !valid_i ? '0 : two_bit_i ? code_trits[2*Lanes-1:0] : base3_trits[2*Lanes-1:0];
  assign invalid_o = valid_i && (two_bit_i ? |code_invalid : |base3_invalid);

  // Digits of the last byte that no lane uses.
  logic unused_digits;
  assign unused_digits = ^{base3_trits, code_trits};

endmodule
