// SPDX-License-Identifier: Apache-2.0
//
// The sizes the model is built of, as run-time data: SystemC allows no new modules once simulation
// has begun, so one set of blocks serves every target.

#ifndef TERNION_SIM_SRC_CYCLE_GEOMETRY_H_
#define TERNION_SIM_SRC_CYCLE_GEOMETRY_H_

#include <algorithm>
#include <cstdint>

#include "ternion/compiler/target.h"
#include "ternion/sim/axi_memory.h"

namespace ternion::sim::cycle {

inline constexpr std::uint32_t kPageBytes = 4096;       ///< a burst never crosses this boundary
inline constexpr std::uint32_t kFetchBurstBytes = 256;  ///< longest burst of instruction fetch
inline constexpr std::uint32_t kCommandDepth = 4;       ///< instructions waiting in front of a unit
inline constexpr std::uint32_t kBurstDepth = 2;         ///< bursts waiting per reader
inline constexpr std::uint32_t kInstructionDepth = 2;   ///< instructions waiting for dispatch
inline constexpr std::uint32_t kOutputDepth = 4;        ///< accumulator words waiting to be written

struct Geometry {
  std::uint32_t lanes = 0;
  std::uint32_t columns = 0;
  std::uint32_t vector_bytes = 0;
  std::uint32_t unpack_columns = 0;
  std::uint32_t column_latency = 1;
  std::uint32_t bus_bytes = 0;
  std::uint32_t max_burst_beats = 0;
  std::uint32_t read_fifo_beats = 0;
  std::uint32_t weight_tiles = 0;
  std::uint32_t activation_vectors = 0;
  std::uint32_t accumulator_words = 0;
  std::uint32_t start_words = 0;
  std::uint32_t float_lanes = 0;  ///< 0: no float32 output stage
  std::uint32_t scale_words = 0;
  std::uint32_t base3_bytes = 0;    ///< of a packed column
  std::uint32_t two_bit_bytes = 0;  ///< of a packed column

  Geometry() = default;
  explicit Geometry(const compiler::Target& t)
      : lanes(t.lanes),
        columns(t.columns),
        vector_bytes(t.vector_bytes()),
        unpack_columns(t.unpack_columns),
        column_latency(t.column_latency()),
        bus_bytes(t.bus_bytes()),
        max_burst_beats(t.max_burst_beats),
        read_fifo_beats(t.read_fifo_beats),
        weight_tiles(t.weight_tiles),
        activation_vectors(t.activation_vectors),
        accumulator_words(t.accumulator_words),
        start_words(t.start_words),
        float_lanes(t.float_lanes),
        scale_words(t.scale_words),
        base3_bytes(t.column_bytes(compiler::Packing::kBase3)),
        two_bit_bytes(t.column_bytes(compiler::Packing::kTwoBit)) {}

  /// Words that make a tile: each brings `unpack_columns` packed columns.
  std::uint32_t groups() const { return columns / unpack_columns; }
  std::uint32_t page_beats() const { return kPageBytes / bus_bytes; }
  std::uint32_t accumulator_bytes() const { return 4 * columns; }
  /// Cycles in which a word's columns enter the float32 stage.
  std::uint32_t float_groups() const { return float_lanes == 0 ? 1 : columns / float_lanes; }
  /// Bytes of a word on its way from the bus into a buffer.
  std::uint32_t weight_word_bytes(bool two_bit) const {
    return unpack_columns * (two_bit ? two_bit_bytes : base3_bytes);
  }
  std::uint32_t max_word_bytes() const {
    return std::max(
        {weight_word_bytes(false), weight_word_bytes(true), accumulator_bytes(), vector_bytes});
  }
  std::uint32_t fetch_burst_beats() const {
    return std::min(kFetchBurstBytes / bus_bytes, max_burst_beats);
  }

  /// Beats of the next burst of a transfer that continues at `address` with `left` beats to go.
  std::uint32_t BurstBeats(std::uint64_t address, std::uint64_t left) const {
    const auto in_page = static_cast<std::uint32_t>(address % kPageBytes) / bus_bytes;
    const std::uint32_t fits = std::min(max_burst_beats, page_beats() - in_page);
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(fits, left));
  }
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_GEOMETRY_H_
