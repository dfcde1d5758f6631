// SPDX-License-Identifier: Apache-2.0

/// One ternary lane: passes +x, -x or 0. Combinational.
///
/// One bit wider than the activation, because -(-128) is +128. With weight 0 the output stays 0
/// whatever the activation does, so nothing behind it toggles.
module tern_lane (
  input  logic [1:0]                     weight_i,      // tern_pkg::Trit*
  input  logic [tern_pkg::ActW-1:0]      activation_i,  // signed
  output logic [tern_pkg::ActW:0]        term_o         // signed
);

  localparam int unsigned TermW = tern_pkg::ActW + 1;

  logic [TermW-1:0] extended;
  assign extended = {activation_i[tern_pkg::ActW-1], activation_i};

  // Negation as inversion plus one: an adder, no multiplier.
  assign term_o = ((extended & {TermW{weight_i[0]}}) | (~extended & {TermW{weight_i[1]}})) +
                  {{(TermW - 1){1'b0}}, weight_i[1]};

endmodule
