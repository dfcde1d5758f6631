// SPDX-License-Identifier: Apache-2.0
//
// The events of a run, taken from its record and checked against each other.

#ifndef TERNION_ENERGY_EVENTS_H_
#define TERNION_ENERGY_EVENTS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "ternion/energy/estimate.h"
#include "ternion/sim/run_record.h"

namespace ternion::energy {

struct Events {
  std::uint64_t tokens = 0;
  std::uint64_t multiply_accumulates = 0;  ///< sum of runs M K N
  std::uint64_t decode_macs = 0;           ///< of these, in products of one token
  std::uint64_t zero_weight_macs = 0;      ///< of these, with weight 0: sum of runs M zeros
  std::uint64_t steps = 0;
  std::uint64_t padding_lanes = 0;  ///< steps lanes columns - multiply_accumulates
  std::uint64_t cycles = 0;

  std::uint64_t weight_tiles_loaded = 0;
  std::uint64_t weight_tiles_read = 0;
  std::uint64_t vectors_loaded = 0;
  std::uint64_t vectors_read = 0;
  std::uint64_t start_reads = 0;
  std::uint64_t accumulator_reads = 0;
  std::uint64_t accumulator_writes = 0;
  std::uint64_t output_reads = 0;

  std::uint64_t read_bytes = 0;  ///< = packed_weight + activation + other_read bytes
  std::uint64_t packed_weight_bytes = 0;
  std::uint64_t activation_bytes = 0;
  std::uint64_t other_read_bytes = 0;
  std::uint64_t write_bytes = 0;
  std::uint64_t fetch_bytes = 0;
};

/// Capacity of each on-chip memory in bytes.
struct BufferSizes {
  std::uint64_t weight = 0;
  std::uint64_t activation = 0;
  std::uint64_t accumulator = 0;
  std::uint64_t start = 0;
  std::uint64_t read_fifo = 0;
};

std::uint64_t TileWeights(const compiler::Target& target);
/// A tile in the weight buffer: two bits per weight, whole bytes.
std::uint64_t TileBufferBytes(const compiler::Target& target);
BufferSizes SizesOf(const compiler::Target& target);

/// Exact, or Error naming `what`.
std::uint64_t Multiply(std::uint64_t a, std::uint64_t b, std::string_view what);
std::uint64_t Sum(std::uint64_t a, std::uint64_t b, std::string_view what);

/// Throws Error when the record is empty, a product failed, or counters contradict the shapes.
Events CountEvents(const sim::RunRecord& record);

std::vector<ProductKindRow> KindRows(const sim::RunRecord& record);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_EVENTS_H_
