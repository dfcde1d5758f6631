// SPDX-License-Identifier: Apache-2.0

/// A dot-product column: `Lanes` weight registers, `Lanes` ternary lanes and their sum, no
/// accumulator.
///
/// `load_i` puts `weight_i` into the weight registers, where it stays (weight-stationary). While `valid_i`
/// is high, the exact sum over the lanes of the held weights and `activation_i` is sampled; `sum_o`
/// shows it tern_pkg::column_latency(ColumnForm, Lanes) cycles later and then holds it.
///
/// A column whose weights are all zero is idle: it loads them once, takes the sum 0 once, and from then
/// on the enables of all its data registers stay low, whatever streams past. While both inputs are low
/// nothing changes in any column but the lanes' response to a moving `activation_i`.
module tern_column #(
  parameter int unsigned Lanes      = 8,
  parameter int unsigned ColumnForm = tern_pkg::ColumnAdderTree,
  localparam int unsigned SumW = tern_pkg::ActW + 1 + $clog2(Lanes)
) (
  input  logic                            clk_i,
  input  logic                            rst_ni,
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

  logic incoming;   // the weights offered are not all zero
  logic active_q;   // the weights held are not known to be all zero
  logic nonzero_q;  // the last sum taken is not known to be 0
  logic sample;
  assign incoming = |weight_i;
  assign sample   = valid_i && (active_q || nonzero_q);

  always_ff @(posedge clk_i) begin : p_idle
    if (!rst_ni) begin
      active_q  <= 1'b1;
      nonzero_q <= 1'b1;
    end else begin
      if (load_i)  active_q  <= incoming;
      if (valid_i) nonzero_q <= active_q;
    end
  end

  always_ff @(posedge clk_i) begin : p_weight
    if (load_i && (incoming || active_q)) weight_q <= weight_i;
  end

  for (genvar l = 0; l < Lanes; l++) begin : gen_lane
    tern_lane u_lane (
      .weight_i     (weight_q[2*l +: 2]),
      .activation_i (activation_i[ActW*l +: ActW]),
      .term_o       (terms[TermW*l +: TermW])
    );
  end

  if (ColumnForm == tern_pkg::ColumnCarrySave) begin : gen_sum
    tern_sum_carry_save #(
      .Lanes (Lanes)
    ) u_sum (
      .clk_i,
      .sample_i (sample),
      .term_i   (terms),
      .sum_o
    );
  end else if (ColumnForm == tern_pkg::ColumnPipelined) begin : gen_sum
    tern_sum_pipelined #(
      .Lanes (Lanes)
    ) u_sum (
      .clk_i,
      .rst_ni,
      .sample_i (sample),
      .term_i   (terms),
      .sum_o
    );
  end else begin : gen_sum
    tern_sum_adder_tree #(
      .Lanes (Lanes)
    ) u_sum (
      .clk_i,
      .sample_i (sample),
      .term_i   (terms),
      .sum_o
    );
  end

  if (ColumnForm >= tern_pkg::NumColumnForms) begin : gen_bad_form
    $error("tern_column: ColumnForm is not one of tern_pkg's");
  end

endmodule
