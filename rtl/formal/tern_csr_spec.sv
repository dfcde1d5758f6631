// SPDX-License-Identifier: Apache-2.0

/// What the register slave keeps on AXI4-Lite, for every master and soft resets at any time:
///
///   - an offered response holds still until it is taken, each write and each read gets exactly one
///     response, and none comes unasked; address and data of a write may come in either order and are taken
///     together, at once when no response waits;
///   - a write acts exactly when it has all strobes and a writable address, and answers SLVERR when not:
///     shown on WATCHDOG, WINDOW_BYTES and INSTRUCTION_COUNT, which hold the last such write;
///   - a read of these, of STATUS and of SEGMENT gives what they were in the cycle it was taken;
///   - a command acts once, in the cycle behind its write; start and resume never with abort or soft reset;
///   - no event of the interrupt is lost.
module tern_csr_spec (
  input  logic        clk_i,
  input  logic        rst_ni,
  input  logic        awvalid_i,
  input  logic [11:0] awaddr_i,
  input  logic        wvalid_i,
  input  logic [31:0] wdata_i,
  input  logic [3:0]  wstrb_i,
  input  logic        bready_i,
  input  logic        arvalid_i,
  input  logic [11:0] araddr_i,
  input  logic        rready_i,
  input  logic        soft_reset_i,
  input  logic [2:0]  state_i,
  input  logic [7:0]  code_i,
  input  logic        bus_stuck_i,
  input  logic [31:0] segment_i,
  input  logic        sync_reached_i,
  input  logic        done_reached_i,
  input  logic        error_reached_i,
  input  logic [63:0] counter_value_i,
  output logic        cover_write_refused_o,
  output logic        cover_read_stalled_o,
  output logic        cover_interrupt_o,
  output logic        cover_soft_reset_o
);

  logic        awready, wready, bvalid, arready, rvalid, irq;
  logic [1:0]  bresp, rresp;
  logic [31:0] rdata;

  tern_csr u_csr (
    .clk_i,
    .rst_ni,
    .soft_reset_i,
    .awvalid_i,
    .awready_o            (awready),
    .awaddr_i,
    .wvalid_i,
    .wready_o             (wready),
    .wdata_i,
    .wstrb_i,
    .bvalid_o             (bvalid),
    .bready_i,
    .bresp_o              (bresp),
    .arvalid_i,
    .arready_o            (arready),
    .araddr_i,
    .rvalid_o             (rvalid),
    .rready_i,
    .rdata_o              (rdata),
    .rresp_o              (rresp),
    .start_o              (start),
    .resume_o             (resume),
    .abort_o              (abort),
    .soft_reset_o         (reset),
    .clear_counters_o     (),
    .freeze_counters_o    (),
    .watchdog_o           (watchdog),
    .base_o               (),
    .window_bytes_o       (window_bytes),
    .instruction_offset_o (),
    .instruction_count_o  (count),
    .state_i,
    .code_i,
    .bus_stuck_i,
    .segment_i,
    .sync_reached_i,
    .done_reached_i,
    .error_reached_i,
    .counter_index_o      (),
    .counter_value_i,
    .irq_o                (irq)
  );

  logic        start, resume, abort, reset;
  logic [31:0] watchdog, count;
  logic [47:0] window_bytes;

  logic        started_q = 1'b0;
  logic        write_due_q, read_due_q;  // taken and not yet answered
  logic        write_stalled_q, read_stalled_q;
  logic [1:0]  bresp_q, rresp_q;
  logic [31:0] rdata_q;

  // The registers watched, by their offsets in docs/registers.md
  localparam logic [11:0] Control = 12'h040, Status = 12'h044, Segment = 12'h048, IrqState = 12'h04C;
  localparam logic [11:0] Watchdog = 12'h05C, Window = 12'h068, Count = 12'h078;
  logic [31:0] watchdog_q, window_q, count_q, value_q;
  logic        watched, watched_q;       // a read of them
  logic        acts, answered_q, refused_q;
  logic [3:0]  commanded_q;              // start, resume, abort, soft reset
  logic [2:0]  irq_q;                    // set by an event and not cleared since
  logic [31:0] value;

  assign acts = awvalid_i && awready && (wstrb_i == 4'hF);

  always_comb begin : p_value
    watched = 1'b1;
    value   = '0;
    case (araddr_i)
      Status:   value = {15'd0, bus_stuck_i, code_i, 5'd0, state_i};
      Segment:  value = segment_i;
      Watchdog: value = watchdog_q;
      Window:   value = window_q;
      Count:    value = count_q;
      default:  watched = 1'b0;
    endcase
  end

  always_ff @(posedge clk_i) begin : p_registers
    if (!rst_ni || soft_reset_i) begin
      watchdog_q  <= 32'h0010_0000;
      window_q    <= '0;
      count_q     <= '0;
      commanded_q <= '0;
      irq_q       <= '0;
    end else begin
      if (acts && (awaddr_i == Watchdog)) watchdog_q <= wdata_i;
      if (acts && (awaddr_i == Window))   window_q   <= wdata_i;
      if (acts && (awaddr_i == Count))    count_q    <= wdata_i;
      // Bits 0 and 1 begin and go on, 2 and 3 end, and these win.
      commanded_q <= (acts && (awaddr_i == Control)) ?
                     {{2{wdata_i[3:2] == 2'b00}} & {wdata_i[0], wdata_i[1]}, wdata_i[2], wdata_i[3]} :
                     4'b0000;
      irq_q <= (irq_q & ~((acts && (awaddr_i == IrqState)) ? wdata_i[2:0] : 3'b000)) |
               {error_reached_i, done_reached_i, sync_reached_i};
    end
    if (arvalid_i && arready) begin
      watched_q <= watched;
      value_q   <= value;
    end
    answered_q <= rst_ni && awvalid_i && awready;
    // What no write can reach: a read-only register, missing strobes, an address between registers.
    refused_q  <= (awaddr_i == Status) || (awaddr_i == Segment) || (wstrb_i != 4'hF) ||
                  (awaddr_i[1:0] != 2'b00);
  end

  // Inside
  (* hierconn *) logic [31:0] \u_csr.irq_state_q ;

  always_ff @(posedge clk_i) begin : p_model
    started_q       <= 1'b1;
    write_stalled_q <= rst_ni && bvalid && !bready_i;
    read_stalled_q  <= rst_ni && rvalid && !rready_i;
    bresp_q         <= bresp;
    rresp_q         <= rresp;
    rdata_q         <= rdata;
    if (!rst_ni) begin
      write_due_q <= 1'b0;
      read_due_q  <= 1'b0;
    end else begin
      write_due_q <= (awvalid_i && awready) || (write_due_q && !(bvalid && bready_i));
      read_due_q  <= (arvalid_i && arready) || (read_due_q && !(rvalid && rready_i));
    end
  end

  always_comb begin : p_spec
    assume (rst_ni == started_q);
    if (started_q) begin
      if (write_stalled_q) ResponseStable_A : assert (bvalid && (bresp == bresp_q));
      if (read_stalled_q) begin
        ReadStable_A : assert (rvalid && (rresp == rresp_q) && (rdata == rdata_q));
      end
      TakenTogether_A : assert ((awvalid_i && awready) == (wvalid_i && wready));
      OneWrite_A : assert (!write_due_q || !awready);
      OneRead_A : assert (!read_due_q || !arready);
      ResponseAsked_A : assert (bvalid == write_due_q);
      ReadAsked_A : assert (rvalid == read_due_q);
      TakenAtOnce_A : assert ((awvalid_i && wvalid_i && !write_due_q) == (awvalid_i && awready));
      ReadAtOnce_A : assert ((arvalid_i && !read_due_q) == (arvalid_i && arready));
      Held_A : assert ((watchdog == watchdog_q) && (window_bytes[31:0] == window_q) &&
                       (count == count_q));
      if (rvalid && watched_q) ReadRight_A : assert ((rdata == value_q) && (rresp == 2'b00));
      if (answered_q && refused_q) Refused_A : assert (bvalid && (bresp == 2'b10));
      Commands_A : assert ({start, resume, abort, reset} == commanded_q);
      NeverBoth_A : assert (!(start || resume) || !(abort || reset));
      NoEventLost_A : assert ((irq_q & ~\u_csr.irq_state_q [2:0]) == 3'b000);
    end
  end

  assign cover_write_refused_o = started_q && write_stalled_q && (bresp == 2'b10);
  assign cover_read_stalled_o  = started_q && read_stalled_q && rready_i && (rdata != '0);
  assign cover_soft_reset_o    = started_q && write_stalled_q && soft_reset_i;
  assign cover_interrupt_o     = started_q && irq;

endmodule
