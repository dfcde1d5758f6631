// SPDX-License-Identifier: Apache-2.0

/// What the performance counters must do, all 64 bits of each: a counter is zero behind a reset or a clear,
/// even one in a cycle that counts; counts its increment in every other cycle that counts; and holds in the rest
/// (a frozen counter is one that does not count). The read port gives the counter that is asked for in the
/// same cycle, and zero for one that does not exist.
///
/// The counter watched is any one.
module tern_counters_spec #(
  parameter int unsigned IncrementW = 16,
  localparam int unsigned N = tern_registers_pkg::NumCounters
) (
  input  logic                    clk_i,
  input  logic                    rst_ni,
  input  logic [4:0]              watch_i,
  input  logic                    clear_i,
  input  logic                    count_i,
  input  logic [IncrementW*N-1:0] increment_i,
  input  logic [4:0]              index_i,
  output logic                    cover_counted_o,
  output logic                    cover_cleared_o,
  output logic                    cover_held_o
);

  logic [63:0] value;

  tern_counters #(.IncrementW (IncrementW)) u_counters (
    .clk_i,
    .rst_ni,
    .clear_i,
    .count_i,
    .increment_i,
    .index_i,
    .value_o (value)
  );

  logic                  started_q = 1'b0;
  logic [4:0]            watch_q;
  logic [63:0]           model_q;  // the counter watched
  logic [IncrementW-1:0] increment;
  logic [2:0]            counted_q;  // times since the last clear, at most 7
  logic                  cleared_q;  // the last cycle was a clear that met a counter above zero, counting
  logic                  held_q;     // an increment was left out since the last clear

  assign increment = increment_i[IncrementW*watch_q +: IncrementW];

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    if (!started_q) watch_q <= watch_i;
    cleared_q <= started_q && clear_i && count_i && (model_q != '0);
    if (!rst_ni || clear_i) begin
      model_q   <= '0;
      counted_q <= '0;
      held_q    <= 1'b0;
    end else if (count_i) begin
      model_q <= model_q + 64'(increment);
      if (counted_q != '1) counted_q <= counted_q + 3'd1;
    end else if (increment != '0) begin
      held_q <= 1'b1;
    end
  end

  // Inside
  (* hierconn *) logic [64*N-1:0] \u_counters.count_q ;

  always_comb begin : p_spec
    assume (32'(watch_i) < N);
    assume (rst_ni == started_q);
    if (started_q) begin
      if (index_i == watch_q) Value_A : assert (value == model_q);
      if (32'(index_i) >= N) Missing_A : assert (value == '0);
      // Inside
      Watched_A : assert (32'(watch_q) < N);
      Count_A : assert (\u_counters.count_q [64*watch_q +: 64] == model_q);
    end
  end

  assign cover_counted_o = started_q && (counted_q == 3'd3) && (value == 64'd99_999) &&
                           (index_i == watch_q) && (32'(watch_q) == N - 1);
  assign cover_cleared_o = started_q && cleared_q && (model_q == '0);
  assign cover_held_o    = started_q && held_q && (counted_q == 3'd2) && (model_q > 64'd65_535);

endmodule
