// SPDX-License-Identifier: Apache-2.0

/// Dot product of `Lanes` pairs of binary16 numbers by binary16 multipliers and adders; one lane is the
/// processing element.
///
/// Every product and every sum is rounded to binary16, to nearest with ties to even, as tern_fp16_product and
/// tern_float_sum do. Sums form a tree of pairs: on each level numbers 2*i and 2*i + 1 become number i, the last one
/// of an odd count goes on unchanged. A step with `valid_i` adds the tree's sum to the value; `first_i` with it makes it
/// the value. `result_o` follows `3 + clog2(Lanes)` cycles behind the step: exact products, their rounding, a level of
/// the tree each, the value. The last adder and its register are one cycle, so steps may follow one another.
module tern_fp16_column #(
  parameter int unsigned Lanes = 64
) (
  input  logic                clk_i,
  input  logic                rst_ni,
  input  logic                load_i,
  input  logic [16*Lanes-1:0] weight_i,      // lane l in [16*l +: 16]
  input  logic                valid_i,
  input  logic [16*Lanes-1:0] activation_i,  // lane l in [16*l +: 16]
  input  logic                first_i,
  output logic [15:0]         result_o
);

  localparam int unsigned Levels = $clog2(Lanes);
  localparam int unsigned Stages = Levels + 2;  // in front of the value

  // Numbers in front of a level, and of all levels before it.
  function automatic int unsigned width_of(input int unsigned level);
    width_of = (Lanes + (1 << level) - 1) >> level;
  endfunction
  function automatic int unsigned offset_of(input int unsigned level);
    offset_of = 0;
    for (int unsigned l = 0; l < level; l++) offset_of = offset_of + width_of(l);
  endfunction

  // Steps on their way; every stage has its own gated clock.
  logic [Stages:0] valid;
  logic [Stages:0] first;
  logic [Stages:0] clk_stage;
  assign valid[0] = valid_i;
  assign first[0] = first_i;
  for (genvar s = 0; s <= Stages; s++) begin : gen_stage
    tern_clock_gate u_gate (
      .clk_i,
      .enable_i (valid[s]),
      .clk_o    (clk_stage[s])
    );
    if (s < Stages) begin : gen_step
      logic valid_q;
      logic first_q;
      always_ff @(posedge clk_i) valid_q <= valid[s] && rst_ni;
      always_ff @(posedge clk_stage[s]) first_q <= first[s];
      assign valid[s+1] = valid_q;
      assign first[s+1] = first_q;
    end
  end

  logic [16*Lanes-1:0] weight;
  tern_weight_register #(
    .Width (16 * Lanes)
  ) u_weight (
    .clk_i,
    .load_i,
    .weight_i,
    .weight_o (weight)
  );

  logic [16*offset_of(Levels+1)-1:0] number;
  for (genvar l = 0; l < Lanes; l++) begin : gen_product
    logic [21:0] significand;
    logic [5:0]  exponent;
    logic        negative;
    logic        infinite;
    logic        nan;
    tern_float_lane_product #(
      .ExpW  (5),
      .FracW (10)
    ) u_product (
      .a_i           (activation_i[16*l +: 16]),
      .b_i           (weight[16*l +: 16]),
      .significand_o (significand),
      .exponent_o    (exponent),
      .negative_o    (negative),
      .infinite_o    (infinite),
      .nan_o         (nan)
    );

    logic [21:0] significand_q;
    logic [5:0]  exponent_q;
    logic        negative_q;
    logic        infinite_q;
    logic        nan_q;
    always_ff @(posedge clk_stage[0]) begin : p_product
      significand_q <= significand;
      exponent_q    <= exponent;
      negative_q    <= negative;
      infinite_q    <= infinite;
      nan_q         <= nan;
    end

    logic [15:0] rounded;
    tern_fp16_round u_round (
      .significand_i (significand_q),
      .exponent_i    (exponent_q),
      .negative_i    (negative_q),
      .infinite_i    (infinite_q),
      .nan_i         (nan_q),
      .product_o     (rounded)
    );
    logic [15:0] rounded_q;
    always_ff @(posedge clk_stage[1]) rounded_q <= rounded;
    assign number[16*l +: 16] = rounded_q;
  end

  for (genvar k = 0; k < Levels; k++) begin : gen_level
    localparam int unsigned From = offset_of(k);
    localparam int unsigned To   = offset_of(k + 1);
    for (genvar i = 0; i < width_of(k + 1); i++) begin : gen_sum
      logic [15:0] sum;
      logic [15:0] sum_q;
      if (2 * i + 1 < width_of(k)) begin : gen_pair
        tern_float_sum #(
          .ExpW  (5),
          .FracW (10)
        ) u_sum (
          .a_i   (number[16*(From+2*i)   +: 16]),
          .b_i   (number[16*(From+2*i+1) +: 16]),
          .sum_o (sum)
        );
      end else begin : gen_last
        assign sum = number[16*(From+2*i) +: 16];
      end
      always_ff @(posedge clk_stage[k+2]) sum_q <= sum;
      assign number[16*(To+i) +: 16] = sum_q;
    end
  end

  // A number plus -0 is the number, whatever its sign.
  logic [15:0] base;
  logic [15:0] sum;
  assign base = {result_o[15] | first[Stages], result_o[14:0] & {15{!first[Stages]}}};
  tern_float_sum #(
    .ExpW  (5),
    .FracW (10)
  ) u_sum (
    .a_i   (base),
    .b_i   (number[16*offset_of(Levels) +: 16]),
    .sum_o (sum)
  );
  always_ff @(posedge clk_stage[Stages]) result_o <= sum;

endmodule
