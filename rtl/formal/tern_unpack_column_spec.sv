// SPDX-License-Identifier: Apache-2.0

/// What unpacking a column must do, for every packed content of both forms: with the trits' digits
/// put back into bytes and codes the same bytes and codes result, each lane has a legal trit, and
/// `invalid_o` is high for exactly the contents that encode nothing. Digits and codes beyond the last
/// lane may be anything legal.
///
/// Written in the packing direction with multiplications; the unpacker compares and subtracts.
module tern_unpack_column_spec #(
  parameter int unsigned Lanes = 8,
  localparam int unsigned Base3Bytes  = (Lanes + 4) / 5,
  localparam int unsigned TwoBitBytes = (Lanes + 3) / 4
) (
  input  logic                     two_bit_i,
  input  logic [8*Base3Bytes-1:0]  base3_i,
  input  logic [8*TwoBitBytes-1:0] two_bit_data_i,
  output logic                     cover_valid_base3_o,
  output logic                     cover_valid_two_bit_o,
  output logic                     cover_invalid_o
);

  logic [2*Lanes-1:0] trits;
  logic               invalid;

  tern_unpack_column #(
    .Lanes (Lanes)
  ) u_unpack (
    .valid_i   (1'b1),
    .two_bit_i,
    .base3_i,
    .two_bit_data_i,
    .trits_o   (trits),
    .invalid_o (invalid)
  );

  // weight + 1
  function automatic logic [7:0] digit(input logic [1:0] trit);
    digit = (trit == tern_pkg::TritPlus) ? 8'd2 : (trit == tern_pkg::TritZero) ? 8'd1 : 8'd0;
  endfunction

  // The digits of byte `b` that belong to a lane, as a number; and what the others may add to it.
  logic [8*Base3Bytes-1:0] packed_low, packed_place;
  logic [Base3Bytes-1:0]   byte_bad;
  for (genvar b = 0; b < Base3Bytes; b++) begin : gen_byte
    logic [7:0] sum, place;
    always_comb begin : p_pack
      sum   = 8'd0;
      place = 8'd1;
      for (int unsigned d = 0; d < 5; d++) begin
        if (5 * b + d < Lanes) begin
          sum   = sum + place * digit(2'(trits >> (2 * (5 * b + d))));
          place = (d < 4) ? place * 8'd3 : 8'd243;
        end
      end
    end
    assign packed_low[8*b +: 8]   = sum;
    assign packed_place[8*b +: 8] = place;  // the first place no lane uses; 243 where all are used
    assign byte_bad[b]            = base3_i[8*b +: 8] >= 8'd243;
  end

  logic [4*TwoBitBytes-1:0] code_bad;
  for (genvar i = 0; i < 4 * TwoBitBytes; i++) begin : gen_code
    assign code_bad[i] = &two_bit_data_i[2*i +: 2];
  end

  always_comb begin : p_spec
    InvalidExact_A : assert (invalid == (two_bit_i ? (|code_bad) : (|byte_bad)));
    if (!invalid) begin
      for (int unsigned l = 0; l < Lanes; l++) begin
        assert (2'(trits >> (2 * l)) != 2'b11);
        if (two_bit_i) begin
          assert (8'(2'(two_bit_data_i >> (2 * l))) == digit(2'(trits >> (2 * l))));
        end
      end
      if (!two_bit_i) begin
        for (int unsigned b = 0; b < Base3Bytes; b++) begin
          assert (8'(base3_i >> (8 * b)) % 8'(packed_place >> (8 * b)) == 8'(packed_low >> (8 * b)));
        end
      end
    end
  end

  assign cover_valid_base3_o   = !two_bit_i && !invalid && (&trits[1:0] == 1'b0) && (base3_i != '0);
  assign cover_valid_two_bit_o = two_bit_i && !invalid && (two_bit_data_i != '0);
  assign cover_invalid_o       = invalid;

endmodule
