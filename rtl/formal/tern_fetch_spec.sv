// SPDX-License-Identifier: Apache-2.0

/// What instruction fetch keeps, for every program and memory timing: each burst is aligned to the bus, at
/// most `MaxBurstBeats` beats and 256 bytes long and inside one 4 KiB page, its FIFO has a place for every
/// beat that arrives (RoomForBeat_A in tern_fetch), and quiet means that no beat is on its way.
///
/// Proved by induction; the assertions on registers inside are what makes it go through.
module tern_fetch_spec #(
  parameter int unsigned BusBits       = 64,
  parameter int unsigned MaxBurstBeats = 16,
  localparam int unsigned BusBytes  = BusBits / 8,
  localparam int unsigned FullBeats = (256 / BusBytes < MaxBurstBeats) ? 256 / BusBytes : MaxBurstBeats,
  localparam int unsigned CreditW   = $clog2(2 * FullBeats + 1)
) (
  input  logic                       clk_i,
  input  logic                       rst_ni,
  input  logic                       start_i,
  input  logic                       hold_i,
  input  logic [tern_pkg::AddrW-1:0] base_i,
  input  logic [tern_pkg::AddrW-1:0] window_bytes_i,
  input  logic [tern_pkg::AddrW-1:0] offset_i,
  input  logic [31:0]                count_i,
  input  logic                       burst_ready_i,
  input  logic                       beat_valid_i,
  input  logic                       beat_error_i,
  input  logic                       instruction_ready_i,
  output logic                       cover_all_reserved_o,
  output logic                       cover_short_burst_o,
  output logic                       cover_instruction_o
);

  localparam int unsigned AddrW   = tern_pkg::AddrW;
  localparam int unsigned OffsetW = $clog2(BusBytes);
  localparam int unsigned FullW   = $clog2(FullBeats * BusBytes);

  logic             burst_valid, quiet, instruction_valid;
  logic [AddrW-1:0] address;
  logic [7:0]       length;

  tern_fetch #(
    .BusBits       (BusBits),
    .MaxBurstBeats (MaxBurstBeats)
  ) u_dut (
    .clk_i,
    .rst_ni,
    .start_i,
    .hold_i,
    .base_i              ({base_i[AddrW-1:12], 12'd0}),
    .window_bytes_i,
    .offset_i            ({offset_i[AddrW-1:12], 12'd0}),
    .count_i,
    .burst_valid_o       (burst_valid),
    .burst_ready_i,
    .burst_address_o     (address),
    .burst_length_o      (length),
    .beat_valid_i,
    .beat_i              ({BusBits{1'b0}}),
    .beat_error_i,
    .instruction_valid_o (instruction_valid),
    .instruction_ready_i,
    .instruction_o       (),
    .quiet_o             (quiet),
    .finished_o          (),
    .outside_window_o    (),
    .bus_error_o         ()
  );

  // Registers inside
  (* hierconn *) logic [AddrW-1:0]   \u_dut.address_q ;
  (* hierconn *) logic [CreditW-1:0] \u_dut.reserved_q ;
  (* hierconn *) logic [CreditW-1:0] \u_dut.under_way_q ;
  (* hierconn *) logic [CreditW-1:0] \u_dut.u_beats.count_q ;

  logic       started_q = 1'b0;
  logic       programmed_q;  // start has been seen: before it no burst is offered
  logic [9:0] flight_q;      // asked for and not yet arrived

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    if (!rst_ni) begin
      programmed_q <= 1'b0;
      flight_q     <= '0;
    end else begin
      if (start_i) programmed_q <= 1'b1;
      flight_q <= flight_q + ((burst_valid && burst_ready_i) ? 10'(length) + 1'b1 : '0) -
                  10'(beat_valid_i);
    end
  end

  (* hierconn *) logic [37:0] \u_dut.beats_q ;

  logic [12:0] page_end;
  assign page_end = {1'b0, address[11:0]} + ((13'(length) + 13'd1) << OffsetW);

  always_comb begin : p_spec
    assume (rst_ni == started_q);
    // The sequencer starts only while it holds fetch and fetch is quiet; the memory answers nothing it
    // was not asked for.
    assume (!start_i || (hold_i && quiet));
    assume (!beat_valid_i || (flight_q != '0));
    if (started_q) begin
      if (burst_valid) begin
        Aligned_A : assert (address[OffsetW-1:0] == '0);
        InPage_A : assert (page_end <= 13'd4096);
        Length_A : assert (length < 8'(FullBeats));
      end
      Quiet_A : assert (quiet == (flight_q == '0));
      Promised_A : assert (flight_q + 10'(\u_dut.u_beats.count_q ) <= 10'(2 * FullBeats));
      // Inside
      Flight_A : assert (10'(\u_dut.under_way_q ) == flight_q);
      Credit_A : assert (10'(\u_dut.reserved_q ) == flight_q + 10'(\u_dut.u_beats.count_q ));
      Unprogrammed_A : assert (programmed_q || (\u_dut.beats_q == '0));
      AddressAligned_A : assert (!programmed_q || (\u_dut.address_q [FullW-1:0] == '0));
    end
  end

  assign cover_all_reserved_o = started_q && (\u_dut.reserved_q == CreditW'(2 * FullBeats));
  assign cover_short_burst_o  = started_q && burst_valid && (length < 8'(FullBeats - 1));
  assign cover_instruction_o  = started_q && instruction_valid;

endmodule
