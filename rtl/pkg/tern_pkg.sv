// SPDX-License-Identifier: Apache-2.0

/// Widths and encodings that cross a module boundary. docs/isa.md is the contract; the C++ side states
/// the same in compiler/instruction.h. Registers, states and status codes: tern_registers_pkg.
package tern_pkg;

  localparam int unsigned ActW    = 8;    // activation, signed
  localparam int unsigned AccW    = 32;   // accumulator; |sum| <= 128 * 16384 = 2^21 plus a start value
  localparam int unsigned AddrW   = 48;   // byte address on the bus
  localparam int unsigned LengthW = 32;   // counts, strides and lengths of an instruction
  localparam int unsigned InstrW  = 256;  // one macro instruction
  localparam int unsigned InstrBytes = 32;
  localparam int unsigned PageBytes  = 4096;  // an AXI burst never crosses this boundary

  // Ternary weight on chip: bit 0 adds the activation, bit 1 subtracts it. 2'b11 never occurs.
  localparam logic [1:0] TritZero  = 2'b00;
  localparam logic [1:0] TritPlus  = 2'b01;
  localparam logic [1:0] TritMinus = 2'b10;

  typedef enum logic [7:0] {
    OpLoadWeights     = 8'h01,
    OpLoadActivations = 8'h02,
    OpLoadStart       = 8'h03,
    OpLoadScales      = 8'h04,
    OpMultiply        = 8'h10,
    OpStore           = 8'h20,
    OpFence           = 8'h30,
    OpHostSync        = 8'h31,
    OpHalt            = 8'h3F
  } opcode_e;

  // Positions of the instruction fields (docs/isa.md).
  localparam int unsigned WaitPreviousBit   = 8;
  localparam int unsigned WaitNextBit       = 9;
  localparam int unsigned SignalPreviousBit = 10;
  localparam int unsigned SignalNextBit     = 11;
  localparam int unsigned FlagBit           = 12;  // two_bit of LOAD_WEIGHTS, accumulate of MULTIPLY,
                                                   // float32 of STORE
  localparam int unsigned ScaleWordBit      = 16;  // first of the 16 bits of STORE's scale_word
  localparam int unsigned ScaleWordW        = 16;

  // The float32 output stage (rtl/output).
  localparam int unsigned ScaleW  = 32;  // a scale, binary32
  localparam int unsigned ExpW    = 11;  // biased exponent of a result before rounding, signed
  localparam int unsigned SignifW = 24;  // significand with the hidden bit
  localparam int unsigned RawW    = 26;  // significand, guard and round bit before rounding
  localparam logic [31:0] QuietNan = 32'h7FC0_0000;
  localparam int unsigned IntToFloatCycles = 2;
  localparam int unsigned DivideCycles     = 2 + RawW / 2;
  localparam int unsigned MultiplyCycles   = 3;
  localparam int unsigned FloatCycles      = IntToFloatCycles + DivideCycles + MultiplyCycles;

  // Forms of a column's sum (docs/blocks/column.md): same ports and results, latencies of their own.
  localparam int unsigned ColumnAdderTree = 0;  // adders left to synthesis, one register behind them
  localparam int unsigned ColumnCarrySave = 1;  // full adders, one carry-propagating adder, register
  localparam int unsigned ColumnPipelined = 2;  // a register behind every two levels of adders
  localparam int unsigned NumColumnForms  = 3;

  function automatic int unsigned max2(input int unsigned a, input int unsigned b);
    max2 = (a > b) ? a : b;
  endfunction

  // Bits of an index into `n` words; at least 1.
  function automatic int unsigned index_width(input int unsigned n);
    index_width = (n > 1) ? $clog2(n) : 1;
  endfunction

  // Cycles from a vector at a column's input to its sum; at least 1.
  function automatic int unsigned column_latency(input int unsigned form, input int unsigned lanes);
    column_latency = (form == ColumnPipelined) ? ($clog2(lanes) + 1) / 2 : 1;
  endfunction

endpackage
