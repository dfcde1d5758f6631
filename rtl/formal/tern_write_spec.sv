// SPDX-License-Identifier: Apache-2.0

/// What the store unit keeps on the bus, for every STORE, every memory timing and every abort:
///
///   - an offered address and an offered beat hold still until they are taken, strobes included;
///   - every burst is aligned to the bus, 1 to `MaxBurstBeats` beats long and inside one 4 KiB page;
///   - the beats sent for a burst are as many as announced, and exactly the last one has WLAST;
///   - strobes are all ones or, behind a flush, all zeros;
///   - the words asked of the accumulator buffer have room (RoomForWord_A in tern_store);
///   - quiet means that nothing is in flight, and a STORE completes only then.
///
/// The buffer answers requests in order, after any time, and forgets them at a flush. As the sequencer does
/// it, a flush follows one cycle after an error the unit tells and lasts until the bus is quiet.
module tern_write_spec #(
  parameter int unsigned Columns       = 16,
  parameter int unsigned BusBits       = 512,
  parameter int unsigned MaxBurstBeats = 2
) (
  input  logic                        clk_i,
  input  logic                        rst_ni,
  // Anything a program, its timing and the memory may do
  input  logic                        flush_i,
  input  logic [tern_pkg::AddrW-1:0]  base_i,
  input  logic [tern_pkg::AddrW-1:0]  window_bytes_i,
  input  logic                        command_valid_i,
  input  logic [tern_pkg::InstrW-1:0] command_i,
  input  logic                        token_available_i,
  input  logic                        word_valid_i,
  input  logic [32*Columns-1:0]       word_i,
  input  logic                        awready_i,
  input  logic                        wready_i,
  input  logic                        bvalid_i,
  // Reached by some run
  output logic                        cover_address_stalled_o,
  output logic                        cover_beat_stalled_o,
  output logic                        cover_data_first_o,
  output logic                        cover_two_beats_o,
  output logic                        cover_completed_o,
  output logic                        cover_dropped_o
);

  localparam int unsigned AddrW    = tern_pkg::AddrW;
  localparam int unsigned BusBytes = BusBits / 8;
  localparam int unsigned OffsetW  = $clog2(BusBytes);
  localparam int unsigned BurstsW  = 16;
  localparam int unsigned WordBytes = 4 * Columns;
  localparam int unsigned PartW    = tern_pkg::index_width(WordBytes / BusBytes);
  localparam int unsigned Idle = 0, Row = 1, Setup = 2, Burst = 3, Respond = 4, Finish = 5, Stopped = 6;

  logic             started_q = 1'b0;
  logic [AddrW-1:0] base_q, window_q;
  always_ff @(posedge clk_i) begin : p_program
    started_q <= 1'b1;
    if (!started_q) begin
      base_q   <= {base_i[AddrW-1:12], 12'd0};
      window_q <= window_bytes_i;
    end
  end

  logic                 request, awvalid, wvalid, wlast, quiet, completed;
  logic                 outside, bad_length, overflow;
  logic [AddrW-1:0]     awaddr;
  logic [7:0]           awlen;
  logic [BusBits-1:0]   wdata;
  logic [BusBits/8-1:0] wstrb;

  tern_store #(
    .Columns          (Columns),
    .BusBits          (BusBits),
    .MaxBurstBeats    (MaxBurstBeats),
    .AccumulatorWords (16),
    .FloatLanes       (0),
    .ScaleWords       (0)
  ) u_store (
    .clk_i,
    .rst_ni,
    .flush_i,
    .command_valid_i,
    .command_ready_o   (),
    .command_i,
    .token_available_i,
    .token_take_o      (),
    .token_give_o      (),
    .base_i            (base_q),
    .window_bytes_i    (window_q),
    .request_o         (request),
    .request_addr_o    (),
    .word_valid_i,
    .word_i,
    .scale_we_i        (1'b0),  // int32 outputs: no scale buffer
    .scale_waddr_i     (1'b0),
    .scale_wdata_i     (32'd0),
    .awvalid_o         (awvalid),
    .awready_i,
    .awaddr_o          (awaddr),
    .awlen_o           (awlen),
    .wvalid_o          (wvalid),
    .wready_i,
    .wdata_o           (wdata),
    .wstrb_o           (wstrb),
    .wlast_o           (wlast),
    .bvalid_i,
    .bready_o          (),
    .berror_i          (1'b0),
    .idle_o            (),
    .quiet_o           (quiet),
    .waiting_token_o   (),
    .beat_o            (),
    .stall_read_o      (),
    .stall_memory_o    (),
    .started_o         (),
    .completed_o       (completed),
    .outside_window_o  (outside),
    .bad_length_o      (bad_length),
    .overflow_o        (overflow),
    .bus_error_o       ()
  );

  // The buffer and the bus as seen from outside
  logic [3:0]           asked_q;      // words asked for and not yet given
  logic                 flush_q, busy_q, error_q;
  logic                 address_stalled_q, beat_stalled_q;
  logic [AddrW-1:0]     address_q;
  logic [7:0]           length_q;
  logic [BusBits-1:0]   data_q;
  logic [BusBits/8-1:0] strobe_q;
  logic                 last_q;
  logic                 announced_q;  // awvalid has been seen for the burst whose beats are due
  logic [7:0]           left_q;       // beats of it still due after the present one
  logic                 due_q;
  logic [BurstsW-1:0]   ended_q;      // bursts whose last beat is sent, not acknowledged
  logic [BurstsW-1:0]   taken_q;      // bursts whose address is taken, not acknowledged
  logic                 fresh;        // the first cycle of an announcement

  assign fresh = awvalid && !announced_q;

  always_ff @(posedge clk_i) begin : p_outside
    flush_q           <= rst_ni && flush_i;
    error_q           <= rst_ni && (outside || bad_length || overflow);
    busy_q            <= !quiet;
    address_stalled_q <= rst_ni && awvalid && !awready_i;
    beat_stalled_q    <= rst_ni && wvalid && !wready_i;
    address_q         <= awaddr;
    length_q          <= awlen;
    data_q            <= wdata;
    strobe_q          <= wstrb;
    last_q            <= wlast;
    if (!rst_ni) begin
      asked_q     <= '0;
      announced_q <= 1'b0;
      due_q       <= 1'b0;
      ended_q     <= '0;
      taken_q     <= '0;
    end else begin
      asked_q     <= flush_i ? '0 : asked_q + 4'(request) - 4'(word_valid_i);
      announced_q <= awvalid && !awready_i;
      if (fresh && !(wvalid && wready_i)) begin
        due_q  <= 1'b1;
        left_q <= awlen;
      end else if (wvalid && wready_i) begin
        due_q  <= (fresh ? awlen : left_q) != '0;
        left_q <= (fresh ? awlen : left_q) - 1'b1;
      end
      ended_q <= ended_q + BurstsW'(wvalid && wready_i && wlast) - BurstsW'(bvalid_i);
      taken_q <= taken_q + BurstsW'(awvalid && awready_i) - BurstsW'(bvalid_i);
    end
  end

  // Registers inside
  (* hierconn *) logic [tern_pkg::InstrW-1:0]  \u_store.head ;
  (* hierconn *) logic [2:0]                   \u_store.state_q ;
  (* hierconn *) logic [AddrW:0]               \u_store.row_offset_q ;
  (* hierconn *) logic [tern_pkg::LengthW-1:0] \u_store.row_bytes_q ;
  (* hierconn *) logic [tern_pkg::LengthW-1:0] \u_store.row_stride_q ;
  (* hierconn *) logic [tern_pkg::LengthW-1:0] \u_store.beats_q ;
  (* hierconn *) logic [AddrW-1:0]             \u_store.address_q ;
  (* hierconn *) logic [8:0]                   \u_store.burst_left_q ;
  (* hierconn *) logic [15:0]                  \u_store.responses_q ;
  (* hierconn *) logic                         \u_store.drop_q ;
  (* hierconn *) logic [2:0]                   \u_store.words_q ;
  (* hierconn *) logic [PartW-1:0]             \u_store.part_q ;
  (* hierconn *) logic [1:0]                   \u_store.u_words.read_q ;
  (* hierconn *) logic [1:0]                   \u_store.u_words.write_q ;
  (* hierconn *) logic [2:0]                   \u_store.u_words.count_q ;

  logic idle, setup;
  assign idle  = (\u_store.state_q == 3'(Idle)) || (\u_store.state_q == 3'(Stopped));
  assign setup = \u_store.state_q == 3'(Setup);

  logic [12:0] page_end;
  assign page_end = {1'b0, awaddr[11:0]} + ((13'(awlen) + 13'd1) << OffsetW);

  always_comb begin : p_spec
    assume (rst_ni == started_q);
    // The decoder lets no STORE through that has no rows or bytes or is not aligned to the bus.
    assume ((\u_store.head [128 +: 32] != '0) && (\u_store.head [160 +: 32] != '0));
    assume ((\u_store.head [64 +: OffsetW] == '0) && (\u_store.head [192 +: OffsetW] == '0));
    assume (!word_valid_i || (asked_q != '0));
    assume (flush_i || !(flush_q && busy_q));
    assume (flush_i || !error_q);
    assume (!bvalid_i || ((ended_q != '0) && (taken_q != '0)));
    assume (ended_q < 16'hFFFE);  // the unit counts 65,535 bursts not acknowledged
    if (started_q) begin
      if (address_stalled_q) begin
        AddressStable_A : assert (awvalid && (awaddr == address_q) && (awlen == length_q));
      end
      if (beat_stalled_q) begin
        BeatStable_A : assert (wvalid && (wdata == data_q) && (wstrb == strobe_q) &&
                               (wlast == last_q));
      end
      if (awvalid) begin
        Aligned_A : assert (awaddr[OffsetW-1:0] == '0);
        InPage_A : assert (page_end <= 13'd4096);
        Length_A : assert (awlen < 8'(MaxBurstBeats));
      end
      OneAtATime_A : assert (!(fresh && due_q));
      if (wvalid) begin
        Announced_A : assert (fresh || due_q);
        LastExact_A : assert (wlast == ((fresh ? awlen : left_q) == '0));
        Strobes_A : assert ((wstrb == '0) || (&wstrb));
      end
      Quiet_A : assert (!quiet || (!awvalid && !wvalid && !due_q && (ended_q == '0) &&
                                   (taken_q == '0)));
      Completed_A : assert (!completed || quiet);
      // Inside: rows
      Offset_A : assert (idle || ((\u_store.row_offset_q [OffsetW-1:0] == '0) &&
                                  (\u_store.row_stride_q [OffsetW-1:0] == '0)));
      RowHasWord_A : assert (idle || (\u_store.row_bytes_q >= 32'(WordBytes)) || bad_length ||
                             flush_i);
      SetupHasBeats_A : assert (!setup || (\u_store.beats_q != '0) || flush_i);
      if (setup || (\u_store.state_q == 3'(Burst))) begin
        BurstAligned_A : assert (\u_store.address_q [OffsetW-1:0] == '0);
      end
      // Inside: one burst at a time
      if (!idle && (\u_store.state_q != 3'(Burst))) begin
        BurstOver_A : assert (!awvalid && (\u_store.burst_left_q == '0));
      end
      BurstLeft_A : assert (\u_store.burst_left_q == (due_q ? 9'(left_q) + 9'd1 :
                                                      fresh ? 9'(awlen) + 9'd1 : 9'd0));
      Taken_A : assert (\u_store.responses_q == taken_q + BurstsW'(awvalid));
      Ended_A : assert (\u_store.responses_q == ended_q +
                        BurstsW'(\u_store.burst_left_q != '0));
      Finish_A : assert ((\u_store.state_q != 3'(Finish)) || (\u_store.responses_q == '0));
      // Inside: words. Those of a flushed instruction may stay while a beat of them is on offer.
      Words_A : assert ((flush_q && busy_q) || (5'(\u_store.words_q ) == 5'(asked_q) +
                                                5'(\u_store.u_words.count_q )));
      WordsFit_A : assert (\u_store.words_q <= 3'd4);
      Pointers_A : assert (\u_store.u_words.write_q == \u_store.u_words.read_q +
                           \u_store.u_words.count_q [1:0]);
      if (\u_store.drop_q ) begin
        Dropping_A : assert (flush_q && busy_q && (\u_store.u_words.count_q == '0) &&
                             (\u_store.u_words.read_q == '0) && (\u_store.part_q == '0));
      end
    end
  end

  assign cover_address_stalled_o = started_q && address_stalled_q && awready_i;
  assign cover_beat_stalled_o    = started_q && beat_stalled_q && wready_i;
  assign cover_data_first_o      = started_q && address_stalled_q && wvalid && wready_i;
  assign cover_two_beats_o       = started_q && wvalid && wlast && due_q && (length_q == 8'd1);
  assign cover_completed_o       = started_q && completed;
  assign cover_dropped_o         = started_q && wvalid && wready_i && (wstrb == '0);

endmodule
