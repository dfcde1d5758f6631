// SPDX-License-Identifier: Apache-2.0

/// Does a row of bytes lie inside the program's window? Combinational, and no sum wraps: the offset
/// is an instruction's 48 bits plus row strides, `beyond_i` says that the instruction's 64-bit offset
/// did not fit in them.
module tern_window_check (
  input  logic [tern_pkg::AddrW:0]     offset_i,   // of the row's first byte from program base
  input  logic                         beyond_i,
  input  logic [tern_pkg::LengthW-1:0] bytes_i,
  input  logic [tern_pkg::AddrW-1:0]   window_bytes_i,
  output logic                         outside_o
);

  localparam int unsigned AddrW = tern_pkg::AddrW;

  logic [AddrW+1:0] row_end;
  assign row_end   = {1'b0, offset_i} + (AddrW + 2)'(bytes_i);
  assign outside_o = beyond_i || (row_end > {2'b00, window_bytes_i});

endmodule
