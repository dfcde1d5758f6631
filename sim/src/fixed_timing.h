// SPDX-License-Identifier: Apache-2.0
//
// Fixed latencies, and a bandwidth that reads and writes share.

#ifndef TERNION_SIM_SRC_FIXED_TIMING_H_
#define TERNION_SIM_SRC_FIXED_TIMING_H_

#include <cstdint>
#include <optional>
#include <utility>

#include "ternion/sim/axi_memory.h"
#include "transfer_timing.h"

namespace ternion::sim {

/// Each beat of either kind takes bus_bytes of credit; each cycle that begins with less brings
/// bytes_per_cycle. What a cycle brings beyond a beat stays, so that a bandwidth that is no whole
/// fraction of the bus is met too. When a read and a write want the same credit they alternate.
class FixedTiming final : public TransferTiming {
 public:
  explicit FixedTiming(MemoryTiming timing) : timing_(std::move(timing)) {}

  void Settle() override {
    credit_bytes_ = timing_.bus_bytes;
    write_had_last_ = false;
  }

  std::uint64_t TakeRead(std::uint64_t now, std::uint64_t, std::uint32_t) override {
    return now + timing_.read_latency_cycles;
  }

  std::uint64_t TakeWriteBeat(std::uint64_t now, std::uint64_t, bool) override {
    return now + timing_.write_latency_cycles;
  }

  GrantedBeats Grant(std::uint64_t, bool read_wants,
                     std::optional<std::uint64_t> write_wants) override {
    if (credit_bytes_ < timing_.bus_bytes) credit_bytes_ += timing_.bytes_per_cycle;
    if (credit_bytes_ < timing_.bus_bytes) return {};
    GrantedBeats granted;
    granted.write = write_wants && !(read_wants && write_had_last_);
    granted.read = read_wants && !granted.write;
    if (granted.write || granted.read) {
      credit_bytes_ -= timing_.bus_bytes;
      write_had_last_ = granted.write;
    }
    return granted;
  }

  bool Still() const override { return credit_bytes_ >= timing_.bus_bytes; }

 private:
  MemoryTiming timing_;
  std::uint32_t credit_bytes_ = 0;
  bool write_had_last_ = false;
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_FIXED_TIMING_H_
