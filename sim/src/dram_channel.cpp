// SPDX-License-Identifier: Apache-2.0

#include "dram_channel.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ternion::sim {
namespace {

constexpr Picoseconds kNever = std::numeric_limits<Picoseconds>::max();

}  // namespace

DramChannel::DramChannel(const DramParameters& dram, std::uint32_t channel)
    : dram_(dram),
      channel_(channel),
      phase_(Picoseconds{dram.clock_ps} * (channel % dram.pseudo_channels)),
      banks_(dram),
      prepared_in_bank_(dram.banks()),
      considered_(dram.banks()) {
  Settle();
}

void DramChannel::Settle() {
  banks_.Settle();
  reads_.clear();
  writes_.clear();
  data_.clear();
  writing_ = flush_writes_ = wrote_last_ = accessed_ = false;
  ForgetPrepared();
  activation_.reset();
  refresh_due_ = dram_.refresh_interval_ps / 2;
  wake_ = Slot(refresh_due_);
  refreshes_ = 0;
  statistics_ = {};
}

/// The first slot of the channel at or after this time.
Picoseconds DramChannel::Slot(Picoseconds from) const {
  if (from <= phase_) return phase_;
  const Picoseconds period = dram_.command_ps();
  return phase_ + (from - phase_ + period - 1) / period * period;
}

void DramChannel::Wake(Picoseconds arrival) { wake_ = std::min(wake_, Slot(arrival)); }

void DramChannel::Read(const DramAccess& access) {
  // It must see what was written before it.
  flush_writes_ = flush_writes_ ||
                  std::any_of(writes_.begin(), writes_.end(),
                              [&](const Waiting& w) { return w.access.address == access.address; });
  reads_.push_back({access});
  Wake(access.arrival);
}

void DramChannel::Write(const DramAccess& access) {
  writes_.push_back({access});
  Wake(access.arrival);
}

void DramChannel::Advance(Picoseconds until) {
  while (wake_ <= until) wake_ = Step(wake_);
}

void DramChannel::Drain() {
  while (!idle()) wake_ = Step(wake_);
}

/// What the controller does in a command slot. Returns the next slot to look at.
Picoseconds DramChannel::Step(Picoseconds slot) {
  if (slot >= refresh_due_) return RefreshStep(slot);
  ChooseQueue(slot);
  ExtendPrepared(slot);
  Picoseconds next = refresh_due_;
  for (const std::deque<Waiting>* queue : {&reads_, &writes_}) {
    if (queue->empty()) continue;
    const Picoseconds arrival = queue->front().access.arrival;
    if (arrival > slot) next = std::min(next, arrival);
  }
  const bool column = Column(slot, next);
  bool row = false;
  if (!column || dram_.command_buses == 2) row = Row(slot, next);
  const Picoseconds following = slot + dram_.command_ps();
  return column || row ? following : std::max(Slot(next), following);
}

/// Closes all banks and refreshes, as soon as the device allows.
Picoseconds DramChannel::RefreshStep(Picoseconds slot) {
  const Picoseconds following = slot + dram_.command_ps();
  if (activation_) {
    Picoseconds next = kNever;
    return Row(slot, next) ? following : std::max(Slot(next), following);
  }
  const Picoseconds from = banks_.any_open() ? banks_.PrechargeAllFrom() : banks_.RefreshFrom();
  if (from > slot) return Slot(from);
  if (banks_.any_open()) {
    banks_.PrechargeAll(slot);
    Show(DramCommandKind::kPrechargeAll, slot);
    ForgetPrepared();
    return following;
  }
  banks_.Refresh(slot);
  Show(DramCommandKind::kRefresh, slot);
  ++refreshes_;
  refresh_due_ += dram_.refresh_interval_ps;
  return following;
}

void DramChannel::ChooseQueue(Picoseconds slot) {
  const bool reads = !reads_.empty() && reads_.front().access.arrival <= slot;
  const bool writes = !writes_.empty() && writes_.front().access.arrival <= slot;
  const std::size_t waiting = writes_.size();
  bool write = writes;
  if (reads && !flush_writes_) {
    write = writes && (writing_ ? waiting > dram_.write_low : waiting >= dram_.write_high);
  }
  if (write == writing_) return;
  writing_ = write;
  ForgetPrepared();
}

void DramChannel::ForgetPrepared() {
  prepared_ = 0;
  std::fill(prepared_in_bank_.begin(), prepared_in_bank_.end(), 0);
}

void DramChannel::ExtendPrepared(Picoseconds slot) {
  const std::deque<Waiting>& queue = Active();
  const std::size_t window = std::min<std::size_t>(queue.size(), dram_.window_accesses);
  while (prepared_ < window) {
    const DramAccess& access = queue[prepared_].access;
    if (access.arrival > slot || !banks_.open(access.bank, access.row)) return;
    ++prepared_in_bank_[access.bank];
    ++prepared_;
  }
}

/// Reads or writes for the oldest access, if its row is open and the time has come.
bool DramChannel::Column(Picoseconds slot, Picoseconds& next) {
  if (prepared_ == 0) return false;
  std::deque<Waiting>& queue = Active();
  const DramAccess access = queue.front().access;
  const Picoseconds from = writing_ ? banks_.WriteFrom(access.bank) : banks_.ReadFrom(access.bank);
  if (from > slot) {
    next = std::min(next, from);
    return false;
  }
  if (writing_) {
    banks_.Write(access.bank, slot);
    Show(DramCommandKind::kWrite, slot, access.bank, access.row);
  } else {
    banks_.Read(access.bank, slot);
    Show(DramCommandKind::kRead, slot, access.bank, access.row);
    data_.push_back({access.tag, slot + dram_.read_latency_ps + dram_.burst_ps()});
  }
  CountAccess(queue.front());
  --prepared_;
  --prepared_in_bank_[access.bank];
  queue.pop_front();
  if (writes_.empty()) flush_writes_ = false;
  return true;
}

void DramChannel::CountAccess(const Waiting& waiting) {
  switch (waiting.cause) {
    case Cause::kHit:
      ++statistics_.row_hits;
      break;
    case Cause::kMiss:
      ++statistics_.row_misses;
      break;
    case Cause::kConflict:
      ++statistics_.row_conflicts;
      break;
  }
  (writing_ ? statistics_.write_bytes : statistics_.read_bytes) += dram_.access_bytes();
  if (accessed_ && wrote_last_ != writing_) ++statistics_.turnarounds;
  accessed_ = true;
  wrote_last_ = writing_;
  statistics_.refreshes += std::exchange(refreshes_, 0);
}

/// Opens or closes a row for an access of the window, the oldest that can be helped.
bool DramChannel::Row(Picoseconds slot, Picoseconds& next) {
  if (activation_) {
    const Picoseconds from = banks_.ActivateFrom(activation_->bank);
    if (from > slot) {
      next = std::min(next, from);
      return false;
    }
    banks_.Activate(activation_->bank, activation_->row, slot);
    Show(DramCommandKind::kActivate, slot, activation_->bank, activation_->row);
    activation_.reset();
    return true;
  }
  std::deque<Waiting>& queue = Active();
  const std::size_t window = std::min<std::size_t>(queue.size(), dram_.window_accesses);
  if (prepared_ == window) return false;
  for (std::size_t b = 0; b < considered_.size(); ++b) considered_[b] = prepared_in_bank_[b] != 0;
  for (std::size_t i = prepared_; i < window; ++i) {
    Waiting& waiting = queue[i];
    if (waiting.access.arrival > slot) {
      next = std::min(next, waiting.access.arrival);
      return false;
    }
    // A bank belongs to the oldest access that needs it.
    if (considered_[waiting.access.bank]) continue;
    considered_[waiting.access.bank] = true;
    if (!banks_.open(waiting.access.bank, waiting.access.row) && RowFor(waiting, slot, next)) {
      return true;
    }
  }
  return false;
}

bool DramChannel::RowFor(Waiting& waiting, Picoseconds slot, Picoseconds& next) {
  const DramAccess& access = waiting.access;
  if (banks_.open(access.bank)) {
    const Picoseconds from = banks_.PrechargeFrom(access.bank);
    if (from > slot) {
      next = std::min(next, from);
      return false;
    }
    banks_.Precharge(access.bank, slot);
    Show(DramCommandKind::kPrecharge, slot, access.bank);
    waiting.cause = Cause::kConflict;
    return true;
  }
  // With two commands the second is the one that counts.
  const bool two = dram_.activate_commands == 2;
  const Picoseconds lead = two ? dram_.command_ps() : 0;
  const Picoseconds from = banks_.ActivateFrom(access.bank);
  if (from > slot + lead) {
    next = std::min(next, from - lead);
    return false;
  }
  if (waiting.cause == Cause::kHit) waiting.cause = Cause::kMiss;
  if (two) {
    activation_ = Activation{access.bank, access.row};
    Show(DramCommandKind::kActivateFirst, slot, access.bank, access.row);
  } else {
    banks_.Activate(access.bank, access.row, slot);
    Show(DramCommandKind::kActivate, slot, access.bank, access.row);
  }
  return true;
}

void DramChannel::Show(DramCommandKind kind, Picoseconds at, std::uint32_t bank,
                       std::uint64_t row) {
  if (observer_) observer_({at, channel_, kind, bank, row});
}

}  // namespace ternion::sim
