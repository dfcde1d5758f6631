// SPDX-License-Identifier: Apache-2.0

/// tern_sram for simulators: the same parameters, ports and cycles as rtl/prim's. What is written goes into
/// the memory at once, without the copy that a non-blocking assignment needs. Not for synthesis.
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

  // The read comes first, so a collision gives the old word.
  always @(posedge clk_i) begin : p_port
    if (re_i) rdata_o <= mem[raddr_i];
    if (we_i) mem[waddr_i] = wdata_i;
  end

endmodule
