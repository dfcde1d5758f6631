// SPDX-License-Identifier: Apache-2.0

/// What the register slave keeps on AXI4-Lite, for every master and soft resets at any time: an offered
/// response holds still until it is taken, each write and each read gets exactly one response, and none
/// comes unasked.
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
    .start_o              (),
    .resume_o             (),
    .abort_o              (),
    .soft_reset_o         (),
    .clear_counters_o     (),
    .freeze_counters_o    (),
    .watchdog_o           (),
    .base_o               (),
    .window_bytes_o       (),
    .instruction_offset_o (),
    .instruction_count_o  (),
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

  logic        started_q = 1'b0;
  logic        write_due_q, read_due_q;  // taken and not yet answered
  logic        write_stalled_q, read_stalled_q;
  logic [1:0]  bresp_q, rresp_q;
  logic [31:0] rdata_q;

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
    end
  end

  assign cover_write_refused_o = started_q && write_stalled_q && (bresp == 2'b10);
  assign cover_read_stalled_o  = started_q && read_stalled_q && rready_i && (rdata != '0);
  assign cover_soft_reset_o    = started_q && write_stalled_q && soft_reset_i;
  assign cover_interrupt_o     = started_q && irq;

endmodule
