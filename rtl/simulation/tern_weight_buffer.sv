// SPDX-License-Identifier: Apache-2.0

/// tern_weight_buffer for simulators: the same parameters, ports and cycles as rtl/execute's, in one
/// memory, so that a tile is not put together from its groups in every cycle. Not for synthesis.
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

  logic [2*Lanes*Columns-1:0] mem [0:WeightTiles-1];

  // The read comes first, so a collision gives the old tile.
  always @(posedge clk_i) begin : p_port
    if (re_i) tile_o <= mem[raddr_i];
    if (we_i) mem[waddr_i][GroupBits*group_i +: GroupBits] = wdata_i;
  end

endmodule
