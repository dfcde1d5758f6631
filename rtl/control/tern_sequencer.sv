// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Runs the program: dispatches instructions in order to the three units, handles FENCE, HOST_SYNC and
/// HALT, and ends the run on the first error, at the host's abort or when the watchdog expires.
///
/// One instruction per cycle at most. A full unit queue stalls dispatch. After an error nothing new is
/// started; the run ends when the bus is quiet, or, should the memory not answer, when the watchdog
/// expires for the second time. A soft reset does the same and then gives `soft_reset_o` for one cycle.
module tern_sequencer #(
  parameter int unsigned BusBits    = 64,
  parameter int unsigned FloatLanes = 0
) (
  input  logic                        clk_i,
  input  logic                        rst_ni,
  // Host commands
  input  logic                        start_i,
  input  logic                        resume_i,
  input  logic                        abort_i,
  input  logic                        soft_reset_i,
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
  input  logic                        units_wait_i,   // none moves, one at least waits for a token
  input  logic                        bus_quiet_i,    // no load or store transfer under way
  output logic                        abort_o,
  output logic                        soft_reset_o,   // everything is reset at the end of this cycle
  // Errors from the units: status code, StatusNone when there is none
  input  logic [7:0]                  unit_error_i,
  // Watchdog
  input  logic                        watchdog_expired_i,
  output logic                        watchdog_clear_o,
  // Status
  output logic [2:0]                  state_o,        // tern_registers_pkg::run_state_e
  output logic                        running_o,
  output logic [7:0]                  error_o,        // status code
  output logic                        bus_stuck_o,    // ended with transfers unanswered
  output logic [31:0]                 segment_o,
  // Events, one cycle each
  output logic                        sync_reached_o,
  output logic                        done_reached_o,
  output logic                        error_reached_o,
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

  tern_registers_pkg::run_state_e state_q;
  logic        barrier_q;     // a FENCE, HOST_SYNC or HALT has been seen and waits
  logic        halting_q;     // what Quiesce leads to
  logic        resetting_q;   // what Abort leads to: soft reset, not Error
  logic        soft_reset_q;
  logic        bus_stuck_q;
  logic [7:0]  error_q;
  logic [31:0] segment_q;

  logic active, quiesce, abort, go, barrier, accept_unit, barrier_done;
  assign active  = state_q == tern_registers_pkg::RunActive;
  assign quiesce = state_q == tern_registers_pkg::RunQuiesce;
  assign abort   = state_q == tern_registers_pkg::RunAbort;
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

  // The first that holds ends the run.
  logic [7:0] error;
  always_comb begin : p_error
    error = unit_error_i;
    if (error == tern_registers_pkg::StatusNone) begin
      if (active && instruction_valid_i && !legal) begin
        error = tern_registers_pkg::StatusIllegalInstruction;
      end else if (active && fetch_finished_i) begin
        error = tern_registers_pkg::StatusMissingHalt;
      end else if (go && !instruction_ready_o && units_wait_i) begin
        // Nothing moves, so nothing gives a token, and no instruction that would can be dispatched.
        error = tern_registers_pkg::StatusMissingToken;
      end else if (abort_i || soft_reset_i) begin
        error = tern_registers_pkg::StatusAborted;
      end else if (watchdog_expired_i) begin
        error = tern_registers_pkg::StatusWatchdog;
      end
    end
  end

  logic drained, resetting, gives_up;
  assign drained   = abort && fetch_quiet_i && bus_quiet_i;
  assign resetting = resetting_q || soft_reset_i;
  // A soft reset written in this very cycle gets its own time.
  assign gives_up  = abort && !drained && watchdog_expired_i && !soft_reset_i;
  assign running_o = active || quiesce || abort;

  always_ff @(posedge clk_i) begin : p_state
    if (!rst_ni) begin
      state_q      <= tern_registers_pkg::RunIdle;
      barrier_q    <= 1'b0;
      halting_q    <= 1'b0;
      resetting_q  <= 1'b0;
      soft_reset_q <= 1'b0;
      bus_stuck_q  <= 1'b0;
      error_q      <= tern_registers_pkg::StatusNone;
      segment_q    <= '0;
    end else begin
      unique case (state_q)
        tern_registers_pkg::RunActive: begin
          if (error != tern_registers_pkg::StatusNone) begin
            state_q   <= tern_registers_pkg::RunAbort;
            error_q   <= error;
            barrier_q <= 1'b0;
          end else if (barrier_done) begin
            barrier_q <= 1'b0;
            halting_q <= is_halt;
            if (is_sync) segment_q <= instruction_i[63:32];
            if (!is_fence) state_q <= tern_registers_pkg::RunQuiesce;
          end else if (go && barrier) begin
            barrier_q <= 1'b1;
          end
        end
        tern_registers_pkg::RunQuiesce: begin
          if (error != tern_registers_pkg::StatusNone) begin
            state_q <= tern_registers_pkg::RunAbort;
            error_q <= error;
          end else if (fetch_quiet_i) begin
            state_q <= halting_q ? tern_registers_pkg::RunDone : tern_registers_pkg::RunSync;
          end
        end
        tern_registers_pkg::RunAbort: begin
          if (drained) begin
            if (resetting) soft_reset_q <= 1'b1;
            else           state_q      <= tern_registers_pkg::RunError;
          end else if (gives_up) begin
            state_q     <= tern_registers_pkg::RunError;
            bus_stuck_q <= 1'b1;
          end
        end
        tern_registers_pkg::RunSync: begin
          if (abort_i || soft_reset_i) begin
            state_q <= tern_registers_pkg::RunAbort;
            error_q <= tern_registers_pkg::StatusAborted;
          end else if (resume_i) begin
            state_q <= tern_registers_pkg::RunActive;
          end
        end
        default: begin
          if (soft_reset_i) begin
            state_q <= tern_registers_pkg::RunAbort;
          end else if (program_start_o) begin
            state_q <= tern_registers_pkg::RunActive;
            error_q <= tern_registers_pkg::StatusNone;
          end
        end
      endcase
      resetting_q <= resetting && !gives_up;
    end
  end

  // A start is accepted only when no program is running or stopped at a HOST_SYNC, and the bus is free.
  assign program_start_o = start_i && !bus_stuck_q &&
                           ((state_q == tern_registers_pkg::RunIdle) ||
                            (state_q == tern_registers_pkg::RunDone) ||
                            (state_q == tern_registers_pkg::RunError));
  assign fetch_hold_o = !active;
  assign abort_o      = abort || (state_q == tern_registers_pkg::RunError);
  assign soft_reset_o = soft_reset_q;
  assign state_o      = state_q;
  assign error_o      = error_q;
  assign bus_stuck_o  = bus_stuck_q;
  assign segment_o    = segment_q;

  logic settled;
  assign settled         = quiesce && fetch_quiet_i && (error == tern_registers_pkg::StatusNone);
  assign sync_reached_o  = settled && !halting_q;
  assign done_reached_o  = settled && halting_q;
  assign error_reached_o = (drained && !resetting) || gives_up;

  // Draining has as many cycles as running had.
  assign watchdog_clear_o = !running_o ||
                            ((active || quiesce) && (error != tern_registers_pkg::StatusNone));

  assign dispatched_o        = instruction_ready_o;
  assign barrier_started_o   = go && barrier && !barrier_q;
  assign barrier_completed_o = barrier_done;

  `TERN_COVER(UnitErrorEnds_C, (active || quiesce) && (unit_error_i != tern_registers_pkg::StatusNone))
  `TERN_COVER(IllegalInstruction_C, active && (error == tern_registers_pkg::StatusIllegalInstruction))
  `TERN_COVER(MissingHalt_C, active && (error == tern_registers_pkg::StatusMissingHalt))
  `TERN_COVER(MissingToken_C, active && (error == tern_registers_pkg::StatusMissingToken))
  `TERN_COVER(Aborted_C, active && (error == tern_registers_pkg::StatusAborted))
  `TERN_COVER(Watchdog_C, active && (error == tern_registers_pkg::StatusWatchdog))
  `TERN_COVER(ErrorInQuiesce_C, quiesce && (error != tern_registers_pkg::StatusNone))
  `TERN_COVER(ErrorAndAbort_C, active && abort_i && (error != tern_registers_pkg::StatusAborted))
  `TERN_COVER(AbortedAtSync_C, (state_q == tern_registers_pkg::RunSync) && abort_i)
  `TERN_COVER(Resumed_C, (state_q == tern_registers_pkg::RunSync) && resume_i)
  `TERN_COVER(StartRefused_C, start_i && !program_start_o)
  `TERN_COVER(StartAfterError_C, program_start_o && (state_q == tern_registers_pkg::RunError))
  `TERN_COVER(StartAfterStuckBus_C, start_i && bus_stuck_q)
  `TERN_COVER(GivesUp_C, gives_up)
  `TERN_COVER(SoftResetWhileAborting_C, abort && soft_reset_i)
  `TERN_COVER(DispatchStalls_C, go && !barrier && !accept_unit)
  `TERN_COVER(BarrierWaits_C, go && barrier && barrier_q && !units_idle_i)

endmodule
