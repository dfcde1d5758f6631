// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Store unit: writes accumulator words to memory, row by row, in INCR bursts, as int32 or, with
/// `FloatLanes`, through the float32 output stage.
///
/// Reads run ahead of the bus through a four-word FIFO. One write burst is under way at a time; a STORE
/// completes when all its responses have arrived. Bursts never cross 4 KiB. Every row is checked
/// against the window before its first burst. After a flush, a burst already announced is finished
/// with its byte strobes off, so memory keeps what it had; only a beat that was offered already is
/// sent as it is, because AXI wants it unchanged until it is taken.
module tern_store #(
  parameter int unsigned Columns          = 4,
  parameter int unsigned BusBits          = 64,
  parameter int unsigned MaxBurstBeats    = 16,
  parameter int unsigned AccumulatorWords = 128,
  /// 0: no float32 output stage, not a gate of it.
  parameter int unsigned FloatLanes       = 0,
  parameter int unsigned ScaleWords       = 0,
  localparam int unsigned AccAW   = tern_pkg::index_width(AccumulatorWords),
  localparam int unsigned ScaleAW = tern_pkg::index_width(ScaleWords)
) (
  input  logic                              clk_i,
  input  logic                              rst_ni,
  input  logic                              flush_i,
  // Instructions from the sequencer
  input  logic                              command_valid_i,
  output logic                              command_ready_o,
  input  logic [tern_pkg::InstrW-1:0]       command_i,
  // Tokens
  input  logic                              token_available_i,
  output logic                              token_take_o,
  output logic                              token_give_o,
  // Program
  input  logic [tern_pkg::AddrW-1:0]        base_i,
  input  logic [tern_pkg::AddrW-1:0]        window_bytes_i,
  // Accumulator buffer
  output logic                              request_o,
  output logic [AccAW-1:0]                  request_addr_o,
  input  logic                              word_valid_i,
  input  logic [tern_pkg::AccW*Columns-1:0] word_i,
  // Scale buffer write port of the load unit
  input  logic                              scale_we_i,
  input  logic [ScaleAW-1:0]                scale_waddr_i,
  input  logic [tern_pkg::ScaleW-1:0]       scale_wdata_i,
  // AXI4 write channels
  output logic                              awvalid_o,
  input  logic                              awready_i,
  output logic [tern_pkg::AddrW-1:0]        awaddr_o,
  output logic [7:0]                        awlen_o,
  output logic                              wvalid_o,
  input  logic                              wready_i,
  output logic [BusBits-1:0]                wdata_o,
  output logic [BusBits/8-1:0]              wstrb_o,
  output logic                              wlast_o,
  input  logic                              bvalid_i,
  output logic                              bready_o,
  input  logic                              berror_i,
  // Status
  output logic                              idle_o,
  output logic                              quiet_o,      // no write under way
  output logic                              waiting_token_o,
  output logic                              beat_o,       // a beat was accepted
  output logic                              stall_read_o,
  output logic                              stall_memory_o,
  output logic                              started_o,
  output logic                              completed_o,
  output logic                              outside_window_o,
  output logic                              bad_length_o,
  output logic                              overflow_o,
  output logic                              bus_error_o
);

  localparam int unsigned AddrW     = tern_pkg::AddrW;
  localparam int unsigned LengthW   = tern_pkg::LengthW;
  localparam int unsigned BusBytes  = BusBits / 8;
  localparam int unsigned OffsetW   = $clog2(BusBytes);
  localparam int unsigned WordBits  = tern_pkg::AccW * Columns;
  localparam int unsigned WordBytes = WordBits / 8;
  localparam int unsigned Parts     = WordBytes / BusBytes;  // beats of a word
  localparam int unsigned PartW     = tern_pkg::index_width(Parts);
  localparam int unsigned WordFifo  = 4;

  if (WordBytes % BusBytes != 0) begin : gen_bad_word
    $error("tern_store: an accumulator word must be a whole number of bus beats");
  end

  typedef enum logic [2:0] {Idle, Row, Setup, Burst, Respond, Finish, Stopped} state_e;

  logic                        head_valid, take;
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
    .pop_ready_i  (take),
    .pop_data_o   (head)
  );

  state_e             state_q;
  logic               signal_q, beyond_q;
  logic [AddrW:0]     row_offset_q;
  logic [LengthW-1:0] rows_q, row_bytes_q, row_stride_q;
  logic [LengthW-1:0] beats_q;        // of this row not yet announced
  logic [AddrW-1:0]   address_q;      // of the next burst
  logic               awvalid_q;
  logic [AddrW-1:0]   awaddr_q;
  logic [7:0]         awlen_q;
  logic [8:0]         burst_left_q;   // beats of the announced burst not yet sent
  logic [15:0]        responses_q;    // bursts not yet acknowledged
  logic               drop_q;         // flushed: send the rest of the burst with strobes off

  logic wants_token;
  assign wants_token     = head[tern_pkg::WaitPreviousBit];
  assign waiting_token_o = (state_q == Idle) && head_valid && wants_token && !token_available_i;
  assign take            = (state_q == Idle) && quiet_o && !drop_q && head_valid &&
                           (!wants_token || token_available_i);
  assign token_take_o    = take && wants_token;

  logic row_outside;
  assign outside_window_o = (state_q == Row) && row_outside;

  tern_window_check u_window (
    .offset_i       (row_offset_q),
    .beyond_i       (beyond_q),
    .bytes_i        (row_bytes_q),
    .window_bytes_i (window_bytes_i),
    .outside_o      (row_outside)
  );

  logic [8:0] burst_beats;

  tern_burst #(
    .BusBits       (BusBits),
    .MaxBurstBeats (MaxBurstBeats),
    .BeatsW        (LengthW)
  ) u_burst (
    .address_i    (address_q),
    .beats_left_i (beats_q),
    .beats_o      (burst_beats)
  );

  logic send, burst_end, held, flush_words;
  assign send        = wvalid_o && wready_i;
  assign held        = wvalid_o && !wready_i && !drop_q;  // offered and not taken
  assign flush_words = flush_i && !held;
  assign burst_end   = !awvalid_q && (burst_left_q == '0);

  always_ff @(posedge clk_i) begin : p_state
    if (!rst_ni || flush_i) begin
      state_q <= Idle;
    end else begin
      unique case (state_q)
        Idle:  if (take) state_q <= Row;
        Row:   state_q <= row_outside ? Stopped : Setup;
        Setup: state_q <= Burst;
        Burst: if (burst_end) begin
          state_q <= (beats_q != '0) ? Setup : (rows_q == 32'd1) ? Respond : Row;
        end
        Respond: if (responses_q == '0) state_q <= Finish;
        Finish:  state_q <= Idle;
        default: state_q <= Stopped;  // until the run has been aborted
      endcase
    end
  end

  always_ff @(posedge clk_i) begin : p_row
    if (take) begin
      signal_q     <= head[tern_pkg::SignalPreviousBit];
      row_offset_q <= {1'b0, head[64 +: AddrW]};
      beyond_q     <= |head[64 + AddrW +: 64 - AddrW];
      rows_q       <= head[128 +: 32];
      row_bytes_q  <= head[160 +: 32];
      row_stride_q <= head[192 +: 32];
    end else if (state_q == Row) begin
      address_q    <= base_i + row_offset_q[AddrW-1:0];
      beats_q      <= row_bytes_q >> OffsetW;
      row_offset_q <= row_offset_q + (AddrW + 1)'(row_stride_q);
    end else if (state_q == Setup) begin
      address_q <= address_q + (AddrW'(burst_beats) << OffsetW);
      beats_q   <= beats_q - LengthW'(burst_beats);
    end else if ((state_q == Burst) && burst_end && (beats_q == '0)) begin
      rows_q <= rows_q - 1'b1;
    end
  end

  always_ff @(posedge clk_i) begin : p_channels
    if (!rst_ni) begin
      awvalid_q    <= 1'b0;
      burst_left_q <= '0;
      responses_q  <= '0;
      drop_q       <= 1'b0;
    end else begin
      if ((state_q == Setup) && !flush_i) begin
        awvalid_q    <= 1'b1;
        burst_left_q <= burst_beats;
      end else begin
        if (awready_i) awvalid_q <= 1'b0;
        if (send) burst_left_q <= burst_left_q - 1'b1;
      end
      responses_q <= responses_q + 16'((state_q == Setup) && !flush_i) - 16'(bvalid_i);
      drop_q      <= (flush_words || drop_q) && (burst_left_q != '0);
    end
    if (state_q == Setup) begin
      awaddr_q <= address_q;
      awlen_q  <= 8'(burst_beats - 9'd1);
    end
  end

  // Reader: walks the words of the instruction ahead of the bus.
  logic               reading_q;
  logic [LengthW-1:0] read_row_q;    // accumulator word of the row's first n-tile
  logic [LengthW-1:0] read_addr_q;   // of the next word
  logic [LengthW-1:0] read_stride_q;
  logic [LengthW-1:0] read_bytes_q;  // of this row not yet requested
  logic [LengthW-1:0] read_rows_q;
  logic [2:0]         words_q;       // requested and not yet sent
  logic               request, word_sent, fits;
  logic               weight_scale_turn;  // float32: the weight scale is read before the first word
  logic               scale_fits;         // the scale that goes with the next read exists

  assign fits         = weight_scale_turn ||
                        ((read_addr_q < LengthW'(AccumulatorWords)) && scale_fits);
  assign bad_length_o = reading_q && (read_bytes_q < LengthW'(WordBytes));
  assign overflow_o   = reading_q && !bad_length_o && !fits;
  assign request      = reading_q && !bad_length_o && fits && !weight_scale_turn &&
                        (words_q < 3'(WordFifo));
  assign request_o      = request;
  assign request_addr_o = read_addr_q[AccAW-1:0];

  always_ff @(posedge clk_i) begin : p_reader
    if (!rst_ni || flush_i) begin
      reading_q <= 1'b0;
      words_q   <= '0;
    end else begin
      if (take) reading_q <= 1'b1;
      else if (bad_length_o || overflow_o) reading_q <= 1'b0;
      else if (request && (read_bytes_q == LengthW'(WordBytes)) && (read_rows_q == 32'd1)) begin
        reading_q <= 1'b0;
      end
      words_q <= words_q + 3'(request) - 3'(word_sent);
    end
    if (take) begin
      read_row_q    <= head[32 +: 32];
      read_addr_q   <= head[32 +: 32];
      read_stride_q <= head[224 +: 32];
      read_bytes_q  <= head[160 +: 32];
      read_rows_q   <= head[128 +: 32];
    end else if (request) begin
      if (read_bytes_q == LengthW'(WordBytes)) begin
        read_rows_q  <= read_rows_q - 1'b1;
        read_row_q   <= read_row_q + 1'b1;
        read_addr_q  <= read_row_q + 1'b1;
        read_bytes_q <= row_bytes_q;
      end else begin
        read_addr_q  <= read_addr_q + read_stride_q;
        read_bytes_q <= read_bytes_q - LengthW'(WordBytes);
      end
    end
  end

  // From accumulator words to words to write
  logic                out_valid;
  logic [WordBits-1:0] out_word;

  if (FloatLanes == 0) begin : gen_int32
    assign weight_scale_turn = 1'b0;
    assign scale_fits        = 1'b1;
    assign out_valid         = word_valid_i && !flush_i;
    assign out_word          = word_i;

    logic unused_scale;
    assign unused_scale = ^{scale_we_i, scale_waddr_i, scale_wdata_i};
  end else begin : gen_float32
    logic                float_q;       // this STORE's format
    logic                turn_q;        // its weight scale is read in this cycle
    logic [LengthW-1:0]  scale_addr_q;  // of the row's activation scale
    logic                result_valid;
    logic [WordBits-1:0] result;

    assign weight_scale_turn = turn_q;
    assign scale_fits        = !float_q || (scale_addr_q < LengthW'(ScaleWords));

    always_ff @(posedge clk_i) begin : p_scale_reader
      if (!rst_ni || flush_i) turn_q <= 1'b0;
      else                    turn_q <= take && head[tern_pkg::FlagBit];
      if (take) begin
        float_q      <= head[tern_pkg::FlagBit];
        scale_addr_q <= LengthW'(head[tern_pkg::ScaleWordBit +: tern_pkg::ScaleWordW]);
      end else if (request && (read_bytes_q == LengthW'(WordBytes))) begin
        scale_addr_q <= scale_addr_q + 1'b1;
      end
    end

    tern_float_stage #(
      .Columns    (Columns),
      .FloatLanes (FloatLanes),
      .ScaleWords (ScaleWords),
      .WordFifo   (WordFifo)
    ) u_float_stage (
      .clk_i,
      .rst_ni,
      .flush_i,
      .scale_we_i,
      .scale_waddr_i,
      .scale_wdata_i,
      .scale_re_i     (float_q && (turn_q || request)),
      .scale_weight_i (turn_q),
      .scale_raddr_i  (turn_q ? '0 : scale_addr_q[ScaleAW-1:0]),  // word 0 is the weight scale
      .word_valid_i   (word_valid_i && float_q && !flush_i),
      .word_i,
      .result_valid_o (result_valid),
      .result_o       (result)
    );

    assign out_valid = (float_q ? result_valid : word_valid_i) && !flush_i;
    assign out_word  = float_q ? result : word_i;
  end

  logic                fifo_valid, unused_ready;
  logic [WordBits-1:0] fifo_word;

  tern_fifo #(
    .Width (WordBits),
    .Depth (WordFifo)
  ) u_words (
    .clk_i,
    .rst_ni,
    .flush_i      (flush_words),
    .push_valid_i (out_valid),
    .push_ready_o (unused_ready),  // always: words_q bounds the requests
    .push_data_i  (out_word),
    .pop_valid_o  (fifo_valid),
    .pop_ready_i  (word_sent),
    .pop_data_o   (fifo_word)
  );

  // Words to beats
  logic [PartW-1:0]   part_q;
  logic [BusBits-1:0] beat;

  always_comb begin : p_part
    beat = fifo_word[BusBits-1:0];
    for (int unsigned p = 0; p < Parts; p++) begin
      if (part_q == PartW'(p)) beat = fifo_word[BusBits*p +: BusBits];
    end
  end

  assign wvalid_o  = (burst_left_q != '0) && (fifo_valid || drop_q);
  assign wdata_o   = beat;
  assign wstrb_o   = drop_q ? '0 : '1;
  assign wlast_o   = burst_left_q == 9'd1;
  assign word_sent = send && !drop_q && (part_q == PartW'(Parts - 1));

  always_ff @(posedge clk_i) begin : p_part_count
    if (!rst_ni || flush_words)  part_q <= '0;
    else if (send && !drop_q)    part_q <= (part_q == PartW'(Parts - 1)) ? '0 : part_q + 1'b1;
  end

  assign awvalid_o = awvalid_q;
  assign awaddr_o  = awaddr_q;
  assign awlen_o   = awlen_q;
  assign bready_o  = 1'b1;

  assign token_give_o   = (state_q == Finish) && signal_q;
  assign completed_o    = state_q == Finish;
  assign started_o      = take;
  assign idle_o         = (state_q == Idle) && !head_valid;
  assign quiet_o        = !awvalid_q && (burst_left_q == '0) && (responses_q == '0);
  assign beat_o         = send;
  assign stall_read_o   = (state_q == Burst) && (burst_left_q != '0) && !wvalid_o;
  assign stall_memory_o = ((state_q == Burst) && !send && !stall_read_o && !burst_end) ||
                          ((state_q == Respond) && (responses_q != '0));
  assign bus_error_o    = bvalid_i && berror_i;

  `TERN_ASSERT(RoomForWord_A, !out_valid || unused_ready)
  `TERN_ASSERT_SEQUENCE(WriteStable_A, (wvalid_o && !wready_i) |=> (wvalid_o && $stable(wdata_o) &&
               $stable(wstrb_o) && $stable(wlast_o)))
  `TERN_ASSERT_SEQUENCE(AddressStable_A, (awvalid_o && !awready_i) |=> (awvalid_o && $stable(awaddr_o) &&
               $stable(awlen_o)))

  `TERN_COVER(WaitsForToken_C, waiting_token_o)
  `TERN_COVER(WaitsForResponses_C, (state_q == Respond) && (responses_q != '0))
  `TERN_COVER(ManyResponsesUnderWay_C, responses_q > 16'd1)
  `TERN_COVER(DataBeforeAddress_C, send && awvalid_q)
  `TERN_COVER(BurstIsLongest_C, (state_q == Setup) && (beats_q > LengthW'(burst_beats)) && (burst_beats == 9'(MaxBurstBeats)))
  `TERN_COVER(BurstEndsWithPage_C, (state_q == Setup) && (beats_q > LengthW'(burst_beats)) && (burst_beats < 9'(MaxBurstBeats)))
  `TERN_COVER(NextRow_C, (state_q == Burst) && burst_end && (beats_q == '0) && (rows_q != 32'd1))
  `TERN_COVER(FlushHoldsBeat_C, flush_i && held)
  `TERN_COVER(RestWithoutStrobes_C, send && drop_q)
  `TERN_COVER(AddressAfterFlush_C, flush_i && awvalid_q && !awready_i)
  `TERN_COVER(OutsideWindow_C, outside_window_o)
  `TERN_COVER(BadLength_C, bad_length_o)
  `TERN_COVER(Overflow_C, overflow_o)
  `TERN_COVER(BusError_C, bus_error_o)
  `TERN_COVER(WaitsForWords_C, stall_read_o)

endmodule
