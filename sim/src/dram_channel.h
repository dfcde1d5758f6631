// SPDX-License-Identifier: Apache-2.0
//
// The controller of one DRAM channel, or pseudo channel (docs/memory-timing.md).

#ifndef TERNION_SIM_SRC_DRAM_CHANNEL_H_
#define TERNION_SIM_SRC_DRAM_CHANNEL_H_

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "dram_banks.h"
#include "dram_command.h"
#include "ternion/compiler/dram_statistics.h"
#include "ternion/sim/dram.h"

namespace ternion::sim {

/// One DRAM burst, aligned.
struct DramAccess {
  std::uint32_t bank = 0;
  std::uint64_t row = 0;
  std::uint64_t address = 0;  ///< in accesses, of all channels
  Picoseconds arrival = 0;    ///< at the queue
  std::uint64_t tag = 0;      ///< reads: comes back with the data
};

/// A read whose data are complete at the pins.
struct DramData {
  std::uint64_t tag = 0;
  Picoseconds at = 0;
};

/// Reads in their order, writes in theirs, rows opened ahead for the first accesses of the queue
/// being served. Reads go first; writes go when no read waits, when their queue fills up, or when a
/// read wants what one of them writes. Refreshes all banks when it is due.
class DramChannel {
 public:
  DramChannel(const DramParameters& dram, std::uint32_t channel);

  /// Idle, all banks closed; the first refresh is due after half an interval.
  void Settle();

  /// Arrivals do not decrease, and are later than the time of the last Advance().
  void Read(const DramAccess& access);
  /// Only while write_room() is not 0.
  void Write(const DramAccess& access);
  std::size_t write_room() const { return dram_.write_accesses - writes_.size(); }
  bool idle() const { return reads_.empty() && writes_.empty(); }

  /// Issues the commands up to and at this time.
  void Advance(Picoseconds until);
  /// Issues all that wait, whenever that will be.
  void Drain();

  /// Reads since the last call, in their order.
  std::vector<DramData>& data() { return data_; }
  /// Refreshes that no access came after are not counted: how long a channel then idles must not
  /// matter.
  const compiler::DramStatistics& statistics() const { return statistics_; }
  void Observe(DramObserver observer) { observer_ = std::move(observer); }

 private:
  enum class Cause : std::uint8_t { kHit, kMiss, kConflict };
  struct Waiting {
    DramAccess access;
    Cause cause = Cause::kHit;
  };
  struct Activation {
    std::uint32_t bank;
    std::uint64_t row;
  };

  std::deque<Waiting>& Active() { return writing_ ? writes_ : reads_; }
  Picoseconds Slot(Picoseconds from) const;
  void Wake(Picoseconds arrival);
  Picoseconds Step(Picoseconds slot);
  Picoseconds RefreshStep(Picoseconds slot);
  void ChooseQueue(Picoseconds slot);
  void ExtendPrepared(Picoseconds slot);
  bool Column(Picoseconds slot, Picoseconds& next);
  bool Row(Picoseconds slot, Picoseconds& next);
  bool RowFor(Waiting& waiting, Picoseconds slot, Picoseconds& next);
  void ForgetPrepared();
  void CountAccess(const Waiting& waiting);
  void Show(DramCommandKind kind, Picoseconds at, std::uint32_t bank = 0, std::uint64_t row = 0);

  DramParameters dram_;
  std::uint32_t channel_;
  Picoseconds phase_;  // of its command slots
  DramBanks banks_;
  std::deque<Waiting> reads_;
  std::deque<Waiting> writes_;
  bool writing_ = false;
  bool flush_writes_ = false;
  // The first accesses of the active queue whose rows are open; their banks are not closed.
  std::size_t prepared_ = 0;
  std::vector<std::uint32_t> prepared_in_bank_;
  std::vector<bool> considered_;          // scratch of Row()
  std::optional<Activation> activation_;  // its first command is out
  Picoseconds wake_ = 0;                  // next slot in which anything may happen
  Picoseconds refresh_due_ = 0;
  std::uint64_t refreshes_ = 0;  // not followed by an access yet
  bool wrote_last_ = false;
  bool accessed_ = false;
  std::vector<DramData> data_;
  compiler::DramStatistics statistics_;
  DramObserver observer_;
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_DRAM_CHANNEL_H_
