// SPDX-License-Identifier: Apache-2.0

/// Greatest of many unsigned numbers. Combinational.
///
/// Numbers of up to four bits as marks on a scale, one for each value reached: the greatest is the OR of all
/// scales. Wider ones by a tree of comparisons.
module tern_maximum #(
  parameter int unsigned Count = 8,
  parameter int unsigned Width = 4
) (
  input  logic [Count*Width-1:0] value_i,   // number n in [Width*n +: Width]
  output logic [Width-1:0]       maximum_o
);

  // Numbers left behind a level of the tree: one for every two, and the odd one.
  function automatic int unsigned left(input int unsigned level);
    left = Count;
    for (int unsigned i = 0; i < level; i++) left = (left + 1) / 2;
  endfunction

  if (Width <= 4) begin : gen_scale
    localparam int unsigned Marks = 2 ** Width - 1;
    // Mark m of all numbers, m + 1 or more reached.
    logic [Marks-1:0] mark;
    for (genvar m = 0; m < Marks; m++) begin : gen_mark
      logic [Count-1:0] reached;
      for (genvar n = 0; n < Count; n++) begin : gen_number
        assign reached[n] = value_i[Width*n +: Width] > Width'(m);
      end
      assign mark[m] = |reached;
    end
    always_comb begin : p_maximum
      maximum_o = '0;
      for (int unsigned m = 0; m < Marks; m++) begin
        if (mark[m]) maximum_o = Width'(m + 1);
      end
    end
  end else begin : gen_tree
    localparam int unsigned Levels = $clog2(Count);

    for (genvar l = 0; l <= Levels; l++) begin : gen_level
      logic [left(l)*Width-1:0] value;
      if (l == 0) begin : gen_enter
        assign value = value_i;
      end else begin : gen_compare
        for (genvar n = 0; n < left(l); n++) begin : gen_pair
          if (2 * n + 1 < left(l - 1)) begin : gen_two
            logic [Width-1:0] a;
            logic [Width-1:0] b;
            assign a = gen_level[l-1].value[Width*(2*n)   +: Width];
            assign b = gen_level[l-1].value[Width*(2*n+1) +: Width];
            assign value[Width*n +: Width] = (a > b) ? a : b;
          end else begin : gen_one
            assign value[Width*n +: Width] = gen_level[l-1].value[Width*(2*n) +: Width];
          end
        end
      end
    end

    assign maximum_o = gen_level[Levels].value;
  end

endmodule
