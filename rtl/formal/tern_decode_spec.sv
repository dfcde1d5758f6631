// SPDX-License-Identifier: Apache-2.0

/// The decoder against the tables of docs/isa.md, restated byte by byte, for every one of the 2^256
/// words: each legal instruction is accepted and goes to its unit alone, everything else is refused.
///
/// `field` has ones where an instruction's fields lie, byte 31 first; every other bit is reserved.
module tern_decode_spec #(
  parameter int unsigned BusBits    = 64,
  parameter int unsigned FloatLanes = 0
) (
  input  logic [tern_pkg::InstrW-1:0] instruction_i,
  output logic                        cover_load_o,
  output logic                        cover_multiply_o,
  output logic                        cover_store_o,
  output logic                        cover_fence_o,
  output logic                        cover_sync_o,
  output logic                        cover_halt_o,
  output logic                        cover_refused_o
);

  localparam logic       Float     = FloatLanes != 0;
  localparam logic [31:0] Alignment = 32'(BusBits / 8 - 1);

  logic legal, is_load, is_execute, is_store, is_fence, is_sync, is_halt;

  tern_decode #(
    .BusBits    (BusBits),
    .FloatLanes (FloatLanes)
  ) u_decode (
    .instruction_i,
    .legal_o      (legal),
    .is_load_o    (is_load),
    .is_execute_o (is_execute),
    .is_store_o   (is_store),
    .is_fence_o   (is_fence),
    .is_sync_o    (is_sync),
    .is_halt_o    (is_halt)
  );

  // The fields as docs/isa.md names them
  logic [31:0] word_12, rows, row_bytes, row_stride, word_28;
  logic [15:0] scale_word, n_tiles, k_tiles;
  logic [31:0] memory_offset_low;
  logic        flag;
  assign flag              = instruction_i[12];       // byte 1, bit 4
  assign scale_word        = instruction_i[31:16];    // bytes 2..3
  assign memory_offset_low = instruction_i[95:64];    // bytes 8..11
  assign word_12           = instruction_i[127:96];   // bytes 12..15
  assign rows              = instruction_i[159:128];  // bytes 16..19
  assign row_bytes         = instruction_i[191:160];  // bytes 20..23
  assign row_stride        = instruction_i[223:192];  // bytes 24..27
  assign n_tiles           = instruction_i[207:192];  // bytes 24..25
  assign k_tiles           = instruction_i[223:208];  // bytes 26..27
  assign word_28           = instruction_i[255:224];  // bytes 28..31

  logic         known, counts, aligned, extra;
  logic [255:0] field;
  logic [5:0]   unit;  // load, execute, store, fence, sync, halt

  always_comb begin : p_tables
    known   = 1'b1;
    counts  = 1'b1;
    aligned = 1'b1;
    extra   = 1'b1;
    unit    = 6'b000000;
    field   = '0;
    case (instruction_i[7:0])
      8'h01, 8'h02, 8'h03, 8'h04: begin
        unit   = 6'b100000;
        known  = (instruction_i[7:0] != 8'h04) || Float;
        // wait_next and signal_next; two_bit of LOAD_WEIGHTS alone
        field  = {32'h0, {24{8'hFF}}, 16'h0000,
                  (instruction_i[7:0] == 8'h01) ? 8'b0001_1010 : 8'b0000_1010, 8'hFF};
        counts = (rows != 0) && (row_bytes != 0);
      end
      8'h10: begin
        unit   = 6'b010000;
        field  = {{28{8'hFF}}, 16'h0000, 8'b0001_1111, 8'hFF};
        counts = (n_tiles != 0) && (k_tiles != 0) && (word_28 != 0);
        extra  = !flag || (row_bytes == 0);  // bytes 20..23: start_word, 0 with accumulate
      end
      8'h20: begin
        unit    = 6'b001000;
        known   = !flag || Float;
        field   = {{28{8'hFF}}, 16'hFFFF, 8'b0001_0101, 8'hFF};
        counts  = (rows != 0) && (row_bytes != 0);
        aligned = ((memory_offset_low & Alignment) == 0) && ((row_stride & Alignment) == 0);
        extra   = flag || (scale_word == 0);
      end
      8'h30: begin
        unit  = 6'b000100;
        field = {{31{8'h00}}, 8'hFF};
      end
      8'h31: begin
        unit  = 6'b000010;
        field = {{24{8'h00}}, 32'hFFFF_FFFF, {3{8'h00}}, 8'hFF};
      end
      8'h3F: begin
        unit  = 6'b000001;
        field = {{31{8'h00}}, 8'hFF};
      end
      default: known = 1'b0;
    endcase
  end

  logic expected;
  assign expected = known && counts && aligned && extra && ((instruction_i & ~field) == '0);

  always_comb begin : p_spec
    Legal_A : assert (legal == expected);
    if (legal) begin
      OneUnit_A : assert ({is_load, is_execute, is_store, is_fence, is_sync, is_halt} == unit);
    end
  end

  assign cover_load_o     = legal && is_load && flag;
  assign cover_multiply_o = legal && is_execute && flag && (&word_12);
  assign cover_store_o    = legal && is_store && (flag == Float);
  assign cover_fence_o    = legal && is_fence;
  assign cover_sync_o     = legal && is_sync && (instruction_i[63:32] == 32'hFFFF_FFFF);
  assign cover_halt_o     = legal && is_halt;
  assign cover_refused_o  = !legal && (instruction_i[7:0] == 8'h20) && counts && aligned;

endmodule
