// SPDX-License-Identifier: Apache-2.0

/// The accelerator in a system, in SystemVerilog alone: clock, reset, a memory on the AXI4 master, a host
/// on the AXI4-Lite slave. The host works through a list of operations read from a file.
///
///   +memory=FILE  the program's memory, one 32-bit word a line ($readmemh)
///   +host=FILE    the host's operations, 32-bit words:
///     1 address value           write a register
///     2 address value           read a register and compare
///     3 state                   wait for the interrupt, compare STATUS, clear the interrupt
///     4 offset count word...    write memory; the offset is in bytes from the program's base
///     5 offset count word...    compare memory
///     0                         end
///
/// Prints PASS, or ends with $fatal at the first difference.
module tern_example_tb #(
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
  parameter int unsigned FloatLanes        = 0,
  parameter int unsigned ScaleWords        = 0,
  parameter int unsigned ColumnForm        = tern_pkg::ColumnAdderTree,
  parameter int unsigned MemoryBytes       = 1 << 20,
  parameter int unsigned HostWords         = 1 << 18,
  parameter int unsigned TimeoutCycles     = 10_000_000
);

  localparam logic [47:0] Base = 48'h8000_0000;  // where the program lies on the bus
  localparam logic [31:0] StatusRegister = 32'h044, InterruptRegister = 32'h04C;

  logic clk = 1'b0;
  logic rst_n = 1'b0;
  always #5 clk = !clk;

  // AXI4-Lite
  logic        awvalid = 1'b0, wvalid = 1'b0, bready = 1'b0, arvalid = 1'b0, rready = 1'b0;
  logic        awready, wready, bvalid, arready, rvalid, irq;
  logic [11:0] awaddr = '0, araddr = '0;
  logic [31:0] wdata = '0, rdata;
  logic [1:0]  bresp, rresp;

  // AXI4
  logic                 m_arvalid, m_arready, m_arid, m_rvalid, m_rready, m_rid, m_rlast;
  logic                 m_awvalid, m_awready, m_awid, m_wvalid, m_wready, m_wlast;
  logic                 m_bvalid, m_bready;
  logic [47:0]          m_araddr, m_awaddr;
  logic [7:0]           m_arlen, m_awlen;
  logic [2:0]           m_arsize, m_awsize;
  logic [1:0]           m_arburst, m_awburst, m_rresp, m_bresp;
  logic [BusBits-1:0]   m_rdata, m_wdata;
  logic [BusBits/8-1:0] m_wstrb;
  logic [8:0]           trace;

  tern_top #(
    .Lanes             (Lanes),
    .Columns           (Columns),
    .UnpackColumns     (UnpackColumns),
    .BusBits           (BusBits),
    .MaxBurstBeats     (MaxBurstBeats),
    .ReadFifoBeats     (ReadFifoBeats),
    .WeightTiles       (WeightTiles),
    .ActivationVectors (ActivationVectors),
    .AccumulatorWords  (AccumulatorWords),
    .StartWords        (StartWords),
    .FloatLanes        (FloatLanes),
    .ScaleWords        (ScaleWords),
    .ColumnForm        (ColumnForm)
  ) u_accelerator (
    .clk_i         (clk),
    .rst_ni        (rst_n),
    .s_awvalid_i   (awvalid),
    .s_awready_o   (awready),
    .s_awaddr_i    (awaddr),
    .s_wvalid_i    (wvalid),
    .s_wready_o    (wready),
    .s_wdata_i     (wdata),
    .s_wstrb_i     (4'hF),
    .s_bvalid_o    (bvalid),
    .s_bready_i    (bready),
    .s_bresp_o     (bresp),
    .s_arvalid_i   (arvalid),
    .s_arready_o   (arready),
    .s_araddr_i    (araddr),
    .s_rvalid_o    (rvalid),
    .s_rready_i    (rready),
    .s_rdata_o     (rdata),
    .s_rresp_o     (rresp),
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
    .m_bid_i       (m_awid),  // one ID only
    .m_bresp_i     (m_bresp),
    .irq_o         (irq),
    .trace_o       (trace)
  );

  axi_memory #(
    .BusBits (BusBits),
    .Base    (Base),
    .Bytes   (MemoryBytes)
  ) u_memory (
    .clk_i     (clk),
    .rst_ni    (rst_n),
    .arvalid_i (m_arvalid),
    .arready_o (m_arready),
    .arid_i    (m_arid),
    .araddr_i  (m_araddr),
    .arlen_i   (m_arlen),
    .rvalid_o  (m_rvalid),
    .rready_i  (m_rready),
    .rid_o     (m_rid),
    .rdata_o   (m_rdata),
    .rresp_o   (m_rresp),
    .rlast_o   (m_rlast),
    .awvalid_i (m_awvalid),
    .awready_o (m_awready),
    .awaddr_i  (m_awaddr),
    .awlen_i   (m_awlen),
    .wvalid_i  (m_wvalid),
    .wready_o  (m_wready),
    .wdata_i   (m_wdata),
    .wstrb_i   (m_wstrb),
    .wlast_i   (m_wlast),
    .bvalid_o  (m_bvalid),
    .bready_i  (m_bready),
    .bresp_o   (m_bresp)
  );

  // Fixed fields, and what nothing here looks at
  logic unused;
  assign unused = ^trace;
  always_ff @(posedge clk) begin : p_fixed_fields
    if (rst_n && m_arvalid && (m_arsize != 3'($clog2(BusBits / 8)) || m_arburst != 2'b01)) begin
      $fatal(1, "read burst of another size or kind");
    end
    if (rst_n && m_awvalid && (m_awsize != 3'($clog2(BusBits / 8)) || m_awburst != 2'b01)) begin
      $fatal(1, "write burst of another size or kind");
    end
  end

  int unsigned cycles = 0;
  always_ff @(posedge clk) begin : p_timeout
    cycles <= cycles + 1;
    if (cycles == TimeoutCycles) $fatal(1, "no end after %0d cycles", cycles);
  end

  // Signals change at the falling edge, half a cycle away from where they are sampled; `ready` may follow
  // `valid` in the same cycle, so it is looked at a little later.
  task automatic settled_falling_edge();
    @(negedge clk);
    #1;
  endtask

  task automatic write_register(input logic [31:0] address, input logic [31:0] value);
    @(negedge clk);
    awvalid = 1'b1;
    awaddr  = address[11:0];
    wvalid  = 1'b1;
    wdata   = value;
    #1;
    while (!(awready && wready)) settled_falling_edge();
    @(negedge clk);
    awvalid = 1'b0;
    wvalid  = 1'b0;
    while (!bvalid) @(negedge clk);
    if (bresp != 2'b00) $fatal(1, "write of register %h: response %b", address, bresp);
    bready = 1'b1;
    @(negedge clk);
    bready = 1'b0;
  endtask

  task automatic read_register(input logic [31:0] address, output logic [31:0] value);
    @(negedge clk);
    arvalid = 1'b1;
    araddr  = address[11:0];
    #1;
    while (!arready) settled_falling_edge();
    @(negedge clk);
    arvalid = 1'b0;
    while (!rvalid) @(negedge clk);
    if (rresp != 2'b00) $fatal(1, "read of register %h: response %b", address, rresp);
    value  = rdata;
    rready = 1'b1;
    @(negedge clk);
    rready = 1'b0;
  endtask

  logic [31:0] host [0:HostWords-1];
  int unsigned at, compared;

  task automatic compare_register(input logic [31:0] address, input logic [31:0] wanted);
    logic [31:0] value;
    read_register(address, value);
    if (value != wanted) begin
      $fatal(1, "register %h holds %h, expected %h", address, value, wanted);
    end
  endtask

  task automatic compare_memory(input logic [31:0] offset, input logic [31:0] wanted);
    if (u_memory.words[offset >> 2] != wanted) begin
      $fatal(1, "memory at %h holds %h, expected %h", offset, u_memory.words[offset >> 2], wanted);
    end
    compared = compared + 1;
  endtask

  initial begin : p_host
    string memory_file, host_file;
    if ($value$plusargs("memory=%s", memory_file) == 0) $fatal(1, "+memory=FILE is missing");
    if ($value$plusargs("host=%s", host_file) == 0) $fatal(1, "+host=FILE is missing");
    for (int unsigned i = 0; i < MemoryBytes / 4; i++) u_memory.words[i] = 32'd0;
    $readmemh(memory_file, u_memory.words);
    $readmemh(host_file, host);
    repeat (4) @(negedge clk);
    rst_n = 1'b1;
    at       = 0;
    compared = 0;
    while (host[at] != 32'd0) begin
      case (host[at])
        32'd1: begin
          write_register(host[at + 1], host[at + 2]);
          at = at + 3;
        end
        32'd2: begin
          compare_register(host[at + 1], host[at + 2]);
          at = at + 3;
        end
        32'd3: begin
          while (!irq) @(negedge clk);
          compare_register(StatusRegister, host[at + 1]);
          write_register(InterruptRegister, 32'd7);  // sync, done and error
          at = at + 2;
        end
        32'd4: begin
          for (int unsigned i = 0; i < host[at + 2]; i++) begin
            u_memory.words[(host[at + 1] >> 2) + i] = host[at + 3 + i];
          end
          at = at + 3 + host[at + 2];
        end
        32'd5: begin
          for (int unsigned i = 0; i < host[at + 2]; i++) begin
            compare_memory(host[at + 1] + 4 * i, host[at + 3 + i]);
          end
          at = at + 3 + host[at + 2];
        end
        default: $fatal(1, "%s: word %0d is no operation: %h", host_file, at, host[at]);
      endcase
    end
    if (compared == 0) $fatal(1, "%s: compares nothing", host_file);
    $display("PASS: %0d words as expected after %0d cycles", compared, cycles);
    $finish;
  end

endmodule
