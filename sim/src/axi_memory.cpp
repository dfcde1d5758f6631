// SPDX-License-Identifier: Apache-2.0

#include "ternion/sim/axi_memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <numeric>

#include "dram_timing.h"
#include "fixed_timing.h"
#include "ternion/util/error.h"

namespace ternion::sim {
namespace {

constexpr std::size_t kMaxReads = 16;
constexpr std::size_t kMaxWrites = 4;

// SplitMix64 (Steele, Lea, Flood 2014): one well-mixed value per input.
std::uint64_t Mix(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15ULL;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

/// `stored` in whole beats, of a memory of `bytes`.
std::uint64_t WholeBeats(std::uint64_t stored, std::uint64_t bytes, std::uint32_t bus_bytes) {
  return std::min((stored + bus_bytes - 1) / bus_bytes * bus_bytes, bytes);
}

std::unique_ptr<TransferTiming> MakeTiming(const MemoryTiming& timing, std::uint64_t bytes) {
  if (!timing.dram) return std::make_unique<FixedTiming>(timing);
  const DramMemory& memory = *timing.dram;
  if (memory.channels == 0 || memory.dram.access_bytes() == 0) {
    throw Error("memory", memory.dram.name, "a DRAM without channels or without data pins");
  }
  const std::uint64_t capacity = memory.channels * memory.dram.channel_capacity_bytes();
  if (bytes > capacity) {
    throw Error("memory", memory.dram.name,
                fmt::format("{} channels hold {} bytes, the program needs {}", memory.channels,
                            capacity, bytes));
  }
  // A beat is taken when all of its accesses have a place.
  const std::uint32_t accesses = timing.bus_bytes / memory.dram.access_bytes();
  if (memory.dram.write_accesses < accesses) {
    throw Error("memory", memory.dram.name,
                fmt::format("a write queue of {} accesses never takes a bus beat of {} bytes, {} "
                            "accesses",
                            memory.dram.write_accesses, timing.bus_bytes, accesses));
  }
  return std::make_unique<DramTiming>(memory, timing.bus_bytes);
}

}  // namespace

AxiMemory::AxiMemory(const MemoryTiming& timing, std::uint64_t bytes, std::uint64_t stored)
    : timing_(timing),
      size_(bytes),
      bytes_(WholeBeats(stored, bytes, timing.bus_bytes)),
      zeros_(timing.bus_bytes),
      guard_((bytes + timing.bus_bytes - 1) / timing.bus_bytes * timing.bus_bytes),
      transfer_timing_(MakeTiming(timing, bytes)) {
  Settle();
}

AxiMemory::~AxiMemory() = default;

void AxiMemory::Settle() {
  pause_until_.fill(now_);
  settled_ = now_;
  transfer_timing_->Settle();
  out_ = {};
  out_.error_response = faults_.response;
  out_.arready = out_.awready = !Silent();
}

void AxiMemory::SilentAfter(std::optional<std::uint64_t> transfers) {
  silent_after_ = transfers;
  if (Silent()) out_.arready = out_.awready = false;
}

bool AxiMemory::Silent() const {
  return silent_after_ &&
         std::accumulate(transfers_.begin(), transfers_.end(), std::uint64_t{0}) >= *silent_after_;
}

bool AxiMemory::quiet() const {
  return reads_.empty() && writes_.empty() && responses_.empty() && !out_.rvalid && !out_.bvalid;
}

bool AxiMemory::Still() const {
  return quiet() && out_.arready && out_.awready && transfer_timing_->Still();
}

std::optional<compiler::DramStatistics> AxiMemory::statistics() const {
  return transfer_timing_->statistics();
}

void AxiMemory::ObserveCommands(const std::function<void(const DramCommand&)>& observer) {
  if (auto* dram = dynamic_cast<DramTiming*>(transfer_timing_.get())) dram->Observe(observer);
}

std::uint32_t AxiMemory::Draw(Channel channel, std::uint64_t purpose, std::uint32_t maximum) const {
  if (maximum == 0) return 0;
  const std::uint64_t index = transfers_[channel] * 2 + purpose;
  const std::uint64_t value = Mix(timing_.jitter.seed ^ Mix(index * kChannels + channel));
  return static_cast<std::uint32_t>(value % (std::uint64_t{maximum} + 1));
}

void AxiMemory::Transferred(Channel channel) {
  const bool pauses = ((timing_.jitter.gap_channels >> channel) & 1U) != 0;
  pause_until_[channel] = now_ + 1;
  if (pauses) pause_until_[channel] += Draw(channel, 0, timing_.jitter.max_gap_cycles);
  if (((faults_.gap_channels >> channel) & 1U) != 0) pause_until_[channel] += faults_.gap_cycles;
  if (((faults_.hold_channels >> channel) & 1U) != 0 && transfers_[channel] == faults_.hold_after) {
    pause_until_[channel] += faults_.hold_cycles;
  }
  ++transfers_[channel];
}

bool AxiMemory::Accessible(std::uint64_t offset) const {
  if (fail_offset_ && *fail_offset_ >= offset && *fail_offset_ - offset < timing_.bus_bytes) {
    return false;
  }
  return offset < size_ && size_ - offset >= timing_.bus_bytes;
}

void AxiMemory::Tick(const AxiMasterSignals& master) {
  Take(master);
  ++now_;
  Offer(master);
}

void AxiMemory::Take(const AxiMasterSignals& master) {
  const std::uint64_t align = ~std::uint64_t{timing_.bus_bytes - 1};
  const std::uint32_t extra = timing_.jitter.max_latency_cycles;
  if (out_.arready && master.arvalid) {
    const std::uint64_t offset = (master.araddr & align) - kProgramBase;
    const std::uint32_t beats = master.arlen + 1;
    const std::uint64_t ready =
        transfer_timing_->TakeRead(now_, offset, beats) + Draw(kAr, 1, extra);
    guard_.Burst(GuardViolation::Kind::kReadBurst, offset, std::uint64_t{beats} * timing_.bus_bytes,
                 now_ - settled_);
    reads_.push_back({master.arid, offset, beats, ready});
    Transferred(kAr);
  }
  if (out_.rvalid && master.rready) {
    out_.rvalid = false;
    Transferred(kR);
  }
  if (out_.wready && master.wvalid) {
    WriteBurst& burst = writes_.front();
    const auto strobes = std::span(master.wstrb).first((timing_.bus_bytes + 7) / 8);
    if (std::any_of(strobes.begin(), strobes.end(), [](std::uint8_t s) { return s != 0; })) {
      guard_.WriteBeat(burst.offset, timing_.bus_bytes, now_ - settled_);
    }
    if (!Accessible(burst.offset)) {
      burst.error = true;
    } else if (Stored(burst.offset)) {
      for (std::uint32_t i = 0; i < timing_.bus_bytes; ++i) {
        if ((master.wstrb[i / 8] >> (i % 8)) & 1U) bytes_[burst.offset + i] = master.wdata[i];
      }
    }
    const bool last = --burst.beats == 0;
    const std::uint64_t ready = transfer_timing_->TakeWriteBeat(now_, burst.offset, last);
    burst.offset += timing_.bus_bytes;
    if (last) {
      responses_.push_back({ready + Draw(kW, 1, extra), burst.error});
      writes_.pop_front();
    }
    Transferred(kW);
  }
  if (out_.awready && master.awvalid) {
    const std::uint64_t offset = (master.awaddr & align) - kProgramBase;
    const std::uint32_t beats = master.awlen + 1;
    guard_.Burst(GuardViolation::Kind::kWriteBurst, offset,
                 std::uint64_t{beats} * timing_.bus_bytes, now_ - settled_);
    writes_.push_back({offset, beats, false});
    Transferred(kAw);
  }
  if (out_.bvalid && master.bready) {
    out_.bvalid = false;
    Transferred(kB);
  }
}

void AxiMemory::Offer(const AxiMasterSignals& master) {
  if (Silent()) {
    out_.arready = out_.awready = out_.wready = false;
    return;
  }
  const bool read_wants =
      !out_.rvalid && !reads_.empty() && reads_.front().ready <= now_ && Open(kR);
  const bool write_wants = !writes_.empty() && master.wvalid && Open(kW);
  const GrantedBeats granted = transfer_timing_->Grant(
      now_, read_wants, write_wants ? std::optional(writes_.front().offset) : std::nullopt);
  out_.wready = granted.write;

  if (granted.read) {
    ReadBurst& burst = reads_.front();
    out_.rvalid = true;
    out_.rid = burst.id;
    // One beat is offered at a time, so its number is that of the beats taken.
    const bool fault = faults_.read_beat == transfers_[kR];
    out_.rerror = fault || !Accessible(burst.offset);
    const bool stored = !out_.rerror && Stored(burst.offset);
    out_.rdata = stored ? bytes_.data() + burst.offset : zeros_.data();
    burst.offset += timing_.bus_bytes;
    out_.rlast = --burst.beats == 0;
    if (out_.rlast) reads_.pop_front();
  }
  if (!out_.bvalid && !responses_.empty() && responses_.front().ready <= now_ && Open(kB)) {
    out_.bvalid = true;
    out_.berror = faults_.write_response == transfers_[kB] || responses_.front().error;
    responses_.pop_front();
  }
  out_.arready = reads_.size() < kMaxReads && Open(kAr);
  out_.awready = writes_.size() < kMaxWrites && Open(kAw);
}

}  // namespace ternion::sim
