// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Execute unit: walks the loop nest of MULTIPLY and drives the buffers, the array and the accumulators.
///
/// One step (one activation vector against one tile) per cycle. A step issued in cycle t reads the
/// activation and weight buffers in t and adds to its accumulator word as many cycles later as the columns take (tern_datapath). The tile
/// is read once and stays in the array while the tokens stream past.
///
/// The accumulator buffer's read port is shared with the store unit: in a cycle in which store asks for
/// it no step is issued, and store has the port when that step would have had it.
module tern_execute #(
  parameter int unsigned WeightTiles       = 64,
  parameter int unsigned ActivationVectors = 256,
  parameter int unsigned AccumulatorWords  = 128,
  parameter int unsigned StartWords        = 32,
  localparam int unsigned WeightAW = tern_pkg::index_width(WeightTiles),
  localparam int unsigned ActAW    = tern_pkg::index_width(ActivationVectors),
  localparam int unsigned AccAW    = tern_pkg::index_width(AccumulatorWords),
  localparam int unsigned StartAW  = tern_pkg::index_width(StartWords)
) (
  input  logic                        clk_i,
  input  logic                        rst_ni,
  input  logic                        flush_i,
  // Instructions from the sequencer
  input  logic                        command_valid_i,
  output logic                        command_ready_o,
  input  logic [tern_pkg::InstrW-1:0] command_i,
  // Tokens
  input  logic                        load_token_available_i,
  output logic                        load_token_take_o,
  input  logic                        store_token_available_i,
  output logic                        store_token_take_o,
  output logic                        load_token_give_o,
  output logic                        store_token_give_o,
  // Accumulator read port request of the store unit
  input  logic                        store_request_i,
  // Buffer read ports
  output logic                        weight_re_o,
  output logic [WeightAW-1:0]         weight_addr_o,
  output logic                        activation_re_o,
  output logic [ActAW-1:0]            activation_addr_o,
  // To the array and the accumulators, one cycle after the issue
  output logic                        step_valid_o,
  output logic                        step_load_o,      // the tile is new
  output logic                        step_first_o,     // begins from the start word
  output logic [AccAW-1:0]            step_accumulator_o,
  output logic [StartAW-1:0]          step_start_o,
  // Accumulators: a step is in the pipeline behind the array
  input  logic                        pipeline_busy_i,
  // Status
  output logic                        idle_o,
  output logic                        waiting_load_o,
  output logic                        waiting_store_o,
  output logic                        issue_o,
  output logic                        blocked_o,    // by the store unit's use of the port
  output logic                        draining_o,
  output logic                        started_o,
  output logic                        completed_o,
  output logic                        overflow_o
);

  localparam int unsigned LengthW = tern_pkg::LengthW;

  typedef enum logic [1:0] {Idle, Run, Drain, Stopped} state_e;

  logic                        head_valid, take;
  logic [tern_pkg::InstrW-1:0] head;

  tern_fifo #(
    .Width (tern_pkg::InstrW),
    .Depth (4)
  ) u_commands (
    .clk_i,
    .rst_ni,
    .flush_i,
    .push_valid_i (command_valid_i),
    .push_ready_o (command_ready_o),
    .push_data_i  (command_i),
    .pop_valid_o  (head_valid),
    .pop_ready_i  (take),
    .pop_data_o   (head)
  );

  state_e             state_q;
  logic               signal_load_q, signal_store_q, accumulate_q;
  logic [LengthW-1:0] weight_q, activation_q, activation_stride_q, accumulator_q, start_q;
  logic [LengthW-1:0] vector_k_q;        // first token's vector of this k-tile
  logic [LengthW-1:0] column_acc_q;      // first token's accumulator word of this n-tile
  logic [LengthW-1:0] vector_first_q;    // activation_word of the instruction
  logic [LengthW-1:0] tokens_q, token_q; // count, and tokens left in this tile
  logic [15:0]        k_tiles_q, k_left_q, n_left_q;

  logic wait_load, wait_store;
  assign wait_load  = head[tern_pkg::WaitPreviousBit] && !load_token_available_i;
  assign wait_store = head[tern_pkg::WaitNextBit] && !store_token_available_i;
  assign take       = (state_q == Idle) && head_valid && !wait_load && !wait_store;
  assign load_token_take_o  = take && head[tern_pkg::WaitPreviousBit];
  assign store_token_take_o = take && head[tern_pkg::WaitNextBit];

  logic issue, last_token, last_k, last_n, first_token, first_step, fits, port_taken;
  assign first_token = token_q == tokens_q;
  assign last_token  = token_q == 32'd1;
  assign last_k      = k_left_q == 16'd1;
  assign last_n      = n_left_q == 16'd1;
  assign fits = (weight_q < LengthW'(WeightTiles)) && (activation_q < LengthW'(ActivationVectors)) &&
                (accumulator_q < LengthW'(AccumulatorWords)) &&
                (accumulate_q || (start_q < LengthW'(StartWords)));
  // A step that begins a sum reads the start buffer and leaves the accumulators' port to store.
  assign first_step = (k_left_q == k_tiles_q) && !accumulate_q;
  assign port_taken = store_request_i && !first_step;
  assign issue      = (state_q == Run) && !port_taken && fits;

  assign weight_re_o       = issue && first_token;
  assign weight_addr_o     = weight_q[WeightAW-1:0];
  assign activation_re_o   = issue;
  assign activation_addr_o = activation_q[ActAW-1:0];

  always_ff @(posedge clk_i) begin : p_state
    if (!rst_ni || flush_i) begin
      state_q <= Idle;
    end else begin
      unique case (state_q)
        Idle:  if (take) state_q <= Run;
        Run: begin
          if (overflow_o) state_q <= Stopped;
          else if (issue && last_token && last_k && last_n) state_q <= Drain;
        end
        Drain: if (!step_valid_o && !pipeline_busy_i) state_q <= Idle;
        default: state_q <= Stopped;  // until the run has been aborted
      endcase
    end
  end

  always_ff @(posedge clk_i) begin : p_loops
    if (take) begin
      signal_load_q       <= head[tern_pkg::SignalPreviousBit];
      signal_store_q      <= head[tern_pkg::SignalNextBit];
      accumulate_q        <= head[tern_pkg::FlagBit];
      weight_q            <= head[32 +: 32];
      activation_q        <= head[64 +: 32];
      vector_k_q          <= head[64 +: 32];
      vector_first_q      <= head[64 +: 32];
      activation_stride_q <= head[96 +: 32];
      accumulator_q       <= head[128 +: 32];
      column_acc_q        <= head[128 +: 32];
      start_q             <= head[160 +: 32];
      n_left_q            <= head[192 +: 16];
      k_left_q            <= head[208 +: 16];
      k_tiles_q           <= head[208 +: 16];
      tokens_q            <= head[224 +: 32];
      token_q             <= head[224 +: 32];
    end else if (issue) begin
      if (!last_token) begin
        token_q       <= token_q - 1'b1;
        activation_q  <= activation_q + activation_stride_q;
        accumulator_q <= accumulator_q + 1'b1;
      end else begin
        token_q  <= tokens_q;
        weight_q <= weight_q + 1'b1;
        if (!last_k) begin
          k_left_q      <= k_left_q - 1'b1;
          vector_k_q    <= vector_k_q + 1'b1;
          activation_q  <= vector_k_q + 1'b1;
          accumulator_q <= column_acc_q;
        end else begin
          k_left_q      <= k_tiles_q;
          n_left_q      <= n_left_q - 1'b1;
          vector_k_q    <= vector_first_q;
          activation_q  <= vector_first_q;
          accumulator_q <= column_acc_q + tokens_q;
          column_acc_q  <= column_acc_q + tokens_q;
          start_q       <= start_q + 1'b1;
        end
      end
    end
  end

  // The step now entering the array
  logic               valid_q, load_q, first_q;
  logic [AccAW-1:0]   step_accumulator_q;
  logic [StartAW-1:0] step_start_q;

  always_ff @(posedge clk_i) begin : p_step
    if (!rst_ni) begin
      valid_q <= 1'b0;
      load_q  <= 1'b0;
    end else begin
      valid_q <= issue;
      load_q  <= weight_re_o;
    end
    if (issue) begin
      first_q            <= first_step;
      step_accumulator_q <= accumulator_q[AccAW-1:0];
      step_start_q       <= start_q[StartAW-1:0];
    end
  end

  assign step_valid_o       = valid_q;
  assign step_load_o        = load_q;
  assign step_first_o       = first_q;
  assign step_accumulator_o = step_accumulator_q;
  assign step_start_o       = step_start_q;

  assign completed_o        = (state_q == Drain) && !step_valid_o && !pipeline_busy_i;
  assign load_token_give_o  = completed_o && signal_load_q;
  assign store_token_give_o = completed_o && signal_store_q;

  assign idle_o          = (state_q == Idle) && !head_valid;
  assign waiting_load_o  = (state_q == Idle) && head_valid && wait_load;
  assign waiting_store_o = (state_q == Idle) && head_valid && !wait_load && wait_store;
  assign issue_o         = issue;
  assign blocked_o       = (state_q == Run) && port_taken;
  assign draining_o      = state_q == Drain;
  assign started_o       = take;
  assign overflow_o      = (state_q == Run) && !fits;

  `TERN_COVER(WaitsForLoad_C, waiting_load_o)
  `TERN_COVER(WaitsForStore_C, waiting_store_o)
  `TERN_COVER(StoreTakesPort_C, blocked_o)
  `TERN_COVER(StoreLeavesPort_C, issue && store_request_i)
  `TERN_COVER(Accumulates_C, issue && accumulate_q)
  `TERN_COVER(NextKTile_C, issue && last_token && !last_k)
  `TERN_COVER(NextNTile_C, issue && last_token && last_k && !last_n)
  `TERN_COVER(WeightsOverflow_C, overflow_o && (weight_q >= LengthW'(WeightTiles)))
  `TERN_COVER(ActivationsOverflow_C, overflow_o && (activation_q >= LengthW'(ActivationVectors)))
  `TERN_COVER(AccumulatorsOverflow_C, overflow_o && (accumulator_q >= LengthW'(AccumulatorWords)))
  `TERN_COVER(StartOverflow_C, overflow_o && !accumulate_q && (start_q >= LengthW'(StartWords)))
  `TERN_COVER(FlushWhileRunning_C, flush_i && (state_q == Run))

endmodule
