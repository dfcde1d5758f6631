// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Buffers, array and accumulators: everything between a step's issue and its result.
///
/// Timing of a step issued in cycle t, with the columns' latency L: activation and weight buffers read in
/// t, operands into the array in t+1, lanes and their sum from t+2 to t+1+L, read of the accumulator or
/// start buffer in t+1+L, addition and accumulator write in t+2+L. A step that adds to the word written
/// one cycle before takes that word from a bypass register, because the buffer returns the old one.
///
/// The store unit asks for an accumulator word in cycle t, has the read port in t+1+L and the word in
/// t+2+L. A flush takes back what has been asked for: a word that came behind the end of a flush
/// would be taken for one of the next program.
module tern_datapath #(
  parameter int unsigned Lanes             = 8,
  parameter int unsigned Columns           = 4,
  parameter int unsigned UnpackColumns     = 4,
  parameter int unsigned WeightTiles       = 64,
  parameter int unsigned ActivationVectors = 256,
  parameter int unsigned AccumulatorWords  = 128,
  parameter int unsigned StartWords        = 32,
  parameter int unsigned ColumnForm        = tern_pkg::ColumnAdderTree,
  localparam int unsigned Groups   = Columns / UnpackColumns,
  localparam int unsigned GroupW   = tern_pkg::index_width(Groups),
  localparam int unsigned WeightAW = tern_pkg::index_width(WeightTiles),
  localparam int unsigned ActAW    = tern_pkg::index_width(ActivationVectors),
  localparam int unsigned AccAW    = tern_pkg::index_width(AccumulatorWords),
  localparam int unsigned StartAW  = tern_pkg::index_width(StartWords)
) (
  input  logic                              clk_i,
  input  logic                              rst_ni,
  input  logic                              flush_i,  // forget what the store unit has asked for
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
  localparam int unsigned Latency = tern_pkg::column_latency(ColumnForm, Lanes);

  logic [2*Lanes*Columns-1:0] tile;

  tern_weight_buffer #(
    .Lanes         (Lanes),
    .Columns       (Columns),
    .UnpackColumns (UnpackColumns),
    .WeightTiles   (WeightTiles)
  ) u_weight (
    .clk_i,
    .we_i    (weight_we_i),
    .group_i (weight_group_i),
    .waddr_i (weight_waddr_i),
    .wdata_i (weight_wdata_i),
    .re_i    (weight_re_i),
    .raddr_i (weight_raddr_i),
    .tile_o  (tile)
  );

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
    .Lanes      (Lanes),
    .Columns    (Columns),
    .ColumnForm (ColumnForm)
  ) u_array (
    .clk_i,
    .rst_ni,
    .valid_i      (step_valid_i),
    .load_i       (step_load_i),
    .weight_i     (tile),
    .activation_i (activation),
    .sum_o        (sums)
  );

  // Beside the array: a place per cycle of the columns' latency. In the last one the base value is read;
  // behind it the add stage adds and writes. Store's request travels in the place of the step that was
  // not issued for it.
  for (genvar s = 0; s < Latency; s++) begin : gen_place
    logic               valid_q, first_q, request_q;
    logic [AccAW-1:0]   addr_q, request_addr_q;
    logic [StartAW-1:0] start_q;

    logic               valid_d, first_d, request_d;
    logic [AccAW-1:0]   addr_d, request_addr_d;
    logic [StartAW-1:0] start_d;

    if (s == 0) begin : gen_first
      logic             requested_q;
      logic [AccAW-1:0] requested_addr_q;
      always_ff @(posedge clk_i) begin : p_request
        if (!rst_ni || flush_i) requested_q <= 1'b0;
        else                    requested_q <= store_request_i;
        if (store_request_i) requested_addr_q <= store_addr_i;
      end
      assign {valid_d, first_d, addr_d, start_d} =
          {step_valid_i, step_first_i, step_accumulator_i, step_start_i};
      assign {request_d, request_addr_d} = {requested_q, requested_addr_q};
    end else begin : gen_next
      assign {valid_d, first_d, addr_d, start_d} =
          {gen_place[s-1].valid_q, gen_place[s-1].first_q, gen_place[s-1].addr_q,
           gen_place[s-1].start_q};
      assign {request_d, request_addr_d} = {gen_place[s-1].request_q, gen_place[s-1].request_addr_q};
    end

    always_ff @(posedge clk_i) begin : p_place
      if (!rst_ni) begin
        valid_q   <= 1'b0;
        request_q <= 1'b0;
      end else begin
        valid_q   <= valid_d;
        request_q <= request_d && !flush_i;
      end
      if (valid_d) begin
        first_q <= first_d;
        addr_q  <= addr_d;
        start_q <= start_d;
      end
      if (request_d) request_addr_q <= request_addr_d;
    end
  end

  logic               read_valid, read_first, port_store;
  logic [AccAW-1:0]   read_addr, port_addr;
  logic [StartAW-1:0] read_start;
  assign {read_valid, read_first, read_addr, read_start} =
      {gen_place[Latency-1].valid_q, gen_place[Latency-1].first_q, gen_place[Latency-1].addr_q,
       gen_place[Latency-1].start_q};
  assign {port_store, port_addr} =
      {gen_place[Latency-1].request_q, gen_place[Latency-1].request_addr_q};

  logic                    add_valid_q, add_first_q, bypass_q, store_valid_q;
  logic [AccAW-1:0]        add_addr_q;
  logic [AccW*Columns-1:0] stored, started, bypass_word_q, base, result;

  always_ff @(posedge clk_i) begin : p_add
    if (!rst_ni) begin
      add_valid_q   <= 1'b0;
      store_valid_q <= 1'b0;
    end else begin
      add_valid_q   <= read_valid;
      store_valid_q <= port_store && !flush_i;
    end
    if (read_valid) begin
      add_first_q <= read_first;
      add_addr_q  <= read_addr;
      bypass_q    <= add_valid_q && (add_addr_q == read_addr);
    end
    if (add_valid_q) bypass_word_q <= result;
  end

  tern_sram #(
    .Width (AccW * Columns),
    .Depth (AccumulatorWords)
  ) u_accumulator (
    .clk_i,
    .we_i    (add_valid_q),
    .waddr_i (add_addr_q),
    .wdata_i (result),
    .re_i    (port_store || (read_valid && !read_first)),
    .raddr_i (port_store ? port_addr : read_addr),
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
    .re_i    (read_valid && read_first),
    .raddr_i (read_start),
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

  logic [Latency-1:0] place_valid;
  for (genvar s = 0; s < Latency; s++) begin : gen_valid
    assign place_valid[s] = gen_place[s].valid_q;
  end
  assign pipeline_busy_o = (|place_valid) || add_valid_q;
  assign store_valid_o   = store_valid_q;
  assign store_data_o    = stored;

  `TERN_ASSERT(PortFree_A, !(port_store && read_valid && !read_first))

endmodule
