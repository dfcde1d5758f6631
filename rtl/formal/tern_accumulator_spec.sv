// SPDX-License-Identifier: Apache-2.0

/// An accumulator cannot overflow: after any number of steps up to `LargestK` / `Lanes`, from any start
/// value within `LargestStart` on either side of zero, the 32-bit word is the exact sum, and that lies
/// within |start| + 128 x Lanes x steps.
///
/// Each step adds what a column can give, at most 128 x Lanes on either side (tern_column_spec). The
/// default start is the largest that leaves room for K = 16,384: 2^31 - 1 - 128 x 16,384. The bound
/// is a statement about every prefix of the steps, so the proof is an induction over them.
module tern_accumulator_spec #(
  parameter int unsigned Lanes        = 64,
  parameter int unsigned LargestK     = 16384,
  parameter int unsigned LargestStart = 2145386495,
  localparam int unsigned SumW = tern_pkg::ActW + 1 + $clog2(Lanes)
) (
  input  logic            clk_i,
  input  logic            begin_i,  // the first step of an accumulation
  input  logic            step_i,
  input  logic [31:0]     start_i,
  input  logic [SumW-1:0] sum_i,
  output logic            cover_nearly_full_o,
  output logic            cover_steps_o
);

  localparam int unsigned WideW = 40;
  localparam int unsigned Steps = (LargestK + Lanes - 1) / Lanes;
  localparam int unsigned StepW = $clog2(Steps + 2);

  logic [31:0] word_q, base, result;

  tern_accumulator #(
    .Columns (1),
    .SumW    (SumW)
  ) u_accumulator (
    .sum_i,
    .base_i   (base),
    .result_o (result)
  );

  logic             running_q = 1'b0;
  logic [WideW-1:0] exact_q, start_wide, sum_wide, limit, bound_q;
  logic [StepW-1:0] steps_q;
  logic             take;

  assign base       = begin_i ? start_i : word_q;
  assign start_wide = {{(WideW - 32){start_i[31]}}, start_i};
  assign sum_wide   = {{(WideW - SumW){sum_i[SumW-1]}}, sum_i};
  assign limit      = WideW'(128 * Lanes);
  assign take       = begin_i || (step_i && running_q && (steps_q < StepW'(Steps)));

  always_ff @(posedge clk_i) begin : p_model
    if (take) begin
      running_q <= 1'b1;
      word_q    <= result;
      exact_q   <= (begin_i ? start_wide : exact_q) + sum_wide;
      bound_q   <= (begin_i ? WideW'(LargestStart) : bound_q) + limit;
      steps_q   <= begin_i ? StepW'(1) : steps_q + 1'b1;
    end
  end

  always_comb begin : p_spec
    assume (start_wide + WideW'(LargestStart) <= (WideW'(LargestStart) << 1));
    assume (sum_wide + limit <= (limit << 1));
    if (running_q) begin
      StepsInRange_A : assert ((steps_q != '0) && (steps_q <= StepW'(Steps)));
      BoundOfSteps_A : assert (bound_q == WideW'(LargestStart) + WideW'(steps_q) * limit);
      Bounded_A : assert (exact_q + bound_q <= (bound_q << 1));
      BoundFits_A : assert (bound_q <= WideW'(32'h7FFF_FFFF));
      Exact_A : assert ({{(WideW - 32){word_q[31]}}, word_q} == exact_q);
    end
  end

  assign cover_nearly_full_o = running_q && (word_q == 32'(LargestStart) + 32'(128 * Lanes));
  assign cover_steps_o       = running_q && (steps_q == StepW'(3));

endmodule
