// SPDX-License-Identifier: Apache-2.0

/// What the datapath owes the store unit: a word in exactly the cycle that is the latency of the columns and
/// two behind its request, and none for a request before or in a flush. tern_write_spec builds on it.
module tern_store_words_spec #(
  parameter int unsigned Lanes      = 2,
  parameter int unsigned ColumnForm = tern_pkg::ColumnAdderTree,
  localparam int unsigned Latency = tern_pkg::column_latency(ColumnForm, Lanes)
) (
  input  logic       clk_i,
  input  logic       rst_ni,
  input  logic       flush_i,
  input  logic       step_valid_i,
  input  logic       step_load_i,
  input  logic       step_first_i,
  input  logic       step_accumulator_i,
  input  logic       step_start_i,
  input  logic       request_i,
  input  logic       request_addr_i,
  output logic       cover_word_o,
  output logic       cover_flushed_o
);

  logic valid;

  tern_datapath #(
    .Lanes             (Lanes),
    .Columns           (1),
    .UnpackColumns     (1),
    .WeightTiles       (2),
    .ActivationVectors (2),
    .AccumulatorWords  (2),
    .StartWords        (2),
    .ColumnForm        (ColumnForm)
  ) u_datapath (
    .clk_i,
    .rst_ni,
    .flush_i,
    .weight_we_i        (1'b0),
    .weight_group_i     (1'b0),
    .weight_waddr_i     (1'b0),
    .weight_wdata_i     ({(2 * Lanes){1'b0}}),
    .activation_we_i    (1'b0),
    .activation_waddr_i (1'b0),
    .activation_wdata_i ({(8 * Lanes){1'b0}}),
    .start_we_i         (1'b0),
    .start_waddr_i      (1'b0),
    .start_wdata_i      (32'd0),
    .weight_re_i        (1'b0),
    .weight_raddr_i     (1'b0),
    .activation_re_i    (1'b0),
    .activation_raddr_i (1'b0),
    .step_valid_i,
    .step_load_i,
    .step_first_i,
    .step_accumulator_i,
    .step_start_i,
    .pipeline_busy_o    (),
    .store_request_i    (request_i),
    .store_addr_i       (request_addr_i),
    .store_valid_o      (valid),
    .store_data_o       ()
  );

  logic               started_q = 1'b0;
  logic [Latency+1:0] asked_q;    // the youngest in bit 0
  logic               granted_q;  // a request was made one cycle ago: execute takes no step that adds

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    granted_q <= rst_ni && request_i && !flush_i;
    asked_q   <= (rst_ni && !flush_i) ? {asked_q[Latency:0], request_i} : '0;
  end

  always_comb begin : p_spec
    assume (rst_ni == started_q);
    assume (!(granted_q && step_valid_i && !step_first_i));
    if (started_q) WordExact_A : assert (valid == asked_q[Latency+1]);
  end

  assign cover_word_o    = started_q && valid;
  assign cover_flushed_o = started_q && flush_i && asked_q[0];

endmodule
