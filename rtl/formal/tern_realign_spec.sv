// SPDX-License-Identifier: Apache-2.0

/// What the realigner must do, for every stream of beats, every skip and every word length up to
/// `MaxWordBytes`: the byte that entered behind `n` others leaves behind those `n`, unchanged.
///
/// The byte watched is any one (`mark_i`, `mark_byte_i` are free).
module tern_realign_spec #(
  parameter int unsigned BusBytes     = 2,
  parameter int unsigned MaxWordBytes = 3,
  localparam int unsigned HoldBytes = 2 * BusBytes + MaxWordBytes,
  localparam int unsigned CountW    = $clog2(HoldBytes + 1),
  localparam int unsigned OffsetW   = $clog2(BusBytes)
) (
  input  logic                  clk_i,
  input  logic                  rst_ni,
  input  logic                  clear_i,
  input  logic                  beat_valid_i,
  input  logic [8*BusBytes-1:0] beat_i,
  input  logic [OffsetW-1:0]    skip_i,
  input  logic [CountW-1:0]     word_bytes_i,
  input  logic                  word_ready_i,
  input  logic                  mark_i,       // watch a byte of the beat that enters in this cycle
  input  logic [OffsetW-1:0]    mark_byte_i,  // which
  output logic                  cover_watched_leaves_o,
  output logic                  cover_full_o,
  output logic                  cover_skip_o
);

  logic                      beat_ready, word_valid, push, pop;
  logic [8*MaxWordBytes-1:0] word;

  tern_realign #(
    .BusBytes     (BusBytes),
    .MaxWordBytes (MaxWordBytes)
  ) u_realign (
    .clk_i,
    .rst_ni,
    .clear_i,
    .beat_valid_i,
    .beat_ready_o (beat_ready),
    .beat_i,
    .skip_i,
    .word_bytes_i,
    .word_valid_o (word_valid),
    .word_ready_i,
    .word_o       (word)
  );

  assign push = beat_valid_i && beat_ready;
  assign pop  = word_valid && word_ready_i;

  logic              started_q = 1'b0;
  logic [CountW-1:0] length_q;  // word_bytes_i of the row
  logic              cleared_q;
  logic [CountW-1:0] count_q;   // bytes entered and not left
  logic              watched_q;
  logic [CountW-1:0] ahead_q;   // bytes in front of the watched one
  logic [7:0]        byte_q;
  logic [CountW-1:0] left;

  assign left = pop ? word_bytes_i : '0;

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    length_q  <= word_bytes_i;
    cleared_q <= !rst_ni || clear_i;
    if (!rst_ni || clear_i) begin
      count_q   <= '0;
      watched_q <= 1'b0;
    end else begin
      count_q <= count_q - left + (push ? CountW'(BusBytes) - CountW'(skip_i) : '0);
      if (push && mark_i && !watched_q && (mark_byte_i >= skip_i)) begin
        watched_q <= 1'b1;
        ahead_q   <= count_q - left + CountW'(mark_byte_i) - CountW'(skip_i);
        byte_q    <= beat_i[8*mark_byte_i +: 8];
      end else if (watched_q) begin
        if (pop && (ahead_q < word_bytes_i)) watched_q <= 1'b0;
        ahead_q <= ahead_q - left;
      end
    end
  end

  always_comb begin : p_spec
    assume (rst_ni == started_q);
    assume ((word_bytes_i != '0) && (word_bytes_i <= CountW'(MaxWordBytes)));
    assume (cleared_q || !started_q || (word_bytes_i == length_q));
    if (started_q) begin
      WordWhenThere_A : assert (word_valid == (count_q >= word_bytes_i));
      NothingLost_A : assert (count_q <= CountW'(HoldBytes));
      RoomForTwo_A : assert (beat_ready || (count_q >= CountW'(MaxWordBytes)));
      if (watched_q) WatchedStaysInside_A : assert (ahead_q < count_q);
      if (watched_q && word_valid && (ahead_q < word_bytes_i)) begin
        InOrderAndUnchanged_A : assert (word[8*ahead_q +: 8] == byte_q);
      end
    end
  end

  assign cover_watched_leaves_o = started_q && watched_q && pop && (ahead_q == word_bytes_i - 1'b1) &&
                                  (word_bytes_i == CountW'(MaxWordBytes));
  assign cover_full_o           = started_q && !beat_ready;
  assign cover_skip_o           = started_q && push && (skip_i != '0) && pop;

endmodule
