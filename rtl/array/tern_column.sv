// SPDX-License-Identifier: Apache-2.0

/// A dot-product column: `Lanes` ternary lanes and one adder tree, no accumulator.
///
/// `sum_o` is the exact sum of the lanes for the operands sampled while `valid_i` was high, `Latency`
/// edges later. While `valid_i` is low nothing behind the input changes.
/// This is the inferred-adder form; other forms keep these ports and state their own latency.
module tern_column #(
  parameter int unsigned Lanes = 8,
  localparam int unsigned SumW = tern_pkg::ActW + 1 + $clog2(Lanes)
) (
  input  logic                            clk_i,
  input  logic                            valid_i,
  input  logic [2*Lanes-1:0]              weight_i,      // lane l in [2*l +: 2]
  input  logic [tern_pkg::ActW*Lanes-1:0] activation_i,  // lane l in [8*l +: 8]
  output logic [SumW-1:0]                 sum_o          // signed
);

  localparam int unsigned ActW  = tern_pkg::ActW;
  localparam int unsigned TermW = ActW + 1;

  logic [TermW*Lanes-1:0] terms;

  for (genvar l = 0; l < Lanes; l++) begin : gen_lane
    tern_lane u_lane (
      .weight_i     (weight_i[2*l +: 2]),
      .activation_i (activation_i[ActW*l +: ActW]),
      .term_o       (terms[TermW*l +: TermW])
    );
  end

  logic [SumW-1:0] sum;

  always_comb begin : p_tree
    sum = '0;
    for (int unsigned l = 0; l < Lanes; l++) begin
      sum = sum + {{(SumW - TermW){terms[TermW*l + TermW - 1]}}, terms[TermW*l +: TermW]};
    end
  end

  always_ff @(posedge clk_i) begin : p_sum
    if (valid_i) sum_o <= sum;
  end

endmodule
