// SPDX-License-Identifier: Apache-2.0

/// A column and its accumulator, as measured: tern_column as the accelerator has it, and one of
/// tern_accumulator's int32 adders with its register.
///
/// A step enters with `valid_i` and meets the weights held. `first_i` with it makes its dot product the new
/// value, otherwise it is added. `result_o` shows the value 1 + tern_pkg::column_latency(ColumnForm, Lanes)
/// cycles after the step.
module tern_mac_column #(
  parameter int unsigned Lanes      = 8,
  parameter int unsigned ColumnForm = tern_pkg::ColumnAdderTree
) (
  input  logic                            clk_i,
  input  logic                            rst_ni,
  // Weights
  input  logic                            load_i,
  input  logic [2*Lanes-1:0]              weight_i,      // lane l in [2*l +: 2]
  // Activations
  input  logic                            valid_i,
  input  logic                            first_i,
  input  logic [tern_pkg::ActW*Lanes-1:0] activation_i,  // lane l in [8*l +: 8], signed
  // Accumulated value, signed
  output logic [tern_pkg::AccW-1:0]       result_o
);

  localparam int unsigned SumW    = tern_pkg::ActW + 1 + $clog2(Lanes);
  localparam int unsigned Latency = tern_pkg::column_latency(ColumnForm, Lanes);

  logic [SumW-1:0]           sum;
  logic [tern_pkg::AccW-1:0] base;
  logic [tern_pkg::AccW-1:0] next;
  logic [tern_pkg::AccW-1:0] result_q;
  logic [Latency-1:0]        valid_q;
  logic [Latency-1:0]        first_q;

  tern_column #(
    .Lanes      (Lanes),
    .ColumnForm (ColumnForm)
  ) u_column (
    .clk_i,
    .rst_ni,
    .load_i,
    .weight_i,
    .valid_i,
    .activation_i,
    .sum_o (sum)
  );

  // With the step through the column.
  always_ff @(posedge clk_i) begin : p_step
    if (!rst_ni) valid_q <= '0;
    else         valid_q <= Latency'({valid_q, valid_i});
    first_q <= Latency'({first_q, first_i});
  end

  assign base = first_q[Latency-1] ? '0 : result_q;

  tern_accumulator #(
    .Columns (1),
    .SumW    (SumW)
  ) u_accumulator (
    .sum_i    (sum),
    .base_i   (base),
    .result_o (next)
  );

  always_ff @(posedge clk_i) begin : p_result
    if (valid_q[Latency-1]) result_q <= next;
  end

  assign result_o = result_q;

endmodule
