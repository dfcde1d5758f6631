// SPDX-License-Identifier: Apache-2.0

/// Weight buffer: `WeightTiles` tiles, each read whole and written a group of columns at a time.
///
/// One memory per group, so that a group is written without the others. Read latency, collisions and
/// held output are tern_sram's.
module tern_weight_buffer #(
  parameter int unsigned Lanes         = 8,
  parameter int unsigned Columns       = 4,
  parameter int unsigned UnpackColumns = 4,
  parameter int unsigned WeightTiles   = 64,
  localparam int unsigned Groups    = Columns / UnpackColumns,
  localparam int unsigned GroupW    = tern_pkg::index_width(Groups),
  localparam int unsigned GroupBits = 2 * Lanes * UnpackColumns,
  localparam int unsigned WeightAW  = tern_pkg::index_width(WeightTiles)
) (
  input  logic                       clk_i,
  // Write port: one group
  input  logic                       we_i,
  input  logic [GroupW-1:0]          group_i,
  input  logic [WeightAW-1:0]        waddr_i,
  input  logic [GroupBits-1:0]       wdata_i,
  // Read port: a tile
  input  logic                       re_i,
  input  logic [WeightAW-1:0]        raddr_i,
  output logic [2*Lanes*Columns-1:0] tile_o
);

  for (genvar g = 0; g < Groups; g++) begin : gen_group
    tern_sram #(
      .Width (GroupBits),
      .Depth (WeightTiles)
    ) u_weight (
      .clk_i,
      .we_i    (we_i && (group_i == GroupW'(g))),
      .waddr_i,
      .wdata_i,
      .re_i,
      .raddr_i,
      .rdata_o (tile_o[GroupBits*g +: GroupBits])
    );
  end

endmodule
