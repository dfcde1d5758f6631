// SPDX-License-Identifier: Apache-2.0

/// Puts a product into the column's window. Combinational.
///
/// The row is floor(significand_i * 2^fine_i * 2^Guard / 2^(4 * places_i)), every bit inverted for a negative
/// product; the missing one is added elsewhere.
module tern_align_product #(
  parameter int unsigned ProductW = 22,
  parameter int unsigned Guard    = 2,
  parameter int unsigned PlacesW  = 3,
  localparam int unsigned WindowW = ProductW + 3 + Guard
) (
  input  logic [ProductW-1:0] significand_i,
  input  logic [1:0]          fine_i,
  input  logic [PlacesW-1:0]  places_i,
  input  logic                negative_i,
  output logic [WindowW-1:0]  row_o
);

  logic [ProductW:0]   fine1;
  logic [ProductW+2:0] fine;
  logic [WindowW-1:0]  window;
  assign fine1  = fine_i[0] ? {significand_i, 1'b0} : {1'b0, significand_i};
  assign fine   = fine_i[1] ? {fine1, 2'b00} : {2'b00, fine1};
  assign window = {fine, {Guard{1'b0}}} >> {places_i, 2'b00};
  assign row_o  = window ^ {WindowW{negative_i}};

endmodule
