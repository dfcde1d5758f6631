// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// One dependence token counter between two units: 0 to 255, cleared by `clear_i`.
///
/// `available_o` depends on the register only: a token given in one cycle can be taken in the next.
/// `overflow_o` is high in the cycle in which the counter would pass 255.
module tern_tokens (
  input  logic clk_i,
  input  logic rst_ni,
  input  logic clear_i,
  input  logic give_i,
  input  logic take_i,
  output logic available_o,
  output logic overflow_o
);

  logic [7:0] count_q;

  assign available_o = count_q != '0;
  assign overflow_o  = give_i && !take_i && (count_q == 8'd255);

  always_ff @(posedge clk_i) begin : p_count
    if (!rst_ni || clear_i)      count_q <= '0;
    else if (give_i && !take_i)  count_q <= count_q + 1'b1;
    else if (take_i && !give_i)  count_q <= count_q - 1'b1;
  end

  `TERN_COVER(GiveAndTake_C, give_i && take_i)
  `TERN_COVER(Overflow_C, overflow_o)
  `TERN_COVER(ClearedWithTokens_C, clear_i && available_o)

endmodule
