// SPDX-License-Identifier: Apache-2.0

/// The sequencer, for every program, every host and all units:
///
///   - an instruction is handed to its one unit, or waits as a barrier until all units are idle, only while
///     the program is active and only when it is legal; nothing is dispatched in any other state;
///   - the status code is that of the first reason to end and stays until the next start; every reason
///     leads to abort in the next cycle, in which units are told to stop and fetch to hold;
///   - done, sync and error are reached only on a quiet bus, or with `bus_stuck` when the watchdog says so;
///     the reset of a soft reset comes only behind a quiet bus and while everything is still held;
///   - the interrupt's events come exactly with the states they tell.
///
/// Which words are legal is tern_decode_spec's. That a run gets on is tern_progress_spec's, and that each unit's
/// error arrives here tern_run_end_spec's.
module tern_sequencer_spec (
  input  logic                        clk_i,
  input  logic                        start_i,
  input  logic                        resume_i,
  input  logic                        abort_i,
  input  logic                        soft_reset_i,
  input  logic                        instruction_valid_i,
  input  logic [tern_pkg::InstrW-1:0] instruction_i,
  input  logic                        fetch_finished_i,
  input  logic                        fetch_quiet_i,
  input  logic                        load_ready_i,
  input  logic                        execute_ready_i,
  input  logic                        store_ready_i,
  input  logic                        units_idle_i,
  input  logic                        units_wait_i,
  input  logic                        bus_quiet_i,
  input  logic [7:0]                  unit_error_i,
  input  logic                        watchdog_expired_i,
  output logic                        cover_done_o,
  output logic                        cover_resumed_o,
  output logic                        cover_error_o,
  output logic                        cover_stuck_o,
  output logic                        cover_soft_reset_o
);

  // docs/registers.md
  localparam logic [2:0] Idle = 0, Active = 1, Sync = 2, Done = 3, Error = 4, Quiesce = 5, Abort = 6;

  logic       started_q = 1'b0;
  logic       rst_n, soft_reset;
  logic       program_start, instruction_ready, fetch_hold, load_valid, execute_valid, store_valid;
  logic       abort, watchdog_clear, running, bus_stuck, sync_reached, done_reached, error_reached;
  logic       dispatched, barrier_done;
  logic [2:0] state;
  logic [7:0] code;
  logic [tern_pkg::InstrW-1:0] unit_instruction;

  assign rst_n = started_q && !soft_reset;  // as tern_top makes it

  tern_sequencer u_sequencer (
    .clk_i,
    .rst_ni              (rst_n),
    .start_i,
    .resume_i,
    .abort_i,
    .soft_reset_i,
    .program_start_o     (program_start),
    .instruction_valid_i,
    .instruction_ready_o (instruction_ready),
    .instruction_i,
    .fetch_finished_i,
    .fetch_quiet_i,
    .fetch_hold_o        (fetch_hold),
    .load_valid_o        (load_valid),
    .load_ready_i,
    .execute_valid_o     (execute_valid),
    .execute_ready_i,
    .store_valid_o       (store_valid),
    .store_ready_i,
    .unit_instruction_o  (unit_instruction),
    .units_idle_i,
    .units_wait_i,
    .bus_quiet_i,
    .abort_o             (abort),
    .soft_reset_o        (soft_reset),
    .unit_error_i,
    .watchdog_expired_i,
    .watchdog_clear_o    (watchdog_clear),
    .state_o             (state),
    .running_o           (running),
    .error_o             (code),
    .bus_stuck_o         (bus_stuck),
    .segment_o           (),
    .sync_reached_o      (sync_reached),
    .done_reached_o      (done_reached),
    .error_reached_o     (error_reached),
    .dispatched_o        (dispatched),
    .barrier_started_o   (),
    .barrier_completed_o (barrier_done)
  );

  logic legal, is_load, is_execute, is_store, is_fence, is_sync, is_halt;
  tern_decode u_legal (
    .instruction_i,
    .legal_o      (legal),
    .is_load_o    (is_load),
    .is_execute_o (is_execute),
    .is_store_o   (is_store),
    .is_fence_o   (is_fence),
    .is_sync_o    (is_sync),
    .is_halt_o    (is_halt)
  );

  // Why the run would end in this cycle, in the order of docs/blocks/sequencer.md
  logic       present, accepted;
  logic [7:0] reason;
  assign present  = (state == Active) && instruction_valid_i;
  assign accepted = (load_valid && load_ready_i) || (execute_valid && execute_ready_i) ||
                    (store_valid && store_ready_i) || barrier_done;
  always_comb begin : p_reason
    reason = 8'd0;
    if (watchdog_expired_i)                                 reason = 8'd11;
    if (abort_i || soft_reset_i)                            reason = 8'd10;
    if (present && legal && !accepted && units_wait_i)      reason = 8'd9;
    if ((state == Active) && fetch_finished_i)              reason = 8'd8;
    if (present && !legal)                                  reason = 8'd1;
    if (unit_error_i != 8'd0)                               reason = unit_error_i;
  end

  logic ends;  // the run begins to end
  assign ends = (((state == Active) || (state == Quiesce)) && (reason != 8'd0)) ||
                ((state == Sync) && (abort_i || soft_reset_i));

  // The last cycle
  logic       known_q = 1'b0;  // it was no reset
  logic [2:0] state_q;
  logic [7:0] code_q;          // what the status code must be
  logic       ends_q, quiet_q, fetch_quiet_q, expired_q, soft_reset_q, sync_q, done_q, error_q, start_q;
  logic       stuck_q, held_q, last_q, resume_q;
  logic       barrier_q;       // the instruction in front has been seen before, and is a barrier

  always_ff @(posedge clk_i) begin : p_model
    started_q     <= 1'b1;
    known_q       <= rst_n;
    state_q       <= state;
    ends_q        <= ends;
    quiet_q       <= fetch_quiet_i && bus_quiet_i;
    fetch_quiet_q <= fetch_quiet_i;
    held_q        <= abort && fetch_hold;
    expired_q     <= watchdog_expired_i;
    soft_reset_q  <= soft_reset_i;
    sync_q        <= sync_reached;
    done_q        <= done_reached;
    error_q       <= error_reached;
    start_q       <= program_start;
    stuck_q       <= bus_stuck;
    resume_q      <= resume_i;
    last_q        <= barrier_done && !is_fence;
    barrier_q     <= rst_n && present && legal && (is_fence || is_sync || is_halt) && !barrier_done &&
                     !ends;
    if (!rst_n || program_start) code_q <= 8'd0;
    else if (ends)               code_q <= (state == Sync) ? 8'd10 : reason;
  end

  // Inside
  (* hierconn *) logic \u_sequencer.barrier_q ;
  (* hierconn *) logic \u_sequencer.resetting_q ;

  logic [2:0] handed;
  assign handed = {load_valid, execute_valid, store_valid};

  always_comb begin : p_spec
    // Fetch holds an instruction until it is taken.
    assume (!barrier_q || !known_q || (state != Active) ||
            (instruction_valid_i && (is_fence || is_sync || is_halt) && legal));
    // The registers ignore a start in a write that ends: tern_csr_spec.
    assume (!start_i || !(abort_i || soft_reset_i));
    if (started_q) begin
      // Dispatch
      HandedRight_A : assert (handed == ((present && legal) ? {is_load, is_execute, is_store} : 3'b000));
      Unchanged_A : assert ((handed == '0) || (unit_instruction == instruction_i));
      Taken_A : assert (instruction_ready == accepted);
      Counted_A : assert (dispatched == instruction_ready);
      Barrier_A : assert (barrier_done == (present && legal && (is_fence || is_sync || is_halt) &&
                                           barrier_q && units_idle_i));
      // Ending
      Code_A : assert (code == code_q);
      Told_A : assert (abort == ((state == Abort) || (state == Error)));
      Held_A : assert (fetch_hold == (state != Active));
      Running_A : assert (running == ((state == Active) || (state == Quiesce) || (state == Abort)));
      NewTime_A : assert (watchdog_clear == (!running || (ends && (state != Sync))));
      Event_A : assert (({2'b00, sync_reached} + {2'b00, done_reached} + {2'b00, error_reached}) <= 3'd1);
      // Inside
      Seen_A : assert (\u_sequencer.barrier_q == barrier_q);
      StuckResets_A : assert (!bus_stuck || (state == Error) ||
                              ((state == Abort) && \u_sequencer.resetting_q ));
    end
    if (started_q && known_q) begin
      State_A : assert (state != 3'd7);
      EndsAtOnce_A : assert (!ends_q || (state == Abort));
      if (soft_reset) begin
        ResetQuiet_A : assert ((state_q == Abort) && quiet_q && held_q && abort && fetch_hold);
      end
      SyncTold_A : assert (sync_q == ((state == Sync) && (state_q != Sync)));
      DoneTold_A : assert (done_q == ((state == Done) && (state_q != Done)));
      ErrorTold_A : assert (error_q == ((state == Error) && (state_q != Error)));
      if (state != state_q) begin
        // Each state is entered from these alone.
        case (state)
          Active:  FromStart_A : assert (start_q || ((state_q == Sync) && resume_q));
          Quiesce: FromBarrier_A : assert ((state_q == Active) && last_q);
          Sync, Done: FromQuiesce_A : assert ((state_q == Quiesce) && fetch_quiet_q);
          Abort:   FromReason_A : assert (ends_q || soft_reset_q);
          Error:   FromAbort_A : assert ((state_q == Abort) && (bus_stuck ? expired_q : quiet_q));
          default: FromReset_A : assert (1'b0);
        endcase
      end else begin
        StartCounts_A : assert (!start_q);
        // Abort does not outlast a quiet bus but for the cycle of a reset.
        EndsWhenQuiet_A : assert ((state != Abort) || !quiet_q || soft_reset);
        EndsByTime_A : assert ((state != Abort) || !expired_q || soft_reset_q || soft_reset);
      end
      StartFree_A : assert (!start_q || (((state_q == Idle) || (state_q == Done) || (state_q == Error)) &&
                                         !stuck_q));
    end
  end

  assign cover_done_o       = started_q && (state == Done);
  assign cover_resumed_o    = started_q && known_q && (state_q == Sync) && (state == Active);
  assign cover_error_o      = started_q && (state == Error) && (code == 8'd9);
  assign cover_stuck_o      = started_q && bus_stuck && (code == 8'd11);
  assign cover_soft_reset_o = started_q && soft_reset;

endmodule
