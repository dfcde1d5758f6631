// SPDX-License-Identifier: Apache-2.0

/// Replays a recorded run, pin for pin, under a simulator that knows unknown bits.
///
/// +vectors=FILE has a line a cycle (write_vectors.cpp): what is driven, and what must be seen before the
/// rising edge that ends the cycle. Driven bits that mean nothing in a cycle are x, so nothing may depend
/// on them. Expected bits that mean nothing are x and not compared; all others are, and an x or z among
/// those seen is a difference.
///
/// The design is tern_top with the parameters of the macro PARAMETERS, or a netlist of that name, which
/// has none.
`ifndef PARAMETERS
  `define PARAMETERS
`endif
module replay_tb;

  localparam BusBits = `BUS_BITS;
  localparam Fields   = 47;  // of a line
  localparam SeenBits = 180 + BusBits + BusBits / 8;

  reg clk;

  // Driven
  reg                 rst_n, s_awvalid, s_wvalid, s_bready, s_arvalid, s_rready;
  reg                 m_arready, m_rvalid, m_awready, m_wready, m_bvalid;
  reg [11:0]          s_awaddr, s_araddr;
  reg [31:0]          s_wdata;
  reg [3:0]           s_wstrb;
  reg                 m_rid, m_rlast, m_bid;
  reg [1:0]           m_rresp, m_bresp;
  reg [BusBits-1:0]   m_rdata;

  // Seen
  wire                s_awready, s_wready, s_bvalid, s_arready, s_rvalid;
  wire                m_arvalid, m_awvalid, m_wvalid;
  wire [1:0]          s_bresp, s_rresp;
  wire [31:0]         s_rdata;
  wire                m_arid, m_awid;
  wire [47:0]         m_araddr, m_awaddr;
  wire [7:0]          m_arlen, m_awlen;
  wire [2:0]          m_arsize, m_awsize;
  wire [1:0]          m_arburst, m_awburst;
  wire                m_rready, m_bready;
  wire [BusBits-1:0]  m_wdata;
  wire [BusBits/8-1:0] m_wstrb;
  wire                m_wlast, irq;
  wire [8:0]          trace;

  tern_top `PARAMETERS u_design (
    .clk_i         (clk),
    .rst_ni        (rst_n),
    .s_awvalid_i   (s_awvalid),
    .s_awready_o   (s_awready),
    .s_awaddr_i    (s_awaddr),
    .s_wvalid_i    (s_wvalid),
    .s_wready_o    (s_wready),
    .s_wdata_i     (s_wdata),
    .s_wstrb_i     (s_wstrb),
    .s_bvalid_o    (s_bvalid),
    .s_bready_i    (s_bready),
    .s_bresp_o     (s_bresp),
    .s_arvalid_i   (s_arvalid),
    .s_arready_o   (s_arready),
    .s_araddr_i    (s_araddr),
    .s_rvalid_o    (s_rvalid),
    .s_rready_i    (s_rready),
    .s_rdata_o     (s_rdata),
    .s_rresp_o     (s_rresp),
    .m_arvalid_o   (m_arvalid),
    .m_arready_i   (m_arready),
    .m_arid_o      (m_arid),
    .m_araddr_o    (m_araddr),
    .m_arlen_o     (m_arlen),
    .m_arsize_o    (m_arsize),
    .m_arburst_o   (m_arburst),
    .m_rvalid_i    (m_rvalid),
    .m_rready_o    (m_rready),
    .m_rid_i       (m_rid),
    .m_rdata_i     (m_rdata),
    .m_rresp_i     (m_rresp),
    .m_rlast_i     (m_rlast),
    .m_awvalid_o   (m_awvalid),
    .m_awready_i   (m_awready),
    .m_awid_o      (m_awid),
    .m_awaddr_o    (m_awaddr),
    .m_awlen_o     (m_awlen),
    .m_awsize_o    (m_awsize),
    .m_awburst_o   (m_awburst),
    .m_wvalid_o    (m_wvalid),
    .m_wready_i    (m_wready),
    .m_wdata_o     (m_wdata),
    .m_wstrb_o     (m_wstrb),
    .m_wlast_o     (m_wlast),
    .m_bvalid_i    (m_bvalid),
    .m_bready_o    (m_bready),
    .m_bid_i       (m_bid),
    .m_bresp_i     (m_bresp),
    .irq_o         (irq),
    .trace_o       (trace)
  );

  // In the order of a line
  wire [SeenBits-1:0] seen = {
    s_awready, s_wready, s_bvalid, s_bresp, s_arready, s_rvalid, s_rdata, s_rresp,
    m_arvalid, m_arid, m_araddr, m_arlen, m_arsize, m_arburst, m_rready,
    m_awvalid, m_awaddr, m_awlen, m_awsize, m_awburst,
    m_wvalid, m_wdata, m_wstrb, m_wlast, m_bready, irq, trace};
  reg e_awready, e_wready, e_bvalid, e_arready, e_rvalid, e_m_arvalid, e_arid, e_m_rready;
  reg e_m_awvalid, e_m_wvalid, e_wlast, e_m_bready, e_irq;
  reg [1:0]           e_bresp, e_rresp, e_arburst, e_awburst;
  reg [31:0]          e_rdata;
  reg [47:0]          e_araddr, e_awaddr;
  reg [7:0]           e_arlen, e_awlen;
  reg [2:0]           e_arsize, e_awsize;
  reg [BusBits-1:0]   e_wdata;
  reg [BusBits/8-1:0] e_wstrb;
  reg [8:0]           e_trace;
  wire [SeenBits-1:0] expected = {
    e_awready, e_wready, e_bvalid, e_bresp, e_arready, e_rvalid, e_rdata, e_rresp,
    e_m_arvalid, e_arid, e_araddr, e_arlen, e_arsize, e_arburst, e_m_rready,
    e_m_awvalid, e_awaddr, e_awlen, e_awsize, e_awburst,
    e_m_wvalid, e_wdata, e_wstrb, e_wlast, e_m_bready, e_irq, e_trace};

  reg [8*1024:1] name;
  integer file, fields, cycle;
  integer compared;  // expected bits
  integer i;

  initial begin : p_replay
    if (!$value$plusargs("vectors=%s", name)) $fatal(1, "+vectors=FILE is missing");
    file = $fopen(name, "r");
    if (file == 0) $fatal(1, "%0s: cannot be read", name);
    clk      = 1'b0;
    compared = 0;
    cycle    = 0;
    m_bid    = 1'b0;
    fields   = Fields;
    while (fields == Fields) begin
      fields = $fscanf(file,
        {"%h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h ",
         "%h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h %h\n"},
        rst_n, s_awvalid, s_awaddr, s_wvalid, s_wdata, s_wstrb, s_bready, s_arvalid, s_araddr, s_rready,
        m_arready, m_rvalid, m_rid, m_rdata, m_rresp, m_rlast, m_awready, m_wready, m_bvalid, m_bresp,
        e_awready, e_wready, e_bvalid, e_bresp, e_arready, e_rvalid, e_rdata, e_rresp,
        e_m_arvalid, e_arid, e_araddr, e_arlen, e_arsize, e_arburst, e_m_rready,
        e_m_awvalid, e_awaddr, e_awlen, e_awsize, e_awburst,
        e_m_wvalid, e_wdata, e_wstrb, e_wlast, e_m_bready, e_irq, e_trace);
      if (fields == Fields) begin
        #1;
        if ((seen ==? expected) !== 1'b1) difference;
        // AXI has one ID here, and it must be known where it means something.
        if (e_m_awvalid === 1'b1 && m_awid !== 1'b0) $fatal(1, "cycle %0d: m_awid is %b", cycle, m_awid);
        for (i = 0; i < SeenBits; i = i + 1) if (expected[i] !== 1'bx) compared = compared + 1;
        cycle = cycle + 1;
        clk   = 1'b1;
        #1 clk = 1'b0;
      end
    end
    if (!$feof(file)) $fatal(1, "%0s: line %0d has not %0d fields", name, cycle + 1, Fields);
    if (compared == 0) $fatal(1, "%0s: compares nothing", name);
    $display("EQUAL %0d cycles, %0d bits", cycle, compared);
    $finish;
  end

  task show(input [8*12:1] pin, input [127:0] is, input [127:0] should);
    if ((is ==? should) !== 1'b1) $display("  %0s is %h, expected %h", pin, is, should);
  endtask

  task difference;
    begin
      $display("DIFFERENT in cycle %0d", cycle);
      show("s_awready_o", s_awready, e_awready);
      show("s_wready_o", s_wready, e_wready);
      show("s_bvalid_o", s_bvalid, e_bvalid);
      show("s_bresp_o", s_bresp, e_bresp);
      show("s_arready_o", s_arready, e_arready);
      show("s_rvalid_o", s_rvalid, e_rvalid);
      show("s_rdata_o", s_rdata, e_rdata);
      show("s_rresp_o", s_rresp, e_rresp);
      show("m_arvalid_o", m_arvalid, e_m_arvalid);
      show("m_arid_o", m_arid, e_arid);
      show("m_araddr_o", m_araddr, e_araddr);
      show("m_arlen_o", m_arlen, e_arlen);
      show("m_arsize_o", m_arsize, e_arsize);
      show("m_arburst_o", m_arburst, e_arburst);
      show("m_rready_o", m_rready, e_m_rready);
      show("m_awvalid_o", m_awvalid, e_m_awvalid);
      show("m_awaddr_o", m_awaddr, e_awaddr);
      show("m_awlen_o", m_awlen, e_awlen);
      show("m_awsize_o", m_awsize, e_awsize);
      show("m_awburst_o", m_awburst, e_awburst);
      show("m_wvalid_o", m_wvalid, e_m_wvalid);
      show("m_wdata_o", m_wdata, e_wdata);
      show("m_wstrb_o", m_wstrb, e_wstrb);
      show("m_wlast_o", m_wlast, e_wlast);
      show("m_bready_o", m_bready, e_m_bready);
      show("irq_o", irq, e_irq);
      show("trace_o", trace, e_trace);
      $fatal(1, "the design differs from the recording");
    end
  endtask

endmodule
