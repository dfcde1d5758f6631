// SPDX-License-Identifier: Apache-2.0

/// On-chip memory with one write port and one read port: the wrapper to replace by a memory macro.
///
/// Read latency 1: `rdata_o` follows the edge at which `re_i` is high and holds until the next such
/// edge. A read at the address being written at the same edge returns the old word. Contents after
/// power-up are unknown; no reset.
module tern_sram #(
  parameter int unsigned Width = 8,
  parameter int unsigned Depth = 2,
  localparam int unsigned AddrW = tern_pkg::index_width(Depth)
) (
  input  logic             clk_i,
  // Write port
  input  logic             we_i,
  input  logic [AddrW-1:0] waddr_i,
  input  logic [Width-1:0] wdata_i,
  // Read port
  input  logic             re_i,
  input  logic [AddrW-1:0] raddr_i,
  output logic [Width-1:0] rdata_o
);

  logic [Width-1:0] mem [0:Depth-1];

  always_ff @(posedge clk_i) begin : p_port
    if (re_i) rdata_o <= mem[raddr_i];
    if (we_i) mem[waddr_i] <= wdata_i;
  end

endmodule
