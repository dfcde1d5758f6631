// SPDX-License-Identifier: Apache-2.0

/// What the read side keeps on the bus, for every program, every memory timing and flushes at any time:
///
///   - an offered read address holds still until it is taken;
///   - every burst is aligned to the bus, 1 to `MaxBurstBeats` beats long and inside one 4 KiB page;
///   - every beat asked for has a place: what is in flight and what the read FIFO holds never exceed
///     `ReadFifoBeats` together, and fetch's FIFO never refuses a beat (RoomForBeat_A in tern_fetch);
///   - quiet means that nothing is in flight.
///
/// Fetch, the request half of load, the arbiter and the read FIFO as tern_top joins them, and a memory
/// that answers what it was asked for, in any order of the two IDs.
module tern_read_spec #(
  parameter int unsigned BusBits       = 512,
  parameter int unsigned MaxBurstBeats = 2,
  parameter int unsigned ReadFifoBeats = 4
) (
  input  logic                        clk_i,
  input  logic                        rst_ni,
  // Anything a program, its timing and the memory may do
  input  logic                        start_i,
  input  logic                        hold_i,
  input  logic                        flush_i,
  input  logic [tern_pkg::AddrW-1:0]  base_i,
  input  logic [tern_pkg::AddrW-1:0]  window_bytes_i,
  input  logic [tern_pkg::AddrW-1:0]  offset_i,
  input  logic [31:0]                 count_i,
  input  logic                        instruction_ready_i,
  input  logic                        command_valid_i,
  input  logic [tern_pkg::InstrW-1:0] command_i,
  input  logic                        token_available_i,
  input  logic                        data_command_ready_i,
  input  logic                        pop_ready_i,
  input  logic                        arready_i,
  input  logic                        rvalid_i,
  input  logic                        rid_i,
  // Reached by some run
  output logic                        cover_stalled_o,
  output logic                        cover_fifo_full_o,
  output logic                        cover_ends_at_page_o,
  output logic                        cover_both_in_flight_o,
  output logic                        cover_flush_in_flight_o
);

  localparam int unsigned AddrW    = tern_pkg::AddrW;
  localparam int unsigned BusBytes = BusBits / 8;
  localparam int unsigned OffsetW  = $clog2(BusBytes);
  localparam int unsigned FlightW  = $clog2(4 * MaxBurstBeats + ReadFifoBeats + 1) + 1;

  // The program's place does not change while it runs.
  logic             started_q = 1'b0;
  logic [AddrW-1:0] base_q, window_q, offset_q;
  always_ff @(posedge clk_i) begin : p_program
    started_q <= 1'b1;
    if (!started_q) begin
      base_q   <= {base_i[AddrW-1:12], 12'd0};
      window_q <= window_bytes_i;
      offset_q <= {offset_i[AddrW-1:12], 12'd0};
    end
  end

  logic             fetch_valid, fetch_ready, load_valid, load_ready;
  logic [AddrW-1:0] fetch_address, load_address, araddr;
  logic [7:0]       fetch_length, load_length, arlen;
  logic             arvalid, arid, fetch_beat, load_beat, fetch_quiet;
  logic             read_valid, read_room, under_way;

  assign fetch_beat = rvalid_i && !rid_i;
  assign load_beat  = rvalid_i && rid_i;

  tern_fetch #(
    .BusBits       (BusBits),
    .MaxBurstBeats (MaxBurstBeats)
  ) u_fetch (
    .clk_i,
    .rst_ni,
    .start_i,
    .hold_i,
    .base_i              (base_q),
    .window_bytes_i      (window_q),
    .offset_i            (offset_q),
    .count_i,
    .burst_valid_o       (fetch_valid),
    .burst_ready_i       (fetch_ready),
    .burst_address_o     (fetch_address),
    .burst_length_o      (fetch_length),
    .beat_valid_i        (fetch_beat),
    .beat_i              ({BusBits{1'b0}}),
    .beat_error_i        (1'b0),
    .instruction_valid_o (),
    .instruction_ready_i,
    .instruction_o       (),
    .quiet_o             (fetch_quiet),
    .finished_o          (),
    .outside_window_o    (),
    .bus_error_o         ()
  );

  tern_load_request #(
    .BusBits       (BusBits),
    .MaxBurstBeats (MaxBurstBeats),
    .ReadFifoBeats (ReadFifoBeats)
  ) u_load_request (
    .clk_i,
    .rst_ni,
    .flush_i,
    .command_valid_i,
    .command_ready_o      (),
    .command_i,
    .token_available_i,
    .token_take_o         (),
    .data_command_valid_o (),
    .data_command_ready_i,
    .data_command_o       (),
    .burst_valid_o        (load_valid),
    .burst_ready_i        (load_ready),
    .burst_address_o      (load_address),
    .burst_length_o       (load_length),
    .base_i               (base_q),
    .window_bytes_i       (window_q),
    .beat_popped_i        (read_valid && pop_ready_i),
    .beats_under_way_o    (under_way),
    .waiting_token_o      (),
    .idle_o               (),
    .started_o            (),
    .outside_window_o     ()
  );

  tern_read_arbiter u_read_arbiter (
    .clk_i,
    .rst_ni,
    .fetch_valid_i   (fetch_valid),
    .fetch_ready_o   (fetch_ready),
    .fetch_address_i (fetch_address),
    .fetch_length_i  (fetch_length),
    .load_valid_i    (load_valid),
    .load_ready_o    (load_ready),
    .load_address_i  (load_address),
    .load_length_i   (load_length),
    .arvalid_o       (arvalid),
    .arready_i,
    .arid_o          (arid),
    .araddr_o        (araddr),
    .arlen_o         (arlen)
  );

  tern_fifo #(
    .Width (1),
    .Depth (ReadFifoBeats)
  ) u_read_fifo (
    .clk_i,
    .rst_ni,
    .flush_i      (1'b0),
    .push_valid_i (load_beat),
    .push_ready_o (read_room),
    .push_data_i  (1'b0),
    .pop_valid_o  (read_valid),
    .pop_ready_i,
    .pop_data_o   ()
  );

  // The memory: beats taken by it and not yet answered, per ID; and the beats the read FIFO holds.
  logic [FlightW-1:0] fetch_flight_q, load_flight_q, held_q;
  logic               taken, stalled_q, id_q;
  logic [AddrW-1:0]   address_q;
  logic [7:0]         length_q;

  assign taken = arvalid && arready_i;

  always_ff @(posedge clk_i) begin : p_memory
    if (!rst_ni) begin
      fetch_flight_q <= '0;
      load_flight_q  <= '0;
      held_q         <= '0;
      stalled_q      <= 1'b0;
    end else begin
      fetch_flight_q <= fetch_flight_q + ((taken && !arid) ? FlightW'(arlen) + 1'b1 : '0) -
                        FlightW'(fetch_beat);
      load_flight_q  <= load_flight_q + ((taken && arid) ? FlightW'(arlen) + 1'b1 : '0) -
                        FlightW'(load_beat);
      held_q         <= held_q + FlightW'(load_beat) - FlightW'(read_valid && pop_ready_i);
      stalled_q      <= arvalid && !arready_i;
    end
    id_q      <= arid;
    address_q <= araddr;
    length_q  <= arlen;
  end

  logic [12:0] page_end;
  assign page_end = {1'b0, araddr[11:0]} + ((13'(arlen) + 13'd1) << OffsetW);

  always_comb begin : p_spec
    assume (rst_ni == started_q);
    // The sequencer hands on no instruction without rows or bytes and starts only while it holds fetch
    // and fetch is quiet; the memory answers nothing it was not asked for.
    assume (!command_valid_i || ((command_i[128 +: 32] != '0) && (command_i[160 +: 32] != '0)));
    assume (!start_i || (hold_i && fetch_quiet));
    assume (!fetch_beat || (fetch_flight_q != '0));
    assume (!load_beat || (load_flight_q != '0));
    if (started_q) begin
      if (stalled_q) begin
        AddressStable_A : assert (arvalid && (arid == id_q) && (araddr == address_q) &&
                                  (arlen == length_q));
      end
      if (arvalid) begin
        Aligned_A : assert (araddr[OffsetW-1:0] == '0);
        InPage_A : assert (page_end <= 13'd4096);
        Length_A : assert (arlen < 8'(MaxBurstBeats));
      end
      ReadRoom_A : assert (!load_beat || read_room);
      Promised_A : assert (load_flight_q + held_q <= FlightW'(ReadFifoBeats));
      LoadQuiet_A : assert (under_way || ((load_flight_q == '0) && (held_q == '0)));
      FetchQuiet_A : assert (!fetch_quiet || (fetch_flight_q == '0));
    end
  end

  assign cover_stalled_o         = started_q && stalled_q && arvalid && arid;
  assign cover_fifo_full_o       = started_q && (held_q == FlightW'(ReadFifoBeats));
  assign cover_ends_at_page_o    = started_q && arvalid && arid && (page_end == 13'd4096);
  assign cover_both_in_flight_o  = started_q && (fetch_flight_q != '0) && (load_flight_q != '0);
  assign cover_flush_in_flight_o = started_q && flush_i && (load_flight_q != '0) && arvalid;

endmodule
