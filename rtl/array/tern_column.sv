// SPDX-License-Identifier: Apache-2.0

/// A dot-product column: `Lanes` weight registers, `Lanes` ternary lanes and one adder tree, no
/// accumulator.
///
/// `load_i` puts `weight_i` into the weight registers, where it stays (weight-stationary). While `valid_i`
/// is high, the exact sum over the lanes of the held weights and `activation_i` is sampled; `sum_o`
/// shows it one cycle later. While both are low nothing in the column changes but the lanes'
/// response to a moving `activation_i`.
/// This is the inferred-adder form; other forms keep these ports and state their own latency.
module tern_column #(
  parameter int unsigned Lanes = 8,
  localparam int unsigned SumW = tern_pkg::ActW + 1 + $clog2(Lanes)
) (
  input  logic                            clk_i,
  // Weights
  input  logic                            load_i,
  input  logic [2*Lanes-1:0]              weight_i,      // lane l in [2*l +: 2]
  // Activations
  input  logic                            valid_i,
  input  logic [tern_pkg::ActW*Lanes-1:0] activation_i,  // lane l in [8*l +: 8]
  // Dot product, signed
  output logic [SumW-1:0]                 sum_o
);

  localparam int unsigned ActW  = tern_pkg::ActW;
  localparam int unsigned TermW = ActW + 1;

  logic [2*Lanes-1:0]     weight_q;
  logic [TermW*Lanes-1:0] terms;

  always_ff @(posedge clk_i) begin : p_weight
    if (load_i) weight_q <= weight_i;
  end

  for (genvar l = 0; l < Lanes; l++) begin : gen_lane
    tern_lane u_lane (
      .weight_i     (weight_q[2*l +: 2]),
      .activation_i (activation_i[ActW*l +: ActW]),
      .term_o       (terms[TermW*l +: TermW])
    );
  end

  // A function called under the enable, so that simulators skip the tree while nothing is sampled.
  function automatic logic [SumW-1:0] tree(input logic [TermW*Lanes-1:0] term);
    tree = '0;
    for (int unsigned l = 0; l < Lanes; l++) begin
      tree = tree + {{(SumW - TermW){term[TermW*l + TermW - 1]}}, term[TermW*l +: TermW]};
    end
  endfunction

  always_ff @(posedge clk_i) begin : p_sum
    if (valid_i) sum_o <= tree(terms);
  end

endmodule
