// SPDX-License-Identifier: Apache-2.0
//
// Target `tiny` with its numbers written out, for tests whose expected values are worked out by
// hand from them.

#ifndef TERNION_TESTS_SUPPORT_TINY_TARGET_H_
#define TERNION_TESTS_SUPPORT_TINY_TARGET_H_

#include "ternion/compiler/target.h"

namespace ternion::compiler {

/// Target `tiny`: 8 lanes, 4 columns, 64-bit bus; buffers 512 B weights (64 tiles of 8 B), 2 KiB
/// activations, 2 KiB accumulators, 512 B start words, 256 B read FIFO.
inline Target TinyTarget() {
  return {.name = "tiny",
          .lanes = 8,
          .columns = 4,
          .unpack_columns = 4,
          .data_bits = 64,
          .max_burst_beats = 16,
          .read_fifo_beats = 32,
          .weight_tiles = 64,
          .activation_vectors = 256,
          .accumulator_words = 128,
          .start_words = 32,
          .frequency_mhz = 1000,
          .bytes_per_cycle = 8,
          .read_latency_cycles = 20,
          .write_latency_cycles = 20};
}

}  // namespace ternion::compiler

#endif  // TERNION_TESTS_SUPPORT_TINY_TARGET_H_
