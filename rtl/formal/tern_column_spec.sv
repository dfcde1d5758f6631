// SPDX-License-Identifier: Apache-2.0

/// What a column must do, in each of its forms: its sum is exact for every tile and every activation
/// vector, q = -128 included, comes after the form's latency and then holds; so it stays within 128 x Lanes on
/// either side of zero and no bit is lost in `SumW`. A column of zeros may rest: nobody can tell.
///
/// Weight codes are legal, as the unpacker guarantees (tern_unpack_column_spec). The specification adds
/// up in 20 bits, in which 256 lanes cannot overflow. The column's own assertions are proved with it: one
/// that counts as idle holds no weight but zeros, and its sum is 0.
module tern_column_spec #(
  parameter int unsigned Lanes      = 4,
  parameter int unsigned ColumnForm = tern_pkg::ColumnAdderTree,
  localparam int unsigned SumW    = tern_pkg::ActW + 1 + $clog2(Lanes),
  localparam int unsigned Latency = tern_pkg::column_latency(ColumnForm, Lanes)
) (
  input  logic               clk_i,
  input  logic               rst_ni,
  input  logic               load_i,
  input  logic [2*Lanes-1:0] weight_i,
  input  logic               valid_i,
  input  logic [8*Lanes-1:0] activation_i,
  output logic               cover_greatest_o,
  output logic               cover_least_o,
  output logic               cover_zeros_o
);

  localparam int unsigned WideW = 20;

  logic [SumW-1:0] sum;

  tern_column #(
    .Lanes      (Lanes),
    .ColumnForm (ColumnForm)
  ) u_column (
    .clk_i,
    .rst_ni,
    .load_i,
    .weight_i,
    .valid_i,
    .activation_i,
    .sum_o (sum)
  );

  logic                     started_q = 1'b0;
  logic [2*Lanes-1:0]       weight_q;
  logic                     loaded_q;
  logic [WideW-1:0]         exact, wide, limit;
  // Vectors on their way: place 0 is the youngest, the last one is what the column shows.
  logic [Latency-1:0]       moving_q, known_q;
  logic [WideW*Latency-1:0] exact_q;

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
    started_q <= 1'b1;
    if (!rst_ni) begin
      loaded_q <= 1'b0;
      moving_q <= '0;
      known_q  <= '0;
    end else begin
      if (load_i) begin
        weight_q <= weight_i;
        loaded_q <= 1'b1;
      end
      moving_q[0] <= valid_i;
      if (valid_i) begin
        known_q[0]        <= loaded_q;
        exact_q[WideW-1:0] <= exact;
      end
      for (int unsigned i = 1; i < Latency; i++) begin
        moving_q[i] <= moving_q[i-1];
        if (moving_q[i-1]) begin
          known_q[i]                <= known_q[i-1];
          exact_q[WideW*i +: WideW] <= exact_q[WideW*(i - 1) +: WideW];
        end
      end
    end
  end

  assign wide  = {{(WideW - SumW){sum[SumW-1]}}, sum};
  assign limit = WideW'(128 * Lanes);

  always_comb begin : p_spec
    assume (rst_ni == started_q);
    for (int unsigned l = 0; l < Lanes; l++) assume (!load_i || (weight_i[2*l +: 2] != 2'b11));
    if (started_q && known_q[Latency-1]) begin
      Exact_A : assert (wide == exact_q[WideW*(Latency - 1) +: WideW]);
      Bounded_A : assert (wide + limit <= (limit << 1));
    end
  end

  assign cover_greatest_o = started_q && known_q[Latency-1] && (wide == limit);
  assign cover_least_o    = started_q && known_q[Latency-1] && (wide + limit == '0);
  assign cover_zeros_o    = started_q && known_q[Latency-1] && (weight_q == '0) && (&moving_q);

endmodule
