// SPDX-License-Identifier: Apache-2.0

/// Performance counters: 64 bits each, cleared by `clear_i`, counting while `count_i`.
///
/// The order of `increment_i` is the register order (tern_registers_pkg, docs/timing.md).
module tern_counters #(
  parameter int unsigned IncrementW = 16,
  localparam int unsigned N = tern_registers_pkg::NumCounters
) (
  input  logic                    clk_i,
  input  logic                    rst_ni,
  input  logic                    clear_i,
  input  logic                    count_i,
  input  logic [IncrementW*N-1:0] increment_i,
  // Read port
  input  logic [4:0]              index_i,
  output logic [63:0]             value_o
);

  logic [64*N-1:0] count_q;

  for (genvar i = 0; i < N; i++) begin : gen_counter
    always_ff @(posedge clk_i) begin : p_count
      if (!rst_ni || clear_i) begin
        count_q[64*i +: 64] <= '0;
      end else if (count_i) begin
        count_q[64*i +: 64] <= count_q[64*i +: 64] + 64'(increment_i[IncrementW*i +: IncrementW]);
      end
    end
  end

  assign value_o = (index_i < 5'(N)) ? count_q[64*index_i +: 64] : '0;

endmodule
