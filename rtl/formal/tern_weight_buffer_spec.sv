// SPDX-License-Identifier: Apache-2.0

/// What the weight buffer must do, in both descriptions (rtl/execute, rtl/simulation): a tile read is made
/// of the words last written to each of its groups, whatever is written to other groups and tiles; reads
/// and writes at one edge, and the held output, as tern_sram_spec says.
///
/// The group watched is any one of any tile.
module tern_weight_buffer_spec #(
  parameter int unsigned Lanes         = 1,
  parameter int unsigned Columns       = 3,
  parameter int unsigned UnpackColumns = 1,
  parameter int unsigned WeightTiles   = 3,
  localparam int unsigned Groups    = Columns / UnpackColumns,
  localparam int unsigned GroupW    = tern_pkg::index_width(Groups),
  localparam int unsigned GroupBits = 2 * Lanes * UnpackColumns,
  localparam int unsigned WeightAW  = tern_pkg::index_width(WeightTiles)
) (
  input  logic                 clk_i,
  input  logic [GroupW-1:0]    watch_group_i,
  input  logic [WeightAW-1:0]  watch_i,
  input  logic                 we_i,
  input  logic [GroupW-1:0]    group_i,
  input  logic [WeightAW-1:0]  waddr_i,
  input  logic [GroupBits-1:0] wdata_i,
  input  logic                 re_i,
  input  logic [WeightAW-1:0]  raddr_i,
  output logic                 cover_read_o,
  output logic                 cover_other_group_o
);

  logic [2*Lanes*Columns-1:0] tile;

  tern_weight_buffer #(
    .Lanes         (Lanes),
    .Columns       (Columns),
    .UnpackColumns (UnpackColumns),
    .WeightTiles   (WeightTiles)
  ) u_buffer (
    .clk_i,
    .we_i,
    .group_i,
    .waddr_i,
    .wdata_i,
    .re_i,
    .raddr_i,
    .tile_o (tile)
  );

  logic                 started_q = 1'b0;
  logic [GroupW-1:0]    group_q;
  logic [WeightAW-1:0]  watch_q;
  logic [GroupBits-1:0] word_q, read_q, shown;
  logic                 written_q = 1'b0;
  logic                 known_q   = 1'b0;
  logic                 other_q   = 1'b0;  // another group of the tile was written behind it

  always_comb begin : p_shown
    shown = '0;
    for (int unsigned g = 0; g < Groups; g++) begin
      if (group_q == GroupW'(g)) shown = tile[GroupBits*g +: GroupBits];
    end
  end

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    if (!started_q) begin
      group_q <= watch_group_i;
      watch_q <= watch_i;
    end else if (we_i && (waddr_i == watch_q)) begin
      if (group_i == group_q) begin
        written_q <= 1'b1;
        word_q    <= wdata_i;
      end
      other_q <= written_q && (group_i != group_q);
    end
    if (re_i) begin
      known_q <= started_q && written_q && (raddr_i == watch_q);
      read_q  <= word_q;
    end
  end

  always_comb begin : p_spec
    assume ((32'(watch_group_i) < Groups) && (32'(group_i) < Groups));
    assume ((32'(watch_i) < WeightTiles) && (32'(waddr_i) < WeightTiles) &&
            (32'(raddr_i) < WeightTiles));
    if (known_q) LastWritten_A : assert (shown == read_q);
  end

  assign cover_read_o        = known_q && (&read_q) && (32'(group_q) == Groups - 1);
  assign cover_other_group_o = known_q && other_q;

endmodule
