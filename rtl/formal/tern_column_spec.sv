// SPDX-License-Identifier: Apache-2.0

/// What a column must do: its sum is exact for every tile and every activation vector, q = -128
/// included, so that it stays within 128 x Lanes on either side of zero and no bit is lost in `SumW`.
///
/// Weight codes are legal, as the unpacker guarantees (tern_unpack_column_spec). The specification adds
/// up in 20 bits, in which 256 lanes cannot overflow.
module tern_column_spec #(
  parameter int unsigned Lanes = 4,
  localparam int unsigned SumW = tern_pkg::ActW + 1 + $clog2(Lanes)
) (
  input  logic               clk_i,
  input  logic               load_i,
  input  logic [2*Lanes-1:0] weight_i,
  input  logic               valid_i,
  input  logic [8*Lanes-1:0] activation_i,
  output logic               cover_greatest_o,
  output logic               cover_least_o
);

  localparam int unsigned WideW = 20;

  logic [SumW-1:0] sum;

  tern_column #(
    .Lanes (Lanes)
  ) u_column (
    .clk_i,
    .load_i,
    .weight_i,
    .valid_i,
    .activation_i,
    .sum_o (sum)
  );

  logic [2*Lanes-1:0] weight_q;
  logic [WideW-1:0]   exact, exact_q, wide, limit;
  logic               loaded_q = 1'b0;
  logic               shown_q  = 1'b0;

  // Two's complement in WideW bits: x, its negation or nothing.
  always_comb begin : p_exact
    exact = '0;
    for (int unsigned l = 0; l < Lanes; l++) begin
      if (weight_q[2*l +: 2] == tern_pkg::TritPlus) begin
        exact = exact + {{(WideW - 8){activation_i[8*l + 7]}}, activation_i[8*l +: 8]};
      end
      if (weight_q[2*l +: 2] == tern_pkg::TritMinus) begin
        exact = exact - {{(WideW - 8){activation_i[8*l + 7]}}, activation_i[8*l +: 8]};
      end
    end
  end

  always_ff @(posedge clk_i) begin : p_model
    if (load_i) begin
      weight_q <= weight_i;
      loaded_q <= 1'b1;
    end
    if (valid_i) begin
      exact_q <= exact;
      shown_q <= loaded_q;
    end
  end

  assign wide  = {{(WideW - SumW){sum[SumW-1]}}, sum};
  assign limit = WideW'(128 * Lanes);

  always_comb begin : p_spec
    for (int unsigned l = 0; l < Lanes; l++) assume (!load_i || (weight_i[2*l +: 2] != 2'b11));
    if (shown_q) begin
      Exact_A : assert (wide == exact_q);
      Bounded_A : assert (wide + limit <= (limit << 1));
    end
  end

  assign cover_greatest_o = shown_q && (wide == limit);
  assign cover_least_o    = shown_q && (wide + limit == WideW'(Lanes));  // all lanes -127

endmodule
