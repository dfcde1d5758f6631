// SPDX-License-Identifier: Apache-2.0
//
// When the memory behind the AXI4 port moves its beats. AxiMemory has the contents and the
// protocol; behind this interface stand fixed latencies (fixed_timing.h) and a DRAM
// (dram_timing.h).

#ifndef TERNION_SIM_SRC_TRANSFER_TIMING_H_
#define TERNION_SIM_SRC_TRANSFER_TIMING_H_

#include <cstdint>
#include <optional>

#include "ternion/compiler/dram_statistics.h"

namespace ternion::sim {

/// Beats that may move in a cycle.
struct GrantedBeats {
  bool read = false;
  bool write = false;
};

/// Cycles are the accelerator's and count up; offsets are those of beats in the memory, multiples
/// of the bus width, and may lie outside it.
class TransferTiming {
 public:
  virtual ~TransferTiming() = default;

  /// As a long idle time would leave it. No transfer is under way.
  virtual void Settle() = 0;

  /// A read burst's address was taken in cycle `now`. Returns the first cycle in which its first
  /// beat may be granted, as far as is known.
  virtual std::uint64_t TakeRead(std::uint64_t now, std::uint64_t offset, std::uint32_t beats) = 0;

  /// A write beat was taken in cycle `now`, the last of its burst or not. Returns the first cycle
  /// in which the burst may be acknowledged; of the last beat's that counts.
  virtual std::uint64_t TakeWriteBeat(std::uint64_t now, std::uint64_t offset, bool last) = 0;

  /// Once per cycle, after what was taken in the cycle before: which of the next read beat and the
  /// write beat at an offset may move, of those that want to. What is granted moves.
  virtual GrantedBeats Grant(std::uint64_t now, bool read_wants,
                             std::optional<std::uint64_t> write_wants) = 0;

  /// Whether any number of cycles may pass without a call, in which nothing is taken or wants to
  /// move.
  virtual bool Still() const = 0;

  /// Since Settle(); nothing from a memory that is no DRAM.
  virtual std::optional<compiler::DramStatistics> statistics() const { return std::nullopt; }
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_TRANSFER_TIMING_H_
