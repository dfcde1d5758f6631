// SPDX-License-Identifier: Apache-2.0

/// Adds many unsigned addends to two rows without letting a carry travel: a tree of full-adder cells.
/// sum_o + carry_o is the total of everything that enters. Combinational.
///
/// The cells' outputs are inverted, and a full adder of inverted bits gives true ones, so bits are
/// inverted behind every odd level; only those that a level leaves alone need an inverter. Every place has
/// as many full adders as it has bits to add: none of them adds a constant.
module tern_compress_rows #(
  parameter int unsigned Rows     = 8,   // full rows
  parameter int unsigned Width    = 16,  // bits of a full row
  parameter int unsigned PartRows = 0,   // rows that have some places only
  parameter int unsigned PartLow  = 0,   // their lowest place
  parameter int unsigned PartW    = 1,   // their bits; PartLow + PartW is at most Width
  parameter int unsigned Ones     = 0,   // single bits of place 0
  localparam int unsigned SumW   = Width + $clog2(Rows + PartRows + Ones),
  localparam int unsigned PartsW = (PartRows == 0) ? 1 : PartRows * PartW,
  localparam int unsigned OnesW  = (Ones == 0) ? 1 : Ones
) (
  input  logic [Rows*Width-1:0] row_i,   // row r in [Width*r +: Width]
  input  logic [PartsW-1:0]     part_i,  // part row r in [PartW*r +: PartW]
  input  logic [OnesW-1:0]      one_i,
  output logic [SumW-1:0]       sum_o,
  output logic [SumW-1:0]       carry_o
);

  // Of rows that are not there.
  logic unused;
  assign unused = &{1'b0, part_i, one_i};

  // Dadda's heights 2, 3, 4, 6, 9, 13, ... are the most that a place may have in front of the last levels.
  function automatic int unsigned dadda(input int unsigned level);
    dadda = 2;
    for (int unsigned i = 0; i < level; i++) dadda = dadda * 3 / 2;
  endfunction

  localparam int unsigned MaxLevels = 16;
  localparam int unsigned Highest   = Rows + PartRows + Ones;

  function automatic int unsigned level_count(input int unsigned start);
    level_count = start;
    for (int unsigned i = 0; i < MaxLevels; i++) begin
      if (dadda(level_count) < Highest) level_count = level_count + 1;
    end
  endfunction
  localparam int unsigned Levels = level_count(0);

  // Bits that a place has behind each level, and whether a half adder was used to get there: full adders
  // take all the threes there are, a half adder the two left where the next level would be too high.
  localparam int unsigned Entry = 16;
  function automatic logic [2*Entry*SumW*(Levels+1)-1:0] shape_table(input int unsigned start);
    int unsigned above;
    int unsigned height;
    int unsigned half;
    int unsigned carries;
    for (int unsigned p = 0; p < SumW; p++) begin
      height = start;
      if (p < Width) height = height + Rows;
      if ((p + 1 > PartLow) && (p < PartLow + PartW)) height = height + PartRows;
      if (p == 0) height = height + Ones;
      shape_table[2*Entry*p +: 2*Entry] = {Entry'(start), Entry'(height)};
    end
    for (int unsigned l = 1; l <= Levels; l++) begin
      carries = start;
      for (int unsigned p = 0; p < SumW; p++) begin
        above  = 32'(shape_table[2*Entry*(SumW*(l-1) + p) +: Entry]);
        height = above + carries;
        if (above > 2) height = height - 2 * (above / 3);
        half = start;
        if ((height > dadda(Levels - l)) && (above % 3 == 2)) half = 1;
        carries = half;
        if (above > 2) carries = carries + above / 3;
        shape_table[2*Entry*(SumW*l + p) +: 2*Entry] = {Entry'(half), Entry'(height - half)};
      end
    end
  endfunction
  localparam logic [2*Entry*SumW*(Levels+1)-1:0] Shape = shape_table(0);

  for (genvar l = 0; l <= Levels; l++) begin : gen_level
    for (genvar p = 0; p < SumW; p++) begin : gen_place
      localparam int unsigned Height = 32'(Shape[2*Entry*(SumW*l + p) +: Entry]);
      logic [Height:0] bits;  // inverted behind an odd level; the top one is not used
      logic unused_top;
      assign bits[Height] = 1'b0;
      assign unused_top   = bits[Height];
      if (l == 0) begin : gen_enter
        localparam int unsigned Full = (p < Width) ? Rows : 0;
        localparam int unsigned Part = ((p + 1 > PartLow) && (p < PartLow + PartW)) ? PartRows : 0;
        for (genvar r = 0; r < Full; r++) begin : gen_row
          assign bits[r] = row_i[Width*r + p];
        end
        for (genvar r = 0; r < Part; r++) begin : gen_part
          assign bits[Full + r] = part_i[PartW*r + p - PartLow];
        end
        if (p == 0) begin : gen_ones
          for (genvar r = 0; r < Ones; r++) begin : gen_one
            assign bits[Full + Part + r] = one_i[r];
          end
        end
      end else begin : gen_reduce
        // The place one level up: its adders, and what they leave alone.
        localparam int unsigned Above  = 32'(Shape[2*Entry*(SumW*(l-1) + p) +: Entry]);
        localparam int unsigned Half   = 32'(Shape[2*Entry*(SumW*l + p) + Entry +: Entry]);
        localparam int unsigned Full   = (Above > 2) ? Above / 3 : 0;
        localparam int unsigned Left   = Above - 3 * Full - 2 * Half;
        localparam int unsigned Adders = Full + Half;
        logic [Adders:0] carry;  // the top one is not used
        logic unused_carry;
        assign carry[Adders] = 1'b0;
        assign unused_carry  = carry[Adders];
        for (genvar i = 0; i < Left; i++) begin : gen_left
          assign bits[i] = ~gen_level[l-1].gen_place[p].bits[3*Full + i];
        end
        for (genvar i = 0; i < Full; i++) begin : gen_full
          tern_full_adder_cell u_full (
            .a_i      (gen_level[l-1].gen_place[p].bits[3*i]),
            .b_i      (gen_level[l-1].gen_place[p].bits[3*i + 1]),
            .c_i      (gen_level[l-1].gen_place[p].bits[3*i + 2]),
            .carry_no (carry[i]),
            .sum_no   (bits[Left + i])
          );
        end
        if (Half != 0) begin : gen_half
          logic a;
          logic b;
          assign a = gen_level[l-1].gen_place[p].bits[3*Full];
          assign b = gen_level[l-1].gen_place[p].bits[3*Full + 1];
          if (l % 2 != 0) begin : gen_true
            tern_half_adder_cell u_half (
              .a_i      (a),
              .b_i      (b),
              .carry_no (carry[Full]),
              .sum_no   (bits[Left + Full])
            );
          end else begin : gen_inverted
            assign carry[Full]       = ~(a | b);
            assign bits[Left + Full] = a ^ b;
          end
        end
        if (Height > Left + Adders) begin : gen_carries
          assign bits[Height-1:Left+Adders] =
              gen_place[p-1].gen_reduce.carry[Height-Left-Adders-1:0];
        end
      end
    end
  end

  for (genvar p = 0; p < SumW; p++) begin : gen_result
    localparam int unsigned Height = 32'(Shape[2*Entry*(SumW*Levels + p) +: Entry]);
    localparam logic        Flip   = (Levels % 2) != 0;
    logic [1:0] bits;
    assign bits = 2'(gen_level[Levels].gen_place[p].bits);
    assign sum_o[p]   = (Height > 0) && (Flip ^ bits[0]);
    assign carry_o[p] = (Height > 1) && (Flip ^ bits[1]);
  end

endmodule
