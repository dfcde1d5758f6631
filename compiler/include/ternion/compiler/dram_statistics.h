// SPDX-License-Identifier: Apache-2.0
//
// What a banked DRAM did during a stretch of a run (docs/memory-timing.md).

#ifndef TERNION_COMPILER_DRAM_STATISTICS_H_
#define TERNION_COMPILER_DRAM_STATISTICS_H_

#include <cstdint>

namespace ternion::compiler {

/// Counts of all channels together, from start or resume on. An access is one DRAM burst; each is a
/// hit, a miss or a conflict.
struct DramStatistics {
  std::uint64_t row_hits = 0;       ///< found their row open
  std::uint64_t row_misses = 0;     ///< found their bank closed: one activate
  std::uint64_t row_conflicts = 0;  ///< found another row open: a precharge and an activate
  std::uint64_t refreshes = 0;      ///< all-bank refreshes
  std::uint64_t turnarounds = 0;    ///< changes between reading and writing on a data bus
  std::uint64_t read_bytes = 0;     ///< moved on the data buses, whole accesses
  std::uint64_t write_bytes = 0;

  friend bool operator==(const DramStatistics&, const DramStatistics&) = default;
};

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_DRAM_STATISTICS_H_
