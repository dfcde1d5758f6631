// SPDX-License-Identifier: Apache-2.0

`include "tern_assert.svh"

/// Load unit: LOAD instructions in, words of the weight, activation, start and scale buffers out.
///
/// tern_load_request asks for the bytes, the read FIFO takes them as they arrive (never waiting: room is
/// reserved with each burst), tern_load_data makes words of them.
module tern_load #(
  parameter int unsigned Lanes             = 8,
  parameter int unsigned Columns           = 4,
  parameter int unsigned UnpackColumns     = 4,
  parameter int unsigned BusBits           = 64,
  parameter int unsigned MaxBurstBeats     = 16,
  parameter int unsigned ReadFifoBeats     = 32,
  parameter int unsigned WeightTiles       = 64,
  parameter int unsigned ActivationVectors = 256,
  parameter int unsigned StartWords        = 32,
  parameter int unsigned ScaleWords        = 0,
  localparam int unsigned GroupW   = tern_pkg::index_width(Columns / UnpackColumns),
  localparam int unsigned WeightAW = tern_pkg::index_width(WeightTiles),
  localparam int unsigned ActAW    = tern_pkg::index_width(ActivationVectors),
  localparam int unsigned StartAW  = tern_pkg::index_width(StartWords),
  localparam int unsigned ScaleAW  = tern_pkg::index_width(ScaleWords),
  localparam int unsigned ZerosW   = $clog2(Lanes * UnpackColumns + 1)
) (
  input  logic                              clk_i,
  input  logic                              rst_ni,
  input  logic                              flush_i,  // drop everything; arriving beats are discarded
  // Instructions from the sequencer
  input  logic                              command_valid_i,
  output logic                              command_ready_o,
  input  logic [tern_pkg::InstrW-1:0]       command_i,
  // Tokens from and to execute
  input  logic                              token_available_i,
  output logic                              token_take_o,
  output logic                              token_give_o,
  // Program
  input  logic [tern_pkg::AddrW-1:0]        base_i,
  input  logic [tern_pkg::AddrW-1:0]        window_bytes_i,
  // Bursts to the read arbiter, and their beats
  output logic                              burst_valid_o,
  input  logic                              burst_ready_i,
  output logic [tern_pkg::AddrW-1:0]        burst_address_o,
  output logic [7:0]                        burst_length_o,  // beats - 1
  input  logic                              beat_valid_i,
  input  logic [BusBits-1:0]                beat_i,
  input  logic                              beat_error_i,
  // Weight buffer write port
  output logic                              weight_we_o,
  output logic [GroupW-1:0]                 weight_group_o,
  output logic [WeightAW-1:0]               weight_addr_o,
  output logic [2*Lanes*UnpackColumns-1:0]  weight_data_o,
  // Activation buffer write port
  output logic                              activation_we_o,
  output logic [ActAW-1:0]                  activation_addr_o,
  output logic [tern_pkg::ActW*Lanes-1:0]   activation_data_o,
  // Start buffer write port
  output logic                              start_we_o,
  output logic [StartAW-1:0]                start_addr_o,
  output logic [tern_pkg::AccW*Columns-1:0] start_data_o,
  // Scale buffer write port
  output logic                              scale_we_o,
  output logic [ScaleAW-1:0]                scale_addr_o,
  output logic [tern_pkg::ScaleW-1:0]       scale_data_o,
  // Status; a cycle that is neither idle, waiting nor stalled is busy
  output logic                              idle_o,
  output logic                              quiet_o,          // no read under way
  output logic                              waiting_token_o,
  output logic                              at_rest_o,        // nothing moves before a token comes
  output logic                              progress_o,       // a beat or a word moves
  output logic                              stall_memory_o,
  output logic                              started_o,
  output logic                              completed_o,
  output logic                              outside_window_o,
  output logic                              bus_error_o,
  output logic                              invalid_weight_o,
  output logic                              bad_length_o,
  output logic                              overflow_o,
  // Counted events
  output logic                              tile_loaded_o,
  output logic                              vector_loaded_o,
  output logic [ZerosW-1:0]                 zero_weights_o
);

  logic                        data_command_valid, data_command_ready;
  logic [tern_pkg::InstrW-1:0] data_command;
  logic                        request_idle, request_waiting, request_under_way;
  logic                        read_valid, read_ready, read_room;
  logic [BusBits:0]            read_beat;
  logic                        data_active, data_progress, data_idle;

  tern_load_request #(
    .BusBits       (BusBits),
    .MaxBurstBeats (MaxBurstBeats),
    .ReadFifoBeats (ReadFifoBeats)
  ) u_request (
    .clk_i,
    .rst_ni,
    .flush_i,
    .command_valid_i,
    .command_ready_o,
    .command_i,
    .token_available_i,
    .token_take_o,
    .data_command_valid_o (data_command_valid),
    .data_command_ready_i (data_command_ready),
    .data_command_o       (data_command),
    .burst_valid_o,
    .burst_ready_i,
    .burst_address_o,
    .burst_length_o,
    .base_i,
    .window_bytes_i,
    .beat_popped_i        (read_valid && read_ready),
    .beats_under_way_o    (request_under_way),
    .waiting_token_o      (request_waiting),
    .idle_o               (request_idle),
    .started_o,
    .outside_window_o
  );

  tern_fifo #(
    .Width (BusBits + 1),
    .Depth (ReadFifoBeats)
  ) u_read_fifo (
    .clk_i,
    .rst_ni,
    .flush_i      (1'b0),  // arriving beats are discarded one by one, so that they stay counted
    .push_valid_i (beat_valid_i),
    .push_ready_o (read_room),
    .push_data_i  ({beat_error_i, beat_i}),
    .pop_valid_o  (read_valid),
    .pop_ready_i  (read_ready),
    .pop_data_o   (read_beat)
  );

  tern_load_data #(
    .Lanes             (Lanes),
    .Columns           (Columns),
    .UnpackColumns     (UnpackColumns),
    .BusBits           (BusBits),
    .WeightTiles       (WeightTiles),
    .ActivationVectors (ActivationVectors),
    .StartWords        (StartWords),
    .ScaleWords        (ScaleWords)
  ) u_data (
    .clk_i,
    .rst_ni,
    .flush_i,
    .command_valid_i   (data_command_valid),
    .command_ready_o   (data_command_ready),
    .command_i         (data_command),
    .beat_valid_i      (read_valid),
    .beat_ready_o      (read_ready),
    .beat_i            (read_beat[BusBits-1:0]),
    .beat_error_i      (read_beat[BusBits]),
    .weight_we_o,
    .weight_group_o,
    .weight_addr_o,
    .weight_data_o,
    .activation_we_o,
    .activation_addr_o,
    .activation_data_o,
    .start_we_o,
    .start_addr_o,
    .start_data_o,
    .scale_we_o,
    .scale_addr_o,
    .scale_data_o,
    .token_give_o,
    .active_o          (data_active),
    .progress_o        (data_progress),
    .idle_o            (data_idle),
    .completed_o,
    .bus_error_o,
    .invalid_weight_o,
    .bad_length_o,
    .overflow_o,
    .tile_loaded_o,
    .vector_loaded_o,
    .zero_weights_o
  );

  // The request half runs ahead: its waiting is the unit's only while no data is being handled.
  assign idle_o          = request_idle && data_idle;
  assign quiet_o         = !request_under_way;
  assign waiting_token_o = !data_active && request_waiting;
  assign at_rest_o       = data_idle && (request_idle || request_waiting);
  assign progress_o      = data_progress;
  assign stall_memory_o  = data_active && !data_progress;

  `TERN_ASSERT(RoomForBeat_A, !beat_valid_i || read_room)

  logic unused_room;  // read by the assertion alone
  assign unused_room = read_room;

endmodule
