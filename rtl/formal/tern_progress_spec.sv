// SPDX-License-Identifier: Apache-2.0

/// A run gets on: a measure of what is left of it decreases in every cycle, as long as each thing the sequencer
/// waits for comes within 2^WaitW cycles. So a program of n instructions runs for at most (4 n + 4) x 2^WaitW
/// cycles, the host's own time at HOST_SYNC aside, and every accepted instruction is one less.
///
/// The measure is, from its most significant part on: the instructions not yet dispatched; the step the run is
/// at with the next one; the cycles that the present wait may still last. What is waited for: fetch, for the
/// next instruction or the end of the program and at the end for quiet; a unit, for room in its queue; all
/// units, for rest; the bus, for quiet. Fetch holds an instruction until it is taken and delivers as many as the
/// program has. When something never comes, the watchdog bounds the run instead: tern_run_end_spec.
module tern_progress_spec #(
  parameter int unsigned WaitW = 20
) (
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
  input  logic [31:0]                 count_i,  // instructions of the program that a start begins
  output logic                        cover_halted_o,
  output logic                        cover_resumed_o,
  output logic                        cover_long_wait_o
);

  localparam logic [2:0] Active = 1, Sync = 2, Done = 3, Quiesce = 5, Abort = 6;  // docs/registers.md

  logic       started_q = 1'b0;
  logic       rst_n, soft_reset, program_start, instruction_ready, running;
  logic       load_valid, execute_valid, store_valid;
  logic [2:0] state;

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
    .fetch_hold_o        (),
    .load_valid_o        (load_valid),
    .load_ready_i,
    .execute_valid_o     (execute_valid),
    .execute_ready_i,
    .store_valid_o       (store_valid),
    .store_ready_i,
    .unit_instruction_o  (),
    .units_idle_i,
    .units_wait_i,
    .bus_quiet_i,
    .abort_o             (),
    .soft_reset_o        (soft_reset),
    .unit_error_i,
    .watchdog_expired_i,
    .watchdog_clear_o    (),
    .state_o             (state),
    .running_o           (running),
    .error_o             (),
    .bus_stuck_o         (),
    .segment_o           (),
    .sync_reached_o      (),
    .done_reached_o      (),
    .error_reached_o     (),
    .dispatched_o        (),
    .barrier_started_o   (),
    .barrier_completed_o ()
  );

  logic             barrier, seen_q, seen;  // the instruction in front is a barrier, and known as such
  logic             offered_q;              // an instruction was offered and not taken
  logic [255:0]     instruction_q;
  logic [31:0]      left_q;
  logic [34:0]      step, step_q;
  logic [WaitW-1:0] waited, waited_q;
  logic             blocked;                // what is waited for has not come in this cycle
  logic [2:0]       state_q;
  logic             run_q = 1'b0;           // the last cycle belongs to this run
  logic [34+WaitW:0] rank, rank_q;

  assign barrier = instruction_i[7:4] == 4'h3;
  assign seen    = seen_q && (state == Active) && instruction_valid_i;

  always_comb begin : p_step
    step    = '0;
    blocked = 1'b0;
    case (state)
      Active: begin
        step = {1'b0, left_q, 2'd0} + (!instruction_valid_i ? 35'd3 : seen ? 35'd1 : 35'd2);
        if (!instruction_valid_i) blocked = !fetch_finished_i;
        else if (seen)            blocked = !units_idle_i;
        else if (!barrier)        blocked = !((load_valid && load_ready_i) ||
                                              (execute_valid && execute_ready_i) ||
                                              (store_valid && store_ready_i));
      end
      Quiesce: begin
        step    = {1'b0, left_q, 2'd0} + 35'd4;
        blocked = !fetch_quiet_i;
      end
      Sync:  step = {1'b0, left_q, 2'd0} + 35'd3;
      Abort: blocked = !(fetch_quiet_i && bus_quiet_i);
      default: ;
    endcase
  end

  assign waited = (run_q && (step == step_q)) ? waited_q : '0;
  assign rank   = {step, ~waited};

  always_ff @(posedge clk_i) begin : p_model
    started_q     <= 1'b1;
    offered_q     <= rst_n && instruction_valid_i && !instruction_ready && !program_start;
    instruction_q <= instruction_i;
    state_q       <= state;
    seen_q        <= rst_n && (state == Active) && instruction_valid_i && barrier && !instruction_ready;
    step_q        <= step;
    rank_q        <= rank;
    waited_q      <= blocked ? waited + 1'b1 : '0;
    run_q         <= rst_n && (running || (state == Sync));
    if (!rst_n)                 left_q <= '0;
    else if (program_start)     left_q <= count_i;
    else if (instruction_ready) left_q <= left_q - 1'b1;
  end

  // Inside
  (* hierconn *) logic \u_sequencer.barrier_q ;

  always_comb begin : p_spec
    assume (!offered_q || (instruction_valid_i && (instruction_i == instruction_q)));
    assume (!instruction_valid_i || (left_q != '0));
    assume (!fetch_finished_i || ((left_q == '0) && !instruction_valid_i));
    // Nothing lets the run wait longer than that.
    assume (!blocked || (waited != '1));
    if (started_q) begin
      if (run_q && (state_q == Sync)) NotMore_A : assert (rank <= rank_q || (state == Abort));
      if (run_q && (state_q != Sync)) begin
        Less_A : assert ((rank < rank_q) || soft_reset || !(running || (state == Sync)));
      end
      // Inside
      Seen_A : assert ((state != Active) || !\u_sequencer.barrier_q || seen_q || !instruction_valid_i);
      BarrierWaits_A : assert (!\u_sequencer.barrier_q || ((state == Active) && seen_q && offered_q));
      SeenWaits_A : assert (!seen_q || (state != Active) || \u_sequencer.barrier_q );
      SyncFresh_A : assert (!run_q || (state_q != Sync) || (waited_q == '0));
    end
  end

  assign cover_halted_o    = started_q && (state == Done) && (left_q != '0);
  assign cover_resumed_o   = started_q && run_q && (state_q == Sync) && (state == Active);
  assign cover_long_wait_o = started_q && run_q && (waited == WaitW'(9));

endmodule
