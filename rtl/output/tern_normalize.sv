// SPDX-License-Identifier: Apache-2.0

/// Shifts a number left until its top bit is one, and says by how many places. Combinational.
///
/// For zero, `zero_o` is high and the other outputs mean nothing.
module tern_normalize #(
  parameter int unsigned Width = 32,
  localparam int unsigned CountW = $clog2(Width)
) (
  input  logic [Width-1:0]  value_i,
  output logic [Width-1:0]  value_o,
  output logic [CountW-1:0] count_o,
  output logic              zero_o
);

  // Halving: 16 places if the upper 16 bits are zero, then 8, 4, 2, 1.
  always_comb begin : p_shift
    value_o = value_i;
    count_o = '0;
    for (int unsigned s = 0; s < CountW; s++) begin
      if ((value_o >> (Width - (1 << (CountW - 1 - s)))) == '0) begin
        value_o = value_o << (1 << (CountW - 1 - s));
        count_o[CountW-1-s] = 1'b1;
      end
    end
  end

  assign zero_o = value_i == '0;

endmodule
