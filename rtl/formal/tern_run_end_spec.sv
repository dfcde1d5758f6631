// SPDX-License-Identifier: Apache-2.0

/// Every error reaches its status, whatever the units, the host and the memory do. In tern_top with its units
/// cut away, so that each of their signals may be anything in each cycle:
///
///   - each unit's error, an illegal instruction, a missing HALT or token, the host's abort and the
///     watchdog give the status code of docs/registers.md; of several in one cycle the one docs/isa.md
///     names; the first stays until the next start or reset;
///   - in the next cycle and until the end every unit is told to stop, fetch holds, nothing is dispatched;
///   - when reads and writes are quiet the run is over in the next cycle;
///   - with WATCHDOG = W > 0 no run has more than W - 1 cycles in a row without progress behind it, and no
///     draining: in the W-th the one ends with `watchdog` and the other with `bus_stuck`.
///
/// W stays what it is; a soft reset written in the very cycle in which draining expires gets time of its own.
module tern_run_end_spec #(
  parameter int unsigned BusBits = 64
) (
  input  logic               clk_i,
  input  logic [31:0]        limit_i,
  input  logic               m_arready_i,
  input  logic               m_rvalid_i,
  input  logic               m_rid_i,
  input  logic [BusBits-1:0] m_rdata_i,
  input  logic [1:0]         m_rresp_i,
  input  logic               m_awready_i,
  input  logic               m_wready_i,
  input  logic               m_bvalid_i,
  input  logic [1:0]         m_bresp_i,
  output logic               cover_bus_error_o,
  output logic               cover_token_overflow_o,
  output logic               cover_missing_token_o,
  output logic               cover_watchdog_o,
  output logic               cover_stuck_o
);

  localparam logic [2:0] Idle = 0, Active = 1, Sync = 2, Done = 3, Error = 4, Quiesce = 5, Abort = 6;

  logic       started_q = 1'b0;
  logic       rready;
  logic [2:0] arsize, awsize;
  logic [1:0] arburst, awburst;

  tern_top #(
    .BusBits (BusBits)
  ) u_top (
    .clk_i,
    .rst_ni      (started_q),
    .s_awvalid_i (1'b0),
    .s_awready_o (),
    .s_awaddr_i  (12'd0),
    .s_wvalid_i  (1'b0),
    .s_wready_o  (),
    .s_wdata_i   (32'd0),
    .s_wstrb_i   (4'd0),
    .s_bvalid_o  (),
    .s_bready_i  (1'b0),
    .s_bresp_o   (),
    .s_arvalid_i (1'b0),
    .s_arready_o (),
    .s_araddr_i  (12'd0),
    .s_rvalid_o  (),
    .s_rready_i  (1'b0),
    .s_rdata_o   (),
    .s_rresp_o   (),
    .irq_o       (),
    .m_arvalid_o (),
    .m_arready_i,
    .m_arid_o    (),
    .m_araddr_o  (),
    .m_arlen_o   (),
    .m_arsize_o  (arsize),
    .m_arburst_o (arburst),
    .m_rvalid_i,
    .m_rready_o  (rready),
    .m_rid_i,
    .m_rdata_i,
    .m_rresp_i,
    .m_rlast_i   (1'b0),
    .m_awvalid_o (),
    .m_awready_i,
    .m_awid_o    (),
    .m_awaddr_o  (),
    .m_awlen_o   (),
    .m_awsize_o  (awsize),
    .m_awburst_o (awburst),
    .m_wvalid_o  (),
    .m_wready_i,
    .m_wdata_o   (),
    .m_wstrb_o   (),
    .m_wlast_o   (),
    .m_bvalid_i,
    .m_bready_o  (),
    .m_bid_i     (1'b0),
    .m_bresp_i,
    .trace_o     ()
  );

  // What the units say
  (* hierconn *) logic \u_top.fetch_bus_error ;
  (* hierconn *) logic \u_top.load_bus_error ;
  (* hierconn *) logic \u_top.store_bus_error ;
  (* hierconn *) logic \u_top.fetch_outside ;
  (* hierconn *) logic \u_top.load_outside ;
  (* hierconn *) logic \u_top.store_outside ;
  (* hierconn *) logic \u_top.invalid_weight ;
  (* hierconn *) logic \u_top.load_bad_length ;
  (* hierconn *) logic \u_top.store_bad_length ;
  (* hierconn *) logic \u_top.load_overflow ;
  (* hierconn *) logic \u_top.execute_overflow ;
  (* hierconn *) logic \u_top.store_overflow ;
  (* hierconn *) logic [3:0] \u_top.token_overflow ;
  (* hierconn *) logic \u_top.instruction_valid ;
  (* hierconn *) logic [255:0] \u_top.instruction ;
  (* hierconn *) logic \u_top.instruction_ready ;
  (* hierconn *) logic \u_top.fetch_finished ;
  (* hierconn *) logic \u_top.fetch_quiet ;
  (* hierconn *) logic \u_top.load_quiet ;
  (* hierconn *) logic \u_top.store_quiet ;
  (* hierconn *) logic \u_top.load_idle ;
  (* hierconn *) logic \u_top.execute_idle ;
  (* hierconn *) logic \u_top.store_idle ;
  (* hierconn *) logic \u_top.load_at_rest ;
  (* hierconn *) logic \u_top.waiting_load ;
  (* hierconn *) logic \u_top.waiting_store ;
  (* hierconn *) logic \u_top.store_waiting ;
  // What the host says
  (* hierconn *) logic \u_top.start ;
  (* hierconn *) logic \u_top.host_abort ;
  (* hierconn *) logic \u_top.host_reset ;
  (* hierconn *) logic [31:0] \u_top.watchdog_limit ;
  // What they are told
  (* hierconn *) logic [2:0] \u_top.state ;
  (* hierconn *) logic [7:0] \u_top.error ;
  (* hierconn *) logic \u_top.running ;
  (* hierconn *) logic \u_top.abort ;
  (* hierconn *) logic \u_top.fetch_hold ;
  (* hierconn *) logic \u_top.soft_reset ;
  (* hierconn *) logic \u_top.bus_stuck ;
  (* hierconn *) logic \u_top.program_start ;
  (* hierconn *) logic \u_top.load_valid ;
  (* hierconn *) logic \u_top.execute_valid ;
  (* hierconn *) logic \u_top.store_valid ;
  (* hierconn *) logic \u_top.progress ;
  (* hierconn *) logic \u_top.error_reached ;
  (* hierconn *) logic [31:0] \u_top.u_watchdog.silent_q ;
  (* hierconn *) logic \u_top.u_sequencer.resetting_q ;

  logic [2:0] state;
  assign state = \u_top.state ;

  logic legal;
  tern_decode #(
    .BusBits (BusBits)
  ) u_legal (
    .instruction_i (\u_top.instruction ),
    .legal_o       (legal),
    .is_load_o     (),
    .is_execute_o  (),
    .is_store_o    (),
    .is_fence_o    (),
    .is_sync_o     (),
    .is_halt_o     ()
  );

  // Nothing moves and nothing can: docs/blocks/sequencer.md.
  logic all_wait, idle;
  assign idle     = \u_top.load_idle && \u_top.execute_idle && \u_top.store_idle ;
  assign all_wait = !idle && \u_top.load_at_rest &&
                    (\u_top.execute_idle || \u_top.waiting_load || \u_top.waiting_store ) &&
                    (\u_top.store_idle || \u_top.store_waiting );

  logic       present, expires;
  logic [7:0] code;  // of this cycle's first reason to end
  assign present = (state == Active) && \u_top.instruction_valid ;
  always_comb begin : p_code
    code = 8'd0;
    if (expires)                                                        code = 8'd11;
    if (\u_top.host_abort || \u_top.host_reset )                        code = 8'd10;
    if (present && legal && !\u_top.instruction_ready && all_wait)      code = 8'd9;
    if ((state == Active) && \u_top.fetch_finished )                    code = 8'd8;
    if (present && !legal)                                              code = 8'd1;
    if (\u_top.token_overflow != 4'd0)                                  code = 8'd7;
    if (\u_top.load_overflow || \u_top.execute_overflow || \u_top.store_overflow ) code = 8'd6;
    if (\u_top.load_bad_length || \u_top.store_bad_length )             code = 8'd5;
    if (\u_top.invalid_weight )                                         code = 8'd4;
    if (\u_top.fetch_outside || \u_top.load_outside || \u_top.store_outside )      code = 8'd2;
    if (\u_top.fetch_bus_error || \u_top.load_bus_error || \u_top.store_bus_error ) code = 8'd3;
  end

  logic        ends;
  logic [7:0]  code_q;
  logic        known_q = 1'b0;
  logic        ends_q, quiet_q, limit_known_q;
  logic [2:0]  state_q;
  logic [31:0] silent_q;  // cycles without progress in this run or this draining before this one
  logic [31:0] limit_q;

  assign ends    = (((state == Active) || (state == Quiesce)) && (code != 8'd0)) ||
                   ((state == Sync) && (\u_top.host_abort || \u_top.host_reset ));
  assign expires = (limit_q != '0) && !\u_top.progress && (silent_q >= limit_q - 1'b1);

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    known_q   <= started_q && !\u_top.soft_reset ;
    state_q   <= state;
    ends_q    <= ends;
    quiet_q   <= \u_top.fetch_quiet && \u_top.load_quiet && \u_top.store_quiet ;
    if (!started_q) limit_q <= limit_i;
    if (!started_q || \u_top.soft_reset || \u_top.program_start ) code_q <= 8'd0;
    else if (ends) code_q <= (state == Sync) ? 8'd10 : code;
    if (!started_q || \u_top.soft_reset || !\u_top.running || \u_top.progress || ends || expires) begin
      silent_q <= '0;
    end else begin
      silent_q <= silent_q + 1'b1;
    end
  end

  always_comb begin : p_spec
    assume (\u_top.watchdog_limit == limit_q);
    // The registers ignore a start in a write that ends: tern_csr_spec.
    assume (!\u_top.start || !(\u_top.host_abort || \u_top.host_reset ));
    if (started_q) begin
      // The status
      Code_A : assert (\u_top.error == code_q);
      // Everybody is told
      Told_A : assert (\u_top.abort == ((state == Abort) || (state == Error)));
      Hold_A : assert (\u_top.fetch_hold == (state != Active));
      NoDispatch_A : assert ((state == Active) || !(\u_top.load_valid || \u_top.execute_valid ||
                                                    \u_top.store_valid || \u_top.instruction_ready ));
      // Nothing is silent for longer
      Silent_A : assert ((limit_q == '0) || (silent_q < limit_q));
      Watched_A : assert ((limit_q == '0) || (\u_top.u_watchdog.silent_q == silent_q));
      StuckResets_A : assert (!\u_top.bus_stuck || (state == Error) ||
                              ((state == Abort) && \u_top.u_sequencer.resetting_q ));
      // Fixed fields of the bus
      AlwaysReady_A : assert (rready);
      WholeBeats_A : assert ((arsize == 3'($clog2(BusBits / 8))) && (awsize == arsize));
      Increasing_A : assert ((arburst == 2'b01) && (awburst == 2'b01));
    end
    if (started_q && known_q) begin
      AtOnce_A : assert (!ends_q || (state == Abort));
      if ((state_q == Abort) && quiet_q) begin
        Over_A : assert ((state == Error) || \u_top.soft_reset );
      end
      if ((state == Error) && (state_q == Abort)) begin
        Reported_A : assert (\u_top.bus_stuck == !quiet_q);
      end
      Kept_A : assert ((state_q != Error) || (state == Error) || (state == Active) || (state == Abort));
    end
  end

  assign cover_bus_error_o      = started_q && (state == Error) && (\u_top.error == 8'd3);
  assign cover_token_overflow_o = started_q && (state == Active) && (code == 8'd7) && ends;
  assign cover_missing_token_o  = started_q && (state == Error) && (\u_top.error == 8'd9);
  assign cover_watchdog_o       = started_q && (state == Error) && (\u_top.error == 8'd11) &&
                                  (limit_q == 32'd4);
  assign cover_stuck_o          = started_q && (state == Error) && \u_top.bus_stuck ;

endmodule
