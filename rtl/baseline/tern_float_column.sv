// SPDX-License-Identifier: Apache-2.0

/// Dot product of `Lanes` pairs of binary16 or bfloat16 numbers with its accumulator; binary32 results.
///
/// A column does not normalize and round what it adds: exact products are aligned to the largest exponent of
/// the step, added as integers and accumulated, and only `result_o` is a rounded floating-point number. In
/// the notation of energy/gates/include/ternion/gates/float_column.h, for each step with `valid_i`:
///
///   lane l    exact product (-1)^s * P * 2^(e - 2*bias - 2*FracW); P is an integer, e the sum of the
///             operands' exponent fields, each at least 1
///   align     h = floor(e / 4), f = e mod 4, H = max h; M = floor(P * 2^(f + Guard) / 2^(4 * (H - h)))
///   add       T = sum of (-1)^s * M, exact
///   value     (V, B): B' = max(B, H), V' = floor(V / 2^(4 * (B' - B))) + floor(T * 2^Below / 2^(4 * (B' - H)))
///             where differences count as 15 at most; `first_i`: (V', B') = (T * 2^Below, H)
///   result_o  V * 2^(4*B - 2*bias - 2*FracW - Guard - Below) to nearest, ties to even; zero is +0
///
/// An infinite product or a NaN makes every result up to the next `first_i` infinite or a NaN (0x7FC00000).
/// With Guard = 2 at least 24 bits of the step's largest product are kept, as many as binary32 has. 2048 steps
/// of the largest numbers fit V. `result_o` follows eight cycles behind the step.
module tern_float_column #(
  parameter int unsigned Lanes = 64,
  parameter int unsigned ExpW  = 5,    // binary16: 5 and 10, bfloat16: 8 and 7
  parameter int unsigned FracW = 10,
  parameter int unsigned Guard = 2
) (
  input  logic                clk_i,
  input  logic                rst_ni,
  input  logic                load_i,
  input  logic [16*Lanes-1:0] weight_i,      // lane l in [16*l +: 16]
  input  logic                valid_i,
  input  logic [16*Lanes-1:0] activation_i,  // lane l in [16*l +: 16]
  input  logic                first_i,
  output logic [31:0]         result_o
);

  localparam int unsigned ProductW   = 2 * (FracW + 1);
  localparam int unsigned WindowW    = ProductW + 3 + Guard;
  localparam int unsigned BlockW     = ExpW - 1;   // of h
  localparam int unsigned PlacesW    = 3;          // 28 places are past the window
  localparam int unsigned CountW     = $clog2(Lanes + 1);
  localparam int unsigned TotalW     = WindowW + CountW + 1;
  localparam int unsigned Below      = 4;
  localparam int unsigned Above      = 12;
  localparam int unsigned ValueW     = TotalW + Below + Above;
  localparam int unsigned GroupLanes = 8;
  localparam int unsigned Groups     = (Lanes + GroupLanes - 1) / GroupLanes;
  localparam int unsigned GroupW     = WindowW + $clog2(GroupLanes);
  // Field of the value's last place where B = 0: 150 is that of 1.
  localparam int signed   LastPlace  =
      150 - 2 * (2 ** (ExpW - 1) - 1) - 2 * signed'(FracW) - signed'(Guard) - signed'(Below);

  // First cycle: products, the largest exponent, the number of negative products.
  logic [16*Lanes-1:0]       weight;
  logic [ProductW*Lanes-1:0] product;
  logic [BlockW*Lanes-1:0]   block;
  logic [2*Lanes-1:0]        fine;
  logic [Lanes-1:0]          negative;
  logic [Lanes-1:0]          infinite;
  logic [Lanes-1:0]          nan;
  logic [BlockW-1:0]         largest;
  logic [CountW-1:0]         count_sum;
  logic [CountW-1:0]         count_carry;

  tern_weight_register #(
    .Width (16 * Lanes)
  ) u_weight (
    .clk_i,
    .load_i,
    .weight_i,
    .weight_o (weight)
  );

  for (genvar l = 0; l < Lanes; l++) begin : gen_product
    tern_float_lane_product #(
      .ExpW  (ExpW),
      .FracW (FracW)
    ) u_product (
      .a_i           (activation_i[16*l +: 16]),
      .b_i           (weight[16*l +: 16]),
      .significand_o (product[ProductW*l +: ProductW]),
      .exponent_o    ({block[BlockW*l +: BlockW], fine[2*l +: 2]}),
      .negative_o    (negative[l]),
      .infinite_o    (infinite[l]),
      .nan_o         (nan[l])
    );
  end

  tern_maximum #(
    .Count (Lanes),
    .Width (BlockW)
  ) u_maximum (
    .value_i   (block),
    .maximum_o (largest)
  );

  tern_count_ones #(
    .Count (Lanes)
  ) u_count (
    .bits_i  (negative),
    .sum_o   (count_sum),
    .carry_o (count_carry)
  );

  logic [ProductW*Lanes-1:0] product_q;
  logic [BlockW*Lanes-1:0]   block_q;
  logic [2*Lanes-1:0]        fine_q;
  logic [Lanes-1:0]          negative_q;
  logic [BlockW-1:0]         largest_q;
  logic [CountW-1:0]         count_sum_q;
  logic [CountW-1:0]         count_carry_q;
  logic                      first_q;
  logic                      nan_q;
  logic                      plus_q;
  logic                      minus_q;
  logic                      clk_product;
  tern_clock_gate u_gate_product (
    .clk_i,
    .enable_i (valid_i),
    .clk_o    (clk_product)
  );
  always_ff @(posedge clk_product) begin : p_product
    product_q     <= product;
    block_q       <= block;
    fine_q        <= fine;
    negative_q    <= negative;
    largest_q     <= largest;
    count_sum_q   <= count_sum;
    count_carry_q <= count_carry;
    first_q       <= first_i;
    nan_q         <= |nan;
    plus_q        <= |(infinite & ~negative);
    minus_q       <= |(infinite & negative);
  end

  // Second cycle: alignment, eight lanes to two rows.
  logic [GroupW*Groups*2-1:0] group_rows;
  for (genvar g = 0; g < Groups; g++) begin : gen_group
    localparam int unsigned First = GroupLanes * g;
    localparam int unsigned Here  = (Lanes - First < GroupLanes) ? Lanes - First : GroupLanes;
    localparam int unsigned HereW = WindowW + $clog2(Here);
    logic [WindowW*Here-1:0] rows;
    for (genvar l = 0; l < Here; l++) begin : gen_lane
      logic [BlockW-1:0]  difference;
      logic [PlacesW-1:0] places;
      assign difference = largest_q - block_q[BlockW*(First+l) +: BlockW];
      assign places     = ((difference >> PlacesW) != '0) ? '1 : difference[PlacesW-1:0];
      tern_align_product #(
        .ProductW (ProductW),
        .Guard    (Guard),
        .PlacesW  (PlacesW)
      ) u_align (
        .significand_i (product_q[ProductW*(First+l) +: ProductW]),
        .fine_i        (fine_q[2*(First+l) +: 2]),
        .places_i      (places),
        .negative_i    (negative_q[First+l]),
        .row_o         (rows[WindowW*l +: WindowW])
      );
    end
    logic [HereW-1:0] sum;
    logic [HereW-1:0] carry;
    tern_compress_rows #(
      .Rows  (Here),
      .Width (WindowW)
    ) u_compress (
      .row_i   (rows),
      .part_i  (1'b0),
      .one_i   (1'b0),
      .sum_o   (sum),
      .carry_o (carry)
    );
    assign group_rows[GroupW*(2*g)     +: GroupW] = GroupW'(sum);
    assign group_rows[GroupW*(2*g + 1) +: GroupW] = GroupW'(carry);
  end

  logic [GroupW*Groups*2-1:0] group_rows_q;
  logic [CountW-1:0]          count_q;
  logic                       valid_q;
  logic                       clk_group;
  tern_clock_gate u_gate_group (
    .clk_i,
    .enable_i (valid_q),
    .clk_o    (clk_group)
  );
  always_ff @(posedge clk_group) begin : p_group
    group_rows_q <= group_rows;
    count_q      <= count_sum_q + count_carry_q;
  end

  // Third cycle: the total. A negative product lacks one in the last place and its sign's weight.
  localparam int unsigned RowsW = GroupW + $clog2(2 * Groups);
  logic [RowsW-1:0]  sum;
  logic [RowsW-1:0]  carry;
  logic [TotalW-1:0] correction;
  logic [TotalW-1:0] total_q;
  logic              valid2_q;
  logic              clk_total;
  tern_compress_rows #(
    .Rows  (2 * Groups),
    .Width (GroupW)
  ) u_compress (
    .row_i   (group_rows_q),
    .part_i  (1'b0),
    .one_i   (1'b0),
    .sum_o   (sum),
    .carry_o (carry)
  );
  logic unused_tops;  // zero where they are wider than the total
  assign unused_tops = ^{sum, carry};
  assign correction = {-{1'b0, count_q}, WindowW'(count_q)};
  tern_clock_gate u_gate_total (
    .clk_i,
    .enable_i (valid2_q),
    .clk_o    (clk_total)
  );
  always_ff @(posedge clk_total) begin : p_total
    total_q <= TotalW'(sum) + TotalW'(carry) + correction;
  end

  // The step's exponent and flags, as far as its total; flags stay until the next first step.
  logic              valid3_q;
  logic              first2_q;
  logic [BlockW-1:0] largest2_q;
  logic [2:0]        flags2_q;
  logic              first3_q;
  logic [2:0]        flags3_q;
  logic [2:0]        flags4_q;
  logic [2:0]        flags5_q;
  logic              valid4_q;
  logic              valid5_q;
  always_ff @(posedge clk_i) begin : p_valid
    valid_q  <= valid_i && rst_ni;
    valid2_q <= valid_q && rst_ni;
    valid3_q <= valid2_q && rst_ni;
    valid4_q <= valid3_q && rst_ni;
  end
  always_ff @(posedge clk_group) begin : p_step2
    first2_q   <= first_q;
    largest2_q <= largest_q;
    flags2_q   <= {nan_q, plus_q, minus_q};
  end
  always_ff @(posedge clk_total) begin : p_step3
    first3_q <= first2_q;
    flags3_q <= flags2_q;
  end
  always_ff @(posedge clk_i) begin : p_flags
    if (valid3_q) flags4_q <= flags3_q | (first3_q ? 3'b000 : flags4_q);
    if (valid4_q) flags5_q <= flags4_q;
  end

  logic [ValueW-1:0] value;
  logic [BlockW-1:0] value_block;
  tern_block_accumulate #(
    .TotalW (TotalW),
    .BlockW (BlockW),
    .Below  (Below),
    .Above  (Above)
  ) u_accumulate (
    .clk_i,
    .rst_ni,
    .valid_i (valid2_q),
    .first_i (first2_q),
    .block_i (largest2_q),
    .total_i (total_q),
    .valid_o (valid5_q),
    .value_o (value),
    .block_o (value_block)
  );

  tern_fixed_to_float #(
    .ValueW   (ValueW),
    .BlockW   (BlockW),
    .Exponent (LastPlace)
  ) u_float (
    .clk_i,
    .rst_ni,
    .valid_i          (valid5_q),
    .value_i          (value),
    .block_i          (value_block),
    .nan_i            (flags5_q[2]),
    .plus_infinity_i  (flags5_q[1]),
    .minus_infinity_i (flags5_q[0]),
    .float_o          (result_o)
  );

endmodule
