// SPDX-License-Identifier: Apache-2.0
//
// Transfer timing of a banked DRAM behind the AXI4 port (docs/memory-timing.md).

#ifndef TERNION_SIM_SRC_DRAM_TIMING_H_
#define TERNION_SIM_SRC_DRAM_TIMING_H_

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "dram_address.h"
#include "dram_channel.h"
#include "ternion/sim/axi_memory.h"
#include "transfer_timing.h"

namespace ternion::sim {

/// Cuts bursts into DRAM accesses, hands them to the channels and lets a read beat go when all its
/// accesses have brought their data. Writes are acknowledged when the controller has them. Time in
/// the DRAM begins with the first transfer after Settle(), so that idle time before it does not
/// matter.
class DramTiming final : public TransferTiming {
 public:
  DramTiming(const DramMemory& memory, std::uint32_t bus_bytes);

  void Settle() override;
  std::uint64_t TakeRead(std::uint64_t now, std::uint64_t offset, std::uint32_t beats) override;
  std::uint64_t TakeWriteBeat(std::uint64_t now, std::uint64_t offset, bool last) override;
  GrantedBeats Grant(std::uint64_t now, bool read_wants,
                     std::optional<std::uint64_t> write_wants) override;
  /// The channels catch up when something is taken.
  bool Still() const override { return true; }
  std::optional<compiler::DramStatistics> statistics() const override;

  /// Shows every command of every channel (for tests).
  void Observe(const DramObserver& observer);

 private:
  struct ReadBurst {
    std::uint64_t offset;  // of the next beat
    std::uint32_t beats;
    std::uint64_t tag;  // of the access that holds that offset
  };

  Picoseconds Time(std::uint64_t cycle) const;
  std::uint64_t CyclesFor(Picoseconds time) const;
  Picoseconds Arrival(std::uint64_t now);
  DramAccess AccessAt(std::uint64_t access, Picoseconds arrival) const;
  void Advance(std::uint64_t now);
  bool ReadArrived(std::uint64_t now) const;
  void BeatRead();
  bool WriteRoom(std::uint64_t offset) const;

  DramParameters dram_;
  std::uint32_t frequency_mhz_;
  std::uint32_t bus_bytes_;
  DramAddressMap map_;
  std::vector<DramChannel> channels_;
  std::optional<std::uint64_t> origin_;  // cycle of the first transfer
  std::deque<ReadBurst> reads_;
  std::deque<Picoseconds> data_;  // when each access's data are complete, from first_tag_ on
  std::uint64_t first_tag_ = 0;
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_DRAM_TIMING_H_
