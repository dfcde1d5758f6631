/* SPDX-License-Identifier: Apache-2.0 */
/* Written by scripts/make_registers from rtl/registers/registers.toml. Do not edit. */

/* The accelerator's AXI4-Lite registers, for C99 and C++: byte offsets, fields, run states,
   status codes and counters. docs/registers.md says what they mean. */

#ifndef TERNION_REGISTERS_H_
#define TERNION_REGISTERS_H_

/* clang-format off */

/* Offsets. Of a 64-bit value this is the low word; the high word follows it. */
#define TERNION_ID                      0x000U
#define TERNION_VERSION                 0x004U
#define TERNION_LANES                   0x008U
#define TERNION_COLUMNS                 0x00CU
#define TERNION_UNPACK_COLUMNS          0x010U
#define TERNION_BUS_BITS                0x014U
#define TERNION_MAX_BURST_BEATS         0x018U
#define TERNION_READ_FIFO_BEATS         0x01CU
#define TERNION_WEIGHT_TILES            0x020U
#define TERNION_ACTIVATION_VECTORS      0x024U
#define TERNION_ACCUMULATOR_WORDS       0x028U
#define TERNION_START_WORDS             0x02CU
#define TERNION_COLUMN_FORM             0x030U
#define TERNION_FEATURES                0x03CU
#define TERNION_CONTROL                 0x040U
#define TERNION_STATUS                  0x044U
#define TERNION_SEGMENT                 0x048U
#define TERNION_IRQ_STATE               0x04CU
#define TERNION_IRQ_ENABLE              0x050U
#define TERNION_IRQ_TEST                0x054U
#define TERNION_COUNTER_FREEZE          0x058U
#define TERNION_WATCHDOG                0x05CU
#define TERNION_PROGRAM_BASE            0x060U
#define TERNION_PROGRAM_BASE_HIGH       0x064U
#define TERNION_WINDOW_BYTES            0x068U
#define TERNION_WINDOW_BYTES_HIGH       0x06CU
#define TERNION_INSTRUCTION_OFFSET      0x070U
#define TERNION_INSTRUCTION_OFFSET_HIGH 0x074U
#define TERNION_INSTRUCTION_COUNT       0x078U
#define TERNION_COUNTERS                0x100U

/* Values after reset. */
#define TERNION_ID_RESET                      0x5445524EU
#define TERNION_VERSION_RESET                 0x00000200U
#define TERNION_CONTROL_RESET                 0x00000000U
#define TERNION_STATUS_RESET                  0x00000000U
#define TERNION_SEGMENT_RESET                 0x00000000U
#define TERNION_IRQ_STATE_RESET               0x00000000U
#define TERNION_IRQ_ENABLE_RESET              0x00000000U
#define TERNION_IRQ_TEST_RESET                0x00000000U
#define TERNION_COUNTER_FREEZE_RESET          0x00000000U
#define TERNION_WATCHDOG_RESET                0x00100000U
#define TERNION_PROGRAM_BASE_RESET            0x00000000U
#define TERNION_PROGRAM_BASE_HIGH_RESET       0x00000000U
#define TERNION_WINDOW_BYTES_RESET            0x00000000U
#define TERNION_WINDOW_BYTES_HIGH_RESET       0x00000000U
#define TERNION_INSTRUCTION_OFFSET_RESET      0x00000000U
#define TERNION_INSTRUCTION_OFFSET_HIGH_RESET 0x00000000U
#define TERNION_INSTRUCTION_COUNT_RESET       0x00000000U

/* Fields: mask, and place of the lowest bit. */
#define TERNION_VERSION_MINOR_MASK                   0x000000FFU
#define TERNION_VERSION_MINOR_SHIFT                  0
#define TERNION_VERSION_MAJOR_MASK                   0x0000FF00U
#define TERNION_VERSION_MAJOR_SHIFT                  8
#define TERNION_FEATURES_BASE3_WEIGHTS_MASK          0x00000001U
#define TERNION_FEATURES_BASE3_WEIGHTS_SHIFT         0
#define TERNION_FEATURES_TWO_BIT_WEIGHTS_MASK        0x00000002U
#define TERNION_FEATURES_TWO_BIT_WEIGHTS_SHIFT       1
#define TERNION_FEATURES_FLOAT32_OUTPUT_MASK         0x00000004U
#define TERNION_FEATURES_FLOAT32_OUTPUT_SHIFT        2
#define TERNION_FEATURES_INT8_OUTPUT_MASK            0x00000008U
#define TERNION_FEATURES_INT8_OUTPUT_SHIFT           3
#define TERNION_FEATURES_INTERRUPT_TEST_MASK         0x00000010U
#define TERNION_FEATURES_INTERRUPT_TEST_SHIFT        4
#define TERNION_FEATURES_COUNTER_CLEAR_MASK          0x00000020U
#define TERNION_FEATURES_COUNTER_CLEAR_SHIFT         5
#define TERNION_FEATURES_COUNTER_FREEZE_MASK         0x00000040U
#define TERNION_FEATURES_COUNTER_FREEZE_SHIFT        6
#define TERNION_FEATURES_WATCHDOG_MASK               0x00000080U
#define TERNION_FEATURES_WATCHDOG_SHIFT              7
#define TERNION_FEATURES_ABORT_MASK                  0x00000100U
#define TERNION_FEATURES_ABORT_SHIFT                 8
#define TERNION_FEATURES_SOFT_RESET_MASK             0x00000200U
#define TERNION_FEATURES_SOFT_RESET_SHIFT            9
#define TERNION_FEATURES_MISSING_TOKEN_MASK          0x00000400U
#define TERNION_FEATURES_MISSING_TOKEN_SHIFT         10
#define TERNION_CONTROL_START_MASK                   0x00000001U
#define TERNION_CONTROL_START_SHIFT                  0
#define TERNION_CONTROL_RESUME_MASK                  0x00000002U
#define TERNION_CONTROL_RESUME_SHIFT                 1
#define TERNION_CONTROL_ABORT_MASK                   0x00000004U
#define TERNION_CONTROL_ABORT_SHIFT                  2
#define TERNION_CONTROL_SOFT_RESET_MASK              0x00000008U
#define TERNION_CONTROL_SOFT_RESET_SHIFT             3
#define TERNION_CONTROL_CLEAR_COUNTERS_MASK          0x00000010U
#define TERNION_CONTROL_CLEAR_COUNTERS_SHIFT         4
#define TERNION_STATUS_STATE_MASK                    0x00000007U
#define TERNION_STATUS_STATE_SHIFT                   0
#define TERNION_STATUS_CODE_MASK                     0x0000FF00U
#define TERNION_STATUS_CODE_SHIFT                    8
#define TERNION_STATUS_BUS_STUCK_MASK                0x00010000U
#define TERNION_STATUS_BUS_STUCK_SHIFT               16
#define TERNION_IRQ_STATE_SYNC_MASK                  0x00000001U
#define TERNION_IRQ_STATE_SYNC_SHIFT                 0
#define TERNION_IRQ_STATE_DONE_MASK                  0x00000002U
#define TERNION_IRQ_STATE_DONE_SHIFT                 1
#define TERNION_IRQ_STATE_ERROR_MASK                 0x00000004U
#define TERNION_IRQ_STATE_ERROR_SHIFT                2
#define TERNION_IRQ_ENABLE_SYNC_MASK                 0x00000001U
#define TERNION_IRQ_ENABLE_SYNC_SHIFT                0
#define TERNION_IRQ_ENABLE_DONE_MASK                 0x00000002U
#define TERNION_IRQ_ENABLE_DONE_SHIFT                1
#define TERNION_IRQ_ENABLE_ERROR_MASK                0x00000004U
#define TERNION_IRQ_ENABLE_ERROR_SHIFT               2
#define TERNION_IRQ_TEST_SYNC_MASK                   0x00000001U
#define TERNION_IRQ_TEST_SYNC_SHIFT                  0
#define TERNION_IRQ_TEST_DONE_MASK                   0x00000002U
#define TERNION_IRQ_TEST_DONE_SHIFT                  1
#define TERNION_IRQ_TEST_ERROR_MASK                  0x00000004U
#define TERNION_IRQ_TEST_ERROR_SHIFT                 2
#define TERNION_COUNTER_FREEZE_FREEZE_MASK           0x00000001U
#define TERNION_COUNTER_FREEZE_FREEZE_SHIFT          0
#define TERNION_PROGRAM_BASE_HIGH_ADDRESS_MASK       0x0000FFFFU
#define TERNION_PROGRAM_BASE_HIGH_ADDRESS_SHIFT      0
#define TERNION_WINDOW_BYTES_HIGH_BYTES_MASK         0x0000FFFFU
#define TERNION_WINDOW_BYTES_HIGH_BYTES_SHIFT        0
#define TERNION_INSTRUCTION_OFFSET_HIGH_OFFSET_MASK  0x0000FFFFU
#define TERNION_INSTRUCTION_OFFSET_HIGH_OFFSET_SHIFT 0

/* Run states: X(NAME, Name, value). */
#define TERNION_STATES(X) \
  X(IDLE, Idle, 0) \
  X(ACTIVE, Active, 1) \
  X(SYNC, Sync, 2) \
  X(DONE, Done, 3) \
  X(ERROR, Error, 4) \
  X(QUIESCE, Quiesce, 5) \
  X(ABORT, Abort, 6)
enum ternion_state {
  TERNION_STATE_IDLE    = 0,
  TERNION_STATE_ACTIVE  = 1,
  TERNION_STATE_SYNC    = 2,
  TERNION_STATE_DONE    = 3,
  TERNION_STATE_ERROR   = 4,
  TERNION_STATE_QUIESCE = 5,
  TERNION_STATE_ABORT   = 6
};

/* Status codes: X(NAME, Name, value). */
#define TERNION_CODES(X) \
  X(NONE, None, 0) \
  X(ILLEGAL_INSTRUCTION, IllegalInstruction, 1) \
  X(OUTSIDE_WINDOW, OutsideWindow, 2) \
  X(BUS_ERROR, BusError, 3) \
  X(INVALID_WEIGHT, InvalidWeight, 4) \
  X(BAD_LENGTH, BadLength, 5) \
  X(BUFFER_OVERFLOW, BufferOverflow, 6) \
  X(TOKEN_OVERFLOW, TokenOverflow, 7) \
  X(MISSING_HALT, MissingHalt, 8) \
  X(MISSING_TOKEN, MissingToken, 9) \
  X(ABORTED, Aborted, 10) \
  X(WATCHDOG, Watchdog, 11)
enum ternion_code {
  TERNION_CODE_NONE                = 0,
  TERNION_CODE_ILLEGAL_INSTRUCTION = 1,
  TERNION_CODE_OUTSIDE_WINDOW      = 2,
  TERNION_CODE_BUS_ERROR           = 3,
  TERNION_CODE_INVALID_WEIGHT      = 4,
  TERNION_CODE_BAD_LENGTH          = 5,
  TERNION_CODE_BUFFER_OVERFLOW     = 6,
  TERNION_CODE_TOKEN_OVERFLOW      = 7,
  TERNION_CODE_MISSING_HALT        = 8,
  TERNION_CODE_MISSING_TOKEN       = 9,
  TERNION_CODE_ABORTED             = 10,
  TERNION_CODE_WATCHDOG            = 11
};

/* Performance counters, 64 bits each: X(name, Name, index). Counter i is at
   TERNION_COUNTERS + 8 * i. */
#define TERNION_COUNTER_LIST(X) \
  X(cycles, Cycles, 0) \
  X(load_busy, LoadBusy, 1) \
  X(load_stall_token, LoadStallToken, 2) \
  X(load_stall_memory, LoadStallMemory, 3) \
  X(load_idle, LoadIdle, 4) \
  X(execute_busy, ExecuteBusy, 5) \
  X(execute_stall_load, ExecuteStallLoad, 6) \
  X(execute_stall_store, ExecuteStallStore, 7) \
  X(execute_stall_port, ExecuteStallPort, 8) \
  X(execute_drain, ExecuteDrain, 9) \
  X(execute_idle, ExecuteIdle, 10) \
  X(store_busy, StoreBusy, 11) \
  X(store_stall_token, StoreStallToken, 12) \
  X(store_stall_read, StoreStallRead, 13) \
  X(store_stall_memory, StoreStallMemory, 14) \
  X(store_idle, StoreIdle, 15) \
  X(read_bytes, ReadBytes, 16) \
  X(fetch_bytes, FetchBytes, 17) \
  X(write_bytes, WriteBytes, 18) \
  X(instructions, Instructions, 19) \
  X(steps, Steps, 20) \
  X(weight_tiles_loaded, WeightTilesLoaded, 21) \
  X(weight_tiles_read, WeightTilesRead, 22) \
  X(vectors_loaded, VectorsLoaded, 23) \
  X(vectors_read, VectorsRead, 24) \
  X(accumulator_reads, AccumulatorReads, 25) \
  X(accumulator_writes, AccumulatorWrites, 26) \
  X(start_reads, StartReads, 27) \
  X(output_reads, OutputReads, 28) \
  X(zero_weights_loaded, ZeroWeightsLoaded, 29)
#define TERNION_COUNTER_COUNT 30

#endif /* TERNION_REGISTERS_H_ */
