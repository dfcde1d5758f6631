// SPDX-License-Identifier: Apache-2.0

/// The adder tree of a column for the lane counts that ship, by induction on its lanes. Two statements that
/// are proved together:
///
///   - Structure: for every vector of terms, the tree's register takes what a chain of `Lanes` steps gives,
///     each adding one term in `SumW` bits, exactly when it samples, and holds it.
///   - Step: from any value that `count` lanes can reach, on either side at most 128 x count, a step with any
///     weight and activation gives the exact sum, in `SumW` bits as in wider ones, and that is one that
///     count + 1 lanes can reach. `count` is any number below `Lanes`.
///
/// So the sum of all lanes is exact and within 128 x Lanes. tern_column_spec proves small columns whole, with
/// the weights and the rest of idle columns.
module tern_adder_tree_spec #(
  parameter int unsigned Lanes = 64,
  localparam int unsigned TermW  = tern_pkg::ActW + 1,
  localparam int unsigned SumW   = TermW + $clog2(Lanes),
  localparam int unsigned CountW = $clog2(Lanes + 1),
  localparam int unsigned WideW  = SumW + 4
) (
  input  logic                   clk_i,
  // Structure
  input  logic                   sample_i,
  input  logic [TermW*Lanes-1:0] term_i,
  // Step
  input  logic [CountW-1:0]      count_i,
  input  logic [WideW-1:0]       reached_i,
  input  logic [1:0]             weight_i,
  input  logic [7:0]             activation_i,
  output logic                   cover_greatest_o,
  output logic                   cover_least_o,
  output logic                   cover_held_o
);

  logic [SumW-1:0] sum, chain, chain_q, narrow;

  tern_sum_adder_tree #(
    .Lanes (Lanes)
  ) u_sum (
    .clk_i,
    .sample_i,
    .term_i,
    .sum_o (sum)
  );

  // A step: `SumW` bits, a term extended by its sign.
  function automatic logic [SumW-1:0] step(input logic [SumW-1:0] reached,
                                           input logic [TermW-1:0] term);
    step = reached + {{(SumW - TermW){term[TermW-1]}}, term};
  endfunction

  always_comb begin : p_chain
    chain = '0;
    for (int unsigned l = 0; l < Lanes; l++) chain = step(chain, term_i[TermW*l +: TermW]);
  end

  logic sampled_q = 1'b0;
  logic held_q    = 1'b0;
  always_ff @(posedge clk_i) begin : p_model
    if (sample_i) begin
      sampled_q <= 1'b1;
      chain_q   <= chain;
    end
    held_q <= sampled_q && !sample_i && (term_i != '0);
  end

  logic [TermW-1:0] term;
  tern_lane u_lane (
    .weight_i,
    .activation_i,
    .term_o (term)
  );

  logic [WideW-1:0] limit, next_limit, next, product;
  assign limit      = WideW'(count_i) << 7;
  assign next_limit = limit + WideW'(128);
  assign product    = (weight_i == tern_pkg::TritPlus)  ? {{(WideW - 8){activation_i[7]}}, activation_i} :
                      (weight_i == tern_pkg::TritMinus) ?
                          ~{{(WideW - 8){activation_i[7]}}, activation_i} + WideW'(1) : '0;
  assign next       = reached_i + product;
  assign narrow     = step(reached_i[SumW-1:0], term);

  always_comb begin : p_spec
    assume (weight_i != 2'b11);
    assume (count_i < CountW'(Lanes));
    assume (reached_i + limit <= (limit << 1));
    if (sampled_q) Structure_A : assert (sum == chain_q);
    Exact_A : assert ({{(WideW - SumW){narrow[SumW-1]}}, narrow} == next);
    Reached_A : assert (next + next_limit <= (next_limit << 1));
  end

  assign cover_greatest_o = (count_i == CountW'(Lanes - 1)) && (next == WideW'(128 * Lanes));
  assign cover_least_o    = (count_i == CountW'(Lanes - 1)) && (next + WideW'(128 * Lanes) == '0);
  assign cover_held_o     = held_q && (sum == SumW'(128 * Lanes));

endmodule
