// SPDX-License-Identifier: Apache-2.0

/// Integer accumulator of the baselines: adds two unsigned rows and takes a constant off.
///
/// With `valid_i` the value becomes base + row0_i + row1_i - Offset modulo 2^32, where the base is 0 with
/// `first_i` and the value otherwise. It has no clock in other cycles.
module tern_add_rows #(
  parameter int unsigned Width  = 16,  // at most 31
  parameter int unsigned Offset = 0,
  parameter int unsigned Low    = 0    // places below it have no bit of row1_i
) (
  input  logic             clk_i,
  input  logic             valid_i,
  input  logic             first_i,
  input  logic [Width-1:0] row0_i,
  input  logic [Width-1:0] row1_i,
  output logic [31:0]      result_o
);

  localparam logic [31:0] Constant = 32'd0 - Offset;

  logic [31:0]      base;
  logic [Width-1:0] carry_n;
  logic [Width-1:0] sum_n;
  assign base = result_o & {32{!first_i}};

  for (genvar i = 0; i < Width; i++) begin : gen_bit
    if (i < Low) begin : gen_half
      logic unused_row1;
      assign unused_row1 = row1_i[i];
      tern_half_adder_cell u_half (
        .a_i      (row0_i[i]),
        .b_i      (base[i]),
        .carry_no (carry_n[i]),
        .sum_no   (sum_n[i])
      );
    end else begin : gen_full
      tern_full_adder_cell u_full (
        .a_i      (row0_i[i]),
        .b_i      (row1_i[i]),
        .c_i      (base[i]),
        .carry_no (carry_n[i]),
        .sum_no   (sum_n[i])
      );
    end
  end

  logic [31:0] sum;
  logic [31:0] carry;
  assign sum   = {base[31:Width], ~sum_n};
  assign carry = 32'({~carry_n, 1'b0});

  logic clk_valid;
  tern_clock_gate u_gate (
    .clk_i,
    .enable_i (valid_i),
    .clk_o    (clk_valid)
  );

  always_ff @(posedge clk_valid) result_o <= sum + carry + Constant;

endmodule
