// SPDX-License-Identifier: Apache-2.0

/// Decodes one instruction and checks every reserved bit (docs/isa.md). Combinational.
module tern_decode #(
  parameter int unsigned BusBits    = 64,
  /// 0: no float32 output stage, and its instructions are illegal.
  parameter int unsigned FloatLanes = 0
) (
  input  logic [tern_pkg::InstrW-1:0] instruction_i,
  output logic                        legal_o,
  // Exactly one is high for a legal instruction
  output logic                        is_load_o,
  output logic                        is_execute_o,
  output logic                        is_store_o,
  output logic                        is_fence_o,
  output logic                        is_sync_o,
  output logic                        is_halt_o
);

  localparam int unsigned OffsetW = $clog2(BusBits / 8);

  logic [tern_pkg::InstrW-1:0] i;
  assign i = instruction_i;

  logic common, no_tokens, no_flag, load_operands, store_format;
  assign common    = i[31:13] == '0;
  assign no_flag   = !i[tern_pkg::FlagBit];
  assign no_tokens = i[11:8] == '0;
  // Load has no previous unit; rows and row_bytes are counts; the last word is reserved.
  assign load_operands = common && !i[tern_pkg::WaitPreviousBit] && !i[tern_pkg::SignalPreviousBit] &&
                         (i[159:128] != '0) && (i[191:160] != '0) && (i[255:224] == '0);

  // Two format bits: 0 int32, 1 float32, 2 reserved for int8, 3 reserved. Only float32 has a scale_word.
  assign store_format = (i[15:13] == '0) &&
                        (i[tern_pkg::FlagBit] ? (FloatLanes != 0)
                                              : (i[tern_pkg::ScaleWordBit +: tern_pkg::ScaleWordW] == '0));

  always_comb begin : p_decode
    legal_o      = 1'b0;
    is_load_o    = 1'b0;
    is_execute_o = 1'b0;
    is_store_o   = 1'b0;
    is_fence_o   = 1'b0;
    is_sync_o    = 1'b0;
    is_halt_o    = 1'b0;
    unique case (i[7:0])
      tern_pkg::OpLoadWeights: begin
        is_load_o = 1'b1;
        legal_o   = load_operands;
      end
      tern_pkg::OpLoadActivations, tern_pkg::OpLoadStart: begin
        is_load_o = 1'b1;
        legal_o   = load_operands && no_flag;
      end
      tern_pkg::OpLoadScales: begin
        is_load_o = 1'b1;
        legal_o   = load_operands && no_flag && (FloatLanes != 0);
      end
      tern_pkg::OpMultiply: begin
        is_execute_o = 1'b1;
        legal_o      = common && (no_flag || (i[191:160] == '0)) && (i[207:192] != '0) &&
                       (i[223:208] != '0) && (i[255:224] != '0);
      end
      tern_pkg::OpStore: begin
        is_store_o = 1'b1;
        legal_o    = store_format && !i[tern_pkg::WaitNextBit] && !i[tern_pkg::SignalNextBit] &&
                     (i[159:128] != '0) && (i[191:160] != '0) && (i[64 +: OffsetW] == '0) &&
                     (i[192 +: OffsetW] == '0);
      end
      tern_pkg::OpFence: begin
        is_fence_o = 1'b1;
        legal_o    = common && no_flag && no_tokens && (i[255:32] == '0);
      end
      tern_pkg::OpHostSync: begin
        is_sync_o = 1'b1;
        legal_o   = common && no_flag && no_tokens && (i[255:64] == '0);
      end
      tern_pkg::OpHalt: begin
        is_halt_o = 1'b1;
        legal_o   = common && no_flag && no_tokens && (i[255:32] == '0);
      end
      default: legal_o = 1'b0;
    endcase
  end

endmodule
