// SPDX-License-Identifier: Apache-2.0

/// The register that holds one lane's activation for all columns, behind its encoder.
///
/// `load_i` takes `weight_i`, the activation, in the columns' code (tern_activation_code); `result_o` is what the
/// columns see from the next cycle on. Without a load its clock stands still.
module tern_activation_register #(
  parameter bit Window = 1'b1,
  localparam int unsigned Wires = Window ? 17 : 16
) (
  input  logic             clk_i,
  input  logic             rst_ni,
  input  logic             load_i,
  input  logic [7:0]       weight_i,
  output logic [Wires-1:0] result_o
);

  logic [Wires-1:0] code;
  logic             clk;

  tern_activation_code #(
    .Window (Window)
  ) u_code (
    .activation_i (weight_i),
    .wires_o      (code)
  );

  tern_clock_gate u_gate (
    .clk_i,
    .enable_i (load_i),
    .clk_o    (clk)
  );

  always_ff @(posedge clk) result_o <= code;

  logic unused;  // only values are held, and the first load replaces them
  assign unused = rst_ni;

endmodule
