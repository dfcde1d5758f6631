// SPDX-License-Identifier: Apache-2.0

/// An activation as the columns of adder cells want it broadcast (docs/columns.md): the code of x for the
/// weight +1 and that for -1, complemented. Once for all columns, before the activation register. Combinational.
///
///   Window = 0   "complement", 16 wires: 127 - x, x + 128
///   Window = 1   "window", 17 wires: words of x + 37 and of -x + 37. A word is a rest of 0 to 63, six bits,
///                and a multiple of 64: bits 6 and 7 count 64, bit 8 counts -128. Bit 0 is in both the same
///                and stands only in the first.
module tern_activation_code #(
  parameter bit Window = 1'b1,
  localparam int unsigned Wires = Window ? 17 : 16
) (
  input  logic [7:0]       activation_i,  // signed
  output logic [Wires-1:0]          wires_o
);

  localparam int unsigned ActW = 8;

  // y + 37 + 128 in 9 bits: the upper three are the multiple of 64, plus 2.
  function automatic logic [8:0] word(input logic [8:0] shifted);
    case (shifted[8:6])
      3'd0:    word = {3'b100, shifted[5:0]};
      3'd1:    word = {3'b101, shifted[5:0]};
      3'd2:    word = {3'b000, shifted[5:0]};
      3'd3:    word = {3'b001, shifted[5:0]};
      default: word = {3'b011, shifted[5:0]};
    endcase
  endfunction

  if (Window) begin : gen_window
    localparam logic [8:0] Shift = 9'd165;
    logic [8:0] extended, plus, minus;
    assign extended = {activation_i[ActW-1], activation_i};
    assign plus     = word(Shift + extended);
    assign minus    = word(Shift - extended);
    assign wires_o  = ~{minus[8:1], plus};
    logic unused;
    assign unused = minus[0];
  end else begin : gen_complement
    assign wires_o = {~activation_i[ActW-1], activation_i[ActW-2:0],
                      activation_i[ActW-1], ~activation_i[ActW-2:0]};
  end

endmodule
