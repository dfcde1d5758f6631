// SPDX-License-Identifier: Apache-2.0

/// What unpacking must do, for every byte: the digits add up to the byte again, each is a legal trit, and
/// exactly the bytes above 242 are invalid.
module tern_unpack_byte_spec (
  input logic [7:0] byte_i
);

  logic [9:0] trits;
  logic       invalid;

  tern_unpack_byte u_unpack (
    .byte_i,
    .trits_o   (trits),
    .invalid_o (invalid)
  );

  // digit = weight + 1, times its place value
  function automatic logic [7:0] part(input logic [1:0] trit, input logic [7:0] place);
    part = (trit == tern_pkg::TritPlus) ? place + place :
           (trit == tern_pkg::TritZero) ? place : 8'd0;
  endfunction

  logic [7:0] sum;
  assign sum = part(trits[1:0], 8'd1) + part(trits[3:2], 8'd3) + part(trits[5:4], 8'd9) +
               part(trits[7:6], 8'd27) + part(trits[9:8], 8'd81);

  always_comb begin : p_spec
    assert (invalid == (byte_i > 8'd242));
    if (!invalid) begin
      assert (sum == byte_i);
      assert ((trits & (trits >> 1) & 10'b01_0101_0101) == '0);
    end
  end

endmodule
