// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Control and status registers behind an AXI4-Lite slave. Offsets, access, bits and reset values come
/// from tern_registers_pkg; docs/registers.md is the map.
///
/// A write is taken when address and data are both valid, a read when the read channel is free; each
/// answers in the next cycle. An unknown address, a write to a read-only register and a write without
/// all byte strobes answer SLVERR and change nothing. A soft reset resets the registers and leaves an
/// answer that waits on the bus as it is.
module tern_csr #(
  // Values of the geometry registers, in the order of tern_registers_pkg, first one lowest
  parameter logic [32*tern_registers_pkg::NumGeometry-1:0] Geometry = '0,
  parameter int unsigned FloatLanes = 0
) (
  input  logic                       clk_i,
  input  logic                       rst_ni,
  input  logic                       soft_reset_i,  // resets the registers, not the bus
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
  // Commands, one cycle each; abort and soft reset win over start and resume
  output logic                       start_o,
  output logic                       resume_o,
  output logic                       abort_o,
  output logic                       soft_reset_o,
  output logic                       clear_counters_o,
  // Settings
  output logic                       freeze_counters_o,
  output logic [31:0]                watchdog_o,
  output logic [tern_pkg::AddrW-1:0] base_o,
  output logic [tern_pkg::AddrW-1:0] window_bytes_o,
  output logic [tern_pkg::AddrW-1:0] instruction_offset_o,
  output logic [31:0]                instruction_count_o,
  // Status
  input  logic [2:0]                 state_i,
  input  logic [7:0]                 code_i,
  input  logic                       bus_stuck_i,
  input  logic [31:0]                segment_i,
  // Events, one cycle each
  input  logic                       sync_reached_i,
  input  logic                       done_reached_i,
  input  logic                       error_reached_i,
  // Counters
  output logic [4:0]                 counter_index_o,
  input  logic [63:0]                counter_value_i,
  // Interrupt, level
  output logic                       irq_o
);

  localparam int unsigned AddrW = tern_pkg::AddrW;
  localparam int unsigned HighW = AddrW - 32;
  localparam logic [1:0] Okay = 2'b00, SlaveError = 2'b10;

  // Write channel
  logic       write, write_known, apply;
  logic       bvalid_q;
  logic [1:0] bresp_q;
  assign write       = awvalid_i && wvalid_i && !bvalid_q;
  assign awready_o   = write;
  assign wready_o    = write;
  assign write_known = tern_registers_pkg::register_writable(awaddr_i) && (wstrb_i == 4'hF);
  assign apply       = write && write_known;

  always_ff @(posedge clk_i) begin : p_response
    if (!rst_ni) begin
      bvalid_q <= 1'b0;
      bresp_q  <= Okay;
    end else if (write) begin
      bvalid_q <= 1'b1;
      bresp_q  <= write_known ? Okay : SlaveError;
    end else if (bready_i) begin
      bvalid_q <= 1'b0;
    end
  end

  // Commands: what is written to CONTROL and IRQ_TEST acts in the next cycle and is gone.
  logic [31:0] command, irq_test;
  logic        start_q, resume_q, abort_q, reset_q, clear_q;
  assign command = (apply && (awaddr_i == tern_registers_pkg::ControlOffset)) ? wdata_i : '0;
  assign irq_test = (apply && (awaddr_i == tern_registers_pkg::IrqTestOffset)) ? wdata_i : '0;

  logic ends;
  assign ends = command[tern_registers_pkg::ControlAbortBit] ||
                command[tern_registers_pkg::ControlSoftResetBit];

  always_ff @(posedge clk_i) begin : p_command
    if (!rst_ni || soft_reset_i) begin
      start_q  <= 1'b0;
      resume_q <= 1'b0;
      abort_q  <= 1'b0;
      reset_q  <= 1'b0;
      clear_q  <= 1'b0;
    end else begin
      start_q  <= command[tern_registers_pkg::ControlStartBit] && !ends;
      resume_q <= command[tern_registers_pkg::ControlResumeBit] && !ends;
      abort_q  <= command[tern_registers_pkg::ControlAbortBit];
      reset_q  <= command[tern_registers_pkg::ControlSoftResetBit];
      clear_q  <= command[tern_registers_pkg::ControlClearCountersBit];
    end
  end

  // Interrupt state: setting wins over clearing, so that no event is lost.
  logic [31:0] irq_state_q, irq_set, irq_clear;
  assign irq_clear = (apply && (awaddr_i == tern_registers_pkg::IrqStateOffset)) ? wdata_i : '0;

  always_comb begin : p_irq_set
    irq_set = irq_test & tern_registers_pkg::IrqStateMask;
    if (sync_reached_i)  irq_set[tern_registers_pkg::IrqStateSyncBit] = 1'b1;
    if (done_reached_i)  irq_set[tern_registers_pkg::IrqStateDoneBit] = 1'b1;
    if (error_reached_i) irq_set[tern_registers_pkg::IrqStateErrorBit] = 1'b1;
  end

  always_ff @(posedge clk_i) begin : p_irq
    if (!rst_ni || soft_reset_i) irq_state_q <= tern_registers_pkg::IrqStateReset;
    else                         irq_state_q <= (irq_state_q & ~irq_clear) | irq_set;
  end

  // Registers that hold what was written
  logic [31:0] irq_enable_q, freeze_q, watchdog_q;
  logic [31:0] base_q, base_high_q, window_q, window_high_q, offset_q, offset_high_q, count_q;

  always_ff @(posedge clk_i) begin : p_write
    if (!rst_ni || soft_reset_i) begin
      irq_enable_q  <= tern_registers_pkg::IrqEnableReset;
      freeze_q      <= tern_registers_pkg::CounterFreezeReset;
      watchdog_q    <= tern_registers_pkg::WatchdogReset;
      base_q        <= tern_registers_pkg::ProgramBaseReset;
      base_high_q   <= tern_registers_pkg::ProgramBaseHighReset;
      window_q      <= tern_registers_pkg::WindowBytesReset;
      window_high_q <= tern_registers_pkg::WindowBytesHighReset;
      offset_q      <= tern_registers_pkg::InstructionOffsetReset;
      offset_high_q <= tern_registers_pkg::InstructionOffsetHighReset;
      count_q       <= tern_registers_pkg::InstructionCountReset;
    end else if (apply) begin
      case (awaddr_i)
        tern_registers_pkg::IrqEnableOffset:
          irq_enable_q <= wdata_i & tern_registers_pkg::IrqEnableMask;
        tern_registers_pkg::CounterFreezeOffset:
          freeze_q <= wdata_i & tern_registers_pkg::CounterFreezeMask;
        tern_registers_pkg::WatchdogOffset:
          watchdog_q <= wdata_i & tern_registers_pkg::WatchdogMask;
        tern_registers_pkg::ProgramBaseOffset:
          base_q <= wdata_i & tern_registers_pkg::ProgramBaseMask;
        tern_registers_pkg::ProgramBaseHighOffset:
          base_high_q <= wdata_i & tern_registers_pkg::ProgramBaseHighMask;
        tern_registers_pkg::WindowBytesOffset:
          window_q <= wdata_i & tern_registers_pkg::WindowBytesMask;
        tern_registers_pkg::WindowBytesHighOffset:
          window_high_q <= wdata_i & tern_registers_pkg::WindowBytesHighMask;
        tern_registers_pkg::InstructionOffsetOffset:
          offset_q <= wdata_i & tern_registers_pkg::InstructionOffsetMask;
        tern_registers_pkg::InstructionOffsetHighOffset:
          offset_high_q <= wdata_i & tern_registers_pkg::InstructionOffsetHighMask;
        tern_registers_pkg::InstructionCountOffset:
          count_q <= wdata_i & tern_registers_pkg::InstructionCountMask;
        default: ;
      endcase
    end
  end

  // What this design can do
  logic [31:0] features;
  always_comb begin : p_features
    features = tern_registers_pkg::FeaturesReset;
    features[tern_registers_pkg::FeaturesFloat32OutputBit] = FloatLanes != 0;
  end

  logic [31:0] status;
  always_comb begin : p_status
    status = '0;
    status[tern_registers_pkg::StatusStateLow +: tern_registers_pkg::StatusStateW] = state_i;
    status[tern_registers_pkg::StatusCodeLow +: tern_registers_pkg::StatusCodeW] = code_i;
    status[tern_registers_pkg::StatusBusStuckBit] = bus_stuck_i;
  end

  // Geometry registers
  logic [4:0]  geometry_index;
  logic [31:0] geometry;
  assign geometry_index = tern_registers_pkg::geometry_index(araddr_i);

  always_comb begin : p_geometry
    geometry = '0;
    for (int unsigned i = 0; i < tern_registers_pkg::NumGeometry; i++) begin
      if (geometry_index == 5'(i)) geometry = Geometry[32*i +: 32];
    end
  end

  // Counters: reading a low word keeps the high word as it is in that cycle, and that is what reading
  // a high word gives. So the two belong together even while the counter counts.
  logic        is_counter, low_word_read;
  logic [31:0] counter_high_q;
  assign is_counter      = (araddr_i[11:8] == tern_registers_pkg::CountersOffset[11:8]) &&
                           (araddr_i[7:3] < 5'(tern_registers_pkg::NumCounters)) &&
                           (araddr_i[1:0] == 2'b00);
  assign counter_index_o = araddr_i[7:3];

  // Read channel
  logic        read, read_known, rvalid_q;
  logic [1:0]  rresp_q;
  logic [31:0] value, rdata_q;
  assign read          = arvalid_i && !rvalid_q;
  assign arready_o     = read;
  assign read_known    = is_counter || tern_registers_pkg::register_known(araddr_i);
  assign low_word_read = read && is_counter && !araddr_i[2];

  always_comb begin : p_read
    case (araddr_i)
      tern_registers_pkg::IdOffset:                    value = tern_registers_pkg::IdReset;
      tern_registers_pkg::VersionOffset:               value = tern_registers_pkg::VersionReset;
      tern_registers_pkg::FeaturesOffset:              value = features;
      tern_registers_pkg::StatusOffset:                value = status;
      tern_registers_pkg::SegmentOffset:               value = segment_i;
      tern_registers_pkg::IrqStateOffset:              value = irq_state_q;
      tern_registers_pkg::IrqEnableOffset:             value = irq_enable_q;
      tern_registers_pkg::CounterFreezeOffset:         value = freeze_q;
      tern_registers_pkg::WatchdogOffset:              value = watchdog_q;
      tern_registers_pkg::ProgramBaseOffset:           value = base_q;
      tern_registers_pkg::ProgramBaseHighOffset:       value = base_high_q;
      tern_registers_pkg::WindowBytesOffset:           value = window_q;
      tern_registers_pkg::WindowBytesHighOffset:       value = window_high_q;
      tern_registers_pkg::InstructionOffsetOffset:     value = offset_q;
      tern_registers_pkg::InstructionOffsetHighOffset: value = offset_high_q;
      tern_registers_pkg::InstructionCountOffset:      value = count_q;
      default: begin
        value = geometry;  // 0 for what is neither that nor a counter, commands included
        if (is_counter) value = araddr_i[2] ? counter_high_q : counter_value_i[31:0];
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
    if (!rst_ni || soft_reset_i) counter_high_q <= '0;
    else if (low_word_read)      counter_high_q <= counter_value_i[63:32];
  end

  assign bvalid_o = bvalid_q;
  assign bresp_o  = bresp_q;
  assign rvalid_o = rvalid_q;
  assign rresp_o  = rresp_q;
  assign rdata_o  = rdata_q;

  assign start_o              = start_q;
  assign resume_o             = resume_q;
  assign abort_o              = abort_q;
  assign soft_reset_o         = reset_q;
  assign clear_counters_o     = clear_q;
  assign freeze_counters_o    = freeze_q[tern_registers_pkg::CounterFreezeFreezeBit];
  assign watchdog_o           = watchdog_q;
  assign base_o               = {base_high_q[HighW-1:0], base_q};
  assign window_bytes_o       = {window_high_q[HighW-1:0], window_q};
  assign instruction_offset_o = {offset_high_q[HighW-1:0], offset_q};
  assign instruction_count_o  = count_q;
  assign irq_o                = |(irq_state_q & irq_enable_q);

  // Bits that a register does not have
  logic unused_bits;
  assign unused_bits = ^{command, freeze_q, base_high_q, window_high_q, offset_high_q};

  `TERN_ASSERT_SEQUENCE(ReadStable_A, (rvalid_o && !rready_i) |=> (rvalid_o && $stable(rdata_o)))
  `TERN_ASSERT_SEQUENCE(ResponseStable_A, (bvalid_o && !bready_i) |=> (bvalid_o && $stable(bresp_o)))

  `TERN_COVER(SoftReset_C, soft_reset_i)
  `TERN_COVER(UnknownWrite_C, write && !write_known)
  `TERN_COVER(PartialWrite_C, write && (wstrb_i != 4'hF))
  `TERN_COVER(UnknownRead_C, read && !read_known)
  `TERN_COVER(WriteResponseStalled_C, bvalid_o && !bready_i)
  `TERN_COVER(ReadResponseStalled_C, rvalid_o && !rready_i)
  `TERN_COVER(EventWinsOverClear_C, |(irq_clear & irq_set))
  `TERN_COVER(AbortWinsOverStart_C, ends && command[tern_registers_pkg::ControlStartBit])

endmodule
