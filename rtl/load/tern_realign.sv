// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Turns a stream of bus beats into words of any byte length.
///
/// `skip_i` bytes at the front of a beat are dropped as it enters. A word of `word_bytes_i` bytes leaves
/// when that many have arrived. `clear_i` drops what is left (the bytes behind a row's end) at the next
/// edge and wins over a beat. Holds up to `MaxWordBytes` + two beats, so that a beat can enter in every
/// cycle while words of at least a beat leave.
///
/// `word_bytes_i` must be constant between clears and at most `MaxWordBytes`.
module tern_realign #(
  parameter int unsigned BusBytes     = 8,
  parameter int unsigned MaxWordBytes = 16,
  localparam int unsigned HoldBytes = 2 * BusBytes + MaxWordBytes,
  localparam int unsigned CountW    = $clog2(HoldBytes + 1),
  localparam int unsigned OffsetW   = $clog2(BusBytes)
) (
  input  logic                      clk_i,
  input  logic                      rst_ni,
  input  logic                      clear_i,
  // Beats in
  input  logic                      beat_valid_i,
  output logic                      beat_ready_o,
  input  logic [8*BusBytes-1:0]     beat_i,
  input  logic [OffsetW-1:0]        skip_i,
  // Words out
  input  logic [CountW-1:0]         word_bytes_i,
  output logic                      word_valid_o,
  input  logic                      word_ready_i,
  output logic [8*MaxWordBytes-1:0] word_o
);

  logic [8*HoldBytes-1:0] hold_q;   // byte 0 is the oldest; bytes from count_q on are zero
  logic [CountW-1:0]      count_q;
  logic                   push, pop;

  assign beat_ready_o = count_q <= CountW'(MaxWordBytes + BusBytes);
  assign word_valid_o = count_q >= word_bytes_i;
  assign word_o       = hold_q[8*MaxWordBytes-1:0];
  assign push         = beat_valid_i && beat_ready_o;
  assign pop          = word_valid_o && word_ready_i;

  logic [8*BusBytes-1:0]  entering;  // the beat without the skipped bytes
  logic [8*HoldBytes-1:0] entering_wide;
  assign entering      = beat_i >> {skip_i, 3'b000};
  assign entering_wide = {{(8 * (HoldBytes - BusBytes)){1'b0}}, entering};

  logic [CountW-1:0] kept;  // bytes that stay when this cycle's word has left
  assign kept = pop ? count_q - word_bytes_i : count_q;

  always_ff @(posedge clk_i) begin : p_hold
    if (!rst_ni || clear_i) begin
      hold_q  <= '0;
      count_q <= '0;
    end else if (push || pop) begin
      hold_q <= (pop ? hold_q >> {word_bytes_i, 3'b000} : hold_q) |
                (push ? entering_wide << {kept, 3'b000} : '0);
      count_q <= kept + (push ? CountW'(BusBytes) - CountW'(skip_i) : '0);
    end
  end

  `TERN_ASSERT(CountInRange_A, count_q <= CountW'(HoldBytes))

  `TERN_COVER(PushAndPop_C, push && pop)
  `TERN_COVER(Full_C, !beat_ready_o)
  `TERN_COVER(Skip_C, push && (skip_i != '0))

endmodule
