// SPDX-License-Identifier: Apache-2.0

/// Length of the next INCR burst of a row: what is left of the row, at most `MaxBurstBeats`, never
/// beyond a 4 KiB page (AMBA AXI4, A3.4.1). Combinational; not zero unless `beats_left_i` is.
module tern_burst #(
  parameter int unsigned BusBits       = 64,
  parameter int unsigned MaxBurstBeats = 16,
  parameter int unsigned BeatsW        = 33
) (
  input  logic [tern_pkg::AddrW-1:0] address_i,     // of the burst's first byte, aligned to the bus
  input  logic [BeatsW-1:0]          beats_left_i,  // of the row
  output logic [8:0]                 beats_o
);

  localparam int unsigned BusBytes   = BusBits / 8;
  localparam int unsigned OffsetW    = $clog2(BusBytes);
  localparam int unsigned PageW      = $clog2(tern_pkg::PageBytes);

  logic [12:0] page_beats;
  assign page_beats = 13'(tern_pkg::PageBytes / BusBytes) - 13'(address_i[PageW-1:OffsetW]);

  always_comb begin : p_beats
    beats_o = 9'(MaxBurstBeats);
    if (BeatsW'(beats_o) > beats_left_i) beats_o = 9'(beats_left_i);
    if (13'(beats_o) > page_beats) beats_o = 9'(page_beats);
  end

  logic unused_address;
  assign unused_address = ^{address_i[tern_pkg::AddrW-1:PageW], address_i[OffsetW-1:0]};

endmodule
