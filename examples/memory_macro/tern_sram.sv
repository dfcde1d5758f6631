// SPDX-License-Identifier: Apache-2.0

/// tern_sram around a memory macro: takes the place of rtl/prim/tern_sram.sv in the file list.
///
/// `example_macro` stands for the vendor's cell, one per width and depth. Such cells have active-low enables
/// and leave the word undefined that is read where it is being written; this one gives the inverse of the
/// old word, and no result of the accelerator depends on it.
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

  example_macro #(
    .Width (Width),
    .Depth (Depth)
  ) u_macro (
    .CLK  (clk_i),
    .WENB (!we_i),
    .WA   (waddr_i),
    .D    (wdata_i),
    .RENB (!re_i),
    .RA   (raddr_i),
    .Q    (rdata_o)
  );

endmodule
