// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// The float32 output stage: accumulator words in, words of binary32 results out, in order.
///
///   result = float32(sum) / activation scale * weight scale
///
/// Holds the scale buffer. A word waits in a FIFO until the lanes take it up, `FloatLanes` columns per
/// cycle, and comes out FloatCycles after its last columns went in. The scale that belongs to a word is
/// read when the word is asked for, and waits for it. Words wait, results do not: whoever asks for
/// words must have room for them, and at most `WordFifo` may be under way.
module tern_float_stage #(
  parameter int unsigned Columns    = 4,
  parameter int unsigned FloatLanes = 1,
  parameter int unsigned ScaleWords = 2,
  parameter int unsigned WordFifo   = 4,
  localparam int unsigned ScaleAW = tern_pkg::index_width(ScaleWords)
) (
  input  logic                              clk_i,
  input  logic                              rst_ni,
  input  logic                              flush_i,
  // Scale buffer write port
  input  logic                              scale_we_i,
  input  logic [ScaleAW-1:0]                scale_waddr_i,
  input  logic [tern_pkg::ScaleW-1:0]       scale_wdata_i,
  // Scale reads of the store unit
  input  logic                              scale_re_i,      // with the request for a word
  input  logic                              scale_weight_i,  // the scale read now is the weight scale
  input  logic [ScaleAW-1:0]                scale_raddr_i,
  // Accumulator words in the order they were asked for, two cycles later or more
  input  logic                              word_valid_i,
  input  logic [tern_pkg::AccW*Columns-1:0] word_i,
  // Results
  output logic                              result_valid_o,
  output logic [tern_pkg::AccW*Columns-1:0] result_o
);

  localparam int unsigned AccW     = tern_pkg::AccW;
  localparam int unsigned ScaleW   = tern_pkg::ScaleW;
  localparam int unsigned Groups   = Columns / FloatLanes;
  localparam int unsigned GroupW   = tern_pkg::index_width(Groups);
  localparam int unsigned LaneBits = AccW * FloatLanes;
  localparam int unsigned WordBits = AccW * Columns;

  if (Columns % FloatLanes != 0) begin : gen_bad_lanes
    $error("tern_float_stage: FloatLanes must divide Columns");
  end

  logic [ScaleW-1:0] scale, word_scale, weight_scale_q;
  logic              weight_read_q, scale_read_q, scale_there, unused_scale_ready;

  tern_sram #(
    .Width (ScaleW),
    .Depth (ScaleWords)
  ) u_scales (
    .clk_i,
    .we_i    (scale_we_i),
    .waddr_i (scale_waddr_i),
    .wdata_i (scale_wdata_i),
    .re_i    (scale_re_i),
    .raddr_i (scale_raddr_i),
    .rdata_o (scale)
  );

  always_ff @(posedge clk_i) begin : p_scales
    if (!rst_ni || flush_i) begin
      weight_read_q <= 1'b0;
      scale_read_q  <= 1'b0;
    end else begin
      weight_read_q <= scale_re_i && scale_weight_i;
      scale_read_q  <= scale_re_i && !scale_weight_i;
    end
    if (weight_read_q) weight_scale_q <= scale;
  end

  // Activation scales of the words asked for, which come later, by how much is the array's matter.
  tern_fifo #(
    .Width (ScaleW),
    .Depth (WordFifo)
  ) u_word_scales (
    .clk_i,
    .rst_ni,
    .flush_i,
    .push_valid_i (scale_read_q),
    .push_ready_o (unused_scale_ready),  // always: as many as words under way
    .push_data_i  (scale),
    .pop_valid_o  (scale_there),
    .pop_ready_i  (word_valid_i),
    .pop_data_o   (word_scale)
  );

  // Words waiting for the lanes
  logic                       waiting, word_done, unused_ready;
  logic [ScaleW+WordBits-1:0] head;

  tern_fifo #(
    .Width (ScaleW + WordBits),
    .Depth (WordFifo)
  ) u_words (
    .clk_i,
    .rst_ni,
    .flush_i,
    .push_valid_i (word_valid_i),
    .push_ready_o (unused_ready),  // always: the store unit bounds the words under way
    .push_data_i  ({word_scale, word_i}),
    .pop_valid_o  (waiting),
    .pop_ready_i  (word_done),
    .pop_data_o   (head)
  );

  // Columns of the front word, group by group
  logic [GroupW-1:0]   group_q;
  logic [LaneBits-1:0] sums, results;

  always_comb begin : p_sums
    sums = head[LaneBits-1:0];
    for (int unsigned g = 0; g < Groups; g++) begin
      if (group_q == GroupW'(g)) sums = head[LaneBits*g +: LaneBits];
    end
  end

  assign word_done = waiting && (group_q == GroupW'(Groups - 1));

  // Beside the lanes: the scale as far as the division, and which group of a word comes out.
  logic [ScaleW*tern_pkg::IntToFloatCycles-1:0] scales_q;
  logic [tern_pkg::FloatCycles-1:0]             valid_q, last_q;

  always_ff @(posedge clk_i) begin : p_control
    if (!rst_ni || flush_i) begin
      group_q <= '0;
      valid_q <= '0;
    end else begin
      if (waiting) group_q <= word_done ? '0 : group_q + 1'b1;
      valid_q <= {valid_q[tern_pkg::FloatCycles-2:0], waiting};
    end
    last_q   <= {last_q[tern_pkg::FloatCycles-2:0], word_done};
    scales_q <= {scales_q[ScaleW*(tern_pkg::IntToFloatCycles-1)-1:0], head[WordBits +: ScaleW]};
  end

  for (genvar l = 0; l < FloatLanes; l++) begin : gen_lane
    tern_float_lane u_lane (
      .clk_i,
      .sum_i              (sums[AccW*l +: AccW]),
      .activation_scale_i (scales_q[ScaleW*(tern_pkg::IntToFloatCycles-1) +: ScaleW]),
      .weight_scale_i     (weight_scale_q),
      .result_o           (results[AccW*l +: AccW])
    );
  end

  // Groups to words: the earlier ones wait for the last.
  logic result_valid, result_last;
  assign result_valid   = valid_q[tern_pkg::FloatCycles-1];
  assign result_last    = last_q[tern_pkg::FloatCycles-1];
  assign result_valid_o = result_valid && result_last;

  if (Groups == 1) begin : gen_whole
    assign result_o = results;
  end else begin : gen_collect
    logic [WordBits-LaneBits-1:0] earlier_q;  // oldest group lowest once all are there
    assign result_o = {results, earlier_q};

    if (Groups == 2) begin : gen_one
      always_ff @(posedge clk_i) begin : p_collect
        if (result_valid) earlier_q <= results;
      end
    end else begin : gen_several
      always_ff @(posedge clk_i) begin : p_collect
        if (result_valid) earlier_q <= {results, earlier_q[WordBits-LaneBits-1:LaneBits]};
      end
    end
  end

  `TERN_ASSERT(RoomForWord_A, !word_valid_i || unused_ready)
  `TERN_ASSERT(RoomForScale_A, !scale_read_q || unused_scale_ready)
  `TERN_ASSERT(ScaleBeforeWord_A, !word_valid_i || scale_there)

endmodule
