// SPDX-License-Identifier: Apache-2.0

/// Every column of adder cells side by side, each with as many lanes of the same operands as it has and a start
/// value of its own.
module columns_bench (
  input  logic              clk_i,
  input  logic              rst_ni,
  input  logic              load_i,
  input  logic [2*128-1:0]  weight_i,
  input  logic              valid_i,
  input  logic              first_i,
  input  logic [8*128-1:0]  activation_i,
  input  logic [32*6-1:0]   start_i,     // column v in [32*v +: 32]
  output logic [32*6-1:0]   result_o
);

  localparam int unsigned ComplementWires = 16;
  localparam int unsigned WindowWires     = 17;

  logic [ComplementWires*128-1:0] dadda;
  logic [WindowWires*128-1:0]     window;
  for (genvar l = 0; l < 128; l++) begin : gen_lane
    tern_activation_code #(
      .Window (1'b0)
    ) u_complement (
      .activation_i (activation_i[8*l +: 8]),
      .wires_o      (dadda[ComplementWires*l +: ComplementWires])
    );
    tern_activation_code #(
      .Window (1'b1)
    ) u_window (
      .activation_i (activation_i[8*l +: 8]),
      .wires_o      (window[WindowWires*l +: WindowWires])
    );
  end

  tern_dadda_column_16 u_dadda_16 (
    .clk_i,
    .rst_ni,
    .load_i,
    .weight_i     (weight_i[2*16-1:0]),
    .valid_i,
    .first_i,
    .activation_i (dadda[ComplementWires*16-1:0]),
    .start_i      (start_i[32*0 +: 32]),
    .result_o     (result_o[32*0 +: 32])
  );

  tern_dadda_column_64 u_dadda_64 (
    .clk_i,
    .rst_ni,
    .load_i,
    .weight_i     (weight_i[2*64-1:0]),
    .valid_i,
    .first_i,
    .activation_i (dadda[ComplementWires*64-1:0]),
    .start_i      (start_i[32*1 +: 32]),
    .result_o     (result_o[32*1 +: 32])
  );

  tern_dadda_column_128 u_dadda_128 (
    .clk_i,
    .rst_ni,
    .load_i,
    .weight_i     (weight_i[2*128-1:0]),
    .valid_i,
    .first_i,
    .activation_i (dadda[ComplementWires*128-1:0]),
    .start_i      (start_i[32*2 +: 32]),
    .result_o     (result_o[32*2 +: 32])
  );

  tern_window_column_16 u_window_16 (
    .clk_i,
    .rst_ni,
    .load_i,
    .weight_i     (weight_i[2*16-1:0]),
    .valid_i,
    .first_i,
    .activation_i (window[WindowWires*16-1:0]),
    .start_i      (start_i[32*3 +: 32]),
    .result_o     (result_o[32*3 +: 32])
  );

  tern_window_column_64 u_window_64 (
    .clk_i,
    .rst_ni,
    .load_i,
    .weight_i     (weight_i[2*64-1:0]),
    .valid_i,
    .first_i,
    .activation_i (window[WindowWires*64-1:0]),
    .start_i      (start_i[32*4 +: 32]),
    .result_o     (result_o[32*4 +: 32])
  );

  tern_window_column_128 u_window_128 (
    .clk_i,
    .rst_ni,
    .load_i,
    .weight_i     (weight_i[2*128-1:0]),
    .valid_i,
    .first_i,
    .activation_i (window[WindowWires*128-1:0]),
    .start_i      (start_i[32*5 +: 32]),
    .result_o     (result_o[32*5 +: 32])
  );

endmodule
