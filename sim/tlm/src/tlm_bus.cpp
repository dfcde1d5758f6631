// SPDX-License-Identifier: Apache-2.0

#include "tlm_bus.h"

#include <algorithm>

namespace ternion::sim {
namespace {

constexpr std::size_t kMaxReads = 16;
constexpr std::size_t kMaxWrites = 4;

}  // namespace

TlmBus::Transfer* TlmBus::Next(std::deque<Transfer>& transfers, std::size_t& taken) {
  if (taken == transfers.size()) return nullptr;
  return &transfers[taken++];
}

bool TlmBus::quiet() const {
  return reads_.empty() && writes_.empty() && complete_.empty() && !out_.rvalid && !out_.bvalid;
}

void TlmBus::Tick(const AxiMasterSignals& master) {
  Take(master);
  Offer();
}

void TlmBus::Take(const AxiMasterSignals& master) {
  const std::uint64_t align = ~std::uint64_t{bus_bytes_ - 1};
  if (out_.rvalid && master.rready) {
    out_.rvalid = false;
    if (out_.rlast) {
      reads_.pop_front();
      --reads_taken_;
    }
  }
  if (out_.bvalid && master.bready) {
    out_.bvalid = false;
    complete_.pop_front();
    --writes_taken_;
  }
  if (out_.arready && master.arvalid) {
    Transfer& read = reads_.emplace_back();
    read.id = master.arid;
    read.address = master.araddr & align;
    read.beats_left = master.arlen + 1;
    read.data.resize(std::size_t{read.beats_left} * bus_bytes_);
    read_waits_.notify(sc_core::SC_ZERO_TIME);
  }
  if (out_.wready && master.wvalid) TakeWriteBeat(master);
  if (out_.awready && master.awvalid) {
    Transfer& write = writes_.emplace_back();
    write.address = master.awaddr & align;
    write.beats_left = master.awlen + 1;
  }
}

void TlmBus::TakeWriteBeat(const AxiMasterSignals& master) {
  Transfer& write = writes_.front();
  write.data.insert(write.data.end(), master.wdata, master.wdata + bus_bytes_);
  for (std::uint32_t i = 0; i < bus_bytes_; ++i) {
    const bool enabled = ((master.wstrb[i / 8] >> (i % 8)) & 1U) != 0;
    write.enables.push_back(enabled ? TLM_BYTE_ENABLED : TLM_BYTE_DISABLED);
  }
  if (--write.beats_left != 0) return;
  complete_.push_back(std::move(write));
  writes_.pop_front();
  write_waits_.notify(sc_core::SC_ZERO_TIME);
}

void TlmBus::Offer() {
  const sc_core::sc_time& now = sc_core::sc_time_stamp();
  const auto answered = [&](const std::deque<Transfer>& transfers) {
    return !transfers.empty() && transfers.front().done && transfers.front().ready <= now;
  };
  if (!out_.rvalid && answered(reads_)) {
    Transfer& read = reads_.front();
    const std::size_t at = read.data.size() - std::size_t{read.beats_left} * bus_bytes_;
    out_.rvalid = true;
    out_.rid = read.id;
    out_.rerror = read.error;
    out_.rdata = read.error ? zeros_.data() : read.data.data() + at;
    out_.rlast = --read.beats_left == 0;
  }
  if (!out_.bvalid && answered(complete_)) {
    out_.bvalid = true;
    out_.berror = complete_.front().error;
  }
  out_.arready = reads_.size() < kMaxReads;
  out_.awready = writes_.size() + complete_.size() < kMaxWrites;
  out_.wready = !writes_.empty();
}

}  // namespace ternion::sim
