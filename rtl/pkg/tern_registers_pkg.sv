// SPDX-License-Identifier: Apache-2.0
//
// Written by scripts/make_registers from rtl/registers/registers.toml. Do not edit.

/// The register map: offsets, bits and reset values of the registers, run states, status
/// codes and counters. docs/registers.md says what they mean.
package tern_registers_pkg;

  // A driver's package as much as the design's: not every constant has a use here.
  /* verilator lint_off UNUSEDPARAM */

  // Offsets
  localparam logic [11:0] IdOffset                    = 12'h000;
  localparam logic [11:0] VersionOffset               = 12'h004;
  localparam logic [11:0] LanesOffset                 = 12'h008;
  localparam logic [11:0] ColumnsOffset               = 12'h00C;
  localparam logic [11:0] UnpackColumnsOffset         = 12'h010;
  localparam logic [11:0] BusBitsOffset               = 12'h014;
  localparam logic [11:0] MaxBurstBeatsOffset         = 12'h018;
  localparam logic [11:0] ReadFifoBeatsOffset         = 12'h01C;
  localparam logic [11:0] WeightTilesOffset           = 12'h020;
  localparam logic [11:0] ActivationVectorsOffset     = 12'h024;
  localparam logic [11:0] AccumulatorWordsOffset      = 12'h028;
  localparam logic [11:0] StartWordsOffset            = 12'h02C;
  localparam logic [11:0] ColumnFormOffset            = 12'h030;
  localparam logic [11:0] FeaturesOffset              = 12'h03C;
  localparam logic [11:0] ControlOffset               = 12'h040;
  localparam logic [11:0] StatusOffset                = 12'h044;
  localparam logic [11:0] SegmentOffset               = 12'h048;
  localparam logic [11:0] IrqStateOffset              = 12'h04C;
  localparam logic [11:0] IrqEnableOffset             = 12'h050;
  localparam logic [11:0] IrqTestOffset               = 12'h054;
  localparam logic [11:0] CounterFreezeOffset         = 12'h058;
  localparam logic [11:0] WatchdogOffset              = 12'h05C;
  localparam logic [11:0] ProgramBaseOffset           = 12'h060;
  localparam logic [11:0] ProgramBaseHighOffset       = 12'h064;
  localparam logic [11:0] WindowBytesOffset           = 12'h068;
  localparam logic [11:0] WindowBytesHighOffset       = 12'h06C;
  localparam logic [11:0] InstructionOffsetOffset     = 12'h070;
  localparam logic [11:0] InstructionOffsetHighOffset = 12'h074;
  localparam logic [11:0] InstructionCountOffset      = 12'h078;
  localparam logic [11:0] CountersOffset              = 12'h100;

  // Values after reset; geometry registers show a parameter instead
  localparam logic [31:0] IdReset                    = 32'h5445524E;
  localparam logic [31:0] VersionReset               = 32'h00000200;
  localparam logic [31:0] FeaturesReset              = 32'h000007F3;
  localparam logic [31:0] ControlReset               = 32'h00000000;
  localparam logic [31:0] StatusReset                = 32'h00000000;
  localparam logic [31:0] SegmentReset               = 32'h00000000;
  localparam logic [31:0] IrqStateReset              = 32'h00000000;
  localparam logic [31:0] IrqEnableReset             = 32'h00000000;
  localparam logic [31:0] IrqTestReset               = 32'h00000000;
  localparam logic [31:0] CounterFreezeReset         = 32'h00000000;
  localparam logic [31:0] WatchdogReset              = 32'h00100000;
  localparam logic [31:0] ProgramBaseReset           = 32'h00000000;
  localparam logic [31:0] ProgramBaseHighReset       = 32'h00000000;
  localparam logic [31:0] WindowBytesReset           = 32'h00000000;
  localparam logic [31:0] WindowBytesHighReset       = 32'h00000000;
  localparam logic [31:0] InstructionOffsetReset     = 32'h00000000;
  localparam logic [31:0] InstructionOffsetHighReset = 32'h00000000;
  localparam logic [31:0] InstructionCountReset      = 32'h00000000;

  // Bits that exist
  localparam logic [31:0] IdMask                    = 32'hFFFFFFFF;
  localparam logic [31:0] VersionMask               = 32'h0000FFFF;
  localparam logic [31:0] FeaturesMask              = 32'h000007FF;
  localparam logic [31:0] ControlMask               = 32'h0000001F;
  localparam logic [31:0] StatusMask                = 32'h0001FF07;
  localparam logic [31:0] SegmentMask               = 32'hFFFFFFFF;
  localparam logic [31:0] IrqStateMask              = 32'h00000007;
  localparam logic [31:0] IrqEnableMask             = 32'h00000007;
  localparam logic [31:0] IrqTestMask               = 32'h00000007;
  localparam logic [31:0] CounterFreezeMask         = 32'h00000001;
  localparam logic [31:0] WatchdogMask              = 32'hFFFFFFFF;
  localparam logic [31:0] ProgramBaseMask           = 32'hFFFFFFFF;
  localparam logic [31:0] ProgramBaseHighMask       = 32'h0000FFFF;
  localparam logic [31:0] WindowBytesMask           = 32'hFFFFFFFF;
  localparam logic [31:0] WindowBytesHighMask       = 32'h0000FFFF;
  localparam logic [31:0] InstructionOffsetMask     = 32'hFFFFFFFF;
  localparam logic [31:0] InstructionOffsetHighMask = 32'h0000FFFF;
  localparam logic [31:0] InstructionCountMask      = 32'hFFFFFFFF;

  // Fields: place of a single bit, or lowest bit and number of bits
  localparam int unsigned VersionMinorLow                = 0;
  localparam int unsigned VersionMinorW                  = 8;
  localparam int unsigned VersionMajorLow                = 8;
  localparam int unsigned VersionMajorW                  = 8;
  localparam int unsigned FeaturesBase3WeightsBit        = 0;
  localparam int unsigned FeaturesTwoBitWeightsBit       = 1;
  localparam int unsigned FeaturesFloat32OutputBit       = 2;
  localparam int unsigned FeaturesInt8OutputBit          = 3;
  localparam int unsigned FeaturesInterruptTestBit       = 4;
  localparam int unsigned FeaturesCounterClearBit        = 5;
  localparam int unsigned FeaturesCounterFreezeBit       = 6;
  localparam int unsigned FeaturesWatchdogBit            = 7;
  localparam int unsigned FeaturesAbortBit               = 8;
  localparam int unsigned FeaturesSoftResetBit           = 9;
  localparam int unsigned FeaturesMissingTokenBit        = 10;
  localparam int unsigned ControlStartBit                = 0;
  localparam int unsigned ControlResumeBit               = 1;
  localparam int unsigned ControlAbortBit                = 2;
  localparam int unsigned ControlSoftResetBit            = 3;
  localparam int unsigned ControlClearCountersBit        = 4;
  localparam int unsigned StatusStateLow                 = 0;
  localparam int unsigned StatusStateW                   = 3;
  localparam int unsigned StatusCodeLow                  = 8;
  localparam int unsigned StatusCodeW                    = 8;
  localparam int unsigned StatusBusStuckBit              = 16;
  localparam int unsigned IrqStateSyncBit                = 0;
  localparam int unsigned IrqStateDoneBit                = 1;
  localparam int unsigned IrqStateErrorBit               = 2;
  localparam int unsigned IrqEnableSyncBit               = 0;
  localparam int unsigned IrqEnableDoneBit               = 1;
  localparam int unsigned IrqEnableErrorBit              = 2;
  localparam int unsigned IrqTestSyncBit                 = 0;
  localparam int unsigned IrqTestDoneBit                 = 1;
  localparam int unsigned IrqTestErrorBit                = 2;
  localparam int unsigned CounterFreezeFreezeBit         = 0;
  localparam int unsigned ProgramBaseHighAddressLow      = 0;
  localparam int unsigned ProgramBaseHighAddressW        = 16;
  localparam int unsigned WindowBytesHighBytesLow        = 0;
  localparam int unsigned WindowBytesHighBytesW          = 16;
  localparam int unsigned InstructionOffsetHighOffsetLow = 0;
  localparam int unsigned InstructionOffsetHighOffsetW   = 16;

  // Performance counters
  localparam int unsigned NumCounters              = 30;
  localparam int unsigned CounterCycles            = 0;
  localparam int unsigned CounterLoadBusy          = 1;
  localparam int unsigned CounterLoadStallToken    = 2;
  localparam int unsigned CounterLoadStallMemory   = 3;
  localparam int unsigned CounterLoadIdle          = 4;
  localparam int unsigned CounterExecuteBusy       = 5;
  localparam int unsigned CounterExecuteStallLoad  = 6;
  localparam int unsigned CounterExecuteStallStore = 7;
  localparam int unsigned CounterExecuteStallPort  = 8;
  localparam int unsigned CounterExecuteDrain      = 9;
  localparam int unsigned CounterExecuteIdle       = 10;
  localparam int unsigned CounterStoreBusy         = 11;
  localparam int unsigned CounterStoreStallToken   = 12;
  localparam int unsigned CounterStoreStallRead    = 13;
  localparam int unsigned CounterStoreStallMemory  = 14;
  localparam int unsigned CounterStoreIdle         = 15;
  localparam int unsigned CounterReadBytes         = 16;
  localparam int unsigned CounterFetchBytes        = 17;
  localparam int unsigned CounterWriteBytes        = 18;
  localparam int unsigned CounterInstructions      = 19;
  localparam int unsigned CounterSteps             = 20;
  localparam int unsigned CounterWeightTilesLoaded = 21;
  localparam int unsigned CounterWeightTilesRead   = 22;
  localparam int unsigned CounterVectorsLoaded     = 23;
  localparam int unsigned CounterVectorsRead       = 24;
  localparam int unsigned CounterAccumulatorReads  = 25;
  localparam int unsigned CounterAccumulatorWrites = 26;
  localparam int unsigned CounterStartReads        = 27;
  localparam int unsigned CounterOutputReads       = 28;
  localparam int unsigned CounterZeroWeightsLoaded = 29;

  // Geometry registers: those that show a parameter, in the order of their offsets
  localparam int unsigned NumGeometry               = 11;
  localparam int unsigned GeometryLanes             = 0;
  localparam int unsigned GeometryColumns           = 1;
  localparam int unsigned GeometryUnpackColumns     = 2;
  localparam int unsigned GeometryBusBits           = 3;
  localparam int unsigned GeometryMaxBurstBeats     = 4;
  localparam int unsigned GeometryReadFifoBeats     = 5;
  localparam int unsigned GeometryWeightTiles       = 6;
  localparam int unsigned GeometryActivationVectors = 7;
  localparam int unsigned GeometryAccumulatorWords  = 8;
  localparam int unsigned GeometryStartWords        = 9;
  localparam int unsigned GeometryColumnForm        = 10;

  /* verilator lint_on UNUSEDPARAM */

  typedef enum logic [2:0] {
    RunIdle    = 3'd0,
    RunActive  = 3'd1,
    RunSync    = 3'd2,
    RunDone    = 3'd3,
    RunError   = 3'd4,
    RunQuiesce = 3'd5,
    RunAbort   = 3'd6
  } run_state_e;

  typedef enum logic [7:0] {
    StatusNone               = 8'd0,
    StatusIllegalInstruction = 8'd1,
    StatusOutsideWindow      = 8'd2,
    StatusBusError           = 8'd3,
    StatusInvalidWeight      = 8'd4,
    StatusBadLength          = 8'd5,
    StatusBufferOverflow     = 8'd6,
    StatusTokenOverflow      = 8'd7,
    StatusMissingHalt        = 8'd8,
    StatusMissingToken       = 8'd9,
    StatusAborted            = 8'd10,
    StatusWatchdog           = 8'd11
  } status_e;

  // There is a register at this offset (counters apart).
  function automatic logic register_known(input logic [11:0] offset);
    case (offset)
      IdOffset: register_known = 1'b1;
      VersionOffset: register_known = 1'b1;
      LanesOffset: register_known = 1'b1;
      ColumnsOffset: register_known = 1'b1;
      UnpackColumnsOffset: register_known = 1'b1;
      BusBitsOffset: register_known = 1'b1;
      MaxBurstBeatsOffset: register_known = 1'b1;
      ReadFifoBeatsOffset: register_known = 1'b1;
      WeightTilesOffset: register_known = 1'b1;
      ActivationVectorsOffset: register_known = 1'b1;
      AccumulatorWordsOffset: register_known = 1'b1;
      StartWordsOffset: register_known = 1'b1;
      ColumnFormOffset: register_known = 1'b1;
      FeaturesOffset: register_known = 1'b1;
      ControlOffset: register_known = 1'b1;
      StatusOffset: register_known = 1'b1;
      SegmentOffset: register_known = 1'b1;
      IrqStateOffset: register_known = 1'b1;
      IrqEnableOffset: register_known = 1'b1;
      IrqTestOffset: register_known = 1'b1;
      CounterFreezeOffset: register_known = 1'b1;
      WatchdogOffset: register_known = 1'b1;
      ProgramBaseOffset: register_known = 1'b1;
      ProgramBaseHighOffset: register_known = 1'b1;
      WindowBytesOffset: register_known = 1'b1;
      WindowBytesHighOffset: register_known = 1'b1;
      InstructionOffsetOffset: register_known = 1'b1;
      InstructionOffsetHighOffset: register_known = 1'b1;
      InstructionCountOffset: register_known = 1'b1;
      default: register_known = 1'b0;
    endcase
  endfunction

  // There is a register that can be written at this offset.
  function automatic logic register_writable(input logic [11:0] offset);
    case (offset)
      ControlOffset: register_writable = 1'b1;
      IrqStateOffset: register_writable = 1'b1;
      IrqEnableOffset: register_writable = 1'b1;
      IrqTestOffset: register_writable = 1'b1;
      CounterFreezeOffset: register_writable = 1'b1;
      WatchdogOffset: register_writable = 1'b1;
      ProgramBaseOffset: register_writable = 1'b1;
      ProgramBaseHighOffset: register_writable = 1'b1;
      WindowBytesOffset: register_writable = 1'b1;
      WindowBytesHighOffset: register_writable = 1'b1;
      InstructionOffsetOffset: register_writable = 1'b1;
      InstructionOffsetHighOffset: register_writable = 1'b1;
      InstructionCountOffset: register_writable = 1'b1;
      default: register_writable = 1'b0;
    endcase
  endfunction

  // Which geometry register is at this offset; 31 for none.
  function automatic logic [4:0] geometry_index(input logic [11:0] offset);
    case (offset)
      LanesOffset: geometry_index = 5'd0;
      ColumnsOffset: geometry_index = 5'd1;
      UnpackColumnsOffset: geometry_index = 5'd2;
      BusBitsOffset: geometry_index = 5'd3;
      MaxBurstBeatsOffset: geometry_index = 5'd4;
      ReadFifoBeatsOffset: geometry_index = 5'd5;
      WeightTilesOffset: geometry_index = 5'd6;
      ActivationVectorsOffset: geometry_index = 5'd7;
      AccumulatorWordsOffset: geometry_index = 5'd8;
      StartWordsOffset: geometry_index = 5'd9;
      ColumnFormOffset: geometry_index = 5'd10;
      default: geometry_index = 5'd31;
    endcase
  endfunction

endpackage
