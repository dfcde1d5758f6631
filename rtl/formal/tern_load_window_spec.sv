// SPDX-License-Identifier: Apache-2.0

/// Load addresses nothing outside the program's window, whatever its instructions say: every burst begins at
/// or behind PROGRAM_BASE and ends at or before the end of the window, rounded up to a whole beat; so there is
/// no beat without a byte of the window. Any instruction with rows, any timing, flushes at any time.
///
/// As docs/registers.md demands: the base is a multiple of 4096, base + window stays within 2^48, and
/// both stay what they are. Proved by induction; offsets are counted in beats.
module tern_load_window_spec #(
  parameter int unsigned BusBits       = 64,
  parameter int unsigned MaxBurstBeats = 16,
  parameter int unsigned ReadFifoBeats = 32
) (
  input  logic                        clk_i,
  input  logic                        flush_i,
  input  logic                        command_valid_i,
  input  logic [tern_pkg::InstrW-1:0] command_i,
  input  logic                        token_available_i,
  input  logic                        data_command_ready_i,
  input  logic                        burst_ready_i,
  input  logic                        beat_popped_i,
  input  logic [tern_pkg::AddrW-1:0]  base_i,
  input  logic [tern_pkg::AddrW-1:0]  window_bytes_i,
  output logic                        cover_last_beat_o,
  output logic                        cover_outside_o
);

  localparam int unsigned AddrW    = tern_pkg::AddrW;
  localparam int unsigned BusBytes = BusBits / 8;
  localparam int unsigned OffsetW  = $clog2(BusBytes);
  localparam int unsigned BeatW    = AddrW - OffsetW;  // an offset in beats
  localparam int unsigned WideW    = BeatW + 2;
  localparam int unsigned CreditW  = $clog2(ReadFifoBeats + 1);
  localparam int unsigned Row = 1, Burst = 2;

  logic             started_q = 1'b0;
  logic [AddrW-1:0] base_q, window_q;
  logic             burst_valid, outside;
  logic [AddrW-1:0] address;
  logic [7:0]       length;

  always_ff @(posedge clk_i) begin : p_program
    started_q <= 1'b1;
    if (!started_q) begin
      base_q   <= {base_i[AddrW-1:12], 12'd0};
      window_q <= window_bytes_i;
    end
  end

  tern_load_request #(
    .BusBits       (BusBits),
    .MaxBurstBeats (MaxBurstBeats),
    .ReadFifoBeats (ReadFifoBeats)
  ) u_dut (
    .clk_i,
    .rst_ni               (started_q),
    .flush_i,
    .command_valid_i,
    .command_ready_o      (),
    .command_i,
    .token_available_i,
    .token_take_o         (),
    .data_command_valid_o (),
    .data_command_ready_i,
    .data_command_o       (),
    .burst_valid_o        (burst_valid),
    .burst_ready_i,
    .burst_address_o      (address),
    .burst_length_o       (length),
    .base_i               (base_q),
    .window_bytes_i       (window_q),
    .beat_popped_i,
    .beats_under_way_o    (),
    .waiting_token_o      (),
    .idle_o               (),
    .started_o            (),
    .outside_window_o     (outside)
  );

  // Registers inside
  (* hierconn *) logic [tern_pkg::InstrW-1:0] \u_dut.head ;
  (* hierconn *) logic [1:0]                  \u_dut.state_q ;
  (* hierconn *) logic [AddrW:0]              \u_dut.row_offset_q ;
  (* hierconn *) logic [31:0]                 \u_dut.rows_q ;
  (* hierconn *) logic [31:0]                 \u_dut.row_bytes_q ;
  (* hierconn *) logic [CreditW-1:0]          \u_dut.reserved_q ;
  (* hierconn *) logic [tern_pkg::LengthW:0]  \u_dut.beats_q ;
  (* hierconn *) logic [AddrW-1:0]            \u_dut.address_q ;

  logic [BeatW-1:0]   offset_q;  // of the next burst from the base
  logic [AddrW:0]     window_up; // the window rounded up
  logic [WideW-1:0]   window_beats;
  logic [AddrW+1:0]   burst_end, window_end;
  assign window_up    = {1'b0, window_q} + (AddrW + 1)'(BusBytes - 1);
  assign window_beats = WideW'(window_up[AddrW:OffsetW]);
  assign burst_end    = {2'b00, address} + (((AddrW + 2)'(length) + 1'b1) << OffsetW);
  assign window_end   = {2'b00, base_q} + {1'b0, window_up[AddrW:OffsetW], {OffsetW{1'b0}}};

  always_ff @(posedge clk_i) begin : p_offset
    if (\u_dut.state_q == 2'(Row))           offset_q <= \u_dut.row_offset_q [AddrW-1:OffsetW];
    else if (burst_valid && burst_ready_i)   offset_q <= offset_q + BeatW'(length) + 1'b1;
  end

  always_comb begin : p_spec
    assume (({1'b0, base_q} + {1'b0, window_q}) <= {1'b1, {AddrW{1'b0}}});
    // The decoder lets no LOAD through that has no rows or bytes; no beat comes unasked (tern_load_request_spec).
    assume ((\u_dut.head [128 +: 32] != '0) && (\u_dut.head [160 +: 32] != '0));
    assume (!beat_popped_i || (\u_dut.reserved_q != '0));
    if (started_q) begin
      BaseAligned_A : assert (base_q[11:0] == '0);
      if (burst_valid) begin
        NotBefore_A : assert (address >= base_q);
        NotBehind_A : assert (burst_end <= window_end);
      end
      // Inside: what is left of the row ends within the window.
      if ((\u_dut.state_q == 2'(Row)) || (\u_dut.state_q == 2'(Burst))) begin
        RowNotEmpty_A : assert ((\u_dut.rows_q != '0) && (\u_dut.row_bytes_q != '0));
      end
      if (\u_dut.state_q == 2'(Burst)) begin
        BeatsLeft_A : assert (\u_dut.beats_q != '0);
        Address_A : assert (\u_dut.address_q == base_q + {offset_q, {OffsetW{1'b0}}});
        RowWithin_A : assert (WideW'(offset_q) + WideW'(\u_dut.beats_q ) <= window_beats);
      end
    end
  end

  assign cover_last_beat_o = started_q && burst_valid && (burst_end == window_end) &&
                             (window_q[OffsetW-1:0] == OffsetW'(1)) && (length != '0);
  assign cover_outside_o   = started_q && outside;

endmodule
