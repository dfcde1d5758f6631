// SPDX-License-Identifier: Apache-2.0

/// What the performance counters count: the class of each cycle of each unit, and the events.
///
/// Each unit names the cycles in which it is idle or stalled, and why; at most one of its inputs is high.
/// The cycles that remain are busy ones, so the classes of a unit add up to `cycles`.
module tern_monitor #(
  parameter int unsigned BusBytes = 8,
  parameter int unsigned ZerosW   = 6
) (
  input  logic              clk_i,
  input  logic              rst_ni,
  input  logic              clear_i,
  input  logic              count_i,
  // Load unit
  input  logic              load_idle_i,
  input  logic              load_waiting_i,
  input  logic              load_stall_memory_i,
  // Execute unit
  input  logic              execute_idle_i,
  input  logic              execute_waiting_load_i,
  input  logic              execute_waiting_store_i,
  input  logic              execute_blocked_i,
  input  logic              execute_draining_i,
  // Store unit
  input  logic              store_idle_i,
  input  logic              store_waiting_i,
  input  logic              store_stall_read_i,
  input  logic              store_stall_memory_i,
  // Events
  input  logic              read_beat_i,     // of the load unit
  input  logic              write_beat_i,
  input  logic              dispatched_i,
  input  logic              issue_i,
  input  logic              tile_loaded_i,
  input  logic [ZerosW-1:0] zero_weights_i,
  input  logic              vector_loaded_i,
  input  logic              tile_read_i,
  input  logic              vector_read_i,
  input  logic              step_valid_i,
  input  logic              step_first_i,
  input  logic              output_read_i,
  // Read port
  input  logic [4:0]        index_i,
  output logic [63:0]       value_o
);

  localparam int unsigned IncrementW = 16;

  logic load_busy, execute_set_up, store_busy;
  assign load_busy      = !(load_idle_i || load_waiting_i || load_stall_memory_i);
  assign execute_set_up = !(execute_idle_i || execute_waiting_load_i || execute_waiting_store_i ||
                            execute_blocked_i || execute_draining_i);
  assign store_busy     = !(store_idle_i || store_waiting_i || store_stall_read_i ||
                            store_stall_memory_i);

  logic [IncrementW*tern_registers_pkg::NumCounters-1:0] increment;

  // Last counter first.
  assign increment = {
    IncrementW'(zero_weights_i),                // zero_weights_loaded
    IncrementW'(output_read_i),                 // output_reads
    IncrementW'(step_valid_i && step_first_i),  // start_reads
    IncrementW'(step_valid_i),                  // accumulator_writes
    IncrementW'(step_valid_i && !step_first_i), // accumulator_reads
    IncrementW'(vector_read_i),                 // vectors_read
    IncrementW'(vector_loaded_i),               // vectors_loaded
    IncrementW'(tile_read_i),                   // weight_tiles_read
    IncrementW'(tile_loaded_i),                 // weight_tiles_loaded
    IncrementW'(issue_i),                       // steps
    IncrementW'(dispatched_i),                  // instructions
    write_beat_i ? IncrementW'(BusBytes) : IncrementW'(0),              // write_bytes
    dispatched_i ? IncrementW'(tern_pkg::InstrBytes) : IncrementW'(0),  // fetch_bytes
    read_beat_i ? IncrementW'(BusBytes) : IncrementW'(0),               // read_bytes
    IncrementW'(store_idle_i),
    IncrementW'(store_stall_memory_i),
    IncrementW'(store_stall_read_i),
    IncrementW'(store_waiting_i),
    IncrementW'(store_busy),
    IncrementW'(execute_idle_i),
    IncrementW'(execute_draining_i),
    IncrementW'(execute_blocked_i),
    IncrementW'(execute_waiting_store_i),
    IncrementW'(execute_waiting_load_i),
    IncrementW'(execute_set_up),
    IncrementW'(load_idle_i),
    IncrementW'(load_stall_memory_i),
    IncrementW'(load_waiting_i),
    IncrementW'(load_busy),
    IncrementW'(1)                              // cycles
  };

  tern_counters #(
    .IncrementW (IncrementW)
  ) u_counters (
    .clk_i,
    .rst_ni,
    .clear_i,
    .count_i,
    .increment_i (increment),
    .index_i,
    .value_o
  );

endmodule
