// SPDX-License-Identifier: Apache-2.0

#include "dram_timing.h"

#include <algorithm>
#include <limits>

namespace ternion::sim {
namespace {

constexpr Picoseconds kNotYet = std::numeric_limits<Picoseconds>::max();
constexpr std::uint64_t kPicosecondsPerMicrosecond = 1'000'000;
// Offsets below the memory wrap to the end of the address space; sums of these do not.
constexpr std::uint64_t kOffsetMask = (std::uint64_t{1} << 48) - 1;

std::uint64_t CeilDivide(std::uint64_t a, std::uint64_t b) { return (a + b - 1) / b; }

/// Cycles of a clock that this time takes, rounded up.
std::uint64_t Cycles(Picoseconds time, std::uint32_t frequency_mhz) {
  return CeilDivide(time * frequency_mhz, kPicosecondsPerMicrosecond);
}

}  // namespace

DramPlan PlanFor(const DramParameters& dram, std::uint32_t channels, std::uint32_t frequency_mhz,
                 std::uint32_t bus_bytes) {
  // Bytes of all channels in the time left by refreshing, over the cycles of a refresh interval.
  const std::uint64_t per_access =
      std::uint64_t{channels} * dram.pseudo_channels * dram.access_bytes();
  const std::uint64_t bytes =
      per_access * (dram.refresh_interval_ps - dram.refresh_ps) / dram.burst_ps();
  const std::uint64_t interval = Cycles(dram.refresh_interval_ps, frequency_mhz);
  const Picoseconds read =
      Picoseconds{dram.request_ps} + Picoseconds{dram.command_ps()} * (dram.activate_commands - 1) +
      dram.activate_to_read_ps + dram.read_latency_ps + dram.burst_ps() + dram.response_ps;
  DramPlan plan;
  plan.bytes_per_cycle =
      static_cast<std::uint32_t>(std::clamp<std::uint64_t>(bytes / interval, 1, bus_bytes));
  plan.read_latency_cycles = static_cast<std::uint32_t>(1 + Cycles(read, frequency_mhz));
  plan.write_latency_cycles = static_cast<std::uint32_t>(
      1 + Cycles(Picoseconds{dram.request_ps} + dram.response_ps, frequency_mhz));
  return plan;
}

DramTiming::DramTiming(const DramMemory& memory, std::uint32_t bus_bytes)
    : dram_(memory.dram),
      frequency_mhz_(memory.frequency_mhz),
      bus_bytes_(bus_bytes),
      map_(memory.dram, memory.channels) {
  for (std::uint32_t c = 0; c < map_.channels(); ++c) channels_.emplace_back(dram_, c);
}

void DramTiming::Settle() {
  for (DramChannel& channel : channels_) channel.Settle();
  origin_.reset();
  reads_.clear();
  data_.clear();
  first_tag_ = 0;
}

/// When a cycle begins.
Picoseconds DramTiming::Time(std::uint64_t cycle) const {
  return (cycle - *origin_) * kPicosecondsPerMicrosecond / frequency_mhz_;
}

/// Of what is taken in a cycle and has left the bus at its end. What the channels did before that
/// does not hang on it.
Picoseconds DramTiming::Arrival(std::uint64_t now) {
  if (!origin_) origin_ = now;
  Advance(now);
  return Time(now + 1) + dram_.request_ps;
}

DramAccess DramTiming::AccessAt(std::uint64_t access, Picoseconds arrival) const {
  const DramPlace place = map_.Place(access);
  return {.bank = place.bank, .row = place.row, .address = access, .arrival = arrival};
}

std::uint64_t DramTiming::TakeRead(std::uint64_t now, std::uint64_t offset, std::uint32_t beats) {
  const Picoseconds arrival = Arrival(now);
  offset &= kOffsetMask;
  const std::uint64_t last = map_.Access(offset + std::uint64_t{beats} * bus_bytes_ - 1);
  reads_.push_back({offset, beats, first_tag_ + data_.size()});
  for (std::uint64_t access = map_.Access(offset); access <= last; ++access) {
    DramAccess request = AccessAt(access, arrival);
    request.tag = first_tag_ + data_.size();
    data_.push_back(kNotYet);
    channels_[map_.Place(access).channel].Read(request);
  }
  return now + 1;
}

bool DramTiming::WriteRoom(std::uint64_t offset) const {
  offset &= kOffsetMask;
  const std::uint64_t first = map_.Access(offset);
  const std::uint64_t last = map_.Access(offset + bus_bytes_ - 1);
  for (std::uint64_t access = first; access <= last; ++access) {
    // All of the beat may be for one channel.
    if (channels_[map_.Place(access).channel].write_room() < last - first + 1) return false;
  }
  return true;
}

std::uint64_t DramTiming::TakeWriteBeat(std::uint64_t now, std::uint64_t offset, bool last) {
  const Picoseconds arrival = Arrival(now);
  offset &= kOffsetMask;
  const std::uint64_t end = offset + bus_bytes_;
  for (std::uint64_t access = map_.Access(offset); access <= map_.Access(end - 1); ++access) {
    // An access goes when the burst's last byte of it is there.
    const bool complete = last || map_.Access(end) != access;
    if (complete) channels_[map_.Place(access).channel].Write(AccessAt(access, arrival));
  }
  return now + 1 + Cycles(Picoseconds{dram_.request_ps} + dram_.response_ps, frequency_mhz_);
}

void DramTiming::Advance(std::uint64_t now) {
  const Picoseconds time = Time(now);
  for (DramChannel& channel : channels_) {
    channel.Advance(time);
    if (channel.data().empty()) continue;
    for (const DramData& data : channel.data()) data_[data.tag - first_tag_] = data.at;
    channel.data().clear();
  }
}

GrantedBeats DramTiming::Grant(std::uint64_t now, bool read_wants,
                               std::optional<std::uint64_t> write_wants) {
  if (origin_) Advance(now);
  GrantedBeats granted;
  granted.read = read_wants && ReadArrived(now);
  if (granted.read) BeatRead();
  granted.write = write_wants && WriteRoom(*write_wants);
  return granted;
}

bool DramTiming::ReadArrived(std::uint64_t now) const {
  const ReadBurst& burst = reads_.front();
  const std::uint64_t accesses =
      map_.Access(burst.offset + bus_bytes_ - 1) - map_.Access(burst.offset) + 1;
  const Picoseconds time = Time(now);
  for (std::uint64_t i = 0; i < accesses; ++i) {
    const Picoseconds at = data_[burst.tag + i - first_tag_];
    if (at == kNotYet || at + dram_.response_ps > time) return false;
  }
  return true;
}

/// The next beat leaves; accesses that hold nothing of the rest are done with.
void DramTiming::BeatRead() {
  ReadBurst& burst = reads_.front();
  const std::uint64_t access = map_.Access(burst.offset);
  burst.offset += bus_bytes_;
  burst.tag += map_.Access(burst.offset) - access;
  const bool last = --burst.beats == 0;
  // A burst's last access may reach beyond its last beat; the next burst has its own.
  if (last && map_.Access(burst.offset - 1) == map_.Access(burst.offset)) ++burst.tag;
  while (first_tag_ < burst.tag) {
    data_.pop_front();
    ++first_tag_;
  }
  if (last) reads_.pop_front();
}

std::optional<compiler::DramStatistics> DramTiming::statistics() const {
  compiler::DramStatistics sum;
  for (const DramChannel& channel : channels_) {
    // What is still in the queues would be served without anybody waiting for it.
    DramChannel rest = channel;
    rest.Observe({});
    rest.Drain();
    const compiler::DramStatistics& s = rest.statistics();
    sum.row_hits += s.row_hits;
    sum.row_misses += s.row_misses;
    sum.row_conflicts += s.row_conflicts;
    sum.refreshes += s.refreshes;
    sum.turnarounds += s.turnarounds;
    sum.read_bytes += s.read_bytes;
    sum.write_bytes += s.write_bytes;
  }
  return sum;
}

void DramTiming::Observe(const DramObserver& observer) {
  for (DramChannel& channel : channels_) channel.Observe(observer);
}

}  // namespace ternion::sim
