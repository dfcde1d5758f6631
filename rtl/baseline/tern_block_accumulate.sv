// SPDX-License-Identifier: Apache-2.0

/// Accumulator of the floating-point columns: a fixed-point value whose exponent only grows.
///
/// A step brings total_i * 2^(4 * block_i), block_i one cycle before total_i enters with `valid_i` delayed by
/// as much. The greater of the step's and the value's exponents becomes the value's; what has the smaller one
/// is shifted to the right, 4 places for each difference of 1 and no more than 60, rounding down. Below the
/// total's last place the value has `Below` more. With `first_i` the value starts with this total.
///
/// Only one shift and one addition are in the loop: the exponents' loop runs two cycles ahead of it.
module tern_block_accumulate #(
  parameter int unsigned TotalW = 34,
  parameter int unsigned BlockW = 4,
  parameter int unsigned Below  = 4,
  parameter int unsigned Above  = 12,  // carries into these places fill up after 2^(Above-1) steps
  localparam int unsigned ValueW = TotalW + Below + Above
) (
  input  logic              clk_i,
  input  logic              rst_ni,
  // The step's exponent
  input  logic              valid_i,
  input  logic              first_i,
  input  logic [BlockW-1:0] block_i,
  // Its total, one cycle later
  input  logic [TotalW-1:0] total_i,   // signed
  // Value, three cycles behind the exponent
  output logic              valid_o,
  output logic [ValueW-1:0] value_o,   // signed
  output logic [BlockW-1:0] block_o
);

  localparam int unsigned PlacesW = (BlockW < 4) ? BlockW : 4;

  // Differences beyond 15 leave nothing but the sign.
  function automatic logic [PlacesW-1:0] places(input logic [BlockW-1:0] difference);
    places = ((difference >> PlacesW) != '0) ? '1 : difference[PlacesW-1:0];
  endfunction

  logic [BlockW-1:0] block_q;
  logic              grow;
  assign grow = first_i || (block_i > block_q);

  // Behind the exponent: how far to shift the step's total and, a cycle later, the value.
  logic               valid_q;
  logic               first_q;
  logic [PlacesW-1:0] total_places_q;
  logic [PlacesW-1:0] value_places_q;
  logic               clk_block;
  tern_clock_gate u_gate_block (
    .clk_i,
    .enable_i (valid_i),
    .clk_o    (clk_block)
  );
  always_ff @(posedge clk_block) begin : p_block
    if (grow) block_q <= block_i;
    first_q        <= first_i;
    total_places_q <= grow ? '0 : places(block_q - block_i);
    value_places_q <= (grow && !first_i) ? places(block_i - block_q) : '0;
  end

  // The total in the value's places.
  logic                    valid2_q;
  logic                    first2_q;
  logic [PlacesW-1:0]      value_places2_q;
  logic [BlockW-1:0]       block2_q;
  logic [TotalW+Below-1:0] total_q;
  logic                    clk_total;
  tern_clock_gate u_gate_total (
    .clk_i,
    .enable_i (valid_q),
    .clk_o    (clk_total)
  );
  always_ff @(posedge clk_total) begin : p_total
    total_q         <= $signed({total_i, {Below{1'b0}}}) >>> {total_places_q, 2'b00};
    first2_q        <= first_q;
    value_places2_q <= value_places_q;
    block2_q        <= block_q;
  end

  logic [ValueW-1:0] value_q;
  logic [ValueW-1:0] shifted;
  logic [ValueW-1:0] base;
  logic              clk_value;
  assign shifted = $signed(value_q) >>> {value_places2_q, 2'b00};
  assign base    = first2_q ? '0 : shifted;
  tern_clock_gate u_gate_value (
    .clk_i,
    .enable_i (valid2_q),
    .clk_o    (clk_value)
  );
  always_ff @(posedge clk_value) begin : p_value
    value_q <= base + {{Above{total_q[TotalW+Below-1]}}, total_q};
    block_o <= block2_q;
  end

  always_ff @(posedge clk_i) begin : p_valid
    valid_q  <= valid_i && rst_ni;
    valid2_q <= valid_q && rst_ni;
    valid_o  <= valid2_q && rst_ni;
  end

  assign value_o = value_q;

endmodule
