// SPDX-License-Identifier: Apache-2.0

/// Sum of a column's terms in stages: a register behind every two levels of two-input adders, each level
/// one bit wider than the one before it.
///
/// `sum_o` shows the sum of the terms sampled with `sample_i`
/// tern_pkg::column_latency(ColumnPipelined, Lanes) cycles later and holds it. One sample per cycle. A
/// stage's registers change only when a sample reaches them.
module tern_sum_pipelined #(
  parameter int unsigned Lanes = 8,
  localparam int unsigned TermW = tern_pkg::ActW + 1,
  localparam int unsigned SumW  = TermW + $clog2(Lanes)
) (
  input  logic                   clk_i,
  input  logic                   rst_ni,
  input  logic                   sample_i,
  input  logic [TermW*Lanes-1:0] term_i,    // lane l in [TermW*l +: TermW], signed
  output logic [SumW-1:0]        sum_o
);

  localparam int unsigned Levels = $clog2(Lanes);
  localparam int unsigned Stages = tern_pkg::column_latency(tern_pkg::ColumnPipelined, Lanes);

  // Level 0: the terms, filled up with zeros to a power of two.
  logic [TermW*(2**Levels)-1:0] padded;
  if (Lanes == 2**Levels) begin : gen_whole
    assign padded = term_i;
  end else begin : gen_padded
    assign padded = {{(TermW * (2**Levels - Lanes)){1'b0}}, term_i};
  end

  // Stage s adds level 2s to 2s + 2, the last one only one level when their number is odd.
  for (genvar s = 0; s < Stages; s++) begin : gen_stage
    localparam int unsigned InW      = TermW + 2 * s;
    localparam int unsigned InCount  = 2**(Levels - 2 * s);
    localparam int unsigned Depth    = (Levels - 2 * s >= 2) ? 2 : 1;
    localparam int unsigned OutW     = InW + Depth;
    localparam int unsigned OutCount = InCount / 2**Depth;

    logic                     enable;
    logic [InW*InCount-1:0]   in;
    logic [OutW*OutCount-1:0] sum_q;

    if (s == 0) begin : gen_first
      assign enable = sample_i;
      assign in     = padded;
    end else begin : gen_next
      logic enable_q;
      always_ff @(posedge clk_i) begin : p_enable
        if (!rst_ni) enable_q <= 1'b0;
        else         enable_q <= gen_stage[s-1].enable;
      end
      assign enable = enable_q;
      assign in     = gen_stage[s-1].sum_q;
    end

    for (genvar o = 0; o < OutCount; o++) begin : gen_sum
      logic [InW*2**Depth-1:0] part;
      assign part = in[InW*2**Depth*o +: InW*2**Depth];
      if (Depth == 2) begin : gen_four
        logic [InW:0] low, high;
        assign low  = {part[InW-1], part[0 +: InW]} + {part[2*InW-1], part[InW +: InW]};
        assign high = {part[3*InW-1], part[2*InW +: InW]} + {part[4*InW-1], part[3*InW +: InW]};
        always_ff @(posedge clk_i) begin : p_sum
          if (enable) sum_q[OutW*o +: OutW] <= {low[InW], low} + {high[InW], high};
        end
      end else begin : gen_two
        always_ff @(posedge clk_i) begin : p_sum
          if (enable) begin
            sum_q[OutW*o +: OutW] <=
                {part[InW-1], part[0 +: InW]} + {part[2*InW-1], part[InW +: InW]};
          end
        end
      end
    end
  end

  assign sum_o = gen_stage[Stages-1].sum_q;

endmodule
