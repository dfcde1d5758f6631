// SPDX-License-Identifier: Apache-2.0

/// tern_unpack_byte with the ports of a measured block: five weights from a byte. Combinational.
module tern_unpack_operation (
  input  logic [7:0] weight_i,
  output logic [9:0] result_o
);

  logic unused;
  tern_unpack_byte u_unpack (
    .byte_i    (weight_i),
    .trits_o   (result_o),
    .invalid_o (unused)
  );

endmodule
