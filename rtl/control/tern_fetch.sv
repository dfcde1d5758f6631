// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Fetches the program in order, in aligned bursts of at most 256 bytes, and delivers instructions.
///
/// Requests run ahead as far as the beat FIFO has room. `hold_i` stops new requests, so that a stopped
/// program leaves the bus quiet; what is fetched already is kept. `start_i` drops it and begins at the
/// program's first instruction.
module tern_fetch #(
  parameter int unsigned BusBits       = 64,
  parameter int unsigned MaxBurstBeats = 16
) (
  input  logic                        clk_i,
  input  logic                        rst_ni,
  // Program
  input  logic                        start_i,
  input  logic                        hold_i,
  input  logic [tern_pkg::AddrW-1:0]  base_i,
  input  logic [tern_pkg::AddrW-1:0]  window_bytes_i,
  input  logic [tern_pkg::AddrW-1:0]  offset_i,        // of the first instruction, multiple of 4096
  input  logic [31:0]                 count_i,         // instructions
  // Bursts to the read arbiter
  output logic                        burst_valid_o,
  input  logic                        burst_ready_i,
  output logic [tern_pkg::AddrW-1:0]  burst_address_o,
  output logic [7:0]                  burst_length_o,
  // Read data
  input  logic                        beat_valid_i,
  input  logic [BusBits-1:0]          beat_i,
  input  logic                        beat_error_i,
  // Instructions to the sequencer
  output logic                        instruction_valid_o,
  input  logic                        instruction_ready_i,
  output logic [tern_pkg::InstrW-1:0] instruction_o,
  // Status
  output logic                        quiet_o,     // no read under way
  output logic                        finished_o,  // every instruction has been delivered
  output logic                        outside_window_o,
  output logic                        bus_error_o
);

  localparam int unsigned AddrW     = tern_pkg::AddrW;
  localparam int unsigned BusBytes  = BusBits / 8;
  localparam int unsigned OffsetW   = $clog2(BusBytes);
  localparam int unsigned FullBeats = (256 / BusBytes < MaxBurstBeats) ? 256 / BusBytes : MaxBurstBeats;
  localparam int unsigned FifoBeats = 2 * FullBeats;
  localparam int unsigned CreditW   = $clog2(FifoBeats + 1);
  localparam int unsigned BeatsW    = 38;  // 2^32 instructions of 32 bytes

  logic [AddrW-1:0]   address_q;
  logic [BeatsW-1:0]  beats_q;      // not yet requested
  logic [31:0]        remaining_q;  // instructions not yet delivered
  logic [CreditW-1:0] reserved_q;   // beats requested and not yet popped
  logic [CreditW-1:0] under_way_q;  // beats requested and not yet arrived
  logic               checked_q;    // the window check has been passed

  logic [BeatsW-1:0] burst_beats;
  logic              issue, fifo_valid, fifo_pop, deliver;
  logic [BusBits-1:0] fifo_beat;
  logic              unused_ready;

  // The whole program is checked once, in the cycle after start.
  logic [AddrW:0] program_end;
  assign program_end = {1'b0, offset_i} + ((AddrW + 1)'(count_i) << $clog2(tern_pkg::InstrBytes));
  assign outside_window_o = !checked_q && (beats_q != '0) && (program_end > {1'b0, window_bytes_i});

  assign burst_beats     = (beats_q < BeatsW'(FullBeats)) ? beats_q : BeatsW'(FullBeats);
  assign burst_valid_o   = checked_q && !hold_i && (beats_q != '0) &&
                           (reserved_q <= CreditW'(FifoBeats - FullBeats));
  assign burst_address_o = address_q;
  assign burst_length_o  = 8'(burst_beats - 1'b1);
  assign issue           = burst_valid_o && burst_ready_i;

  always_ff @(posedge clk_i) begin : p_request
    if (!rst_ni) begin
      beats_q   <= '0;
      checked_q <= 1'b0;
    end else if (start_i) begin
      beats_q   <= ({1'b0, count_i, 5'b0} + BeatsW'(BusBytes) - 1'b1) >> OffsetW;
      checked_q <= 1'b0;
    end else begin
      if (!outside_window_o) checked_q <= 1'b1;
      if (issue) beats_q <= beats_q - burst_beats;
    end
    if (start_i)    address_q <= base_i + offset_i;
    else if (issue) address_q <= address_q + (AddrW'(FullBeats) << OffsetW);
  end

  always_ff @(posedge clk_i) begin : p_credit
    if (!rst_ni) begin
      reserved_q  <= '0;
      under_way_q <= '0;
    end else begin
      reserved_q  <= start_i ? '0 : reserved_q + (issue ? CreditW'(burst_beats) : '0) -
                                    CreditW'(fifo_pop);
      under_way_q <= under_way_q + (issue ? CreditW'(burst_beats) : '0) - CreditW'(beat_valid_i);
    end
  end

  tern_fifo #(
    .Width (BusBits),
    .Depth (tern_pkg::max2(FifoBeats, 2))
  ) u_beats (
    .clk_i,
    .rst_ni,
    .flush_i      (start_i),
    .push_valid_i (beat_valid_i),
    .push_ready_o (unused_ready),  // always: room is reserved before a burst is issued
    .push_data_i  (beat_i),
    .pop_valid_o  (fifo_valid),
    .pop_ready_i  (fifo_pop),
    .pop_data_o   (fifo_beat)
  );

  // Beats to instructions
  logic                        word_valid, word_ready;
  logic [tern_pkg::InstrW-1:0] word;

  if (BusBits > tern_pkg::InstrW) begin : gen_split
    localparam int unsigned Parts = BusBits / tern_pkg::InstrW;
    localparam int unsigned PartW = $clog2(Parts);
    logic [PartW-1:0] part_q;

    assign word_valid = fifo_valid && (remaining_q != '0);
    assign fifo_pop   = deliver && ((part_q == PartW'(Parts - 1)) || (remaining_q == 32'd1));

    always_comb begin : p_select
      word = fifo_beat[tern_pkg::InstrW-1:0];
      for (int unsigned p = 0; p < Parts; p++) begin
        if (part_q == PartW'(p)) word = fifo_beat[tern_pkg::InstrW*p +: tern_pkg::InstrW];
      end
    end

    always_ff @(posedge clk_i) begin : p_part
      if (!rst_ni || start_i) part_q <= '0;
      else if (deliver)       part_q <= part_q + 1'b1;
    end
  end else if (BusBits == tern_pkg::InstrW) begin : gen_whole
    assign word_valid = fifo_valid && (remaining_q != '0);
    assign fifo_pop   = deliver;
    assign word       = fifo_beat;
  end else begin : gen_join
    localparam int unsigned Parts = tern_pkg::InstrW / BusBits;
    localparam int unsigned PartW = $clog2(Parts + 1);
    logic [PartW-1:0]            parts_q;
    logic [tern_pkg::InstrW-1:0] word_q;

    assign word_valid = parts_q == PartW'(Parts);
    assign fifo_pop   = fifo_valid && !word_valid;
    assign word       = word_q;

    always_ff @(posedge clk_i) begin : p_join
      if (!rst_ni || start_i) parts_q <= '0;
      else if (deliver)       parts_q <= '0;
      else if (fifo_pop)      parts_q <= parts_q + 1'b1;
      if (fifo_pop) word_q <= {fifo_beat, word_q[tern_pkg::InstrW-1:BusBits]};
    end
  end

  assign deliver = word_valid && word_ready;

  always_ff @(posedge clk_i) begin : p_remaining
    if (!rst_ni)      remaining_q <= '0;
    else if (start_i) remaining_q <= count_i;
    else if (deliver) remaining_q <= remaining_q - 1'b1;
  end

  logic instruction_valid;

  tern_fifo #(
    .Width (tern_pkg::InstrW),
    .Depth (2)
  ) u_instructions (
    .clk_i,
    .rst_ni,
    .flush_i      (start_i),
    .push_valid_i (word_valid),
    .push_ready_o (word_ready),
    .push_data_i  (word),
    .pop_valid_o  (instruction_valid),
    .pop_ready_i  (instruction_ready_i),
    .pop_data_o   (instruction_o)
  );

  assign instruction_valid_o = instruction_valid;
  assign quiet_o     = under_way_q == '0;
  assign finished_o  = (remaining_q == '0) && !instruction_valid;
  assign bus_error_o = beat_valid_i && beat_error_i;

  `TERN_ASSERT(RoomForBeat_A, !beat_valid_i || unused_ready)

  `TERN_COVER(OutsideWindow_C, outside_window_o)
  `TERN_COVER(BusError_C, bus_error_o)
  `TERN_COVER(NoRoom_C, checked_q && !hold_i && (beats_q != '0) && !burst_valid_o)
  `TERN_COVER(HeldWithRequestsLeft_C, hold_i && checked_q && (beats_q != '0))
  `TERN_COVER(ShortLastBurst_C, issue && (beats_q < BeatsW'(FullBeats)))
  `TERN_COVER(StartDropsBeats_C, start_i && fifo_valid)
  `TERN_COVER(SequencerTakesNot_C, instruction_valid_o && !instruction_ready_i)

endmodule
