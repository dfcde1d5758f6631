// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Shares the AXI4 read address channel between instruction fetch (ID 0) and load (ID 1).
///
/// Each requester has a two-entry FIFO, so that its `ready` depends on registers only. Fetch goes first:
/// it is rare and everything behind it waits. The address channel is registered.
module tern_read_arbiter (
  input  logic                       clk_i,
  input  logic                       rst_ni,
  // Fetch bursts
  input  logic                       fetch_valid_i,
  output logic                       fetch_ready_o,
  input  logic [tern_pkg::AddrW-1:0] fetch_address_i,
  input  logic [7:0]                 fetch_length_i,
  // Load bursts
  input  logic                       load_valid_i,
  output logic                       load_ready_o,
  input  logic [tern_pkg::AddrW-1:0] load_address_i,
  input  logic [7:0]                 load_length_i,
  // AXI4 read address channel
  output logic                       arvalid_o,
  input  logic                       arready_i,
  output logic                       arid_o,
  output logic [tern_pkg::AddrW-1:0] araddr_o,
  output logic [7:0]                 arlen_o
);

  localparam int unsigned BurstW = tern_pkg::AddrW + 8;

  logic              fetch_valid, fetch_pop, load_valid, load_pop;
  logic [BurstW-1:0] fetch_burst, load_burst;

  tern_fifo #(
    .Width (BurstW),
    .Depth (2)
  ) u_fetch (
    .clk_i,
    .rst_ni,
    .flush_i      (1'b0),
    .push_valid_i (fetch_valid_i),
    .push_ready_o (fetch_ready_o),
    .push_data_i  ({fetch_length_i, fetch_address_i}),
    .pop_valid_o  (fetch_valid),
    .pop_ready_i  (fetch_pop),
    .pop_data_o   (fetch_burst)
  );

  tern_fifo #(
    .Width (BurstW),
    .Depth (2)
  ) u_load (
    .clk_i,
    .rst_ni,
    .flush_i      (1'b0),
    .push_valid_i (load_valid_i),
    .push_ready_o (load_ready_o),
    .push_data_i  ({load_length_i, load_address_i}),
    .pop_valid_o  (load_valid),
    .pop_ready_i  (load_pop),
    .pop_data_o   (load_burst)
  );

  logic              valid_q, id_q;
  logic [BurstW-1:0] burst_q;
  logic              free;

  assign free      = !valid_q || arready_i;
  assign fetch_pop = free && fetch_valid;
  assign load_pop  = free && !fetch_valid && load_valid;

  always_ff @(posedge clk_i) begin : p_channel
    if (!rst_ni) begin
      valid_q <= 1'b0;
    end else if (free) begin
      valid_q <= fetch_valid || load_valid;
    end
    if (free) begin
      id_q    <= !fetch_valid;
      burst_q <= fetch_valid ? fetch_burst : load_burst;
    end
  end

  assign arvalid_o = valid_q;
  assign arid_o    = id_q;
  assign araddr_o  = burst_q[tern_pkg::AddrW-1:0];
  assign arlen_o   = burst_q[tern_pkg::AddrW +: 8];

  `TERN_COVER(BothWait_C, free && fetch_valid && load_valid)
  `TERN_COVER(Stalled_C, arvalid_o && !arready_i)

endmodule
