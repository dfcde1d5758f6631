// SPDX-License-Identifier: Apache-2.0

#include "axi_protocol.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>
#include <utility>

#include "pages.h"
#include "ternion/sim/axi_memory.h"

namespace ternion::cosim {
namespace {

constexpr std::uint8_t kIncr = 1;
constexpr std::size_t kMaxViolations = 20;
constexpr std::uint32_t kFetchBytes = 512;  // two instruction bursts of 256 bytes

enum Channel : std::size_t { kAr, kR, kAw, kW, kB };

}  // namespace

void AxiProtocolChecker::Violation(const std::string& what) {
  if (violations_.size() < kMaxViolations) {
    violations_.push_back(fmt::format("cycle {}: {}", cycle_, what));
  }
}

void AxiProtocolChecker::CheckStable(Held& held, bool valid, bool ready,
                                     std::vector<std::uint64_t> payload, const char* channel) {
  if (held.valid && !valid) {
    Violation(fmt::format("{}VALID fell before {}READY", channel, channel));
  } else if (held.valid && payload != held.payload) {
    Violation(fmt::format("the payload of {} changed before {}READY", channel, channel));
  }
  held.valid = valid && !ready;
  held.payload = std::move(payload);
}

void AxiProtocolChecker::CheckBurst(std::uint64_t address, std::uint32_t length, std::uint8_t size,
                                    std::uint8_t burst, const char* channel) {
  const std::uint64_t bus = target_.bus_bytes();
  const std::uint64_t bytes = (std::uint64_t{length} + 1) * bus;
  const std::uint64_t offset = address - sim::kProgramBase;
  if (std::uint64_t{1} << size != bus) Violation(fmt::format("{}SIZE {}", channel, size));
  if (burst != kIncr) Violation(fmt::format("{}BURST {}", channel, burst));
  if (address % bus != 0) Violation(fmt::format("{}ADDR {:#x} not aligned", channel, address));
  if (length >= target_.max_burst_beats) Violation(fmt::format("{}LEN {}", channel, length));
  if (address % kPage + bytes > kPage) {
    Violation(fmt::format("{} burst {:#x} + {} crosses 4 KiB", channel, address, bytes));
  }
  if (offset > window_bytes_ || bytes > window_bytes_ - offset) {
    Violation(fmt::format("{} burst {:#x} + {} leaves the window", channel, address, bytes));
  }
}

void AxiProtocolChecker::Observe(bool reset_n, const sim::DutOutputs& out,
                                 const sim::AxiMemorySignals& memory) {
  ++cycle_;
  if (!reset_n) {
    ar_ = aw_ = w_ = {};
    std::fill(std::begin(beats_wanted_), std::end(beats_wanted_), 0);
    announced_.clear();
    sent_.clear();
    beats_sent_ = 0;
    responses_wanted_ = 0;
    return;
  }
  const bool running = (out.trace & 1U) != 0;
  if (!running && !stuck_expected_ &&
      (out.memory.arvalid || out.memory.awvalid || out.memory.wvalid || UnderWay())) {
    Violation("the bus is not quiet while no program runs");
  }
  ObserveReads(out, memory);
  ObserveWrites(out, memory);
}

void AxiProtocolChecker::ObserveReads(const sim::DutOutputs& out,
                                      const sim::AxiMemorySignals& memory) {
  const sim::AxiMasterSignals& m = out.memory;
  CheckStable(ar_, m.arvalid, memory.arready,
              {m.arid, m.araddr, m.arlen, out.burst.arsize, out.burst.arburst}, "AR");
  if (m.arvalid && memory.arready) {
    ++read_bursts_;
    CheckBurst(m.araddr, m.arlen, out.burst.arsize, out.burst.arburst, "AR");
    beats_wanted_[m.arid] += m.arlen + 1;
    const std::uint64_t room =
        m.arid == 1 ? target_.read_fifo_beats : kFetchBytes / target_.bus_bytes();
    if (beats_wanted_[m.arid] > room) {
      Violation(fmt::format("{} beats of ID {} under way", beats_wanted_[m.arid], m.arid));
    }
  }
  if (memory.rvalid && !m.rready) Violation("RREADY low: the room was not reserved");
  if (memory.rvalid && m.rready) --beats_wanted_[memory.rid];
}

void AxiProtocolChecker::ObserveWrites(const sim::DutOutputs& out,
                                       const sim::AxiMemorySignals& memory) {
  const sim::AxiMasterSignals& m = out.memory;
  CheckStable(aw_, m.awvalid, memory.awready,
              {m.awaddr, m.awlen, out.burst.awsize, out.burst.awburst}, "AW");
  if (m.awvalid && memory.awready) {
    ++write_bursts_;
    ++responses_wanted_;
    CheckBurst(m.awaddr, m.awlen, out.burst.awsize, out.burst.awburst, "AW");
    announced_.push_back(m.awlen + 1);
  }

  const std::uint32_t bus = target_.bus_bytes();
  const auto strobes = std::span(m.wstrb).first(bus / 8);
  std::vector<std::uint64_t> payload(bus / 8);
  if (m.wvalid) std::memcpy(payload.data(), m.wdata, bus);
  payload.insert(payload.end(), strobes.begin(), strobes.end());
  payload.push_back(out.burst.wlast);
  CheckStable(w_, m.wvalid, memory.wready, std::move(payload), "W");
  if (m.wvalid && !memory.wready) ++waiting_writes_;
  if (m.wvalid && memory.wready) {
    ++beats_sent_;
    if (std::ranges::all_of(strobes, [](auto s) { return s == 0; })) ++dropped_beats_;
    if (out.burst.wlast) sent_.push_back(std::exchange(beats_sent_, 0));
  }
  while (!announced_.empty() && !sent_.empty()) {
    if (announced_.front() != sent_.front()) {
      Violation(fmt::format("WLAST on beat {} of {}", sent_.front(), announced_.front()));
    }
    announced_.pop_front();
    sent_.pop_front();
  }
  if (memory.bvalid && !m.bready) Violation("BREADY low");
  if (memory.bvalid && m.bready) --responses_wanted_;
}

bool AxiProtocolChecker::UnderWay() const {
  return beats_wanted_[0] != 0 || beats_wanted_[1] != 0 || !announced_.empty() || !sent_.empty() ||
         beats_sent_ != 0 || responses_wanted_ != 0;
}

namespace {

/// Shuts channels at random on both sides, so that neither side sees the transfer.
class HostileDut final : public sim::RtlDut {
 public:
  HostileDut(std::unique_ptr<sim::RtlDut> inner, HostileBus& bus)
      : inner_(std::move(inner)), bus_(bus) {}

  sim::DutOutputs Settle(bool reset_n, const sim::AxiMemorySignals& memory,
                         const sim::ControlMasterSignals& control) override {
    bool shut[5];
    for (std::size_t c = 0; c < 5; ++c) shut[c] = bus_.rng() % 256 < bus_.hostility.shut[c];
    sim::AxiMemorySignals seen = memory;
    seen.arready = memory.arready && !shut[kAr];
    seen.rvalid = memory.rvalid && !shut[kR];
    seen.awready = memory.awready && !shut[kAw];
    seen.wready = memory.wready && !shut[kW];
    seen.bvalid = memory.bvalid && !shut[kB];
    if (reset_n) Inject(seen);
    const sim::DutOutputs driven = inner_->Settle(reset_n, seen, control);
    bus_.checker.Observe(reset_n, driven, seen);
    if (driven.irq && !bus_.irq) ++bus_.interrupts;
    bus_.irq = driven.irq;
    sim::DutOutputs shown = driven;
    shown.memory.arvalid = driven.memory.arvalid && !shut[kAr];
    shown.memory.rready = driven.memory.rready && !shut[kR];
    shown.memory.awvalid = driven.memory.awvalid && !shut[kAw];
    // The memory decides on WREADY one cycle ahead, from WVALID.
    shown.memory.wvalid = driven.memory.wvalid && !(memory.wready && shut[kW]);
    shown.memory.bready = driven.memory.bready && !shut[kB];
    return shown;
  }

  void Edge() override { inner_->Edge(); }

 private:
  void Inject(sim::AxiMemorySignals& seen) {
    if (seen.rvalid && bus_.read_beats++ == bus_.hostility.read_error) {
      seen.rerror = bus_.injected = true;
    }
    if (seen.bvalid && bus_.write_responses++ == bus_.hostility.write_error) {
      seen.berror = bus_.injected = true;
    }
  }

  std::unique_ptr<sim::RtlDut> inner_;
  HostileBus& bus_;
};

}  // namespace

void HostileBus::Arm(const Hostility& next) {
  hostility = next;
  rng.seed(next.seed);
  read_beats = write_responses = 0;
  injected = false;
}

sim::RtlDutFactory HostileBus::Factory(sim::RtlDutFactory inner) {
  return [this, inner = std::move(inner)](const std::filesystem::path& trace) {
    return std::make_unique<HostileDut>(inner(trace), *this);
  };
}

}  // namespace ternion::cosim
