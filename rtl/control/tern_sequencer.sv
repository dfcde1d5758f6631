// SPDX-License-Identifier: Apache-2.0

/// Runs the program: dispatches instructions in order to the three units, handles FENCE, HOST_SYNC and
/// HALT, and ends the run on the first error.
///
/// One instruction per cycle at most. A full unit queue stalls dispatch. After an error nothing new is
/// started; the run ends when the bus is quiet.
module tern_sequencer #(
  parameter int unsigned BusBits    = 64,
  parameter int unsigned FloatLanes = 0
) (
  input  logic                        clk_i,
  input  logic                        rst_ni,
  // Host commands
  input  logic                        start_i,
  input  logic                        resume_i,
  output logic                        program_start_o,  // start accepted: everything begins anew
  // Instructions from fetch
  input  logic                        instruction_valid_i,
  output logic                        instruction_ready_o,
  input  logic [tern_pkg::InstrW-1:0] instruction_i,
  input  logic                        fetch_finished_i,
  input  logic                        fetch_quiet_i,
  output logic                        fetch_hold_o,
  // Instructions to the units
  output logic                        load_valid_o,
  input  logic                        load_ready_i,
  output logic                        execute_valid_o,
  input  logic                        execute_ready_i,
  output logic                        store_valid_o,
  input  logic                        store_ready_i,
  output logic [tern_pkg::InstrW-1:0] unit_instruction_o,
  // Units
  input  logic                        units_idle_i,   // every dispatched instruction has completed
  input  logic                        bus_quiet_i,    // no load or store transfer under way
  output logic                        abort_o,
  // Errors from the units: status code, StatusNone when there is none
  input  logic [7:0]                  unit_error_i,
  // Status
  output logic [2:0]                  state_o,        // tern_pkg::run_state_e
  output logic                        running_o,
  output logic [7:0]                  error_o,
  output logic [31:0]                 segment_o,
  output logic                        stopped_o,      // pulse: sync, done or error reached
  // Counted and traced events
  output logic                        dispatched_o,
  output logic                        barrier_started_o,
  output logic                        barrier_completed_o
);

  logic legal, is_load, is_execute, is_store, is_fence, is_sync, is_halt;

  tern_decode #(
    .BusBits    (BusBits),
    .FloatLanes (FloatLanes)
  ) u_decode (
    .instruction_i,
    .legal_o      (legal),
    .is_load_o    (is_load),
    .is_execute_o (is_execute),
    .is_store_o   (is_store),
    .is_fence_o   (is_fence),
    .is_sync_o    (is_sync),
    .is_halt_o    (is_halt)
  );

  tern_pkg::run_state_e state_q;
  logic                 barrier_q;   // a FENCE, HOST_SYNC or HALT has been seen and waits
  logic                 halting_q;   // what Quiesce leads to
  logic [7:0]           error_q;
  logic [31:0]          segment_q;

  logic active, go, barrier, accept_unit, barrier_done;
  assign active  = state_q == tern_pkg::RunActive;
  assign go      = active && instruction_valid_i && legal;
  assign barrier = is_fence || is_sync || is_halt;

  assign load_valid_o       = go && is_load;
  assign execute_valid_o    = go && is_execute;
  assign store_valid_o      = go && is_store;
  assign unit_instruction_o = instruction_i;

  assign accept_unit  = (load_valid_o && load_ready_i) || (execute_valid_o && execute_ready_i) ||
                        (store_valid_o && store_ready_i);
  assign barrier_done = go && barrier && barrier_q && units_idle_i;
  assign instruction_ready_o = accept_unit || barrier_done;

  logic [7:0] error;
  always_comb begin : p_error
    error = unit_error_i;
    if (error == tern_pkg::StatusNone) begin
      if (active && instruction_valid_i && !legal) error = tern_pkg::StatusIllegalInstruction;
      else if (active && fetch_finished_i)         error = tern_pkg::StatusMissingHalt;
    end
  end

  assign running_o = active || (state_q == tern_pkg::RunQuiesce) || (state_q == tern_pkg::RunAbort);

  always_ff @(posedge clk_i) begin : p_state
    if (!rst_ni) begin
      state_q   <= tern_pkg::RunIdle;
      barrier_q <= 1'b0;
      halting_q <= 1'b0;
      error_q   <= tern_pkg::StatusNone;
      segment_q <= '0;
    end else begin
      unique case (state_q)
        tern_pkg::RunActive: begin
          if (error != tern_pkg::StatusNone) begin
            state_q   <= tern_pkg::RunAbort;
            error_q   <= error;
            barrier_q <= 1'b0;
          end else if (barrier_done) begin
            barrier_q <= 1'b0;
            halting_q <= is_halt;
            if (is_sync) segment_q <= instruction_i[63:32];
            if (!is_fence) state_q <= tern_pkg::RunQuiesce;
          end else if (go && barrier) begin
            barrier_q <= 1'b1;
          end
        end
        tern_pkg::RunQuiesce: begin
          if (error != tern_pkg::StatusNone) begin
            state_q <= tern_pkg::RunAbort;
            error_q <= error;
          end else if (fetch_quiet_i) begin
            state_q <= halting_q ? tern_pkg::RunDone : tern_pkg::RunSync;
          end
        end
        tern_pkg::RunAbort: if (fetch_quiet_i && bus_quiet_i) state_q <= tern_pkg::RunError;
        tern_pkg::RunSync:  if (resume_i) state_q <= tern_pkg::RunActive;
        default: if (program_start_o) begin
          state_q <= tern_pkg::RunActive;
          error_q <= tern_pkg::StatusNone;
        end
      endcase
    end
  end

  // A start is accepted only when no program is running or stopped at a HOST_SYNC.
  assign program_start_o = start_i && ((state_q == tern_pkg::RunIdle) ||
                                       (state_q == tern_pkg::RunDone) ||
                                       (state_q == tern_pkg::RunError));
  assign fetch_hold_o = !active;
  assign abort_o      = (state_q == tern_pkg::RunAbort) || (state_q == tern_pkg::RunError);
  assign state_o      = state_q;
  assign error_o      = error_q;
  assign segment_o    = segment_q;
  assign stopped_o    = ((state_q == tern_pkg::RunQuiesce) && fetch_quiet_i &&
                         (error == tern_pkg::StatusNone)) ||
                        ((state_q == tern_pkg::RunAbort) && fetch_quiet_i && bus_quiet_i);

  assign dispatched_o        = instruction_ready_o;
  assign barrier_started_o   = go && barrier && !barrier_q;
  assign barrier_completed_o = barrier_done;

endmodule
