// SPDX-License-Identifier: Apache-2.0

/// Five base-3 digits from one byte, by comparison and subtraction only. Combinational.
///
/// byte = d0 + 3 d1 + 9 d2 + 27 d3 + 81 d4 with digit = weight + 1. `invalid_o` marks bytes above 242,
/// which encode nothing; the trits are then meaningless.
module tern_unpack_byte (
  input  logic [7:0] byte_i,
  output logic [9:0] trits_o,   // digit d in [2*d +: 2], as tern_pkg::Trit*
  output logic       invalid_o
);

  // digit 0, 1, 2 -> minus, zero, plus
  function automatic logic [1:0] trit(input logic at_least_one, input logic at_least_two);
    trit = at_least_two ? tern_pkg::TritPlus : at_least_one ? tern_pkg::TritZero
                                                             : tern_pkg::TritMinus;
  endfunction

  logic [7:0] rest3, rest2, rest1, rest0;

  always_comb begin : p_digits
    rest3 = byte_i - ((byte_i >= 8'd162) ? 8'd162 : (byte_i >= 8'd81) ? 8'd81 : 8'd0);
    rest2 = rest3 - ((rest3 >= 8'd54) ? 8'd54 : (rest3 >= 8'd27) ? 8'd27 : 8'd0);
    rest1 = rest2 - ((rest2 >= 8'd18) ? 8'd18 : (rest2 >= 8'd9) ? 8'd9 : 8'd0);
    rest0 = rest1 - ((rest1 >= 8'd6) ? 8'd6 : (rest1 >= 8'd3) ? 8'd3 : 8'd0);
    trits_o = {trit(byte_i >= 8'd81, byte_i >= 8'd162), trit(rest3 >= 8'd27, rest3 >= 8'd54),
               trit(rest2 >= 8'd9, rest2 >= 8'd18), trit(rest1 >= 8'd3, rest1 >= 8'd6),
               trit(rest0 >= 8'd1, rest0 >= 8'd2)};
  end

  assign invalid_o = byte_i > 8'd242;

endmodule
