// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Load unit, second half: takes the beats that tern_load_request asked for, realigns them into words,
/// unpacks weights, and writes the weight, activation, start or scale buffer.
///
/// Accepts one beat and writes one word per cycle at most. A weight word is `UnpackColumns` packed
/// columns, written to one group of the weight buffer; `Columns` / `UnpackColumns` groups make a tile.
/// An instruction completes in the cycle in which its last word is written, so a token it gives is
/// seen when the word can be read.
module tern_load_data #(
  parameter int unsigned Lanes             = 8,
  parameter int unsigned Columns           = 4,
  parameter int unsigned UnpackColumns     = 4,
  parameter int unsigned BusBits           = 64,
  parameter int unsigned WeightTiles       = 64,
  parameter int unsigned ActivationVectors = 256,
  parameter int unsigned StartWords        = 32,
  /// 0: no scale buffer; LOAD_SCALES never comes here.
  parameter int unsigned ScaleWords        = 0,
  localparam int unsigned Groups   = Columns / UnpackColumns,
  localparam int unsigned GroupW   = tern_pkg::index_width(Groups),
  localparam int unsigned WeightAW = tern_pkg::index_width(WeightTiles),
  localparam int unsigned ActAW    = tern_pkg::index_width(ActivationVectors),
  localparam int unsigned StartAW  = tern_pkg::index_width(StartWords),
  localparam int unsigned ScaleAW  = tern_pkg::index_width(ScaleWords),
  localparam int unsigned ZerosW   = $clog2(Lanes * UnpackColumns + 1)
) (
  input  logic                                clk_i,
  input  logic                                rst_ni,
  input  logic                                flush_i,  // drop everything and discard arriving beats
  // Instructions from tern_load_request
  input  logic                                command_valid_i,
  output logic                                command_ready_o,
  input  logic [tern_pkg::InstrW-1:0]         command_i,
  // Read FIFO
  input  logic                                beat_valid_i,
  output logic                                beat_ready_o,
  input  logic [BusBits-1:0]                  beat_i,
  input  logic                                beat_error_i,
  // Weight buffer write port
  output logic                                weight_we_o,
  output logic [GroupW-1:0]                   weight_group_o,
  output logic [WeightAW-1:0]                 weight_addr_o,
  output logic [2*Lanes*UnpackColumns-1:0]    weight_data_o,
  // Activation buffer write port
  output logic                                activation_we_o,
  output logic [ActAW-1:0]                    activation_addr_o,
  output logic [tern_pkg::ActW*Lanes-1:0]     activation_data_o,
  // Start buffer write port
  output logic                                start_we_o,
  output logic [StartAW-1:0]                  start_addr_o,
  output logic [tern_pkg::AccW*Columns-1:0]   start_data_o,
  // Scale buffer write port
  output logic                                scale_we_o,
  output logic [ScaleAW-1:0]                  scale_addr_o,
  output logic [tern_pkg::ScaleW-1:0]         scale_data_o,
  // Token to execute
  output logic                                token_give_o,
  // Status
  output logic                                active_o,    // an instruction's data is being handled
  output logic                                progress_o,  // a beat or a word moved in this cycle
  output logic                                idle_o,
  output logic                                completed_o,
  output logic                                bus_error_o,
  output logic                                invalid_weight_o,
  output logic                                bad_length_o,
  output logic                                overflow_o,
  // Counted events
  output logic                                tile_loaded_o,
  output logic                                vector_loaded_o,
  output logic [ZerosW-1:0]                   zero_weights_o
);

  localparam int unsigned BusBytes    = BusBits / 8;
  localparam int unsigned OffsetW     = $clog2(BusBytes);
  localparam int unsigned Base3Bytes  = (Lanes + 4) / 5;
  localparam int unsigned TwoBitBytes = (Lanes + 3) / 4;
  localparam int unsigned WordBase3   = UnpackColumns * Base3Bytes;
  localparam int unsigned WordTwoBit  = UnpackColumns * TwoBitBytes;
  localparam int unsigned WordStart   = Columns * 4;
  localparam int unsigned WordScale   = tern_pkg::ScaleW / 8;
  localparam int unsigned MaxWord     = tern_pkg::max2(tern_pkg::max2(WordBase3, WordTwoBit),
                                                       tern_pkg::max2(WordStart, Lanes));
  localparam int unsigned CountW      = $clog2(2 * BusBytes + MaxWord + 1);
  localparam int unsigned LengthW     = tern_pkg::LengthW;
  localparam int unsigned BeatsW      = LengthW + 1;

  if (Columns % UnpackColumns != 0) begin : gen_bad_unpack
    $error("tern_load_data: UnpackColumns must divide Columns");
  end

  typedef enum logic [1:0] {Idle, Active, Finish, Stopped} state_e;
  typedef enum logic [1:0] {ToWeights, ToActivations, ToStart, ToScales} destination_e;

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

  state_e             state_q;
  destination_e       destination_q;
  logic               two_bit_q, signal_q;
  logic [CountW-1:0]  word_bytes_q;
  logic [LengthW-1:0] rows_q, row_bytes_q;
  logic [OffsetW-1:0] row_low_q, stride_low_q;  // bus offset of the row's first byte
  logic [LengthW-1:0] bytes_q;                  // of this row not yet in a word
  logic [BeatsW-1:0]  beats_q;                  // of this row not yet accepted
  logic               first_beat_q;
  logic [GroupW-1:0]  group_q;                  // of the next word
  logic [LengthW-1:0] address_q;                // of the next word

  // Word register between realigner and buffers
  logic                 word_valid_q;
  logic [8*MaxWord-1:0] word_q;
  logic [GroupW-1:0]    word_group_q;
  logic [LengthW-1:0]   word_address_q;

  logic                 realign_ready, word_available, word_pop, beat_take, row_done, short_row;
  logic                 last_group;
  logic [8*MaxWord-1:0] word;

  assign head_take = (state_q == Idle) && head_valid;

  // Bytes of the beat that belong to the row are told apart by counting: bytes_q bounds the words.
  assign beat_take    = (state_q == Active) && (beats_q != '0) && beat_valid_i && realign_ready;
  assign beat_ready_o = flush_i || (state_q == Stopped) ||
                        ((state_q == Active) && (beats_q != '0) && realign_ready);
  assign short_row    = (state_q == Active) && (bytes_q < LengthW'(word_bytes_q));
  assign word_pop     = (state_q == Active) && word_available && !short_row;
  assign row_done     = word_pop && (bytes_q == LengthW'(word_bytes_q));
  assign last_group   = (destination_q != ToWeights) || (group_q == GroupW'(Groups - 1));

  tern_realign #(
    .BusBytes     (BusBytes),
    .MaxWordBytes (MaxWord)
  ) u_realign (
    .clk_i,
    .rst_ni,
    .clear_i      (flush_i || (state_q != Active) || row_done),
    .beat_valid_i (beat_take),
    .beat_ready_o (realign_ready),
    .beat_i,
    .skip_i       (first_beat_q ? row_low_q : '0),
    .word_bytes_i (word_bytes_q),
    .word_valid_o (word_available),
    .word_ready_i (word_pop),
    .word_o       (word)
  );

  // Beats that hold `bytes` bytes beginning at bus offset `low`.
  function automatic logic [BeatsW-1:0] beats_of(input logic [LengthW-1:0] bytes,
                                                 input logic [OffsetW-1:0] low);
    beats_of = (BeatsW'(bytes) + BeatsW'(low) + BeatsW'(BusBytes - 1)) >> OffsetW;
  endfunction

  logic [OffsetW-1:0] next_low;
  assign next_low = row_low_q + stride_low_q;

  always_ff @(posedge clk_i) begin : p_state
    if (!rst_ni || flush_i) begin
      state_q <= Idle;
    end else begin
      unique case (state_q)
        Idle:    if (head_valid) state_q <= Active;
        Active: begin
          if (bad_length_o) state_q <= Stopped;
          else if (row_done && (rows_q == 32'd1)) state_q <= Finish;
        end
        Finish:  state_q <= Idle;
        default: state_q <= Stopped;  // until the run has been aborted
      endcase
    end
  end

  always_ff @(posedge clk_i) begin : p_row
    if (head_take) begin
      two_bit_q    <= head[tern_pkg::FlagBit];
      signal_q     <= head[tern_pkg::SignalNextBit];
      address_q    <= head[32 +: 32];
      rows_q       <= head[128 +: 32];
      row_bytes_q  <= head[160 +: 32];
      bytes_q      <= head[160 +: 32];
      row_low_q    <= head[64 +: OffsetW];
      stride_low_q <= head[192 +: OffsetW];
      beats_q      <= beats_of(head[160 +: 32], head[64 +: OffsetW]);
      first_beat_q <= 1'b1;
      group_q      <= '0;
      case (head[7:0])
        tern_pkg::OpLoadWeights: begin
          destination_q <= ToWeights;
          word_bytes_q  <= head[tern_pkg::FlagBit] ? CountW'(WordTwoBit) : CountW'(WordBase3);
        end
        tern_pkg::OpLoadActivations: begin
          destination_q <= ToActivations;
          word_bytes_q  <= CountW'(Lanes);
        end
        tern_pkg::OpLoadScales: begin
          destination_q <= ToScales;
          word_bytes_q  <= CountW'(WordScale);
        end
        default: begin
          destination_q <= ToStart;
          word_bytes_q  <= CountW'(WordStart);
        end
      endcase
    end else if (state_q == Active) begin
      if (beat_take) begin
        beats_q      <= beats_q - 1'b1;
        first_beat_q <= 1'b0;
      end
      if (word_pop) begin
        bytes_q   <= bytes_q - LengthW'(word_bytes_q);
        group_q   <= last_group ? '0 : group_q + 1'b1;
        address_q <= last_group ? address_q + 1'b1 : address_q;
      end
      if (row_done) begin
        rows_q       <= rows_q - 1'b1;
        bytes_q      <= row_bytes_q;
        row_low_q    <= next_low;
        beats_q      <= beats_of(row_bytes_q, next_low);
        first_beat_q <= 1'b1;
      end
    end
  end

  always_ff @(posedge clk_i) begin : p_word
    if (!rst_ni) word_valid_q <= 1'b0;
    else         word_valid_q <= word_pop && !flush_i;
    if (word_pop) begin
      word_q         <= word;
      word_group_q   <= group_q;
      word_address_q <= address_q;
    end
  end

  // Unpacking
  logic [2*Lanes*UnpackColumns-1:0] trits;
  logic [UnpackColumns-1:0]         invalid;

  logic write_weights;
  assign write_weights = word_valid_q && (destination_q == ToWeights);

  for (genvar c = 0; c < UnpackColumns; c++) begin : gen_unpack
    tern_unpack_column #(
      .Lanes (Lanes)
    ) u_unpack (
      .valid_i        (write_weights),
      .two_bit_i      (two_bit_q),
      .base3_i        (word_q[8*Base3Bytes*c +: 8*Base3Bytes]),
      .two_bit_data_i (word_q[8*TwoBitBytes*c +: 8*TwoBitBytes]),
      .trits_o        (trits[2*Lanes*c +: 2*Lanes]),
      .invalid_o      (invalid[c])
    );
  end

  // One bit is set per trit that is not zero, as no trit has both. A column at a time: Yosys 0.23 makes
  // a count one expression as deep as it is wide.
  logic [ZerosW-1:0] nonzero;
  always_comb begin : p_nonzero
    nonzero = '0;
    if (weight_we_o) begin
      for (int unsigned c = 0; c < UnpackColumns; c++) begin
        nonzero = nonzero + ZerosW'($countones(trits[2*Lanes*c +: 2*Lanes]));
      end
    end
  end

  logic fits;
  always_comb begin : p_fits
    unique case (destination_q)
      ToWeights:     fits = word_address_q < LengthW'(WeightTiles);
      ToActivations: fits = word_address_q < LengthW'(ActivationVectors);
      ToScales:      fits = word_address_q < LengthW'(tern_pkg::max2(ScaleWords, 1));
      default:       fits = word_address_q < LengthW'(StartWords);
    endcase
  end

  assign weight_we_o       = write_weights && fits;
  assign weight_group_o    = word_group_q;
  assign weight_addr_o     = word_address_q[WeightAW-1:0];
  assign weight_data_o     = trits;
  assign activation_we_o   = word_valid_q && (destination_q == ToActivations) && fits;
  assign activation_addr_o = word_address_q[ActAW-1:0];
  assign activation_data_o = word_q[tern_pkg::ActW*Lanes-1:0];
  assign start_we_o        = word_valid_q && (destination_q == ToStart) && fits;
  assign start_addr_o      = word_address_q[StartAW-1:0];
  assign start_data_o      = word_q[tern_pkg::AccW*Columns-1:0];
  assign scale_we_o        = word_valid_q && (destination_q == ToScales) && fits;
  assign scale_addr_o      = word_address_q[ScaleAW-1:0];
  assign scale_data_o      = word_q[tern_pkg::ScaleW-1:0];

  assign token_give_o = (state_q == Finish) && signal_q;
  assign completed_o  = state_q == Finish;
  assign active_o     = (state_q == Active) || (state_q == Finish);
  assign progress_o   = beat_take || word_pop || (state_q == Finish);
  assign idle_o       = (state_q == Idle) && !head_valid && !word_valid_q;

  assign bus_error_o      = beat_take && beat_error_i;
  assign invalid_weight_o = |invalid;
  assign bad_length_o     = short_row || (row_done && !last_group);
  assign overflow_o       = word_valid_q && !fits;

  assign tile_loaded_o   = weight_we_o && (word_group_q == GroupW'(Groups - 1));
  assign vector_loaded_o = activation_we_o;
  assign zero_weights_o  = weight_we_o ? ZerosW'(Lanes * UnpackColumns) - nonzero : '0;

  `TERN_ASSERT(RowBeatsConsumed_A, !row_done || (beats_q == '0))
  // Lanes never add and subtract at once. One bit, because simulators copy what an assertion looks at,
  // and under a condition, because they look in every cycle.
  logic both;
  always_comb begin : p_both
    both = 1'b0;
    if (weight_we_o) both = |(trits & (trits >> 1) & {(Lanes*UnpackColumns){2'b01}});
  end
  `TERN_ASSERT(LanesNeverBoth_A, !both)

  `TERN_COVER(RowBeginsInsideBeat_C, beat_take && first_beat_q && (row_low_q != '0))
  `TERN_COVER(BeatAndWord_C, beat_take && word_pop)
  `TERN_COVER(WordsWithoutBeat_C, word_pop && !beat_take)
  `TERN_COVER(RowEndsInsideTile_C, row_done && !last_group)
  `TERN_COVER(RowEndsInsideWord_C, short_row)
  `TERN_COVER(WeightsOverflow_C, overflow_o && (destination_q == ToWeights))
  `TERN_COVER(ActivationsOverflow_C, overflow_o && (destination_q == ToActivations))
  `TERN_COVER(StartOverflow_C, overflow_o && (destination_q == ToStart))
  `TERN_COVER(BusError_C, bus_error_o)
  `TERN_COVER(InvalidWeight_C, invalid_weight_o)
  `TERN_COVER(TwoBitWeights_C, write_weights && two_bit_q)
  `TERN_COVER(BeatDiscarded_C, beat_valid_i && beat_ready_o && !beat_take)
  `TERN_COVER(FlushWithWord_C, flush_i && word_valid_q)

endmodule
