// SPDX-License-Identifier: Apache-2.0

/// What a memory must do, in both descriptions (rtl/prim, rtl/simulation): a read returns the word last written
/// to its address before the edge of the read, the old one when it is being written at that edge, and holds it
/// until the next read. No write changes another word.
///
/// The word watched is any one (`watch_i` in the first cycle).
module tern_sram_spec #(
  parameter int unsigned Width = 2,
  parameter int unsigned Depth = 5,
  localparam int unsigned AddrW = tern_pkg::index_width(Depth)
) (
  input  logic             clk_i,
  input  logic [AddrW-1:0] watch_i,
  input  logic             we_i,
  input  logic [AddrW-1:0] waddr_i,
  input  logic [Width-1:0] wdata_i,
  input  logic             re_i,
  input  logic [AddrW-1:0] raddr_i,
  output logic             cover_read_o,
  output logic             cover_collision_o,
  output logic             cover_held_o
);

  logic [Width-1:0] rdata;

  tern_sram #(
    .Width (Width),
    .Depth (Depth)
  ) u_sram (
    .clk_i,
    .we_i,
    .waddr_i,
    .wdata_i,
    .re_i,
    .raddr_i,
    .rdata_o (rdata)
  );

  logic             started_q = 1'b0;
  logic [AddrW-1:0] watch_q;
  logic [Width-1:0] word_q, read_q;
  logic             written_q = 1'b0;  // word_q is what the memory holds
  logic             known_q   = 1'b0;  // read_q is what the last read gave
  logic             collided_q, waited_q;
  logic             hit;
  assign hit = re_i && (raddr_i == watch_q);

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    if (!started_q) watch_q <= watch_i;
    if (started_q && we_i && (waddr_i == watch_q)) begin
      written_q <= 1'b1;
      word_q    <= wdata_i;
    end
    if (re_i) begin
      known_q <= started_q && hit && written_q;
      read_q  <= word_q;
    end
    collided_q <= started_q && hit && written_q && we_i && (waddr_i == watch_q) && (wdata_i != word_q);
    waited_q   <= !re_i;
  end

  always_comb begin : p_spec
    assume ((32'(watch_i) < Depth) && (32'(waddr_i) < Depth) && (32'(raddr_i) < Depth));
    if (known_q) LastWritten_A : assert (rdata == read_q);
  end

  assign cover_read_o      = known_q && (&read_q) && (32'(watch_q) == Depth - 1);
  assign cover_collision_o = known_q && collided_q;
  assign cover_held_o      = known_q && waited_q && we_i && (waddr_i == watch_q);

endmodule
