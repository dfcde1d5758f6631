// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Load unit, first half: takes LOAD instructions in order and requests their bytes.
///
/// Waits for the instruction's token, hands the instruction to tern_load_data, then issues one INCR
/// burst per cycle at most. A burst is issued only when the read FIFO has room reserved for all its
/// beats, so read data never waits on the bus. Runs ahead of the data: the next instruction's requests
/// follow at once. Bursts never cross 4 KiB.
///
/// Every row is checked against the window before its first burst.
module tern_load_request #(
  parameter int unsigned BusBits       = 64,
  parameter int unsigned MaxBurstBeats = 16,
  parameter int unsigned ReadFifoBeats = 32
) (
  input  logic                        clk_i,
  input  logic                        rst_ni,
  input  logic                        flush_i,  // drop everything; keeps counting beats under way
  // Instructions from the sequencer
  input  logic                        command_valid_i,
  output logic                        command_ready_o,
  input  logic [tern_pkg::InstrW-1:0] command_i,
  // Tokens from execute
  input  logic                        token_available_i,
  output logic                        token_take_o,
  // Instructions to tern_load_data
  output logic                        data_command_valid_o,
  input  logic                        data_command_ready_i,
  output logic [tern_pkg::InstrW-1:0] data_command_o,
  // Bursts to the read arbiter
  output logic                        burst_valid_o,
  input  logic                        burst_ready_i,
  output logic [tern_pkg::AddrW-1:0]  burst_address_o,
  output logic [7:0]                  burst_length_o,  // beats - 1
  // Program
  input  logic [tern_pkg::AddrW-1:0]  base_i,
  input  logic [tern_pkg::AddrW-1:0]  window_bytes_i,
  // Read FIFO occupancy
  input  logic                        beat_popped_i,
  output logic                        beats_under_way_o,  // reserved, arrived or not
  // Status
  output logic                        waiting_token_o,
  output logic                        idle_o,
  output logic                        started_o,
  output logic                        outside_window_o
);

  localparam int unsigned AddrW    = tern_pkg::AddrW;
  localparam int unsigned BusBytes = BusBits / 8;
  localparam int unsigned OffsetW  = $clog2(BusBytes);
  localparam int unsigned CreditW  = $clog2(ReadFifoBeats + 1);
  localparam int unsigned BeatsW   = tern_pkg::LengthW + 1;  // beats of a row

  typedef enum logic [1:0] {Idle, Row, Burst, Stopped} state_e;

  logic                        head_valid, head_take;
  logic [tern_pkg::InstrW-1:0] head;

  tern_fifo #(
    .Width (tern_pkg::InstrW),
    .Depth (4)
  ) u_commands (
    .clk_i,
    .rst_ni,
    .flush_i,
    .push_valid_i (command_valid_i),
    .push_ready_o (command_ready_o),
    .push_data_i  (command_i),
    .pop_valid_o  (head_valid),
    .pop_ready_i  (head_take),
    .pop_data_o   (head)
  );

  state_e                       state_q;
  logic [AddrW:0]               row_offset_q;   // one bit more than an address: never wraps
  logic                         beyond_q;       // memory_offset has bits above the address width
  logic [tern_pkg::LengthW-1:0] rows_q, row_bytes_q, row_stride_q;
  logic [AddrW-1:0]             address_q;      // of the next burst, aligned to the bus
  logic [BeatsW-1:0]            beats_q;        // of this row not yet requested
  logic [CreditW-1:0]           reserved_q;

  logic [8:0] burst_beats;

  tern_burst #(
    .BusBits       (BusBits),
    .MaxBurstBeats (MaxBurstBeats),
    .BeatsW        (BeatsW)
  ) u_burst (
    .address_i    (address_q),
    .beats_left_i (beats_q),
    .beats_o      (burst_beats)
  );

  logic wants_token, take, room, issue;
  assign wants_token = head[tern_pkg::WaitNextBit];
  assign waiting_token_o = (state_q == Idle) && head_valid && wants_token && !token_available_i;
  assign take = (state_q == Idle) && head_valid && (!wants_token || token_available_i) &&
                data_command_ready_i;
  assign head_take = take;
  assign token_take_o = take && wants_token;
  assign data_command_valid_o = take;
  assign data_command_o = head;
  assign started_o = take;

  assign room = (CreditW + 9)'(reserved_q) + (CreditW + 9)'(burst_beats) <=
                (CreditW + 9)'(ReadFifoBeats);
  // Not while flushing: the run may end in this very cycle, and its bus must be quiet then.
  assign burst_valid_o = (state_q == Burst) && room && !flush_i;
  assign burst_address_o = address_q;
  assign burst_length_o = 8'(burst_beats - 9'd1);
  assign issue = burst_valid_o && burst_ready_i;

  logic row_outside;
  assign outside_window_o = (state_q == Row) && row_outside;

  tern_window_check u_window (
    .offset_i       (row_offset_q),
    .beyond_i       (beyond_q),
    .bytes_i        (row_bytes_q),
    .window_bytes_i (window_bytes_i),
    .outside_o      (row_outside)
  );

  logic [BeatsW-1:0] row_beats;
  assign row_beats = (BeatsW'(row_bytes_q) + BeatsW'(row_offset_q[OffsetW-1:0]) +
                      BeatsW'(BusBytes - 1)) >> OffsetW;

  always_ff @(posedge clk_i) begin : p_state
    if (!rst_ni || flush_i) begin
      state_q <= Idle;
    end else begin
      unique case (state_q)
        Idle:  if (take) state_q <= Row;
        Row:   state_q <= row_outside ? Stopped : Burst;
        Burst: if (issue && (beats_q == BeatsW'(burst_beats))) begin
          state_q <= (rows_q == 32'd1) ? Idle : Row;
        end
        default: state_q <= Stopped;  // until the run has been aborted
      endcase
    end
  end

  always_ff @(posedge clk_i) begin : p_row
    if (take) begin
      row_offset_q <= {1'b0, head[64 +: AddrW]};
      beyond_q     <= |head[64 + AddrW +: 64 - AddrW];
      rows_q       <= head[128 +: 32];
      row_bytes_q  <= head[160 +: 32];
      row_stride_q <= head[192 +: 32];
    end else if (state_q == Row) begin
      address_q <= base_i + {row_offset_q[AddrW-1:OffsetW], {OffsetW{1'b0}}};
      beats_q   <= row_beats;
    end else if (issue) begin
      address_q <= address_q + (AddrW'(burst_beats) << OffsetW);
      beats_q   <= beats_q - BeatsW'(burst_beats);
      if (beats_q == BeatsW'(burst_beats)) begin
        rows_q       <= rows_q - 32'd1;
        row_offset_q <= row_offset_q + (AddrW + 1)'(row_stride_q);
      end
    end
  end

  // Beats requested and not yet taken out of the read FIFO. Survives a flush: they still arrive.
  always_ff @(posedge clk_i) begin : p_credit
    if (!rst_ni) begin
      reserved_q <= '0;
    end else begin
      reserved_q <= reserved_q + (issue ? CreditW'(burst_beats) : '0) - CreditW'(beat_popped_i);
    end
  end

  assign beats_under_way_o = reserved_q != '0;
  assign idle_o = (state_q == Idle) && !head_valid;

  `TERN_ASSERT(BurstInPage_A, !issue || (32'(address_q[$clog2(tern_pkg::PageBytes)-1:0]) +
               (32'(burst_beats) << OffsetW) <= tern_pkg::PageBytes))
  `TERN_ASSERT(BurstNotEmpty_A, !issue || (burst_beats != '0))
  `TERN_ASSERT(CreditNotNegative_A, !beat_popped_i || (reserved_q != '0))

  `TERN_COVER(BurstIsRestOfRow_C, issue && (beats_q == BeatsW'(burst_beats)))
  `TERN_COVER(BurstIsLongest_C, issue && (beats_q > BeatsW'(burst_beats)) && (burst_beats == 9'(MaxBurstBeats)))
  `TERN_COVER(BurstEndsWithPage_C, issue && (beats_q > BeatsW'(burst_beats)) && (burst_beats < 9'(MaxBurstBeats)))
  `TERN_COVER(NoRoom_C, (state_q == Burst) && !room)
  `TERN_COVER(ArbiterTakesNot_C, burst_valid_o && !burst_ready_i)
  `TERN_COVER(DataTakesNot_C, (state_q == Idle) && head_valid && !data_command_ready_i)
  `TERN_COVER(WaitsForToken_C, waiting_token_o)
  `TERN_COVER(OutsideWindow_C, outside_window_o)
  `TERN_COVER(BeyondAddresses_C, outside_window_o && beyond_q)
  `TERN_COVER(FlushWithBeatsUnderWay_C, flush_i && (reserved_q != '0))
  `TERN_COVER(NextRow_C, issue && (beats_q == BeatsW'(burst_beats)) && (rows_q != 32'd1))

endmodule
