// SPDX-License-Identifier: Apache-2.0

/// What the request half of load keeps, for every legal instruction, every timing and flushes at any time:
/// each burst is aligned to the bus, 1 to `MaxBurstBeats` beats long and inside one 4 KiB page, and what has
/// been asked for and not yet been taken out of the read FIFO never exceeds `ReadFifoBeats`: so every
/// beat finds its place, and quiet means that none is on its way.
///
/// Proved by induction; the assertions on registers inside are what makes it go through.
module tern_load_request_spec #(
  parameter int unsigned BusBits       = 64,
  parameter int unsigned MaxBurstBeats = 16,
  parameter int unsigned ReadFifoBeats = 32,
  localparam int unsigned CreditW = $clog2(ReadFifoBeats + 1)
) (
  input  logic                        clk_i,
  input  logic                        rst_ni,
  input  logic                        flush_i,
  input  logic                        command_valid_i,
  input  logic [tern_pkg::InstrW-1:0] command_i,
  input  logic                        token_available_i,
  input  logic                        data_command_ready_i,
  input  logic                        burst_ready_i,
  input  logic                        beat_popped_i,
  input  logic [tern_pkg::AddrW-1:0]  base_i,
  input  logic [tern_pkg::AddrW-1:0]  window_bytes_i,
  output logic                        cover_room_used_up_o,
  output logic                        cover_ends_at_page_o,
  output logic                        cover_flush_in_flight_o
);

  localparam int unsigned AddrW    = tern_pkg::AddrW;
  localparam int unsigned BusBytes = BusBits / 8;
  localparam int unsigned OffsetW  = $clog2(BusBytes);
  localparam int unsigned Row = 1, Burst = 2;

  logic             burst_valid, under_way;
  logic [AddrW-1:0] address;
  logic [7:0]       length;

  tern_load_request #(
    .BusBits       (BusBits),
    .MaxBurstBeats (MaxBurstBeats),
    .ReadFifoBeats (ReadFifoBeats)
  ) u_dut (
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
    .burst_valid_o        (burst_valid),
    .burst_ready_i,
    .burst_address_o      (address),
    .burst_length_o       (length),
    .base_i               ({base_i[AddrW-1:12], 12'd0}),
    .window_bytes_i,
    .beat_popped_i,
    .beats_under_way_o    (under_way),
    .waiting_token_o      (),
    .idle_o               (),
    .started_o            (),
    .outside_window_o     ()
  );

  // Registers inside
  (* hierconn *) logic [tern_pkg::InstrW-1:0]  \u_dut.head ;
  (* hierconn *) logic [1:0]                   \u_dut.state_q ;
  (* hierconn *) logic [tern_pkg::LengthW-1:0] \u_dut.rows_q ;
  (* hierconn *) logic [tern_pkg::LengthW-1:0] \u_dut.row_bytes_q ;
  (* hierconn *) logic [tern_pkg::LengthW:0]   \u_dut.beats_q ;
  (* hierconn *) logic [AddrW-1:0]             \u_dut.address_q ;
  (* hierconn *) logic [CreditW-1:0]           \u_dut.reserved_q ;

  logic               started_q = 1'b0;
  logic [CreditW+8:0] promised_q;  // asked for and not yet popped

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    if (!rst_ni) begin
      promised_q <= '0;
    end else begin
      promised_q <= promised_q +
                    ((burst_valid && burst_ready_i) ? (CreditW + 9)'(length) + 1'b1 : '0) -
                    (CreditW + 9)'(beat_popped_i);
    end
  end

  logic [12:0] page_end;
  assign page_end = {1'b0, address[11:0]} + ((13'(length) + 13'd1) << OffsetW);

  always_comb begin : p_spec
    assume (rst_ni == started_q);
    // The decoder lets no LOAD through that has no rows or bytes.
    assume ((\u_dut.head [128 +: 32] != '0) && (\u_dut.head [160 +: 32] != '0));
    assume (!beat_popped_i || (promised_q != '0));
    if (started_q) begin
      if (burst_valid) begin
        Aligned_A : assert (address[OffsetW-1:0] == '0);
        InPage_A : assert (page_end <= 13'd4096);
        Length_A : assert (length < 8'(MaxBurstBeats));
      end
      Promised_A : assert (promised_q <= (CreditW + 9)'(ReadFifoBeats));
      Quiet_A : assert (under_way == (promised_q != '0));
      // Inside
      Credit_A : assert ((CreditW + 9)'(\u_dut.reserved_q ) == promised_q);
      if ((\u_dut.state_q == 2'(Row)) || (\u_dut.state_q == 2'(Burst))) begin
        RowNotEmpty_A : assert ((\u_dut.rows_q != '0) && (\u_dut.row_bytes_q != '0));
      end
      if (\u_dut.state_q == 2'(Burst)) begin
        BeatsLeft_A : assert ((\u_dut.beats_q != '0) && (\u_dut.address_q [OffsetW-1:0] == '0));
      end
    end
  end

  assign cover_room_used_up_o    = started_q && (promised_q == (CreditW + 9)'(ReadFifoBeats));
  assign cover_ends_at_page_o    = started_q && burst_valid && (page_end == 13'd4096);
  assign cover_flush_in_flight_o = started_q && flush_i && under_way;

endmodule
