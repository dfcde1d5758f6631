// SPDX-License-Identifier: Apache-2.0

/// A memory behind an AXI4 slave, for simulation: the part of AXI4 that tern_top uses, and no more.
///
/// Bursts are INCR, of the bus width and aligned. Reads are answered in the order they came, the first beat
/// `Latency` cycles after its address or later; a response to a write follows its last beat by
/// `Latency` cycles. Both address channels and write data stall now and then (a pseudo-random sequence),
/// so that a master that does not hold still is found. What is read or written outside
/// `Bytes` from `Base` ends the simulation.
module axi_memory #(
  parameter int unsigned BusBits = 64,
  parameter logic [47:0] Base    = 48'h8000_0000,
  parameter int unsigned Bytes   = 65536,
  parameter int unsigned Latency = 20
) (
  input  logic                 clk_i,
  input  logic                 rst_ni,
  // Read
  input  logic                 arvalid_i,
  output logic                 arready_o,
  input  logic                 arid_i,
  input  logic [47:0]          araddr_i,
  input  logic [7:0]           arlen_i,
  output logic                 rvalid_o,
  input  logic                 rready_i,
  output logic                 rid_o,
  output logic [BusBits-1:0]   rdata_o,
  output logic [1:0]           rresp_o,
  output logic                 rlast_o,
  // Write
  input  logic                 awvalid_i,
  output logic                 awready_o,
  input  logic [47:0]          awaddr_i,
  input  logic [7:0]           awlen_i,
  input  logic                 wvalid_i,
  output logic                 wready_o,
  input  logic [BusBits-1:0]   wdata_i,
  input  logic [BusBits/8-1:0] wstrb_i,
  input  logic                 wlast_i,
  output logic                 bvalid_o,
  input  logic                 bready_i,
  output logic [1:0]           bresp_o
);

  localparam int unsigned BusBytes = BusBits / 8;
  localparam int unsigned Words    = Bytes / 4;
  localparam int unsigned Lines    = BusBits / 32;  // 32-bit words of a beat
  localparam int unsigned Depth    = 16;            // requests waiting; a power of two

  logic [31:0] words [0:Words-1];  // the bench reads and writes it as well

  logic [31:0] cycle_q;
  logic [15:0] random_q;  // x^16 + x^14 + x^13 + x^11 + 1
  always_ff @(posedge clk_i) begin : p_random
    if (!rst_ni) begin
      cycle_q  <= '0;
      random_q <= 16'hACE1;
    end else begin
      cycle_q  <= cycle_q + 1;
      random_q <= {random_q[14:0], random_q[15] ^ random_q[13] ^ random_q[12] ^ random_q[10]};
    end
  end

  function automatic int unsigned index(input logic [47:0] address);
    if (address < Base || address >= Base + 48'(Bytes)) begin
      $fatal(1, "axi_memory: address %h is outside the memory", address);
    end
    index = 32'((address - Base) >> 2);
  endfunction

  // Requests waiting: address, length, ID and when the first beat may leave.
  logic [47:0] read_address [0:Depth-1];
  logic [7:0]  read_length [0:Depth-1];
  logic        read_id [0:Depth-1];
  logic [31:0] read_due [0:Depth-1];
  logic [3:0]  read_head_q, read_tail_q;
  logic [4:0]  read_count_q;
  logic [7:0]  read_beat_q;
  logic        read_take, read_give, read_last;

  assign arready_o = rst_ni && (read_count_q != 5'(Depth)) && (random_q[1:0] != 2'b00);
  assign read_take = arvalid_i && arready_o;
  assign read_last = read_beat_q == read_length[read_head_q];
  assign read_give = (read_count_q != 0) && (cycle_q >= read_due[read_head_q]) &&
                     (!rvalid_o || rready_i) && (random_q[4:2] != 3'b000);
  assign rresp_o   = 2'b00;

  always_ff @(posedge clk_i) begin : p_read
    if (!rst_ni) begin
      read_head_q  <= '0;
      read_tail_q  <= '0;
      read_count_q <= '0;
      read_beat_q  <= '0;
      rvalid_o     <= 1'b0;
      rlast_o      <= 1'b0;
      rid_o        <= 1'b0;
      rdata_o      <= '0;
    end else begin
      if (read_take) begin
        read_address[read_tail_q] <= araddr_i;
        read_length[read_tail_q]  <= arlen_i;
        read_id[read_tail_q]      <= arid_i;
        read_due[read_tail_q]     <= cycle_q + Latency;
        read_tail_q               <= read_tail_q + 1'b1;
      end
      if (read_give) begin
        for (int unsigned i = 0; i < Lines; i++) begin
          rdata_o[32*i +: 32] <= words[index(read_address[read_head_q] +
                                             48'(read_beat_q) * 48'(BusBytes)) + i];
        end
        rid_o       <= read_id[read_head_q];
        rlast_o     <= read_last;
        read_beat_q <= read_last ? '0 : read_beat_q + 1'b1;
        if (read_last) read_head_q <= read_head_q + 1'b1;
      end
      rvalid_o     <= read_give || (rvalid_o && !rready_i);
      read_count_q <= read_count_q + 5'(read_take) - 5'(read_give && read_last);
    end
  end

  // One write burst at a time: its address, its beats, its response.
  logic        writing_q;
  logic [47:0] write_address_q;
  logic [7:0]  write_left_q;
  logic [7:0]  write_wait_q;  // cycles until the response; 0: none due

  assign awready_o = rst_ni && !writing_q && (write_wait_q == 0) && !bvalid_o && random_q[5];
  assign wready_o  = rst_ni && writing_q && (random_q[7:6] != 2'b00);
  assign bresp_o   = 2'b00;

  always_ff @(posedge clk_i) begin : p_write
    if (!rst_ni) begin
      writing_q    <= 1'b0;
      write_wait_q <= '0;
      bvalid_o     <= 1'b0;
    end else begin
      if (awvalid_i && awready_o) begin
        writing_q       <= 1'b1;
        write_address_q <= awaddr_i;
        write_left_q    <= awlen_i;
      end
      if (wvalid_i && wready_o) begin
        for (int unsigned i = 0; i < BusBytes; i++) begin
          if (wstrb_i[i]) words[index(write_address_q) + i / 4][8*(i % 4) +: 8] <= wdata_i[8*i +: 8];
        end
        if (wlast_i != (write_left_q == 0)) $fatal(1, "axi_memory: WLAST at the wrong beat");
        write_address_q <= write_address_q + 48'(BusBytes);
        write_left_q    <= write_left_q - 1'b1;
        if (wlast_i) begin
          writing_q    <= 1'b0;
          write_wait_q <= 8'(Latency);
        end
      end
      if (write_wait_q != 0) write_wait_q <= write_wait_q - 1'b1;
      if (write_wait_q == 1) bvalid_o <= 1'b1;
      else if (bready_i)     bvalid_o <= 1'b0;
    end
  end

endmodule
