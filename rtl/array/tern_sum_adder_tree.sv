// SPDX-License-Identifier: Apache-2.0

/// Sum of a column's terms, the inferred form: adders left to synthesis, one register behind them.
///
/// `sum_o` shows the sum of the terms sampled with `sample_i` one cycle later and holds it.
module tern_sum_adder_tree #(
  parameter int unsigned Lanes = 8,
  localparam int unsigned TermW = tern_pkg::ActW + 1,
  localparam int unsigned SumW  = TermW + $clog2(Lanes)
) (
  input  logic                   clk_i,
  input  logic                   sample_i,
  input  logic [TermW*Lanes-1:0] term_i,    // lane l in [TermW*l +: TermW], signed
  output logic [SumW-1:0]        sum_o
);

  // A function called under the enable, so that simulators skip the tree while nothing is sampled.
  function automatic logic [SumW-1:0] tree(input logic [TermW*Lanes-1:0] term);
    tree = '0;
    for (int unsigned l = 0; l < Lanes; l++) begin
      tree = tree + {{(SumW - TermW){term[TermW*l + TermW - 1]}}, term[TermW*l +: TermW]};
    end
  endfunction

  always_ff @(posedge clk_i) begin : p_sum
    if (sample_i) sum_o <= tree(term_i);
  end

endmodule
