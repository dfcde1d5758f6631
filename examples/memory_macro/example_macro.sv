// SPDX-License-Identifier: Apache-2.0

/// Simulation model of a two-port memory cell as vendors supply it: one write port, one read port, one
/// clock, enables active low, output held. Reading the word that is written at the same edge gives
/// something else than the old and the new word, and is told once.
module example_macro #(
  parameter int unsigned Width = 8,
  parameter int unsigned Depth = 2,
  localparam int unsigned AddrW = tern_pkg::index_width(Depth)
) (
  input  logic             CLK,
  input  logic             WENB,
  input  logic [AddrW-1:0] WA,
  input  logic [Width-1:0] D,
  input  logic             RENB,
  input  logic [AddrW-1:0] RA,
  output logic [Width-1:0] Q
);

  logic [Width-1:0] mem [0:Depth-1];
  logic             told_q = 1'b0;
  logic             collision;

  assign collision = !WENB && !RENB && (WA == RA);

  always_ff @(posedge CLK) begin : p_port
    if (!RENB) Q <= collision ? ~mem[RA] : mem[RA];
    if (!WENB) mem[WA] <= D;
    if (collision && !told_q) $display("%m: a word was read while it was written");
    told_q <= told_q || collision;
  end

endmodule
