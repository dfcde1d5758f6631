// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Buffers, array and accumulators: everything between a step's issue and its result.
///
/// Timing of a step issued in cycle t: activation and weight buffers read in t, operands into the array
/// in t+1, lanes and adder tree as well as the read of the accumulator or start buffer in t+2, addition
/// and accumulator write in t+3. A step that adds to the word written one cycle before takes that
/// word from a bypass register, because the buffer returns the old one.
///
/// The store unit asks for an accumulator word in cycle t, has the read port in t+2 and the word in t+3.
module tern_datapath #(
  parameter int unsigned Lanes             = 8,
  parameter int unsigned Columns           = 4,
  parameter int unsigned UnpackColumns     = 4,
  parameter int unsigned WeightTiles       = 64,
  parameter int unsigned ActivationVectors = 256,
  parameter int unsigned AccumulatorWords  = 128,
  parameter int unsigned StartWords        = 32,
  localparam int unsigned Groups   = Columns / UnpackColumns,
  localparam int unsigned GroupW   = tern_pkg::index_width(Groups),
  localparam int unsigned WeightAW = tern_pkg::index_width(WeightTiles),
  localparam int unsigned ActAW    = tern_pkg::index_width(ActivationVectors),
  localparam int unsigned AccAW    = tern_pkg::index_width(AccumulatorWords),
  localparam int unsigned StartAW  = tern_pkg::index_width(StartWords)
) (
  input  logic                              clk_i,
  input  logic                              rst_ni,
  // Write ports of the load unit
  input  logic                              weight_we_i,
  input  logic [GroupW-1:0]                 weight_group_i,
  input  logic [WeightAW-1:0]               weight_waddr_i,
  input  logic [2*Lanes*UnpackColumns-1:0]  weight_wdata_i,
  input  logic                              activation_we_i,
  input  logic [ActAW-1:0]                  activation_waddr_i,
  input  logic [tern_pkg::ActW*Lanes-1:0]   activation_wdata_i,
  input  logic                              start_we_i,
  input  logic [StartAW-1:0]                start_waddr_i,
  input  logic [tern_pkg::AccW*Columns-1:0] start_wdata_i,
  // Read ports of the execute unit
  input  logic                              weight_re_i,
  input  logic [WeightAW-1:0]               weight_raddr_i,
  input  logic                              activation_re_i,
  input  logic [ActAW-1:0]                  activation_raddr_i,
  // Steps of the execute unit
  input  logic                              step_valid_i,
  input  logic                              step_load_i,   // the tile read with this step is new
  input  logic                              step_first_i,
  input  logic [AccAW-1:0]                  step_accumulator_i,
  input  logic [StartAW-1:0]                step_start_i,
  output logic                              pipeline_busy_o,
  // Accumulator reads of the store unit
  input  logic                              store_request_i,
  input  logic [AccAW-1:0]                  store_addr_i,
  output logic                              store_valid_o,
  output logic [tern_pkg::AccW*Columns-1:0] store_data_o
);

  localparam int unsigned ActW    = tern_pkg::ActW;
  localparam int unsigned AccW    = tern_pkg::AccW;
  localparam int unsigned SumW    = ActW + 1 + $clog2(Lanes);
  localparam int unsigned GroupBits = 2 * Lanes * UnpackColumns;

  // Weight buffer: one memory per group of columns, so that a group is written without the others.
  logic [2*Lanes*Columns-1:0] tile;

  for (genvar g = 0; g < Groups; g++) begin : gen_weight
    tern_sram #(
      .Width (GroupBits),
      .Depth (WeightTiles)
    ) u_weight (
      .clk_i,
      .we_i    (weight_we_i && (weight_group_i == GroupW'(g))),
      .waddr_i (weight_waddr_i),
      .wdata_i (weight_wdata_i),
      .re_i    (weight_re_i),
      .raddr_i (weight_raddr_i),
      .rdata_o (tile[GroupBits*g +: GroupBits])
    );
  end

  logic [ActW*Lanes-1:0] activation;

  tern_sram #(
    .Width (ActW * Lanes),
    .Depth (ActivationVectors)
  ) u_activation (
    .clk_i,
    .we_i    (activation_we_i),
    .waddr_i (activation_waddr_i),
    .wdata_i (activation_wdata_i),
    .re_i    (activation_re_i),
    .raddr_i (activation_raddr_i),
    .rdata_o (activation)
  );

  logic [SumW*Columns-1:0] sums;

  tern_pe_array #(
    .Lanes   (Lanes),
    .Columns (Columns)
  ) u_array (
    .clk_i,
    .rst_ni,
    .valid_i      (step_valid_i),
    .load_i       (step_load_i),
    .weight_i     (tile),
    .activation_i (activation),
    .sum_o        (sums)
  );

  // Beside the array: the lane stage reads the base value, the add stage adds and writes.
  logic                    lane_valid_q, lane_first_q, add_valid_q, add_first_q, bypass_q;
  logic [AccAW-1:0]        lane_addr_q, add_addr_q;
  logic [StartAW-1:0]      lane_start_q;
  logic [AccW*Columns-1:0] stored, started, bypass_word_q, base, result;

  always_ff @(posedge clk_i) begin : p_stage
    if (!rst_ni) begin
      lane_valid_q <= 1'b0;
      add_valid_q  <= 1'b0;
    end else begin
      lane_valid_q <= step_valid_i;
      add_valid_q  <= lane_valid_q;
    end
    if (step_valid_i) begin
      lane_first_q <= step_first_i;
      lane_addr_q  <= step_accumulator_i;
      lane_start_q <= step_start_i;
    end
    if (lane_valid_q) begin
      add_first_q <= lane_first_q;
      add_addr_q  <= lane_addr_q;
      bypass_q    <= add_valid_q && (add_addr_q == lane_addr_q);
    end
    if (add_valid_q) bypass_word_q <= result;
  end

  // Store's request travels beside the step whose place it took.
  logic             request_q, port_store_q, store_valid_q;
  logic [AccAW-1:0] request_addr_q, port_addr_q;

  always_ff @(posedge clk_i) begin : p_store
    if (!rst_ni) begin
      request_q     <= 1'b0;
      port_store_q  <= 1'b0;
      store_valid_q <= 1'b0;
    end else begin
      request_q     <= store_request_i;
      port_store_q  <= request_q;
      store_valid_q <= port_store_q;
    end
    request_addr_q <= store_addr_i;
    port_addr_q    <= request_addr_q;
  end

  tern_sram #(
    .Width (AccW * Columns),
    .Depth (AccumulatorWords)
  ) u_accumulator (
    .clk_i,
    .we_i    (add_valid_q),
    .waddr_i (add_addr_q),
    .wdata_i (result),
    .re_i    (port_store_q || (lane_valid_q && !lane_first_q)),
    .raddr_i (port_store_q ? port_addr_q : lane_addr_q),
    .rdata_o (stored)
  );

  tern_sram #(
    .Width (AccW * Columns),
    .Depth (StartWords)
  ) u_start (
    .clk_i,
    .we_i    (start_we_i),
    .waddr_i (start_waddr_i),
    .wdata_i (start_wdata_i),
    .re_i    (lane_valid_q && lane_first_q),
    .raddr_i (lane_start_q),
    .rdata_o (started)
  );

  assign base = add_first_q ? started : bypass_q ? bypass_word_q : stored;

  tern_accumulator #(
    .Columns (Columns),
    .SumW    (SumW)
  ) u_add (
    .sum_i    (sums),
    .base_i   (base),
    .result_o (result)
  );

  assign pipeline_busy_o = lane_valid_q || add_valid_q;
  assign store_valid_o   = store_valid_q;
  assign store_data_o    = stored;

  `TERN_ASSERT(PortFree_A, !(port_store_q && lane_valid_q))

endmodule
