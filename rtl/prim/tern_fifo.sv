// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// First-in first-out buffer with valid/ready on both sides.
///
/// `push_ready_o`, `pop_valid_o` and `pop_data_o` depend on registers only: a full FIFO does not
/// accept in the cycle in which it is popped, and what is pushed can be popped one cycle later.
/// `flush_i` empties it at the next edge and wins over a push.
module tern_fifo #(
  parameter int unsigned Width = 8,
  /// At least 2, or it would not sustain one transfer per cycle.
  parameter int unsigned Depth = 2
) (
  input  logic             clk_i,
  input  logic             rst_ni,
  input  logic             flush_i,
  // Input stream
  input  logic             push_valid_i,
  output logic             push_ready_o,
  input  logic [Width-1:0] push_data_i,
  // Output stream
  output logic             pop_valid_o,
  input  logic             pop_ready_i,
  output logic [Width-1:0] pop_data_o
);

  localparam int unsigned IndexW = tern_pkg::index_width(Depth);
  localparam int unsigned CountW = $clog2(Depth + 1);

  if (Depth < 2) begin : gen_bad_depth
    $error("tern_fifo: Depth must be at least 2");
  end

  logic [Width-1:0]  mem [0:Depth-1];
  logic [IndexW-1:0] read_q, write_q;
  logic [CountW-1:0] count_q;
  logic              push, pop;

  assign push_ready_o = count_q != CountW'(Depth);
  assign pop_valid_o  = count_q != '0;
  assign pop_data_o   = mem[read_q];
  assign push         = push_valid_i && push_ready_o;
  assign pop          = pop_valid_o && pop_ready_i;

  always_ff @(posedge clk_i) begin : p_data
    if (push) mem[write_q] <= push_data_i;
  end

  always_ff @(posedge clk_i) begin : p_pointers
    if (!rst_ni || flush_i) begin
      read_q  <= '0;
      write_q <= '0;
      count_q <= '0;
    end else begin
      if (push) write_q <= (write_q == IndexW'(Depth - 1)) ? '0 : write_q + 1'b1;
      if (pop)  read_q  <= (read_q == IndexW'(Depth - 1)) ? '0 : read_q + 1'b1;
      if (push && !pop) count_q <= count_q + 1'b1;
      if (pop && !push) count_q <= count_q - 1'b1;
    end
  end

  `TERN_ASSERT(CountInRange_A, count_q <= CountW'(Depth))

  `TERN_COVER(Full_C, push_valid_i && !push_ready_o)
  `TERN_COVER(PushAndPop_C, push && pop)
  `TERN_COVER(FlushWithWords_C, flush_i && (count_q != '0))
  `TERN_COVER(FlushWinsOverPush_C, flush_i && push)

endmodule
