// SPDX-License-Identifier: Apache-2.0

/// Store writes nothing outside the program's window, whatever its instructions say: every burst lies between
/// PROGRAM_BASE and the window's last byte, to the byte, and its address is offered by a row that has
/// passed the check. Any instruction that the decoder lets through, any timing, flushes at any time.
///
/// As docs/registers.md demands: the base is a multiple of 4096, base + window stays within 2^48, and
/// both stay what they are. Proved by induction; offsets are counted in beats.
module tern_store_window_spec #(
  parameter int unsigned Columns       = 4,
  parameter int unsigned BusBits       = 64,
  parameter int unsigned MaxBurstBeats = 16
) (
  input  logic                        clk_i,
  input  logic                        flush_i,
  input  logic [tern_pkg::AddrW-1:0]  base_i,
  input  logic [tern_pkg::AddrW-1:0]  window_bytes_i,
  input  logic                        command_valid_i,
  input  logic [tern_pkg::InstrW-1:0] command_i,
  input  logic                        token_available_i,
  input  logic                        word_valid_i,
  input  logic                        awready_i,
  input  logic                        wready_i,
  input  logic                        bvalid_i,
  output logic                        cover_last_beat_o,
  output logic                        cover_outside_o
);

  localparam int unsigned AddrW    = tern_pkg::AddrW;
  localparam int unsigned BusBytes = BusBits / 8;
  localparam int unsigned OffsetW  = $clog2(BusBytes);
  localparam int unsigned BeatW    = AddrW - OffsetW;
  localparam int unsigned WideW    = BeatW + 2;
  localparam int unsigned Idle = 0, Row = 1, Setup = 2, Burst = 3, Stopped = 6;

  logic             started_q = 1'b0;
  logic [AddrW-1:0] base_q, window_q;
  logic             awvalid, bready, outside, bad_length, error_q;
  logic [AddrW-1:0] awaddr;
  logic [7:0]       awlen;

  always_ff @(posedge clk_i) begin : p_program
    started_q <= 1'b1;
    error_q   <= started_q && (outside || bad_length);
    if (!started_q) begin
      base_q   <= {base_i[AddrW-1:12], 12'd0};
      window_q <= window_bytes_i;
    end
  end

  tern_store #(
    .Columns          (Columns),
    .BusBits          (BusBits),
    .MaxBurstBeats    (MaxBurstBeats),
    .AccumulatorWords (16),
    .FloatLanes       (0),
    .ScaleWords       (0)
  ) u_store (
    .clk_i,
    .rst_ni            (started_q),
    .flush_i,
    .command_valid_i,
    .command_ready_o   (),
    .command_i,
    .token_available_i,
    .token_take_o      (),
    .token_give_o      (),
    .base_i            (base_q),
    .window_bytes_i    (window_q),
    .request_o         (),
    .request_addr_o    (),
    .word_valid_i,
    .word_i            ({(32*Columns){1'b0}}),
    .scale_we_i        (1'b0),
    .scale_waddr_i     (1'b0),
    .scale_wdata_i     (32'd0),
    .awvalid_o         (awvalid),
    .awready_i,
    .awaddr_o          (awaddr),
    .awlen_o           (awlen),
    .wvalid_o          (),
    .wready_i,
    .wdata_o           (),
    .wstrb_o           (),
    .wlast_o           (),
    .bvalid_i,
    .bready_o          (bready),
    .berror_i          (1'b0),
    .idle_o            (),
    .quiet_o           (),
    .waiting_token_o   (),
    .beat_o            (),
    .stall_read_o      (),
    .stall_memory_o    (),
    .started_o         (),
    .completed_o       (),
    .outside_window_o  (outside),
    .bad_length_o      (bad_length),
    .overflow_o        (),
    .bus_error_o       ()
  );

  // Registers inside
  (* hierconn *) logic [tern_pkg::InstrW-1:0]  \u_store.head ;
  (* hierconn *) logic [2:0]                   \u_store.state_q ;
  (* hierconn *) logic [AddrW:0]               \u_store.row_offset_q ;
  (* hierconn *) logic [tern_pkg::LengthW-1:0] \u_store.row_bytes_q ;
  (* hierconn *) logic [tern_pkg::LengthW-1:0] \u_store.row_stride_q ;
  (* hierconn *) logic                         \u_store.unused_ready ;
  (* hierconn *) logic [tern_pkg::LengthW-1:0] \u_store.beats_q ;
  (* hierconn *) logic [AddrW-1:0]             \u_store.address_q ;
  (* hierconn *) logic [8:0]                   \u_store.burst_beats ;
  (* hierconn *) logic [8:0]                   \u_store.burst_left_q ;

  logic [BeatW-1:0] from_base_q, offered_q;  // beats to the next burst and to the one offered
  logic [WideW-1:0] window_beats;  // whole beats of the window
  logic [AddrW+1:0] burst_end, window_end;
  assign window_beats = WideW'(window_q[AddrW-1:OffsetW]);
  assign burst_end    = {2'b00, awaddr} + (((AddrW + 2)'(awlen) + 1'b1) << OffsetW);
  assign window_end   = {2'b00, base_q} + {2'b00, window_q};

  always_ff @(posedge clk_i) begin : p_offset
    if (\u_store.state_q == 3'(Row)) begin
      from_base_q <= \u_store.row_offset_q [AddrW-1:OffsetW];
    end else if (\u_store.state_q == 3'(Setup)) begin
      from_base_q <= from_base_q + BeatW'(\u_store.burst_beats );
      offered_q   <= from_base_q;
    end
  end

  always_comb begin : p_spec
    assume (({1'b0, base_q} + {1'b0, window_q}) <= {1'b1, {AddrW{1'b0}}});
    // The decoder lets no STORE through that has no rows or bytes or is not aligned to the bus. A flush
    // follows one cycle after an error the unit tells (tern_sequencer_spec). Words have room (tern_write_spec).
    assume ((\u_store.head [128 +: 32] != '0) && (\u_store.head [160 +: 32] != '0));
    assume (flush_i || !error_q);
    assume (\u_store.unused_ready );
    assume ((\u_store.head [64 +: OffsetW] == '0) && (\u_store.head [192 +: OffsetW] == '0));
    if (started_q) begin
      AlwaysReady_A : assert (bready);
      BaseAligned_A : assert (base_q[11:0] == '0);
      if (awvalid) begin
        NotBefore_A : assert (awaddr >= base_q);
        NotBehind_A : assert (burst_end <= window_end);
      end
      // Inside
      if ((\u_store.state_q != 3'(Idle)) && (\u_store.state_q != 3'(Stopped))) begin
        RowAligned_A : assert ((\u_store.row_offset_q [OffsetW-1:0] == '0) &&
                               (\u_store.row_stride_q [OffsetW-1:0] == '0));
      end
      if ((\u_store.state_q == 3'(Setup)) || (\u_store.state_q == 3'(Burst))) begin
        Address_A : assert (\u_store.address_q == base_q + {from_base_q, {OffsetW{1'b0}}});
        RowWithin_A : assert (WideW'(from_base_q) + WideW'(\u_store.beats_q ) <= window_beats);
      end
      if ((\u_store.state_q != 3'(Idle)) && (\u_store.state_q != 3'(Stopped))) begin
        RowHasWord_A : assert ((\u_store.row_bytes_q >= 32'(4 * Columns)) || bad_length || flush_i);
        BurstOver_A : assert ((\u_store.state_q == 3'(Burst)) ||
                              (!awvalid && (\u_store.burst_left_q == '0)));
      end
      if (\u_store.state_q == 3'(Setup)) SetupHasBeats_A : assert ((\u_store.beats_q != '0) || flush_i);
      if (awvalid) begin
        Offered_A : assert (awaddr == base_q + {offered_q, {OffsetW{1'b0}}});
        OfferedWithin_A : assert (WideW'(offered_q) + WideW'(awlen) + WideW'(1) <= window_beats);
      end
    end
  end

  assign cover_last_beat_o = started_q && awvalid && (burst_end == window_end) && (awlen != '0);
  assign cover_outside_o   = started_q && outside;

endmodule
