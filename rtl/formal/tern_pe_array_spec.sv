// SPDX-License-Identifier: Apache-2.0

/// What the array must do, in every form and in both descriptions (rtl/array, rtl/simulation): a step's
/// sums are exact, appear 1 + column_latency cycles after it and stay until the next step's, for every
/// sequence of steps and tiles.
///
/// Weight codes are legal, and the first step brings a tile. Sums are added up here in 20 bits.
module tern_pe_array_spec #(
  parameter int unsigned Lanes      = 2,
  parameter int unsigned Columns    = 2,
  parameter int unsigned ColumnForm = tern_pkg::ColumnAdderTree,
  localparam int unsigned SumW = tern_pkg::ActW + 1 + $clog2(Lanes)
) (
  input  logic                       clk_i,
  input  logic                       valid_i,
  input  logic                       load_i,
  input  logic [2*Lanes*Columns-1:0] weight_i,
  input  logic [8*Lanes-1:0]         activation_i,
  output logic                       cover_sum_o,
  output logic                       cover_zero_column_o
);

  localparam int unsigned WideW   = 20;
  localparam int unsigned Latency = tern_pkg::column_latency(ColumnForm, Lanes);

  logic                    started_q = 1'b0;  // low in the first cycle: the reset
  logic [SumW*Columns-1:0] sum;

  tern_pe_array #(
    .Lanes      (Lanes),
    .Columns    (Columns),
    .ColumnForm (ColumnForm)
  ) u_array (
    .clk_i,
    .rst_ni (started_q),
    .valid_i,
    .load_i,
    .weight_i,
    .activation_i,
    .sum_o  (sum)
  );

  logic [2*Lanes*Columns-1:0] weight_q;
  logic [8*Lanes-1:0]         vector_q;
  logic                       loaded_q = 1'b0;
  logic                       valid_q  = 1'b0;
  logic [WideW*Columns-1:0]   exact;

  always_comb begin : p_exact
    exact = '0;
    for (int unsigned c = 0; c < Columns; c++) begin
      for (int unsigned l = 0; l < Lanes; l++) begin
        if (weight_q[2*(Lanes*c + l) +: 2] == tern_pkg::TritPlus) begin
          exact[WideW*c +: WideW] = exact[WideW*c +: WideW] +
                                    {{(WideW - 8){vector_q[8*l + 7]}}, vector_q[8*l +: 8]};
        end
        if (weight_q[2*(Lanes*c + l) +: 2] == tern_pkg::TritMinus) begin
          exact[WideW*c +: WideW] = exact[WideW*c +: WideW] -
                                    {{(WideW - 8){vector_q[8*l + 7]}}, vector_q[8*l +: 8]};
        end
      end
    end
  end

  always_ff @(posedge clk_i) begin : p_model
    started_q <= 1'b1;
    valid_q   <= started_q && valid_i;
    if (started_q && valid_i) vector_q <= activation_i;
    if (started_q && load_i) begin
      weight_q <= weight_i;
      loaded_q <= 1'b1;
    end
  end

  for (genvar s = 0; s < Latency; s++) begin : gen_stage
    logic                     taken_q = 1'b0;
    logic                     shown_q = 1'b0;
    logic [WideW*Columns-1:0] exact_q;
    logic                     take;
    logic [WideW*Columns-1:0] next;
    if (s == 0) begin : gen_first
      assign take = valid_q;
      assign next = exact;
    end else begin : gen_next
      assign take = gen_stage[s-1].taken_q;
      assign next = gen_stage[s-1].exact_q;
    end
    always_ff @(posedge clk_i) begin : p_stage
      taken_q <= take;
      if (take) begin
        exact_q <= next;
        shown_q <= 1'b1;
      end
    end
  end

  always_comb begin : p_spec
    for (int unsigned i = 0; i < Lanes * Columns; i++) begin
      assume (!load_i || (weight_i[2*i +: 2] != 2'b11));
    end
    assume (valid_i || !load_i);
    assume (!started_q || !valid_i || loaded_q || load_i);
    if (gen_stage[Latency-1].shown_q) begin
      for (int unsigned c = 0; c < Columns; c++) begin
        assert (sum[SumW*c +: SumW] == gen_stage[Latency-1].exact_q[WideW*c +: SumW]);
      end
    end
  end

  assign cover_sum_o = gen_stage[Latency-1].shown_q && (sum[SumW-1:0] == SumW'(128 * Lanes));
  assign cover_zero_column_o =
      gen_stage[Latency-1].shown_q && loaded_q && (weight_q[2*Lanes-1:0] == '0) && !valid_q &&
      (sum[SumW-1:0] == '0);

endmodule
