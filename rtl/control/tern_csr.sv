// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Control and status registers behind an AXI4-Lite slave. docs/registers.md is the map.
///
/// A write is taken when address and data are both valid, a read when the read channel is free; each
/// answers in the next cycle. An unknown address, a write to a read-only register and a write without
/// all byte strobes answer SLVERR and change nothing.
module tern_csr #(
  parameter int unsigned Lanes             = 8,
  parameter int unsigned Columns           = 4,
  parameter int unsigned UnpackColumns     = 4,
  parameter int unsigned BusBits           = 64,
  parameter int unsigned MaxBurstBeats     = 16,
  parameter int unsigned ReadFifoBeats     = 32,
  parameter int unsigned WeightTiles       = 64,
  parameter int unsigned ActivationVectors = 256,
  parameter int unsigned AccumulatorWords  = 128,
  parameter int unsigned StartWords        = 32
) (
  input  logic                       clk_i,
  input  logic                       rst_ni,
  // AXI4-Lite slave
  input  logic                       awvalid_i,
  output logic                       awready_o,
  input  logic [11:0]                awaddr_i,
  input  logic                       wvalid_i,
  output logic                       wready_o,
  input  logic [31:0]                wdata_i,
  input  logic [3:0]                 wstrb_i,
  output logic                       bvalid_o,
  input  logic                       bready_i,
  output logic [1:0]                 bresp_o,
  input  logic                       arvalid_i,
  output logic                       arready_o,
  input  logic [11:0]                araddr_i,
  output logic                       rvalid_o,
  input  logic                       rready_i,
  output logic [31:0]                rdata_o,
  output logic [1:0]                 rresp_o,
  // To the sequencer and the program
  output logic                       start_o,
  output logic                       resume_o,
  output logic [tern_pkg::AddrW-1:0] base_o,
  output logic [tern_pkg::AddrW-1:0] window_bytes_o,
  output logic [tern_pkg::AddrW-1:0] instruction_offset_o,
  output logic [31:0]                instruction_count_o,
  // Status
  input  logic [2:0]                 state_i,
  input  logic [7:0]                 error_i,
  input  logic [31:0]                segment_i,
  input  logic                       stopped_i,
  // Counters
  output logic [4:0]                 counter_index_o,
  input  logic [63:0]                counter_value_i,
  // Interrupt, level
  output logic                       irq_o
);

  localparam int unsigned AddrW = tern_pkg::AddrW;
  localparam logic [1:0] Okay = 2'b00, SlaveError = 2'b10;

  logic [AddrW-1:0] base_q, window_q, offset_q;
  logic [31:0]      count_q;
  logic             irq_state_q, irq_enable_q;
  logic             start_q, resume_q;
  logic             bvalid_q, rvalid_q;
  logic [1:0]       bresp_q, rresp_q;
  logic [31:0]      rdata_q;

  // Write channel
  logic write, write_known;
  assign write     = awvalid_i && wvalid_i && !bvalid_q;
  assign awready_o = write;
  assign wready_o  = write;

  always_comb begin : p_write_known
    unique case (awaddr_i)
      12'h040, 12'h04C, 12'h050, 12'h054, 12'h060, 12'h064, 12'h068, 12'h06C, 12'h070, 12'h074,
      12'h078: write_known = wstrb_i == 4'hF;
      default: write_known = 1'b0;
    endcase
  end

  logic apply;
  assign apply = write && write_known;

  always_ff @(posedge clk_i) begin : p_write
    if (!rst_ni) begin
      base_q       <= '0;
      window_q     <= '0;
      offset_q     <= '0;
      count_q      <= '0;
      irq_state_q  <= 1'b0;
      irq_enable_q <= 1'b0;
      start_q      <= 1'b0;
      resume_q     <= 1'b0;
      bvalid_q     <= 1'b0;
      bresp_q      <= Okay;
    end else begin
      start_q  <= apply && (awaddr_i == 12'h040) && wdata_i[0];
      resume_q <= apply && (awaddr_i == 12'h040) && wdata_i[1];
      // Setting wins over clearing, so that no event is lost.
      if (stopped_i || (apply && (awaddr_i == 12'h054) && wdata_i[0])) irq_state_q <= 1'b1;
      else if (apply && (awaddr_i == 12'h04C) && wdata_i[0])           irq_state_q <= 1'b0;
      if (apply) begin
        case (awaddr_i)
          12'h050: irq_enable_q           <= wdata_i[0];
          12'h060: base_q[31:0]           <= wdata_i;
          12'h064: base_q[AddrW-1:32]     <= wdata_i[AddrW-33:0];
          12'h068: window_q[31:0]         <= wdata_i;
          12'h06C: window_q[AddrW-1:32]   <= wdata_i[AddrW-33:0];
          12'h070: offset_q[31:0]         <= wdata_i;
          12'h074: offset_q[AddrW-1:32]   <= wdata_i[AddrW-33:0];
          12'h078: count_q                <= wdata_i;
          default: ;
        endcase
      end
      if (write) begin
        bvalid_q <= 1'b1;
        bresp_q  <= write_known ? Okay : SlaveError;
      end else if (bready_i) begin
        bvalid_q <= 1'b0;
      end
    end
  end

  // Read channel
  logic        read, read_known;
  logic [31:0] value;
  logic        is_counter;
  assign read       = arvalid_i && !rvalid_q;
  assign arready_o  = read;
  assign is_counter = (araddr_i[11:8] == 4'h1) && (araddr_i[7:3] < 5'(tern_pkg::NumCounters)) &&
                      (araddr_i[1:0] == 2'b00);
  assign counter_index_o = araddr_i[7:3];

  always_comb begin : p_read
    read_known = 1'b1;
    value      = '0;
    unique case (araddr_i)
      12'h000: value = 32'h5445_524E;  // "TERN"
      12'h004: value = 32'h0000_0100;  // version 1.0
      12'h008: value = Lanes;
      12'h00C: value = Columns;
      12'h010: value = UnpackColumns;
      12'h014: value = BusBits;
      12'h018: value = MaxBurstBeats;
      12'h01C: value = ReadFifoBeats;
      12'h020: value = WeightTiles;
      12'h024: value = ActivationVectors;
      12'h028: value = AccumulatorWords;
      12'h02C: value = StartWords;
      12'h040: value = '0;
      12'h044: value = {16'd0, error_i, 5'd0, state_i};
      12'h048: value = segment_i;
      12'h04C: value = {31'd0, irq_state_q};
      12'h050: value = {31'd0, irq_enable_q};
      12'h054: value = '0;
      12'h060: value = base_q[31:0];
      12'h064: value = 32'(base_q[AddrW-1:32]);
      12'h068: value = window_q[31:0];
      12'h06C: value = 32'(window_q[AddrW-1:32]);
      12'h070: value = offset_q[31:0];
      12'h074: value = 32'(offset_q[AddrW-1:32]);
      12'h078: value = count_q;
      default: begin
        read_known = is_counter;
        value      = !is_counter ? '0 : araddr_i[2] ? counter_value_i[63:32] : counter_value_i[31:0];
      end
    endcase
  end

  always_ff @(posedge clk_i) begin : p_read_data
    if (!rst_ni) begin
      rvalid_q <= 1'b0;
      rresp_q  <= Okay;
      rdata_q  <= '0;
    end else if (read) begin
      rvalid_q <= 1'b1;
      rresp_q  <= read_known ? Okay : SlaveError;
      rdata_q  <= value;
    end else if (rready_i) begin
      rvalid_q <= 1'b0;
    end
  end

  assign bvalid_o = bvalid_q;
  assign bresp_o  = bresp_q;
  assign rvalid_o = rvalid_q;
  assign rresp_o  = rresp_q;
  assign rdata_o  = rdata_q;

  assign start_o              = start_q;
  assign resume_o             = resume_q;
  assign base_o               = base_q;
  assign window_bytes_o       = window_q;
  assign instruction_offset_o = offset_q;
  assign instruction_count_o  = count_q;
  assign irq_o                = irq_state_q && irq_enable_q;

  `TERN_ASSERT_SEQUENCE(ReadStable_A, (rvalid_o && !rready_i) |=> (rvalid_o && $stable(rdata_o)))
  `TERN_ASSERT_SEQUENCE(ResponseStable_A, (bvalid_o && !bready_i) |=> (bvalid_o && $stable(bresp_o)))

endmodule
