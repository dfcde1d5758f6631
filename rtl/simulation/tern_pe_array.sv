// SPDX-License-Identifier: Apache-2.0

/// tern_pe_array for simulators: the same parameters, ports, results and cycles as rtl/array's, written
/// as loops over 64-bit words, which a simulator's compiler makes vector code of. Not for synthesis.
///
/// A byte is a lane. A step's term in a byte is the activation plus 128, inverted where the weight is
/// minus, kept where it is not zero:
///     plus: a + 128      minus: 255 - (a + 128) = 127 - a      zero: 0
/// Both are in 0..255, so bytes add up in 16-bit fields without a sign; a column's sum is that total
/// less 128 for each plus and 127 for each minus.
module tern_pe_array #(
  parameter int unsigned Lanes      = 8,
  parameter int unsigned Columns    = 4,
  parameter int unsigned ColumnForm = tern_pkg::ColumnAdderTree,
  localparam int unsigned SumW = tern_pkg::ActW + 1 + $clog2(Lanes)
) (
  input  logic                            clk_i,
  input  logic                            rst_ni,
  // One step
  input  logic                            valid_i,
  input  logic                            load_i,        // only with valid_i
  input  logic [2*Lanes*Columns-1:0]      weight_i,      // column c in [2*Lanes*c +: 2*Lanes]
  input  logic [tern_pkg::ActW*Lanes-1:0] activation_i,
  // Dot products
  output logic [SumW*Columns-1:0]         sum_o          // column c in [SumW*c +: SumW], signed
);

  localparam int unsigned Words   = (Lanes + 7) / 8;  // of eight lanes, per column
  localparam int unsigned Latency = tern_pkg::column_latency(ColumnForm, Lanes);
  localparam logic [63:0] Zeros     = {8{8'h80}};  // eight zeros, plus 128 each
  localparam logic [63:0] EvenBytes = {4{16'h00FF}};
  localparam logic [63:0] BitOfByte = {8{8'h01}};

  // Word w of column c is at Columns*w + c: loops over the columns go through memory in order.
  logic [63:0] minus   [0:Words*Columns-1];  // all ones in the bytes of minus weights
  logic [63:0] nonzero [0:Words*Columns-1];
  logic [63:0] vector  [0:Words-1];          // activation plus 128 in each byte
  logic [31:0] offset  [0:Columns-1];        // a column's total for a vector of zeros
  logic [31:0] sum     [0:Columns-1];
  logic [SumW*Columns-1:0] sums;             // of the step sampled last
  logic                    valid_q;

  // Eight 2-bit codes to the low bits of eight bytes.
  function automatic logic [63:0] spread(input logic [15:0] codes);
    spread = 64'(codes);
    spread = (spread | (spread << 24)) & 64'h000000FF_000000FF;
    spread = (spread | (spread << 12)) & 64'h000F000F_000F000F;
    spread = (spread | (spread << 6)) & 64'h03030303_03030303;
  endfunction

  // Bit 0 of each byte to all bits of the byte; the other bits are ignored.
  function automatic logic [63:0] fill(input logic [63:0] bits);
    fill = ((bits & BitOfByte) << 8) - (bits & BitOfByte);
  endfunction

  // Eight bytes to four 16-bit fields, each the sum of two.
  function automatic logic [63:0] pairs(input logic [63:0] bytes);
    pairs = (bytes & EvenBytes) + ((bytes >> 8) & EvenBytes);
  endfunction

  // A column's total, for the vector held or, with `zero`, for a vector of zeros.
  function automatic logic [31:0] total(input int unsigned c, input logic zero);
    logic [63:0] fields;
    fields = '0;
    for (int unsigned w = 0; w < Words; w++) begin
      fields = fields + pairs(((zero ? Zeros : vector[w]) ^ minus[Columns*w + c]) &
                              nonzero[Columns*w + c]);
    end
    total = 32'(fields[15:0]) + 32'(fields[31:16]) + 32'(fields[47:32]) + 32'(fields[63:48]);
  endfunction

  // Columns and vector as whole words: lanes beyond the last one have zero weights.
  logic [16*Words*Columns-1:0] codes;
  logic [64*Words-1:0]         bytes;
  if (Lanes % 8 == 0) begin : gen_whole
    assign codes = weight_i;
    assign bytes = activation_i;
  end else begin : gen_filled
    for (genvar c = 0; c < Columns; c++) begin : gen_column
      assign codes[16*Words*c +: 16*Words] = (16*Words)'(weight_i[2*Lanes*c +: 2*Lanes]);
    end
    assign bytes = (64*Words)'(activation_i);
  end

  always_ff @(posedge clk_i) begin : p_valid
    if (!rst_ni) valid_q <= 1'b0;
    else         valid_q <= valid_i;
  end

  // One process, in the order of the pipeline from its end: nothing else reads its arrays.
  always @(posedge clk_i) begin : p_array
    if (valid_q) begin
      for (int unsigned c = 0; c < Columns; c++) sum[c] = total(c, 1'b0) - offset[c];
      for (int unsigned c = 0; c < Columns; c++) sums[SumW*c +: SumW] <= SumW'(sum[c]);
    end
    if (valid_i) begin
      for (int unsigned w = 0; w < Words; w++) vector[w] = bytes[64*w +: 64] ^ Zeros;
    end
    if (load_i) begin
      for (int unsigned w = 0; w < Words; w++) begin
        for (int unsigned c = 0; c < Columns; c++) begin
          minus[Columns*w + c]   = fill(spread(codes[16*(Words*c + w) +: 16]) >> 1);
          nonzero[Columns*w + c] = fill(spread(codes[16*(Words*c + w) +: 16])) |
                                   minus[Columns*w + c];
        end
      end
      for (int unsigned c = 0; c < Columns; c++) offset[c] = total(c, 1'b1);
    end
  end

  // What the longer pipelines of other forms add.
  if (Latency == 1) begin : gen_latency_1
    assign sum_o = sums;
  end else begin : gen_latency
    for (genvar s = 1; s < Latency; s++) begin : gen_stage
      logic                    valid, valid_d;
      logic [SumW*Columns-1:0] sum_q;
      always_ff @(posedge clk_i) begin : p_stage
        if (!rst_ni) valid <= 1'b0;
        else         valid <= valid_d;
      end
      if (s == 1) begin : gen_first
        assign valid_d = valid_q;
        always_ff @(posedge clk_i) begin : p_sum
          if (valid) sum_q <= sums;
        end
      end else begin : gen_next
        assign valid_d = gen_stage[s-1].valid;
        always_ff @(posedge clk_i) begin : p_sum
          if (valid) sum_q <= gen_stage[s-1].sum_q;
        end
      end
    end
    assign sum_o = gen_stage[Latency-1].sum_q;
  end

endmodule
