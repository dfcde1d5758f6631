// SPDX-License-Identifier: Apache-2.0

/// The accelerator: AXI4 master for program and data, AXI4-Lite slave for control, one interrupt.
///
/// Wiring, and the order in which errors of one cycle are told.
module tern_top #(
  parameter int unsigned Lanes             = 8,
  parameter int unsigned Columns           = 4,
  parameter int unsigned UnpackColumns     = 4,
  parameter int unsigned BusBits           = 64,
  parameter int unsigned MaxBurstBeats     = 16,
  parameter int unsigned ReadFifoBeats     = 32,
  parameter int unsigned WeightTiles       = 64,
  parameter int unsigned ActivationVectors = 256,
  parameter int unsigned AccumulatorWords  = 128,
  parameter int unsigned StartWords        = 32,
  /// Form of the columns, one of tern_pkg's: changes cycles, no result.
  parameter int unsigned ColumnForm        = tern_pkg::ColumnAdderTree
) (
  input  logic                       clk_i,
  input  logic                       rst_ni,  // synchronous, active low
  // AXI4-Lite slave, control and status
  input  logic                       s_awvalid_i,
  output logic                       s_awready_o,
  input  logic [11:0]                s_awaddr_i,
  input  logic                       s_wvalid_i,
  output logic                       s_wready_o,
  input  logic [31:0]                s_wdata_i,
  input  logic [3:0]                 s_wstrb_i,
  output logic                       s_bvalid_o,
  input  logic                       s_bready_i,
  output logic [1:0]                 s_bresp_o,
  input  logic                       s_arvalid_i,
  output logic                       s_arready_o,
  input  logic [11:0]                s_araddr_i,
  output logic                       s_rvalid_o,
  input  logic                       s_rready_i,
  output logic [31:0]                s_rdata_o,
  output logic [1:0]                 s_rresp_o,
  // AXI4 master, read
  output logic                       m_arvalid_o,
  input  logic                       m_arready_i,
  output logic                       m_arid_o,
  output logic [tern_pkg::AddrW-1:0] m_araddr_o,
  output logic [7:0]                 m_arlen_o,
  output logic [2:0]                 m_arsize_o,
  output logic [1:0]                 m_arburst_o,
  input  logic                       m_rvalid_i,
  output logic                       m_rready_o,
  input  logic                       m_rid_i,
  input  logic [BusBits-1:0]         m_rdata_i,
  input  logic [1:0]                 m_rresp_i,
  input  logic                       m_rlast_i,
  // AXI4 master, write
  output logic                       m_awvalid_o,
  input  logic                       m_awready_i,
  output logic                       m_awid_o,
  output logic [tern_pkg::AddrW-1:0] m_awaddr_o,
  output logic [7:0]                 m_awlen_o,
  output logic [2:0]                 m_awsize_o,
  output logic [1:0]                 m_awburst_o,
  output logic                       m_wvalid_o,
  input  logic                       m_wready_i,
  output logic [BusBits-1:0]         m_wdata_o,
  output logic [BusBits/8-1:0]       m_wstrb_o,
  output logic                       m_wlast_o,
  input  logic                       m_bvalid_i,
  output logic                       m_bready_o,
  input  logic                       m_bid_i,
  input  logic [1:0]                 m_bresp_i,
  // Interrupt, level
  output logic                       irq_o,
  // Observation for simulation: bit 0 running, then started/completed of load, execute, store and
  // of FENCE, HOST_SYNC and HALT. Leave open in a design.
  output logic [8:0]                 trace_o
);

  localparam int unsigned AddrW    = tern_pkg::AddrW;
  localparam int unsigned AccW     = tern_pkg::AccW;
  localparam int unsigned InstrW   = tern_pkg::InstrW;
  localparam int unsigned BusBytes = BusBits / 8;
  localparam int unsigned Groups   = Columns / UnpackColumns;
  localparam int unsigned GroupW   = tern_pkg::index_width(Groups);
  localparam int unsigned WeightAW = tern_pkg::index_width(WeightTiles);
  localparam int unsigned ActAW    = tern_pkg::index_width(ActivationVectors);
  localparam int unsigned AccAW    = tern_pkg::index_width(AccumulatorWords);
  localparam int unsigned StartAW  = tern_pkg::index_width(StartWords);
  localparam int unsigned ZerosW   = $clog2(Lanes * UnpackColumns + 1);

  if (Lanes < 2 || Lanes > 256 || Columns < 1 || Columns > 256) begin : gen_bad_array
    $error("tern_top: Lanes must be 2 to 256 and Columns 1 to 256");
  end
  if (MaxBurstBeats * BusBytes > tern_pkg::PageBytes || MaxBurstBeats > 256) begin : gen_bad_burst
    $error("tern_top: a burst must fit in 4 KiB and in 256 beats");
  end
  if (ReadFifoBeats < MaxBurstBeats) begin : gen_bad_fifo
    $error("tern_top: the read FIFO must hold a whole burst");
  end

  // Control
  logic              start, resume, host_abort, host_reset, program_start, abort, running;
  logic              clear_counters, freeze_counters, bus_stuck;
  logic              sync_reached, done_reached, error_reached;
  logic              soft_reset, core_rst_n;
  logic [AddrW-1:0]  base, window_bytes, instruction_offset;
  logic [31:0]       instruction_count, segment, watchdog_limit;
  logic [2:0]        state;
  logic [7:0]        error, unit_error;
  logic [4:0]        counter_index;
  logic [63:0]       counter_value;

  // A soft reset resets all but the register slave's bus side, which may hold an answer.
  assign core_rst_n = rst_ni && !soft_reset;

  // To Verilator 5.006 a parameter at its default has no size, cast or not.
  /* verilator lint_off WIDTHCONCAT */
  tern_csr #(
    // Last geometry register first.
    .Geometry ({
      32'(ColumnForm),
      32'(StartWords),
      32'(AccumulatorWords),
      32'(ActivationVectors),
      32'(WeightTiles),
      32'(ReadFifoBeats),
      32'(MaxBurstBeats),
      32'(BusBits),
      32'(UnpackColumns),
      32'(Columns),
      32'(Lanes)
    })
  /* verilator lint_on WIDTHCONCAT */
  ) u_csr (
    .clk_i,
    .rst_ni,
    .soft_reset_i         (soft_reset),
    .awvalid_i            (s_awvalid_i),
    .awready_o            (s_awready_o),
    .awaddr_i             (s_awaddr_i),
    .wvalid_i             (s_wvalid_i),
    .wready_o             (s_wready_o),
    .wdata_i              (s_wdata_i),
    .wstrb_i              (s_wstrb_i),
    .bvalid_o             (s_bvalid_o),
    .bready_i             (s_bready_i),
    .bresp_o              (s_bresp_o),
    .arvalid_i            (s_arvalid_i),
    .arready_o            (s_arready_o),
    .araddr_i             (s_araddr_i),
    .rvalid_o             (s_rvalid_o),
    .rready_i             (s_rready_i),
    .rdata_o              (s_rdata_o),
    .rresp_o              (s_rresp_o),
    .start_o              (start),
    .resume_o             (resume),
    .abort_o              (host_abort),
    .soft_reset_o         (host_reset),
    .clear_counters_o     (clear_counters),
    .freeze_counters_o    (freeze_counters),
    .watchdog_o           (watchdog_limit),
    .base_o               (base),
    .window_bytes_o       (window_bytes),
    .instruction_offset_o (instruction_offset),
    .instruction_count_o  (instruction_count),
    .state_i              (state),
    .code_i               (error),
    .bus_stuck_i          (bus_stuck),
    .segment_i            (segment),
    .sync_reached_i       (sync_reached),
    .done_reached_i       (done_reached),
    .error_reached_i      (error_reached),
    .counter_index_o      (counter_index),
    .counter_value_i      (counter_value),
    .irq_o
  );

  // Instruction fetch and dispatch
  logic              fetch_burst_valid, fetch_burst_ready;
  logic [AddrW-1:0]  fetch_burst_address;
  logic [7:0]        fetch_burst_length;
  logic              fetch_beat, load_beat;
  logic              instruction_valid, instruction_ready;
  logic [InstrW-1:0] instruction, unit_instruction;
  logic              fetch_quiet, fetch_finished, fetch_hold, fetch_outside, fetch_bus_error;

  assign fetch_beat = m_rvalid_i && (m_rid_i == 1'b0);
  assign load_beat  = m_rvalid_i && (m_rid_i == 1'b1);
  assign m_rready_o = 1'b1;  // every requested beat has room reserved

  tern_fetch #(
    .BusBits       (BusBits),
    .MaxBurstBeats (MaxBurstBeats)
  ) u_fetch (
    .clk_i,
    .rst_ni              (core_rst_n),
    .start_i             (program_start),
    .hold_i              (fetch_hold),
    .base_i              (base),
    .window_bytes_i      (window_bytes),
    .offset_i            (instruction_offset),
    .count_i             (instruction_count),
    .burst_valid_o       (fetch_burst_valid),
    .burst_ready_i       (fetch_burst_ready),
    .burst_address_o     (fetch_burst_address),
    .burst_length_o      (fetch_burst_length),
    .beat_valid_i        (fetch_beat),
    .beat_i              (m_rdata_i),
    .beat_error_i        (m_rresp_i != 2'b00),
    .instruction_valid_o (instruction_valid),
    .instruction_ready_i (instruction_ready),
    .instruction_o       (instruction),
    .quiet_o             (fetch_quiet),
    .finished_o          (fetch_finished),
    .outside_window_o    (fetch_outside),
    .bus_error_o         (fetch_bus_error)
  );

  logic load_valid, load_ready, execute_valid, execute_ready, store_valid, store_ready;
  logic units_idle, units_wait, bus_quiet, watchdog_expired, watchdog_clear, dispatched, barrier_started, barrier_completed;

  tern_sequencer #(
    .BusBits (BusBits)
  ) u_sequencer (
    .clk_i,
    .rst_ni              (core_rst_n),
    .start_i             (start),
    .resume_i            (resume),
    .abort_i             (host_abort),
    .soft_reset_i        (host_reset),
    .program_start_o     (program_start),
    .instruction_valid_i (instruction_valid),
    .instruction_ready_o (instruction_ready),
    .instruction_i       (instruction),
    .fetch_finished_i    (fetch_finished),
    .fetch_quiet_i       (fetch_quiet),
    .fetch_hold_o        (fetch_hold),
    .load_valid_o        (load_valid),
    .load_ready_i        (load_ready),
    .execute_valid_o     (execute_valid),
    .execute_ready_i     (execute_ready),
    .store_valid_o       (store_valid),
    .store_ready_i       (store_ready),
    .unit_instruction_o  (unit_instruction),
    .units_idle_i        (units_idle),
    .units_wait_i        (units_wait),
    .bus_quiet_i         (bus_quiet),
    .abort_o             (abort),
    .soft_reset_o        (soft_reset),
    .unit_error_i        (unit_error),
    .watchdog_expired_i  (watchdog_expired),
    .watchdog_clear_o    (watchdog_clear),
    .state_o             (state),
    .running_o           (running),
    .error_o             (error),
    .bus_stuck_o         (bus_stuck),
    .segment_o           (segment),
    .sync_reached_o      (sync_reached),
    .done_reached_o      (done_reached),
    .error_reached_o     (error_reached),
    .dispatched_o        (dispatched),
    .barrier_started_o   (barrier_started),
    .barrier_completed_o (barrier_completed)
  );

  // Dependence tokens
  logic load_give, load_token, load_take;          // load to execute
  logic free_give, free_token, free_take;          // execute to load
  logic result_give, result_token, result_take;    // execute to store
  logic drained_give, drained_token, drained_take; // store to execute
  logic [3:0] token_overflow;

  tern_tokens u_load_to_execute (
    .clk_i,
    .rst_ni      (core_rst_n),
    .clear_i     (program_start),
    .give_i      (load_give),
    .take_i      (load_take),
    .available_o (load_token),
    .overflow_o  (token_overflow[0])
  );
  tern_tokens u_execute_to_load (
    .clk_i,
    .rst_ni      (core_rst_n),
    .clear_i     (program_start),
    .give_i      (free_give),
    .take_i      (free_take),
    .available_o (free_token),
    .overflow_o  (token_overflow[1])
  );
  tern_tokens u_execute_to_store (
    .clk_i,
    .rst_ni      (core_rst_n),
    .clear_i     (program_start),
    .give_i      (result_give),
    .take_i      (result_take),
    .available_o (result_token),
    .overflow_o  (token_overflow[2])
  );
  tern_tokens u_store_to_execute (
    .clk_i,
    .rst_ni      (core_rst_n),
    .clear_i     (program_start),
    .give_i      (drained_give),
    .take_i      (drained_take),
    .available_o (drained_token),
    .overflow_o  (token_overflow[3])
  );

  // Load
  logic                             load_burst_valid, load_burst_ready;
  logic [AddrW-1:0]                 load_burst_address;
  logic [7:0]                       load_burst_length;
  logic                             weight_we, activation_we, start_we;
  logic [GroupW-1:0]                weight_group;
  logic [WeightAW-1:0]              weight_waddr;
  logic [2*Lanes*UnpackColumns-1:0] weight_wdata;
  logic [ActAW-1:0]                 activation_waddr;
  logic [tern_pkg::ActW*Lanes-1:0]  activation_wdata;
  logic [StartAW-1:0]               start_waddr;
  logic [AccW*Columns-1:0]          start_wdata;
  logic                             load_idle, load_quiet, load_waiting, load_stall_memory;
  logic                             load_at_rest, load_progress;
  logic                             load_started, load_completed;
  logic                             load_outside, load_bus_error, invalid_weight;
  logic                             load_bad_length, load_overflow;
  logic                             tile_loaded, vector_loaded;
  logic [ZerosW-1:0]                zero_weights;

  tern_load #(
    .Lanes             (Lanes),
    .Columns           (Columns),
    .UnpackColumns     (UnpackColumns),
    .BusBits           (BusBits),
    .MaxBurstBeats     (MaxBurstBeats),
    .ReadFifoBeats     (ReadFifoBeats),
    .WeightTiles       (WeightTiles),
    .ActivationVectors (ActivationVectors),
    .StartWords        (StartWords)
  ) u_load (
    .clk_i,
    .rst_ni            (core_rst_n),
    .flush_i           (abort),
    .command_valid_i   (load_valid),
    .command_ready_o   (load_ready),
    .command_i         (unit_instruction),
    .token_available_i (free_token),
    .token_take_o      (free_take),
    .token_give_o      (load_give),
    .base_i            (base),
    .window_bytes_i    (window_bytes),
    .burst_valid_o     (load_burst_valid),
    .burst_ready_i     (load_burst_ready),
    .burst_address_o   (load_burst_address),
    .burst_length_o    (load_burst_length),
    .beat_valid_i      (load_beat),
    .beat_i            (m_rdata_i),
    .beat_error_i      (m_rresp_i != 2'b00),
    .weight_we_o       (weight_we),
    .weight_group_o    (weight_group),
    .weight_addr_o     (weight_waddr),
    .weight_data_o     (weight_wdata),
    .activation_we_o   (activation_we),
    .activation_addr_o (activation_waddr),
    .activation_data_o (activation_wdata),
    .start_we_o        (start_we),
    .start_addr_o      (start_waddr),
    .start_data_o      (start_wdata),
    .idle_o            (load_idle),
    .quiet_o           (load_quiet),
    .waiting_token_o   (load_waiting),
    .at_rest_o         (load_at_rest),
    .progress_o        (load_progress),
    .stall_memory_o    (load_stall_memory),
    .started_o         (load_started),
    .completed_o       (load_completed),
    .outside_window_o  (load_outside),
    .bus_error_o       (load_bus_error),
    .invalid_weight_o  (invalid_weight),
    .bad_length_o      (load_bad_length),
    .overflow_o        (load_overflow),
    .tile_loaded_o     (tile_loaded),
    .vector_loaded_o   (vector_loaded),
    .zero_weights_o    (zero_weights)
  );

  tern_read_arbiter u_read_arbiter (
    .clk_i,
    .rst_ni          (core_rst_n),
    .fetch_valid_i   (fetch_burst_valid),
    .fetch_ready_o   (fetch_burst_ready),
    .fetch_address_i (fetch_burst_address),
    .fetch_length_i  (fetch_burst_length),
    .load_valid_i    (load_burst_valid),
    .load_ready_o    (load_burst_ready),
    .load_address_i  (load_burst_address),
    .load_length_i   (load_burst_length),
    .arvalid_o       (m_arvalid_o),
    .arready_i       (m_arready_i),
    .arid_o          (m_arid_o),
    .araddr_o        (m_araddr_o),
    .arlen_o         (m_arlen_o)
  );

  // Execute
  logic                weight_re, activation_re, step_valid, step_load, step_first, pipeline_busy;
  logic [WeightAW-1:0] weight_raddr;
  logic [ActAW-1:0]    activation_raddr;
  logic [AccAW-1:0]    step_accumulator;
  logic [StartAW-1:0]  step_start;
  logic                execute_idle, waiting_load, waiting_store, issue, blocked, draining;
  logic                execute_started, execute_completed, execute_overflow;
  logic                store_request;

  tern_execute #(
    .WeightTiles       (WeightTiles),
    .ActivationVectors (ActivationVectors),
    .AccumulatorWords  (AccumulatorWords),
    .StartWords        (StartWords)
  ) u_execute (
    .clk_i,
    .rst_ni                  (core_rst_n),
    .flush_i                 (abort),
    .command_valid_i         (execute_valid),
    .command_ready_o         (execute_ready),
    .command_i               (unit_instruction),
    .load_token_available_i  (load_token),
    .load_token_take_o       (load_take),
    .store_token_available_i (drained_token),
    .store_token_take_o      (drained_take),
    .load_token_give_o       (free_give),
    .store_token_give_o      (result_give),
    .store_request_i         (store_request),
    .weight_re_o             (weight_re),
    .weight_addr_o           (weight_raddr),
    .activation_re_o         (activation_re),
    .activation_addr_o       (activation_raddr),
    .step_valid_o            (step_valid),
    .step_load_o             (step_load),
    .step_first_o            (step_first),
    .step_accumulator_o      (step_accumulator),
    .step_start_o            (step_start),
    .pipeline_busy_i         (pipeline_busy),
    .idle_o                  (execute_idle),
    .waiting_load_o          (waiting_load),
    .waiting_store_o         (waiting_store),
    .issue_o                 (issue),
    .blocked_o               (blocked),
    .draining_o              (draining),
    .started_o               (execute_started),
    .completed_o             (execute_completed),
    .overflow_o              (execute_overflow)
  );

  logic [AccAW-1:0]        store_addr;
  logic                    store_word_valid;
  logic [AccW*Columns-1:0] store_word;

  tern_datapath #(
    .Lanes             (Lanes),
    .Columns           (Columns),
    .UnpackColumns     (UnpackColumns),
    .WeightTiles       (WeightTiles),
    .ActivationVectors (ActivationVectors),
    .AccumulatorWords  (AccumulatorWords),
    .StartWords        (StartWords),
    .ColumnForm        (ColumnForm)
  ) u_datapath (
    .clk_i,
    .rst_ni             (core_rst_n),
    .flush_i            (abort),
    .weight_we_i        (weight_we),
    .weight_group_i     (weight_group),
    .weight_waddr_i     (weight_waddr),
    .weight_wdata_i     (weight_wdata),
    .activation_we_i    (activation_we),
    .activation_waddr_i (activation_waddr),
    .activation_wdata_i (activation_wdata),
    .start_we_i         (start_we),
    .start_waddr_i      (start_waddr),
    .start_wdata_i      (start_wdata),
    .weight_re_i        (weight_re),
    .weight_raddr_i     (weight_raddr),
    .activation_re_i    (activation_re),
    .activation_raddr_i (activation_raddr),
    .step_valid_i       (step_valid),
    .step_load_i        (step_load),
    .step_first_i       (step_first),
    .step_accumulator_i (step_accumulator),
    .step_start_i       (step_start),
    .pipeline_busy_o    (pipeline_busy),
    .store_request_i    (store_request),
    .store_addr_i       (store_addr),
    .store_valid_o      (store_word_valid),
    .store_data_o       (store_word)
  );

  // Store
  logic store_idle, store_quiet, store_waiting, store_beat, store_stall_read, store_stall_memory;
  logic store_started, store_completed, store_outside, store_bad_length, store_overflow;
  logic store_bus_error;

  tern_store #(
    .Columns          (Columns),
    .BusBits          (BusBits),
    .MaxBurstBeats    (MaxBurstBeats),
    .AccumulatorWords (AccumulatorWords)
  ) u_store (
    .clk_i,
    .rst_ni            (core_rst_n),
    .flush_i           (abort),
    .command_valid_i   (store_valid),
    .command_ready_o   (store_ready),
    .command_i         (unit_instruction),
    .token_available_i (result_token),
    .token_take_o      (result_take),
    .token_give_o      (drained_give),
    .base_i            (base),
    .window_bytes_i    (window_bytes),
    .request_o         (store_request),
    .request_addr_o    (store_addr),
    .word_valid_i      (store_word_valid),
    .word_i            (store_word),
    .awvalid_o         (m_awvalid_o),
    .awready_i         (m_awready_i),
    .awaddr_o          (m_awaddr_o),
    .awlen_o           (m_awlen_o),
    .wvalid_o          (m_wvalid_o),
    .wready_i          (m_wready_i),
    .wdata_o           (m_wdata_o),
    .wstrb_o           (m_wstrb_o),
    .wlast_o           (m_wlast_o),
    .bvalid_i          (m_bvalid_i),
    .bready_o          (m_bready_o),
    .berror_i          (m_bresp_i != 2'b00),
    .idle_o            (store_idle),
    .quiet_o           (store_quiet),
    .waiting_token_o   (store_waiting),
    .beat_o            (store_beat),
    .stall_read_o      (store_stall_read),
    .stall_memory_o    (store_stall_memory),
    .started_o         (store_started),
    .completed_o       (store_completed),
    .outside_window_o  (store_outside),
    .bad_length_o      (store_bad_length),
    .overflow_o        (store_overflow),
    .bus_error_o       (store_bus_error)
  );

  // Fixed fields of the bus
  assign m_arsize_o  = 3'($clog2(BusBytes));
  assign m_arburst_o = 2'b01;  // INCR
  assign m_awid_o    = 1'b0;
  assign m_awsize_o  = 3'($clog2(BusBytes));
  assign m_awburst_o = 2'b01;

  logic unused_bus;
  assign unused_bus = ^{m_rlast_i, m_bid_i};

  assign units_idle = load_idle && execute_idle && store_idle;
  assign units_wait = !units_idle && load_at_rest &&
                      (execute_idle || waiting_load || waiting_store) &&
                      (store_idle || store_waiting);
  assign bus_quiet  = load_quiet && store_quiet;

  // The first error wins; of several in one cycle, the lowest in this list.
  always_comb begin : p_error
    unit_error = tern_registers_pkg::StatusNone;
    if (token_overflow != '0) unit_error = tern_registers_pkg::StatusTokenOverflow;
    if (load_overflow || execute_overflow || store_overflow) begin
      unit_error = tern_registers_pkg::StatusBufferOverflow;
    end
    if (load_bad_length || store_bad_length) unit_error = tern_registers_pkg::StatusBadLength;
    if (invalid_weight) unit_error = tern_registers_pkg::StatusInvalidWeight;
    if (fetch_outside || load_outside || store_outside) begin
      unit_error = tern_registers_pkg::StatusOutsideWindow;
    end
    if (fetch_bus_error || load_bus_error || store_bus_error) begin
      unit_error = tern_registers_pkg::StatusBusError;
    end
  end

  // Progress: an instruction begins or completes, a step is issued, a transfer on the bus, a word in load.
  logic progress;
  assign progress = dispatched || barrier_started || load_started || load_progress ||
                    execute_started || issue || execute_completed || store_started ||
                    store_completed || m_rvalid_i || m_bvalid_i || (m_arvalid_o && m_arready_i) ||
                    (m_awvalid_o && m_awready_i) || (m_wvalid_o && m_wready_i);

  tern_watchdog u_watchdog (
    .clk_i,
    .rst_ni     (core_rst_n),
    .limit_i    (watchdog_limit),
    .clear_i    (watchdog_clear),
    .progress_i (progress),
    .expired_o  (watchdog_expired)
  );

  tern_monitor #(
    .BusBytes (BusBytes),
    .ZerosW   (ZerosW)
  ) u_monitor (
    .clk_i,
    .rst_ni                  (core_rst_n),
    .clear_i                 (program_start || clear_counters),
    .count_i                 (running && !freeze_counters),
    .load_idle_i             (load_idle),
    .load_waiting_i          (load_waiting),
    .load_stall_memory_i     (load_stall_memory),
    .execute_idle_i          (execute_idle),
    .execute_waiting_load_i  (waiting_load),
    .execute_waiting_store_i (waiting_store),
    .execute_blocked_i       (blocked),
    .execute_draining_i      (draining),
    .store_idle_i            (store_idle),
    .store_waiting_i         (store_waiting),
    .store_stall_read_i      (store_stall_read),
    .store_stall_memory_i    (store_stall_memory),
    .read_beat_i             (load_beat),
    .write_beat_i            (store_beat),
    .dispatched_i            (dispatched),
    .issue_i                 (issue),
    .tile_loaded_i           (tile_loaded),
    .zero_weights_i          (zero_weights),
    .vector_loaded_i         (vector_loaded),
    .tile_read_i             (weight_re),
    .vector_read_i           (activation_re),
    .step_valid_i            (step_valid),
    .step_first_i            (step_first),
    .output_read_i           (store_request),
    .index_i                 (counter_index),
    .value_o                 (counter_value)
  );

  assign trace_o = {barrier_completed, barrier_started, store_completed, store_started,
                    execute_completed, execute_started, load_completed, load_started, running};

endmodule
