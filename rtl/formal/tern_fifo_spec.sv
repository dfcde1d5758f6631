// SPDX-License-Identifier: Apache-2.0

/// What a FIFO must do, for every stream of pushes, pops and flushes: it shows exactly as many words as
/// were pushed and not popped, and the word pushed behind `n` others is the one popped behind
/// those `n`. So none is lost, doubled or moved.
///
/// The word watched is any one (`mark_i` is free) and so is its content; one bit of data is enough, as no
/// decision of the FIFO depends on data.
module tern_fifo_spec #(
  parameter int unsigned Width = 1,
  parameter int unsigned Depth = 2
) (
  input  logic             clk_i,
  input  logic             rst_ni,
  input  logic             flush_i,
  input  logic             push_valid_i,
  input  logic [Width-1:0] push_data_i,
  input  logic             pop_ready_i,
  input  logic             mark_i,  // watch the word pushed in this cycle
  // Reached by some run, or the proof would say nothing about it
  output logic             cover_full_o,
  output logic             cover_watched_behind_full_o,
  output logic             cover_flush_with_watched_o,
  output logic             cover_push_and_pop_o
);

  localparam int unsigned CountW = $clog2(Depth + 2);

  logic             push_ready, pop_valid, push, pop;
  logic [Width-1:0] pop_data;

  tern_fifo #(
    .Width (Width),
    .Depth (Depth)
  ) u_fifo (
    .clk_i,
    .rst_ni,
    .flush_i,
    .push_valid_i,
    .push_ready_o (push_ready),
    .push_data_i,
    .pop_valid_o  (pop_valid),
    .pop_ready_i,
    .pop_data_o   (pop_data)
  );

  assign push = push_valid_i && push_ready;
  assign pop  = pop_valid && pop_ready_i;

  logic              started_q = 1'b0;
  logic [CountW-1:0] count_q;  // pushed and not popped
  logic              watched_q;
  logic [CountW-1:0] ahead_q;  // words in front of the watched one
  logic [Width-1:0]  data_q;
  logic              full_q;   // the watched word entered as the last that fits
  logic              stalled_q;
  logic [Width-1:0]  offered_q;

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    offered_q <= pop_data;
    stalled_q <= rst_ni && !flush_i && pop_valid && !pop_ready_i;
    if (!rst_ni || flush_i) begin
      count_q   <= '0;
      watched_q <= 1'b0;
    end else begin
      count_q <= count_q + CountW'(push) - CountW'(pop);
      if (push && mark_i && !watched_q) begin
        watched_q <= 1'b1;
        ahead_q   <= count_q - CountW'(pop);
        data_q    <= push_data_i;
        full_q    <= count_q == CountW'(Depth - 1);
      end else if (watched_q && pop) begin
        watched_q <= ahead_q != '0;
        ahead_q   <= ahead_q - 1'b1;
      end
    end
  end

  always_comb begin : p_spec
    assume (rst_ni == started_q);
    if (started_q) begin
      NeitherLostNorDoubled_A : assert (pop_valid == (count_q != '0));
      RoomExact_A : assert (push_ready == (count_q != CountW'(Depth)));
      if (watched_q) begin
        WatchedStaysInside_A : assert (ahead_q < count_q);
        if (ahead_q == '0) InOrderAndUnchanged_A : assert (pop_data == data_q);
      end
      if (stalled_q) StableWhileStalled_A : assert (pop_valid && (pop_data == offered_q));
    end
  end

  assign cover_full_o                = started_q && !push_ready;
  assign cover_watched_behind_full_o = started_q && watched_q && full_q && pop && (ahead_q == '0);
  assign cover_flush_with_watched_o  = started_q && watched_q && flush_i && push;
  assign cover_push_and_pop_o        = started_q && push && pop;

endmodule
