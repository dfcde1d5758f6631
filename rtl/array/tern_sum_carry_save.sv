// SPDX-License-Identifier: Apache-2.0

/// Sum of a column's terms by carry-save addition: rows of full adders turn three addends into two until
/// two are left (a Wallace tree), and one adder propagates the carries of those.
///
/// `sum_o` shows the sum of the terms sampled with `sample_i` one cycle later and holds it.
module tern_sum_carry_save #(
  parameter int unsigned Lanes = 8,
  localparam int unsigned TermW = tern_pkg::ActW + 1,
  localparam int unsigned SumW  = TermW + $clog2(Lanes)
) (
  input  logic                   clk_i,
  input  logic                   sample_i,
  input  logic [TermW*Lanes-1:0] term_i,    // lane l in [TermW*l +: TermW], signed
  output logic [SumW-1:0]        sum_o
);

  // Addends that are left behind `level` rows: two for every three, and the odd ones.
  function automatic int unsigned addends(input int unsigned level);
    addends = Lanes;
    for (int unsigned i = 0; i < level; i++) addends = 2 * (addends / 3) + addends % 3;
  endfunction

  // Rows until two are left.
  function automatic int unsigned rows(input int unsigned lanes);
    int unsigned left;
    left = lanes;
    rows = 0;
    for (int unsigned i = 0; i < 16; i++) begin
      if (left > 2) begin
        left = 2 * (left / 3) + left % 3;
        rows = rows + 1;
      end
    end
  endfunction

  localparam int unsigned Rows = rows(Lanes);

  // Behind each row, addend a in [SumW*a +: SumW]. All are SumW bits wide: carries out of the top are
  // those of a sum that fits, and mean nothing.
  for (genvar r = 0; r <= Rows; r++) begin : gen_row
    logic [SumW*addends(r)-1:0] addend;
    if (r == 0) begin : gen_extend
      for (genvar l = 0; l < Lanes; l++) begin : gen_lane
        assign addend[SumW*l +: SumW] =
            {{(SumW - TermW){term_i[TermW*l + TermW - 1]}}, term_i[TermW*l +: TermW]};
      end
    end else begin : gen_compress
      localparam int unsigned Triples = addends(r - 1) / 3;
      localparam int unsigned Odd     = addends(r - 1) % 3;
      for (genvar t = 0; t < Triples; t++) begin : gen_triple
        tern_full_adders #(
          .Width (SumW)
        ) u_full_adders (
          .a_i     (gen_row[r-1].addend[SumW*(3*t)     +: SumW]),
          .b_i     (gen_row[r-1].addend[SumW*(3*t + 1) +: SumW]),
          .c_i     (gen_row[r-1].addend[SumW*(3*t + 2) +: SumW]),
          .sum_o   (addend[SumW*(2*t)     +: SumW]),
          .carry_o (addend[SumW*(2*t + 1) +: SumW])
        );
      end
      if (Odd != 0) begin : gen_odd
        assign addend[SumW*2*Triples +: SumW*Odd] = gen_row[r-1].addend[SumW*3*Triples +: SumW*Odd];
      end
    end
  end

  always_ff @(posedge clk_i) begin : p_sum
    if (sample_i) sum_o <= gen_row[Rows].addend[0 +: SumW] + gen_row[Rows].addend[SumW +: SumW];
  end

endmodule
